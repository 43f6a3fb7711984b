"""Lines among the items of a list that are no items: headings over them, and a lone "and"."""

from __future__ import annotations

import re

from answerable.reading.questions.markers import read_marker

_HEADING = re.compile(
    r"^\s*(?:part|section|theme|topic|area|service|contract|category|lot|group|schedule|annex)\s+"
    r"(?:\d{1,2}|[A-Z]|one|two|three|four|five)\s?"
    r"(?:[-–—:.]\s*[A-Z][\w&,’'()/ -]{2,50})?$",
    re.IGNORECASE,
)


_ASIDE = re.compile(
    r"\s*(?:(?:additional|new|further|revised|original|second|amended|updated|follow-?up) "
    r"(?:requests?|questions?|information)|"
    r"clarification(?: (?:sought|requested|received|provided))?)"
    r"(?: \([\w /.-]{1,16}\))?\s*[:.\-–]?\s*",
    re.IGNORECASE,
)
"""A heading over what was asked later, or made clear."""


def heads_list(lines: list[str], index: int) -> bool:
    """A short heading over numbered items: `Part 2 - Energy`; one over what was asked later."""
    if _ASIDE.fullmatch(lines[index]):
        return True
    if not _HEADING.match(lines[index]):
        return False
    below = next((line for line in lines[index + 1 :] if line.strip()), "")
    read = read_marker(below)
    return read is not None and read[0].kind == "number" and not read[0].worded


def only_joins(lines: list[str], index: int) -> bool:
    """`and` on a line by itself between two items."""
    if lines[index].strip().lower() != "and":
        return False
    below = next((line for line in lines[index + 1 :] if line.strip()), "")
    return read_marker(below) is not None
