"""Handing over to the mail server, at most once without a person.

"Sending" is committed before the server is spoken to. What the server certainly has not accepted
goes back to the queue; what it may have accepted is "unknown, check" until a person looks.
"""

from __future__ import annotations

import contextlib
import smtplib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime

from django.core.mail import EmailMessage, EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.files import store as files
from answerable.post.models import OutgoingMessage, OutgoingState
from answerable.post.outbox import tell
from answerable.post.smtp import NotTakenError

BACKOFF = (1, 5, 15, 30, 60, 120, 240, 480, 720, 720)  # minutes; then a person is asked
DOUBT = timedelta(minutes=30)  # longer than the slowest hand-over of the largest message

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class HandOver:
    """How a hand-over ended: the state it leads to, whether to try again, and why."""

    state: OutgoingState
    problem: str = ""
    again: bool = False


def deliver_due(*, by: Actor, clock: Clock, most: int = 200) -> list[OutgoingMessage]:
    """Hand over what is due, oldest first. Run by two workers at once, each takes its own."""
    done: list[OutgoingMessage] = []
    while len(done) < most:
        message = claim(now=clock())
        if message is None:
            break
        done.append(settle(message, hand_over(message), by=by, now=clock()))
    return done


def claim(*, now: datetime) -> OutgoingMessage | None:
    """Take the next due message and commit that it is being sent, before anything is sent."""
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:  # also where the server need not wait for its disk
            cursor.execute("SET LOCAL synchronous_commit TO on")
        message = OutgoingMessage.objects.due(now).select_for_update(skip_locked=True).first()
        if message is None:
            return None
        message.state, message.sending_at = OutgoingState.SENDING, now
        message.attempts += 1
        message.save()
        return message


def hand_over(message: OutgoingMessage) -> HandOver:
    """Speak to the server, and judge how it ended. Raises nothing."""
    try:
        written = mail(message)
    except (files.NotKeptError, files.DamagedError) as error:
        return HandOver(OutgoingState.FAILED, str(error))
    server = get_connection()
    try:
        server.open()
    except Exception as error:  # not connected, so not accepted, whatever the cause
        return HandOver(OutgoingState.QUEUED, worded(error), again=True)
    try:
        return sent(server, written)
    finally:
        with contextlib.suppress(Exception):  # the message is accepted or not; goodbye is not news
            server.close()


def sent(server: BaseEmailBackend, written: EmailMessage) -> HandOver:
    """The hand-over itself, on an open connection."""
    try:
        accepted = server.send_messages([written])
    except NotTakenError as error:
        return HandOver(OutgoingState.FAILED, str(error))
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _text in error.recipients.values()]
        return refused(max(codes, default=550), worded(error))
    except smtplib.SMTPResponseException as error:
        return refused(error.smtp_code, worded(error))
    except Exception as error:  # the line dropped: it may have been accepted
        return HandOver(OutgoingState.UNKNOWN, worded(error))
    if not accepted:
        return HandOver(OutgoingState.UNKNOWN, _("The mail server did not say whether it took it."))
    return HandOver(OutgoingState.SENT)


def refused(code: int, problem: str) -> HandOver:
    """The server said no: for now (4xx) or for good (5xx). Either way it has not accepted."""
    if 400 <= code < 500:
        return HandOver(OutgoingState.QUEUED, problem, again=True)
    return HandOver(OutgoingState.FAILED, problem)


def worded(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:2000]


@transaction.atomic
def settle(
    message: OutgoingMessage, ending: HandOver, *, by: Actor, now: datetime
) -> OutgoingMessage:
    """Write down how the hand-over ended; one judged doubtful meanwhile may still be settled."""
    row = OutgoingMessage.objects.select_for_update().get(pk=message.pk)
    if row.state not in (OutgoingState.SENDING, OutgoingState.UNKNOWN):
        return row
    row.state, row.problem, row.ended_at = ending.state, ending.problem, now
    row.next_attempt = None
    if ending.again:
        again(row, now=now)
    row.save()
    tell(row, f"message {row.state}", by=by, now=now)
    return row


def again(row: OutgoingMessage, *, now: datetime) -> None:
    """Queue it for later, or give up and show it to a person."""
    if row.attempts > len(BACKOFF):
        row.state = OutgoingState.FAILED
        return
    row.state, row.ended_at = OutgoingState.QUEUED, None
    row.next_attempt = now + timedelta(minutes=BACKOFF[row.attempts - 1])


@transaction.atomic
def doubt(*, by: Actor, now: datetime) -> int:
    """Messages whose sender died while handing them over are unknown; how many."""
    cut_off = OutgoingMessage.objects.select_for_update(skip_locked=True).filter(
        state=OutgoingState.SENDING, sending_at__lte=now - DOUBT
    )
    count = 0
    for row in cut_off:
        row.state, row.ended_at = OutgoingState.UNKNOWN, now
        row.problem = _("The program stopped while this was being handed to the mail server.")
        row.save()
        tell(row, "message unknown", by=by, now=now)
        count += 1
    return count


def mail(message: OutgoingMessage) -> EmailMessage:
    """The message as it will go: text, HTML beside it, attachments checked against their hash."""
    written = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        from_email=message.sender,
        to=message.to,
        reply_to=[message.reply_to] if message.reply_to else None,
        headers=headers(message),
    )
    if message.html:
        written.attach_alternative(message.html, "text/html")
    for attachment in message.attachments.select_related("stored").order_by("position"):
        data = files.fetch(attachment.stored.sha256)
        written.attach(attachment.name, data, attachment.media_type)
    return written


def headers(message: OutgoingMessage) -> dict[str, str]:
    found = {
        "Message-ID": message.message_id,
        "Date": format_datetime(message.queued_at),
    }
    if message.in_reply_to:
        found["In-Reply-To"] = message.in_reply_to
    if chain := [*message.references, *([message.in_reply_to] if message.in_reply_to else [])]:
        found["References"] = " ".join(dict.fromkeys(chain))
    if message.automatic:
        found["Auto-Submitted"] = "auto-generated"
    return found
