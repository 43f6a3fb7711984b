"""What a table is once read: rows of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.reading.document.sheet import column_name

MAX_CELLS = 20_000_000
BETWEEN = "\x1f"
"""Stands between the cells of a line; a cell that holds it holds a space instead."""


@dataclass(frozen=True, slots=True)
class Grid:
    """lines: the rows, cells parted by BETWEEN (one text a row crosses processes quickly).

    Numbers are as plain as they can be ("12", "0.8"), shares as they are shown ("4.12%"), dates
    ISO, yes/no as words.
    merged: ranges of merged cells ("B1:C1"). formulas: cells whose value a formula gave.
    uncomputed: cells whose formula left no value or an error. others: further sheets that hold
    something.
    problem: why nothing could be read, a sentence.
    """

    lines: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    formulas: tuple[str, ...] = ()
    uncomputed: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    problem: str | None = None

    def rows(self) -> list[list[str]]:
        return [line.split(BETWEEN) if line else [] for line in self.lines]


def cell_name(row: int, column: int) -> str:
    """`B3` for row 3, column 2, both counted from 1."""
    return f"{column_name(column)}{row}"


def line(cells: list[str]) -> str:
    while cells and not cells[-1]:
        cells.pop()
    joined = BETWEEN.join([c.strip() for c in cells])
    if joined.count(BETWEEN) < len(cells):
        return joined
    return BETWEEN.join(c.replace(BETWEEN, " ").strip() for c in cells)


def with_table(sheets: Sequence[Sequence[str]]) -> int:
    """Which sheet, by its lines, is the first with cells side by side: a cover has none."""
    tables = (n for n, lines in enumerate(sheets) if any(BETWEEN in one for one in lines))
    return next(tables, 0)


def plain_number(text: str) -> str:
    """`12` for "12.0", "0.8" for "0.80000000000000004"."""
    try:
        value = float(text)
    except ValueError:
        return text
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return repr(round(value, 10))


def as_percent(text: str) -> str:
    """`4.12%` for "0.0412": what a cell that shows a percentage shows."""
    try:
        return f"{plain_number(str(float(text) * 100))}%"
    except ValueError:
        return text
