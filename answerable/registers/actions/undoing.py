"""Take a change back: what was said before is said again, and everything stays in the history."""

from __future__ import annotations

from datetime import datetime

from django.db import connection, transaction
from django.utils.translation import gettext as _
from psycopg import sql

from answerable.accounts.actor import Actor
from answerable.registers.actions.changes import changing
from answerable.registers.actions.rows import RegisterError, columns_of
from answerable.registers.actions.trail import trail
from answerable.registers.models import Change
from answerable.registers.tables import table

Given = dict[str, int | datetime]
WROTE = sql.SQL("row_id BETWEEN %(first)s AND %(last)s")
REPLACED = sql.SQL("upper(known) = %(was)s")


@transaction.atomic
def undo(*, change: Change, by: Actor, now: datetime) -> int:
    """Say again what was said before the change; the number of rows it touches.

    Raises RegisterError where it was undone already, or a row of it was changed since.
    """
    register = change.register
    given: Given = {"first": change.first_row or 0, "last": change.last_row or -1, "was": change.at}
    with changing(register, "undone", by=by, now=now, undoes=change) as new:
        if Change.objects.filter(undoes=change).exists():
            raise RegisterError(_("This change has been undone already."))
        if _count(change, _LATER, given):
            raise RegisterError(_("A row of it has been changed since: undo that change first."))
        new.rows = _count(change, _UNDO, {**given, "at": new.at})
    trail(by, now, "registers.undone", register.key, {"change": change.pk, "rows": new.rows})
    return new.rows


_LATER = sql.SQL(
    "WITH touched AS (SELECT entry, max(row_id) AS own FROM {table} "
    "WHERE ({wrote}) OR {replaced} GROUP BY entry) "
    "SELECT count(*) FROM {table} t JOIN touched USING (entry) "
    "WHERE t.row_id > touched.own OR (t.row_id = touched.own AND upper(t.known) > %(was)s)"
)
_UNDO = sql.SQL(
    "WITH wrong AS (UPDATE {table} SET known = tstzrange(lower(known), %(at)s) "
    "WHERE ({wrote}) AND upper_inf(known) RETURNING entry), "
    "again AS (INSERT INTO {table} (entry, {names}, valid, known, illustrative) "
    "SELECT entry, {names}, valid, tstzrange(%(at)s, NULL), illustrative "
    "FROM {table} WHERE {replaced} RETURNING entry) "
    "SELECT count(*) FROM (SELECT entry FROM wrong UNION SELECT entry FROM again) AS both_of_them"
)


def _count(change: Change, statement: sql.SQL, given: Given) -> int:
    names = sql.SQL(", ").join(map(sql.Identifier, columns_of(change.register)))
    with connection.cursor() as cursor:
        made = statement.format(
            table=table(change.register.key), names=names, wrote=WROTE, replaced=REPLACED
        )
        cursor.execute(made, given)
        return int(cursor.fetchone()[0])
