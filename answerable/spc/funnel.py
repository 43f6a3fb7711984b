"""Funnel plots: units side by side, with limits that widen where little was counted.

Spiegelhalter, Statistics in Medicine 2005, 24: 1185-1202. Proportions by the exact binomial and
rates by the exact Poisson distribution, interpolated between whole numbers (his appendix A.1.1);
how far units vary beyond chance is told as the mean square of winsorised z-scores (section 3.2).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from answerable.spc.averages import Floats
from answerable.spc.series import SeriesError

# Chance below a limit two and three standard deviations out.
TWO_SIGMA, THREE_SIGMA = 0.025, 0.001
WINSORISED = 0.1


@dataclass(frozen=True, slots=True)
class Funnel:
    """One entry per unit, in the order given. `z`: distance from the target, in its standard
    deviations. `spread`: how many times more the units vary than chance says (1 is chance);
    `outside`: high, low or "" by the limits at three sigma.
    """

    units: tuple[str, ...]
    value: Floats
    target: float
    lower2: Floats
    upper2: Floats
    lower3: Floats
    upper3: Floats
    z: Floats
    spread: float
    outside: tuple[str, ...]


def funnel(
    units: Sequence[str],
    events: Sequence[float],
    sizes: Sequence[float],
    *,
    kind: str = "proportion",
    target: float | None = None,
) -> Funnel:
    """`kind`: proportion (events out of sizes) or rate (events in an exposure). Without a target
    it is all events over all sizes.

    Raises SeriesError where the lengths differ, or a unit has more events than its size, less than
    none, or no size.
    """
    y, n = (np.asarray(column, dtype=np.float64) for column in (events, sizes))
    if not len(units) == len(y) == len(n):
        raise SeriesError("There must be as many units, events and sizes.")
    good = np.isfinite(y) & np.isfinite(n) & (n > 0) & (y >= 0)
    if not good.all() or kind not in ("proportion", "rate") or (kind[0] == "p" and (y > n).any()):
        raise SeriesError("Each unit needs a size above none, and events that fit in it.")
    if kind == "proportion" and (n != np.round(n)).any():
        raise SeriesError("The sizes of a proportion are whole numbers.")
    at = target if target is not None else float(y.sum() / n.sum()) if len(y) else math.nan
    if len(y) and not 0 <= at < (math.inf if kind == "rate" else 1 + 1e-12):
        raise SeriesError("The target of a proportion lies between 0 and 1, of a rate above 0.")
    with np.errstate(all="ignore"):
        variance = at * (1 - at) / n if kind == "proportion" else at / n
        z = (y / n - at) / np.sqrt(variance)
    lines = [_limits(n, at, chance, kind) for chance in (TWO_SIGMA, THREE_SIGMA)]
    outside = [
        "high" if v > high else "low" if v < low else ""
        for v, low, high in zip(y / n, *lines[1], strict=True)
    ]
    return Funnel(tuple(units), y / n, at, *lines[0], *lines[1], z, overspread(z), tuple(outside))


def overspread(z: Floats) -> float:
    """Mean square of the z-scores, the outer tenths drawn in; 1 where only chance is at work."""
    known = z[np.isfinite(z)]
    if not known.size:
        return math.nan
    low, high = np.quantile(known, [WINSORISED, 1 - WINSORISED])
    return float(np.mean(np.clip(known, low, high) ** 2))


def _limits(n: Floats, at: float, chance: float, kind: str) -> tuple[Floats, Floats]:
    whole = 0 <= at <= 1 and kind == "proportion"
    cells = [
        (_quantile(size, at, chance, exact=whole), _quantile(size, at, 1 - chance, exact=whole))
        for size in n.tolist()
    ]
    low, high = (np.array([cell[i] for cell in cells], dtype=np.float64) for i in (0, 1))
    return np.maximum(low / n, 0), np.minimum(high / n, 1.0) if whole else high / n


def _quantile(size: float, at: float, chance: float, *, exact: bool) -> float:
    """The number of events below which `chance` lies, between whole numbers."""
    mean = size * at
    if not mean > 0 or (exact and at >= 1):
        return mean
    deviation = math.sqrt(mean * (1 - at) if exact else mean)
    k = max(0, int(mean - 12 * deviation - 12))
    top = size if exact else mean + 40 * deviation + 40
    below = 0.0
    while k <= top:
        step = math.exp(_log_chance(k, size, at, exact=exact))
        below += step
        if below >= chance:
            return k - (below - chance) / step
        k += 1
    return top


def _log_chance(k: int, size: float, at: float, *, exact: bool) -> float:
    if not exact:
        mean = size * at
        return k * math.log(mean) - mean - math.lgamma(k + 1)
    ways = math.lgamma(size + 1) - math.lgamma(k + 1) - math.lgamma(size - k + 1)
    return ways + k * math.log(at) + (size - k) * math.log1p(-at)
