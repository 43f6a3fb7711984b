"""NHS "Making Data Count" charts as NHSRplotthedots 0.2.2 makes them: the profile `ptd-0.2.2`.

One XmR chart per phase: the mean, limits at 2.66 mean moving ranges, four rules of which the
first that applies names a point, and verdicts on variation and assurance. The package's own
faults are kept under its name: a rebase date that is no data date does nothing, screening can
leave no limits at all, and a run of missing values can make it fail.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.spc.averages import Flags, Floats, known, mean, moving_ranges, screened_mean
from answerable.spc.rules_ptd import COMMON_CAUSE, LABELS, Classified, classify
from answerable.spc.series import SeriesError

PROFILE = "ptd-0.2.2"
# 3 / d2, rounded as the method has it since Wheeler; not 2.65957.
LIMIT = 2.66
FEWEST_FIXED = 12
SHORT_GROUP = 13
DIRECTIONS = {"increase": 1, "neutral": 0, "decrease": -1}


@dataclass(frozen=True, slots=True)
class Plan:
    """`rebase`: labels at which a new phase begins. `fix_after`: limits from the first so many
    points of each phase, at least 12. `target`: one value, or None.
    """

    direction: str = "increase"
    rebase: tuple[str, ...] = ()
    fix_after: int | None = None
    target: float | None = None
    screen: bool = True


@dataclass(frozen=True, slots=True)
class Phase:
    """What the summary says of one phase. `assurance` is None except for the last one."""

    group: int
    mean: float
    lower: float
    upper: float
    n: int
    common_cause: int
    improvement: int
    concern: int
    variation: str
    assurance: str | None


@dataclass(frozen=True, slots=True)
class Dots:
    """All arrays as long as the series, in order of the labels."""

    labels: tuple[str, ...]
    value: Floats
    fixed: Floats
    group: NDArray[np.int64]
    short: Flags
    mean: Floats
    lower: Floats
    upper: Floats
    rules: Classified
    point_type: tuple[str, ...]
    target: float | None
    phases: tuple[Phase, ...]


def plot_the_dots(labels: Sequence[str], values: Sequence[float], plan: Plan) -> Dots:
    """Raises SeriesError, with one sentence, for what the package itself refuses."""
    if len(labels) != len(values):
        raise SeriesError("There must be one value for each date, and one date for each value.")
    if len(set(labels)) != len(labels):
        raise SeriesError("Two rows have the same date.")
    if plan.fix_after is not None and plan.fix_after < FEWEST_FIXED:
        raise SeriesError(f"Limits can be fixed after {FEWEST_FIXED} points at the earliest.")
    if plan.direction not in DIRECTIONS:
        raise SeriesError(f"The direction is one of {', '.join(DIRECTIONS)}.")
    order = sorted(range(len(labels)), key=lambda i: labels[i])
    named = tuple(labels[i] for i in order)
    value = np.array([values[i] for i in order], dtype=np.float64)
    group = np.cumsum(np.isin(np.array(named, dtype=object), plan.rebase)).astype(np.int64)
    with np.errstate(all="ignore"):  # what cannot be worked out is NaN, and says so by itself
        return _phased(named, value, group, plan)


def _phased(labels: tuple[str, ...], value: Floats, group: NDArray[np.int64], plan: Plan) -> Dots:
    fixed, centre, lower, upper = (np.full(value.shape, np.nan) for _ in range(4))
    short = np.zeros(value.shape, dtype=bool)
    rules: list[Classified] = []
    for k in _groups(group):
        rows = group == k
        fixed[rows] = _first(value[rows], plan.fix_after)
        centre[rows], lower[rows], upper[rows] = _limits(fixed[rows], screen=plan.screen)
        short[rows] = rows.sum() < SHORT_GROUP
        rules.append(classify(value[rows], centre[rows], lower[rows], upper[rows]))
    joined = Classified.joined(rules)
    type_of = {label: _point_type(label, plan.direction) for label in LABELS}
    types = tuple(type_of[label] for label in joined.label)
    dots = Dots(
        labels, value, fixed, group, short, centre, lower, upper, joined, types, plan.target, ()
    )
    return _summed(dots, plan)


def _groups(group: NDArray[np.int64]) -> range:
    """Phases are numbered without a gap, from 0, or 1 where one begins at the first point."""
    return range(int(group[0]), int(group[-1]) + 1) if group.size else range(0)


def _first(values: Floats, n: int | None) -> Floats:
    kept = values.copy()
    if n is not None:
        kept[n:] = np.nan
    return kept


def _limits(fixed: Floats, *, screen: bool) -> tuple[float, float, float]:
    """Mean, lower and upper limit. The mean is never screened; gaps are not bridged."""
    centre = mean(fixed)
    ranges = moving_ranges(fixed)
    average = screened_mean(ranges) if screen else mean(known(ranges))
    return centre, centre - LIMIT * average, centre + LIMIT * average


def _point_type(label: str, direction: str) -> str:
    if label == COMMON_CAUSE:
        return "common_cause"
    high = "Above" in label or "Increasing" in label
    if direction == "neutral":
        return f"special_cause_neutral_{'high' if high else 'low'}"
    good = high == (direction == "increase")
    return f"special_cause_{'improvement' if good else 'concern'}"


def _summed(dots: Dots, plan: Plan) -> Dots:
    groups = list(_groups(dots.group))
    phases = tuple(_phase(dots, k, plan, last=k == groups[-1]) for k in groups)
    return Dots(
        dots.labels,
        dots.value,
        dots.fixed,
        dots.group,
        dots.short,
        dots.mean,
        dots.lower,
        dots.upper,
        dots.rules,
        dots.point_type,
        dots.target,
        phases,
    )


def _phase(dots: Dots, k: int, plan: Plan, *, last: bool) -> Phase:
    rows = np.flatnonzero(dots.group == k)
    types = [dots.point_type[i] for i in rows]
    final = rows[-1]
    lower, upper = float(dots.lower[final]), float(dots.upper[final])
    return Phase(
        group=k,
        mean=float(dots.mean[final]),
        lower=lower,
        upper=upper,
        n=len(rows),
        common_cause=types.count("common_cause"),
        improvement=types.count("special_cause_improvement"),
        concern=types.count("special_cause_concern"),
        variation=types[-1],
        assurance=assurance(plan, lower, upper) if last else None,
    )


def assurance(plan: Plan, lower: float, upper: float) -> str | None:
    """Whether the target lies beyond the limits: consistent_pass, consistent_fail or inconsistent.

    On a limit, or without limits, it is inconsistent. None without a target or a direction.
    """
    if plan.target is None or plan.direction == "neutral":
        return None
    if plan.target > upper:
        return "consistent_fail" if plan.direction == "increase" else "consistent_pass"
    if plan.target < lower:
        return "consistent_pass" if plan.direction == "increase" else "consistent_fail"
    return "inconsistent"


def warnings(dots: Dots, plan: Plan) -> tuple[str, ...]:
    """What a reader should know before trusting the chart, in sentences."""
    said = []
    if dots.short.any():
        said.append("Some phases have fewer than 13 points: their limits are provisional.")
    if plan.screen and _collapsed(dots):
        said.append(
            "Most moving ranges are zero, so screening leaves limits that mean nothing: "
            "turn screening off, or use a g or t chart."
        )
    lost = sorted(set(plan.rebase) - set(dots.labels))
    if lost:
        said.append(f"Nothing was measured on {', '.join(lost)}, so no phase begins there.")
    if plan.target is not None and plan.target in (dots.lower[-1:].sum(), dots.upper[-1:].sum()):
        said.append("The target lies on a limit, which is neither a pass nor a fail.")
    return tuple(said)


def _collapsed(dots: Dots) -> bool:
    return any(np.isnan(p.lower) or p.lower == p.upper for p in dots.phases if p.n > 1) and bool(
        known(dots.value).size > 1
    )
