"""The tally of a large register: its rows counted and its numbers added up, by month and by the
columns of few values.

A tally is a ledger. What a change says is entered with a plus from the moment it was known, what
it replaced with a minus; so the entries up to any moment add up to what the register said then.
A question over whole months, split and filtered by columns of the tally, is answered from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from psycopg import sql

from answerable.registers.tables import SCHEMA, TYPES, ColumnShape, table

ADDED = frozenset({"count", "money", "rate", "wte"})
ADDITIVE = frozenset({"count", "sum", "mean"})
PLUS = (sql.SQL("+"), sql.SQL("lower(known)"))
MINUS = (sql.SQL("-"), sql.SQL("upper(known)"))
Side = tuple[sql.SQL, sql.SQL]


class Added(Protocol):
    @property
    def how(self) -> str: ...
    @property
    def column(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Tally:
    """by: the columns it can be split and filtered by. of: the numbers it adds up."""

    key: str
    by: tuple[str, ...]
    of: tuple[str, ...]

    @property
    def table(self) -> sql.Identifier:
        return tally_table(self.key)

    def answers(self, add: Iterable[Added], by: Iterable[str], where: Mapping[str, object]) -> bool:
        sums = all(a.how in ADDITIVE and (a.how == "count" or a.column in self.of) for a in add)
        return sums and {*by, *where} <= {*self.by}


@dataclass(frozen=True, slots=True)
class Months:
    """Rows that begin in months `first` to `last` and, where `inside`, end in them; touching:
    rows true at some time in them.
    """

    first: date
    last: date
    inside: bool = False
    touching: bool = False

    def condition(self) -> tuple[sql.SQL, list[Any]]:
        if self.touching:
            return sql.SQL("_month <= %s AND _until >= %s"), [self.last, self.first]
        if self.inside:
            return sql.SQL("_month >= %s AND _until <= %s"), [self.first, self.last]
        return sql.SQL("_month BETWEEN %s AND %s"), [self.first, self.last]


def months(
    start: date, end: date, *, inside: bool = False, touching: bool = False
) -> Months | None:
    """None where the days are not whole months."""
    if start.day != 1 or (end + timedelta(days=1)).day != 1:
        return None
    return Months(start, end.replace(day=1), inside, touching)


def tally_table(key: str) -> sql.Identifier:
    return sql.Identifier(SCHEMA, f"{key}__tally")


def _names(tally: Tally) -> sql.Composed:
    return sql.SQL(", ").join([*map(sql.Identifier, tally.by), sql.SQL("illustrative")])


def create(tally: Tally, columns: Sequence[ColumnShape]) -> sql.Composed:
    """Its table, in place of any that was there."""
    types = {c.key: c.type for c in columns}
    split = [sql.SQL("{} {}, ").format(sql.Identifier(k), sql.SQL(TYPES[types[k]]))
             for k in tally.by]  # fmt: skip
    added = [sql.SQL(", {} numeric, {} bigint").format(*of_names(k)) for k in tally.of]
    return sql.SQL(
        "DROP TABLE IF EXISTS {table}; CREATE TABLE {table} (_said timestamptz NOT NULL, "
        "_month date NOT NULL, _until date NOT NULL, {split} illustrative boolean NOT NULL, "
        "_n bigint NOT NULL {added}); CREATE INDEX ON {table} (_month, _until)"
    ).format(table=tally.table, split=sql.Composed(split), added=sql.Composed(added))


def of_names(column: str) -> tuple[sql.Identifier, sql.Identifier]:
    """What a number adds up to, and of how many rows. No column of a register begins with _."""
    return sql.Identifier(f"_s_{column}"), sql.Identifier(f"_n_{column}")


def enter(tally: Tally, side: Side, only: sql.Composable) -> sql.Composed:
    """Enter the rows of the register that meet `only`, with a plus or a minus."""
    sign, said = side
    added = [
        sql.SQL(", {sign} coalesce(sum({c}), 0), {sign} count({c})").format(
            sign=sign, c=sql.Identifier(c)
        )
        for c in tally.of
    ]
    return sql.SQL(
        "INSERT INTO {table} SELECT {said}, date_trunc('month', lower(valid))::date, "
        "coalesce(date_trunc('month', upper(valid) - 1)::date, 'infinity'), {names}, "
        "{sign} count(*) {added} FROM {rows} WHERE {only} GROUP BY 1, 2, 3, {names}"
    ).format(
        table=tally.table, said=said, names=_names(tally), sign=sign, only=only,
        added=sql.Composed(added), rows=table(tally.key),
    )  # fmt: skip


def asked(
    tally: Tally,
    *,
    span: Months,
    known: datetime,
    add: Mapping[str, Added],
    by: Sequence[str],
    where: tuple[sql.Composable, list[Any]],
) -> tuple[sql.Composable, list[Any]]:
    """The question of query.totals, put to the tally. where: conditions, each begun by AND."""
    begins, days = span.condition()
    names = sql.SQL("").join(sql.SQL("{}, ").format(sql.Identifier(c)) for c in by)
    kept = {a.column for a in add.values() if a.how != "count"}
    sums = [
        sql.SQL(", sum({0}) AS {0}, sum({1}) AS {1}").format(*of_names(c)) for c in sorted(kept)
    ]
    wanted = sql.SQL("").join(sql.SQL("{}, ").format(_value(a)) for a in add.values())
    statement = sql.SQL(
        "SELECT {names} {wanted} coalesce(bool_or(illustrative AND _n > 0), false) FROM ("
        "SELECT {names} illustrative, sum(_n) AS _n {sums} FROM {table} "
        "WHERE _said <= %s AND {begins} {where} GROUP BY {names} illustrative) AS entries"
    ).format(
        names=names, wanted=wanted, sums=sql.Composed(sums), table=tally.table,
        begins=begins, where=where[0],
    )  # fmt: skip
    if by:
        group = sql.SQL(", ").join(map(sql.Identifier, by))
        ends = " GROUP BY {by} HAVING sum(_n) > 0 ORDER BY {by}"
        statement += sql.SQL(ends).format(by=group)
    return statement, [known, *days, *where[1]]


def _value(add: Added) -> sql.Composable:
    if add.how == "count":
        return sql.SQL("coalesce(sum(_n), 0)::bigint")
    total, rows = of_names(add.column)
    of = "sum({0}) / nullif(sum({1}), 0)" if add.how == "mean" else (
        "CASE WHEN sum({1}) > 0 THEN sum({0}) END"
    )  # fmt: skip
    return sql.SQL(of).format(total, rows)
