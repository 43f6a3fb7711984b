"""What changed between two versions of a text, word by word. PURE."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

MOST_WORDS = 4000
"""Above this a text is shown as removed and added whole: comparing is quadratic at its worst."""
_PIECES = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """kind: same, added or removed."""

    kind: Literal["same", "added", "removed"]
    text: str


@dataclass(frozen=True, slots=True)
class Changed:
    """One question's answer that is not what it was."""

    label: str
    pieces: tuple[Piece, ...]


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """`before` is the same and removed pieces put together, `after` the same and added ones."""
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        return _kept(Piece("removed", before), Piece("added", after))
    found: list[Piece] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, from_, to in matcher.get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(old[start:end])))
            continue
        found += _kept(
            Piece("removed", "".join(old[start:end])), Piece("added", "".join(new[from_:to]))
        )
    return tuple(found)


def _kept(*given: Piece) -> tuple[Piece, ...]:
    return tuple(piece for piece in given if piece.text)


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Changed, ...]:
    """Each labelled text that differs, in the order of `after`, then those no longer there."""
    labels = [*after, *(label for label in before if label not in after)]
    return tuple(
        Changed(label, pieces(before.get(label, ""), after.get(label, "")))
        for label in labels
        if before.get(label, "") != after.get(label, "")
    )
