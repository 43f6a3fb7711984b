"""By when an owner should answer, inside the statutory time. PURE."""

from __future__ import annotations

from datetime import date

from answerable.workdays.calendar import Calendar, Divisions, nth_working_day


def internal_due(
    *,
    counted_from: date,
    sent: date,
    statutory: date | None,
    owner_days: int,
    least_days: int,
    calendar: Calendar,
    divisions: Divisions,
) -> date:
    """The owner's date: `owner_days` working days after receipt, on the body's own calendar.

    counted_from: the day of receipt, or of the reply that set the clock going again.
    An owner asked late has `least_days` working days, but never past the statutory date, unless
    that has gone by already.
    """
    planned = nth_working_day(calendar, divisions, counted_from, max(owner_days, 1))
    fair = nth_working_day(calendar, divisions, sent, max(least_days, 1))
    wanted = max(planned, fair)
    if statutory is not None and sent < statutory < wanted:
        return statutory
    return wanted
