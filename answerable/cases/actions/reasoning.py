"""Why something is withheld, recorded question by question and provision by provision."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, cast

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.actions.locking import lock
from answerable.cases.answers import current
from answerable.cases.consulting.opinions import needs_opinion, submission_of
from answerable.cases.decisions import needs_reasons
from answerable.cases.exemptions import Found, QualifiedPerson, Reasoning, find
from answerable.cases.ledger import append
from answerable.cases.models import Decision, Draft, LineVersion, Question, Submission
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.states import QUESTION_OPEN, may_be_edited


@transaction.atomic
def record_decision(
    *,
    question: Question,
    reasoning: Reasoning,
    by: Actor,
    now: datetime,
    line: LineVersion | None = None,
) -> Decision:
    """Record the reasoning for one provision that the answer cites; what came before stays.

    line: the standard line that it was written from. Under s.36 the opinion is the one on record.

    It may lack something still: the letter is not sent for approval until it is whole.
    Raises Refused where the answer does not cite the provision, where a date lies ahead, or where
    the question can no longer be changed.
    """
    case = lock(question.request)
    draft = _open_draft(question, closed=may_be_edited(case.cached_state))
    found = _cited(question, draft, reasoning)
    _check_dates(question, reasoning, on=legal_day(now))
    person = _opinion_of(question, found) or reasoning.qualified_person
    decision = Decision.objects.create(
        question=question,
        written=found.written,
        limb=reasoning.limb[:60],
        information=reasoning.information,
        harm=reasoning.harm,
        likelihood=reasoning.likelihood,
        interest_for="\n".join(reasoning.interest_for),
        interest_against="\n".join(reasoning.interest_against),
        balance=reasoning.balance,
        qualified_person=person.title[:200] if person else "",
        opinion_on=person.opinion_on if person else None,
        emissions=reasoning.emissions,
        estimated=reasoning.estimated,
        prepared_by=reasoning.prepared_by[:200],
        silent=reasoning.silent,
        line=line,
        decided_by=reasoning.decided_by[:200],
        decided_on=reasoning.decided_on,
        by_kind=by.kind,
        by_key=by.key,
        by_name=by.name,
        recorded_at=now,
    )
    append(
        case, "decision_recorded", by=by, now=now, questions=[question],
        detail={"decision": decision.pk, "provision": decision.written},
    )  # fmt: skip
    return decision


def _opinion_of(question: Question, found: Found) -> QualifiedPerson | None:
    """The qualified person's opinion, as they gave it; none can be typed in."""
    if not needs_opinion(found):
        return None
    stands = submission_of(question)
    if stands is None or stands.outcome != Submission.Outcome.ENGAGED:
        return QualifiedPerson("", None)
    return QualifiedPerson(stands.to_title, stands.given_on)


def _open_draft(question: Question, *, closed: str | None) -> Draft:
    if closed:
        raise Refused(closed, question=question.label)
    stands = Question.objects.get(pk=question.pk)
    draft = current(question)
    if stands.retired_at is not None or stands.cached_state not in QUESTION_OPEN:
        raise Refused(
            _("Question %(number)s can no longer be changed.") % {"number": question.label},
            question=question.label,
        )
    if draft is None or not needs_reasons(question, draft):
        raise Refused(
            _("Nothing of question %(number)s is withheld.") % {"number": question.label},
            question=question.label,
        )
    return draft


def _cited(question: Question, draft: Draft, reasoning: Reasoning) -> Found:
    """The provision without its limb, as the answer cites it."""
    law = cast(Literal["FOIA", "EIR"], question.regime)
    denied = draft.disposition == "ncnd"
    known = [find(provision, ncnd=denied, law=law) for provision in draft.provisions]
    found = find(reasoning.provision, ncnd=denied, law=law)
    if isinstance(found, str):
        raise Refused(found, question=question.label)
    if found.written not in {one.written for one in known if isinstance(one, Found)}:
        raise Refused(
            _("The answer to question %(number)s does not cite %(provision)s.")
            % {"number": question.label, "provision": found.written},
            question=question.label,
        )
    return found


def _check_dates(question: Question, reasoning: Reasoning, *, on: date) -> None:
    person = reasoning.qualified_person
    for day in (reasoning.decided_on, person.opinion_on if person else None):
        if day is not None and day > on:
            raise Refused(
                _("A decision or an opinion cannot be dated in the future."),
                question=question.label,
            )
