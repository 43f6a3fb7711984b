"""What a table is once read: rows of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from answerable.reading.document.sheet import column_name

MAX_CELLS = 20_000_000
BETWEEN = "\x1f"
"""Stands between the cells of a line; a cell that holds it holds a space instead."""


TOP = 10
"""Rows of a sheet by which it can be told from others."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One that holds something. rows: those with something in them. top: its first rows."""

    name: str
    rows: int
    top: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """lines: the rows, cells parted by BETWEEN (one text a row crosses processes quickly).

    Numbers are as plain as they can be ("12", "0.8"), shares as they are shown ("4.12%"), dates
    ISO, yes/no as words.
    merged: ranges of merged cells ("B1:C1"). formulas: cells whose value a formula gave.
    uncomputed: cells whose formula left no value or an error. others: further sheets that hold
    something.
    sheets: of a workbook, each that holds something, in its order. sheet: the name of the one read.
    problem: why nothing could be read, a sentence.
    """

    lines: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    formulas: tuple[str, ...] = ()
    uncomputed: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    problem: str | None = None
    sheets: tuple[Sheet, ...] = ()
    sheet: str = ""

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


class Lines(Protocol):
    """A sheet as it was read."""

    lines: list[str]
    merged: list[str]
    formulas: list[str]
    uncomputed: list[str]


def grid_of_sheets(read: Iterable[tuple[str, Lines]], wanted: str) -> Grid:
    """Of those that hold something the one of that name, else the first with a table."""
    filled = [(name, sheet) for name, sheet in read if any(sheet.lines)]
    if not filled:
        return Grid(problem="The file holds no table.")
    names = [name for name, _ in filled]
    if wanted and wanted not in names:
        return Grid(problem="The workbook has no such sheet.")
    place = names.index(wanted) if wanted else _with_table([sheet.lines for _, sheet in filled])
    sheet = filled[place][1]
    return Grid(
        tuple(sheet.lines), tuple(sheet.merged), tuple(sheet.formulas), tuple(sheet.uncomputed),
        tuple(names[:place] + names[place + 1 :]),
        sheets=tuple(
            Sheet(name, sum(map(bool, one.lines)), tuple(one.lines[:TOP])) for name, one in filled
        ),
        sheet=names[place],
    )  # fmt: skip


def _with_table(sheets: Sequence[Sequence[str]]) -> int:
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
