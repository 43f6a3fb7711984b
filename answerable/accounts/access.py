"""Whether this person may. (Whether it may be done now is each room's own question.)"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person, RoleAssignment, User
from answerable.accounts.models.people import in_force
from answerable.accounts.roles import ROLES

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def actor_for(user: User | AnonymousUser | Any) -> Actor:
    """The signed-in person as an Actor. Raises PermissionDenied for anybody else."""
    if not isinstance(user, User):
        raise PermissionDenied(_("Sign in to do this."))
    return Actor("person", str(user.person_id), user.person.name, user.person.job_title)


def roles_of(person: Person, day: date) -> list[RoleAssignment]:
    """The roles a person holds on `day`, with their departments."""
    return list(person.roles.filter(in_force(day)).select_related("department"))


def permissions_of(person: Person, day: date) -> frozenset[str]:
    """All that a person's roles permit on `day`; a role no room declares permits nothing."""
    held = (ROLES.get(assignment.role) for assignment in roles_of(person, day))
    return frozenset().union(*(role.permissions for role in held if role))


def departments_of(person: Person, role: str, day: date) -> list[Department | None]:
    """Where a person holds a role on `day`; None among them means throughout the body."""
    return [a.department for a in roles_of(person, day) if a.role == role]


def may(user: User | AnonymousUser | Any, permission: str) -> bool:
    """Whether a signed-in, active person holds a permission today."""
    return permission in permitted(user)


def permitted(user: User | AnonymousUser | Any) -> frozenset[str]:
    """All that a signed-in, active person is permitted today, read once for each request."""
    if not isinstance(user, User) or not user.is_active:
        return frozenset()
    day = timezone.localdate()
    known: tuple[date, frozenset[str]] | None = getattr(user, "_permitted", None)
    if known is None or known[0] != day:
        known = (day, permissions_of(user.person, day))
        user._permitted = known  # type: ignore[attr-defined]  # lasts as long as the request
    return known[1]


def require(permission: str) -> Callable[[View[P]], View[P]]:
    """A view for those who hold `permission`: others sign in, or read why they may not."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not may(request.user, permission):
                raise PermissionDenied(refusal(permission))
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def refusal(permission: str) -> str:
    """The sentence a person reads who lacks `permission`: which roles have it."""
    names = sorted(str(r.name) for r in ROLES.values() if permission in r.permissions)
    if not names:
        return _("No role in this organisation may open this page.")
    return _("This page is for people with the role: %(roles)s.") % {"roles": _(" or ").join(names)}
