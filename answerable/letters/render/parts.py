"""How a question is set out: its stem, its parts, and what each is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answerable.letters.letter import Letter, LetterQuestion

_MARKER = r"(?:\(?\s*(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})\s*[).:]|[-•*·])?"
_BETWEEN = re.compile(rf"\s*(?:and|or|;|,)?\s*{_MARKER}\s*", re.IGNORECASE)


class NotAnsweredError(ValueError):
    """An issued letter may not leave a question without a word."""


@dataclass(frozen=True, slots=True)
class Item:
    """One heading of the letter: depth 0 for a question, 1 for its parts, and so on.

    marker: `1.` or `a.` as it is printed, or nothing.
    answered: False for a question whose parts carry the answers.
    """

    depth: int
    marker: str
    words: str
    answer: str | None
    answered: bool


def items(letter: Letter) -> tuple[Item, ...]:
    """The questions in order, each with its parts beneath.

    Raises NotAnsweredError where the letter is issued and a question has no answer.
    """
    found = tuple(item for question in letter.questions for item in _items(question, 0))
    if letter.issued is not None:
        for item in found:
            if item.answered and not (item.answer or "").strip():
                raise NotAnsweredError(f"question {item.marker or item.words[:60]} has no answer")
    return found


def _items(question: LetterQuestion, depth: int) -> Iterator[Item]:
    words, answer = question.question.strip(), (question.answer or "").strip() or None
    told = not question.parts or answer is not None
    yield Item(depth, marker(question), stem(question) or words, answer, answered=told)
    for part in question.parts:
        yield from _items(part, depth + 1)


def marker(question: LetterQuestion) -> str:
    """The number as printed, unless the question's own text already begins with it."""
    number = (question.number or "").strip()
    if not number or re.match(rf"\W*{re.escape(number)}\s*[.):]", question.question):
        return ""
    return f"{number}." if number[-1].isalnum() else number


def stem(question: LetterQuestion) -> str:
    """The words before the parts, where the parts hold all the rest; else the whole question.

    A question's text includes its parts' text, so setting out both would say everything twice.
    """
    text, at, cut = question.question, 0, -1
    for part in question.parts:
        found = text.find(part.question.strip(), at) if part.question.strip() else -1
        between = text[at:found] if found >= 0 else ""
        if found < 0 or (cut >= 0 and not _BETWEEN.fullmatch(between)):
            return text.strip()
        cut = found if cut < 0 else cut
        at = found + len(part.question.strip())
    if cut < 0 or text[at:].strip(" \n\t.;"):
        return text.strip()
    number = re.escape((question.parts[0].number or "").strip())
    return re.sub(rf"(?:^|\s)\(?{number}[).:]?\s*$" if number else r"\s+$", "", text[:cut]).strip()
