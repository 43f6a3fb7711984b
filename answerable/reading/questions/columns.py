"""What goes with the ask above it: columns, names and places on lines or in lists of their own."""

from __future__ import annotations

import re
from itertools import takewhile

from answerable.reading.questions.asking import (
    announces,
    is_around,
    is_ask,
    is_format_wish,
    is_including,
    is_lead,
    is_period,
    is_specific,
    is_topic,
    opens_question,
    says_much,
)
from answerable.reading.questions.entry import Entry
from answerable.reading.questions.fields import (
    OF_COLUMNS,
    are_fields,
    is_field,
    names_fields,
    told_of_each,
)
from answerable.reading.questions.hanging import asks_of_these, of_those_named
from answerable.reading.questions.nodes import Node
from answerable.reading.questions.refining import (
    ends_open,
    explains,
    hangs_open,
    has_no_object,
    is_record,
    qualifies,
    refines,
    same_again,
    says_again,
    says_when,
    sets_scope,
    takes_in,
)
from answerable.reading.questions.sentences import first_sentence, sentences

_GIVE_WITH = re.compile(r"\b(?:provide|supply|send|furnish) (?:me|us) with\b", re.IGNORECASE)
_SHOWING = re.compile(
    r"\b(?:to include|including|to show|showing|detailing|listing|stating)\b[^:.?]{0,50}"
    r"[:;\-–]+\s*$",
    re.IGNORECASE,
)
_LONGEST_NAME = 14
"""Words of a bare name on a line of its own: a place, a kind, an age group."""
_OF_WHAT = re.compile(r"\bof\s?:\W{0,3}$", re.IGNORECASE)
_STARRED = re.compile(r"\w\s?\*")
_THAT_IS = re.compile(r"i\.?e\b", re.IGNORECASE)
_COMPLETES = re.compile(
    r"(?:for|relating to|related to|regarding|concerning|in (?:respect|relation) (?:of|to)|about|"
    r"held by|in connection with)\b",
    re.IGNORECASE,
)
_LONGEST_TAIL = 15
_LEAST_OPTIONS = 3
_LONGEST_HEADING = 5
_ALIKE = 30
"""Characters in which a wish said again of another ask begins as it did before."""


def joined_columns(block: list[Node], *, listed: bool, first: bool) -> list[Node]:
    """Paragraphs, with what goes with the one above it joined by a line's end.

    listed: a list stands beneath the block, so that its last may be that list's heading. first:
    nothing was asked before the block.
    """
    out: list[Node] = []
    block = _with_named_fields(block)
    record = is_record([node.entry.text for node in block[1:] if not is_around(node.entry.text)])
    fields = adding = telling = False
    for place, node in enumerate(block):
        heading = listed and node is block[-1] and node.entry.gap
        fields = fields and is_field(node.entry.text) and not heading
        telling = telling and _completes(node.entry.text) and not heading
        adding = adding and _completes(node.entry.text) and not heading
        above = out[-1].entry.text if out else ""
        lead = above.split("\n")[0]
        if node.entry.row and not _is_first_row(block, place):
            if is_ask(lead) or (announces(lead) and not is_around(lead)):
                out[-1] = _with(out[-1], f"\n{node.entry.raw}")
            continue
        lead = "" if lead and is_around(first_sentence(lead)) else lead
        opens = bool(lead) and (_opens_fields(lead, block[place:]) or _shows(above, block[place:]))
        adds = bool(lead) and _adds(lead, block[place:])
        if opens or adds or fields or adding or telling:
            out[-1] = _with(out[-1], f"\n{node.entry.raw}")
        elif first and not (listed and node is block[-1]) and _of_one_ask(out, block[place:]):
            out += _with_scope(out.pop(), node)
            telling = node.entry.text[-1:] not in ".?"
            continue
        elif _reads_on(lead, node, out[:-1]) or _is_aside(lead, node):
            out[-1] = _with(out[-1], f" {node.entry.text}")
        elif (
            _is_column(above, lead, node, record=record)
            or _is_named(lead, block, place)
            or _heads_names(lead, block, place)
            or _ends_sentence(above, node)
            or _in_table(above, node.entry.text)
        ):
            out[-1] = _with(out[-1], f"\n{node.entry.raw}")
        else:
            out.append(node)
        fields, adding = fields or opens, adding or adds
        asked = bool(out[:-1]) or is_ask(first_sentence(node.entry.text))
        telling = telling or (asked and told_of_each(node.entry.text, kind=""))
    return out if listed else _under_tail(out)


