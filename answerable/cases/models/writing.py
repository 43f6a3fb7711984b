"""Letters written from the desk beside the response."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from answerable.cases.models.asking import Request
from answerable.cases.models.ledger import Event
from answerable.cases.public_id import uuid7


class DeskLetter(models.Model):
    """One letter, written by one and sent by the same or, where two are asked for, by another.

    said: what its form was told. wordings: those it was written with, and their versions, once
    sent. event: what its sending recorded. The bytes are in `files` by their sha256.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "said": "may name people; destroyed with the case",
        "own_words": "may name people; destroyed with the case",
        "to_name": "a third party; destroyed with the case",
        "to_email": "a third party; destroyed with the case",
        "written_by": "who wrote it, as a key; destroyed with the case",
        "written_name": "who wrote it; destroyed with the case",
        "sent_by": "who sent it, as a key; destroyed with the case",
    }

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="desk_letters")
    kind = models.CharField(max_length=30)
    regime = models.CharField(max_length=8)
    said = models.JSONField(default=dict, blank=True)
    own_words = models.TextField(blank=True, default="")
    to_name = models.CharField(max_length=200, blank=True, default="")
    to_email = models.EmailField(max_length=254, blank=True, default="")
    written_by = models.CharField(max_length=200)
    written_name = models.CharField(max_length=200)
    written_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = models.CharField(max_length=200, blank=True, default="")
    way = models.CharField(
        max_length=12, blank=True, default="", choices=[("email", _("Email")), ("post", _("Post"))]
    )
    event = models.OneToOneField(
        Event, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    wordings = models.JSONField(default=dict, blank=True)
    pdf_sha256 = models.CharField(max_length=64, blank=True, default="")
    html_sha256 = models.CharField(max_length=64, blank=True, default="")
    text_sha256 = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True, event__isnull=True, pdf_sha256="")
                | (Q(sent_at__gte=F("written_at"), event__isnull=False) & ~Q(pdf_sha256="")),
                name="cases_desk_letter_sent_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(dropped_at__isnull=True),
                name="cases_desk_letter_sent_or_dropped",
            ),
        ]
