"""Lists that are the parts of the paragraph above them, told from lists of questions."""

from __future__ import annotations

import re

from answerable.reading.questions.asking import (
    is_addition,
    is_around,
    is_ask,
    is_lead,
    is_period,
    is_specific,
    is_topic,
    opens_question,
    says_much,
)
from answerable.reading.questions.fields import (
    OF_COLUMNS,
    are_columns,
    asks_for_table,
    is_field,
    told_of_each,
)
from answerable.reading.questions.nodes import Node
from answerable.reading.questions.phrases import telling
from answerable.reading.questions.refining import ends_open, hangs_open, is_record
from answerable.reading.questions.sentences import sentences

_DIVIDED = re.compile(
    r"\b(?:break|broken|split|separated?|divided|analysed|grouped)\b[^.?]{0,120}\b(?:by|"
    r"into)(?: (?!the\b|following\b)[\w-]+){0,4}\s?:\W{0,4}$",
    re.IGNORECASE,
)
_OF_EACH = re.compile(
    r"\b(?<!information )(?:for|of) (?:each|"
    r"every) (?!of)(?![^:]{0,120}\bfollowing\b)[^:?]{2,120}:\W{0,3}$",
    re.IGNORECASE,
)
"""`For each nursery, I would like to know:` the list beneath is told of each."""
_NAMES_OF = re.compile(
    r"\b(?:names?|addresses|telephone numbers|contact details) of\s?:\W{0,4}$", re.IGNORECASE
)
"""A lead whose list says whose names are wanted."""
_LONGEST_NAME = 6
"""Words of an item that only completes the paragraph above it."""
_BARE = 2
"""Words of an item that can only be a name: `K1234` or `Oak Lane`."""
_FEW = 4
"""Parts among which one may be worded as an ask of its own."""


_NOTES = re.compile(
    r"\W*(?:please note|notes?|(?:please )?(?:see|find|use|refer to|note) (?:below )?"
    r"(?:the|these|my|our) (?:following )?definitions?|definitions?|"
    r"(?:my |the )?(?:public interest|reasons?|grounds|"
    r"background|purposes?|context|justification)\b(?! for (?!(?:my|the|this|asking)\b)))\b[^?]*"
    r"[:\-–]\s*$",
    re.IGNORECASE,
)
_TELLS_WHAT = re.compile(
    r"^(?![^:;]*\b(?:i|we|my|our|you|your|please|information|questions?|details|data|required|"
    r"requested|wanted|needed|sought|interest)\b)[^.?:;]{3,120}\b(?:(?:is|are|was|were) "
    r"(?:[a-z]+ )?(?:as follows|the following)|means?|"
    r"includes?|refers? to|being|(?:is|are) defined as)\b[^.?:;]{0,40}[:;]\W*$",
    re.IGNORECASE,
)
"""`The kettles in question are as follows:` says what was meant, and asks nothing."""


_STATED_OF = re.compile(
    r"^(?:this|the|my|our|these)\b[^.?:;]{3,200}\b(?:by|of|between|with|from|are|were)\W*$",
    re.IGNORECASE,
)
"""A statement that the names beneath it end: `The agreement was signed by`."""


def announces_notes(lead: str, *, asked: bool) -> bool:
    """Whether the list beneath is of notes, or, once something was asked, of what was meant."""
    last = (sentences(lead) or [lead])[-1]
    states = _STATED_OF.search(last) and not is_topic(last, announced=False)
    if states and not (is_ask(last) or is_lead(last) or is_specific(last)):
        return True
    told = _TELLS_WHAT.match(last) or shapes_if_it_can_be(lead)
    return bool(_NOTES.match(last) or _SO_FAR.search(last)) or (asked and bool(told))


_SO_FAR = re.compile(
    r"(?:^|,? )(?:i|we) (?:(?:already|currently|so far) )?(?:have|know of|hold|found|am aware of|"
    r"are aware of|understand)(?: (?:found|so far|already|seen|read))*\s?:-?\s*$",
    re.IGNORECASE,
)
"""What the writer has already, over a list of it: `So far I have:`."""


