"""What officers teach about questions and facts."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from answerable.accounts.actor import Actor
from answerable.registers.actions.trail import trail
from answerable.registers.models import Correction


@transaction.atomic
def teach(*, question: str, fact: str, right: bool, by: Actor, now: datetime) -> Correction:
    """Record that a fact does or does not answer a question; matching takes heed of it."""
    made = Correction.objects.create(
        question=question, fact=fact, right=right, by_kind=by.kind, by_key=by.key, at=now
    )
    trail(by, now, "registers.taught", fact, {"right": right})
    return made
