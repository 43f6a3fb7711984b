"""Who asked, what they asked, and each numbered thing in it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from answerable.cases.public_id import uuid7
from answerable.cases.states import AT_WORK, CASE_STATES, OPEN_STATES, QUESTION_STATES

REGIMES = [
    ("FOIA", _("Freedom of Information Act 2000")),
    ("EIR", _("Environmental Information Regulations 2004")),
    ("FOISA", _("Freedom of Information (Scotland) Act 2002")),
    ("SAR", _("Subject access")),
    ("RPSI", _("Re-use of Public Sector Information Regulations 2015")),
    ("BAU", _("Business as usual")),
]


class Requester(models.Model):
    """Somebody who asked. Never a Person: the staff list knows nothing of them.

    kind: for counts only; the law is blind to who asks (rules 4.3).
    """

    class Kind(models.TextChoices):
        UNKNOWN = "unknown", _("Not known")
        INDIVIDUAL = "individual", _("Member of the public")
        JOURNALIST = "journalist", _("Journalist")
        COMPANY = "company", _("Company")
        CHARITY = "charity", _("Charity or campaign")
        RESEARCHER = "researcher", _("Researcher or student")
        REPRESENTATIVE = "representative", _("Elected representative")
        STAFF = "staff", _("Member of staff or union")

    personal_data: ClassVar[dict[str, str]] = {
        "name": "who asked; removable while the counts stay",
        "organisation": "who asked; removable while the counts stay",
        "email": "where to reply; removable while the counts stay",
        "address": "where to reply; removable while the counts stay",
    }

    name = models.CharField(max_length=200, blank=True, default="")
    organisation = models.CharField(max_length=200, blank=True, default="")
    email = models.EmailField(max_length=254, blank=True, default="")
    address = models.TextField(blank=True, default="")
    kind = models.CharField(max_length=16, choices=Kind.choices, default=Kind.UNKNOWN)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["email"], name="cases_requester_email")]

    @property
    def lines(self) -> tuple[str, ...]:
        """The recipient's block of a letter."""
        return tuple(
            line.strip()
            for line in (self.name, self.organisation, *self.address.splitlines())
            if line.strip()
        )


class RequestQuerySet(models.QuerySet["Request"]):
    def open(self) -> RequestQuerySet:
        return self.filter(cached_state__in=OPEN_STATES)

    def at_work(self) -> RequestQuerySet:
        """Open, or answered by a reply that came back: somebody must act."""
        return self.filter(cached_state__in=AT_WORK)

    def closed(self) -> RequestQuerySet:
        return self.exclude(cached_state__in=AT_WORK)

    def overdue(self, on: date) -> RequestQuerySet:
        return self.open().filter(cached_due__lt=on)

    def due_within(self, start: date, end: date) -> RequestQuerySet:
        return self.open().filter(cached_due__gte=start, cached_due__lte=end)

    def unallocated(self) -> RequestQuerySet:
        return self.open().filter(officer__isnull=True)

    def readable_by(self, person_key: int) -> RequestQuerySet:
        """Restricted cases are seen by those named on them and their officer alone."""
        return self.filter(
            Q(restricted=False)
            | Q(officer_id=person_key)
            | Q(pk__in=NamedReader.objects.filter(person_id=person_key).values("request_id"))
        )

    def for_desk(self) -> RequestQuerySet:
        """What concerns us first, then soonest due first, those with no due date last."""
        return self.select_related("requester", "officer", "intake").order_by(
            Coalesce("intake__urgent", Value(value=False)).desc(),
            F("cached_due").asc(nulls_last=True),
            "number",
        )


