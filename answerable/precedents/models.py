"""Earlier questions and answers, as copies of text."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q


class PrecedentQuerySet(models.QuerySet["Precedent"]):
    """Reads over precedents."""

    def usable(self) -> PrecedentQuerySet:
        """Those not withdrawn."""
        return self.filter(withdrawn_at__isnull=True)


class Precedent(models.Model):
    """One question and its answer. `answer` is Markdown, as issued; `published` an address.

    source_kind, source_key: where it came from, as text that is never resolved.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "question": "passed by safety; what it missed goes by withdrawal",
        "answer": "passed by safety; what it missed goes by withdrawal",
        "withdrawn_because": "may name people; emptied by destruction",
    }

    question = models.TextField()
    answer = models.TextField(blank=True, default="")
    disposition = models.CharField(max_length=20)
    provisions = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    answered_on = models.DateField()
    subject = models.CharField(max_length=300, blank=True, default="")
    department = models.CharField(max_length=200, blank=True, default="")
    published = models.CharField(max_length=500, blank=True, default="")
    source_kind = models.CharField(max_length=60)
    source_key = models.CharField(max_length=200)
    remembered_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True, default="")
    search = models.GeneratedField(
        expression=SearchVector("question", weight="A", config="english")
        + SearchVector("subject", weight="B", config="english")
        + SearchVector("answer", weight="C", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = PrecedentQuerySet.as_manager()

    class Meta:
        ordering = [F("answered_on").desc(), "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source_kind", "source_key"], name="precedent_remembered_once"
            ),
            models.CheckConstraint(condition=~Q(question=""), name="precedent_asks_something"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | ~Q(withdrawn_because=""),
                name="precedent_withdrawn_with_a_reason",
            ),
        ]
        indexes = [
            GinIndex(fields=["search"], name="precedent_search"),
            GinIndex(
                fields=["question"], opclasses=["gin_trgm_ops"], name="precedent_question_trgm"
            ),
        ]
