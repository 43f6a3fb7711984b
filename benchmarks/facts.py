"""Measures how well questions find their facts: `python benchmarks/facts.py [REFERENCE]`.

The improvement department's phrasings hold our own questions, each with the fact it is about, or
null where no register can answer it; the sets were written one after another, each before anything
was changed for it. What is learnt from the phrasings is learnt anew for each set from all the other
sets, so no question is asked that was learnt from; rules of words were changed for those up to the
eighth, for none from there to the thirteenth, and again with the fourteenth and later in sight.
Printed are the share whose right fact comes first, the share of periods read right, the share left
alone of those nobody can answer and, where the reference folder is given or stands at ../shared,
how many of a council's 2,494 real requests are left alone.
"""

from __future__ import annotations

import csv
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import django

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.website.settings")
django.setup()

from answerable.reading.asks import asked  # noqa: E402
from answerable.registers.language import TOPICS  # noqa: E402
from answerable.registers.matching import Fit, Learnt, fits, learn  # noqa: E402
from answerable.registers.wording import KEPT, NOTHING  # noqa: E402

Found = tuple[dict[str, Any], Fit | None]

FIRST = {
    "fifth": "70 of 80, 39 of 40 left alone, periods 35 of 38",
    "sixth": "71 of 82, 40 of 40 left alone, periods 41 of 41",
    "seventh": "72 of 81, 35 of 40 left alone, periods 35 of 36",
    "eighth": "68 of 80, 28 of 30 left alone, periods 30 of 35",
    "ninth": "46 of 50, 17 of 17 left alone, periods 49 of 50",
    "tenth": "44 of 50, 16 of 17 left alone, periods 44 of 50",
    "eleventh": "64 of 80, 40 of 40 left alone",
    "twelfth": "62 of 80, 40 of 40 left alone",
    "thirteenth": "72 of 80, 30 of 30 left alone, periods 78 of 80 (by what was learnt before)",
    "fourteenth": "103 of 120, 67 of 68 left alone, periods 113 of 120 (by what was learnt before)",
    "fifteenth": "156 of 160, 39 of 40 left alone, periods 157 of 160 (by what was learnt before)",
    "sixteenth": "372 of 407, 60 of 65 left alone (words that say the same known already)",
    "seventeenth": "144 of 158, 50 of 59 left alone (by what was learnt before)",
}
"""What a set measured at first: up to the twelfth by rules of words alone."""
TAUGHT = "taught"
"""The set that was written to be learnt from, and is asked by nobody."""


def items() -> list[dict[str, Any]]:
    lines = KEPT["improvement"].read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def learnt(kept: list[dict[str, Any]]) -> Learnt:
    wordings = learn(TOPICS["improvement"], [(i["question"], i["fact"] or NOTHING) for i in kept])
    return {"improvement": wordings} if wordings else {}


def found(asked_now: list[dict[str, Any]], told: Learnt) -> list[Found]:
    best = ((i, fits(i["question"], learnt=told)) for i in asked_now)
    return [(i, fit[0] if fit else None) for i, fit in best]


def right_fact(result: Found) -> bool:
    item, fit = result
    return bool((fit.fact.key if fit else None) == item["fact"])


def right_periods(result: Found) -> bool:
    item, fit = result
    if fit is None:
        return False
    ask = asked(item["question"], date.fromisoformat(item["received"]))
    read = ask.periods if fit.fact.takes_period else ()
    return bool([{"start": str(p.start), "end": str(p.end)} for p in read] == item["periods"])


def report(name: str, results: list[tuple[bool, str]]) -> None:
    if not results:
        return
    right = sum(ok for ok, _ in results)
    print(f"{name}: {right} of {len(results)} ({right / len(results):.1%})")
    for ok, line in results:
        if not ok:
            print(f"  {line}")


def shown(result: Found) -> str:
    item, fit = result
    return f"{item['fact']} <- {fit.fact.key if fit else None}: {item['question'][:160]!r}"


def council(folder: Path) -> None:
    path = folder / "register" / "devon_2014_2016.csv"
    if not path.exists():
        print(f"A council's requests: {path} is not there")
        return
    with path.open(encoding="utf-8") as lines:
        requests = [{"question": row["Request"], "fact": None} for row in csv.DictReader(lines)]
    results = found(requests, learnt(items()))
    report("A council's requests left alone", [(right_fact(r), shown(r)) for r in results])


def main() -> None:
    kept = items()
    dated: list[Found] = []
    for name in dict.fromkeys(i["set"] for i in kept if i["set"] != TAUGHT):
        if name in FIRST:
            print(f"{name} set at first: {FIRST[name]}")
        told = learnt([i for i in kept if i["set"] != name])
        results = found([i for i in kept if i["set"] == name], told)
        for title, wanted in (("right fact first", True), ("left alone", False)):
            those = [r for r in results if bool(r[0]["fact"]) == wanted]
            report(f"{name} set, {title}", [(right_fact(r), shown(r)) for r in those])
        dated += [r for r in results if "periods" in r[0]]
    report("Right periods", [(right_periods(r), shown(r)) for r in dated])
    council(Path(sys.argv[1] if len(sys.argv) > 1 else HERE.parent.parent / "shared"))


if __name__ == "__main__":
    main()
