"""The shape of a text: paragraphs, and lists nested as the writer nested them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from answerable.reading.questions.asking import continues, is_around, is_ask, is_period
from answerable.reading.questions.markers import Marker, closing_sign, read_marker, roman_value
from answerable.reading.questions.sentences import width_of, wrapped

_INLINE = re.compile(
    r"(?:(?<=[\s?.!;:,)])|^)(?P<open>\()?(?P<n>\d{1,2})(?P<gap>\s?)(?P<sub>[a-h])?"
    r"(?P<p>\./|[.)/:]|\s-(?=\s))(?=\s*[A-Za-z(‘“'\"£])(?!\s?\d)"
)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:question|questions|section|sections|part|parts|number|no|and|or|to|q|answer|year|"
    r"table|band|level|"
    r"schedule|appendix|point|item|phase|tier|grade|type|class|category|stage|regulation|under|"
    r"over|s|of|in|is|are|for|"
    r"january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\.?|[£$€#/-])\s*$",
    re.IGNORECASE,
)


_ADDS = re.compile(
    r"\W*(?:please |could you |can you |i would )?(?:also|additionally|in addition|"
    r"furthermore|finally|lastly)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Entry:
    """One paragraph or list item: what was printed, and its text without the marker."""

    marker: Marker | None
    text: str
    raw: str
    gap: bool  # a blank line stands before it


@dataclass(slots=True)
class Node:
    """An entry with what hangs beneath it, in the order of the text."""

    entry: Entry
    body: list[Node] = field(default_factory=list)  # sub-items and continuing paragraphs
    start: int = 0

    @property
    def marker(self) -> Marker | None:
        return self.entry.marker

    @property
    def children(self) -> list[Node]:
        return [node for node in self.body if node.marker]

    def printed(self) -> str:
        """The text as printed, this item's own marker left off, a line for each item."""
        lines = [self.entry.text]
        for node in self.body:
            lines.append(node.printed_with_marker())
        return "\n".join(line for line in lines if line.strip())

    def printed_with_marker(self) -> str:
        lines = [self.entry.raw]
        lines += [node.printed_with_marker() for node in self.body]
        return "\n".join(line for line in lines if line.strip())


def entries_of(text: str) -> list[Entry]:
    """Text (cleaned) to entries; lines a mail program wrapped are joined."""
    lines = text.split("\n")
    width = width_of(lines)
    found: list[Entry] = []
    gap, last = False, ""
    for line in lines:
        bare = _unbold(line)
        if not bare.strip():
            gap, last = True, ""
            continue
        read = read_marker(bare)
        joinable = bool(found) and not gap and wrapped(last, bare, width)
        if read and joinable and _part_of_line(read[0], last, found):
            read = None
        if read is None and joinable:
            _join(found[-1], bare.strip())
        else:
            found.append(_entry(bare, read, gap=gap))
        gap, last = False, bare
    return [piece for entry in _named(_believed(found)) for piece in _unfold(entry)]


def _unbold(line: str) -> str:
    return line.replace("**", "").replace("\\.", ".")


def _part_of_line(marker: Marker, last: str, found: list[Entry]) -> bool:
    """A number at the start of a wrapped line is a marker only where it is the next of a list."""
    if _mid_sentence(marker, last):
        return True
    before = next(
        (e.marker for e in reversed(found) if e.marker and e.marker.kind == "number"), None
    )
    return marker.bare and not (before is not None and _successor(before, marker))


def _mid_sentence(marker: Marker, last: str) -> bool:
    """A year's or a section's number at the start of a wrapped line is no marker."""
    return marker.kind in ("number", "letter") and bool(_NOT_BEFORE.search(last.rstrip()))


def _join(entry: Entry, text: str) -> None:
    entry.text = f"{entry.text} {text}".strip()
    entry.raw = f"{entry.raw} {text}"


def _entry(line: str, read: tuple[Marker, str] | None, *, gap: bool) -> Entry:
    raw = line.strip()
    if read is None:
        return Entry(None, raw, raw, gap)
    marker, rest = read
    inner = read_marker(rest) if rest.strip() else None
    if marker.kind == "bullet" and inner and not inner[0].bare and inner[0].kind != "letter":
        marker, rest = inner[0], inner[1]  # "- 1. What": one item marked twice
    elif inner and inner[0].kind == marker.kind and inner[0].label == marker.label:
        rest = inner[1]
    return Entry(marker, rest.strip(), raw, gap)


