"""Each deed on a register in the trail, in one way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record


def trail(by: Actor, now: datetime, deed: str, key: str, detail: Mapping[str, object]) -> None:
    record(by=by, now=now, deed=deed, kind="register", key=key[:200], detail=dict(detail))  # type: ignore[arg-type]
