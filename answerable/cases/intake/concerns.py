"""What the words of a request suggest beyond a request: pure, words in, concerns out.

A concern sends nothing away: it puts the case at the top of the desk and leaves the first answer
to a person. So a list errs towards concern where somebody speaks of themselves or their own, and
away from it where they ask for numbers ("how many complaints", "deaths by suicide").
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_I = r"\b(?:i|i'm|i am|i've|i have|i feel|i was|we are|we have)\b"
_KIN = (
    r"(?:mother|mum|mom|father|dad|wife|husband|partner|son|daughter|child|children|baby|brother|"
    r"sister|grand(?:mother|father|son|daughter|child)|nan|gran(?:dad|ny)?|aunt|uncle|"
    r"niece|nephew|friend|relative|parents?|client)"
)
_CARE = (
    r"(?:treatment|operation|surgery|appointment|medication|prescription|diagnosis|symptoms?|"
    r"referral|scan|biopsy|test results?|x-?ray|mri|blood tests?|pain|cancer|condition|illness|"
    r"consultant|gp|doctor|nurse|care plan|discharge|waiting list)"
)


@dataclass(frozen=True, slots=True)
class Concern:
    """words: what in the text gave rise to it, for the officer to see."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Rule:
    """pattern: any of its matches raises the concern."""

    code: str
    title: str | Promise
    pattern: re.Pattern[str]


def _rule(code: str, title: str | Promise, *patterns: str) -> Rule:
    return Rule(code, title, re.compile("|".join(patterns), re.IGNORECASE))


