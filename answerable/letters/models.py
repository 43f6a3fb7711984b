"""The wordings a body has changed: each change is a new version, and none is edited."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.letters.wording.shipped import LANGUAGES


class WordingVersion(models.Model):
    """One version of one wording in one language. Version 0 is the one shipped, and is no row."""

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who changed it, as a key; kept with the wording",
        "by_name": "who changed it; kept with the wording",
        "reason": "why; may name people, kept with the wording",
    }

    key = models.CharField(max_length=60)
    language = models.CharField(max_length=2, choices=[(code, code) for code in LANGUAGES])
    version = models.PositiveIntegerField()
    text = models.TextField()
    reason = models.CharField(max_length=300)
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["key", "language", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["key", "language", "version"], name="letters_wording_version"
            ),
            models.CheckConstraint(
                condition=Q(version__gte=1) & ~Q(text="") & ~Q(reason=""),
                name="letters_wording_says_and_why",
            ),
        ]
