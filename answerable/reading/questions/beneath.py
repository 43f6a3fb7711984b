"""Which item of a list a paragraph beneath it belongs to, if to any."""

from __future__ import annotations

import re
from itertools import pairwise

from answerable.reading.questions.asking import (
    continues,
    is_around,
    is_ask,
    is_lead,
    is_note,
    is_period,
    is_topic,
    opens_question,
)
from answerable.reading.questions.entry import Entry
from answerable.reading.questions.fields import is_field, names_fields
from answerable.reading.questions.hanging import of_those_named, shapes_if_it_can_be
from answerable.reading.questions.markers import Marker
from answerable.reading.questions.nesting import continues_exactly
from answerable.reading.questions.nodes import Frame, Node
from answerable.reading.questions.refining import has_no_object, qualifies, refines
from answerable.reading.questions.tails import of_all_items, only_shapes

_ADDS = re.compile(
    r"\W*(?:(?:please|could you|can you|would you|i would|we would|i['’]d|"
    r"(?:if|where) (?:it is )?possible,?|(?:if|where) [^,.?:]{3,60},(?=\s+please also\b))\s+)*"
    r"(?:also|additionally|"
    r"in addition|furthermore|finally|lastly)\b|and (?:please|(?:could|can|would) you)\b",
    re.IGNORECASE,
)
_THE_FOLLOWING = re.compile(
    r"\bany of the following (?!information|questions|details|data|items)\w+", re.IGNORECASE
)
_FOR_YEARS = re.compile(r"\bfollowing (?:\w+ )?(?:years?|months?|periods?|dates)\s*:$", re.I)
_OF_THE_ABOVE = re.compile(
    r"(?:(?:and|so),? )?(?:is|are|was|were|do|does|did|has|have|can|could|will|would) "
    r"(?:(?:any|all|each|some|both|none) of )?(?:the above|these|those)\b",
    re.IGNORECASE,
)
"""A question about the items of a list together: `Are the above all that is kept?`"""
_OF_SOME = re.compile(
    r"\b(?:requests?|questions?|items?|points?|parts?)\b[^.?]{0,20}\b\d{1,2}\b", re.IGNORECASE
)
_BEGINS = 2
"""Words in which paragraphs beneath items are alike."""
_LOOK_BACK = 20
"""Entries gone back through for what a name beneath them is a name of."""


def home_of_paragraph(entries: list[Entry], index: int, frames: list[Frame]) -> Node | None:
    """The item a paragraph reads on from; None where the list is over or another begins."""
    entry = entries[index]
    if frames and (beneath := _held_beneath(entries, index, frames)):
        return beneath
    if not frames or is_around(entry.text) or _ends_list(entries, index, frames[0]):
        return None
    if _stands_apart(entries, index, frames) or _lost_bullet(entry, frames):
        return None
    if not entry.gap:
        if _asks_anew(entry.text, frames):
            return None
        held = continues(entry.text) or not _announces(entries, index)
        held = held or _told_over_bullets(entries, index, frames[0])
        held = held and not _opens_again(entries, index, frames[0].last)
        return frames[-1].node if held else None
    return frames[0].node if _reads_on(entries, index, frames[0].last) else None


def _stands_apart(entries: list[Entry], index: int, frames: list[Frame]) -> bool:
    """Whether what follows an item is not its own: it speaks of all, or is an item itself."""
    if _rounds_off(entries, index, frames[-1]) or _heads_again(entries, index, frames[0].last):
        return True
    if _leads_on(entries, index, frames[0].last):
        return True
    text = entries[index].text
    if _list_goes_on(entries, index, frames[0].last, bullets=True):
        return False
    shouted = text.isupper() and not frames[-1].node.entry.text.isupper()
    if shouted or (text.endswith("?") and _OF_THE_ABOVE.match(text)):
        return True
    of_years = bool(_FOR_YEARS.search(text)) and only_shapes(text)
    return of_all_items(text) or (of_years and not _said_before(entries, index))


