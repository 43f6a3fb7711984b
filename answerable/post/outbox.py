"""Mail out, queued: the row is written inside the deed; a job hands it over."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.files import store as files
from answerable.files.models import StoredFile
from answerable.post.models import OutgoingAttachment, OutgoingMessage, OutgoingState

KIND = "outgoing message"
BREAKS = re.compile(r"[\r\n\x00]+\s*")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A kept file to go with a message, under `name`."""

    sha256: str
    name: str
    media_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Thread:
    """The message answered, and those before it, oldest first; each `<...@...>`."""

    in_reply_to: str = ""
    references: tuple[str, ...] = ()


class NotAnAddressError(ValueError):
    """A recipient that is no address."""


@transaction.atomic
def queue(
    *,
    to: str | Sequence[str],
    subject: str,
    text: str,
    html: str = "",
    attachments: Sequence[Attachment] = (),
    kind: str,
    key: str,
    by: Actor,
    now: datetime,
    sender: str = "",
    reply_to: str = "",
    thread: Thread | None = None,
    automatic: bool = False,
    once: str | None = None,
) -> OutgoingMessage:
    """Queue a message for the row (`kind`, `key`). A second with the same `once` is the first.

    Raises NotAnAddressError, or files.NotKeptError for an attachment that is not kept.
    """
    recipients = checked([to] if isinstance(to, str) else to)
    if once is not None:
        hold_once(once)
        if (known := OutgoingMessage.objects.filter(once=once).first()) is not None:
            return known
    head = thread or Thread()
    sent_by = one_line(sender or settings.DEFAULT_FROM_EMAIL)
    message = OutgoingMessage.objects.create(
        to=recipients,
        sender=sent_by,
        reply_to=one_line(reply_to),
        subject=one_line(subject)[:998],
        text=text,
        html=html,
        message_id=fresh_id(sent_by),
        in_reply_to=one_line(head.in_reply_to),
        references=[one_line(reference) for reference in head.references],
        automatic=automatic,
        kind=kind,
        key=key,
        once=once,
        next_attempt=now,
        queued_by=f"{by.kind}:{by.key}"[:200],
        queued_at=now,
    )
    attach(message, attachments, by=by, now=now)
    tell(message, "message queued", by=by, now=now)
    return message


def attach(
    message: OutgoingMessage, attachments: Sequence[Attachment], *, by: Actor, now: datetime
) -> None:
    for position, attachment in enumerate(attachments, 1):
        stored = StoredFile.objects.filter(sha256=attachment.sha256).first()
        if stored is None:
            raise files.NotKeptError(
                _("The attachment %(name)s is not kept.") % {"name": attachment.name}
            )
        name = files.printable(one_line(attachment.name))[:255]
        OutgoingAttachment.objects.create(
            message=message,
            stored=stored,
            name=name,
            media_type=attachment.media_type,
            position=position,
        )
        files.use(stored, name=name, kind=KIND, key=message.message_id, by=by, now=now)


def checked(recipients: Sequence[str]) -> list[str]:
    """The addresses as given, each plainly one address."""
    lined = [one_line(recipient) for recipient in recipients]
    wrong = [r for r in lined if "@" not in parseaddr(r)[1].strip("@")]
    if wrong or not lined:
        raise NotAnAddressError(
            _("This is not an email address: %(what)s") % {"what": ", ".join(wrong) or "-"}
        )
    return lined


def one_line(value: str) -> str:
    """A header's value on one line: nobody adds a header through a subject."""
    return BREAKS.sub(" ", value).strip()


def fresh_id(sender: str) -> str:
    """A Message-ID nobody else has, at the sender's own domain."""
    domain = parseaddr(sender)[1].rpartition("@")[2] or "localhost"
    return f"<{uuid.uuid4().hex}@{domain}>"


def hold_once(once: str) -> None:
    """Two deeds with the same key wait for each other."""
    files.hold(hashlib.sha256(b"once:" + once.encode()).hexdigest())


def tell(message: OutgoingMessage, deed: str, *, by: Actor, now: datetime) -> None:
    record(
        by=by,
        now=now,
        deed=deed,
        kind=message.kind,
        key=message.key,
        detail={"message_id": message.message_id, "subject": message.subject},
    )


class NotWaitingError(Exception):
    """The message is not in a state in which this can be done."""


@transaction.atomic
def move(
    message: OutgoingMessage,
    *,
    from_: tuple[OutgoingState, ...],
    to: OutgoingState,
    deed: str,
    by: Actor,
    now: datetime,
    problem: str = "",
) -> OutgoingMessage:
    """One change of state. Raises NotWaitingError, with a sentence, from any other state."""
    row = OutgoingMessage.objects.select_for_update().get(pk=message.pk)
    if row.state not in from_:
        raise NotWaitingError(
            _("This message is “%(state)s”, so this cannot be done.")
            % {"state": row.get_state_display()}
        )
    row.state, row.problem = to, problem
    row.next_attempt = now if to == OutgoingState.QUEUED else None
    row.ended_at = None if to == OutgoingState.QUEUED else now
    row.save()
    tell(row, deed, by=by, now=now)
    return row


def confirm_sent(message: OutgoingMessage, *, by: Actor, now: datetime) -> OutgoingMessage:
    """A person looked: the doubtful message did go."""
    return move(
        message,
        from_=(OutgoingState.UNKNOWN,),
        to=OutgoingState.SENT,
        deed="message confirmed as sent",
        by=by,
        now=now,
    )


def send_again(message: OutgoingMessage, *, by: Actor, now: datetime) -> OutgoingMessage:
    """A person looked: it did not go. The same message, under its own Message-ID, is queued."""
    return move(
        message,
        from_=(OutgoingState.UNKNOWN, OutgoingState.FAILED, OutgoingState.BOUNCED),
        to=OutgoingState.QUEUED,
        deed="message queued again",
        by=by,
        now=now,
    )


def replaced(message: OutgoingMessage, *, by: Actor, now: datetime) -> OutgoingMessage:
    """It went another way: to another address, or by post. Why it did not arrive stays."""
    return move(
        message,
        from_=(OutgoingState.UNKNOWN, OutgoingState.FAILED, OutgoingState.BOUNCED),
        to=OutgoingState.REPLACED,
        deed="message replaced",
        by=by,
        now=now,
        problem=message.problem,
    )


def cancel(message: OutgoingMessage, *, by: Actor, now: datetime) -> OutgoingMessage:
    """Take back what has not been handed over."""
    return move(
        message,
        from_=(OutgoingState.QUEUED,),
        to=OutgoingState.CANCELLED,
        deed="message cancelled",
        by=by,
        now=now,
    )


def bounced(message: OutgoingMessage, *, problem: str, by: Actor, now: datetime) -> OutgoingMessage:
    """A notice came back saying it was not delivered."""
    return move(
        message,
        from_=(OutgoingState.SENT, OutgoingState.UNKNOWN),
        to=OutgoingState.BOUNCED,
        deed="message not delivered",
        by=by,
        now=now,
        problem=problem,
    )
