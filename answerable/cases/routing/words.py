"""A text as the words and pairs of words it is judged by."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

LONGEST = 20_000
"""Characters read of a text: a request longer than that has said where it belongs."""
_WORD = re.compile(r"[a-z][a-z']+|\d{4}")
# fmt: off
_MANNERS = frozenset((
    "the", "of", "and", "to", "in", "for", "a", "is", "on", "that", "are", "as", "be", "by",
    "with", "or", "at", "this", "an", "from", "it", "if", "i", "your", "you", "we", "any",
    "have", "has", "been", "which", "was", "were", "will", "would", "not", "please", "can",
    "could",
))
# fmt: on
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", ""))
_LEAST_STEM = 3


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The word less its commonest English ending: `charges`, `charged` and `charging` are one."""
    for ending, instead in _ENDINGS:
        short = len(word) - len(ending) < _LEAST_STEM
        if word.endswith(ending) and not short and not word.endswith("ss"):
            return word[: -len(ending)] + instead
    return word


def terms(text: str) -> dict[str, str]:
    """Each term found, by its stem, with the first wording of it in this text."""
    return dict(reversed(_pairs(text)))


def bag(text: str) -> Counter[str]:
    """How often each term occurs. Words of manners are left out; pairs reach across them."""
    return Counter(term for term, _wording in _pairs(text))


def _pairs(text: str) -> list[tuple[str, str]]:
    words = _WORD.findall(text[:LONGEST].lower().replace("’", "'"))
    kept = [(s, w) for s, w in ((stem(w), w) for w in words) if s not in _MANNERS]
    couples = [
        (f"{first[0]} {second[0]}", f"{first[1]} {second[1]}") for first, second in pairwise(kept)
    ]
    return kept + couples
