"""From the shape of a request to its questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from answerable.reading.questions.asking import (
    announces,
    continues,
    is_addition,
    is_around,
    is_ask,
    is_format_wish,
    is_including,
    is_introduction,
    is_note,
    is_reshaping,
    is_topic,
    opens_question,
    strip_law,
)
from answerable.reading.questions.closing import body_of
from answerable.reading.questions.entries import Entry, entries_of
from answerable.reading.questions.hanging import announces_notes, hangs
from answerable.reading.questions.loose import numbered_apart, opened, wanted
from answerable.reading.questions.model import ReadQuestion
from answerable.reading.questions.outline import Node, inline_parts, outline
from answerable.reading.questions.sentences import clean, sentences

MOST_CHARACTERS = 300_000  # a hundred pages; what follows is no part of a request

_LEAST_SPREAD = 3

_ALSO = re.compile(r"\W*(?:\w+['’]?\w*\s+){0,4}also\b", re.IGNORECASE)

_THANKS = re.compile(
    r"(?<=[.?!;])\s+(?:(?:many |kind |with )?(?:thanks?|thank you|regards)\b[^.?!]{0,60}[.!]?|"
    r"i look forward\b[^?]*|"
    r"please (?:send|provide|forward|give) (?:me |us )?(?:your|the|this|these|all) (?:repl\w+|"
    r"response|answers?|information|data)\b[^.?!\n]{0,40}\b(?:e-?mail|post|electronic\w*|excel|"
    r"writing|address)\b[^.?!\n]{0,30}[.!]?)$|"
    r"(?<! and)(?<!\s)\s{1,9}I look forward to (?:hearing|receiving)\b[^?]*$",
    re.IGNORECASE,
)


def split_questions(text: str) -> tuple[ReadQuestion, ...]:
    """The questions of a request, in order; () where nothing is asked. Never raises.

    Greeting, preamble, wishes about the form of the reply, sign-off and disclaimers are left out.
    """
    whole = clean(text[:MOST_CHARACTERS])
    body = body_of(whole)
    found = _spread(body) or _after_sign_off(whole, body)
    found = found or [ReadQuestion(0, None, piece) for piece in _loosely(body)]
    found = list(_saying(found))
    return tuple(replace(_ended(question), position=i) for i, question in enumerate(found, start=1))


def _saying(questions: Iterable[ReadQuestion]) -> Iterator[ReadQuestion]:
    """Without those that are a marker and no words, at any depth."""
    for question in questions:
        if re.search(r"\w", question.question):
            parts = enumerate(_saying(question.parts), start=1)
            kept = tuple(replace(part, position=place) for place, part in parts)
            yield replace(question, parts=kept) if question.parts else question


def _asked(text: str) -> list[ReadQuestion]:
    nodes = outline(entries_of(text))
    found = list(_questions(nodes)) or list(_topics(nodes)) or list(_unmarked(nodes))
    followed = zip(found, [*found[1:], None], strict=False)
    return [question for question, after in followed if _counts(question, after)] or found


def _counts(question: ReadQuestion, after: ReadQuestion | None) -> bool:
    """Whether it asks, and does not only name the subject; what "also" follows on is an ask."""
    if not is_introduction(question.question):
        return True
    return after is not None and bool(_ALSO.match(after.question))


def _spread(body: str) -> list[ReadQuestion]:
    """The asks; one that is a whole list typed in a line is opened into its items."""
    found = _asked(body)
    if not found:
        return _asked(opened(body))
    spread = numbered_apart(body) if len(found) == 1 else body
    items = _asked(spread) if spread != body else []
    return items if len(items) >= _LEAST_SPREAD else found


def _after_sign_off(whole: str, body: str) -> list[ReadQuestion]:
    """Questions set beneath a covering note and its signature."""
    if whole == body:
        return []
    return [q for q in _asked(whole) if is_ask(q.question) or (q.number or "").isdigit()]


def _loosely(text: str) -> Iterator[str]:
    return wanted(entry.text for entry in entries_of(text))


def _questions(nodes: list[Node]) -> Iterator[ReadQuestion]:
    blocks = [list(group) for _, group in groupby(nodes, key=lambda node: node.marker is not None)]
    numbered = _numbered_list(blocks)
    held: ReadQuestion | None = None
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else []
        before = blocks[place - 1] if place else []
        if block[0].marker and held and _goes_with(before, block):
            held = _extended(held, [*before[-1:], *block])
            continue
        found = (
            _of_list(block, before)
            if block[0].marker
            else _of_prose(block, after, numbered=numbered, first=place == 0)
        )
        for question in found:
            if held:
                yield held
            held = question
    if held:
        yield held


def _goes_with(before: list[Node], block: list[Node]) -> bool:
    """A list announced by "Please include:" belongs to the question before it."""
    lead = before[-1].entry.text if before else ""
    counted = block[0].marker is not None and block[0].marker.kind == "number"
    return is_addition(lead) and not counted


def _extended(question: ReadQuestion, nodes: list[Node]) -> ReadQuestion:
    """The question with a list that belongs to it."""
    lines = [question.question, *(node.printed_with_marker() for node in nodes)]
    first = len(question.parts) + 1
    items = [node for node in nodes if node.marker]
    parts = (*question.parts, *(_part(node, i) for i, node in enumerate(items, start=first)))
    return replace(question, question="\n".join(lines), parts=parts)


def _topics(nodes: list[Node]) -> Iterator[ReadQuestion]:
    """Things named with no verb of asking, where a text holds no ask at all."""
    for node in nodes:
        if node.marker is None and is_topic(node.entry.text, announced=False):
            yield ReadQuestion(0, None, node.printed())


def _unmarked(nodes: list[Node]) -> Iterator[ReadQuestion]:
    """Sentences that begin as questions do but end in no question mark, where nothing else asks."""
    for node in nodes:
        for piece in sentences(node.entry.text):
            if opens_question(piece) and not is_around(piece):
                yield ReadQuestion(0, None, piece)


def _ended(question: ReadQuestion) -> ReadQuestion:
    """Without a last "thank you" typed on the same line."""
    match = _THANKS.search(question.question)
    if match and match.start() > 10:
        return _ended(replace(question, question=question.question[: match.start()].rstrip()))
    return question


def _numbered_list(blocks: list[list[Node]]) -> bool:
    """Whether the questions are numbered: a list of parts beneath one paragraph does not count."""
    counted = 0
    for place, block in enumerate(blocks):
        lead = blocks[place - 1][-1].entry.text if place else ""
        if not hangs(lead, block):
            counted += sum(1 for node in block if node.marker and node.marker.kind != "bullet")
    return counted >= 2


def _of_list(block: list[Node], before: list[Node]) -> Iterator[ReadQuestion]:
    lead = before[-1].entry.text if before else ""
    if hangs(lead, block) or announces_notes(lead):
        return
    for node in block:
        text = node.entry.text
        if not text and not node.body:
            continue
        if node.marker and node.marker.kind == "bullet" and is_around(text) and not is_ask(text):
            continue
        yield from _of_item(node)


def _of_item(node: Node) -> Iterator[ReadQuestion]:
    own = [child for child in node.children if _own_number(node, child)]
    number = node.marker.number if node.marker else None
    if not own:
        yield question_of(node, number)
        return
    head = Node(node.entry, [child for child in node.body if child not in own])
    asks_itself = bool(head.entry.text) and not head.entry.text.rstrip().endswith((":", ":-", "-"))
    if asks_itself:
        yield question_of(head, number)
    for child in own:
        assert child.marker is not None
        label = (
            child.marker.label if child.marker.compound else f"{number or ''}{child.marker.label}"
        )
        yield question_of(child, label)


def _own_number(node: Node, child: Node) -> bool:
    """A sub-item printed with its parent's number, or under a number with no text of its own."""
    if child.marker is None or child.marker.kind == "bullet":
        return False
    return child.marker.compound or not node.entry.text


