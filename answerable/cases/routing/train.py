"""From past cases to a model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from answerable.cases.routing.fading import HALF_LIFE, inherit, living, weights
from answerable.cases.routing.fit import MOST_DOUBT, chances, fit, temperature
from answerable.cases.routing.matrix import Floats, rarity, rows, vocabulary
from answerable.cases.routing.model import Model
from answerable.cases.routing.signs import LINE, WHOLE, signs, strengths
from answerable.cases.routing.words import bag

LEAST_CASES = 30
"""Fewer teach nothing that an officer does not know."""
LATEST_CASES = 4_000
"""Older ones have faded; the number bounds time and memory."""
KEPT_OUT = 0.2
LEAST_KEPT_OUT = 60
FADED = 4
"""Half-lives after which a case counts a sixteenth: it says little of how sure we may be today."""
FOLDS = 5


class NotEnoughError(ValueError):
    """There are too few past cases to learn from."""


@dataclass(frozen=True, slots=True)
class PastCase:
    """label: the department that answered, or the regime. day: of receipt."""

    text: str
    label: str
    day: date


@dataclass(frozen=True, slots=True)
class _Lesson:
    """Cases made ready: their bags of words, labels, and ages in days before the latest."""

    bags: list[Counter[str]]
    labels: list[str]
    ages: Floats

    def part(self, start: int, end: int) -> _Lesson:
        ages = self.ages[start:end]
        return _Lesson(self.bags[start:end], self.labels[start:end], ages - ages.min())

    def of(self, places: Iterable[int]) -> _Lesson:
        chosen = list(places)
        return _Lesson(
            [self.bags[n] for n in chosen], [self.labels[n] for n in chosen], self.ages[chosen]
        )


def train(cases: Sequence[PastCase], *, half_life: float = HALF_LIFE) -> Model:
    """A model of departments: older cases fade, those gone silent are inherited from.

    The confidence is calibrated on the latest fifth, kept out of a first training; of few recent
    cases each fifth in turn.
    Raises NotEnoughError below 30 cases or two departments.
    """
    lesson = _lesson(_usable(cases))
    model = _learn(lesson, half_life)
    return replace(model, temperature=_calibrate(lesson, half_life))


def _usable(cases: Sequence[PastCase]) -> list[PastCase]:
    usable = [case for case in cases if case.text.strip() and case.label.strip()]
    latest = sorted(usable, key=lambda case: case.day)[-LATEST_CASES:]
    if len(latest) < LEAST_CASES or len({case.label for case in latest}) < 2:
        raise NotEnoughError(f"{len(latest)} past cases are too few to learn from")
    return latest


def _lesson(latest: Sequence[PastCase]) -> _Lesson:
    days = np.array([case.day.toordinal() for case in latest], dtype=np.float32)
    return _Lesson([bag(c.text) for c in latest], [c.label for c in latest], days.max() - days)


def _learn(lesson: _Lesson, half_life: float) -> Model:
    words = vocabulary(lesson.bags)
    rare = rarity(lesson.bags, words)
    table = rows(lesson.bags, words, rare)
    labels = living(lesson.labels, lesson.ages)
    gram = table.gram()
    weight = weights(lesson.ages, half_life)
    wanted, heirs = _wanted(lesson.labels, labels, gram, weight)
    shares, bias = fit(gram, wanted, weight)
    return Model(tuple(labels), tuple(words), rare, table.weights(shares), bias, heirs=heirs)


def _wanted(
    names: Sequence[str], labels: Sequence[str], gram: Floats, weight: Floats
) -> tuple[Floats, dict[str, dict[str, float]]]:
    """The chance of each living label per case, and what became of the others."""
    place = {label: number for number, label in enumerate(labels)}
    wanted = np.zeros((len(names), len(labels)), dtype=np.float32)
    alive = np.array([name in place for name in names])
    for number, name in enumerate(names):
        if name in place:
            wanted[number, place[name]] = 1
    if alive.all():
        return wanted, {}
    current = weight[alive]
    shares, bias = fit(gram[np.ix_(alive, alive)], wanted[alive], current / current.mean())
    usual = wanted[alive].mean(axis=0)
    judged = np.zeros_like(wanted)
    judged[~alive] = chances(gram[np.ix_(~alive, alive)] @ shares + bias)
    heirs = {}
    for gone in sorted({name for name in names if name not in place}):
        theirs = np.array([name == gone for name in names])
        wanted[theirs], portions = inherit(judged[theirs], usual)
        heirs[gone] = {
            label: round(float(portions[n]), 3) for label, n in place.items() if portions[n] >= 0.1
        }
    return wanted, heirs


def _calibrate(lesson: _Lesson, half_life: float) -> float:
    """The temperature, from the latest cases judged by a model of the earlier ones."""
    recent = lesson.of(np.flatnonzero(lesson.ages < FADED * half_life))
    if len(recent.labels) * KEPT_OUT < LEAST_KEPT_OUT:
        return _crossed(recent, half_life)
    split = int(len(lesson.labels) * (1 - KEPT_OUT))
    early, late = lesson.part(0, split), lesson.part(split, len(lesson.labels))
    if len(late.labels) < LEAST_KEPT_OUT or len(set(early.labels)) < 2:
        return 1.0
    model = _learn(early, half_life)
    known = {label: place for place, label in enumerate(model.labels)}
    kept = [n for n, label in enumerate(late.labels) if label in known]
    if len(kept) < LEAST_KEPT_OUT:
        return 1.0
    scores = rows([late.bags[n] for n in kept], model.words, model.rare).scores(model.weights)
    right = np.array([known[late.labels[n]] for n in kept], dtype=np.int64)
    return temperature(scores + model.bias, right)


def _crossed(lesson: _Lesson, half_life: float) -> float:
    """The temperature of few cases: each fifth is judged by a model of the others.

    Where they are too few even for that, as doubtful as can be.
    """
    count, names = len(lesson.labels), sorted(set(lesson.labels))
    scores, right = [], []
    for fold in range(FOLDS):
        rest = lesson.of(n for n in range(count) if n % FOLDS != fold)
        if len(set(rest.labels)) < 2:
            continue
        model = _learn(rest, half_life)
        known = [names.index(label) for label in model.labels]
        kept = lesson.of(n for n in range(fold, count, FOLDS) if lesson.labels[n] in model.labels)
        if not kept.labels:
            continue
        found = rows(kept.bags, model.words, model.rare).scores(model.weights) + model.bias
        wide = np.full((len(kept.labels), len(names)), found.min() - _NEVER, dtype=np.float32)
        wide[:, known] = found
        scores.append(wide)
        right += [names.index(label) for label in kept.labels]
    if len(right) < LEAST_CASES * KEPT_OUT * FOLDS / 2:
        return MOST_DOUBT
    return temperature(np.concatenate(scores), np.array(right, dtype=np.int64))


_NEVER = 30.0
"""So far below the others in score is a label that a model does not know."""

REGIME_RIDGE = 10.0
REGIME_BIAS_RIDGE = 100.0
REGIME_HALF_LIFE = 365.0
_FOIA, _EIR = "FOIA", "EIR"
_TOWARDS = np.array([-0.5, 0.5], dtype=np.float32)
_LAW = 0.3
"""What one step of lean is worth in log odds, before a body's cases say otherwise."""
_CAUTION = 0.45
"""Log odds by which EIR must be the likelier, of very many cases; less of few. F1 was best so in
later cases of the first two thirds of a register; a line fitted to a body's own cases did worse."""
_CAUTION_HALF = 250
"""Cases at which it is half."""


