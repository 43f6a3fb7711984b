"""Asking a register: what was true then, as it was known then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection
from psycopg import sql
from psycopg.types.range import DateRange

from answerable.registers.daybook import Daybook, opened
from answerable.registers.daybook import asked as booked
from answerable.registers.days import LONDON
from answerable.registers.models import Register
from answerable.registers.tables import table
from answerable.registers.tally import Months, Tally, months
from answerable.registers.tally import asked as tallied
from answerable.workdays.period import Period
from answerable.workdays.years import financial_year, is_financial_year


class NoRegisterError(LookupError):
    """The body keeps no register of that name."""


@dataclass(frozen=True, slots=True)
class When:
    """known_on: the day whose knowledge is wanted, all of it.

    on: rows true on that day. during: rows that began in the period (things dated: awards,
    completions). within: rows true only inside it (money of a year). overlapping: rows true at
    some time in it. Exactly one of the four.
    """

    known_on: date
    on: date | None = None
    during: Period | None = None
    within: Period | None = None
    overlapping: Period | None = None

    def months(self) -> Months | None:
        """The whole months it asks for, None where it asks for a day or for other days."""
        period = self.during or self.within or self.overlapping
        if self.on or period is None:
            return None
        return months(
            period.start, period.end, inside=bool(self.within), touching=bool(self.overlapping)
        )

    def condition(self) -> tuple[sql.Composable, list[Any]]:
        if self.on:
            return sql.SQL("valid @> %s::date"), [self.on]
        period = self.during or self.within or self.overlapping
        if period is None:
            raise ValueError("When needs a day or a period")
        days = DateRange(period.start, period.end + timedelta(days=1))
        if self.during and is_financial_year(self.during):
            return sql.SQL("financial_year = %s"), [self.during.start.year]  # stored and indexed
        if self.during:
            return sql.SQL("lower(valid) <@ %s::daterange"), [days]
        return sql.SQL("valid <@ %s::daterange" if self.within else "valid && %s::daterange"), [
            days
        ]


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as it was said. valid_to is the last day it was true of, None while it is."""

    entry: int
    values: Mapping[str, Any]
    valid_from: date
    valid_to: date | None
    illustrative: bool


@dataclass(frozen=True, slots=True)
class Total:
    """Numbers added up over the rows that share `by`. illustrative: any of them was invented."""

    by: Mapping[str, str]
    values: Mapping[str, Any]
    illustrative: bool


@dataclass(frozen=True, slots=True)
class Add:
    """How to add up: `sum` of a column, `count` of rows, `distinct` values of a column, its
    `mean`. A sum or mean of no rows is None.
    """

    how: str
    column: str = ""

    def sql(self) -> sql.Composable:
        if self.how == "count":
            return sql.SQL("count(*)")
        if self.how == "distinct":
            return sql.SQL("count(DISTINCT {})").format(sql.Identifier(self.column))
        if self.how == "mean":
            return sql.SQL("avg({})").format(sql.Identifier(self.column))
        if self.how == "sum":
            return sql.SQL("sum({})").format(sql.Identifier(self.column))
        raise ValueError(f"no way to add up is called {self.how}")


COUNT = Add("count")


@dataclass(frozen=True, slots=True)
class Kept:
    """A register that is there to be asked."""

    key: str
    source: str
    covers_from: date
    known_since: datetime | None
    columns: tuple[str, ...] = field(default_factory=tuple)
    tally: Tally | None = None
    daybook: Daybook | None = None

    def known_at(self, day: date) -> datetime:
        """The last moment of the day in London, or the first thing a younger register said."""
        after = datetime.combine(day + timedelta(days=1), time(), LONDON)
        moment = after - timedelta(microseconds=1)
        return max(moment, self.known_since) if self.known_since else moment

    def covers(self, period: Period) -> bool:
        """Whether a nought here means none, and not that nobody kept count yet."""
        return period.start >= self.covers_from


def kept(key: str) -> Kept:
    """Raises NoRegisterError where the body keeps none of that key."""
    found = Register.objects.filter(key=key).prefetch_related("columns").first()
    if found is None:
        raise NoRegisterError(key)
    columns = tuple(c.key for c in found.columns.all())
    tally = Tally(found.key, tuple(found.tally["by"]), tuple(found.tally["of"])) if (
        found.tally
    ) else None  # fmt: skip
    return Kept(
        found.key, found.source, found.covers_from, found.known_since, columns, tally,
        opened(found.key, found.daybook),
    )  # fmt: skip


def changed_since(source: str, day: date, periods: Sequence[Period] = ()) -> int:
    """How many rows of the registers of this public name were entered, or changed, after `day`.

    periods: only rows true at some time in one of them; all where none is given.
    """
    return sum(_changed(register, day, periods) for register in _of_source(source))


def _of_source(source: str) -> list[Kept]:
    return [
        kept(key) for key in Register.objects.filter(source=source).values_list("key", flat=True)
    ]


def _changed(register: Kept, day: date, periods: Sequence[Period]) -> int:
    moment = register.known_at(day)
    days = [DateRange(p.start, p.end + timedelta(days=1)) for p in periods]
    statement = sql.SQL(
        "SELECT count(DISTINCT entry) FROM {} WHERE (lower(known) > %s OR upper(known) > %s)"
    ).format(table(register.key))
    if days:
        touching = sql.SQL(" OR ").join([sql.SQL("valid && %s::daterange")] * len(days))
        statement += sql.SQL(" AND ({})").format(touching)
    return int(_fetch(statement, [moment, moment, *days])[0][0])


