"""How far into a long period the figures of an answer reach.

"Since April 2022" answered with "2022/23: 14" leaves the years after it out. Nothing is said
where the answer may be of the whole: a figure that no year stands with, a span of its own that
reaches as far, a word on why it begins or ends where it does, a file or page that holds the rest.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from answerable.reading.asks import Ask
from answerable.reading.gaps.answer import DATES, YEARS, Given
from answerable.reading.gaps.explained import maybe_explained
from answerable.reading.gaps.months import range_spans
from answerable.reading.gaps.years_told import years_in
from answerable.workdays.period import Period

LONG = 400
"""Days: with fewer, one year may well be all of it."""
_LEFT_OUT = 183
"""Days. Less may be the year that still runs, or the other kind of year."""
_FEW = 5
_I = re.IGNORECASE
_PIECES = re.compile(r"\n+|;\s+|(?<=[a-z\d)%])\.\s+(?=[A-Z£\d])")
_OF_ALL = re.compile(
    r"\b(?:over|across|in|during|for|throughout|within|covering|of) (?:the|that|this|these|those|"
    r"all|your) (?:\w+ ){0,3}?(?:period|time(?:frame|scale)?|years|dates?|span)\b|"
    r"\b(?:since then|from then|the day (?:of )?(?:your|this|the) request|"
    r"dates? (?:of|you asked|in question)|to (?:now|the present)|in (?:total|all)|altogether)\b|"
    r"\bof (?:these|those|them|which|whom)\b|\b(?:peak|highest|lowest|busiest|largest|"
    r"smallest|biggest|greatest|most of)\b|"
    r"\b(?:per|a) (?:year|annum)\b|\beach year\b|\bq[1-4]\b|\bquarter\b",
    _I,
)
"""Of the whole, of a part of a figure told before, or a rate: the years named bound it not."""
_TO_NOW = re.compile(
    r"\b(?:since|from|after)\s+(?:\w+ ){0,5}?(?P<y>(?:19|20)\d\d)(?![^.;]{0,20}\b(?:to|until|and)"
    r"\s+(?:\w+ ){0,3}?(?:19|20)\d\d)|(?P<z>(?:19|20)\d\d)(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\s+"
    r"(?:onwards?|(?:to|until|up to|till|through to|[-–])\s+(?:date|now|the present|present|today|"
    r"the date))\b",
    _I,
)
_BETWEEN_YEARS = re.compile(
    r"(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\s*(?:\bto\b|\buntil\b|\bthrough\b|[–-])\s*"
    r"(?:the end of )?(?:(?:19|20)\d\d|\d\d)|\bbetween [^.;]{0,20}(?:19|20)\d\d[^.;]{0,12} and ",
    _I,
)
_YEAR_HEAD = re.compile(
    r"^\W*(?:(?:in|for|during|year|fy) )?(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\W*$", _I
)
_YEAR_TO = re.compile(r"\b(?:years?|months) (?:end(?:ed|ing)|to)\b", _I)
_OF_THESE = re.compile(
    r"^\W*(?:this|these|that|those|the (?:figure|number|total|data|information))s?\b", _I
)
_TOTAL = re.compile(r"\b(?:grand |overall )?total\b|\ball years\b|\bsum\b", _I)


def left_out(period: Period, ask: Ask, given: Given, question: str) -> list[Period]:
    """The stretches of a long period that an answer by years leaves out; [] where it need not."""
    if (period.end - period.start).days < LONG or not _by_figures(ask):
        return []
    if given.holds_each_year or maybe_explained(given, question) or _OF_ALL.search(given.flat):
        return []
    told = _told(given, period.end)
    if not told:
        return []
    return [one for one in _rest(period, told) if (one.end - one.start).days >= _LEFT_OUT]


def _by_figures(ask: Ask) -> bool:
    """Whether figures are all that is asked: what is listed or named may be dated as it likes."""
    counted = {"wte", "headcount", "gbp", "count", "share", "rate", "days"} & set(ask.measures)
    listed = {"name", "url", "date"} & set(ask.measures) or "list" in ask.kinds or ask.items
    return bool(counted) and (not listed or "year" in ask.breakdowns)


def _told(given: Given, last: date) -> list[Period]:
    """The spans the figures are for; [] where one of them may be for all, or none is dated."""
    if given.rows:
        return _spans(given, last) if given.year_labels else []
    found: list[Period] = []
    figures: list[Decimal] = []
    headed: list[Period] = []
    for part in _joined(given.text):
        piece = Given(part)
        spans = _spans(piece, last)
        if _YEAR_HEAD.match(part) and not piece.figures:
            headed = spans
            continue
        if not piece.figures:
            continue
        if spans and not _each_dated(piece):
            return []
        if not spans and not headed:
            if not (_TOTAL.search(part) and _sum_of(piece, figures)):
                return []
            continue
        figures += _values(piece)
        found += spans or headed
    return found


def _joined(text: str) -> list[str]:
    """The pieces; "This figure is for 2022/23." goes with the figure before it."""
    out: list[str] = []
    for part in (p for p in _PIECES.split(text) if p and p.strip()):
        if out and _OF_THESE.match(part) and YEARS.search(part) and not YEARS.search(out[-1]):
            out[-1] += " " + part
        else:
            out.append(part)
    return out


def _each_dated(piece: Given) -> bool:
    """Whether its years date figures, and not a few things that are told as they happened."""
    labels = YEARS.findall(DATES.sub(" ", piece.flat))
    if _BETWEEN_YEARS.search(piece.flat) or _TO_NOW.search(piece.flat) or range_spans(piece):
        return True
    if not labels:
        return bool(_YEAR_TO.search(piece.flat))
    if len(piece.digits) < len(labels):
        return False
    few = all(value <= _FEW for value in _values(piece))
    led = re.match(r"^\W*(?:(?:in|for|during|fy) )?(?:19|20)\d\d", piece.flat, _I)
    return bool(led) or not few


def _values(piece: Given) -> list[Decimal]:
    numbers = (re.match(r"\d[\d,]*(?:\.\d+)?", f.lstrip("£ ")) for f in piece.digits)
    return [Decimal(n.group().replace(",", "")) for n in numbers if n]


def _sum_of(piece: Given, figures: list[Decimal]) -> bool:
    """Whether a total is of the figures told by year, and so of no more years than they."""
    return bool(figures) and sum(figures) in _values(piece)


def _spans(given: Given, last: date) -> list[Period]:
    """Every span named: years, years and months from one to another, and from one to now."""
    spans = [*years_in(given), *range_spans(given)]
    if not spans:
        return []
    if spans and _BETWEEN_YEARS.search(given.flat):
        spans.append(Period(min(s.start for s in spans), max(s.end for s in spans)))
    if open_end := _TO_NOW.search(given.flat):
        start = date(int(open_end["y"] or open_end["z"]), 1, 1)
        spans.append(Period(min(start, last), last))
    return spans


def _rest(period: Period, told: list[Period]) -> list[Period]:
    """What of a period none of the spans is of, in order."""
    rest: list[Period] = []
    day = period.start
    for span in sorted(told):
        if span.start > period.end:
            break
        if span.start > day:
            rest.append(Period(day, span.start - timedelta(days=1)))
        day = max(day, span.end + timedelta(days=1))
    if day <= period.end:
        rest.append(Period(day, period.end))
    return rest
