"""Where in a request its questions stand, word for word, however its lines are broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some of a text. label: of the question that it is; None between questions."""

    text: str
    label: str | None = None


def squeezed(text: str) -> str:
    """Each run of white space as one space."""
    return " ".join(text.split())


def stands_in(words: str, sources: Sequence[str]) -> bool:
    """Whether the words are found in one of the sources as they are."""
    wanted = squeezed(words)
    return any(wanted in squeezed(source) for source in sources)


class Words:
    """A text in which words are looked for whatever white space is between them."""

    def __init__(self, text: str) -> None:
        self._text = text
        starts, at = [], 0
        words = list(_WORD.finditer(text))
        for word in words:
            starts.append(at)
            at += len(word[0]) + 1
        self._words, self._starts = words, starts
        self._flat = " ".join(word[0] for word in words)
        self._places = dict.fromkeys(starts, 0) | {s: n for n, s in enumerate(starts)}

    def find(self, words: str, after: int = 0) -> tuple[int, int] | None:
        """First and last character (exclusive) in the text, first looked for from `after`."""
        wanted = squeezed(words)
        if not wanted:
            return None
        behind = next((s for w, s in zip(self._words, self._starts, strict=True)
                       if w.start() >= after), len(self._flat))  # fmt: skip
        found = self._flat.find(wanted, behind)
        if found < 0:
            found = self._flat.find(wanted)
        return None if found < 0 else (self._at(found), self._at(found + len(wanted) - 1) + 1)

    def _at(self, flat: int) -> int:
        """A character of the squeezed text, as one of the text itself."""
        low, high = 0, len(self._starts) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._starts[middle] <= flat else (low, middle - 1)
        return self._words[low].start() + flat - self._starts[low]


def stretches(text: str, questions: Sequence[tuple[str, str]]) -> Iterator[Stretch]:
    """The whole text in order, the questions (label, words) told apart from what is between.

    What is not found, as where a question came in a file, is left out.
    """
    within, at = Words(text), 0
    spans: list[tuple[int, int, str]] = []
    for label, words in questions:
        if (found := within.find(words, at)) is not None:
            spans.append((*found, label))
            at = found[1]
    done = 0
    for start, end, label in sorted(spans):
        if start < done:
            continue
        if start > done:
            yield Stretch(text[done:start])
        yield Stretch(text[start:end], label)
        done = end
    if done < len(text):
        yield Stretch(text[done:])
