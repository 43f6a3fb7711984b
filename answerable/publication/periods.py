"""The quarters statistics are published for. PURE."""

from __future__ import annotations

from datetime import date, timedelta

from answerable.workdays.period import Period


def quarter(day: date) -> Period:
    """The calendar quarter a day lies in; financial years begin with one of them."""
    first = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    following = (first + timedelta(days=95)).replace(day=1)
    return Period(first, following - timedelta(days=1))


def quarters_before(day: date, count: int) -> tuple[Period, ...]:
    """The last `count` quarters that ended before the day, the latest first."""
    found = []
    last = quarter(day).start - timedelta(days=1)
    for _number in range(count):
        found.append(quarter(last))
        last = found[-1].start - timedelta(days=1)
    return tuple(found)
