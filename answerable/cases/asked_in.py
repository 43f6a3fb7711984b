"""Where in a request its questions stand, word for word, however its lines are broken."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from answerable.reading.questions.sentences import squeeze

_WORD = re.compile(r"\S+")
_BLANK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some of a text. label: of the question that it is; None between questions."""

    text: str
    label: str | None = None


def stands_in(words: str, sources: Sequence[str]) -> bool:
    """Whether the words are found in one of the sources as they are."""
    wanted = squeeze(words)
    return any(wanted in squeeze(source) for source in sources)


class Words:
    """A text in which words are looked for whatever white space is between them."""

    def __init__(self, text: str) -> None:
        words = list(_WORD.finditer(text))
        self._flat = " ".join(word[0] for word in words)
        self._begin = [word.start() for word in words]
        lengths = accumulate((len(word[0]) + 1 for word in words), initial=0)
        self._flat_begin = list(lengths)[: len(words)]

    def find(self, words: str, after: int = 0) -> tuple[int, int] | None:
        """First and last character (exclusive) in the text, first looked for from `after`."""
        wanted = squeeze(words)
        if not wanted:
            return None
        left = self._flat_begin[bisect_left(self._begin, after) :]
        found = self._flat.find(wanted, left[0]) if left else -1
        if found < 0:
            found = self._flat.find(wanted)
        return None if found < 0 else (self._at(found), self._at(found + len(wanted) - 1) + 1)

    def _at(self, flat: int) -> int:
        """A character of the squeezed text, as one of the text itself."""
        word = bisect_right(self._flat_begin, flat) - 1
        return self._begin[word] + flat - self._flat_begin[word]


def stretches(text: str, questions: Sequence[tuple[str, str]]) -> Iterator[Stretch]:
    """The whole text in order, the questions (label, words) told apart from what is between.

    What is not found, as where a question came in a file, is left out; one that was joined of
    several is found piece by piece.
    """
    within, at = Words(text), 0
    spans: list[tuple[int, int, str]] = []
    for label, words in questions:
        for piece in (words,) if within.find(words) else _BLANK.split(words):
            if (found := within.find(piece, at)) is not None:
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
