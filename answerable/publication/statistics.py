"""The figures a public authority publishes of its requests. PURE.

Section 45 code of practice (4 July 2018), 8.5 and 8.6: requests received in the period; not yet
processed, with those extended or stopped; processed within the statutory time, within an extended
one, late; granted in full or in part, refused in full, of which not held. The cohort is what was
received in the period. Small cells are suppressed so that no total gives them away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from answerable.workdays.period import Period

OutcomeCode = Literal["full", "part", "refused", "not_held", "other"]
Band = Literal["good", "adequate", "unsatisfactory"]
THRESHOLD = 5
"""Counts of 1 to 4 are suppressed: common practice of NHS bodies; a body may choose another."""
EQUATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("received", ("processed", "waiting")),
    ("waiting", ("waiting_extended_or_stopped", "waiting_running")),
    ("processed", ("in_time", "in_extended_time", "late")),
    ("processed", ("full", "part", "refused", "other")),
    ("refused", ("refused_exempt", "not_held")),
)
"""Each total and the parts it is the sum of."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One request as statistics see it. closed_on None: not yet processed."""

    received_on: date
    due: date | None
    closed_on: date | None
    extended: bool
    stopped: bool
    outcome: OutcomeCode | None


@dataclass(frozen=True, slots=True)
class Statistics:
    """counts: by key, None where suppressed. in_time_share: between 0 and 1, not rounded.

    band: the Commissioner's: good from 95 per cent, adequate from 90, by the share not rounded.
    """

    period: Period
    counts: Mapping[str, int | None]
    in_time_share: float | None
    band: Band | None


RULES: dict[str, Callable[[Counted], bool]] = {
    "received": lambda _c: True,
    "waiting": lambda c: c.closed_on is None,
    "waiting_extended_or_stopped": lambda c: c.closed_on is None and (c.extended or c.stopped),
    "waiting_running": lambda c: c.closed_on is None and not (c.extended or c.stopped),
    "processed": lambda c: c.closed_on is not None,
    "in_time": lambda c: timely(c) and not c.extended,
    "in_extended_time": lambda c: timely(c) and c.extended,
    "late": lambda c: c.closed_on is not None and not timely(c),
    "full": lambda c: c.closed_on is not None and c.outcome == "full",
    "part": lambda c: c.closed_on is not None and c.outcome == "part",
    "refused": lambda c: c.closed_on is not None and c.outcome in {"refused", "not_held"},
    "refused_exempt": lambda c: c.closed_on is not None and c.outcome == "refused",
    "not_held": lambda c: c.closed_on is not None and c.outcome == "not_held",
    "other": lambda c: c.closed_on is not None and c.outcome in {"other", None},
}


def timely(counted: Counted) -> bool:
    """Processed on or before the day it was due; one with no due day has no time to miss."""
    if counted.closed_on is None:
        return False
    return counted.due is None or counted.closed_on <= counted.due


def statistics(
    cases: Iterable[Counted], period: Period, *, threshold: int = THRESHOLD
) -> Statistics:
    """The figures of the requests received in the period. threshold: the least count shown."""
    cohort = [case for case in cases if period.start <= case.received_on <= period.end]
    exact = {key: sum(map(rule, cohort)) for key, rule in RULES.items()}
    hidden = suppressed(exact, threshold)
    counts = {key: None if key in hidden else value for key, value in exact.items()}
    timely_count = exact["in_time"] + exact["in_extended_time"]
    shown = not hidden & {"in_time", "in_extended_time", "processed", "late"}
    share = timely_count / exact["processed"] if exact["processed"] and shown else None
    return Statistics(period, counts, share, None if share is None else band(share))


def band(share: float) -> Band:
    """The Commissioner's toolkit; exactly 95 per cent is good."""
    if share >= 0.95:
        return "good"
    return "adequate" if share >= 0.9 else "unsatisfactory"


def suppressed(exact: Mapping[str, int], threshold: int) -> frozenset[str]:
    """The keys not shown: the small ones, and as many others as keep them from being worked out.

    In each sum the hidden parts must be two at least and come to the threshold together, or
    subtraction would give one away.
    """
    hidden = {key for key, value in exact.items() if 0 < value < threshold}
    changed = True
    while changed:
        changed = False
        for total, parts in EQUATIONS:
            extra = given_away(exact, hidden, total, parts, threshold)
            if extra is not None:
                hidden.add(extra)
                changed = True
    return frozenset(hidden)


def given_away(
    exact: Mapping[str, int], hidden: set[str], total: str, parts: Sequence[str], threshold: int
) -> str | None:
    """Another key to hide in this sum, or None where nothing can be worked out."""
    unseen = [part for part in parts if part in hidden]
    if total in hidden:
        # all parts seen would add up to the hidden total
        return smallest(exact, [p for p in parts if p not in hidden]) if not unseen else None
    if not unseen:
        return None
    if len(unseen) > 1 and sum(exact[part] for part in unseen) >= threshold:
        return None
    left = [part for part in parts if part not in hidden]
    return smallest(exact, left) if left else total


def smallest(exact: Mapping[str, int], keys: Sequence[str]) -> str | None:
    """The least of them, those that are not nil first."""
    return min(keys, key=lambda key: (exact[key] == 0, exact[key], key), default=None)
