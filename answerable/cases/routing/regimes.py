"""Which law a question falls to: what it says of itself, then what past cases teach.

Environmental information is not FOIA (FOIA s.39; EIR 2004 reg 2(1)); one's own personal data is
not FOIA (FOIA s.40(1); UK GDPR Article 15); re-use has regulations of its own (RPSI 2015); a press
query may be neither. The requester need not name the law, and naming the wrong one decides
nothing: so a name is strong evidence for EIR, SAR and RPSI and none for FOIA.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from answerable.cases.routing.model import Model, apart
from answerable.cases.routing.signs import LINE, Sign, lean, leaning, signs

EVEN = 0.5
_NAMED = 0.9
_OF_THE_LAW = 2
"""Reasons from the law itself, said before those that past cases taught."""


@dataclass(frozen=True, slots=True)
class Regime:
    """name: a regime's code. confidence: 0 to 1. words: those of the text that decided it."""

    name: str
    confidence: float
    words: tuple[str, ...] = ()


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_SAYS = (
    (
        "EIR",
        _NAMED,
        _any(
            r"(?:\benvironmental information regulations?\b|\beirs?\b)"
            r"(?!\)?\s+(?:requests|cases|responses|reviews|complaints)\b)"
        ),
    ),
    (
        "SAR",
        _NAMED,
        _any(
            r"\bsubject access\b|\bdsar\b|\bunder (?:the )?(?:uk )?(?:gdpr|data protection act)\b"
            r"|\b(?:information|data|records?|everything|files?) (?:that )?"
            r"(?:you|the \w+) (?:hold|holds|have|has|keep|keeps) (?:about|on) me\b"
            r"|\bmy (?:own )?(?:medical|personnel|health|hospital|patient|social care|hr|gp)"
            r" (?:records?|notes|files?)\b|\bcop(?:y|ies) of my (?:records?|notes|files?|data)\b"
        ),
    ),
    ("RPSI", 0.8, _any(r"\bre-?use of public sector information\b|\brpsi\b")),
    (
        "BAU",
        0.7,
        _any(
            r"\b(?:press|media) (?:query|enquiry|inquiry)\b|\bmy (?:copy )?deadline is\b"
            r"|\b(?:i am|i'm|we are|we're) on deadline\b"
            r"|\b(?:give|offer|for|get|have|provide) (?:(?:me|us) )?(?:with )?an? (?:\w+ )?"
            r"(?:comment|interview)\b"
            r"|\b(?:reporter|journalist)\b[^.?!]{0,80}\b(?:comment|deadline|interview|quote)\b"
        ),
    ),
)


def suggest_regime(text: str, model: Model | None = None) -> Regime:
    """The regime of a text. model: of EIR against FOIA, where past cases have taught one."""
    for name, confidence, pattern in _SAYS:
        said = pattern.search(text)
        if said:
            return Regime(name, confidence, (" ".join(said.group().split()).lower(),))
    found = signs(text)
    if model is not None:
        best = model.suggest(text, most=1, signs=found)[0]
        law = leaning(found)[:_OF_THE_LAW] if best.name == "EIR" else ()
        return Regime(best.name, best.confidence, apart((*law, *best.words)))
    return _untaught(found)


def _untaught(found: Mapping[str, Sign]) -> Regime:
    """By the law alone: environmental where the signs lean far enough to it."""
    chance = 1 / (1 + math.exp((LINE - lean(found)) / 2))
    if chance >= EVEN:
        return Regime("EIR", round(chance, 4), apart(leaning(found)))
    return Regime("FOIA", round(1 - chance, 4))
