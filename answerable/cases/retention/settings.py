"""A period is set, from a day on, with its source; the earlier ones stay on record."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.cases.models import RetentionPeriod
from answerable.cases.policy import legal_day


@transaction.atomic
def set_period(
    *, kind: str, length: int, unit: str, source: str, by: Actor, now: datetime
) -> RetentionPeriod:
    """From today. unit: months or days."""
    made = RetentionPeriod.objects.create(
        kind=kind, effective_from=legal_day(now), source=source.strip(), recorded_at=now,
        months=length if unit == "months" else 0, days=length if unit == "days" else 0,
        by_kind=by.kind, by_key=by.key,
    )  # fmt: skip
    record(
        by=by, now=now, deed="retention set", kind="retention", key=kind,
        detail={"length": length, "unit": unit, "source": made.source},
    )  # fmt: skip
    return made
