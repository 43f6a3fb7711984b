"""A chart by a profile: phases, exclusions, limits held fast, and the target; two side by side."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from answerable.spc.averages import Flags, Floats
from answerable.spc.plot_the_dots import FEWEST_FIXED, Plan, assurance
from answerable.spc.profiles.judge import Judged, judge
from answerable.spc.profiles.profile import Profile
from answerable.spc.series import SeriesError


@dataclass(frozen=True, slots=True)
class ProfileChart:
    """All arrays as long as the series, in order of the labels; `group` counts phases from 0.

    `variation`: the kind of the last point. `assurance`: consistent_pass, consistent_fail,
    inconsistent, or None without a target, a direction or limits.
    """

    profile: Profile
    labels: tuple[str, ...]
    value: Floats
    excluded: Flags
    group: NDArray[np.int64]
    centre: Floats
    lower: Floats
    upper: Floats
    rule: tuple[str, ...]
    kind: tuple[str, ...]
    target: float | None
    phases: tuple[Judged, ...]
    variation: str
    assurance: str | None


def profile_chart(
    labels: Sequence[str],
    values: Sequence[float],
    profile: Profile,
    plan: Plan,
    *,
    exclude: Collection[str] = (),
) -> ProfileChart:
    """`plan`: direction, rebase, fix_after and target; whether ranges are screened is for the
    profile. A phase begins at the first point on or after its rebase date. Points in `exclude`
    are drawn, but are in no limit and no rule.

    Raises SeriesError for lengths that differ, labels that repeat, limits fixed after fewer than
    12 points, or an unknown direction.
    """
    if len(labels) != len(values) or len(set(labels)) != len(labels):
        raise SeriesError("There must be one value for each date, and one date for each value.")
    if plan.fix_after is not None and plan.fix_after < FEWEST_FIXED:
        raise SeriesError(f"Limits can be fixed after {FEWEST_FIXED} points at the earliest.")
    order = sorted(range(len(labels)), key=lambda i: labels[i])
    named = tuple(labels[i] for i in order)
    value = np.array([values[i] for i in order], dtype=np.float64)
    excluded = np.array([label in exclude for label in named], dtype=bool)
    group = np.array([sum(label >= at for at in set(plan.rebase)) for label in named], dtype=int)
    group = np.unique(group, return_inverse=True)[1].astype(np.int64)
    tested = np.where(excluded, np.nan, value)
    phases = tuple(
        judge(tested[group == k], profile, direction=plan.direction, baseline=plan.fix_after)
        for k in np.unique(group)
    )
    return _chart(profile, (named, value, excluded, group), phases, plan)


def _chart(
    profile: Profile,
    series: tuple[tuple[str, ...], Floats, Flags, NDArray[np.int64]],
    phases: tuple[Judged, ...],
    plan: Plan,
) -> ProfileChart:
    labels, value, excluded, group = series

    def line(name: str) -> Floats:
        levels = np.array([getattr(phase, name) for phase in phases], dtype=np.float64)
        return levels[group] if len(levels) else np.array([])

    last = phases[-1] if phases else None
    return ProfileChart(
        profile=profile,
        labels=labels,
        value=value,
        excluded=excluded,
        group=group,
        centre=line("centre"),
        lower=line("lower"),
        upper=line("upper"),
        rule=tuple(rule for phase in phases for rule in phase.rule),
        kind=tuple(kind for phase in phases for kind in phase.kind),
        target=plan.target,
        phases=phases,
        variation=last.variation if last else "common_cause",
        assurance=_assurance(plan, last),
    )


def _assurance(plan: Plan, last: Judged | None) -> str | None:
    if last is None or np.isnan(last.sigma):
        return None
    return assurance(plan, last.lower, last.upper)


def in_full(rule: str, profile: Profile) -> str:
    """The rule as a reader meets it, with the profile's own number of points; "" for none."""
    if not rule:
        return ""
    return {
        "outside": "Beyond a limit",
        "trend": f"Trend of {profile.trend} or more points",
        "two of three": "2 of 3 points beyond two sigma",
        "four of five": "4 of 5 points beyond one sigma",
        "shift": f"{profile.shift} or more points on one side of the {profile.centre}",
        "low variation": f"{profile.low_variation} or more points within one sigma",
        "alternating": f"{profile.alternating} or more points up and down in turn",
        "mixture": f"{profile.mixture} or more points on both sides, none within one sigma",
    }[rule]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """`first`, `second`: what each profile says of the point, "" where it says nothing."""

    label: str
    first: str
    second: str


def disagreements(
    first: ProfileChart, second: ProfileChart
) -> tuple[tuple[Disagreement, ...], tuple[str, ...]]:
    """The points of which two profiles say different things, and the settings that differ: for an
    analyst, never as the verdict. Raises SeriesError for charts of different series.
    """
    if first.labels != second.labels:
        raise SeriesError("Two profiles can be compared on the same series only.")
    points = tuple(
        Disagreement(label, in_full(one, first.profile), in_full(other, second.profile))
        for label, one, other in zip(first.labels, first.rule, second.rule, strict=True)
        if one != other
    )
    return points, settings_apart(first.profile, second.profile)


def settings_apart(first: Profile, second: Profile) -> tuple[str, ...]:
    """The settings in which two profiles differ, a sentence each."""
    said = []
    for field in fields(Profile):
        one, other = getattr(first, field.name), getattr(second, field.name)
        if field.name not in ("key", "source", "undecided") and one != other:
            name = field.name.replace("_", " ").capitalize()
            said.append(f"{name}: {_word(one)} by {first.key}, {_word(other)} by {second.key}.")
    return tuple(said)


def _word(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    return "none" if value in (0, "", None, False) else "yes" if value is True else str(value)
