"""Who the body's qualified person is (FOIA s.36(5)): whoever holds that role, nobody for them."""

from __future__ import annotations

from datetime import date

from answerable.accounts.models import Person, RoleAssignment
from answerable.accounts.models.people import in_force

ROLE = "qualified_person"


def qualified_people(day: date) -> list[Person]:
    """Their deputies, and those who act for them while they are away, are none of them."""
    held = RoleAssignment.objects.filter(in_force(day), role=ROLE)
    return list(Person.objects.filter(pk__in=held.values("person_id")).order_by("name"))


def is_qualified(person: Person, day: date) -> bool:
    return RoleAssignment.objects.filter(in_force(day), role=ROLE, person=person).exists()
