"""Bank holidays added, taken away or refreshed, and every open case counted again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import JSON, record
from answerable.cases.holidays import calendar_in_force
from answerable.cases.models import CalendarChange, HolidayChange
from answerable.cases.recompute import recompute
from answerable.cases.refusals import BadInput, Refused
from answerable.workdays.calendar import UK_UNION
from answerable.workdays.changes import (
    Difference,
    Override,
    UnreadableHolidaysError,
    refresh,
    with_overrides,
)


@dataclass(frozen=True, slots=True)
class Recomputed:
    """change: what was decided, None where the list had nothing new. moved: how many cases.

    absent: days we hold that the list offered does not name; they stay.
    """

    change: CalendarChange | None
    moved: int
    absent: tuple[Difference, ...] = ()


@transaction.atomic
def change_holiday(
    *, day: date, name: str, divisions: Sequence[str], reason: str, by: Actor, now: datetime
) -> Recomputed:
    """Add a bank holiday, or take one away where `name` is empty, and count open cases again.

    Raises Refused without a division or a reason, on a weekend, and where it would change nothing.
    """
    if not reason.strip():
        raise Refused(_("Say why the calendar changes, and by what authority."))
    if not divisions or not set(divisions) <= set(UK_UNION):
        raise Refused(_("Choose where the day is a holiday."))
    if day.weekday() > 4:
        raise Refused(_("That day is a weekend: it is no working day anyway."))
    days = [Difference(division, day, None, name.strip() or None) for division in divisions]
    return _apply(days, reason.strip(), _("An administrator's decision"), by=by, now=now)


@transaction.atomic
def refresh_holidays(*, data: bytes, source: str, by: Actor, now: datetime) -> Recomputed:
    """Add what a list in GOV.UK's form names and we lack. Raises BadInput for any other bytes."""
    try:
        found = refresh(calendar_in_force(), data)
    except UnreadableHolidaysError as error:
        raise BadInput(str(error)) from error
    if not found.added:
        return Recomputed(None, 0, found.absent)
    done = _apply(found.added, _("Refreshed from a list"), source, by=by, now=now)
    return Recomputed(done.change, done.moved, found.absent)


def _apply(
    days: Sequence[Difference], reason: str, source: str, *, by: Actor, now: datetime
) -> Recomputed:
    before = calendar_in_force()
    wanted = [Override(d.division, d.day, d.after, reason) for d in days]
    after = with_overrides(before, wanted)
    if after is before:
        raise Refused(_("The calendar says so already."))
    change = CalendarChange.objects.create(
        reason=reason, source=source[:200], version_before=before.version,
        version_after=after.version, recorded_at=now, by_kind=by.kind, by_key=by.key,
    )  # fmt: skip
    HolidayChange.objects.bulk_create(
        HolidayChange(change=change, division=d.division, day=d.day, name=(d.after or "")[:120])
        for d in days
    )
    moved = recompute(change, calendar_in_force(), min(d.day for d in days))
    told: list[JSON] = [*sorted({d.day.isoformat() for d in days})]
    record(
        by=by, now=now, deed="calendar changed", kind="calendar", key=str(change.pk),
        detail={"days": told, "moved": moved},
    )  # fmt: skip
    return Recomputed(change, moved)
