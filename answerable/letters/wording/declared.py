"""What each wording may use, what it must carry, and a sample case to show it on. Pure.

Declared by the wording as shipped: the fields it uses may be used, those it prints whatever the
case must be printed, and the provisions of law it cites must be cited.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext as _

from answerable.letters.wording.language import (
    Fault,
    Field,
    For,
    If,
    Node,
    WordingError,
    always,
    faults,
    parsed,
    plain_words,
)
from answerable.letters.wording.shipped import SHIPPED, Shipped, shipped

COMMON = frozenset({"reference", "subject", "received", "due", "today", "organisation", "team"})
"""Fields that every whole letter may use."""
FREE = frozenset({"thanks", "organisation", "team", "reference"})
"""Fields that a wording may leave out: no law asks for them."""
LISTS = frozenset({"provisions"})
_PROVISION = r"\d+[A-Z]{0,2}(?:\(\w{1,4}\))*"
_CITED = re.compile(
    rf"\b(?:sub)?(?:sections?|regulations?|articles?) ({_PROVISION}(?:(?:, | and ){_PROVISION})*)",
    re.IGNORECASE,
)

SAMPLES: Mapping[str, str | tuple[str, ...]] = {
    "about": "information whose disclosure would, or would be likely to, prejudice commercial "
    "interests",
    "advice": "You could ask for the last financial year alone, which we can give.",
    "amount": "£42.50 for copying and postage",
    "asked": "We are asked for the unit prices in your contract for cleaning.",
    "asked_on": "3 June 2026",
    "balance": "The prices are still live in a tender that closes in the autumn.",
    "cited": "section 43(2)",
    "condition": "subsection (3A)(a)",
    "contact": "01234 567890",
    "cost": "600",
    "day": "2 June 2026",
    "deadline": "31 August 2026",
    "decided": "We will give the yearly totals and withhold the unit prices.",
    "due": "30 June 2026",
    "effect": "prejudice the commercial interests of the Trust and of its suppliers",
    "estimated": "28 July 2026",
    "extended": "29 July 2026",
    "harm": "Competitors would learn the price before they bid.",
    "help": "We will gladly help you to put your request, as section 16 of the Act asks of us.",
    "hours": "24",
    "information": "the unit prices in schedule 4 of the contract",
    "laws": "the Freedom of Information Act 2000",
    "likelihood": "would be likely to",
    "limit": "450",
    "limit_hours": "18",
    "link": "https://answers.trust.example/follow/sample",
    "organisation": "Example NHS Foundation Trust",
    "other_body": "Example Integrated Care Board",
    "own_words": "",
    "parent": "subsection (2)",
    "parts": "section 17(1) and (3)",
    "pending": "We have not yet reached a decision on the balance of the public interest. We "
    "estimate that we will reach it by 28 July 2026.",
    "person": "the Chief Executive",
    "prepared_by": "Example Borough Council",
    "previous": "FOI/00007, answered on 4 March 2026",
    "provisions": (
        "The provision we are considering is section 43(2) of the Freedom of Information Act 2000 "
        "(commercial interests).",
    ),
    "purpose": "section 31(2)(a)",
    "reason": "There are 4,000 pages in six archives.",
    "received": "1 June 2026",
    "reference": "FOI/00042",
    "reply_by": "12 June 2026",
    "rights": "The enclosed sheet gives our complaints procedure and says how to complain to the "
    "regulator.",
    "statute": "(The statutory paragraph of this letter stands here. It has a wording of its own.)",
    "subject": "cleaning contracts",
    "team": "Information Rights Team",
    "thanks": "Thank you for your request concerning cleaning contracts, which we received on "
    "1 June 2026.",
    "title": "commercial interests",
    "today": "10 June 2026",
    "until": "Please pay by 31 August 2026.",
    "wanted": "Please clarify: which of our hospitals do you mean?",
    "what": "this information",
    "which": "question 2",
    "why": "The figures come from three departments, and one has yet to reply.",
    "written": "s.43(2)",
}


@dataclass(frozen=True, slots=True)
class Declared:
    """fields: those a wording may use. needed: those it must print. cited: provisions, `10(3)`."""

    fields: tuple[str, ...]
    needed: tuple[str, ...]
    cited: tuple[str, ...]


@cache
def declared(key: str) -> Declared:
    """Raises KeyError for a key that there is not."""
    whole = parsed(shipped(key).text)
    used = set(_names(whole)) | (COMMON if key.startswith("letter.") else set())
    needed = dict.fromkeys(name for name in always(whole) if name not in FREE)
    return Declared(tuple(sorted(used)), tuple(needed), _cited(whole))


def _names(nodes: tuple[Node, ...]) -> list[str]:
    names: list[str] = []
    for node in nodes:
        if isinstance(node, Field):
            names.append(node.name)
        elif isinstance(node, If):
            names += [node.name, *_names(node.then), *_names(node.otherwise)]
        elif isinstance(node, For):
            names += [node.name, *(name for name in _names(node.body) if name != node.item)]
    return names


def _cited(nodes: tuple[Node, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for words in plain_words(nodes):
        for match in _CITED.finditer(words):
            found.update(dict.fromkeys(re.findall(_PROVISION, match[1])))
    return tuple(found)


def why_not(key: str, text: str) -> tuple[Fault, ...]:
    """Everything for which this text cannot be the wording of a key; empty where it can."""
    asks = declared(key)
    found = list(faults(text, asks.fields, LISTS, asks.needed))
    if not text.strip():
        found.append(Fault(1, _("A wording cannot be empty.")))
    try:
        said = " ".join(plain_words(parsed(text)))
    except WordingError:
        return tuple(found)
    last = text.rstrip().count("\n") + 1
    told = _(
        "Provision %(cited)s is not cited: the law asks for this paragraph, so the wording must "
        "name it, outside every “if”."
    )
    found += [Fault(last, told % {"cited": one}) for one in asks.cited if not _says(said, one)]
    return tuple(sorted(found, key=lambda fault: fault.line))


def _says(said: str, provision: str) -> bool:
    return re.search(rf"(?<![\w(]){re.escape(provision)}(?![\w(])", said) is not None


def sample(key: str) -> dict[str, str | tuple[str, ...]]:
    """The fields of a wording on the sample case."""
    return {name: SAMPLES[name] for name in declared(key).fields}


def groups() -> dict[str, list[Shipped]]:
    """Every wording by what it belongs to: whole letters, then paragraphs by their subject."""
    found: dict[str, list[Shipped]] = {"letter": []}
    for one in SHIPPED["en"].values():
        found.setdefault(one.key.partition(".")[0], []).append(one)
    return found
