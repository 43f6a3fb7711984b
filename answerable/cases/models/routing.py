"""What past cases taught about where a question goes, and the past cases of an earlier register."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from answerable.cases.importing.references import MADE_UP
from answerable.cases.models.asking import REGIMES
from answerable.cases.routing import Model


class RoutingModelQuerySet(models.QuerySet["RoutingModel"]):
    def in_use(self, kind: str) -> RoutingModel | None:
        return self.filter(kind=kind, active=True).first()


class RoutingModel(models.Model):
    """One trained model: numbers and words, never code. Versions are kept, one of a kind is used.

    numbers: little-endian 32-bit floats, as `routing.Model.numbers` orders them.
    half_life: days after which a case counted for half. learned_from: how many past cases.
    heirs: what became of departments no longer suggested.
    """

    class Kind(models.TextChoices):
        DEPARTMENT = "department", _("Department")
        REGIME = "regime", _("Regime")

    personal_data: ClassVar[dict[str, str]] = {
        "words": "single words and pairs found in two requests or more; replaced by retraining",
        "by_key": "who had it trained, as a key; kept with the model",
    }

    kind = models.CharField(max_length=12, choices=Kind.choices)
    version = models.PositiveIntegerField()
    active = models.BooleanField(default=False)
    labels = models.JSONField()
    words = models.JSONField()
    numbers = models.BinaryField()
    temperature = models.FloatField()
    heirs = models.JSONField(default=dict, blank=True)
    half_life = models.FloatField()
    learned_from = models.PositiveIntegerField()
    trained_at = models.DateTimeField()
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)

    objects = RoutingModelQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "version"], name="cases_model_version_once"),
            models.UniqueConstraint(
                fields=["kind"], condition=Q(active=True), name="cases_model_one_in_use"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["department", "regime"]), name="cases_model_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(temperature__gt=0), name="cases_model_temperature_positive"
            ),
        ]

    def model(self) -> Model:
        """The model itself."""
        return Model.from_numbers(
            bytes(self.numbers),
            labels=tuple(self.labels),
            words=tuple(self.words),
            temperature=self.temperature,
            heirs=self.heirs,
        )


class RegisterImport(models.Model):
    """One file of past requests being taken, and how far it has come: it can be taken up again.

    mapping: field to heading. lines_done: rows of the file already taken.
    new to refused: what became of its rows; known: open cases that were here already.
    undone_at: when it was taken back.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who imported it, as a key; kept with the import",
    }

    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    mapping = models.JSONField()
    lines_done = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    opened = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    begun_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sha256", "mapping"], name="cases_import_taken_once"),
        ]


class PastRequest(models.Model):
    """A request that was answered before, as an earlier register has it: history, not a case.

    department, outcome: in the words of that register. regime: a code, or "" where it said none.
    digest: of the row as read: an unchanged row is left alone when it comes again.
    source: the import that said what it says now; brought_by: the one it came with at first.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "subject": "may name people; goes with its year, by destruction",
        "text": "may name people; goes with its year, by destruction",
        "answer": "may name people; goes with its year, by destruction",
    }

    reference = models.CharField(max_length=64, unique=True)
    received_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    subject = models.CharField(max_length=300, blank=True, default="")
    text = models.TextField()
    answer = models.TextField(blank=True, default="")
    department = models.CharField(max_length=200, blank=True, default="")
    regime = models.CharField(max_length=8, blank=True, default="")
    outcome = models.CharField(max_length=200, blank=True, default="")
    digest = models.BinaryField(max_length=16)
    source = models.ForeignKey(RegisterImport, on_delete=models.PROTECT, related_name="rows")
    brought_by = models.ForeignKey(
        RegisterImport, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-received_on", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="cases_past_says_something"),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("received_on")),
                name="cases_past_closed_after_receipt",
            ),
            models.CheckConstraint(
                condition=Q(regime__in=["", *(code for code, _name in REGIMES)]),
                name="cases_past_regime_known",
            ),
        ]
        indexes = [
            models.Index(fields=["-received_on"], name="cases_past_by_receipt"),
            GinIndex(SearchVector("subject", "text", config="english"), name="cases_past_search"),
        ]

    @property
    def shown_reference(self) -> str:
        """Empty where the register had none."""
        return "" if self.reference.startswith(MADE_UP) else self.reference
