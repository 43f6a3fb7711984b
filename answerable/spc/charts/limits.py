"""What every chart family takes and gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from answerable.spc.averages import Flags, Floats
from answerable.spc.series import Subgroups


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a chart, computed by itself.

    `base`: the points that limits are worked out from; `centre`: a centre line given by the
    user, one per point, or None; `screen`: drop extreme moving ranges first; `ordered`: False
    where the labels are categories, so that no order is meant.
    """

    groups: Subgroups
    base: Flags
    centre: Floats | None = None
    screen: bool = True
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class Drawn:
    """One array per line, as long as the part; NaN where there is no line.

    `value`: the points as plotted. `runs`: whether a runs analysis means anything.
    """

    value: Floats
    centre: Floats
    lower: Floats
    upper: Floats
    lower95: Floats
    upper95: Floats
    runs: bool = True


Chart = Callable[[Part], Drawn]


def given(part: Part) -> bool:
    """Whether the user gave a centre line; one with a gap in it counts for none."""
    return part.centre is not None and not bool(np.isnan(part.centre).any())


def level(part: Part, value: float) -> Floats:
    """The user's centre line where it is whole, or one value for every point."""
    if given(part):
        return np.asarray(part.centre, dtype=np.float64)
    return np.full(len(part.groups.labels), value)


def sigmas(value: Floats, centre: Floats, sigma: Floats | float) -> Drawn:
    """Limits three, and two, sigma either side of the centre line."""
    spread = np.broadcast_to(np.asarray(sigma, dtype=np.float64), centre.shape)
    return Drawn(
        value,
        centre,
        centre - 3 * spread,
        centre + 3 * spread,
        centre - 2 * spread,
        centre + 2 * spread,
    )


def clipped(drawn: Drawn, low: float | None, high: float | None = None) -> Drawn:
    """Limits kept within what the value can be; NaN and infinity stay, for they are no limits."""

    def clip(line: Floats) -> Floats:
        found: Floats = np.where(np.isfinite(line), np.clip(line, low, high), line)
        return found

    return replace(
        drawn,
        lower=clip(drawn.lower),
        upper=clip(drawn.upper),
        lower95=clip(drawn.lower95),
        upper95=clip(drawn.upper95),
    )
