"""Periods in words, and runs of them joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from answerable.figures.printed import long_date
from answerable.workdays.period import Period
from answerable.workdays.years import calendar_year, financial_year_label, is_financial_year


def is_calendar_year(period: Period) -> bool:
    return period == calendar_year(period.start.year)


def name(period: Period) -> str:
    """2020/21 for a financial year, 2020 for a calendar year, else both days in full."""
    if is_financial_year(period):
        return financial_year_label(period)
    if is_calendar_year(period):
        return str(period.start.year)
    if period.start == period.end:
        return long_date(period.start)
    return f"{long_date(period.start)} to {long_date(period.end)}"


def when(period: Period) -> str:
    """With its preposition: in 2020/21, on 4 May 2021, between 1 April 2018 and 31 March 2021."""
    if is_financial_year(period) or is_calendar_year(period):
        return f"in {name(period)}"
    if period.start == period.end:
        return f"on {long_date(period.start)}"
    return between(period)


def between(period: Period) -> str:
    return f"between {long_date(period.start)} and {long_date(period.end)}"


def kind(periods: Iterable[Period]) -> str:
    """The heading of a column of these periods."""
    several = tuple(periods)
    if all(map(is_financial_year, several)):
        return "Financial year"
    if all(map(is_calendar_year, several)):
        return "Calendar year"
    return "Period"


def joined(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Periods that touch or overlap, put together; in order of time."""
    out: list[Period] = []
    for period in sorted(set(periods)):
        if out and period.start <= out[-1].end + timedelta(days=1):
            out[-1] = Period(out[-1].start, max(out[-1].end, period.end))
        else:
            out.append(period)
    return tuple(out)


def listed(words: Sequence[str]) -> str:
    """a, b and c."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
