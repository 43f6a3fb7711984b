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
from answerable.cases.models import CalendarChange, HolidayChange, HolidayList
from answerable.cases.recompute import recompute
from answerable.cases.refusals import BadInput, Refused
from answerable.workdays.calendar import UK_UNION
from answerable.workdays.changes import (
    Difference,
    Override,
    Refreshed,
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
def offer_list(*, data: bytes, source: str, now: datetime) -> HolidayList:
    """Keep a list in GOV.UK's form until somebody takes it or leaves it; the calendar stays.

    The same list again from the same source is the one kept already. Raises BadInput for any other
    bytes.
    """
    differing(data)
    text = data.decode()
    latest = HolidayList.objects.filter(source=source[:300]).first()
    if latest is not None and latest.data == text:
        latest.checked_at = now
        latest.save(update_fields=["checked_at"])
        return latest
    _put_aside(source, now=now)
    return HolidayList.objects.create(source=source[:300], data=text, read_at=now, checked_at=now)


@transaction.atomic
def note_unread(*, problem: str, source: str, now: datetime) -> HolidayList:
    """Keep that the list could not be read, in place of the last such note."""
    latest = HolidayList.objects.filter(source=source[:300]).first()
    if latest is None or not latest.problem:
        latest = HolidayList(source=source[:300], read_at=now)
    latest.problem, latest.checked_at = problem[:300], now
    latest.save()
    return latest


@transaction.atomic
def take_list(*, offered: HolidayList, by: Actor, now: datetime) -> Recomputed:
    """Add the days a kept list names and we lack, and count open cases again.

    Raises Refused where it was taken or left already, or has nothing new.
    """
    offered = _waiting(offered)
    found = differing(offered.data.encode())
    if not found.added:
        raise Refused(_("The list has no day that we lack."))
    reason = _("Refreshed from a list")
    done = _apply(found.added, reason, offered.source, by=by, now=now)
    offered.change = done.change
    _settle(offered, by=by, now=now)
    return Recomputed(done.change, done.moved, found.absent)


@transaction.atomic
def leave_list(*, offered: HolidayList, by: Actor, now: datetime) -> None:
    """Leave the calendar as it is. Raises Refused where it was taken or left already."""
    offered = _waiting(offered)
    _settle(offered, by=by, now=now)
    record(
        by=by, now=now, deed="holiday list left", kind="calendar", key=str(offered.pk),
        detail={"source": offered.source},
    )  # fmt: skip


def differing(data: bytes) -> Refreshed:
    """What the calendar in force would gain from a list. Raises BadInput where it is none."""
    try:
        return refresh(calendar_in_force(), data)
    except UnreadableHolidaysError as error:
        raise BadInput(str(error)) from error


def _waiting(offered: HolidayList) -> HolidayList:
    held = HolidayList.objects.select_for_update().get(pk=offered.pk)
    if held.settled_at is not None or held.problem:
        raise Refused(_("Somebody has decided about this list already."))
    return held


def _settle(offered: HolidayList, *, by: Actor, now: datetime) -> None:
    offered.settled_at, offered.settled_by = now, by.key
    offered.save(update_fields=["settled_at", "settled_by", "change"])


def _put_aside(source: str, *, now: datetime) -> None:
    """A newer list from the same source takes the place of one nobody decided about."""
    older = HolidayList.objects.filter(source=source[:300], settled_at=None, problem="")
    older.update(settled_at=now)


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
