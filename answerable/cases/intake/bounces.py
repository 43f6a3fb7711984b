"""Which of our messages a report of non-delivery speaks of."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.intake.reading import Read
from answerable.cases.ledger import append
from answerable.cases.models import Question, Request
from answerable.cases.owners.asking import KIND as ASKED
from answerable.cases.releasing.envelope import about, release_of
from answerable.post import outbox
from answerable.post.intake import raw_bytes
from answerable.post.models import OutgoingMessage, OutgoingState

_IDENTITY = re.compile(rb"<[^<>\s@]{1,200}@[^<>\s]{1,200}>")
_MOST = 500
LATELY = timedelta(days=7)
"""How long servers try: a report that names an address alone is of something sent since."""


def reported(read: Read, *, now: datetime) -> OutgoingMessage | None:
    """By our Message-ID anywhere in the report, else the last sent to the address it names."""
    found = dict.fromkeys(_IDENTITY.findall(raw_bytes(read.raw)))
    identities = [identity.decode("utf-8", "replace") for identity in list(found)[:_MOST]]
    sent = OutgoingMessage.objects.filter(message_id__in=identities).order_by("-pk").first()
    failed = read.message.failed_recipient if read.message else None
    if sent is not None or not failed:
        return sent
    return (
        OutgoingMessage.objects.filter(
            to__contains=[failed], state=OutgoingState.SENT, ended_at__gte=now - LATELY
        )
        .order_by("-ended_at")
        .first()
    )


def mark(sent: OutgoingMessage, read: Read, *, by: Actor, now: datetime) -> Request | None:
    """Our message was not delivered; a second report of it changes nothing. The case it is of."""
    question = _question_of(sent)
    case = question.request if question else _case_of(sent)
    if sent.state not in (OutgoingState.SENT, OutgoingState.UNKNOWN):
        return case
    failed = (read.message.failed_recipient if read.message else None) or ", ".join(sent.to)
    problem = _("It could not be delivered to %(who)s.") % {"who": failed}
    outbox.bounced(sent, problem=problem, by=by, now=now)
    if question is not None:
        told = _("The mail that asks its owner: %(problem)s") % {"problem": problem}
        append(question.request, "noted", by=by, now=now, questions=[question], text=told)
    elif case is not None:
        tell_returned(case, sent, problem, by=by, now=now)
    return case


def tell_returned(
    case: Request, sent: OutgoingMessage, problem: str, *, by: Actor, now: datetime
) -> None:
    """What came back is told in the history; a response puts its case back on the desk."""
    append(case, "not_delivered", by=by, now=now, detail=about(sent), text=problem)


def take_up_refused(*, by: Actor, now: datetime) -> int:
    """Tell of each response that a mail server refused for good, or that was given up; how many.

    Once for each time it failed: one that was sent again since may fail again.
    """
    told = 0
    for mail in OutgoingMessage.objects.filter(state=OutgoingState.FAILED, kind="case"):
        case = _case_of(mail)
        if case is None or release_of(mail) is None or _told_of(case, mail):
            continue
        tell_returned(case, mail, mail.problem or _("It could not be sent."), by=by, now=now)
        told += 1
    return told


def _told_of(case: Request, mail: OutgoingMessage) -> bool:
    known = case.events.filter(detail__message=mail.pk).values_list("type", flat=True)
    counted = Counter(known)
    return counted["not_delivered"] > counted["mail_again"]


def _case_of(sent: OutgoingMessage) -> Request | None:
    return Request.objects.filter(reference=sent.key).first() if sent.kind == "case" else None


def _question_of(sent: OutgoingMessage) -> Question | None:
    if sent.kind != ASKED:
        return None
    return Question.objects.select_related("request").filter(pk=int(sent.key)).first()
