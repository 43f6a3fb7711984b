"""Parts of a numbered question that stand in a reply as questions of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.asking import is_period


def answered_by_part(
    questions: Sequence[ReadQuestion], labels: set[str]
) -> tuple[ReadQuestion, ...]:
    """Where the reply answers a part by a label of its own (`2a`), parts become questions."""
    unnamed = [
        question
        for question in questions
        if question.number not in labels and all(part.number for part in question.parts)
    ]
    if not any({part.number for part in _numbered(one)} & labels for one in unnamed):
        return tuple(questions)
    return tuple(_each_apart(questions, unnamed))


def parted(questions: Sequence[ReadQuestion]) -> tuple[ReadQuestion, ...]:
    """Parts that each begin a line beneath a number are asked, and answered, by themselves.

    A part with no answer of its own has its question's.
    """
    return tuple(_each_apart(questions, [one for one in questions if _set_apart(one)]))


_FIRST_PART = re.compile(r"\(?a[.)]\s+")


def lettered_first(questions: Sequence[ReadQuestion]) -> tuple[ReadQuestion, ...]:
    """`2. a) ...`, with `b)` a paragraph below it, by the number of a part: 2a before 2b."""
    after = {question.number for question in questions}
    return tuple(
        replace(one, number=f"{one.number}a", question=_FIRST_PART.sub("", one.question, count=1))
        if f"{one.number}b" in after and _FIRST_PART.match(one.question)
        else one
        for one in questions
    )


def _each_apart(
    questions: Sequence[ReadQuestion], opened: Sequence[ReadQuestion]
) -> Iterable[ReadQuestion]:
    for question in questions:
        if question not in opened or not question.parts:
            yield question
            continue
        lead = _lead(question)
        if lead.endswith((".", "?")):
            told = question.answer or question.parts[0].answer
            yield replace(question, question=lead, answer=told, parts=())
        for part in _numbered(question):
            yield replace(part, answer=part.answer or question.answer)


def _numbered(question: ReadQuestion) -> list[ReadQuestion]:
    """The parts with the number of their question before their own: `2a`."""
    number = question.number or ""
    return [replace(part, number=f"{number}{part.number}") for part in question.parts]


def _lead(question: ReadQuestion) -> str:
    """What is asked before the first part."""
    first = question.parts[0].question.split("\n")[0]
    before = question.question.partition(first)[0]
    return re.sub(r"\s*\(?\w{1,4}\s?[).:/]+\s*\Z", "", before).strip()


def _set_apart(question: ReadQuestion) -> bool:
    """Whether the parts of a number bear letters and stand a line each."""
    parts = question.parts
    if not parts or not (question.number or "").isdigit():
        return False
    if not all(part.number and part.number.isalpha() for part in parts):
        return False
    firsts = [part.question.split("\n")[0] for part in parts]
    lines = question.question.split("\n")
    alone = all(any(line.endswith(first) for line in lines) for first in firsts)
    return alone and len(lines) >= len(parts) and not any(map(is_period, firsts))
