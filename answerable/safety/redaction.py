"""The requester taken out of a text. PURE."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from answerable.safety.identifiers import GRAVE, find

MARK = "[removed]"
CONTACTS = frozenset(("email", "phone", "postcode", "vehicle"))
PART = re.compile(r"[^\W\d_]{3,}(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Asker:
    """What is known of the requester: name, organisation, addresses, line by line."""

    name: str = ""
    others: tuple[str, ...] = ()


def without(text: str, asker: Asker, *, contacts: bool) -> str:
    """The text with the requester's own details replaced by a mark.

    contacts: also take out every e-mail, telephone and postcode, as in what the requester wrote;
    an answer keeps the body's own.
    """
    for known in longest_first((asker.name, *asker.others)):
        text = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", MARK, text, flags=re.IGNORECASE)
    if not contacts:
        return text
    for found in reversed(find(text)):
        if found.kind in CONTACTS:
            text = text[: found.start] + MARK + text[found.end :]
    return text


def longest_first(known: Iterable[str]) -> list[str]:
    """Details long enough to be one person's, the longest first."""
    return sorted({k.strip() for k in known if len(k.strip()) > 3}, key=len, reverse=True)


def doubtful(text: str, asker: Asker) -> str | None:
    """What in the text may still tell who somebody is: a code for the officer; None for nothing."""
    grave = {found.kind for found in find(text)} & GRAVE
    if grave:
        return f"identifier:{min(grave)}"
    for part in PART.findall(asker.name):
        if re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text):
            return "name"
    return None
