"""A question that is a form to be filled in: labels with nothing behind them, a line each."""

from __future__ import annotations

import re

_BLANK = re.compile(r"^[ \t•*-]*(?P<label>[A-Za-z][^:?\n]{2,60}?)[ \t]*:[ \t._]*$", re.MULTILINE)
_FILLED = re.compile(
    r"^[ \t•*-]*(?P<label>[A-Za-z][^:?\n]{2,60}?)[ \t]*(?::|[ \t][–-](?=[ \t]))[ \t]*"
    r"(?P<value>\S.*)$",
    re.MULTILINE,
)
_FEWEST = 3
"""Labels: two lines that end in a colon may introduce lists."""


def blanks(question: str, answer: str) -> list[tuple[str, str | None]]:
    """Each label with what the answer gives for it, None where it leaves it out.

    [] where the question is no form, or the answer does not keep to its labels.
    """
    lines = (m["label"] for m in _BLANK.finditer(question))
    labels = [label for label in lines if not _INTRODUCES.search(label)]
    filled = {_plain(m["label"]): m["value"].strip() for m in _FILLED.finditer(answer)}
    told = [(label, filled.get(_plain(label))) for label in labels]
    kept = sum(value is not None for _label, value in told)
    return told if len(told) >= _FEWEST and kept * 2 >= len(told) else []


_INTRODUCES = re.compile(
    r"^(?:for|about|regarding|on)\b|\b(?:please|provide|complete|following|below|would "
    r"like|could you|can you|supply)\b",
    re.IGNORECASE,
)


def _plain(label: str) -> str:
    return re.sub(r"\([^)]*\)|[^a-z0-9 ]+", "", label.lower()).strip()
