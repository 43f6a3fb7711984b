"""Where requests go, learned from a register outside the repository.

Run as `python -m benchmarks.routing [--register FILE]`. Trained on the first part by date, tested
on the rest; the second and third lines test soon after a reorganisation and on still later cases.

Regime: `taught` by the first part; `untaught` by the law alone, as where a body has no past cases.
Its signs were written from a reading of the first two thirds alone; ridge, fading and line were
chosen there too, in later parts of them and in each sixth of them by the rest. There F1 of EIR went
from 0.34 to 0.40 and from 0.44 to 0.51, and of a body with 120 to 500 cases it is 0.46, where a fit
that does not begin at the law reaches 0.19 to 0.35. It is lower than in the last third because one
body's habits change: road inspections were filed under EIR until autumn 2014, under FOIA until
spring 2015, then under EIR again. Likely departments, likeness to single past cases, letters
instead of words, trees, a noise model of the filing and a line fitted to each body's own cases
gained nothing.

Why no better: the last lines say what could be reached at all. One letter is filed under either law
by one body: `copies` is the best F1 of any reader that gives near copies one answer. `taught by all
others` knows every other case, the later ones too, and is given the line that happens to suit the
tested cases best, which nobody can know beforehand.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np

from answerable.cases.importing import lessons
from answerable.cases.routing import Model, PastCase, suggest_regime, train, train_regimes
from answerable.cases.routing.matrix import rarity, rows, vocabulary
from answerable.cases.routing.words import bag

REFERENCE = Path(os.environ.get("ANSWERABLE_REFERENCE", "../shared"))
REGISTER = REFERENCE / "register" / "devon_2014_2016.csv"
SPLITS = ((2 / 3, 1.0), (0.55, 0.70), (0.75, 1.0))
SURE = 0.8


def departments(cases: list[PastCase], start: float, end: float) -> str:
    first, last = int(len(cases) * start), int(len(cases) * end)
    begun = time.perf_counter()
    model = train(cases[:first])
    took = time.perf_counter() - begun
    tested = cases[first:last]
    begun = time.perf_counter()
    found = [model.suggest(case.text) for case in tested]
    each = (time.perf_counter() - begun) / len(tested)
    best = [said[0].name == case.label for said, case in zip(found, tested, strict=True)]
    three = [
        case.label in {each.name for each in said} for said, case in zip(found, tested, strict=True)
    ]
    sure = [ok for ok, said in zip(best, found, strict=True) if said[0].confidence >= SURE]
    return (
        f"trained on {first}, tested on {len(tested)}: top-1 {mean(best):.3f}, "
        f"top-3 {mean(three):.3f}, at {SURE} or more {mean(sure):.3f} right of {len(sure)}; "
        f"{took:.1f} s to train, {each * 1000:.2f} ms a suggestion"
    )


def mean(values: list[bool]) -> float:
    return sum(values) / len(values) if values else 0.0


def regimes(cases: list[PastCase]) -> Iterator[str]:
    for start, end in SPLITS:
        first, last = int(len(cases) * start), int(len(cases) * end)
        model = train_regimes(cases[:first])
        found = score(cases[first:last], partial(said, model=model))
        yield f"EIR against FOIA, taught by {first}: {found}"
    rest = cases[int(len(cases) * SPLITS[0][0]) :]
    yield f"EIR against FOIA, untaught: {score(rest, partial(said, model=None))}"


NEAR = 0.8
"""Likeness of two texts, as the cosine of their terms, at which they are copies."""
FOLDS = 10


def ceilings(cases: list[PastCase]) -> list[str]:
    """What a reader of these texts could reach at best, whatever it learns from."""
    tested = cases[int(len(cases) * 2 / 3) :]
    chances = dict(_by_all_others(cases))
    line, best = max(
        ((line, _f1_at(tested, chances, line)) for line in set(chances.values())),
        key=lambda found: found[1],
    )
    mixed, groups = _copies(tested)
    return [
        f"copies: {mixed} of {sum(case.label == 'EIR' for case in tested)} EIR cases have a near "
        f"copy filed under FOIA; F1 of EIR at most {_best_of(groups):.3f}",
        f"taught by all others: F1 of EIR at most {best:.3f}, with the line at {line:.2f}",
    ]


def _by_all_others(cases: list[PastCase]) -> Iterator[tuple[PastCase, float]]:
    for fold in range(FOLDS):
        model = train_regimes([c for n, c in enumerate(cases) if n % FOLDS != fold])
        for case in cases[fold::FOLDS]:
            found = suggest_regime(case.text, model)
            yield case, found.confidence if found.name == "EIR" else 1 - found.confidence


def _f1_at(tested: list[PastCase], chances: dict[PastCase, float], line: float) -> float:
    return f1([(chances[case] >= line, case.label == "EIR") for case in tested])


def _copies(cases: list[PastCase]) -> tuple[int, list[list[bool]]]:
    """How many EIR cases have a copy that is not; whether EIR, by group of copies."""
    bags = [bag(case.text) for case in cases]
    words = vocabulary(bags)
    near = rows(bags, words, rarity(bags, words)).gram() >= NEAR
    eir = [case.label == "EIR" for case in cases]
    mixed = sum(
        here and any(not eir[n] for n in np.flatnonzero(near[place]))
        for place, here in enumerate(eir)
    )
    left, groups = set(range(len(cases))), []
    while left:
        group, edge = set(), {left.pop()}
        while edge:
            group |= edge
            edge = {int(n) for place in edge for n in np.flatnonzero(near[place])} - group
        left -= group
        groups.append([eir[n] for n in group])
    return mixed, groups


def _best_of(groups: list[list[bool]]) -> float:
    """The best F1 where each group is given one answer."""
    by_share = sorted(groups, key=lambda group: -sum(group) / len(group))
    every = sum(map(sum, groups))
    hits, called, best = 0, 0, 0.0
    for group in by_share:
        hits, called = hits + sum(group), called + len(group)
        best = max(best, 2 * hits / (called + every))
    return best


def said(text: str, model: Model | None) -> str:
    return suggest_regime(text, model).name


def score(cases: list[PastCase], say: Callable[[str], str]) -> str:
    found = [(say(case.text) == "EIR", case.label == "EIR") for case in cases]
    eir = f1([(a, b) for a, b in found])
    foia = f1([(not a, not b) for a, b in found])
    share = mean([b for _a, b in found])
    return (
        f"F1 of EIR {eir:.3f}, of FOIA {foia:.3f}, "
        f"weighted {eir * share + foia * (1 - share):.3f}, "
        f"accuracy {mean([a == b for a, b in found]):.3f} on {len(found)}"
    )


def f1(found: list[tuple[bool, bool]]) -> float:
    hits = sum(a and b for a, b in found)
    whole = sum(a for a, _b in found) + sum(b for _a, b in found)
    return 2 * hits / whole if whole else 1.0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--register", type=Path, default=REGISTER)
    register = parser.parse_args().register
    if not register.is_file():
        sys.exit(f"no register at {register}: name one with --register FILE")
    known = lessons(register)
    by_day = sorted(known.departments, key=lambda case: case.day)
    for start, end in SPLITS:
        print(departments(by_day, start, end))
    for line in regimes(sorted(known.regimes, key=lambda case: case.day)):
        print(line)
    for line in ceilings(sorted(known.regimes, key=lambda case: case.day)):
        print(line)


if __name__ == "__main__":
    main()
