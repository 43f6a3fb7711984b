"""Words of somebody else that a paragraph leads to, on a line of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from answerable.reading.questions.asking import is_ask, is_topic, opens_question
from answerable.reading.questions.entry import Entry
from answerable.reading.questions.sentences import sentences

_WHOLE = re.compile(r"[\"“](?P<words>[^\"“”?]{20,})[\"”]\W{0,3}", re.DOTALL)
_LEAST = 5
"""Words of a quotation: fewer are a title or a name, which may be what is wanted."""

_ASKING = re.compile(r"\b(?:questions?|quer(?:y|ies)|ask(?:ed|ing)?)\b[^.?]*$", re.IGNORECASE)
"""What leads to a question that the writer has put between marks."""


def with_quotations(entries: list[Entry]) -> list[Entry]:
    """With what is quoted in the paragraph that a colon leaves open for it: `You write:`."""
    if not any(entry.text[:1] in ('"', "“") for entry in entries):
        return entries
    out: list[Entry] = []
    for entry in entries:
        if out and not out[-1].marker and _is_quoted(out[-1].text, entry):
            above = out[-1]
            text, raw = f"{above.text} {entry.text}", f"{above.raw} {entry.text}"
            out[-1] = replace(above, text=text, raw=raw)
        else:
            out.append(entry)
    return out


def _is_quoted(above: str, entry: Entry) -> bool:
    """Whether it stands wholly between quotation marks and asks for nothing."""
    whole = _WHOLE.fullmatch(entry.text)
    if entry.marker or whole is None or not above.endswith((":", ":-")):
        return False
    if len(above.split()) < _LEAST or _ASKING.search(above):
        return False
    words = whole["words"].strip()
    if len(words.split()) < _LEAST or is_topic(words, announced=False):
        return False
    return not any(is_ask(piece) or opens_question(piece) for piece in sentences(words))
