"""Measures, breakdowns, things to be named, and formats."""

from __future__ import annotations

import re
from datetime import date, datetime

from answerable.reading.asks.formats import formats_wished
from answerable.reading.asks.model import Ask
from answerable.reading.asks.periods import periods_asked
from answerable.reading.asks.splits import breakdowns
from answerable.reading.asks.words import ITEMS, MEASURES

_I = re.IGNORECASE
_YES_NO = re.compile(
    r"(?:^|[.?!;:)]\s+|\b(?:please )?(?:confirm|state|advise|say|tell me) (?:whether|if)\s+)"
    r"(?:please )?(?:(?:do(?:es)?|did|is|are|was|were|has|have|had)\b|"
    r"(?:can|could|will|would|should|may)\b(?! (?:you|i|we) (?:please|kindly|also|like|be able|"
    r"be (?:sent|given|told)|provide|tell|give|supply|confirm|send|have|get|see|request|ask|obtain|"
    r"receive|explain|list|state|clarify|advise|say|share|let|break|set|detail|outline|describe|"
    r"forward|e-?mail|release|disclose|indicate|specify|identify|name|know|therefore)\b))|"
    r"\bwhether\b",
    _I,
)
_DOCUMENT = re.compile(
    (
        r"\bcop(?:y|ies) of\b|\b(?:send|provide|share|attach|supply) (?:me |"
        r"us )?(?:with )?(?:the|your|any|all) (?:\w+ ){0,3}(?:policy|policies|report|"
        r"reports|strategy|contracts?|procedures?|minutes|emails?|correspondence|"
        r"documents?)\b"
    ),
    _I,
)
_PAPERS = (
    r"(?:polic(?:y|ies)|reports?|strateg(?:y|ies)|contracts?|procedures?|business cases?|minutes|"
    r"(?:risk |impact )?assessments?|plans?|agreements?|e-?mails?|correspondence|documents?|"
    r"letters?|messages)"
)
_COPY = re.compile(
    r"\b(?:send|provide|share|attach|supply|have|see|forward) (?:me |us )?(?:with )?a "
    r"cop(?:y|ies)\b|\b(?:provide|send|supply|and) copies\b|\bminutes of\b|"
    r"\b(?:send|provide|share|attach|supply|disclose) (?:me |us )?minutes\b|"
    r"\b(?:see|have|have sight of|view|obtain|receive|sight of|supply|disclose|release) (?:the|"
    r"your|"
    rf"any|all) (?:[\w'’-]+ ){{0,3}}?{_PAPERS}\b",
    _I,
)
_LISTED = re.compile(
    (
        r"\blists?\b|\bplease list\b|\bdetails of (?:any|all|each|every|the)\b|"
        r"\bnames of\b|\bwhich\b[^?.]{0,40}s\b"
    ),
    _I,
)


# no year of ours: either kind of year will do for it
_BETWEEN_DATES = re.compile(r"\bbetween (?:the )?(?:following )?dates(?: of)?:? (?=\w+)", _I)
_ACADEMIC = re.compile(r"\b(?:academic|school|council|municipal) years?\b", _I)


def asked(question: str, received: date | datetime) -> Ask:
    """What a question received on a day asks for. Never raises; empty where nothing can be told."""
    day = received.date() if isinstance(received, datetime) else received
    text = _BETWEEN_DATES.sub("between ", re.sub(r"\s+", " ", question))
    spans = periods_asked(text, day)
    measures = _measures(text)
    return Ask(
        kinds=_kinds(text, measures),
        measures=measures,
        breakdowns=breakdowns(text),
        periods=spans.periods,
        each=spans.each,
        either_year=spans.either_year or bool(_ACADEMIC.search(text)),
        formats=formats_wished(question),
        items=tuple(name for name, pattern in ITEMS if re.search(pattern, text, _I)),
    )


