"""What a chart is drawn of: values (or numerators and denominators) gathered by their label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from answerable.spc.averages import Flags, Floats, deviation, known, mean, median, sum_of

Label = str | float | int
AGGREGATES = ("mean", "sum", "median", "sd")


class SeriesError(ValueError):
    """Data no chart can be made of; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Subgroups:
    """One entry per label, in order of the labels. All arrays have that length.

    `total`: sum of the values; `count`: how many are not missing; `average`, `deviation` (sample
    standard deviation, NaN for one value); `size`: sum of the denominators, NaN where none;
    `value`: what is plotted before any chart changes it.
    """

    labels: tuple[Label, ...]
    total: Floats
    count: Floats
    average: Floats
    deviation: Floats
    size: Floats
    value: Floats

    def only(self, rows: Flags) -> Subgroups:
        """Those where `rows` says so, in their order."""
        if rows.all():
            return self
        labels = tuple(label for label, kept in zip(self.labels, rows, strict=True) if kept)
        return Subgroups(
            labels,
            self.total[rows],
            self.count[rows],
            self.average[rows],
            self.deviation[rows],
            self.size[rows],
            self.value[rows],
        )


def gather(
    labels: Sequence[Label],
    values: Sequence[float],
    sizes: Sequence[float] | None = None,
    *,
    aggregate: str = "mean",
) -> Subgroups:
    """Subgroups by label. With sizes the value is the ratio of sums; a row that lacks either its
    value or its size loses both. `aggregate`: mean, sum, median or sd of the values otherwise.

    As in R, a sum over missing values alone is 0, a missing denominator counts as 0, and one
    value has no standard deviation.

    Raises SeriesError where the lengths differ, or for an aggregate there is not.
    """
    if aggregate not in AGGREGATES:
        raise SeriesError(f"There is no {aggregate!r} of a subgroup: {', '.join(AGGREGATES)}.")
    if len(labels) != len(values) or (sizes is not None and len(sizes) != len(values)):
        raise SeriesError("There must be as many labels, values and sizes.")
    y = np.array(values, dtype=np.float64)
    n = np.full(y.shape, np.nan) if sizes is None else np.array(sizes, dtype=np.float64)
    if sizes is not None:
        lacking = np.isnan(y) | np.isnan(n)
        y[lacking] = np.nan
        n[lacking] = np.nan
    rows: dict[Label, list[int]] = {}
    for i, label in enumerate(labels):
        rows.setdefault(label, []).append(i)
    order = sorted(rows, key=_order)
    with np.errstate(all="ignore"):  # what cannot be worked out is NaN, and says so by itself
        if len(order) == len(labels):
            index = np.array([rows[label][0] for label in order], dtype=int)
            return _single(tuple(order), y[index], None if sizes is None else n[index], aggregate)
        grouped = [(y[rows[label]], n[rows[label]]) for label in order]
        return _grouped(
            tuple(order), [g[0] for g in grouped], [g[1] for g in grouped], aggregate, sizes is None
        )


def _order(label: Label) -> tuple[int, float, str]:
    return (0, float(label), "") if isinstance(label, int | float) else (1, 0.0, label)


def _single(labels: tuple[Label, ...], y: Floats, n: Floats | None, aggregate: str) -> Subgroups:
    count = (~np.isnan(y)).astype(np.float64)
    none = np.full(y.shape, np.nan)
    if n is not None:
        size = np.where(np.isnan(n), 0.0, n)
        return Subgroups(labels, y, count, y, none, size, np.where(np.isnan(y), np.nan, y / size))
    value = {"sum": np.where(np.isnan(y), 0.0, y), "sd": none}.get(aggregate, y)
    return Subgroups(labels, y, count, y, none, none, value)


def _grouped(
    labels: tuple[Label, ...],
    values: list[Floats],
    sizes: list[Floats],
    aggregate: str,
    unsized: bool,  # noqa: FBT001
) -> Subgroups:
    kept = [known(group) for group in values]
    sums = np.array([sum_of(g) for g in kept])
    lone = np.array([len(g) == 1 for g in values])
    total = np.where(lone & np.array([not g.size for g in kept]), np.nan, sums)
    size = np.array([np.nan if unsized else sum_of(g) for g in sizes])
    average = np.array([mean(g) for g in kept])
    deviations = np.array([deviation(g) for g in kept])
    centre = {
        "mean": average,
        "sum": sums,
        "sd": deviations,
        "median": np.array([median(g) for g in kept]),
    }[aggregate]
    value = centre if unsized else sums / size
    count = np.array([float(g.size) for g in kept])
    return Subgroups(labels, total, count, average, deviations, size, value)
