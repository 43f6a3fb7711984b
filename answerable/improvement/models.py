"""What is more than a register: programmes and the projects in them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Programme(models.Model):
    """Projects that serve one strategic aim."""

    personal_data: ClassVar[tuple[str, ...]] = ()

    name = models.CharField(max_length=200, unique=True)
    aim = models.TextField(blank=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ended_on=None) | models.Q(ended_on__gte=models.F("started_on")),
                name="programme_ends_after_it_starts",
            ),
        )


class Project(models.Model):
    """One improvement project; its aim says what, for whom, by how much and by when."""

    personal_data: ClassVar[tuple[str, ...]] = ()

    class Outcome(models.TextChoices):
        COMPLETED = "completed"
        STOPPED = "stopped"

    title = models.CharField(max_length=200)
    aim = models.TextField()
    programme = models.ForeignKey(
        Programme, null=True, blank=True, on_delete=models.PROTECT, related_name="projects"
    )
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)

    class Meta:
        ordering = ("-started_on", "title")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ended_on=None, outcome="")
                | models.Q(ended_on__gte=models.F("started_on")) & ~models.Q(outcome=""),
                name="project_ended_says_how",
            ),
        )
