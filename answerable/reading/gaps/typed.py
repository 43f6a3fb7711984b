"""The figures of an answer, each by what it is of: money, a share, WTE, time or counted things."""

from __future__ import annotations

import re
from typing import Literal

from answerable.reading.gaps.answer import Given, number_spans

Of = Literal["money", "scaled", "share", "wte", "time", "counted", "bare"]

_TIME_WORD = (
    r"(?:working |calendar |school )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|"
    r"months?|years?)\b"
)
_WORDS_AFTER: dict[Of, str] = {
    "share": (
        r"%|per ?cent|percent|percentage points?|(?:out )?of (?:the |our )?\d|in (?:every )?\d"
    ),
    "wte": r"w\.?t\.?e|f\.?t\.?e|(?:full|whole)[- ]time[- ]equivalent",
    "time": _TIME_WORD,
    "money": r"pounds?\b|gbp\b|pence\b|p\b",
}
_AFTER = {
    of: re.compile(rf"^[\s(-]*(?:{words})", re.IGNORECASE) for of, words in _WORDS_AFTER.items()
}
_NO_THING = (
    r"(?:in|for|of|at|on|and|or|to|from|by|per|as|with|during|over|between|since|were|was|are|"
    r"is|had|have|has|respectively|each|total|approximately|overall|altogether|a|an|the|this|"
    r"that|which|but|so|up|down|compared|only|both|including|excluding|plus|then|until|average|"
    r"mean|median)"
)
_THING = re.compile(rf"^[ \t]+(?!{_NO_THING}\b)[a-z]{{3,}}", re.IGNORECASE)
_BEFORE_WTE = re.compile(
    r"(?:w\.?t\.?e\.?|f\.?t\.?e\.?|equivalents?)\s*(?:was|is|were|of|[:=–-])?\s*$", re.IGNORECASE
)


def kinds(given: Given) -> list[Of]:
    """What each figure is of, in order."""
    bare, spans = number_spans(given)
    return [_of(bare, start, end) for start, end in spans]


def _of(text: str, start: int, end: int) -> Of:
    figure, before = text[start:end], text[max(0, start - 40) : start]
    if "£" in figure or re.search(r"[£€$]\s?$", before):
        return "money"
    if "%" in figure:
        return "share"
    after = text[end : end + 40]
    for of, pattern in _AFTER.items():
        if pattern.search(after):
            return of
    if _BEFORE_WTE.search(before):
        return "wte"
    if re.search(r"\d\s?(?:k|m|bn|million|thousand|billion)$", figure, re.IGNORECASE):
        return "scaled"
    return "counted" if _THING.search(after) else "bare"


def only(given: Given, *of: Of) -> bool:
    """Whether it has figures and each is one of these."""
    found = kinds(given)
    said = {kind for kind in found if kind != "bare"}
    if len(said) == 1:  # "4,012 shifts in 2022/23 and 3,710 in 2023/24": both are shifts
        found = [*said] * len(found)
    return bool(found) and set(found) <= set(of)
