"""Financial and calendar years, and the periods that a few words name.

A financial year runs from 1 April to 31 March; 2021/22, 2021-22, FY21/22 and "year ended
31 March 2022" are one thing. Years are given oldest first; both ends of a Period are included.
"Last" years are complete ones: on 30 March 2022 the last financial year is 2020/21, on
3 April 2022 it is 2021/22.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from answerable.workdays.period import Period


def financial_year_starting(year: int) -> Period:
    return Period(date(year, 4, 1), date(year + 1, 3, 31))


def financial_year(day: date) -> Period:
    """The financial year that `day` falls in."""
    return financial_year_starting(day.year if day >= date(day.year, 4, 1) else day.year - 1)


def calendar_year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31))


def is_financial_year(period: Period) -> bool:
    return period == financial_year(period.start)


def financial_year_label(period: Period) -> str:
    """As 2021/22. Raises ValueError where the period is not exactly one financial year."""
    if not is_financial_year(period):
        raise ValueError(f"{period.start} to {period.end} is not a financial year")
    return f"{period.start.year}/{period.end.year % 100:02d}"


def last_financial_years(received: date, n: int) -> tuple[Period, ...]:
    """The n complete financial years before `received`, oldest first."""
    latest = financial_year(received).start.year - 1
    return tuple(financial_year_starting(year) for year in range(latest - n + 1, latest + 1))


def last_calendar_years(received: date, n: int) -> tuple[Period, ...]:
    """The n complete calendar years before `received`, oldest first."""
    return tuple(calendar_year(year) for year in range(received.year - n, received.year))


def financial_years_in(period: Period) -> tuple[Period, ...]:
    """The financial years wholly inside the period, oldest first."""
    years = range(period.start.year - 1, period.end.year + 1)
    return tuple(y for y in map(financial_year_starting, years) if _inside(y, period))


def calendar_years_in(period: Period) -> tuple[Period, ...]:
    """The calendar years wholly inside the period, oldest first."""
    years = range(period.start.year, period.end.year + 1)
    return tuple(y for y in map(calendar_year, years) if _inside(y, period))


def month(year: int, number: int) -> Period:
    """One calendar month, 1 to 12."""
    start = date(year, number, 1)
    return Period(start, (start + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def _inside(inner: Period, outer: Period) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "(" + "|".join(f"{m[:3]}(?:{m[3:]})?" if m != "may" else m for m in _MONTHS) + r"|sept)\.?"
_DAY = rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(\d{{4}})"
_ISO = r"(\d{4})-(\d{2})-(\d{2})"
_SLASHED = r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})"
_YEAR_WORD = r"(?:f\.?y\.?|(?:financial|fiscal|tax)\s+year|year)?\s*"
_FINANCIAL = _YEAR_WORD + r"(\d{4}|\d{2})\s*[/\-]\s*(\d{4}|\d{2})"
_QUARTER = r"(?:q(?:uarter)?\s*([1-4])|(first|second|third|fourth|last)\s+quarter)"
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_NUMBERS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7},
    **{"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12},
}
_LEAD = re.compile(r"^(?:in|for|during|over|within|the|of|period|from|between) (?:the )?")
_RANGE = re.compile(r" (?:to|until|through|and|-|up to|to the end of) ")
_SO_FAR = r"(?:so far this (?:financial )?year|(?:this )?(?:financial )?year to date|to date)"


def parse_period(text: str, received: date | None = None) -> Period | None:
    """The one period that `text` names, or None where it names none or more than one.

    Years, quarters, months, days, ranges of days or months, "the 12 months to ...". With
    `received` also the words that lean on it: "since April 2019", "so far this year", "to date",
    "this financial year", "last financial year". Never raises.

    >>> parse_period("FY21/22") == parse_period("the year ended 31 March 2022")
    True
    """
    words = re.sub(r"\s+", " ", re.sub(r"[–—−]", "-", text)).strip(" .,;:?()").lower()
    words = _LEAD.sub("", words)
    try:
        for form in _FORMS:
            if (found := form(words)) is not None:
                return found
        return _leaning(words, received) if received else None
    except ValueError:
        return None


def _match(pattern: str, words: str) -> re.Match[str] | None:
    return re.fullmatch(pattern, words)


def _parse_financial(words: str) -> Period | None:
    if found := _match(rf"{_FINANCIAL}(?:\s+financial\s+year)?", words):
        first, second = found.groups()
        start = int(first) if len(first) == 4 else 2000 + int(first)
        follows = start + 1 if len(second) == 4 else (start + 1) % 100
        # 2021-22 is a year; 2021-04 is a month and 10-12 is neither.
        return financial_year_starting(start) if int(second) == follows else None
    if found := _match(r"f\.?y\.?\s*(\d{2}|\d{4})", words):
        end = int(found[1]) if len(found[1]) == 4 else 2000 + int(found[1])
        return financial_year_starting(end - 1)
    return None


def _parse_year(words: str) -> Period | None:
    found = _match(r"(?:calendar year |year )?((?:19|20)\d{2})(?: calendar year)?", words)
    return calendar_year(int(found[1])) if found else None


def _parse_ended(words: str) -> Period | None:
    """The year ended 31 March 2022, the 12 months to June 2020, quarter ending 30 June 2020."""
    pattern = (
        r"(?:financial |calendar )?(year|quarter|(?:\w+) months?)"
        r" (?:ended|ending|to|up to|to the end of|ended on|ending on) (.+)"
    )
    if not (found := _match(pattern, words)) or not (end := _last_day(found[2])):
        return None
    length = {"year": 12, "quarter": 3}.get(found[1]) or _number(found[1].split()[0])
    return Period(_months_before(end, length), end) if length else None


def _parse_quarter(words: str) -> Period | None:
    found = _match(rf"{_QUARTER}(?:,? of)?,?(?: the)? (.+)", words)
    if not found or not (year := _parse_financial(found[3]) or _parse_year(found[3])):
        return None
    number = int(found[1]) if found[1] else _ORDINAL[found[2]]
    first = month(year.start.year, year.start.month)
    start = _add_months(first.start, 3 * (number - 1))
    return Period(start, _add_months(start, 3) - timedelta(days=1))


def _parse_range(words: str) -> Period | None:
    parts = words.split("/") if _match(rf"{_ISO}/{_ISO}", words) else _RANGE.split(words)
    if len(parts) != 2:
        return None
    end = _last_day(parts[1])
    start = _first_day(parts[0]) or (_first_day(f"{parts[0]} {end.year}") if end else None)
    return Period(start, end) if start and end else None


def _parse_moment(words: str) -> Period | None:
    """A day or a month."""
    start, end = _first_day(words), _last_day(words)
    return Period(start, end) if start and end else None


_FORMS: tuple[Callable[[str], Period | None], ...] = (
    _parse_financial,
    _parse_year,
    _parse_ended,
    _parse_quarter,
    _parse_range,
    _parse_moment,
)


def _leaning(words: str, received: date) -> Period | None:
    """Periods that lean on the day of receipt (the department's conventions)."""
    if found := _match(r"(?:since|from) (.+?)(?: (?:to date|to now|onwards?))?", words):
        start = _first_day(found[1])
        return Period(start, received) if start else None
    if found := _match(r"(.+?) (?:to|until) (?:date|now|the present|today)", words):
        start = _first_day(found[1])
        return Period(start, received) if start else None
    if found := _match(r"so far (?:in|during) (\d{4})", words):
        return Period(date(int(found[1]), 1, 1), received)
    if words in {"so far this calendar year", "this calendar year to date"}:
        return Period(date(received.year, 1, 1), received)
    this = financial_year(received)
    if _match(_SO_FAR, words):
        return Period(this.start, received)
    return _named_year(words, received)


def _named_year(words: str, received: date) -> Period | None:
    if _match(r"(?:this|current|present) financial year", words):
        return financial_year(received)
    if _match(r"(?:this|current) calendar year", words):
        return calendar_year(received.year)
    if _match(r"(?:last|previous|past|most recent)(?: complete| full)? (?:financial )?year", words):
        return last_financial_years(received, 1)[0]
    if _match(r"(?:last|previous|past)(?: complete| full)? calendar year", words):
        return calendar_year(received.year - 1)
    return None


def _first_day(words: str) -> date | None:
    span = _moment(words)
    return span.start if span else None


def _last_day(words: str) -> date | None:
    span = _moment(words)
    return span.end if span else None


def _moment(words: str) -> Period | None:
    """A day as a period of one day, or a month."""
    if found := _match(_ISO, words):
        day = date(*map(int, found.groups()))
    elif found := _match(_DAY, words):
        day = date(int(found[3]), _month_number(found[2]), int(found[1]))
    elif found := _match(_SLASHED, words):
        day = date(int(found[3]), int(found[2]), int(found[1]))
    elif found := _match(rf"(?:end of |start of )?{_MONTH},? (\d{{4}})", words):
        return month(int(found[2]), _month_number(found[1]))
    elif found := _match(r"(\d{4})-(\d{2})", words):
        return month(int(found[1]), int(found[2]))
    else:
        return None
    return Period(day, day)


def _month_number(word: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(word[:3]))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.get(word, 0)


def _add_months(first: date, months: int) -> date:
    """`first` is the first of a month."""
    years, index = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(years, index + 1, 1)


def _months_before(end: date, months: int) -> date:
    """The first day of the `months` that end on `end`: 12 before 31 March 2022 is 1 April 2021."""
    after = end + timedelta(days=1)
    back = _add_months(after.replace(day=1), -months)
    last = month(back.year, back.month).end.day
    return back.replace(day=min(after.day, last))
