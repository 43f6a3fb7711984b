"""The tiers of sign-off a body keeps, each version with its day, its source and its reason."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class SignoffTier(models.Model):
    """A tier in force from a day until its next version; those shipped stand where there is none.

    rank: a rule only raises a case to a higher one. holds: silence past the day given holds the
    letter. in_use: a tier no longer in use is offered for no further case.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who decided, as a key; kept with the setting",
    }

    code = models.SlugField(max_length=30)
    name = models.CharField(max_length=60)
    rank = models.PositiveSmallIntegerField()
    holds = models.BooleanField(default=False)
    in_use = models.BooleanField(default=True)
    effective_from = models.DateField()
    source = models.CharField(max_length=200, blank=True, default="")
    reason = models.CharField(max_length=500)
    recorded_at = models.DateTimeField()
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)

    class Meta:
        ordering = ["rank", "code", "effective_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["code", "effective_from"], name="cases_tier_once_from_a_day"
            ),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(reason=""), name="cases_tier_is_named_with_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} from {self.effective_from}"


class SignoffStage(models.Model):
    """One stage of a tier, in its place: the holders of a role, or a named person."""

    personal_data: ClassVar[dict[str, str]] = {
        "person": "who signs off; kept with the setting",
    }

    tier = models.ForeignKey(SignoffTier, on_delete=models.CASCADE, related_name="stages")
    position = models.PositiveSmallIntegerField()
    code = models.SlugField(max_length=60)
    name = models.CharField(max_length=60)
    role = models.CharField(max_length=40, blank=True, default="")
    person = models.ForeignKey(
        "accounts.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["tier_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["tier", "position"], name="cases_stage_has_its_place"),
            models.UniqueConstraint(fields=["tier", "code"], name="cases_stage_named_once"),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(role=""), name="cases_stage_asks_somebody"
            ),
        ]
