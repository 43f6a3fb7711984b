"""Approved standard lines: reasoning that may be used again, always edited for the case."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class StandardLine(models.Model):
    """A line of reasoning for one provision and subject; what it says is in its versions.

    written: the provision as the plan writes it. subject: words it is suggested by.
    """

    personal_data: ClassVar[dict[str, str]] = {}

    title = models.CharField(max_length=120, unique=True)
    written = models.CharField(max_length=60)
    subject = models.CharField(max_length=300, blank=True, default="")
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["written", "title"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(written=""), name="cases_line_is_named"
            )
        ]


class LineVersion(models.Model):
    """One version: proposed by one, approved by another; the latest approved one is in force.

    review_on: by when somebody looks whether it still holds; past it, the line is not offered.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "proposed_by": "who proposed it, as a key; kept with the line",
        "proposed_name": "who proposed it; kept with the line",
        "approved_by": "who approved it, as a key; kept with the line",
        "approved_name": "who approved it; kept with the line",
    }

    line = models.ForeignKey(StandardLine, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    harm = models.TextField(blank=True, default="")
    interest_for = models.TextField(blank=True, default="")
    interest_against = models.TextField(blank=True, default="")
    balance = models.TextField(blank=True, default="")
    review_on = models.DateField()
    reason = models.CharField(max_length=500, blank=True, default="")
    proposed_by = models.CharField(max_length=200)
    proposed_name = models.CharField(max_length=200)
    proposed_at = models.DateTimeField()
    approved_by = models.CharField(max_length=200, blank=True, default="")
    approved_name = models.CharField(max_length=200, blank=True, default="")
    approved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["line_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["line", "number"], name="cases_line_version_once"),
            models.CheckConstraint(
                condition=Q(approved_at__isnull=True, approved_by="")
                | (Q(approved_at__isnull=False) & ~Q(approved_by="")
                   & ~Q(approved_by=F("proposed_by"))),
                name="cases_line_has_two_people",
            ),
            models.CheckConstraint(
                condition=~Q(harm="") | ~Q(balance=""), name="cases_line_says_something"
            ),
        ]  # fmt: skip
