"""Folders of mail: the drop folder that a job empties, and archives imported by hand."""

from __future__ import annotations

import mailbox
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from answerable.accounts.actor import Actor
from answerable.post.intake import store
from answerable.post.models import RawMessage

TAKEN = "taken"
ENDINGS = (".eml", ".msg", ".oft")  # as mail programs save one message, Outlook among them
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

    The stamp is the file's own time: reading the message says more. Raises FileNotFoundError.
    """
    if path.is_dir():
        for file in sorted(path.iterdir()):
            if is_message(file):
                yield file.read_bytes(), stamp(file)
        return
    if path.suffix.lower() in ENDINGS or not is_mbox(path):
        yield path.read_bytes(), stamp(path)
        return
    box = mailbox.mbox(str(path), create=False)
    for key in box.iterkeys():
        yield box.get_bytes(key), stamp(path)


def is_mbox(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(5) == b"From "


def stamp(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)


def is_message(file: Path) -> bool:
    return file.suffix.lower() in ENDINGS and file.is_file()


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
