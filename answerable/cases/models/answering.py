"""Answers in the making, their approval, and the letter as sent."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from answerable.cases.models.asking import Question, Request
from answerable.cases.public_id import uuid7

DISPOSITIONS = [
    ("disclosed", _("Disclosed")),
    ("withheld", _("Withheld")),
    ("not_held", _("Not held")),
    ("already_available", _("Already available")),
    ("ncnd", _("Neither confirmed nor denied")),
    ("over_limit", _("Over the cost limit")),
    ("vexatious", _("Vexatious")),
    ("repeated", _("Repeated")),
    ("lapsed", _("Lapsed")),
    ("withdrawn", _("Withdrawn")),
    ("referred", _("Referred")),
    ("to_follow", _("To follow")),
]
REFUSALS = ("withheld", "ncnd", "over_limit", "vexatious", "repeated")
"""Dispositions that need a provision and a reason (s.17)."""


class Draft(models.Model):
    """One version of a question's answer. Each change is a new version; none is edited.

    text: Markdown. disposition: None while nothing is decided.
    figures, gaps, dismissals, evidence: lists of plain values (drafts_json); dismissals are of
    gaps, each with who, when and why.
    """

    class Origin(models.TextChoices):
        PERSON = "person", _("Written by a person")
        REGISTER = "register", _("Suggested from the registers")
        PRECEDENT = "precedent", _("From an earlier answer")

    personal_data: ClassVar[dict[str, str]] = {
        "text": "may name people; destroyed with the case",
        "reason": "may name people; destroyed with the case",
        "note": "may name people; destroyed with the case",
        "by_key": "who wrote it; destroyed with the case",
        "by_name": "who wrote it; destroyed with the case",
    }

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="drafts")
    version = models.PositiveIntegerField()
    text = models.TextField(blank=True, default="")
    disposition = models.CharField(max_length=20, choices=DISPOSITIONS, null=True, blank=True)
    provisions = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    reason = models.TextField(blank=True, default="")
    to_follow_on = models.DateField(null=True, blank=True)
    figures = models.JSONField(default=list, blank=True)
    gaps = models.JSONField(default=list, blank=True)
    dismissals = models.JSONField(default=list, blank=True)
    evidence = models.JSONField(default=list, blank=True)
    note = models.TextField(blank=True, default="")
    origin = models.CharField(max_length=12, choices=Origin.choices)
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["question_id", "version"]
        constraints = [
            models.UniqueConstraint(fields=["question", "version"], name="cases_draft_version"),
            models.CheckConstraint(condition=Q(version__gte=1), name="cases_draft_version_counts"),
            models.CheckConstraint(
                condition=Q(disposition__isnull=True)
                | Q(disposition__in=[code for code, _name in DISPOSITIONS]),
                name="cases_draft_disposition_known",
            ),
            models.CheckConstraint(
                condition=Q(disposition__isnull=True)
                | ~Q(disposition__in=[*REFUSALS, "to_follow"])
                | (~Q(provisions=[]) & ~Q(reason="")),
                name="cases_refusal_has_provision_and_reason",
            ),
            models.CheckConstraint(
                condition=Q(disposition="to_follow", to_follow_on__isnull=False)
                | (
                    (Q(disposition__isnull=True) | ~Q(disposition="to_follow"))
                    & Q(to_follow_on__isnull=True)
                ),
                name="cases_to_follow_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(disposition__isnull=True) | ~Q(disposition="disclosed") | ~Q(text=""),
                name="cases_disclosed_says_something",
            ),
        ]


class Decision(models.Model):
    """The reasoning for one provision on one question. Each change is a new row; none is edited.

    written: the provision as the plan writes it. interest_for, interest_against: one factor a
    line, for disclosure and for keeping to the exemption. by_: who recorded it. silent: the notice
    leaves the reasons out (FOIA s.17(4)). estimated, prepared_by: EIR reg 14(4). line: the standard
    line it began from.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "information": "may name people; destroyed with the case",
        "harm": "may name people; destroyed with the case",
        "interest_for": "may name people; destroyed with the case",
        "interest_against": "may name people; destroyed with the case",
        "balance": "may name people; destroyed with the case",
        "decided_by": "who decided; destroyed with the case",
        "prepared_by": "another authority; destroyed with the case",
        "qualified_person": "a title, seldom a name; destroyed with the case",
        "by_key": "who recorded it; destroyed with the case",
        "by_name": "who recorded it; destroyed with the case",
    }

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="decisions")
    written = models.CharField(max_length=60)
    limb = models.CharField(max_length=60, blank=True, default="")
    information = models.TextField(blank=True, default="")
    harm = models.TextField(blank=True, default="")
    likelihood = models.CharField(max_length=20, blank=True, default="")
    interest_for = models.TextField(blank=True, default="")
    interest_against = models.TextField(blank=True, default="")
    balance = models.TextField(blank=True, default="")
    qualified_person = models.CharField(max_length=200, blank=True, default="")
    opinion_on = models.DateField(null=True, blank=True)
    emissions = models.BooleanField(default=False)
    silent = models.BooleanField(default=False)
    estimated = models.DateField(null=True, blank=True)
    prepared_by = models.CharField(max_length=200, blank=True, default="")
    line = models.ForeignKey(
        "cases.LineVersion", on_delete=models.PROTECT, null=True, blank=True, related_name="used_in"
    )
    decided_by = models.CharField(max_length=200, blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["question", "written"], name="cases_decision_of")]
        constraints = [
            models.CheckConstraint(condition=~Q(written=""), name="cases_decision_cites"),
            models.CheckConstraint(
                condition=Q(likelihood__in=["", "would", "would be likely"]),
                name="cases_decision_likelihood",
            ),
        ]


