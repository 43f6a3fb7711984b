"""Open the department's ready-made registers, each with its department and its steward."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person
from answerable.registers.actions import change_details, create_registers
from answerable.registers.declarations import DECLARED, DeclaredRegister
from answerable.registers.models import Details, Register, Sensitivity

OURS = "improvement_"
PERSONAL = frozenset({"improvement_people", "improvement_completions"})
"""Registers that name people: read by the department that owns them."""


def kept_here() -> list[Register]:
    """The department's registers that are open, in the order declared."""
    found = {r.key: r for r in Register.objects.filter(key__startswith=OURS)}
    return [found[d.key] for d in _declared() if d.key in found]


def to_open() -> list[DeclaredRegister]:
    """Those declared that are not open yet."""
    taken = {r.key for r in kept_here()}
    return [d for d in _declared() if d.key not in taken]


def _declared() -> list[DeclaredRegister]:
    return [d for key, d in DECLARED.items() if key.startswith(OURS)]


@transaction.atomic
def open_registers(
    *,
    keys: Sequence[str],
    covers_from: date,
    owner: Department | None,
    steward: Person | None,
    by: Actor,
    now: datetime,
) -> list[Register]:
    """Raises RegisterError where any of them is open already.

    covers_from: the first day they speak of; of what happens from then on, no row means none.
    """
    declared = [DECLARED[key] for key in keys]
    made = create_registers(declared=declared, covers_from=covers_from, by=by, now=now)
    for register in made:
        change_details(register=register, details=_details(register, owner, steward),
                       by=by, now=now)  # fmt: skip
    return made


def _details(register: Register, owner: Department | None, steward: Person | None) -> Details:
    named = register.key in PERSONAL and owner is not None
    sensitivity = Sensitivity.RESTRICTED if named else Sensitivity.OPEN
    return Details(
        register.title, register.source, register.description, owner, steward, None,
        sensitivity.value,
    )  # fmt: skip