def _footnotes(entries: list[Entry], index: int, last: Marker) -> bool:
    """A note straight beneath an item, before the next of its list."""
    entry = entries[index]
    noted = entry.text.startswith("*") or is_note(entry.text)
    return noted and not entry.gap and _list_goes_on(entries, index, last)


def _reads_on(entries: list[Entry], index: int, last: Marker) -> bool:
    """Whether a paragraph set apart goes on with the item above it."""
    text = entries[index].text
    if has_no_object(text) and _other_kind_next(entries, index, last):
        return True
    going_on = continues(text)
    if last.kind != "bullet" and not _list_goes_on(entries, index, last):
        return _ends_last(entries, index, last, going_on=going_on)
    if _announces(entries, index):
        if _opens_again(entries, index, last):
            return False
        divides = refines(text) and _list_goes_on(entries, index, last)
        return (going_on or divides) and last.kind != "bullet"
    if last.kind == "bullet":
        going_on = going_on and text.startswith(("(", "["))
    return going_on or (_list_goes_on(entries, index, last) and not _is_heading(entries, index))


def _held_beneath(entries: list[Entry], index: int, frames: list[Frame]) -> Node | None:
    """The item that a footnote, or a paragraph over unmarked fields, surely belongs to."""
    for frame in reversed(frames):
        if _footnotes(entries, index, frame.last):
            return frame.node
    if entries[index].row or _names_what_follows(entries, index, frames[-1]):
        return frames[-1].node
    return frames[0].node if _opens_fields(entries, index) else None


def _names_what_follows(entries: list[Entry], index: int, last: Frame) -> bool:
    """`Oak Lane` beneath a last item that ends in `of the following streets:`."""
    item, text = last.node.entry.text, entries[index].text
    if item[-1:] not in ":;" or not of_those_named(item):
        return False
    named = all(node.marker is None and is_field(node.entry.text) for node in last.node.body)
    if not named or _list_goes_on(entries, index, last.last):
        return False
    if last.node.body and not is_field(text):
        return False
    return not (is_ask(text) or is_around(text) or _marked_next(entries, index))


def _opens_fields(entries: list[Entry], index: int) -> bool:
    """`If possible send this as a file showing the following:` over unmarked names."""
    beneath = entries[index + 1 : index + 3]
    named = all(entry.marker is None and is_field(entry.text) for entry in beneath)
    return len(beneath) == 2 and named and names_fields(entries[index].text)


def _is_last_field(entries: list[Entry], index: int) -> bool:
    """A name beneath `..., showing the following:` set apart from the last item."""
    if not is_field(entries[index].text):
        return False
    for entry in reversed(entries[max(0, index - _LOOK_BACK) : index]):
        if entry.marker or (not is_field(entry.text) and entry.gap):
            return names_fields(entry.text) or _names_below(entry.text, entries[index:])
    return False


def _names_below(text: str, entries: list[Entry]) -> bool:
    """`Do you use any of the following firms?` over at least two bare names."""
    names = [is_field(entry.text) and entry.marker is None for entry in entries[:2]]
    return bool(_THE_FOLLOWING.search(text)) and (all(names) or len(entries) == 1)


def _said_before(entries: list[Entry], index: int) -> bool:
    """Whether what begins alike stands beneath an item before: it is each item's own."""
    above = entries[max(0, index - _LOOK_BACK) : index]
    numbered = [place for place, entry in enumerate(above) if entry.marker]
    pairs = pairwise(above[numbered[0] : numbered[-1] + 1] if numbered else [])
    beneath = [entry for entry, after in pairs if not _opens_numbers(after)]
    begins = entries[index].text.split()[:_BEGINS]
    if begins[1:] and begins[1].lower() in ("could", "can", "would", "also", "will"):
        return False
    return any(entry.marker is None and entry.text.split()[:_BEGINS] == begins for entry in beneath)


