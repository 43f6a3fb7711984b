"""The line on which a log says what became of a request."""

from __future__ import annotations

import re

from answerable.reading.letter.model import Outcome

_I = re.IGNORECASE
_DONE = r"(?:disclosed|granted|released|provided|supplied|sent|given)"
_KEPT = r"(?:refused|withheld|exempt)"
_ASKED = r"it|this|that|these|what (?:was|had been) (?:asked|sought|wanted)(?: for)?"
_FIELD = re.compile(
    r"^[^\w\n]*(?:(?:final |foi )?(?:status|outcome|decision)|response type|"
    r"(?:information )?(?:released|disclosed|disclosure))[^\w\n]*"
    r"(?:\n[^\w\n]*){0,2}(?P<said>\w[^\n]{1,60})$",
    _I | re.MULTILINE,
)
_SAYS: tuple[tuple[str, Outcome], ...] = (
    (r"(?:no|not) (?:decision|decided) yet|closed,", "unknown"),
    (r"clarification (?:is )?(?:needed|required|requested|sought)\b", "clarification"),
    (
        rf"(?:partial(?:ly)?|partly)\b|(?:information )?(?:{_DONE}|{_KEPT}) (?:in part|partly|"
        r"partially)\b|(?:some|part)(?: of it)? (?:disclosed|released|withheld|refused)\b",
        "part",
    ),
    (r"(?:information |data |nothing )?not held\b|no(?:thing| information| data) held\b",
     "not_held"),
    (
        rf"(?:fully |wholly |information )*(?:{_KEPT}|not {_DONE})(?: in full)?\W*$|"
        r"neither confirm\b|no disclosure\b",
        "refused",
    ),
    (rf"(?:fully |information )*{_DONE}\b|(?:in )?full(?: disclosure)?\W*$", "full"),
)  # fmt: skip
_FIELD_SAYS = [(re.compile(pattern, _I), outcome) for pattern, outcome in _SAYS]
_TOLD: tuple[tuple[str, Outcome], ...] = (
    (
        r"\b(?:was|were|is|been) refused in full\b|\ball held but exempt\b|"
        r"\bfully withheld\b|\brefused - |\bno information (?:was )?sent\b",
        "refused",
    ),
    (r"\bnot held in full\b", "not_held"),
    (
        r"\b(?:all|full) (?:information|disclosure|response) (?:was )?(?:sent|provided|"
        r"given|released|disclosed|supplied)\b|"
        r"(?<!partially )(?<!partly )\bsuccessful\b\W*$|"
        rf"\bhad (?:{_ASKED}) and (?:(?:chose|decided|agreed) to )?(?:release|send|sent|give|gave|"
        r"disclose|provide|supply)d? (?:it|this|that|them)\b\W*$",
        "full",
    ),
    (
        r"\b(?:some|part(?:ial)?|partly) (?:of (?:it|the) )?(?:information |was )*(?:sent|"
        r"provided|given|released|disclosed|disclosure|held back|refused)\b|"
        r"\b(?:was|were|been) (?:refused|granted) in part\b|"
        r"\bsent (?:most of that|some of what)\b|\bha(?:s|ve) (?:now )?(?:sent|released|"
        r"disclosed) (?:some|part) of what\b|\bsome was held back\b|"
        rf"\bhad (?:{_ASKED}) and (?:sent|gave|released|disclosed|provided|supplied) (?:it|this|"
        r"that|them),? (?:save|except|but|less|bar|other than|apart from)\b|"
        rf"\bhad (?:some|most|part) of (?:{_ASKED}) and (?:sent|gave|released|disclosed)\b|"
        rf"\bhad (?:{_ASKED}) and (?:(?:chose|decided) to )?h(?:old|eld) (?:some|part|parts) of "
        r"(?:it|this|that|them)\b",
        "part",
    ),
)
_STATUS = [(re.compile(pattern, _I | re.MULTILINE), outcome) for pattern, outcome in _TOLD]


def status_of(text: str) -> Outcome | None:
    """What a text says outright became of the request; None where it does not."""
    for field in _FIELD.finditer(text):
        for pattern, outcome in _FIELD_SAYS:
            if pattern.match(field["said"]):
                return outcome
    return next((outcome for pattern, outcome in _STATUS if pattern.search(text)), None)


_REFUSED_BY = re.compile(r"\bthe request was refused by\b", _I)
"""Said of a correspondence by the site that keeps it."""
_NOT_ALL = re.compile(
    r"\bsome or all\b[^.\n]{0,60}\b(?:was|were|has been|have been) (?:not (?:sent|supplied|"
    r"provided|released|disclosed|given)|withheld|refused|held back)",
    _I,
)


def tempered(outcome: Outcome, text: str, *, given: bool) -> Outcome:
    """What the answers come to, where a text says that not all of it was given.

    given: whether some answer gives something.
    """
    if outcome in ("full", "unknown") and _REFUSED_BY.search(text):
        return "refused"
    if outcome == "full" and _NOT_ALL.search(text):
        return "part" if given else "refused"
    return outcome
