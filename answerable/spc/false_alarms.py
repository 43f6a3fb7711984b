"""How often a chart shows a signal when nothing has changed: simulated, with seeds.

Independent normal values, limits from the same values unless `known_lines`. With known lines some
rates have an exact value, which the simulation must meet: `theory`.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache

import numpy as np

from answerable.spc.anhoej import crossings_min, longest_run_max
from answerable.spc.averages import D2, Flags, Floats
from answerable.spc.batch import many
from answerable.spc.false_alarm_rates import COUNTS
from answerable.spc.profiles import PROFILES, Profile, named
from answerable.spc.profiles.judge import RUNS_CHANCE, lines, runs_chances
from answerable.spc.profiles.rules import fired

SEED = 20_260_101
TRIALS = 4_000
PTD, ANHOEJ = "ptd-0.2.2", "anhoej"
# The rules for runs, and limits of three sigma, as on an individuals chart.
ANHOEJ_LIMITS = "anhoej, with limits"
KEYS = (PTD, *PROFILES, ANHOEJ, ANHOEJ_LIMITS)
# The most points that the shipped table has.
LONGEST = 200
# The chance of one value beyond three sigma.
BEYOND = math.erfc(3 / math.sqrt(2))


def stable(points: int, trials: int, seed: int) -> Floats:
    """`trials` series of so many independent normal values, one a column."""
    return np.random.default_rng([seed, points]).standard_normal((points, trials))


def signals(key: str, y: Floats) -> tuple[Flags, Flags]:
    """For each series (a column): whether anything signals, and whether the last point does."""
    if key == PTD:
        label = many(y.T).label
        return np.asarray(label.any(axis=1)), label[:, -1] > 0
    if key in (ANHOEJ, ANHOEJ_LIMITS):
        return _by_anhoej(y, limits=key == ANHOEJ_LIMITS)
    return _by_profile(named(key), y)


def _by_anhoej(y: Floats, *, limits: bool) -> tuple[Flags, Flags]:
    if limits:
        made = replace(named("mdc-2023"), limit=3 / D2, screen=True, fewest=2)
        centre, sigma = lines(y, made)
        outside = np.abs(y - centre) > 3 * sigma
    else:
        centre, outside = np.median(y, axis=0), np.zeros(y.shape, dtype=bool)
    return _odd_by_anhoej(y - centre) | outside.any(axis=0), np.asarray(outside[-1])


def _odd_by_anhoej(off: Floats) -> Flags:
    """Whether the runs of each column are unusual; points on the line are skipped."""
    order = np.argsort(off == 0, axis=0, kind="stable")
    side = np.take_along_axis(np.sign(off), order, axis=0)
    useful = np.count_nonzero(side, axis=0)
    crossings, longest, run = (np.zeros(off.shape[1], dtype=np.int64) for _ in range(3))
    for i, row in enumerate(side):
        same = (row == side[i - 1]) & (i > 0)
        run = np.where(row == 0, 0, np.where(same, run + 1, 1))
        crossings += (row != 0) & ~same & (i > 0)
        longest = np.maximum(longest, run)
    most = np.array([longest_run_max(n) if n else 0 for n in range(len(off) + 1)])
    fewest = np.array([crossings_min(n) if n else 0 for n in range(len(off) + 1)])
    odd: Flags = (longest > most[useful]) | (crossings < fewest[useful])
    return odd


def _by_profile(profile: Profile, y: Floats) -> tuple[Flags, Flags]:
    centre, sigma = lines(y, profile)
    points = np.zeros(y.shape, dtype=bool)
    for high, low in fired(profile, y, centre, sigma).values():
        points |= high | low
    whole: Flags = np.asarray(points.any(axis=0))
    if profile.runs:
        whole = whole | _odd_runs(y - centre)
    return whole, points[-1]


@lru_cache(maxsize=65_536)
def _is_odd(count: int, above: int, below: int) -> bool:
    return min(runs_chances(count, above, below)) <= RUNS_CHANCE


def _odd_runs(off: Floats) -> Flags:
    found = []
    for column in np.sign(off).T:
        signs = column[column != 0]
        above, below = int((signs > 0).sum()), int((signs < 0).sum())
        count = 1 + int(np.count_nonzero(np.diff(signs)))
        found.append(bool(above and below and _is_odd(count, above, below)))
    return np.array(found, dtype=bool)


def simulated(key: str, points: int, trials: int, seed: int) -> tuple[float, float]:
    """The share of stable charts with any signal, and of those whose last point signals.

    Raises SeriesError for a profile there is not.
    """
    whole, last = signals(key, stable(points, trials, seed))
    return float(whole.mean()), float(last.mean())


@lru_cache(maxsize=256)
def rate(key: str, points: int, trials: int = TRIALS, seed: int = SEED) -> tuple[float, float]:
    """The same, from the table that is shipped where it has it: a simulation takes a while."""
    if (trials, seed) != (TRIALS, SEED) or key not in COUNTS or not 2 <= points <= LONGEST:
        return simulated(key, points, trials, seed)
    whole, last = COUNTS[key]
    return whole[points - 2] / TRIALS, last[points - 2] / TRIALS


def in_plain_words(key: str, points: int) -> str:
    """What the rate means for somebody who reads one chart of this length."""
    if points < 2:
        return "There are too few points to say how often this chart would mislead."
    more = points > LONGEST
    points = min(points, LONGEST)
    whole, last = rate(key, points)
    said = f"With {points} points, {_of_a_hundred(whole)} charts of a process that has not "
    said += f"changed show a signal somewhere by the rules {key}"
    if key != ANHOEJ:  # its verdict is on the whole chart
        said += f"; at the latest point, {_of_a_hundred(last)}"
    if more:
        said += ". This chart has more points, and misleads at least as often"
    return f"{said}. (Simulated: {TRIALS:,} charts of independent normal values.)"


def _of_a_hundred(share: float) -> str:
    if share < 0.005:
        return "fewer than 1 in 100"
    return f"about {round(100 * share)} in 100"


def rule_rate(key: str, rule: str, points: int, trials: int = TRIALS, seed: int = SEED) -> float:
    """The share of stable charts in which one rule fires, with the lines known beforehand."""
    found = fired(named(key), stable(points, trials, seed), np.zeros(1), np.ones(1))[rule]
    return float((found[0] | found[1]).any(axis=0).mean())


def theory(key: str, rule: str, points: int) -> float | None:
    """The exact value of `rule_rate` for the rules outside, shift and (one window) trend; None
    where none is known.
    """
    profile = named(key)
    if rule == "outside":
        return 1.0 - float((1 - BEYOND) ** points)
    if rule == "shift":
        return _run_of(profile.shift, points)
    if rule == "trend" and points == profile.trend:
        return 2 / math.factorial(points)
    return None


def _run_of(length: int, points: int) -> float:
    """That some run of a fair coin's tosses is so long: one minus the share of sequences that
    have none, counted by the length of the last run.
    """
    ending = [2] + [0] * (length - 2)
    for _ in range(points - 1):
        ending = [sum(ending), *ending[:-1]]
    return float(1 - sum(ending) / 2**points)
