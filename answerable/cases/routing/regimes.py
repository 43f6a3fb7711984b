"""Which law a question falls to: what it says of itself, then what past cases teach.

Environmental information is not FOIA (FOIA s.39; EIR 2004 reg 2(1)); one's own personal data is
not FOIA (FOIA s.40(1); UK GDPR Article 15); re-use has regulations of its own (RPSI 2015); a press
query may be neither. The requester need not name the law, and naming the wrong one decides
nothing: so a name is strong evidence for EIR, SAR and RPSI and none for FOIA.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from answerable.cases.routing.model import Model

EVEN = 0.5
_NAMED = 0.9


@dataclass(frozen=True, slots=True)
class Regime:
    """name: a regime's code. confidence: 0 to 1. words: those of the text that decided it."""

    name: str
    confidence: float
    words: tuple[str, ...] = ()


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_SAYS = (
    ("EIR", _NAMED, _any(r"\benvironmental information regulations?\b|\beirs?\b")),
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
        _any(r"\b(?:press|media) (?:query|enquiry|inquiry|office)\b|\bmy (?:copy )?deadline is\b"),
    ),
)

TOPICS = {
    "air": r"\bair (?:quality|pollution)\b|\bemissions?\b|\bpollut\w+|\bdust\b|\bodours?\b"
    r"|\bcarbon (?:footprint|emissions?|dioxide)\b|\bgreenhouse\b|\bclimate change\b",
    "water": r"\brivers?\b|\bflood\w*|\bsewage\b|\bsewers?\b|\bgull(?:y|ies)\b|\bculverts?\b"
    r"|\bdrainage\b|\bgroundwater\b|\bwater (?:quality|supply|course)\b|\bcoastal\b",
    "land": r"\bcontaminat\w+|\bsoil\b|\blandfill\w*|\bquarr(?:y|ies)\b|\bminerals?\b|\bfracking\b",
    "waste": r"\b(?:green|food|household|clinical|hazardous) waste\b|\brecycl\w+|\bcompost\w*"
    r"|\bincinerat\w+|\bfly.?tipp\w+|\banaerobic\b|\basbestos\b|\bwaste (?:disposal|collection)\b",
    "nature": r"\bwildlife\b|\bbiodivers\w+|\btrees?\b|\bhedges?\b|\bwoodlands?\b|\bhabitats?\b"
    r"|\bpesticides?\b|\bherbicides?\b",
    "energy": r"\brenewable\w*|\bsolar\b|\bwind (?:farms?|turbines?)\b|\bbiomass\b|\bradioactiv\w+"
    r"|\bnoise\b|\benergy (?:use|usage|consumption|efficiency)\b",
    "planning": r"\bplanning (?:application|permission)\b|\benvironmental (?:impact|assessment)\w*"
    r"|\b(?:footpath|bridleway|by-?pass)\b|\brights? of way\b|\blandscape\b",
}
"""Elements, factors and measures of reg 2(1)(a) to (c), as people write of them."""
_TOPICS = {key: _any(pattern) for key, pattern in TOPICS.items()}

_MANNERS_OF_ASKING = {
    "road number": re.compile(r"\b[ABCMUW]\s?\d{2,5}\b"),
    "named place": re.compile(
        r"\b[A-Z][a-z]+ (?:Road|Lane|Hill|Street|Cross|Bridge|Way|Close|Avenue|Quarry|Farm"
        r"|Junction|Common|Wood|Bypass|Path)\b"
    ),
    "inspection": _any(r"\binspections?\b"),
    "upkeep of land": _any(
        r"\bmaint(?:ain|enance)\w*|\brepairs?\b|\bresurfac\w+|\bpot-?holes?\b|\bcarriageways?\b"
        r"|\bverges?\b|\bgritting\b"
    ),
    "traffic": _any(
        r"\btraffic (?:survey|count|speed|regulation|calm)\w*|\bspeed (?:limit|survey)s?\b"
        r"|\bstreet ?lights?\b|\bparking\b|\bcycle (?:path|route)s?\b"
    ),
    "any body": _any(r"\byour (?:council|authority|local authority|organisation|trust)\b"),
    "counts": _any(r"\bhow many\b"),
    "names the Act": _any(r"\bfreedom of information\b"),
    "brief": re.compile(r"\A.{0,500}\Z", re.DOTALL),
}
"""What tells one place's state from a circular sent to every body; learned both ways."""
_MARK = "clue"
_CLUES = tuple(
    (_MARK + re.sub(r"\W", "", key), key, p) for key, p in {**_TOPICS, **_MANNERS_OF_ASKING}.items()
)
_NAMES = {mark: key for mark, key, _pattern in _CLUES}
_TOLD = 2
"""How often a clue is counted: as two words of the text would be."""


def with_clues(text: str) -> str:
    """The text behind the marks of what it speaks of, as the model of regimes reads it."""
    found = [mark for mark, _key, pattern in _CLUES if pattern.search(text)]
    return " ".join((*(found * _TOLD), text))


def _plainly(words: tuple[str, ...]) -> tuple[str, ...]:
    """Reasons a person can read: a mark by its name, and no pair that holds one."""
    single = (_NAMES.get(word, word) for word in words)
    return tuple(word for word in single if _MARK not in word)


def suggest_regime(text: str, model: Model | None = None) -> Regime:
    """The regime of a text. model: of EIR against FOIA, where past cases have taught one."""
    for name, confidence, pattern in _SAYS:
        said = pattern.search(text)
        if said:
            return Regime(name, confidence, (" ".join(said.group().split()).lower(),))
    if model is not None:
        best = model.suggest(with_clues(text), most=1)[0]
        return Regime(best.name, best.confidence, _plainly(best.words))
    return _by_topic(text)


def _by_topic(text: str) -> Regime:
    """Untaught: two or more subjects of the environment make EIR likelier than not."""
    said = [found.group().lower() for found in (p.search(text) for p in _TOPICS.values()) if found]
    chance = 1 - math.exp(-0.45 * len(said))
    if chance > EVEN:
        return Regime("EIR", round(chance, 4), tuple(said[:4]))
    return Regime("FOIA", round(1 - chance, 4))
