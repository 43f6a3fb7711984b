"""Lists that are the parts of the paragraph above them, told from lists of questions."""

from __future__ import annotations

import re

from answerable.reading.questions.asking import (
    is_around,
    is_ask,
    is_lead,
    is_period,
    is_specific,
    is_topic,
    opens_question,
)
from answerable.reading.questions.outline import Node


def announces_notes(lead: str) -> bool:
    return bool(
        re.match(r"\W*(?:please note|notes?|definitions?)\b[^?]*[:\-–]\s*$", lead, re.IGNORECASE)
    )


def hangs(lead: str, block: list[Node]) -> bool:
    """Whether a list is the parts of the paragraph before it and no questions of its own."""
    if not lead or is_lead(lead) or is_around(lead):
        return False
    items = [node.entry.text for node in block]
    if all(is_period(item) for item in items) and not any(node.body for node in block):
        return True
    counted = block[0].marker is not None and block[0].marker.kind == "number"
    return not counted and _parts_of(lead, block, items)


def _parts_of(lead: str, block: list[Node], items: list[str]) -> bool:
    """As `hangs`, of a lead that says something and a list of bullets or letters."""
    if _each_of_following(lead) and not any(map(_stands_alone, items)):
        return True
    dashed = re.search(
        r"\b(?:for|by|in|of|to|with|from|at|on|than|between)\s*[:\-–]+$", lead.rstrip()
    )
    if any((item.endswith("?") and not dashed) or _stands_alone(item) for item in items):
        return False
    if lead.rstrip().endswith((".", "?")):
        lettered = block[0].marker is not None and block[0].marker.kind in ("letter", "roman")
        return (
            lettered and "?" in lead and not any(is_topic(item, announced=False) for item in items)
        )
    return is_specific(lead)


_FOLLOWING = re.compile(
    r"\bfollowing (?!(?:[\w-]+ )*(?:information|questions?|details|data|figures|items|points|"
    r"queries|things|statistics|answers)\b)(?:[\w-]+ ?){1,4}\?\s*$"
)


def _each_of_following(lead: str) -> bool:
    """`Could you send the structure of the following teams?`, and not `... questions?`."""
    return bool(_FOLLOWING.search(lead))


def _stands_alone(item: str) -> bool:
    """Whether an item asks by itself: more than a phrase that carries its lead's question mark."""
    if item.endswith("?"):
        return opens_question(item) or is_ask(item.rstrip("? "))
    return is_ask(item)
