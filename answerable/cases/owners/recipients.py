"""To whom a question's mail goes: its owner, whoever stands in for them, or those above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from answerable.accounts.leave import acting_for, away_on
from answerable.accounts.models import Department, Leave, Person, RoleAssignment
from answerable.accounts.models.people import in_force
from answerable.cases.models import Question

Away = Mapping[int, Leave]


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who can be written to. kind: person or department."""

    kind: str
    key: str
    name: str
    address: str

    @property
    def code(self) -> str:
        return f"{self.kind}:{self.key}"


def owner_of(question: Question, day: date, away: Away | None = None) -> Recipient | None:
    """The named person or their deputy, else the department's mailbox, else who leads there.

    None where nobody can be written to.
    """
    absent = away_on(day) if away is None else away
    if question.owner_person is not None:
        found = as_recipient(acting_for(question.owner_person, day, absent))
        if found is not None:
            return found
    department = question.owner_department or (
        question.owner_person.department if question.owner_person else None
    )
    return of_department(department, day, absent) if department else None


def of_department(department: Department, day: date, away: Away) -> Recipient | None:
    if department.email:
        return Recipient("department", str(department.pk), department.name, department.email)
    return next(holders("owner", department, day, away), None)


def above(question: Question, role: str, day: date, away: Away | None = None) -> Recipient | None:
    """The senior or executive of the owner's department, of one it is part of, or of the body."""
    absent = away_on(day) if away is None else away
    department = question.owner_department or (
        question.owner_person.department if question.owner_person else None
    )
    line = [department, *department.ancestors()] if department else []
    found = (next(holders(role, place, day, absent), None) for place in [*line, None])
    return next((recipient for recipient in found if recipient is not None), None)


def holders(role: str, department: Department | None, day: date, away: Away) -> Iterator[Recipient]:
    """Those who hold a role in a department, or throughout the body, and can be written to."""
    held = RoleAssignment.objects.filter(in_force(day), role=role, department=department)
    seen: set[str] = set()
    for assignment in held.select_related("person").order_by("person__name", "person_id"):
        found = as_recipient(acting_for(assignment.person, day, away))
        if found is not None and found.code not in seen:
            seen.add(found.code)
            yield found


def as_recipient(person: Person | None) -> Recipient | None:
    if person is None or not person.email:
        return None
    return Recipient("person", str(person.pk), person.name, person.email)
