"""A bare "N/A" for one thing or one year among others that are answered."""

from __future__ import annotations

import re

from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import Given
from answerable.reading.gaps.clauses import clause_spans, common
from answerable.reading.gaps.settled import SENTENCES, Open, less

_I = re.IGNORECASE
_BARE = r"(?:n\s?/\s?a|n\.a\.?|not applicable|tb[cda]|unknown|no comment)"
_LABELLED = re.compile(
    rf"(?:^|(?<=[.;|\n,]))\s*(?P<label>[^:;|.\n,]{{2,60}}?)\s*(?:[:|=]|\s[–-])\s*{_BARE}"
    r"(?=\s*(?:[.;|\n]|,(?! (?:as|because|since|the|it|we|which|there))|$))",
    _I,
)
_ALONE = re.compile(rf"\W*{_BARE}\W*", _I)
_YEAR = re.compile(r"(?:in )?(?:fy ?)?(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?", _I)
_TO_COME = re.compile(r"tb[cda]", _I)


def void_parts(question: str, answer: str) -> tuple[list[Gap], Open]:
    """A gap for each thing or year given only as N/A; and what is left beside them."""
    found: list[Gap] = []
    left = Open(question, answer)
    for match in _LABELLED.finditer(answer):
        label = match["label"].strip(" *•-")
        if _YEAR.fullmatch(label):
            if not _TO_COME.search(match.group()):
                found.append(_gap(label, match.group()))
            continue
        found.append(_gap(label, match.group()))
        left = _without(left, match.group(), label)
    if not found and len(told := SENTENCES.split(answer)) > 1:
        for sentence in told:
            if _ALONE.fullmatch(sentence) and not any(
                re.match(r"(?:as|because|since|this|the|it|we|there)\b", other, _I)
                for other in told[told.index(sentence) + 1 :][:1]
            ):
                found.append(_gap(_at(question, told.index(sentence)), sentence))
                left = _without(left, sentence, _at(question, told.index(sentence)))
    rest = Given(left.answer)
    if found and (rest.nil or rest.negative or not rest.flat.strip(" .;")):
        follows = rest.nil or rest.negative  # "Software: none. Cost: N/A."
        return ([] if follows else found[:2]), Open(question, "" if not follows else left.answer)
    return found[:2], left


def _gap(wanted: str, found: str) -> Gap:
    said = found.strip(" .;,|")
    why = f"“{said}” does not say whether there is none, or it is not held, or it is withheld."
    return Gap("void", wanted, said, why)


def _at(question: str, place: int) -> str:
    spans = clause_spans(question)
    start, end = spans[min(place, len(spans) - 1)] if spans else (0, len(question))
    return question[start:end].strip()


def _without(left: Open, said: str, label: str) -> Open:
    """Less the clause that a label names, and less the label with its N/A."""
    answer = left.answer.replace(said, " ")
    spans = clause_spans(left.question)
    scores = [len(common(label, left.question[a:b])) for a, b in spans]
    if len(spans) < 2 or not max(scores):
        return Open(left.question, answer)
    return Open(less(left.question, spans[scores.index(max(scores))]), answer)
