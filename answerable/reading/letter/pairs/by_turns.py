"""Asks in paragraphs with no mark or heading, and beneath each the paragraph that answers it."""

from __future__ import annotations

import re

from answerable.reading.letter.answer import answer_in
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.letter.pairs.told import states
from answerable.reading.letter.sections import FIGURE, stems_of
from answerable.reading.questions import ReadQuestion, split_questions
from answerable.reading.questions.asking import is_ask
from answerable.reading.questions.markers import read_marker

_LEAST = 2
"""Asks answered in turn, and words that an answer has of its ask."""


def by_turns(lines: list[str]) -> Paired | None:
    """Each paragraph that asks has beneath it one that gives a figure, and both are of one thing.

    One who asks may tell something before or after an ask, but not a figure for each of them.
    """
    told = [one.strip() for one in re.split(r"\n[ \t]*\n", "\n".join(lines)) if one.strip()]
    gives = [_gives(one) for one in told] if len(told) >= 2 * _LEAST else []
    if sum(gives) < _LEAST or any(map(read_marker, told)):
        return None
    first = max(gives.index(True) - 1, 0)
    found: list[ReadQuestion] = []
    for paragraph, answers in zip(told[first:], gives[first:], strict=True):
        last = found[-1] if found else None
        if not answers:
            asked = split_questions(paragraph)
            if len(asked) != 1 or not is_ask(paragraph) or (last and not last.answer):
                return None
            found.append(asked[0])
        elif last is None or not (last.answer or _of_one_thing(last.question, paragraph)):
            return None
        else:
            whole = f"{last.answer}\n\n{paragraph}" if last.answer else paragraph
            found[-1] = ReadQuestion(0, None, last.question, answer_in(whole.split("\n")))
    if len(found) < _LEAST or not all(question.answer for question in found):
        return None
    return Paired(tuple(found), "\n\n".join(question.answer or "" for question in found))


_ASKER = re.compile(r"\b(?:i|i['’]\w+|my|me|please)\b|\?", re.IGNORECASE)


def _gives(paragraph: str) -> bool:
    """Whether it gives a figure, and nothing in it is of one who asks."""
    if _ASKER.search(paragraph) or not FIGURE.search(paragraph):
        return False
    return states(paragraph)


def _of_one_thing(ask: str, paragraph: str) -> bool:
    return len(stems_of(ask) & stems_of(paragraph)) >= _LEAST
