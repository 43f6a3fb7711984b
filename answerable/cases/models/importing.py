"""A register of past requests that somebody brought, looked at before it is taken."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from answerable.cases.models.routing import RegisterImport


class RegisterOffer(models.Model):
    """A file waiting to be looked at and confirmed; a month later it is forgotten.

    columns: field to the place of its column, from 0, once somebody said; None while guessed.
    sheet: of a workbook with several, the one that is the register.
    told: what was found, as `offering.look` keeps it. done, total: rows reached and in all.
    moved_at: when `done` last moved, or it was last looked at. The bytes are kept by `files`.
    """

    class State(models.TextChoices):
        BROUGHT = "brought", _("Brought")
        LOOKING = "looking", _("Being read")
        LOOKED = "looked", _("Read, not imported")
        TAKING = "taking", _("Being imported")
        TAKEN = "taken", _("Imported")
        REFUSED = "refused", _("Not readable")

    personal_data: ClassVar[dict[str, str]] = {
        "told": "the first rows of the file, which may name people; kept a month",
        "by_key": "who brought it, as a key; kept a month",
    }

    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    sheet = models.CharField(max_length=255, blank=True, default="")
    size = models.PositiveIntegerField()
    columns = models.JSONField(null=True, blank=True)
    open_too = models.BooleanField(default=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.BROUGHT)
    told = models.JSONField(null=True, blank=True)
    refused_sha256 = models.CharField(max_length=64, blank=True, default="")
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()
    moved_at = models.DateTimeField()
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    run = models.ForeignKey(
        RegisterImport, on_delete=models.PROTECT, null=True, blank=True, related_name="offers"
    )

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    state__in=["brought", "looking", "looked", "taking", "taken", "refused"]
                ),
                name="cases_offer_state_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["taking", "taken"]) | models.Q(run__isnull=False),
                name="cases_offer_taken_by_a_run",
            ),
        ]
