"""The calendar in force: the one shipped, with what an administrator has added or taken away."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from answerable.cases.models import HolidayChange
from answerable.workdays.calendar import SHIPPED, Calendar
from answerable.workdays.changes import Override, with_overrides


def calendar_in_force(at: datetime | None = None) -> Calendar:
    """The calendar as it was at a moment; as it is where none is given.

    The same days give the same object, so that what is worked out from it is kept.
    """
    changes = HolidayChange.objects.order_by("id")
    if at is not None:
        changes = changes.filter(change__recorded_at__lte=at)
    rows = changes.values_list("division", "day", "name", "change__reason")
    return _with(tuple(Override(where, day, name or None, why) for where, day, name, why in rows))


@lru_cache(maxsize=8)
def _with(overrides: tuple[Override, ...]) -> Calendar:
    return with_overrides(SHIPPED, overrides) if overrides else SHIPPED
