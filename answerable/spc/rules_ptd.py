"""The four rules of `ptd-0.2.2`, and which points each names.

| rule | fires when | who is named |
|---|---|---|
| outside | a point beyond a limit (on it is inside) | that point |
| trend | 6 differences in a row of one sign; a tie breaks it | all 7 points |
| 2 in 3 | of 3 points on one side, 2 or more beyond 2 sigma but within 3 | those |
| shift | 7 in a row on one side; a point on the mean breaks it | all 7 points |

The first that applies names the point. Nothing crosses a rebase. The trend's direction is that of
the step before the point, except that a point whose next neighbour is in a trend too takes the
step after it. As in the package a step that is no rise counts as a fall: a point that ends a trend
and is equal to the first of another is named as falling.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.spc.averages import Flags, Floats
from answerable.spc.series import SeriesError
from answerable.spc.windows import at_least, runs_of, spread, starts

COMMON_CAUSE = "Common Cause"
RUN = 7
LABELS = (
    COMMON_CAUSE,
    "Above UCL",
    "Below LCL",
    "7 Point Trend (Increasing)",
    "7 Point Trend (Decreasing)",
    "2 in 3 Above CL",
    "2 in 3 Below CL",
    "7 Points Above CL",
    "7 Points Below CL",
)
Codes = NDArray[np.int8]


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


@dataclass(frozen=True, slots=True)
class Coded:
    """Points down the first axis, series along the second. `code`: a place in LABELS.

    `open`: one flag a series, where missing values leave it open whether there is a trend.
    """

    code: Codes
    outside: Flags
    close: Flags
    open: Flags


def classify(y: Floats, centre: Floats, lower: Floats, upper: Floats) -> Classified:
    """Label every point of one phase. Raises SeriesError where missing values leave it open
    whether a trend is there (the package fails on these).
    """
    found = code(y[:, None], centre[:, None], lower[:, None], upper[:, None])
    if found.open.any():
        raise SeriesError("Missing values leave it open whether there is a trend of 7 points.")
    with np.errstate(invalid="ignore"):
        side = np.sign(y - centre)
    labels = tuple(LABELS[k] for k in found.code[:, 0].tolist())
    known = ~(np.isnan(y) | np.isnan(lower) | np.isnan(upper))
    outside, close = (np.where(known, f[:, 0], np.nan) for f in (found.outside, found.close))
    return Classified(side, outside, close, labels)


def code(
    y: Floats,
    centre: Floats,
    lower: Floats,
    upper: Floats,
    lengths: NDArray[np.int64] | None = None,
) -> Coded:
    """The rule that names each point, for many series at once: points down the first axis.

    `centre`, `lower`, `upper`: anything that broadcasts against `y`. `lengths`: the points of
    each series, where shorter ones are filled up with NaN.
    """
    with np.errstate(invalid="ignore"):
        above, below = y > centre, y < centre
        over, under = y > upper, y < lower
        near = 2 * (upper - centre) / 3
        outside = over | under
        close = ((y > centre + near) | (y < centre - near)) & ~outside
        steps = np.diff(y, axis=0)
    found = np.zeros(y.shape, dtype=np.int8)
    # In reverse order of priority: a later line overwrites an earlier one.
    _name(found, (runs_of(above, RUN), runs_of(below, RUN)), 7)
    _name(found, (_two_in_three(close, above), _two_in_three(close, below)), 5)
    if steps.size:
        _name(found, _trends(steps > 0, steps < 0), 3)
    _name(found, (over, under), 1)
    return Coded(found, outside, close, _left_open(steps, lengths))


def _name(found: Codes, flags: tuple[Flags, Flags], first: int) -> None:
    np.putmask(found, flags[0], first)
    np.putmask(found, flags[1], first + 1)


def _two_in_three(close: Flags, side: Flags) -> Flags:
    near = close & side
    fires = starts(side, 3) & at_least(near, 2, 3)
    return spread(fires, 3, side.shape[0]) & near


def _trends(up: Flags, down: Flags) -> tuple[Flags, Flags]:
    """Points of a rising and of a falling trend; one that ends one and begins another takes the
    step after it.
    """
    rows = up.shape[0] + 1
    begun = starts(up, RUN - 1) | starts(down, RUN - 1)
    marked = spread(begun, RUN, rows)
    if not marked.any():
        return marked, marked
    follows = marked[:-1] & marked[1:]
    last = marked.copy()
    last[:-1] &= ~marked[1:]
    return _directed(follows, last, up), _directed(follows, last, ~up)


def _directed(follows: Flags, last: Flags, steps: Flags) -> Flags:
    found = np.zeros(last.shape, dtype=bool)
    found[:-1] = follows & steps
    found[1:] |= last[1:] & steps
    return found


def _left_open(steps: Floats, lengths: NDArray[np.int64] | None) -> Flags:
    """Whether a window of steps holds a missing one and all it knows have one sign."""
    missing = np.isnan(steps)
    if not missing.any():
        return np.zeros(steps.shape[1], dtype=bool)
    with np.errstate(invalid="ignore"):
        rising, falling = starts(missing | (steps > 0), 6), starts(missing | (steps < 0), 6)
    open_: Flags = (rising | falling) & at_least(missing, 1, 6)
    if lengths is not None:
        open_ = open_ & (np.arange(open_.shape[0])[:, None] < lengths - 6)
    left: Flags = np.asarray(open_.any(axis=0))
    return left
