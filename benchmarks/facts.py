"""Measures how well questions find their facts: `python benchmarks/facts.py [REFERENCE]`.

Prints the share of our own phrasings whose right fact comes first, the share of periods read
right, the share of questions nobody can answer that are left alone and, where the reference folder
is given or stands at ../shared, how many of a council's 2,494 real requests are left alone.
"""

from __future__ import annotations

import csv
import os
import sys
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.website.settings")
django.setup()

from answerable.registers.ask import match  # noqa: E402
from benchmarks.facts_phrasings import ASKED, LEFT_ALONE, PERIODS, RECEIVED  # noqa: E402


def first(question: str) -> str | None:
    found = match(question, RECEIVED)
    return found[0].fact if found else None


def periods(question: str) -> tuple[tuple[str, str], ...]:
    found = match(question, RECEIVED)
    return tuple((str(p.start), str(p.end)) for p in found[0].periods) if found else ()


def report(name: str, right: int, of: int, wrong: list[str]) -> None:
    print(f"{name}: {right} of {of} ({right / of:.1%})")
    for line in wrong:
        print(f"  {line}")


def main() -> None:
    pairs = [(key, q) for key, questions in ASKED.items() for q in questions]
    wrong = [f"{k} <- {first(q)}: {q}" for k, q in pairs if first(q) != k]
    report("Right fact first", len(pairs) - len(wrong), len(pairs), wrong)
    wrong = [f"{periods(q)}: {q}" for q, wanted in PERIODS.items() if periods(q) != wanted]
    report("Right periods", len(PERIODS) - len(wrong), len(PERIODS), wrong)
    wrong = [f"{first(q)}: {q}" for q in LEFT_ALONE if first(q)]
    report("Left alone", len(LEFT_ALONE) - len(wrong), len(LEFT_ALONE), wrong)
    reference = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")
    council = reference / "register" / "devon_2014_2016.csv"
    if council.exists():
        with council.open(encoding="utf-8") as lines:
            asked = [row["Request"] for row in csv.DictReader(lines)]
        wrong = [f"{first(q)}: {q[:160]!r}" for q in asked if first(q)]
        report("A council's requests left alone", len(asked) - len(wrong), len(asked), wrong)


if __name__ == "__main__":
    main()
