"""The driver diagram: what must change for the aim to be reached, and ideas for changing it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.improvement.models.measures import Measure
from answerable.improvement.models.projects import Project


class Driver(models.Model):
    """One line of the outline. Its depth says what it is: 1 a primary driver, 2 a secondary
    driver, 3 a change idea. `position` orders the lines of the whole outline.
    """

    personal_data: ClassVar[dict[str, str]] = {}

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="drivers")
    text = models.CharField(_("Driver or idea"), max_length=200)
    depth = models.PositiveSmallIntegerField(default=1)
    position = models.PositiveIntegerField()
    measure = models.ForeignKey(
        Measure,
        verbose_name=_("Measured by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="drivers",
    )

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(depth__gte=1, depth__lte=3), name="a_driver_has_a_depth"
            ),
        )

    def __str__(self) -> str:
        return self.text


class DriverEdit(models.Model):
    """One change of a diagram, with its lines as they were before: what an undo brings back."""

    personal_data: ClassVar[dict[str, str]] = {
        "by": "who changed the diagram; kept with the project",
    }

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="driver_edits")
    said = models.CharField(max_length=250)
    before = models.JSONField()
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
