"""What a chart shows of improvement: the first signal, whether it lasts, how far it has come."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

import numpy as np

from answerable.improvement.charting.charted import FEWEST_FOR_LIMITS, Charted

LASTING = 8


@dataclass(frozen=True, slots=True)
class Signal:
    """The first signal in the wanted direction on or after the first change, and the delay."""

    day: date
    why: str
    days: int


def first_signal(made: Charted) -> Signal | None:
    """What the first change was followed by; nothing here says that it was the cause."""
    if made.picture is None or not made.marks:
        return None
    begun = made.marks[0].day
    for label, kind, why in zip(
        made.picture.labels, made.picture.kinds, made.picture.why, strict=True
    ):
        day = date.fromisoformat(label)
        if kind == "improvement" and day >= begun:
            return Signal(day, why, (day - begun).days)
    return None


def improving(made: Charted) -> bool:
    """Whether the latest value is part of a signal in the wanted direction, or of a phase that was
    decided for the better.
    """
    if made.picture is None:
        return False
    return made.picture.kinds[-1] == "improvement" or bool(_better_for(made))


def _better_for(made: Charted) -> int:
    """How many values the last phase has, where its centre line is better than the one before."""
    picture = made.picture
    sign = {"increase": 1, "decrease": -1}.get(made.measure.direction, 0)
    if picture is None or not sign or picture.phase[0] == picture.phase[-1]:
        return 0
    first = picture.phase.index(picture.phase[-1])
    better = sign * (picture.centre[-1] - picture.centre[first - 1]) > 0
    return len(picture.phase) - first if better and picture.kinds[-1] != "concern" else 0


def sustained(made: Charted) -> bool:
    """Whether the last eight values are all part of such a signal, or of such a phase."""
    if made.picture is None or len(made.picture.kinds) < LASTING:
        return False
    signal = all(kind == "improvement" for kind in made.picture.kinds[-LASTING:])
    return signal or _better_for(made) >= LASTING


def share_reached(made: Charted) -> float | None:
    """How far from baseline to target: the mean of the last four values against that of the
    values before the first change (or the first twelve). None without either or a target.
    """
    if made.picture is None or made.target is None:
        return None
    values = np.array(made.picture.value, dtype=np.float64)
    begun = made.marks[0].day.isoformat() if made.marks else ""
    before = [v for x, v in zip(made.picture.labels, values, strict=True) if x < begun] or list(
        values[:FEWEST_FOR_LIMITS]
    )
    start, now = float(np.nanmean(before)), float(np.nanmean(values[-4:]))
    way = made.target - start
    wanted = {"increase": way > 0, "decrease": way < 0}.get(made.measure.direction, False)
    if not wanted or math.isnan(now):
        return None
    return (now - start) / way


def held_days(made: Charted) -> int:
    """For how many days every value has been at or beyond the target."""
    if made.picture is None or made.target is None:
        return 0
    sign = {"increase": 1, "decrease": -1}.get(made.measure.direction, 0)
    days = [date.fromisoformat(label) for label in made.picture.labels]
    since = None
    for day, value in zip(reversed(days), reversed(list(made.picture.value)), strict=True):
        if not sign or math.isnan(value) or sign * (value - made.target) < 0:
            break
        since = day
    return (days[-1] - since).days if since else 0
