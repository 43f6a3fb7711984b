"""Cases in the shape of the R packages' own: a call and an input in, points and summary out.

Names of fields are those of the packages, so that outputs can be compared one to one. A missing
value is "NA", a number that cannot be worked out "NaN", as in R.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from answerable.spc.anhoej import Runs
from answerable.spc.averages import Floats, mean
from answerable.spc.control_chart import Choices, ControlChart, control_chart
from answerable.spc.plot_the_dots import Dots, Plan, plot_the_dots, warnings
from answerable.spc.series import Label, SeriesError, gather

Case = Mapping[str, object]
_SUMS = frozenset({"c"})
_MISSING = frozenset({"NA", "NaN"})
_WORDS: dict[object, float] = {
    "NA": math.nan, "NaN": math.nan, "Inf": math.inf, "-Inf": -math.inf, None: math.nan,
}  # fmt: skip
_DATE = re.compile(r"^\d{4}-\d{2}(-\d{2})?([T ].*)?$")


def run_case(case: Case) -> dict[str, object]:
    """{"case", "points", "summary"}, or {"case", "error": true, "reason"} where there is none."""
    name = case.get("case")
    try:
        package = str(case.get("package", ""))
        found = _dots(case) if package == "NHSRplotthedots" else _chart(case)
    except SeriesError as error:
        return {"case": name, "error": True, "reason": str(error)}
    return {"case": name, **found}


def _dots(case: Case) -> dict[str, object]:
    call, data = _mapping(case.get("call")), _mapping(case.get("input"))
    labels, values = [str(x) for x in _list(data.get("x"))], _numbers(data.get("y"))
    facets = _list(data.get("facet"))
    if not facets:
        plan = _plan(call, None)
        return _facet(labels, values, plan, None, rebased=bool(plan.rebase))
    if not len(facets) == len(values) == len(labels):
        raise SeriesError("There must be as many labels, values and facets.")
    found = []
    for name in sorted(set(map(str, facets))):
        rows = [i for i, facet in enumerate(facets) if str(facet) == name]
        named, these = [labels[i] for i in rows], [values[i] for i in rows]
        rebased = bool(call.get("rebase"))
        found.append(_facet(named, these, _plan(call, name), name, rebased=rebased))
    return {
        "points": _stacked([one["points"] for one in found]),
        "summary": _stacked([one["summary"] for one in found]),
        "warnings": list(dict.fromkeys(said for one in found for said in _list(one["warnings"]))),
    }


def _facet(
    labels: list[str], values: list[float], plan: Plan, name: str | None, *, rebased: bool
) -> dict[str, object]:
    """One chart; a named facet stands before its phases in the summary."""
    dots = plot_the_dots(labels, values, plan)
    points, summary = _dot_points(dots), _dot_summary(dots, plan, rebased=rebased)
    if name is not None:
        points = points | {"f": [name] * len(dots.labels)}
        summary = {"f": [name] * len(dots.phases), **summary}
    return {"points": points, "summary": summary, "warnings": list(warnings(dots, plan))}


def _stacked(pieces: Sequence[object]) -> dict[str, object]:
    """Columns one under another; a column that a facet lacks is missing there."""
    tables = [_mapping(piece) for piece in pieces]
    names = dict.fromkeys(name for table in tables for name in table)
    heights = [len(_list(next(iter(table.values()), []))) for table in tables]
    return {
        name: [
            value
            for table, height in zip(tables, heights, strict=True)
            for value in _list(table.get(name, ["NA"] * height))
        ]
        for name in names
    }


def _plan(call: Case, facet: str | None) -> Plan:
    """Targets and rebase dates may be given facet by facet; a facet without a target then has a
    missing one, which the package calls inconsistent.
    """
    target = _finite(_for(call.get("target"), facet))
    if not target and isinstance(call.get("target"), Mapping):
        target = [math.nan]
    fix_after = _finite(call.get("fix_after_n_points"))
    return Plan(
        direction=str(call.get("improvement_direction", "increase")),
        rebase=tuple(map(str, _list(_for(call.get("rebase"), facet)))),
        fix_after=int(fix_after[0]) if fix_after else None,
        target=target[0] if target else None,
        screen=bool(call.get("screen_outliers", True)),
    )


def _for(setting: object, facet: str | None) -> object:
    return setting.get(facet or "") if isinstance(setting, Mapping) else setting


def _dot_points(dots: Dots) -> dict[str, object]:
    n = len(dots.labels)
    rules = dots.rules
    return {
        "y": _shown(dots.value),
        "x": list(dots.labels),
        "f": ["no facet"] * n,
        "trajectory": ["NA"] * n,
        "rebase_group": [int(k) for k in dots.group],
        "short_group_warning": dots.short.tolist(),
        "fix_y": _shown(dots.fixed),
        "mean_col": _shown(dots.mean, "NaN"),
        "lpl": _shown(dots.lower, "NaN"),
        "upl": _shown(dots.upper, "NaN"),
        "outside_limits": _flags(rules.outside),
        "relative_to_mean": _whole(rules.side),
        "close_to_limits": _flags(rules.close),
        "special_cause_type": list(rules.label),
        "special_cause_flag": [label != "Common Cause" for label in rules.label],
        "point_type": list(dots.point_type),
        "target": [_or(dots.target)] * n,
    }


def _dot_summary(dots: Dots, plan: Plan, *, rebased: bool) -> dict[str, object]:
    phases = dots.phases
    summary: dict[str, object] = {
        "mean_col": [_or(p.mean, "NaN") for p in phases],
        "lpl": [_or(p.lower, "NaN") for p in phases],
        "upl": [_or(p.upper, "NaN") for p in phases],
        "n": [p.n for p in phases],
        "common_cause": [p.common_cause for p in phases],
        "special_cause_improvement": [p.improvement for p in phases],
        "special_cause_concern": [p.concern for p in phases],
        "variation_type": [p.variation for p in phases],
    }
    if rebased:
        summary = {"rebase_group": [p.group for p in phases], **summary}
    if plan.target is not None:
        summary["assurance_type"] = [p.assurance or "NA" for p in phases]
    return summary


def _chart(case: Case) -> dict[str, object]:
    call, data = _mapping(case.get("call")), _mapping(case.get("input"))
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
        """One value, or one for each subgroup: that of its first row."""
        level = _numbers(setting)
        if len(level) <= 1 or len(level) != self.given:
            return tuple(level)
        first = {x: level[at] for x, at in zip(self.labels[::-1], self.places[::-1], strict=True)}
        return tuple(first[x] for x in order)


def _rows(data: Case) -> _Rows:
    """Raises SeriesError where the columns differ in length."""
    labels, values = _list(data.get("x")), _numbers(data.get("y"))
    sizes = None if data.get("n") is None else _numbers(data.get("n"))
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
    freeze = _finite(call.get("freeze"))
    return Choices(
        chart=chart,
        method=str(call.get("method", "anhoej")),
        parts=_parts(call.get("part")),
        freeze=int(freeze[0]) if freeze else None,
        exclude=tuple(int(v) for v in _finite(call.get("exclude"))),
        keep_negative=bool(call.get("y.neg", True)),
        multiply=(_finite(call.get("multiply")) or [1.0])[0],
    )


def _parts(given: object) -> tuple[int, ...]:
    """The last point of each part; or a name for each point, where a part is a run of one name."""
    named = [str(v) for v in _list(given)]
    if not any(isinstance(v, str) and v not in _MISSING for v in _list(given)):
        return tuple(int(v) for v in _finite(given))
    return tuple(i for i, pair in enumerate(pairwise(named), 1) if pair[0] != pair[1])


def _points(made: ControlChart) -> dict[str, object]:
    groups, n = made.groups, len(made.groups.labels)
    of = [made.runs[int(k) - 1] for k in made.part]
    return {
        "x": list(groups.labels),
        "facet1": ["1"] * n,
        "facet2": ["1"] * n,
        "y.sum": _shown(groups.total),
        "y.length": [int(k) for k in groups.count],
        "y.mean": _shown(groups.average, "NaN"),
        "y.sd": _shown(groups.deviation),
        "n": _shown(groups.size),
        "y": _plotted(made),
        "cl": _shown(made.centre, _none_of(made)),
        "target": _shown(made.target),
        "notes": ["NA"] * n,
        "part": [int(k) for k in made.part],
        "xx": list(range(1, n + 1)),
        "baseline": made.baseline.tolist(),
        "include": made.included.tolist(),
        "ucl": _shown(made.upper),
        "ucl.95": _shown(made.upper95),
        "lcl": _shown(made.lower),
        "lcl.95": _shown(made.lower95),
        "n.obs": _per_part(made),
        "n.useful": [r.useful for r in of],
        "runs.signal": [r.signal for r in of],
        "longest.run": [_or(r.longest) for r in of],
        "longest.run.max": [_or(r.longest_max) for r in of],
        "n.crossings": [_or(r.crossings) for r in of],
        "n.crossings.min": [_or(r.crossings_min) for r in of],
        **_labels(made),
        "sigma.signal": made.outside.tolist(),
    }


def _labels(made: ControlChart) -> dict[str, object]:
    """Values printed beside the last point of each part."""
    n = len(made.groups.labels)
    last = np.array([i + 1 == n or made.part[i] != made.part[i + 1] for i in range(n)], dtype=bool)

    def at(line: Floats, missing: str = "NA") -> list[object]:
        return [
            _or(float(v), missing) if here else "NA" for v, here in zip(line, last, strict=True)
        ]

    return {
        "cl.lab": at(made.centre, _none_of(made)),
        "lcl.lab": at(made.lower),
        "ucl.lab": at(made.upper),
        "target.lab": at(made.target),
    }


def _plotted(made: ControlChart) -> list[object]:
    """The first of a part's moving ranges was never there; other missing ones came of data."""
    shown = _shown(made.value, "NaN")
    if made.choices.chart == "mr":
        for i in range(len(shown)):
            if i == 0 or made.part[i] != made.part[i - 1]:
                shown[i] = "NA"
    return shown


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
        "longest.run": [_or(r.longest) for r in runs],
        "longest.run.max": [_or(r.longest_max) for r in runs],
        "n.crossings": [_or(r.crossings) for r in runs],
        "n.crossings.min": [_or(r.crossings_min) for r in runs],
        "runs.signal": [int(r.signal) for r in runs],
        "aLCL": [_average(made.lower[rows]) for rows in parts],
        "aLCL.95": [_average(made.lower95[rows]) for rows in parts],
        "CL": [_average(made.centre[rows]) for rows in parts],
        "aUCL.95": [_average(made.upper95[rows]) for rows in parts],
        "aUCL": [_average(made.upper[rows]) for rows in parts],
        "sigma.signal": [int(made.outside[rows].sum()) for rows in parts],
    }


def _average(line: Floats) -> object:
    return _or(mean(line), "NaN")


def _or(value: float | int | None, missing: str = "NA") -> object:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return missing
    return value if math.isfinite(value) else "Inf" if value > 0 else "-Inf"


def _shown(line: Floats, missing: str = "NA") -> list[object]:
    return [_or(float(v), missing) for v in line]


def _flags(line: Floats) -> list[object]:
    return ["NA" if math.isnan(v) else bool(v) for v in line]


def _whole(line: Floats) -> list[object]:
    return ["NA" if math.isnan(v) else int(v) for v in line]


def _mapping(value: object) -> Case:
    """R writes an empty call as an empty list."""
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[Label]:
    """R writes a vector of one as a scalar."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]  # type: ignore[list-item]


def _numbers(value: object) -> list[float]:
    """Raises SeriesError for what is no number; "NA", "NaN" and null are missing."""
    try:
        return [_WORDS[v] if v in _WORDS else float(v) for v in _list(value)]
    except (TypeError, ValueError, OverflowError) as error:
        raise SeriesError("Every value must be a number, or missing.") from error


def _finite(value: object) -> list[float]:
    """Those that are neither missing nor infinite."""
    return [v for v in _numbers(value) if math.isfinite(v)]
