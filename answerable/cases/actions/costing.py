"""The cost of a request estimated: entries with their evidence, and what is taken together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import JSON, record
from answerable.cases.actions.locking import lock
from answerable.cases.cost_sheet import ACTIVITIES, sampled_hours
from answerable.cases.models import CostEntry, CostSheet, Question, Request
from answerable.cases.refusals import Refused


@dataclass(frozen=True, slots=True)
class Sample:
    """`items` took `minutes` in all; there are `total`."""

    items: int
    minutes: Decimal
    total: int


@transaction.atomic
def estimate_cost(
    *,
    case: Request,
    activity: str,
    evidence: str,
    by: Actor,
    now: datetime,
    hours: Decimal = Decimal(0),
    money: Decimal = Decimal(0),
    sample: Sample | None = None,
    question: Question | None = None,
) -> CostEntry:
    """Enter time or money. With a sample the hours are worked out from it.

    Raises Refused without evidence, without time or money, and for an activity unknown.
    """
    case = lock(case)
    if activity not in ACTIVITIES:
        raise Refused(_("Choose what the time is spent on."))
    if sample is not None:
        hours = sampled_hours(sample.items, sample.minutes, sample.total)
    if hours < 0 or money < 0 or not hours + money:
        raise Refused(_("Give the hours, the money, or a sample."))
    if not evidence.strip():
        raise Refused(_("Say what the estimate rests on: it must be supported by evidence."))
    entry = CostEntry.objects.create(
        request=case, question=question, activity=activity, hours=hours, money=money,
        evidence=evidence.strip(), recorded_at=now, by_kind=by.kind, by_key=by.key,
        sample_items=sample.items if sample else None,
        sample_minutes=sample.minutes if sample else None,
        all_items=sample.total if sample else None,
    )  # fmt: skip
    detail: dict[str, JSON] = {
        "entry": entry.pk, "activity": activity, "hours": str(hours), "money": str(money),
    }  # fmt: skip
    record(by=by, now=now, deed="cost estimated", kind="case", key=case.reference, detail=detail)
    return entry


@transaction.atomic
def remove_cost(*, entry: CostEntry, by: Actor, now: datetime) -> None:
    """Take an entry out of the estimate; the row stays, with when it was taken out."""
    case = lock(entry.request)
    if not CostEntry.objects.filter(pk=entry.pk, removed_at=None).update(removed_at=now):
        raise Refused(_("That entry was taken out already."))
    detail = {"entry": entry.pk}
    record(by=by, now=now, deed="cost removed", kind="case", key=case.reference, detail=detail)


@transaction.atomic
def relate_costs(
    *,
    case: Request,
    related: Sequence[Question],
    aggregated: Sequence[Request],
    why: str,
    by: Actor,
    now: datetime,
) -> CostSheet:
    """Say which questions, and which other requests, are taken together and why (reg 5)."""
    case = lock(case)
    if (related or aggregated) and not why.strip():
        raise Refused(_("Say to what same or similar information they relate."))
    if any(other.requester_id is None or other.pk == case.pk for other in aggregated):
        raise Refused(_("A request is not aggregated with itself."))
    sheet, _new = CostSheet.objects.update_or_create(
        request=case,
        defaults={
            "related": sorted(q.pk for q in related),
            "aggregated": sorted(other.pk for other in aggregated),
            "why": why.strip(),
        },
    )
    detail = {"questions": len(sheet.related), "requests": len(sheet.aggregated)}
    record(by=by, now=now, deed="costs related", kind="case", key=case.reference, detail=detail)
    return sheet
