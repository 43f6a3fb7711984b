"""A letter goes to its approver, and comes back or is approved."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.actions.locking import check_move, lock
from answerable.cases.answers import current_of, lacking, to_answer
from answerable.cases.ledger import append, counting
from answerable.cases.letter_of import content_digest, letter_of
from answerable.cases.models import Approval, Event, Question, Request
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.releasing.enclosing import check_files
from answerable.cases.releasing.filling import check_forms
from answerable.cases.releasing.made_tables import enclose_due
from answerable.cases.review.wording import undecided
from answerable.cases.signoff.moving import (
    advance,
    approve_stage,
    keep_approval,
    raise_tier,
    redrafted,
    turn_of,
)
from answerable.cases.signoff.reading import round_of
from answerable.cases.stewards.reading import obstacles
from answerable.cases.two_people import check_another


@transaction.atomic
def send_for_approval(*, case: Request, by: Actor, now: datetime) -> Event:
    """Hand the whole letter to an approver. The one who sends it counts as a drafter.

    Long tables of its answers are put with it as data, and those whose words changed made anew.
    Raises Refused naming the question that is neither answered, refused nor to follow.
    """
    case = lock(case)
    check_move(case, "sent_for_approval")
    questions = to_answer(case)
    check_complete(questions)
    check_stewards(questions, on=legal_day(now), leaving=False)
    check_forms(case)
    enclose_due(case=case, by=by, now=now)
    raise_tier(case, questions, by=by, now=now)
    was = round_of(case)
    digest = content_digest(letter_of(case, on=legal_day(now)))
    drafts = sorted(draft.pk for draft in current_of(questions).values())
    sent = append(
        case, "sent_for_approval", by=by, now=now, detail={"digest": digest, "drafts": [*drafts]}
    )
    redrafted(case, was, by=by, now=now)
    advance(case, by=by, now=now)
    return sent


@transaction.atomic
def approve(*, case: Request, seen: str, by: Actor, now: datetime) -> Approval:
    """Approve the letter whose content digest was `seen`; in a tier, the stage that asks `by`.

    Raises Refused where another digest stands by now, where `by` had a part in the letter, where
    a stage waits for somebody else, or where nothing was sent for approval.
    """
    case = lock(case)
    check_move(case, "approved")
    questions = to_answer(case)
    check_another(case, questions, by, "approve")
    check_complete(questions)
    check_files(case)
    check_stewards(questions, on=legal_day(now), leaving=False)
    digest = content_digest(letter_of(case, on=legal_day(now)))
    if seen != digest:
        raise Refused(_("The letter has changed since you opened it. Read it again."))
    asked = turn_of(case, by, digest)
    approval = keep_approval(case, questions, digest, signer=by, now=now)
    if asked is not None:
        approve_stage(case, asked, approval, by=by, now=now)
        return approval
    append(case, "approved", by=by, now=now, detail={"digest": digest, "approval": approval.pk})
    return approval


@transaction.atomic
def return_to_drafter(*, case: Request, reason: str, by: Actor, now: datetime) -> Event:
    """Give the letter back, saying what should change."""
    case = lock(case)
    check_move(case, "returned")
    if not reason.strip():
        raise Refused(_("Say what should change."))
    return append(case, "returned", by=by, now=now, text=reason.strip())


def check_complete(questions: list[Question]) -> None:
    """Refuse a letter with a question that is neither answered, refused nor to follow."""
    if not questions:
        raise Refused(_("No question of this case is still to be answered."))
    waiting = undecided(questions)
    if waiting is not None:
        raise Refused(
            _("The reviewer has not decided question %(number)s.") % {"number": waiting.label},
            question=waiting.label,
        )
    drafts = current_of(questions)
    for question in questions:
        sentence = lacking(question, drafts.get(question.pk))
        if sentence:
            raise Refused(sentence, question=question.label)


def check_stewards(questions: list[Question], *, on: date, leaving: bool) -> None:
    """Refuse an answer that a steward holds; one that leaves, while they may still object too."""
    for obstacle in obstacles(questions[0].request, questions, on):
        if leaving or obstacle.effect == "held":
            raise Refused(obstacle.sentence, question=obstacle.question.label)


def standing_approval(case: Request) -> Approval | None:
    """The approval the ledger's latest `approved` names; None where there is none."""
    approved = counting(case.events.filter(type="approved"))
    if not approved:
        return None
    return Approval.objects.filter(pk=approved[-1].detail.get("approval")).first()


def check_approved(case: Request, questions: list[Question], digest: str) -> Approval:
    """The approval of exactly this letter. Raises Refused saying which question is not approved."""
    approval = standing_approval(case)
    if approval is None:
        raise Refused(_("Nobody has approved this letter."))
    if approval.digest == digest:
        return approval
    drafts = current_of(questions)
    for question in questions:
        draft = drafts.get(question.pk)
        if draft is None or draft.pk not in approval.drafts:
            raise Refused(
                _("The answer to question %(number)s was changed after approval.")
                % {"number": question.label},
                question=question.label,
            )
    raise Refused(
        _("The letter's own words have changed since it was approved. Send it for approval again.")
    )
