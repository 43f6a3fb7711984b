"""How questions to a topic were worded before, and what a new wording is most like.

A department may keep phrasings: questions in many people's words, each with the fact it is about,
or none where no register answers it. A new question is compared with all of them by its words and
by which words stand together, rare ones counting for more, and each fact gets a score: kernel ridge
regression on the likeness, solved once. Scores lie mostly between 0 and 1; those of a wording like
no other are all near 0. The words that name the topic count as one word.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from answerable.registers.concepts.alike import groups

NOTHING = ""
"""What stands for the fact of a question that no register answers."""
SHARPNESS, RIDGE = 2.0, 0.2
"""How fast likeness fades, and how little one odd phrasing may bend the rest: by trial."""
TOGETHER = 0.7
"""What two words that stand together count beside one word."""
ALIKE, BOTH_ALIKE = 0.7, 0.3
"""What a group of words that say the same counts beside one word, and two of them held at once."""
COMMON = frozenset(
    re.findall(
        r"\w+",
        "the a an of to in on at is are was were be been please you your i we me my it "
        "its this that these those trust organisation and or for with by can could would "
        "tell give state provide list like know if any also from as there ",
    )
)
WHEN = re.compile(
    r"\b(?:(?:in|for|over|during|within|across) )?(?:each of )?(?:the )?(?:last|past|previous) "
    r"(?:\w+ )?(?:complete )?(?:financial |calendar )?years?\b"
    r"|\b(?:fy ?)?(?:19|20)\d\d(?: ?[-/] ?\d\d(?:\d\d)?)?\b|\b\d+\b"
    r"|\b(?:in|for|over) each year\b|\b(?:january|february|march|april|june|july|august|september"
    r"|october|november|december)\b"
)
"""Words about periods: every fact is asked for every year."""
ENDING = re.compile(r"(?:ations?|ings?|ments?|ies|ied|ers?|ed|es|s|e|y|ly)$")

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Phrasing:
    """question: as it was asked. text: plain, its topic's name one word. fact: or NOTHING."""

    question: str
    text: str
    fact: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """score: by fact, NOTHING among them. nearest: the most like phrasing of each fact."""

    score: Mapping[str, float]
    nearest: Mapping[str, str]


def features(text: str) -> Counter[str]:
    """The words of the text without their endings, which of them stand together, and what they
    say whichever of the words for it are used.
    """
    words = re.findall(r"[\w']+", WHEN.sub(" ", text))
    stems = [_stem(w) for w in words]
    telling = [s for w, s in zip(words, stems, strict=True) if w not in COMMON]
    found: Counter[str] = Counter(telling)
    pairs = Counter(f"{a} {b}" for a, b in pairwise(stems))
    pairs += Counter(f"{a}_{b}" for a, b in pairwise(telling))
    weighed: Counter[str] = Counter()
    for pair, count in pairs.items():
        weighed[pair] = count * TOGETHER  # type: ignore[assignment]
    said = groups(text)
    for group in said:
        weighed[f"={group}"] = ALIKE  # type: ignore[assignment]
    for one, other in combinations(said, 2):
        weighed[f"={one}={other}"] = BOTH_ALIKE  # type: ignore[assignment]
    return found + weighed


def _stem(word: str) -> str:
    if len(word) < 5:
        return word
    short = ENDING.sub("", word)
    return short if len(short) >= 3 else word


class Wordings:
    """What was learnt from a topic's phrasings."""

    def __init__(self, phrasings: Sequence[Phrasing]) -> None:
        self.facts = sorted({p.fact for p in phrasings})
        counted = [features(p.text) for p in phrasings]
        self._asked = [p.question for p in phrasings]
        self._size = len(counted)
        held = Counter(f for c in counted for f in c)
        self._rarity = {f: float(np.log((self._size + 1) / (n + 1))) + 0.3 for f, n in held.items()}
        self._where = self._index(counted)
        self._fact = np.array([self.facts.index(p.fact) for p in phrasings], dtype=np.intp)
        self._told = self._solve()

    def _index(self, counted: Sequence[Counter[str]]) -> dict[str, tuple[NDArray[np.intp], Floats]]:
        rows: dict[str, list[int]] = defaultdict(list)
        weights: dict[str, list[float]] = defaultdict(list)
        for row, found in enumerate(counted):
            for feature, weight in self._vector(found).items():
                rows[feature].append(row)
                weights[feature].append(weight)
        return {f: (np.array(rows[f]), np.array(weights[f], dtype=np.float32)) for f in rows}

    def _vector(self, found: Counter[str]) -> dict[str, float]:
        """Weights of length 1 together; a word never met before makes the others say less."""
        unheard = float(np.log(self._size + 1)) + 0.3
        raw = {
            f: (1 + float(np.log(n)) if n > 1 else n**0.5) * self._rarity.get(f, unheard)
            for f, n in found.items()
        }
        length = sum(w * w for w in raw.values()) ** 0.5
        return {f: w / length for f, w in raw.items()}

    def _solve(self) -> Floats:
        kernel = np.zeros((self._size, self._size), dtype=np.float32)
        for rows, weights in self._where.values():
            if len(rows) > 1:
                kernel[np.ix_(rows, rows)] += np.outer(weights, weights)
        np.fill_diagonal(kernel, 1)
        kernel = np.exp(SHARPNESS * (kernel - 1), out=kernel)
        kernel[np.diag_indices(self._size)] += RIDGE
        wanted = np.zeros((self._size, len(self.facts)), dtype=np.float32)
        wanted[np.arange(self._size), self._fact] = 1
        return np.linalg.solve(kernel, wanted)

    def like(self, text: str) -> Likeness:
        """How like the text, made plain and its topic's name one word, is to each fact's."""
        alike = np.zeros(self._size, dtype=np.float32)
        for feature, weight in self._vector(features(text)).items():
            if feature in self._where:
                rows, weights = self._where[feature]
                alike[rows] += np.float32(weight) * weights
        scores = np.exp(SHARPNESS * (alike - 1)) @ self._told
        best = {
            self.facts[n]: self._asked[int(rows[alike[rows].argmax()])]
            for n in range(len(self.facts))
            if len(rows := np.flatnonzero(self._fact == n))
        }
        return Likeness(dict(zip(self.facts, map(float, scores), strict=True)), best)


KEPT: dict[str, Path] = {}
"""Where each topic keeps its phrasings, by the topic's key."""


def learn_from(topic: str, path: Path) -> None:
    """Declare a topic's phrasings: JSON Lines of {"question", "fact"}, fact null for none."""
    KEPT[topic] = path


@cache
def phrasings(topic: str) -> tuple[tuple[str, str], ...]:
    """The topic's questions as they were asked, each with its fact or NOTHING; none kept, none."""
    if topic not in KEPT:
        return ()
    lines = KEPT[topic].read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines if line]
    return tuple((i["question"], i["fact"] or NOTHING) for i in items)
