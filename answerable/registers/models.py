"""What registers there are, what was changed in them, what is asked of them.

The rows of a register are in a table of its own in schema `register` (tables.py); these models
describe it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Department, Person


class Sensitivity(models.TextChoices):
    OPEN = "open", _("Open: anybody who may read registers")
    RESTRICTED = "restricted", _("Restricted: its department, its steward and administrators")


class Editing(models.TextChoices):
    DEPARTMENT = "department", _("Its department, its steward and administrators")
    STEWARD = "steward", _("Its steward and administrators only")


class Dropped(models.TextChoices):
    """What a file left in a register's drop folder is."""

    NO = "", _("Files are not taken from a folder")
    PART = "part", _("Some rows, new or changed")
    WHOLE = "whole", _("The whole register: what a file lacks is true no more")


@dataclass(frozen=True, slots=True)
class Details:
    """What a person may say of a register at any time."""

    title: str
    source: str
    description: str = ""
    owner: Department | None = None
    steward: Person | None = None
    review_on: date | None = None
    sensitivity: str = Sensitivity.OPEN.value
    editing: str = Editing.DEPARTMENT.value
    dropped: str = Dropped.NO.value


class Register(models.Model):
    """One register and the table that holds it.

    covers_from: the first day it speaks of; of earlier days it cannot even say "none".
    known_since: when the first thing in it was said. A register younger than a request answers
    with what it first said.
    dated_by: the column that says when a row is true; empty where each row says so by itself.
    row_key: the columns that tell one row from another, by which an import finds what changed.
    headings: what headings of other systems' tables mean here: a column, a day, or nothing ("").
    tally: what the tally of a large register is split by and adds up (tally.py); None without one.
    daybook: the books of its daybook (daybook.py); None without one.
    """

    personal_data: ClassVar[dict[str, str]] = {"steward": "who keeps it; kept while they do"}

    key = models.SlugField(max_length=48, unique=True)
    title = models.CharField(_("Title"), max_length=200)
    source = models.CharField(_("Public name"), max_length=200)
    description = models.TextField(_("What it holds"), blank=True)
    created_at = models.DateTimeField()
    covers_from = models.DateField()
    known_since = models.DateTimeField(null=True)
    owner = models.ForeignKey(
        Department, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    steward = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    review_on = models.DateField(null=True, blank=True)
    sensitivity = models.CharField(
        max_length=20, choices=Sensitivity.choices, default=Sensitivity.OPEN
    )
    dated_by = models.CharField(max_length=48, blank=True)
    row_key = models.JSONField(default=list, blank=True)
    editing = models.CharField(max_length=20, choices=Editing, default=Editing.DEPARTMENT)
    dropped = models.CharField(max_length=10, choices=Dropped, blank=True, default=Dropped.NO)
    headings = models.JSONField(default=dict, blank=True)
    tally = models.JSONField(null=True, blank=True)
    daybook = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ("title",)

    def describe(self, details: Details) -> None:
        """Take the details over; the caller saves."""
        self.title, self.source = details.title, details.source
        self.description, self.owner = details.description, details.owner
        self.steward, self.review_on = details.steward, details.review_on
        self.sensitivity, self.editing = details.sensitivity, details.editing
        self.dropped = details.dropped


class Column(models.Model):
    """A column of a register's table."""

    personal_data: ClassVar[dict[str, str]] = {}

    register = models.ForeignKey(Register, on_delete=models.CASCADE, related_name="columns")
    key = models.CharField(max_length=48)
    title = models.CharField(max_length=200)
    type = models.CharField(max_length=20)
    required = models.BooleanField(default=True)
    choices = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("register", "position")
        constraints = (
            models.UniqueConstraint(fields=("register", "key"), name="column_once_a_register"),
            models.UniqueConstraint(
                fields=("register", "position"), name="position_once_a_register"
            ),
        )


class Change(models.Model):
    """Something said of a register at one moment: rows put in, corrected, ended or undone.

    first_row, last_row: the row_ids it wrote, None where it only ended rows. What it replaced
    was known until `at`. undoes: the change that this one took back.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who did it; kept as long as the register",
        "by_name": "who did it; kept as long as the register",
    }

    register = models.ForeignKey(Register, on_delete=models.CASCADE, related_name="changes")
    at = models.DateTimeField()
    kind = models.CharField(max_length=20)
    rows = models.PositiveIntegerField(default=0)
    first_row = models.BigIntegerField(null=True)
    last_row = models.BigIntegerField(null=True)
    undoes = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="undone_by"
    )
    by_kind = models.CharField(max_length=20)
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("-at",)
        constraints = (
            models.UniqueConstraint(fields=("register", "at"), name="one_change_at_a_moment"),
        )


class OfferState(models.TextChoices):
    """How far a large table has come; small ones are read while the page waits."""

    BROUGHT = "", _("Waiting to be looked at")
    LOOKING = "looking", _("Being looked at")
    LOOKED = "looked", _("Waiting to be confirmed")
    TAKING = "taking", _("Being taken in")
    TAKEN = "taken", _("Taken in")
    REFUSED = "refused", _("Not taken")


class Offered(models.Model):
    """A table that somebody brought, waiting to be looked at and confirmed.

    settings: what was said with it (a new register's details and columns; whole or a part).
    done, total: rows read so far and in all. told: what was found, as `bringing.Told` keeps it.
    The bytes are kept by `files` under their hash.
    """

    personal_data: ClassVar[dict[str, str]] = {"by_key": "who brought it; kept a month"}

    register = models.ForeignKey(
        Register, null=True, on_delete=models.CASCADE, related_name="offered"
    )
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    settings = models.JSONField(default=dict)
    by_key = models.CharField(max_length=100)
    at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=OfferState, blank=True, default="")
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    told = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ("-at",)


class UsePolicy(models.TextChoices):
    NOTIFY = "notify", _("Use it and tell the steward")
    NO_OBJECTION = "no_objection", _("Use it unless the steward objects in the days set for that")
    ASK_FIRST = "ask_first", _("Ask the steward first")


class FactPolicy(models.Model):
    """How a declared fact may be used, where somebody has said; a saved fact says so itself."""

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who decided, as a key; kept with the policy",
        "by_name": "who decided; kept with the policy",
    }

    fact = models.CharField(max_length=100, unique=True)
    policy = models.CharField(max_length=20, choices=UsePolicy.choices)
    at = models.DateTimeField()
    by_kind = models.CharField(max_length=20)
    by_key = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        ordering = ("fact",)


class SavedFact(models.Model):
    """A question over one register, made by picking, answered whenever it is asked.

    how, column: what is added up (query.Add). when: `on` for what is true on the day asked,
    `during` for rows that begin in a period, `within` for rows of a period (money of a year).
    keep: the values a row must have, by column. phrasings: the ways people ask for it.
    threshold: counts from 1 to one less are withheld; None where none can point at anybody.
    It answers questions once approved, until `approved_until` where that is set.
    """

    personal_data: ClassVar[dict[str, str]] = {"approved_by": "who answers for it; kept with it"}

    key = models.SlugField(max_length=60, unique=True)
    register = models.ForeignKey(Register, on_delete=models.CASCADE, related_name="facts")
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    label = models.CharField(max_length=200)
    phrasings = models.JSONField(default=list)
    how = models.CharField(max_length=20)
    column = models.CharField(max_length=48, blank=True)
    measure = models.CharField(max_length=20)
    unit = models.CharField(max_length=40, blank=True)
    places = models.PositiveSmallIntegerField(null=True, blank=True)
    breakdowns = models.JSONField(default=list)
    keep = models.JSONField(default=dict)
    when = models.CharField(max_length=10)
    threshold = models.PositiveSmallIntegerField(null=True, blank=True)
    policy = models.CharField(
        max_length=20, choices=UsePolicy.choices, default=UsePolicy.NO_OBJECTION
    )
    approved_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    approved_on = models.DateField(null=True)
    approved_until = models.DateField(null=True)

    class Meta:
        ordering = ("title",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(approved_by=None, approved_on=None)
                | models.Q(approved_by__isnull=False, approved_on__isnull=False),
                name="approved_by_somebody_on_a_day",
            ),
        )


class Correction(models.Model):
    """An officer said whether a fact answers a question. A copy of the text, never a pointer."""

    personal_data: ClassVar[dict[str, str]] = {
        "question": "may name its writer; kept as a lesson",
        "by_kind": "who taught it",
        "by_key": "who taught it",
    }

    question = models.TextField()
    fact = models.CharField(max_length=100)
    right = models.BooleanField()
    by_kind = models.CharField(max_length=20)
    by_key = models.CharField(max_length=100)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at",)
        indexes = (models.Index(fields=("fact",), name="correction_fact"),)
