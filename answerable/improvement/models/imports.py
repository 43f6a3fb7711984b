"""What was brought in from another system: kept by its bytes, looked at, taken, and undone."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person


class Import(models.Model):
    """One file. mapping: field to heading, or sheet to measure, as it was said; made: the keys of
    what it brought, by model, so that it can be undone.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "by": "who brought it; kept with what it brought",
    }

    class Kind(models.TextChoices):
        PROJECTS = "projects", _("A list of projects")
        CHARTS = "charts", _("Run charts")

    kind = models.CharField(_("What it holds"), max_length=10, choices=Kind)
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    mapping = models.JSONField(default=dict)
    made = models.JSONField(default=dict)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(undone_at=None) | models.Q(taken_at__isnull=False),
                name="only_what_was_taken_is_undone",
            ),
        )
