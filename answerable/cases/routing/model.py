"""A trained model: numbers and the words they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from answerable.cases.routing.fit import chances
from answerable.cases.routing.matrix import Floats, entries
from answerable.cases.routing.signs import Sign, strengths
from answerable.cases.routing.words import bag, terms

WORDS_SHOWN = 4
_NO_SIGNS: Mapping[str, Sign] = {}
_LITTLE_ENDIAN = np.dtype("<f4")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """confidence: 0 to 1, calibrated. words: those of the text that spoke for it."""

    name: str
    confidence: float
    words: tuple[str, ...] = ()


def apart(wordings: Iterable[str]) -> tuple[str, ...]:
    """The first few, none saying what another says."""
    said: list[str] = []
    for wording in wordings:
        if wording and not any(_same(wording, other) for other in said):
            said.append(wording)
        if len(said) == WORDS_SHOWN:
            break
    return tuple(said)


def _same(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return one in other or other in one


@dataclass(frozen=True)
class Model:
    """labels: what may be suggested. words: the vocabulary. rare: how telling each word is.

    weights: words by labels; bias: by label; temperature: divides scores before they are chances.
    heirs: what became of labels no longer suggested: name to portions by label.
    """

    labels: tuple[str, ...]
    words: tuple[str, ...]
    rare: Floats
    weights: Floats
    bias: Floats
    temperature: float = 1.0
    heirs: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    @cached_property
    def _index(self) -> dict[str, int]:
        return {word: place for place, word in enumerate(self.words)}

    def suggest(
        self, text: str, *, most: int = 3, signs: Mapping[str, Sign] = _NO_SIGNS
    ) -> tuple[Suggestion, ...]:
        """The likeliest labels of a text, best first. signs: those of the text, where learned."""
        columns, values = entries(bag(text), self._index, self.rare, strengths(signs))
        share = np.array(values, dtype=np.float32)[:, None] * self.weights[columns]
        scores = (share.sum(axis=0) + self.bias) / np.float32(self.temperature)
        found = chances(scores[None, :])[0]
        wordings = terms(text) if columns else {}
        wordings.update({mark: sign.wording for mark, sign in signs.items()})
        best = np.argsort(-found, kind="stable")[:most]
        return tuple(
            Suggestion(
                self.labels[place],
                round(float(found[place]), 4),
                self._because(columns, share, int(place), wordings),
            )
            for place in best
        )

    def _because(
        self, columns: list[int], share: Floats, place: int, wordings: Mapping[str, str]
    ) -> tuple[str, ...]:
        """The wordings that spoke for this label above the others; no word said twice."""
        if not columns:
            return ()
        lift = share[:, place] - share.mean(axis=1)
        best = (entry for entry in np.argsort(-lift, kind="stable") if lift[entry] > 0)
        return apart(wordings[self.words[columns[entry]]] for entry in best)

    def numbers(self) -> bytes:
        """Rarity, weights and bias as little-endian 32-bit floats, in that order."""
        parts = (self.rare, self.weights.ravel(), self.bias)
        return np.concatenate(parts).astype(_LITTLE_ENDIAN).tobytes()

    @classmethod
    def from_numbers(
        cls,
        numbers: bytes,
        *,
        labels: tuple[str, ...],
        words: tuple[str, ...],
        temperature: float,
        heirs: Mapping[str, Mapping[str, float]],
    ) -> Model:
        """The model again. Raises ValueError where the numbers are not as many as they should."""
        whole = np.frombuffer(numbers, dtype=_LITTLE_ENDIAN).astype(np.float32)
        width, classes = len(words), len(labels)
        if len(whole) != width + width * classes + classes:
            raise ValueError("the numbers do not fit the words and labels")
        rare, flat, bias = np.split(whole, [width, width + width * classes])
        return cls(labels, words, rare, flat.reshape(width, classes), bias, temperature, heirs)
