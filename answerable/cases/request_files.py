"""The files that came with a request: put with the form, or attached to the message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from answerable.cases.models import Request
from answerable.files.child import read_in_child
from answerable.files.models import FileUse
from answerable.files.store import NotKeptError, fetch
from answerable.post.models import RawMessage
from answerable.reading.message import Attachment, Message

KIND = "request file"
"""Of the files room: (`kind`, reference of the case)."""


@dataclass(frozen=True, slots=True)
class CameWith:
    """size: bytes. problem: why nothing could be read of it, in a sentence."""

    name: str
    size: int
    sha256: str
    problem: str = ""
    data: bytes = field(repr=False, default=b"")


def files_of(case: Request) -> tuple[CameWith, ...]:
    """Each file once, in the order it came. A message is read in a process of its own."""
    found = {one.sha256: one for one in (*_put(case), *_attached(case))}
    return tuple(found.values())


def bytes_of(case: Request, sha256: str) -> tuple[str, bytes] | None:
    """Name and bytes of one of the case's own files; None for any other."""
    one = next((one for one in files_of(case) if one.sha256 == sha256), None)
    if one is None:
        return None
    return one.name, one.data or fetch(sha256)


def _put(case: Request) -> Iterator[CameWith]:
    uses = FileUse.objects.filter(kind=KIND, key=case.reference).select_related("stored")
    for use in uses.order_by("pk"):
        yield CameWith(use.name, use.stored.size, use.stored.sha256)


def _attached(case: Request) -> Iterator[CameWith]:
    if not RawMessage.objects.filter(sha256=case.raw_sha256 or "").exists():
        return
    try:
        data = fetch(case.raw_sha256 or "")
    except NotKeptError:  # destroyed under its certificate
        return
    read = read_in_child("reading.message.read_message", data)
    if read.problem:
        return
    yield from (_shown(one) for one in _all(read.value))


def _all(message: Message) -> Iterator[Attachment]:
    yield from message.attachments
    for inner in message.messages:
        yield from _all(inner)


def _shown(one: Attachment) -> CameWith:
    return CameWith(one.name, one.size, one.sha256, one.problem or "", one.data)