def _opens_numbers(entry: Entry) -> bool:
    """Whether it is the first of a list; of years the lead over them says which, each time."""
    return bool(entry.marker and entry.marker.ordinal == 1) and not is_period(entry.text)


def _ends_last(entries: list[Entry], index: int, last: Marker, *, going_on: bool) -> bool:
    """Whether a paragraph set apart after the last number goes on with it, and not with them all:
    in brackets, as an example, or over a list of its own.
    """
    text = entries[index].text
    if text.startswith(("(", "[", "|", "for example")) or "\t" in text.strip():
        return True
    if _is_last_field(entries, index) or _said_before(entries, index):
        return True
    if text[0] in '"“‘' and entries[index - 1].text.endswith(":"):
        return True  # the words that the item is about
    if _announces(entries, index):
        return going_on and not _opens_again(entries, index, last)
    if _marked_next(entries, index) or "the following" in text:
        return going_on
    apart = text.endswith("?") or re.match(r"if|where", text, re.I) or _OF_SOME.search(text)
    return going_on and not apart and not only_shapes(text)


_SPEAKS = re.compile(
    r"(?:I|We|This|These|Please|It|My|Our|There|Note|Thank|(?:May|Can|Could|Would) (?:I|you|we))\b"
)
"""What begins a sentence, and never a line that a mail program wrapped, if it has a capital."""


_OF_FIGURES = re.compile(
    r"(?:please )?(?:also )?(?:give|provide|send|show|supply|divide|split|separate|group)"
    r"(?: me| us)?(?: the| these| all| this)? (?:figures?|data|information|answers?|statistics) "
    r"(?:further )?(?:for|by|over|from|covering|into)\b",
    re.IGNORECASE,
)
"""Of all that was asked: the figures of one item would be named."""


def _rounds_off(entries: list[Entry], index: int, last: Frame) -> bool:
    """A whole sentence after the last of short bullets speaks of them all."""
    text, item = entries[index].text, last.node.entry.text
    if _list_goes_on(entries, index, last.last, bullets=True):
        return False
    if not (text[:1].isupper() and text.endswith(".")) or item[-1:] in ":,":
        return False
    brief = len(item.split()) <= 6 and item[-1:] not in ".?"
    if item[-1:] == ";" and not _SPEAKS.match(text):
        return False
    if last.last.kind == "bullet" and brief:
        return not re.match(r"(?:On|Of|For|In|About|Regarding|Concerning|Relating)\b", text)
    begun = item[-1:] in ".?);" or _SPEAKS.match(text)
    apart = not continues(text) or (last.last.kind == "number" and bool(_OF_FIGURES.match(text)))
    return bool(begun) and not entries[index].gap and apart


def _lost_bullet(entry: Entry, frames: list[Frame]) -> bool:
    """`Number of staff ...` straight beneath bullets that name things as it does."""
    item = frames[-1].node.entry.text
    return (
        len(frames) == 1
        and frames[0].last.kind == "bullet"
        and entry.text[:1].isupper()
        and item[-1:] not in ":,"
        and is_topic(entry.text, announced=False)
        and is_topic(item, announced=True)
    )


_ANEW = re.compile(r"(?:(?:And|Or|Also),? )?(?=[A-Za-z])")


def _asks_anew(text: str, frames: list[Frame]) -> bool:
    """`How many were shut?` beneath bullets that only name what was asked above them; what to
    do, beneath any, in a case that may arise.
    """
    if frames[-1].last.kind == "bullet" and qualifies(text):
        return True
    top, item = frames[0].last, frames[-1].node.entry.text
    if len(frames) > 1 or top.kind == "number" or not text[:1].isupper() or item[-1:] in ":,":
        return False
    names = not (is_ask(item) or opens_question(item) or is_topic(item, announced=False))
    return names and opens_question(_ANEW.sub("", text, count=1))


