"""Paragraphs to questions: what each asks, by what was announced and what list follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from answerable.reading.questions.asking import (
    is_aim,
    is_ask,
    is_introduction,
    is_lead,
    is_specific,
    is_topic,
    opens_question,
)
from answerable.reading.questions.blocks import goes_with, number_lost
from answerable.reading.questions.columns import joined_columns
from answerable.reading.questions.fields import names_fields
from answerable.reading.questions.hanging import announces_notes, hangs
from answerable.reading.questions.items import plain_question, question_of, with_parts
from answerable.reading.questions.markers import inline_parts
from answerable.reading.questions.model import ReadQuestion
from answerable.reading.questions.nodes import Node
from answerable.reading.questions.phrases import telling
from answerable.reading.questions.prose import (
    ask_from,
    asks_in,
    goes_on,
    named_first,
    names_a_thing,
    names_in,
    says_more_follows,
    says_outright,
)
from answerable.reading.questions.refining import qualifies, refines
from answerable.reading.questions.sentences import first_sentence, sentences
from answerable.reading.questions.tails import only_shapes

_ENDED = ".?!)\"'”’]"
"""What a paragraph before a list ends in where it is more than the list's opening."""


_LEAST_ITEM = 2
"""Words of an item in a line: `the (a) mean and (b) longest wait` is one question."""
_BARE_LEAD = 2
"""Words of `Please give` over a list: what stands before it only says of what."""
_LONGEST_HEADING = 4
_LEAST_NAMED = 4
"""Words of a thing named over lines that ask: less is the label of a field."""
_LONGEST_ITEM = 25
_RUN = 2
"""Lines that ask one beneath another, among which a thing named is asked for too."""


@dataclass(slots=True)
class _Above:
    """What stands above a paragraph: an ask, an announcement (in so many words), lines that ask.

    listed: lines stand one beneath another under an announcement in so many words. named: so many
    paragraphs in a row asked by naming a thing.
    """

    asked: bool
    beneath: bool
    announced: bool = False
    listed: bool = False
    outright: bool = False
    run: int = 0
    named: int = 0

    def pass_by(self, nodes: list[Node], *, found: int) -> None:
        """What the first of the nodes leaves for the next, having asked so many things."""
        text = nodes[0].entry.text
        self.named = self.named + 1 if found and names_a_thing(first_sentence(text)) else 0
        self.run = self.run + found if found and not _gap_after(nodes) else 0
        self.asked = self.asked or bool(found) or is_topic(text, announced=False)
        lead = self.announced and is_lead(text) and text.rstrip().endswith((":", ":-"))
        self.announced = lead or goes_on(nodes) or says_more_follows(text)
        if self.announced:
            asks = self.asked or any(is_ask(node.entry.text) for node in nodes[1:_AHEAD])
            self.announced = not announces_notes(text, asked=asks)
        self.outright = says_outright(text)
        self.listed = (self.listed and _goes_on_as(nodes)) or (
            self.announced and self.outright and text.endswith(":")
        )
        if found and text.endswith((":", ":-")) and "following" in text:
            self.announced = "\n" not in text
        if self.announced and self.outright and not _gap_after(nodes):
            self.run = max(self.run, 1)


_AHEAD = 60
"""Lines: what comes later is not announced here."""


def _gap_after(nodes: list[Node]) -> bool:
    return len(nodes) > 1 and nodes[1].entry.gap


def _goes_on_as(nodes: list[Node]) -> bool:
    """Whether a line and the next can be items of one list: with no gap, or both of them short,
    and with a full stop both or neither.
    """
    if not _gap_after(nodes):
        return True
    one, other = (node.entry.text for node in nodes[:2])
    short = max(len(one.split()), len(other.split())) <= _LONGEST_ITEM
    return short and one.endswith((".", ";")) == other.endswith((".", ";"))


