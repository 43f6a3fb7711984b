"""From the shape of a request to its questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from answerable.reading.questions.asking import (
    is_around,
    is_ask,
    is_introduction,
    is_lead,
    is_specific,
    is_topic,
    opens_question,
)
from answerable.reading.questions.blocks import goes_with, in_turn, number_lost
from answerable.reading.questions.closing import body_of
from answerable.reading.questions.columns import joined_columns
from answerable.reading.questions.entries import Entry, entries_of
from answerable.reading.questions.fields import are_fields, names_fields
from answerable.reading.questions.hanging import announces_notes, hangs
from answerable.reading.questions.items import (
    first_marked,
    of_list,
    part_of,
    question_of,
    with_parts,
)
from answerable.reading.questions.loose import numbered_apart, opened, wanted
from answerable.reading.questions.model import ReadQuestion
from answerable.reading.questions.outline import Node, inline_parts, outline
from answerable.reading.questions.phrases import HOLLOW
from answerable.reading.questions.prose import (
    ask_from,
    asks_in,
    goes_on,
    named_first,
    names_in,
    says_more_follows,
)
from answerable.reading.questions.refining import explains, refines
from answerable.reading.questions.sentences import clean, first_sentence, sentences
from answerable.reading.questions.tails import only_shapes

MOST_CHARACTERS = 300_000  # a hundred pages; what follows is no part of a request

_LEAST_SPREAD = 3
_ENDED = ".?!)\"'”’]"
"""What a paragraph before a list ends in where it is more than the list's opening."""

_LEAST_ITEM = 2
"""Words of an item in a line: `the (a) mean and (b) longest wait` is one question."""
_BARE_LEAD = 2
"""Words of `Please give` over a list: what stands before it only says of what."""
_ALSO = re.compile(r"\W*(?:\w+['’]?\w*\s+){0,4}also\b", re.IGNORECASE)

