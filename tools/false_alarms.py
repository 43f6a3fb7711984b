"""`python tools/false_alarms.py`: simulate how often each set of rules misleads, and keep it.

Writes answerable/spc/false_alarm_rates.py, so that no page waits for a simulation. The seeds are
those of `answerable.spc.false_alarms`, so anybody gets the same numbers.
"""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import wrap

from tqdm import tqdm

from answerable.spc.false_alarms import KEYS, SEED, TRIALS, simulated

MOST = 200
HEAD = f'''"""Simulated false alarms, as tools/false_alarms.py wrote them: do not edit.

Of {TRIALS:,} charts of a stable process with 2, 3, ... {MOST} points (seed {SEED}), how many show a
signal anywhere (first), and how many at their last point (second), by each set of rules.
"""

from __future__ import annotations

# fmt: off
COUNTS: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {{'''
OUT = Path(__file__).resolve().parent.parent / "answerable" / "spc" / "false_alarm_rates.py"


def counted(key: str) -> tuple[list[int], list[int]]:
    found = [simulated(key, n, TRIALS, SEED) for n in tqdm(range(2, MOST + 1), desc=key)]
    return [round(w * TRIALS) for w, _l in found], [round(last * TRIALS) for _w, last in found]


def written(numbers: list[int]) -> list[str]:
    return [f"            {line}" for line in wrap(", ".join(map(str, numbers)) + ",", 84)]


def main() -> int:
    lines = [HEAD]
    for key in KEYS:
        whole, last = counted(key)
        lines += [f'    "{key}": (', "        (", *written(whole), "        ),"]
        lines += ["        (", *written(last), "        ),", "    ),"]
    OUT.write_text("\n".join([*lines, "}", "# fmt: on", ""]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
