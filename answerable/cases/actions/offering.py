"""A register brought in the browser: kept, looked at as often as wanted, taken once confirmed."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Department
from answerable.accounts.trail import record
from answerable.cases.actions.importing import begin, preview, take
from answerable.cases.asking import questions_in
from answerable.cases.importing import GridTable, PastRow, lacking, map_columns
from answerable.cases.importing.columns import Mapping as Columns
from answerable.cases.importing.register import Register, Taken, headings_of
from answerable.cases.importing.tables import worth
from answerable.cases.models import RegisterImport, RegisterOffer
from answerable.cases.refusals import Refused
from answerable.files import store
from answerable.letters.tables import safe_cell
from answerable.reading.grid import BETWEEN, Grid
from answerable.registers.bringing import TABLE, grid_of

MOST_BYTES = 50_000_000
LARGE = 3_000_000
"""Bytes from which the page does not wait for the reading."""
KEPT = timedelta(days=30)
KIND = "register import"
TOLD_MOST = 200
"""Rows told one by one; the file of refused rows has them all."""
FIRST = 5
"""Past requests, and open cases, that are shown as they would be."""
SHORT = 160
IN_HAND = (RegisterOffer.State.LOOKING, RegisterOffer.State.TAKING)
OPEN_TO_LOOK = (RegisterOffer.State.BROUGHT, RegisterOffer.State.LOOKED)


def bring(*, data: bytes, name: str, by: Actor, now: datetime) -> RegisterOffer:
    """Keep the file to be looked at. Raises Refused, and keeps nothing, where it is no table."""
    if len(data) > MOST_BYTES:
        raise Refused(_("The file is over 50 MB. Split it, or ask whoever runs Answerable."))
    grid = _grid(data, "")
    sheet = _likely(grid)
    if sheet and sheet != grid.sheet:
        grid = _grid(data, sheet)
    _check_is_register(GridTable(name, "", grid.lines))
    with transaction.atomic():
        offer = RegisterOffer.objects.create(
            name=store.printable(name)[:255], sheet=sheet, size=len(data), at=now, moved_at=now,
            by_kind=by.kind, by_key=by.key, total=len(grid.lines),
        )  # fmt: skip
        kept = store.keep(
            data, name=offer.name, media_type=TABLE, kind=KIND, key=str(offer.pk), by=by, now=now
        )
        offer.sha256 = kept.sha256
        offer.save()
    return offer


def _check_is_register(table: GridTable) -> None:
    """Refuse what has no row of headings with rows beneath it. Raises TableError where empty."""
    head = headings_of(table)
    if sum(bool(cell) for cell in head.cells) < 2:
        raise Refused(
            _("%(name)s is not a table: a register has a row of headings, in at least two columns.")
            % {"name": table.name}
        )
    if not any(line.number > head.number for line in table.lines()):
        raise Refused(_("%(name)s has headings and no rows.") % {"name": table.name})


def _grid(data: bytes, sheet: str) -> Grid:
    grid = grid_of(data, sheet)
    if grid.problem:
        raise Refused(grid.problem)
    return grid


def _likely(grid: Grid) -> str:
    """Of several sheets the first whose headings say most; "" where there is no choice."""
    if len(grid.sheets) < 2:
        return ""
    return max(grid.sheets, key=lambda one: worth([row.split(BETWEEN) for row in one.top])).name


def _register(offer: RegisterOffer) -> tuple[Register, list[dict[str, Any]]]:
    """The file as its columns are said, or else guessed; and the sheets there are, if several."""
    grid = _grid(store.fetch(offer.sha256), offer.sheet)
    name, digest = offer.name, offer.sha256
    if offer.sheet:
        name = f"{offer.name} ({offer.sheet})"
        digest = hashlib.sha256(f"{offer.sheet}\n{digest}".encode()).hexdigest()
    table = GridTable(name, digest, grid.lines)
    head = headings_of(table)
    guessed = map_columns(head.cells, needed=())
    columns = guessed if offer.columns is None else Columns(offer.columns)
    register = Register(table, columns, tuple(head.cells), head.number, offer.open_too)
    return register, _sheets(grid) if len(grid.sheets) > 1 else []


def _sheets(grid: Grid) -> list[dict[str, Any]]:
    """Each with its rows beneath the headings."""
    told = []
    for sheet in grid.sheets:
        lines = list(GridTable(sheet.name, "", sheet.top).lines())
        head = headings_of(GridTable(sheet.name, "", sheet.top)).number if lines else 0
        above = sum(line.number <= head for line in lines)
        told.append({"name": sheet.name, "rows": sheet.rows - above})
    return told


def look(*, offer: RegisterOffer, on: date, told: Callable[[int], None]) -> dict[str, Any]:
    """What importing would do, as its page shows it, and the refused rows as a CSV file kept.

    Writes nothing but what was found.
    """
    register, sheets = _register(offer)
    found: dict[str, Any] = {
        "headings": list(register.headings),
        "examples": _examples(register),
        "columns": dict(register.mapping),
        "lacking": lacking(register.mapping),
        "sheets": sheets,
        "tells_open": register.tells_open,
    }
    if found["lacking"]:
        return found
    first = _First(register)
    taken = preview(register=register, on=on, told=told, seen=first)
    return found | _counted(taken) | {"first": first.rows, "refused_csv": _refused(register, taken)}


def _examples(register: Register) -> list[str]:
    """For each column, the first thing written in it."""
    found = [""] * len(register.headings)
    for line in register.table.lines():
        if line.number > register.headed:
            for place, cell in enumerate(line.cells[: len(found)]):
                found[place] = found[place] or " ".join(cell.split())[:80]
        if all(found) or line.number > register.headed + 50:
            break
    return found


class _First:
    """Gathers the first past requests and the first open cases of a register."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.rows: list[dict[str, Any]] = []
        self._left = {True: FIRST, False: FIRST}

    def __call__(self, row: PastRow) -> None:
        is_open = self.register.is_open(row)
        if not self._left[is_open]:
            return
        self._left[is_open] -= 1
        asked = len(questions_in(row.text)) or 1
        self.rows.append({
            "open": is_open, "reference": row.reference, "received": row.received.isoformat(),
            "closed": row.closed.isoformat() if row.closed else "", "subject": row.subject,
            "text": Truncator(row.text).chars(SHORT), "department": row.department,
            "outcome": row.outcome, "questions": asked if is_open else 0,
        })  # fmt: skip


