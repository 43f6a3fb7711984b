"""Questions and their answers out of a reply, however it sets them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from answerable.reading.letter.pairs.headed import corresponded, headed, restated, threaded
from answerable.reading.letter.pairs.interleaved import answered_beneath, interleaved
from answerable.reading.letter.pairs.labelled import beside, labelled
from answerable.reading.letter.pairs.listed import listed_twice
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.letter.pairs.plain import plain
from answerable.reading.letter.pairs.table import tabled
from answerable.reading.letter.pairs.told import announced, quoted, told, told_each
from answerable.reading.questions import ReadQuestion

__all__ = ["Paired", "answered_beneath", "beside", "pairs"]


def pairs(text: str) -> Paired:
    """Questions with answers, from the cleaned text of a reply."""
    lines = plain(text).split("\n")
    for reader in _READERS:
        found = reader(lines)
        if found and found.questions:
            return replace(found, questions=_numbered(found.questions))
    return Paired((), text)


def _numbered(questions: Sequence[ReadQuestion]) -> tuple[ReadQuestion, ...]:
    return tuple(replace(q, position=i) for i, q in enumerate(questions, start=1))


_READERS = (
    tabled, labelled, beside, threaded, headed, restated, corresponded, quoted, listed_twice,
    told_each, interleaved, announced, told,
)  # fmt: skip
"""In the order of how surely each layout is told."""
