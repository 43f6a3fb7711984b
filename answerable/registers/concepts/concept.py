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
    """weight: how much the concept says about what is asked; 1 is common, 4 is rare and telling.

    hidden_by: the concept whose words are not this one's though they look it ("non-pay").
    """

    key: str
    weight: float
    pattern: re.Pattern[str]
    hidden_by: str = ""

    def find(self, text: str) -> str | None:
        """The words of the text that hold the concept."""
        if self.hidden_by:
            text = CONCEPTS[self.hidden_by].pattern.sub("¤", text)
        found = self.pattern.search(text)
        return found[0] if found else None


CONCEPTS: dict[str, Concept] = {}


def concept(key: str, weight: float, *words: str, hidden_by: str = "") -> Concept:
    """Declare a concept by the patterns of its words. Raises ValueError where the key is taken."""
    if key in CONCEPTS:
        raise ValueError(f"the concept {key} is declared twice")
    joined = "|".join(f"(?:{word})" for word in words)
    pattern = re.compile(rf"(?<!\w)(?:{joined})(?!\w)")
    CONCEPTS[key] = Concept(key, weight, pattern, hidden_by)
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
