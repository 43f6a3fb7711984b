"""What is measured, defined once; and each value of it, at one place on one day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.improvement.models.projects import Project


class Measure(models.Model):
    """A thing measured, defined once and used by any number of projects."""

    personal_data: ClassVar[dict[str, str]] = {
        "collected_by": "whom to ask for the next value; kept while the measure is in use",
    }

    class Kind(models.TextChoices):
        OUTCOME = "outcome", _("Outcome: what we want to be better")
        PROCESS = "process", _("Process: whether the change is happening")
        BALANCING = "balancing", _("Balancing: what might get worse")

    class Direction(models.TextChoices):
        INCREASE = "increase", _("Higher is better")
        DECREASE = "decrease", _("Lower is better")
        NEUTRAL = "neutral", _("Neither is better")

    class Chart(models.TextChoices):
        DOTS = "dots", _("Individual values (XmR)")
        RUN = "run", _("Run chart")
        P = "p", _("Proportion (p)")
        PP = "pp", _("Proportion that varies more than chance (p′)")
        C = "c", _("Count (c)")
        U = "u", _("Rate (u)")
        UP = "up", _("Rate that varies more than chance (u′)")
        IP = "ip", _("Individual values with unequal totals (I′)")
        MR = "mr", _("Moving ranges (MR)")
        XBAR = "xbar", _("Averages of places (x-bar)")
        S = "s", _("Spread between places (s)")
        G = "g", _("Opportunities between rare events (g)")
        T = "t", _("Time between rare events (t)")

    name = models.CharField(_("Name of the measure"), max_length=200, unique=True)
    kind = models.CharField(_("Kind"), max_length=20, choices=Kind)
    definition = models.TextField(_("Operational definition"))
    unit = models.CharField(_("Unit"), max_length=40, blank=True)
    direction = models.CharField(_("Direction"), max_length=10, choices=Direction)
    source = models.CharField(_("Source"), max_length=200, blank=True)
    chart = models.CharField(_("Chart"), max_length=10, choices=Chart, default=Chart.DOTS)
    ratio = models.BooleanField(_("Each value is a number out of a total"), default=False)
    board = models.BooleanField(
        _("Reported to the board"),
        default=False,
        help_text=_("A decision about its chart then needs a second person."),
    )
    starts_on = models.DateField(_("First date it covers"), null=True, blank=True)
    ends_on = models.DateField(_("Last date it covers"), null=True, blank=True)
    collected_by = models.ForeignKey(
        Person,
        verbose_name=_("Who collects it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="measure_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=~Q(chart__in=("p", "pp", "u", "up")) | Q(ratio=True),
                name="proportions_and_rates_have_totals",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def percentage(self) -> bool:
        """Whether a ratio is shown out of a hundred."""
        return self.ratio and self.unit == "%"


class ProjectMeasure(models.Model):
    """A project's use of a measure, at one place or ("") wherever it is collected."""

    personal_data: ClassVar[dict[str, str]] = {}

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="uses")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="uses")
    place = models.CharField(_("Place"), max_length=100, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("project", "measure", "place"), name="a_project_uses_a_measure_once"
            ),
        )


class ObservationQuerySet(models.QuerySet["Observation"]):
    """Values as they now stand, or all that were ever recorded."""

    def standing(self) -> ObservationQuerySet:
        """Without those that a later row corrects, and without those withdrawn."""
        return self.filter(superseded_by=None, withdrawn=False)


class Observation(models.Model):
    """One value, or numerator and denominator, of a measure at one place on one day.

    Never edited: a correction is a new row that supersedes the old one, with its reason.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "recorded_by": "who typed it; kept with the measure",
    }

    class Via(models.TextChoices):
        """How it came in, where nobody typed it on the measure's page."""

        PASTED = "pasted", _("Pasted")
        WARD = "ward", _("A ward’s link")
        FEED = "feed", _("Another system")
        IMPORT = "import", _("An import")

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="observations")
    place = models.CharField(_("Place"), max_length=100, blank=True)
    day = models.DateField(_("Date"))
    value = models.DecimalField(_("Value"), max_digits=16, decimal_places=4, null=True, blank=True)
    numerator = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    denominator = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    supersedes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    withdrawn = models.BooleanField(default=False)
    reason = models.CharField(_("Reason"), max_length=300, blank=True)
    recorded_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField()

    via = models.CharField(max_length=10, choices=Via, blank=True, default="")

    objects: ClassVar[models.Manager[Observation]] = ObservationQuerySet.as_manager()

    class Meta:
        ordering = ("day", "id")
        indexes = (
            models.Index(fields=("measure", "place", "day")),
            models.Index(fields=("measure", "day")),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("measure", "place", "day"),
                condition=Q(supersedes=None),
                name="one_first_value_for_a_place_and_day",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn=True)
                | Q(value__isnull=False, numerator=None, denominator=None)
                | Q(value=None, numerator__isnull=False, denominator__isnull=False)
                & Q(denominator__gt=0),
                name="a_value_or_a_number_out_of_a_total",
            ),
            models.CheckConstraint(
                condition=Q(supersedes=None) | ~Q(reason=""), name="a_correction_says_why"
            ),
        )


class Target(models.Model):
    """The level wanted of a measure from a day on; the latest that has begun is in force."""

    personal_data: ClassVar[dict[str, str]] = {}

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="targets")
    place = models.CharField(_("Place"), max_length=100, blank=True)
    value = models.DecimalField(_("Target"), max_digits=16, decimal_places=4)
    from_day = models.DateField(_("From"))
    why = models.CharField(_("Where the target comes from"), max_length=300, blank=True)

    class Meta:
        ordering = ("from_day",)
        constraints = (
            models.UniqueConstraint(
                fields=("measure", "place", "from_day"), name="one_target_from_a_day"
            ),
        )