_IF_IT_CAN_BE = re.compile(
    r"\W*(?:please,? )?(?:if|where|wherever) (?:you can|possible|practicable|it is possible),? "
    r"(?:please|could you|would you)\s*:-?\s*$",
    re.IGNORECASE,
)


def shapes_if_it_can_be(lead: str) -> bool:
    """`If possible, please:` over wishes about all that was asked before."""
    return bool(_IF_IT_CAN_BE.match(lead))


def hangs(lead: str, block: list[Node]) -> bool:
    """Whether a list is the parts of the paragraph before it and no questions of its own."""
    items = [node.entry.text for node in block]
    if is_record(items) and all(node.marker.kind == "bullet" for node in block if node.marker):
        return bool(lead) and not is_addition(lead)
    counted = block[0].marker is not None and block[0].marker.counts
    bullets = block[0].marker is not None and block[0].marker.kind == "bullet"
    whole = _of_each(lead, block) or _complete(lead, items, bullets=bullets)
    whole = whole or (not counted and _goes_into(lead))
    if whole or (asks_for_table(lead) and are_columns(block)):
        return True
    if _DIVIDED.search(lead) or (bullets and _OF_EACH.search(lead)):
        return not all(is_topic(item, announced=False) for item in items)
    if not lead or is_around((sentences(lead) or [lead])[-1]):
        return False
    bare = all(len(item.split()) <= _BARE for item in items)
    nested = counted and any(node.children for node in block)
    if not nested and of_those_named(lead, least=_LEAST_SAID - bare):
        return _can_be_named(lead, items)
    return (not is_lead(lead) or _for_names(lead, items)) and _told_of(
        lead, block, items, counted=counted
    )


_TAKES_IN = re.compile(
    r"(?:\b(?:including|to include)(?:,? but (?:is )?not limited to)?|"
    r"(?:\b(?:showing|giving|detailing|stating)|, with),? for each(?: one)?)\s?[:\-–]*\W*$",
    re.IGNORECASE,
)
_TO_SHOW = re.compile(
    r"[^.?:]{0,60}\b(?:this|it|these|them|that)\b(?: information| data| list| figures)? "
    r"(?:to|should|must|would|will|please)?(?: ?(?:please|also))* ?"
    r"(?:show|include|cover|contain|state|list|give|detail|set out)\s?[:\-–]*\W*$",
    re.IGNORECASE,
)


_HOW_MANY = re.compile(r"\bhow (?:many|much)\s?[:\-–]*\W*$", re.IGNORECASE)


def _goes_into(lead: str) -> bool:
    """Whether it says of one thing asked what it takes in: `..., including:`, `..., and I would
    like it to show`.
    """
    if _HOW_MANY.search(lead):
        return True
    takes_in = _TAKES_IN.search(lead)
    if takes_in:
        return bool(telling(lead[: takes_in.start()]))
    *before, last = sentences(lead) or [lead]
    return bool(_TO_SHOW.match(last)) and any(is_ask(piece) for piece in before)


def _can_be_named(lead: str, items: list[str]) -> bool:
    """Whether the items are what such a lead is of, and not, most of them, asks of their own."""
    if OF_COLUMNS.search(lead):
        return 2 * sum(map(is_field, items)) > len(items)
    return _FEW * sum(map(_asks_or_names, items)) < len(items)


def _of_each(lead: str, block: list[Node]) -> bool:
    marker = block[0].marker
    return told_of_each(lead, kind=marker.kind if marker else "")


_ELLIPTIC = re.compile(r"(?:which|what|whose|how many)(?: \w+)?\?$", re.IGNORECASE)
"""A question that is none by itself: `Which schools?`"""
_SAYS_OF_WHAT = re.compile(
    r"(?:for|in|by|at|on|of|from|to|between|under|over|within|during) (?!how|what|which|whom|each "
    r"of|the following)[^?]*$",
    re.IGNORECASE,
)
"""An item that only says of what its lead asks: `for those over 65`."""
_COMPLETED = re.compile(
    r"(?:(?<!\bas )(?<!relating )(?<!related )(?<!relation )(?<!respect )(?<!regard )\bto|"
    r"\b(?:who|which|that|whether|where|has|have|had|is|are|was|were|been|be))\s*[:\-–]+\W*$"
)
"""A lead that is no sentence without its items: `What is in place to:`."""


