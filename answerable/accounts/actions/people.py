"""Departments, people, who may sign in, and the roles they hold."""

from __future__ import annotations

from datetime import date, datetime

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actions.refusals import Refused
from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person, RoleAssignment, User
from answerable.accounts.models.people import in_force
from answerable.accounts.roles import MANAGE, ROLES
from answerable.accounts.trail import record


@transaction.atomic
def add_department(
    *,
    name: str,
    by: Actor,
    now: datetime,
    parent: Department | None = None,
    code: str = "",
    email: str = "",
) -> Department:
    """A new part of the body. Refused where one has the name already."""
    if Department.objects.filter(name__iexact=name).exists():
        raise Refused(_("There is already a department called %(name)s.") % {"name": name})
    department = Department.objects.create(name=name, parent=parent, code=code, email=email)
    record(
        by=by, now=now, deed="department added", kind="department", key=str(department.pk),
        detail={"name": name, "parent": parent.name if parent else None},
    )  # fmt: skip
    return department


@transaction.atomic
def change_department(
    *,
    department: Department,
    name: str,
    parent: Department | None,
    by: Actor,
    now: datetime,
    code: str = "",
    email: str = "",
) -> Department:
    """Rename or move a department. Refused where it would come to stand under itself."""
    # every row is locked: two moves at once could each be harmless and together a cycle
    rows = {d.pk: d for d in Department.objects.select_for_update().order_by("pk")}
    above = rows.get(parent.pk) if parent else None
    while above is not None:
        if above.pk == department.pk:
            raise Refused(_("A department cannot be part of itself or of a part of it."))
        above = rows.get(above.parent_id) if above.parent_id else None
    if any(d.name.lower() == name.lower() and d.pk != department.pk for d in rows.values()):
        raise Refused(_("There is already a department called %(name)s.") % {"name": name})
    department.name, department.parent = name, parent
    department.code, department.email = code, email
    department.save()
    record(
        by=by, now=now, deed="department changed", kind="department", key=str(department.pk),
        detail={"name": name, "parent": parent.name if parent else None},
    )  # fmt: skip
    return department


@transaction.atomic
def add_person(
    *,
    name: str,
    by: Actor,
    now: datetime,
    job_title: str = "",
    department: Department | None = None,
    email: str | None = None,
    staff_number: str | None = None,
    starts: date | None = None,
    ends: date | None = None,
) -> Person:
    """Somebody who works for the body. Refused where another has the address or number."""
    person = Person(
        name=name, job_title=job_title, department=department, email=lowered(email),
        staff_number=staff_number or None, starts=starts, ends=ends,
    )  # fmt: skip
    refuse_duplicates(person)
    person.save()
    record(
        by=by, now=now, deed="person added", kind="person", key=str(person.pk),
        detail={"name": name, "job_title": job_title},
    )  # fmt: skip
    return person


@transaction.atomic
def change_person(
    *,
    person: Person,
    name: str,
    by: Actor,
    now: datetime,
    job_title: str = "",
    department: Department | None = None,
    email: str | None = None,
    staff_number: str | None = None,
    starts: date | None = None,
    ends: date | None = None,
) -> Person:
    """Set a person's record; who may sign in does so by the new address from now on."""
    person.name, person.job_title, person.department = name, job_title, department
    person.email, person.staff_number = lowered(email), staff_number or None
    person.starts, person.ends = starts, ends
    refuse_duplicates(person)
    user = User.objects.filter(person=person).first()
    if user and not person.email:
        raise Refused(_("Somebody who signs in needs an email address."))
    person.save()
    if user and person.email and user.email != person.email:
        user.email = person.email
        user.save(update_fields=["email"])
        own_address(user)
    record(
        by=by, now=now, deed="person changed", kind="person", key=str(person.pk),
        detail={"name": name, "job_title": job_title},
    )  # fmt: skip
    return person


def lowered(email: str | None) -> str | None:
    return (email or "").strip().lower() or None


def refuse_duplicates(person: Person) -> None:
    """Raises Refused where another person has the same address or staff number."""
    others = Person.objects.exclude(pk=person.pk)
    if person.email and others.filter(email__iexact=person.email).exists():
        raise Refused(_("Somebody else has that email address."))
    if person.staff_number and others.filter(staff_number=person.staff_number).exists():
        raise Refused(_("Somebody else has that staff number."))


def own_address(user: User) -> None:
    """The one address allauth knows the user by: the body's own record vouches for it."""
    EmailAddress.objects.filter(user=user).delete()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)


@transaction.atomic
def allow_sign_in(*, person: Person, by: Actor, now: datetime, password: str | None = None) -> User:
    """Let a person sign in; without a password they set one by the reset page, or use OIDC.

    Refused where they have no email address.
    """
    if not person.email:
        raise Refused(_("Somebody who signs in needs an email address."))
    known = User.objects.filter(person=person).first()
    user = known or User(person=person)
    user.email, user.is_active = person.email, True
    if password is not None:
        user.set_password(password)
    elif known is None:
        user.set_unusable_password()
    user.save()
    own_address(user)
    record(by=by, now=now, deed="sign-in allowed", kind="person", key=str(person.pk))
    return user


@transaction.atomic
def stop_sign_in(*, person: Person, by: Actor, now: datetime) -> None:
    """Stop a person signing in; their record and their deeds stay. Refused to the last
    person who manages accounts.
    """
    refuse_leaving_nobody_to_manage(person, timezone.localdate(now))
    User.objects.filter(person=person).update(is_active=False)
    record(by=by, now=now, deed="sign-in stopped", kind="person", key=str(person.pk))


@transaction.atomic
def assign_role(
    *,
    person: Person,
    role: str,
    by: Actor,
    now: datetime,
    starts: date,
    department: Department | None = None,
    ends: date | None = None,
) -> RoleAssignment:
    """Give a person a role. Refused where no room declares it or they hold it already."""
    if role not in ROLES:
        raise Refused(_("There is no role called %(role)s.") % {"role": role})
    held = person.roles.filter(role=role, department=department, ends=None)
    if held.exists():
        raise Refused(_("They already hold that role."))
    assignment = RoleAssignment.objects.create(
        person=person, role=role, department=department, starts=starts, ends=ends
    )
    record(
        by=by, now=now, deed="role assigned", kind="person", key=str(person.pk),
        detail={"role": role, "department": department.name if department else None},
    )  # fmt: skip
    return assignment


@transaction.atomic
def end_role(*, assignment: RoleAssignment, on: date, by: Actor, now: datetime) -> None:
    """Take a role away; `on` is the first day without it. Refused where nobody would be
    left to manage accounts.
    """
    if MANAGE in permitted(assignment.role):
        refuse_leaving_nobody_to_manage(assignment.person, on)
    assignment.ends = max(on, assignment.starts)
    assignment.save(update_fields=["ends"])
    record(
        by=by, now=now, deed="role ended", kind="person", key=str(assignment.person_id),
        detail={"role": assignment.role, "on": on.isoformat()},
    )  # fmt: skip


def permitted(role: str) -> frozenset[str]:
    return ROLES[role].permissions if role in ROLES else frozenset()


def refuse_leaving_nobody_to_manage(person: Person, day: date) -> None:
    """Raises Refused where `person` is the only one who may sign in and manage accounts."""
    managing = [key for key in ROLES if MANAGE in permitted(key)]
    holders = RoleAssignment.objects.filter(
        in_force(day), role__in=managing, person__user__is_active=True
    ).select_for_update()
    people = {assignment.person_id for assignment in holders}
    if people == {person.pk}:
        raise Refused(_("They are the only person who can manage accounts: appoint another first."))
