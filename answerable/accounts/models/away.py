"""Who is away and who stands in; and the days on which the body itself is closed."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models.people import Person


class LeaveQuerySet(models.QuerySet["Leave"]):
    def on(self, day: date) -> LeaveQuerySet:
        """Leave that covers `day`; both its days are days away."""
        return self.filter(starts__lte=day, ends__gte=day)


class Leave(models.Model):
    """Days on which a person is away, the first and the last included, and their deputy."""

    personal_data: ClassVar[dict[str, str]] = {
        "person": "who is away; kept while employed",
        "deputy": "who stands in; kept while employed",
        "starts": "absence, without its reason; kept while employed",
        "ends": "absence, without its reason; kept while employed",
    }

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="leave", verbose_name=_("Who is away")
    )
    deputy = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("Deputy"),
    )
    starts = models.DateField(_("First day away"))
    ends = models.DateField(_("Last day away"))

    objects = LeaveQuerySet.as_manager()

    class Meta:
        ordering = ["starts", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gte=F("starts")), name="leave_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(deputy=None) | ~Q(deputy=F("person")), name="leave_deputy_is_another"
            ),
        ]


class ClosedDay(models.Model):
    """A day on which the body is closed besides weekends and bank holidays. Moves no legal date."""

    personal_data: ClassVar[dict[str, str]] = {}

    day = models.DateField(_("Day"), unique=True)
    name = models.CharField(_("Why the organisation is closed"), max_length=200)

    class Meta:
        ordering = ["day"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="closed_day_says_why"),
        ]
