"""The line on which a log says what became of a request."""

from __future__ import annotations

import re

from answerable.reading.letter.model import Outcome

_I = re.IGNORECASE
_STATUS: tuple[tuple[str, Outcome], ...] = (
    (
        r"^[^\w\n]*(?:status|outcome|decision)\W+(?:(?:no|not) (?:decision|decided) yet|closed,)",
        "unknown"),
    (r"^[^\w\n]*(?:status|outcome|decision)\W+clarification needed\b", "clarification"),
    (
        r"\b(?:was|were|is|been) refused in full\b|\ball held but exempt\b|"
        r"\bfully withheld\b|\brefused - |\bno information (?:was )?sent\b", "refused"),
    (
        r"\bnot held in full\b|^[^\w\n]*(?:status|outcome|"
        r"decision)\W+(?:information )?not held\b", "not_held"),
    (
        r"\b(?:all|full) (?:information|disclosure|response) (?:was )?(?:sent|provided|"
        r"given|released|disclosed|supplied)\b|^[^\w\n]*(?:status|outcome|"
        r"decision)\W+(?:disclosed|granted|released)\b|"
        r"(?<!partially )(?<!partly )\bsuccessful\b\W*$", "full"),
    (
        r"\b(?:some|part(?:ial)?|partly) (?:of (?:it|the) )?(?:information |was )*(?:sent|"
        r"provided|given|released|disclosed|disclosure|held back|refused)\b|"
        r"\b(?:was|were|been) refused in part\b|"
        r"\bsent (?:most of that|some of what)\b|\bha(?:s|ve) (?:now )?(?:sent|released|"
        r"disclosed) (?:some|part) of what\b|\bsome was held back\b", "part"),
)  # fmt: skip
_STATUSES: list[tuple[re.Pattern[str], Outcome]] = [
    (re.compile(pattern, _I | re.MULTILINE), status) for pattern, status in _STATUS
]


def status_of(text: str) -> Outcome | None:
    """What a text says outright became of the request; None where it does not."""
    return next((status for pattern, status in _STATUSES if pattern.search(text)), None)


_REFUSED_BY = re.compile(r"\bthe request was refused by\b", _I)
"""Said of a correspondence by the site that keeps it."""
_NOT_ALL = re.compile(
    r"\bsome or all\b[^.\n]{0,60}\b(?:was|were|has been|have been) (?:not (?:sent|supplied|"
    r"provided|"
    r"released|disclosed|given)|withheld|refused|held back)",
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
