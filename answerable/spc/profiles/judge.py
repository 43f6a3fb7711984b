"""One series judged by a profile: its lines, the rule that names each point, and a verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb

import numpy as np

from answerable.spc.anhoej import sides
from answerable.spc.averages import SCREEN, Floats, median
from answerable.spc.profiles.profile import RULES, Profile
from answerable.spc.profiles.rules import SIDELESS, fired
from answerable.spc.series import SeriesError
from answerable.spc.sums import means

# Chance on either side at which a number of runs is too small or too large.
RUNS_CHANCE = 0.025
_DIRECTIONS = ("increase", "neutral", "decrease")


@dataclass(frozen=True, slots=True)
class Judged:
    """`fired`: for each rule the places (from 0) of its points. `rule`: the first rule of each
    point, "" for none. `kind`: common_cause, special_cause_improvement, _concern, _neutral_high,
    _neutral_low, or _neutral for a rule that has no side.
    `runs`: "", "too few" or "too many". `variation`: the kind of the last known point.
    """

    profile: str
    centre: float
    sigma: float
    lower: float
    upper: float
    fired: Mapping[str, tuple[int, ...]]
    rule: tuple[str, ...]
    kind: tuple[str, ...]
    variation: str
    runs: str = ""

    @property
    def signal(self) -> bool:
        """Whether anything on the chart is a signal."""
        return bool(self.runs) or any(self.fired.values())


def judge(
    values: Sequence[float] | Floats,
    profile: Profile,
    *,
    direction: str = "increase",
    centre: float | None = None,
    sigma: float | None = None,
    baseline: int | None = None,
) -> Judged:
    """`centre`, `sigma`: lines that are given; otherwise they come from the values, or the first
    `baseline` of them. Raises SeriesError for an unknown direction.
    """
    if direction not in _DIRECTIONS:
        raise SeriesError(f"The direction is one of {', '.join(_DIRECTIONS)}.")
    y = np.asarray(values, dtype=np.float64)[:, None]
    middle, spread = lines(y[:baseline], profile)
    at = float(middle[0]) if centre is None else centre
    by = float(spread[0]) if sigma is None else sigma
    found = fired(profile, y, np.array([at]), np.array([by]))
    rule, kind = _named(found, profile, direction, len(y))
    known = np.flatnonzero(~np.isnan(y[:, 0]))
    return Judged(
        profile=profile.key,
        centre=at,
        sigma=by,
        lower=at - 3 * by,
        upper=at + 3 * by,
        fired={
            name: tuple(np.flatnonzero((high | low)[:, 0]).tolist())
            for name, (high, low) in found.items()
        },
        rule=rule,
        kind=kind,
        variation=kind[known[-1]] if known.size else "common_cause",
        runs=runs_verdict(y[:, 0], at) if profile.runs else "",
    )


def lines(y: Floats, profile: Profile) -> tuple[Floats, Floats]:
    """Centre line and sigma of each series (points down the first axis); sigma NaN for none."""
    with np.errstate(all="ignore"):
        if profile.centre == "median":
            centre = np.array([median(column) for column in y.T], dtype=np.float64)
        else:
            centre = means(y)
        if profile.limit is None:
            return centre, np.full(centre.shape, np.nan)
        ranges = np.abs(np.diff(y, axis=0))
        average = means(ranges)
        if profile.screen:
            average = means(ranges, ranges < SCREEN * average)
        few = np.count_nonzero(~np.isnan(y), axis=0) < profile.fewest
        return centre, np.where(few, np.nan, profile.limit * average / 3)


def _named(
    found: Mapping[str, tuple[np.ndarray, np.ndarray]], profile: Profile, direction: str, n: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The first rule of each point, and what it means for the direction."""
    rules, kinds = [], []
    for i in range(n):
        here = [
            (name, _kind(name, direction, high=bool(found[name][0][i, 0])))
            for name in RULES
            if name in found and (found[name][0][i, 0] or found[name][1][i, 0])
        ]
        good = [pair for pair in here if pair[1].endswith("improvement")]
        if profile.both == "improvement" and good:
            here = good
        rule, kind = here[0] if here else ("", "common_cause")
        rules.append(rule)
        kinds.append(kind)
    return tuple(rules), tuple(kinds)


def _kind(rule: str, direction: str, *, high: bool) -> str:
    if rule in SIDELESS:
        return "special_cause_neutral"
    if direction == "neutral":
        return f"special_cause_neutral_{'high' if high else 'low'}"
    good = high == (direction == "increase")
    return f"special_cause_{'improvement' if good else 'concern'}"


def runs_verdict(values: Floats, centre: float) -> str:
    """Whether there are too few or too many runs about the centre line, or neither."""
    signs = sides(values, np.full(values.shape, centre), np.ones(values.shape, dtype=bool))
    above, below = int((signs > 0).sum()), int((signs < 0).sum())
    if not above or not below:
        return ""
    runs = 1 + int(np.count_nonzero(np.diff(signs)))
    few, many = runs_chances(runs, above, below)
    if few <= RUNS_CHANCE:
        return "too few"
    return "too many" if many <= RUNS_CHANCE else ""


def runs_chances(runs: int, above: int, below: int) -> tuple[float, float]:
    """P(at most so many runs) and P(at least so many), by Swed and Eisenhart (1943)."""
    ways = [_ways(r, above, below) for r in range(above + below + 1)]
    total = comb(above + below, above)
    return sum(ways[: runs + 1]) / total, sum(ways[runs:]) / total


def _ways(runs: int, above: int, below: int) -> int:
    """Orders of `above` and `below` points that make exactly so many runs."""
    if runs < 2:
        return 0
    half, odd = divmod(runs, 2)
    if not odd:
        return 2 * comb(above - 1, half - 1) * comb(below - 1, half - 1)
    return comb(above - 1, half) * comb(below - 1, half - 1) + comb(above - 1, half - 1) * comb(
        below - 1, half
    )