def _complete(lead: str, items: list[str], *, bullets: bool) -> bool:
    """Whether no item says anything without its lead."""
    if lead.endswith("?"):
        return bullets and all(_ELLIPTIC.match(item) for item in items)
    return all(_SAYS_OF_WHAT.match(item) for item in items) and says_much(lead)


def _told_of(lead: str, block: list[Node], items: list[str], *, counted: bool) -> bool:
    """As `hangs`, of a lead that says something of its own."""
    if all(is_period(item) for item in items) and not any(node.body for node in block):
        return True
    if _COMPLETED.search(lead) and all(item[:1].islower() for item in items):
        return not any(map(_stands_alone, items))
    if _NAMES_OF.search(lead):
        return not any(map(_asks_or_names, items))
    if counted:
        bare = all(len(item.split()) <= _LONGEST_NAME for item in items)
        left_open = (hangs_open(lead) and is_specific(lead)) or of_those_named(lead)
        left_open = (left_open and bare) or _for_names(lead, items)
        left_open = left_open or (bare and opens_question(lead) and ends_open(lead))
        told_of = left_open or _OF_THOSE_BELOW.search(lead) or asks_of_these(lead)
        if any(node.body for node in block):
            return False
        return bool(told_of) and not any(map(_asks_or_names, items))
    return _parts_of(lead, block, items)


def _parts_of(lead: str, block: list[Node], items: list[str]) -> bool:
    """As `hangs`, of a lead that says something and a list of bullets or letters."""
    if _each_of_following(lead) and not any(map(_stands_alone, items)):
        return True
    dashed = re.search(
        r"\b(?:for|by|in|of|to|with|from|at|on|than|between)\s*[:\-–]+$", lead.rstrip()
    )
    alone = [(item.endswith("?") and not dashed) or _stands_alone(item) for item in items]
    if _FEW * sum(alone) >= len(items) and any(alone):
        return False
    if lead.rstrip().endswith((".", "?")):
        lettered = block[0].marker is not None and block[0].marker.kind in ("letter", "roman")
        return (
            lettered and "?" in lead and not any(is_topic(item, announced=False) for item in items)
        )
    ended = lead.rstrip()[-1:].isalnum() and is_topic(lead, announced=False)
    ended = ended or bool(_BEFORE_NOUN.search(lead))
    alike = all(is_topic(item, announced=False) for item in items)
    return (is_specific(lead) or _for_names(lead, items)) and not (ended and alike)


_BEFORE_NOUN = re.compile(r"\b(?:the|an?|any)\s?[:\-–]+\W*$", re.IGNORECASE)
"""A lead that each item gives its noun: `Please send figures for the:`."""


_ENDS_IN_OF = re.compile(r"\b(?:for|of|by|at|in|to|from|with|between)\s?:\W*$", re.IGNORECASE)


def _for_names(lead: str, items: list[str]) -> bool:
    """`Could you tell me the allowance for: (a) juniors (b) seniors`: short names of its kinds."""
    short = all(len(item.split()) <= _LONGEST_NAME for item in items)
    return bool(_ENDS_IN_OF.search(lead)) and short and len(telling(lead)) >= _LEAST_SAID


