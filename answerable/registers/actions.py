"""Deeds on registers: make one, put rows in, correct them, end them; teach which fact fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache

from django.db import connection, transaction
from django.db.models import Value
from django.db.models.functions import Coalesce, Least
from psycopg import sql

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.registers.days import LONDON
from answerable.registers.declarations import DeclaredRegister
from answerable.registers.models import Column, Correction, Register
from answerable.registers.tables import create, table

VALID: sql.Composable = sql.Identifier("valid")
Cell = str | int | Decimal | date | bool | None


class RegisterError(ValueError):
    """A register will not take what was offered; the message is for the person who offered it."""


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
def create_register(
    *, declared: DeclaredRegister, covers_from: date, by: Actor, now: datetime
) -> Register:
    """Make the register and its table. Raises RegisterError where one of that key exists.

    covers_from: the first day it will speak of.
    """
    return create_registers(declared=[declared], covers_from=covers_from, by=by, now=now)[0]


@transaction.atomic
def create_registers(
    *, declared: Sequence[DeclaredRegister], covers_from: date, by: Actor, now: datetime
) -> list[Register]:
    """Make several at once. Raises RegisterError where any of them exists."""
    keys = [d.key for d in declared]
    taken = Register.objects.filter(key__in=keys).values_list("key", flat=True)
    if taken:
        raise RegisterError(f"There is a register called {', '.join(taken)} already.")
    made = Register.objects.bulk_create(
        Register(
            key=d.key,
            title=str(d.title),
            source=d.source,
            description=str(d.description),
            created_at=now,
            covers_from=covers_from,
        )
        for d in declared
    )
    Column.objects.bulk_create(
        Column(
            register=register,
            key=c.key,
            title=str(c.title),
            type=c.type,
            required=c.required,
            choices=list(c.choices),
            position=position,
        )
        for register, d in zip(made, declared, strict=True)
        for position, c in enumerate(d.columns)
    )
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("; ").join(create(d.key, d.columns) for d in declared))
    _trail(by, now, "registers.created", ", ".join(keys), {"registers": list(keys)})
    return made


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
    columns = _columns(register)
    names = sql.SQL(", ").join(map(sql.Identifier, [*columns, "valid", "known", "illustrative"]))
    copy = sql.SQL("COPY {} ({}) FROM STDIN").format(table(register.key), names)
    count, earliest = 0, now
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(copy) as sink:
        for row in rows:
            _known_columns(row.values, columns, register)
            cells = [row.values.get(c) for c in columns]
            known = row.known_from or (min(_began(row.valid_from), now) if history else now)
            sink.write_row((*cells, _valid(row), f"[{known.isoformat()},)", row.illustrative))
            count, earliest = count + 1, min(earliest, known)
    if count:
        since = Least(Coalesce("known_since", Value(earliest)), Value(earliest))
        Register.objects.filter(pk=register.pk).update(known_since=since)
    _trail(by, now, "registers.rows_put", register.key, {"rows": count})
    return count


def _known_columns(values: Mapping[str, Cell], columns: Sequence[str], register: Register) -> None:
    if not values.keys() <= set(columns):
        strange = sorted(values.keys() - set(columns))
        raise RegisterError(f"{register.title} has no column {', '.join(strange)}.")


@cache
def _began(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON)


def _valid(row: NewRow) -> str:
    """The days as PostgreSQL writes a range: text, which COPY takes ten times faster."""
    if row.valid_to and row.valid_to < row.valid_from:
        raise RegisterError(f"A row cannot end on {row.valid_to} before it starts.")
    return f"[{row.valid_from},{row.valid_to or ''}{']' if row.valid_to else ')'}"


@transaction.atomic
def correct(
    *, register: Register, entry: int, values: Mapping[str, Cell], by: Actor, now: datetime
) -> None:
    """Say something else of an entry, for all the days it is true of; what was said is kept.

    Raises RegisterError where the register has no such entry or column.
    """
    columns = _columns(register)
    _known_columns(values, columns, register)
    given = [values[c] for c in columns if c in values]
    new = [sql.Placeholder() if c in values else sql.Identifier(c) for c in columns]
    change = _Change([entry], columns, sql.SQL(", ").join(new), given)
    if not change.make(register, now):
        raise RegisterError(f"{register.title} has no entry {entry}.")
    detail = {"columns": sorted(values)}
    _trail(by, now, "registers.corrected", f"{register.key}/{entry}", detail)


@transaction.atomic
def end_rows(
    *, register: Register, entries: Sequence[int], on: date, by: Actor, now: datetime
) -> int:
    """The entries were true up to `on` and not after; the number of rows ended.

    Entries that had not begun by then are no longer said at all.
    """
    columns = _columns(register)
    same = sql.SQL(", ").join(map(sql.Identifier, columns))
    until = sql.SQL("valid * daterange(NULL, {})").format(sql.Literal(on + timedelta(days=1)))
    ended = _Change(entries, columns, same, valid=until).make(register, now)
    _trail(by, now, "registers.ended", register.key, {"entries": list(entries), "on": str(on)})
    return ended


def _columns(register: Register) -> list[str]:
    return list(register.columns.order_by("position").values_list("key", flat=True))


@dataclass(frozen=True, slots=True)
class _Change:
    """What is said of some entries from now on: `new` in the order of `columns`."""

    entries: Sequence[int]
    columns: Sequence[str]
    new: sql.Composable
    given: Sequence[Cell] = ()
    valid: sql.Composable = field(default_factory=lambda: VALID)

    def make(self, register: Register, now: datetime) -> int:
        """End what is known at `now` and add the new version; the number of rows changed."""
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
            valid=self.valid,
        )
        with connection.cursor() as cursor:
            cursor.execute(statement, [now, list(self.entries), now, *self.given, now])
            return int(cursor.fetchone()[0])


@transaction.atomic
def teach(*, question: str, fact: str, right: bool, by: Actor, now: datetime) -> Correction:
    """Record that a fact does or does not answer a question; matching takes heed of it."""
    made = Correction.objects.create(
        question=question, fact=fact, right=right, by_kind=by.kind, by_key=by.key, at=now
    )
    _trail(by, now, "registers.taught", fact, {"right": right})
    return made


def _trail(by: Actor, now: datetime, deed: str, key: str, detail: Mapping[str, object]) -> None:
    record(by=by, now=now, deed=deed, kind="register", key=key[:200], detail=dict(detail))  # type: ignore[arg-type]
