"""What every deed of this room writes on the trail, and who a deed's Actor is among the staff."""

from __future__ import annotations

from datetime import datetime

from answerable.accounts.actor import Actor
from answerable.accounts.trail import JSON, record


def person_id(by: Actor) -> int | None:
    """The Person's key; None for a command or a job."""
    return int(by.key) if by.kind == "person" else None


def told(deed: str, kind: str, key: int, by: Actor, now: datetime, **detail: JSON) -> None:
    """One line of the trail."""
    record(by=by, now=now, deed=deed, kind=kind, key=str(key), detail=detail)
