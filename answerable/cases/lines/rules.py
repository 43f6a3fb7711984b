"""Which standard lines fit an answer, and whether one was edited for the case. PURE."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FIELDS = ("harm", "interest_for", "interest_against", "balance")
_WORD = re.compile(r"[a-z]{4,}")
_EMPTY = frozenset({"about", "have", "many", "much", "please", "that", "this", "what", "which",
                    "with", "your", "from", "each", "were", "does"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offered:
    """A line as it is offered: of which row of the table, by which words."""

    key: int
    row: str
    subject: str


def words_of(text: str) -> frozenset[str]:
    """Words that tell a subject, without their last s."""
    found = _WORD.findall(text.lower())
    return frozenset(word.rstrip("s") for word in found if word not in _EMPTY)


def fitting(lines: Iterable[Offered], *, row: str, question: str) -> list[tuple[int, int]]:
    """The lines of this row, those of its subject first: each with how many words it shares.

    A line that names a subject shares a word with the question; one without a subject fits any.
    """
    asked = words_of(question)
    scored = []
    for line in lines:
        named = words_of(line.subject)
        shared = len(named & asked)
        if line.row == row and (shared or not named):
            scored.append((line.key, shared))
    return sorted(scored, key=lambda pair: (-pair[1], pair[0]))


def unedited(line: Mapping[str, str], reasons: Mapping[str, str]) -> bool:
    """Whether every reason stands as the line has it, but for spaces."""
    return all(_plain(line[name]) == _plain(reasons[name]) for name in FIELDS)


def _plain(text: str) -> str:
    return " ".join(text.split())
