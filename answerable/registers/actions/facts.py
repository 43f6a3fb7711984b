"""Save a fact, approve it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.registers.actions.trail import trail
from answerable.registers.models import SavedFact


@transaction.atomic
def save_fact(*, fact: SavedFact, by: Actor, now: datetime) -> SavedFact:
    """Keep a fact as picked. What it said before needs approving anew."""
    fact.approved_by, fact.approved_on, fact.approved_until = None, None, None
    fact.save()
    trail(by, now, "registers.fact_saved", fact.register.key, {"fact": fact.key})
    return fact


@transaction.atomic
def approve_fact(
    *, fact: SavedFact, approver: Person, until: date | None, by: Actor, now: datetime, day: date
) -> None:
    """It answers questions from now on, until the end of `until`."""
    fact.approved_by, fact.approved_on, fact.approved_until = approver, day, until
    fact.save()
    detail = {"fact": fact.key, "until": str(until or "")}
    trail(by, now, "registers.fact_approved", fact.register.key, detail)
