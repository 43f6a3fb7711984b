"""Bytes from outside become what a case needs: who, when, what about, and the words.

The bytes are kept first, whatever they are; then a child process reads them. When a request was
received is a question of law (rules 1.1), so how we know the moment goes with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.utils import parseaddr
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.models import Request
from answerable.files.child import read_in_child
from answerable.files.store import keep
from answerable.post import intake

MOST_BYTES = 20 * 1024 * 1024
"""What a mail server lets through; more is no request anybody wrote."""
CLOCKS_DIFFER = timedelta(hours=14)
"""A sender's clock may run ahead of ours by a time zone, not by more."""

_HEADER = re.compile(
    rb"\A(?:From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\n)*)+"
)
_MAIL_FIELDS = re.compile(
    rb"^(?:from|to|date|subject|received|message-id|return-path|mime-version):", re.I | re.M
)


@dataclass(frozen=True, slots=True)
class Mailed:
    """A message or document as read.

    sha256: where its bytes are kept. problem: one sentence where it cannot be a request.
    received_at: None where nothing in it says when.
    """

    sha256: str
    channel: str
    text: str = ""
    subject: str = ""
    name: str = ""
    email: str = ""
    message_id: str = ""
    received_at: datetime | None = None
    known: str = Request.Known.ASSUMED
    problem: str = ""
    notes: tuple[str, ...] = ()


def is_mail(data: bytes, name: str) -> bool:
    """Whether the file is a mail message: by its name, else by how it begins."""
    if PurePath(name).suffix.lower() in {".eml", ".email", ".mbox"}:
        return True
    return looks_like_mail(data)


def looks_like_mail(data: bytes) -> bool:
    """Two header lines at least of those every mail has, before anything else."""
    head = _HEADER.match(data.lstrip(b"\xef\xbb\xbf\r\n")[:65536])
    return head is not None and len(_MAIL_FIELDS.findall(head[0])) >= 2


def read_file(data: bytes, *, name: str, by: Actor, now: datetime) -> Mailed:
    """Keep the bytes, then read them as mail or as a document. Never raises for what they hold."""
    mail = is_mail(data, name)
    digest = _keep(data, name=name, mail=mail, by=by, now=now)
    blank = Mailed(sha256=digest, channel="email" if mail else "file")
    if not data.strip():
        return replace(blank, problem=_("The file is empty."))
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // (1024 * 1024)
        sentence = _("The file is larger than %(most)s MB, the most we read.")
        return replace(blank, problem=sentence % {"most": most})
    if mail:
        return _read_mail(blank, data, now)
    return _read_document(blank, data, name)


def _keep(data: bytes, *, name: str, mail: bool, by: Actor, now: datetime) -> str:
    digest = sha256(data).hexdigest()
    if mail:
        intake.store(data, received=now, via="import", by=by, now=now)
    else:
        media_type = "application/octet-stream"
        keep(data, name=name, media_type=media_type, kind="raw file", key=digest, by=by, now=now)
    return digest


def _read_mail(blank: Mailed, data: bytes, now: datetime) -> Mailed:
    if not looks_like_mail(data):
        return replace(blank, problem=_("This is not a mail message: it has no mail headers."))
    read = read_in_child("reading.message.read_message", data)
    if read.problem:
        return replace(blank, problem=read.problem)
    message = read.value
    moment, known = arrived(message.received, message.date, now)
    name, email = address(message.sender)
    return replace(
        blank,
        text=_words(message),
        subject=" ".join(message.subject.split()),
        name=name,
        email=email,
        message_id=message.message_id or "",
        received_at=moment,
        known=known,
        notes=tuple(message.notes),
    )


def _words(message: Any) -> str:
    """What was written; where the mail says nothing itself, what is attached to it."""
    if message.text.strip():
        return str(message.text)
    texts = []
    for attached in message.attachments:
        data = getattr(attached, "data", b"")
        if data:
            read = read_in_child(
                "reading.document.read_document", data, name=getattr(attached, "name", "") or ""
            )
            if read.value is not None and not read.value.problem:
                texts.append(read.value.text)
    return "\n\n".join(texts)


def _read_document(blank: Mailed, data: bytes, name: str) -> Mailed:
    read = read_in_child("reading.document.read_document", data, name=name)
    if read.problem:
        return replace(blank, problem=read.problem)
    document = read.value
    if document.problem:
        return replace(blank, problem=document.problem)
    return replace(blank, text=document.text, notes=tuple(document.notes))


def arrived(
    stamped: datetime | None, dated: datetime | None, now: datetime
) -> tuple[datetime | None, str]:
    """When a message came, and how we know: our server's stamp, else the date it bears.

    A moment that has not come yet is believed of nobody.
    """
    for moment, known in ((stamped, Request.Known.STAMPED), (dated, Request.Known.ASSUMED)):
        if moment is not None and _zoned(moment, now) <= now + CLOCKS_DIFFER:
            return min(_zoned(moment, now), now), known
    return None, Request.Known.ASSUMED


def _zoned(moment: datetime, now: datetime) -> datetime:
    """A date without a zone is read in the zone of `now`."""
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=now.tzinfo)


def address(sender: Any) -> tuple[str, str]:
    """Name and address of a sender, however the message gives them."""
    if sender is None:
        return "", ""
    if not isinstance(sender, str):
        return str(getattr(sender, "name", "") or ""), str(getattr(sender, "address", "") or "")
    name, email = parseaddr(sender)
    return name, email if "@" in email else ""
