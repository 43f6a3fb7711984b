"""Every open case counted again on another calendar, all at once.

Only questions that the change can reach are read, a few columns of each. Most have nothing in
their ledger that moves a clock, so what is due hangs on regime and day of receipt alone and each
such pair is counted once. What moved is set by one statement, and kept by case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from django.db import connection
from django.db.models import Q

from answerable.cases.clock import ClockError, ClockEvent, clock
from answerable.cases.events import CLOCK_EVENTS
from answerable.cases.ledger import NO_CLOCK, clock_events, counting, law_of
from answerable.cases.models import CalendarChange, Event, Question
from answerable.cases.states import OPEN_STATES, QUESTION_OPEN
from answerable.workdays.calendar import Calendar

_MOVING = [*sorted(CLOCK_EVENTS), "struck_out"]
_SET_QUESTIONS = """
UPDATE cases_question q SET cached_due = v.due
FROM unnest(%(keys)s::bigint[], %(dues)s::date[]) AS v(id, due)
WHERE q.id = v.id
"""
_MOVES = """
INSERT INTO cases_duemoved (change_id, request_id, before, after)
SELECT %(change)s, r.id, r.cached_due, s.due
FROM cases_request r JOIN (
    SELECT q.request_id,
           CASE WHEN bool_or(q.cached_state = ANY(%(waiting)s))
                THEN min(q.cached_due) FILTER (WHERE q.cached_state = ANY(%(waiting)s))
                ELSE min(q.cached_due) END AS due
    FROM cases_question q
    WHERE q.retired_at IS NULL AND q.parent_id IS NULL AND q.request_id = ANY(%(cases)s)
    GROUP BY q.request_id
) s ON s.request_id = r.id
WHERE r.cached_due IS DISTINCT FROM s.due
ORDER BY r.id
"""
_SET_CASES = """
UPDATE cases_request r SET cached_due = m.after
FROM cases_duemoved m WHERE m.change_id = %(change)s AND m.request_id = r.id
"""


class Counted(NamedTuple):
    """A question as its clock needs it; `reviewed`: the case it asks to have reviewed."""

    key: int
    case: int
    regime: str
    due: date | None
    received: date
    reviewed: int | None


_FIELDS = ("pk", "request_id", "regime", "cached_due", "request__received_on",
           "request__review_of_id")  # fmt: skip


def recompute(change: CalendarChange, calendar: Calendar, first: date) -> int:
    """Set every open case to this calendar, keeping what moved under `change`; how many did.

    first: the earliest day that changed: nothing due before it can move.
    """
    moved = [(one, due) for one, due in _again(_reached(first), calendar) if due != one.due]
    cases = sorted({one.case for one, _due in moved})
    with connection.cursor() as cursor:
        keys, dues = [one.key for one, _due in moved], [due for _one, due in moved]
        cursor.execute(_SET_QUESTIONS, {"keys": keys, "dues": dues})
        waiting = sorted(QUESTION_OPEN)
        cursor.execute(_MOVES, {"change": change.pk, "cases": cases, "waiting": waiting})
        count = int(cursor.rowcount)
        cursor.execute(_SET_CASES, {"change": change.pk})
    return count


def _reached(first: date) -> list[Counted]:
    """Those due no earlier than the change, and those that wait: a wait may end otherwise now."""
    found = Question.objects.live().filter(
        Q(cached_due__gte=first) | Q(cached_due=None), request__cached_state__in=OPEN_STATES
    )
    rows = found.exclude(regime__in=NO_CLOCK).order_by().values_list(*_FIELDS)
    return [Counted(*row) for row in rows]


def _again(
    questions: Sequence[Counted], calendar: Calendar
) -> Iterator[tuple[Counted, date | None]]:
    """Each question with its due date on this calendar; those alike are counted once."""
    ledgers = _ledgers()
    known: dict[tuple[str, date, tuple[ClockEvent, ...]], date | None] = {}
    for one in questions:
        events = clock_events(ledgers[one.case], one.key) if one.case in ledgers else ()
        law = law_of(one.regime, reviewed=one.reviewed is not None)
        like = (law, one.received, tuple(events))
        if like not in known:
            known[like] = _due(*like, calendar)
        yield one, known[like]


def _ledgers() -> dict[int, list[Event]]:
    """What moves a clock in the open cases, by case, less what was corrected."""
    found: dict[int, list[Event]] = defaultdict(list)
    rows = Event.objects.filter(type__in=_MOVING, request__cached_state__in=OPEN_STATES).order_by()
    for event in rows.only("request_id", "type", "happened_on", "questions", "detail",
                           "supersedes_id"):  # fmt: skip
        found[event.request_id].append(event)
    return {case: counting(events) for case, events in found.items()}


def _due(
    regime: str, received: date, events: Sequence[ClockEvent], calendar: Calendar
) -> date | None:
    try:
        return clock(regime, received, events, calendar).due
    except ClockError:
        return None