def rows(
    register: Kept,
    *,
    when: When,
    where: Mapping[str, object] | None = None,
    order: Sequence[str] = (),
) -> tuple[Row, ...]:
    """The rows that held, in the order they began (or by the columns of `order`)."""
    condition, given = _condition(register, when, where or {})
    ordered = sql.SQL(", ").join([*map(sql.Identifier, order), sql.SQL("lower(valid), entry")])
    statement = sql.SQL(
        "SELECT entry, lower(valid), upper(valid), illustrative, {columns} "
        "FROM {table} WHERE {condition} ORDER BY {order}"
    ).format(
        columns=sql.SQL(", ").join(map(sql.Identifier, register.columns)),
        table=table(register.key),
        condition=condition,
        order=ordered,
    )
    return tuple(
        Row(
            entry,
            dict(zip(register.columns, cells, strict=True)),
            start,
            end - timedelta(days=1) if end else None,
            illustrative,
        )
        for entry, start, end, illustrative, *cells in _fetch(statement, given)
    )


def totals(
    register: Kept,
    *,
    when: When,
    add: Mapping[str, Add],
    by: Sequence[str] = (),
    where: Mapping[str, object] | None = None,
) -> tuple[Total, ...]:
    """Numbers added up in the database, one Total for each value of `by`.

    In the order entered; of a register with a tally, in the order of the values.
    """
    statement, given = _totals(register, when, add, by, where or {})
    n = len(by)
    return tuple(
        Total(
            dict(zip(by, map(str, cells[:n]), strict=True)),
            dict(zip(add, cells[n:-1], strict=True)),
            cells[-1],
        )
        for cells in _fetch(statement, given)
    )


def _totals(
    register: Kept,
    when: When,
    add: Mapping[str, Add],
    by: Sequence[str],
    where: Mapping[str, object],
) -> tuple[sql.Composable, list[Any]]:
    if (found := _booked(register, when, add, by, where)) is not None:
        return found
    tally, span = register.tally, when.months()
    if tally is not None and span is not None and tally.answers(add.values(), by, where):
        known = register.known_at(when.known_on)
        return tallied(tally, span=span, known=known, add=add, by=by, where=_kept_by(where))
    condition, given = _condition(register, when, where)
    if [a.how for a in add.values()] == ["distinct"]:
        return _different(register, next(iter(add.values())).column, by, condition), given
    wanted = [a.sql() for a in add.values()]
    return _added_up(table(register.key), wanted, by, condition), given


def _booked(
    register: Kept,
    when: When,
    add: Mapping[str, Add],
    by: Sequence[str],
    where: Mapping[str, object],
) -> tuple[sql.Composable, list[Any]] | None:
    """The question put to the daybook; None where it cannot say."""
    daybook, known = register.daybook, register.known_at(when.known_on)
    year = when.during is not None and is_financial_year(when.during)
    if daybook is None or known < daybook.since or not (year or when.on):
        return None
    books = daybook.chosen("year" if year else "day", add.values(), by, where)
    if books is None:
        return None
    first = when.during.start if when.during else when.on
    assert first is not None
    return booked(
        daybook, books, on=when.on, year=financial_year(first).start.year,
        known=known, add=add, by=by, where=_kept_by(where),
    )  # fmt: skip


ANY_INVENTED = sql.SQL("coalesce(bool_or(illustrative), false)")


def _added_up(
    source: sql.Composable,
    wanted: Sequence[sql.Composable],
    by: Sequence[str],
    condition: sql.Composable,
) -> sql.Composable:
    names = [sql.Identifier(c) for c in by]
    statement = sql.SQL("SELECT {wanted} FROM {source} WHERE {condition}").format(
        wanted=sql.SQL(", ").join([*names, *wanted, ANY_INVENTED]),
        source=source,
        condition=condition,
    )
    if names:
        statement += sql.SQL(" GROUP BY {by} ORDER BY min(entry)").format(
            by=sql.SQL(", ").join(names)
        )
    return statement


def _different(
    register: Kept, column: str, by: Sequence[str], condition: sql.Composable
) -> sql.Composable:
    """Each value once, then counted: far quicker than the database's own way, which sorts."""
    inner = sql.SQL(
        "(SELECT {names}, bool_or(illustrative) AS illustrative, min(entry) AS entry "
        "FROM {table} WHERE {condition} GROUP BY {names}) AS once"
    ).format(
        names=sql.SQL(", ").join(map(sql.Identifier, dict.fromkeys([*by, column]))),
        table=table(register.key),
        condition=condition,
    )
    counted = sql.SQL("count({})").format(sql.Identifier(column))
    return _added_up(inner, [counted], by, sql.SQL("true"))


def _condition(
    register: Kept, when: When, where: Mapping[str, object]
) -> tuple[sql.Composable, list[Any]]:
    condition, given = when.condition()
    only, values = _kept_by(where)
    known = [register.known_at(when.known_on), *given, *values]
    return sql.SQL("known @> %s::timestamptz AND ") + condition + only, known


def _kept_by(where: Mapping[str, object]) -> tuple[sql.Composable, list[Any]]:
    """Conditions, each begun by AND, and what they are given."""
    parts: list[sql.Composable] = []
    values: list[Any] = []
    for key, value in where.items():
        several = isinstance(value, list | tuple)
        comparison = " AND {} = ANY(%s)" if several else " AND {} = %s"
        parts.append(sql.SQL(comparison).format(sql.Identifier(key)))
        values.append(list(value) if isinstance(value, list | tuple) else value)
    return sql.Composed(parts), values


def _fetch(statement: sql.Composable, given: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
