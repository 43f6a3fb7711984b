"""The rules of all profiles: points down the first axis, series along the second.

Each gives two tables of flags, one for signals on the high side and one for the low side; a rule
that has no side gives the same table twice.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from answerable.spc.averages import Flags, Floats
from answerable.spc.profiles.profile import Profile
from answerable.spc.windows import at_least, runs_of, spread, starts

Sides = tuple[Flags, Flags]
SIDELESS = frozenset({"low variation", "alternating", "mixture"})


def fired(profile: Profile, y: Floats, centre: Floats, sigma: Floats) -> dict[str, Sides]:
    """Which points each rule of the profile names. `centre`, `sigma` broadcast against `y`."""
    with np.errstate(all="ignore"):
        z = (y - centre) / sigma
        found = {}
        if profile.outside:
            found["outside"] = (y > centre + 3 * sigma, y < centre - 3 * sigma)
        if profile.trend:
            found["trend"] = _trend(profile, y)
        if profile.two_of_three:
            found["two of three"] = _of(profile.two_of_three, z, 2.0, 2, 3)
        if profile.four_of_five:
            found["four of five"] = _of(profile.four_of_five, z, 1.0, 4, 5)
        if profile.shift:
            found["shift"] = _shift(profile, y - centre)
        for name, flags in _sideless(profile, y, z).items():
            found[name] = (flags, flags)
    return found


def _of(kind: str, z: Floats, beyond: float, many: int, of: int) -> Sides:
    return _zone(kind, z, beyond, many, of), _zone(kind, -z, beyond, many, of)


def _zone(kind: str, z: Floats, beyond: float, many: int, of: int) -> Flags:
    """The points beyond, of each window with enough of them."""
    far = z > beyond
    begun = at_least(far, many, of)
    if kind == "one side":
        begun = begun & starts(z > 0, of)
    return spread(begun, of, z.shape[0]) & far


def _shift(profile: Profile, off: Floats) -> Sides:
    kept = (off != 0) & ~np.isnan(off) if profile.on_line == "skips" else None
    return (
        _over(kept, off, lambda o: runs_of(o > 0, profile.shift)),
        _over(kept, off, lambda o: runs_of(o < 0, profile.shift)),
    )


def _trend(profile: Profile, y: Floats) -> Sides:
    kept = _changes(y) if profile.tie == "once" else None
    steps = profile.trend - 1

    def rising(values: Floats) -> Flags:
        return spread(starts(np.diff(values, axis=0) > 0, steps), profile.trend, values.shape[0])

    return _over(kept, y, rising), _over(kept, y, lambda values: rising(-values))


def _changes(y: Floats) -> Flags:
    """Known values that differ from the last known one before them."""
    known = ~np.isnan(y)
    rows = np.arange(y.shape[0])[:, None]
    last = np.maximum.accumulate(np.where(known, rows, -1), axis=0)
    before = np.concatenate([np.full((1, y.shape[1]), -1), last[:-1]])[: y.shape[0]]
    held = np.where(before < 0, np.nan, np.take_along_axis(y, np.maximum(before, 0), axis=0))
    changed: Flags = known & (y != held)
    return changed


def _over(kept: Flags | None, values: Floats, rule: Callable[[Floats], Flags]) -> Flags:
    """The rule on the values kept alone, closed up, and its flags put back where they belong."""
    if kept is None or kept.all() or not values.size:
        return rule(values)
    order = np.argsort(~kept, axis=0, kind="stable")
    closed = np.take_along_axis(values, order, axis=0)
    closed[np.arange(values.shape[0])[:, None] >= kept.sum(axis=0)] = np.nan
    found = np.zeros(values.shape, dtype=bool)
    np.put_along_axis(found, order, rule(closed), axis=0)
    return found


def _sideless(profile: Profile, y: Floats, z: Floats) -> dict[str, Flags]:
    found = {}
    if profile.low_variation:
        found["low variation"] = runs_of(np.abs(z) < 1, profile.low_variation)
    if profile.alternating:
        steps = np.sign(np.diff(y, axis=0))
        turns = steps[1:] * steps[:-1] == -1
        begun = starts(turns, profile.alternating - 2)
        found["alternating"] = spread(begun, profile.alternating, y.shape[0])
    if profile.mixture:
        of = profile.mixture
        one_side = starts(z > 0, of) | starts(z < 0, of)
        found["mixture"] = spread(starts(np.abs(z) > 1, of) & ~one_side, of, y.shape[0])
    return found
