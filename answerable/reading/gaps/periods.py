"""Periods asked and not given."""

from __future__ import annotations

import re
from datetime import date

from answerable.reading.asks import Ask
from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import Given
from answerable.reading.gaps.explained import explained
from answerable.reading.gaps.months import (
    few_months,
    months_in_brackets,
    months_named,
    months_told,
    other_months,
    other_range,
    parts_of_years,
    short_of,
)
from answerable.reading.gaps.reach import left_out
from answerable.reading.gaps.years_told import years_in
from answerable.workdays.period import Period
from answerable.workdays.years import financial_year, is_financial_year


def label(period: Period) -> str:
    """`2021/22`, `2021`, or `1 April 2021 to 30 June 2021`."""
    if is_financial_year(period):
        return f"{period.start.year}/{period.end.year % 100:02d}"
    if period.start == date(period.start.year, 1, 1) and period.end == date(
        period.start.year, 12, 31
    ):
        return str(period.start.year)
    return f"{_long(period.start)} to {_long(period.end)}"


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


_NOTHING_OLDER = re.compile(
    r"\b(?:nothing|not|no (?:records?|figures?|data|information))\b[^.;]{0,60}\b(?:before|prior to|"
    r"earlier than|older than|until)\b|\b(?:before|prior to|earlier)\b[^.;]{0,60}\bnot? "
    r"(?:longer )?(?:hold|held|kept|keep|recorded|available|retained|collected)\b",
    re.IGNORECASE,
)
"""Why earlier years are left out."""
_AS_AT = re.compile(
    r"\b(?:up to|as at|as of|at|on|to|until|by)\s+(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of )?)?"
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4})",
    re.IGNORECASE,
)


def as_at_gap(question: str, ask: Ask, given: Given) -> list[Gap]:
    """Figures as at another day than the one asked."""
    wanted = {(m.lower(), y) for m, y in _AS_AT.findall(question)}
    told = {(m.lower(), y) for m, y in _AS_AT.findall(given.flat)}
    if ask.periods or len(wanted) != 1 or not told or wanted & told or not _numeric(ask):
        return []
    asked_at, found = _AS_AT.search(question), _AS_AT.search(given.flat)
    if not asked_at or not found or not given.digits:
        return []
    why = f"The answer is {found.group()}; it was asked {asked_at.group()}."
    return [Gap("period", asked_at.group(), found.group(), why)]


def period_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    """At most one gap, that names every period missing."""
    wanted = [period for period in ask.periods if not _long_range(period)]
    if not ask.periods or (_of_every_year(ask, given) and len(given.digits) <= 2):
        return []
    if parts := parts_of_years(ask, given):
        return [parts]
    if len(ask.periods) == 1 and "year" in ask.breakdowns and given.digits:
        years = len(financial_years_touched(ask.periods[0]))
        if len(given.digits) < years and len(set(given.years)) < 2:
            why = f"A figure for each year is asked; the answer gives {given.digits[0]}."
            return [Gap("period", "each year", given.digits[0], why)]
    if len(ask.periods) == 1:
        return _single(question, ask.periods[0], given, ask)
    if not wanted or explained(given) or _NOT_BY_YEAR.search(given.flat):
        return []
    return _months_named_left(ask, given) or _of_years(list(ask.periods), ask, given)


def _of_every_year(ask: Ask, given: Given) -> bool:
    """Whether what is told is said to hold in each year, and not in fewer that it names."""
    told = years_in(given)
    fewer = 1 < len(told) < len(ask.periods)
    return given.holds_each_year and not fewer


def _of_years(periods: list[Period], ask: Ask, given: Given) -> list[Gap]:
    """Where a value is wanted for each of several years."""
    if not _numeric(ask):
        return _of_list(periods, ask, given)
    if not given.years and re.search(
        r"(?:^|[.;]\s+)(?:no|none|nobody)\b", given.flat, re.IGNORECASE
    ):
        return []  # a nil is of every year
    return _lump(periods, given) or _several(periods, ask, given) or _uneven(periods, ask, given)


