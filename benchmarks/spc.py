"""Points a second: limits, rules and verdict of `ptd-0.2.2`, beside what PyPI offers.

`python -m benchmarks.spc`: 1,000 series of 60 points and one of 10,000, the same for all. The
packages are installed into a throwaway environment beside ours; where there is no registry the
plain numpy version is what remains to compare with. Each package has rules of its own; ours does
the most.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from answerable.spc.batch import many
from answerable.spc.plot_the_dots import Plan, plot_the_dots

PACKAGES = ("pyqicharts==2.0.0", "shewhart==0.1.1", "nelsoncheck==0.4", "pandas<3")
HERE = Path(__file__).parent
TARGET = 52.0
ROUNDS = 25


def best_seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The best of so many rounds, as timeit has it: what else the machine does only adds to it."""
    work()
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def ours_each(series: np.ndarray) -> None:
    labels = [f"{1_000_000 + i}" for i in range(series.shape[1])]
    plan = Plan(target=TARGET)
    for values in series:
        plot_the_dots(labels, values, plan)


def plain(series: np.ndarray) -> list[bool]:
    """The four rules a window at a time, in plain numpy, as a first version would be."""
    found = []
    for y in series:
        ranges = np.abs(np.diff(y))
        spread = 2.66 * ranges[ranges < 3.267 * ranges.mean()].mean()
        off = y - y.mean()
        near = (np.abs(off) > spread * 2 / 3) & (np.abs(off) <= spread)
        sides, steps = np.sign(off), np.sign(np.diff(y))
        signal = bool((np.abs(off) > spread).any())
        for i in range(len(y)):
            signal |= i > 5 and abs(sides[i - 6 : i + 1].sum()) == 7
            signal |= i > 5 and abs(steps[i - 6 : i].sum()) == 6
            signal |= (
                i > 1 and near[i - 2 : i + 1].sum() > 1 and abs(sides[i - 2 : i + 1].sum()) > 2
            )
        found.append(signal)
    return found


def alternatives(short: np.ndarray, long: np.ndarray) -> list[tuple[str, float, float]]:
    """[name, points a second for short series, for a long one]; none where nothing installs."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        python = place / "env" / "bin" / "python"
        uv = [sys.executable, "-m", "uv"]
        for step in (
            [*uv, "venv", "--quiet", "--python", sys.executable, str(place / "env")],
            [*uv, "pip", "install", "--quiet", "--python", str(python), *PACKAGES],
        ):
            if subprocess.run(step, check=False).returncode:
                print("The packages could not be installed here: only the plain version is left.")
                return []
        np.save(place / "short.npy", short)
        np.save(place / "long.npy", long)
        done = subprocess.run(
            [python, HERE / "_spc_alternatives.py", place / "short.npy", place / "long.npy"],
            capture_output=True,
            check=True,
            text=True,
        )
        print(done.stderr, end="")
        return [tuple(row) for row in json.loads(done.stdout.splitlines()[-1])]


def main() -> None:
    chance = np.random.default_rng(20_260_101)
    short = chance.normal(50, 5, (1_000, 60)).round(1)
    long = chance.normal(50, 5, (1, 10_000)).round(1)
    both = short.size + long.size
    together = both / best_seconds(lambda: (many(short, target=TARGET), many(long, target=TARGET)))
    each = short.size / best_seconds(lambda: ours_each(short), 3)
    one = long.size / best_seconds(lambda: ours_each(long), 3)
    rows: list[tuple[str, float, float]] = [
        ("plain numpy, a window at a time", 6_000 / best_seconds(lambda: plain(short[:100]), 1),
         long.size / best_seconds(lambda: plain(long), 1)),
        *alternatives(short, long),
    ]  # fmt: skip
    print(f"answerable, all at once     {together:>12,.0f} points a second (asked: 10,000,000)")
    print(f"answerable, series by series{each:>12,.0f} points a second (asked: 100,000)")
    print(f"answerable, one long series {one:>12,.0f} points a second")
    print(f"\n{'times slower than ours':44}{'at once':>10}{'each':>8}{'long':>8}")
    for name, slow, slow_long in rows:
        ratios = together / float(str(slow)), each / float(str(slow)), one / float(str(slow_long))
        print(
            f"{name!s:44}"
            + "".join(f"{r:>{w},.1f}" for r, w in zip(ratios, (10, 8, 8), strict=True))
        )
    if together < 10_000_000 or each < 100_000:
        sys.exit("slower than asked")


if __name__ == "__main__":
    main()
