"""That somebody left, what ended with it, and whether it was taken back."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models.people import Person


class Departure(models.Model):
    """ended: what was ended, as [key of the holding, what gives it back], in order.

    finished_at: when nothing more can end, the day after the last day or later.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "person": "who left; kept with their record",
        "last_day": "employment; kept with their record",
        "ended": "what they held; kept with their record",
        "by_name": "who said so; kept with the record",
    }

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="departures", verbose_name=_("Person")
    )
    last_day = models.DateField(_("Last day"))
    was_ends = models.DateField(null=True)
    ended = models.JSONField(default=list)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=200, blank=True)
    finished_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(undone_at=None), name="one_departure_at_a_time"
            ),
        ]
