"""The shape of a text: paragraphs, and lists nested as the writer nested them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.reading.questions.asking import (
    continues,
    is_around,
    is_ask,
    is_lead,
    is_period,
    is_topic,
)
from answerable.reading.questions.entries import Entry
from answerable.reading.questions.fields import is_field, names_fields
from answerable.reading.questions.markers import Marker
from answerable.reading.questions.nesting import (
    continues_exactly,
    continues_loosely,
    same_list,
)
from answerable.reading.questions.nodes import Node
from answerable.reading.questions.refining import has_no_object, qualifies
from answerable.reading.questions.tails import of_all_items, only_shapes

_ADDS = re.compile(
    r"\W*(?:(?:please|could you|can you|would you|i would|we would|i['’]d|"
    r"if (?:it is )?possible,?)\s+)*(?:also|additionally|"
    r"in addition|furthermore|finally|lastly)\b",
    re.IGNORECASE,
)


_THE_FOLLOWING = re.compile(
    r"\bany of the following (?!information|questions|details|data|items)\w+", re.IGNORECASE
)
_LOOK_AHEAD = 40
"""Entries in which a list that began again is over, if it belongs to an item."""
_LOOK_BACK = 20
"""Items gone back through for one that holds a list of its own."""


@dataclass(slots=True)
class _Frame:
    last: Marker
    node: Node
    home: list[Node]


def outline(entries: list[Entry]) -> list[Node]:
    """Entries to a forest: paragraphs and top-level items, each with what belongs to it."""
    top: list[Node] = []
    frames: list[_Frame] = []
    above: Node | None = None  # what the paragraph straight above belongs to
    for index, entry in enumerate(entries):
        node = Node(entry, start=index)
        if entry.marker is None:
            home = _home_of_paragraph(entries, index, frames)
            if home is None:
                frames.clear()
                top.append(node)
            else:
                home = above if above and not entry.gap else home
                home.body.append(node)
            above = home
            continue
        above = None
        if _held_run(entries, index, frames):
            _open(node, frames, top)
        else:
            _place(node, frames, top)
    return top


def _place(node: Node, frames: list[_Frame], top: list[Node]) -> None:
    marker = node.marker
    assert marker is not None
    if _starts_afresh(marker, frames):
        frames.clear()
    depth = _depth(node, marker, frames)
    if depth < len(frames):
        frame = frames[depth]
        del frames[depth + 1 :]
        frame.home.append(node)
        frame.last, frame.node = marker, node
        return
    _open(node, frames, top)


def _open(node: Node, frames: list[_Frame], top: list[Node]) -> None:
    """A list of its own, beneath the last item."""
    assert node.marker is not None
    home = frames[-1].node.body if frames else top
    home.append(node)
    frames.append(_Frame(node.marker, node, home))


def _held_run(entries: list[Entry], index: int, frames: list[_Frame]) -> bool:
    """Whether a list begins again at 1 beneath an item, and the item's list goes on after it."""
    marker = entries[index].marker
    if marker is None or not 0 < len(frames) <= 3 or (marker.kind, marker.label) != ("number", "1"):
        return False
    outer, last = frames[-1].last, marker
    if outer.style != marker.style or outer.label == "1":
        return False
    for entry in entries[index + 1 : index + 1 + _LOOK_AHEAD]:
        after = entry.marker
        if after is None or after.kind != "number":
            continue
        if not continues_exactly(last, after):
            return continues_exactly(outer, after)
        last = after
    return False


def _depth(node: Node, marker: Marker, frames: list[_Frame]) -> int:
    """Which open list the marker continues; the number of open lists where it starts another."""
    if _announced_within(marker, frames):
        return len(frames)
    named = _depth_by_parent(marker, frames)
    if named is not None:
        return named
    plain = [frame for frame in frames if marker.compound or not frame.last.compound]
    for test, within in (
        (continues_exactly, plain),
        (continues_exactly, frames),
        (continues_loosely, frames),
        (same_list, frames),
    ):
        open_ones = [
            depth
            for depth in range(len(frames) - 1, -1, -1)
            if any(frames[depth] is frame for frame in within) and test(frames[depth].last, marker)
        ]
        if open_ones:
            return min(open_ones, key=lambda depth: _unlike(frames[depth], node))
    return len(frames) - 1 if len(frames) > 3 else len(frames)


