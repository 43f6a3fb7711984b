"""Who acts for whom on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from answerable.accounts.models import Leave, Person


def away_on(day: date) -> dict[int, Leave]:
    """Each person away on `day`, by key, with the leave that says who stands in."""
    return {leave.person_id: leave for leave in Leave.objects.on(day).select_related("deputy")}


def has_left(person: Person, day: date) -> bool:
    """The day a person leaves is their last one here."""
    return person.ends is not None and person.ends < day


def acting_for(person: Person, day: date, away: Mapping[int, Leave] | None = None) -> Person | None:
    """Who acts for a person on `day`: themselves, their deputy, or their deputy's deputy.

    None where whoever would act is away with nobody named, or has left, or deputies go round.
    """
    leave = away_on(day) if away is None else away
    acting, seen = person, set[int]()
    while acting.pk in leave:
        seen.add(acting.pk)
        deputy = leave[acting.pk].deputy
        if deputy is None or deputy.pk in seen:
            return None
        acting = deputy
    return None if has_left(acting, day) else acting
