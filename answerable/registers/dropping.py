"""The drop folder: each register that takes files from it has a folder of its own there.

A file that was taken goes to `archive`, one that will not do to `rejected` with a report of its
cells beside it; so what lies in the folder itself has not been looked at yet.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.registers.actions import RegisterError
from answerable.registers.bringing import read_for, take_rows
from answerable.registers.intake import Fault
from answerable.registers.models import Dropped, Register

BY = Actor("job", "registers.take_dropped", "Drop folder")
SETTLED = timedelta(minutes=2)
"""A file changed less long ago may still be being written."""
ENDINGS = frozenset({".csv", ".xlsx", ".ods", ".txt", ".tsv"})


def folder_of(register: Register) -> Path | None:
    """Where files for a register are left; None where the installation has no such folder."""
    root = settings.REGISTER_FOLDER
    return Path(root) / register.key if root else None


def take_dropped(*, now: datetime, day: date) -> int:
    """Take each file that was left, oldest first; how many were looked at."""
    seen = 0
    for register in Register.objects.exclude(dropped=Dropped.NO):
        folder = folder_of(register)
        if folder is None:
            continue
        for path in _files(folder, now):
            faults = _taken(register, path.read_bytes(), now=now, day=day)
            _put_aside(path, "rejected" if faults else "archive", faults, now)
            seen += 1
    return seen


def _files(folder: Path, now: datetime) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    settled = (now - SETTLED).timestamp()
    found = [p for p in folder.iterdir() if p.is_file() and p.suffix.lower() in ENDINGS]
    yield from sorted(
        (p for p in found if p.stat().st_mtime <= settled), key=lambda p: (p.stat().st_mtime, p)
    )


def _taken(register: Register, data: bytes, *, now: datetime, day: date) -> tuple[Fault, ...]:
    """Why nothing was taken, empty where it was."""
    _layout, rows = read_for(register, data, day)
    if rows.faulty:
        return rows.faults
    whole = register.dropped == Dropped.WHOLE
    try:
        take_rows(register, rows, whole=whole, day=day, by=BY, now=now)
    except RegisterError as refusal:
        return (Fault("", "", "", str(refusal)),)
    return ()


def _put_aside(path: Path, where: str, faults: Iterable[Fault], now: datetime) -> None:
    folder = path.parent / where
    folder.mkdir(exist_ok=True)
    place = folder / f"{now:%Y-%m-%d-%H%M%S}-{path.name}"
    if faults:
        with place.with_name(place.name + ".report.csv").open("w", encoding="utf-8") as out:
            lines = csv.writer(out)
            lines.writerow([_("Cell"), _("Heading"), _("It holds"), _("Why it will not do")])
            lines.writerows((f.cell, f.heading, f.value, f.why) for f in faults)
    path.replace(place)
