"""Leave, deputies, and the days on which the body is closed."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actions.refusals import Refused
from answerable.accounts.actor import Actor
from answerable.accounts.models import ClosedDay, Leave, Person
from answerable.accounts.trail import record


@transaction.atomic
def set_leave(
    *, person: Person, starts: date, ends: date, deputy: Person | None, by: Actor, now: datetime
) -> Leave:
    """Say who is away, from a day to a day, both included, and who stands in.

    Refused where the days run backwards, the deputy is the person, or they are away already.
    """
    if ends < starts:
        raise Refused(_("The last day away is before the first."))
    if deputy is not None and deputy.pk == person.pk:
        raise Refused(_("Nobody can stand in for themselves."))
    Person.objects.select_for_update().get(pk=person.pk)
    if Leave.objects.filter(person=person, starts__lte=ends, ends__gte=starts).exists():
        raise Refused(_("%(name)s is away on some of those days already.") % {"name": person.name})
    leave = Leave.objects.create(person=person, starts=starts, ends=ends, deputy=deputy)
    record(
        by=by, now=now, deed="leave set", kind="person", key=str(person.pk),
        detail={"from": starts.isoformat(), "to": ends.isoformat(),
                "deputy": deputy.name if deputy else None},
    )  # fmt: skip
    return leave


@transaction.atomic
def cancel_leave(*, leave: Leave, by: Actor, now: datetime) -> None:
    """The person is not away after all; what was done meanwhile stands."""
    record(
        by=by, now=now, deed="leave cancelled", kind="person", key=str(leave.person_id),
        detail={"from": leave.starts.isoformat(), "to": leave.ends.isoformat()},
    )  # fmt: skip
    leave.delete()


@transaction.atomic
def close_day(*, day: date, name: str, by: Actor, now: datetime) -> ClosedDay:
    """The body is closed on a day: nobody is chased on it, and it is not counted for owners."""
    if not name.strip():
        raise Refused(_("Say why the organisation is closed."))
    if ClosedDay.objects.filter(day=day).exists():
        raise Refused(_("That day is listed already."))
    closed = ClosedDay.objects.create(day=day, name=name.strip())
    record(by=by, now=now, deed="day closed", kind="closed day", key=day.isoformat())
    return closed


@transaction.atomic
def open_day(*, closed: ClosedDay, by: Actor, now: datetime) -> None:
    """The body is open on that day after all."""
    record(by=by, now=now, deed="day opened", kind="closed day", key=closed.day.isoformat())
    closed.delete()
