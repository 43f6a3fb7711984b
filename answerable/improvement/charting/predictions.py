"""Predictions scored: how many of those studied came true, wholly or in part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.improvement.models import Cycle


@dataclass(frozen=True, slots=True)
class Score:
    """Of `studied` predictions so many came true (`yes`), in part, or not; `open` wait still."""

    yes: int
    partly: int
    no: int
    open: int

    @property
    def studied(self) -> int:
        return self.yes + self.partly + self.no

    @property
    def share(self) -> float | None:
        """A prediction that came true counts one, in part a half; None before any is studied."""
        return (self.yes + self.partly / 2) / self.studied if self.studied else None


def score_of(cycles: Iterable[Cycle]) -> Score:
    held = [cycle.held for cycle in cycles]
    return Score(
        held.count(Cycle.Held.YES),
        held.count(Cycle.Held.PARTLY),
        held.count(Cycle.Held.NO),
        held.count(""),
    )
