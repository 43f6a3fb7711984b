"""Cases of NHSRplotthedots: `ptd_spc()`'s arguments in, its data frame and summary out."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.spc.cases.reading import (
    Case,
    finite,
    flags,
    listed,
    mapping,
    numbers,
    printed,
    shown,
    whole,
)
from answerable.spc.plot_the_dots import Dots, Plan, plot_the_dots, warnings
from answerable.spc.series import Label, SeriesError


def dots_case(case: Case) -> dict[str, object]:
    call, data = mapping(case.get("call")), mapping(case.get("input"))
    facets = listed(data.get("facet"))
    rows, rebased = _rows(call, data), bool(call.get("rebase"))
    _refuse(call, facets)
    if not facets:
        return _facet(rows, _plan(call, None), None, rebased=rebased)
    if len(facets) != len(rows.labels):
        raise SeriesError("There must be as many labels, values and facets.")
    found = [
        _facet(rows.of(facets, name), _plan(call, str(name)), name, rebased=rebased)
        for name in _in_order(facets)
    ]
    return {
        "points": _stacked([one["points"] for one in found]),
        "summary": _stacked([one["summary"] for one in found]),
        "warnings": list(dict.fromkeys(said for one in found for said in listed(one["warnings"]))),
    }


@dataclass(frozen=True, slots=True)
class _Rows:
    """`trajectory`: drawn only, and as long as the labels."""

    labels: list[str]
    values: list[float]
    trajectory: list[float]

    def of(self, facets: Sequence[Label], name: Label) -> _Rows:
        at = [i for i, facet in enumerate(facets) if facet == name]
        columns = (self.labels, self.values, self.trajectory)
        return _Rows(*([column[i] for i in at] for column in columns))  # type: ignore[arg-type]


def _rows(call: Case, data: Case) -> _Rows:
    """Raises SeriesError where the columns differ in length, or dates are plain numbers."""
    labels, values = listed(data.get("x")), numbers(data.get("y"))
    if not all(isinstance(label, str) for label in labels):
        raise SeriesError("The labels must be dates.")
    named = call.get("trajectory")
    given = data.get(named, data.get("trajectory")) if isinstance(named, str) else named
    drawn = numbers(given) or [math.nan] * len(labels)
    if not len(labels) == len(values) == len(drawn):
        raise SeriesError("There must be one value for each date, and one date for each value.")
    return _Rows([str(label) for label in labels], values, drawn)


def _in_order(facets: Sequence[Label]) -> list[Label]:
    return sorted(set(facets), key=lambda name: (isinstance(name, str), name))


def _refuse(call: Case, facets: Sequence[Label]) -> None:
    """Raises SeriesError for arguments that the package checks before it begins."""
    known = set(map(str, facets))
    for name in ("target", "rebase"):
        setting = call.get(name)
        if isinstance(setting, Mapping) and not set(setting) <= known:
            raise SeriesError(f"The {name} names a facet that is not in the data.")
    for name in ("target", "fix_after_n_points"):
        if isinstance(call.get(name), list) and len(listed(call.get(name))) > 1:
            raise SeriesError(f"{name} is one number.")


def _facet(rows: _Rows, plan: Plan, name: Label | None, *, rebased: bool) -> dict[str, object]:
    """One chart; a named facet stands before its phases in the summary."""
    dots = plot_the_dots(rows.labels, rows.values, plan)
    points, summary = _dot_points(dots), _dot_summary(dots, plan, rebased=rebased)
    drawn = dict(zip(rows.labels, rows.trajectory, strict=True))
    points["trajectory"] = [printed(drawn[label]) for label in dots.labels]
    if name is not None:
        points = points | {"f": [name] * len(dots.labels)}
        summary = {"f": [name] * len(dots.phases), **summary}
    return {"points": points, "summary": summary, "warnings": list(warnings(dots, plan))}


def _stacked(pieces: Sequence[object]) -> dict[str, object]:
    """Columns one under another; a column that a facet lacks is missing there."""
    tables = [mapping(piece) for piece in pieces]
    names = dict.fromkeys(name for table in tables for name in table)
    heights = [len(listed(next(iter(table.values()), []))) for table in tables]
    return {
        name: [
            value
            for table, height in zip(tables, heights, strict=True)
            for value in listed(table.get(name, ["NA"] * height))
        ]
        for name in names
    }


def _plan(call: Case, facet: str | None) -> Plan:
    """Targets and rebase dates may be given facet by facet; a facet without a target then has a
    missing one, which the package calls inconsistent.
    """
    target = finite(_for(call.get("target"), facet))
    if not target and isinstance(call.get("target"), Mapping):
        target = [math.nan]
    fix_after = finite(call.get("fix_after_n_points"))
    return Plan(
        direction=str(call.get("improvement_direction", "increase")),
        rebase=tuple(map(str, listed(_for(call.get("rebase"), facet)))),
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
        "y": shown(dots.value),
        "x": list(dots.labels),
        "f": ["no facet"] * n,
        "trajectory": [],
        "rebase_group": [int(k) for k in dots.group],
        "short_group_warning": dots.short.tolist(),
        "fix_y": shown(dots.fixed),
        "mean_col": shown(dots.mean, "NaN"),
        "lpl": shown(dots.lower, "NaN"),
        "upl": shown(dots.upper, "NaN"),
        "outside_limits": flags(rules.outside),
        "relative_to_mean": whole(rules.side),
        "close_to_limits": flags(rules.close),
        "special_cause_type": list(rules.label),
        "special_cause_flag": [label != "Common Cause" for label in rules.label],
        "point_type": list(dots.point_type),
        "target": [printed(dots.target)] * n,
    }


def _dot_summary(dots: Dots, plan: Plan, *, rebased: bool) -> dict[str, object]:
    phases = dots.phases
    summary: dict[str, object] = {
        "mean_col": [printed(p.mean, "NaN") for p in phases],
        "lpl": [printed(p.lower, "NaN") for p in phases],
        "upl": [printed(p.upper, "NaN") for p in phases],
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
