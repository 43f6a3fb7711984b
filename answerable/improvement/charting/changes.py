"""Each change that was tried, and whether a signal followed it: the page of changes."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from answerable.improvement.charting.charted import Charted, Mark, series_of
from answerable.improvement.charting.decided import HUNDRED
from answerable.improvement.charting.rules import MDC
from answerable.improvement.models import Measure
from answerable.spc.averages import SCREEN, Floats, mean
from answerable.spc.charts.rare import POWER
from answerable.spc.followed import (
    BASELINE,
    Followed,
    Held,
    chance,
    followed,
    held_by,
    in_plain_words,
    likeness,
)
from answerable.spc.picture import LEFT_OUT
from answerable.spc.profiles import PROFILES
from answerable.spc.series import Subgroups

_RARE = (Measure.Chart.T, Measure.Chart.G)
# Their limits are held as those of single values; a run chart has none of its own.
_SINGLE = (Measure.Chart.DOTS, Measure.Chart.RUN, *_RARE)
Series = tuple[list[str], Floats, list[int], Subgroups]


@dataclass(frozen=True, slots=True)
class Change:
    """`before`: values known before the change in its phase; too few of them leave the rest empty.

    `signal`, `seen`: the days of the signal's first point and of the point that completed it.
    `days`: from the change to that first point. `chance`: in words, simulated.
    """

    mark: Mark
    before: int
    after: int
    profile: str
    signal: date | None = None
    seen: date | None = None
    days: int = 0
    rule: str = ""
    lower: float = math.nan
    centre: float = math.nan
    upper: float = math.nan
    chance: str = ""

    @property
    def enough(self) -> bool:
        return self.before >= BASELINE


def changes(made: Charted) -> tuple[Change, ...]:
    """In order of their days; none for a measure of which neither direction is better."""
    if made.picture is None or made.measure.direction not in ("increase", "decrease"):
        return ()
    picture = made.picture
    values = np.array(picture.value, dtype=np.float64)
    values[[kind == LEFT_OUT for kind in picture.kinds]] = np.nan
    kept = np.flatnonzero(~np.isnan(values))
    labels = [picture.labels[i] for i in kept]
    # a new phase is a new baseline: what came before it is no part of one
    starts = [
        i for i, k in enumerate(kept) if not i or picture.phase[k] != picture.phase[kept[i - 1]]
    ]
    profile = made.profile if made.profile in PROFILES else MDC
    groups = series_of(made.measure, made.observations).only(np.isin(np.arange(len(values)), kept))
    places = {m: bisect_left(labels, m.day.isoformat()) for m in made.marks}
    tried = tuple(places[m] for m in made.marks)
    return tuple(
        _change(
            made,
            m,
            (labels, values[kept], starts, groups),
            tried=(places[m], *tried),
            profile=profile,
        )
        for m in made.marks
    )


def _change(
    made: Charted,
    mark: Mark,
    series: Series,
    *,
    tried: tuple[int, ...],
    profile: str,
) -> Change:
    """`tried`: the place of this change, and those of all."""
    (labels, values, starts, groups), place = series, tried[0]
    first = max((start for start in starts if start < place), default=0)
    stop = len(values)
    before, after = place - first, stop - place
    if before < BASELINE or not after:
        return Change(mark, before, after, profile)
    y = _evened(made, values[first:])
    held = _held(made, groups.only(np.arange(stop) >= first), y, before)
    found = followed(y, before, PROFILES[profile], made.measure.direction, held)
    others = tuple(sorted({t - first for t in tried if t - first >= BASELINE and t < stop}))
    # how alike neighbours are is asked of the values before any change was tried
    alike = likeness(y[: others[0]])
    by_chance = chance(
        profile, len(y), before, others, alike=alike, known=held is not None and held.known
    )
    said = in_plain_words(by_chance, len(others))
    if found is None:
        return Change(mark, before, after, profile, chance=said)
    begun = date.fromisoformat(labels[first + found.at])
    lower, centre, upper = _levels(made, found)
    return Change(
        mark, before, after, profile, begun, date.fromisoformat(labels[first + found.seen]),
        (begun - mark.day).days, found.rule, lower, centre, upper, said,
    )  # fmt: skip


def _held(made: Charted, groups: Subgroups, y: Floats, before: int) -> Held | None:
    """The limits of the measure's own kind of chart; None for single values."""
    if made.measure.chart in _SINGLE:
        return None
    if made.measure.chart == Measure.Chart.MR:  # the values are ranges already
        centre = np.full(y.shape, mean(y[:before]))
        return Held(centre, (SCREEN - 1) * centre / 3, known=False)
    held = held_by(groups, made.measure.chart, before)
    scale = HUNDRED if made.measure.percentage else 1.0
    return replace(held, centre=scale * held.centre, sigma=scale * held.sigma)


def _evened(made: Charted, values: Floats) -> Floats:
    """Times and cases between rare events are made even first, as a t chart does."""
    if made.measure.chart not in _RARE:
        return values
    return np.asarray(np.maximum(values, 0) ** (1 / POWER), dtype=np.float64)


def _levels(made: Charted, found: Followed) -> tuple[float, float, float]:
    lines = (found.lower, found.centre, found.upper)
    if made.measure.chart not in _RARE:
        return lines
    lower, centre, upper = (max(0.0, line) ** POWER for line in lines)
    return lower, centre, upper
