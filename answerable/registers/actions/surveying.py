"""What the database knows of a large register's columns: how many different values each has."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection
from psycopg import sql

from answerable.registers.models import Column, Register
from answerable.registers.tables import SCHEMA, table

FEW = 500
"""A column of more values than this does not split a tally."""
FIRST = ("department", "choice", "yes_no", "period")
CLEAR = frozenset({*FIRST, "text", "person", "document"})


def values_of(register: Register) -> dict[str, float]:
    """How many different values each column has, as near as the planner's statistics say."""
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("ANALYZE {}").format(table(register.key)))
        cursor.execute(
            "SELECT attname, n_distinct, greatest(reltuples, 1) FROM pg_stats "
            "JOIN pg_class ON oid = to_regclass(format('%%I.%%I', schemaname, tablename)) "
            "WHERE schemaname = %s AND tablename = %s",
            [SCHEMA, register.key],
        )
        return {name: n if n >= 0 else -n * rows for name, n, rows in cursor.fetchall()}


def likely_splits(columns: Sequence[Column], values: dict[str, float]) -> list[Column]:
    """The columns of few values, those people ask by first."""
    likely = [c for c in columns if c.type in CLEAR and 0 < values.get(c.key, 0) <= FEW]
    likely.sort(key=lambda c: (FIRST.index(c.type) if c.type in FIRST else 9, values[c.key]))
    return likely


def lasting(register: Register) -> bool:
    """Whether more than a few rows are true for longer than a month (people, posts)."""
    statement = sql.SQL(
        "SELECT count(*) FILTER (WHERE upper_inf(valid) OR upper(valid) - lower(valid) > 31) * 20 "
        "> count(*) FROM {}"
    ).format(table(register.key))
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return bool(cursor.fetchone()[0])
