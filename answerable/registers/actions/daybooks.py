"""Keep the daybook of a large register: made when it grows large, entered with each change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from math import prod

from django.db import connection, transaction
from psycopg import sql

from answerable.registers import daybook as pages
from answerable.registers.actions.surveying import CLEAR, FEW, lasting, likely_splits, values_of
from answerable.registers.daybook import AFFECTED, Book, Daybook, Kind
from answerable.registers.models import Column, Register, SavedFact
from answerable.registers.tables import table
from answerable.registers.tally import ADDED

SPLITS, COUNTED = 3, 2
"""Columns by which it is split, and columns whose different values are counted, at most."""
WORTH = 2
"""A book of more entries than one for this many rows saves nothing."""
SETTING = "SET LOCAL work_mem = '256MB'; SET LOCAL jit = off"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a register's rows look like. days: between the first and the last that begins."""

    rows: int
    days: int
    invented: bool


@transaction.atomic
def make_daybook(*, register: Register, at: datetime) -> None:
    """Make it anew from what is known now, to speak from `at` on; none where it would save nothing.

    Registers with invented rows have none: their answers must say so row by row.
    """
    seen = _seen(register)
    columns = list(register.columns.order_by("position"))
    books = [] if seen.invented else list(_books(register, columns, seen))
    if not any(book.of or book.kind == "day" for book in books):
        drop_daybook(register=register)
        return
    numbers = tuple(c.key for c in columns if c.type in ADDED)
    made = Daybook(register.key, tuple(books), numbers, at)
    with connection.cursor() as cursor:
        cursor.execute(SETTING)
        cursor.execute(pages.create(made, columns))
        for number in range(len(books)):
            cursor.execute(pages.enter(made, number, pages.everything(register.key), at))
        cursor.execute(pages.index(made))
    register.daybook = {
        "books": [[list(b.by), b.of, b.kind] for b in books], "numbers": list(numbers),
        "since": at.isoformat(),
    }  # fmt: skip
    register.save(update_fields=["daybook"])


def drop_daybook(*, register: Register) -> None:
    if register.daybook is None:
        return
    with connection.cursor() as cursor:
        cursor.execute(pages.drop(register.key))
    register.daybook = None
    register.save(update_fields=["daybook"])


def enter_change(register: Register, at: datetime, first: int | None, last: int | None) -> None:
    """Enter what a change wrote (rows `first` to `last`) and what it replaced (known until `at`).

    Rows that bring a history with them are another past: the daybook is made anew.
    """
    kept = pages.opened(register.key, register.daybook)
    if kept is None:
        return
    if first is not None and _another_past(register, at, first, last):
        make_daybook(register=register, at=at)
        return
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS affected")
        cursor.execute(pages.affected(kept, first or 0, last or -1, at))
        cursor.execute("ANALYZE affected")
        for number in range(len(kept.books)):
            cursor.execute(pages.enter(kept, number, AFFECTED, at))
        cursor.execute("DROP TABLE affected")


def _another_past(register: Register, at: datetime, first: int, last: int | None) -> bool:
    """Whether a change says what was known before it, or rows that were invented."""
    statement = sql.SQL(
        "SELECT EXISTS (SELECT FROM {} WHERE row_id BETWEEN %s AND %s "
        "AND (lower(known) <> %s OR illustrative))"
    ).format(table(register.key))
    with connection.cursor() as cursor:
        cursor.execute(statement, [first, last, at])
        return bool(cursor.fetchone()[0])


def _seen(register: Register) -> _Seen:
    statement = sql.SQL(
        "SELECT count(*), coalesce(max(lower(valid)) - min(lower(valid)), 0) + 1, "
        "coalesce(bool_or(illustrative), false) FROM {} WHERE upper_inf(known)"
    ).format(table(register.key))
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return _Seen(*cursor.fetchone())


def _books(register: Register, columns: Sequence[Column], seen: _Seen) -> Iterator[Book]:
    """By none, one or two of the columns of few values; a book of days where it saves something."""
    values = values_of(register)
    splits = [c.key for c in likely_splits(columns, values)][:SPLITS]
    kinds: tuple[Kind, ...] = ("year", "day") if lasting(register) else ("year",)
    for of in ("", *_counted(register, columns, values)):
        for kind in kinds:
            for many in range(3):
                for by in combinations(splits, many):
                    cells = seen.days * prod(values[k] for k in by)
                    if kind == "year" or cells * 2 * WORTH <= seen.rows:
                        yield Book(tuple(sorted(by)), of, kind)


def _counted(register: Register, columns: Sequence[Column], values: dict[str, float]) -> list[str]:
    """The columns whose different values may be asked for: people, what tells rows apart, and what
    a saved fact counts.
    """
    asked = SavedFact.objects.filter(register=register, how="distinct")
    likely = {*register.row_key, *asked.values_list("column", flat=True)}
    found = [
        c.key
        for c in columns
        if c.required and c.type in CLEAR and values.get(c.key, 0) > FEW
        and (c.type == "person" or c.key in likely)
    ]  # fmt: skip
    return found[:COUNTED]
