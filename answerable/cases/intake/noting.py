"""What the words of a new case suggest is noted as the case is made."""

from __future__ import annotations

from datetime import datetime, timedelta

from answerable.cases.intake.concerns import concerns
from answerable.cases.models import Intake, Request
from answerable.cases.policy import legal_day
from answerable.workdays.calendar import SHIPPED, UK_UNION, nth_working_day, why_not_working


def note_concerns(case: Request) -> Intake:
    """Keep what the words suggest; where they suggest anything, the case goes to the top."""
    found = [concern.code for concern in concerns(f"{case.subject}\n{case.text}")]
    return Intake.objects.create(request=case, concerns=found, urgent=bool(found))


def acknowledge_by_itself(case: Request, now: datetime) -> None:
    """In a working day, unless an officer confirms it before or its words concern us."""
    waiting = Intake.objects.filter(request=case, concerns=[], confirmed_at__isnull=True)
    waiting.update(acknowledge_at=a_working_day_after(now))


def a_working_day_after(moment: datetime) -> datetime:
    """The same hour a working day later; where it is no working day, when the next one is over."""
    day = legal_day(moment)
    idle = why_not_working(SHIPPED, UK_UNION, day) is not None
    later = nth_working_day(SHIPPED, UK_UNION, day, 2 if idle else 1)
    return moment + timedelta(days=(later - day).days)