# "what share of invoices were paid late" asks for no money
_COUNTED_MONEY = re.compile(
    r"\b(?:proportion|percentage|share|how many|numbers?)\s+"
    r"(?:of\s+)?(?:(?!value|amount|cost|and\b)\w+\s+){0,3}?"
    r"(?:invoices|payments|fines|penalt(?:y|ies)|claims|fees|budgets?)\b"
    r"(?:\s+(?:that\s+)?(?:were|was|are|have been|has been)?\s*paid\b)?",
    _I,
)
# "suppliers paid more than £500" are chosen by money; their amounts are not asked
_CHOSEN_BY_MONEY = re.compile(
    r"\b(?:(?:were |was |are |is |been )?(?:paid|worth|costing|earning|valued(?: at)?|priced|of) )?"
    r"(?:more than|over|above|at least|less than|under|below|up to|in excess of|exceeding|"
    r"greater than)\s+£\s?\d[\d,.]*(?:\s?(?:k|m|bn|thousand|million)\b)?",
    _I,
)
# "how many were paid", "who approved the redundancy payment": no amount is asked
_PAID_ONLY = re.compile(
    r"\bhow many (?:of (?:them|these|those) )?(?:were|was|are|have been|had been) (?:\w+ )?paid\b|"
    r"\b(?:who|when|why)\b[^.?]{0,40}\b(?:the|a|any|this|each) (?:\w+ ){0,2}payments?\b",
    _I,
)
_COUNTS = re.compile(r"\b(?:how many|numbers? of|total number of)\b", _I)
_MANY_THINGS = re.compile(
    r"\b(?:how (?:many|often|frequently)|numbers? of|count|volume|quantity|totals?|the "
    r"numbers? \w+)\b"
    r"(?! (?:working |calendar )?(?:hours|days|weeks|minutes|months)\b)",
    _I,
)
_IN_WTE = re.compile(
    r"\b(?:in|as|by|on an?|expressed as) (?:w\.?t\.?e|f\.?t\.?e|(?:full|whole)[- ]time)", _I
)
_OF_WTE = re.compile(
    r"\b(?:how many|numbers? of)\b(?:\W+\w+){0,3}?"
    r"\W+(?:w\.?t\.?e|f\.?t\.?e|(?:full|whole)[- ]time)",
    _I,
)


_TIME_IN_WTE = re.compile(
    r"\b(?:how much|amount of|the) (?:\w+ )?time\b[^?.]{0,30}?\b(?:w\.?t\.?e|f\.?t\.?e|whole|full)",
    _I,
)


_DAYS = next(pattern for name, pattern in MEASURES if name == "days")
_ABOUT = re.compile(r"\b(?:about|regarding|concerning|relating to) [^,.?;]{0,60}", _I)
"""What a complaint is of is not what is asked."""


_HEADCOUNT = next(pattern for name, pattern in MEASURES if name == "headcount")
_HOW_MANY = re.compile(
    r"\b(?:how many|(?<!the total )numbers? of)\b(?! (?:them|these|those|of|whom|have|has|were|"
    r"are))",
    _I,
)


def _counts_besides(text: str) -> bool:
    """Whether things are counted beside people: `how many nurses, and how many beds`."""
    people = [match.start() for match in re.finditer(_HEADCOUNT, text, _I)]
    return len(people) > 0 and any(
        not any(abs(match.start() - start) < 2 for start in people)
        for match in _HOW_MANY.finditer(text)
    )


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _measures(text: str) -> tuple[str, ...]:
    counted = _COUNTED_MONEY.sub(_blank, _CHOSEN_BY_MONEY.sub(_blank, _PAID_ONLY.sub(_blank, text)))
    found = [
        (match.start(), name)
        for name, pattern in MEASURES
        if (match := re.search(pattern, counted if name == "gbp" else text, _I))
    ]
    names = [name for _, name in sorted(found)]
    if "days" in names and not re.search(_DAYS, _ABOUT.sub(" ", text), _I):
        names.remove("days")
    if "headcount" in names and "count" in names and not _counts_besides(text):
        names.remove("count")
    if (
        "wte" in names
        and "count" in names
        and len(_COUNTS.findall(text)) == len(_OF_WTE.findall(text))
    ):
        names.remove("count")
    if "days" in names and "count" in names and not _MANY_THINGS.search(text):
        names.remove("count")
    if (
        "wte" in names
        and "count" in names
        and _IN_WTE.search(text)
        and len(_COUNTS.findall(text)) < 2
    ):
        names.remove("count")
    if "wte" in names and "days" in names and _TIME_IN_WTE.search(text):
        names.remove("days")
    if (
        "wte" in names
        and "headcount" in names
        and not re.search(
            r"\bhead[- ]?count|\bas well as\b|\band\b[^.?]{0,20}\b(?:wte|fte)", text, _I
        )
    ):
        names.remove("headcount")
    return tuple(names) or ("text",)


def _kinds(text: str, measures: tuple[str, ...]) -> tuple[str, ...]:
    sorts = {
        "wte": "count",
        "headcount": "count",
        "count": "count",
        "gbp": "money",
        "share": "rate",
        "rate": "rate",
        "days": "count",
        "date": "date",
        "name": "name",
    }
    kinds = [sorts[m] for m in measures if m in sorts]
    if _DOCUMENT.search(text) or _COPY.search(text):
        kinds.append("document")
    if _LISTED.search(text):
        kinds.append("list")
    if _YES_NO.search(text):
        kinds.append("yes/no")
    return tuple(dict.fromkeys(kinds)) or ("text",)
