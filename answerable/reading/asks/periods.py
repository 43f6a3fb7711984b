"""The periods a question asks about (the department's conventions for reading them).

"Last N years" are the N complete financial years before receipt, also where "each" is not said;
calendar years only where it says calendar and does not offer both. A range of named years is one
period a year; a range of days or months is one. Dates "as at" and background years are none.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.workdays.period import Period
from answerable.workdays.years import (
    calendar_year,
    financial_year,
    financial_year_starting,
    last_calendar_years,
    last_financial_years,
    parse_period,
)

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "couple of": 2, "fifteen": 15, "twenty": 20,
}  # fmt: skip
_N = r"(?P<n>\d{1,2}|" + "|".join(_NUMBERS) + ")"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?:19|20)\d\d|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|"
    rf"\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
)
_DAY_NO_YEAR = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?!,?\s+\d{{4}})"
_MOMENT = rf"(?:{_DAY}|(?:the )?(?:end of |start of |beginning of )?{_MONTH},?\s+(?:19|20)\d\d)"
_FY = (
    r"(?:f\.?y\.?\s?)?(?:(?:19|20)\d\d\s?[/\-]\s?(?:(?:19|20)\d\d|"
    r"\d\d)(?![\d/\-])|(?<!\d)\d\d\s?/\s?\d\d(?![\d/])|"
    r"f\.?y\.?\s?\d\d(?:\d\d)?(?!\s?[/\-]\s?\d))"
)
_YEAR = r"(?<![\d/£$.,\-])(?:19|20)\d\d(?![\d/,.]\d|\d)"
_TO = (
    r"\s*(?:to|until|till|through(?: to)?|up to(?: and including)?|and|-|up until|"
    r"to the end of)\s*(?:the )?"
)
_COMPLETE = r"(?:(?:full|complete|completed|available|most recent|whole|consecutive)\s+)*"
_SORT = (
    r"(?P<sort>(?:financial|calendar|fiscal|tax|academic|accounting)(?:\s?(?:or|/|"
    r"and)\s?(?:financial|calendar|fiscal|tax|academic))?\s+)?"
)
_LAST_N = re.compile(
    rf"\b(?:last|past|previous|preceding|prior|most recent|latest|"
    rf"recent)\s+{_COMPLETE}{_N}\s+{_COMPLETE}{_SORT}years?\b|"
    rf"\b(?P<m>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+(?:most recent|previous|preceding|"
    rf"past|last|latest)\s+{_COMPLETE}"
    rf"(?P<sort2>(?:financial|calendar|fiscal|tax|academic)(?:\s?(?:or|"
    rf"/)\s?(?:financial|calendar))?\s+)?years?\b",
    re.IGNORECASE,
)
_LAST_ONE = re.compile(
    (
        rf"\b(?:last|past|previous|preceding|most recent|"
        rf"latest)\s+{_COMPLETE}{_SORT}year\b(?!s)(?!\s+(?:ended|ending|to))"
    ),
    re.IGNORECASE,
)
_LAST_MONTHS = re.compile(
    rf"\b(?:last|past|previous|preceding|most recent)\s+{_N}\s+(?P<u>months?|weeks?|days?)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(
    (
        rf"\b(?:(?:the|each of the)\s+)?(?:(?:financial |calendar )?years?|"
        rf"{_N}\s+months?|quarter|twelve[- ]months?(?: period)?)\s+(?:ended|ending|to|"
        rf"up to|to the end of|ended on|ending on)\s+(?:the )?(?P<e>{_DAY}|"
        rf"{_MONTH},?\s+(?:19|20)\d\d)"
    ),
    re.IGNORECASE,
)
_SINCE = re.compile(
    (
        rf"\b(?:since|from)\s+(?:the )?(?:start of |beginning of |"
        rf"end of )?(?P<s>{_MOMENT}|{_FY}|{_YEAR})(?P<now>\s*(?:to|until|up to|till|-|"
        rf"through to)\s*(?:the )?(?:date|now|present(?: day)?|today|current(?: date)?|"
        rf"date of (?:this|the|your) (?:request|reply|response)|this request|"
        rf"day of (?:this|the) request)|\s+onwards?)?"
    ),
    re.IGNORECASE,
)
_NOW = (
    r"(?:date|now|the present(?: day)?|present|today|the current date|"
    r"the date of (?:this|the|your) (?:request|reply|response)|the day of (?:this|"
    r"the) request)"
)
_TO_NOW = re.compile(
    rf"\b(?:(?:from|between|since)\s+)?(?P<s>{_MOMENT}|{_YEAR}){_TO}{_NOW}\b", re.IGNORECASE
)
_RANGE = re.compile(
    rf"\b(?P<a>{_MOMENT}|{_DAY_NO_YEAR}|{_MONTH}){_TO}(?P<b>{_MOMENT})", re.IGNORECASE
)
_SO_FAR = re.compile(
    rf"\b(?:so far (?:in |during |for )?(?:this (?P<k>financial |calendar )?year|"
    rf"(?P<y>(?:19|20)\d\d)|(?P<f>{_FY}))|(?P<y2>(?:19|20)\d\d)\s*\(?\s*(?:so far|"
    rf"to date|ytd|year to date)|"
    rf"(?P<f2>{_FY})\s*\(?\s*(?:so far|to date|ytd|year to date)|(?:this |"
    rf"the current )?(?P<k2>financial |calendar )?year[- ]to[- ]date|"
    rf"this (?P<k3>financial |calendar )?year (?:so far|to date)|\bytd\b)",
    re.IGNORECASE,
)
_THIS = re.compile(
    (
        r"\b(?:this|the current|current|present)\s+(?P<k>financial|calendar|"
        r"fiscal)\s+year\b(?!\s+(?:so far|to date))"
    ),
    re.IGNORECASE,
)
_QUARTERS = re.compile(
    (
        rf"\b(?:q|quarters?\s)(?P<a>[1-4])(?:\s*(?:to|-|through)\s*(?:q|"
        rf"quarter )?(?P<b>[1-4])|(?P<more>(?:\s*(?:,|and|&)\s*(?:q|"
        rf"quarter )?[1-4])+))?\s*(?:of|,|in|for|\()?\s*(?:the )?(?P<y>{_FY}|{_YEAR})"
    ),
    re.IGNORECASE,
)
_EACH_QUARTER = re.compile(
    rf"\b(?:each|every|all(?: four)?|by|per)\s+quarters?\b[^.?]{{0,30}}?(?P<y>{_FY}|{_YEAR})",
    re.IGNORECASE,
)
_FY_RANGE = re.compile(rf"(?P<a>{_FY}){_TO}(?P<b>{_FY})", re.IGNORECASE)
_YEAR_RANGE = re.compile(rf"(?P<a>{_YEAR}){_TO}(?P<b>{_YEAR})", re.IGNORECASE)
_ONE_FY = re.compile(_FY, re.IGNORECASE)
_ONE_MONTH = re.compile(
    rf"(?<!\w)(?P<d>\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{_MONTH}\s+(?:19|20)\d\d", re.IGNORECASE
)
_ONE_YEAR = re.compile(_YEAR)
_AS_AT = re.compile(
    rf"\b(?:as (?:at|of|on)|currently|at (?:the )?(?:end|start|close|beginning) of|"
    rf"on|by|correct (?:at|to|as of)|position at|snapshot (?:at|on)|dated|"
    rf"effective|before|after|prior to|until|at)\s+(?:the )?(?:{_DAY}|"
    rf"{_MONTH}\s+(?:19|20)\d\d)"
    rf"(?!{_TO}(?:{_DAY}|{_MONTH}))",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    rf"\b(?:act|regulations?|order|rules|strategy|plan|policy|report|review|"
    rf"framework|code|standard|census|directive|agreement|edition|guidance|iso|"
    rf"survey|programme)\b(?:\s+(?:of|for|from|dated|in))?[\s(]*(?:{_FY}|"
    rf"{_YEAR})(?:\s*(?:-|to)\s*(?:19|20)?\d\d)?\)?|"
    rf"(?:\b(?:the|your|our|its|their|trust's|council's|this)\s+)(?:{_FY}|"
    rf"{_YEAR})(?:\s?(?:-|to)\s?(?:19|20)?\d\d)?\s+(?:\w+\s+){{0,3}}?(?:act|"
    rf"regulations?|strategy|plan|policy|report|review|framework|code|inspection|"
    rf"guidance|agreement|pandemic|election|merger|reorganisation|restructure|"
    rf"pay award)\b|"
    rf"\b(?:i|we|my \w+|he|she|they)\s+(?:was|were|am|have been|had been|had|"
    rf"joined|left|worked|attended|lived|moved|asked|wrote|made|submitted|received|"
    rf"sent)\b[^.?;]{{0,80}}?(?:{_DAY}|{_MONTH}\s+{_YEAR}|{_YEAR})|"
    rf"\b(?:introduced|established|founded|formed|created|set up|opened|launched|"
    rf"built|published|adopted|enacted|announced|merged|began|started|signed|"
    rf"approved|agreed|replaced|issued)\s+(?:in|on|back in)\s+(?:{_DAY}|"
    rf"{_MONTH}\s+{_YEAR}|{_FY}|{_YEAR})|"
    rf"\b(?:in response to|further to|following|reference|ref\.?|request of|"
    rf"letter of|email of|dated)\s+[^.?;]{{0,60}}?(?:{_DAY}|{_MONTH}\s+{_YEAR})|"
    rf"#\d+|\bfoi[/\- ]?\d[\d/\-]*",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?:in|for|during|over|of|by|per|at)?\s*(?:each|every|per|"
    r"individual)\b[^.?;]{0,40}\b(?:year|month|quarter|period|financial|calendar)|"
    r"\b(?:by|per)\s+(?:financial |calendar )?(?:year|month|quarter)\b|"
    r"\b(?:year[- ](?:by|on)[- ]year|annual(?:ly| breakdown| figures?)?|yearly|"
    r"broken down (?:by|into|per) (?:\w+ )?years?|split by (?:\w+ )?years?|"
    r"month[- ]by[- ]month|monthly|quarterly)\b",
    re.IGNORECASE,
)
_EITHER = re.compile(
    r"\b(?:financial|fiscal)\s*(?:years?)?\s*(?:or|/)\s*calendar\b|"
    r"\bcalendar\s*(?:years?)?\s*(?:or|/)\s*(?:financial|fiscal)\b|"
    r"\bwhichever (?:is )?(?:easi|simpl|conven|quick|you)|\beither (?:kind|type|"
    r"sort) of year|"
    r"\bfinancial[^.?]{0,60}calendar[^.?]{0,40}\b(?:fine|ok|acceptable|easier|"
    r"suit)|\bcalendar[^.?]{0,60}financial[^.?]{0,40}\b(?:fine|ok|acceptable|"
    r"easier|suit)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Periods:
    """periods, oldest first; each: a value for each is wanted; either_year: both kinds will do."""

    periods: tuple[Period, ...]
    each: bool
    either_year: bool


def periods_asked(question: str, received: date) -> Periods:
    """The periods of a question received on a day. Never raises."""
    text = re.sub(r"\s+", " ", re.sub(r"[–—−]", "-", question))
    either = bool(_EITHER.search(text))
    reader = _Reader(text, received, either=either)
    try:
        reader.read()
    except (ValueError, OverflowError):  # 31 February and its like
        reader.found = [p for p in reader.found if p]
    periods = _settled(reader.found)
    return Periods(periods, bool(_EACH.search(text)) or reader.several, either)


def _settled(found: list[Period]) -> tuple[Period, ...]:
    unique = sorted(set(found))
    whole = [
        p
        for p in unique
        if not any(q != p and q.start <= p.start and p.end <= q.end and _one(q) for q in unique)
    ]
    return tuple(whole if len(whole) < len(unique) and len(unique) > len(whole) + 3 else unique)


def _one(period: Period) -> bool:
    return (period.end - period.start).days > 3000


class _Reader:
    """Takes each span out of the text as it is understood, the longest forms first."""

    def __init__(self, text: str, received: date, *, either: bool) -> None:
        self.text = text
        self.received = received
        self.either = either
        self.found: list[Period] = []
        self.several = False

    def read(self) -> None:
        self.take(_BACKGROUND, lambda m: [])
        for pattern, reader in (
            (_LAST_N, self.last_n), (_ENDED, self.ended), (_SO_FAR, self.so_far), (_TO_NOW, self.to_now),
            (_QUARTERS, self.quarters), (_EACH_QUARTER, self.each_quarter), (_FY_RANGE, self.fy_range),
            (_RANGE, self.range), (_YEAR_RANGE, self.year_range),
        ):  # fmt: skip
            self.take(pattern, reader)
        self.take(_AS_AT, lambda m: [])
        for pattern, reader in (
            (_SINCE, self.since), (_LAST_MONTHS, self.last_months), (_LAST_ONE, self.last_one),
            (_THIS, self.this), (_ONE_FY, self.named), (_ONE_MONTH, self.month), (_ONE_YEAR, self.year),
        ):  # fmt: skip
            self.take(pattern, reader)

    def take(self, pattern: re.Pattern[str], reader) -> None:  # type: ignore[no-untyped-def]
        def understood(match: re.Match[str]) -> str:
            try:
                periods = reader(match)
            except (ValueError, OverflowError):
                return match.group()
            if periods is None:
                return match.group()
            self.found += periods
            return " ; "

        self.text = pattern.sub(understood, self.text)

    def years(self, count: int, sort: str | None) -> list[Period]:
        calendar = (
            "calendar" in (sort or "").lower()
            and not self.either
            and "financial" not in (sort or "").lower()
        )
        read = last_calendar_years if calendar else last_financial_years
        return list(read(self.received, min(count, 50)))

    def last_n(self, match: re.Match[str]) -> list[Period]:
        self.several = True
        sort = match["sort"] or match["sort2"]
        if (
            not sort
            and re.search(r"\bcalendar years?\b", self.text, re.IGNORECASE)
            and not self.either
        ):
            sort = "calendar" if not re.search(r"\bfinancial\b", self.text, re.IGNORECASE) else None
        return self.years(number_of(match["n"] or match["m"]), sort)

    def last_one(self, match: re.Match[str]) -> list[Period]:
        return self.years(1, match["sort"])

    def last_months(self, match: re.Match[str]) -> list[Period]:
        count = number_of(match["n"])
        if match["u"].lower().startswith("month"):
            return [Period(_months_back(self.received, count) + timedelta(days=1), self.received)]
        days = count * (7 if match["u"].lower().startswith("week") else 1)
        return [Period(self.received - timedelta(days=days - 1), self.received)]

    def ended(self, match: re.Match[str]) -> list[Period] | None:
        found = parse_period(
            _ordinals(
                re.sub(
                    r"^(?:the|each of the)\s+|years (?=end)",
                    lambda m: "year " if "year" in m.group() else "",
                    match.group(),
                    flags=re.IGNORECASE,
                )
            )
        )
        return [found] if found else None

    def so_far(self, match: re.Match[str]) -> list[Period]:
        year = match["y"] or match["y2"]
        if (
            year
            and match["y2"]
            and int(year) < self.received.year
            and "to date" in match.group().lower()
        ):
            return [Period(date(int(year), 1, 1), self.received)]
        if year:
            whole = calendar_year(int(year))
            return [Period(whole.start, min(max(whole.start, self.received), whole.end))]
        named = parse_period(match["f"] or match["f2"] or "")
        if named:
            return [Period(named.start, min(max(named.start, self.received), named.end))]
        kind = match["k"] or match["k2"] or match["k3"] or ""
        start = (
            date(self.received.year, 1, 1)
            if "calendar" in kind
            else financial_year(self.received).start
        )
        return [Period(start, self.received)]

    def to_now(self, match: re.Match[str]) -> list[Period] | None:
        start = self.first_day(match["s"])
        return [Period(start, self.received)] if start and start <= self.received else None

    def since(self, match: re.Match[str]) -> list[Period] | None:
        if match.group().lower().startswith("from") and not match["now"]:
            return None
        return self.to_now(match)

    def first_day(self, words: str) -> date | None:
        found = parse_period(_ordinals(re.sub(r"^the ", "", words.strip())))
        return found.start if found else None

    def quarters(self, match: re.Match[str]) -> list[Period] | None:
        numbers = [int(match["a"])]
        if match["b"]:
            numbers = list(range(int(match["a"]), int(match["b"]) + 1))
        elif match["more"]:
            numbers += [int(n) for n in re.findall(r"[1-4]", match["more"])]
        found = [parse_period(f"Q{n} {match['y']}") for n in numbers]
        self.several = self.several or len(numbers) > 1
        return [p for p in found if p]

    def each_quarter(self, match: re.Match[str]) -> list[Period] | None:
        found = [parse_period(f"Q{n} {match['y']}") for n in range(1, 5)]
        self.several = True
        return [p for p in found if p]

    def fy_range(self, match: re.Match[str]) -> list[Period] | None:
        first, last = parse_period(match["a"]), parse_period(match["b"])
        if not first or not last or first.start.month != 4 or last < first:
            return None
        if re.search(r"\band\b", match.group()) and not re.search(
            r"\bbetween\W*$", self.text[: match.start()], re.IGNORECASE
        ):
            return [first, last]
        return [
            financial_year_starting(year) for year in range(first.start.year, last.start.year + 1)
        ][:50]

    def year_range(self, match: re.Match[str]) -> list[Period] | None:
        first, last = int(match["a"]), int(match["b"])
        before = self.text[: match.start()]
        if re.search(r"\s*\band\b\s*", match.group()) and not re.search(
            r"\bbetween(?: the)?(?: \w+)?(?: years)?\W*$", before, re.IGNORECASE
        ):
            return None
        if last < first or last - first > 60:
            return None
        if re.search(r"\bfinancial years?\W*$", before, re.IGNORECASE):
            return [financial_year_starting(year) for year in range(first, last + 1)]
        return [calendar_year(year) for year in range(first, last + 1)]

    def range(self, match: re.Match[str]) -> list[Period] | None:
        last = parse_period(_ordinals(match["b"]))
        if not last:
            return None
        words = (
            match["a"]
            if re.search(r"(?:19|20)\d\d", match["a"])
            else f"{match['a']} {last.end.year}"
        )
        first = parse_period(_ordinals(words))
        if not first:
            return None
        start = (
            first.start
            if first.start <= last.end
            else first.start.replace(year=first.start.year - 1)
        )
        if re.search(r"\band\b", match.group()) and not re.search(
            r"\bbetween\W*$", self.text[: match.start()], re.IGNORECASE
        ):
            return None
        return [Period(start, last.end)]

    def this(self, match: re.Match[str]) -> list[Period]:
        if match["k"].lower() == "calendar":
            return [calendar_year(self.received.year)]
        return [financial_year(self.received)]

    def named(self, match: re.Match[str]) -> list[Period] | None:
        found = parse_period(re.sub(r"\s", "", match.group()))
        if found and found.start.month == 4 and (found.end - found.start).days > 360:
            return [found]
        years = re.fullmatch(r"((?:19|20)\d\d)-((?:19|20)\d\d)", match.group().replace(" ", ""))
        if years and 1 < int(years[2]) - int(years[1]) < 60:
            return [calendar_year(year) for year in range(int(years[1]), int(years[2]) + 1)]
        return None

    def month(self, match: re.Match[str]) -> list[Period] | None:
        found = parse_period(_ordinals(match.group()))
        return [found] if found else None

    def year(self, match: re.Match[str]) -> list[Period] | None:
        number = int(match.group())
        if not 1990 <= number <= self.received.year + 5:
            return None
        before = self.text[max(0, match.start() - 30) : match.start()]
        if re.search(r"\bfinancial years?(?: of)?\W*$", before, re.IGNORECASE):
            return [financial_year_starting(number)]
        return [calendar_year(number)]


def _ordinals(words: str) -> str:
    return re.sub(r"\b(\d{1,2})(?:st|nd|rd|th)\b", r"\1", words.strip(), flags=re.IGNORECASE)


def number_of(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower(), 0)


def _months_back(day: date, months: int) -> date:
    years, index = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, index + 1, min(day.day, monthrange(years, index + 1)[1]))
