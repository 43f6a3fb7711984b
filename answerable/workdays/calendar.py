"""Working days by division of the United Kingdom.

A `Calendar` is a value: the bank holidays of each division and a version that names exactly
these days. Nothing here reads a clock, a disk or a network; adding, removing or refreshing days
gives a new calendar with a new version, so that a computed date can say what it was computed on.

Which divisions make a day non-working depends on the regime (FOIA s.10(6): any part of the UK;
FOISA s.73: Scotland; UK GDPR Art 4A: where the act is done), so the caller always says.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from answerable.workdays import holidays_uk

ENGLAND_AND_WALES_NAME = "england-and-wales"
SCOTLAND_NAME = "scotland"
NORTHERN_IRELAND_NAME = "northern-ireland"

Divisions = tuple[str, ...]
UK_UNION: Divisions = (ENGLAND_AND_WALES_NAME, SCOTLAND_NAME, NORTHERN_IRELAND_NAME)
SCOTLAND: Divisions = (SCOTLAND_NAME,)
ENGLAND_AND_WALES: Divisions = (ENGLAND_AND_WALES_NAME,)
NORTHERN_IRELAND: Divisions = (NORTHERN_IRELAND_NAME,)

DIVISION_TITLES: Mapping[str, str] = {
    ENGLAND_AND_WALES_NAME: "England and Wales",
    SCOTLAND_NAME: "Scotland",
    NORTHERN_IRELAND_NAME: "Northern Ireland",
}
_CODES = {"E": ENGLAND_AND_WALES_NAME, "S": SCOTLAND_NAME, "N": NORTHERN_IRELAND_NAME}
_WEEKEND = {5: "Saturday", 6: "Sunday"}
# Days outside these years are refused: no request is older, and no promise reaches further.
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2069, 12, 31)


class OutsideCalendarError(ValueError):
    """A day so far away that no working day can be counted from it."""


@dataclass(frozen=True, eq=False)
class Calendar:
    """`holidays` maps division to {day: name}; `version` names exactly these days.

    Two calendars are the same when they are the same object (the tables worked out from one are
    kept for its lifetime); compare `version` to ask whether two hold the same days.
    """

    holidays: Mapping[str, Mapping[date, str]]
    version: str

    @property
    def known_from(self) -> date:
        """1 January of the first year in which every division has a holiday listed."""
        return date(max((min(d).year for d in self.holidays.values() if d), default=1990), 1, 1)

    @property
    def known_to(self) -> date:
        """31 December of the last year in which every division has a holiday listed."""
        return date(min((max(d).year for d in self.holidays.values() if d), default=1990), 12, 31)


def _shipped() -> Calendar:
    holidays: dict[str, dict[date, str]] = {name: {} for name in UK_UNION}
    for row in holidays_uk.ROWS.splitlines():
        day, codes, name = row.split(" ", 2)
        for code in codes:
            holidays[_CODES[code]][date.fromisoformat(day)] = name
    return Calendar(holidays, holidays_uk.VERSION)


SHIPPED = _shipped()


def why_not_working(calendar: Calendar, divisions: Divisions, day: date) -> str | None:
    """None for a working day, else the reason: "Saturday", or the holiday and who keeps it.

    >>> why_not_working(SHIPPED, UK_UNION, date(2021, 5, 31))
    'Spring bank holiday (England and Wales, Scotland and Northern Ireland)'
    """
    if (weekday := day.weekday()) in _WEEKEND:
        return _WEEKEND[weekday]
    kept: dict[str, list[str]] = {}
    for division in divisions:
        if name := calendar.holidays.get(division, {}).get(day):
            kept.setdefault(name, []).append(DIVISION_TITLES.get(division, division))
    if not kept:
        return None
    return "; ".join(f"{name} ({_listed(titles)})" for name, titles in kept.items())


def is_working_day(calendar: Calendar, divisions: Divisions, day: date) -> bool:
    return day.weekday() not in _WEEKEND and not any(
        day in calendar.holidays.get(division, {}) for division in divisions
    )


@lru_cache(maxsize=64)
def working_ordinals(calendar: Calendar, divisions: Divisions) -> tuple[int, ...]:
    """Every working day from 1990 to 2069 as proleptic ordinals, ascending."""
    off = {d.toordinal() for name in divisions for d in calendar.holidays.get(name, {})}
    span = range(FIRST_DAY.toordinal(), LAST_DAY.toordinal() + 1)
    # Ordinal 1 was a Monday, so Saturday and Sunday leave remainders 6 and 0 on division by 7.
    return tuple(n for n in span if n % 7 not in (6, 0) and n not in off)


def nth_working_day(calendar: Calendar, divisions: Divisions, start: date, n: int) -> date:
    """The n-th working day after `start`; `start` itself is never counted, whatever day it is.

    FOIA s.10(1): "the twentieth working day following the date of receipt". n from 1 upwards.
    Raises ValueError for n below 1, OutsideCalendarError far outside the known years.
    """
    if n < 1:
        raise ValueError("the first working day after a day is number 1")
    days = working_ordinals(calendar, divisions)
    at = bisect_right(days, start.toordinal()) + n - 1
    if start < FIRST_DAY or at >= len(days):
        raise OutsideCalendarError(
            f"working days from {start.isoformat()} cannot be counted: "
            f"the calendar runs from {FIRST_DAY.year} to {LAST_DAY.year}"
        )
    return date.fromordinal(days[at])


def working_days_between(calendar: Calendar, divisions: Divisions, first: date, last: date) -> int:
    """How many working days from `first` to `last`, both included; 0 if `last` is earlier."""
    if last < first:
        return 0
    days = working_ordinals(calendar, divisions)
    return bisect_right(days, last.toordinal()) - bisect_left(days, first.toordinal())


def next_working_day(calendar: Calendar, divisions: Divisions, day: date) -> date:
    """`day` itself if it is a working day, else the first one after it (Reg 1182/71 Art 3(4))."""
    while not is_working_day(calendar, divisions, day):
        day += timedelta(days=1)
    return day


def days_after(start: date, end: date) -> Iterator[date]:
    """Each day after `start` up to and including `end`."""
    for ordinal in range(start.toordinal() + 1, end.toordinal() + 1):
        yield date.fromordinal(ordinal)


def _listed(titles: list[str]) -> str:
    return titles[0] if len(titles) == 1 else f"{', '.join(titles[:-1])} and {titles[-1]}"