def question_of(node: Node, number: str | None) -> ReadQuestion:
    """One item and all beneath it as a question; its last lines are dropped if they ask nothing."""
    text = node.printed()
    parts = tuple(_part(child, i) for i, child in enumerate(node.children, start=1))
    if not parts:
        found = inline_parts(text)
        parts = tuple(
            ReadQuestion(i, label, _first_sentence(part) if i == len(found) else part)
            for i, (label, part) in enumerate(found, start=1)
        )
    return ReadQuestion(0, number, text.strip(), None, parts)


def _part(node: Node, position: int) -> ReadQuestion:
    number = node.marker.number if node.marker else None
    return replace(question_of(node, number), position=position)


def _first_sentence(text: str) -> str:
    found = sentences(text)
    return found[0] if found else text


def _of_prose(
    block: list[Node], after: list[Node], *, numbered: bool, first: bool
) -> Iterator[ReadQuestion]:
    announced = False
    rest = _joined_columns(block)
    last = len(rest) - 1
    for place, node in enumerate(rest):
        text = node.entry.text
        if place == last and after:
            yield from _before_list(text, after)
        elif numbered and first:
            continue
        elif announced and is_topic(text, announced=True) and not is_ask(text):
            yield question_of(node, None)
            continue
        else:
            if first and place == 0:
                yield from _named_first(rest)
            yield from _asks_in(text, strict=numbered)
        announced = _goes_on(rest[place:]) or _announces(text)


