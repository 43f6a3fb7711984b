"""The rule that keeps small counts of people from pointing at somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from answerable.figures.figure import Figure
from answerable.figures.withholding import withhold

PEOPLE = frozenset({"headcount", "count", "wte"})


@dataclass(frozen=True, slots=True)
class SmallNumberRule:
    """threshold: the smallest count that may be shown; counts from 1 to one less are withheld.

    A nil points at nobody and is shown. Most bodies use 5 (ISB 1523, Anonymisation Standard).
    """

    threshold: int

    def __post_init__(self) -> None:
        if self.threshold < 3:
            raise ValueError("a threshold below 3 withholds nothing that is not told by it")

    def withholds(self, figure: Figure) -> bool:
        if figure.measure not in PEOPLE or isinstance(figure.value, bool):
            return False
        if not isinstance(figure.value, int | Decimal):
            return False
        return 0 < figure.value < self.threshold

    def apply(self, figures: Sequence[Figure]) -> tuple[Figure, ...]:
        """The figures with those it withholds, and what would give them away, emptied."""
        return withhold(figures, self.threshold)
