"""The four rules of `ptd-0.2.2`, and which points each names.

| rule | fires when | who is named |
|---|---|---|
| outside | a point beyond a limit (on it is inside) | that point |
| trend | 6 differences in a row of one sign; a tie breaks it | all 7 points |
| 2 in 3 | of 3 points on one side, 2 or more beyond 2 sigma but within 3 | those |
| shift | 7 in a row on one side; a point on the mean breaks it | all 7 points |

The first that applies names the point. Nothing crosses a rebase. The trend's direction is that of
the step before the point, except that a point whose next neighbour is in a trend too takes the
step after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from answerable.spc.averages import Flags, Floats
from answerable.spc.series import SeriesError

COMMON_CAUSE = "Common Cause"
RUN = 7


@dataclass(frozen=True, slots=True)
class Classified:
    """`side`: -1, 0, 1 or NaN. `outside`, `close`: 1, 0 or NaN where it cannot be said."""

    side: Floats
    outside: Floats
    close: Floats
    label: tuple[str, ...]

    @classmethod
    def joined(cls, pieces: Sequence[Classified]) -> Classified:
        return cls(
            np.concatenate([p.side for p in pieces] or [np.array([])]),
            np.concatenate([p.outside for p in pieces] or [np.array([])]),
            np.concatenate([p.close for p in pieces] or [np.array([])]),
            tuple(label for p in pieces for label in p.label),
        )


def classify(y: Floats, centre: Floats, lower: Floats, upper: Floats) -> Classified:
    """Label every point of one phase. Raises SeriesError where missing values leave it open
    whether a trend is there (the package fails on these).
    """
    with np.errstate(invalid="ignore"):
        side = np.sign(y - centre)
        near = 2 * (upper - centre) / 3
        outside = _three_way((y > upper) | (y < lower), y, upper)
        beyond = (y > centre + near) | (y < centre - near)
        close = _three_way(beyond & (outside == 0), y, upper)
    steps = np.sign(np.diff(y))
    trend = _trend(steps, y.size)
    two = _two_in_three(close, side)
    shift = _shift(side)
    labels = []
    for i in range(y.size):
        high = "Above" if side[i] > 0 else "Below"
        if outside[i] == 1:
            labels.append("Above UCL" if y[i] > upper[i] else "Below LCL")
        elif trend[i]:
            labels.append(f"7 Point Trend ({'Increasing' if trend[i] > 0 else 'Decreasing'})")
        elif two[i]:
            labels.append(f"2 in 3 {high} CL")
        elif shift[i]:
            labels.append(f"7 Points {high} CL")
        else:
            labels.append(COMMON_CAUSE)
    return Classified(side, outside, close, tuple(labels))


def _three_way(flags: Flags, y: Floats, limit: Floats) -> Floats:
    return np.where(np.isnan(y) | np.isnan(limit), np.nan, flags.astype(np.float64))


def _windows(values: Floats, length: int) -> Floats:
    if values.size < length:
        return np.empty((0, length))
    return np.lib.stride_tricks.sliding_window_view(values, length)


def _spread(starts: Flags, length: int, n: int) -> Flags:
    """Every point of every window that fires."""
    marked = np.zeros(n, dtype=bool)
    for at in np.flatnonzero(starts):
        marked[at : at + length] = True
    return marked


def _trend(steps: Floats, n: int) -> Floats:
    """+1 rising, -1 falling, 0 not in a trend."""
    windows = _windows(steps, RUN - 1)
    missing = np.isnan(windows).any(axis=1)
    with np.errstate(invalid="ignore"):
        open_ = missing & (
            np.all((windows == 1) | np.isnan(windows), axis=1)
            | np.all((windows == -1) | np.isnan(windows), axis=1)
        )
    if open_.any():
        raise SeriesError("Missing values leave it open whether there is a trend of 7 points.")
    fires = np.all(windows == 1, axis=1) | np.all(windows == -1, axis=1)
    marked = _spread(fires, RUN, n)
    found = np.zeros(n)
    for i in np.flatnonzero(marked):
        follows = i + 1 < n and marked[i + 1]
        found[i] = steps[i] if follows else steps[i - 1]
    return found


def _two_in_three(close: Floats, side: Floats) -> Flags:
    marked = np.zeros(close.size, dtype=bool)
    sides, closes = _windows(side, 3), _windows(close, 3)
    one_side = np.all(sides == 1, axis=1) | np.all(sides == -1, axis=1)
    fires = one_side & (np.nansum(closes, axis=1) >= 2)
    marked = _spread(fires, 3, close.size)
    named: Flags = marked & (close == 1)
    return named


def _shift(side: Floats) -> Flags:
    windows = _windows(side, RUN)
    fires = np.all(windows == 1, axis=1) | np.all(windows == -1, axis=1)
    return _spread(fires, RUN, side.size)
