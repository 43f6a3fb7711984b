"""Folders of mail: the drop folder that a job empties, and archives imported by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from answerable.accounts.actor import Actor
from answerable.post.intake import store
from answerable.post.models import RawMessage

TAKEN = "taken"
ENDINGS = (".eml", ".msg", ".oft")  # as mail programs save one message, Outlook among them
_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:|>From ")
_PARTS = re.compile(rb"From \S.*\d:\d\d.*\d{4}")
"""The line before each message of an mbox: whom it is from, and when it came."""
STILL = timedelta(seconds=5)  # a file written to so lately may not be whole yet


@dataclass(frozen=True, slots=True)
class Folder:
    """What lies in the drop folder now. there: it can be looked into."""

    path: Path
    there: bool
    waiting: int = 0
    no_messages: tuple[str, ...] = ()


def messages_in(path: Path) -> Iterator[tuple[bytes, datetime]]:
    """Each message of a folder of saved messages, one such file or an mbox, with its stamp, UTC.

    The stamp is the file's own time: reading the message says more. Folders within are looked
    into too; what is no message there is `others_in`. Raises FileNotFoundError.
    """
    if path.is_dir():
        for file in files_in(path):
            if is_message(file) or is_mbox(file):
                yield from messages_in(file)
        return
    if path.suffix.lower() in ENDINGS or not is_mbox(path):
        yield path.read_bytes(), stamp(path)
        return
    when = stamp(path)
    for raw in in_mbox(path):
        yield raw, when


def files_in(folder: Path) -> list[Path]:
    """All the files of a folder and of those within, but hidden and half-written ones."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
        and file.parent.name != "tmp"
    )


def others_in(folder: Path) -> list[Path]:
    """The files of a folder that are no messages, and are left where they lie."""
    return [file for file in files_in(folder) if not (is_message(file) or is_mbox(file))]


def in_mbox(path: Path) -> Iterator[bytes]:
    """Each message of an mbox. One begins after an empty line, with "From ", a time and a field.

    A sentence that begins with "From " is in the message it stands in.
    """
    lines: list[bytes] = []
    empty = True
    with path.open("rb") as file:
        here, begun = file.readline(), False
        while here:
            after = file.readline()
            if (empty and _PARTS.match(here) and _FIELD.match(after)) or not (lines or begun):
                if lines:
                    yield _whole(lines)
                lines, begun = [], True
            else:
                lines.append(here)
            empty = not here.strip()
            here = after
    if lines:
        yield _whole(lines)


def _whole(lines: list[bytes]) -> bytes:
    """Without the empty line that parts it from the next."""
    if not lines[-1].strip():
        lines.pop()
    return b"".join(lines)


def is_mbox(path: Path) -> bool:
    with path.open("rb") as file:
        first, second = file.readline(1_000), file.readline(1_000)
    return first.startswith(b"From ") and bool(_PARTS.match(first) or _FIELD.match(second))


def stamp(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)


def is_message(file: Path) -> bool:
    """By its name, or by where it lies: a Maildir keeps its messages in `new` and `cur`."""
    kept = file.parent.name in ("new", "cur") and (file.parent.parent / "tmp").is_dir()
    return (file.suffix.lower() in ENDINGS or kept) and file.is_file()


def folder_at(path: Path) -> Folder:
    """The drop folder as it stands; what is no message lies there until somebody takes it away."""
    try:
        files = sorted(file for file in path.iterdir() if file.is_file())
    except OSError:
        return Folder(path, there=False)
    others = tuple(file.name for file in files if not is_message(file))
    return Folder(path, there=True, waiting=len(files) - len(others), no_messages=others)


def take(folder: Path, *, by: Actor, now: datetime) -> list[RawMessage]:
    """Store each message of the drop folder, then move its file to `taken/` beside it.

    A file is moved only when its message is stored: run twice, or cut off, nothing is lost. One
    that is still being written, or cannot be read, is left for the next time and holds up none.
    """
    found = []
    for file in sorted(folder.iterdir()):
        if not is_message(file) or abs(now - stamp(file)) < STILL:
            continue
        try:
            raw, received = file.read_bytes(), stamp(file)
        except OSError:
            continue
        found.append(store(raw, received=received, via="drop", by=by, now=now))
        (folder / TAKEN).mkdir(exist_ok=True)
        file.replace(folder / TAKEN / f"{found[-1].sha256[:16]}-{file.name}")
    return found
