"""A table laid out becomes rows of a register; every cell that will not do is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from django.utils.translation import gettext as _

from answerable.reading.grid import cell_name
from answerable.registers.actions.rows import NewRow
from answerable.registers.intake.cells import CellError, Value, read_cell, read_date
from answerable.registers.intake.fault import Fault
from answerable.registers.intake.layout import Layout, plain
from answerable.registers.tables import ColumnShape
from answerable.workdays.years import parse_period

FROM = frozenset({"true from", "valid from", "from", "start", "start date"})
TO = frozenset({"true to", "valid to", "to", "until", "end", "end date"})
DURING = frozenset({"period", "financial year", "year"})
SAID_WHEN = (("from", FROM), ("to", TO), ("in", DURING))
WHEN = frozenset(sort for sort, _words in SAID_WHEN)
TOLD_MOST = 500
"""Faults told one by one; the rest are counted."""
TOLD_EVERY = 5_000
KNOWN_MOST = 10_000
"""Different cells of a column that are remembered as they were read."""


@dataclass(frozen=True, slots=True)
class Dating:
    """How rows say when they are true: by a column (a date or period), or by "True from" and
    "True to" beside them, or, where neither is there, from `day` on.
    """

    by: str
    day: date


@dataclass(frozen=True, slots=True)
class Offer:
    """rows: those without a fault. faulty: how many cells are wrong, told or not.

    missing: columns that no heading names. strange: headings that name no column.
    """

    rows: tuple[NewRow, ...]
    faults: tuple[Fault, ...]
    faulty: int
    missing: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()


class _Reading:
    """A column, and what its cells have been read as: in a large table most are alike."""

    __slots__ = ("column", "key", "known")

    def __init__(self, column: ColumnShape) -> None:
        self.column, self.key = column, column.key
        self.known: dict[str, Value] = {}

    def __call__(self, text: str) -> Value:
        """Raises CellError with the reason."""
        if text in self.known:
            return self.known[text]
        value = read_cell(text, self.column)
        if len(self.known) < KNOWN_MOST:
            self.known[text] = value
        return value


@dataclass(frozen=True)
class _Plan:
    """Which place of a line holds which column; `valid` places hold when it is true."""

    columns: Mapping[int, _Reading]
    start: int | None
    end: int | None
    during: int | None
    absent: tuple[ColumnShape, ...]

    @cached_property
    def width(self) -> int:
        """Places a line has where it fills every column."""
        return max(self.columns, default=-1) + 1


def offered(
    layout: Layout, columns: Sequence[ColumnShape], titles: Mapping[str, str], dating: Dating,
    *, meant: Mapping[str, str] | None = None, tell: Callable[[int], None] | None = None,
) -> Offer:  # fmt: skip
    """titles: the title of each column, by key. tell: called with the rows read so far.

    meant: what headings in other words mean: a column's key; "@from", "@to", "@in" for when a row
    is true; "" for one that is left out.
    """
    plan, strange = _planned(layout, columns, titles, dating, meant or {})
    lacking = tuple(titles[c.key] for c in plan.absent if c.required)
    faults = [*layout.faults, *strange]
    faults += [Fault("", title, "", _("no column has this heading")) for title in lacking]
    rows: list[NewRow] = []
    faulty = len(faults)
    if faults:
        headings = tuple(f.heading for f in strange)
        return Offer((), tuple(faults), faulty, lacking, headings)
    for count, (number, row) in enumerate(layout.rows):
        if tell and count % TOLD_EVERY == 0:
            tell(count)
        made, wrong = _row(number, row, plan, layout, dating)
        faulty += len(wrong)
        faults += wrong[: max(0, TOLD_MOST - len(faults))]
        if made is not None:
            rows.append(made)
    return Offer(tuple(rows), tuple(faults), faulty, lacking)


def _planned(
    layout: Layout, columns: Sequence[ColumnShape], titles: Mapping[str, str], dating: Dating,
    meant: Mapping[str, str],
) -> tuple[_Plan, list[Fault]]:  # fmt: skip
    if not layout.heading_row:
        return _Plan(dict(enumerate(map(_Reading, columns))), None, None, None, ()), []
    named = {word: c for c in columns for word in (plain(c.key), plain(titles[c.key]))}
    keys = {c.key: c for c in columns}
    named |= {word: keys[key] for word, key in meant.items() if key in keys}
    found: dict[int, _Reading] = {}
    when: dict[str, int] = {}
    strange: list[Fault] = []
    for place, heading in enumerate(layout.headings):
        word = plain(heading)
        sort = meant.get(word, "")[1:] or next((n for n, s in SAID_WHEN if word in s), "")
        if word not in named and meant.get(word) == "":
            continue
        if word in named:
            found[place] = _Reading(named[word])
        elif sort in WHEN and not dating.by:
            when[sort] = place
        elif word:
            cell = cell_name(layout.heading_row, place + 1)
            strange.append(Fault(cell, heading, heading, _("the register has no such column")))
    absent = tuple(c for c in columns if c.key not in {f.key for f in found.values()})
    return _Plan(found, when.get("from"), when.get("to"), when.get("in"), absent), strange


def _row(
    number: int, row: list[str], plan: _Plan, layout: Layout, dating: Dating
) -> tuple[NewRow | None, list[Fault]]:
    if layout.heading_row or len(row) <= plan.width:
        try:
            row += [""] * (plan.width - len(row))
            values = {read.key: read(row[place]) for place, read in plan.columns.items()}
            return NewRow(values, *_days(values, row, plan, dating)), []
        except CellError:
            pass  # every wrong cell of the row is named, not only the first
    return None, _wrong(number, row, plan, layout, dating)


def _wrong(number: int, row: list[str], plan: _Plan, layout: Layout, dating: Dating) -> list[Fault]:
    """Each cell of a row that will not do; when it is true is asked once all others will."""
    values: dict[str, Value] = {}
    faults: list[Fault] = []

    def wrong(place: int, why: str) -> None:
        heading = layout.headings[place] if place < len(layout.headings) else ""
        text = row[place] if place < len(row) else ""
        faults.append(Fault(cell_name(number, place + 1), heading, text, why))

    for place, read in plan.columns.items():
        try:
            values[read.key] = read(row[place] if place < len(row) else "")
        except CellError as why:
            wrong(place, str(why))
    if not layout.heading_row and len(row) > plan.width:
        wrong(plan.width, _("the register has no column here"))
    if not faults:
        try:
            _days(values, row, plan, dating)
        except CellError as why:
            when = (plan.during, plan.start, plan.end)
            wrong(next((p for p in when if p is not None), 0), str(why))
    return faults


def _days(
    values: Mapping[str, Value], row: list[str], plan: _Plan, dating: Dating
) -> tuple[date, date | None]:
    def text(place: int | None) -> str:
        return row[place].strip() if place is not None and place < len(row) else ""

    if dating.by:
        return dated(values[dating.by])
    if during := text(plan.during):
        return dated(during)
    start = _day(text(plan.start)) or dating.day
    end = _day(text(plan.end))
    if end and end < start:
        raise CellError(_("it ends before it starts"))
    return start, end


@lru_cache(KNOWN_MOST)
def _day(text: str) -> date | None:
    return read_date(text) if text else None


def dated(value: Value) -> tuple[date, date]:
    """The first and last day a date or period means. Raises CellError where it means none."""
    if isinstance(value, date):
        return value, value
    period = parse_period(str(value or ""))
    if period is None:
        raise CellError(_("it does not say when"))
    return period.start, period.end
