"""Lists and the paragraphs between them: which words belong to which list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.reading.questions.asking import announces, is_addition, is_lead
from answerable.reading.questions.fields import are_columns, are_fields, names_fields
from answerable.reading.questions.hanging import hangs, of_those_named
from answerable.reading.questions.nesting import successor
from answerable.reading.questions.nodes import Node
from answerable.reading.questions.refining import refines

_Block = list[Node]


def in_turn(blocks: list[_Block]) -> Iterator[tuple[_Block, _Block, _Block]]:
    """Each list and each run of paragraphs, with what stands before it and after it.

    A list that goes on after words that lead to more of it (b after a) has nothing before it, and
    those words are left out; so is what, straight beneath a list, only narrows all of it.
    """
    for place, block in enumerate(blocks):
        before = blocks[place - 1] if place else []
        after = blocks[place + 1] if place + 1 < len(blocks) else []
        kept = block
        if _resumed(blocks, place):
            before = []
        elif _resumed(blocks, place + 1):
            kept, after = block[:-1], []
        straight = bool(kept and before and not kept[0].entry.gap)
        if straight and _narrows_all(kept[0]) and not _of_one_ask(blocks, place - 1):
            kept = kept[1:]
        if kept:
            yield kept, before, after


def _resumed(blocks: list[_Block], place: int) -> bool:
    if place < 2 or place >= len(blocks):
        return False
    above, between, below = blocks[place - 2 : place + 1]
    last, first = above[-1].marker, below[0].marker
    led = between[-1].entry.text.endswith((":", ":-"))
    return bool(led and last and first and successor(last, first))


def _of_one_ask(blocks: list[_Block], place: int) -> bool:
    """Whether a list is the parts of the ask before it: what narrows them narrows that."""
    return place > 0 and hangs(blocks[place - 1][-1].entry.text, blocks[place])


def _narrows_all(node: Node) -> bool:
    return node.marker is None and refines(node.entry.text)


_OF_WHAT = re.compile(
    r"\W*(?:and )?(?:for|in|at|of|on|about|regarding|concerning|with (?:regard|respect) to)\b"
    r"(?![^.?]*\b(?:i|we|you|please)\b)[^.?]{2,160}[:,;–-]\W*$",
    re.IGNORECASE,
)


_ABOUT_WHAT = re.compile(
    r"[^.?:]{0,160}\brequest\b[^.?:]{0,160}\b(?:about|around|regarding|concerning|covering|"
    r"relating to|in relation to|with regards? to)\s?:-?\W*$",
    re.IGNORECASE,
)
"""What a request is about, before it says what is wanted: `This is a request about:`."""


def says_of_what(before: list[Node], after: list[Node]) -> bool:
    """Whether a list is no more than what the next is of: `For these wards:` and then `please
    give me:`, each over its own.
    """
    lead, below = (nodes[-1].entry.text if nodes else "" for nodes in (before, after))
    about = _ABOUT_WHAT.match(lead) and "following" in below and "also" not in below
    if not (about or _OF_WHAT.match(lead)) or _OF_WHAT.match(below):
        return False
    return below.endswith((":", ":-")) and announces(below)


_MEANT = re.compile(
    r"\W*(?:the|those|what) (?:\w+ )?(?:that )?(?:i|we) (?:have in mind|mean)(?: by \w+)? "
    r"(?:is|are)\b[^?.;]*$",
    re.IGNORECASE,
)
"""Opens a list of what the ask before it is of: `The kinds we have in mind are:`."""


_INCLUDES = re.compile(
    r"^(?:in|within|with|as part of) [^.?:]{3,100}, please include\s?:\W*$", re.IGNORECASE
)
"""Says of what was asked, named again, what is to be taken in: `In the total, please include:`."""


_OF_THESE = re.compile(r"\binformation (?:about|on|for) (?:these|those) [^.?:]{2,40}:\W*$", re.I)
"""Says that the list is told of what was just asked after: `information for these boats:`."""


def goes_with(before: list[Node], block: list[Node]) -> bool:
    """A list announced by "Please include:", or of fields, belongs to the question before it."""
    lead = before[-1].entry.text if before else ""
    counted = block[0].marker is not None and block[0].marker.counts
    if (is_addition(lead) or _MEANT.match(lead)) and not counted:
        return True
    if not counted and _INCLUDES.search(lead):
        return True
    if not names_fields(lead) or of_those_named(lead):
        return False
    columns = not counted and _OF_THESE.search(lead) is not None and are_columns(block)
    return columns or are_fields(block)


def heads_bullets(node: Node, last: Node) -> bool:
    """A bullet that says of what the bullets after it ask: `On the use of charities:`."""
    bullet = node.marker is not None and node.marker.kind == "bullet"
    text = node.entry.text
    return bullet and node is not last and not node.body and text.endswith(":") and is_lead(text)


def number_lost(after: list[Node]) -> bool:
    marker = after[0].marker
    return marker is not None and marker.kind == "number" and (
        marker.ordinal == 2 or marker.label in ("1a", "1 a", "1.1")
    )  # fmt: skip


_EXAMPLE = re.compile(
    r"\W*(?:for )?(?:an? |worked |completed )?examples?\s*[:;.\-–]*\W*", re.IGNORECASE
)


_FILLED = re.compile(r"[A-Z][\w ]{1,30}: \S")
"""The first row of a form, filled in, set apart from the heading: `Maker: Lyon`."""


def without_example(nodes: list[Node]) -> list[Node]:
    """Less what stands under `Example:`, with the rows of a form filled in beneath it."""
    kept: list[Node] = []
    under = headed = False
    for place, node in enumerate(nodes):
        below = nodes[place + 1] if place + 1 < len(nodes) else None
        row = (
            not node.entry.gap
            or "\t" in node.entry.text
            or (headed and _FILLED.match(node.entry.text))
        )
        if under and not node.marker and row:
            headed = False
            continue
        under = headed = bool(_EXAMPLE.fullmatch(node.entry.text)) and not (below and below.marker)
        if not under or node.marker:
            kept.append(node)
    return kept
