"""A question that is a form: labels a line each, with nothing or a question behind them."""

from __future__ import annotations

import re

_LINE = re.compile(
    r"^[ \t•*-]*(?P<label>[A-Za-z][^:?\n]{2,60}?)[ \t]*:[ \t._]*(?P<rest>.*)$", re.MULTILINE
)
_FILLED = re.compile(
    r"^[ \t•*-]*(?P<label>[A-Za-z][^:?\n]{2,60}?)[ \t]*(?::|[ \t][–-](?=[ \t]))[ \t]*"
    r"(?P<value>\S.*)$",
    re.MULTILINE,
)
_FEWEST = 3
"""Labels: two lines with a colon may introduce lists."""
_INTRODUCES = re.compile(
    r"^(?:for|about|regarding|on)\b|\b(?:please|provide|complete|following|below|would "
    r"like|could you|can you|supply)\b",
    re.IGNORECASE,
)


def blanks(question: str, answer: str) -> list[tuple[str, str | None]]:
    """What each label asks with what the answer gives for it, None where it leaves it out.

    [] where the question is no form, or the answer does not keep to its labels.
    """
    lines = [m for m in _LINE.finditer(question) if not _INTRODUCES.search(m["label"])]
    filled = {_plain(m["label"]): m["value"].strip() for m in _FILLED.finditer(answer)}
    told = [(_asks(m), filled.get(_plain(m["label"]))) for m in lines]
    kept = sum(value is not None for _label, value in told)
    return told if len(told) >= _FEWEST and kept * 2 >= len(told) else []


def _asks(line: re.Match[str]) -> str:
    return line["rest"].strip() or f"Please state the {line['label']}"


def _plain(label: str) -> str:
    return re.sub(r"\([^)]*\)|[^a-z0-9 ]+", "", label.lower()).strip()
