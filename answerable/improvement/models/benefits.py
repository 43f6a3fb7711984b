"""What a project was worth: money, time or quality, with its evidence and who agreed it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.improvement.models.measures import Measure
from answerable.improvement.models.projects import Project


class Benefit(models.Model):
    """One benefit of a project over a period: claimed by its team, validated by somebody else."""

    personal_data: ClassVar[dict[str, str]] = {
        "claimed_by": "who claimed it; kept with the project",
        "agreed_by": "who agreed it; kept with the project",
    }

    class Kind(models.TextChoices):
        CASH = "cash-releasing", _("Cash-releasing: money no longer spent")
        NON_CASH = "non-cash-releasing", _("Non-cash: time or capacity freed")
        QUALITY = "quality", _("Quality: better or safer care")

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="benefits")
    kind = models.CharField(_("Kind of benefit"), max_length=20, choices=Kind)
    text = models.CharField(_("What the benefit is"), max_length=300)
    amount = models.DecimalField(
        _("Amount in pounds"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    starts_on = models.DateField(_("From"))
    ends_on = models.DateField(_("To"))
    measure = models.ForeignKey(
        Measure, verbose_name=_("Measure that shows it"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    evidence = models.TextField(_("Evidence: how it was worked out, and where it is kept"))
    claimed_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    claimed_at = models.DateTimeField()
    agreed_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    agreed_with = models.CharField(
        _("Who in finance agreed it, by name and title"), max_length=200, blank=True
    )
    agreed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-starts_on", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="a_benefit_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(kind="quality") | Q(amount__isnull=False, amount__gt=0),
                name="money_and_time_have_an_amount",
            ),
            models.CheckConstraint(
                condition=Q(agreed_by=None, agreed_at=None)
                | Q(agreed_by__isnull=False, agreed_at__isnull=False) & ~Q(agreed_with=""),
                name="a_validated_benefit_says_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(agreed_by=None) | ~Q(agreed_by=F("claimed_by")),
                name="a_benefit_has_two_people",
            ),
        )
