"""Rare events: time between them (t) and cases between them (g)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from answerable.spc.averages import Floats, mean, median
from answerable.spc.charts.individuals import i_chart
from answerable.spc.charts.limits import Drawn, Part, clipped, given, level, sigmas
from answerable.spc.series import SeriesError

# Nelson (1994): this root makes exponential times near normal.
POWER = 3.6


def t_chart(part: Part) -> Drawn:
    """An individuals chart of the 1/3.6 power, taken back. Raises SeriesError for times <= 0.

    As in the R package the outer lower limit is 0 where there is none, an inner one below 0 is
    none, and a centre line that was given is taken for a root already.
    """
    value = part.groups.value
    if np.any(value <= 0):
        raise SeriesError("Time between events must be greater than zero.")
    rooted = replace(part.groups, value=value ** (1 / POWER))
    drawn = i_chart(replace(part, groups=rooted))
    return Drawn(
        _back(drawn.value),
        _back(drawn.centre),
        np.nan_to_num(_back(drawn.lower), posinf=np.inf),
        _back(drawn.upper),
        _back(drawn.lower95),
        _back(drawn.upper95),
    )


def g_chart(part: Part) -> Drawn:
    """Geometric: sqrt(m (m + 1)) about the mean m; the centre line shown is the median."""
    base = part.groups.value[part.base]
    about = level(part, mean(base))
    drawn = clipped(sigmas(part.groups.value, about, np.sqrt(about * (about + 1))), 0)
    # The median of a geometric distribution is about 0.693 times its mean.
    shown = about * 0.693 if given(part) else level(part, median(base))
    return replace(drawn, centre=shown)


def _back(line: Floats) -> Floats:
    with np.errstate(invalid="ignore"):
        found: Floats = line**POWER
    return found
