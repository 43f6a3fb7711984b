"""The years that an answer names."""

from __future__ import annotations

import re
from datetime import date

from answerable.reading.gaps.answer import Given
from answerable.workdays.period import Period

_ENDED = re.compile(
    r"\b(?:years?|(?:12|twelve) months) (?:end(?:ed|ing)|to)(?: on)?(?: the)? 31(?:st)? march\b\W*"
    r"(?P<year>20\d\d)?",
    re.IGNORECASE,
)


_FULL_YEAR = re.compile(
    r"\b1(?:st)? april (20\d\d)\W{1,3}(?:to |and |until )?(?:the )?31(?:st)? march (20\d\d)",
    re.IGNORECASE,
)


def _years_ended(text: str) -> list[Period]:
    """The financial years of "year ended 31 March 2022", said of each or once before them all."""
    ended = [int(m["year"]) for m in _ENDED.finditer(text) if m["year"]]
    if re.search(r"\byears? end(?:ed|ing)\b", text, re.IGNORECASE) and not ended:
        ended = [int(year) for year in re.findall(r"\b31(?:st)? March (20\d\d)", text)]
    if len(ended) == 1 or (not ended and _ENDED.search(text)):
        ended = [int(year) for year in re.findall(r"(?<![\d£/-])20\d\d(?![\d/,-])", text)]
    return [Period(date(year - 1, 4, 1), date(year, 3, 31)) for year in dict.fromkeys(ended)]


_NEXT_YEAR = re.compile(r"\b(?:the )?(?:following|next) year\b|\bthe year after\b", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\bthe (?:previous|preceding) year\b|\bthe year before\b", re.IGNORECASE)


def years_in(given: Given) -> list[Period]:
    """The years an answer names, and "the following year" of the one it names."""
    found = _years_named(given)
    if len(found) == 1 and len(given.figures) > 1:
        step = bool(_NEXT_YEAR.search(given.flat)) - bool(_YEAR_BEFORE.search(given.flat))
        if step:
            first, last = found[0].start, found[0].end
            beside = (first.replace(year=first.year + step), last.replace(year=last.year + step))
            return [*found, Period(*beside)]
    return found


def _years_named(given: Given) -> list[Period]:
    """Financial, calendar, and each of a named range."""
    whole = [
        Period(date(int(a), 4, 1), date(int(b), 3, 31)) for a, b in _FULL_YEAR.findall(given.flat)
    ]
    found: list[Period] = whole or _years_ended(given.flat)
    if found:
        return found
    for printed in given.years:
        compact = re.sub(r"[^\d/-]", "", printed.replace("–", "-"))
        match = re.fullmatch(r"(\d{4}|\d\d)[/-](\d{4}|\d\d)", compact)
        if match:
            start = int(match[1]) if len(match[1]) == 4 else 2000 + int(match[1])
            if int(match[2][-2:]) == (start + 1) % 100:
                found.append(Period(date(start, 4, 1), date(start + 1, 3, 31)))
        elif re.fullmatch(r"\d{4}", compact):
            found.append(Period(date(int(compact), 1, 1), date(int(compact), 12, 31)))
    return found
