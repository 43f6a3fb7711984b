"""What an event would do to the due dates, before anybody records it.

The ledger with one event more, read by the same clock and the same states: nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date

from answerable.accounts.trail import JSON
from answerable.cases.clock import ClockResult
from answerable.cases.clock.result import Refused
from answerable.cases.ledger import happenings, question_clock
from answerable.cases.models import Event, Question, Request
from answerable.cases.states import CASE_STATES, QUESTION_STATES, case_state, question_state
from answerable.workdays.calendar import Calendar


@dataclass(frozen=True, slots=True)
class Supposed:
    """An event not recorded. `questions` are keys, None for all; `replaces` is what it corrects."""

    type: str
    on: date
    questions: tuple[int, ...] | None = None
    said: Mapping[str, JSON] | None = None
    replaces: Event | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """One question before and after: its due date, where it stands, and what had no effect."""

    question: Question
    before: date | None
    after: date | None
    state_before: str
    state_after: str
    remarks: tuple[str, ...]

    @property
    def days(self) -> int | None:
        """Calendar days by which the due date moves; None where one of the two is none."""
        if self.before is None or self.after is None:
            return None
        return (self.after - self.before).days


@dataclass(frozen=True, slots=True)
class Outcome:
    """state_before, state_after: where the case stands, as titles."""

    questions: tuple[Moved, ...]
    state_before: str
    state_after: str


def supposed_event(case: Request, events: Sequence[Event], supposed: Supposed) -> Event:
    """The event as the ledger would hold it, unsaved, after all that is in it."""
    last = max((event.pk for event in events), default=0)
    return Event(
        pk=last + 1,
        request=case,
        type=supposed.type,
        happened_on=supposed.on,
        questions=None if supposed.questions is None else list(supposed.questions),
        detail=dict(supposed.said or {}),
        supersedes_id=supposed.replaces.pk if supposed.replaces else None,
    )


def what_if(
    case: Request,
    events: Sequence[Event],
    questions: Sequence[Question],
    supposed: Supposed,
    calendar: Calendar,
) -> Outcome:
    """Due dates and states with and without the event, question by question.

    A supposed `received` that replaces another moves the day of receipt itself.
    """
    later = [*events, supposed_event(case, events, supposed)]
    then = copy(case)
    if supposed.type == "received":
        then.received_on = supposed.on
    keys = [question.pk for question in questions]
    was, would = happenings(events), happenings(later)
    return Outcome(
        tuple(
            _moved(
                question,
                (question_state(was, question.pk), question_state(would, question.pk)),
                question_clock(case, question, events, calendar),
                question_clock(then, question, later, calendar),
            )
            for question in questions
        ),
        str(CASE_STATES[case_state(was, keys)].title),
        str(CASE_STATES[case_state(would, keys)].title),
    )


def _moved(
    question: Question,
    states: tuple[str, str],
    before: ClockResult | None,
    after: ClockResult | None,
) -> Moved:
    known = set(remarks(before))
    return Moved(
        question,
        before.due if before else None,
        after.due if after else None,
        str(QUESTION_STATES[states[0]].title),
        str(QUESTION_STATES[states[1]].title),
        tuple(said for said in remarks(after) if said not in known),
    )


def remarks(result: ClockResult | None) -> Iterable[str]:
    """Sentences on what did nothing, and why."""
    if result is None:
        return []
    return [
        *(effect.why for effect in result.effects if isinstance(effect, Refused)),
        *result.notes,
    ]
