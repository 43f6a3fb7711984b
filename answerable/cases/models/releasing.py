"""Files that go with a letter, how they were checked, and what follows when one should not have."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from answerable.cases.models.answering import Release
from answerable.cases.models.asking import Request

_SHA256 = r"^[0-9a-f]{64}$"


class Enclosed(models.Model):
    """A file chosen to go with a case's next letter. Its bytes are in `files`.

    made_here: written by the product itself, so nobody hid anything in it. made_from: what of, as
    `table 12.1` (question, place) or `form` and the hash of the file that came.
    findings: what the machine found hidden, as plain values; empty where nothing.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "name": "may name people; destroyed with the case",
        "findings": "may quote the file; destroyed with the case",
        "by_key": "who chose it; destroyed with the case",
        "by_name": "who chose it; destroyed with the case",
    }

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="enclosed")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    made_here = models.BooleanField(default=False)
    made_from = models.CharField(max_length=80, blank=True, default="")
    findings = models.JSONField(default=list, blank=True)
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200)
    added_at = models.DateTimeField()
    left_out_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sha256__regex=_SHA256), name="cases_enclosed_is_hashed"
            ),
            models.UniqueConstraint(
                fields=["request", "name"], condition=Q(left_out_at__isnull=True),
                name="cases_enclosed_name_once",
            ),
        ]  # fmt: skip


class FilledForm(models.Model):
    """A spreadsheet that came with a request, answered cell by cell; nothing is written into it.

    sha256: of the file as it came. cells: `Sheet!B4` to what stands there.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "name": "may name people; destroyed with the case",
        "cells": "may name people; destroyed with the case",
        "by_key": "who filled it in; destroyed with the case",
        "by_name": "who filled it in; destroyed with the case",
    }

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="filled_forms")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    cells = models.JSONField(default=dict, blank=True)
    version = models.PositiveIntegerField(default=1)
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request", "sha256"], name="cases_form_filled_once"),
        ]


class FileOpened(models.Model):
    """Somebody opened a file that is to go: nobody vouches for what they have not seen."""

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who opened it; destroyed with the case",
    }

    enclosed = models.ForeignKey(Enclosed, on_delete=models.PROTECT, related_name="openings")
    by_key = models.CharField(max_length=200)
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["enclosed", "by_key"], name="cases_opened_once_each")
        ]


class FileChecked(models.Model):
    """The hidden-data checklist of one file, by name, by somebody other than who chose it."""

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who checked; destroyed with the case",
        "by_name": "who checked; destroyed with the case",
        "note": "may quote the file; destroyed with the case",
    }

    enclosed = models.OneToOneField(Enclosed, on_delete=models.PROTECT, related_name="checked")
    looked_for = ArrayField(models.CharField(max_length=24))
    note = models.TextField(blank=True, default="")
    by_key = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200)
    checked_at = models.DateTimeField()


class ReleaseFile(models.Model):
    """A file as it went with a release; refused UPDATE and DELETE by a trigger.

    way: in the mail, by private link, or at a public address for a requester whose mail is
    published.
    """

    class Way(models.TextChoices):
        ATTACHED = "attached", _("Attached")
        LINK = "link", _("By private link")
        PUBLIC = "public", _("At a permanent public address")

    personal_data: ClassVar[dict[str, str]] = {"name": "may name people; kept with the release"}

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="files")
    position = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    way = models.CharField(max_length=8, choices=Way.choices)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["release", "position"], name="cases_file_in_order"),
            models.UniqueConstraint(fields=["release", "name"], name="cases_file_name_once"),
            models.CheckConstraint(
                condition=Q(sha256__regex=_SHA256), name="cases_release_file_is_hashed"
            ),
        ]


class Incident(models.Model):
    """A release that should not have gone: withdrawn, sealed, and what was done about it.

    discovered_at: when the body became aware; the 72 hours of Article 33 run from there.
    decision: whether the Commissioner is told. late_reasons: for telling after the 72 hours.
    """

    class Decision(models.TextChoices):
        OPEN = "", _("Not decided")
        TELL = "tell", _("Tell the Commissioner")
        KEEP = "keep", _("Do not tell the Commissioner")

    personal_data: ClassVar[dict[str, str]] = {
        "what_happened": "may name people; kept with the record of breaches (Article 33(5))",
        "people": "may name people; kept with the record of breaches",
        "data": "may name people; kept with the record of breaches",
        "by_key": "who withdrew it; kept with the record of breaches",
        "by_name": "who withdrew it; kept with the record of breaches",
        "decided_by": "who decided; kept with the record of breaches",
        "reasons": "may name people; kept with the record of breaches",
        "late_reasons": "may name people; kept with the record of breaches",
    }

    release = models.OneToOneField(Release, on_delete=models.PROTECT, related_name="incident")
    withdrawn_at = models.DateTimeField()
    discovered_at = models.DateTimeField()
    what_happened = models.TextField()
    people = models.TextField(blank=True, default="")
    people_count = models.PositiveIntegerField(null=True, blank=True)
    data = models.TextField(blank=True, default="")
    by_key = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200)
    site_told_at = models.DateTimeField(null=True, blank=True)
    decision = models.CharField(
        max_length=4, choices=Decision.choices, blank=True, default=Decision.OPEN
    )
    reasons = models.TextField(blank=True, default="")
    decided_by = models.CharField(max_length=200, blank=True, default="")
    decided_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    late_reasons = models.TextField(blank=True, default="")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-withdrawn_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(discovered_at__lte=F("withdrawn_at")),
                name="cases_incident_known_before_withdrawn",
            ),
            models.CheckConstraint(
                condition=Q(decision="", decided_at__isnull=True)
                | (~Q(decision="") & ~Q(reasons="") & Q(decided_at__isnull=False)),
                name="cases_incident_decided_with_reasons",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | ~Q(decision=""),
                name="cases_incident_closed_when_decided",
            ),
        ]


class IncidentHandler(models.Model):
    """Somebody named to handle an incident: the withdrawn release is theirs alone to open."""

    personal_data: ClassVar[dict[str, str]] = {
        "person": "who handles it; kept with the record of breaches",
    }

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="handlers")
    person = models.ForeignKey("accounts.Person", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["incident", "person"], name="cases_handler_once")
        ]


class IncidentRecipient(models.Model):
    """Somebody who had it: asked to delete it, and what they replied."""

    personal_data: ClassVar[dict[str, str]] = {
        "who": "who had it; kept with the record of breaches",
        "reply": "what they said; kept with the record of breaches",
    }

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="recipients")
    who = models.CharField(max_length=320)
    asked_at = models.DateTimeField(null=True, blank=True)
    reply = models.TextField(blank=True, default="")
    replied_at = models.DateTimeField(null=True, blank=True)
    deleted = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["incident", "who"], name="cases_recipient_once")
        ]
