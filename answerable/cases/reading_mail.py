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

from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.asking import questions_in
from answerable.cases.models import Request
from answerable.cases.private_links import masked
from answerable.cases.request_files import RAW_FILE
from answerable.files.child import read_in_child
from answerable.files.store import keep
from answerable.post import intake
from answerable.reading.message import Message
from answerable.reading.questions import split_questions

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
    """Whether the file is to be read as mail: by its name, else by how it begins."""
    if PurePath(name).suffix.lower() in {".eml", ".email", ".msg", ".oft"}:
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
        keep(data, name=name, media_type=media_type, kind=RAW_FILE, key=digest, by=by, now=now)
    return digest


def _read_mail(blank: Mailed, data: bytes, now: datetime) -> Mailed:
    read = read_in_child("reading.message.read_message", data)
    if read.problem:
        return replace(blank, problem=read.problem)
    message: Message = read.value
    if not message.is_mail:
        return replace(blank, problem=_("This is not a mail message: it has no mail headers."))
    moment, known = arrived(message.received, message.date, now)
    name, email = address(message.sender)
    return replace(
        blank,
        text=masked(words(message)),
        subject=masked(" ".join(message.subject.split())),
        name=name or email,
        email=address(message.reply_to)[1] or email,
        message_id=message.message_id,
        received_at=moment,
        known=known,
        notes=message.notes,
        problem=_machine(message),
    )


def _machine(message: Message) -> str:
    if message.automatic == "bounce":
        return _("This is a report that a message could not be delivered, not a request.")
    if message.automatic == "auto-reply":
        return _("This is an automatic reply, not a request.")
    return ""


def words(message: Message) -> str:
    """What was written; where nothing there is asked, what came with it that asks something."""
    if split_questions(message.text):
        return message.text
    for text in (*_attached(message), *(words(inner) for inner in message.messages)):
        if questions_in(text):
            return f"{message.text}\n\n{text}".strip()
    return message.text


def _attached(message: Message) -> list[str]:
    return [attached.text for attached in message.attachments if attached.text]


def _read_document(blank: Mailed, data: bytes, name: str) -> Mailed:
    read = read_in_child("reading.document.read_document", data, name=name)
    if read.problem:
        return replace(blank, problem=read.problem)
    document = read.value
    if document.problem:
        return replace(blank, problem=document.problem)
    return replace(blank, text=document.text, notes=document.notes)


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


def address(sender: str) -> tuple[str, str]:
    """Name and address of "Name <address>"; empty where there is none."""
    name, email = parseaddr(sender)
    return name, email if "@" in email else ""
