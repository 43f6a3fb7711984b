"""Long lists of phrases, looked for several times as quickly as by one pattern of any case."""

from __future__ import annotations

import re
from collections.abc import Iterator

_EDGE = r"\b"
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)


class AnyOf:
    """Whether any alternative of a pattern stands in a text, whatever its capitals.

    The text is tried in small letters, and what begins at a word's edge is tried only there: the
    engine otherwise tries every alternative at every letter. The pattern has no capitals but in
    its classes.
    """

    def __init__(self, pattern: str) -> None:
        everywhere = list(alternatives(pattern))
        at_edge = [one.removeprefix(_EDGE) for one in everywhere if one.startswith(_EDGE)]
        others = [one for one in everywhere if not one.startswith(_EDGE)]
        self._pattern = re.compile("|".join([*others, rf"\b(?:{'|'.join(at_edge)})"]))

    def search(self, text: str) -> bool:
        return self._pattern.search(text.lower()) is not None


def alternatives(pattern: str) -> Iterator[str]:
    """The pattern's outermost alternatives, in order."""
    one, depth = "", 0
    for piece in _PIECE.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and depth == 0:
            yield one
            one = ""
        else:
            one += piece
    yield one
