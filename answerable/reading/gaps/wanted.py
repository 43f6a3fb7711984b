"""Measures, breakdowns, things to be named and units asked and not given."""

from __future__ import annotations

import re

from answerable.reading.asks import Ask
from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import Given

_WTE = (
    r"\b(?:w\.?t\.?e\.?s?|f\.?t\.?e\.?s?|full[- ]time[- ]equivalents?|"
    r"whole[- ]time[- ]equivalents?)\b"
)
_MONEY = (
    r"£|\bpounds?\b|\bgbp\b|\bpence\b|\bper cent of\b|\bfree of charge\b|"
    r"\bno cost\b|\bno charge\b|\bcosts? nothing\b|€|\$"
)
_SHARE = (
    r"%|\bper ?cent\b|\bpercent|\bhalf\b|\bquarter\b|\bthird\b|\ball\b|"
    r"\bmajority\b|\d+ (?:out )?of (?:the )?\d+|\bproportion of 0?\.\d|\b1 in \d|"
    r"\bone in\b"
)
_REASON = (
    r"\b(?:because|due to|as a result|since|owing to|reason|in order to|so that|"
    r"caused by|following|as (?:the|it|they|we|a|there)|to (?:ensure|allow|enable|"
    r"reduce|improve|avoid|meet|save|support))\b"
)
_MEASURES = {
    "wte": "whole-time equivalents",
    "headcount": "a number of people",
    "gbp": "an amount of money",
    "count": "a number",
    "share": "a share or percentage",
    "rate": "a rate",
    "days": "a length of time",
    "date": "a date",
}


def measure_gaps(ask: Ask, given: Given) -> list[Gap]:
    """Numbers, amounts, dates, shares and WTE asked, and another kind or none given."""
    found = []
    for measure in ask.measures:
        if measure in _MEASURES and not _supplied(measure, given):
            found.append(
                Gap("measure", _MEASURES[measure], _instead(measure, given), _why(measure, given))
            )
    return found[:2]


def _supplied(measure: str, given: Given) -> bool:
    if measure == "wte":
        return given.says(_WTE) and bool(given.digits)
    if measure == "gbp":
        return bool(given.figures) or given.says(_MONEY)
    if measure == "share":
        return given.says(_SHARE) or (bool(given.figures) and given.says(r"\brate\b"))
    if measure == "date":
        return given.has_date or given.says(
            r"\b(?:rolling|ongoing|open[- ]ended|annual|every|monthly|weekly|daily|ago|"
            r"immediately|today|currently)\b"
        )
    if measure == "days":
        return bool(given.figures)
    return bool(given.figures)


def _instead(measure: str, given: Given) -> str:
    if given.digits:
        return (
            f"{given.digits[0]} without saying it is {_MEASURES[measure]}"
            if measure == "wte"
            else given.digits[0]
        )
    return "words without a figure"


def _why(measure: str, given: Given) -> str:
    return (
        f"The question asks for {_MEASURES[measure]}; the answer gives {_instead(measure, given)}."
    )


def item_gaps(ask: Ask, given: Given) -> list[Gap]:
    """Names, titles, departments, reasons and documents asked, and not given."""
    found = []
    for item, check in _CHECKS.items():
        if item in ask.items and not check(given):
            found.append(
                Gap(
                    "item",
                    item,
                    _found_words(given),
                    f"The question asks for {item}; the answer gives none.",
                )
            )
    if (
        "names" in ask.items
        and not ({"job titles", "departments"} & set(ask.items))
        and not _named(given)
        and not found
    ):
        found.append(
            Gap(
                "item",
                "names",
                _found_words(given),
                "The question asks for a name; the answer gives none.",
            )
        )
    return found[:2]


def _found_words(given: Given) -> str:
    return given.flat[:80]


