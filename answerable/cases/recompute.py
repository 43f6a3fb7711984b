"""Every open case counted again on another calendar, all at once.

Most questions have nothing in their ledger that moves a clock, and their due date hangs on regime
and day of receipt alone: each such pair is counted once and set by one statement. The rest are
read and counted one by one. What moved is kept, by case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import connection

from answerable.cases.clock import ClockError, ClockEvent, clock
from answerable.cases.events import CLOCK_EVENTS
from answerable.cases.ledger import NO_CLOCK, clock_events
from answerable.cases.models import CalendarChange, Event, Question
from answerable.cases.states import OPEN_STATES, QUESTION_OPEN
from answerable.workdays.calendar import Calendar

_OPEN = sorted(OPEN_STATES)
_MOVING = sorted(CLOCK_EVENTS)
_CHUNK = 5000

_TOUCHED = """
SELECT t.id FROM cases_request t
WHERE t.cached_state = ANY(%(open)s) AND EXISTS (
    SELECT 1 FROM cases_event e WHERE e.request_id = t.id AND e.type = ANY(%(moving)s))
"""
_PAIRS = """
SELECT DISTINCT q.regime, r.received_on
FROM cases_question q JOIN cases_request r ON r.id = q.request_id
WHERE r.cached_state = ANY(%(open)s) AND q.retired_at IS NULL AND q.cached_due >= %(first)s
"""
_SET_PLAIN = """
UPDATE cases_question q SET cached_due = v.due
FROM cases_request r,
     unnest(%(regimes)s::text[], %(days)s::date[], %(dues)s::date[]) AS v(regime, received_on, due)
WHERE r.id = q.request_id AND r.cached_state = ANY(%(open)s) AND q.retired_at IS NULL
  AND q.cached_due >= %(first)s AND q.regime = v.regime AND r.received_on = v.received_on
  AND q.cached_due IS DISTINCT FROM v.due
  AND NOT EXISTS (SELECT 1 FROM unnest(%(touched)s::bigint[]) AS t(id) WHERE t.id = r.id)
"""
_SET_ONE_BY_ONE = """
UPDATE cases_question q SET cached_due = v.due
FROM unnest(%(keys)s::bigint[], %(dues)s::date[]) AS v(id, due)
WHERE q.id = v.id AND q.cached_due IS DISTINCT FROM v.due
"""
_MOVES = """
INSERT INTO cases_duemoved (change_id, request_id, before, after)
SELECT %(change)s, r.id, r.cached_due, s.due
FROM cases_request r JOIN (
    SELECT q.request_id,
           CASE WHEN bool_or(q.cached_state = ANY(%(waiting)s))
                THEN min(q.cached_due) FILTER (WHERE q.cached_state = ANY(%(waiting)s))
                ELSE min(q.cached_due) END AS due
    FROM cases_question q JOIN cases_request o ON o.id = q.request_id
    WHERE q.retired_at IS NULL AND q.parent_id IS NULL AND o.cached_state = ANY(%(open)s)
    GROUP BY q.request_id
) s ON s.request_id = r.id
WHERE r.cached_due IS DISTINCT FROM s.due
ORDER BY r.id
"""
_SET_CASES = """
UPDATE cases_request r SET cached_due = m.after
FROM cases_duemoved m WHERE m.change_id = %(change)s AND m.request_id = r.id
"""


def recompute(change: CalendarChange, calendar: Calendar, first: date) -> int:
    """Set every open case to this calendar, keeping what moved under `change`; how many did.

    first: the earliest day that changed: nothing due before it can move.
    """
    given: dict[str, Any] = {
        "open": _OPEN,
        "moving": _MOVING,
        "waiting": sorted(QUESTION_OPEN),
        "first": first,
    }
    with connection.cursor() as cursor:
        cursor.execute(_PAIRS, given)
        regimes, days, dues = _counted(cursor.fetchall(), calendar)
        cursor.execute(_TOUCHED, given)
        touched = [row[0] for row in cursor.fetchall()]
        plain = {"regimes": regimes, "days": days, "dues": dues, "touched": touched}
        cursor.execute(_SET_PLAIN, given | plain)
        _one_by_one(touched, calendar)
        cursor.execute(_MOVES, given | {"change": change.pk})
        moved = int(cursor.rowcount)
        cursor.execute(_SET_CASES, {"change": change.pk})
    return moved


def _counted(
    pairs: Iterable[tuple[str, date]], calendar: Calendar
) -> tuple[list[str], list[date], list[date | None]]:
    found = [
        (regime, day, _due(regime, day, (), calendar))
        for regime, day in pairs
        if regime not in NO_CLOCK
    ]
    return [f[0] for f in found], [f[1] for f in found], [f[2] for f in found]


def _due(
    regime: str, received: date, events: Sequence[ClockEvent], calendar: Calendar
) -> date | None:
    try:
        return clock(regime, received, events, calendar).due
    except ClockError:
        return None


def _one_by_one(cases: Sequence[int], calendar: Calendar) -> None:
    """Questions of cases whose ledger has something that moves a clock."""
    known: dict[tuple[str, date, tuple[ClockEvent, ...]], date | None] = {}
    for start in range(0, len(cases), _CHUNK):
        keys, dues = _of_some(cases[start : start + _CHUNK], calendar, known)
        with connection.cursor() as cursor:
            cursor.execute(_SET_ONE_BY_ONE, {"keys": keys, "dues": dues})


def _of_some(
    cases: Sequence[int],
    calendar: Calendar,
    known: dict[tuple[str, date, tuple[ClockEvent, ...]], date | None],
) -> tuple[list[int], list[date | None]]:
    events: dict[int, list[Event]] = defaultdict(list)
    relevant = [*_MOVING, "struck_out"]
    for event in Event.objects.filter(request__in=cases, type__in=relevant):
        events[event.request_id].append(event)
    keys: list[int] = []
    dues: list[date | None] = []
    questions = Question.objects.live().filter(request__in=cases).select_related("request")
    for question in questions:
        if question.regime in NO_CLOCK:
            continue
        touching = tuple(clock_events(events[question.request_id], question))
        key = (question.regime, question.request.received_on, touching)
        if key not in known:
            known[key] = _due(*key, calendar)
        keys.append(question.pk)
        dues.append(known[key])
    return keys, dues
