"""A file of cases in, their clocks out, in the shapes other software uses.

In: `[{"id", "regime", "received", "events": [{"type", "date", ...}], "questions": [...]}]`, or an
object with such a list under "examples" or "cases". Out: see `as_json`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.utils.translation import gettext as _

from answerable.cases.clock.due import clock_case
from answerable.cases.clock.event import (
    ClockError,
    QuestionNumber,
    event_from,
    local_date,
    read_moment,
)
from answerable.cases.clock.result import CaseClock, ProofDay
from answerable.cases.clock.settings import DEFAULTS, ClockSettings
from answerable.workdays.calendar import Calendar


def read_cases(data: bytes) -> list[Mapping[str, object]]:
    """The cases of a file. Raises ClockError with one sentence."""
    try:
        found = json.loads(data)
    except ValueError as error:
        raise ClockError(_("The file of cases is not JSON.")) from error
    if isinstance(found, dict):
        found = found.get("cases", found.get("examples"))
    if not isinstance(found, list) or not all(isinstance(case, dict) for case in found):
        raise ClockError(_("The file of cases must be a list of objects."))
    return found


def case_clock(
    case: Mapping[str, object], calendar: Calendar, *, settings: ClockSettings = DEFAULTS
) -> CaseClock:
    """Raises ClockError, naming the case, with one sentence."""
    try:
        received = read_moment(case.get("received"), "received")
        if received is None:
            raise ClockError(_("It says nothing of when it was received."))
        events = case.get("events") or []
        if not isinstance(events, list) or not all(isinstance(e, dict) for e in events):
            raise ClockError(_("Its events must be a list of objects."))
        day = local_date(received)
        return clock_case(
            str(case.get("regime", "FOIA")),
            received,
            [event_from(event, day) for event in events],
            calendar,
            questions=_numbers(case.get("questions")),
            settings=settings,
        )
    except ClockError as error:
        if case.get("id") is None:
            raise
        where = _("Case %(id)s: %(why)s")
        raise ClockError(where % {"id": case["id"], "why": error}) from error


def _numbers(value: object) -> list[QuestionNumber] | None:
    """Question numbers, plain or as objects with a number; a bare count n means 1 to n."""
    if isinstance(value, int) and not isinstance(value, bool):
        return list(range(1, value + 1))
    if not isinstance(value, list):
        return None
    numbers = [item.get("number") if isinstance(item, dict) else item for item in value]
    return [item if isinstance(item, int) else str(item) for item in numbers]


def as_json(identity: object, case: CaseClock) -> dict[str, object]:
    """One case as printed: dates ISO, one proof entry for each day after receipt up to due."""
    result = case.deciding
    shown: dict[str, object] = {
        "id": identity,
        "regime": result.regime,
        "receipt_date": result.receipt_date.isoformat(),
        "due": result.due.isoformat() if result.due else None,
        "status": result.status,
        "questions": [
            {
                "number": entry.number,
                "due": entry.result.due.isoformat() if entry.result.due else None,
                "status": entry.result.status,
            }
            for entry in case.questions
        ],
        "proof": [proof_json(entry) for entry in case.proof],
        "dates": {name: day.isoformat() for name, day in result.dates.items()},
        "notes": list(result.notes),
        "calendar": result.calendar_version,
    }
    if result.extension_allowed is not None:
        shown["extension_allowed"] = result.extension_allowed
    if result.aggregable is not None:
        shown["aggregable"] = result.aggregable
    return shown


def proof_json(entry: ProofDay) -> dict[str, object]:
    return {"date": entry.day.isoformat(), "counted": entry.counted, "reason": entry.reason}
