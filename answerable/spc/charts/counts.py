"""Counts (c), rates (u, u') and proportions (p, p'). The primes are Laney's (2002)."""

from __future__ import annotations

import numpy as np

from answerable.spc.averages import (
    D2,
    Floats,
    deviation,
    mean,
    moving_ranges,
    screened_mean,
    sum_of,
)
from answerable.spc.charts.limits import Drawn, Part, clipped, level, sigmas


def c_chart(part: Part) -> Drawn:
    total = part.groups.total
    centre = level(part, mean(total[part.base]))
    return clipped(sigmas(total, centre, np.sqrt(centre)), 0)


def p_chart(part: Part) -> Drawn:
    centre, sigma = _proportion(part)
    return clipped(sigmas(part.groups.value, centre, sigma), 0, 1)


def u_chart(part: Part) -> Drawn:
    centre, sigma = _rate(part)
    return clipped(sigmas(part.groups.value, centre, sigma), 0)


def pp_chart(part: Part) -> Drawn:
    centre, sigma = _proportion(part)
    return clipped(sigmas(part.groups.value, centre, sigma * _excess(part, centre, sigma)), 0, 1)


def up_chart(part: Part) -> Drawn:
    centre, sigma = _rate(part)
    return clipped(sigmas(part.groups.value, centre, sigma * _excess(part, centre, sigma)), 0)


def _overall(part: Part) -> Floats:
    """Sum of numerators over sum of denominators."""
    base = part.base
    total, size = (np.float64(sum_of(line[base])) for line in (part.groups.total, part.groups.size))
    return level(part, float(total / size))


def _proportion(part: Part) -> tuple[Floats, Floats]:
    centre = _overall(part)
    with np.errstate(divide="ignore", invalid="ignore"):
        return centre, np.sqrt(centre * (1 - centre) / part.groups.size)


def _rate(part: Part) -> tuple[Floats, Floats]:
    centre = _overall(part)
    with np.errstate(divide="ignore", invalid="ignore"):
        return centre, np.sqrt(centre / part.groups.size)


def _excess(part: Part, centre: Floats, sigma: Floats) -> float:
    """How much more the points vary than the distribution says, from their moving ranges."""
    with np.errstate(divide="ignore", invalid="ignore"):
        z = ((part.groups.value - centre) / sigma)[part.base]
    if not part.ordered:
        return float("nan") if np.isnan(z).any() else deviation(z)
    ranges = moving_ranges(z)
    average = screened_mean(ranges) if part.screen else mean(ranges)
    return average / D2
