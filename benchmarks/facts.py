"""Measures how well questions find their facts: `python benchmarks/facts.py [REFERENCE]`.

`facts_phrasings.json` holds our own questions, each with the fact it is about, or null where no
register can answer it; the sets were written one after another, each before the rules were changed
for it. Printed are the share whose right fact comes first, the share of periods read right, the
share left alone of those nobody can answer and, where the reference folder is given or stands at
../shared, how many of a council's 2,494 real requests are left alone.
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

from answerable.registers.ask import Match, match  # noqa: E402

FIRST = {
    "fifth": "70 of 80, 39 of 40 left alone, periods 35 of 38",
    "sixth": "71 of 82, 40 of 40 left alone, periods 41 of 41",
    "seventh": "72 of 81, 35 of 40 left alone, periods 35 of 36",
    "eighth": "68 of 80, 28 of 30 left alone, periods 30 of 35",
}
"""What a set measured before any rule had met it: what to expect of questions nobody has seen."""


def best(item: dict[str, Any]) -> Match | None:
    found = match(item["question"], date.fromisoformat(item["received"]))
    return found[0] if found else None


def right_fact(item: dict[str, Any]) -> bool:
    found = best(item)
    return (found.fact if found else None) == item["fact"]


def right_periods(item: dict[str, Any]) -> bool:
    found = best(item)
    read = [{"start": str(p.start), "end": str(p.end)} for p in found.periods] if found else []
    return bool(read == item["periods"])


def report(name: str, results: list[tuple[bool, str]]) -> None:
    right = sum(ok for ok, _ in results)
    print(f"{name}: {right} of {len(results)} ({right / len(results):.1%})")
    for ok, line in results:
        if not ok:
            print(f"  {line}")


def shown(item: dict[str, Any]) -> str:
    found = best(item)
    return f"{item['fact']} <- {found.fact if found else None}: {item['question'][:160]!r}"


def council(folder: Path) -> None:
    path = folder / "register" / "devon_2014_2016.csv"
    if not path.exists():
        print(f"A council's requests: {path} is not there")
        return
    with path.open(encoding="utf-8") as lines:
        items = [
            {"question": row["Request"], "received": "2016-01-04", "fact": None}
            for row in csv.DictReader(lines)
        ]
    report("A council's requests left alone", [(right_fact(i), shown(i)) for i in items])


def main() -> None:
    items = json.loads((HERE / "facts_phrasings.json").read_text(encoding="utf-8"))
    for name in dict.fromkeys(i["set"] for i in items):
        mine = [i for i in items if i["set"] == name]
        if name in FIRST:
            print(f"{name} set at first: {FIRST[name]}")
        for title, wanted in (("right fact first", True), ("left alone", False)):
            those = [i for i in mine if bool(i["fact"]) == wanted]
            report(f"{name} set, {title}", [(right_fact(i), shown(i)) for i in those])
    dated = [i for i in items if "periods" in i]
    report("Right periods", [(right_periods(i), shown(i)) for i in dated])
    council(Path(sys.argv[1] if len(sys.argv) > 1 else HERE.parent.parent / "shared"))


if __name__ == "__main__":
    main()
