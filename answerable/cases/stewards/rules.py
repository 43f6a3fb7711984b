"""What a steward's word, or silence, does to an answer made from their register. PURE."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from answerable.workdays.calendar import Calendar, Divisions, nth_working_day

Policy = Literal["notify", "no_objection", "ask_first"]
Said = Literal["asked", "agreed", "objected", "silent", "overruled"]
Effect = Literal["free", "waits", "held"]
"""free: nothing stands in the way. waits: it may be approved and not issued. held: neither."""
_STRENGTH: tuple[Policy, ...] = ("notify", "no_objection", "ask_first")


def effect(policy: Policy, said: Said, by_day: date, today: date) -> Effect:
    """What stands in the way on `today`, where objections are to be made by `by_day`."""
    if policy == "notify" or said in {"agreed", "overruled"}:
        return "free"
    if said == "objected" or policy == "ask_first":
        return "held"
    return "free" if said == "silent" or today > by_day else "waits"


def silence_counts(policy: Policy, said: Said, by_day: date, today: date) -> bool:
    """Whether silence is to be recorded: it settles a use that needs no yes."""
    return policy == "no_objection" and said == "asked" and today > by_day


def objections_by(
    *, asked: date, due: date | None, days: int, calendar: Calendar, divisions: Divisions
) -> date:
    """`days` working days after they were asked, not past the due date unless that has gone by."""
    day = nth_working_day(calendar, divisions, asked, days)
    return min(day, due) if due is not None and due > asked else day


def strictest(policies: Iterable[Policy]) -> Policy:
    """Of several facts in one answer, the one that asks most."""
    return max(policies, key=_STRENGTH.index, default="notify")
