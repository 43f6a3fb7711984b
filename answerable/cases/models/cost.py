"""The estimate of what a request would cost, entry by entry, as s.12 and its regulations ask."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from answerable.cases.cost_sheet import ACTIVITIES
from answerable.cases.models.asking import Question, Request


class CostSheet(models.Model):
    """What is taken together. related: keys of questions; aggregated: of other requests (reg 5).

    why: to what same or similar information they relate.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "why": "may name people; destroyed with the case",
    }

    request = models.OneToOneField(Request, on_delete=models.PROTECT, related_name="cost_sheet")
    related = ArrayField(models.BigIntegerField(), default=list, blank=True)
    aggregated = ArrayField(models.BigIntegerField(), default=list, blank=True)
    why = models.TextField(blank=True, default="")


class CostEntry(models.Model):
    """Hours or money on one activity, with the evidence for it.

    sample_items, sample_minutes, all_items: where the hours come from a sample.
    removed_at: taken out of the estimate; the row stays.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "evidence": "may name people; destroyed with the case",
        "by_key": "who estimated, as a key; destroyed with the case",
    }

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="cost_entries")
    question = models.ForeignKey(
        Question, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    activity = models.CharField(max_length=20)
    hours = models.DecimalField(max_digits=7, decimal_places=2)
    money = models.DecimalField(max_digits=9, decimal_places=2, default=0)
    evidence = models.TextField()
    sample_items = models.PositiveIntegerField(null=True, blank=True)
    sample_minutes = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    all_items = models.PositiveIntegerField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(activity__in=sorted(ACTIVITIES)), name="cases_cost_activity_known"
            ),
            models.CheckConstraint(
                condition=Q(hours__gte=0, money__gte=0), name="cases_cost_not_negative"
            ),
            models.CheckConstraint(condition=~Q(evidence=""), name="cases_cost_has_evidence"),
        ]