def of_prose(
    block: list[Node], after: list[Node], *, numbered: bool, first: bool, named: bool = False
) -> Iterator[ReadQuestion]:
    """The questions of paragraphs that stand together, between two lists or about one.

    named: what was asked last before them was a thing named with no verb.
    """
    beneath = not first and not block[0].entry.gap
    above = _Above(not first, not first, run=_RUN if beneath or named else 0)
    rest = joined_columns(block, listed=bool(after), first=first)
    told = bool(after) and bool(_WHAT_IS_WANTED.match(rest[-1].entry.text))
    for place, node in enumerate(rest):
        text = node.entry.text
        left = len(rest) - place - 1
        if not (first or place or node.entry.gap) and qualifies(text):
            continue
        if after and not left and above.asked and goes_with([node], after):
            continue
        if after and not left:
            yield from _before_list(text, after)
        elif after and left == 1 and _names_before(text, rest, first=first):
            above.asked = True
            yield question_of(node, None)
        elif numbered and first:
            more = bool(after) and bool(_MORE.search(rest[-1].entry.text))
            yield from map(plain_question, _asked_before(text, more=more))
        elif (
            _is_named(text, above, rest[place + 1 :]) or _to_fill(rest, place, above)
        ) and not _heads_asks(rest, place):
            above.run += 1
            above.asked = True
            above.listed = above.listed and _goes_on_as(rest[place:])
            yield from map(plain_question, names_in(text))
            continue
        else:
            opening = list(named_first(rest)) if first and not place else []
            asks = _with_named(opening, list(_asks_of(text, above, numbered=numbered)))
            asks = [ask for ask in asks if not (told and _ABOUT.search(ask))]
            for ask in asks:
                yield from _named_in_line(ask) or [plain_question(ask)]
            above.pass_by(rest[place:], found=len(asks))
            continue
        above.pass_by(rest[place:], found=0)


def _with_named(named: list[str], asks: list[str]) -> list[str]:
    """What was named first and the asks after it; one that only narrows it goes with it."""
    if named and asks and refines(first_sentence(asks[0])):
        return [f"{named[0]} {asks[0]}", *asks[1:]]
    return [*named, *asks]


def _asks_of(text: str, above: _Above, *, numbered: bool) -> Iterator[str]:
    """Its asks; straight beneath a list those alone that want more than the list did."""
    leads = says_more_follows(text)
    for ask in asks_in(text, strict=numbered, asked=above.asked):
        if leads and _names_matter(ask, sentences(text)[-1]):
            continue
        if not ((above.beneath or above.run > _RUN) and only_shapes(first_sentence(ask))):
            yield ask


def _names_before(text: str, rest: list[Node], *, first: bool) -> bool:
    """A thing named over "Please include:" and its list."""
    announced = first and len(rest) == _RUN
    return names_fields(rest[-1].entry.text) and is_topic(text, announced=announced)


def _is_named(text: str, above: _Above, below: list[Node]) -> bool:
    """Whether a paragraph is asked for by naming it, under an announcement or among other asks."""
    piece = first_sentence(text)
    if is_ask(piece) or (not names_a_thing(piece) and any(map(is_ask, sentences(text)))):
        return False
    if above.announced and above.outright:
        return is_topic(piece, announced=True)
    if above.listed and is_topic(piece, announced=True):
        return True
    says = len(piece.split()) >= _LEAST_NAMED
    among = above.run >= _RUN or above.named >= 1 or (says and _ask_straight_below(below))
    return (above.announced or among) and names_a_thing(piece)


_LEAST_TO_FILL = 3
_LONGEST_TO_FILL = 8


def _to_fill(nodes: list[Node], place: int, above: _Above) -> bool:
    """`Number in use:` under an announcement, among lines that a colon leaves to be filled in."""
    announced = (above.announced and above.outright) or above.listed
    if not announced or not _is_blank(nodes[place]):
        return False
    first, last = max(0, place - _LEAST_TO_FILL), place + _LEAST_TO_FILL
    before = takewhile(_is_blank, reversed(nodes[first:place]))
    after = takewhile(_is_blank, nodes[place + 1 : last])
    return sum(1 for _ in (*before, *after)) + 1 >= _LEAST_TO_FILL


def _is_blank(node: Node) -> bool:
    return _has_room(node.entry.text)


@lru_cache(maxsize=64)
def _has_room(text: str) -> bool:
    few = text.endswith(":") and len(text.split()) <= _LONGEST_TO_FILL
    return few and not (is_ask(text) or opens_question(text))


def _ask_straight_below(below: list[Node]) -> bool:
    """Whether the next two lines ask, or one names a thing, with no gap over them."""
    lines = [node.entry.text for node in below[:_RUN] if not node.entry.gap]
    asks = [is_ask(line) for line in lines]
    return len(lines) == _RUN and any(asks) and (all(asks) or any(map(names_a_thing, lines)))


def _heads_asks(nodes: list[Node], place: int) -> bool:
    """`Grounds contract` over `Who has it? When does it end?`, as another such line is."""
    pairs = [(one.entry, below.entry) for one, below in pairwise(nodes)]
    heads = [
        len(head.text.split()) <= _LONGEST_HEADING
        and head.text[-1:].isalnum()
        and not below.gap
        and below.text.endswith("?")
        and not is_ask(head.text)
        for head, below in pairs
    ]
    return sum(heads) > 1 and place < len(heads) and heads[place]


