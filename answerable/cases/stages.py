"""In which stage each working day of a case was spent. PURE.

Every working day after receipt, up to the day of closing or to today, falls in one stage: the one
the case stood in when that day began. So the stages add up to the days from receipt to closing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.cases.states import (
    CLOSED_STATES,
    MOVES,
    QUESTION_MOVES,
    Happening,
    case_state,
    question_state,
    who_must_act,
)
from answerable.workdays.calendar import UK_UNION, Calendar, working_days_between

STAGES: dict[str, str | Promise] = {
    "allocate": _("Waiting to be allocated"),
    "owner": _("With information leads"),
    "drafting": _("Being drafted"),
    "sign_off": _("In sign-off"),
    "requester": _("Waiting for the requester"),
}
MOVING = frozenset({"allocated", *(m.event for m in MOVES), *(m.event for m in QUESTION_MOVES)})
"""The only events that can take a case from one stage to another."""
_SIGNING = {"with_approver", "approved"}


def stage(happenings: Collection[Happening], questions: Collection[int]) -> str:
    """Where the case stands after these: one of STAGES, or empty once it is closed."""
    state = case_state(happenings, questions)
    if state in CLOSED_STATES:
        return ""
    if state == "awaiting_requester":
        return "requester"
    if state in _SIGNING:
        return "sign_off"
    standing = [question_state(happenings, question) for question in questions]
    if who_must_act(state, standing) == "owner":
        return "owner"
    allocated = any(happening.type == "allocated" for happening in happenings)
    return "drafting" if allocated or state != "received" else "allocate"


def days_spent(
    received: date,
    happenings: Iterable[Happening],
    questions: Collection[int],
    until: date,
    calendar: Calendar,
) -> dict[str, int]:
    """Working days in each stage, from receipt to `until`; none after the case is closed."""
    ordered = sorted((h for h in happenings if h.type in MOVING), key=lambda h: h.day)
    turns = sorted({h.day for h in ordered if received < h.day < until})
    found = dict.fromkeys(STAGES, 0)
    start = received
    for end in [*turns, until]:
        standing = stage([h for h in ordered if h.day <= start], questions)
        if standing and end > start:
            found[standing] += between(calendar, start, end)
        start = end
    return found


def between(calendar: Calendar, after: date, until: date) -> int:
    """Working days after one day and up to another."""
    return working_days_between(calendar, UK_UNION, date.fromordinal(after.toordinal() + 1), until)
