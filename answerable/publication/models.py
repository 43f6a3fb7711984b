"""The disclosure log."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchQuery, SearchVector, SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from answerable.cases.models import Request
from answerable.cases.public_id import uuid7


class Standing(models.TextChoices):
    """Whether the public sees an entry."""

    HELD = "held", _("Waiting for an officer")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Outcome(models.TextChoices):
    """What became of a request as a whole."""

    FULL = "full", _("Information given in full")
    PART = "part", _("Information given in part")
    REFUSED = "refused", _("Refused")
    NOT_HELD = "not_held", _("Information not held")
    OTHER = "other", _("Not pursued")


class LogQuerySet(models.QuerySet["LogEntry"]):
    """Reads over the log."""

    def published(self) -> LogQuerySet:
        """What the public sees, the latest answer first; never of a case shut meanwhile."""
        shut = Request.objects.filter(restricted=True).values("reference")
        shown = self.filter(standing=Standing.PUBLISHED).exclude(source__in=shut)
        return shown.order_by("-answered_on", "-pk")

    def held(self) -> LogQuerySet:
        """What waits for an officer, oldest first."""
        return self.filter(standing=Standing.HELD).order_by("pulled_at", "pk")

    def matching(self, words: str) -> LogQuerySet:
        """Those that hold the words, as people write searches (quotes, OR, minus)."""
        plain = words.replace("\x00", " ").strip()
        if not plain:
            return self
        query = SearchQuery(plain, search_type="websearch", config="english")
        return self.filter(Q(search=query) | Q(reference__iexact=plain))


class LogEntry(models.Model):
    """A public copy of an answered request.

    source: the case's reference, as text; only whether that case is restricted is asked.
    digest: of the release it was copied from; another digest means it must be copied anew.
    questions: [{"position", "number"|null, "question", "answer" (Markdown), "disposition",
    "provisions"}].
    """

    personal_data: ClassVar[dict[str, str]] = {
        "subject": "the requester removed; what was missed goes by withdrawal",
        "questions": "the requester removed; what was missed goes by withdrawal",
        "text": "the requester removed; what was missed goes by withdrawal",
        "reason": "why it is held or withdrawn; may name people",
    }

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    source = models.CharField(max_length=64, unique=True)
    digest = models.CharField(max_length=64)
    reference = models.CharField(max_length=32)
    subject = models.CharField(max_length=300, blank=True, default="")
    regime = models.CharField(max_length=8)
    received_on = models.DateField()
    answered_on = models.DateField()
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    provisions = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    questions = models.JSONField(default=list)
    text = models.TextField(blank=True, default="")
    standing = models.CharField(max_length=10, choices=Standing.choices)
    reason = models.TextField(blank=True, default="")
    pulled_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField()
    search = models.GeneratedField(
        expression=SearchVector("subject", weight="A", config="english")
        + SearchVector("text", weight="B", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = LogQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(standing=Standing.PUBLISHED) | Q(published_at__isnull=False),
                name="log_published_has_its_moment",
            ),
            models.CheckConstraint(
                condition=Q(standing=Standing.PUBLISHED) | ~Q(reason=""),
                name="log_not_shown_has_a_reason",
            ),
        ]
        indexes = [
            GinIndex(fields=["search"], name="log_search"),
            models.Index(
                fields=["-answered_on", "-id"],
                condition=Q(standing=Standing.PUBLISHED),
                name="log_latest_first",
            ),
        ]
