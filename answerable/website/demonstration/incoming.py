"""Mail that came this morning and waits for a person to say what it is."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from answerable.accounts.actor import Actor
from answerable.accounts.models import Organisation
from answerable.cases.chasers.by_hand import remind
from answerable.cases.intake import taking
from answerable.cases.models import Question, Request
from answerable.cases.owners.asking import KIND
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.post import imap, intake
from answerable.post.models import OutgoingMessage
from answerable.website.demonstration.year import Teller

MAILBOX = Actor("job", "mailbox", "Mailbox")
ANSWER = "I look after these records while my manager is away. There were 14 in the last year."
THANKS = "Thank you for the quick reply. I have one more thing to ask, and will write again soon."
BOTH = (
    "Hello,\r\n\r\nQuestion 1: Northern Lifts keep them, until 31 March 2028.\r\n\r\n"
    "Question 2: 41 times.\r\n\r\nRegards\r\nRuth"
)
NOTICE = "Your subscription to our newsletter has been renewed."


def mailbox(teller: Teller) -> None:
    """One as an administrator would set it up; paused, since there is no such server."""
    began = teller.now - timedelta(days=365)
    made = imap.add_mailbox(
        name="requests", secret="", since=began, by=MAILBOX, now=began,
        address=Organisation.current().email, login=Organisation.current().email,
        host="imap.trust.example", port=993, security="tls", folder="INBOX",
    )  # fmt: skip
    imap.set_active(made, active=False, by=MAILBOX, now=began)


def come(teller: Teller) -> None:
    """An answer from somebody who was not asked, one to a reminder of two questions, a reply that
    names nothing, a machine's notice.
    """
    mailbox(teller)
    moment = teller.now - timedelta(hours=1)
    waiting = Question.objects.asked().filter(cached_state="with_owner").order_by("pk")
    two = next((q.request for q in waiting.filter(position=2)), None)
    reminder = reminded(teller, two) if two else None
    waiting = waiting.exclude(request=two)
    asked = OutgoingMessage.objects.filter(kind=KIND, key__in=[str(q.pk) for q in waiting]).first()
    written = Request.objects.order_by("-pk").first()
    letters = [("Notices <no-reply@journal.example>", "Your subscription", NOTICE,
                "Auto-Submitted: auto-generated\r\n")]  # fmt: skip
    if asked is not None:
        thread = f"In-Reply-To: {asked.message_id}\r\n"
        deputy = f"Sam Deputy <sam.deputy@{Organisation.current().email.rpartition('@')[2]}>"
        letters.append((deputy, f"RE: {asked.subject}", ANSWER, thread))
    if written is not None and written.requester.email:
        sender = f"{written.requester.name} <{written.requester.email}>"
        letters.append((sender, "Re: your reply", THANKS, ""))
    if reminder is not None:
        thread = f"In-Reply-To: {reminder.message_id}\r\n"
        sender = f"Ruth Calder <{reminder.to[0]}>"
        letters.append((sender, f"RE: {reminder.subject}", BOTH, thread))
    for place, (sender, subject, text, more) in enumerate(letters):
        raw = (
            f"From: {sender}\r\nTo: {Organisation.current().email}\r\nSubject: {subject}\r\n"
            f"Message-ID: <morning-{place}@post.example>\r\nMIME-Version: 1.0\r\n"
            f"Content-Type: text/plain; charset=utf-8\r\n{more}\r\n{text}\r\n"
        )
        intake.store(
            raw.encode(), received=moment + timedelta(minutes=place), via="demonstration",
            by=MAILBOX, now=moment,
        )  # fmt: skip
    taking.take_waiting(by=MAILBOX, now=teller.now)


def reminded(teller: Teller, case: Request) -> OutgoingMessage | None:
    """The mail that reminds whoever has this case's questions, on the last day we worked."""
    for days in range(1, 8):
        day = teller.on(legal_day(teller.now) - timedelta(days=days), 9)
        with suppress(Refused):
            return next(iter(remind(cases=[case.pk], by=teller.officers[0], now=day)), None)
    return None