def _counted(taken: Taken) -> dict[str, Any]:
    names = ("rows", "new", "changed", "unchanged", "opened", "known")
    return {
        **{name: getattr(taken, name) for name in names},
        "days": taken.days,
        "refused": len(taken.problems),
        "problems": [asdict(one) for one in taken.problems[:TOLD_MOST]],
        "differ": len(taken.dues),
        "dues": [
            {"reference": due.reference, "old": due.old.isoformat(),
             "computed": due.computed.isoformat() if due.computed else ""}
            for due in taken.dues[:TOLD_MOST]
        ],
        "strangers": strangers(taken.departments),
    }  # fmt: skip


def strangers(named: set[str]) -> list[str]:
    """The departments named that are not among ours."""
    known = {name.casefold() for name in Department.objects.values_list("name", flat=True)}
    return sorted(name for name in named if name.casefold() not in known)


def _refused(register: Register, taken: Taken) -> str:
    """The refused rows with their reasons, as a spreadsheet opens it; "" where there are none."""
    if not taken.problems:
        return ""
    why = {problem.line: problem for problem in taken.problems}
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*register.headings, _("Row"), _("Why it was not taken")])
    width = len(register.headings)
    for line in register.table.lines():
        if line.number in why:
            cells = [*map(safe_cell, line.cells), *[""] * width][:width]
            writer.writerow([*cells, line.number, why[line.number].reason])
    return out.getvalue()


@transaction.atomic
def keep_look(*, offer: RegisterOffer, found: Mapping[str, Any], by: Actor, now: datetime) -> None:
    """Keep what was found, and the refused rows as a file beside the one brought."""
    told = dict(found)
    refused = told.pop("refused_csv", "")
    offer.refused_sha256 = ""
    if refused:
        kept = store.keep(
            refused.encode("utf-8-sig"), name="refused.csv", media_type=TABLE, kind=KIND,
            key=str(offer.pk), by=by, now=now,
        )  # fmt: skip
        offer.refused_sha256 = kept.sha256
    offer.told, offer.state, offer.moved_at = told, RegisterOffer.State.LOOKED, now
    offer.save(update_fields=["told", "state", "refused_sha256", "moved_at"])


