"""Days and spans as people type them, put into the forms that are read.

`1/4/22 to 31/3/23`, `Apr-22 to Mar-23`, `going back to 2018`, `week commencing 3 June 2024`, `the
first three months of 2024`, `financial years ending 2022 and 2023`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from answerable.workdays.years import financial_year, parse_period

_I = re.IGNORECASE
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NAMED = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"
_TO = r"\s*(?:to|-|until|till|through|and|up to)\s*"
_SHORT_DAY = re.compile(
    rf"(?<![\d/.£-])(?P<d>\d{{1,2}})(?P<s>[/.-])(?P<m>\d{{1,2}})(?P=s)"
    rf"(?P<y>{_YEAR}|\d\d)(?![\d/.-]\d|\d)"
)
_SHORT_MONTH = re.compile(rf"\b(?P<m>{_NAMED})(?:-| ?['’]|/)(?P<y>\d\d)(?![\d/])", _I)
_MONTHS_APART = re.compile(
    rf"\b(?P<m>{_NAMED}) (?P<y>[12]\d)(?P<t>{_TO})(?P<n>{_NAMED}) (?P<z>[12]\d)"
    r"(?!\d|st|nd|rd|th| ?,? ?20)",
    _I,
)
_SLASHED_MONTH = re.compile(
    rf"\b(?P<b>in|from|to|since|until|between|and|for) (?P<m>0?[1-9]|"
    rf"1[0-2])/(?P<y>{_YEAR})(?![\d/])",
    _I,
)
_BACK_TO = re.compile(
    rf"\b(?:(?:going|dating|stretching|reaching) back (?:as far as |to )|back to |as far back as |"
    rf"starting from )(?=(?:the (?:start|beginning|end) of )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_NAMED} )?{_YEAR})(?![^.?;]{{0,40}}\b(?:to|until|and) "
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_NAMED} )?{_YEAR})",
    _I,
)
_ON_OR_AFTER = re.compile(
    rf"\b(?:on or|any ?time) after (?P<d>\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_NAMED},? {_YEAR}|"
    rf"{_NAMED} {_YEAR}|\d{{1,2}}/\d{{1,2}}/{_YEAR})",
    _I,
)
_THE_DATES = re.compile(
    r"\bbetween (?:the )?(?:following )?(?:dates|months|years|periods?)(?: of)?:? "
    rf"(?=(?:\d{{1,2}}|{_NAMED}|{_YEAR}))",
    _I,
)
_ENDING_YEARS = re.compile(
    rf"\b(?:financial|fiscal|tax) years? (?:ending|ended)(?: in)? (?P<l>{_YEAR}"
    rf"(?:(?:, ?| and |, and ){_YEAR})*)(?! ?[/-])",
    _I,
)
_PART_OF_YEAR = re.compile(
    rf"\b(?P<w>first|last|final) (?P<n>two|three|four|five|seven|eight|nine|ten|\d) months of "
    rf"(?:the )?(?:calendar |financial )?(?:year )?(?P<y>{_YEAR}(?:\s?[/-]\s?\d\d(?:\d\d)?)?)",
    _I,
)
_WEEK = re.compile(
    rf"\b(?:the )?(?:week|w/?)[ -]?(?P<k>commencing|beginning|starting|ending|c|e|/c|"
    rf"/e)\b:? (?:on )?"
    rf"(?:monday |sunday |saturday |friday )?(?P<d>(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? "
    rf"{_NAMED},? {_YEAR}|\d{{1,2}}/\d{{1,2}}/{_YEAR})",
    _I,
)
_A_YEAR = rf"(?P<y>{_YEAR}(?:\s?[/-]\s?(?:\d\d){{1,2}})?)(?![\d/-])"
_START_OF = re.compile(
    rf"\b(?P<b>from|between|since) (?:the )?(?:start|beginning) of (?:the )?(?:financial year |"
    rf"calendar year |year )?{_A_YEAR}(?: (?:financial|calendar|tax) year)?",
    _I,
)
_END_OF = re.compile(
    rf"(?P<b>\b(?:to|until|till|up to)|\bbetween [^.?;]{{1,40}} and) (?:the )?end of (?:the )?"
    rf"(?:financial year |calendar year |year )?{_A_YEAR}(?: (?:financial|calendar|tax) year)?",
    _I,
)
_LAST_STARTS = re.compile(
    r"\b(?:since|from) (?:the )?(?:start|beginning) of (?:the )?last (?P<k>financial |calendar )?"
    r"year\b",
    _I,
)
_AND_INCLUDING = re.compile(r"\b(?P<w>since|from|to|until|up to)(?:,)? and including,? (?=\S)", _I)
_INCLUSIVE = re.compile(r"(?<=\d) ?(?:\(inclusive\)|, ?inclusive\b,?|inclusive\b)(?! of)", _I)
_EVENT = re.compile(
    rf"\b(?:before|after|following|prior to) (?:the|a|an|our|your|its|his|her|their) "
    rf"(?!end|start|beginning|first|last|year|month|week|period|date|\d)(?:[a-z'’-]+ ){{1,4}}"
    rf"(?:of|on|dated) (?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{_NAMED} {_YEAR}",
    _I,
)
"""What happened on a day, beside which the day is only told: `after the flood of May 2020`."""
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip


def plain_days(text: str, received: date) -> str:
    """The text with its days and spans in the forms that are read. Never raises."""
    text = _INCLUSIVE.sub("", _AND_INCLUDING.sub(r"\g<w> ", text))
    text = _EVENT.sub(lambda m: re.sub(r"\d", "", m.group()), text)
    text = _LAST_STARTS.sub(lambda m: _last_starts(m, received), text)
    text = _START_OF.sub(lambda m: _edge(m, first=True), text)
    text = _END_OF.sub(lambda m: _edge(m, first=False), text)
    text = _SHORT_DAY.sub(_whole_day, text)
    text = _MONTHS_APART.sub(_whole_months, text)
    text = _SHORT_MONTH.sub(r"\g<m> 20\g<y>", text)
    text = _SLASHED_MONTH.sub(lambda m: f"{m['b']} {_MONTHS[int(m['m']) - 1]} {m['y']}", text)
    text = _BACK_TO.sub("since ", text)
    text = _ON_OR_AFTER.sub(
        lambda m: f"since {m['d']}" if int(m["d"][-4:]) <= received.year else m.group(), text
    )
    text = _THE_DATES.sub("between ", text)
    text = _ENDING_YEARS.sub(lambda m: re.sub(r"(?=(?:19|20)\d\d)", "FY", m["l"]), text)
    text = _PART_OF_YEAR.sub(_months_of, text)
    return _WEEK.sub(_week, text)


def _edge(match: re.Match[str], *, first: bool) -> str:
    """`from the start of 2022` as `from 1 January 2022`, `to the end of 2022/23` likewise."""
    year = parse_period(match["y"])
    if year is None:
        return match.group()
    return f"{match['b']} {_long(year.start if first else year.end)}"


def _last_starts(match: re.Match[str], received: date) -> str:
    """Since the last year began: the financial one, unless it says calendar."""
    if (match["k"] or "").lower().startswith("calendar"):
        return f"since 1 January {received.year - 1}"
    return f"since {_long(financial_year(received).start.replace(year=_year(received) - 1))}"


def _year(received: date) -> int:
    return financial_year(received).start.year


def _whole_day(match: re.Match[str]) -> str:
    """`1/4/22` as `1/4/2022`; what cannot be a day stays."""
    if not (1 <= int(match["d"]) <= 31 and 1 <= int(match["m"]) <= 12):
        return match.group()
    year = match["y"] if len(match["y"]) == 4 else f"20{match['y']}"
    return f"{match['d']}/{match['m']}/{year}"


def _whole_months(match: re.Match[str]) -> str:
    """`April 21 to March 22`: years, and not days, where they come to whole years."""
    first, last = (_number_of(match[name]) for name in ("m", "n"))
    if int(match["z"]) <= int(match["y"]) or not (last < first or (first, last) == (1, 12)):
        return match.group()
    return f"{match['m']} 20{match['y']}{match['t']}{match['n']} 20{match['z']}"


def _number_of(month: str) -> int:
    return next(n for n, name in enumerate(_MONTHS, 1) if name[:3].lower() == month[:3].lower())


def _months_of(match: re.Match[str]) -> str:
    """`the first three months of 2024` as `January 2024 to March 2024`."""
    year = parse_period(match["y"])
    count = _COUNTS.get(match["n"].lower()) or int(match["n"])
    if year is None or not 1 <= count <= 12:
        return match.group()
    if match["w"].lower() == "first":
        first = year.start.year * 12 + year.start.month - 1
        return f"{_month(first)} to {_month(first + count - 1)}"
    last = year.end.year * 12 + year.end.month - 1
    return f"{_month(last - count + 1)} to {_month(last)}"


def _month(index: int) -> str:
    return f"{_MONTHS[index % 12]} {index // 12}"


def _week(match: re.Match[str]) -> str:
    named = re.sub(r"^the |(?<=\d)(?:st|nd|rd|th)\b| of\b|,", "", match["d"], flags=_I)
    day = parse_period(named)
    if day is None:
        return match.group()
    ends = match["k"].lower().lstrip("/") in ("ending", "e")
    first = day.start - timedelta(days=6) if ends else day.start
    return f"from {_long(first)} to {_long(first + timedelta(days=6))}"


def _long(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
