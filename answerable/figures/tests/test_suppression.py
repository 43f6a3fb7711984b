"""No withheld cell can be worked out from the totals, and few are withheld."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.figures.suppression import Suppressed, suppress, suppress_list

THRESHOLD = 5


def random_table(seed: int) -> list[list[int]]:
    """Two to six rows and columns, a third of the cells small, some of them nothing."""
    chance = random.Random(seed)
    rows, columns = chance.randint(2, 6), chance.randint(2, 6)
    return [
        [chance.choice((0, chance.randint(1, 6), chance.randint(5, 60))) for _ in range(columns)]
        for _ in range(rows)
    ]


def system(rows: int, columns: int) -> np.ndarray:
    """Every row and column of the table with its totals adds up: one equation each."""
    out = []
    for i in range(rows + 1):
        line = np.zeros((rows + 1, columns + 1))
        line[i, :columns], line[i, columns] = 1, -1
        out.append(line.ravel())
    for j in range(columns + 1):
        line = np.zeros((rows + 1, columns + 1))
        line[:rows, j], line[rows, j] = 1, -1
        out.append(line.ravel())
    return np.array(out)


def ranges(table: list[list[int]], found: Suppressed) -> dict[tuple[int, int], tuple[float, float]]:
    """What a reader can work out of each withheld cell, knowing the primary ones are 1 to 4."""
    whole = np.array([[*row, sum(row)] for row in table])
    whole = np.vstack([whole, whole.sum(axis=0)])
    rows, columns = len(table), len(table[0])
    bounds: list[tuple[float, float | None]] = []
    for i in range(rows + 1):
        for j in range(columns + 1):
            value = float(whole[i, j])
            primary, hidden = (i, j) in found.primary, (i, j) in found.cells
            bounds.append(
                (1, THRESHOLD - 1) if primary else (0, None) if hidden else (value, value)
            )
    from scipy.optimize import linprog  # noqa: PLC0415  -- half a second, where it is used alone

    equations = system(rows, columns)
    out = {}
    for cell in found.cells:
        aim = np.zeros(whole.size)
        aim[cell[0] * (columns + 1) + cell[1]] = 1
        ends = []
        for sign in (1, -1):
            solved: Any = linprog(
                sign * aim, A_eq=equations, b_eq=np.zeros(len(equations)), bounds=bounds
            )
            ends.append(float("inf") if solved.status == 3 else sign * solved.fun)
        out[cell] = (ends[0], ends[1])
    return out


def check(seed: int) -> None:
    table = random_table(seed)
    found = suppress(table, THRESHOLD)
    for i, row in enumerate(table):
        for j, value in enumerate(row):
            assert ((i, j) in found.primary) == (0 < value < THRESHOLD)
    for cell, (least, most) in ranges(table, found).items():
        assert most - least > 0.5, (seed, table, cell, least, most)


@pytest.mark.parametrize("seed", range(0, 1000, 80))
def test_no_withheld_cell_can_be_worked_out(seed):
    check(seed)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1000))
def test_no_withheld_cell_can_be_worked_out_of_any_table(seed):
    check(seed)


def test_a_table_without_small_numbers_is_shown_whole():
    assert suppress([[5, 0], [7, 12]], 5).cells == frozenset()


def test_one_small_number_takes_three_others_with_it():
    found = suppress([[3, 20, 20], [20, 20, 20], [20, 20, 20]], 5)
    assert found.primary == {(0, 0)}
    assert len(found.secondary) == 3
    assert all(i < 3 and j < 3 for i, j in found.secondary)


def test_a_lone_small_number_of_a_list_takes_the_next():
    found = suppress_list([3, 20, 0, 11], 5)
    assert found.primary == {(0, 0)}
    assert len(found.secondary) == 1


def test_a_small_total_that_would_tell_its_cells_is_not_said_to_be_small():
    found = suppress([[1, 1, 1, 1], [20, 20, 20, 20]], 5)
    assert (0, 4) in found.secondary
    check(44)


def test_two_small_numbers_of_a_list_hide_each_other():
    assert suppress_list([2, 3, 20], 5).secondary == frozenset()


@given(st.lists(st.integers(0, 12), min_size=1, max_size=7))
def test_a_list_is_never_given_away(values):
    found = suppress_list(values, THRESHOLD)
    hidden = [n for _row, n in found.cells]
    assert len(hidden) != 1
    assert {n for n, v in enumerate(values) if 0 < v < THRESHOLD} <= set(hidden)


@pytest.mark.parametrize("table", [[], [[]], [[1, 2], [3]], [[-1]]])
def test_nonsense_is_refused(table):
    with pytest.raises(ValueError, match=r"table|negative"):
        suppress(table, 5)
