"""Anhøj's two rules for runs: an unusually long run, or unusually few crossings.

Anhøj & Olesen, PLoS ONE 2014, 9(11): e113825; Anhøj & Wentzel-Larsen, PLoS ONE 2018 (round(log2 n)
+ 3, and the lower 5% point of the binomial). One verdict for the whole part; no point is flagged.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from answerable.spc.averages import Flags, Floats
from answerable.spc.boxes import box_signal


@dataclass(frozen=True, slots=True)
class Runs:
    """`useful`: points off the centre line. The other counts are None where there are none."""

    useful: int
    longest: int | None
    longest_max: int | None
    crossings: int | None
    crossings_min: int | None
    signal: bool


def longest_run_max(useful: int) -> int:
    """A run longer than this is a signal."""
    return round(math.log2(useful)) + 3


@lru_cache(maxsize=4096)
def crossings_min(useful: int) -> int:
    """Fewer crossings than this are a signal: the smallest k with P(X <= k) >= 0.05 for a
    binomial of useful - 1 tosses. Whole numbers, so that no rounding enters.
    """
    tosses = useful - 1
    below, term = 0, 1
    for k in range(tosses + 1):
        below += term
        if 20 * below >= 1 << tosses:
            return k
        term = term * (tosses - k) // (k + 1)
    return tosses


def sides(values: Floats, centre: Floats, included: Flags) -> Floats:
    """+1 above and -1 below the centre line for each included point off it, in order."""
    with np.errstate(invalid="ignore"):
        signs = np.sign(values - centre)
    kept: Floats = signs[included & ~np.isnan(signs) & (signs != 0)]
    return kept


def runs(values: Floats, centre: Floats, included: Flags, method: str = "anhoej") -> Runs:
    """The runs analysis of one part. `method`: anhoej, bestbox or cutbox."""
    signs = sides(values, centre, included)
    n = int(signs.size)
    if not n:
        return Runs(0, None, None, None, None, signal=False)
    changes = np.flatnonzero(np.diff(signs)) + 1
    edges = np.concatenate([[0], changes, [n]])
    longest, crossings = int(np.diff(edges).max()), int(changes.size)
    most, fewest = longest_run_max(n), crossings_min(n)
    signal = box_signal(n, longest, crossings, method)
    if signal is None:
        signal = longest > most or crossings < fewest
    return Runs(n, longest, most, crossings, fewest, signal)
