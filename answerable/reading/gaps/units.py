"""A figure that could be pounds or thousands, hours or days."""

from __future__ import annotations

import re

from answerable.reading.asks import Ask
from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import Given
from answerable.reading.gaps.typed import kinds

MONEY = (
    r"£|\d\s?p\b|\bpounds?\b|\bgbp\b|\bpence\b|\bper cent of\b|\bfree of charge\b|"
    r"\bno cost\b|\bno charge\b|\bunpaid\b|\bnot paid\b|\bcosts? nothing\b|€|\$"
)
SCALED = r"\b\d[\d,.]*\s?(?:k|m|bn|million|thousand)\b"
PAY_BAND = re.compile(r"\b(?:salary|pay) (?:bands?|grades?|scales?|points?)\b", re.IGNORECASE)
FREQUENCY = (
    r"\b(?:hourly|daily|weekly|fortnightly|monthly|quarterly|termly|annual(?:ly)?|yearly|"
    r"biannually|every|each|per|once|twice|continuous(?:ly)?|times a|as (?:required|needed))\b"
)
COST_BARE = re.compile(
    r"\b(?:costs?|spend|spent|budget|price|bill|fees?)\b[^.;\d£]{0,30}\b\d[\d,]*(?=\s*(?:[.;,]\s|[.;]?$))",
    re.IGNORECASE,
)
"""A cost told by a bare figure: `The cost so far is 3,940.`"""
TIME = (
    r"\b(?:seconds|(?<=\d )second|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b|"
    r"\b\d+ ?[hms]\b|\b\d+:\d\d\b"
)
TIME_NAMED = (
    r"\bin (?:working )?(?:minutes|hours|days|weeks|months|years)\b|"
    r"\b(?:number of|how many) (?:working )?(?:minutes|hours|days|weeks|months)\b"
)


def unit_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    """A figure that could be pounds or thousands, hours or days."""
    if not given.digits:
        return []
    found = given.digits[0]
    if PAY_BAND.search(question):
        return []
    costed = money_alone(ask) or ("gbp" in ask.measures and COST_BARE.search(given.flat))
    if costed and not given.says(f"{MONEY}|{SCALED}") and not says(MONEY, question):
        why = f"{found} could be pounds or thousands of pounds."
        return [Gap("unit", "pounds or thousands", found, why)]
    timed = "days" in ask.measures and not given.says(r"\b[wf]\.?t\.?e\b")
    bare = "count" not in ask.measures or set(kinds(given)) <= {"bare"}
    if _HOW_MUCH_OF.search(question) and set(kinds(given)) <= {"bare"}:
        why = f"{found} does not say what it is measured in."
        return [Gap("unit", "what it is measured in", found, why)]
    if (
        timed
        and bare
        and not re.search(TIME, _EVERY_TIME.sub(" ", given.flat), re.IGNORECASE)
        and not says(TIME_NAMED, question)
    ):
        why = f"{found} could be hours, days or weeks."
        return [Gap("unit", "hours, days or weeks", found, why)]
    return []


_HOW_MUCH_OF = re.compile(
    r"\bhow much (?:\w+ )?(?:time|overtime|leave|sickness|training|salt|grit|waste|rubbish|water|"
    r"fuel|diesel|petrol|gas|electricity|energy|paper|food|oil|carbon|land|floor ?space|"
    r"asbestos|litter|storage|data|recycling)\b(?!\W*\()",
    re.IGNORECASE,
)
_EVERY_TIME = re.compile(
    r"(?<!half )\b(?:per|a|an|each|every|this|last|in the|of the) (?:working )?"
    r"(?:day|week|fortnight|month|year|quarter|annum)\b|\bthe time\b",
    re.IGNORECASE,
)
"""How often, which is no unit of what is told."""


def money_alone(ask: Ask) -> bool:
    return "gbp" in ask.measures and set(ask.measures) <= {"gbp", "text", "name"}


def says(pattern: str, question: str) -> bool:
    return bool(re.search(pattern, question, re.IGNORECASE))