_WHAT_IS_WANTED = re.compile(
    r"\W*the (?:specific )?(?:information|details|data|figures|items|things) "
    r"(?:that |which )?(?:i|we)(?: am| are|['’]m|['’]re| would| specifically)? (?:require|"
    r"need|want|like|after|seek)\b",
    re.IGNORECASE,
)
"""The lead of a list that says what, of the matter named before it, is wanted."""
_ABOUT = re.compile(
    r"\b(?:information|details|data|questions?)\b[^.?]{0,60}\b(?:about|on|regarding|relat\w+|"
    r"concerning|with regards?|in respect)\b|\b(?:requested|following|above) information\b",
    re.IGNORECASE,
)


_THAT_IS = re.compile(r"\W*(?:more )?(?:specifically|in particular|namely)\b", re.IGNORECASE)
"""What opens the lead that says what the matter named before it comes to."""


def _names_matter(ask: str, lead: str) -> bool:
    """Whether it only names what the lead after it, or what stands beneath that, asks of."""
    return is_aim(ask) or bool(_THAT_IS.match(lead) and _ABOUT.search(ask))


def _asks_outright(ask: str) -> bool:
    """A question before numbered ones that is more than what they are about."""
    return ask.rstrip().endswith("?") and not _ABOUT.search(ask)


def _counts(ask: str, kind: str) -> bool:
    """Whether what is asked before a list with numbers or letters is more than its lead."""
    return _asks_outright(ask) or (kind != "number" and is_specific(ask))


_MORE = re.compile(r"\b(?:also|in addition|additionally|as well)\b", re.IGNORECASE)


def _asked_before(text: str, *, more: bool) -> Iterator[str]:
    """What a text asks outright before its numbered questions, and not how to answer them.

    more: what leads to the numbers says that they are asked beside it.
    """
    for ask in asks_in(text, strict=False):
        outright = more or is_specific(ask) or _asks_outright(ask)
        if outright and not is_introduction(ask) and not refines(ask):
            yield ask


def _is_first_item(text: str, after: list[Node]) -> bool:
    """A thing named as each item of the list beneath it is: its own mark was lost."""
    items = [text, *(node.entry.text for node in after)]
    heads = re.fullmatch(r"(?:the )?information (?:sought|required|requested|wanted)", text, re.I)
    return not heads and all(is_topic(item, announced=False) for item in items)


_OF_THE_WRITER = re.compile(r"\W*(?:I|We|My|Our)\b")


def _from_its_ask(text: str) -> str:
    """Less what the writer says of themselves before the sentence that asks."""
    *background, lead = sentences(text) or [text]
    if not background or not (is_ask(lead) or is_lead(lead)) or lead not in text:
        return text
    told = all(_OF_THE_WRITER.match(piece) and not is_ask(piece) for piece in background)
    return text[text.rfind(lead) :] if told else text


def _before_list(text: str, after: list[Node]) -> Iterator[ReadQuestion]:
    if hangs(text, after):
        yield with_parts(_from_its_ask(text), after)
    elif number_lost(after) and (ask_from(text) or is_topic(text, announced=False)):
        yield ReadQuestion(0, None, re.sub(r"^[\s).:-]+", "", ask_from(text) or text))
    elif "\n" in text and not text.endswith((":", ":-")):  # an ask and its own columns
        yield from map(plain_question, asks_in(text, strict=False))
    elif text.rstrip()[-1:].isalnum() and _is_first_item(text, after):
        yield plain_question(text)
    elif text.rstrip()[-1:] in _ENDED or (
        text.rstrip()[-1:].isalnum() and opens_question(text) and is_ask(text)
    ):
        found = map(plain_question, asks_in(text, strict=True))
        kind = after[0].marker.kind if after[0].marker else "bullet"
        yield from (q for q in found if kind == "bullet" or _counts(q.question, kind))
    else:
        *first, lead = sentences(text) or [""]
        before = asks_in(" ".join(first), strict=True) if len(lead.split()) > _BARE_LEAD else ()
        yield from (plain_question(ask) for ask in before if not _names_matter(ask, lead))


def _named_in_line(text: str) -> list[ReadQuestion]:
    """`Could you tell me (i) the cost and (ii) the supplier?`: its items; [] where it says more."""
    found = inline_parts(text)
    head = text[: text.index(found[0][1])] if found else ""
    if not found or telling(head):
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