RULES: tuple[Rule, ...] = (
    _rule(
        "distress",
        _("Distress"),
        r"\b(?:kill|hurt|harm|cut)(?:ing)? myself\b",
        r"\b(?:end|take|taking|ending) my (?:own )?life\b|\bend(?:ing)? it all\b",
        r"\bat (?:the end of my (?:tether|rope)|my wits'? end|(?:my )?breaking point)\b",
        r"\b(?:do not|don't|did not|didn't|no longer) want to "
        r"(?:be here (?:any ?more|now)|be alive|live|exist|wake up|go on)\b",
        r"\b(?:better off|easier) (?:dead|without me|if i (?:was|were) (?:dead|gone|not here))\b",
        r"\b(?:nothing|no one|nobody) (?:left )?to live for\b",
        rf"{_I}[^.?!\n]{{0,30}}\bthoughts of (?:suicide|self[- ]harm|ending)\b",
        r"\bi(?:'m| am| feel)(?: \w+)? (?:hopeless|worthless|distraught|heartbroken)\b",
        rf"\b(?:my|our) {_KIN}\b[^.?!\n]{{0,30}}\b(?:suicide|killed (?:him|her|them)sel(?:f|ves)|"
        r"took (?:his|her|their) own li(?:fe|ves))\b",
        r"\bsuicide note\b",
        rf"{_I}[^.?!\n]{{0,30}}\b(?:suicidal|desperate)\b",
        r"\b(?:i )?(?:want|wish|wanted) (?:to die|i (?:was|were) dead)\b",
        r"\b(?:can ?no(?:t|'t)|can't|cannot) (?:go on|cope|take (?:it|this) any ?more|live like)\b",
        r"\bno (?:reason|point) (?:to|in) (?:live|living|going on)\b",
        r"\bmy (?:mental health (?:is|has)|suicide|breakdown|self[- ]harm)\b",
        r"\bplease help me\b|\bi(?:'m| am) (?:so |very |really )?(?:scared|frightened|in crisis)\b",
    ),
    _rule(
        "safeguarding",
        _("Safeguarding"),
        rf"\b(?:my|the|a|his|her|their) {_KIN}\b[^.?!\n]{{0,60}}"
        r"\b(?:abus(?:ed|ing)|neglected|assaulted|beaten|hit|unsafe|in danger|at risk|groomed|"
        r"bruis(?:ed|es))\b",
        rf"\b(?:my|our|his|her|their) {_KIN}\b[^.?!\n]{{0,60}}"
        r"\b(?:hurt(?:ing)?|harmed|hitting|starv(?:ed|ing)|locked in|left alone)\b",
        rf"{_I}[^.?!\n]{{0,40}}\b(?:being |been )?(?:abused|raped|assaulted|beaten|threatened|"
        r"stalked|trafficked)\b",
        r"\b(?:raped|abused|assaulted|touched|hit|threatened|attacked) me\b",
        r"\b(?:report|raise|raising|reporting)[^.?!\n]{0,20}\b(?:safeguarding|abuse of|neglect of)",
        r"\b(?:afraid of|scared of|frightened of) (?:my|him|her|them)\b",
    ),
    _rule(
        "complaint",
        _("A complaint"),
        r"\b(?:i|we) (?:wish|want|would like|need|have|intend|am writing|are writing) "
        r"(?:to )?(?:formally )?(?:complain(?:ed)?\b|(?:make|made|raise|lodge|lodged|submit|"
        r"submitted) (?:a|this|my|our) (?:\w+ )?(?:complaint|grievance))",
        rf"\b(?:my|our|this) (?:{_KIN}(?:'s)? )?(?:formal |official )?(?:complaint|grievance)\b",
        r"\bformal complaint (?:about|against|regarding|concerning)\b[^.?!\n]{0,60}\b(?:me|my)\b",
        r"\b(?:request|ask(?:ing)? for|seek|want|like)[^.?!\n]{0,20}\binternal review\b",
        r"\bi am (?:very |extremely |deeply )?(?:unhappy|dissatisfied|disgusted|appalled)\b",
        r"\bcomplaining about (?:the|my|your|how)\b",
        r"\b(?:i|we) (?:\w+ )?(?:want|demand|expect|deserve|am owed|are owed) an? (?:\w+ )?"
        r"apology\b",
        r"\b(?:i|we) (?:want|demand|would like) (?:this|it|the matter) (?:to be )?"
        r"(?:looked into|investigated)\b",
    ),
    _rule(
        "clinical",
        _("A clinical matter"),
        rf"\bmy (?:{_KIN}(?:'s|’s)? )?(?:\w+ )?{_CARE}\b",
        rf"\bmy {_KIN}\b[^.?!\n]{{0,40}}\b(?:died|passed away|(?:is|was) (?:ill|unwell|dying|"
        r"admitted|discharged|in hospital|a patient|treated|seen by))\b",
        rf"{_I}[^.?!\n]{{0,30}}\b(?:diagnosed|misdiagnosed|a patient|under the care|in (?:severe |"
        r"constant |a lot of )?pain|operated on|admitted to|waiting for (?:an? )?"
        r"(?:appointment|operation|surgery|scan|results))\b",
        r"\b(?:chest pain|difficulty breathing|bleeding heavily|overdosed?|taken an overdose)\b"
        r"(?=[^.?!\n]{0,60}\b(?:i|my|me|now)\b)",
        r"\b(?:i|my \w+) (?:have|has|am having|is having) (?:chest pain|trouble breathing)\b",
    ),
    _rule(
        "own_records",
        _("One's own records"),
        r"\b(?:my|our|his|her) (?:own )?(?:\w+ )?(?:medical|health|hospital|patient|clinical|gp|"
        r"personnel|hr|maternity|mental health|personal) (?:records?|notes?|files?|history|data|"
        r"information)\b",
        r"\bmy (?:records?|notes|file|employment (?:record|file)|x-?rays)\b",
        rf"\bmy (?:late )?{_KIN}(?:'s|’s) (?:\w+ )?(?:records?|notes|files?)\b",
        r"\b(?:subject access|data subject|sar)\b[^.?!\n]{0,30}\brequest\b(?=[^?]{0,400}\b"
        r"(?:my|me|myself|i am)\b)",
        r"\b(?:information|data|records?|documents?|everything|emails?)\b[^.?!\n]{0,40}"
        r"\b(?:held|hold|have|holds|kept)\b[^.?!\n]{0,20}\b(?:about|on|relating to|regarding|"
        r"concerning) me\b",
        r"\bmy (?:nhs number|date of birth|hospital number|dob)\b",
        r"\bcop(?:y|ies) of (?:(?:all|any|the|his|her|their|full|complete|entire|relevant) ){0,3}"
        r"(?:medical|health|hospital|clinical|patient) (?:records?|notes)\b"
        r"(?! (?:polic|procedure|management|strategy|retention|system|audit|keeping|standard))",
        r"\b(?:my|our) client(?:'s)?[^.?!\n]{0,60}\b(?:records?|notes|file)\b",
    ),
)  # fmt: skip
TITLES = {rule.code: rule.title for rule in RULES}


def concerns(text: str) -> tuple[Concern, ...]:
    """What the text suggests, each concern once with its first words. Empty for most requests."""
    plain = " ".join(text.replace("’", "'").split())
    return tuple(
        Concern(rule.code, found[0][:100])
        for rule in RULES
        if (found := rule.pattern.search(plain)) is not None
    )


def told(codes: Collection[str], text: str) -> list[str]:
    """Each concern as an officer reads it, with the words that gave rise to it where they stand."""
    words = {concern.code: concern.words for concern in concerns(text)} if codes else {}
    return [
        _("%(concern)s (“%(words)s”)") % {"concern": TITLES[code], "words": words[code]}
        if code in words
        else str(TITLES[code])
        for code in codes
    ]
