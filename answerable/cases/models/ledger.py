"""What happened, appended and never edited."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from answerable.cases.events import EVENTS
from answerable.cases.models.asking import Request


class Event(models.Model):
    """One dated thing that happened to a case: codes, dates and keys, never names.

    happened_on: the legal day; recorded_at: when we were told.
    questions: keys of the questions touched; None means all.
    supersedes: the earlier event this one corrects; the earlier one then counts for nothing.
    A trigger of the database refuses UPDATE and DELETE.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who did it, as a key; kept with the ledger",
    }

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="events")
    type = models.CharField(max_length=40)
    happened_on = models.DateField()
    recorded_at = models.DateTimeField()
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    questions = ArrayField(models.BigIntegerField(), null=True, blank=True)
    detail = models.JSONField(default=dict, blank=True)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(type__in=sorted(EVENTS)), name="cases_event_type_known"
            ),
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True) | Q(supersedes__lt=F("id")),
                name="cases_event_corrects_an_earlier_one",
            ),
            models.CheckConstraint(
                condition=~Q(type="struck_out") | Q(supersedes__isnull=False),
                name="cases_event_strikes_out_something",
            ),
            models.CheckConstraint(
                condition=Q(by_kind__in=["person", "link", "requester", "job", "command"]),
                name="cases_event_actor_known",
            ),
        ]
        indexes = [
            models.Index(fields=["request", "happened_on", "id"], name="cases_event_by_case"),
            models.Index(fields=["type", "happened_on"], name="cases_event_by_type"),
        ]


class FileRead(models.Model):
    """The words of a file that came with an answer, kept for the desk's search."""

    personal_data: ClassVar[dict[str, str]] = {
        "text": "what the file says; goes with the case",
    }

    event = models.OneToOneField(
        Event, on_delete=models.PROTECT, primary_key=True, related_name="read"
    )
    text = models.TextField(blank=True, default="")


class EventText(models.Model):
    """The names and free text of an event, kept apart so that destruction can empty them."""

    personal_data: ClassVar[dict[str, str]] = {
        "name": "who did it or is named; emptied by destruction",
        "text": "what was said; emptied by destruction",
    }

    event = models.OneToOneField(
        Event, on_delete=models.PROTECT, primary_key=True, related_name="words"
    )
    name = models.CharField(max_length=200, blank=True, default="")
    text = models.TextField(blank=True, default="")
