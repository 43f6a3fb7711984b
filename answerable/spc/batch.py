"""Many `ptd-0.2.2` charts at once: limits, rules and verdicts of a board pack in one pass.

The same rules as `plot_the_dots`, and equal to it; one row is one phase, so a series with rebases
is several rows, of which the last has its verdict.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.spc.averages import SCREEN, Flags, Floats
from answerable.spc.plot_the_dots import DIRECTIONS, FEWEST_FIXED, LIMIT
from answerable.spc.rules_ptd import LABELS, Coded, code
from answerable.spc.series import SeriesError
from answerable.spc.sums import means

TYPES = (
    "common_cause",
    "special_cause_improvement",
    "special_cause_concern",
    "special_cause_neutral_high",
    "special_cause_neutral_low",
)
ASSURANCE = (None, "consistent_pass", "consistent_fail", "inconsistent")
_HIGH = np.array([False, *("Above" in name or "Increasing" in name for name in LABELS[1:])])
# For each direction, the type that each label of a point comes to.
_TYPE_OF = {
    "increase": np.where(_HIGH, 1, 2).astype(np.int8),
    "decrease": np.where(_HIGH, 2, 1).astype(np.int8),
    "neutral": np.where(_HIGH, 3, 4).astype(np.int8),
}
for _row in _TYPE_OF.values():
    _row[0] = 0
# Values worked on at a time: what a processor keeps close by.
_BLOCK = 1 << 14
# Above this ratio of longest to shortest, series of different lengths are padded apart.
_ALIKE = 2


@dataclass(frozen=True, slots=True)
class Batch:
    """One row per series, in the order given.

    `centre`, `lower`, `upper`: one number each. `label`, `kind`: a row of places in `LABELS` and
    `TYPES`, one per point. `variation`: the kind of the last point. `counts`: common cause,
    improvement, concern. `assurance`: a place in `ASSURANCE`. `undecided`: missing values leave
    it open whether there is a trend, so no verdict should be shown.
    """

    centre: Floats
    lower: Floats
    upper: Floats
    label: NDArray[np.int8]
    kind: NDArray[np.int8]
    variation: NDArray[np.int8]
    counts: NDArray[np.int64]
    assurance: NDArray[np.int8]
    undecided: Flags


def many(
    values: Floats,
    *,
    direction: str = "increase",
    target: float | Floats | None = None,
    screen: bool = True,
    fix_after: int | None = None,
    lengths: NDArray[np.int64] | None = None,
) -> Batch:
    """`values`: series by points, in order of time; `target`: one, or one per series, NaN for
    none; `lengths`: where shorter series are filled up with NaN. Raises SeriesError for an
    unknown direction, or limits fixed after fewer than 12 points.
    """
    if direction not in DIRECTIONS:
        raise SeriesError(f"The direction is one of {', '.join(DIRECTIONS)}.")
    if fix_after is not None and fix_after < FEWEST_FIXED:
        raise SeriesError(f"Limits can be fixed after {FEWEST_FIXED} points at the earliest.")
    table = np.asarray(values, dtype=np.float64)
    goals = np.full(len(table), np.nan if target is None else target, dtype=np.float64)
    width = max(1, _BLOCK // max(1, table.shape[1]))
    blocks = []
    with np.errstate(all="ignore"):  # what cannot be worked out is NaN, and says so by itself
        for at in range(0, max(1, len(table)), width):
            rows = slice(at, at + width)
            size = None if lengths is None else lengths[rows]
            found = _block(
                table[rows],
                size,
                direction=direction,
                target=goals[rows],
                screen=screen,
                fix_after=fix_after,
            )
            blocks.append(found)
    return blocks[0] if len(blocks) == 1 else _joined(blocks)


def _block(
    table: Floats,
    lengths: NDArray[np.int64] | None,
    *,
    direction: str,
    target: Floats,
    screen: bool,
    fix_after: int | None,
) -> Batch:
    y = np.ascontiguousarray(table.T)
    centre, spread = _process(y[:fix_after], screen=screen)
    lower, upper = centre - spread, centre + spread
    found = code(y, centre, lower, upper, lengths)
    kind = _TYPE_OF[direction].take(found.code)
    sure = _assurance(lower, upper, target, direction)
    return _batch((centre, lower, upper), found, kind, lengths, sure)


def _joined(blocks: Sequence[Batch]) -> Batch:
    names = Batch.__slots__
    return Batch(*(np.concatenate([getattr(b, name) for b in blocks]) for name in names))


def _process(fixed: Floats, *, screen: bool) -> tuple[Floats, Floats]:
    """Mean, and distance of the limits from it. The mean is never screened."""
    ranges = np.abs(np.diff(fixed, axis=0))
    average = means(ranges)
    if screen:
        average = means(ranges, ranges < SCREEN * average)
    return means(fixed), LIMIT * average


def _batch(
    lines: tuple[Floats, Floats, Floats],
    found: Coded,
    kind: NDArray[np.int8],
    lengths: NDArray[np.int64] | None,
    assurance: NDArray[np.int8],
) -> Batch:
    points, series = kind.shape
    size = np.full(series, points) if lengths is None else lengths
    last = kind[np.maximum(size - 1, 0), np.arange(series)] if points else np.zeros(series, np.int8)
    good, bad = (np.count_nonzero(kind == k, axis=0) for k in (1, 2))
    common = np.count_nonzero(kind == 0, axis=0) - (points - size)
    return Batch(
        *lines,
        label=found.code.T,
        kind=kind.T,
        variation=last,
        counts=np.stack([common, good, bad], axis=1),
        assurance=assurance,
        undecided=found.open,
    )


def _assurance(lower: Floats, upper: Floats, target: Floats, direction: str) -> NDArray[np.int8]:
    found = np.zeros(lower.shape, dtype=np.int8)
    if direction == "neutral":
        return found
    increase = direction == "increase"
    found[~np.isnan(target)] = 3
    found[target > upper] = 2 if increase else 1
    found[target < lower] = 1 if increase else 2
    return found


def ragged(
    series: Sequence[Floats],
    *,
    direction: str = "increase",
    target: Floats | None = None,
    screen: bool = True,
    fix_after: int | None = None,
) -> list[tuple[NDArray[np.int64], Batch]]:
    """Series of different lengths: batches of like lengths, each with the places of its series.

    Rows of `label` and `kind` are as long as the longest of their batch: points beyond the length
    of a series are common cause and in no count.
    """
    lengths = np.array([len(one) for one in series], dtype=np.int64)
    order = np.argsort(lengths, kind="stable")
    found = []
    for places in _alike(order, lengths):
        size = lengths[places]
        table = np.full((len(places), int(size.max())), np.nan)
        table[np.arange(table.shape[1]) < size[:, None]] = np.concatenate(
            [np.asarray(series[i], dtype=np.float64) for i in places]
        )
        goals = None if target is None else target[places]
        batch = many(
            table,
            direction=direction,
            target=goals,
            screen=screen,
            fix_after=fix_after,
            lengths=size,
        )
        found.append((places, batch))
    return found


def _alike(order: NDArray[np.int64], lengths: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Places of series, cut where the length has grown too far from the first of its batch."""
    cuts, first = [], 0
    for i in range(1, len(order)):
        if lengths[order[i]] > _ALIKE * max(1, int(lengths[order[first]])):
            cuts.append(i)
            first = i
    return [piece for piece in np.split(order, cuts) if piece.size]
