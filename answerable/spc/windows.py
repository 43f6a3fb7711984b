"""Windows over many series at once: points down the first axis, series along the second.

With time first every shift is one contiguous block, so that a thousand short series and one long
one are equally quick.
"""

from __future__ import annotations

import numpy as np

from answerable.spc.averages import Flags


def starts(flags: Flags, length: int) -> Flags:
    """Where a window of `length` flags, all true, begins; `length - 1` fewer rows than given."""
    rows = flags.shape[0] - length + 1
    if rows <= 0:
        return np.zeros((0, *flags.shape[1:]), dtype=bool)
    held, width = flags, 1
    while 2 * width <= length:  # windows of twice the width, from two that meet
        held = held[:-width] & held[width:]
        width *= 2
    return held[:rows] & held[length - width : length - width + rows]


def spread(begun: Flags, length: int, rows: int) -> Flags:
    """Every point of every window that begins where `begun` says."""
    marked = np.zeros((rows, *begun.shape[1:]), dtype=bool)
    if begun.any():
        for step in range(length):
            marked[step : step + begun.shape[0]] |= begun
    return marked


def runs_of(flags: Flags, length: int) -> Flags:
    """The points of all runs of at least `length` true flags."""
    return spread(starts(flags, length), length, flags.shape[0])


def at_least(flags: Flags, many: int, of: int) -> Flags:
    """Where a window of `of` flags begins of which `many` or more are true."""
    rows = flags.shape[0] - of + 1
    if rows <= 0:
        return np.zeros((0, *flags.shape[1:]), dtype=bool)
    count = np.zeros((rows, *flags.shape[1:]), dtype=np.int8)
    for step in range(of):
        count += flags[step : step + rows]
    found: Flags = count >= many
    return found
