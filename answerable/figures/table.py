"""A table as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """header and rows of text, each row as long as the header.

    numeric: which columns, from 0, hold numbers; they are aligned right.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int]

    def markdown(self) -> str:
        marks = ["---:" if n in self.numeric else "---" for n in range(len(self.header))]
        lines = [_row(self.header), _row(marks), *(_row(row) for row in self.rows)]
        return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_safe(cell) for cell in cells) + " |"


def _safe(cell: str) -> str:
    return " ".join(cell.split()).replace("|", "\\|")
