"""Questions that a reply says again, each before its answer or all before one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from answerable.reading.letter.answer import ANSWER, answer_in, without_marker
from answerable.reading.letter.naming import speaks_of_rest
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.asking import continues, is_around, is_ask, is_note
from answerable.reading.questions.markers import read_marker
from answerable.reading.questions.sentences import squeeze


def by_restatement(
    questions: tuple[ReadQuestion, ...], reply: list[str], *, least: int = 2
) -> tuple[ReadQuestion, ...] | None:
    """The reply says the questions again, each before its answer, and may end with the rest.

    least: questions said again, where the reply does not speak of the rest.
    """
    places = _places(questions, reply)
    known = [i for i, place in enumerate(places) if place is not None]
    end = next((i for i, line in enumerate(reply) if speaks_of_rest(line)), len(reply))
    rest = answer_in(reply[end:]) if end < len(reply) else None
    few = len(known) < least or (least > 1 and len(known) * 2 < len(questions))
    if not known or (rest is None and few):
        return None
    answers: list[str | None] = [rest] * len(questions)
    run: list[int] = []
    for here, after in zip(known, [*known[1:], None], strict=True):
        span, following = places[here], places[after] if after is not None else None
        if span:
            stop = following.start if following else max(end, span.end)
            answer = answer_in([span.tail, *reply[span.end : stop]])
            run.append(here)
            for place in run if answer else ():
                answers[place] = answer
            run = [] if answer else run
    if sum(1 for answer in answers if answer) < least:
        return None
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


@dataclass(frozen=True, slots=True)
class _Place:
    """The lines (first, one past the last) in which a question stands again; what follows it."""

    start: int
    end: int
    tail: str = ""


def _places(questions: Sequence[ReadQuestion], reply: list[str]) -> list[_Place | None]:
    found: list[_Place | None] = []
    floor = 0
    for question in questions:
        place = _place(squeeze(question.question), reply, floor)
        found.append(place)
        floor = place.end if place else floor
    if len(found) > 1 and all(found[:-1]) and not found[-1] and questions[-1].number:
        found[-1] = _by_number_alone(questions[-1], reply, floor)
    return found


def _by_number_alone(question: ReadQuestion, reply: list[str], floor: int) -> _Place | None:
    """Where the last question's number stands over its answer, and the question is not said."""
    for index in range(floor + 1, len(reply)):
        read = read_marker(reply[index])
        if not read or read[0].number != question.number or read[0].bare:
            continue
        begun = _alike(question.question).startswith(_alike(read[1]))
        if not begun and not reply[index - 1].strip():
            return _Place(index, index + 1, read[1])
    return None


_APART = re.compile(r"\s+(?=\?)|(?<=\w[-–])\s(?=\w)")
"""Room before a question mark, and after a hyphen at which a line was wrapped."""


def _alike(text: str) -> str:
    """A text as it may be said again: spaces, capitals and apostrophes count for nothing."""
    return _APART.sub("", squeeze(text)).replace("’", "'").lower()


def _unended(text: str) -> str:
    """Without the sign it ends with: `?` is often typed as `:` over the answer, or left out."""
    return text.rstrip(" ?.:;")


def _is_told(question: str, after: str) -> bool:
    """Whether what stands on the line after a question said again may be its answer."""
    if question.endswith("?") or after[:1] in "-–—:":
        return True
    whole = question.endswith((".", ";")) and len(question) > _LEAST_SAID
    return whole and not (is_ask(after) or is_around(after) or is_note(after) or continues(after))


def _place(question: str, reply: list[str], floor: int) -> _Place | None:
    question = _alike(question)
    for start in range(floor, len(reply)):
        printed = _APART.sub("", squeeze(without_marker(reply[start])))
        gathered = _alike(printed)
        after = printed[len(question) :].lstrip()
        if gathered.startswith(question) and _is_told(question, after):
            return _Place(start, start + 1, after.lstrip(" -–—:"))
        if _unended(gathered) == _unended(question):
            return _Place(start, start + 1)
        if not gathered or not question.startswith(gathered[:60]):
            continue
        for end in range(start + 1, min(start + 40, len(reply)) + 1):
            if gathered == question:
                return _Place(start, end)
            if end < len(reply):
                gathered = _alike(f"{gathered} {reply[end]}")
            if end < len(reply) and gathered.startswith(question):
                after = squeeze(reply[end])[len(question) - len(gathered) :].lstrip()
                if gathered != question and _is_told(question, after):
                    return _Place(start, end + 1, after.lstrip(" -–—:"))
            if not question.startswith(gathered[: len(question)]) or len(gathered) > len(question):
                break
    return None