_THANKS = re.compile(
    r"(?<=[.?!;])\s+(?:(?:many |kind |with )?(?:thanks?|thank you|regards)\b[^.?!]{0,60}[.!]?|"
    r"i look forward\b[^?]*|"
    r"(?:please (?:treat|consider) )?this (?:is|as) an? (?:formal )?(?:freedom of information|foi) "
    r"request\b[^?]{0,40}|"
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


_QUOTED = re.compile(r"[\"“]([^\"“”]{20,}?)[\"”]?$", re.DOTALL)


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
    return after is not None and bool(
        _ALSO.match(after.question) or refines(after.question.split("\n")[0])
    )


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
    nodes = first_marked(nodes)
    blocks = [list(group) for _, group in groupby(nodes, key=lambda node: node.marker is not None)]
    numbered = _numbered_list(blocks)
    held: ReadQuestion | None = None
    for block, before, after in in_turn(blocks):
        if block[0].marker and held and goes_with(before, block):
            held = _extended(held, [*before[-1:], *block])
            continue
        found = (
            of_list(block, before, asked=held is not None or _names_something(before))
            if block[0].marker
            else _of_prose(block, after, numbered=numbered, first=block[0] is nodes[0])
        )
        for question in found:
            if held:
                yield held
            held = question
    if held:
        yield held


def _names_something(paragraphs: list[Node]) -> bool:
    return any(is_topic(node.entry.text, announced=False) for node in paragraphs)


def _extended(question: ReadQuestion, nodes: list[Node]) -> ReadQuestion:
    """The question with a list that belongs to it."""
    lines = [question.question, *(node.printed_with_marker() for node in nodes)]
    first = len(question.parts) + 1
    items = [node for node in nodes if node.marker]
    parts = (*question.parts, *(part_of(node, i) for i, node in enumerate(items, start=first)))
    return replace(question, question="\n".join(lines), parts=parts)


def _topics(nodes: list[Node]) -> Iterator[ReadQuestion]:
    """Things named with no verb of asking, where a text holds no ask at all."""
    for run in _runs(nodes):
        topics = [is_topic(node.entry.text, announced=False) for node in run]
        alike = len(run) >= _LEAST_SPREAD and 2 * sum(topics) > len(run)
        for node, topic in zip(run, topics, strict=True):
            if explains(node.entry.text):
                continue
            if topic or (alike and is_topic(node.entry.text, announced=True)):
                yield from map(_plain_question, names_in(node.printed()))


def _runs(nodes: list[Node]) -> Iterator[list[Node]]:
    """Lines without markers that stand together."""
    run: list[Node] = []
    for node in nodes:
        if run and node.marker:
            yield run
            run = []
        if node.marker is None:
            run.append(node)
    if run:
        yield run


def _unmarked(nodes: list[Node]) -> Iterator[ReadQuestion]:
    """Sentences that begin as questions do but end in no question mark, where nothing else asks."""
    for node in nodes:
        for piece in sentences(node.entry.text):
            if opens_question(piece) and not is_around(piece):
                yield ReadQuestion(0, None, piece)


_LOST_SIGN = re.compile(r"^(?:[\s:;,.)\]]|[*•·▪](?=\s))+")


def _ended(question: ReadQuestion) -> ReadQuestion:
    """Without a sign left before it, a last "thank you" typed on the same line, or a quotation
    mark that opens it all.
    """
    question = replace(question, question=_LOST_SIGN.sub("", question.question))
    quoted = _QUOTED.match(question.question)
    if quoted:
        return _ended(replace(question, question=quoted[1].strip()))
    match = _THANKS.search(question.question)
    if match and match.start() > 10:
        return _ended(replace(question, question=question.question[: match.start()].rstrip()))
    return question


def _numbered_list(blocks: list[list[Node]]) -> bool:
    """Whether the questions are numbered: a list of parts beneath one paragraph does not count."""
    counted = 0
    for place, block in enumerate(blocks):
        lead = blocks[place - 1][-1].entry.text if place else ""
        if not hangs(lead, block) and not announces_notes(lead, asked=False):
            counted += sum(1 for node in block if node.marker and node.marker.kind != "bullet")
    return counted >= 2


def _of_prose(
    block: list[Node], after: list[Node], *, numbered: bool, first: bool
) -> Iterator[ReadQuestion]:
    announced, asked, beneath = False, not first, not first
    rest = joined_columns(block, listed=bool(after))
    last = len(rest) - 1
    for place, node in enumerate(rest):
        text = node.entry.text
        if place == last and after and asked and names_fields(text) and are_fields(after):
            continue
        if place == last and after:
            yield from _before_list(text, after)
        elif (
            place == last - 1
            and after
            and names_fields(rest[last].entry.text)
            and is_topic(text, announced=first and place == 0)
        ):
            asked = True
            yield question_of(node, None)
        elif numbered and first:
            yield from map(_plain_question, _asked_before(text))
        elif (
            announced
            and is_topic(first_sentence(text), announced=True)
            and not is_ask(first_sentence(text))
        ):
            yield from map(_plain_question, names_in(text))
            continue
        else:
            if first and place == 0:
                yield from map(_plain_question, named_first(rest))
            leads = says_more_follows(text)
            for ask in asks_in(text, strict=numbered, asked=asked):
                if (beneath and only_shapes(first_sentence(ask))) or (leads and _is_aim(ask)):
                    continue
                asked = True
                yield from _named_in_line(ask) or [_plain_question(ask)]
        lead = announced and is_lead(text) and text.rstrip().endswith((":", ":-"))
        announced = lead or goes_on(rest[place:]) or says_more_follows(text)
        announced = announced and not announces_notes(text, asked=asked)


def _asked_before(text: str) -> Iterator[str]:
    """What a text asks outright before its numbered questions, and not how to answer them."""
    for ask in asks_in(text, strict=False):
        outright = is_specific(ask) or ask.rstrip().endswith("?")
        if outright and not is_introduction(ask) and not refines(ask):
            yield ask


def _before_list(text: str, after: list[Node]) -> Iterator[ReadQuestion]:
    if hangs(text, after):
        yield with_parts(text, after)
    elif number_lost(after) and (ask_from(text) or is_topic(text, announced=False)):
        yield ReadQuestion(0, None, re.sub(r"^[\s).:-]+", "", ask_from(text) or text))
    elif text.rstrip()[-1:] in _ENDED or (
        text.rstrip()[-1:].isalnum() and opens_question(text) and is_ask(text)
    ):
        found = map(_plain_question, asks_in(text, strict=True))
        counted = after[0].marker is not None and after[0].marker.kind == "number"
        yield from (q for q in found if not counted or q.question.rstrip().endswith("?"))
    else:
        *first, lead = sentences(text) or [""]
        before = asks_in(" ".join(first), strict=True) if len(lead.split()) > _BARE_LEAD else ()
        yield from (_plain_question(ask) for ask in before if not _is_aim(ask))


_AIM = re.compile(
    r"^\W*(?:i|we)(?: am| are|['’]m|['’]re) (?:currently )?(?:trying|hoping|looking|working|keen|"
    r"interested|seeking)\b",
    re.IGNORECASE,
)


def _is_aim(ask: str) -> bool:
    """What the writer is after in all, said before the list of what is asked."""
    return is_introduction(ask) or (bool(_AIM.match(ask)) and not is_specific(ask))


def _named_in_line(text: str) -> list[ReadQuestion]:
    """`Could you tell me (i) the cost and (ii) the supplier?`: its items; [] where it says more."""
    found = inline_parts(text)
    head = text[: text.index(found[0][1])] if found else ""
    words = [word.lower() for word in re.findall(r"[A-Za-z]{3,}", head)]
    if not found or not words or any(word not in HOLLOW for word in words):
        return []
    items = [item for _, item in found]
    if _told_of_all(items) or any(len(item.split()) < _LEAST_ITEM for item in items):
        return []
    return [ReadQuestion(0, label, item) for label, item in found]


_TOLD_OF = re.compile(r",\s+(?:of|for|in|at|by|from|during|within|relating|regarding)\b")
_SHORT_ITEM = 6


def _told_of_all(items: list[str]) -> bool:
    """`(a) the cost, (b) the age, of each kettle`: what ends the last is said of all."""
    *others, last = items
    short = all(len(item.split()) <= _SHORT_ITEM and item.endswith(",") for item in others)
    return short and bool(_TOLD_OF.search(last))


def _plain_question(text: str) -> ReadQuestion:
    return question_of(Node(Entry(None, text, text, gap=False)), None)