_TO_SHOW = re.compile(
    r"\b(?:include|including|contain|show) the following(?: information| details| data| "
    r"fields)?\W*$|"
    r"\bformat,? (?:with )?the following(?: information| details| data| fields)?\W*$",
    re.IGNORECASE,
)
_LEAST_COMMAS = 3


def _with_named_fields(block: list[Node]) -> list[Node]:
    """`Please send it as a file to include the following:` with the names in the line below it."""
    out: list[Node] = []
    for node in block:
        text = node.entry.text
        names = text.count(",") >= _LEAST_COMMAS and not is_ask(first_sentence(text))
        above = out[-1].entry.text if out else ""
        if names and is_format_wish(above) and _TO_SHOW.search(above):
            out[-1] = _with(out[-1], f"\n{text}")
        else:
            out.append(node)
    return out


def _is_first_row(block: list[Node], place: int) -> bool:
    """Whether the head of a table asks, or leads to what it asks, in its own first cell."""
    text = block[place].entry.text
    under = place > 0 and block[place - 1].entry.row and not block[place].entry.gap
    return not under and (is_lead(text) or is_ask(text)) and not is_topic(text, announced=False)


def _with(node: Node, more: str) -> Node:
    text = node.entry.text + more
    return Node(Entry(None, text, text, node.entry.gap))


def _adds(lead: str, below: list[Node]) -> bool:
    """`Ideally it shows:` beneath an ask and over lines that ask nothing."""
    text = below[0].entry.text
    if not text.endswith((":", ":-")) or not has_no_object(text):
        return False
    following = takewhile(lambda node: _completes(node.entry.text), below[1:])
    return is_ask(lead) and len(list(following)) >= _LEAST_OPTIONS


def _completes(text: str) -> bool:
    return not (is_ask(text) or is_around(text) or text.endswith(("?", ":", ":-")))


def _opens_fields(lead: str, block: list[Node]) -> bool:
    """Whether a paragraph beneath an ask names the fields that stand beneath it."""
    if not names_fields(block[0].entry.text) or not are_fields(block[1:3]):
        return False
    return is_ask(lead) or is_topic(lead, announced=False)


_TO_FILL = re.compile(r"\S[^.?:\n]{1,60}[^\s.?:] ?[-–_]")
"""A name with room beside it for what is wanted: `Name of keeper -`."""


def _shows(above: str, below: list[Node]) -> bool:
    """Whether an ask that ends in "to include:" stands over fields: `Address`, `Date let`; or one
    that a colon leaves open over names to be filled in beside.
    """
    if above[-1:] not in ":;-–" or not (is_ask(above) and is_specific(above)):
        return False
    first = below[:_LEAST_OPTIONS]
    to_fill = len(first) == _LEAST_OPTIONS and all(_TO_FILL.fullmatch(n.entry.text) for n in first)
    return are_fields(first) and (to_fill or bool(_SHOWING.search(above)))


def _in_table(above: str, text: str) -> bool:
    """A row of a table beneath the words that lead to it, or beneath another row."""
    if "|" not in text:
        return False
    head = above.partition("\n")[0]
    last = above.rpartition("\n")[2]
    return not is_around(head) and (head.endswith((":", ":-")) or "|" in last)


def _reads_on(lead: str, node: Node, before: list[Node]) -> bool:
    """Whether a paragraph only says what of the thing asked above it: `Please state: a; b`."""
    text = node.entry.text
    if says_when(text):
        first = first_sentence(lead) if lead else ""
        return is_ask(first) or is_topic(first, announced=False)
    left = has_no_object(text) and not text.endswith((":", ":-"))
    straight = not node.entry.gap
    if lead and is_ask(lead):
        return left or (straight and explains(text))
    divides = text[-1:] in ".?" and refines(first_sentence(text))
    among = bool(before) and is_topic(before[-1].entry.text, announced=False)
    return bool(lead) and straight and divides and not among and is_topic(lead, announced=False)


