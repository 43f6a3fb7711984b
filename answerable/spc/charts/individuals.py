"""Single values: run chart, individuals (I) and moving ranges (MR)."""

from __future__ import annotations

import numpy as np

from answerable.spc.averages import D2, SCREEN, known, mean, median, moving_ranges, screened_mean
from answerable.spc.charts.limits import Drawn, Part, level, sigmas


def run_chart(part: Part) -> Drawn:
    """Median, and no limits."""
    value = part.groups.value
    none = np.full(value.shape, np.nan)
    return Drawn(value, level(part, median(value[part.base])), none, none, none, none)


def i_chart(part: Part) -> Drawn:
    """Mean and 3 times the mean moving range over 1.128.

    The ranges are of distances from the centre line, which may be given point by point; they
    bridge points that were excluded, but not missing values.
    """
    value = part.groups.value
    centre = level(part, mean(value[part.base]))
    ranges = moving_ranges((value - centre)[part.base])
    average = screened_mean(ranges) if part.screen else mean(known(ranges))
    return sigmas(value, centre, average / D2)


def mr_chart(part: Part) -> Drawn:
    """Moving ranges; upper limit 3.267 times their mean. Runs mean nothing: ranges overlap."""
    value = moving_ranges(part.groups.value)
    centre = level(part, mean(value[part.base]))
    zero = np.zeros(value.shape)
    return Drawn(value, centre, zero, SCREEN * centre, zero, SCREEN * centre * 2 / 3, runs=False)
