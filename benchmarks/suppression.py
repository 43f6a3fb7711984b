"""How many cells we withhold against the fewest that would do: `python -m benchmarks.suppression`.

Random tables of counts with their totals, a third of the cells small. The fewest are found by an
exact integer programme (HiGHS, through scipy) on the same table: for each primary cell one closed
path of withheld cells along which values can move by one. Printed: cells of both and the ratio.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from tqdm import tqdm

from answerable.figures.suppression import suppress

THRESHOLD = 5


def random_table(seed: int, largest: int) -> list[list[int]]:
    chance = random.Random(seed)
    rows, columns = chance.randint(2, largest), chance.randint(2, largest)
    return [
        [chance.choice((0, chance.randint(1, 6), chance.randint(5, 60))) for _ in range(columns)]
        for _ in range(rows)
    ]


def fewest(table: Sequence[Sequence[int]], seconds: float) -> int | None:
    """The fewest cells that keep every primary one from being worked out; None where time ran out.

    Variables: y (a cell is withheld), and for each primary p the way up and down of each cell on
    p's closed path and which way p goes.
    """
    whole = np.array([[*row, sum(row)] for row in table])
    whole = np.vstack([whole, whole.sum(axis=0)])
    rows, columns = whole.shape
    values = whole.ravel()
    n = values.size
    primary = [k for k in range(n) if 0 < values[k] < THRESHOLD]
    if not primary:
        return 0
    sums = equations(rows, columns)
    small = np.isin(np.arange(n), primary)
    can_up = np.where(small, values < THRESHOLD - 1, True)  # noqa: FBT003
    can_down = np.where(small, values > 1, values > 0)
    size = n + len(primary) * (2 * n + 1)
    low, high = np.zeros(size), np.ones(size)
    low[primary] = 1
    matrix, least, most = [], [], []
    for number, cell in enumerate(primary):
        up = n + number * (2 * n + 1)
        down, way = up + n, up + 2 * n
        high[up : up + n], high[down : down + n] = can_up, can_down
        for line in sums:
            row = np.zeros(size)
            row[up : up + n], row[down : down + n] = line, -line
            matrix.append(row), least.append(0), most.append(0)
        for k in range(n):
            row = np.zeros(size)
            row[up + k], row[down + k], row[k] = 1, 1, -1
            matrix.append(row), least.append(-np.inf), most.append(0)
        row = np.zeros(size)
        row[up + cell], row[down + cell], row[way] = 1, -1, 2
        matrix.append(row), least.append(1), most.append(1)
    whole_numbers = np.zeros(size)
    whole_numbers[:n] = 1
    whole_numbers[[n + k * (2 * n + 1) + 2 * n for k in range(len(primary))]] = 1
    aim = np.zeros(size)
    aim[:n] = 1
    solved = milp(
        aim, constraints=LinearConstraint(np.array(matrix), least, most), bounds=Bounds(low, high),
        integrality=whole_numbers, options={"time_limit": seconds},
    )  # fmt: skip
    return round(solved.fun) if solved.status == 0 else None


def equations(rows: int, columns: int) -> list[np.ndarray]:
    out = []
    for i in range(rows):
        line = np.zeros((rows, columns))
        line[i, :-1], line[i, -1] = 1, -1
        out.append(line.ravel())
    for j in range(columns):
        line = np.zeros((rows, columns))
        line[:-1, j], line[-1, j] = 1, -1
        out.append(line.ravel())
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tables", type=int, default=200)
    parser.add_argument("--largest", type=int, default=5, help="most rows and columns")
    parser.add_argument("--seconds", type=float, default=20, help="for each exact table")
    given = parser.parse_args()
    ours = exact = late = 0
    spent = [0.0, 0.0]
    for seed in tqdm(range(given.tables), unit="table"):
        table = random_table(seed, given.largest)
        start = time.perf_counter()
        mine = len(suppress(table, THRESHOLD).cells)
        between = time.perf_counter()
        best = fewest(table, given.seconds)
        spent[0] += between - start
        spent[1] += time.perf_counter() - between
        if best is None:
            late += 1
        else:
            ours, exact = ours + mine, exact + best
    print(f"{'':24}{'cells withheld':>16}{'seconds':>10}")
    print(f"{'closed paths (ours)':24}{ours:>16,}{spent[0]:>10.1f}")
    print(f"{'integer programme':24}{exact:>16,}{spent[1]:>10.1f}")
    print(f"ratio: {ours / exact:.3f} over {given.tables - late} tables; {late} out of time")


if __name__ == "__main__":
    main()
