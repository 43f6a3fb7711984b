"""Put rows in, correct them, end them. What was said before is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache

from django.db import connection, transaction
from django.db.models import Value
from django.db.models.functions import Coalesce, Least
from django.utils.translation import gettext as _
from psycopg import sql

from answerable.accounts.actor import Actor
from answerable.registers.actions.changes import changing
from answerable.registers.actions.trail import trail
from answerable.registers.days import LONDON
from answerable.registers.models import Register
from answerable.registers.tables import table

VALID: sql.Composable = sql.Identifier("valid")
Cell = str | int | Decimal | date | bool | None


class RegisterError(ValueError):
    """A register will not take what was offered; the message is for the person who offered it."""


class ChangedMeanwhileError(RegisterError):
    """Somebody else changed the row after the person who changes it now had read it."""


@dataclass(frozen=True, slots=True)
class NewRow:
    """valid_to: the last day it was true of, None while it still is.

    known_from: when the source said so, for history that is brought in; None for now.
    illustrative: invented for a demonstration.
    """

    values: Mapping[str, Cell]
    valid_from: date
    valid_to: date | None = None
    known_from: datetime | None = None
    illustrative: bool = False


@transaction.atomic
def put_rows(
    *,
    register: Register,
    rows: Iterable[NewRow],
    by: Actor,
    now: datetime,
    history: bool = False,
) -> int:
    """Add rows as new entries, in bulk; the number added.

    history: each row was known from the day it began, as the source says, and not only from now.

    Raises RegisterError for a column the register lacks. A value of the wrong type, a missing
    one, a choice not offered are refused by the database (django.db.DataError, IntegrityError).
    """
    columns = columns_of(register)
    names = sql.SQL(", ").join(map(sql.Identifier, [*columns, "valid", "known", "illustrative"]))
    copy = sql.SQL("COPY {} ({}) FROM STDIN").format(table(register.key), names)
    with changing(register, "put", by=by, now=now) as change:
        at = earliest = change.at
        with (
            connection.cursor() as cursor,
            connection.wrap_database_errors,
            cursor.copy(copy) as to,
        ):
            for row in rows:
                _known_columns(row.values, columns, register)
                known = row.known_from or (min(_began(row.valid_from), at) if history else at)
                cells = [row.values.get(c) for c in columns]
                to.write_row((*cells, valid_of(row), f"[{known.isoformat()},)", row.illustrative))
                change.rows += 1
                earliest = min(earliest, known)
    if change.rows:
        since_known(register, earliest)
    trail(by, now, "registers.rows_put", register.key, {"rows": change.rows})
    return change.rows


def since_known(register: Register, moment: datetime) -> None:
    since = Least(Coalesce("known_since", Value(moment)), Value(moment))
    Register.objects.filter(pk=register.pk).update(known_since=since)


def _known_columns(values: Mapping[str, Cell], columns: Sequence[str], register: Register) -> None:
    if not values.keys() <= set(columns):
        strange = sorted(values.keys() - set(columns))
        raise RegisterError(f"{register.title} has no column {', '.join(strange)}.")


@cache
def _began(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON)


def valid_of(row: NewRow) -> str:
    """The days as PostgreSQL writes a range: text, which COPY takes ten times faster."""
    if row.valid_to and row.valid_to < row.valid_from:
        raise RegisterError(f"A row cannot end on {row.valid_to} before it starts.")
    return f"[{row.valid_from},{row.valid_to or ''}{']' if row.valid_to else ')'}"


@transaction.atomic
def correct(
    *,
    register: Register,
    entry: int,
    values: Mapping[str, Cell],
    by: Actor,
    now: datetime,
    days: tuple[date, date | None] | None = None,
    seen: int | None = None,
) -> None:
    """Say something else of an entry, for all the days it is true of; what was said is kept.

    days: the first and last day it is true of, where they change. seen: the row_id of what was
    read before; ChangedMeanwhileError where that is said no more.
    Raises RegisterError where the register has no such entry or column.
    """
    if seen is not None:
        Register.objects.select_for_update().get(pk=register.pk)  # one at a time looks and says
    if seen is not None and version_of(register, entry) != seen:
        raise ChangedMeanwhileError(_("Somebody else changed this row while you were."))
    changed = set_values(
        register=register, entries=[entry], values=values, days=days, by=by, now=now
    )
    if not changed:
        raise RegisterError(f"{register.title} has no entry {entry}.")


def version_of(register: Register, entry: int) -> int | None:
    """The row_id of what is said of an entry now, None where nothing is."""
    statement = sql.SQL("SELECT row_id FROM {} WHERE entry = %s AND upper_inf(known)")
    with connection.cursor() as cursor:
        cursor.execute(statement.format(table(register.key)), [entry])
        found = cursor.fetchone()
    return int(found[0]) if found else None


@transaction.atomic
def set_values(
    *,
    register: Register,
    entries: Sequence[int],
    values: Mapping[str, Cell],
    by: Actor,
    now: datetime,
    days: tuple[date, date | None] | None = None,
) -> int:
    """Say the same of many entries, in one change; the number changed."""
    columns = columns_of(register)
    _known_columns(values, columns, register)
    given = [values[c] for c in columns if c in values]
    new = [sql.Placeholder() if c in values else sql.Identifier(c) for c in columns]
    valid = VALID if days is None else sql.Literal(valid_of(NewRow({}, *days)))
    said = _Said(entries, columns, sql.SQL(", ").join(new), given, valid)
    with changing(register, "corrected", by=by, now=now) as change:
        change.rows = said.make(register, change.at)
    detail = {"columns": sorted(values), "rows": change.rows, "entries": list(entries)[:20]}
    trail(by, now, "registers.corrected", register.key, detail)
    return change.rows


@transaction.atomic
def end_rows(
    *, register: Register, entries: Sequence[int], on: date, by: Actor, now: datetime
) -> int:
    """The entries were true up to `on` and not after; the number of rows ended.

    Entries that had not begun by then are no longer said at all.
    """
    columns = columns_of(register)
    same = sql.SQL(", ").join(map(sql.Identifier, columns))
    until = sql.SQL("valid * daterange(NULL, {})").format(sql.Literal(on + timedelta(days=1)))
    with changing(register, "ended", by=by, now=now) as change:
        change.rows = _Said(entries, columns, same, (), until).make(register, change.at)
    trail(by, now, "registers.ended", register.key, {"entries": list(entries)[:20], "on": str(on)})
    return change.rows


def columns_of(register: Register) -> list[str]:
    return list(register.columns.order_by("position").values_list("key", flat=True))


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of some entries from now on: `new` in the order of `columns`."""

    entries: Sequence[int]
    columns: Sequence[str]
    new: sql.Composable
    given: Sequence[Cell]
    valid: sql.Composable

    def make(self, register: Register, at: datetime) -> int:
        """End what is known at `at` and add the new version; the number of rows changed."""
        statement = sql.SQL(
            "WITH old AS (UPDATE {table} SET known = tstzrange(lower(known), %s) "
            "WHERE entry = ANY(%s) AND upper_inf(known) AND lower(known) < %s RETURNING *), "
            "new AS (INSERT INTO {table} (entry, {names}, valid, known, illustrative) "
            "SELECT entry, {new}, {valid}, tstzrange(%s, NULL), illustrative FROM old "
            "WHERE NOT isempty({valid})) SELECT count(*) FROM old"
        ).format(
            table=table(register.key),
            names=sql.SQL(", ").join(map(sql.Identifier, self.columns)),
            new=self.new,
            valid=sql.SQL("({})::daterange").format(self.valid),
        )
        with connection.cursor() as cursor:
            cursor.execute(statement, [at, list(self.entries), at, *self.given, at])
            return int(cursor.fetchone()[0])
