"""What questions to a public body ask about, in the many words they use for it.

A concept is a thing asked for (money allocated, people, job titles ...), whatever the topic.
A room that offers facts says which concepts a question must hold for each fact to fit, and what
its topic is called (language.py). Patterns are matched on text that `plain` has made plain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concept:
    """weight: how much the concept says about what is asked; 1 is common, 4 is rare and telling."""

    key: str
    weight: float
    pattern: re.Pattern[str]


CONCEPTS: dict[str, Concept] = {}


def concept(key: str, weight: float, *words: str) -> Concept:
    """Declare a concept by the patterns of its words. Raises ValueError where the key is taken."""
    if key in CONCEPTS:
        raise ValueError(f"the concept {key} is declared twice")
    joined = "|".join(f"(?:{word})" for word in words)
    CONCEPTS[key] = Concept(key, weight, re.compile(rf"(?<!\w)(?:{joined})(?!\w)"))
    return CONCEPTS[key]


PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "})


def plain(text: str) -> str:
    """Lower case, one space between words, hyphens and slashes between letters as spaces."""
    text = text.translate(PLAIN).lower().replace("&", " and ")
    text = re.sub(r"(?<=[a-z])[-/](?=[a-z])", " ", text)
    return " ".join(text.split())


UNIT = r"(?:departments?|teams?|units?|directorates?|offices?|hubs?|divisions?|sections?|function)"
PERSON = (
    r"(?:staff|people|employees?|colleagues|workers|personnel|individuals|persons|workforce|heads"
    r"|clinicians|nurses|doctors|practitioners|professionals|of you|folk|bodies|members)"
)
