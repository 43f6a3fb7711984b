"""Keep the tally of a large register: made when it grows large, entered with each change."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from math import prod

from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from psycopg import sql

from answerable.registers.actions.daybooks import enter_change, make_daybook
from answerable.registers.actions.surveying import lasting, likely_splits, values_of
from answerable.registers.models import Change, Column, Register
from answerable.registers.tables import table
from answerable.registers.tally import ADDED, MINUS, PLUS, Tally, create, enter, tally_table

LARGE = 20_000
"""Rows from which a register is worth a tally."""
MINDS = "registers.mind_tallies"
"""The job that runs `mind_tallies` (jobs.py)."""
ENDS = 24
"""Months after its beginning in which a thing that lasts may end: each is a cell of its own."""
WORTH = 4
"""A tally of more than one entry for this many rows saves nothing."""


def after_change(register: Register, change: Change) -> None:
    """Enter what a change wrote and what it replaced (known until its moment).

    A change of many rows makes the tally of a register that has none. The daybook takes longer:
    a job makes it, and until then what it would say is read from the rows.
    """
    register.refresh_from_db(fields=["tally", "daybook"])
    at, first, last = change.at, change.first_row, change.last_row
    many = first is not None and last is not None and last - first + 1 >= LARGE
    if register.tally is not None:
        _enter(register, at, first, last)
    elif many:
        make_tally(register=register)
    if register.daybook is not None:
        enter_change(register, at, first, last)
    elif many:
        _mind_soon()


def _mind_soon() -> None:
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(MINDS, queueing_lock=MINDS).defer()


def _enter(register: Register, at: datetime, first: int | None, last: int | None) -> None:
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
            if register.daybook is None and _number(table(register.key)) >= LARGE:
                last = register.changes.order_by("-at").first()
                make_daybook(register=register, at=last.at if last else register.created_at)
    return done


def _worth(register: Register) -> bool:
    return _number(tally_table(register.key)) * WORTH <= _number(table(register.key))


def _number(of: sql.Identifier) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(of))
        return int(cursor.fetchone()[0])


def _splits(register: Register, columns: Sequence[Column]) -> list[str]:
    """The columns of few values, those people ask by first, while the cells stay few."""
    values = values_of(register)
    rows = _number(table(register.key))
    chosen: list[str] = []
    cells = 12 * values.get("financial_year", 1) * (ENDS if lasting(register) else 1)
    for column in likely_splits(columns, values):
        if cells * prod(values[k] for k in chosen) * values[column.key] <= rows / WORTH:
            chosen.append(column.key)
    return chosen
