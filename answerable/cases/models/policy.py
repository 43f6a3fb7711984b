"""What the body has decided about its casework, each decision with its day and its source."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


def regimes_as_shipped() -> list[str]:
    return ["FOIA", "EIR"]


class CasesSetting(models.Model):
    """The settings in force from a day until the next row's; none at all means those shipped.

    owner_days: working days after receipt by which an owner should have answered.
    owner_least_days, approver_days: working days an owner and an approver have at the least.
    owner_link_days: how long an owner's private link lives.
    soon_days: working days before an internal due date by which it is due soon; senior_days,
    executive_days: those after it from which a senior and an executive may be told.
    escalate_by_click: whether an officer must allow what goes above the owner.
    digest_hour: the hour, in the body's time, from which the day's digests go.
    appropriate_limit: pounds, 600 for central government and 450 for others (SI 2004/3244 reg 3).
    survey_days, track_days: how long the requester's private links live.
    suggestion_line: per cent of confidence below which no department is suggested.
    default_tier: the tier of sign-off a case has at allocation; withheld_tier: the least one where
    anything is withheld. objection_days: working days before the due date by which those who sign
    off are to object. steward_days: working days in which the steward of a register may object to
    an answer made from it.
    holidays_address: where the list of bank holidays is fetched daily; empty for nowhere.
    weekly_to: addresses of those who have the weekly list, separated by commas; weekly_day: the
    day it goes, 1 for Monday.
    silence_days: calendar days after asking a requester something from which a request may be
    closed; silence_warning_days: how many of them remain when they are warned.
    reason: why the row was made. source: the paper or decision it rests on.
    escalation: who is told at once of distress, safeguarding and the like; a name and a number.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who decided, as a key; kept with the setting",
        "weekly_to": "addresses of work; kept with the setting",
        "escalation": "whom to tell at work, and how; kept with the setting",
    }

    effective_from = models.DateField(unique=True)
    reference_prefix = models.CharField(max_length=12, default="FOI")
    reference_width = models.PositiveSmallIntegerField(default=5)
    first_number = models.PositiveIntegerField(default=1)
    regimes = ArrayField(models.CharField(max_length=8), default=regimes_as_shipped)
    owner_days = models.PositiveSmallIntegerField(default=10)
    owner_least_days = models.PositiveSmallIntegerField(default=3)
    approver_days = models.PositiveSmallIntegerField(default=2)
    owner_link_days = models.PositiveSmallIntegerField(default=30)
    soon_days = models.PositiveSmallIntegerField(default=2)
    senior_days = models.PositiveSmallIntegerField(default=3)
    executive_days = models.PositiveSmallIntegerField(default=6)
    escalate_by_click = models.BooleanField(default=True)
    digest_hour = models.PositiveSmallIntegerField(default=8)
    attach_answers = models.BooleanField(default=True)
    offer_survey = models.BooleanField(default=True)
    survey_days = models.PositiveSmallIntegerField(default=365)
    track_days = models.PositiveSmallIntegerField(default=730)
    suggestion_line = models.PositiveSmallIntegerField(default=40)
    appropriate_limit = models.PositiveSmallIntegerField(default=450)
    escalation = models.CharField(max_length=200, default="", blank=True)
    default_tier = models.CharField(max_length=30, default="none")
    withheld_tier = models.CharField(max_length=30, default="standard")
    objection_days = models.PositiveSmallIntegerField(default=3)
    steward_days = models.PositiveSmallIntegerField(default=2)
    holidays_address = models.URLField(max_length=300, default="", blank=True)
    weekly_to = models.CharField(max_length=1000, default="", blank=True)
    weekly_day = models.PositiveSmallIntegerField(default=1)
    silence_days = models.PositiveSmallIntegerField(default=60)
    silence_warning_days = models.PositiveSmallIntegerField(default=14)
    source = models.CharField(max_length=200, default="", blank=True)
    reason = models.CharField(max_length=500, default="", blank=True)
    recorded_at = models.DateTimeField()
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reference_prefix__regex=r"^[A-Z][A-Z0-9]*$"),
                name="cases_setting_prefix_is_capitals",
            ),
            models.CheckConstraint(
                condition=Q(appropriate_limit__in=[450, 600]), name="cases_setting_limit_is_lawful"
            ),
            models.CheckConstraint(
                condition=Q(reference_width__gte=1, reference_width__lte=12),
                name="cases_setting_width_is_printable",
            ),
            models.CheckConstraint(
                condition=Q(first_number__gte=1), name="cases_setting_first_number_positive"
            ),
            models.CheckConstraint(
                condition=Q(senior_days__gt=1, executive_days__gt=F("senior_days")),
                name="cases_setting_ladder_rises",
            ),
            models.CheckConstraint(
                condition=Q(weekly_day__gte=1, weekly_day__lte=7),
                name="cases_setting_week_has_the_day",
            ),
            models.CheckConstraint(
                condition=Q(
                    silence_warning_days__gte=1, silence_days__gt=F("silence_warning_days")
                ),
                name="cases_setting_warned_before_closed",
            ),
            models.CheckConstraint(
                condition=Q(owner_link_days__gte=1, digest_hour__lte=23),
                name="cases_setting_links_and_digests_possible",
            ),
        ]


class SettingChange(models.Model):
    """One setting changed: what it was and is, from which day, on what ground and why.

    was, now_is: the values as plain JSON. Appended; the settings themselves are in CasesSetting.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who decided, as a key; kept with the setting",
        "by_name": "who decided; kept with the setting",
    }

    name = models.CharField(max_length=40)
    was = models.JSONField(null=True)
    now_is = models.JSONField(null=True)
    effective_from = models.DateField()
    source = models.CharField(max_length=200, blank=True, default="")
    reason = models.CharField(max_length=500)
    recorded_at = models.DateTimeField()
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        ordering = ["-effective_from", "-id"]
        indexes = [models.Index(fields=["name", "effective_from"], name="cases_setting_changed")]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="cases_setting_has_its_reason"),
        ]


class ReferenceCounter(models.Model):
    """The last number given under a prefix; its row lock is what makes the sequence gapless."""

    personal_data: ClassVar[dict[str, str]] = {}

    prefix = models.CharField(max_length=12, primary_key=True)
    last = models.PositiveIntegerField()