def _of_one_ask(above: list[Node], below: list[Node]) -> bool:
    """Whether it says how far the only thing asked above it goes, and no ask below has its like."""
    first = first_sentence(below[0].entry.text)
    if not above or not (sets_scope(first) or says_again(above[-1].entry.text, first)):
        return False
    if any(node.entry.text[:_ALIKE] == first[:_ALIKE] for node in below[1:]):
        return False
    pieces = [piece for before in above for piece in sentences(before.entry.text)]
    asked = [piece for piece in pieces if is_ask(piece) or is_topic(piece, announced=False)]
    return sum(not (refines(piece) or takes_in(piece)) for piece in asked[1:]) == 0 < len(asked)


def _with_scope(asked: Node, node: Node) -> list[Node]:
    """The ask with how far it goes; under lines of its own what more a paragraph says is apart."""
    if "\n" not in asked.entry.text:
        return [_with(asked, f" {node.entry.text}")]
    scope, rest = _parted([node])
    return [_with(asked, f"\n{scope[0].entry.text}"), *rest]


def scope_beneath(block: list[Node]) -> tuple[list[Node], list[Node]]:
    """What first says how far the only thing asked before goes, and what is left."""
    head = first_sentence(block[0].entry.text)
    told = sets_scope(head) or refines(head) or qualifies(head)
    return _parted(block) if told else ([], block)


def _parted(block: list[Node]) -> tuple[list[Node], list[Node]]:
    """The sentences that say how far an ask goes, with times under them, and what is left."""
    text = block[0].entry.text
    head, *others = sentences(text)
    scope = " ".join([head, *takewhile(refines, others)])
    rest = text[len(scope) :].strip() if text.startswith(scope) else ""
    if rest:
        return [_alone(scope)], [_alone(rest), *block[1:]]
    times = list(takewhile(lambda node: is_period(node.entry.text), block[1:]))
    times = times if text.endswith(":") else []
    return [_alone(text), *times], block[len(times) + 1 :]


def _alone(text: str) -> Node:
    return Node(Entry(None, text, text, gap=True))


def _is_aside(lead: str, node: Node) -> bool:
    """A bracket, an "i.e." or the note that a star leads to, on a line of its own."""
    text = node.entry.text
    if not lead or text.endswith(":") or lead[-1] in '"”':
        return False
    if _STARRED.search(lead) and text.startswith("*") and not node.entry.gap:
        return True
    if not (_THAT_IS.match(text) or (text.startswith("(") and not node.entry.gap)):
        return False
    return is_ask(lead) or is_topic(lead, announced=bool(_THAT_IS.match(text)))


def _is_named(lead: str, block: list[Node], place: int) -> bool:
    """Whether a line is what its lead, left open, asks of: one thing, or options to choose from."""
    text = block[place].entry.text
    if _OF_WHAT.search(lead) and (len(block) == place + 1 or block[place + 1].entry.gap):
        return not (is_ask(text) or is_around(text))
    return _is_bare_name(text) and _has_options(lead, block, place)


def _heads_names(lead: str, block: list[Node], place: int) -> bool:
    """`Kinds of boat:` over names, straight beneath an ask that is of those named below it."""
    text, below = block[place].entry.text, block[place + 1 : place + 2]
    if block[place].entry.gap or not text.endswith(":") or not below or below[0].entry.gap:
        return False
    few = len(text.split()) <= _LONGEST_HEADING and not is_ask(text)
    return few and (hangs_open(lead) or of_those_named(lead)) and _completes(below[0].entry.text)


