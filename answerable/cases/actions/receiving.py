"""A request arrives and becomes a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.asking import questions_in
from answerable.cases.intake.addresses import is_public_address
from answerable.cases.intake.noting import acknowledge_by_itself, note_concerns
from answerable.cases.ledger import append
from answerable.cases.models import Question, Request, Requester
from answerable.cases.policy import legal_day, next_number, policy_on, reference
from answerable.cases.reading_mail import Mailed
from answerable.cases.refusals import BadInput
from answerable.files.store import hold
from answerable.post.intake import settle
from answerable.post.models import MessageStatus, RawMessage
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.sentences import squeeze

SUBJECT = 80
"""Characters."""


@dataclass(frozen=True, slots=True)
class From:
    """Who asks, as the request gives it."""

    name: str = ""
    organisation: str = ""
    email: str = ""
    address: str = ""
    kind: str = Requester.Kind.UNKNOWN


@dataclass(frozen=True, slots=True)
class Received:
    """The case, and whether it is new: the same bytes come to the same case."""

    case: Request
    new: bool


def receive(
    *,
    text: str,
    subject: str,
    sender: From,
    received_at: datetime,
    received_known: str,
    channel: str,
    by: Actor,
    now: datetime,
    regime: str = "FOIA",
    questions: Sequence[ReadQuestion] | None = None,
    raw_sha256: str | None = None,
    message_id: str = "",
    illustrative: bool = False,
    acknowledge: bool = False,
) -> Received:
    """Make a case of a request, with its questions, in one transaction.

    questions: as read; None has them split from the text.
    acknowledge: whether by itself, in a working day, unless its words concern us.
    Raises BadInput where the text is empty or asks nothing.
    """
    asked = questions_in(text) if questions is None else tuple(questions)
    _check_asks(text, asked, raw_sha256 or "")
    with transaction.atomic():
        known = _known(raw_sha256)
        if known is not None:
            return Received(known, new=False)
        case = _create(
            sender=requester_of(sender, now),
            received_at=received_at,
            now=now,
            text=text,
            subject=subject.strip()[:300] or _named(sender, asked),
            received_known=received_known,
            channel=channel,
            regime=regime,
            raw_sha256=raw_sha256,
            message_id=message_id[:998],
            illustrative=illustrative,
        )
        add_questions(case, asked, None, now)
        note_concerns(case)
        if acknowledge:
            acknowledge_by_itself(case, now)
        append(
            case, "received", by=by, now=now, on=case.received_on,
            detail={"known": received_known, "channel": channel, "questions": len(asked)},
        )  # fmt: skip
        return Received(case, new=True)


def named_by(asked: Sequence[ReadQuestion]) -> str:
    """What a request without a subject is called: the beginning of its first question."""
    return Truncator(squeeze(asked[0].question)).chars(SUBJECT)


def _named(sender: From, asked: Sequence[ReadQuestion]) -> str:
    """Nothing where replies are published: they carry the subject of the requester's own words."""
    return "" if is_public_address(sender.email) else named_by(asked)


def _check_asks(text: str, asked: Sequence[ReadQuestion], sha256: str) -> None:
    if not text.strip():
        raise BadInput(_("There is no text in this request."), sha256=sha256)
    if not asked:
        raise BadInput(_("No question was found in this text."), sha256=sha256)


def _known(raw_sha256: str | None) -> Request | None:
    """The case of these bytes; the hold makes two arrivals of the same bytes wait in line."""
    if raw_sha256 is None:
        return None
    hold(raw_sha256)
    return Request.objects.filter(raw_sha256=raw_sha256).first()


def requester_of(sender: From, now: datetime) -> Requester:
    """The row of who asks, made anew for each request."""
    return Requester.objects.create(
        name=sender.name[:200],
        organisation=sender.organisation[:200],
        email=sender.email[:254],
        address=sender.address,
        kind=sender.kind,
        created_at=now,
    )


def _create(
    *, sender: Requester, received_at: datetime, now: datetime, **columns: object
) -> Request:
    received_on = legal_day(received_at)
    policy = policy_on(received_on)
    number = next_number(policy.reference_prefix, policy.first_number)
    return Request.objects.create(
        requester=sender,
        prefix=policy.reference_prefix,
        number=number,
        reference=reference(policy.reference_prefix, number, policy.reference_width),
        received_at=received_at,
        received_on=received_on,
        created_at=now,
        **columns,
    )


def add_questions(
    case: Request, asked: Sequence[ReadQuestion], parent: Question | None, now: datetime
) -> None:
    """The questions of a case, in order, with their parts."""
    for position, read in enumerate(asked, start=1):
        question = Question.objects.create(
            request=case,
            parent=parent,
            position=position,
            number=read.number[:20] if read.number else None,
            text=read.question,
            regime=case.regime,
            created_at=now,
        )
        add_questions(case, read.parts, question, now)


@transaction.atomic
def receive_message(
    *, mailed: Mailed, by: Actor, now: datetime, acknowledge: bool = False
) -> Received:
    """Make a case of a message or document that has been read and whose bytes are kept.

    acknowledge: as for `receive`.
    Raises BadInput with the problem found in reading, or where nothing is asked; a message then
    stays among those waiting for a person.
    """
    if mailed.problem:
        raise BadInput(mailed.problem, sha256=mailed.sha256)
    received = receive(
        text=mailed.text,
        subject=mailed.subject,
        sender=From(name=mailed.name, email=mailed.email),
        received_at=mailed.received_at or now,
        received_known=mailed.known,
        channel=mailed.channel,
        raw_sha256=mailed.sha256,
        message_id=mailed.message_id,
        acknowledge=acknowledge,
        by=by,
        now=now,
    )
    _settle(received.case, by=by, now=now)
    return received


def _settle(case: Request, *, by: Actor, now: datetime) -> None:
    """The post need not wait with this message any longer."""
    message = RawMessage.objects.filter(sha256=case.raw_sha256).first()
    if message is not None:
        settle(
            message, status=MessageStatus.CASE, kind="case", key=case.reference,
            message_id=case.message_id, by=by, now=now,
        )  # fmt: skip
