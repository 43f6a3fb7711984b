"""What an answer settles by a sentence of its own: none, not held, withheld, or published.

"There were 44 visits. Their cost is not recorded." leaves nothing open about the cost, and
says nothing of anything else that was asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.reading.gaps.answer import Given
from answerable.reading.gaps.clauses import clause_spans, common

_I = re.IGNORECASE
SENTENCES = re.compile(
    r"(?<=[.!?;])\s+(?=[A-Z(£\d])|;\s+|\n+|,?\s+(?:but|although|though|whereas|however)\s+(?=\w)"
)
_SPLIT_OR_YEARS = re.compile(
    r"\b(?:years|before|earlier|prior|until|broken down|split|breakdown|separately|each)\b",
    _I,
)
_FREE = re.compile(
    r"\b(?:free(?: of charge)?|no (?:cost|charge|fee|payment)s?|not (?:charged|paid)|"
    r"neither (?:of (?:them|these) )?(?:was|were|is|are|has been) (?:paid|charged)|"
    r"none (?:of (?:them|these) )?(?:was|were|is|are|has been) (?:paid|charged)|costs? nothing|"
    r"unpaid)\b",
    _I,
)
_ALIKE = (
    r"\b(?:cost\w*|pa(?:y|id|yments?)|spen[dt]\w*|amounts?|price|fees?|value|budget)\b",
    r"\b(?:names?|who\w*|named|individuals?|identit\w+|titles?)\b",
    r"\b(?:reasons?|why|grounds?|causes?)\b",
    r"\b(?:dates?|when|expir\w+)\b",
    r"\b(?:cop(?:y|ies)|document|report|policy|strategy|link|published|publish)\b",
    r"\b(?:how long|times?|duration|length|average)\b",
)


@dataclass(frozen=True, slots=True)
class Open:
    """What is left of a question and of its answer, less what is settled."""

    question: str
    answer: str


def still_open(question: str, answer: str) -> Open:
    """The question less each thing settled by a sentence, and the answer less the sentence."""
    spans = clause_spans(question)
    told = [part for part in SENTENCES.split(answer) if part.strip()]
    if len(spans) < 2 or len(told) < 2 or "|" in answer:
        return Open(question, answer)
    left = question
    kept = list(told)
    for sentence in told:
        place = _settles(sentence, [question[a:b] for a, b in spans])
        if place is None or len(spans) < 2:
            continue
        start, end = spans.pop(place)
        left = left[:start] + " " * (end - start) + left[end:]
        kept.remove(sentence)
    if len(kept) == len(told) or not kept:
        return Open(question, answer)
    return Open(_joined(left), " ".join(kept))


def less(question: str, span: tuple[int, int]) -> str:
    """A question less one of the things it wants."""
    return _joined(question[: span[0]] + "  " + question[span[1] :])


def _joined(blanked: str) -> str:
    return re.sub(r"(?:\b(?:and|or)\s+)?\s{2,}", " ", blanked).strip(" ,")


def _settles(sentence: str, wanted: list[str]) -> int | None:
    """The place of the one thing a sentence closes; None where it closes none, or several."""
    given = Given(sentence)
    closed = given.nil or given.negative or given.refused_alone or given.not_held
    closed = closed or bool(_FREE.search(sentence)) or given.points
    if not closed or given.digits or _SPLIT_OR_YEARS.search(sentence):
        return None
    scores = [_alike(sentence, clause) for clause in wanted]
    best = max(scores)
    if best == 0 or scores.count(best) > 1:
        return None
    return scores.index(best)


def _alike(sentence: str, clause: str) -> int:
    kinds = 2 * sum(
        bool(re.search(kind, sentence, _I) and re.search(kind, clause, _I)) for kind in _ALIKE
    )
    return kinds + len(common(sentence, clause))
