"""A whole register read once: the rows that can be taken, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from django.utils.translation import gettext as _

from answerable.cases.importing.columns import DAY_FIELDS, Mapping, map_columns
from answerable.cases.importing.days import RowError, Style, styles_of, told_of
from answerable.cases.importing.references import needed_reference, reference_of
from answerable.cases.importing.rows import PastRow, read_row
from answerable.cases.importing.tables import LOOK, FileTable, Line, Table, TableError


@dataclass(frozen=True, slots=True)
class Problem:
    """line: the row of the file, from 1, as a spreadsheet counts it."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class DueDiffers:
    """An open case whose old due date is not what the clock says."""

    reference: str
    old: date
    computed: date | None


@dataclass
class Taken:
    """What became of a file's rows.

    opened: cases made. known: open cases that were here already. highest: the highest number
    under our own prefix. departments: those named as owners of open cases. days: a sentence for
    each column whose days are not written day before month.
    """

    rows: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    opened: int = 0
    known: int = 0
    highest: int = 0
    problems: list[Problem] = field(default_factory=list)
    dues: list[DueDiffers] = field(default_factory=list)
    departments: set[str] = field(default_factory=set)
    days: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Register:
    """A table to take, as its columns are mapped.

    headed: the row its headings are in. open_too: rows not ended become cases.
    """

    table: Table
    mapping: Mapping
    headings: tuple[str, ...]
    headed: int = 1
    open_too: bool = True

    @property
    def columns(self) -> dict[str, str]:
        return {code: self.headings[place] for code, place in self.mapping.items()}

    @property
    def tells_open(self) -> bool:
        """Without an outcome or a day of closing nobody can say which rows are open."""
        return bool({"closed", "outcome", "status"} & self.mapping.keys())

    def is_open(self, row: PastRow) -> bool:
        return self.open_too and self.tells_open and row.open


def register_at(
    path: Path,
    named: list[tuple[str, str]] | None = None,
    *,
    open_too: bool = True,
    sheet: str = "",
) -> Register:
    """The file with its columns mapped. Raises TableError or MappingError."""
    table = FileTable(path, sheet)
    head = headings_of(table)
    mapping = map_columns(head.cells, named or [])
    return Register(table, mapping, tuple(head.cells), head.number, open_too)


def headings_of(table: Table) -> Line:
    """The row of headings: of the first few, the one that names most fields. Raises TableError."""
    first = list(islice(table.lines(), LOOK))
    if not first:
        raise TableError(_("%(name)s is empty.") % {"name": table.name})
    return max(first, key=lambda line: len(map_columns(line.cells, needed=())))


def _styles(register: Register, today: date) -> dict[str, Style]:
    """How the columns of days write them, by every row beneath the headings."""
    columns = {code: place for code, place in register.mapping.items() if code in DAY_FIELDS}
    rows = (line.cells for line in register.table.lines() if line.number > register.headed)
    return styles_of(rows, columns, today=today)


class Reading:
    """Reads a register's rows once, keeping account in `taken`.

    on: no request was received after it. prefix: of our own references.
    due_of: when an open row is due by the clock.
    """

    def __init__(
        self,
        register: Register,
        *,
        on: date,
        prefix: str,
        due_of: Callable[[PastRow], date | None],
    ) -> None:
        self.register, self.on, self.prefix, self.due_of = register, on, prefix, due_of
        self.styles = _styles(register, on)
        columns = register.columns
        self.taken = Taken(days=[told_of(how, columns[c]) for c, how in self.styles.items()])
        self.line = 0
        self._seen: dict[str, int] = {}

    def rows(self, *, skip: int = 0) -> Iterator[tuple[int, PastRow]]:
        """Each row that can be taken, with its line; those up to line `skip` were taken before."""
        for line in self.register.table.lines():
            if line.number <= self.register.headed:
                continue
            self.line = line.number
            row = self._row(line, keep=line.number > skip)
            if row is not None and line.number > skip:
                yield line.number, row

    def _row(self, line: Line, *, keep: bool) -> PastRow | None:
        self.taken.rows += 1
        try:
            mapping = self.register.mapping
            row = read_row(line.cells, mapping, latest=self.on, styles=self.styles)
            self._check_once(row, line.number)
            if self.register.is_open(row):
                self._look_at(row)
        except RowError as error:
            if keep:
                self.taken.problems.append(Problem(line.number, str(error)))
            return None
        known = reference_of(row.reference, self.prefix)
        if known is not None and known.prefix == self.prefix:
            self.taken.highest = max(self.taken.highest, known.number)
        return row

    def _check_once(self, row: PastRow, line: int) -> None:
        first = self._seen.setdefault(row.reference, line)
        if first != line:
            raise RowError(
                _("its reference, %(reference)s, is that of row %(line)d too")
                % {"reference": row.reference, "line": first}
            )

    def _look_at(self, row: PastRow) -> None:
        """What an open row needs, and what is to be told of it."""
        needed_reference(row.reference, self.prefix)
        computed = self.due_of(row)
        if row.due is not None and row.due != computed:
            self.taken.dues.append(DueDiffers(row.reference, row.due, computed))
        if row.department:
            self.taken.departments.add(row.department)
