"""From the shape of a request to its questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, takewhile

from answerable.reading.questions.asking import (
    is_aim,
    is_around,
    is_ask,
    is_format_wish,
    is_period,
    is_specific,
    is_topic,
)
from answerable.reading.questions.blocks import goes_with, in_turn, says_of_what, without_example
from answerable.reading.questions.closing import body_of
from answerable.reading.questions.columns import scope_beneath
from answerable.reading.questions.entries import entries_of
from answerable.reading.questions.groups import without_groups, without_preamble
from answerable.reading.questions.hanging import announces_notes, hangs
from answerable.reading.questions.items import (
    first_marked,
    of_list,
    part_of,
    with_parts,
)
from answerable.reading.questions.loose import numbered_apart, opened, signs_apart, wanted
from answerable.reading.questions.model import ReadQuestion
from answerable.reading.questions.nodes import Node
from answerable.reading.questions.opening import from_the_ask
from answerable.reading.questions.outline import outline
from answerable.reading.questions.paragraphs import of_prose
from answerable.reading.questions.prose import names_a_thing
from answerable.reading.questions.quoted import with_quotations
from answerable.reading.questions.refining import refines, says_when, sets_scope
from answerable.reading.questions.sentences import (
    clean,
    first_sentence,
    sentences,
    squeeze,
    unglued,
)
from answerable.reading.questions.unasked import topics, unmarked

MOST_CHARACTERS = 300_000  # a hundred pages; what follows is no part of a request

_LEAST_SPREAD = 3
_HOW_ALL = re.compile(
    r"(?:please|(?:would|could|can) you(?: please)?) answer (?:this|these|what follows)\b",
    re.IGNORECASE,
)
"""Said before the questions, of them all: `Would you answer this for January.`"""
_THUS = re.compile(r"\W*(?:i|we) (?:thus|therefore|accordingly|hence) (?:ask|request|seek)\b", re.I)
_MATTER = re.compile(r"\b(?:details|information|records|data)\b", re.IGNORECASE)
"""What is wanted in general words, where the next sentence asks for it in its own."""
_ALSO = re.compile(r"\W*(?:\w+['’]?\w*\s+){0,4}also\b", re.IGNORECASE)

_THANKS = re.compile(
    r"(?<=[.?!;])\s+(?:(?:many |kind |with )?(?:thanks?|thank you|regards)\b[^.?!]{0,60}[.!]?|"
    r"i look forward\b[^?]*|"
    r"(?:please (?:treat|consider) )?this (?:is|as) an? (?:formal )?(?:freedom of information|foi) "
    r"request\b[^?]{0,40}|"
    r"please (?:send|provide|forward|give) (?:me |us )?(?:your|the|this|these|all) (?:repl\w+|"
    r"response|answers?|information|data)\b[^.?!\n]{0,40}\b(?:e-?mail|post|electronic\w*|excel|"
    r"writing|address)\b[^.?!\n]{0,30}[.!]?)$|"
    r"(?<! and)(?<!\s)\s{1,9}I look forward to (?:hearing|receiving|your (?:reply|"
    r"response|answer)s?)\b[^?]*$",
    re.IGNORECASE,
)


def split_questions(text: str) -> tuple[ReadQuestion, ...]:
    """The questions of a request, in order; () where nothing is asked. Never raises.

    Greeting, preamble, wishes about the form of the reply, sign-off and disclaimers are left out.
    """
    whole = unglued(clean(text[:MOST_CHARACTERS]))
    if re.search(r"^>", whole, re.MULTILINE):
        found = _questions_in(_SIGNED_LINE.sub("", whole))
        return found or _questions_in(_SIGN.sub("", whole))
    return _questions_in(whole)


_SIGNED_LINE = re.compile(r"^>[^\n]*$", re.MULTILINE)
_SIGN = re.compile(r"^>[> ]*", re.MULTILINE)
"""What a mail program sets before each line of an earlier message."""


def _questions_in(whole: str) -> tuple[ReadQuestion, ...]:
    body = signs_apart(body_of(whole))
    found = _spread(body) or _after_sign_off(whole, body)
    found = found or [ReadQuestion(0, None, piece) for piece in _loosely(body)]
    found = [question for question in _saying(found) if not _only_years(question)]
    found = [*found[:-1], *map(_without_wishes, found[-1:])]
    return tuple(replace(_ended(question), position=i) for i, question in enumerate(found, start=1))


_QUOTED = re.compile(
    r"[\"“](?P<double>[^\"“”]{20,}?)(?:[\"”][.,;]?)?$|['‘](?P<single>[^'‘’]{20,})['’][.,;]?$",
    re.DOTALL,
)


def _saying(questions: Iterable[ReadQuestion]) -> Iterator[ReadQuestion]:
    """Without those that are a marker and no words, at any depth."""
    for question in questions:
        if re.search(r"\w", question.question):
            parts = enumerate(_saying(question.parts), start=1)
            kept = tuple(replace(part, position=place) for place, part in parts)
            yield replace(question, parts=kept) if question.parts else question


def _only_years(question: ReadQuestion) -> bool:
    """A column of years left by itself."""
    return not question.number and is_period(question.question)


def _asked(text: str) -> list[ReadQuestion]:
    nodes = outline(without_groups(without_preamble(with_quotations(entries_of(text)))))
    found = list(_questions(nodes)) or list(topics(nodes)) or list(unmarked(nodes))
    if len(found) > 1 and not found[0].number:
        said_again = _says_again_below(text, found[0].question, found[1].question)
        how = _says_how_all(found[0]) and not _says_how_all(found[1])  # as one of several it asks
        found = found[1:] if said_again or how else found
    followed = zip(found, [*found[1:], None], strict=False)
    return [question for question, after in followed if _counts(question, after)] or found


_AND_ASKS = re.compile(
    r"\band (?:please |also )*(?:confirm|explain|give|how|list|name|provide|say|send|show|state|"
    r"supply|tell|what|which|who)\b",
    re.IGNORECASE,
)


def _says_how_all(first: ReadQuestion) -> bool:
    """Whether what stands before all the asks only says how they are to be answered, or of what
    time: `Please give the figures for the last two years.`
    """
    text = first.question
    shapes = (sets_scope(text) or says_when(text)) and not (first.parts or _AND_ASKS.search(text))
    return shapes or bool(_HOW_ALL.match(text))


_CLARIFIES = re.compile(
    r"^[^\w\n]*(?:so,? )?(?:to (?:clarify|be (?:clear|specific|precise))|"
    r"for (?:clarity|clarification)|in other words)\b[^.?\n]{0,60}[:;]\s*$",
    re.IGNORECASE | re.MULTILINE,
)


def _says_again_below(text: str, first: str, second: str) -> bool:
    """Whether a lead between two asks says that all of the first is said more clearly below it."""
    lead = _CLARIFIES.search(text)
    if lead is None:
        return False
    above, below = squeeze(text[: lead.start()]), squeeze(text[lead.end() :])
    return squeeze(first)[:60] in above and squeeze(second)[:60] in below


def _counts(question: ReadQuestion, after: ReadQuestion | None) -> bool:
    """Whether it asks, and does not only name the subject; what "also" follows on is an ask."""
    if after is not None and _THUS.match(after.question) and _MATTER.search(question.question):
        return False
    if after is not None and question.number and question.number == after.number:
        return not after.question.startswith(f"{question.question}\n")  # whole the second time
    lead, alone = question.question.split("\n")[0], after is None or not after.number
    detailed = alone and bool(question.parts) and is_specific(lead)
    if question.number or detailed or not is_aim(question.question):
        return True
    below = first_sentence(after.question.split("\n")[0]) if after else ""
    return bool(_ALSO.match(below) or (refines(below) and not is_specific(below)))


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
    nodes = first_marked(without_example(nodes))
    blocks = [list(group) for _, group in groupby(nodes, key=lambda node: node.marker is not None)]
    numbered = _numbered_list(blocks)
    held: ReadQuestion | None = None
    asked = 0
    for block, before, after in in_turn(blocks):
        if block[0].marker and (_holds(held, block) or says_of_what(before, after)):
            continue
        if block[0].marker and held and goes_with(before, block):
            if asked and is_format_wish(before[-1].entry.text):
                yield held
                held = with_parts(before[-1].entry.text, block)
                asked += 1
                continue
            held = _extended(held, [*before[-1:], *block])
            continue
        rest = block
        beneath = None if block[0].marker or not before else held
        if beneath and _reads_on(beneath, before, block):
            end, rest = _cut(block)
            held = _extended(beneath, end)
        elif beneath and not asked and beneath.parts and not beneath.number:
            scope, rest = scope_beneath(block)
            held = _extended(beneath, scope)
        found: Iterable[ReadQuestion] = ()
        if block[0].marker:
            found = of_list(block, before, asked=held is not None or _names_something(before))
        elif rest:
            named = held is not None and not held.number and _is_named(held)
            first = block[0] is nodes[0]
            found = of_prose(rest, after, numbered=numbered, first=first, named=named)
        for question in found:
            if held:
                asked += 1
                yield held
            held = question
    if held:
        yield held


def _is_named(question: ReadQuestion) -> bool:
    """Whether it was asked for by naming it, with no verb of asking."""
    return names_a_thing(first_sentence(question.question.partition("\n")[0]))


def _holds(held: ReadQuestion | None, block: list[Node]) -> bool:
    """Whether a list is in the question before it already, as what its lead is open for."""
    if held is None or not held.parts:
        return False
    listed = "\n".join(node.printed_with_marker() for node in block)
    return held.question.endswith(f"\n{listed}")


def _reads_on(held: ReadQuestion, listed: list[Node], below: list[Node]) -> bool:
    """Whether a sentence goes on beneath the list of names in its midst: `... in 2019.`

    So does a footnote that an item bears the sign of.
    """
    text = below[0].entry.text
    if not held.parts or held.number:
        return False
    names = [node.entry.text for node in listed]
    if re.match(r"\*\s?\w", text) and len(names) == len(held.parts):
        return any(name.endswith("*") for name in names)
    if not text[:1].islower():
        return False
    open_ended = not names[-1].endswith((".", "?")) and len(names) == len(held.parts)
    goes_on = text.startswith(("and ", "or ")) or not is_ask(first_sentence(text))
    return open_ended and names[-1] in held.question and goes_on


def _cut(block: list[Node]) -> tuple[list[Node], list[Node]]:
    """The first sentence of paragraphs, and what is left of them."""
    whole = block[0].entry
    end = first_sentence(whole.text)
    rest = whole.text.removeprefix(end).strip()
    kept = [Node(replace(whole, text=rest, raw=rest))] if rest else []
    below = block[1:]
    times = list(takewhile(lambda node: is_period(node.entry.text), below))
    times = times if not kept and end.endswith((":", ":-")) else []
    return [Node(replace(whole, text=end, raw=end)), *times], [*kept, *below[len(times) :]]


def _names_something(paragraphs: list[Node]) -> bool:
    return any(is_topic(node.entry.text, announced=False) for node in paragraphs)


def _extended(question: ReadQuestion, nodes: list[Node]) -> ReadQuestion:
    """The question with a list that belongs to it."""
    lines = [question.question, *(node.printed_with_marker() for node in nodes)]
    lines = lines[1:] if lines[1:] and lines[1].startswith(lines[0]) else lines  # said anew
    first = len(question.parts) + 1
    items = [node for node in nodes if node.marker]
    parts = (*question.parts, *(part_of(node, i) for i, node in enumerate(items, start=first)))
    return replace(question, question="\n".join(lines), parts=parts)


def _without_wishes(last: ReadQuestion) -> ReadQuestion:
    """The last item without what its line says of the reply, and on: `I want this by post. If`."""
    pieces = sentences(last.question.split("\n")[-1]) if last.number and not last.parts else []
    places = range(1, len(pieces))
    cut = next((i for i in places if is_format_wish(pieces[i]) and is_around(pieces[i])), None)
    if cut is None or any(is_ask(one) or not is_around(one) for one in pieces[cut:]):
        return last
    text = last.question
    for piece in reversed(pieces[cut:]):
        text = text.removesuffix(piece).rstrip()
    return replace(last, question=text)


_LOST_SIGN = re.compile(
    r"^(?:[\s:;,.)\]]|[*•·▪](?=\s)|(?:and|also|plus|next|further|then|finally|lastly) [-–] )+",
    re.IGNORECASE,
)


_RUNS_INTO = re.compile(
    r"(?<=[a-z0-9)])[^\S\n]+(?=\*?(?:If|Should|Where|Please|(?:This|My|The) request) [a-z])"
)
"""Where a remark with a capital begins, and no stop before it: `the number of kettles If you`."""


_LONGEST_REMARK = 600


def _without_remark(text: str) -> str:
    """Without a remark on the request that was run on to its last words."""
    for match in _RUNS_INTO.finditer(text, max(0, len(text) - _LONGEST_REMARK)):
        rest = sentences(text[match.end() :])
        if all(map(is_around, rest)) and not any(map(is_ask, rest)):
            return text[: match.start()]
    return text


def _ended(question: ReadQuestion) -> ReadQuestion:
    """Without a sign left before it, a last "thank you" typed on the same line, or a quotation
    mark that opens it all.
    """
    bare = _LOST_SIGN.sub("", question.question).rstrip(" =")
    bare = re.sub(r"\?[,.;]+$", "?", bare)
    bare = bare[:-1] if bare[-2:] in ('?"', "?”") and not re.search('["“]', bare[:-1]) else bare
    bare = bare if question.parts else _without_remark(bare)
    if not question.number:
        bare = from_the_ask(bare)
    bare = bare if "[" in bare else bare.rstrip("]")
    bare = re.sub(r"(?<=;) (?:and|or|&)$", "", bare) if question.number else bare
    question = replace(question, question=bare)
    quoted = _QUOTED.match(question.question)
    if quoted:
        return _ended(replace(question, question=quoted[quoted.lastgroup or 0].strip()))
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
