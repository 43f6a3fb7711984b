"""The paragraphs of letters: one key each, as shipped or as the body has changed them.

What a body changed is laid over what is shipped for as long as a letter is being written, and which
versions it drew on can be asked afterwards. The words of the case are escaped, so that no field
can become a heading, a list or a link. A provision stands in one sentence and what follows from it
in the next: whoever reads the letter can tell what is relied on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date

from answerable.letters.render.tree import escaped
from answerable.letters.render.words import long_date
from answerable.letters.wording.language import Fields, written
from answerable.letters.wording.shipped import SHIPPED, shipped


@dataclass(frozen=True, slots=True)
class Worded:
    """A wording in force; version 0 is the one shipped."""

    text: str
    version: int = 0


@dataclass(frozen=True, slots=True)
class InForce:
    """What a body has changed, by key and language, and what a letter used of all wordings.

    language: that of the letter. used: `key` or `key cy`, with its version. fallen: keys said in
    English for want of a wording in the letter's language.
    """

    changed: Mapping[tuple[str, str], Worded] = field(default_factory=dict)
    language: str = "en"
    used: dict[str, int] = field(default_factory=dict)
    fallen: set[str] = field(default_factory=set)

    def wording(self, key: str, language: str = "") -> tuple[Worded, str]:
        """With the language it is in: English where there is no other. Raises KeyError."""
        language = language or self.language
        found = self._found(key, language)
        if found is None:
            self.fallen.add(key)
            language = "en"
            found = self._found(key, "en") or Worded(shipped(key).text)
        self.used[key if language == "en" else f"{key} {language}"] = found.version
        return found, language

    def _found(self, key: str, language: str) -> Worded | None:
        if (key, language) in self.changed:
            return self.changed[key, language]
        own = SHIPPED[language].get(key)
        return Worded(own.text) if own else None


_IN_FORCE: ContextVar[InForce | None] = ContextVar("wordings in force", default=None)


@contextmanager
def in_force(changed: Mapping[tuple[str, str], Worded], language: str = "en") -> Iterator[InForce]:
    """Letters written within use what the body has changed; the value tells what they used."""
    wordings = InForce(changed, language)
    token = _IN_FORCE.set(wordings)
    try:
        yield wordings
    finally:
        _IN_FORCE.reset(token)


def standing() -> InForce | None:
    """The wordings laid over what is shipped where this is asked; None where there are none."""
    return _IN_FORCE.get()


def filled(key: str, language: str = "", /, **fields: str | date) -> str:
    """The paragraph of a key as Markdown. Raises KeyError for a key or a field that is missing.

    language: the letter's own where not given.
    """
    worded, spoken = (standing() or InForce()).wording(key, language)
    words = {
        name: long_date(value, spoken) if isinstance(value, date) else escaped(value)
        for name, value in fields.items()
    }
    return written(worded.text, words)


def ended(words: str) -> str:
    """With its full stop, where the last word has none and is no address."""
    said = words.strip()
    bare = re.search(r"[\w)”’%]$", said) and not re.search(r"(?:://|www\.|@)\S*$", said)
    return f"{said}." if bare else said


def composed(key: str, fields: Fields, /) -> str:
    """The wording of a key around fields that are Markdown already. Raises KeyError."""
    worded, _spoken = (standing() or InForce()).wording(key)
    return written(worded.text, fields)


def listed(lead: str, factors: tuple[str, ...]) -> str:
    """A lead and its factors, one item each; nothing where there are none."""
    items = [f"- {escaped(factor)}" for factor in factors if factor.strip()]
    return f"{filled(lead)}\n\n" + "\n".join(items) if items else ""