def look_anew_if_stale(*, offer: RegisterOffer) -> None:
    """What was found is forgotten where an import has come or gone since it was looked at."""
    since = Q(finished_at__gt=offer.moved_at) | Q(undone_at__gt=offer.moved_at)
    if offer.state == RegisterOffer.State.LOOKED and RegisterImport.objects.filter(since).exists():
        offer.told, offer.state = None, RegisterOffer.State.BROUGHT
        offer.save(update_fields=["told", "state"])


def map_again(*, offer: RegisterOffer, columns: Mapping[str, int], open_too: bool) -> None:
    """What the columns are, as somebody says; it is looked at anew."""
    if offer.state not in OPEN_TO_LOOK:
        raise Refused(_("This file is being imported already, or was."))
    offer.columns, offer.open_too, offer.told = dict(columns), open_too, None
    offer.state = RegisterOffer.State.BROUGHT
    offer.save(update_fields=["columns", "open_too", "told", "state"])


def read_sheet(*, offer: RegisterOffer, sheet: str) -> None:
    """Which sheet of the workbook is the register, as somebody says; its columns are guessed anew.

    Raises Refused where it holds no table, and leaves the offer as it was.
    """
    if offer.state not in OPEN_TO_LOOK:
        raise Refused(_("This file is being imported already, or was."))
    grid = _grid(store.fetch(offer.sha256), sheet)
    _check_is_register(GridTable(_("The sheet “%(name)s”") % {"name": sheet}, "", grid.lines))
    offer.sheet, offer.total, offer.columns, offer.told = sheet, len(grid.lines), None, None
    offer.state = RegisterOffer.State.BROUGHT
    offer.save(update_fields=["sheet", "total", "columns", "told", "state"])


@transaction.atomic
def confirm(*, offer: RegisterOffer, by: Actor, now: datetime) -> RegisterOffer:
    """Put the import in hand; `take_in` does it. Asked for twice, it is done once."""
    offer = RegisterOffer.objects.select_for_update(of=("self",)).get(pk=offer.pk)
    if offer.state in (RegisterOffer.State.TAKING, RegisterOffer.State.TAKEN):
        return offer
    if offer.state != RegisterOffer.State.LOOKED or not offer.told or offer.told["lacking"]:
        raise Refused(_("Say first which column is what."))
    register, _sheets_there = _register(offer)
    offer.run = begin(register=register, by=by, now=now)
    offer.state, offer.done, offer.moved_at = RegisterOffer.State.TAKING, 0, now
    offer.save()
    return offer


def take_in(
    *, offer: RegisterOffer, by: Actor, now: datetime, told: Callable[[int], None]
) -> Taken | None:
    """Import what was confirmed, from where it stopped; None where that is done."""
    if offer.state != RegisterOffer.State.TAKING or offer.run is None:
        return None
    register, _sheets_there = _register(offer)
    offer.run.refresh_from_db()
    done = take(register=register, by=by, now=now, told=told, run=offer.run)
    RegisterOffer.objects.filter(pk=offer.pk).update(state=RegisterOffer.State.TAKEN)
    return done


@transaction.atomic
def leave(*, offer: RegisterOffer, by: Actor, now: datetime) -> None:
    """Throw the file away; nothing of it was imported."""
    if offer.state in (RegisterOffer.State.TAKING, RegisterOffer.State.TAKEN):
        raise Refused(_("This file is being imported already, or was."))
    _forget(offer, by=by, now=now)


def forget_old(*, by: Actor, now: datetime) -> int:
    """Forget the files brought a month ago; what was imported stays."""
    old = list(RegisterOffer.objects.filter(at__lt=now - KEPT).exclude(state__in=IN_HAND))
    for offer in old:
        with transaction.atomic():
            _forget(offer, by=by, now=now)
    return len(old)


def _forget(offer: RegisterOffer, *, by: Actor, now: datetime) -> None:
    store.destroy(kind=KIND, key=str(offer.pk), by=by, now=now)
    record(by=by, now=now, deed="register forgotten", kind=KIND, key=str(offer.pk))
    offer.delete()


def telling(offer: RegisterOffer, clock: Callable[[], datetime]) -> Callable[[int], None]:
    """Keeps how far it is, for the page that shows it."""

    def told(line: int) -> None:
        RegisterOffer.objects.filter(pk=offer.pk).update(done=line, moved_at=clock())

    return told


def refuse(*, offer: RegisterOffer, why: str) -> None:
    """The page must not wait for what will not come."""
    RegisterOffer.objects.filter(pk=offer.pk).update(
        state=RegisterOffer.State.REFUSED, told={"refusal": why}
    )