class Request(models.Model):
    """What somebody asked, as it came: the case.

    received_at: the moment of arrival as best known; received_on: its calendar day in
    Europe/London, which is the legal date of receipt (rules 1.1).
    raw_sha256: the bytes as they came, in `files` and, where mail, in `post`.
    held_at: when it came with an earlier register; while set, nothing of it is sent.
    imported_by: the import it came with, where it came with one.
    review_of: the case whose answer is looked at again, where this is an internal review.
    The cached columns serve sorting and counting; the ledger is the truth and rebuilds them.
    """

    class Known(models.TextChoices):
        STAMPED = "stamped", _("stamped by our mail server")
        ASSUMED = "assumed", _("assumed from the date in the message")
        STATED = "stated", _("stated by the officer")
        FORM = "form", _("recorded by our web form")
        PASSED = "passed", _("from the message that a colleague passed on")

    class Channel(models.TextChoices):
        EMAIL = "email", _("Email")
        WEB = "web", _("Web form")
        LETTER = "letter", _("Letter")
        FILE = "file", _("File")
        ORAL = "oral", _("By telephone or in person")

    personal_data: ClassVar[dict[str, str]] = {
        "subject": "may name people; emptied by destruction",
        "text": "as it came, may name people; emptied by destruction",
        "message_id": "the requester's mail; emptied by destruction",
    }

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    prefix = models.CharField(max_length=12)
    number = models.PositiveIntegerField()
    reference = models.CharField(max_length=32, unique=True)
    requester = models.ForeignKey(Requester, on_delete=models.PROTECT, related_name="requests")
    subject = models.CharField(max_length=300, blank=True, default="")
    text = models.TextField()
    received_on = models.DateField()
    received_at = models.DateTimeField()
    received_known = models.CharField(max_length=8, choices=Known.choices)
    channel = models.CharField(max_length=8, choices=Channel.choices)
    regime = models.CharField(max_length=8, choices=REGIMES, default="FOIA")
    language = models.CharField(
        max_length=2, choices=[("en", "English"), ("cy", "Cymraeg")], default="en"
    )
    raw_sha256 = models.CharField(max_length=64, null=True, blank=True, unique=True)
    message_id = models.CharField(max_length=998, blank=True, default="")
    officer = models.ForeignKey(
        "accounts.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    restricted = models.BooleanField(default=False)
    illustrative = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    held_at = models.DateTimeField(null=True, blank=True)
    imported_by = models.ForeignKey(
        "cases.RegisterImport", on_delete=models.PROTECT, null=True, blank=True,
        related_name="cases",
    )  # fmt: skip
    review_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    cached_state = models.CharField(max_length=24, default="received", editable=False)
    cached_due = models.DateField(null=True, editable=False)
    cached_closed_on = models.DateField(null=True, editable=False)

    objects = RequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["prefix", "number"], name="cases_number_given_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="cases_number_positive"),
            models.CheckConstraint(condition=~Q(text=""), name="cases_request_says_something"),
            models.CheckConstraint(
                condition=Q(regime__in=[code for code, _name in REGIMES]),
                name="cases_request_regime_known",
            ),
            models.CheckConstraint(
                condition=Q(cached_state__in=sorted(CASE_STATES)),
                name="cases_request_state_known",
            ),
            models.CheckConstraint(
                condition=Q(cached_due__isnull=True) | Q(cached_due__gte=F("received_on")),
                name="cases_due_not_before_receipt",
            ),
            models.CheckConstraint(
                condition=Q(cached_state__in=sorted(OPEN_STATES), cached_closed_on__isnull=True)
                | (~Q(cached_state__in=sorted(OPEN_STATES)) & Q(cached_closed_on__isnull=False)),
                name="cases_closed_has_its_day",
            ),
        ]
        indexes = [
            models.Index(fields=["cached_state", "cached_due"], name="cases_by_state_and_due"),
            models.Index(fields=["received_on"], name="cases_by_receipt"),
            models.Index(fields=["officer", "cached_due"], name="cases_by_officer"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def slug(self) -> str:
        """The reference as an address carries it: `FOI-00001`."""
        return self.reference.replace("/", "-")


class NamedReader(models.Model):
    """One of the people a restricted case is open to."""

    personal_data: ClassVar[dict[str, str]] = {
        "person": "who may read a restricted case; kept with the case",
    }

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="named_readers")
    person = models.ForeignKey("accounts.Person", on_delete=models.CASCADE, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request", "person"], name="cases_reader_named_once")
        ]


class QuestionQuerySet(models.QuerySet["Question"]):
    def live(self) -> QuestionQuerySet:
        """Those not replaced by a split or a merge."""
        return self.filter(retired_at__isnull=True)

    def asked(self) -> QuestionQuerySet:
        """The numbered questions themselves, in order, without their parts."""
        return self.live().filter(parent__isnull=True).order_by("position")


class Question(models.Model):
    """One numbered thing asked, verbatim. `position` among its siblings identifies it.

    text: includes that of its parts. number: the marker less punctuation, None where unmarked.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "text": "verbatim, may name people; emptied by destruction",
    }

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="questions")
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts"
    )
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=20, null=True, blank=True)
    text = models.TextField()
    regime = models.CharField(max_length=8, choices=REGIMES, default="FOIA")
    owner_department = models.ForeignKey(
        "accounts.Department", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    owner_person = models.ForeignKey(
        "accounts.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    retired_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()

    cached_state = models.CharField(max_length=24, default="open", editable=False)
    cached_due = models.DateField(null=True, editable=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        indexes = [
            GinIndex(
                fields=["text"],
                opclasses=["gin_trgm_ops"],
                condition=Q(parent__isnull=True, retired_at__isnull=True),
                name="cases_question_like",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "position"],
                condition=Q(parent__isnull=True, retired_at__isnull=True),
                name="cases_question_position_once",
            ),
            models.UniqueConstraint(
                fields=["parent", "position"],
                condition=Q(parent__isnull=False, retired_at__isnull=True),
                name="cases_part_position_once",
            ),
            models.CheckConstraint(condition=Q(position__gte=1), name="cases_position_positive"),
            models.CheckConstraint(condition=~Q(text=""), name="cases_question_asks_something"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="cases_question_not_its_own_part",
            ),
            models.CheckConstraint(
                condition=Q(regime__in=[code for code, _name in REGIMES]),
                name="cases_question_regime_known",
            ),
            models.CheckConstraint(
                condition=Q(cached_state__in=sorted(QUESTION_STATES)),
                name="cases_question_state_known",
            ),
        ]

    @property
    def label(self) -> str:
        """How people call it: its printed number, else its place."""
        return self.number or str(self.position)
