"""When a new phase may be due: evidence for people to decide upon, never a decision.

A phase is proposed where the values have moved to one side of the centre line after a change, by
the profile's own rule for a shift, and have stayed there to the latest value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from answerable.spc.anhoej import longest_run_max
from answerable.spc.picture import LEFT_OUT, Picture
from answerable.spc.profiles import PROFILES

# The shift of ptd-0.2.2, and what its package and the NHS tool call it.
_SHIFTS = {"ptd-0.2.2": 7}


@dataclass(frozen=True, slots=True)
class Proposal:
    """`at`: the label of the new phase's first point; `change`: the label of the change before it;
    `rule`: why, as a reader meets it.
    """

    at: str
    change: str
    points: int
    side: str
    rule: str


def fewest_for(profile: str, useful: int) -> int:
    """How many points in a row on one side the profile calls a shift."""
    if profile in PROFILES:
        return PROFILES[profile].shift
    return _SHIFTS.get(profile) or longest_run_max(max(1, useful)) + 1


def propose(picture: Picture, changes: Sequence[str], profile: str) -> Proposal | None:
    """`changes`: the labels (ISO dates) at which something was changed. None without evidence."""
    with np.errstate(invalid="ignore"):
        off = np.asarray(picture.value - picture.centre, dtype=np.float64)
    rows = [
        i
        for i, phase in enumerate(picture.phase)
        if phase == picture.phase[-1]
        and picture.kinds[i] != LEFT_OUT
        and not np.isnan(off[i])
        and off[i]
    ]
    run: list[int] = []
    for i in reversed(rows):
        if np.sign(off[i]) != np.sign(off[rows[-1]]):
            break
        run.insert(0, i)
    fewest = fewest_for(profile, len(rows))
    if len(run) < fewest or len(run) == len(rows):
        return None
    first = picture.labels[run[0]]
    begun = picture.labels[picture.phase.index(picture.phase[-1])]
    before = [change for change in changes if begun < change <= first]
    if not before:
        return None
    side = "above" if off[run[0]] > 0 else "below"
    rule = f"{len(run)} values in a row {side} the centre line, where {fewest} are a shift"
    return Proposal(first, max(before), len(run), side, rule)
