"""The message as it came."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from answerable.files.models import StoredFile


class MessageStatus(models.TextChoices):
    """What became of a message."""

    NEW = "new", _("New")
    CASE = "case", _("In a case")
    PASSED_ON = "passed on", _("Passed on")
    SPAM = "spam", _("Spam")
    AUTOMATIC = "automatic", _("Automatic message")


NO_CASE = (MessageStatus.PASSED_ON, MessageStatus.SPAM)


class RawMessageQuerySet(models.QuerySet["RawMessage"]):
    """Reads over what arrived."""

    def waiting(self) -> RawMessageQuerySet:
        """Not yet looked at, oldest first."""
        return self.filter(status=MessageStatus.NEW).order_by("received", "pk")

    def of(self, kind: str, key: str) -> RawMessageQuerySet:
        """The messages that became part of (`kind`, `key`), oldest first."""
        return self.filter(kind=kind, key=key).order_by("received", "pk")

    def may_go(self, *, now: datetime, kept_days: int) -> RawMessageQuerySet:
        """Mail that became no case, kept for its days since that was decided."""
        return self.filter(status__in=NO_CASE, settled_at__lte=now - timedelta(days=kept_days))


class RawMessage(models.Model):
    """One message. `received` is our server's stamp, UTC; `via` says how it came.

    envelope: {"from": address, "to": [addresses]} as the server was told, empty where unknown.
    """

    personal_data: ClassVar[tuple[str, ...]] = ("envelope", "message_id", "note")

    sha256 = models.CharField(max_length=64, unique=True)
    stored = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    received = models.DateTimeField()
    via = models.CharField(max_length=60)
    envelope = models.JSONField(default=dict)
    message_id = models.CharField(max_length=998, blank=True, default="", db_index=True)
    status = models.CharField(
        max_length=12, choices=MessageStatus.choices, default=MessageStatus.NEW
    )
    kind = models.CharField(max_length=60, blank=True, default="")
    key = models.CharField(max_length=120, blank=True, default="")
    note = models.TextField(blank=True, default="")
    stored_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    objects = RawMessageQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(status=MessageStatus.NEW, settled_at__isnull=True)
                | (~Q(status=MessageStatus.NEW) & Q(settled_at__isnull=False)),
                name="raw_message_settled_when_not_new",
            ),
            models.CheckConstraint(
                condition=~Q(status=MessageStatus.CASE) | ~Q(key=""),
                name="raw_message_in_a_case_names_it",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "received"], name="raw_message_waiting"),
            models.Index(fields=["kind", "key"], name="raw_message_of"),
        ]
