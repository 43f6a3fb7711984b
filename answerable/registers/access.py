"""Which registers a person may see and change: to fetch one is to be allowed it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from answerable.accounts.access import may
from answerable.accounts.models import Department, Person
from answerable.registers.declarations import DECLARED
from answerable.registers.models import Editing, Register, Sensitivity
from answerable.registers.roles import ALL, EDIT, READ


def departments_above(person: Person) -> list[int]:
    """A person's department and those it is part of."""
    found: list[int] = []
    here: Department | None = person.department
    while here is not None and here.pk not in found:
        found.append(here.pk)
        here = here.parent
    return found


def readable(user: Any) -> QuerySet[Register]:
    """The registers a signed-in person may read."""
    if not may(user, READ):
        return Register.objects.none()
    if may(user, ALL):
        return Register.objects.all()
    own = Q(owner__in=departments_above(user.person)) | Q(steward=user.person)
    return Register.objects.filter(~Q(sensitivity=Sensitivity.RESTRICTED) | own)


def may_edit(user: Any, register: Register) -> bool:
    """The steward and, unless it is kept to them, those who edit in the department that owns it."""
    if not may(user, EDIT):
        return False
    if may(user, ALL) or register.steward_id == user.person_id:
        return True
    if register.editing == Editing.STEWARD:
        return False
    if register.owner_id is None:
        return True
    return register.owner_id in departments_above(user.person)


def keeps_any(user: Any) -> bool:
    """Whether they keep a declared register as its steward, or may edit every register."""
    if not may(user, EDIT):
        return False
    return may(user, ALL) or Register.objects.filter(steward=user.person, key__in=DECLARED).exists()


def to_read(user: Any, key: str) -> Register:
    """Raises Http404 for a register that is not there for this person."""
    found = readable(user).filter(key=key).select_related("owner", "steward").first()
    if found is None:
        raise Http404(_("There is no such register."))
    return found


def to_edit(user: Any, key: str) -> Register:
    """Raises Http404 as `to_read` does; PermissionDenied where it may be read and no more."""
    register = to_read(user, key)
    if not may_edit(user, register):
        raise PermissionDenied(_("This register is changed by others: its details say who."))
    return register
