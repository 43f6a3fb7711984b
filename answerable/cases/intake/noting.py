"""What the words of a new case suggest is noted as the case is made."""

from __future__ import annotations

from answerable.cases.intake.concerns import concerns
from answerable.cases.models import Intake, Request


def note_concerns(case: Request) -> Intake:
    """Keep what the words suggest; where they suggest anything, the case goes to the top."""
    found = [concern.code for concern in concerns(f"{case.subject}\n{case.text}")]
    return Intake.objects.create(request=case, concerns=found, urgent=bool(found))
