"""Templates: what projects of one kind begin with. Each change is a version of its own."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.improvement.models.measures import Measure


class TemplateQuerySet(models.QuerySet["ProjectTemplate"]):
    """Templates by whether a project can be started from them."""

    def offered(self) -> TemplateQuerySet:
        """The newest version of each that is not withdrawn."""
        return self.filter(replaced_by=None, withdrawn_at=None)


class ProjectTemplate(models.Model):
    """One version. `outline`: [depth, text] of each driver and change idea, in order."""

    personal_data: ClassVar[dict[str, str]] = {
        "made_by": "who wrote the version; kept with it",
    }

    name = models.CharField(_("Name of the template"), max_length=120)
    version = models.PositiveSmallIntegerField(default=1)
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    says = models.TextField(_("When to use it"), blank=True)
    what = models.CharField(_("Aim: what"), max_length=300)
    for_whom = models.CharField(_("Aim: for whom"), max_length=300, blank=True)
    how_much = models.CharField(_("Aim: by how much"), max_length=200, blank=True)
    strategic_aim = models.CharField(_("Strategic aim"), max_length=200, blank=True)
    charter = models.TextField(_("Charter"), blank=True)
    tags = ArrayField(models.CharField(max_length=40), verbose_name=_("Tags"), default=list)
    outline = models.JSONField(default=list)
    measures = models.ManyToManyField(Measure, related_name="templates")
    made_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[ProjectTemplate]] = TemplateQuerySet.as_manager()

    class Meta:
        ordering = ("name", "-version")
        constraints = (
            models.UniqueConstraint(
                fields=("name", "version"), name="a_version_of_a_template_is_one"
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}, {_('version')} {self.version}"
