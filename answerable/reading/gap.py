"""What a question asks for that its answer does not give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

GapKind = Literal["period", "breakdown", "measure", "item", "part", "void", "arithmetic", "unit"]


@dataclass(frozen=True, slots=True)
class Gap:
    """wanted: what was asked; found: what the answer gives instead; why: a sentence for people."""

    kind: GapKind
    wanted: str
    found: str
    why: str
