"""Files of a project: what a team keeps with it, and the evidence of a benefit."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.improvement.models.benefits import Benefit
from answerable.improvement.models.projects import Project


class ProjectFileQuerySet(models.QuerySet["ProjectFile"]):
    """Files by whether they are there."""

    def there(self) -> ProjectFileQuerySet:
        return self.filter(removed_at=None)


class ProjectFile(models.Model):
    """A file as it was added. Removed, it can be put back until its bytes are let go.

    `size` in bytes; `findings`: what was found hidden in it, by label; `why`: why it is kept
    although something was.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "added_by": "who added it; kept with the project",
        "removed_by": "who removed it; kept until the file is let go",
        "name": "free text; kept with the project",
        "why": "free text; kept with the project",
    }

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="files")
    benefit = models.ForeignKey(
        Benefit, verbose_name=_("Benefit it is evidence of"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="files",
    )  # fmt: skip
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    name = models.CharField(_("Name"), max_length=200)
    findings = models.JSONField(default=list)
    why = models.CharField(_("Why it is right to keep it here"), max_length=300, blank=True)
    added_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    removed_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[ProjectFile]] = ProjectFileQuerySet.as_manager()

    class Meta:
        ordering = ("-added_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("project", "name"),
                condition=models.Q(removed_at=None),
                name="a_project_has_a_file_of_a_name_once",
            ),
        )

    def __str__(self) -> str:
        return self.name
