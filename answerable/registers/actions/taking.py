"""Take a table into a register: what is new, what changed, what is there no more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import connection, transaction
from psycopg import sql

from answerable.accounts.actor import Actor
from answerable.registers.actions.changes import changing
from answerable.registers.actions.rows import NewRow, columns_of, since_known, valid_of
from answerable.registers.actions.trail import trail
from answerable.registers.models import Register
from answerable.registers.tables import TYPES, table

Given = dict[str, bool | date | datetime]


@dataclass(frozen=True, slots=True)
class Taking:
    """How many rows of a table are new, changed, the same; how many are there no more."""

    new: int
    changed: int
    same: int
    gone: int

    @property
    def total(self) -> int:
        return self.new + self.changed + self.gone


@transaction.atomic
def plan(*, register: Register, rows: Iterable[NewRow], whole: bool) -> Taking:
    """What `take` would do. whole: what the table lacks is true no more."""
    _bring(register, rows)
    with connection.cursor() as cursor:
        cursor.execute(_sql(register, _COUNTS), {"whole": whole})
        counted = Taking(*cursor.fetchone())
        cursor.execute("DROP TABLE incoming, matched")
    return counted


@transaction.atomic
def take(
    *,
    register: Register,
    rows: Iterable[NewRow],
    whole: bool,
    day: date,
    by: Actor,
    now: datetime,
) -> Taking:
    """Add what is new, change what differs, end what is gone (`whole`), all in one change.

    A row of the same key that was true before the new one begins stays true until the day before.
    What is gone is true until the day before `day`.
    """
    with changing(register, "imported", by=by, now=now) as change:
        _bring(register, rows)
        given: Given = {"whole": whole, "at": change.at, "until": day - timedelta(days=1)}
        with connection.cursor() as cursor:
            cursor.execute(_sql(register, _COUNTS), given)
            counted = Taking(*cursor.fetchone())
            for step in (_END_GONE, _CHANGE, _ADD):
                cursor.execute(_sql(register, step), given)
            cursor.execute("DROP TABLE incoming, matched")
        change.rows = counted.total
    if counted.total:
        since_known(register, change.at)
    detail = {"new": counted.new, "changed": counted.changed, "gone": counted.gone}
    trail(by, now, "registers.imported", register.key, detail)
    return counted


def _bring(register: Register, rows: Iterable[NewRow]) -> None:
    """The rows into a table of this transaction, and which of them the register has already."""
    columns = list(register.columns.order_by("position"))
    shape = sql.SQL(", ").join(
        sql.SQL("{} {}").format(sql.Identifier(c.key), sql.SQL(TYPES[c.type])) for c in columns
    )
    keys = [c.key for c in columns]
    names = sql.SQL(", ").join(map(sql.Identifier, [*keys, "valid"]))
    make = "CREATE TEMP TABLE incoming (_n bigserial PRIMARY KEY, {}, valid daterange)"
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS incoming, matched")
        cursor.execute(sql.SQL(make).format(shape))
        copy = sql.SQL("COPY incoming ({}) FROM STDIN").format(names)
        with connection.wrap_database_errors, cursor.copy(copy) as sink:
            for row in rows:
                sink.write_row((*(row.values.get(k) for k in keys), valid_of(row)))
        cursor.execute("ANALYZE incoming")
        cursor.execute(_sql(register, _MATCHED))


def _sql(register: Register, statement: sql.SQL) -> sql.Composed:
    """The statement with this register's table, columns and key."""
    keys = columns_of(register)
    row_key = [sql.Identifier(k) for k in register.row_key]
    same = [sql.SQL("t.{0} = i.{0}").format(k) for k in row_key]
    differ = [sql.SQL("t.{0} IS DISTINCT FROM i.{0}").format(sql.Identifier(k)) for k in keys]
    return statement.format(
        table=table(register.key),
        names=sql.SQL(", ").join(map(sql.Identifier, keys)),
        ofi=sql.SQL(", ").join(sql.SQL("i.{}").format(sql.Identifier(k)) for k in keys),
        oft=sql.SQL(", ").join(sql.SQL("t.{}").format(sql.Identifier(k)) for k in keys),
        same=sql.SQL(" AND ").join(same) if same else sql.SQL("false"),
        differ=sql.SQL(" OR ").join(differ),
        gone=_GONE,
    )


_MATCHED = sql.SQL(
    "CREATE TEMP TABLE matched AS SELECT DISTINCT ON (i._n) i._n, t.row_id, t.entry, "
    "({differ}) AS _differs, lower(t.valid) < lower(i.valid) AS _before "
    "FROM incoming i JOIN {table} t ON {same} AND t.valid && i.valid "
    "WHERE upper_inf(t.known) ORDER BY i._n, lower(t.valid) DESC, t.row_id DESC"
)
_GONE = sql.SQL(
    "%(whole)s AND upper_inf(known) AND upper_inf(valid) "
    "AND row_id NOT IN (SELECT row_id FROM matched)"
)
_COUNTS = sql.SQL(
    "SELECT (SELECT count(*) FROM incoming) - (SELECT count(*) FROM matched), "
    "(SELECT count(*) FROM matched WHERE _differs), "
    "(SELECT count(*) FROM matched WHERE NOT _differs), "
    "(SELECT count(*) FROM {table} WHERE {gone})"
)
_END_GONE = sql.SQL(
    "WITH old AS (UPDATE {table} SET known = tstzrange(lower(known), %(at)s) "
    "WHERE {gone} RETURNING *) "
    "INSERT INTO {table} (entry, {names}, valid, known, illustrative) "
    "SELECT entry, {names}, valid * daterange(NULL, %(until)s, '(]'), tstzrange(%(at)s, NULL), "
    "illustrative FROM old WHERE NOT isempty(valid * daterange(NULL, %(until)s, '(]'))"
)
_CHANGE = sql.SQL(
    "WITH old AS (UPDATE {table} t SET known = tstzrange(lower(t.known), %(at)s) FROM matched m "
    "WHERE m.row_id = t.row_id AND m._differs RETURNING t.*, m._n, m._before), "
    "until AS (INSERT INTO {table} (entry, {names}, valid, known, illustrative) "
    "SELECT t.entry, {oft}, t.valid * daterange(NULL, lower(i.valid)), tstzrange(%(at)s, NULL), "
    "t.illustrative FROM old t JOIN incoming i USING (_n) WHERE t._before), "
    "instead AS (INSERT INTO {table} (entry, {names}, valid, known) "
    "SELECT t.entry, {ofi}, i.valid, tstzrange(%(at)s, NULL) FROM old t JOIN incoming i USING (_n) "
    "WHERE NOT t._before) "
    "INSERT INTO {table} ({names}, valid, known) SELECT {ofi}, i.valid, tstzrange(%(at)s, NULL) "
    "FROM old t JOIN incoming i USING (_n) WHERE t._before"
)
_ADD = sql.SQL(
    "INSERT INTO {table} ({names}, valid, known) SELECT {ofi}, i.valid, tstzrange(%(at)s, NULL) "
    "FROM incoming i WHERE NOT EXISTS (SELECT FROM matched m WHERE m._n = i._n) "
    "ORDER BY i._n"
)
