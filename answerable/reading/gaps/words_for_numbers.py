"""Numbers written as words, as figures: `One hundred and eighty-eight` is 188."""

from __future__ import annotations

import re

_UNITS = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
)
_TENS = {
    word: 10 * ten
    for ten, word in enumerate(
        re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
_VALUES = {word: n for n, word in enumerate(_UNITS)} | _TENS
_WORD = "|".join(sorted(_VALUES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"\b(?:{_WORD})\b(?:[- ](?:hundred|thousand|(?:and )?(?:{_WORD}))\b)*(?!-)", re.IGNORECASE
)


def in_figures(text: str) -> str:
    """The text with its number words as figures; "one of them" and such stay as they are."""
    return _NUMBER.sub(lambda match: str(_value(match.group())), text)


def _value(said: str) -> int:
    whole = part = 0
    for word in re.findall(r"[a-z]+", said.lower()):
        if word == "hundred":
            part = max(part, 1) * 100
        elif word == "thousand":
            whole, part = whole + max(part, 1) * 1000, 0
        elif word != "and":
            part += _VALUES[word]
    return whole + part
