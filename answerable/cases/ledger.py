"""Appending to the ledger, reading what counts, and rebuilding what is cached from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from answerable.accounts.actor import Actor
from answerable.accounts.trail import JSON, record
from answerable.cases.clock import ClockError, ClockEvent, ClockResult, clock
from answerable.cases.events import CLOCK_EVENTS
from answerable.cases.holidays import calendar_in_force
from answerable.cases.models import Event, EventText, Question, Request
from answerable.cases.policy import legal_day
from answerable.cases.states import (
    CLOSED_STATES,
    DELIVERY,
    QUESTION_OPEN,
    Happening,
    case_state,
    last_move_into,
    question_state,
)
from answerable.workdays.calendar import Calendar

NO_CLOCK = frozenset({"BAU"})
REVIEWED = frozenset({"FOIA", "EIR", "FOISA"})
"""Laws under which a reply is reviewed within a time of its own."""


def append(
    case: Request,
    type: str,  # noqa: A002 - the ledger's own word
    *,
    by: Actor,
    now: datetime,
    on: date | None = None,
    questions: Iterable[Question] | None = None,
    detail: Mapping[str, JSON] | None = None,
    text: str = "",
    supersedes: Event | None = None,
) -> Event:
    """Append one event, tell the trail, and rebuild what is cached of the case.

    on: the legal day, today's where not given. detail: codes, dates and keys alone.
    questions: those touched; None for the whole case.
    """
    touched = None if questions is None else sorted(question.pk for question in questions)
    event = Event.objects.create(
        request=case,
        type=type,
        happened_on=on or legal_day(now),
        recorded_at=now,
        by_kind=by.kind,
        by_key=by.key,
        questions=touched,
        detail=dict(detail or {}),
        supersedes=supersedes,
    )
    # who acts by a private link is nobody we know: their title goes with the name they typed
    titled = f"{by.name}, {by.title}" if by.kind == "link" and by.title else by.name
    EventText.objects.create(event=event, name=titled[:200], text=text)
    told: dict[str, JSON] = {"event": event.pk, "on": event.happened_on.isoformat()}
    record(by=by, now=now, deed=f"case {type}", kind="case", key=case.reference, detail=told)
    rebuild(case)
    return event


def counting(events: Iterable[Event]) -> list[Event]:
    """Those that no correction has replaced, by their day and then in order of recording."""
    listed = list(events)
    replaced = {event.supersedes_id for event in listed}
    left = [e for e in listed if e.pk not in replaced and e.type != "struck_out"]
    return sorted(left, key=lambda event: (event.happened_on, event.pk))


def happenings(events: Iterable[Event]) -> list[Happening]:
    return [
        Happening(
            event.type,
            event.happened_on,
            None if event.questions is None else frozenset(event.questions),
            _release_of(event),
        )
        for event in counting(events)
    ]


def _release_of(event: Event) -> int | None:
    key = event.detail.get("release") if event.type in DELIVERY else None
    return key if isinstance(key, int) else None


def clock_events(events: Iterable[Event], question: int | None = None) -> list[ClockEvent]:
    """Those that move the clock, of one question where its key is given."""
    return [
        clock_event(event)
        for event in counting(events)
        if event.type in CLOCK_EVENTS
        and (question is None or event.questions is None or question in event.questions)
    ]


def clock_event(event: Event) -> ClockEvent:
    """The event as the clock takes it: its detail says what a notice estimates or rests on."""
    detail = event.detail
    return ClockEvent(
        type=event.type,
        day=event.happened_on,
        estimated=_day(detail.get("estimated")),
        exemptions=tuple(map(str, detail.get("exemptions", ()))),
        non_session_from=_day(detail.get("non_session_from")),
        non_session_to=_day(detail.get("non_session_to")),
        complex_and_voluminous=(
            detail.get("complex") is not False and detail.get("voluminous") is not False
        ),
    )


def _day(written: object) -> date | None:
    return date.fromisoformat(written) if isinstance(written, str) else None


def question_clock(
    case: Request,
    question: Question,
    events: Sequence[Event],
    calendar: Calendar,
    *,
    looked_at: date | None = None,
) -> ClockResult | None:
    """The question's own due date with its proof; None where its regime has no clock.

    Also None for a day of receipt that no calendar reaches: a message may bear any date.
    looked_at: the day on which it is asked, so that a fee still unpaid has lapsed by then.
    """
    if question.regime in NO_CLOCK:
        return None
    touching = clock_events(events, question.pk)
    if looked_at is not None:
        touching.append(ClockEvent("clock_check", looked_at))
    try:
        return clock(regime_of(case, question), case.received_on, touching, calendar)
    except ClockError:
        return None


def regime_of(case: Request, question: Question) -> str:
    """As the clock names it: a review has a time of its own, a re-use request has none."""
    return law_of(question.regime, reviewed=case.review_of_id is not None)


def law_of(regime: str, *, reviewed: bool) -> str:
    return f"{regime}-REVIEW" if reviewed and regime in REVIEWED else regime


def case_clock(
    case: Request, calendar: Calendar | None = None, *, looked_at: date | None = None
) -> ClockResult | None:
    """The clock of the question due earliest among those open (else among all).

    calendar: the one in force where not given.
    """
    calendar = calendar or calendar_in_force()
    events = list(case.events.all())
    questions = list(Question.objects.asked().filter(request=case))
    known = happenings(events)
    waiting = [q for q in questions if question_state(known, q.pk) in QUESTION_OPEN]
    found = [
        question_clock(case, q, events, calendar, looked_at=looked_at) for q in waiting or questions
    ]
    running = [result for result in found if result is not None]
    return min(running, key=lambda result: result.due or date.max, default=None)


def rebuild(case: Request, calendar: Calendar | None = None) -> None:
    """Set the cached columns of a case and its questions to what the ledger says.

    calendar: the one in force where not given.
    """
    calendar = calendar or calendar_in_force()
    events = list(Event.objects.filter(request=case))
    known = happenings(events)
    questions = list(Question.objects.live().filter(request=case))
    _rebuild_questions(case, questions, events, known, calendar)
    asked = [q for q in questions if q.parent_id is None]
    keys = [q.pk for q in asked]
    waiting = [q for q in asked if q.cached_state in QUESTION_OPEN] or asked
    state = case_state(known, keys)
    due = min((q.cached_due for q in waiting if q.cached_due), default=None)
    told = [one for one in known if one.type not in DELIVERY]  # a bounce takes no answer back
    closed_on = last_move_into(told, keys) if state in CLOSED_STATES else None
    case.cached_state, case.cached_due, case.cached_closed_on = state, due, closed_on
    case.save(update_fields=["cached_state", "cached_due", "cached_closed_on"])


def _rebuild_questions(
    case: Request,
    questions: Sequence[Question],
    events: Sequence[Event],
    known: Sequence[Happening],
    calendar: Calendar,
) -> None:
    dues: dict[tuple[str, tuple[ClockEvent, ...]], date | None] = {}
    changed = []
    for question in questions:
        before = (question.cached_due, question.cached_state)
        key = (question.regime, tuple(clock_events(events, question.pk)))
        if key not in dues:
            result = question_clock(case, question, events, calendar)
            dues[key] = result.due if result else None
        question.cached_due = dues[key]
        question.cached_state = question_state(known, question.parent_id or question.pk)
        if (question.cached_due, question.cached_state) != before:
            changed.append(question)
    Question.objects.bulk_update(changed, ["cached_due", "cached_state"])
