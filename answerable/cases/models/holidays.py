"""Bank holidays as the body's administrator changed them, and the due dates that then moved."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from answerable.cases.models.asking import Request
from answerable.workdays.calendar import DIVISION_TITLES


class CalendarChange(models.Model):
    """One deed upon the calendar: what was decided, why, and by whom. Appended, never edited.

    source: an administrator's own decision, or a list such as GOV.UK's.
    version_before, version_after: the calendars' names; a release says which it was counted on.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "by_key": "who changed it, as a key; kept with the change",
    }

    reason = models.CharField(max_length=300)
    source = models.CharField(max_length=200)
    version_before = models.CharField(max_length=80)
    version_after = models.CharField(max_length=80)
    recorded_at = models.DateTimeField()
    by_kind = models.CharField(max_length=12)
    by_key = models.CharField(max_length=200)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="cases_calendar_change_has_reason")
        ]


class HolidayChange(models.Model):
    """One day added in one division, or taken away where `name` is empty. The last one wins."""

    personal_data: ClassVar[dict[str, str]] = {}

    change = models.ForeignKey(CalendarChange, on_delete=models.PROTECT, related_name="days")
    division = models.CharField(max_length=20, choices=list(DIVISION_TITLES.items()))
    day = models.DateField()
    name = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["change", "division", "day"], name="cases_holiday_changed_once"
            ),
            models.CheckConstraint(
                condition=Q(division__in=list(DIVISION_TITLES)), name="cases_holiday_division_known"
            ),
        ]

    @property
    def said(self) -> str:
        where = DIVISION_TITLES[self.division]
        return f"{self.name} ({where})" if self.name else str(_("No holiday")) + f" ({where})"


class DueMoved(models.Model):
    """A case whose due date a change of the calendar moved, from one day to another."""

    personal_data: ClassVar[dict[str, str]] = {}

    change = models.ForeignKey(CalendarChange, on_delete=models.PROTECT, related_name="moved")
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="+")
    before = models.DateField(null=True)
    after = models.DateField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["change", "request"], name="cases_due_moved_once"),
            models.CheckConstraint(
                condition=Q(before__isnull=True) | Q(after__isnull=True) | ~Q(before=F("after")),
                name="cases_due_truly_moved",
            ),
        ]

    @property
    def days(self) -> int | None:
        """Calendar days, later ones positive; None where one of the two is none."""
        if self.before is None or self.after is None:
            return None
        return (self.after - self.before).days


class HolidayList(models.Model):
    """A published list of bank holidays as it was read, until somebody takes it or leaves it.

    source: the address or the file. data: what was there, empty where there is a problem instead.
    checked_at: when the same was last read there. change: what taking it changed.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "settled_by": "who took or left it, as a key; kept with the list",
    }

    source = models.CharField(max_length=300)
    data = models.TextField(blank=True, default="")
    problem = models.CharField(max_length=300, blank=True, default="")
    read_at = models.DateTimeField()
    checked_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.CharField(max_length=200, blank=True, default="")
    change = models.OneToOneField(
        CalendarChange, on_delete=models.PROTECT, null=True, blank=True, related_name="taken_from"
    )

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(data="") ^ Q(problem=""), name="cases_holiday_list_read_or_problem"
            ),
            models.CheckConstraint(
                condition=Q(change__isnull=True) | Q(settled_at__isnull=False),
                name="cases_holiday_list_taken_is_settled",
            ),
        ]
