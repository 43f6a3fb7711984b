"""Averages (x-bar) and standard deviations (s) of subgroups."""

from __future__ import annotations

import math

import numpy as np

from answerable.spc.averages import Floats, mean, sum_of
from answerable.spc.charts.limits import Drawn, Part, level, sigmas


def c4(sizes: Floats) -> Floats:
    """The expected standard deviation of so many values, in standard deviations."""

    def one(n: float) -> float:
        if not n > 1:
            return math.nan
        return math.sqrt(2 / (n - 1)) * math.exp(math.lgamma(n / 2) - math.lgamma((n - 1) / 2))

    return np.array([one(n) for n in sizes])


def pooled(part: Part) -> float:
    """Mean deviation of the base where all sizes are equal, else the root of the weighted variance.

    A subgroup of one has no deviation, but makes the sizes unequal; so does one that is no part
    of the base. As in the R package a subgroup without any value takes one from the divisor.
    """
    sizes = part.groups.count
    s, n = part.groups.deviation[part.base], sizes[part.base]
    if np.all(sizes == sizes[0]):
        return mean(s)
    return float(np.sqrt(np.float64(sum_of((n - 1) * s**2)) / np.float64(sum_of(n - 1))))


def xbar_chart(part: Part) -> Drawn:
    """Weighted mean and A3 times the pooled deviation; A3 = 3 / (c4 sqrt(n))."""
    groups, base = part.groups, part.base
    n = groups.count
    size = sum_of(n[base]) or math.nan
    weighted = sum_of(n[base] * groups.average[base]) / size
    spread = pooled(part)
    with np.errstate(divide="ignore", invalid="ignore"):
        sigma = spread / (c4(n) * np.sqrt(n))
    return sigmas(groups.value, level(part, weighted), sigma)


def s_chart(part: Part) -> Drawn:
    """Pooled deviation; limits (1 -/+ 3 c5/c4) times it, never below 0; c5 = sqrt(1 - c4^2)."""
    groups = part.groups
    centre = level(part, pooled(part))
    constant = c4(groups.count)
    sigma = centre * np.sqrt(1 - constant**2) / constant
    drawn = sigmas(groups.deviation, centre, sigma)
    return Drawn(
        drawn.value,
        centre,
        np.maximum(drawn.lower, 0),
        drawn.upper,
        np.maximum(drawn.lower95, 0),
        drawn.upper95,
    )
