"""What a reader of pairs finds."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.reading.questions import ReadQuestion


@dataclass(frozen=True, slots=True)
class Paired:
    """The pairs, and the reply's own words without the questions."""

    questions: tuple[ReadQuestion, ...]
    reply: str
