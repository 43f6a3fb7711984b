"""Whether a register's own words say that a request has ended. PURE."""

from __future__ import annotations

import re

_ENDED = re.compile(
    r"\b(?:sent|closed|complete[d]?|granted|disclosed|refused|exempt|not held|lapsed|withdrawn"
    r"|rejected|vexatious|repeated|confirm (?:n?or|or) deny|transferred|answered|responded|full"
    r"|duplicate|exceeds|invalid|provided|supplied|released|withheld|declined|cancelled|resolved"
    r"|finali[sz]ed|done|finished|abandoned|discontinued|partial(?:ly)?|published"
    r"|over (?:the )?(?:cost )?limit|already available|^part$|s(?:ection)?\.? ?\d\d)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:not|never|n.t)\s+(?:yet\s+)?(?:been\s+)?(?:fully\s+)?"
    r"(?:sent|closed|completed?|answered|responded|replied|resolved|finali[sz]ed|done|finished)\b"
    r"|\b(?:not yet|yet to|to be|awaiting|awaited|waiting|pending|outstanding|on-?going|overdue"
    r"|in progress|in hand|re-?opened|part(?:ly|ially)? complete[d]?|draft(?:ed)?|being|due)\b"
    r"|\bsent (?:to|for) (?:the |our |an? )?(?:service|dep(?:artmen)?t|team|directorate|owner|lead"
    r"|approval|sign|review|clearance|director|manager|checking|comment)"
    r"|\bfees? notice\b|^\W*open\b(?! data)|\bopen\W*$",
    re.IGNORECASE,
)
_CLARIFYING = re.compile(r"\bclarif", re.IGNORECASE)
_SURELY = re.compile(
    r"^\W*(?:closed|completed?|withdrawn|lapsed|not held|refused)\b"
    r"|\b(?:closed|lapsed|withdrawn)\W*$|\b(?:no|without) (?:clarif|response|reply)",
    re.IGNORECASE,
)


def says_ended(words: str) -> bool | None:
    """None where the words tell nothing."""
    if _SURELY.search(words):
        return True
    if _GOES_ON.search(words) or _CLARIFYING.search(words):
        return False
    return True if _ENDED.search(words) else None


def has_ended(status: str, outcome: str) -> bool:
    """By the status where that tells, else by the outcome; what tells nothing has not ended.

    An open request kept for past would be lost; a past one taken for open is seen, and sends
    nothing.
    """
    told = says_ended(status)
    return bool(says_ended(outcome) if told is None else told)
