"""How often each rule profile signals when nothing has changed, with seeds, beside theory.

`python -m benchmarks.false_alarms`; `--write FILE` writes the page of the manual.
"""

from __future__ import annotations

import argparse
import math
import sys
from pathlib import Path

from tqdm import tqdm

from answerable.spc.false_alarms import KEYS, SEED, rate, rule_rate, theory

TRIALS = 20_000
LENGTHS = (12, 24, 36, 60)
EXACT = (
    ("western-electric", "outside", 24),
    ("western-electric", "outside", 60),
    ("ihi-run", "shift", 24),
    ("mdc-2023", "shift", 24),
    ("western-electric", "shift", 24),
    ("nelson", "shift", 60),
    ("ihi-run", "trend", 5),
    ("nelson", "trend", 6),
)
INTRO = """# How often a chart misleads

A chart of a process that has not changed still shows a signal now and then. This is how often, by
rule profile and number of points: {trials:,} simulated charts of independent normal values each,
limits from the same values, seed {seed}. `mdc-2023` has no limits before 13 points.
`python -m benchmarks.false_alarms` makes this page.
"""


def simulated() -> list[str]:
    rows = ["| profile | " + " | ".join(f"{n} points" for n in LENGTHS) + " | last of 24 |"]
    rows.append("|---|" + "---:|" * (len(LENGTHS) + 1))
    for key in tqdm(KEYS, disable=not sys.stderr.isatty()):
        cells = [f"{100 * rate(key, n, TRIALS)[0]:.0f}%" for n in LENGTHS]
        last = (
            "no points are named" if key == "anhoej" else f"{100 * rate(key, 24, TRIALS)[1]:.1f}%"
        )
        rows.append(f"| `{key}` | " + " | ".join([*cells, last]) + " |")
    return rows


def against_theory() -> tuple[list[str], bool]:
    """The table, and whether all lie within four standard errors."""
    rows = ["| rule | points | simulated | exact |", "|---|---:|---:|---:|"]
    agree = True
    for key, rule, points in EXACT:
        exact = theory(key, rule, points)
        assert exact is not None
        found = rule_rate(key, rule, points, TRIALS)
        agree &= abs(found - exact) <= 4 * math.sqrt(exact * (1 - exact) / TRIALS)
        rows.append(f"| `{key}` {rule} | {points} | {100 * found:.2f}% | {100 * exact:.2f}% |")
    return rows, agree


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path)
    place = parser.parse_args().write
    exact, agree = against_theory()
    page = "\n".join(
        [
            INTRO.format(trials=TRIALS, seed=SEED),
            *simulated(),
            "\n## Where theory has an answer\n",
            "With the centre line and sigma known beforehand some rates can be worked out: three",
            "sigma from the normal distribution, runs as tosses of a coin, a trend as one order of",
            "values among all.\n",
            *exact,
            "",
        ]
    )
    print(page)
    if place:
        place.write_text(page, encoding="utf-8")
    if not agree:
        sys.exit("the simulation and theory disagree")


if __name__ == "__main__":
    main()
