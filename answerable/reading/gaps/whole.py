"""Answers that leave nothing to be looked for: nils, refusals, what is not held, pointers."""

from __future__ import annotations

import re

from answerable.reading.gaps.answer import Given
from answerable.reading.gaps.settled import SENTENCES


def complete(given: Given, *, several: bool = False) -> bool:
    """An answer that leaves nothing to be looked for, whatever was asked.

    several: things were asked; a figure beside a pointer may be of one and leave the others.
    """
    if given.nil or given.negative or given.reasoned_not_applicable:
        return True
    if given.refused_alone or given.says(_REFUSED_WHOLE):
        return True
    if (given.not_held and not given.digits) or (given.points and given.says(_ELSEWHERE)):
        return True
    return (
        given.points
        and not (several and _DOCUMENT_SENT.search(given.flat))
        and (_points_only(given, several=several))
    )


_REFUSED_WHOLE = (
    r"\b(?:refus(?:e|es|ed|ing)|decline[sd]?|unable to (?:comply with|meet)) (?:your|this|the) "
    r"(?:whole |entire )?request\b|\b(?:your|this|the) request (?:is|has been) "
    r"(?:therefore )?refused"
)
_ELSEWHERE = r"\bs(?:ection|\.) ?21\b|\breg(?:ulation|\.) ?6\(1\)\(b\)"
"""The provision for what is already to be had."""


_DOCUMENT_SENT = re.compile(
    r"\b(?:policy|report|minutes?|strategy|plan|procedure|guidance|contract|letter|agreement)\b"
    r"[^.;]{0,40}\b(?:is|are) (?:attached|enclosed)\b[^.;]*[.;]\s+\S",
    re.IGNORECASE,
)
"""One paper that was asked, with the other things still to be told."""


def _points_only(given: Given, *, several: bool) -> bool:
    """Whether the pointer is all there is, but for a figure or so beside it."""
    few = len(given.digits) < 2
    if len(SENTENCES.split(given.flat)) == 1 and (few or _ENCLOSED.search(given.flat)):
        return True
    return not given.digits or (few and not several)


_ENCLOSED = re.compile(
    r"\b(?:listed|set out|shown|given|detailed|provided|contained|included)\b[^.]*\b(?:enclosed|"
    r"attached|"
    r"annex|appendix|spreadsheet)\b",
    re.IGNORECASE,
)
