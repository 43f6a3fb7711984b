"""Who did what, when: appended, never edited (a database trigger refuses it)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class TrailEntry(models.Model):
    """One deed: codes, keys and dates alone. Names and free text are in its TrailText."""

    personal_data: ClassVar[dict[str, str]] = {
        "actor_key": "who did it, as a key; kept with the trail",
    }

    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=20)
    actor_key = models.CharField(max_length=200)
    deed = models.CharField(max_length=100)
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=200)

    class Meta:
        ordering = ["-at", "-id"]
        verbose_name_plural = "trail entries"
        indexes = [
            models.Index(fields=["kind", "key", "at"], name="trail_of_a_thing"),
            models.Index(fields=["actor_kind", "actor_key", "at"], name="trail_of_an_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.deed} {self.kind} {self.key}"


class TrailText(models.Model):
    """The names and words of a deed, which destruction may empty while the deed stands."""

    personal_data: ClassVar[dict[str, str]] = {
        "name": "who did it; emptied by destruction",
        "title": "their title then; emptied by destruction",
        "detail": "what was said or changed; emptied by destruction",
    }

    entry = models.OneToOneField(
        TrailEntry, on_delete=models.PROTECT, primary_key=True, related_name="text"
    )
    name = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=200, blank=True)
    detail = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return self.name
