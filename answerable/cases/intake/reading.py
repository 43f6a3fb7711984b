"""A stored message as this room takes it: its words, its sender, and the day it came."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.timezone import get_default_timezone
from django.utils.translation import gettext as _

from answerable.accounts.models import Organisation
from answerable.cases.intake.passed_on import bare, passed_on
from answerable.cases.models import Request
from answerable.cases.private_links import masked
from answerable.cases.reading_mail import MOST_BYTES, Mailed, address, arrived, words
from answerable.files.child import read_in_child
from answerable.post.intake import raw_bytes
from answerable.post.models import RawMessage
from answerable.reading.message import Message

_BULK = re.compile(rb"^(?:list-unsubscribe|list-id|precedence:\s*(?:bulk|list|junk))", re.I | re.M)
_HEAD = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class Read:
    """mailed: as a case would be made of it. message: None where it could not be read.

    bulk: sent to many at once. own: from our own organisation, and nothing in it passed on.
    """

    raw: RawMessage
    mailed: Mailed
    message: Message | None = None
    bulk: bool = False
    own: bool = False

    @property
    def automatic(self) -> str:
        return (self.message.automatic or "") if self.message else ""


def read(raw: RawMessage, *, now: datetime) -> Read:
    """Read the bytes of a stored message, in a child process. Raises nothing for what they hold."""
    data = raw_bytes(raw)
    blank = Mailed(sha256=raw.sha256, channel=Request.Channel.EMAIL)
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // (1024 * 1024)
        problem = _("The message is larger than %(most)s MB, the most we read.") % {"most": most}
        return Read(raw, replace(blank, problem=problem))
    outcome = read_in_child("reading.message.read_message", data)
    if outcome.problem:
        return Read(raw, replace(blank, problem=outcome.problem))
    message: Message = outcome.value
    bulk = _BULK.search(_HEAD.split(data, maxsplit=1)[0]) is not None
    if _from_us(message):
        return _from_colleague(raw, blank, message, now)
    return Read(raw, _mailed(raw, blank, message, now), message, bulk=bulk)


def _mailed(raw: RawMessage, blank: Mailed, message: Message, now: datetime) -> Mailed:
    moment, known = arrived(stamped(raw, message), message.date, now)
    name, email = address(message.sender)
    return replace(
        blank,
        text=masked(words(message).replace("\x00", "")),
        subject=masked(" ".join(message.subject.split())),
        name=name or email,
        email=address(message.reply_to)[1] or email,
        message_id=message.message_id,
        received_at=moment,
        known=known,
        notes=message.notes,
    )


def stamped(raw: RawMessage, message: Message) -> datetime | None:
    """Our server's stamp: that of the mailbox or of the topmost Received, the earlier of the two.

    A file's own time says when it was saved, and nothing about when it came.
    """
    stamps = [message.received] if message.received else []
    if raw.via.startswith("imap:"):
        stamps.append(raw.received)
    return min((moment for moment in stamps if moment.tzinfo is not None), default=None)


def _from_us(message: Message) -> bool:
    """Whether a colleague wrote it: the domain of the body's own address."""
    return _is_ours(message.sender)


def _is_ours(sender: str) -> bool:
    ours = Organisation.current().email.rpartition("@")[2].lower()
    theirs = address(sender)[1].rpartition("@")[2].lower()
    return bool(ours) and theirs == ours


def _from_colleague(raw: RawMessage, blank: Mailed, message: Message, now: datetime) -> Read:
    """What a colleague passed on, as if it had come from whoever wrote it."""
    mailed = _mailed(raw, blank, message, now)
    inner = passed_on(message, get_default_timezone(), _is_ours)
    if inner is None or _is_ours(inner.sender):  # a colleague's reply quotes what we wrote
        return Read(raw, mailed, message, own=True)
    name, email = address(inner.sender)
    moment, known = inner.moment, Request.Known.PASSED
    if moment is None or moment > now:
        moment, known = mailed.received_at or now, Request.Known(mailed.known)
    read_as = replace(
        mailed,
        text=masked(inner.text.replace("\x00", "")),
        subject=masked(bare(inner.subject)),
        name=name or email or inner.sender,
        email=email,
        message_id=inner.message_id or mailed.message_id,
        received_at=moment,
        known=known,
    )
    return Read(raw, read_as, message)
