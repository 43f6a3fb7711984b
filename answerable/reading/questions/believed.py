"""Which of the marks that lines begin with are markers, and which belong to their words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from answerable.reading.questions.entry import Entry
from answerable.reading.questions.markers import read_marker


def believed(entries: list[Entry]) -> list[Entry]:
    """Numbers without punctuation stay markers only where they run: 1, 2, 3."""
    bare = [(i, int(e.marker.label)) for i, e in enumerate(entries)
            if e.marker and e.marker.bare and e.marker.label.isdigit()]  # fmt: skip
    others = {
        e.marker.ordinal
        for e in entries
        if e.marker and not e.marker.bare and e.marker.kind == "number"
    }
    labels = [label for _, label in bare]
    _marked_twice(entries)
    _letters_beneath(entries)
    _quoted_apart(entries)
    _initials_apart(entries)
    for place, (index, label) in enumerate(bare):
        before = place > 0 and labels[place - 1] == label - 1
        after = place + 1 < len(labels) and labels[place + 1] == label + 1
        starts = labels[0] in (1, 2) or {label - 1, label + 1} & others
        comma = entries[index].raw.lstrip().startswith(f"{label},")
        between = label - 1 in others and (comma or label + 1 in others)
        runs = ((before or after) and starts) or between or _is_first(entries[index])
        if not (runs or _straight_below(entries, index)):
            entries[index].marker = None
            entries[index].text = entries[index].raw
    return entries


def _marked_twice(entries: list[Entry]) -> None:
    """`1. i) 2011` and `2. ii) 2012`: a page set its own numbers before the writer's."""
    found = [
        (entry, entry.marker, inner)
        for entry in entries
        if entry.marker and entry.marker.kind == "number" and (inner := read_marker(entry.text))
    ]
    found = [one for one in found if one[2][0].kind in ("letter", "roman") and one[2][1].strip()]
    alike = [own.ordinal for _, own, inner in found if own.ordinal == inner[0].ordinal]
    if not any(place and place > 1 for place in alike):
        return
    for entry, own, (marker, text) in found:
        entry.marker, entry.text = replace(marker, indent=own.indent), text.strip()


_FIRST = re.compile(r"\s*1, +[A-Z]")


def _is_first(entry: Entry) -> bool:
    """`1, The number of kettles` opens a list though no other number follows it."""
    return bool(_FIRST.match(entry.raw))


_POINTED = re.compile(r"\W*(?P<number>\d{1,2})\.\s+(?=\(?a[).]\s)")


def _letters_beneath(entries: list[Entry]) -> None:
    """`3. a) How many?` over `b) Of what make?`: a number, and the letters of its list."""
    marked = [entry for entry in entries if entry.marker]
    for entry, below in pairwise(marked):
        pointed = _POINTED.match(entry.raw)
        if not pointed or entry.marker is None or below.marker is None:
            continue
        if below.marker.kind == "letter" and below.marker.label == "b":
            entry.marker = replace(entry.marker, label=pointed["number"], style="1.")
            entry.text = entry.raw[pointed.end() :]


def _straight_below(entries: list[Entry], index: int) -> bool:
    """Whether the number before it opens the line above: `2 Kettles` under `1. Cups`."""
    here, above = entries[index], entries[index - 1].marker if index else None
    if here.gap or above is None or above.style != "1." or here.marker is None:
        return False
    return above.ordinal is not None and here.marker.ordinal == above.ordinal + 1


def _quoted_apart(entries: list[Entry]) -> None:
    """`10.16 The rules should ...`, with no 10 and no 10.15, is a paragraph quoted from a text."""
    printed = {e.marker.label for e in entries if e.marker and e.marker.kind == "number"}
    parents = Counter(e.marker.parent for e in entries if e.marker)
    for entry in entries:
        alone = entry.marker and (entry.marker.bare or len(printed) == 1)
        parent = entry.marker.parent if entry.marker and alone else None
        if parent and parent not in printed and parents[parent] == 1:
            entry.marker, entry.text = None, entry.raw


_SURNAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?:$|\n)")


def _initials_apart(entries: list[Entry]) -> None:
    """`A. Frost`, with no other letter in the text, is who signed it."""
    signs = Counter(e.marker.style for e in entries if e.marker)
    for entry in entries:
        lone = entry.marker is not None and signs[entry.marker.style] == 1
        if lone and entry.marker and entry.marker.style == "A." and _SURNAME.match(entry.text):
            entry.marker, entry.text = None, entry.raw