_NO_GENERIC = (
    r"(?!(?:[\w-]+ )*(?:information|questions?|details|data|figures|points|queries|"
    r"statistics|answers|matters|requests|areas? of)\b)"
)
_FOLLOWING = re.compile(rf"\bfollowing {_NO_GENERIC}(?:[\w-]+ ?){{1,4}}\?\s*$")
_GOVERNS = (
    r"(?:for|in|of|by|to|on|from|at|with|within|across|between|about|over|under|against|during|"
    r"through|regarding|concerning|mentioning|naming)"
)
_OF_THE_FOLLOWING = re.compile(
    r"(?:(?:please|(?:could|can|would) you|you (?:could|can|would)|(?:could|can|may) (?:i|we)|"
    r"(?:would|should|'d|’d) like|tell me|provide|supply|know|"
    r"request|understand|(?:i|we) (?:also )?(?:wish|want|need|ask|seek|require)|"
    r"how (?:many|much)|what (?:is|are|was|were))\b|"
    r"^\W*(?:any|all|every|copies|correspondence)\b)"
    r"(?P<asked>[^.?:;]{8,300}?)\b(?:"
    rf"(?:{_GOVERNS}|between [^.,?:;]{{3,60}} and) (?:(?:each|any|all) of |all )?"
    r"(?:the|these) (?:following|below)\b ?|"
    r"(?:the|these) (?:following|below) (?=\w)|"
    r"the (?:[\w'’-]+ ){0,3}?[\w'’-]+s (?:listed|named|set out|given|shown) below\b ?"
    r"(?:[\w/’'&,-]+ ){0,8}|"
    rf"{_GOVERNS} (?:(?:each|any|all) of )?(?:the|those) {_NO_GENERIC}(?:[\w'’-]+ ){{1,3}}?"
    r"(?:below|(?:that|which) follow)\b ?|"
    rf"(?:any|all|each|more|{_GOVERNS}) (?:of )?these (?=\w))"
    rf"{_NO_GENERIC}(?:[\w/’'&-]+ ?){{0,5}}"
    r"(?:,? ?(?:from|between|for|in|since|during|over|where|as|if)\b[^.?:;()]{2,80})?"
    r"(?:\([^()]{1,60}\))?\W*$",
    re.IGNORECASE,
)
_NAMED_OF = re.compile(
    rf"(?P<asked>[^.?:;]{{8,300}}?)\bthe following {_NO_GENERIC}(?:[\w/’'&-]+ ?){{1,8}}[:;]\W*$",
    re.IGNORECASE,
)
"""The same where the ask has no verb: `The keys to the following room:`."""
_LEAST_SAID = 3
"""Words of its own, in an ask that names its places or years in the list beneath."""


_MATTER = re.compile(
    r"\binformation (?:about|on|regarding|concerning|relating to) (?:the |what )?"
    r"(?:following|follows|below)\W*$",
    re.IGNORECASE,
)
"""What leads to all that is wanted, whatever it says of the request before it."""


def of_those_named(lead: str, *, least: int = _LEAST_SAID) -> bool:
    """`I would like the start and end dates of the following contracts:` and the contracts."""
    near = re.search(r"\b(?:following|below|these|follow)\b", lead)
    if near and (_MATTER.search(lead) or (near[0] == "these" and lead.endswith("."))):
        return False
    match = _OF_THE_FOLLOWING.search(lead) if near else None
    if match is None and near and is_topic(lead, announced=False):
        match = _NAMED_OF.match(lead)
    if match is None:
        return False
    asked = lead[match.start("asked") : match.end("asked") + len("of")]
    counts = is_specific(asked)  # "how many boats", "the cost of" say as much as three words
    listed = _LISTED_BELOW.search(lead) is not None
    return len(telling(match["asked"])) >= least - counts - listed


_LISTED_BELOW = re.compile(r"\b(?:listed|named|set out) below\b", re.IGNORECASE)


def asks_of_these(lead: str) -> bool:
    """`What do you spend on the following?`"""
    return bool(_OF_THESE.search(lead)) and is_specific(lead)


def _each_of_following(lead: str) -> bool:
    """`Could you send the structure of the following teams?`, and not `... questions?`."""
    return bool(_FOLLOWING.search(lead))


_OF_THESE = re.compile(
    rf"\bthe following(?:\b[^.?]{{0,40}}| {_NO_GENERIC}[^.?]{{2,100}})\?$", re.IGNORECASE
)
_OF_THOSE_BELOW = re.compile(
    r"\b(?:\w+s (?:listed |set out |named )?below|following \w+s)\b[^.]{0,200}\?$", re.IGNORECASE
)


def _asks_or_names(item: str) -> bool:
    return _stands_alone(item) or is_topic(item, announced=False)


_LEANS = re.compile(r"(?:and|or|but|if (?:so|not|yes|no))\b", re.IGNORECASE)
"""What opens an item that wants the words above it: `If so, where?`"""


def _stands_alone(item: str) -> bool:
    """Whether an item asks by itself: more than a phrase that carries its lead's question mark."""
    if _LEANS.match(item):
        return False
    if item.endswith("?"):
        return opens_question(item) or is_ask(item.rstrip("? "))
    return is_ask(item)
