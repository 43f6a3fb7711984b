"""The answers of a reply whose questions are lost, by the numbers over them."""

from __future__ import annotations

import re

from answerable.reading.letter.naming import expand

_LIST = r"\d{1,2}[a-z]?(?:\s?(?:,|and|&|to|-|–|/)\s?(?:and )?\d{1,2}[a-z]?)*"
_HEADING = re.compile(
    rf"^[^\w\n]*(?:questions?|responses?|answers?|q)[ .]?[ ]?(?P<list>{_LIST})[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_NAMED = re.compile(rf"\bquestions? (?P<list>{_LIST})(?![\w%])", re.IGNORECASE)


def numbers_in(printed: str) -> set[int]:
    """`1-3 & 6` to the numbers it names."""
    spans = re.split(r"\s?(?:,|and|&|/)\s?", printed)
    return {int(re.sub(r"\D", "", one)) for span in spans for one in expand(span)}


def headed(text: str) -> dict[int, str]:
    """Each number that stands over an answer, on a line of its own, with that answer.

    0: what is said before the first.
    """
    found = list(_HEADING.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    before = {0: text[: found[0].start()].strip()} if found else {}
    return before | {
        number: text[match.end() : end].strip()
        for match, end in zip(found, ends, strict=True)
        for number in sorted(numbers_in(match["list"]))
    }


def named(text: str) -> set[int]:
    """The numbers of all the questions that a reply speaks of."""
    return {number for match in _NAMED.finditer(text) for number in numbers_in(match["list"])}
