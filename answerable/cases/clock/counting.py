"""Counting to the last day: working days with some disregarded, calendar months, calendar days.

`Span`s are days that do not count, both ends included; two that overlap are one (their union).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.workdays.calendar import (
    Calendar,
    Divisions,
    OutsideCalendarError,
    nth_working_day,
    working_ordinals,
)


@dataclass(frozen=True, slots=True)
class Span:
    """Days that do not count, and why, as the proof says it."""

    first: date
    last: date
    why: str

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def nth_counted_day(
    calendar: Calendar, divisions: Divisions, start: date, n: int, spans: Sequence[Span]
) -> date:
    """The n-th working day after `start` that lies in none of the spans.

    FOIA s.10(2): the working days from the notice to the payment "are to be disregarded".
    """
    if not spans:
        return nth_working_day(calendar, divisions, start, n)
    days = working_ordinals(calendar, divisions)
    bounds = [(s.first.toordinal(), s.last.toordinal()) for s in spans]
    at = bisect_right(days, start.toordinal())
    left = n
    while at < len(days):
        day = days[at]
        ends = [last for first, last in bounds if first <= day <= last]
        if ends:
            at = bisect_right(days, max(ends), lo=at)
            continue
        left -= 1
        if not left:
            return date.fromordinal(day)
        at += 1
    raise OutsideCalendarError(f"the calendar ends before working day {n} after {start}")


def add_months(day: date, months: int) -> date:
    """The corresponding date, or the last day of the month where there is none (Art 4A).

    >>> add_months(date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, index + 1, min(day.day, _length(year, index + 1)))


def months_beginning_with(day: date, months: int) -> date:
    """The last day of so many months of which `day` is the first.

    FOIA s.9(2): "three months beginning with the day on which the notice is given" ends on the
    day before the corresponding date, or on the last day of a month that has no such date.
    """
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day > _length(year, index + 1):
        return date(year, index + 1, _length(year, index + 1))
    return date(year, index + 1, day.day) - timedelta(days=1)


def _length(year: int, month: int) -> int:
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return (first_of_next - timedelta(days=1)).day
