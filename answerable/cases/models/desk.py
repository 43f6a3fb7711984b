"""Filters of the desk that a person keeps."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.cases.public_id import uuid7


class SavedFilter(models.Model):
    """A filter under a name. Its address may be given to others: each then sees their own cases.

    query: the desk's address after the question mark, without page or search words.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "person": "whose filter it is; deleted with the person",
        "name": "their own words; deleted with the person",
    }

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    person = models.ForeignKey("accounts.Person", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=500)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["person", "name"], name="cases_filter_named_once"),
            models.CheckConstraint(condition=~Q(name=""), name="cases_filter_has_a_name"),
        ]
