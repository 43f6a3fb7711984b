"""The value a question becomes once it has been read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadQuestion:
    """One thing asked, word for word.

    position: from 1, in the order of the text; it identifies the question.
    number: as printed, less punctuation and words (`Q1`, `(1)` and `1.` are all `1`), or None.
    question: verbatim and including the text of its parts; lines wrapped by a mail program are
        joined, list items keep a line each.
    answer: where the text is a reply that answers it; None otherwise.
    """

    position: int
    number: str | None
    question: str
    answer: str | None = None
    parts: tuple[ReadQuestion, ...] = ()
