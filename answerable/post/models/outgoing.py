"""The outbox."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from answerable.files.models import StoredFile


class OutgoingState(models.TextChoices):
    """Where a message stands."""

    QUEUED = "queued", _("Queued")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    UNKNOWN = "unknown", _("Unknown, check")
    FAILED = "failed", _("Not sent")
    BOUNCED = "bounced", _("Not delivered")
    CANCELLED = "cancelled", _("Cancelled")
    REPLACED = "replaced", _("Not delivered; sent another way")


class OutgoingQuerySet(models.QuerySet["OutgoingMessage"]):
    """Reads over the outbox."""

    def due(self, now: datetime) -> OutgoingQuerySet:
        """Queued and due to be tried, oldest first."""
        return self.filter(state=OutgoingState.QUEUED, next_attempt__lte=now).order_by(
            "next_attempt", "pk"
        )

    def of(self, kind: str, key: str) -> OutgoingQuerySet:
        """What was written for (`kind`, `key`), oldest first."""
        return self.filter(kind=kind, key=key).order_by("queued_at", "pk")

    def troubled(self) -> OutgoingQuerySet:
        """What a person must look at."""
        return self.filter(
            state__in=(OutgoingState.UNKNOWN, OutgoingState.FAILED, OutgoingState.BOUNCED)
        ).order_by("queued_at", "pk")


class OutgoingMessage(models.Model):
    """One message to its recipients. `message_id` is fixed when it is queued and never changes.

    once: the same words from the same deed, run twice, are queued once; null where never repeated.
    automatic: says so in its headers, so that no machine answers it.
    """

    personal_data: ClassVar[tuple[str, ...]] = (
        "to",
        "sender",
        "reply_to",
        "subject",
        "text",
        "html",
        "problem",
    )

    to = ArrayField(models.CharField(max_length=320))
    sender = models.CharField(max_length=400)
    reply_to = models.CharField(max_length=400, blank=True, default="")
    subject = models.CharField(max_length=998)
    text = models.TextField()
    html = models.TextField(blank=True, default="")
    message_id = models.CharField(max_length=255, unique=True)
    in_reply_to = models.CharField(max_length=998, blank=True, default="")
    references = ArrayField(models.CharField(max_length=998), default=list, blank=True)
    automatic = models.BooleanField(default=False)
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=120)
    once = models.CharField(max_length=200, null=True, blank=True, unique=True)
    state = models.CharField(
        max_length=10, choices=OutgoingState.choices, default=OutgoingState.QUEUED
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt = models.DateTimeField(null=True, blank=True)
    queued_by = models.CharField(max_length=200)
    queued_at = models.DateTimeField()
    sending_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    problem = models.TextField(blank=True, default="")

    objects = OutgoingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=OutgoingState.QUEUED) | Q(next_attempt__isnull=False),
                name="outgoing_queued_has_next_attempt",
            ),
            models.CheckConstraint(condition=Q(to__len__gte=1), name="outgoing_has_recipient"),
        ]
        indexes = [
            models.Index(
                fields=["next_attempt"],
                condition=Q(state=OutgoingState.QUEUED),
                name="outgoing_due",
            ),
            models.Index(fields=["kind", "key"], name="outgoing_of"),
        ]


class OutgoingAttachment(models.Model):
    """A kept file that goes with a message, by hash: what was approved is what is sent."""

    personal_data: ClassVar[tuple[str, ...]] = ("name",)

    message = models.ForeignKey(
        OutgoingMessage, on_delete=models.CASCADE, related_name="attachments"
    )
    stored = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=255)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["message", "position"], name="outgoing_attachment_in_order"
            )
        ]
