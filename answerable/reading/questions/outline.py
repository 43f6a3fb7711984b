"""The shape of a text: paragraphs, and lists nested as the writer nested them."""

from __future__ import annotations

import re

from answerable.reading.questions.asking import is_ask, is_period, is_topic
from answerable.reading.questions.beneath import home_of_paragraph
from answerable.reading.questions.entry import Entry
from answerable.reading.questions.markers import Marker
from answerable.reading.questions.nesting import (
    continues_exactly,
    continues_loosely,
    same_list,
)
from answerable.reading.questions.nodes import Frame, Node
from answerable.reading.questions.refining import refines

_LOOK_AHEAD = 40
"""Entries in which a list that began again is over, if it belongs to an item."""
_LONGEST_NAME = 5
"""Words of what an item is divided by: `How many had a crew`."""
_LOOK_BACK = 20
"""Items gone back through for one that holds a list of its own."""


def outline(entries: list[Entry]) -> list[Node]:
    """Entries to a forest: paragraphs and top-level items, each with what belongs to it."""
    top: list[Node] = []
    frames: list[Frame] = []
    above: Node | None = None  # what the paragraph straight above belongs to
    for index, entry in enumerate(entries):
        node = Node(entry, start=index)
        if entry.marker is None:
            home = home_of_paragraph(entries, index, frames)
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


def _place(node: Node, frames: list[Frame], top: list[Node]) -> None:
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


def _open(node: Node, frames: list[Frame], top: list[Node]) -> None:
    """A list of its own, beneath the last item, or the one whose words stand straight above."""
    assert node.marker is not None
    for depth, frame in enumerate(frames):
        if frame.node.body and frame.node.body[-1].marker is None:
            del frames[depth + 1 :]
            break
    home = frames[-1].node.body if frames else top
    home.append(node)
    frames.append(Frame(node.marker, node, home))


def _held_run(entries: list[Entry], index: int, frames: list[Frame]) -> bool:
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


def _depth(node: Node, marker: Marker, frames: list[Frame]) -> int:
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
    if _less_deep(marker, frames):
        return len(frames) - 1
    return len(frames) - 1 if len(frames) > 3 else len(frames)


def _less_deep(marker: Marker, frames: list[Frame]) -> bool:
    """A bullet left of the one above it is none of its parts, though its sign is another."""
    last = frames[-1].last if frames else marker
    return marker.kind == last.kind == "bullet" and marker.indent < last.indent


def _unlike(frame: Frame, node: Node) -> int:
    """How far a bullet stands from a list's column; whether a number leads on as the list's do."""
    marker = node.entry.marker
    if marker is not None and marker.kind == "bullet":
        years = is_period(frame.node.entry.text) and not is_period(node.entry.text)
        leads = _is_open(node) and not _is_open(frame.node)
        wants = _wants(node, _LONGEST_NAME) and not _wants(frame.node)
        return abs(frame.last.indent - marker.indent) + years + (leads or wants)
    leads = frame.node.entry.text.rstrip().endswith(":")
    return int(node.entry.text.rstrip().endswith(":") != leads)


def _wants(node: Node, least: int = 0) -> bool:
    """Whether an item asks, or names a thing wanted, in more words than so many."""
    text = node.entry.text
    asks = is_ask(text) or is_topic(text, announced=False)
    return asks and len(text.split()) > least


_OPEN = re.compile(r"(?::-?|\b(?:by|into)\s?[:.]?)$")


_BY = re.compile(r"\b(?:by|into)\s?:-?$")


def _is_open(node: Node) -> bool:
    """Whether an item is left open for items of its own: `..., divided by:`."""
    return bool(_OPEN.search(node.entry.text.rstrip()))


def _depth_by_parent(marker: Marker, frames: list[Frame]) -> int | None:
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


def _announced_within(marker: Marker, frames: list[Frame]) -> bool:
    """A list that begins again at 1 under `1. ..., broken down by:` hangs there."""
    if not frames or len(frames) > 3 or marker.compound:
        return False
    last, node = frames[-1].last, frames[-1].node
    if marker.kind == last.kind == "bullet" and _divides(node.body):
        return True
    if marker.kind == last.kind == "bullet" and not node.body:
        text = node.entry.text.rstrip()
        divided = _BY.search(text) and is_topic(text, announced=False)
        asks = text.endswith(":") and is_ask(text)
        return bool(divided or asks or text.endswith("including:"))
    left_open = node.entry.text.rstrip().endswith((":", ":-")) or _others_hold(frames[-1])
    return (
        marker.kind == last.kind == "number" and marker.ordinal == 1 and not node.body and left_open
    )


def _divides(body: list[Node]) -> bool:
    """Whether what stands beneath an item ends with how to divide it: `Please split it by:`."""
    if not body or body[-1].marker:
        return False
    return _is_open(body[-1]) and refines(body[-1].entry.text)


def _others_hold(frame: Frame) -> bool:
    """Whether an item before in the list holds a list that began again at 1 within it."""
    return any(
        node.children and node.children[0].marker and node.children[0].marker.label == "1"
        for node in frame.home[:-1][-_LOOK_BACK:]
        if node.marker
    )


def _starts_afresh(marker: Marker, frames: list[Frame]) -> bool:
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
