"""What surfaces by itself: which projects have stalled, are at risk, or are ready to close.

PURE: dates and evidence in, one word out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

STALLED_AFTER = timedelta(days=42)
QUIET_AFTER = timedelta(days=28)
SOON = timedelta(days=56)
READY_FROM, BEHIND_BELOW = Decimal("4.5"), Decimal("3.0")

Word = Literal["", "stalled", "at_risk", "ready"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a running project. score: the last confirmed; None where there is none."""

    started: date
    by_when: date | None = None
    score: Decimal | None = None
    last_value: date | None = None
    last_cycle: date | None = None


def surfaced(known: Known, today: date) -> Word:
    """Ready comes before stalled: a team that reached its aim may well have stopped counting."""
    if known.score is not None and known.score >= READY_FROM:
        return "ready"
    moved = max(filter(None, (known.last_value, known.last_cycle)), default=None)
    if (moved or known.started) < today - STALLED_AFTER:
        return "stalled"
    if known.by_when is None:
        return ""
    late = known.by_when < today
    behind = known.score is None or known.score < BEHIND_BELOW
    return "at_risk" if late or (behind and known.by_when <= today + SOON) else ""


def quiet(last_contact: date | None, started: date, today: date) -> bool:
    """Whether a coach has had no contact with the team for four weeks."""
    return (last_contact or started) < today - QUIET_AFTER
