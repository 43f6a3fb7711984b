"""One sheet of a run chart: dates and values, whatever stands above and beside them.

PURE. A workbook of a run chart has its title above the table, and columns that the chart draws
(median, target, limits) beside the values. A sheet may also run across: dates in its first row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answerable.improvement.pasting import (
    BadCell,
    PastedRow,
    PasteError,
    read_day,
    read_number,
    read_paste,
)

DRAWN = re.compile(
    r"\b(median|mean|average|target|goal|ucl|lcl|upper|lower|limit|centre|center|baseline|cl)\b",
    re.IGNORECASE,
)
"""Columns that a chart works out or is given, and that are no values."""
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Sheet:
    """name: what the measure is called, from the title above the table or from the file."""

    name: str
    rows: tuple[PastedRow, ...]
    bad: tuple[BadCell, ...]
    others: dict[str, tuple[str, ...]]
    problem: str = ""

    @property
    def ratio(self) -> bool:
        return bool(self.rows) and all(row.denominator is not None for row in self.rows)


def read_sheet(name: str, table: Sequence[Sequence[str]]) -> Sheet:
    """The values of a sheet, each bad cell by its name, or why there is no table in it."""
    called = _named(name)
    grid = [list(row) for row in table]
    turned = _runs_across(grid)
    if turned:
        grid = [list(row) for row in _turned(grid)]
    first = _first_of_table(grid)
    if first is None:
        return Sheet(called, (), (), {}, "No column of dates beside a column of numbers was found.")
    title = next((c for row in grid[:first] for c in row if len(c) > 3), "")
    body = _without_drawn(grid[first:])
    text = "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in body)
    try:
        found = read_paste(text)
    except PasteError as error:
        return Sheet(called, (), (), {}, str(error))
    bad = tuple(_below(cell, first) for cell in found.bad)
    return Sheet(title[:200] or called, found.rows, bad, found.others)


def _named(name: str) -> str:
    """The file's name without folders and ending."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return " ".join(re.sub(r"[_-]+", " ", last).split())[:200] or name[:200]


def _runs_across(grid: Sequence[Sequence[str]]) -> bool:
    return any(sum(read_day(cell) is not None for cell in row) >= FEWEST for row in grid[:10])


def _turned(grid: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    width = max(len(row) for row in grid)
    return list(zip(*([*row, *[""] * (width - len(row))] for row in grid), strict=True))


def _first_of_table(grid: Sequence[Sequence[str]]) -> int | None:
    """The row of the headings, or of the first values where there are none."""
    for at, row in enumerate(grid):
        if _dated(row):
            headed = at > 0 and sum(bool(cell) for cell in grid[at - 1]) >= 2
            return at - 1 if headed else at
    return None


def _dated(row: Sequence[str]) -> bool:
    day = next((n for n, cell in enumerate(row) if read_day(cell)), None)
    return day is not None and any(
        read_number(cell) is not None for n, cell in enumerate(row) if n != day
    )


def _without_drawn(table: list[list[str]]) -> list[list[str]]:
    """The table less the columns that the chart draws; their places stay, so that cells keep
    their names.
    """
    drawn = {n for n, heading in enumerate(table[0]) if DRAWN.search(heading)}
    return [["" if n in drawn else cell for n, cell in enumerate(row)] for row in table]


def _below(cell: BadCell, rows: int) -> BadCell:
    letters = cell.cell.rstrip("0123456789")
    number = cell.row + rows
    return BadCell(f"{letters}{number}", number, cell.text, cell.why)
