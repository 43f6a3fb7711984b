"""Figures with their small numbers withheld, and what would give those away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from math import ceil

from answerable.figures.figure import Figure
from answerable.figures.suppression import Cell, suppress, suppress_list
from answerable.workdays.period import Period

COUNTED = frozenset({"count", "headcount"})
Key = tuple[tuple[str, str], ...]
Table = tuple[str, str, Period | None]


def withhold(figures: Sequence[Figure], threshold: int) -> tuple[Figure, ...]:
    """Each table of counts (one or two breakdowns, one measure, one period) as `suppression` says.

    Totals are taken to be known whether or not they are among the figures; those of a table by two
    breakdowns (by one of them alone) may be among them, and are withheld in the same pattern.
    Other measures of the same people (their WTE) are withheld with them; WTE without a count are
    counted as people.
    More breakdowns than two withhold every row that shares a small number's table.
    """
    counted = {(f.label, f.period) for f in figures if f.measure in COUNTED}
    tables: dict[Table, list[Figure]] = defaultdict(list)
    for figure in figures:
        counts = figure.measure in COUNTED or (
            figure.measure == "wte" and (figure.label, figure.period) not in counted
        )
        if counts and isinstance(figure.value, int | Decimal):
            tables[(figure.label, figure.measure, figure.period)].append(figure)
    hidden: dict[tuple[str, Period | None, Key], bool] = {}
    for (label, _measure, period), mine in tables.items():
        for key, secondary in _hidden(mine, threshold).items():
            here = (label, period, key)
            hidden[here] = hidden.get(here, True) and secondary
    return tuple(_shown(f, hidden.get((f.label, f.period, _key(f)))) for f in figures)


def _shown(figure: Figure, secondary: bool | None) -> Figure:  # noqa: FBT001 - None: shown
    if secondary is None or isinstance(figure.value, str):
        return figure
    return replace(figure, value=None, suppressed=True, secondary=secondary)


def _key(figure: Figure) -> Key:
    return tuple(sorted(figure.breakdown.items()))


def _hidden(figures: Sequence[Figure], threshold: int) -> dict[Key, bool]:
    """What to withhold, each with whether it is withheld only because of others."""
    values: dict[Key, int] = {}
    for figure in figures:
        if isinstance(figure.value, int | Decimal):
            new, key = ceil(figure.value), _key(figure)
            small = 0 < new < threshold
            values[key] = new if small or key not in values else values[key]
    rows = {key: value for key, value in values.items() if key}
    dimensions = {name for key in rows for name, _value in key}
    if not any(0 < v < threshold for v in values.values()):
        return {}
    cells: dict[Key, int] = {key: value for key, value in rows.items() if len(key) == 2}
    if len(dimensions) == 2 and cells:
        return _of_table(cells, threshold)
    if len(dimensions) > 2:
        return {key: not 0 < value < threshold for key, value in values.items()}
    return _of_list(rows, values, threshold)


def _of_list(rows: dict[Key, int], values: dict[Key, int], threshold: int) -> dict[Key, bool]:
    if not rows:
        return {key: False for key, value in values.items() if 0 < value < threshold}
    keys: list[Key] = [*rows, ()]
    found = suppress_list(list(rows.values()), threshold)
    return {keys[n]: (0, n) not in found.primary for _row, n in found.cells}


def _of_table(rows: dict[Key, int], threshold: int) -> dict[Key, bool]:
    down = list(dict.fromkeys(key[0] for key in rows))
    across = list(dict.fromkeys(key[1] for key in rows))
    table = [[rows.get((one, other), 0) for other in across] for one in down]
    found = suppress(table, threshold)
    return {_at(cell, down, across): cell not in found.primary for cell in found.cells}


def _at(cell: Cell, down: list[tuple[str, str]], across: list[tuple[str, str]]) -> Key:
    """The breakdown a cell stands for; totals stand for fewer dimensions."""
    row = (down[cell[0]],) if cell[0] < len(down) else ()
    column = (across[cell[1]],) if cell[1] < len(across) else ()
    return (*row, *column)
