"""Box and cut-box limits for runs, where they are known; experimental in the literature too.

Anhøj & Wentzel-Larsen, PLoS ONE 2020, 15(5): e0233920. For a number of useful points the box
allows runs up to its first bound and crossings from its second; the cut box takes a few corner
cells away from it. Numbers not listed fall back on Anhøj's rules, and the caller says so.
"""

from __future__ import annotations

# useful points: (longest run allowed, fewest crossings allowed), cells the cut box takes away
_BOXES: dict[int, tuple[tuple[int, int], tuple[tuple[int, int], ...]]] = {
    10: ((6, 2), ((6, 2),)),
    12: ((6, 3), ()),
    15: ((7, 4), ((7, 4), (7, 5))),
    16: ((8, 5), ((8, 5),)),
    20: ((7, 6), ()),
    24: ((7, 6), ((7, 6),)),
    30: ((10, 11), ((10, 11),)),
    36: ((9, 13), ((9, 13), (9, 14))),
    40: ((9, 15), ()),
    50: ((9, 19), ()),
    60: ((9, 23), ()),
    80: ((11, 33), ((10, 33), (11, 33), (11, 34))),
    100: ((10, 41), ((10, 41),)),
}
METHODS = ("anhoej", "bestbox", "cutbox")


def box_signal(useful: int, longest: int, crossings: int, method: str) -> bool | None:
    """Whether the runs are unusual, or None where this method has no box for so many points."""
    if method == "anhoej" or useful not in _BOXES:
        return None
    (most, fewest), taken = _BOXES[useful]
    outside = longest > most or crossings < fewest
    return outside or (method == "cutbox" and (longest, crossings) in taken)
