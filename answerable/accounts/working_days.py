"""The body's own working days: by them its people are chased. No legal date is counted in them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from answerable.accounts.models import ClosedDay
from answerable.workdays.calendar import ENGLAND_AND_WALES, SHIPPED, Calendar, Divisions

OWN = "own"
DIVISIONS: Divisions = (*ENGLAND_AND_WALES, OWN)


def working_calendar(bank_holidays: Calendar = SHIPPED) -> tuple[Calendar, Divisions]:
    """Weekdays less the bank holidays of England and Wales and the body's own closed days."""
    closed = tuple(ClosedDay.objects.order_by("day").values_list("day", "name"))
    return with_closed(bank_holidays, closed), DIVISIONS


@lru_cache(maxsize=8)
def with_closed(base: Calendar, closed: tuple[tuple[date, str], ...]) -> Calendar:
    """Kept, since a calendar's tables are worked out once for as long as it lives."""
    version = f"{base.version}+{len(closed)} closed"
    return Calendar({**base.holidays, OWN: dict(closed)}, version)
