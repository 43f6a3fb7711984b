"""What follows the last item of a list: a wish about all the items is no ask of its own.

`Please provide the information for the last three years` beneath a list speaks of what was asked
in it; a further ask ("We would also like ...", "How many of these ...?") stands by itself.
"""

from __future__ import annotations

import re

from answerable.reading.questions.asking import is_reshaping
from answerable.reading.questions.refining import refines

_THINGS = (
    r"(?:questions?|answers?|items?|points?|information|data|figures|responses?|results|statistics)"
)
_OF_ALL = re.compile(
    rf"\b(?:each|all|every|any|both|none) (?:of )?(?:the |these |those |my )?(?:above )?"
    rf"{_THINGS}\b|"
    rf"\b(?:to|for|in) (?:each|all|any|both) of (?:the above|these|them)\b|"
    rf"\b(?:some|much|most|part|any) of (?:this|the|these) {_THINGS}\b|"
    r"^\W*for (?:(?:questions?|items?|points?|parts?) )?[a-h\d](?:,? (?:and |& )?[a-h\d]\b)+,|"
    r"\ball (?:of )?(?:the|these|those) \w+ (?:that |which )?(?:i|we) (?:have |am |are )?"
    r"(?:asked|asking|requested|requesting|listed)\b|"
    rf"\bthe above {_THINGS}\b|\bquestions? above\b",
    re.IGNORECASE,
)
_WANTS_IT = re.compile(
    r"\b(?:provide|give|send|have|let (?:me|us) have|supply|show|answer|like|need|require|include|"
    rf"put|break|ask(?:ing)? for)\s+(?:me |us |with )*"
    rf"(?:(?:this|these|the|those|your|that) (?:same )?{_THINGS}|"
    r"it|them|these|those|this)\b",
    re.IGNORECASE,
)
_DIVIDES = re.compile(
    r"\W*(?:(?:please|(?:can|could|would) you|also)[, ]+)*(?:break|divide|group|separate|split)\b"
    rf"[^.?]{{0,12}}\b(?:it|this|these|them|{_THINGS})\b",
    re.IGNORECASE,
)
_ADDS = re.compile(r"\b(?:also|additionally|in addition|finally|lastly|as well)\b", re.IGNORECASE)


def of_all_items(sentence: str) -> bool:
    """Whether it says of the items of a list that they are all meant, each or together."""
    return bool(_OF_ALL.search(sentence)) and not sentence.rstrip().endswith("?")


def only_shapes(sentence: str) -> bool:
    """Whether a sentence after a list wants nothing but what was asked in it."""
    if sentence.rstrip().endswith("?"):
        return False
    if _ADDS.search(sentence):
        return bool(_DIVIDES.match(sentence))
    return (
        refines(sentence)
        or is_reshaping(sentence)
        or of_all_items(sentence)
        or bool(_WANTS_IT.search(sentence))
    )
