"""How wide the columns of a table are, so that it stays on the page and its words stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.letters.render import tree

PAGE = 84  # characters of ordinary size across the page
SMALL_PAGE = 112  # and of the small size
_MARGIN = 3  # characters a column's two margins take
_LEAST = 3
_TALL_CELL = 400


@dataclass(frozen=True, slots=True)
class Columns:
    """shares: the widths in characters, or none where the table fits as it is.

    small: set in small type. longest: how long a word may be in each column before it is broken.
    whole: rows are short enough to be kept on one page each.
    """

    shares: tuple[float, ...]
    small: bool
    longest: tuple[int, ...]
    whole: bool


def columns(table: tree.Table) -> Columns:
    cells = list(zip(table.head, *table.rows, strict=True))
    texts = [[tree.plain(cell) for cell in column] for column in cells]
    natural = [max(map(len, column)) for column in texts]
    words = [max((len(w) for text in column for w in text.split()), default=1) for column in texts]
    whole = max(natural) < _TALL_CELL
    margins = _MARGIN * len(texts)
    if sum(natural) + margins <= PAGE:
        return Columns((), small=False, longest=tuple(max(_LEAST, n) for n in words), whole=whole)
    small = sum(words) + margins > PAGE or len(texts) > 6
    room = (SMALL_PAGE if small else PAGE) - margins
    shares = _shared(natural, words, max(room, _LEAST * len(texts)))
    return Columns(
        tuple(round(share + _MARGIN, 2) for share in shares),
        small=small,
        longest=tuple(max(_LEAST, int(share)) for share in shares),
        whole=whole,
    )


def _shared(natural: Sequence[int], words: Sequence[int], room: int) -> list[float]:
    """Each column its longest word, then what is left by need; less for all where that is too much.

    The widths add up to `room` at most.
    """
    least = [float(max(_LEAST, word)) for word in words]
    if sum(least) > room:
        return _cut(least, room)
    need = [max(0.0, full - word) for full, word in zip(natural, least, strict=True)]
    left = (room - sum(least)) / (sum(need) or 1.0)
    return [word + more * min(1.0, left) for word, more in zip(least, need, strict=True)]


def _cut(widths: Sequence[float], room: int) -> list[float]:
    """The widest give way first, down to a common width."""
    cut, left, count = 0.0, float(room), len(widths)
    for width in sorted(widths):
        if width > left / count:
            cut = left / count
            break
        left, count = left - width, count - 1
    return [min(width, cut) for width in widths]
