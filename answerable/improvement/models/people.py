"""Who is on a project, what was said of it, and how far it was thought to have come."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.improvement.models.projects import Project


class TeamMember(models.Model):
    """A person's part in a project, between two days."""

    personal_data: ClassVar[dict[str, str]] = {
        "person": "who does the work; kept with the project",
    }

    class Role(models.TextChoices):
        SPONSOR = "sponsor", _("Sponsor")
        LEADER = "leader", _("Leader")
        COACH = "coach", _("Coach")
        MEMBER = "member", _("Team member")
        PATIENT_PARTNER = "patient_partner", _("Patient partner")

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="team")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="improvement_parts", verbose_name=_("Person")
    )
    role = models.CharField(_("Part in the project"), max_length=20, choices=Role)
    since = models.DateField(_("Since"))
    until = models.DateField(_("Until"), null=True, blank=True)

    class Meta:
        ordering = ("project", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("project", "person", "role"),
                condition=models.Q(until=None),
                name="a_part_is_held_once",
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="a_part_ends_after_it_starts",
            ),
        )


class Note(models.Model):
    """Something written of a project: a note, or a contact between coach and team."""

    personal_data: ClassVar[dict[str, str]] = {
        "by": "who wrote it; kept with the project",
        "text": "free text; kept with the project",
    }

    class Kind(models.TextChoices):
        NOTE = "note", _("Note")
        CONTACT = "contact", _("Coach's contact with the team")

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="notes")
    kind = models.CharField(_("Kind"), max_length=20, choices=Kind, default=Kind.NOTE)
    text = models.TextField(_("Note"))
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    on = models.DateField(_("Date"))
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-on", "-id")
        indexes = (models.Index(fields=("project", "kind", "-on")),)


class ProgressScore(models.Model):
    """How far a project has come, 0.5 to 5.0: confirmed by the team, countersigned by a coach."""

    personal_data: ClassVar[dict[str, str]] = {
        "confirmed_by": "who judged it; kept with the project",
        "countersigned_by": "who agreed; kept with the project",
    }

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="scores")
    score = models.DecimalField(max_digits=2, decimal_places=1)
    suggested = models.DecimalField(max_digits=2, decimal_places=1)
    evidence = models.JSONField(default=list)
    why = models.TextField(_("Why it differs from what is suggested"), blank=True)
    confirmed_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField()
    countersigned_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    countersigned_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-confirmed_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(score__gte="0.5", score__lte="5.0"), name="a_score_is_on_scale"
            ),
            models.CheckConstraint(
                condition=models.Q(countersigned_by=None)
                | ~models.Q(countersigned_by=models.F("confirmed_by")),
                name="a_score_has_two_people",
            ),
        )
