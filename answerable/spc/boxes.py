"""Best box and cut box limits for runs; experimental in the literature too.

Anhøj & Wentzel-Larsen, PLoS ONE 2020, 15(5): e0233920. Of all boxes (so many crossings or more, no
run longer than so many) that a process without change keeps to in 92.5% of series, the best box is
the one that a shift of 0.8 standard deviations keeps to least often; the cut box loses a few cells
of its corner by the same two rules. The table was worked out from the joint distribution of the
longest run and the number of crossings, as a test does again for some of it. Other numbers of
points fall back on Anhøj's rules, and the caller says so.
"""

from __future__ import annotations

FEWEST = 10
# From 10 useful points: fewest crossings, longest run, and, for the cut box, the crossings from
# which the longest run is allowed, and the run that is allowed with the fewest crossings.
# fmt: off
BOXES: tuple[tuple[int, int, int, int], ...] = (
    (2, 6, 3, 5), (3, 7, 4, 6), (3, 6, 3, 6), (3, 6, 3, 6), (3, 6, 3, 6), (4, 7, 6, 6),
    (5, 8, 6, 7), (5, 7, 5, 7), (5, 7, 6, 6), (5, 7, 6, 5), (6, 7, 6, 7), (7, 8, 7, 8),
    (6, 7, 7, 6), (6, 7, 7, 6), (6, 7, 7, 6), (6, 7, 6, 7), (9, 9, 10, 7), (9, 8, 10, 7),
    (9, 8, 11, 7), (10, 8, 10, 8), (11, 10, 12, 9), (11, 9, 14, 8), (11, 8, 11, 8), (11, 8, 12, 7),
    (11, 8, 13, 7), (12, 8, 12, 8), (13, 9, 15, 8), (14, 10, 14, 10), (13, 8, 13, 8),
    (15, 11, 15, 11), (15, 9, 15, 9), (15, 9, 17, 8), (14, 8, 14, 8), (14, 8, 14, 8),
    (17, 10, 17, 10), (17, 9, 17, 9), (17, 9, 19, 8), (17, 9, 20, 7), (19, 12, 20, 11),
    (19, 10, 21, 9), (19, 9, 19, 9), (19, 9, 21, 8), (19, 9, 21, 7), (21, 11, 23, 9),
    (21, 10, 23, 8), (21, 9, 21, 9), (21, 9, 23, 8), (23, 12, 25, 11), (23, 10, 24, 9),
    (23, 10, 26, 8), (23, 9, 23, 9), (23, 9, 24, 8), (25, 11, 27, 9), (25, 10, 27, 9),
    (26, 11, 27, 10), (26, 10, 27, 9), (27, 12, 29, 10), (27, 10, 27, 10), (27, 10, 29, 8),
    (28, 11, 29, 8), (29, 14, 30, 13), (29, 11, 31, 9), (29, 10, 30, 9), (30, 11, 31, 10),
    (30, 10, 30, 10), (31, 12, 32, 9), (31, 11, 34, 8), (31, 10, 33, 9), (32, 11, 33, 8),
    (33, 13, 37, 11), (33, 11, 35, 9), (33, 10, 33, 10), (34, 11, 36, 10), (33, 10, 36, 7),
    (35, 11, 35, 11), (35, 11, 38, 8), (35, 10, 36, 9), (35, 10, 38, 8), (37, 12, 38, 10),
    (37, 11, 39, 9), (38, 12, 38, 12), (37, 10, 39, 9), (39, 13, 41, 12), (39, 11, 40, 10),
    (39, 11, 42, 8), (39, 10, 39, 10), (39, 10, 41, 8), (41, 12, 42, 9), (41, 11, 44, 9),
    (42, 12, 43, 10), (41, 10, 42, 9),
)
# fmt: on
METHODS = ("anhoej", "bestbox", "cutbox")


def box_signal(useful: int, longest: int, crossings: int, method: str) -> bool | None:
    """Whether the runs are unusual, or None where this method has no box for so many points."""
    if method == "anhoej" or not FEWEST <= useful < FEWEST + len(BOXES):
        return None
    fewest, most, crossings_at_most, run_at_fewest = BOXES[useful - FEWEST]
    outside = longest > most or crossings < fewest
    if outside or method == "bestbox":
        return outside
    return (longest == most and crossings < crossings_at_most) or (
        crossings == fewest and longest > run_at_fewest
    )
