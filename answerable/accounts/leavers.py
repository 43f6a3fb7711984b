"""What ends here when somebody leaves: their roles and their sign-in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.actions.people import allow_sign_in, end_role, stop_sign_in
from answerable.accounts.actor import Actor
from answerable.accounts.leaving import Undo, holding
from answerable.accounts.models import Person, RoleAssignment, User
from answerable.accounts.roles import ROLES


def _roles(person: Person, last_day: date) -> QuerySet[RoleAssignment]:
    after = last_day + timedelta(days=1)
    return person.roles.filter(Q(ends=None) | Q(ends__gt=after)).select_related("department")


def roles_held(person: Person, last_day: date) -> list[str]:
    named = [
        (ROLES[r.role].name if r.role in ROLES else r.role, r.department)
        for r in _roles(person, last_day)
    ]
    return [f"{name} ({place or _('throughout')})" for name, place in named]


def end_roles(person: Person, last_day: date, by: Actor, now: datetime) -> Undo:
    undo: Undo = []
    for held in _roles(person, last_day):
        undo.append([str(held.pk), held.ends.isoformat() if held.ends else ""])
        end_role(assignment=held, on=last_day + timedelta(days=1), by=by, now=now)
    return undo


def give_roles_back(person: Person, undo: Undo, by: Actor, now: datetime) -> Sequence[str]:  # noqa: ARG001
    for pk, ends in undo:
        person.roles.filter(pk=pk).update(ends=ends or None)
    return ()


def signs_in(person: Person, last_day: date) -> list[str]:  # noqa: ARG001
    account = User.objects.filter(person=person, is_active=True).first()
    return [_("Signs in as %(email)s.") % {"email": account.email}] if account else []


def stop(person: Person, last_day: date, by: Actor, now: datetime) -> Undo:
    """On the last day itself they may still sign in."""
    if last_day >= timezone.localdate(now) or not signs_in(person, last_day):
        return []
    stop_sign_in(person=person, by=by, now=now)
    return [[str(person.pk)]]


def let_in(person: Person, undo: Undo, by: Actor, now: datetime) -> Sequence[str]:  # noqa: ARG001
    allow_sign_in(person=person, by=by, now=now)
    return ()


# the sign-in first: whether anybody else could manage accounts is asked of the roles still held
holding("accounts.sign_in", title=gettext_lazy("Signing in"), find=signs_in, end=stop,
        restore=let_in)  # fmt: skip
holding("accounts.roles", title=gettext_lazy("Roles"), find=roles_held, end=end_roles,
        restore=give_roles_back)  # fmt: skip
