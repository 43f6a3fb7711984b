"""The files that came with a request: put with the form, or attached to the message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from answerable.accounts.actor import Actor
from answerable.cases.models import MessageRead, Request
from answerable.files.child import read_in_child
from answerable.files.models import FileUse
from answerable.files.store import NotKeptError, destroy, fetch, keep, use
from answerable.post.models import RawMessage
from answerable.reading.message import Attachment, Message

KIND = "request file"
"""Of the files room: (`kind`, reference of the case)."""
RAW_FILE = "raw file"
"""Of the files room: a document that became a request, under its own hash."""


@dataclass(frozen=True, slots=True)
class CameWith:
    """size: bytes. problem: why nothing could be read of it, in a sentence."""

    name: str
    size: int
    sha256: str
    problem: str = ""
    data: bytes = field(repr=False, default=b"")

    def kept(self) -> dict[str, str | int]:
        """As it is kept with what was read of the message: all but its bytes."""
        return {
            "name": self.name,
            "size": self.size,
            "sha256": self.sha256,
            "problem": self.problem,
        }


def files_of(case: Request) -> tuple[CameWith, ...]:
    """Each file once, in the order it came, without the bytes of those in a message."""
    known = MessageRead.objects.filter(raw__sha256=case.raw_sha256 or "", files__isnull=False)
    shown = known.values_list("files", flat=True).first()
    attached = _attached(case) if shown is None else [CameWith(**one) for one in shown]
    return tuple({one.sha256: one for one in (*_put(case), *attached)}.values())


def bytes_of(case: Request, sha256: str) -> tuple[str, bytes] | None:
    """Name and bytes of one of the case's own files; None for any other."""
    put = next((one for one in _put(case) if one.sha256 == sha256), None)
    if put is not None:
        return put.name, fetch(sha256)
    if sha256 not in {one.sha256 for one in files_of(case)}:
        return None
    one = next((one for one in _attached(case) if one.sha256 == sha256), None)
    return (one.name, one.data) if one else None


def put_with(case: Request, data: bytes, *, name: str, by: Actor, now: datetime) -> None:
    """A file that an officer puts with a request entered by hand, as a scan of its letter."""
    media_type = "application/octet-stream"
    keep(data, name=name, media_type=media_type, kind=KIND, key=case.reference, by=by, now=now)


@transaction.atomic
def hand_over(case: Request, sha256: str, *, by: Actor, now: datetime) -> None:
    """A document that was kept though it could not be read goes with the request it became."""
    held = FileUse.objects.filter(kind=RAW_FILE, key=sha256).select_related("stored").first()
    if held is None:
        return
    use(held.stored, name=held.name, kind=KIND, key=case.reference, by=by, now=now)
    if not Request.objects.filter(raw_sha256=sha256).exists():
        destroy(kind=RAW_FILE, key=sha256, by=by, now=now)


def _put(case: Request) -> Iterator[CameWith]:
    mine = Q(kind=KIND, key=case.reference)
    if case.raw_sha256:
        mine |= Q(kind=RAW_FILE, key=case.raw_sha256)
    uses = FileUse.objects.filter(mine).select_related("stored")
    for one in uses.order_by("pk"):
        yield CameWith(one.name, one.stored.size, one.stored.sha256)


def _attached(case: Request) -> Iterator[CameWith]:
    """From the message itself, which is read again in a process of its own."""
    if not RawMessage.objects.filter(sha256=case.raw_sha256 or "").exists():
        return
    try:
        data = fetch(case.raw_sha256 or "")
    except NotKeptError:  # destroyed under its certificate
        return
    read = read_in_child("reading.message.read_message", data)
    if read.problem:
        return
    yield from came_with(read.value)


def came_with(message: Message) -> Iterator[CameWith]:
    """Every file of a message and of the messages in it."""
    yield from (_shown(one) for one in _all(message))


def _all(message: Message) -> Iterator[Attachment]:
    yield from message.attachments
    for inner in message.messages:
        yield from _all(inner)


def _shown(one: Attachment) -> CameWith:
    return CameWith(one.name, one.size, one.sha256, one.problem or "", one.data)
