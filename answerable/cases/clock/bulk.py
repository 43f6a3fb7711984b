"""Many clocks at once, for the desk's counts, reports and a change of the bank holidays.

The same rules as `clock`, for what most requests are: counted from one date of receipt (a restart
is given as that date), with at most one disregarded span and one extension. Whatever else has
happened to a request goes through `clock`; `plain` says which requests those are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from answerable.cases.clock.event import ClockError, ClockEvent
from answerable.cases.clock.regimes import Regime, Unit, regime_named
from answerable.cases.clock.settings import DEFAULTS, ClockSettings
from answerable.workdays.calendar import (
    FIRST_DAY,
    LAST_DAY,
    Calendar,
    Divisions,
    working_ordinals,
)

Days = NDArray[np.datetime64]  # datetime64[D]
_BASE = FIRST_DAY.toordinal()
_UNIX = 719_163  # the ordinal of 1 January 1970


@lru_cache(maxsize=32)
def _table(calendar: Calendar, divisions: Divisions) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """(the working days, how many of them lie on or before each day), as days since 1970."""
    working = np.array(working_ordinals(calendar, divisions), dtype=np.int32)
    is_working = np.zeros(LAST_DAY.toordinal() - _BASE + 1, dtype=np.int32)
    is_working[working - _BASE] = 1
    return working - _UNIX, np.cumsum(is_working, dtype=np.int32)


def bulk(
    regime: str,
    received: Days,
    calendar: Calendar,
    *,
    extended: NDArray[np.bool_] | None = None,
    skip_first: Days | None = None,
    skip_last: Days | None = None,
    settings: ClockSettings = DEFAULTS,
) -> Days:
    """Due dates, as many as `received` (shape (n,), datetime64[D], London dates).

    `extended`: where a notice in time lengthens the count (no date estimated). `skip_first`,
    `skip_last`: the ends of one disregarded span each, NaT where there is none.
    Raises ClockError for an unknown regime, one with no due date, or days out of reach.
    """
    rules = regime_named(regime, settings)
    if rules.unit is Unit.AGGREGATION:
        raise ClockError(f"{rules.code} has no due date to count.")
    start = received.astype("datetime64[D]").astype(np.int64)
    low, high = FIRST_DAY.toordinal() - _UNIX, LAST_DAY.toordinal() - _UNIX - 400
    if start.size and not (start.min() >= low and start.max() <= high):
        raise ClockError(f"Dates must lie between {FIRST_DAY.year} and {LAST_DAY.year - 2}.")
    spans = _spans(skip_first, skip_last)
    if rules.unit is Unit.WORKING_DAYS:
        due = _working(rules, start, calendar, extended, spans)
    else:
        lost = None
        if spans is not None:
            begins = np.maximum(spans[0], start + (not settings.sar_pause_counts_day_of_receipt))
            lost = begins, np.maximum(spans[1] - begins + 1, 0)
        due = _rolled(rules, start, calendar, _number(rules, extended), lost)
    return due.astype("datetime64[D]")


_Spans = tuple[NDArray[np.int64], NDArray[np.int64]] | None


def _spans(first: Days | None, last: Days | None) -> _Spans:
    """Days since 1970; where there is none, a span that ends before it begins, far ahead."""
    if first is None or last is None:
        return None
    none = np.isnat(first) | np.isnat(last)
    starts = np.where(none, 30_000, first.astype("datetime64[D]").astype(np.int64))
    ends = np.where(none, 29_999, last.astype("datetime64[D]").astype(np.int64))
    return starts, ends


def _number(rules: Regime, extended: NDArray[np.bool_] | None) -> int | NDArray[np.int64]:
    """How many units each request is allowed."""
    if extended is None:
        return rules.span
    longest = max((rule.span for rule in rules.lengthenings.values()), default=rules.span)
    return np.where(extended, max(longest, rules.span), rules.span).astype(np.int64)


def _working(
    rules: Regime,
    start: NDArray[np.int64],
    calendar: Calendar,
    extended: NDArray[np.bool_] | None,
    spans: _Spans,
) -> NDArray[np.int64]:
    days, upto = _table(calendar, rules.divisions)
    offset = _BASE - _UNIX
    last = upto[start - offset] - 1 + _number(rules, extended)
    if spans is not None:
        first, end = spans
        begins = np.maximum(first, start + 1)
        top = len(upto) - 1
        lost = upto[np.minimum(end - offset, top)] - upto[np.minimum(begins - 1 - offset, top)]
        reaches = begins <= days[last]
        last = last + np.where(reaches & (end >= begins), lost, 0)
    found: NDArray[np.int64] = days[last].astype(np.int64)
    return found


def _rolled(
    rules: Regime,
    start: NDArray[np.int64],
    calendar: Calendar,
    number: int | NDArray[np.int64],
    lost: tuple[NDArray[np.int64], NDArray[np.int64]] | None,
) -> NDArray[np.int64]:
    """`lost`: (when each request's disregarded span begins, its length in days)."""
    end = _add_months(start, number) if rules.unit is Unit.MONTHS else start + number
    if lost is not None:
        begins, length = lost
        end = end + np.where(begins <= end, length, 0)
    if not rules.divisions:
        return end
    days, upto = _table(calendar, rules.divisions)
    # The first working day on or after the end: as many working days lie before it.
    found: NDArray[np.int64] = days[upto[end - 1 - (_BASE - _UNIX)]].astype(np.int64)
    return found


def _add_months(start: NDArray[np.int64], number: int | NDArray[np.int64]) -> NDArray[np.int64]:
    """The corresponding date, or the last of the month (UK GDPR Art 4A)."""
    day = start.astype("datetime64[D]")
    month = day.astype("datetime64[M]")
    within = (day - month.astype("datetime64[D]")).astype(np.int64)
    target = month + np.asarray(number).astype("timedelta64[M]")
    first = target.astype("datetime64[D]").astype(np.int64)
    length = (target + 1).astype("datetime64[D]").astype(np.int64) - first
    found: NDArray[np.int64] = first + np.minimum(within, length - 1)
    return found


def plain(events: Sequence[ClockEvent]) -> bool:
    """Whether nothing has happened that a due date could depend on, so `bulk` may count it."""
    return all(event.type == "clock_check" for event in events)
