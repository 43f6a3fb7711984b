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


_TITLE = re.compile(
    r"\s*[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|and|of|for|the|to|in|on|&|/|by))* [A-Z][\w’'-]{2,}"
    r"(?: \([^()]{1,80}\))?\s*"
)
"""Words that all have a capital: `Charges for Mooring`."""


_ASIDE = re.compile(
    r"\s*(?:(?:additional|new|further|revised|original|second|amended|updated|follow-?up) "
    r"(?:requests?|questions?|information)|"
    r"request for (?:an )?internal review|"
    r"clarification(?: (?:sought|requested|received|provided))?)"
    r"(?: \([\w /.-]{1,16}\)| \d[\d/.-]{1,16})?\s*[:.\-–]?\s*",
    re.IGNORECASE,
)
"""A heading over what was asked later, or made clear."""


def heads_list(lines: list[str], index: int) -> bool:
    """A short heading over numbered items: `Part 2 - Energy`; one over what was asked later."""
    if _ASIDE.fullmatch(lines[index]):
        return True
    above = _above(lines, index)
    titled = bool(_TITLE.fullmatch(lines[index])) and above[-1:] not in ":,"
    titled = titled and not _TITLE.fullmatch(above)  # names beneath an item
    short = titled or _TOPIC.fullmatch(lines[index].strip())
    if not (short or _HEADING.match(lines[index])):
        return False
    place = _next(lines, index)
    if place is not None and _SUBHEAD.fullmatch(lines[place].strip()):
        place = _next(lines, place)
    read = read_marker(lines[place]) if place is not None else None
    if read is None or read[0].kind != "number" or read[0].worded:
        return False
    return bool(_HEADING.match(lines[index])) or (
        read[0].label != "1" and (titled or above.endswith((".", "?")))
    )


_TOPIC = re.compile(r"(?!.* / |Yes\b|No\b)[A-Z][\w’'-]*(?: [\w’'&,/-]+){0,5}:?")


_SUBHEAD = re.compile(r"[A-Z][\w’'-]*(?: [\w’'&,/-]+){0,5}:")


def _next(lines: list[str], index: int) -> int | None:
    return next((i for i in range(index + 1, len(lines)) if lines[i].strip()), None)


def _above(lines: list[str], index: int) -> str:
    """The line that stands over it, blank ones apart."""
    above = (lines[i].rstrip() for i in range(index - 1, -1, -1) if lines[i].strip())
    return next(above, "")


def only_joins(lines: list[str], index: int) -> bool:
    """`and` on a line by itself between two items."""
    if lines[index].strip().lower() != "and":
        return False
    below = next((line for line in lines[index + 1 :] if line.strip()), "")
    return read_marker(below) is not None
