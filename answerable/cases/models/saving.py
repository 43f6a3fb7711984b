"""A request form that was put by, to be finished later."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class SavedRequest(models.Model):
    """What was typed so far, kept for the private link alone until it is sent or its time is up."""

    personal_data: ClassVar[dict[str, str]] = {
        "given": "name, address and words of somebody who has not asked yet; deleted when sent "
        "and after its last day",
    }

    given = models.JSONField(default=dict)
    saved_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("saved_at")), name="cases_saved_request_ends_later"
            ),
        ]
