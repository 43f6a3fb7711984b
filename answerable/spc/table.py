"""A table of dates and values, as people keep them, becomes what a chart needs."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from io import StringIO

from answerable.spc.series import SeriesError

_SIZES = frozenset({"n", "denominator", "size", "total"})
_MISSING = frozenset({"", "na", "n/a", "nan", "-", "null"})


@dataclass(frozen=True, slots=True)
class Table:
    """`sizes` are the denominators, None where the table has none."""

    title: str
    labels: tuple[str, ...]
    values: tuple[float, ...]
    sizes: tuple[float, ...] | None


def read_table(text: str) -> Table:
    """The first column is the label, the second the value or numerator; a column named n,
    denominator, size or total holds denominators. The first row may be headings.

    Raises SeriesError naming the row where a value is no number.
    """
    try:
        listed = list(csv.reader(StringIO(text, newline=None)))
    except csv.Error as error:
        raise SeriesError("The table is not a CSV file that can be read.") from error
    rows = [row for row in listed if any(cell.strip() for cell in row)]
    if not rows or len(rows[0]) < 2:
        raise SeriesError("The table needs two columns: a date and a value.")
    headed = _number(rows[0][1]) is None
    heads = [cell.strip().lower() for cell in rows[0]] if headed else []
    body = rows[1:] if headed else rows
    if not body:
        raise SeriesError("The table has headings and no rows.")
    sizes_at = next((i for i, head in enumerate(heads) if i > 1 and head in _SIZES), None)
    values = tuple(_cell(row, 1, i) for i, row in enumerate(body, 1 + headed))
    sizes = None
    if sizes_at is not None:
        sizes = tuple(_cell(row, sizes_at, i) for i, row in enumerate(body, 1 + headed))
    title = rows[0][1].strip() if headed else "Value"
    return Table(title, tuple(row[0].strip() for row in body), values, sizes)


def _cell(row: list[str], at: int, number: int) -> float:
    text = row[at] if at < len(row) else ""
    value = _number(text)
    if value is None:
        raise SeriesError(f"Row {number}: “{text.strip()}” is not a number.")
    return value


def _number(text: str) -> float | None:
    """NaN for a missing value, None for what is no number; commas and % are read."""
    plain = text.strip().lower().replace(",", "").removeprefix("£")
    if plain in _MISSING:
        return math.nan
    try:
        return float(plain.removesuffix("%"))
    except ValueError:
        return None
