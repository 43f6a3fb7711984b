"""The last day to appeal to the First-tier Tribunal against a notice. PURE.

Tribunal Procedure (First-tier Tribunal) (General Regulatory Chamber) Rules 2009 (SI 2009/1976):
rule 22(1)(b), within 28 days of the date on which the notice was sent; rule 12, where that day is
no working day, on the next one.
"""

from __future__ import annotations

from datetime import date, timedelta

from answerable.workdays.calendar import Calendar, Divisions, is_working_day

DAYS = 28
RULE = "SI 2009/1976, rules 12 and 22(1)(b)"


def appeal_by(sent: date, calendar: Calendar, divisions: Divisions) -> date:
    """28 days after the day on which the notice was sent, moved on to a working day."""
    day = sent + timedelta(days=DAYS)
    while not is_working_day(calendar, divisions, day):
        day += timedelta(days=1)
    return day


def too_soon(due: date, last_day: date) -> bool:
    """Whether an ordered step falls due before the time for an appeal ends (FOIA s.50(6))."""
    return due < last_day
