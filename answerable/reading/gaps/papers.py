"""Papers asked for side by side, of which an answer sends some and passes over the others."""

from __future__ import annotations

import re

from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import Given

_I = re.IGNORECASE
_PAPER = (
    r"(?:terms of reference|minutes?|agendas?|polic(?:y|ies)|strateg(?:y|ies)|reports?|contracts?|"
    r"action plans?|business cases?|risk registers?|plans?|assessments?|procedures?|guidance|"
    r"evaluations?|reviews?|structure charts?)"
)
_BOTH = re.compile(
    rf"\b(?:send|provide|supply|share|disclose|cop(?:y|ies) of|attach|enclose)\b[^.?]*?"
    rf"\b(?P<one>{_PAPER})\b[^.?,]{{0,40}}?,? (?:and|together with|along with) [^.?]{{0,40}}?"
    rf"\b(?P<other>{_PAPER})\b",
    _I,
)
_ALL = re.compile(
    r"\b(?:both|these|they|documents?|all|copies|information|everything|each|it is|is it)\b", _I
)


def papers_left(question: str, given: Given) -> list[Gap]:
    """The one of two papers that the answer does not speak of; [] where it sends both or "
    "neither.
    """
    match = _BOTH.search(question)
    if match is None or given.refused or given.not_held or _ALL.search(given.flat):
        return []
    told = given.flat.lower()
    left = [paper for paper in (match["one"], match["other"]) if paper[:5].lower() not in told]
    if len(left) != 1:
        return []
    why = f"The question asks for {left[0]}; the answer does not speak of it."
    return [Gap("item", left[0], given.flat[:80], why)]