def without(lines: list[str], questions: Sequence[ReadQuestion]) -> list[str]:
    asked = {squeeze(q.question) for q in questions}
    return [line for line in lines if squeeze(without_marker(line)) not in asked]


def after_restated(reply: list[str], questions: Sequence[ReadQuestion]) -> list[str]:
    """The reply after the last line that repeats a question, or after a lone `A)`."""
    asked = {squeeze(q.question) for q in questions}
    last = max(
        (i for i, line in enumerate(reply) if squeeze(without_marker(line)) in asked), default=-1
    )
    last = max([last, *(place.end - 1 for place in _places(questions, reply) if place)])
    rest = reply[last + 1 :]
    first = next((i for i, line in enumerate(rest) if line.strip()), 0)
    if rest and last >= 0:
        rest = rest[first:]
        rest[0] = ANSWER.sub("", re.sub(r"^\s*A\)\s*", "", rest[0]), count=1)
    return rest


def without_question(lines: list[str], question: str) -> list[str]:
    """The lines of an answer after the question, where they begin by saying it again.

    Where what was asked is said again with figures written in, they stand from the first of them.
    """
    opens = next((i for i, line in enumerate(lines) if line.strip()), 0)
    lines = lines[opens:]
    first = squeeze(lines[0]) if lines else ""
    if len(question) > _LEAST_SAID and first.endswith("?") and first[:20] == question[:20]:
        return lines[1:]
    place = _place(question, lines, 0) if question else None
    if place and place.start == 0:
        return [place.tail, *lines[place.end :]]
    return lines[_said_so_far(lines, question) :]


def _said_so_far(lines: list[str], question: str) -> int:
    """How many lines say the question from its first word, to the first that differs from it."""
    asked, said = _alike(question), ""
    for index, line in enumerate(lines):
        said = _alike(f"{said} {line}")
        if not asked.startswith(said):
            return index if len(_alike(" ".join(lines[:index]))) > _LEAST_SAID else 0
    return len(lines) if said else 0


def with_numbers(
    questions: tuple[ReadQuestion, ...], numbered: Sequence[tuple[Sequence[str], Sequence[str]]]
) -> tuple[ReadQuestion, ...]:
    """Questions printed without numbers, with those a reply says each of them again under."""
    if len(numbered) != len(questions) or any(question.number for question in questions):
        return questions
    said = [_alike(" ".join(lines))[:_LEAST_SAID] for _, lines in numbered]
    asked = zip((_alike(question.question) for question in questions), said, strict=True)
    if not all(one and one.startswith(whole[: len(one)]) for whole, one in asked):
        return questions
    labels = (label for (label, *_), _ in numbered)
    return tuple(replace(q, number=label) for q, label in zip(questions, labels, strict=True))


def beneath_list(
    questions: Sequence[ReadQuestion], numbered: Sequence[tuple[Sequence[str], Sequence[str]]]
) -> list[str]:
    """What follows a list in which the reply only says the questions again, whole or in part."""
    said = [labels[0] for labels, _ in numbered]
    if len(said) < _LEAST_LISTED or said != [question.number for question in questions]:
        return []
    left = [
        without_question(list(lines), squeeze(question.question))
        for question, (_, lines) in zip(questions, numbered, strict=True)
    ]
    told = zip(left, numbered, strict=True)
    again = [len(_text(rest)) < len(_text(lines)) for rest, (_, lines) in told]
    return left[-1] if all(again) and not any(map(_text, left[:-1])) else []


def _text(lines: Sequence[str]) -> str:
    return "".join(lines).strip()


_LEAST_LISTED = 2
_LEAST_SAID = 20
"""Characters that nobody writes again but to say a question again."""
