"""How long things are kept, and the record of what was destroyed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from answerable.cases.models.asking import Request


class RetentionPeriod(models.Model):
    """How long one kind of record is kept from a day on, and on whose word.

    months: from the closing of the case, or from the end of the year in which a past request
    ended; days: for mail that became no case, and for backups.
    """

    class Kind(models.TextChoices):
        REQUEST = "request", _("Requests")
        REVIEWED = "reviewed", _("Requests with a review")
        APPEALED = "appealed", _("Requests with a complaint to the regulator or an appeal")
        PAST = "past", _("Past requests of an earlier register")
        MAIL = "mail", _("Mail that became no case")
        BACKUP = "backup", _("Backups")

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who decided, as a key; kept with the setting",
    }

    kind = models.CharField(max_length=12, choices=Kind.choices)
    effective_from = models.DateField()
    months = models.PositiveSmallIntegerField(default=0)
    days = models.PositiveSmallIntegerField(default=0)
    source = models.CharField(max_length=300)
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["kind", "effective_from", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(source=""), name="cases_retention_has_a_source"),
            models.CheckConstraint(
                condition=Q(months__gt=0, days=0) | Q(months=0, days__gt=0),
                name="cases_retention_is_a_period",
            ),
        ]


class Destruction(models.Model):
    """One proposal to destroy, and once another person has agreed, its certificate.

    kind, key: `case` and its reference, `mail` and the message's hash, or `past` and the year in
    which the past requests ended.
    certificate: what went, counted, with the hashes and dates that remain.
    """

    class Kind(models.TextChoices):
        CASE = "case", _("Case")
        MAIL = "mail", _("Mail")
        PAST = "past", _("Past requests")

    personal_data: ClassVar[dict[str, str]] = {
        "proposed_by": "who proposed it; kept with the certificate",
        "agreed_by": "who agreed; kept with the certificate",
    }

    kind = models.CharField(max_length=8, choices=Kind.choices)
    key = models.CharField(max_length=120)
    request = models.ForeignKey(
        Request, on_delete=models.PROTECT, null=True, blank=True, related_name="destructions"
    )
    proposed_by = models.ForeignKey("accounts.Person", on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    reason = models.CharField(max_length=300)
    agreed_by = models.ForeignKey(
        "accounts.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    destroyed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    certificate = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed_by__isnull=True, destroyed_at__isnull=True)
                | Q(agreed_by__isnull=False, destroyed_at__isnull=False),
                name="cases_destruction_agreed_when_done",
            ),
            models.CheckConstraint(
                condition=Q(agreed_by__isnull=True) | ~Q(agreed_by=F("proposed_by")),
                name="cases_destruction_takes_two",
            ),
            models.UniqueConstraint(
                fields=["kind", "key"],
                condition=Q(withdrawn_at__isnull=True)
                & (Q(destroyed_at__isnull=True) | ~Q(kind="past")),
                name="cases_destruction_proposed_once",
            ),
        ]
