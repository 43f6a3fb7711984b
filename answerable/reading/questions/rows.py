"""Tables to be filled in: rows with room left in their cells, as a page of text gives them.

A row asks nothing by itself: it belongs to the ask that leads to the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from answerable.reading.questions.markers import read_marker

_CELL = re.compile(r"\t[^\S\n]*\S")
"""A cell with words in it, after another."""
_EMPTY = re.compile(r"\S[^\S\n]*\t[^\S\n]*$")
"""A cell with nothing in it, at the end of a line."""
_MARK = re.compile(r"^\s*(?:[^\w\s(]|\(?\w{1,3}[.):]+|[oO])\s*\t")
"""The mark of an item, set off by a tab."""
_LEAST_EMPTY = 2


def rows_of(lines: list[str]) -> set[int]:
    """Which lines are rows of a table that has room to be filled in."""
    found: set[int] = set()
    for printed, block in groupby(enumerate(lines), key=lambda at: bool(at[1].strip())):
        if printed:
            found.update(_rows(list(block)))
    return found


def _rows(block: list[tuple[int, str]]) -> Iterator[int]:
    tabbed = [place for place, (_, line) in enumerate(block) if _is_tabbed(line)]
    empty = sum(1 for place in tabbed if _EMPTY.search(block[place][1]))
    if empty < _LEAST_EMPTY or not any(_CELL.search(block[place][1]) for place in tabbed):
        return
    last = tabbed[-1]
    if last == len(block) - 2 and read_marker(block[-1][1]) is None:
        last += 1  # the cells beside its last words were cut off
    yield from (index for index, _ in block[tabbed[0] : last + 1])


def _is_tabbed(line: str) -> bool:
    rest = _MARK.sub("", line, count=1)
    return bool(_CELL.search(rest) or _EMPTY.search(rest))
