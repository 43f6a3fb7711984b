"""The asks in paragraphs: which sentences ask, and which belong to the ask before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from answerable.reading.questions.asking import (
    announces,
    is_around,
    is_ask,
    is_condition,
    is_format_wish,
    is_lead,
    is_note,
    is_reshaping,
    is_topic,
    opens_question,
)
from answerable.reading.questions.following import FINITE, IF_SO, belongs, follows_up
from answerable.reading.questions.nodes import Node
from answerable.reading.questions.opening import strip_law
from answerable.reading.questions.phrases import OPENS_QUESTION, telling
from answerable.reading.questions.refining import defines, explains, refines
from answerable.reading.questions.sentences import (
    alike_in,
    asks_apart,
    named_together,
    run_on,
    said_twice,
    sentences,
)

_SUBJECT = re.compile(
    r"^.{0,80}\brequest(?:s|ed)?\b|^\W*(?:the )?information\b|[:–-]\s*$", re.IGNORECASE
)
_OUTRIGHT = re.compile(r"\b(?:following|below|follows|questions?)\b", re.IGNORECASE)
_OF_FORM = re.compile(
    r"\b(?:format|headers|headings(?! (?:of|in|from) (?:your |the )?(?:table|form)))\b",
    re.IGNORECASE,
)
_QUOTES = re.compile(
    r"\b(?:states|stated|said|says|wrote|writes|reads|(?:to|you|they|he|she) (?:write|say|state|"
    r"claim)|(?:following|this) (?:statement|comments?|"
    r"claim|quot(?:e|ation)|passage|paragraph|extract|wording|assurance|sentence))\W*$",
    re.IGNORECASE,
)
"""What leads to the words of somebody else: `Your site makes the following claim:`."""
_FEW = 4
_KEPT = 64
"""Answers kept: a paragraph is asked about as the one above each that follows."""
_BARE_THE = re.compile(
    r"(?:The|Any|All) (?!(?:[\w'’/()-]+ ){0,12}(?<!that )(?<!which )(?<!who )(?:is|are|was|were|"
    r"has|have|had|will|would|can|"
    r"should|"
    r"could|do|does|did|must|may)\b)[^.?:]{8,200}\.?$"
)
"""A thing named with no verb of its own: `The intended frequency of inspections.`"""


_OF_EACH = re.compile(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,2} of (?:each|every|any) [^.?:]{3,120}$")
"""A thing named with no verb of its own: `Site of each mooring on the river`."""
_REDUCED = re.compile(r"(?:The )?[A-Za-z]+ (?:it|they|he|she|you|we) \w")
"""A clause said of the thing with no "that" before it: `Date it was mended`."""


def names_a_thing(sentence: str) -> bool:
    """Whether it names something wanted and says nothing of it: `Any letters from residents.`"""
    if _BARE_THE.match(sentence) and not sentence.startswith("The "):
        return True
    if _OF_EACH.match(sentence) and not FINITE.match(sentence):
        return True
    if _REDUCED.match(sentence) and is_topic(sentence, announced=False):
        return True
    return is_topic(sentence, announced=False) and not FINITE.match(sentence)


_SAYING = re.compile(r"please (?:state|say|indicate|specify|tell|inform)\b[^?]*$", re.IGNORECASE)


def asks_in(text: str, *, strict: bool, asked: bool = False) -> Iterator[str]:
    """The asks among the sentences of a paragraph; strict wants a question mark or a request.

    Lines after the first were joined to it as the columns or names its last sentence is open for.
    asked: something was asked before it.
    """
    first, *columns = text.split("\n")
    pieces = _with_clauses(asks_apart(first))
    if pieces and is_note(pieces[0]):
        return
    if columns:
        pieces[-1:] = ["\n".join([pieces[-1] if pieces else "", *columns])]
    found: list[str] = []
    listed = _lists(pieces)
    announced = goes_with_last = conditional = False
    for piece in pieces:
        if goes_with_last and found and (belongs(piece) or follows_up(found[-1], piece)):
            found[-1] = f"{found[-1]} {piece}"
            continue
        if not goes_with_last and piece != pieces[0] and IF_SO.match(piece):
            continue
        whole = strip_law(piece)
        ask = _after_lead(_in_brackets(whole))
        if "\n" not in piece and (alike := _run_together(piece, ask)):
            found += alike
            goes_with_last = True
            continue
        said_how, conditional = conditional and _says_how(ask), is_condition(ask)
        if (strict and said_how) or explains(ask) or (asked and defines(ask)):
            continue
        goes_with_last = (
            ("\n" in ask)
            or (ask != whole and not strict)
            or _asks(ask, announced=announced, strict=strict)
        )
        goes_with_last = goes_with_last or (asked and _adds_thing(ask))
        added = _also(ask) or (listed and not strict and _is_fragment(ask)) or asks_worded(ask)
        goes_with_last = goes_with_last or bool(found and added)
        announced = announced or announces(ask)
        if goes_with_last:
            found.append(ask)
    yield from found


def _run_together(piece: str, ask: str) -> list[str]:
    """Things asked for in it one after another with no stop between."""
    return (
        alike_in(piece) or named_together(piece) or run_on(ask) or said_twice(ask) or _set_off(ask)
    )


_LEAST_SET_OFF = 3


def _set_off(ask: str) -> list[str]:
    """Questions with semicolons between: `how many are let; who lets them; when are they shut`."""
    parts = re.split(r"(?<=;)\s+(?=\S)", ask)
    worded = all(opens_question(part.removeprefix("and ")) for part in parts)
    return parts if worded and len(parts) >= _LEAST_SET_OFF else []


_CLAUSE = re.compile(
    r"(?:If|Since|Because|As)\b(?![^.?]*(?:,|\b(?:please|can|could|would|will|let|"
    r"how|what|who|then)\b))[^.?:]{12,160}\.$"
)
"""A clause that wants the sentence after it, though a full stop was typed: `If you have one.`"""


def _with_clauses(pieces: list[str]) -> list[str]:
    out: list[str] = []
    for piece in pieces:
        if out and _CLAUSE.match(out[-1]) and is_ask(piece):
            out[-1] = f"{out[-1]} {piece}"
        else:
            out.append(piece)
    return out


_LONGEST_BARE = 8
_LEAST_NAMED = 4
_LEAST_TOPICS = 3
"""Sentences of a list that name things no verb is needed for, and those of words we know."""


def _is_fragment(piece: str) -> bool:
    """`Frequency of inspections.`: no verb of its own."""
    if is_around(piece) or is_ask(piece) or is_lead(piece):
        return False
    if is_topic(piece, announced=False) or _BARE_THE.match(piece):
        return True
    bare = piece[:1].isupper() and piece.endswith(".") and not FINITE.match(piece)
    return bare and 1 < len(piece.split()) <= _LONGEST_BARE


def _lists(pieces: list[str]) -> bool:
    """Whether the sentences of a paragraph are a list, each naming a thing wanted."""
    if sum(map(_is_fragment, pieces)) < _LEAST_NAMED:
        return False
    return sum(is_topic(piece, announced=False) for piece in pieces) >= _LEAST_TOPICS


_WORDED = re.compile(
    r"(?:What|How|Who|Whose|Why|Which(?! (?:is|was|are|were|has|have|do|does|did|can|will)\b))"
    r"(?! (?:i|we|it|this|that|these|they)\b)(?: [\w'’-]+){0,4}? "
    r"(?:is|are|was|were|has|have|do|does|did|can|will)\b[^.?:]{8,}"
)


def asks_worded(sentence: str) -> bool:
    """Opened as a question is, beside another ask, the mark forgotten: `Which sorts are kept.`"""
    return bool(_WORDED.match(sentence)) and not is_around(sentence)


_ALSO = re.compile(r"(?:and |but )?also\b", re.IGNORECASE)


def _also(sentence: str) -> bool:
    """What is added to an ask asks too, verb or no verb: `Also the same for the year before.`"""
    return bool(_ALSO.match(sentence)) and len(sentence.split()) > _FEW and not is_around(sentence)


_BESIDE = re.compile(
    r"(?:and )?(?:also|further(?:more)?|further to this|in addition(?: to this)?|additionally|plus|"
    r"besides(?: this)?|on top of (?:this|that)|finally|lastly),? (?=(?:any|all) )|"
    r"and (?=(?:the|any|all) )",
    re.IGNORECASE,
)


def _adds_thing(sentence: str) -> bool:
    """What is added to what was asked before by naming it: `Further to this, any guidance.`"""
    beside = _BESIDE.match(sentence)
    if beside is None or is_around(sentence) or "please" in sentence:
        return False
    thing = sentence[beside.end() :]
    return is_topic(thing, announced=False) or names_a_thing(thing[:1].upper() + thing[1:])


_SUPPLY = re.compile(
    r"\b(?:supply|provide|send|disclose|release)(?: me| us)?(?: with)? the following\s?:-?$",
    re.IGNORECASE,
)
_LEAD = re.compile(r"([^:?\n]{8,200}?(?::-?|\s[-–]))[^\S\n]+(?=\S)")


_BRACKETED = re.compile(r"(?<!\S)\(([A-Z][^()]{15,200})\)\W*$")


def _in_brackets(sentence: str) -> str:
    """What a remark asks in brackets at its end: `It is for a study (Could you date it?).`"""
    inside = _BRACKETED.search(sentence)
    if inside and is_ask(inside[1]) and not is_ask(sentence[: inside.start()]):
        return inside[1]
    return sentence


_AS_BELOW = re.compile(r"\bas (?:below|follows)\s*:-?$", re.IGNORECASE)


def _after_lead(sentence: str) -> str:
    """`I should like to know the following - who owns it?` from its ask on."""
    match = _LEAD.match(sentence)
    if not match or not (_AS_BELOW.search(match[1]) or (is_lead(match[1]) and announces(match[1]))):
        return sentence
    rest = sentence[match.end() :]
    bare = _OUTRIGHT.search(match[1]) and _BARE_THE.match(rest)
    outright = _SUPPLY.search(match[1]) and rest[:1].isupper() and not FINITE.match(rest)
    named = bare or is_topic(rest, announced=bool(outright))
    asks = OPENS_QUESTION.match(rest) or is_ask(rest.rstrip("? "))
    of_years = rest[:1].isdigit()
    return rest if not of_years and (named or (asks and is_ask(rest))) else sentence


def _says_how(sentence: str) -> bool:
    """After a condition: `If 2013 is not to hand, use 2012. Please state which you have used.`"""
    return bool(_SAYING.match(sentence))


def names_in(text: str) -> list[str]:
    """What a paragraph names where things wanted were announced; what asks after it is apart."""
    found: list[str] = []
    for piece in [part for whole in sentences(text) for part in named_together(whole) or [whole]]:
        if found and is_around(piece):
            continue
        named = is_topic(piece, announced=False) and len(piece.split()) > _FEW
        rests = refines(piece) or belongs(piece) or IF_SO.match(piece)
        if found and (rests or not (named or is_ask(piece))):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found


def _asks(sentence: str, *, announced: bool, strict: bool) -> bool:
    named = is_topic(sentence, announced=False) or _BARE_THE.match(sentence)
    if announced and not strict and named:
        return True
    return is_ask(sentence) and not (
        strict and (is_format_wish(sentence) or is_reshaping(sentence))
    )


def named_first(nodes: list[Node]) -> Iterator[str]:
    """What a request names before it goes on to ask: `Cost of the works. I would also like ...`."""
    piece, *others = [one for node in nodes for one in asks_apart(node.entry.text)] or [""]
    names = (is_topic(piece, announced=False) or names_a_thing(piece)) and not is_ask(piece)
    if names and len(piece.split()) > 5 and not _SUBJECT.search(piece) and any(map(is_ask, others)):
        yield piece


def goes_on(nodes: list[Node]) -> bool:
    """Whether the first asks by naming a thing wanted and the next, straight beneath, does too."""
    if len(nodes) < 2 or nodes[1].entry.gap:
        return False
    first, second = nodes[0].entry.text, nodes[1].entry.text
    return is_ask(first) and is_topic(first, announced=False) and is_topic(second, announced=False)


@lru_cache(maxsize=_KEPT)
def says_more_follows(text: str) -> bool:
    """Whether the last sentence says that what is wanted follows, and not where or of whom."""
    last = (sentences(text) or [text])[-1]
    if is_note(text) or text.startswith("*") or _OF_FORM.search(last) or is_format_wish(last):
        return False
    if _QUOTES.search(last):
        return False
    return announces(last) and not re.match(r"For (?:the |these |each of the )?following\b", last)


def says_outright(text: str) -> bool:
    """Whether it does so in words, with its last sign or by naming nothing itself."""
    return not telling(text) or text.rstrip()[-1:] in ":;-–" or bool(_OUTRIGHT.search(text))


def ask_from(text: str) -> str:
    """A paragraph from its first ask on; the empty string where it asks nothing."""
    pieces = sentences(text)
    for place, piece in enumerate(pieces):
        if is_ask(piece):
            return " ".join(pieces[place:])
    return ""