def _ends_sentence(above: str, node: Node) -> bool:
    """`for a mooring in 2012?` beneath names on lines of their own, that the sentence leads to."""
    text, (lead, *names) = node.entry.text, above.split("\n")
    if not names or not text[:1].islower():
        return False
    asks = opens_question(text) or is_ask(text.rstrip("?"))
    return (
        (lead.endswith((":", ":-")) or ends_open(lead))
        and names[-1][-1:].isalnum()
        and (not asks or text.startswith(("and ", "or ")))
    )


def _has_options(lead: str, block: list[Node], place: int) -> bool:
    """`May I ask where it takes place:` over bare names, and none that could be asked for."""
    if not lead.endswith((":", ":-")) or not says_much(lead):
        return False
    first = place
    while first and block[first - 1].entry.text != lead:
        first -= 1
    return len(block) - first >= _LEAST_OPTIONS and all(
        _is_bare_name(node.entry.text) for node in block[first : first + _LEAST_OPTIONS]
    )


_NUMBERED = re.compile(r"(?:column|field|col)\.? ?\d{1,2}\s*[:.–-]", re.IGNORECASE)
"""`Column 2: Maker`: what a table is to show, never asked for alone."""


_IN_A_ROW = re.compile(r"\W*\w[^/?:.]{1,40}(?:\s/\s[^/?:.]{2,40}){2,12}\W*")
"""Names of columns with strokes between them: `Ward / Make / Date bought`."""


def _is_column(above: str, lead: str, node: Node, *, record: bool) -> bool:
    text = node.entry.text
    if _NUMBERED.match(text) and lead and (_NUMBERED.match(lead) or is_ask(first_sentence(lead))):
        return True
    if (is_period(text) or same_again(text)) and lead and (is_ask(lead) or lead.endswith(":")):
        return True
    if _IN_A_ROW.fullmatch(text) and is_ask(first_sentence(lead)):
        return True
    if above[-1:].isdigit() and re.fullmatch(r"[\d/ –-]+", text):
        return True
    including = is_including(lead)
    if not node.entry.gap and including and not _GIVE_WITH.search(lead) and not is_ask(text):
        return True
    columned = record or (including and OF_COLUMNS.search(lead))
    left_open = hangs_open(lead) or of_those_named(lead) or (columned and lead.endswith(":"))
    name = text if is_ask(text) else text.rstrip("? ")
    goes_on = (
        not node.entry.gap and _is_bare(name) and ((left_open and "\n" in above) or ends_open(lead))
    )
    return goes_on or (bool(left_open or asks_of_these(lead)) and _is_bare_name(name))


def _is_bare_name(text: str) -> bool:
    """`Lynx,` or `Over 65s`: too little to be asked for by itself."""
    words = re.sub(r"\([^()]{0,200}\)", "", text).split() or [text]
    return (
        len(words) <= _LONGEST_NAME
        and not text.rstrip().endswith(("?", ":"))
        and not is_ask(text)
        and not is_specific(text)
        and not is_topic(text, announced=False)
        and not is_around(text)
        and not (text.rstrip().endswith(".") and words[0].lower() in ("i", "we", "this", "thank"))
    )


def _under_tail(nodes: list[Node]) -> list[Node]:
    """A list whose last line completes every item, as one: `All letters / All emails / about X`."""
    if len(nodes) <= _LEAST_OPTIONS or not _is_tail(nodes[-1].entry.text):
        return nodes
    first = len(nodes) - 1
    while first and _is_bare(nodes[first - 1].entry.text):
        first -= 1
    opens_small = nodes[-1].entry.text[:1].islower()
    if len(nodes) - 1 - first < _LEAST_OPTIONS - 1 or opens_small != bool(first):
        return nodes
    first -= int(bool(first) and is_lead(nodes[first - 1].entry.text))
    text = "\n".join(node.entry.raw for node in nodes[first:])
    return [*nodes[:first], Node(Entry(None, text, text, nodes[first].entry.gap))]


def _is_bare(text: str) -> bool:
    return _completes(text) and len(text.split()) <= _LONGEST_NAME


def _is_tail(text: str) -> bool:
    short = len(text.split()) <= _LONGEST_TAIL
    return short and bool(_COMPLETES.match(text)) and _completes(text)
