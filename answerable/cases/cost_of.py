"""The estimate of one case, as its cost sheet stands."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from answerable.cases.body import body
from answerable.cases.cost_limit import limit_of
from answerable.cases.cost_sheet import ACTIVITIES, OUTSIDE, Estimate, Line, estimate
from answerable.cases.models import CostEntry, CostSheet, Question, Request
from answerable.cases.policy import policy_on


def estimate_of(case: Request) -> Estimate:
    """With what the requests aggregated with it come to."""
    asked = Question.objects.asked().filter(request=case)
    inside = [question.pk for question in asked if question.regime not in OUTSIDE]
    sheet = CostSheet.objects.filter(request=case).first() or CostSheet(request=case)
    entries = CostEntry.objects.filter(request=case, removed_at=None)
    return estimate(
        lines(e for e in entries if e.question_id is None or e.question_id in inside),
        questions=inside,
        related=sheet.related,
        limit=limit_for(case),
        aggregated=pounds_of(sheet.aggregated),
    )


def pounds_of(cases: Iterable[int]) -> Decimal:
    """What the estimates of these requests come to."""
    found = CostEntry.objects.filter(request__in=list(cases), removed_at=None)
    counted = (line for line in lines(found) if ACTIVITIES[line.activity].counted)
    return sum((line.cost for line in counted), Decimal(0))


def limit_for(case: Request) -> Decimal:
    """The limit in pounds: the setting, and never less than the law's for this kind of body."""
    return max(Decimal(policy_on(case.received_on).appropriate_limit), limit_of(body()))


def lines(entries: Iterable[CostEntry]) -> list[Line]:
    return [Line(e.activity, e.hours, e.question_id, e.money) for e in entries]
