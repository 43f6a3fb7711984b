"""What follows a reply: an internal review, the regulator's case, and what each asks by when."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from answerable.cases.models.answering import Release
from answerable.cases.models.asking import Question, Request


class Review(models.Model):
    """An internal review of `original`, worked on as a case of its own.

    chased: the rungs of the ladder that the reviewer has been sent.
    """

    class Way(models.TextChoices):
        TRACKER = "tracker", _("On the page of their request")
        EMAIL = "email", _("Email")
        LETTER = "letter", _("Letter")
        ORAL = "oral", _("By telephone or in person")

    personal_data: ClassVar[dict[str, str]] = {
        "reviewer": "who reviews; kept with the case",
        "by_key": "who recorded it, as a key; kept with the case",
    }

    case = models.OneToOneField(Request, on_delete=models.PROTECT, related_name="review")
    original = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="reviews")
    asked_on = models.DateField()
    way = models.CharField(max_length=8, choices=Way.choices)
    in_window = models.BooleanField(default=True)
    reviewer = models.ForeignKey(
        "accounts.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    chased = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(case=F("original")), name="cases_review_is_of_another_case"
            )
        ]


class ReviewOutcome(models.Model):
    """What the review made of one question. The latest row counts.

    change: what changes and why, for the file; the letter has its own words.
    """

    class Outcome(models.TextChoices):
        UPHELD = "upheld", _("Upheld")
        PART = "part", _("Upheld in part")
        OVERTURNED = "overturned", _("Overturned")

    personal_data: ClassVar[dict[str, str]] = {
        "change": "may name people; destroyed with the case",
        "by_key": "who decided, as a key; kept with the case",
        "by_name": "who decided; emptied by destruction",
    }

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="outcomes")
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    change = models.TextField(blank=True, default="")
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]


class RegulatorCase(models.Model):
    """A complaint to the regulator about a case, or an appeal to the tribunal.

    reference: the regulator's or the tribunal's own.
    """

    class Body(models.TextChoices):
        REGULATOR = "regulator", _("Regulator")
        TRIBUNAL = "tribunal", _("Tribunal")

    personal_data: ClassVar[dict[str, str]] = {
        "about": "may name people; emptied by destruction",
        "outcome": "may name people; emptied by destruction",
        "officer": "who sees to it; kept with the case",
        "by_key": "who recorded it, as a key; kept with the case",
    }

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="regulator_cases")
    body = models.CharField(max_length=12, choices=Body.choices)
    reference = models.CharField(max_length=60)
    about = models.TextField(blank=True, default="")
    officer = models.ForeignKey("accounts.Person", on_delete=models.PROTECT, related_name="+")
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True, default="")
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("opened_on")),
                name="cases_regulator_closed_after_opened",
            ),
            models.CheckConstraint(
                condition=~Q(reference=""), name="cases_regulator_case_has_a_reference"
            ),
        ]


class RegulatorStep(models.Model):
    """A letter, a notice or an ordered step: who sees to it, by when, and what was done.

    arrived_on: the day that the letter or notice bears. appeal_by: the last day to appeal it.
    """

    class Kind(models.TextChoices):
        COMPLAINT = "complaint", _("Complaint notified")
        LETTER = "letter", _("Letter")
        INFORMATION_NOTICE = "information_notice", _("Information notice")
        DECISION_NOTICE = "decision_notice", _("Decision notice")
        ORDERED_STEP = "ordered_step", _("Step ordered")
        APPEAL = "appeal", _("Appeal")
        DIRECTIONS = "directions", _("Directions")
        HEARING = "hearing", _("Hearing")
        DECISION = "decision", _("Tribunal's decision")

    personal_data: ClassVar[dict[str, str]] = {
        "text": "may name people; emptied by destruction",
        "done_how": "may name people; emptied by destruction",
        "owner": "who sees to it; kept with the case",
        "by_key": "who recorded it, as a key; kept with the case",
    }

    matter = models.ForeignKey(RegulatorCase, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    text = models.TextField(blank=True, default="")
    arrived_on = models.DateField()
    due_on = models.DateField()
    appeal_by = models.DateField(null=True, blank=True)
    owner = models.ForeignKey("accounts.Person", on_delete=models.PROTECT, related_name="+")
    done_on = models.DateField(null=True, blank=True)
    done_how = models.TextField(blank=True, default="")
    release = models.ForeignKey(
        Release, on_delete=models.PROTECT, null=True, blank=True, related_name="complies_with"
    )
    chased = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["arrived_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(due_on__gte=F("arrived_on")), name="cases_step_due_after_it_came"
            ),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | Q(done_on__gte=F("arrived_on")),
                name="cases_step_done_after_it_came",
            ),
        ]
