"""When a request must be answered, question by question, with a proof of the date.

Pure: dates in, dates out. Nothing here reads a clock, a database or a network, so "when is it
due?" and "what if?" need no case. The rules are in `regimes.py` (the table), `walk.py` (what each
event does), `last_day.py` (counting) and `settings.py` (what is policy rather than statute).
"""

from answerable.cases.clock.due import clock, clock_case
from answerable.cases.clock.event import (
    EVENT_TYPES,
    ClockError,
    ClockEvent,
    event_from,
    local_date,
)
from answerable.cases.clock.result import CaseClock, ClockResult, ProofDay, recounts
from answerable.cases.clock.settings import DEFAULTS, ClockSettings

__all__ = [
    "DEFAULTS",
    "EVENT_TYPES",
    "CaseClock",
    "ClockError",
    "ClockEvent",
    "ClockResult",
    "ClockSettings",
    "ProofDay",
    "clock",
    "clock_case",
    "event_from",
    "local_date",
    "recounts",
]
