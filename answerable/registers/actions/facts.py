"""Save a fact, approve it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.registers.actions.trail import trail
from answerable.registers.models import FactPolicy, SavedFact
from answerable.registers.saved import PREFIX


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


@transaction.atomic
def set_policy(*, fact: str, policy: str, by: Actor, now: datetime) -> None:
    """Say who is told or asked when a fact is used: a saved one or, by its key, a declared one."""
    saved = SavedFact.objects.filter(key=fact.removeprefix(PREFIX))
    if fact.startswith(PREFIX):
        saved.update(policy=policy)
    else:
        said = {"policy": policy, "at": now, "by_kind": by.kind, "by_key": by.key,
                "by_name": by.name}  # fmt: skip
        FactPolicy.objects.update_or_create(fact=fact, defaults=said)
    trail(by, now, "registers.policy_set", fact, {"fact": fact, "policy": policy})
