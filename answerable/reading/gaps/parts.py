"""A question in its separate parts, each with the words that answer it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.reading.questions.outline import inline_parts

_LABEL = re.compile(r"(?:^|(?<=[\n.;,\s]))\(?([a-h]|[ivx]{1,4})\)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """missing: the answer labels its parts and has none for this one."""

    question: str
    answer: str
    missing: bool = False


def pieces(question: str, answer: str) -> list[Piece]:
    """One piece, or one for each labelled part where question and answer both carry labels."""
    parts = inline_parts(question)
    answered = dict(_labelled(answer))
    if len(parts) >= 2 and len(answered) >= 1 and set(answered) & {label for label, _ in parts}:
        lead = _lead(question)
        return [
            Piece(f"{lead} {text}".strip(), answered.get(label, ""), label not in answered)
            for label, text in parts
        ]
    return [Piece(question, answer)]


def _lead(question: str) -> str:
    match = _LABEL.search(question)
    return question[: match.start()] if match else ""


def _labelled(answer: str) -> list[tuple[str, str]]:
    matches = list(_LABEL.finditer(answer))
    if not matches:
        return []
    ends = [m.start() for m in matches[1:]] + [len(answer)]
    return [
        (m[1].lower(), answer[m.end() : end].strip()) for m, end in zip(matches, ends, strict=True)
    ]
