"""Months and quarters told one by one or from one to another, beside those asked."""

from __future__ import annotations

import re
from datetime import date

from answerable.reading.asks import Ask
from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import Given
from answerable.workdays.period import Period
from answerable.workdays.years import month

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun",
           "jul", "aug", "sep", "oct", "nov", "dec")  # fmt: skip


_NAME = f"({'|'.join(_MONTHS)})[a-z]*"


_MONTH = rf"{_NAME}\.?\s+(\d{{4}})"


_MONTH_MAYBE_YEAR = _MONTH.replace(r"\s+(\d{4})", r"(?:\s+(\d{4}))?")


_BETWEEN = re.compile(
    rf"(?:\b(?:between|from|for)\s+|\()(?:\d{{1,2}}\w*\s+)?{_MONTH_MAYBE_YEAR}\s*(?:and|to|until|"
    rf"[-–])\s*(?:\d{{1,2}}\w*\s+)?{_MONTH}",
    re.IGNORECASE,
)


_MONTH_ALONE = re.compile(rf"(?<!\d )(?<!th )(?<!st )\b{_MONTH}", re.IGNORECASE)


_MONTH_NAMED = re.compile(
    rf"\b{_NAME}\b(?=[^a-z]*(?:\d|fewer|less|under|none|nil|no\b|zero|not\b))",
    re.IGNORECASE,
)


_QUARTER = re.compile(r"\bq(?:uarter)?\s?([1-4])\b", re.IGNORECASE)


_BRACKETED = re.compile(
    rf"\({_NAME} (?:to|-|–) {_NAME}(?: only)?\)",
    re.IGNORECASE,
)


_ENDS_EARLY = 92
"""Days."""


def parts_of_years(ask: Ask, given: Given) -> Gap | None:
    """One or two figures, or some of the months, where each month or quarter is asked."""
    values = given.digits or given.brief_figures
    for noun, count in (("month", 12), ("quarter", 4)):
        if noun in ask.breakdowns and 0 < len(values) < min(count, 3) and not given.rows:
            why = f"A figure for each {noun} is asked; the answer gives {values[0]}."
            return Gap("period", f"each {noun}", values[0], why)
    return _quarters_left(ask, given) or _months_left(ask, given)


def _quarters_left(ask: Ask, given: Given) -> Gap | None:
    """Where quarters are named one by one, those of a year that are not."""
    named = set(_QUARTER.findall(given.flat))
    quarters = len(ask.periods) == 4 and _months(ask.periods[0].start, ask.periods[0].end) == 3
    if not quarters and len(ask.periods) != 1:
        return None
    left = sorted(set("1234") - named)
    if len(named) < 2 or not left:
        return None
    names = ", ".join(f"Q{quarter}" for quarter in left)
    return Gap("period", names, given.flat[:80], f"The answer leaves out {names}.")


def _months_left(ask: Ask, given: Given) -> Gap | None:
    """Where months are named one by one, those of the period that are not."""
    if "month" not in ask.breakdowns or len(ask.periods) != 1:
        return None
    first, last = ask.periods[0].start, ask.periods[0].end
    wanted = range(first.month - 1, first.month - 1 + _months(first, last))
    named = {_MONTHS.index(m.lower()) for m in _MONTH_NAMED.findall(given.flat)}
    if len(wanted) > 12 or len(named) < 2:
        return None
    left = [date(2000, m % 12 + 1, 1) for m in wanted if m % 12 not in named]
    if not left or len(left) == len(wanted):
        return None
    names = ", ".join(f"{day:%B}" for day in left)
    return Gap("period", names, given.flat[:80], f"The answer leaves out {names}.")


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _range_told(given: Given) -> tuple[str, date, date] | None:
    """The one range of months an answer is for: its words, first and (nearly) last day."""
    found = list(_BETWEEN.finditer(given.flat))
    if len(found) != 1:
        return None
    first, first_year, last, last_year = found[0].groups()
    start = date(int(first_year or last_year), _MONTHS.index(first[:3].lower()) + 1, 1)
    return found[0].group(), start, date(int(last_year), _MONTHS.index(last[:3].lower()) + 1, 28)


def range_spans(given: Given) -> list[Period]:
    """Every range of months an answer names, whole months."""
    spans = []
    for first, first_year, last, last_year in _BETWEEN.findall(given.flat):
        start = month(int(first_year or last_year), _MONTHS.index(first[:3].lower()) + 1).start
        end = month(int(last_year), _MONTHS.index(last[:3].lower()) + 1).end
        if start <= end:
            spans.append(Period(start, end))
    return spans


def other_range(period: Period, given: Given) -> str:
    """The range of months the figures are for, where no day of it is of the period asked."""
    if not given.digits or not (told := _range_told(given)):
        return ""
    words, start, end = told
    return words if end < period.start or start > period.end else ""


def short_of(period: Period, given: Given) -> str:
    """The range told, where it begins with the period asked and ends well before it."""
    if not given.digits or not (told := _range_told(given)):
        return ""
    words, start, end = told
    early = (period.end - end).days > _ENDS_EARLY
    return words if early and abs((start - period.start).days) < 32 else ""


def months_named(given: Given) -> set[tuple[int, int]]:
    """The months an answer names with their year, as (year, month from 0)."""
    found = _MONTH_ALONE.findall(given.flat)
    return {(int(year), _MONTHS.index(month.lower())) for month, year in found}


def months_told(given: Given) -> str:
    """The same as they are printed."""
    return ", ".join(found.group() for found in _MONTH_ALONE.finditer(given.flat))


def other_months(period: Period, given: Given) -> str:
    """The months an answer with figures names, where one month was asked and is not of them."""
    if (period.end - period.start).days > 31 or period.start.month != period.end.month:
        return ""
    named = months_named(given)
    if not given.digits or not named or (period.start.year, period.start.month - 1) in named:
        return ""
    return months_told(given)


def few_months(given: Given) -> str:
    """Months named from one to another, ten or fewer of them, and nothing else said."""
    if not (told := _range_told(given)):
        return ""
    words, start, end = told
    return words if 0 < _months(start, end) <= 10 else ""


def months_in_brackets(given: Given) -> str:
    """As "2025 (January to September): 58", where they are not twelve."""
    for match in _BRACKETED.finditer(given.flat):
        first, last = (_MONTHS.index(month.lower()) for month in match.groups())
        if (last - first) % 12 != 11:
            return match.group()
    return ""
