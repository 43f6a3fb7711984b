"""Somebody leaves: all they hold ends in one act, and comes back in one."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actions.refusals import Refused
from answerable.accounts.actor import Actor
from answerable.accounts.leaving import HOLDINGS
from answerable.accounts.models import Departure, Person
from answerable.accounts.trail import record


@transaction.atomic
def leave_for_good(*, person: Person, last_day: date, by: Actor, now: datetime) -> Departure:
    """End what the person holds after `last_day`. What can end only once they are gone (their
    sign-in, questions that wait for them) ends the day after, by itself.

    Refused where they have left already, or are the only one who manages accounts.
    """
    person = Person.objects.select_for_update().get(pk=person.pk)
    if person.departures.filter(undone_at=None).exists():
        raise Refused(_("It is recorded already that %(name)s leaves.") % {"name": person.name})
    if person.starts and last_day < person.starts:
        raise Refused(_("That is before they started."))
    departure = Departure(
        person=person, last_day=last_day, was_ends=person.ends, at=now, by_name=by.name[:200]
    )
    person.ends = last_day
    person.save(update_fields=["ends"])
    _end(departure, by=by, now=now)
    record(
        by=by, now=now, deed="person left", kind="person", key=str(person.pk),
        detail={"last_day": last_day.isoformat(), "ended": [key for key, _u in departure.ended]},
    )  # fmt: skip
    return departure


def _end(departure: Departure, *, by: Actor, now: datetime) -> None:
    for each in HOLDINGS.values():
        undo = each.end(departure.person, departure.last_day, by, now)
        if undo:
            departure.ended.append([each.key, undo])
    if departure.last_day < timezone.localdate(now):
        departure.finished_at = now
    departure.save()


@transaction.atomic
def finish_departures(*, by: Actor, now: datetime) -> int:
    """End what waited for the last day to pass; how many departures that finished."""
    due = Departure.objects.select_for_update().filter(
        finished_at=None, undone_at=None, last_day__lt=timezone.localdate(now)
    )
    for departure in due:
        _end(departure, by=by, now=now)
    return len(due)


@transaction.atomic
def take_departure_back(*, departure: Departure, by: Actor, now: datetime) -> list[str]:
    """Give back all that ended, the last first; what could not be given back, as sentences."""
    departure = Departure.objects.select_for_update().get(pk=departure.pk)
    if departure.undone_at is not None:
        raise Refused(_("This has been taken back already."))
    person = departure.person
    person.ends = departure.was_ends
    person.save(update_fields=["ends"])
    left: list[str] = []
    for key, undo in reversed(departure.ended):
        if key in HOLDINGS:
            left += HOLDINGS[key].restore(person, undo, by, now)
    departure.undone_at = now
    departure.save(update_fields=["undone_at"])
    record(
        by=by, now=now, deed="departure taken back", kind="person", key=str(person.pk),
        detail={"left": list(left)},
    )  # fmt: skip
    return left
