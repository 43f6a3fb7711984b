"""Whether a change was followed by a signal, when, and how often that would be so by chance.

Limits are held fast on the values before the change, twelve of them or more. A signal counts if
its first point is on or after the change and lies in the predicted direction. Nothing here says
that one thing caused another.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from answerable.spc.averages import Flags, Floats, known
from answerable.spc.charts import FAMILIES
from answerable.spc.charts.limits import Part
from answerable.spc.guards import correlation
from answerable.spc.profiles import Profile, named
from answerable.spc.profiles.chart import in_full
from answerable.spc.profiles.judge import lines
from answerable.spc.profiles.rules import SIDELESS, fired
from answerable.spc.series import SeriesError, Subgroups

BASELINE = 12
TRIALS = 4_000
SEED = 20_260_702
# A correlation of neighbours nearer to nought than so many standard errors is taken for nought.
_ERRORS = 2.0


@dataclass(frozen=True, slots=True)
class Followed:
    """`at`: the place of the signal's first point; `seen`: of the point that completed it."""

    at: int
    seen: int
    rule: str
    centre: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class Held:
    """Limits held fast on a baseline by the chart's own family: one entry per point, for those
    before the change too. `known`: sigma is that of a distribution, and not of the values.
    """

    centre: Floats
    sigma: Floats
    known: bool


# Families whose sigma comes of a distribution; the others' comes of how the values vary.
_DISTRIBUTED = frozenset({"p", "u", "c"})


def held_by(groups: Subgroups, chart: str, begun: int) -> Held:
    """The chart's own limits, worked out from the points before place `begun`. Sigma is a third of
    the way to the farther limit, since the nearer one may be cut off at what can be.

    Raises SeriesError for an unknown chart.
    """
    if chart not in FAMILIES:
        raise SeriesError(f"There is no {chart!r} chart.")
    base = np.arange(len(groups.labels)) < begun
    with np.errstate(all="ignore"):
        drawn = FAMILIES[chart](Part(groups, base))
        sigma = np.fmax(drawn.upper - drawn.centre, drawn.centre - drawn.lower) / 3
    return Held(drawn.centre, sigma, chart in _DISTRIBUTED)


def followed(
    values: Sequence[float] | Floats,
    begun: int,
    profile: Profile,
    direction: str,
    held: Held | None = None,
) -> Followed | None:
    """The first signal in the predicted direction from place `begun` on, or None. `held`: limits
    of another family than individual values, in the values' own unit.

    Raises SeriesError where fewer than twelve values are known before it, or the direction is
    neither increase nor decrease.
    """
    y = np.asarray(values, dtype=np.float64)
    if known(y[:begun]).size < BASELINE:
        raise SeriesError(f"There must be {BASELINE} values before the change.")
    if direction not in ("increase", "decrease"):
        raise SeriesError("A prediction is an increase or a decrease.")
    frozen = replace(profile, fewest=BASELINE)
    after = y[begun:, None]
    centre, sigma = (line[begun:, None] for line in _lines(y, begun, frozen, held))
    for shown in range(1, len(after) + 1):
        flags = _named(frozen, after[:shown], centre[:shown], sigma[:shown], direction)
        if flags:
            rule = min(flags, key=lambda name: flags[name])
            first = flags[rule]
            spread, at = 3 * float(sigma[first, 0]), float(centre[first, 0])
            return Followed(
                begun + first,
                begun + shown - 1,
                in_full(rule, profile),
                at,
                at - spread,
                at + spread,
            )
    return None


def _lines(y: Floats, begun: int, profile: Profile, held: Held | None) -> tuple[Floats, Floats]:
    """Centre line and sigma of each point."""
    if held is not None:
        return held.centre, held.sigma
    centre, sigma = lines(y[:begun, None], profile)
    return np.full(y.shape, centre[0]), np.full(y.shape, sigma[0])


def _named(
    profile: Profile, y: Floats, centre: Floats, sigma: Floats, direction: str
) -> dict[str, int]:
    """The rules that fire on the predicted side, and the place of the first point of each."""
    side = 0 if direction == "increase" else 1
    found = {
        rule: np.flatnonzero(flags[side][:, 0])
        for rule, flags in fired(profile, y, centre, sigma).items()
        if rule not in SIDELESS
    }
    return {rule: int(places[0]) for rule, places in found.items() if places.size}


def likeness(baseline: Sequence[float] | Floats) -> float:
    """The correlation of neighbours in a baseline, to one decimal; 0 where it may be chance."""
    y = np.asarray(baseline, dtype=np.float64)
    r = correlation(y, 1) if y.size > 1 else math.nan
    beyond = not math.isnan(r) and r > _ERRORS / math.sqrt(max(1, known(y).size))
    return round(min(r, 0.9), 1) if beyond else 0.0


@dataclass(frozen=True, slots=True)
class Chance:
    """`one`: that this change would be followed by such a signal had nothing changed; `any_of`:
    that at least one of all the changes tried would be.
    """

    one: float
    any_of: float
    trials: int
    seed: int


@lru_cache(maxsize=512)
def chance(
    key: str,
    points: int,
    begun: int,
    tried: tuple[int, ...] = (),
    *,
    alike: float = 0.0,
    known: bool = False,
    trials: int = TRIALS,
    seed: int = SEED,
) -> Chance:
    """Simulated: normal series of so many points in which nothing changes, neighbours correlated
    by `alike`. `tried`: the places of all changes tried, this one among them. `known`: sigma is
    that of a distribution, so that only the centre line comes of the baseline.

    Raises SeriesError for a profile there is not, or a change with fewer than twelve values before.
    """
    profile = replace(named(key), fewest=BASELINE)
    places = sorted({begun, *tried})
    if places[0] < BASELINE:
        raise SeriesError(f"There must be {BASELINE} values before the change.")
    y = _unchanged(points, alike, trials, seed)
    hits = {place: _signals(profile, y, place, known=known) for place in places}
    whole = np.any(np.stack(list(hits.values())), axis=0)
    return Chance(float(hits[begun].mean()), float(whole.mean()), trials, seed)


def _unchanged(points: int, alike: float, trials: int, seed: int) -> Floats:
    """Stationary from the first value on: each is `alike` times the one before, and noise."""
    noise = np.random.default_rng([seed, points, round(10 * alike)]).standard_normal(
        (points, trials)
    )
    y = noise.copy()
    for i in range(1, points):
        y[i] = alike * y[i - 1] + math.sqrt(1 - alike * alike) * noise[i]
    return y


def _signals(profile: Profile, y: Floats, begun: int, *, known: bool) -> Flags:
    """Whether anything fires on the high side: by symmetry the same for the low one."""
    after = y[begun:]
    found: Flags = np.zeros(y.shape[1], dtype=bool)
    if not len(after):
        return found
    centre, sigma = lines(y[:begun], profile)
    if known:
        sigma = np.ones(sigma.shape)
    for rule, (high, _low) in fired(profile, after, centre, sigma).items():
        if rule not in SIDELESS:
            found |= high.any(axis=0)
    return found


def in_plain_words(found: Chance, tried: int) -> str:
    """The chance as a reader meets it."""
    said = (
        f"Had nothing changed, such a signal would follow in {_share(found.one)} charts like this"
    )
    if tried > 1:
        said += f", and after at least one of the {tried} changes tried in {_share(found.any_of)}"
    return f"{said}. (Simulated: {found.trials:,} charts, seed {found.seed}.)"


def _share(share: float) -> str:
    return "fewer than 1 in 100" if share < 0.005 else f"about {round(100 * share)} in 100"
