"""Pareto: categories by how often they occur, with the running share.

qicharts2's `paretochart`: most frequent first; a tie keeps the order of first appearance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from answerable.spc.series import SeriesError


@dataclass(frozen=True, slots=True)
class Bar:
    """`share` and `running`: fractions of the whole, 0 to 1."""

    category: str
    count: float
    share: float
    running: float


def count(categories: Iterable[str | None], *, missing: str = "") -> dict[str, float]:
    """How often each occurs; None counts under the word `missing`, and not at all without one."""
    found: dict[str, float] = {}
    for category in categories:
        name = missing if category is None else category
        if name or category is not None:
            found[name] = found.get(name, 0) + 1
    return found


def pareto(counts: Mapping[str, float]) -> tuple[Bar, ...]:
    """Raises SeriesError for a count below nothing or one that is no number."""
    if any(not 0 <= n < float("inf") for n in counts.values()):
        raise SeriesError("A count in a Pareto chart is a number, and not below nothing.")
    whole = sum(counts.values())
    bars, running = [], 0.0
    for name, n in sorted(counts.items(), key=lambda pair: -pair[1]):
        running += n
        bars.append(Bar(name, n, n / whole if whole else 0.0, running / whole if whole else 0.0))
    return tuple(bars)


def vital_few(bars: tuple[Bar, ...], share: float = 0.8) -> tuple[Bar, ...]:
    """The fewest categories that together make up `share` of the whole."""
    for i, bar in enumerate(bars):
        if bar.running >= share:
            return bars[: i + 1]
    return bars
