"""What was decided about one chart, and the picture that comes of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from answerable.improvement.models import ChartDecision, Measure
from answerable.spc.averages import Floats
from answerable.spc.control_chart import Choices, control_chart
from answerable.spc.picture import LEFT_OUT, Picture, of_control_chart, of_dots, of_profile
from answerable.spc.plot_the_dots import FEWEST_FIXED, Plan, plot_the_dots, warnings
from answerable.spc.plot_the_dots import PROFILE as PTD
from answerable.spc.profiles import PROFILES, profile_chart
from answerable.spc.series import Subgroups

HUNDRED = 100.0


@dataclass(frozen=True, slots=True)
class Decided:
    """`phases`: labels at which one begins; `out`: labels left out; `held`: limits come from the
    first so many values of each phase.
    """

    phases: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    held: int | None = None


def decided(decisions: Sequence[ChartDecision], labels: Sequence[str]) -> Decided:
    """Those that stand, by the labels there are: a phase begins at the first value on or after its
    day.
    """
    standing = [d for d in decisions if d.state == "standing"]
    starts = {
        labels[at]
        for d in standing
        if d.kind == ChartDecision.Kind.PHASE and d.day
        if 0 < (at := bisect_left(labels, d.day.isoformat())) < len(labels)
    }
    out = {d.day.isoformat() for d in standing if d.kind == ChartDecision.Kind.OUT and d.day}
    held = [d.points for d in standing if d.kind == ChartDecision.Kind.HOLD and d.points]
    kept = tuple(label for label in labels if label in out)
    return Decided(tuple(sorted(starts)), kept, max(held, default=None))


def pictured(
    measure: Measure, series: Subgroups, profile: str, what: Decided, *, target: Floats, title: str
) -> tuple[Picture, tuple[str, ...]]:
    """The chart by the profile, and what its maker warns of. `target`: one per value."""
    labels = [str(label) for label in series.labels]
    scale = HUNDRED if measure.percentage else 1.0
    values = series.value * scale
    known = target[~np.isnan(target)]
    last = float(known[-1]) if known.size else None
    plan = Plan(
        direction=measure.direction,
        rebase=what.phases,
        fix_after=what.held if (what.held or 0) >= FEWEST_FIXED else None,
        target=last,
    )
    said: tuple[str, ...] = ()
    if profile == PTD:
        made, said = _dots(labels, values, plan, what, named=(title, measure.unit))
    elif profile in PROFILES:
        found = profile_chart(labels, values.tolist(), PROFILES[profile], plan, exclude=what.out)
        made = of_profile(found, title=title, unit=measure.unit)
    else:
        made = _family(measure, series, profile, what, title=title)
    return replace(made, target=target), said


def _dots(
    labels: list[str], values: Floats, plan: Plan, what: Decided, *, named: tuple[str, str]
) -> tuple[Picture, tuple[str, ...]]:
    """`ptd-0.2.2` knows no exclusions: values left out are put back into the picture alone."""
    kept = [i for i, label in enumerate(labels) if label not in what.out]
    dots = plot_the_dots([labels[i] for i in kept], [float(values[i]) for i in kept], plan)
    made = of_dots(dots, title=named[0], unit=named[1])
    said = warnings(dots, plan)
    if len(kept) == len(labels):
        return made, said
    near = [max(0, bisect_left(kept, i + 1) - 1) for i in range(len(labels))]
    there = set(kept)
    return replace(
        made,
        labels=tuple(labels),
        value=values,
        centre=made.centre[near],
        lower=made.lower[near],
        upper=made.upper[near],
        kinds=tuple(made.kinds[n] if i in there else LEFT_OUT for i, n in enumerate(near)),
        why=tuple(made.why[n] if i in there else "" for i, n in enumerate(near)),
        phase=tuple(made.phase[n] for n in near),
    ), said


def _family(
    measure: Measure, series: Subgroups, method: str, what: Decided, *, title: str
) -> Picture:
    labels = [str(label) for label in series.labels]
    choices = Choices(
        chart="i" if measure.chart == Measure.Chart.DOTS else measure.chart,
        method=method,
        parts=tuple(labels.index(start) for start in what.phases),
        freeze_each=what.held,
        exclude=tuple(labels.index(out) + 1 for out in what.out),
        multiply=HUNDRED if measure.percentage else 1.0,
        keep_negative=False,
    )
    made = control_chart(series, choices)
    return of_control_chart(made, title=title, unit=measure.unit, direction=measure.direction)
