"""Programmes, and the projects in them."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Department, Person


class Programme(models.Model):
    """Projects that serve one strategic aim."""

    personal_data: ClassVar[dict[str, str]] = {}

    name = models.CharField(_("Name"), max_length=200, unique=True)
    aim = models.TextField(_("Strategic aim it serves"), blank=True)
    started_on = models.DateField(_("Started on"))
    ended_on = models.DateField(_("Ended on"), null=True, blank=True)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ended_on=None) | models.Q(ended_on__gte=models.F("started_on")),
                name="programme_ends_after_it_starts",
            ),
        )

    def __str__(self) -> str:
        return self.name


class ProjectQuerySet(models.QuerySet["Project"]):
    """Projects by where they stand."""

    def open(self) -> ProjectQuerySet:
        return self.filter(ended_on=None)

    def of(self, person_id: int) -> ProjectQuerySet:
        """Those a person is on the team of."""
        return self.filter(team__person_id=person_id, team__until=None).distinct()


class Project(models.Model):
    """One improvement project; its aim says what, for whom, by how much and by when."""

    personal_data: ClassVar[dict[str, str]] = {
        "charter_approved_by": "who agreed the charter; kept with the project",
    }

    class Outcome(models.TextChoices):
        COMPLETED = "completed", _("Completed")
        STOPPED = "stopped", _("Stopped")

    class Gains(models.TextChoices):
        HELD = "held", _("The gains are held")
        PARTLY = "partly", _("Some of the gains are held")
        NOT_HELD = "not_held", _("The gains are not held")
        TOO_SOON = "too_soon", _("It is too soon to say")
        NONE = "none", _("There was nothing to hold")

    title = models.CharField(_("Title"), max_length=200)
    aim = models.TextField(_("Aim"))
    what = models.CharField(_("What"), max_length=300, blank=True)
    for_whom = models.CharField(_("For whom"), max_length=300, blank=True)
    how_much = models.CharField(_("By how much"), max_length=200, blank=True)
    by_when = models.DateField(_("By when"), null=True, blank=True)
    strategic_aim = models.CharField(_("Strategic aim"), max_length=200, blank=True)
    tags = ArrayField(models.CharField(max_length=40), verbose_name=_("Tags"), default=list)
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("Programme"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="projects",
    )
    department = models.ForeignKey(
        Department,
        verbose_name=_("Department"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="improvement_projects",
    )
    template = models.ForeignKey(
        "improvement.ProjectTemplate", null=True, blank=True, on_delete=models.PROTECT,
        related_name="projects",
    )  # fmt: skip
    charter = models.TextField(_("Charter"), blank=True)
    charter_approved_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    charter_approved_at = models.DateTimeField(null=True, blank=True)
    started_on = models.DateField(_("Started on"))
    ended_on = models.DateField(_("Ended on"), null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)
    learned = models.TextField(_("What was learned"), blank=True)
    gains = models.CharField(_("Are the gains held?"), max_length=20, choices=Gains, blank=True)
    illustrative = models.BooleanField(default=False)

    objects: ClassVar[models.Manager[Project]] = ProjectQuerySet.as_manager()

    class Meta:
        ordering = ("-started_on", "title")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ended_on=None, outcome="")
                | models.Q(ended_on__gte=models.F("started_on")) & ~models.Q(outcome=""),
                name="project_ended_says_how",
            ),
            models.CheckConstraint(
                condition=models.Q(charter_approved_by=None, charter_approved_at=None)
                | models.Q(charter_approved_by__isnull=False, charter_approved_at__isnull=False),
                name="project_charter_approved_by_somebody_at_some_time",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def status(self) -> str:
        """Proposed (no approved charter yet), running, completed or stopped."""
        if self.outcome:
            return self.outcome
        return "running" if self.charter_approved_at else "proposed"