def _unlike(frame: _Frame, node: Node) -> int:
    """How far a bullet stands from a list's column; whether a number leads on as the list's do."""
    marker = node.entry.marker
    if marker is not None and marker.kind == "bullet":
        return abs(frame.last.indent - marker.indent)
    leads = frame.node.entry.text.rstrip().endswith(":")
    return int(node.entry.text.rstrip().endswith(":") != leads)


def _depth_by_parent(marker: Marker, frames: list[_Frame]) -> int | None:
    """The list that `2.1` or `2a` goes on, or hangs beneath, by the number it names."""
    if not (marker.compound and marker.parent):
        return None
    for depth in range(len(frames) - 1, -1, -1):
        if frames[depth].last.compound and frames[depth].last.parent == marker.parent:
            return depth
    for depth in range(len(frames) - 1, -1, -1):
        if frames[depth].last.label == marker.parent:
            return depth + 1
    return None


def _announced_within(marker: Marker, frames: list[_Frame]) -> bool:
    """A list that begins again at 1 under `1. ..., broken down by:` hangs there."""
    if not frames or len(frames) > 3 or marker.compound:
        return False
    last, node = frames[-1].last, frames[-1].node
    if marker.kind == last.kind == "bullet" and not node.body:
        text = node.entry.text.rstrip()
        return text.endswith("including:") or (text.endswith(":") and is_ask(text))
    left_open = node.entry.text.rstrip().endswith((":", ":-")) or _others_hold(frames[-1])
    return (
        marker.kind == last.kind == "number" and marker.ordinal == 1 and not node.body and left_open
    )


def _others_hold(frame: _Frame) -> bool:
    """Whether an item before in the list holds a list that began again at 1 within it."""
    return any(
        node.children and node.children[0].marker and node.children[0].marker.label == "1"
        for node in frame.home[:-1][-_LOOK_BACK:]
        if node.marker
    )


def _starts_afresh(marker: Marker, frames: list[_Frame]) -> bool:
    """A number after top letters or bullets opens a list of its own, unless it hangs there."""
    if (
        not frames
        or marker.kind != "number"
        or any(frame.last.kind == "number" for frame in frames)
    ):
        return False
    holder = frames[-1]
    hangs = (
        holder.node.entry.text.rstrip().endswith((":", ":-"))
        or marker.indent >= holder.last.indent + 2
    )
    return not (marker.ordinal == 1 and hangs)


def _home_of_paragraph(entries: list[Entry], index: int, frames: list[_Frame]) -> Node | None:
    """The item a paragraph reads on from; None where the list is over or another begins."""
    entry = entries[index]
    if frames and (beneath := _held_beneath(entries, index, frames)):
        return beneath
    if not frames or is_around(entry.text) or _ends_list(entries, index, frames[0]):
        return None
    if _stands_apart(entries, index, frames) or _lost_bullet(entry, frames):
        return None
    if frames[-1].last.kind == "bullet" and not entry.gap and qualifies(entry.text):
        return None
    if not entry.gap:
        held = continues(entry.text) or not _announces(entries, index)
        held = held and not _opens_again(entries, index, frames[0].last)
        return frames[-1].node if held else None
    return frames[0].node if _reads_on(entries, index, frames[0].last) else None


def _stands_apart(entries: list[Entry], index: int, frames: list[_Frame]) -> bool:
    """Whether what follows an item is not its own: it speaks of all, or is an item itself."""
    if _rounds_off(entries, index, frames[-1]):
        return True
    if not entries[index].gap and _leads_on(entries, index, frames[0].last):
        return True
    text = entries[index].text
    if _list_goes_on(entries, index, frames[0].last, bullets=True):
        return False
    unheld = text.endswith(":") and not _marked_next(entries, index) and only_shapes(text)
    return unheld or of_all_items(text)