def _named_first(nodes: list[Node]) -> Iterator[ReadQuestion]:
    """What a request names before it goes on to ask: `Cost of the works. I would also like ...`."""
    piece, *others = [one for node in nodes for one in sentences(node.entry.text)] or [""]
    names = is_topic(piece, announced=False) and not is_ask(piece)
    if names and len(piece.split()) > 5 and not _SUBJECT.search(piece) and any(map(is_ask, others)):
        yield question_of(_plain(piece), None)


_SUBJECT = re.compile(r"\brequest(?:s|ed)?\b|^\W*(?:the )?information\b|[:–-]\s*$", re.IGNORECASE)


def _goes_on(nodes: list[Node]) -> bool:
    """Whether the first asks by naming a thing wanted and the next, straight beneath, does too."""
    if len(nodes) < 2 or nodes[1].entry.gap:
        return False
    first, second = nodes[0].entry.text, nodes[1].entry.text
    return is_ask(first) and is_topic(first, announced=False) and is_topic(second, announced=False)


def _announces(text: str) -> bool:
    """Whether the last sentence says that what is wanted follows, and not where or of whom."""
    last = (sentences(text) or [text])[-1]
    if is_note(text) or text.startswith("*"):
        return False
    return announces(last) and not re.match(r"For (?:the |these |each of the )?following\b", last)


def _joined_columns(block: list[Node]) -> list[Node]:
    """Lines straight beneath "... including the following columns:" go with it."""
    out: list[Node] = []
    for node in block:
        if out and not node.entry.gap and is_including(out[-1].entry.text.split("\n")[0]):
            entry = out[-1].entry
            text = f"{entry.text}\n{node.entry.raw}"
            out[-1] = Node(Entry(None, text, text, entry.gap))
        else:
            out.append(node)
    return out


def _before_list(text: str, after: list[Node]) -> Iterator[ReadQuestion]:
    if hangs(text, after):
        yield _with_parts(text, after)
    elif _number_lost(after) and _ask_from(text):
        yield ReadQuestion(0, None, _ask_from(text))
    elif not text.rstrip().endswith((":", ":-", ";", "-")):
        found = _asks_in(text, strict=True)
        counted = after[0].marker is not None and after[0].marker.kind == "number"
        yield from (q for q in found if not counted or q.question.rstrip().endswith("?"))


def _number_lost(after: list[Node]) -> bool:
    marker = after[0].marker
    return marker is not None and marker.kind == "number" and (
        marker.ordinal == 2 or marker.label in ("1a", "1 a", "1.1")
    )  # fmt: skip


def _ask_from(text: str) -> str:
    """A paragraph from its first ask on; the empty string where it asks nothing."""
    pieces = sentences(text)
    for place, piece in enumerate(pieces):
        if is_ask(piece):
            return " ".join(pieces[place:])
    return ""


def _with_parts(text: str, items: Iterable[Node]) -> ReadQuestion:
    nodes = list(items)
    lead = strip_law(text)
    lines = "\n".join([lead, *(node.printed_with_marker() for node in nodes)])
    parts = tuple(_part(node, i) for i, node in enumerate(nodes, start=1))
    return ReadQuestion(0, None, lines, None, parts)


def _asks_in(text: str, *, strict: bool) -> Iterator[ReadQuestion]:
    """The asks among the sentences of a paragraph; strict wants a question mark or a request."""
    if "\n" in text and is_including(text.split("\n", maxsplit=1)[0]):
        yield ReadQuestion(0, None, strip_law(text))
        return
    for line in text.split("\n"):
        pieces = sentences(line)
        if pieces and is_note(pieces[0]):
            continue
        announced = False
        for piece in _joined(pieces):
            ask = strip_law(piece)
            named = announced and not strict and is_topic(ask, announced=False)
            announced = announced or announces(ask)
            if named or (
                is_ask(ask) and not (strict and (is_format_wish(ask) or is_reshaping(ask)))
            ):
                yield question_of(_plain(ask), None)


def _plain(text: str) -> Node:
    return Node(Entry(None, text, text, gap=False))


def _joined(pieces: list[str]) -> Iterator[str]:
    """A bracket or "e.g." after a question stays with it."""
    held = ""
    for piece in pieces:
        if held and (
            piece.startswith(("(", "[", "e.g", "i.e")) or (continues(piece) and not is_ask(piece))
        ):
            held = f"{held} {piece}"
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held
