"""Cases in the shape of the R packages' own: a call and an input in, points and summary out.

Names of fields are those of the packages, so that outputs can be compared one to one. A missing
value is "NA", a number that cannot be worked out "NaN", as in R.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from answerable.spc.anhoej import Runs
from answerable.spc.averages import Floats, mean
from answerable.spc.control_chart import Choices, ControlChart, control_chart
from answerable.spc.plot_the_dots import Dots, Plan, plot_the_dots, warnings
from answerable.spc.series import Label, SeriesError, gather

Case = Mapping[str, object]
_SUMS = frozenset({"c"})
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
    target = _numbers(call.get("target"))
    fix_after = _numbers(call.get("fix_after_n_points"))
    plan = Plan(
        direction=str(call.get("improvement_direction", "increase")),
        rebase=tuple(map(str, _list(call.get("rebase")))),
        fix_after=int(fix_after[0]) if fix_after else None,
        target=target[0] if target else None,
        screen=bool(call.get("screen_outliers", True)),
    )
    dots = plot_the_dots([str(x) for x in _list(data.get("x"))], _numbers(data.get("y")), plan)
    return {
        "points": _dot_points(dots),
        "summary": _dot_summary(dots, plan),
        "warnings": list(warnings(dots, plan)),
    }


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
        "target": ["NA" if dots.target is None else dots.target] * n,
    }


def _dot_summary(dots: Dots, plan: Plan) -> dict[str, object]:
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
    if plan.rebase:
        summary = {"rebase_group": [p.group for p in phases], **summary}
    if plan.target is not None:
        summary["assurance_type"] = [p.assurance or "NA" for p in phases]
    return summary


def _chart(case: Case) -> dict[str, object]:
    call, data = _mapping(case.get("call")), _mapping(case.get("input"))
    chart = str(call.get("chart", "run"))
    labels = [x if isinstance(x, int | float) else str(x) for x in _list(data.get("x"))]
    sizes = data.get("n")
    groups = gather(
        labels,
        _numbers(data.get("y")),
        None if sizes is None else _numbers(sizes),
        aggregate=str(call.get("agg.fun", "sum" if chart in _SUMS else "mean")),
    )
    choices = replace(
        _choices(call, chart),
        screen=bool(case.get("screenedmr", True)),
        ordered=not _categories(labels),
    )
    made = control_chart(groups, choices)
    return {"points": _points(made), "summary": _summary(made)}


def _categories(labels: Sequence[Label]) -> bool:
    """Whether the labels are words, which have no order in time."""
    return any(isinstance(x, str) and not _DATE.match(x) for x in labels)


def _choices(call: Case, chart: str) -> Choices:
    freeze = _numbers(call.get("freeze"))
    return Choices(
        chart=chart,
        method=str(call.get("method", "anhoej")),
        parts=tuple(int(v) for v in _numbers(call.get("part"))),
        freeze=int(freeze[0]) if freeze else None,
        exclude=tuple(int(v) for v in _numbers(call.get("exclude"))),
        centre=tuple(_numbers(call.get("cl"))),
        target=tuple(_numbers(call.get("target"))),
        keep_negative=bool(call.get("y.neg", True)),
        multiply=(_numbers(call.get("multiply")) or [1.0])[0],
    )


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
    return missing if value is None or (isinstance(value, float) and math.isnan(value)) else value


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
    words = {"NA": math.nan, "NaN": math.nan, "Inf": math.inf, "-Inf": -math.inf, None: math.nan}
    try:
        return [words[v] if v in words else float(v) for v in _list(value)]
    except (TypeError, ValueError) as error:
        raise SeriesError("Every value must be a number, or missing.") from error