def _footnotes(entries: list[Entry], index: int, last: Marker) -> bool:
    """A starred note straight beneath an item, before the next of its list."""
    entry = entries[index]
    return entry.text.startswith("*") and not entry.gap and _list_goes_on(entries, index, last)


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
        return going_on and last.kind != "bullet"
    if last.kind == "bullet":
        going_on = going_on and text.startswith(("(", "["))
    return going_on or (_list_goes_on(entries, index, last) and not _is_heading(entries, index))


def _held_beneath(entries: list[Entry], index: int, frames: list[_Frame]) -> Node | None:
    """The item that a footnote, or a paragraph over unmarked fields, surely belongs to."""
    if _footnotes(entries, index, frames[-1].last):
        return frames[-1].node
    return frames[0].node if _opens_fields(entries, index) else None


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
    """Whether the same words stand beneath an item before: they are each item's own."""
    return any(
        entry.marker is None and entry.text == entries[index].text
        for entry in entries[max(0, index - _LOOK_BACK) : index]
    )


def _ends_last(entries: list[Entry], index: int, last: Marker, *, going_on: bool) -> bool:
    """Whether a paragraph set apart after the last number goes on with it, and not with them all:
    in brackets, as an example, or over a list of its own.
    """
    text = entries[index].text
    if text.startswith(("(", "[", "|", "for example")) or "\t" in text.strip():
        return True
    if _is_last_field(entries, index) or _said_before(entries, index):
        return True
    if _announces(entries, index):
        return going_on and not _opens_again(entries, index, last)
    if _marked_next(entries, index) or "the following" in text:
        return going_on
    apart = text.endswith("?") or re.match(r"if|where", text, re.IGNORECASE)
    return going_on and not apart and not only_shapes(text)


_SPEAKS = re.compile(
    r"(?:I|We|This|These|Please|It|My|Our|There|Note|Thank|(?:May|Can|Could|Would) (?:I|you|we))\b"
)
"""What begins a sentence, and never a line that a mail program wrapped, if it has a capital."""


def _rounds_off(entries: list[Entry], index: int, last: _Frame) -> bool:
    """A whole sentence after the last of short bullets speaks of them all."""
    text, item = entries[index].text, last.node.entry.text
    if _list_goes_on(entries, index, last.last, bullets=True):
        return False
    if not (text[:1].isupper() and text.endswith(".")) or item[-1:] in ":;,":
        return False
    brief = len(item.split()) <= 6 and item[-1:] not in ".?"
    if last.last.kind == "bullet" and brief:
        return not re.match(r"(?:On|Of|For|In|About|Regarding|Concerning|Relating)\b", text)
    begun = item[-1:] in ".?)" or _SPEAKS.match(text)
    return bool(begun) and not entries[index].gap and not continues(text)


def _lost_bullet(entry: Entry, frames: list[_Frame]) -> bool:
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


def _ends_list(entries: list[Entry], index: int, top: _Frame) -> bool:
    """After a list of years; "If so" alone before the next item; "Please also ...", set apart."""
    text = entries[index].text
    if is_period(top.node.entry.text) and not is_period(text):
        return True
    joins = continues(text) and (len(text.split()) <= 3 or (entries[index].gap and text[-1] == ","))
    if _marked_next(entries, index) and joins:
        return True
    if not _ADDS.match(text) or not is_ask(text):
        return False
    topic = not top.node.entry.text.rstrip().endswith("?")
    return entries[index].gap or (
        topic and not _list_goes_on(entries, index, top.last, bullets=True)
    )


def _leads_on(entries: list[Entry], index: int, last: Marker) -> bool:
    """`Please provide the following information for each year.` over the list's next number."""
    after = entries[index + 1].marker if index + 1 < len(entries) else None
    lead = after is not None and continues_exactly(last, after) and is_lead(entries[index].text)
    return lead and "following" in entries[index].text


def _marked_next(entries: list[Entry], index: int) -> bool:
    return index + 1 < len(entries) and entries[index + 1].marker is not None


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
    return _marked_next(entries, index) and _is_short(entries[index]) and not listed


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
