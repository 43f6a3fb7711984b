"""Things to be told of each entry of a list, of which the entries tell fewer."""

from __future__ import annotations

import re

from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import DATES, Given

_I = re.IGNORECASE
_WORDS = r"[^,.?;:\n]{3,60}?"
_TOLD_OF_EACH = re.compile(
    r"\b(?:for each(?: (?:one|of (?:these|them|those)))?,? (?:please )?(?:give|state|provide|"
    r"show)(?: me)?|with|giving|stating|please (?:give|state))\s+"
    rf"(?P<l>{_WORDS}(?:, {_WORDS})+,? and {_WORDS})(?: (?:of|for) each)?(?=[.?;]|$)",
    _I,
)
_NO_OTHER = re.compile(r"\b(?:no other|nothing else|none|total|not|above|below)\b", _I)
_AMOUNT = re.compile(r"£\s?\d[\d,.]*\s?(?:k|m|million)?")
_YEAR_HEAD = re.compile(r"^\W*(?:in )?(?:19|20)\d\d(?:[/-]\d\d)?\s*[:–-]\s*")
_BETWEEN = re.compile(r"[,;:|()\t]|\s[–-]\s|\b(?:from|by|for)\b", _I)
_MOST_WORDS = 24
"""In an entry: more is a paragraph, which may tell anything."""


def attributes_left(question: str, given: Given) -> list[Gap]:
    """A gap where every entry of a list tells fewer things than three or more that were asked."""
    match = _TOLD_OF_EACH.search(question)
    lines = [line for line in given.text.split("\n") if line.strip()]
    entries = [line for line in lines if not _NO_OTHER.search(line)]
    if match is None or re.search(r"\d", match["l"]) or len(entries) < 2:
        return []
    if given.points or given.refused or given.not_held:
        return []
    wanted = [part.strip() for part in re.split(r",(?: and)? | and ", match["l"]) if part.strip()]
    longest = max(len(entry.split()) for entry in entries)
    most = max(_told(entry) for entry in entries)
    if longest > _MOST_WORDS or not 1 < most < len(wanted):
        return []
    why = f"{len(wanted)} things are asked of each; no entry tells more than {most}."
    return [Gap("item", wanted[-1], entries[0].strip()[:80], why)]


def _told(entry: str) -> int:
    apart = DATES.sub(", date, ", _AMOUNT.sub(", sum, ", _YEAR_HEAD.sub("", entry)))
    return sum(bool(re.search(r"\w", part)) for part in _BETWEEN.split(apart))
