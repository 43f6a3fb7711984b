"""Private links: what a token opens."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class Link(models.Model):
    """A private link to one thing for one purpose. Only the token's hash is kept."""

    personal_data: ClassVar[dict[str, str]] = {
        "actor_key": "who issued it, as a key; kept until the thing is destroyed",
    }

    purpose = models.CharField(max_length=60)
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    token_hash = models.BinaryField(max_length=32, unique=True)
    actor_kind = models.CharField(max_length=20)
    actor_key = models.CharField(max_length=200)
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["kind", "key"], name="links_to_a_thing")]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at=None) | Q(expires_at__gt=F("issued_at")),
                name="link_expires_after_issue",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.kind} {self.key}"
