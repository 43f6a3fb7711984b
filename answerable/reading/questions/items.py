"""Items of lists to questions: each with its number, and its parts beneath it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from answerable.reading.questions.asking import (
    is_around,
    is_ask,
    is_format_wish,
    is_lead,
    is_note,
    is_period,
    is_topic,
    opens_question,
)
from answerable.reading.questions.blocks import heads_bullets
from answerable.reading.questions.entry import Entry
from answerable.reading.questions.hanging import announces_notes, hangs
from answerable.reading.questions.markers import Marker, inline_parts
from answerable.reading.questions.model import ReadQuestion
from answerable.reading.questions.nodes import Node
from answerable.reading.questions.opening import strip_law, strip_waiver
from answerable.reading.questions.prose import names_a_thing, says_more_follows
from answerable.reading.questions.sentences import first_sentence, sentences

_EXAMPLES_FOLLOW = re.compile(
    r"\b(?:such as|namely|including|broken down (?:by|into)|split (?:by|into)|"
    r"in the following \w+)\s*[:;\-–]+\s*$",
    re.IGNORECASE,
)
"""An item open for what is beneath it, though that has numbers of its own: `2. ..., such as:`."""
_LEAST_OPTIONS = 3
_LONGEST_OPTION = 5
_SHORT = 14
"""Words of a wish about the reply that was numbered with the questions."""


_SIGN_LEFT = re.compile(r":\s+[-–•*]$")
"""The sign of the first item left at the end of the line that leads to the list."""


def first_marked(nodes: list[Node]) -> list[Node]:
    """With a bullet for the first item of an announced list, where only the others bear marks."""
    found = list(nodes)
    for place, (node, below) in enumerate(pairwise(nodes)):
        above = nodes[place - 1] if place else None
        if (above and above.marker) or node.marker or below.marker is None:
            continue
        text = node.entry.text
        if above and _SIGN_LEFT.search(above.entry.text) and below.marker.kind == "bullet":
            entry = Entry(below.marker, text, node.entry.raw, node.entry.gap)
            found[place] = Node(entry, node.body, node.start)
        if below.entry.gap:
            continue
        announced = above is None or says_more_follows(above.entry.text)
        if (
            announced
            and below.marker.kind != "bullet"
            and is_topic(text, announced=False)
            and (above or is_topic(below.entry.text, announced=False))
            and text[-1:] not in ":.?;-"
        ):
            entry = Entry(Marker("bullet", "", "-"), text, node.entry.raw, node.entry.gap)
            found[place] = Node(entry, node.body, node.start)
    return found


def of_list(block: list[Node], before: list[Node], *, asked: bool) -> Iterator[ReadQuestion]:
    lead = before[-1].entry.text if before else ""
    if hangs(lead, block) or announces_notes(lead, asked=asked):
        return
    for node in _with_remarks(block[_heads_bullets(block) :]):
        text = node.entry.text
        if not text and not node.body:
            continue
        if _is_wish_of_form(node, last=node is block[-1]) or heads_bullets(node, block[-1]):
            continue
        yield from _of_item(node)


_TITLE = re.compile(r"[A-Z][\w’'-]*(?:,? (?:[A-Z][\w’'-]*|and|of|the|for|in|to|&)){2,8}")
_LEAST_HEADED = 3


def _heads_bullets(block: list[Node]) -> bool:
    """`Lift Repairs & Duties`, a bullet as those beneath it are, each of which asks by itself."""
    first, *others = block
    bullet = first.marker is not None and first.marker.kind == "bullet" and not first.body
    text = first.entry.text
    if not bullet or len(others) < _LEAST_HEADED or not _TITLE.fullmatch(text):
        return False
    titled = sum(word[:1].isupper() for word in text.split()) >= _LEAST_HEADED
    asks = (is_ask(node.entry.text) or opens_question(node.entry.text) for node in others)
    return titled and not is_topic(text, announced=False) and all(asks)


_REMARKS = re.compile(r"(?:It|This|These|They) (?:should|must|would|need(?:s)? to|can)\b[^?]*$")


def _with_remarks(block: list[Node]) -> Iterator[Node]:
    """Bullets, with one that only says what the thing above it takes in beneath that."""
    last: Node | None = None
    for node in block:
        bullet = node.marker is not None and node.marker.kind == "bullet"
        if last and bullet and _REMARKS.match(node.entry.text):
            last = Node(last.entry, [*last.body, node], last.start)
            continue
        if last:
            yield last
        last = node
    if last:
        yield last


def _is_wish_of_form(node: Node, *, last: bool) -> bool:
    """A bullet that stands around the asks; a last number that says how to reply."""
    text = node.entry.text
    if node.marker and node.marker.kind == "bullet":
        return is_around(text) and not is_ask(text) and "please also" not in text.lower()
    if is_note(text) and is_around(text) and not node.body:
        return True
    wish = is_format_wish(first_sentence(text))
    return last and not node.body and wish and len(text.split()) <= _SHORT


def _of_item(node: Node) -> Iterator[ReadQuestion]:
    open_ended = bool(_EXAMPLES_FOLLOW.search(node.entry.text))
    own = [child for child in node.children if _own_number(node, child) and not open_ended]
    number = node.marker.number if node.marker else None
    if _names_subject(node):
        for child in node.children:
            letter = child.marker.number if child.marker else None
            yield question_of(child, f"{number}{letter or ''}")
        return
    if _only_leads(node):
        for child in node.children:
            yield from _of_item(child)
        return
    if not own:
        yield from _in_line(node, number) or [question_of(node, number)]
        return
    head = Node(node.entry, [child for child in node.body if child not in own])
    head = _without_lead(head)
    asks_itself = bool(head.entry.text) and not head.entry.text.rstrip().endswith((":", ":-", "-"))
    if _is_heading(node, own):
        asking = [child for child in own if not is_around(child.entry.text)]
        yield from (question for child in asking for question in _of_item(child))
        return
    if asks_itself:
        yield question_of(head, number)
    for child in own:
        assert child.marker is not None
        point = "." if number and child.marker.label.isdigit() else ""
        whole = "" if child.marker.compound else f"{number or ''}{point}"
        yield question_of(child, f"{whole}{child.marker.label}")


def _only_leads(node: Node) -> bool:
    """A bullet that says no more than that numbers follow: `- Please answer these questions:`."""
    bullet = node.marker is not None and node.marker.kind == "bullet"
    kinds = {below.marker.kind if below.marker else "" for below in node.body}
    return bullet and is_lead(node.entry.text) and kinds == {"number"} and len(node.body) > 1


def _without_lead(head: Node) -> Node:
    """`Do you have kettles? If so:` over questions with numbers of their own, less its lead."""
    *asked, lead = sentences(head.entry.text) or [""]
    if not asked or not lead.endswith((":", ":-")) or not asked[-1].endswith("?"):
        return head
    text = head.entry.text.removesuffix(lead).rstrip()
    return Node(replace(head.entry, text=text), head.body, head.start)


def _in_line(node: Node, number: str | None) -> list[ReadQuestion]:
    """Questions lettered in the line of a number that has no words of its own: `2. (i) How`."""
    marker, letter = node.marker, re.match(r"\(?(\w{1,4})\)", node.entry.text)
    parts = inline_parts(node.entry.text) if letter else []
    first = letter is not None and bool(parts) and letter[1] == parts[0][0]
    if marker is None or marker.kind != "number" or node.body or not first:
        return []
    if not all(opens_question(text) or is_ask(text) for _, text in parts):
        return []
    return [ReadQuestion(0, f"{number}{label}", text) for label, text in parts]


def _is_heading(node: Node, own: list[Node]) -> bool:
    """`1.1 Staffing` over 1.1.1 and 1.1.2, that ask by themselves."""
    text = node.entry.text
    if not text or len(text.split()) > _LONGEST_OPTION or text[-1] in ".?:;" or is_ask(text):
        return False
    asks = [
        is_ask(child.entry.text) or is_around(child.entry.text) or bool(child.children)
        for child in own
    ]
    return len(own) == len(node.body) and all(asks)


_LONGEST_SUBJECT = 9
_LEAST_ASKS = 2
_SAYS = re.compile(
    r"\b(?:how (?:many|much)|is|are|was|were|has|have|had|did|does|do|will|would)\b", re.IGNORECASE
)
"""What a sentence has that its items may complete, and a heading has not."""


_LEANS = re.compile(
    r"\W*(?:of|for|in|on|at|by|from|with|within|during|between|since|if|as|when|where)\b", re.I
)
"""What its items go on with: `Of those that broke`."""


def _names_subject(node: Node) -> bool:
    """`3. Care of the kettles:` over letters or bullets that each ask by themselves.

    `Question 3: ...` is one question, whatever is beneath it.
    """
    text, marker = node.entry.text, node.marker
    if marker is None or marker.kind != "number" or marker.worded:
        return False
    if len(node.children) < _LEAST_ASKS or _LEANS.match(text):
        return False
    wants = is_ask(text) or is_topic(text, announced=False) or opens_question(text)
    if (
        wants
        or _SAYS.search(text)
        or _REFERS.search(text)
        or not re.search(r"\w:?$", text)
        or len(text.split()) > _LONGEST_SUBJECT
    ):
        return False
    items = [first_sentence(child.entry.text) for child in node.children]
    asks = sum(map(is_ask, items))
    return asks * 2 >= len(items) and all(is_ask(item) or names_a_thing(item) for item in items)


_REFERS = re.compile(r"\b(?:these|those|them|such)\b", re.IGNORECASE)
"""What speaks of what was asked before is no heading: `The split of these by size:`."""


def _own_number(node: Node, child: Node) -> bool:
    """A sub-item printed with its parent's number, or under a number with no text of its own."""
    if child.marker is None or child.marker.kind == "bullet":
        return False
    bare = not node.entry.text and not _only_options(node)
    return child.marker.compound or bare or is_period(node.entry.text)


