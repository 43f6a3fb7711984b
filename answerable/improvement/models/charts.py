"""What people decide about charts: by which rules, and phases, values left out, limits held."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.improvement.models.measures import Measure


class RulesChoice(models.Model):
    """The rules of one kind of chart from a moment on, until the next choice for that kind."""

    personal_data: ClassVar[dict[str, str]] = {
        "chosen_by": "who answers for the rules; kept as long as charts are drawn by them",
    }

    chart = models.CharField(_("Chart"), max_length=10, choices=Measure.Chart)
    profile = models.CharField(_("Rules"), max_length=40)
    why = models.CharField(_("Why"), max_length=300)
    chosen_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    chosen_at = models.DateTimeField()

    class Meta:
        ordering = ("chosen_at", "id")
        constraints = (
            models.CheckConstraint(condition=~Q(why=""), name="a_choice_of_rules_says_why"),
        )


class ChartDecisionQuerySet(models.QuerySet["ChartDecision"]):
    """Decisions by where they stand."""

    def standing(self) -> ChartDecisionQuerySet:
        """Neither undone nor waiting for a second person."""
        return self.filter(Q(needs_second=False) | Q(agreed_at__isnull=False), undone_at=None)

    def waiting(self) -> ChartDecisionQuerySet:
        return self.filter(needs_second=True, agreed_at=None, undone_at=None)


class ChartDecision(models.Model):
    """A decision about the chart of a measure at one place ("" for all together).

    Never edited: it is agreed by a second person where one is needed, or undone with a reason.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "decided_by": "who decided; kept with the chart",
        "agreed_by": "who agreed; kept with the chart",
        "undone_by": "who undid it; kept with the chart",
    }

    class Kind(models.TextChoices):
        PHASE = "phase", _("A new phase begins")
        OUT = "out", _("A value is left out")
        HOLD = "hold", _("Limits are held fast")

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="decisions")
    place = models.CharField(_("Place"), max_length=100, blank=True)
    kind = models.CharField(max_length=10, choices=Kind)
    day = models.DateField(_("Date"), null=True, blank=True)
    points = models.PositiveSmallIntegerField(null=True, blank=True)
    why = models.CharField(_("Why"), max_length=300)
    evidence = models.CharField(max_length=300, blank=True)
    decided_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField()
    needs_second = models.BooleanField(default=False)
    agreed_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    agreed_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_why = models.CharField(max_length=300, blank=True)

    objects: ClassVar[models.Manager[ChartDecision]] = ChartDecisionQuerySet.as_manager()

    class Meta:
        ordering = ("decided_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("measure", "place", "kind", "day"),
                condition=Q(undone_at=None),
                nulls_distinct=False,
                name="one_standing_decision_of_a_kind_for_a_day",
            ),
            models.CheckConstraint(
                condition=Q(kind="hold", day=None, points__gte=12)
                | ~Q(kind="hold") & Q(day__isnull=False, points=None),
                name="limits_are_held_on_twelve_values_the_rest_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(agreed_by=None) | ~Q(agreed_by=F("decided_by")),
                name="a_second_person_agrees_to_a_chart",
            ),
            models.CheckConstraint(
                condition=~Q(why="") & (Q(undone_at=None) | ~Q(undone_why="")),
                name="a_decision_about_a_chart_says_why",
            ),
        )

    @property
    def state(self) -> str:
        """undone, waiting (for a second person) or standing."""
        if self.undone_at:
            return "undone"
        return "waiting" if self.needs_second and not self.agreed_at else "standing"
