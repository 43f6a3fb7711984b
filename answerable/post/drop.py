"""Folders of mail: the drop folder that a job empties, and archives imported by hand."""

from __future__ import annotations

import mailbox
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from answerable.accounts.actor import Actor
from answerable.post.intake import store
from answerable.post.models import RawMessage

TAKEN = "taken"


def messages_in(path: Path) -> Iterator[tuple[bytes, datetime]]:
    """Each message of a folder of `.eml` files, one `.eml` file or an mbox, with its stamp, UTC.

    The stamp is the file's own time: reading the message says more. Raises FileNotFoundError.
    """
    if path.is_dir():
        for file in sorted(path.iterdir()):
            if file.suffix.lower() == ".eml" and file.is_file():
                yield file.read_bytes(), stamp(file)
        return
    if path.suffix.lower() == ".eml" or not is_mbox(path):
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


def take(folder: Path, *, by: Actor, now: datetime) -> list[RawMessage]:
    """Store each `.eml` of the drop folder, then move it to `taken/` beside it.

    A file is moved only when its message is stored: run twice, or cut off, nothing is lost.
    """
    found = []
    for file in sorted(folder.glob("*.[eE][mM][lL]")):
        raw, received = file.read_bytes(), stamp(file)
        found.append(store(raw, received=received, via="drop", by=by, now=now))
        (folder / TAKEN).mkdir(exist_ok=True)
        file.replace(folder / TAKEN / f"{found[-1].sha256[:16]}-{file.name}")
    return found
