"""What has been asked once, so that it is not done twice."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Once(models.Model):
    """One submission by one actor under one key, and where it led."""

    personal_data: ClassVar[dict[str, str]] = {
        "actor_key": "whose submission, as a key; swept after a month",
    }

    actor_kind = models.CharField(max_length=20)
    actor_key = models.CharField(max_length=200)
    key = models.CharField(max_length=64)
    begun_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    location = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "onces"
        constraints = [
            models.UniqueConstraint(
                fields=["actor_kind", "actor_key", "key"], name="once_for_each_actor"
            ),
            models.CheckConstraint(
                condition=Q(finished_at=None) | ~Q(location=""), name="once_finished_led_somewhere"
            ),
        ]

    def __str__(self) -> str:
        return self.key
