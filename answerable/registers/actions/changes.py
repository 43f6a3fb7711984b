"""One change at a time to a register, each at a moment of its own, each kept to be undone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import connection, transaction
from psycopg import sql

from answerable.accounts.actor import Actor
from answerable.registers.actions.tallying import after_change
from answerable.registers.models import Change, Register
from answerable.registers.tables import table

TICK = timedelta(microseconds=1)


@contextmanager
def changing(
    register: Register, kind: str, *, by: Actor, now: datetime, undoes: Change | None = None
) -> Iterator[Change]:
    """Hold the register while it is changed, at `change.at`, and keep what was written.

    `at` is `now`, or the first moment after the change before. A change of no rows is not kept.
    """
    with transaction.atomic():
        Register.objects.select_for_update().get(pk=register.pk)
        last = register.changes.order_by("-at").first()
        at = max(now, last.at + TICK) if last else now
        before = _last_row(register)
        change = Change(
            register=register, at=at, kind=kind, undoes=undoes,
            by_kind=by.kind, by_key=by.key, by_name=by.name[:200],
        )  # fmt: skip
        yield change
        after = _last_row(register)
        if after > before:
            change.first_row, change.last_row = before + 1, after
        if change.rows:
            change.save()
            after_change(register, change)


def _last_row(register: Register) -> int:
    statement = sql.SQL("SELECT coalesce(max(row_id), 0) FROM {}").format(table(register.key))
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return int(cursor.fetchone()[0])
