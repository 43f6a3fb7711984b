"""Times of the packages on PyPI, run by `benchmarks.spc` in an environment of their own.

Each is called for one individuals chart a series, with its own rules: limits, rules, verdict.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Callable
from importlib.metadata import version

import numpy as np
import pandas as pd


def qi(values: np.ndarray) -> None:
    dates = pd.date_range("1990-01-01", periods=len(values), freq="D")
    table = qic_table(pd.DataFrame({"x": dates, "y": values}), x="x", y="y", chart="i", target=52.0)
    assert {"lcl", "ucl", "signal"} <= set(table)


def shewhart(values: np.ndarray) -> None:
    assert isinstance(imr(values, rules="nelson").ok, bool)


def nelson(values: np.ndarray) -> None:
    assert isinstance(NelsonCheck(values).result, bool)


def rolling(values: np.ndarray) -> None:
    """The four rules with pandas' rolling windows, as people write it themselves."""
    y = pd.Series(values)
    ranges = y.diff().abs()
    spread = 2.66 * ranges[ranges < 3.267 * ranges.mean()].mean()
    centre = y.mean()
    side = np.sign(y - centre)
    outside = (y - centre).abs() > spread
    near = ((y - centre).abs() > spread * 2 / 3) & ~outside
    shift = side.rolling(7).sum().abs() == 7
    trend = np.sign(y.diff()).rolling(6).sum().abs() == 6
    two = (near.rolling(3).sum() >= 2) & (side.rolling(3).sum().abs() == 3)
    assert isinstance(bool((outside | shift | trend | two).any()), bool)


def seconds(work: Callable[[np.ndarray], None], series: list[np.ndarray]) -> float:
    """The best of three rounds, as ours is the best of its rounds."""
    times = []
    for _ in range(3):
        started = time.perf_counter()
        for values in series:
            work(values)
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Points a second for [name, short series, one long series], as JSON. `nan`: it failed."""
    short, long = np.load(sys.argv[1]), np.load(sys.argv[2])
    contenders = {
        f"pyqicharts {version('pyqicharts')}": (qi, 5),
        f"shewhart {version('shewhart')}": (shewhart, 50),
        f"nelsoncheck {version('nelsoncheck')}": (nelson, 5),
        f"pandas {version('pandas')} rolling, written by hand": (rolling, 200),
    }
    found = []
    for name, (work, many) in contenders.items():
        work(short[0])
        try:
            each = many * short.shape[1] / seconds(work, list(short[:many]))
            one = long.shape[1] / seconds(work, list(long))
        except Exception as error:
            print(f"{name}: {error}", file=sys.stderr)
            continue
        found.append([name, each, one])
    print(json.dumps(found))


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    from NelsonCheck.NelsonCheck import NelsonCheck  # the packages are there only when run
    from pyqicharts import qic_table
    from shewhart import imr

    main()
