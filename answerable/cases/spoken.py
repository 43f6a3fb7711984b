"""What was asked aloud: only environmental information may be (FOIA s.8(1)(a); EIR reg 5)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from answerable.accounts.actor import Actor
from answerable.cases.actions.questions import change_regime
from answerable.cases.models import Question, Request
from answerable.cases.policy import policy_on
from answerable.cases.states import QUESTION_OPEN
from answerable.cases.suggested_owners import suggested_regimes

IN_WRITING = frozenset({"FOIA", "FOISA", "RPSI"})
"""Under these a request is made in writing, or it is none (FOIA and FOISA s.8; RPSI reg 6)."""


def consider(case: Request, *, by: Actor, now: datetime) -> None:
    """What seems environmental is considered under the Regulations from the beginning."""
    if "EIR" not in policy_on(case.received_on).regimes:
        return
    questions = list(Question.objects.asked().filter(request=case))
    likely = suggested_regimes(questions)
    for question in questions:
        said = likely.get(question.pk)
        if said is not None and said.regime.name == "EIR":
            change_regime(question=question, regime="EIR", by=by, now=now)


def to_be_written(case: Request, questions: Iterable[Question]) -> list[Question]:
    """The open questions that were asked aloud under a law that wants them in writing.

    None once somebody has corrected the day of receipt, which is the day they were written.
    """
    if case.channel != Request.Channel.ORAL:
        return []
    found = [q for q in questions if q.regime in IN_WRITING and q.cached_state in QUESTION_OPEN]
    if found and case.events.filter(type="received").count() > 1:
        return []
    return found
