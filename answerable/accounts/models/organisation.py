"""The body itself, who signs for it, and who regulates it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Func, Q
from django.utils.translation import gettext_lazy as _


class Organisation(models.Model):
    """The one body this installation serves: a single row, whose key is always 1."""

    ONLY: ClassVar[int] = 1

    personal_data: ClassVar[dict[str, str]] = {}

    name = models.CharField(_("Name of the organisation"), max_length=200)
    kind = models.CharField(
        _("What kind of body it is"),
        max_length=12,
        choices=[
            ("nhs_trust", _("NHS trust or another body")),
            ("department", _("Government department")),
        ],
        default="nhs_trust",
        help_text=_(
            "The limit of cost is £600 for central government and £450 for others, and a few "
            "exemptions are open to some bodies alone."
        ),
    )
    team = models.CharField(_("Team that answers requests"), max_length=200, blank=True)
    address = models.TextField(_("Address for the letterhead"), blank=True)
    telephone = models.CharField(_("Telephone"), max_length=50, blank=True)
    email = models.EmailField(_("Email address for requests"), blank=True)
    url = models.URLField(_("Website"), blank=True)
    ods_code = models.CharField(_("ODS code"), max_length=12, blank=True)
    complaints = models.TextField(_("Complaints procedure"), blank=True)
    copyright = models.TextField(_("Copyright statement"), blank=True)
    survey = models.BooleanField(_("Send a survey with each reply"), default=True)
    publication = models.BooleanField(_("Publish replies in the disclosure log"), default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="organisation_is_one"),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def current(cls) -> Organisation:
        """The body's profile; before it is set up, an unsaved one with no name."""
        return cls.objects.filter(pk=cls.ONLY).first() or cls(pk=cls.ONLY)


class Signatory(models.Model):
    """Somebody who signs letters, from one day until the day before another."""

    personal_data: ClassVar[dict[str, str]] = {
        "name": "on every letter signed; kept as long as the letters",
        "title": "on every letter signed; kept as long as the letters",
    }

    name = models.CharField(_("Name"), max_length=200)
    title = models.CharField(_("Job title"), max_length=200)
    effective_from = models.DateField(_("Signs from"))
    effective_to = models.DateField(_("Signs until"), null=True, blank=True)

    class Meta:
        ordering = ["-effective_from", "name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(effective_to=None) | Q(effective_to__gt=models.F("effective_from")),
                name="signatory_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def at(cls, day: date) -> models.QuerySet[Signatory]:
        """Those who may sign on `day`, the latest appointed first."""
        return cls.objects.filter(Q(effective_to=None) | Q(effective_to__gt=day)).filter(
            effective_from__lte=day
        )


class Regulator(models.Model):
    """Who hears complaints (FOIA s.50), by effective date: its name changes by statute."""

    personal_data: ClassVar[dict[str, str]] = {}

    name = models.CharField(_("Name"), max_length=200)
    label = models.CharField(
        _("Name in the statute"),
        max_length=200,
        help_text=_("As the Act has it, for example “the Information Commissioner”."),
    )
    address = models.TextField(_("Address"))
    telephone = models.CharField(_("Telephone"), max_length=50, blank=True)
    complaint_link = models.URLField(_("Where to complain online"), blank=True)
    effective_from = models.DateField(_("From"))
    effective_to = models.DateField(_("Until"), null=True, blank=True)

    class Meta:
        ordering = ["-effective_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(effective_to=None) | Q(effective_to__gt=models.F("effective_from")),
                name="regulator_ends_after_it_starts",
            ),
            ExclusionConstraint(
                name="one_regulator_a_day",
                expressions=[
                    (
                        Func(
                            "effective_from",
                            "effective_to",
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        "&&",
                    ),
                ],
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def at(cls, day: date) -> Regulator:
        """The regulator on `day`. Raises Regulator.DoesNotExist where none is recorded."""
        return cls.objects.filter(Q(effective_to=None) | Q(effective_to__gt=day)).get(
            effective_from__lte=day
        )
