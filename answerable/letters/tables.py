"""The tables of an answer as data: tidied, and written as CSV. Pure.

Tidy: one heading line, a variable to a column, an observation to a row. Years side by side become
rows; numbers lose their pound signs, commas and percent signs, which the heading says instead.
CSV as RFC 4180 has it: UTF-8 without a mark at the start, commas, lines ended by CR LF.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.letters.render import tree

_NUMBER = re.compile(
    r"(?P<minus>[-−–])?\s?(?P<pound>£)?(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<part>\.\d+)?\s?"
    r"(?P<share>%)?"
)
_PERIOD = re.compile(
    r"(?:(?:Q[1-4]|quarter [1-4]|[A-Z][a-z]{2,8}) )?(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d{4}|\d\d))?"
)
_MARKS = frozenset({"", "-", "–", "—", "[c]", "[s]", "[x]", "*"})
UNITS = {"£": "GBP", "%": "%", "": ""}


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """Cells as text; every row is as long as the heading."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(markdown: str) -> tuple[AnswerTable, ...]:
    """Every table of an answer, in order, as it is written."""
    return tuple(_found(tree.blocks(markdown)))


def _found(blocks: Sequence[tree.Block]) -> Iterator[AnswerTable]:
    for block in blocks:
        match block:
            case tree.Table(_align, head, rows):
                yield AnswerTable(_words(head), tuple(map(_words, rows)))
            case tree.Listing(items, _start):
                for item in items:
                    yield from _found(item)
            case tree.Quotation(inner):
                yield from _found(inner)


def _words(cells: Sequence[Sequence[tree.Inline]]) -> tuple[str, ...]:
    return tuple(" ".join(tree.plain(cell).split()) for cell in cells)


def tidy(table: AnswerTable) -> AnswerTable:
    """One observation a row. Nothing is left out: totals stay rows, and marks stay marks."""
    periods = [n for n, head in enumerate(table.head) if _PERIOD.fullmatch(head)]
    kept = [n for n in range(len(table.head)) if n not in periods]
    if len(periods) < 2 or not kept:
        return _columns(_named(table))
    return _long(_named(table), kept, periods)


def _named(table: AnswerTable) -> AnswerTable:
    """Every column has a name, and no other has it."""
    names: list[str] = []
    for place, head in enumerate(table.head, 1):
        name = head or f"column {place}"
        while name in names:
            name += f" ({place})"
        names.append(name)
    return AnswerTable(tuple(names), table.rows)


def _columns(table: AnswerTable) -> AnswerTable:
    """Each column of numbers of one unit as plain numbers, the unit in its heading."""
    head, columns = list(table.head), list(zip(*table.rows, strict=True))
    for place, cells in enumerate(columns):
        units = {_unit(cell) for cell in cells if cell not in _MARKS}
        if len(units) == 1 and (unit := next(iter(units))) is not None:
            columns[place] = tuple(map(plain_number, cells))
            head[place] += f" ({UNITS[unit]})" if unit and UNITS[unit] not in head[place] else ""
    return AnswerTable(tuple(head), tuple(zip(*columns, strict=True)))


def _long(table: AnswerTable, kept: Sequence[int], periods: Sequence[int]) -> AnswerTable:
    """A row for each period; the unit beside each value where there is any."""
    cells = [
        (tuple(row[n] for n in kept), table.head[at], row[at])
        for row in table.rows
        for at in periods
    ]
    with_units = any(_unit(value) for *_row, value in cells)
    head = (*(table.head[n] for n in kept), "period", "value", *(("unit",) if with_units else ()))
    rows = tuple(
        (*ids, period, plain_number(value), *((UNITS[_unit(value) or ""],) if with_units else ()))
        for ids, period, value in cells
    )
    return AnswerTable(head, rows)


def _unit(cell: str) -> str | None:
    """`£`, `%` or nothing; None where the cell is no number."""
    found = _NUMBER.fullmatch(cell)
    if found is None or (len(found["digits"]) > 1 and found["digits"].startswith("0")):
        return None
    return (found["pound"] or "") or (found["share"] or "")


def plain_number(cell: str) -> str:
    """A number as machines read it; anything else as it is."""
    found = _NUMBER.fullmatch(cell)
    if found is None or _unit(cell) is None:
        return cell
    return f"{'-' if found['minus'] else ''}{found['digits'].replace(',', '')}{found['part'] or ''}"


def as_csv(table: AnswerTable) -> bytes:
    """The table as CSV. A cell that a spreadsheet would run begins with an apostrophe."""
    made = io.StringIO(newline="")
    lines = csv.writer(made)
    lines.writerow([safe_cell(cell) for cell in table.head])
    lines.writerows([safe_cell(cell) for cell in row] for row in table.rows)
    return made.getvalue().encode()


def safe_cell(cell: str) -> str:
    """No formula: what a spreadsheet would work out is marked as text."""
    if cell[:1] in {"=", "+", "@", "\t", "\r"} or (cell[:1] == "-" and not _number(cell)):
        return f"'{cell}" if cell != "-" else cell
    return cell


def _number(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is not None
