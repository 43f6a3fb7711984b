"""Registers and standing answers that somebody is to look at again, by a day that was set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from answerable.accounts.models import Department, Person
from answerable.registers.models import Register, SavedFact


@dataclass(frozen=True, slots=True)
class Review:
    """What is to be looked at, by when, and by whom: a person, or the department that owns it.

    fact: the key of a standing answer, whose approval runs out that day; empty for a register.
    """

    title: str
    on: date
    register: str
    fact: str = ""
    person: Person | None = None
    department: Department | None = None


def reviews(until: date) -> Iterator[Review]:
    """Those whose day is `until` or before, the oldest first."""
    kept = Register.objects.filter(review_on__lte=until).select_related("steward", "owner")
    for register in kept.order_by("review_on", "title"):
        assert register.review_on is not None
        yield Review(
            register.title, register.review_on, register.key,
            person=register.steward, department=register.owner,
        )  # fmt: skip
    running_out = SavedFact.objects.filter(approved_until__lte=until, approved_by__isnull=False)
    for fact in running_out.select_related("approved_by", "register__steward", "register__owner"):
        assert fact.approved_until is not None
        yield Review(
            fact.title, fact.approved_until, fact.register.key, fact.key,
            fact.register.steward or fact.approved_by, fact.register.owner,
        )  # fmt: skip
