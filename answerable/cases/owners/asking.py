"""The question goes to its owner: by when, and by which private link they answer."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link, Organisation
from answerable.accounts.working_days import working_calendar
from answerable.cases.addresses import whole_address
from answerable.cases.events import CLOCK_EVENTS
from answerable.cases.holidays import calendar_in_force
from answerable.cases.ledger import counting
from answerable.cases.link_purposes import OWNER
from answerable.cases.models import Event, Question, Request
from answerable.cases.owners.internal_due import internal_due
from answerable.cases.owners.reading import latest_assignment
from answerable.cases.owners.recipients import Recipient, owner_of
from answerable.cases.policy import legal_day, policy_on
from answerable.post import outbox
from answerable.post.models import OutgoingMessage

DIGEST = "digest"
"""The kind of a mail that reminds of several things at once."""
KIND = "question"


def due_for(case: Request, question: Question, *, sent: date) -> date:
    """The internal due date of a question sent to its owner on `sent`."""
    policy = policy_on(sent)
    calendar, divisions = working_calendar(calendar_in_force())
    return internal_due(
        counted_from=counted_from(case, question),
        sent=sent,
        statutory=question.cached_due,
        owner_days=policy.owner_days,
        least_days=policy.owner_least_days,
        calendar=calendar,
        divisions=divisions,
    )


def counted_from(case: Request, question: Question) -> date:
    """The day of receipt, or of the latest reply that set this question's clock going again."""
    replies = [
        event.happened_on
        for event in counting(case.events.filter(type__in=CLOCK_EVENTS))
        if event.type.endswith("_received")
        and (event.questions is None or question.pk in event.questions)
    ]
    return max([case.received_on, *replies])


def ask(
    *, question: Question, assigned: Event, by: Actor, now: datetime, said: str = ""
) -> OutgoingMessage | None:
    """Queue the mail that asks the owner, with its link. None where nobody can be written to.

    said: why the desk sends it back, where it does.
    """
    recipient = owner_of(question, legal_day(now))
    if recipient is None:
        return None
    once = f"question {question.pk} assigned {assigned.pk}"
    return _mail(question, recipient, assigned, said, once, by=by, now=now)


def ask_anew(*, question: Question, because: Link, by: Actor, now: datetime) -> bool:
    """Another link, after one was closed because a reply quoted it. False where nobody gets it."""
    recipient = owner_of(question, legal_day(now))
    assigned = latest_assignment(question, question.request.events.all())
    if recipient is None or assigned is None or "due" not in assigned.detail:
        return False
    said = _(
        "A reply quoted the private link you were sent, so that link is closed. Use this one, and "
        "leave it out when you reply."
    )
    _mail(question, recipient, assigned, said, f"link anew {because.pk}", by=by, now=now)
    return True


def _mail(
    question: Question, recipient: Recipient, assigned: Event, said: str, once: str, *, by: Actor,
    now: datetime,
) -> OutgoingMessage:  # fmt: skip
    by_day = date_long(assigned.detail["due"])
    address = link_address(question, link(question=question, by=by, now=now))
    return outbox.queue(
        to=recipient.address,
        subject=_("%(ref)s, question %(number)s: can you answer this by %(day)s?")
        % {
            "ref": question.request.reference,
            "number": question.label,
            "day": by_day,
        },
        text=words(question, by_day, recipient.name, address, said),
        kind=KIND,
        key=str(question.pk),
        by=by,
        now=now,
        reply_to=Organisation.current().email,
        once=once,
    )


def words(question: Question, by_day: str, name: str, address: str, said: str) -> str:
    """The mail's text. It never names the requester: the law is blind to who asks."""
    organisation = Organisation.current()
    paragraphs = [
        _("To %(name)s") % {"name": name},
        _("We have received a request for information, and believe that you hold this:"),
        question.text.strip(),
        said,
        _("Please answer by %(day)s.") % {"day": by_day},
        _(
            "Open this private link to answer, to say that you do not hold it, or to say who "
            "might. You need no account:\n%(address)s"
        )
        % {"address": address},
        _("You may also answer by replying to this mail, above the quoted text."),
        f"{organisation.team}\n{organisation.name}".strip(),
    ]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def link(*, question: Question, by: Actor, now: datetime) -> str:
    """A private link's token, by which this one question is answered."""
    days = policy_on(legal_day(now)).owner_link_days
    return links.issue(
        purpose=OWNER.key, kind=KIND, key=str(question.pk),
        expires=now + timedelta(days=days), by=by, now=now,
    )  # fmt: skip


def link_address(question: Question, token: str) -> str:
    return whole_address("owner", question.pk, token)


def close_links(question: Question, *, by: Actor, now: datetime) -> None:
    """The question is with somebody else now: what was sent before opens no more."""
    for known in links.live(OWNER.key, KIND, str(question.pk)):
        links.revoke(known, by=by, now=now)


def date_long(written: object) -> str:
    day = date.fromisoformat(str(written))
    return f"{day.day} {day:%B %Y}"
