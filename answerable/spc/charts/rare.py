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

    As in the R package only the outer lower limit becomes 0; an inner one below 0 is none.
    """
    value = part.groups.value
    if np.any(value <= 0):
        raise SeriesError("Time between events must be greater than zero.")
    centre = None if part.centre is None else part.centre ** (1 / POWER)
    rooted = replace(part.groups, value=value ** (1 / POWER))
    drawn = i_chart(replace(part, groups=rooted, centre=centre))
    return Drawn(
        _back(drawn.value),
        _back(drawn.centre),
        _lower(drawn.lower),
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


def _lower(line: Floats) -> Floats:
    """A negative root has no meaning: the limit is then 0. No limit stays none."""
    return np.where(line < 0, 0.0, _back(line))
