"""What may be used, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Limits:
    """seconds: of wall clock and of processor. memory, output: bytes beyond the idle child's."""

    seconds: float = 20.0
    memory: int = 768 * 1024 * 1024
    output: int = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Outcome:
    """The function's value, or None and the problem: one sentence for the person who waits."""

    value: Any
    problem: str | None = None
