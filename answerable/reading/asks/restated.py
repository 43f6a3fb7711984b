"""Periods named as in speech put into the forms that are read, and a writer's past left out.

`the financial year just gone`, `years ended 31 March 2022, 2023 and 2024`, `2022/3`, `y/e March
2023`: each is one of the forms of forms.py said in other words. What the writer tells of themself
("As a nurse who retired in 2015, ...") names no period that is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from answerable.reading.asks.forms import NUMBERS
from answerable.reading.asks.spoken_days import plain_days
from answerable.workdays.years import financial_year, financial_year_starting

_I = re.IGNORECASE
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NAMED = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"
_N = r"\d{1,2}|" + "|".join(NUMBERS)
_WAS = (
    r"(?:was|were|had|been|retired|worked|work|trained|qualified|joined|left|attended|visited|saw"
    r"|read|stayed|lived|used|spent|went|came|moved|started|finished|studied|nursed|lost|gave"
    r"|became|graduated)"
)
_OWN_PAST = re.compile(
    rf"(?:^|(?<=[.?!] ))as (?:a|an|the|one|someone|somebody)\b[^.?!;]{{3,120}}?{_YEAR}[^.?!;,]*,"
    rf"|(?:^|(?<=[.?!,] ))having (?:\w+ )?{_WAS}\b[^.?!;,]{{0,80}}?{_YEAR}"
    rf"|(?:^|(?<=[.?!;,] ))(?:i|we|my \w+)(?: \w+)?? {_WAS}\b(?! (?:if|whether))"
    rf"[^.?!;,]{{0,80}}?\b(?:in|since|until|from|to|of) (?:{_NAMED} )?{_YEAR}(?! to)"
    rf"|(?:^|(?<=[.?!] ))(?:back )?(?:in|on) (?:\w+ )?(?:{_NAMED} )?{_YEAR},? (?:i|we|my \w+) "
    rf"{_WAS}\b"
    r"|\b(?:since|after|before|following|until) (?:the|our|your|its) (?:[\w-]+ ){0,3}(?:merger"
    r"|inspection|reorganisation|restructure|restructuring|pandemic|opening|launch|creation"
    rf"|foundation|election|visit|review|report)\b(?: \w+)?? (?:in|of) (?:{_NAMED} )?{_YEAR}"
    r"(?=[,.]? (?:you|we|i|the|it|your|there|has|have)\b|,)",
    _I,
)
_JUST_ENDED = re.compile(
    r"\b(?:the )?(?P<k>financial |calendar |fiscal )?year (?:(?:that|which) )?(?:has |is )?"
    r"(?:just |recently |newly )(?:gone|ended|finished|closed|past|passed|completed)\b"
    r"|\b(?:the )?just[- ](?:ended|finished|closed|completed) (?P<k2>financial |calendar )?year\b",
    _I,
)
_BEFORE_LAST = re.compile(
    r"\b(?:the )?(?P<k>financial |calendar )?year before last(?: (?:financial |calendar )?year)?\b",
    _I,
)
_LAST_AND_BEFORE = re.compile(
    r"\b(?:the )?last (?P<k>financial |calendar )?year and (?:the )?(?:one|year|(?:financial "
    r"|calendar )year) before(?: (?:that|it))?\b",
    _I,
)
_SINCE_MONTH = re.compile(
    rf"\bsince (?:last )?(?P<m>{_NAMED})\b(?! ?,? ?(?:\d|of\b))(?!,? (?:19|20)\d\d)", _I
)
_SHORT_YEAR = re.compile(r"\b(?P<y>(?:19|20)\d(?P<d>\d))\s?/\s?(?P<n>\d)(?![\d/])")
_YEAR_ENDS = re.compile(
    rf"\byears? (?P<w>ended|ending|to) (?P<l>(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_NAMED} {_YEAR}"
    rf"(?:(?:,| and|, and|;| or) (?:(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_NAMED} )?{_YEAR})+)",
    _I,
)
_YEARS_FROM = re.compile(
    rf"\b(?:the )?(?P<n>{_N}) (?:financial )?years (?:from|starting(?: in| on| from)?|beginning"
    rf"(?: in| on)?|commencing(?: in| on)?) (?:1(?:st)? )?(?P<m>april|january) (?P<y>{_YEAR})"
    r"(?! (?:to|until|-))",
    _I,
)
_MONTHS_AFTER = re.compile(
    rf"\b(?P<y>{_YEAR}) ?\((?P<m>{_NAMED} ?(?:to|-|until|through|and) ?{_NAMED})\)", _I
)
_MONTH_OF = re.compile(rf"\b(?P<m>{_NAMED})(?: of)? (?P<w>last|this) year\b", _I)
_SHORT = (
    (re.compile(r"\byrs\b", _I), "years"),
    (re.compile(r"\byr\b", _I), "year"),
    (re.compile(r"\b(?:y/e|yr end(?:ed|ing)?|year[- ]end)(?= (?:\d|[a-z]{3,9} (?:19|20)))", _I),
     "year ended"),
    (re.compile(r"\bfye(?= ?(?:\d{1,2} |[a-z]{3,9} ?(?:19|20)))", _I), "year ended"),
    (re.compile(rf"\bfye(?= ?(?:{_YEAR}|\d\d)\b)", _I), "FY"),
    (re.compile(r"\bf\.?y\.?s\b", _I), "financial years"),
    (re.compile(r"\bsince (?:the )?(?:financial year|fy) (?=(?:19|20)\d\d[/-])", _I), "since "),
    (re.compile(r"\byear (?:that|which) (?:ended|ends)(?: on| in)?\b", _I), "year ended"),
    (re.compile(r"\b(?:this|the current) and (?:the )?(?:last|previous|preceding) financial year\b",
     _I), "last financial year and this financial year"),
    (re.compile(r"\b(?:the )?(?:current|present) and (?:the )?(?:last|previous|preceding) "
     r"(?:financial )?years?\b", _I), "last financial year and this financial year"),
    (re.compile(r"\b(?:the )?(?:last|previous|preceding) and (?:the )?(?:current|present) "
     r"(?:financial )?years?\b", _I), "last financial year and this financial year"),
    (re.compile(r"\b(?:last|previous) and this financial year\b", _I),
     "last financial year and this financial year"),
)  # fmt: skip


def restated(text: str, received: date) -> str:
    """The text with its periods in the forms that are read. Never raises."""
    text = plain_days(_OWN_PAST.sub(_undated, text), received)
    for pattern, word in _SHORT:
        text = pattern.sub(word, text)
    text = _SHORT_YEAR.sub(_whole_year, text)
    text = _MONTHS_AFTER.sub(r"\g<m> \g<y>", text)
    text = _YEAR_ENDS.sub(_each_end, text)
    text = _YEARS_FROM.sub(_each_from, text)
    text = _JUST_ENDED.sub(lambda m: f"last {m['k'] or m['k2'] or ''}year", text)
    text = _BEFORE_LAST.sub(_back(received, 2), text)
    text = _LAST_AND_BEFORE.sub(_both(received), text)
    text = _MONTH_OF.sub(lambda m: f"{m['m']} {received.year - (m['w'].lower() == 'last')}", text)
    return _SINCE_MONTH.sub(_since(received), text)


def _undated(match: re.Match[str]) -> str:
    return re.sub(r"\d", "", match.group())


def _whole_year(match: re.Match[str]) -> str:
    follows = (int(match["d"]) + 1) % 10 == int(match["n"])
    return f"{match['y']}/{(int(match['y']) + 1) % 100:02}" if follows else match.group()


def _each_end(match: re.Match[str]) -> str:
    """`31 March 2022, 2023 and 2024`: a year by itself ends on the day of the one before."""
    day = ""
    out = []
    for end in re.split(r",? and |[,;] ?| or ", match["l"]):
        named = re.match(r"(?P<d>.* )?(?P<y>\d{4})$", end.strip())
        if named is None:
            return match.group()
        day = named["d"] or day
        out.append(f"year {match['w'].lower()} {day}{named['y']}")
    return "; ".join(out)


def _each_from(match: re.Match[str]) -> str:
    said = match["n"].lower()
    count = int(said) if said.isdigit() else NUMBERS[said]
    first = int(match["y"])
    years = range(first, first + min(count, 20))
    if match["m"].lower() == "january":
        return "in each year " + ", ".join(map(str, years))
    return "in each year " + ", ".join(financial_year_label(year) for year in years)


def financial_year_label(start: int) -> str:
    """2022/23 for the financial year that starts in 2022."""
    return f"{start}/{(start + 1) % 100:02}"


def _back(received: date, count: int) -> Callable[[re.Match[str]], str]:
    def named(match: re.Match[str]) -> str:
        return _years_back(match["k"], received, count)

    return named


def _both(received: date) -> Callable[[re.Match[str]], str]:
    def named(match: re.Match[str]) -> str:
        kind = match["k"]
        return f"{_years_back(kind, received, 2)} and {_years_back(kind, received, 1)}"

    return named


def _years_back(kind: str | None, received: date, count: int) -> str:
    if "calendar" in (kind or "").lower():
        return str(received.year - count)
    start = financial_year_starting(financial_year(received).start.year - count).start
    return financial_year_label(start.year)


def _since(received: date) -> Callable[[re.Match[str]], str]:
    def named(match: re.Match[str]) -> str:
        number = next(n for n, m in enumerate(_MONTHS, 1) if m.startswith(match["m"].lower()[:3]))
        year = received.year if number <= received.month else received.year - 1
        return f"since {_MONTHS[number - 1].title()} {year}"

    return named