def _named(given: Given) -> bool:
    """A capitalised name somewhere but at the start, or a short answer that is one."""
    words = re.sub(r"(?:^|(?<=[.?!]\s))\w+", "", given.flat)
    return (
        bool(re.search(r"\b[A-Z][\w'’&-]+|\b[a-z]+[A-Z]\w*", words))
        or (len(given.flat.split()) <= 6 and not given.digits)
        or given.says(r"[\w.]+@|https?:")
    )


def _departments(given: Given) -> bool:
    if given.says(
        r"\b(?:all|across|various|several|many|different|other|"
        r"most)\b(?: \w+)? (?:the )?(?:functions?|departments?|teams?|directorates?|"
        r"divisions?|services?|areas?|organisation|trust|council)\b"
    ):
        return False
    return _named(given) or bool(
        re.search(
            (
                r"\b(?:department|team|directorate|division|service|unit|office|ward|nursing|"
                r"finance|estates|pharmacy|hr|it)\b"
            ),
            given.flat,
            re.IGNORECASE,
        )
    )


def _titles(given: Given) -> bool:
    return given.says(
        r"\b(?:head|manager|director|officer|lead(?:er)?s?|coach(?:es)?|"
        r"administrators?|assistants?|analysts?|advis[eo]rs?|consultants?|nurses?|"
        r"doctors?|coordinators?|specialists?|executives?|chief|deput(?:y|ies)|"
        r"associates?|partners?|facilitators?|practitioners?|engineers?|clerks?|"
        r"secretar(?:y|ies)|supervisors?|president|governor|accountants?|solicitors?|"
        r"technicians?|trainers?|fellows?|matrons?|heads|managers|directors|officers|"
        r"teachers?|workers?|developers?|planners?|surveyors?)\b"
    )


def _reasons(given: Given) -> bool:
    return given.says(_REASON) or len(given.flat.split()) > 12 or bool(given.labelled)


def _documents(given: Given) -> bool:
    return given.points or len(given.flat.split()) > 60


_CHECKS = {
    "job titles": _titles,
    "departments": _departments,
    "reasons": _reasons,
    "documents": _documents,
}


def breakdown_gaps(ask: Ask, given: Given) -> list[Gap]:
    """A split asked and a lump given."""
    wanted = [
        noun for noun in ask.breakdowns if noun not in ("year", "month", "quarter", "week", "day")
    ]
    if not wanted or (given.not_held and given.digits) or given.refused:
        return []
    if len(given.labelled) >= 2 or len(given.rows) >= 3 or not given.digits:
        return []
    lump = given.digits[0]
    return [
        Gap(
            "breakdown",
            f"by {noun}",
            lump,
            f"A split by {noun} is asked; the answer gives {lump} in one.",
        )
        for noun in wanted[:1]
    ]


_SCALED = r"\b\d[\d,.]*\s?(?:k|m|bn|million|thousand)\b"
_TIME = r"\b(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b"
_TIME_NAMED = (
    r"\bin (?:working )?(?:minutes|hours|days|weeks|months|years)\b|"
    r"\b(?:number of|how many) (?:working )?(?:minutes|hours|days|weeks|months)\b"
)


def unit_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    """A figure that could be pounds or thousands, hours or days."""
    if not given.digits:
        return []
    found = given.digits[0]
    if _money_alone(ask) and not given.says(f"{_MONEY}|{_SCALED}") and not _names(_MONEY, question):
        why = f"{found} could be pounds or thousands of pounds."
        return [Gap("unit", "pounds or thousands", found, why)]
    timed = "days" in ask.measures and "count" not in ask.measures
    if timed and not given.says(_TIME) and not _names(_TIME_NAMED, question):
        why = f"{found} could be hours, days or weeks."
        return [Gap("unit", "hours, days or weeks", found, why)]
    return []


def _money_alone(ask: Ask) -> bool:
    return "gbp" in ask.measures and set(ask.measures) <= {"gbp", "text", "name"}


def _names(pattern: str, question: str) -> bool:
    return bool(re.search(pattern, question, re.IGNORECASE))
