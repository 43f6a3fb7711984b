"""Cases of qicharts2: `qic()`'s arguments in, its data frame and summary out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from answerable.spc.anhoej import Runs
from answerable.spc.averages import Floats, mean
from answerable.spc.cases.reading import (
    MISSING,
    Case,
    finite,
    listed,
    mapping,
    numbers,
    printed,
    shown,
)
from answerable.spc.control_chart import Choices, ControlChart, control_chart
from answerable.spc.series import Label, SeriesError, gather

_SUMS = frozenset({"c"})
_DATE = re.compile(r"^\d{4}-\d{2}(-\d{2})?([T ].*)?$")


def chart_case(case: Case) -> dict[str, object]:
    call, data = mapping(case.get("call")), mapping(case.get("input"))
    chart = str(call.get("chart", "run"))
    rows = _rows(data)
    groups = gather(
        rows.labels,
        rows.values,
        rows.sizes,
        aggregate=str(call.get("agg.fun", "sum" if chart in _SUMS else "mean")),
    )
    choices = replace(
        _choices(call, chart),
        centre=rows.line(call.get("cl"), groups.labels),
        target=rows.line(call.get("target"), groups.labels),
        screen=bool(case.get("screenedmr", True)),
        ordered=not _categories(rows.labels),
    )
    made = control_chart(groups, choices)
    return {"points": _points(made), "summary": _summary(made)}


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of the input that have a label, and where each stood."""

    labels: list[Label]
    values: list[float]
    sizes: list[float] | None
    places: list[int]
    given: int

    def line(self, setting: object, order: Sequence[Label]) -> tuple[float, ...]:
        """One value, or one for each subgroup: that of its first row. As in R fewer values than
        rows are gone through again, where that comes out even.
        """
        level = numbers(setting)
        if len(level) <= 1:
            return tuple(level)
        if self.given % len(level):
            raise SeriesError("A centre line or target is one value, or one for each row.")
        first = {
            x: level[at % len(level)]
            for x, at in zip(self.labels[::-1], self.places[::-1], strict=True)
        }
        return tuple(first[x] for x in order)


def _rows(data: Case) -> _Rows:
    """Values alone are numbered. Raises SeriesError where the columns differ in length."""
    labels, values = listed(data.get("x")), numbers(data.get("y"))
    if data.get("y") is None:
        labels, values = list(range(1, len(labels) + 1)), numbers(labels)
    sizes = None if data.get("n") is None else numbers(data.get("n"))
    if len(labels) != len(values) or (sizes is not None and len(sizes) != len(values)):
        raise SeriesError("There must be as many labels, values and sizes.")
    kept = [i for i, x in enumerate(labels) if x not in (None, "NA", "NaN")]
    return _Rows(
        [x if isinstance(x := labels[i], int | float) else str(x) for i in kept],
        [values[i] for i in kept],
        None if sizes is None else [sizes[i] for i in kept],
        kept,
        len(labels),
    )


def _categories(labels: Sequence[Label]) -> bool:
    """Whether the labels are words, which have no order in time."""
    return any(isinstance(x, str) and not _DATE.match(x) for x in labels)


def _choices(call: Case, chart: str) -> Choices:
    freeze = [] if listed(call.get("part")) else finite(call.get("freeze"))
    return Choices(
        chart=chart,
        method=str(call.get("method", "anhoej")),
        parts=_parts(call.get("part")),
        freeze=int(freeze[0]) if freeze else None,
        exclude=tuple(int(v) for v in finite(call.get("exclude")) if v == int(v)),
        keep_negative=bool(call.get("y.neg", True)),
        multiply=(finite(call.get("multiply")) or [1.0])[0],
    )


def _parts(given: object) -> tuple[int, ...]:
    """The last point of each part; or a name for each point, where a part is a run of one name."""
    named = [str(v) for v in listed(given)]
    if not any(isinstance(v, str) and v not in MISSING for v in listed(given)):
        return tuple(int(v) for v in finite(given))
    return tuple(i for i, pair in enumerate(pairwise(named), 1) if pair[0] != pair[1])


