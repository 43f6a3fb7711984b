"""Individuals with unequal subgroup sizes: I' (Taylor 2018)."""

from __future__ import annotations

import math

import numpy as np

from answerable.spc.averages import mean, sum_of
from answerable.spc.charts.limits import Drawn, Part, level, sigmas

# As SCREEN, from exact d2 and d3 of a range of two.
_SCREEN = 3.2665


def ip_chart(part: Part) -> Drawn:
    """Weighted mean; spread from differences of neighbours weighted by their sizes.

    The spread is worked out from all points: a freeze or an exclusion moves the centre only.
    """
    groups, base = part.groups, part.base
    weight = np.where(np.isnan(groups.size), groups.count, groups.size)
    y = groups.value
    share = sum_of((y * weight)[base]) / (sum_of(weight[base]) or math.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = (
            math.sqrt(math.pi / 2) * np.abs(np.diff(y)) / np.sqrt(1 / weight[:-1] + 1 / weight[1:])
        )
        if part.screen:
            spread = spread[spread < _SCREEN * mean(spread)]
        sigma = mean(spread) * np.sqrt(1 / weight)
    return sigmas(y, level(part, share), sigma)
