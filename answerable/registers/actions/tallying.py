"""Keep the tally of a large register: made when it grows large, entered with each change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from math import prod

from django.db import connection, transaction
from psycopg import sql

from answerable.registers.models import Column, Register
from answerable.registers.tables import SCHEMA, table
from answerable.registers.tally import ADDED, MINUS, PLUS, Tally, create, enter, tally_table

LARGE = 20_000
"""Rows from which a register is worth a tally."""
FEW = 500
"""A column of more values than this does not split a tally."""
WORTH = 4
"""A tally of more than one entry for this many rows saves nothing."""
FIRST = ("department", "choice", "yes_no", "period")
CLEAR = frozenset({*FIRST, "text", "person", "document"})


def after_change(register: Register, at: datetime, first: int | None, last: int | None) -> None:
    """Enter what a change wrote (rows `first` to `last`) and what it replaced (known until `at`).

    A change of many rows makes the tally of a register that has none.
    """
    register.refresh_from_db(fields=["tally"])
    if register.tally is None:
        if first is not None and last is not None and last - first + 1 >= LARGE:
            make_tally(register=register)
        return
    tally = tally_of(register)
    with connection.cursor() as cursor:
        if first is not None:
            wrote = sql.SQL("row_id BETWEEN {} AND {}").format(first, last)
            cursor.execute(enter(tally, PLUS, wrote))
        replaced = sql.SQL("NOT upper_inf(known) AND upper(known) = {}").format(at)
        cursor.execute(enter(tally, MINUS, replaced))


def tally_of(register: Register) -> Tally:
    """Raises ValueError where the register has none."""
    if register.tally is None:
        raise ValueError(f"{register.key} has no tally")
    return Tally(register.key, tuple(register.tally["by"]), tuple(register.tally["of"]))


@transaction.atomic
def make_tally(*, register: Register) -> Tally | None:
    """Make the tally anew from every row; None, and none is kept, where it would save nothing."""
    columns = list(register.columns.order_by("position"))
    splits = _splits(register, columns)
    of = tuple(c.key for c in columns if c.type in ADDED)
    with connection.cursor() as cursor:
        while True:
            tally = Tally(register.key, tuple(splits), of)
            cursor.execute(create(tally, columns))
            cursor.execute(enter(tally, PLUS, sql.SQL("true")))
            cursor.execute(enter(tally, MINUS, sql.SQL("NOT upper_inf(known)")))
            if _worth(register):
                break
            if not splits:
                drop_tally(register=register)
                return None
            splits.pop()
        cursor.execute(sql.SQL("ANALYZE {}").format(tally.table))
    register.tally = {"by": list(tally.by), "of": list(tally.of)}
    register.save(update_fields=["tally"])
    return tally


def drop_tally(*, register: Register) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(tally_table(register.key)))
    register.tally = None
    register.save(update_fields=["tally"])


def mind_tallies() -> int:
    """Make the tallies that large registers lack, drop those that save nothing; how many changed.

    Registers that grew a row at a time, or were made before there were tallies, get theirs here.
    """
    done = 0
    for pk in Register.objects.values_list("pk", flat=True):
        with transaction.atomic():
            register = Register.objects.select_for_update().get(pk=pk)
            had = register.tally
            if had is not None and not _worth(register):
                drop_tally(register=register)
            elif had is None and _number(table(register.key)) >= LARGE:
                make_tally(register=register)
            done += register.tally != had
    return done


def _worth(register: Register) -> bool:
    return _number(tally_table(register.key)) * WORTH <= _number(table(register.key))


def _number(of: sql.Identifier) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(of))
        return int(cursor.fetchone()[0])


def _splits(register: Register, columns: Sequence[Column]) -> list[str]:
    """The columns of few values, those people ask by first, while the cells stay few."""
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("ANALYZE {}").format(table(register.key)))
        cursor.execute(
            "SELECT attname, n_distinct, greatest(reltuples, 1) FROM pg_stats "
            "JOIN pg_class ON oid = to_regclass(format('%%I.%%I', schemaname, tablename)) "
            "WHERE schemaname = %s AND tablename = %s",
            [SCHEMA, register.key],
        )
        found = cursor.fetchall()
    values = {name: n if n >= 0 else -n * rows for name, n, rows in found}
    rows = max((rows for _name, _n, rows in found), default=1)
    likely = [c for c in columns if c.type in CLEAR and 0 < values.get(c.key, 0) <= FEW]
    likely.sort(key=lambda c: (FIRST.index(c.type) if c.type in FIRST else 9, values[c.key]))
    chosen: list[str] = []
    cells = 12 * values.get("financial_year", 1)
    for column in likely:
        if cells * prod(values[k] for k in chosen) * values[column.key] <= rows / WORTH:
            chosen.append(column.key)
    return chosen