_NOT_BY_YEAR = re.compile(
    r"\b(?:do|does|did|are|is|cannot|can)(?: not|n['’]t)? (?:not )?(?:record|hold|keep|collect|"
    r"report|split|held|recorded|kept)\w*\b[^.;]{0,60}\bby (?:the )?(?:calendar |financial )?"
    r"(?:years?|months?)\b",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"(?:^|[\n;.]\s*)\W*(?:in |during |for )?(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\b", re.IGNORECASE
)


def _of_list(periods: list[Period], ask: Ask, given: Given) -> list[Gap]:
    """A year without its entries, where they stand under their years, or each has a figure."""
    named = years_in(given)
    missing = [period for period in periods if not _given(period, named, ask)]
    led = len(_YEAR_FIRST.findall(given.text)) >= len(named)
    figured = len(given.digits) >= len(named) > 1
    if not named or not missing or len(missing) == len(periods) or not (led or figured):
        return []
    return [_gap(missing, _years_text(given), "The answer leaves out " + _names(missing) + ".")]


_SENTENCE = re.compile(r"(?<=[.;])\s+|\n+")
_WHOLE = re.compile(
    r"\b(?:over|across|in|during|for|throughout) (?:the|these|those|all|this)(?: (?:last|past))? "
    r"(?:(?:two|three|four|five|six|seven|ten|\d+)[- ](?:financial |calendar |full )?years?|"
    r"(?:\w+[- ])?(?:years?[- ])?period)\b",
    re.IGNORECASE,
)


_SUMMED = re.compile(r"\b(?:total|average|mean|altogether|overall)\b", re.IGNORECASE)


def _lump(periods: list[Period], given: Given) -> list[Gap]:
    """A figure said to be of all the years together, that is not the sum of figures by year."""
    for said in (Given(part) for part in _SENTENCE.split(given.text)):
        whole = _WHOLE.search(said.flat)
        if not whole or not said.figures or said.years or said.holds_each_year:
            continue
        if _SUMMED.search(said.flat) and len(given.digits) > len(said.digits) + 1:
            continue
        why = (
            f"One value is wanted for each of {len(periods)} periods; the answer gives one for all."
        )
        return [_gap(periods, said.figures[0], why)]
    return []


def _uneven(periods: list[Period], ask: Ask, given: Given) -> list[Gap]:
    """Two series or more, told one after another, of which one leaves a year out."""
    series = [Given(part) for part in given.text.split("\n") if part.strip()]
    told = [named for each in series if len(each.digits) > 1 and len(named := years_in(each)) > 1]
    if len(told) < 2 or len({len(named) for named in told}) == 1:
        return []
    for named in told:
        missing = [period for period in periods if not _given(period, named, ask)]
        if missing and len(missing) < len(periods):
            why = "One of the series leaves out " + _names(missing) + "."
            return [_gap(missing, _years_text(given), why)]
    return []


def financial_years_touched(period: Period) -> range:
    """The years in which the financial years begin that a period is part of."""
    return range(financial_year(period.start).start.year, financial_year(period.end).start.year + 1)


def _long_range(period: Period) -> bool:
    return (period.end - period.start).days > 3660


def _numeric(ask: Ask) -> bool:
    return bool({"wte", "headcount", "gbp", "count", "share", "rate", "days"} & set(ask.measures))


def _several(periods: list[Period], ask: Ask, given: Given) -> list[Gap]:
    named = years_in(given)
    if named:
        missing = [period for period in periods if not _given(period, named, ask)]
        if ask.either_year and len(named) >= len(periods):
            missing = []
        if not missing:
            return _part_year(given)
        if len(missing) == len(periods):
            return [
                _gap(periods, _years_text(given), "The answer is for other years than those asked.")
            ]
        return [_gap(missing, _years_text(given), "The answer leaves out " + _names(missing) + ".")]
    if len(given.digits) >= len(periods) * _kinds_split(ask, given):
        return []
    found = given.digits[0] if given.digits else "no figure"
    why = f"One value is wanted for each of {len(periods)} periods; the answer gives {found}."
    return [_gap(periods, found, why)] if given.digits else []


