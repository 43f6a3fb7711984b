"""What stands before an ask in its sentence: the Act, its grounds, what the writer tells."""

from __future__ import annotations

import re
from functools import lru_cache

from answerable.reading.questions.phrases import (
    ANY_CASE,
    ASIDE_LEAD,
    ASKS_LATER,
    LAW_LEAD,
    WAIVER,
    WISH,
)

_KEPT = 64


@lru_cache(maxsize=_KEPT)
def strip_law(sentence: str) -> str:
    """The ask without "Under the Freedom of Information Act," before it and "- but drop it if"."""
    sentence = sentence.lstrip(",;: ")
    return strip_waiver(ASIDE_LEAD.sub("", LAW_LEAD.sub("", sentence, count=1), count=1))


def strip_waiver(sentence: str) -> str:
    return WAIVER.sub("", sentence)


_BACKGROUND = re.compile(
    r"((?:i|we) (?:understand|note|believe|know) that [^.?:;]{10,200}?), (?=(?:i|we) (?:am|are|was|"
    r"would|wish|want)\b)|"
    r"((?:but |however,? |and )?(?:i|we|it|there|this|they)\b[^.?:;]{10,200}?), (?=please "
    r"(?:could|can|would) "
    r"you\b)|"
    r"([^.?:;]{10,200}?)\s(?:and|but|so) (?:(?:i|we) )?(?:am|are) (?:invoking|using|relying on|"
    r"making "
    r"use of) [^.?:;]{0,60}\bact(?: 2000)? to (?=request|ask)|"
    r"((?:i|we|my|our|have|there|it)\b[^.?:;]{10,220}?)(?:,\s?|\s)(?:and|but|so|where)\s+"
    r"(?=(?:i|we) (?:(?:was|am|were|are) (?:also |just )?(?:wondering|interested|looking for)|"
    r"(?:now|therefore) (?:require|request|ask))\b)",
    ANY_CASE,
)


def from_the_ask(ask: str) -> str:
    """Less what the writer tells first: `I have read the rules and now I request a copy.`"""
    told = _BACKGROUND.match(ask)
    before = told[told.lastindex or 0] if told else ""
    if told is None or WISH.match(before) or ASKS_LATER.search(before):
        return ask
    return ask[told.end() :]
