"""Means of many series at once, equal to the last bit to `averages.mean`.

Points down the first axis. Each sum is kept as two numbers, what was rounded off beside it
(Knuth's two-sum, added up as a tree); the mean is then corrected by the exact remainder, as R does.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from answerable.spc.averages import Flags, Floats, mean

# Veltkamp's constant: parts a number into halves whose products are exact.
_SPLIT = 134217729.0
# Fewer values than this are quicker one by one.
_FEW = 256


def means(values: Floats, kept: Flags | None = None) -> Floats:
    """Mean down each column of the `kept` values that are not missing; NaN for none."""
    if values.size < _FEW or not values.shape[0]:
        held = values if kept is None else np.where(kept, values, np.nan)
        return np.array([mean(column) for column in held.T], dtype=np.float64)
    there = ~np.isnan(values)
    if kept is not None:
        there &= kept
    count = np.count_nonzero(there, axis=0)
    filled = values if there.all() else np.where(there, values, 0.0)
    with np.errstate(all="ignore"):
        found = _corrected(*_totals(filled), count)
        lost = ~np.isfinite(found) & (count > 0)
        if lost.any():  # infinities, or sums beyond what a number can hold
            found[lost] = filled[:, lost].sum(axis=0) / count[lost]
    return found


def _totals(values: Floats) -> tuple[Floats, Floats]:
    """The rounded sum of each column, and what rounding took from it."""
    high, low = values, np.zeros_like(values[:1])
    while high.shape[0] > 1:
        half = high.shape[0] // 2
        a, b = high[:half], high[half : 2 * half]
        total = a + b
        back = total - a
        lost = total - back
        np.subtract(a, lost, out=lost)
        np.subtract(b, back, out=back)
        lost += back
        if low.shape[0] > 1:
            lost += low[:half] + low[half : 2 * half]
        if high.shape[0] % 2:
            odd = low[-1:] if low.shape[0] > 1 else np.zeros_like(high[-1:])
            total, lost = np.concatenate([total, high[-1:]]), np.concatenate([lost, odd])
        high, low = total, lost
    total = high[0] + low[0]
    return total, low[0] - (total - high[0])


def _corrected(total: Floats, low: Floats, count: NDArray[np.int64]) -> Floats:
    """Total / count, and the mean of what that leaves over."""
    first = total / count
    upper = _SPLIT * first
    upper -= upper - first
    product = count * first
    lost = (count * upper - product) + count * (first - upper)
    corrected: Floats = first + ((total - product) + (low - lost)) / count
    return corrected
