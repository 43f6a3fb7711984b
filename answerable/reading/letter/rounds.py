"""Lists of questions that each begin at 1 again, and the lists of their answers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from answerable.reading.letter.labels import labels_of
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.markers import read_marker

Round = tuple[tuple[ReadQuestion, ...], list[str]]


def in_rounds(questions: tuple[ReadQuestion, ...], reply: list[str]) -> list[Round]:
    """Each list of questions with the lines that answer it; [] where there is but one list.

    Believed where the answers begin again as often as the questions do.
    """
    first = questions[0].number if questions else None
    asked = [i for i, question in enumerate(questions) if question.number == first]
    if not first or len(asked) < 2 or any(end - start < 2 for start, end in pairwise(asked)):
        return []
    told = [i for i, line in enumerate(reply) if labels_of(line)[0] == [first]]
    if len(told) != len(asked):
        return []
    pieces = [reply[start:end] for start, end in pairwise([0, *told[1:], len(reply)])]
    lists = [questions[start:end] for start, end in pairwise([*asked, len(questions)])]
    return list(zip(lists, _without_headings(pieces), strict=True))


_MOST_HEADING = 10
"""Words of a heading over the next list."""


def _without_headings(pieces: Sequence[list[str]]) -> list[list[str]]:
    """Without the heading of the next list at the end of each, where all but the last have one."""
    *others, last = pieces
    ends = [max((i for i, line in enumerate(piece) if line.strip()), default=0) for piece in others]
    headed = all(_is_heading(piece[end]) for piece, end in zip(others, ends, strict=True))
    if not headed:
        return list(pieces)
    return [*(piece[:end] for piece, end in zip(others, ends, strict=True)), last]


def _is_heading(line: str) -> bool:
    short = len(line.split()) <= _MOST_HEADING
    return short and read_marker(line) is None and not line.rstrip().endswith((".", "?", "!", ";"))