def _only_options(node: Node) -> bool:
    """`Q1) a) one ward; b) two wards?`: what they are options of was lost."""
    items = [child.entry.text for child in node.children]
    return len(items) >= _LEAST_OPTIONS and all(
        len(item.split()) <= _LONGEST_OPTION and not opens_question(item) for item in items
    )


def question_of(node: Node, number: str | None) -> ReadQuestion:
    """One item and all beneath it as a question; one with a number keeps the Act it names first."""
    text = node.printed()
    parts = tuple(part_of(child, i) for i, child in enumerate(node.children, start=1))
    if not parts:
        found = inline_parts(text)
        parts = tuple(
            ReadQuestion(i, label, first_sentence(part) if i == len(found) else part)
            for i, (label, part) in enumerate(found, start=1)
        )
    plain = strip_waiver(text.strip()) if number else strip_law(text.strip())
    return ReadQuestion(0, number, plain, None, parts)


def part_of(node: Node, position: int) -> ReadQuestion:
    number = node.marker.number if node.marker else None
    return replace(question_of(node, number), position=position)


def with_parts(text: str, items: Iterable[Node]) -> ReadQuestion:
    nodes = list(items)
    lead = strip_law(text)
    lines = "\n".join([lead, *(node.printed_with_marker() for node in nodes)])
    parts = tuple(part_of(node, i) for i, node in enumerate(nodes, start=1))
    return ReadQuestion(0, None, lines, None, parts)


def plain_question(text: str) -> ReadQuestion:
    return question_of(Node(Entry(None, text, text, gap=False)), None)
