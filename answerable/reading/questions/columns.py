"""What goes with the ask above it: columns, names and places on lines or in lists of their own."""

from __future__ import annotations

import re

from answerable.reading.questions.asking import (
    is_around,
    is_ask,
    is_including,
    is_period,
    is_specific,
    is_topic,
)
from answerable.reading.questions.entries import Entry
from answerable.reading.questions.fields import are_fields, is_field, names_fields
from answerable.reading.questions.hanging import of_those_named
from answerable.reading.questions.outline import Node
from answerable.reading.questions.refining import (
    explains,
    hangs_open,
    has_no_object,
    is_record,
)

_OF_COLUMNS = re.compile(r"\b(?:columns|fields|headers|headings)\b", re.IGNORECASE)
_GIVE_WITH = re.compile(r"\b(?:provide|supply|send|furnish) (?:me|us) with\b", re.IGNORECASE)
_LONGEST_NAME = 14
"""Words of a bare name on a line of its own: a place, a kind, an age group."""


def joined_columns(block: list[Node], *, listed: bool) -> list[Node]:
    """Paragraphs, with what goes with the one above it joined by a line's end.

    listed: a list stands beneath the block, so that its last may be that list's heading.
    """
    out: list[Node] = []
    record = is_record([node.entry.text for node in block[1:] if not is_around(node.entry.text)])
    fields = False
    for place, node in enumerate(block):
        heading = listed and node is block[-1] and node.entry.gap
        fields = fields and is_field(node.entry.text) and not heading
        above = out[-1].entry.text if out else ""
        lead = above.split("\n")[0]
        lead = "" if lead and is_around(lead) else lead
        opens = bool(lead) and _opens_fields(lead, block[place:])
        if _reads_on(lead, node):
            out[-1] = _with(out[-1], f" {node.entry.text}")
        elif fields or opens or _is_column(above, lead, node, record=record):
            out[-1] = _with(out[-1], f"\n{node.entry.raw}")
            fields = fields or opens
        else:
            out.append(node)
    return out


def _with(node: Node, more: str) -> Node:
    text = node.entry.text + more
    return Node(Entry(None, text, text, node.entry.gap))


def _opens_fields(lead: str, block: list[Node]) -> bool:
    """Whether a paragraph beneath an ask names the fields that stand beneath it."""
    if not names_fields(block[0].entry.text) or not are_fields(block[1:3]):
        return False
    return is_ask(lead) or is_topic(lead, announced=False)


def _reads_on(lead: str, node: Node) -> bool:
    """Whether a paragraph only says what of the thing asked above it: `Please state: a; b`."""
    text = node.entry.text
    left = has_no_object(text) and not text.endswith((":", ":-"))
    return (left or (not node.entry.gap and explains(text))) and bool(lead) and is_ask(lead)


def _is_column(above: str, lead: str, node: Node, *, record: bool) -> bool:
    text = node.entry.text
    if is_period(text) and lead and (is_ask(lead) or lead.endswith(":")):
        return True
    if above[-1:].isdigit() and re.fullmatch(r"[\d/ –-]+", text):
        return True
    including = is_including(lead)
    if not node.entry.gap and including and not _GIVE_WITH.search(lead) and not is_ask(text):
        return True
    columned = record or (including and _OF_COLUMNS.search(lead))
    left_open = hangs_open(lead) or of_those_named(lead) or (columned and lead.endswith(":"))
    return bool(left_open) and _is_bare_name(text)


def _is_bare_name(text: str) -> bool:
    """`Lynx,` or `Over 65s`: too little to be asked for by itself."""
    words = text.split()
    return (
        len(words) <= _LONGEST_NAME
        and not text.rstrip().endswith(("?", ":"))
        and not is_ask(text)
        and not is_specific(text)
        and not is_topic(text, announced=False)
        and not (text.rstrip().endswith(".") and words[0].lower() in ("i", "we", "this", "thank"))
    )
