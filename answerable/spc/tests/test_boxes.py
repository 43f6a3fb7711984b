"""The table of boxes, worked out again: runs of a fair and of a biased coin, by their length."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import pytest

from answerable.spc.boxes import BOXES, FEWEST, box_signal

SHIFTED = 0.5 * (1 + math.erf(0.8 / math.sqrt(2)))
KEPT = 0.925


@cache
def chances(n, p):
    """P(longest run <= l and exactly c crossings), for each l and c."""
    found = np.zeros((n + 1, n))
    for longest in range(1, n + 1):
        ends = np.zeros((2, n + 1, n + 1))  # side of the last run, values so far, crossings
        for m in range(1, n + 1):
            for side, of_one in ((0, p), (1, 1 - p)):
                for run in range(1, min(longest, m) + 1):
                    if run == m:
                        ends[side, m, 0] += of_one**run
                    else:
                        ends[side, m, 1:] += of_one**run * ends[1 - side, m - run, :-1]
        found[longest] = ends[:, n, :n].sum(axis=0)
    return found


def best(n):
    """(fewest crossings, longest run) of the box that a shift keeps to least often."""
    same, moved = (chances(n, p)[:, ::-1].cumsum(axis=1)[:, ::-1] for p in (0.5, SHIFTED))
    return min((moved[m, c], c, m) for m in range(1, n + 1) for c in range(n) if same[m, c] >= KEPT)


def allowed(n, method, p):
    cells = np.diff(chances(n, p), axis=0)
    return sum(
        cells[longest - 1, crossings]
        for longest in range(1, n + 1)
        for crossings in range(n)
        if box_signal(n, longest, crossings, method) is False
    )


@pytest.mark.parametrize("n", [10, 13, 16, 23, 24])
def test_the_best_box_is_the_best(n):
    assert best(n)[1:] == BOXES[n - FEWEST][:2]


@pytest.mark.parametrize("n", [10, 15, 16, 23, 24])
def test_the_cut_box_keeps_what_it_must_and_finds_more(n):
    assert allowed(n, "cutbox", 0.5) >= KEPT
    assert allowed(n, "cutbox", SHIFTED) < allowed(n, "bestbox", SHIFTED)


def test_there_is_a_box_for_ten_to_a_hundred_points():
    assert box_signal(9, 9, 0, "bestbox") is None
    assert box_signal(101, 50, 1, "cutbox") is None
    assert box_signal(100, 50, 1, "cutbox") is True
