"""Why an answer gives fewer years than were asked, where it says so or points to the rest."""

from __future__ import annotations

import re

from answerable.reading.gaps.answer import Given

_I = re.IGNORECASE
_KEPT = (
    r"(?:hold|held|keep|kept|recorded|collect(?:ed)?|available|retain(?:ed)?|data|figures|"
    r"records?|information|reporting|recording|counting|monitoring)"
)
_OF_YEARS = re.compile(
    r"\b(?:only|not|no|nothing|cannot)\b[^.;]{0,60}\b(?:before|prior to|earlier than|older than|"
    r"until|(?:goes?|going|dates?) back)\b|"
    r"\b(?:before|prior to|earlier)\b[^.;]{0,60}\bnot? (?:longer )?"
    rf"{_KEPT}\b|"
    r"\b(?:earlier|previous|prior|older|later|other|remaining|subsequent|preceding) "
    r"(?:\w+ ){0,2}?(?:years?|figures?|data|records?|information|periods?)\b(?=[^.;]{0,80}\b(?:not|"
    r"no|n['’]t|unavailable|exempt|section|withh\w+|destroyed|deleted|lost|limit|archived?)\b)|"
    rf"\b{_KEPT}\b[^.;]{{0,40}}\b(?:only|not?) (?:\w+ ){{0,4}}?(?:from|since|for|after|back|"
    rf"until)\b|\bonly (?:\w+ ){{0,4}}?{_KEPT}\b[^.;]{{0,40}}\b(?:from|since|for|after|back|"
    rf"until)\b|\b{_KEPT} (?:\w+ ){{0,3}}?(?:begins?|began|starts?|started|go(?:es)? back|"
    r"commenced) \w+|"
    r"\b(?:not?|n['’]t|no longer)\b(?: \w+){0,4} (?:for |of |in )?(?:the |any )?(?:earlier|"
    r"previous|prior|older|later|other|remaining) (?:\w+ )?years?\b|"
    rf"\bonly (?:started|began|begun) (?:to )?(?:record|hold|keep|collect|count|monitor)\w*|"
    rf"\b(?:started|began|begun) (?:to )?(?:record|hold|keep|collect|count|monitor)\w*|"
    r"\b(?:can|could|able to) only (?:give|provide|report|supply|say)\b|"
    r"\bexceeds? (?:the )?(?:appropriate|cost|statutory|section 12)\b|"
    r"\bretention (?:period|schedule|policy)\b",
    _I,
)
"""A word on how far back or forward what is held goes."""
_WHY = re.compile(
    r"\bonly (?:\w+ ){0,4}?(?:from|since|for|after)\b|"
    r"\b(?:new|old|previous|current|former) (?:\w+ ){0,2}?(?:system|provider|contract|service|"
    r"software|database)\b|\b(?:earlier|previous|prior|other|remaining) years?\b|"
    r"\bnot (?:yet|recorded|held|available|possible|known|kept|collected|published|finalised)\b|"
    r"\bto follow\b|\bin due course\b|\bwill be\b|\bnone (?:in|since|before|after|for)\b|"
    r"\bno (?:\w+ ){1,4}?(?:since|before|after|in|for|prior)\b|"
    r"\b(?:did|was|were) not\b|\bsection \d+|\bexempt\b|\bwithh\w+|\b(?:cost|appropriate) limit\b|"
    r"\b(?:last|latest|most recent|final|first) (?:\w+ ){0,2}?(?:available|recorded|held|of (?:its"
    r"|their) kind)\b|\bone-?off\b|\bsingle (?:payment|purchase|contract)\b",
    _I,
)
_CHANGED = re.compile(
    r"\b(?:began|begun|started|introduced|opened|launched|established|created|set up|migrated|"
    r"came into|commenced|took over|transferred|replaced|closed|ceased|ended|abolished|"
    r"discontinued|withdrawn|formed|merged|destroyed|deleted)\b",
    _I,
)
"""What may have begun or ended what is counted, unless it is what is counted itself."""
_STEM = 5
_BESIDE = re.compile(
    r"\b(?:attach(?:ed|ment|ments)|enclos(?:ed|ure|ures)|appendix|annex|spreadsheet|workbook|"
    r"accompanying)\b|\bhttps?://|\bwww\.",
    _I,
)
"""A file or an address, which may hold the other years."""
_ELSEWHERE = re.compile(
    r"\b(?:links?|linked|published|publication|website|open data|see (?:the |our )?(?:answer|"
    r"response|table|file|question|above|below)|available (?:at|on|from|online|here|via|in)|"
    r"as (?:above|below))\b",
    _I,
)


def explained(given: Given) -> bool:
    """Whether an answer tells how far what is held goes, or has a file or address beside it."""
    return bool(_OF_YEARS.search(given.flat) or _BESIDE.search(given.flat))


def maybe_explained(given: Given, question: str) -> bool:
    """Whether it says anything that may be why it gives no more years, or where they are."""
    asked = question.lower()
    changed = (m.group().lower() for m in _CHANGED.finditer(given.flat))
    if any(word[:_STEM] not in asked for word in changed):
        return True
    return explained(given) or bool(_WHY.search(given.flat) or _ELSEWHERE.search(given.flat))