def _ends_list(entries: list[Entry], index: int, top: Frame) -> bool:
    """After a list of years; "If so" alone before the next item; "Please also ...", set apart."""
    text = entries[index].text
    if is_period(top.node.entry.text) and not is_period(text):
        return True
    if shapes_if_it_can_be(text) and not _list_goes_on(entries, index, top.last):
        return True
    few = len(text.split()) <= 3 and text[0] != "("
    joins = continues(text) and (few or (entries[index].gap and text[-1] == ","))
    if _marked_next(entries, index) and joins:
        return True
    if not _ADDS.match(text) or not is_ask(text):
        return False
    topic = not top.node.entry.text.rstrip().endswith("?")
    return entries[index].gap or (
        topic and not _list_goes_on(entries, index, top.last, bullets=True)
    )


def _leads_on(entries: list[Entry], index: int, last: Marker) -> bool:
    """`Please give the following for each year.`, or `If time allows:`, over the next item."""
    after = entries[index + 1].marker if index + 1 < len(entries) else None
    if after is None:
        return False
    text, follows = entries[index].text, continues_exactly(last, after)
    if follows and text.endswith((":", ":-")):
        return True
    follows = follows or (after.kind == "bullet" and after.style == last.style)
    return follows and "following" in text and is_lead(text)


def _marked_next(entries: list[Entry], index: int) -> bool:
    return index + 1 < len(entries) and entries[index + 1].marker is not None


def _told_over_bullets(entries: list[Entry], index: int, top: Frame) -> bool:
    """Whether a line over bullets goes on with a number that goes on in lines of its own."""
    after = entries[index + 1].marker if index + 1 < len(entries) else None
    told = bool(top.node.body) and all(node.marker is None for node in top.node.body)
    return told and top.last.kind == "number" and after is not None and after.kind == "bullet"


def _heads_again(entries: list[Entry], index: int, last: Marker) -> bool:
    """`THE KETTLES` between two lists that each begin at 1."""
    text, below = entries[index].text, entries[index + 1 : index + 2]
    after = below[0].marker if below else None
    if after is None or not (entries[index].gap or text.isupper()) or last.ordinal == 1:
        return False
    again = (after.kind, after.style, after.ordinal) == (last.kind, last.style, 1)
    return again and text[-1:] not in ".?!:;,-" and not is_ask(text)


def _opens_again(entries: list[Entry], index: int, last: Marker) -> bool:
    """`If no, would you please:` over a list that begins again at 1 after another."""
    after = entries[index + 1].marker if index + 1 < len(entries) else None
    return (
        after is not None
        and after.kind == last.kind == "number"
        and (after.ordinal, last.ordinal) != (1, 1)
        and after.ordinal == 1
        and entries[index].text.endswith((":", ":-"))
    )


def _other_kind_next(entries: list[Entry], index: int, last: Marker) -> bool:
    """Letters or bullets beneath `Please give:` after a number are what is asked of it."""
    after = entries[index + 1].marker if index + 1 < len(entries) else None
    return after is not None and last.kind == "number" and after.kind != "number"


def _announces(entries: list[Entry], index: int) -> bool:
    return _marked_next(entries, index) and entries[index].text.endswith((":", ":-"))


def _is_heading(entries: list[Entry], index: int) -> bool:
    listed = index > 1 and all(_is_short(entry) for entry in entries[index - 2 : index])
    capital = not entries[index].text[:1].islower()
    return capital and _marked_next(entries, index) and _is_short(entries[index]) and not listed


def _is_short(entry: Entry) -> bool:
    """A few words with no stop: a heading, or one of several things named line by line."""
    few = len(entry.text.split()) <= 8 and entry.text[-1:] not in ".?!,;)"
    return few and entry.marker is None


def _list_goes_on(entries: list[Entry], index: int, last: Marker, *, bullets: bool = False) -> bool:
    for entry in entries[index + 1 :]:
        if entry.marker and entry.marker.kind != "bullet" and continues_exactly(last, entry.marker):
            return True
        if entry.marker and bullets and entry.marker.style == last.style:
            return True
    return False