def _points(made: ControlChart) -> dict[str, object]:
    groups, n = made.groups, len(made.groups.labels)
    of = [made.runs[int(k) - 1] for k in made.part]
    unsized = bool(np.isnan(groups.size).all())
    return {
        "x": list(groups.labels),
        "facet1": ["1"] * n,
        "facet2": ["1"] * n,
        "y.sum": shown(groups.total),
        "y.length": [int(k) for k in groups.count],
        "y.mean": shown(groups.average, "NaN"),
        "y.sd": shown(groups.deviation),
        "n": shown(groups.count if made.choices.chart == "ip" and unsized else groups.size),
        "y": _plotted(made),
        "cl": shown(made.centre, _none_of(made)),
        "target": shown(made.target),
        "notes": ["NA"] * n,
        "part": [int(k) for k in made.part],
        "xx": list(range(1, n + 1)),
        "baseline": made.baseline.tolist(),
        "include": made.included.tolist(),
        "ucl": shown(made.upper),
        "ucl.95": shown(made.upper95),
        "lcl": shown(made.lower),
        "lcl.95": shown(made.lower95),
        "n.obs": _per_part(made),
        "n.useful": [r.useful for r in of],
        "runs.signal": [r.signal for r in of],
        "longest.run": [printed(r.longest) for r in of],
        "longest.run.max": [printed(r.longest_max) for r in of],
        "n.crossings": [printed(r.crossings) for r in of],
        "n.crossings.min": [printed(r.crossings_min) for r in of],
        **_labels(made),
        "sigma.signal": made.outside.tolist(),
    }


def _labels(made: ControlChart) -> dict[str, object]:
    """Values printed beside the last point of each part."""
    n = len(made.groups.labels)
    last = np.array([i + 1 == n or made.part[i] != made.part[i + 1] for i in range(n)], dtype=bool)

    def at(line: Floats, missing: str = "NA") -> list[object]:
        return [
            printed(float(v), missing) if here else "NA" for v, here in zip(line, last, strict=True)
        ]

    return {
        "cl.lab": at(made.centre, _none_of(made)),
        "lcl.lab": at(made.lower),
        "ucl.lab": at(made.upper),
        "target.lab": at(made.target),
    }


def _plotted(made: ControlChart) -> list[object]:
    """Sums and deviations that are missing are NA; so is the first of a part's moving ranges,
    which was never there.
    """
    plotted = shown(made.value, "NA" if made.choices.chart in ("c", "s") else "NaN")
    if made.choices.chart == "mr":
        for i in range(len(plotted)):
            if i == 0 or made.part[i] != made.part[i - 1]:
                plotted[i] = "NA"
    return plotted


def _none_of(made: ControlChart) -> str:
    """R's median of nothing is NA, its mean NaN."""
    return "NA" if made.choices.chart == "run" else "NaN"


def _per_part(made: ControlChart) -> list[object]:
    counts = {k: int(np.sum((made.part == k) & made.included)) for k in np.unique(made.part)}
    return [counts[k] for k in made.part]


def _summary(made: ControlChart) -> dict[str, object]:
    parts = [made.part == k for k in np.unique(made.part)]
    runs: Sequence[Runs] = made.runs
    return {
        "facet1": ["1"] * len(parts),
        "facet2": ["1"] * len(parts),
        "part": [k + 1 for k in range(len(parts))],
        "n.obs": [int((rows & made.included).sum()) for rows in parts],
        "n.useful": [r.useful for r in runs],
        "longest.run": [printed(r.longest) for r in runs],
        "longest.run.max": [printed(r.longest_max) for r in runs],
        "n.crossings": [printed(r.crossings) for r in runs],
        "n.crossings.min": [printed(r.crossings_min) for r in runs],
        "runs.signal": [int(r.signal) for r in runs],
        "aLCL": [_average(made.lower[rows]) for rows in parts],
        "aLCL.95": [_average(made.lower95[rows]) for rows in parts],
        "CL": [_average(made.centre[rows]) for rows in parts],
        "aUCL.95": [_average(made.upper95[rows]) for rows in parts],
        "aUCL": [_average(made.upper[rows]) for rows in parts],
        "sigma.signal": [int(made.outside[rows].sum()) for rows in parts],
    }


def _average(line: Floats) -> object:
    return printed(mean(line), "NaN")
