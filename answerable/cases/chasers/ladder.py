"""Who is reminded of what is with them, and when. PURE.

Days are working days of the body's own calendar (England and Wales and its own closed days), not
those of s.10: a bank holiday in Scotland moves the statutory date and chases nobody the less.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.workdays.calendar import (
    Calendar,
    Divisions,
    is_working_day,
    nth_working_day,
    working_ordinals,
)

Tier = Literal["owner", "senior", "executive"]


@dataclass(frozen=True, slots=True)
class Step:
    """One rung. offset: working days after the internal due date, negative before it."""

    code: str
    title: str | Promise
    offset: int
    tier: Tier

    @property
    def above(self) -> bool:
        """Whether it goes to somebody above the one who must act."""
        return self.tier != "owner"


TITLES: dict[str, str | Promise] = {
    "due_soon": _("Due soon"),
    "due": _("Due today"),
    "overdue": _("Overdue"),
    "senior": _("Overdue: senior manager told"),
    "executive": _("Overdue: executive told"),
    "by_hand": _("Reminder"),
}
BY_HAND = Step("by_hand", TITLES["by_hand"], 0, "owner")
"""No rung: what an officer sends between them, as often as they like, once a day."""


def ladder(*, soon: int, senior: int, executive: int) -> tuple[Step, ...]:
    """The rungs in their order. soon: working days before; senior, executive: those after."""
    return (
        Step("due_soon", TITLES["due_soon"], -soon, "owner"),
        Step("due", TITLES["due"], 0, "owner"),
        Step("overdue", TITLES["overdue"], 1, "owner"),
        Step("senior", TITLES["senior"], senior, "senior"),
        Step("executive", TITLES["executive"], executive, "executive"),
    )


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is with somebody: since when, by when, and which rungs have been climbed or allowed."""

    since: date
    due: date
    taken: frozenset[str] = frozenset()
    allowed: frozenset[str] = frozenset()


def step_day(calendar: Calendar, divisions: Divisions, due: date, offset: int) -> date:
    """The day a rung is reached: `offset` working days from the internal due date."""
    if offset > 0:
        return nth_working_day(calendar, divisions, due, offset)
    if offset == 0:
        return due
    days = working_ordinals(calendar, divisions)
    return date.fromordinal(days[bisect_left(days, due.toordinal()) + offset])


def owed(
    waiting: Waiting,
    today: date,
    steps: Collection[Step],
    calendar: Calendar,
    divisions: Divisions,
    *,
    by_click: bool,
) -> tuple[Step, ...]:
    """The rungs to climb today: none on a non-working day, nor on the day it was sent.

    Of the owner's own rungs only the latest reached is owed, once: one that was passed over (it
    came late, the machine was off) is not sent afterwards. A rung above the owner is owed once
    reached and, where `by_click`, once an officer has allowed it.
    """
    if not is_working_day(calendar, divisions, today) or today <= waiting.since:
        return ()
    reached = _reached(waiting, today, steps, calendar, divisions)
    latest = [step for step in reached if not step.above][-1:]
    above = [step for step in reached if step.above]
    allowed = [step for step in above if not by_click or step.code in waiting.allowed]
    return tuple(step for step in (*latest, *allowed) if step.code not in waiting.taken)


def to_allow(
    waiting: Waiting,
    today: date,
    steps: Collection[Step],
    calendar: Calendar,
    divisions: Divisions,
) -> tuple[Step, ...]:
    """The rungs above the owner that are reached and wait for an officer."""
    reached = _reached(waiting, today, steps, calendar, divisions)
    settled = waiting.taken | waiting.allowed
    return tuple(step for step in reached if step.above and step.code not in settled)


def _reached(
    waiting: Waiting,
    today: date,
    steps: Collection[Step],
    calendar: Calendar,
    divisions: Divisions,
) -> list[Step]:
    ordered = sorted(steps, key=lambda step: step.offset)
    return [
        step for step in ordered if step_day(calendar, divisions, waiting.due, step.offset) <= today
    ]
