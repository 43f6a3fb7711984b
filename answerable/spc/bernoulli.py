"""Bernoulli CUSUM: yes or no, case by case, for events too rare for a chart of proportions.

Reynolds and Stoumbos, Journal of Quality Technology 1999, 31: 87-108, as qicharts2's `bchart`
has it: log-likelihood ratios for odds `ratio` times as high, and as low, as those of the target;
a signal at `limit` and beyond, after which the sum begins again.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from answerable.spc.averages import Floats
from answerable.spc.series import SeriesError


@dataclass(frozen=True, slots=True)
class Bernoulli:
    """`upper` >= 0 and `lower` <= 0, one per case, as reached (before beginning again).
    `signals`: places (from 0), above and below.
    """

    target: float
    limit: float
    upper: Floats
    lower: Floats
    higher: tuple[int, ...]
    fewer: tuple[int, ...]


def bernoulli_cusum(
    events: Sequence[bool | int], *, target: float, ratio: float = 2.0, limit: float = 3.5
) -> Bernoulli:
    """`target`: the proportion expected, in 0 to 1; above 1, how many first cases tell it.

    Raises SeriesError where the target is 0 or 1, the ratio not above 1, or a case no yes or no.
    """
    x = [int(event) for event in events]
    if any(event not in (0, 1) for event in x):
        raise SeriesError("Each case is 1 (it happened) or 0 (it did not).")
    p0 = _expected(x, target)
    if not 0 < p0 < 1 or not 1 < ratio < math.inf or not 0 < limit < math.inf:
        raise SeriesError("The target lies between 0 and 1, and the ratio of odds is above 1.")
    up, higher = _sums(x, p0, ratio, limit)
    down, fewer = _sums(x, p0, 1 / ratio, limit)
    return Bernoulli(p0, limit, np.array(up), -np.array(down), tuple(higher), tuple(fewer))


def _expected(x: list[int], target: float) -> float:
    if not target > 1:
        return target
    first = x[: int(target)] if math.isfinite(target) else x
    return sum(first) / len(first) if first else math.nan


def _sums(x: list[int], p0: float, ratio: float, limit: float) -> tuple[list[float], list[int]]:
    odds = p0 / (1 - p0) * ratio
    p1 = odds / (1 + odds)
    yes, no = math.log(p1 / p0), math.log((1 - p1) / (1 - p0))
    total, reached, signals = 0.0, [], []
    for i, event in enumerate(x):
        total = max(0.0, total + (yes if event else no))
        reached.append(total)
        if total >= limit:
            signals.append(i)
            total = 0.0
    return reached, signals
