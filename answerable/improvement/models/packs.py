"""Board packs: charts with their data frozen, what was said of them, and who agreed."""

from __future__ import annotations

from typing import ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.improvement.models.measures import Measure


class Selection(models.Model):
    """Measures chosen for packs, kept under a name. `items`: [measure key, place] in order."""

    personal_data: ClassVar[dict[str, str]] = {}

    name = models.CharField(_("Name of the selection"), max_length=120, unique=True)
    items = models.JSONField(default=list)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class BoardPack(models.Model):
    """One version of a pack. Issued it never changes: the database refuses it."""

    personal_data: ClassVar[dict[str, str]] = {
        "prepared_by": "who drew it; kept with the pack",
        "issued_by": "who signed it off; kept with the pack",
    }

    title = models.CharField(_("Title of the pack"), max_length=200)
    opening = models.TextField(_("Opening words"), blank=True)
    version = models.PositiveSmallIntegerField(default=1)
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    data_as_at = models.DateField()
    prepared_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField()
    issued_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    issued_at = models.DateTimeField(null=True, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("-prepared_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(issued_at=None, issued_by=None, fingerprint="")
                | models.Q(issued_at__isnull=False, issued_by__isnull=False)
                & ~models.Q(fingerprint=""),
                name="an_issued_pack_says_by_whom_and_what",
            ),
        )

    def __str__(self) -> str:
        return f"{self.title}, {_('version')} {self.version}"


class PackChart(models.Model):
    """A chart as it was drawn, and its commentary.

    `frozen`: what letters draws (title, words, verdict, specification, head, rows, revised) and
    `values`, [day, place, number] of each value used, to tell later what was revised.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "written_by": "who wrote the commentary; kept with the pack",
        "signed_by": "who agreed it; kept with the pack",
        "by_whom": "whose action it is; kept with the pack",
        "shows": "free text; kept with the pack",
        "why": "free text; kept with the pack",
        "action": "free text; kept with the pack",
    }

    pack = models.ForeignKey(BoardPack, on_delete=models.CASCADE, related_name="charts")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="+")
    place = models.CharField(max_length=100, blank=True)
    position = models.PositiveSmallIntegerField()
    frozen = models.JSONField(encoder=DjangoJSONEncoder)
    shows = models.TextField(_("What it shows"), blank=True)
    why = models.TextField(_("Why"), blank=True)
    action = models.TextField(_("Action"), blank=True)
    by_whom = models.CharField(_("By whom"), max_length=200, blank=True)
    written_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("pack", "position"), name="charts_of_a_pack_in_order"),
            models.CheckConstraint(
                condition=models.Q(signed_by=None) | ~models.Q(signed_by=models.F("written_by")),
                name="a_commentary_has_two_people",
            ),
        )


class PackFile(models.Model):
    """The pack as a file: how far its making has come, and once made its hash."""

    personal_data: ClassVar[dict[str, str]] = {}

    class Kind(models.TextChoices):
        PDF = "pdf", _("PDF, accessible")
        PPTX = "pptx", _("PowerPoint, for editing")
        DOCX = "docx", _("Word, for editing")

    pack = models.ForeignKey(BoardPack, on_delete=models.CASCADE, related_name="files")
    kind = models.CharField(max_length=4, choices=Kind)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=1)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("pack", "kind"), name="a_pack_is_made_once_of_a_kind"),
        )
