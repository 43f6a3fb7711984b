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
from itertools import pairwise

from answerable.reading.asks.forms import (
    AS_AT,
    BACKGROUND,
    CURRENT_ONE,
    DECADE,
    DONE,
    EACH,
    EACH_QUARTER,
    EITHER,
    ENDED,
    FY_RANGE,
    HALF,
    LAST_MONTHS,
    LAST_N,
    LAST_ONE,
    LISTED_MONTHS,
    MOMENT_TO_NOW,
    NAMED_IN,
    NAMED_QUARTER,
    NUMBERS,
    ONE_FINANCIAL_YEAR,
    ONE_FY,
    ONE_MONTH,
    ONE_YEAR,
    QUARTERS,
    RANGE,
    SET_ASIDE,
    SINCE,
    SINCE_START,
    SO_FAR,
    THIS,
    TO_NOW,
    YEAR_RANGE,
    YEARS_ENDED,
)
from answerable.reading.asks.restated import restated
from answerable.workdays.period import Period
from answerable.workdays.years import (
    calendar_year,
    financial_year,
    financial_year_starting,
    last_calendar_years,
    last_financial_years,
    parse_period,
)


@dataclass(frozen=True, slots=True)
class Periods:
    """periods, oldest first; each: a value for each is wanted; either_year: both kinds will do."""

    periods: tuple[Period, ...]
    each: bool
    either_year: bool


_QUARTER_NAMES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}


def periods_asked(question: str, received: date) -> Periods:
    """The periods of a question received on a day. Never raises."""
    text = re.sub(r"\s+", " ", re.sub(r"[–—−]", "-", question))
    text = restated(text, received)
    text = NAMED_QUARTER.sub(lambda m: f"Q{_QUARTER_NAMES[m['n'].lower()]} of ", text)
    either = bool(EITHER.search(text))
    reader = _Reader(text, received, either=either)
    try:
        reader.read()
    except (ValueError, OverflowError):  # 31 February and its like
        reader.found = [p for p in reader.found if p]
    periods = _settled(reader.found)
    return Periods(periods, bool(EACH.search(text)) or reader.several, either)


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
        self.take(BACKGROUND, self.background)
        for pattern, reader in (
            (LAST_N, self.last_n),
            (DECADE, lambda _: self.years(10, None)),
            (YEARS_ENDED, self.years_ended),
            (ENDED, self.ended),
            (SINCE_START, self.since_start),
            (HALF, self.half),
            (MOMENT_TO_NOW, self.to_now),
            (SO_FAR, self.so_far),
            (TO_NOW, self.to_now),
            (QUARTERS, self.quarters),
            (EACH_QUARTER, self.each_quarter),
            (LISTED_MONTHS, self.listed_months),
            (FY_RANGE, self.fy_range),
            (RANGE, self.range),
            (YEAR_RANGE, self.year_range),
        ):
            self.take(pattern, reader)
        self.take(AS_AT, lambda _: [])
        for pattern, reader in (
            (SINCE, self.since),
            (LAST_MONTHS, self.last_months),
            (CURRENT_ONE, lambda _: [financial_year(self.received)]),
            (LAST_ONE, self.last_one),
            (THIS, self.this),
            (ONE_FY, self.named),
            (ONE_MONTH, self.month),
            (ONE_YEAR, self.year),
        ):
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

    def background(self, match: re.Match[str]) -> list[Period] | None:
        """None, which leaves the words, for a count of things done ("how many were issued in")."""
        counted = re.search(
            r"\b(?:how (?:many|much)|numbers? of|total|(?:which|what|all|every|any|the) "
            r"(?:\w+ ){0,2}\w*[a-rt-z]s)\b",
            self.text[: match.start()],
            re.IGNORECASE,
        )
        before = self.text[: match.start()]
        listed = re.search(
            r"\b(?!guidelines|rules|regulations|accounts|standards|plans)[a-z]{4,}s $", before
        )
        happened = DONE.match(match.group()) or NAMED_IN.match(match.group())
        return None if (counted or listed) and happened else []

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
        said = re.sub(r"^(?:the|each of the)\s+", "", match.group(), flags=re.IGNORECASE)
        said = re.sub(r"\byears (?=end)", "year ", said, flags=re.IGNORECASE)
        found = parse_period(_ordinals(said))
        return [found] if found else None

    def years_ended(self, match: re.Match[str]) -> list[Period] | None:
        """The three years ended 31 March 2023: one each, and not the one year alone."""
        last = parse_period(_ordinals(match["e"]))
        if not last:
            return None
        self.several = True
        ends = [_months_back(last.end, 12 * n) for n in range(min(number_of(match["n"]), 50) + 1)]
        return [Period(a + timedelta(days=1), b) for b, a in pairwise(ends)][::-1]

    def since_start(self, match: re.Match[str]) -> list[Period]:
        if (match["k"] or "").lower() == "calendar":
            return [Period(date(self.received.year, 1, 1), self.received)]
        return [Period(financial_year(self.received).start, self.received)]

    def half(self, match: re.Match[str]) -> list[Period] | None:
        year = parse_period(match["y"])
        if not year:
            return None
        middle = _months_back(year.end, 6)
        if match["h"] == "1" or (match["n"] or "").lower() == "first":
            return [Period(year.start, middle)]
        return [Period(middle + timedelta(days=1), year.end)]

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
        if named and named.end < self.received and match["f2"]:
            return [Period(named.start, self.received)]
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

    def listed_months(self, match: re.Match[str]) -> list[Period] | None:
        if re.search(r"\bbetween\W*$", self.text[: match.start()], re.IGNORECASE):
            return None
        names = re.findall(
            r"[a-z]+", re.sub(r"\band\b", " ", match["m"], flags=re.IGNORECASE), re.IGNORECASE
        )
        self.several = True
        found = [parse_period(f"{name} {match['y']}") for name in names]
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
        if last == first + 1 and (
            ONE_FINANCIAL_YEAR.match(self.text[match.end() :])
            or re.search(r"\b(?:financial|fiscal|tax) year\W*$", before, re.IGNORECASE)
        ):
            return [financial_year_starting(first)]
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
        """A bare "this year" is the whole of it for money set aside, and to date otherwise."""
        if (match["k"] or "").lower() == "calendar":
            return [calendar_year(self.received.year)]
        whole = financial_year(self.received)
        if match["k"] or SET_ASIDE.search(self.text):
            return [whole]
        return [Period(whole.start, self.received)]

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
    return int(word) if word.isdigit() else NUMBERS.get(word.lower(), 0)


def _months_back(day: date, months: int) -> date:
    """The same day so many months before; the last of a month stays the last of its month."""
    years, index = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = monthrange(years, index + 1)[1]
    ends = day.day == monthrange(day.year, day.month)[1]
    return date(years, index + 1, last if ends else min(day.day, last))
