"""Whose view is asked before something is withheld: a third party's, and the qualified person's."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from answerable.cases.models.asking import Question
from answerable.cases.models.writing import DeskLetter


class Consultation(models.Model):
    """A third party asked, by a letter, what disclosure would do to them (s.45 code, part 3).

    Their view is weighed with the rest and decides nothing. chased: the reminders sent to them,
    and those to the officer.
    """

    class View(models.TextChoices):
        OBJECTS = "objects", _("They object")
        PART = "part", _("They object to part")
        CONSENTS = "consents", _("They do not object")
        NONE = "none", _("They did not reply")

    class Way(models.TextChoices):
        LINK = "link", _("Private link")
        EMAIL = "email", _("Email")
        LETTER = "letter", _("Letter")
        ORAL = "oral", _("By telephone or in person")

    personal_data: ClassVar[dict[str, str]] = {
        "words": "what a third party wrote; emptied by destruction",
        "said_by": "a third party; emptied by destruction",
        "said_title": "a third party; emptied by destruction",
        "by_key": "who recorded it, as a key; kept with the case",
    }

    letter = models.OneToOneField(DeskLetter, on_delete=models.PROTECT, related_name="consultation")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="consultations")
    due_on = models.DateField()
    chased = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    view = models.CharField(max_length=8, choices=View.choices, blank=True, default="")
    words = models.TextField(blank=True, default="")
    said_by = models.CharField(max_length=200, blank=True, default="")
    said_title = models.CharField(max_length=200, blank=True, default="")
    said_on = models.DateField(null=True, blank=True)
    way = models.CharField(max_length=8, choices=Way.choices, blank=True, default="")
    by_kind = models.CharField(max_length=12, blank=True, default="")
    by_key = models.CharField(max_length=200, blank=True, default="")
    recorded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(view="", said_on__isnull=True, recorded_at__isnull=True)
                | (~Q(view="") & Q(said_on__isnull=False, recorded_at__isnull=False)),
                name="cases_consultation_said_with_its_day",
            ),
        ]


class Submission(models.Model):
    """What was put to the qualified person under s.36(2), and the opinion they gave themselves.

    limbs: those put, as the plan writes them; limbs_found: those the opinion covers. why: on what
    the opinion is reasonable in substance. A newer submission on a question takes its place.
    """

    class Outcome(models.TextChoices):
        ENGAGED = "engaged", _("In my opinion it would, or would be likely to")
        NOT_ENGAGED = "not_engaged", _("In my opinion it would not")

    class Way(models.TextChoices):
        LINK = "link", _("By their own private link")
        DOCUMENT = "document", _("In a document they signed")

    personal_data: ClassVar[dict[str, str]] = {
        "text": "may name people; emptied by destruction",
        "why": "may name people; emptied by destruction",
        "document": "may name people; emptied by destruction",
        "to": "the qualified person; kept with the case",
        "put_by": "who put it, as a key; kept with the case",
        "put_name": "who put it; emptied by destruction",
        "given_by": "who recorded the opinion, as a key; kept with the case",
    }

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="submissions")
    limbs = ArrayField(models.CharField(max_length=30))
    text = models.TextField()
    to = models.ForeignKey("accounts.Person", on_delete=models.PROTECT, related_name="+")
    to_title = models.CharField(max_length=200)
    put_on = models.DateField()
    due_on = models.DateField()
    chased = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    put_by = models.CharField(max_length=200)
    put_name = models.CharField(max_length=200, blank=True, default="")
    recorded_at = models.DateTimeField()
    outcome = models.CharField(max_length=12, choices=Outcome.choices, blank=True, default="")
    limbs_found = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    likelihood = models.CharField(max_length=20, blank=True, default="")
    why = models.TextField(blank=True, default="")
    given_on = models.DateField(null=True, blank=True)
    way = models.CharField(max_length=8, choices=Way.choices, blank=True, default="")
    document = models.CharField(max_length=200, blank=True, default="")
    given_by = models.CharField(max_length=200, blank=True, default="")
    given_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="", given_on__isnull=True, given_at__isnull=True)
                | (~Q(outcome="") & ~Q(given_by="") & ~Q(way="")
                   & Q(given_on__isnull=False, given_at__isnull=False)),
                name="cases_opinion_is_given_by_somebody_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="engaged")
                | (~Q(limbs_found=[]) & ~Q(why="")
                   & Q(likelihood__in=["would", "would be likely"])),
                name="cases_opinion_says_what_and_why",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="cases_submission_says_something"),
        ]  # fmt: skip
