"""A run or control chart as qicharts2 0.8.1 makes it: parts, freeze, exclusions, limits, runs.

Parts are computed and tested each by itself; where parts are given a freeze is ignored.
Excluded points leave the centre line, the limits and the runs, but are still compared with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from answerable.spc.anhoej import Runs, runs
from answerable.spc.averages import Flags, Floats
from answerable.spc.boxes import METHODS
from answerable.spc.charts import FAMILIES
from answerable.spc.charts.limits import Drawn, Part
from answerable.spc.series import SeriesError, Subgroups


@dataclass(frozen=True, slots=True)
class Choices:
    """How the chart is to be made. `parts`: the last point of each part, counted from 1.

    `freeze`: limits come from the first so many points. `exclude`: points left out, from 1.
    `centre`, `target`: one value, or one per point. `keep_negative`: False sets a negative lower
    limit to 0 where no value is negative. `freeze_each`: the first so many points of every part
    hold its limits, where `freeze` is of a chart without parts. `multiply` scales what is shown,
    after the analysis.
    """

    chart: str = "run"
    method: str = "anhoej"
    parts: tuple[int, ...] = ()
    freeze: int | None = None
    freeze_each: int | None = None
    exclude: tuple[int, ...] = ()
    centre: tuple[float, ...] = ()
    target: tuple[float, ...] = ()
    screen: bool = True
    keep_negative: bool = True
    multiply: float = 1.0
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class ControlChart:
    """All arrays as long as the series; `runs`: one analysis per part; `part` counts from 1."""

    choices: Choices
    groups: Subgroups
    value: Floats
    centre: Floats
    lower: Floats
    upper: Floats
    lower95: Floats
    upper95: Floats
    target: Floats
    part: Floats
    baseline: Flags
    included: Flags
    outside: Flags
    runs: tuple[Runs, ...]


def control_chart(groups: Subgroups, choices: Choices) -> ControlChart:
    """Raises SeriesError, with one sentence, for an unknown chart or data it cannot take."""
    if choices.chart not in FAMILIES:
        raise SeriesError(f"There is no {choices.chart!r} chart; there are {', '.join(FAMILIES)}.")
    if choices.method not in METHODS:
        raise SeriesError(f"There is no {choices.method!r} method; there are {', '.join(METHODS)}.")
    n = len(groups.labels)
    order = np.arange(1, n + 1)
    included = ~np.isin(order, choices.exclude)
    frozen = n if choices.freeze is None or choices.parts else choices.freeze
    baseline = order <= frozen
    part = _parts(n, choices.parts)
    if choices.freeze_each:
        within = order - np.searchsorted(part, part)
        baseline &= within <= choices.freeze_each
    with np.errstate(all="ignore"):  # what cannot be worked out is NaN, and says so by itself
        drawn = [_draw(groups, part == k, baseline & included, choices) for k in np.unique(part)]
    found = [
        _runs(piece, included[part == k], choices)
        for piece, k in zip(drawn, np.unique(part), strict=True)
    ]
    return _assembled(groups, choices, (part, baseline, included), drawn, found)


def _parts(n: int, ends: Sequence[int]) -> Floats:
    """The part of each point: a new one begins after each end that lies inside the series."""
    inside = sorted({end for end in ends if 0 < end < n})
    return np.searchsorted(np.array([*inside, n]), np.arange(1, n + 1)).astype(np.float64) + 1


def _draw(groups: Subgroups, rows: Flags, base: Flags, choices: Choices) -> Drawn:
    centre = _line(choices.centre, len(groups.labels))
    part = Part(
        groups=groups.only(rows),
        base=base[rows],
        centre=None if centre is None else centre[rows],
        screen=choices.screen,
        ordered=choices.ordered,
    )
    return FAMILIES[choices.chart](part)


def _line(given: Sequence[float], n: int) -> Floats | None:
    if not given:
        return None
    if len(given) not in (1, n):
        raise SeriesError("A centre line or target is one value, or one for each point.")
    return np.broadcast_to(np.array(given, dtype=np.float64), (n,))


def _runs(drawn: Drawn, included: Flags, choices: Choices) -> Runs:
    found = runs(drawn.value, drawn.centre, included, choices.method)
    if drawn.runs and choices.ordered:
        return found
    return Runs(
        found.useful,
        found.longest,
        found.longest_max,
        found.crossings,
        found.crossings_min,
        signal=False,
    )


def _assembled(
    groups: Subgroups,
    choices: Choices,
    marks: tuple[Floats, Flags, Flags],
    drawn: list[Drawn],
    found: list[Runs],
) -> ControlChart:
    value, centre, lower, upper, lower95, upper95 = (
        np.concatenate([getattr(d, name) for d in drawn]) if drawn else np.array([])
        for name in ("value", "centre", "lower", "upper", "lower95", "upper95")
    )
    lower, upper, lower95, upper95 = map(_finite, (lower, upper, lower95, upper95))
    if not choices.keep_negative and not np.any(value < 0):
        lower, lower95 = (np.where(line < 0, 0.0, line) for line in (lower, lower95))
    value, centre, lower, upper, lower95, upper95 = (
        line * choices.multiply for line in (value, centre, lower, upper, lower95, upper95)
    )
    with np.errstate(invalid="ignore"):
        outside = (value > upper) | (value < lower)
    target = _line(choices.target, len(groups.labels))
    none = np.full(value.shape, np.nan)
    return ControlChart(
        choices,
        groups,
        value,
        centre,
        lower,
        upper,
        lower95,
        upper95,
        none if target is None else target,
        *marks,
        outside,
        tuple(found),
    )


def _finite(line: Floats) -> Floats:
    return np.where(np.isfinite(line), line, np.nan)