def _kinds_split(ask: Ask, given: Given) -> int:
    """How many kinds the figures are labelled by, where a split other than by year is asked."""
    if set(ask.breakdowns) <= {"year", "month", "quarter"}:
        return 1
    return len({label.lower() for label, _ in given.labelled}) or 1


def _single(question: str, period: Period, given: Given, ask: Ask) -> list[Gap]:
    for told, why in (
        (other_range(period, given), "The answer is for another period than the one asked."),
        (short_of(period, given), "The answer ends before the period asked does."),
        (other_months(period, given), "The answer is for another month than the one asked."),
    ):
        if told:
            return [_gap([period], told, why)]
    named = years_in(given)
    if not named or not (given.digits or given.has_date):
        return []
    if any(_touches(period, other) for other in named):
        return _of_part(question, named, given, ask)
    if not _numeric(ask):
        return []
    return [
        _gap([period], _years_text(given), "The answer is for another period than the one asked.")
    ]


def _of_part(question: str, named: list[Period], given: Given, ask: Ask) -> list[Gap]:
    """Where the years told are of the period, but may not be all of it."""
    period, told = ask.periods[0], _years_text(given)
    if left := left_out(period, ask, given, question):
        rest = " or for ".join(map(label, left))
        return [_gap(left, told, f"The answer gives figures for {told} and none for {rest}.")]
    if _other_kind(period, named, ask, labelled=bool(given.year_labels)):
        why = "The answer is for another kind of year than the one asked."
        return [_gap([period], told, why)]
    return _part_year(given) if (period.end - period.start).days > 360 else []


def _other_kind(period: Period, named: list[Period], ask: Ask, *, labelled: bool) -> bool:
    """Whether a calendar year was asked and a financial one told, or the reverse."""
    whole = (period.end - period.start).days in (364, 365)
    return (
        whole
        and labelled
        and len(named) == 1
        and not ask.either_year
        and named[0].start != period.start
    )


def _months_named_left(ask: Ask, given: Given) -> list[Gap]:
    """Single months that are asked, each by name, and not told where others of them are."""
    named = months_named(given)
    left = [p for p in ask.periods if (p.start.year, p.start.month - 1) not in named]
    single = all((p.end - p.start).days < 31 for p in ask.periods)
    if not single or not left or len(left) == len(ask.periods):
        return []
    return [_gap(left, months_told(given), "The answer leaves out " + _names(left) + ".")]


def _part_year(given: Given) -> list[Gap]:
    match = re.search(
        r"\b(?:only )?(?:from |for |covers? )?(?:the )?(?:(?:quarter|month) (?:to|ended|ending)\b"
        r"(?= [^.;]*\d)|(?:first|last|second|third) quarter of\b)|"
        r"\b(?:only )?(?:from |for |covers? )?(?:the )?(?:first|last) (?:six|6|nine|9|three|"
        r"3) months\b|\bpart[- ]year\b|\bpart of the year\b",
        given.flat,
        re.IGNORECASE,
    )
    told = match.group() if match else few_months(given) or months_in_brackets(given)
    if not told:
        return []
    return [
        Gap(
            "period",
            "a whole year",
            told,
            "A part of a year is given where a whole one was asked.",
        )
    ]


def _touches(period: Period, other: Period) -> bool:
    return other.start <= period.end and period.start <= other.end


def _given(period: Period, named: list[Period], ask: Ask) -> bool:
    for other in named:
        if other == period:
            return True
        if ask.either_year and abs((other.start - period.start).days) < 300:
            return True
        if (other.start <= period.start and period.end <= other.end) and (
            other.end - other.start
        ).days <= 366:
            return True
    return False


def _gap(periods: list[Period], found: str, why: str) -> Gap:
    return Gap("period", _names(periods), found, why)


def _names(periods: list[Period]) -> str:
    return ", ".join(label(period) for period in periods)


def _years_text(given: Given) -> str:
    return ", ".join(dict.fromkeys(given.years)) or "no year"