def train_regimes(cases: Sequence[PastCase], *, half_life: float = REGIME_HALF_LIFE) -> Model:
    """A model of EIR against FOIA; cases under other regimes are left out.

    It begins at what the law makes of a text's signs, and past cases correct that: a few cases
    little, many much. The ridge is strong, since bodies file the same circular under either law
    and a close fit would learn that by heart.
    Raises NotEnoughError below 30 cases, or where all are of one regime.
    """
    known = _usable([case for case in cases if case.label in (_FOIA, _EIR)])
    lesson = _lesson(known)
    told = [strengths(signs(case.text)) for case in known]
    terms, (marks, scales) = vocabulary(lesson.bags), _scales(told)
    words = [*terms, *marks]
    rare = np.concatenate([rarity(lesson.bags, terms), scales])
    table = rows(lesson.bags, words, rare, told)
    wanted = np.array([[x == _FOIA, x == _EIR] for x in lesson.labels], dtype=np.float32)
    by_law = np.array([_LAW * (each[WHOLE] - LINE) for each in told], dtype=np.float32)
    shares, bias = fit(
        table.gram(),
        wanted,
        _evenly(wanted, weights(lesson.ages, half_life)),
        ridge=REGIME_RIDGE,
        bias_ridge=REGIME_BIAS_RIDGE,
        known=by_law[:, None] * _TOWARDS,
    )
    learned = table.weights(shares)
    whole = words.index(WHOLE)
    learned[whole] += _LAW / rare[whole] * _TOWARDS
    caution = _CAUTION * len(known) / (len(known) + _CAUTION_HALF)
    line = bias - (_LAW * LINE + caution) * _TOWARDS
    return Model((_FOIA, _EIR), tuple(words), rare, learned, line)


_SIGN_SCALE = 0.05
_SIGN_LEAST = 3


def _scales(told: Sequence[Mapping[str, float]]) -> tuple[list[str], Floats]:
    """The signs found in three texts or more and the whole; the scale by which all vary alike."""
    by_text = {mark: np.zeros(len(told)) for each in told for mark in each}
    for place, each in enumerate(told):
        for mark, strength in each.items():
            by_text[mark][place] = strength
    kept = sorted(mark for mark, column in by_text.items()
                  if mark == WHOLE or np.count_nonzero(column) >= _SIGN_LEAST)  # fmt: skip
    scales = [_SIGN_SCALE / (float(by_text[mark].std()) or 1) for mark in kept]
    return kept, np.array(scales, dtype=np.float32)


PERIODS = 4
_FEW = 2.0
"""Added to each class of a period, so that one case alone does not speak for its class."""


def _evenly(wanted: Floats, faded: Floats) -> Floats:
    """Weights of mean 1 by which each class counts the same in all, and much the same in each
    period: what a body files under EIR comes and goes with its people, and a season that filed
    everything under FOIA must not unteach what the others taught.
    """
    weight = np.array(faded)
    for part in np.array_split(np.arange(len(weight)), PERIODS):
        each = len(part) / (wanted[part].sum(axis=0) + _FEW)
        weight[part] *= wanted[part] @ each
    shared = weight * (wanted @ (1 / (weight @ wanted)))
    return np.asarray(shared / shared.mean(), dtype=np.float32)
