"""Make registers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import connection, transaction
from django.utils.translation import gettext as _
from psycopg import sql

from answerable.accounts.actor import Actor
from answerable.registers.actions.rows import RegisterError
from answerable.registers.actions.trail import trail
from answerable.registers.declarations import DeclaredColumn, DeclaredRegister
from answerable.registers.models import Column, Details, Register
from answerable.registers.tables import create


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
            row_key=list(d.row_key),
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
    trail(by, now, "registers.created", ", ".join(keys), {"registers": list(keys)})
    return made


@transaction.atomic
def start_register(
    *,
    key: str,
    columns: Sequence[DeclaredColumn],
    details: Details,
    dated_by: str = "",
    row_key: Sequence[str] = (),
    covers_from: date,
    by: Actor,
    now: datetime,
) -> Register:
    """Make a register that no room declares. dated_by: the column that says when a row is true.

    row_key: the columns that tell one row from another.
    Raises RegisterError where the key is taken, no column is given, or one of the key may be empty.
    """
    known = {c.key: c for c in columns}
    if not known:
        raise RegisterError(_("A register needs a column."))
    optional = [str(known[k].title) for k in row_key if not known[k].required]
    if optional:
        raise RegisterError(
            _("%(column)s tells rows apart, so it cannot be empty.") % {"column": optional[0]}
        )
    declared = DeclaredRegister(
        key, details.title, details.source, details.description, tuple(columns)
    )
    made = create_register(declared=declared, covers_from=covers_from, by=by, now=now)
    made.dated_by, made.row_key = dated_by, list(row_key)
    made.describe(details)
    made.save()
    return made


@transaction.atomic
def change_details(
    *, register: Register, details: Details, by: Actor, now: datetime,
    covers_from: date | None = None,
) -> None:  # fmt: skip
    """Its title, owner, steward, review date and who may see it; since when it is complete."""
    register.describe(details)
    register.covers_from = covers_from or register.covers_from
    register.save()
    detail = {"covers_from": str(covers_from)} if covers_from else {}
    trail(by, now, "registers.details_changed", register.key, detail)


@transaction.atomic
def remember_headings(
    *, register: Register, meant: Mapping[str, str], by: Actor, now: datetime
) -> None:
    """What headings in other words mean: the next table from the same system maps itself."""
    register.headings = {**register.headings, **meant}
    register.save(update_fields=["headings"])
    trail(by, now, "registers.headings_remembered", register.key, {"headings": sorted(meant)})
