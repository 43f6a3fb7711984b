"""Plan-Do-Study-Act: what was predicted, what was done, what was learned, what came next."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.improvement.models.drivers import Driver
from answerable.improvement.models.measures import Measure
from answerable.improvement.models.projects import Project


class Cycle(models.Model):
    """One Plan-Do-Study-Act. Cycles of one ramp test one idea at growing scale."""

    personal_data: ClassVar[dict[str, str]] = {}

    class Next(models.TextChoices):
        ADOPT = "adopt", _("Adopt: make it how we work")
        ADAPT = "adapt", _("Adapt: change it and test again")
        ABANDON = "abandon", _("Abandon: it does not help")

    class Held(models.TextChoices):
        YES = "yes", _("As predicted")
        PARTLY = "partly", _("Partly as predicted")
        NO = "no", _("Not as predicted")

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="cycles")
    idea = models.ForeignKey(
        Driver,
        verbose_name=_("Change idea"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="cycles",
    )
    measure = models.ForeignKey(
        Measure,
        verbose_name=_("Measure it should move"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="cycles",
    )
    ramp = models.CharField(_("Ramp"), max_length=100)
    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("What is tested"), max_length=200)
    prediction = models.TextField(_("Prediction"))
    plan = models.TextField(_("Plan"))
    do = models.TextField(_("Do"), blank=True)
    study = models.TextField(_("Study"), blank=True)
    held = models.CharField(
        _("What came of the prediction"), max_length=10, blank=True, choices=Held
    )
    act = models.TextField(_("Act"), blank=True)
    decision = models.CharField(_("What next"), max_length=10, blank=True, choices=Next)
    started_on = models.DateField(_("Starts on"))
    ended_on = models.DateField(_("Ended on"), null=True, blank=True)

    class Meta:
        ordering = ("started_on", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("project", "ramp", "number"), name="cycles_of_a_ramp_are_numbered"
            ),
            models.CheckConstraint(
                condition=models.Q(ended_on=None, decision="")
                | models.Q(ended_on__gte=models.F("started_on")) & ~models.Q(decision=""),
                name="a_cycle_ends_in_a_decision",
            ),
        )

    @property
    def stage(self) -> str:
        """The step it waits at: do, study, act, or done."""
        if self.decision:
            return "done"
        if self.study:
            return "act"
        return "study" if self.do else "do"


class Task(models.Model):
    """Something to be done for a project."""

    personal_data: ClassVar[dict[str, str]] = {
        "person": "whose task it is; kept with the project",
    }

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="tasks")
    text = models.CharField(_("Task"), max_length=300)
    person = models.ForeignKey(
        Person,
        verbose_name=_("Who"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    due_on = models.DateField(_("By when"), null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = (models.F("done_on").asc(nulls_first=True), "due_on", "id")
