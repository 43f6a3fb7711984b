"""Texts as rows of numbers: how much of each term of a vocabulary each holds."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
BLOCK = 2048
"""Terms made dense at once: bounds the memory of a training."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A sparse matrix, its entries in order of their column. Each row has length 1, or 0."""

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    value: Floats
    count: int
    width: int

    def blocks(self) -> Iterator[tuple[slice, Floats]]:
        """Dense pieces of all rows and some columns, in turn."""
        for start in range(0, self.width, BLOCK):
            end = min(start + BLOCK, self.width)
            low, high = np.searchsorted(self.column, [start, end])
            dense = np.zeros((self.count, end - start), dtype=np.float32)
            dense[self.row[low:high], self.column[low:high] - start] = self.value[low:high]
            yield slice(start, end), dense

    def gram(self) -> Floats:
        """The likeness of every row to every other."""
        whole = np.zeros((self.count, self.count), dtype=np.float32)
        for _columns, dense in self.blocks():
            whole += dense @ dense.T
        return whole

    def weights(self, shares: Floats) -> Floats:
        """Per term and class: the sum over rows of what each holds times its share."""
        found = np.zeros((self.width, shares.shape[1]), dtype=np.float32)
        for columns, dense in self.blocks():
            found[columns] = dense.T @ shares
        return found

    def scores(self, weights: Floats) -> Floats:
        """Per row and class: the sum over terms."""
        found = np.zeros((self.count, weights.shape[1]), dtype=np.float32)
        for columns, dense in self.blocks():
            found += dense @ weights[columns]
        return found


def vocabulary(bags: Sequence[Counter[str]], *, least: int = 2, most: int = 20_000) -> list[str]:
    """Terms found in at least `least` texts, the `most` commonest of them, in order."""
    found = Counter(term for each in bags for term in each)
    kept = [(count, term) for term, count in found.items() if count >= least]
    kept.sort(key=lambda pair: (-pair[0], pair[1]))
    return sorted(term for _count, term in kept[:most])


def rarity(bags: Sequence[Counter[str]], words: Sequence[str]) -> Floats:
    """How telling each term is: 1 for one in every text, more for a rare one."""
    found = Counter(term for each in bags for term in each)
    held = np.array([found[word] for word in words], dtype=np.float64)
    return (np.log((1 + len(bags)) / (1 + held)) + 1).astype(np.float32)


_NO_MARKS: Mapping[str, float] = {}


def entries(
    each: Counter[str],
    index: Mapping[str, int],
    rare: Floats,
    marks: Mapping[str, float] = _NO_MARKS,
) -> tuple[list[int], list[float]]:
    """One text's columns and values; empty where no term is known.

    Those of terms are of length 1 together. Those of marks stand beside them: each mark's
    strength in that text, times its scale in `rare`.
    """
    columns = [index[term] for term in each if term in index]
    values = [
        (1 + math.log(count)) * float(rare[index[term]])
        for term, count in each.items()
        if term in index
    ]
    length = math.sqrt(sum(value * value for value in values))
    told = [mark for mark in marks if mark in index]
    return (
        columns + [index[mark] for mark in told],
        [value / length for value in values]
        + [marks[mark] * float(rare[index[mark]]) for mark in told],
    )


def rows(
    bags: Sequence[Counter[str]],
    words: Sequence[str],
    rare: Floats,
    marks: Sequence[Mapping[str, float]] | None = None,
) -> Rows:
    """All texts at once. marks: each text's own, in the same order."""
    index = {word: place for place, word in enumerate(words)}
    row: list[int] = []
    column: list[int] = []
    value: list[float] = []
    for number, (each, told) in enumerate(zip(bags, marks or [_NO_MARKS] * len(bags), strict=True)):
        columns, values = entries(each, index, rare, told)
        row += [number] * len(columns)
        column += columns
        value += values
    order = np.argsort(np.array(column, dtype=np.int64), kind="stable")
    return Rows(
        np.array(row, dtype=np.int64)[order],
        np.array(column, dtype=np.int64)[order],
        np.array(value, dtype=np.float32)[order],
        len(bags),
        len(words),
    )
