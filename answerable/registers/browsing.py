"""A register as its pages show it: its rows as at a day, and what was ever said of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection
from psycopg import sql

from answerable.registers.models import Column, Register
from answerable.registers.query import Kept, kept
from answerable.registers.tables import table


@dataclass(frozen=True, slots=True)
class Line:
    """One row as shown. row_id names this version of it, entry the row for good."""

    row_id: int
    entry: int
    values: Mapping[str, Any]
    valid_from: date
    valid_to: date | None
    known_from: datetime
    known_to: datetime | None
    illustrative: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """known_on: as it was known at the end of that day. on: true on that day; None for all.

    words: rows that hold them. values: rows with that value in each of these columns.
    """

    known_on: date
    on: date | None = None
    words: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)

    def condition(self, register: Kept) -> tuple[sql.Composable, list[Any]]:
        parts: list[sql.Composable] = [sql.SQL("known @> %s::timestamptz")]
        given: list[Any] = [register.known_at(self.known_on)]
        if self.on:
            parts.append(sql.SQL("valid @> %s::date"))
            given.append(self.on)
        if self.words:
            cells = sql.SQL(", ").join(map(sql.Identifier, register.columns))
            parts.append(sql.SQL("concat_ws(' ', {}) ILIKE %s").format(cells))
            given.append(f"%{self.words}%")
        for column, value in self.values.items():
            parts.append(sql.SQL("{} IS NOT DISTINCT FROM %s").format(sql.Identifier(column)))
            given.append(value)
        return sql.SQL(" AND ").join(parts), given


class Lines(Sequence[Line]):
    """The rows wanted, newest first, fetched by the page: what Django's Paginator takes."""

    def __init__(self, register: Register, wanted: Wanted) -> None:
        self.kept = kept(register.key)
        self.condition, self.given = wanted.condition(self.kept)

    def __len__(self) -> int:
        return int(_fetch(self._sql("count(*)"), self.given)[0][0])

    def __getitem__(self, place: Any) -> Any:
        if not isinstance(place, slice):
            return self[place : place + 1][0]
        first, last = place.start or 0, place.stop
        tail = sql.SQL(" ORDER BY lower(valid) DESC, entry LIMIT {} OFFSET {}").format(
            sql.Literal(None if last is None else last - first), sql.Literal(first)
        )
        return _lines(self.kept, self._sql(None) + tail, self.given)

    def entries(self) -> list[int]:
        return [int(row[0]) for row in _fetch(self._sql("entry"), self.given)]

    def _sql(self, what: str | None) -> sql.Composed:
        chosen = sql.SQL(what) if what else _selected(self.kept)
        return sql.SQL("SELECT {} FROM {} WHERE {}").format(
            chosen, table(self.kept.key), self.condition
        )


def stands(register: Register) -> bool:
    """Whether rows stay true until they end (people, posts), and are not things of one day."""
    statement = sql.SQL("SELECT EXISTS (SELECT FROM {} WHERE upper_inf(valid))")
    return bool(_fetch(statement.format(table(register.key)), [])[0][0])


def versions(register: Register, entry: int) -> list[Line]:
    """All that was ever said of an entry, the newest first."""
    held = kept(register.key)
    statement = sql.SQL("SELECT {} FROM {} WHERE entry = %s ORDER BY row_id DESC")
    return _lines(held, statement.format(_selected(held), table(held.key)), [entry])


def current(register: Register, entry: int) -> Line | None:
    """What is said of an entry now, None where nothing is."""
    return next((v for v in versions(register, entry) if v.known_to is None), None)


def found_by(register: Register, column: str, value: str) -> list[Line]:
    """What is said now of the entries that have a value in a column."""
    held = kept(register.key)
    statement = sql.SQL("SELECT {} FROM {} WHERE {} = %s AND upper_inf(known) ORDER BY entry")
    named = statement.format(_selected(held), table(held.key), sql.Identifier(column))
    return _lines(held, named, [value])


def shown(value: object, column: Column) -> str:
    """A cell as people write it, which `intake.read_cell` reads again."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if column.type == "money":
        return f"{value:,.2f}"
    if column.type == "count":
        return f"{value:,}"
    return f"{value.normalize():f}" if hasattr(value, "normalize") else str(value)


def _selected(register: Kept) -> sql.Composed:
    names = sql.SQL(", ").join(map(sql.Identifier, register.columns))
    return sql.SQL(
        "row_id, entry, lower(valid), upper(valid), lower(known), upper(known), illustrative, {}"
    ).format(names)


def _lines(register: Kept, statement: sql.Composable, given: list[Any]) -> list[Line]:
    day = timedelta(days=1)
    return [
        Line(
            row_id, entry, dict(zip(register.columns, cells, strict=True)),
            start, end - day if end else None, known, until, invented,
        )
        for row_id, entry, start, end, known, until, invented, *cells in _fetch(statement, given)
    ]  # fmt: skip


def _fetch(statement: sql.Composable, given: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
