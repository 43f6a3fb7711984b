"""What the body has decided about its casework, each decision with its day and its source."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


def regimes_as_shipped() -> list[str]:
    return ["FOIA", "EIR"]


class CasesSetting(models.Model):
    """The settings in force from a day until the next row's; none at all means those shipped.

    owner_days: working days after receipt by which an owner should have answered.
    survey_days, track_days: how long the requester's private links live.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who decided, as a key; kept with the setting",
    }

    effective_from = models.DateField(unique=True)
    reference_prefix = models.CharField(max_length=12, default="FOI")
    reference_width = models.PositiveSmallIntegerField(default=5)
    first_number = models.PositiveIntegerField(default=1)
    regimes = ArrayField(models.CharField(max_length=8), default=regimes_as_shipped)
    owner_days = models.PositiveSmallIntegerField(default=10)
    attach_answers = models.BooleanField(default=True)
    offer_survey = models.BooleanField(default=True)
    survey_days = models.PositiveSmallIntegerField(default=365)
    track_days = models.PositiveSmallIntegerField(default=730)
    source = models.CharField(max_length=200, default="", blank=True)
    recorded_at = models.DateTimeField()
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reference_prefix__regex=r"^[A-Z][A-Z0-9]*$"),
                name="cases_setting_prefix_is_capitals",
            ),
            models.CheckConstraint(
                condition=Q(reference_width__gte=1, reference_width__lte=12),
                name="cases_setting_width_is_printable",
            ),
            models.CheckConstraint(
                condition=Q(first_number__gte=1), name="cases_setting_first_number_positive"
            ),
        ]


class ReferenceCounter(models.Model):
    """The last number given under a prefix; its row lock is what makes the sequence gapless."""

    personal_data: ClassVar[dict[str, str]] = {}

    prefix = models.CharField(max_length=12, primary_key=True)
    last = models.PositiveIntegerField()