class Approval(models.Model):
    """One person's approval of the whole letter, by the digest of its content.

    A letter whose content has another digest is not approved by it.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who approved; kept with the release",
        "by_name": "who approved; emptied by destruction",
        "by_title": "who approved; emptied by destruction",
    }

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="approvals")
    digest = models.CharField(max_length=64)
    drafts = ArrayField(models.BigIntegerField())
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200)
    by_title = models.CharField(max_length=200, blank=True, default="")
    approved_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(digest__regex=r"^[0-9a-f]{64}$"), name="cases_approval_digest"
            ),
        ]


class Release(models.Model):
    """The letter and its files as sent: hashed, and refused UPDATE and DELETE by a trigger.

    The bytes are in `files` by their sha256; names stand in the approval and the letter itself.
    corrects: the earlier release this one puts right. wordings: those used, with their versions.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who issued it, as a key; kept with the release",
    }

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="releases")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, default="response")
    digest = models.CharField(max_length=64)
    issued_on = models.DateField()
    issued_at = models.DateTimeField()
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    approval = models.OneToOneField(Approval, on_delete=models.PROTECT, related_name="release")
    signatory = models.ForeignKey(
        "accounts.Signatory", on_delete=models.PROTECT, null=True, related_name="+"
    )
    pdf_sha256 = models.CharField(max_length=64)
    html_sha256 = models.CharField(max_length=64)
    text_sha256 = models.CharField(max_length=64)
    answers_sha256 = models.CharField(max_length=64, blank=True, default="")
    drafts = ArrayField(models.BigIntegerField())
    closed_questions = ArrayField(models.BigIntegerField())
    wordings = models.JSONField(default=dict, blank=True)
    wording_version = models.CharField(max_length=80, blank=True, default="")
    calendar_version = models.CharField(max_length=80, blank=True, default="")
    sent_by = models.CharField(
        max_length=12,
        choices=[("email", _("Email")), ("post", _("Post")), ("collection", _("Private link"))],
    )
    corrects = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["request", "number"], name="cases_release_number"),
            models.CheckConstraint(
                condition=Q(
                    digest__regex=r"^[0-9a-f]{64}$",
                    pdf_sha256__regex=r"^[0-9a-f]{64}$",
                    html_sha256__regex=r"^[0-9a-f]{64}$",
                    text_sha256__regex=r"^[0-9a-f]{64}$",
                    answers_sha256__regex=r"^([0-9a-f]{64})?$",
                ),
                name="cases_release_is_hashed",
            ),
        ]
