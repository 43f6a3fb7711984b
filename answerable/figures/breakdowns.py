"""Numbers by role, by department, by course: one table with its totals."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.figures import spans
from answerable.figures.figure import Figure
from answerable.figures.printed import WITHHELD, WITHHELD_WITH_IT, long_date, printed
from answerable.figures.sentences import capital
from answerable.figures.suppression import METHOD
from answerable.figures.table import Table
from answerable.workdays.period import Period

MEASURES = {"headcount": "Head-count", "wte": "WTE"}
ORDER = ("headcount", "wte")
COUNTED = frozenset({"count", "headcount", "gbp"})
NONE = "none"
"""What a cell says that nothing falls into, where its column is known for others: a word, since
no figure says it."""
NOTE = f"{WITHHELD} marks a small number that is withheld so that nobody can be identified."
NOTE_WITH_IT = (
    f"{WITHHELD_WITH_IT} marks a number withheld only because a small one could be worked out from "
    f"it and the totals; the method is {METHOD}."
)

Column = tuple[str, str]
Row = tuple[str, ...]


def broken_down(figures: Sequence[Figure]) -> list[str]:
    """A sentence saying what and when, and the table; a note where something is withheld.

    Dimensions stand at the left, head-count and WTE side by side at the right. Several periods
    of one measure run across; of several measures, down. Figures without a breakdown are totals.
    """
    dimensions = list(dict.fromkeys(d for f in figures for d in f.breakdown))
    periods = sorted({f.period for f in figures if f.period})
    columns = sorted({(f.label, f.measure) for f in figures}, key=_column_order)
    if len(periods) > 1 and len(columns) == 1:
        table = _across(figures, dimensions, periods)
    else:
        table = _down(figures, dimensions, periods, columns)
    blocks = [_intro(figures, periods), table.markdown()]
    if any(f.suppressed for f in figures):
        blocks.append(NOTE)
    return [*blocks, NOTE_WITH_IT] if any(f.secondary for f in figures) else blocks


def _column_order(column: Column) -> tuple[str, int, str]:
    label, measure = column
    return (label, ORDER.index(measure) if measure in ORDER else 9, measure)


def _intro(figures: Sequence[Figure], periods: Sequence[Period]) -> str:
    label = capital(figures[0].label)
    if len({f.label for f in figures}) > 1 and len(periods) < 2:  # each column says its own
        day = long_date(figures[0].as_at)
        return f"{capital(spans.when(periods[0]))}:" if periods else f"As at {day}:"
    if not periods:
        return f"{label}, as at {long_date(figures[0].as_at)}:"
    if len(periods) == 1:
        return f"{label} {spans.when(periods[0])}:"
    return f"{label}, by {spans.kind(periods).lower()}:"


def _key(figure: Figure, dimensions: Sequence[str]) -> Row:
    """The row a figure stands in; a total says so in its first cell."""
    if not figure.breakdown:
        return ("Total", *("" for _ in dimensions[1:]))
    return tuple(figure.breakdown.get(d, "") for d in dimensions)


def _rows(figures: Sequence[Figure], dimensions: Sequence[str]) -> list[Row]:
    """Rows in the order they came, the total last."""
    keys = dict.fromkeys(_key(f, dimensions) for f in figures if f.breakdown)
    totals = dict.fromkeys(_key(f, dimensions) for f in figures if not f.breakdown)
    return [*keys, *totals]


def _across(figures: Sequence[Figure], dims: Sequence[str], periods: Sequence[Period]) -> Table:
    cells = {(_key(f, dims), f.period): printed(f) for f in figures}
    none = {f.period: NONE for f in figures if f.measure in COUNTED}
    rows = tuple(
        (*k, *(cells.get((k, p), none.get(p, "")) for p in periods)) for k in _rows(figures, dims)
    )
    header = (*map(capital, dims), *map(spans.name, periods))
    return Table(header, rows, frozenset(range(len(dims), len(header))))


def _down(
    figures: Sequence[Figure],
    dims: Sequence[str],
    periods: Sequence[Period],
    columns: Sequence[Column],
) -> Table:
    by_year = len(periods) > 1
    cells: dict[tuple[Period | None, Row, Column], str] = {
        (f.period, _key(f, dims), (f.label, f.measure)): printed(f) for f in figures
    }
    none: dict[tuple[Period | None, Column], str] = {
        (f.period, (f.label, f.measure)): NONE for f in figures if f.measure in COUNTED
    }
    rows = []
    each: Sequence[Period | None] = periods or [None]
    for period in each:
        mine = [f for f in figures if f.period == period]
        for key in _rows(mine, dims):
            lead = (spans.name(period),) if by_year and period else ()
            values = (cells.get((period, key, c), none.get((period, c), "")) for c in columns)
            rows.append((*lead, *key, *values))
    lead_heading = (spans.kind(periods),) if by_year else ()
    header = (*lead_heading, *map(capital, dims), *_headings(columns))
    first = len(header) - len(columns)
    return Table(header, tuple(rows), frozenset(range(first, len(header))))


def _headings(columns: Sequence[Column]) -> list[str]:
    one_label = len({label for label, _ in columns}) == 1
    return [
        MEASURES.get(measure, capital(label))
        if one_label
        else f"{capital(label)}{', WTE' if measure == 'wte' else ''}"
        for label, measure in columns
    ]
