"""How well gaps are found in our own pairs of question and answer: `python benchmarks/gaps.py`.

The pairs are those of tests/spec/gaps.json. Each set there was written and labelled before the
rules had met it; FIRST is what a set measured then. What a set measures now says only that the
rules have not slipped: for unseen pairs, expect what the latest sets gave at first.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from answerable.reading.gaps import gaps

PAIRS = Path(__file__).parent.parent / "tests" / "spec" / "gaps.json"
FIRST = {
    "police": "precision 0.871, recall 0.659",
    "highways": "precision 0.767, recall 0.719",
    "parking": "precision 0.667, recall 0.588",
    "hub": "precision 0.815, recall 0.688",
    "mayor": "precision 0.833, recall 0.857",
    "salt": "precision 0.913, recall 0.750",
    "prisons": "precision 0.941, recall 0.640",
    "tenants": "precision 1.000, recall 0.640",
    "housing": "precision 0.933, recall 0.875",
    "governors": "precision 0.800, recall 0.667",
    "cleaners": "precision 0.889, recall 0.941",
    "golf": "precision 0.773, recall 0.850",
    "passes": "precision 0.750, recall 0.789",
    "permits": "precision 0.944, recall 0.850",
    "drones": "precision 0.833, recall 0.652",
    "divested": "precision 0.800, recall 0.889",
    "asker1": "precision 0.526, recall 0.455",
    "asker2": "precision 0.789, recall 0.625",
    "asker3": "precision 0.630, recall 0.654",
    "asker4": "precision 0.611, recall 0.550",
    "auditor1": "precision 0.650, recall 0.591",
    "auditor2": "precision 0.667, recall 0.545",
    "auditor3": "precision 0.733, recall 0.478",
    "auditor4": "precision 0.733, recall 0.524",
    "plain1": "precision 0.950, recall 0.950",
    "plain2": "precision 0.882, recall 0.714",
    "plain3": "precision 1.000, recall 0.773",
    "fair1": "precision 0.783, recall 0.857",
    "fair2": "precision 0.778, recall 0.667",
    "fair3": "precision 0.938, recall 0.750",
    "usual1": "precision 0.800, recall 0.800",
    "usual2": "precision 0.773, recall 0.850",
    "whole1": "precision 0.833, recall 0.816",
    "whole2": "precision 0.837, recall 0.820",
    "whole3": "precision 0.824, recall 0.778",
    "whole4": "precision 0.905, recall 0.817",
    "whole5": "precision 0.868, recall 0.868",
    "whole6": "precision 0.873, recall 0.923",
    "whole7": "precision 0.95, recall 0.92",
}
"""The askers' and auditors' sets were written to be hard; the plain, fair, usual and whole ones are
as letters are.

Of the sets named by what their first pairs are about; the earlier sets were not kept apart."""


def of_set(pair: dict[str, Any]) -> str:
    name, dash, _ = str(pair["id"]).rpartition("-")
    return name if dash else "earlier"


def score(pairs: list[dict[str, Any]]) -> str:
    right = said = wanted = 0
    for pair in pairs:
        received = date.fromisoformat(pair["received"])
        found = Counter(g.kind for g in gaps(pair["question"], pair["answer"], received))
        labelled = Counter(pair["kinds"])
        right += (found & labelled).total()
        said, wanted = said + found.total(), wanted + labelled.total()
    return f"precision {right / (said or 1):.3f}, recall {right / (wanted or 1):.3f}"


def main() -> None:
    pairs = json.loads(PAIRS.read_text(encoding="utf-8"))
    for name in dict.fromkeys(of_set(p) for p in pairs):
        mine = [p for p in pairs if of_set(p) == name]
        first = f"  (at first {FIRST[name]})" if name in FIRST else ""
        print(f"{name:9} {len(mine):3} pairs: {score(mine)}{first}")
    print(f"{'all':9} {len(pairs):3} pairs: {score(pairs)}")


if __name__ == "__main__":
    main()