def _believed(entries: list[Entry]) -> list[Entry]:
    """Numbers without punctuation stay markers only where they run: 1, 2, 3."""
    bare = [(i, int(e.marker.label)) for i, e in enumerate(entries)
            if e.marker and e.marker.bare and e.marker.label.isdigit()]  # fmt: skip
    others = {
        e.marker.ordinal
        for e in entries
        if e.marker and not e.marker.bare and e.marker.kind == "number"
    }
    labels = [label for _, label in bare]
    for place, (index, label) in enumerate(bare):
        before = place > 0 and labels[place - 1] == label - 1
        after = place + 1 < len(labels) and labels[place + 1] == label + 1
        starts = labels[0] in (1, 2) or {label - 1, label + 1} & others
        if not ((before or after) and starts):
            entries[index].marker = None
            entries[index].text = entries[index].raw
    return entries


def _named(entries: list[Entry]) -> list[Entry]:
    """A marker alone on its line takes the paragraph beneath it."""
    found: list[Entry] = []
    for entry in entries:
        last = found[-1] if found else None
        alone = last is not None and last.marker is not None and not last.text
        if alone and last is not None and last.marker is not None and entry.marker is None:
            last.text, last.raw = entry.text, f"{last.raw} {entry.raw}"
        else:
            found.append(entry)
    return found


def _unfold(entry: Entry) -> Iterator[Entry]:
    """Items typed one after another on a line become entries of their own."""
    cuts = _inline_chain(entry)
    if not cuts:
        yield entry
        return
    first = entry.text[: cuts[0].start()].strip()
    if first or entry.marker:
        yield Entry(
            entry.marker, first, first if not entry.marker else f"{_lead(entry)}{first}", entry.gap
        )
    for cut, after in zip(cuts, [*cuts[1:], None], strict=True):
        end = after.start() if after else len(entry.text)
        gap = " " if cut["gap"] and cut["sub"] else ""
        label = cut["n"] + gap + (cut["sub"] or "")
        style = (cut["open"] or "") + "1" + closing_sign(cut["p"])
        marker = Marker("number", label, style, entry.marker.indent if entry.marker else 0)
        yield Entry(
            marker,
            entry.text[cut.end() : end].strip(),
            entry.text[cut.start() : end].strip(),
            gap=False,
        )


def _lead(entry: Entry) -> str:
    return entry.raw[: len(entry.raw) - len(entry.text)] if entry.raw.endswith(entry.text) else ""


def _inline_chain(entry: Entry) -> list[re.Match[str]]:
    marker = entry.marker
    if marker and marker.kind != "number":
        return []
    style = marker.style if marker and not marker.worded else None
    last = _key(marker.label) if marker else (0, "")
    chain: list[re.Match[str]] = []
    for match in _INLINE.finditer(entry.text):
        here = (match["open"] or "") + "1" + closing_sign(match["p"])
        key = (int(match["n"]), match["sub"] or "")
        if (style and here != style) or not _follows(last, key) or not _stands(entry.text, match):
            continue
        if not chain and not marker and key[0] != 1:
            continue
        chain.append(match)
        style, last = here, key
    return chain if marker or len(chain) >= 2 else []


def _key(label: str) -> tuple[int, str]:
    match = re.match(r"(\d+)\s?([a-z]?)", label)
    return (int(match[1]), match[2]) if match else (0, "")


def _follows(last: tuple[int, str], key: tuple[int, str]) -> bool:
    if key[0] == last[0] + 1:
        return key[1] in ("", "a")
    return key[0] == last[0] and (key[1] > last[1] if key[1] else key == last and last[0] > 0)


def _stands(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()].rstrip()
    if not before or before[-1] in "?.!;:,":
        return not re.search(r"\b(?:no|nos|section|s|q)\.$", before, re.IGNORECASE)
    if _NOT_BEFORE.search(before):
        return False
    after = text[match.end() :].lstrip()[:1]
    return bool(match["open"]) or ")" in match["p"] or after.isupper() or "/" in match["p"]


@dataclass(slots=True)
class _Frame:
    last: Marker
    node: Node
    home: list[Node]


def outline(entries: list[Entry]) -> list[Node]:
    """Entries to a forest: paragraphs and top-level items, each with what belongs to it."""
    top: list[Node] = []
    frames: list[_Frame] = []
    for index, entry in enumerate(entries):
        node = Node(entry, start=index)
        if entry.marker is None:
            home = _home_of_paragraph(entries, index, frames)
            if home is None:
                frames.clear()
                top.append(node)
            else:
                home.body.append(node)
            continue
        _place(node, frames, top)
    return top


def _place(node: Node, frames: list[_Frame], top: list[Node]) -> None:
    marker = node.marker
    assert marker is not None
    if _starts_afresh(marker, frames):
        frames.clear()
    depth = _depth(marker, frames)
    if depth < len(frames):
        frame = frames[depth]
        del frames[depth + 1 :]
        frame.home.append(node)
        frame.last, frame.node = marker, node
        return
    home = frames[-1].node.body if frames else top
    home.append(node)
    frames.append(_Frame(marker, node, home))


