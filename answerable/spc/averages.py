"""Means and medians that agree with R to the last bit.

R's mean() adds in extended precision and then adds the mean of what is left over; a plain sum
differs in the last bit for about half of all series, which is enough to put a point that lies on
the centre line on one side of it. `fsum` with the same second pass gives R's result.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

# Ratio of the upper limit of a moving range chart to its mean: 1 + 3 d3/d2 for pairs.
SCREEN = 3.267
# The expected range of two, in standard deviations (d2).
D2 = 1.128


def known(values: Floats) -> Floats:
    """Those that are not missing."""
    kept: Floats = values[~np.isnan(values)]
    return kept


def mean(values: Iterable[float]) -> float:
    """NaN for none. Missing values are left out."""
    listed = [float(v) for v in values if v == v]  # noqa: PLR0124 - NaN differs from itself
    if not listed:
        return math.nan
    n = len(listed)
    try:
        first = math.fsum(listed) / n
        return first + math.fsum([*listed, *([-first] * n)]) / n
    except (OverflowError, ValueError):  # infinities, or sums beyond what a number can hold
        with np.errstate(all="ignore"):
            return float(np.mean(listed))


def sum_of(values: Iterable[float]) -> float:
    """0 for none. Missing values are left out; rounded once, as R's extended precision does."""
    listed = [float(v) for v in values if v == v]  # noqa: PLR0124
    try:
        return math.fsum(listed)
    except (OverflowError, ValueError):
        with np.errstate(all="ignore"):
            return float(np.sum(listed))


def deviation(values: Iterable[float]) -> float:
    """Sample standard deviation; NaN for fewer than two. Missing values are left out.

    About the mean as R has it, so that equal values deviate by nothing at all.
    """
    listed = [float(v) for v in values if v == v]  # noqa: PLR0124
    if len(listed) < 2:
        return math.nan
    centre = mean(listed)
    if not math.isfinite(centre):
        return math.nan
    return math.sqrt(sum_of((v - centre) * (v - centre) for v in listed) / (len(listed) - 1))


def median(values: Iterable[float]) -> float:
    """NaN for none. Missing values are left out."""
    listed = sorted(float(v) for v in values if v == v)  # noqa: PLR0124
    if not listed:
        return math.nan
    half = len(listed) // 2
    return listed[half] if len(listed) % 2 else mean(listed[half - 1 : half + 1])


def moving_ranges(values: Floats) -> Floats:
    """|x(i) - x(i-1)|, the first missing; a missing value makes two missing."""
    if not values.size:
        return values.astype(np.float64)
    with np.errstate(invalid="ignore"):
        return np.concatenate([[np.nan], np.abs(np.diff(values))])


def screened_mean(ranges: Floats, *, limit: float = SCREEN) -> float:
    """Mean of the ranges that lie below `limit` times their mean: strictly, and in one pass."""
    kept = known(ranges)
    return mean(kept[kept < limit * mean(kept)])