def _depth(marker: Marker, frames: list[_Frame]) -> int:
    """Which open list the marker continues; the number of open lists where it starts another."""
    inward = range(len(frames) - 1, -1, -1)
    if marker.compound and marker.parent:
        for depth in inward:
            if frames[depth].last.compound and frames[depth].last.parent == marker.parent:
                return depth
        for depth in inward:
            if frames[depth].last.label == marker.parent:
                return depth + 1
    for test in (_continues_exactly, _continues_loosely, _same_list):
        for depth in inward:
            if test(frames[depth].last, marker):
                return depth
    if len(frames) > 3:
        return len(frames) - 1
    return len(frames)


def _starts_afresh(marker: Marker, frames: list[_Frame]) -> bool:
    """A number after letters or bullets at the top opens a list of its own, unless it hangs there."""
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


def _same_kind(one: Marker, other: Marker) -> bool:
    if one.kind == other.kind:
        return True
    pair = {one.kind, other.kind}
    return pair == {"letter", "roman"} and one.style == other.style and _as_letter(one, other)


def _as_letter(one: Marker, other: Marker) -> bool:
    """`i` after `h`: a letter that looks like a roman numeral, by what stands before it."""
    a, b = one.label.lower(), other.label.lower()
    return len(a) == len(b) == 1 and ord(b) - ord(a) == 1


def _successor(one: Marker, other: Marker) -> bool:
    if one.kind == "bullet" or other.kind == "bullet":
        return False
    if _as_letter(one, other) and one.kind != "number":
        return True
    if one.compound or other.compound:
        a, b = _key(one.label), _key(other.label)
        return b[0] == a[0] + 1 or (b[0] == a[0] and b[1] > a[1])
    first, second = one.ordinal, other.ordinal
    return (
        first is not None and second is not None and one.kind == other.kind and second == first + 1
    )


def _continues_exactly(one: Marker, other: Marker) -> bool:
    return one.style == other.style and _successor(one, other)


def _continues_loosely(one: Marker, other: Marker) -> bool:
    return one.kind == other.kind == "number" and _successor(one, other)


def _same_list(one: Marker, other: Marker) -> bool:
    if one.style != other.style or not _same_kind(one, other):
        return False
    deeper = other.indent >= one.indent + 2
    if one.kind == "bullet":
        return not deeper
    return not (deeper and other.ordinal == 1)


def _home_of_paragraph(entries: list[Entry], index: int, frames: list[_Frame]) -> Node | None:
    """The item a paragraph reads on from; None where the list is over or another begins."""
    entry = entries[index]
    if not frames or is_around(entry.text):
        return None
    after = entries[index + 1] if index + 1 < len(entries) else None
    announces = after is not None and after.marker is not None and entry.text.endswith((":", ":-"))
    top = frames[0]
    if is_period(top.node.entry.text) and not is_period(entry.text):
        return None
    if (
        after is not None
        and after.marker is not None
        and len(entry.text.split()) <= 3
        and continues(entry.text)
    ):
        return None
    if entry.gap and _ADDS.match(entry.text) and is_ask(entry.text):
        return None
    if not entry.gap:
        return None if announces and not continues(entry.text) else _reads_on(frames)
    if announces:
        return top.node if continues(entry.text) and top.last.kind != "bullet" else None
    if continues(entry.text):
        return top.node
    if after is not None and after.marker is not None and _is_heading(entry.text):
        return None
    return top.node if _list_goes_on(entries, index, top.last) else None


def _reads_on(frames: list[_Frame]) -> Node:
    return frames[-1].node


def _is_heading(text: str) -> bool:
    return len(text.split()) <= 8 and text[-1:] not in ".?!,;)"


def _list_goes_on(entries: list[Entry], index: int, last: Marker) -> bool:
    for entry in entries[index + 1 :]:
        if (
            entry.marker
            and entry.marker.kind != "bullet"
            and _continues_exactly(last, entry.marker)
        ):
            return True
    return False


def inline_parts(text: str) -> list[tuple[str, str]]:
    """(label, text) of items marked a) b) or (i) (ii) inside a sentence; empty for fewer than two."""
    for pattern, value in (
        (r"(?:(?<=[\s:;,.(])|^)\(?([a-h])\)\s*(?=\S)", lambda s: ord(s) - 96),
        (r"(?:(?<=[\s:;,.(])|^)\(?([ivx]{1,5})\)\s*(?=\S)", roman_value),
    ):
        chain: list[re.Match[str]] = []
        for match in re.finditer(pattern, text):
            if value(match[1]) == len(chain) + 1:
                chain.append(match)
        if len(chain) >= 2:
            ends = [m.start() for m in chain[1:]] + [len(text)]
            return [(m[1], text[m.end() : end].strip()) for m, end in zip(chain, ends, strict=True)]
    return []
