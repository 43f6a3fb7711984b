"""Questions and their answers out of a reply, however it sets them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from answerable.reading.letter.answer import ANSWER
from answerable.reading.letter.body import REPLY_HEAD, REQUEST_HEAD
from answerable.reading.letter.labels import SHARED, named_together
from answerable.reading.letter.matching import MOST_MATCHED
from answerable.reading.letter.naming import named_in
from answerable.reading.letter.opening import is_opening
from answerable.reading.letter.pairs.bulleted import bulleted
from answerable.reading.letter.pairs.by_turns import by_turns
from answerable.reading.letter.pairs.dashed import dashed
from answerable.reading.letter.pairs.headed import (
    headed,
    listed_again,
    restated,
    without_clarification,
)
from answerable.reading.letter.pairs.interleaved import interleaved
from answerable.reading.letter.pairs.labelled import beside, labelled
from answerable.reading.letter.pairs.lettered_beneath import lettered_beneath
from answerable.reading.letter.pairs.letters import GREETED, corresponded, threaded
from answerable.reading.letter.pairs.listed import listed_twice
from answerable.reading.letter.pairs.lost import questions_lost
from answerable.reading.letter.pairs.marked_once import marked_once
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.letter.pairs.plain import answers_marked, plain
from answerable.reading.letter.pairs.stated import answered_beneath, numbered_again
from answerable.reading.letter.pairs.table import tabled
from answerable.reading.letter.pairs.told import announced, cut_off, quoted, told, told_each
from answerable.reading.letter.pairs.unheaded import beneath, signed_above, unheaded
from answerable.reading.letter.parts import lettered_first
from answerable.reading.questions import ReadQuestion, split_questions
from answerable.reading.questions.sentences import squeeze

__all__ = ["Paired", "answered_apart", "pairs"]


def pairs(text: str) -> Paired:
    """Questions with answers, from the cleaned text of a reply."""
    lines = without_clarification(_unsigned(_label_whole(plain(text).split("\n"))))
    found = cut_off(lines) or _found(lines)
    if not found.questions or questions_lost(lines, found.questions):
        return Paired((), found.reply)
    if found.reply and _hardly_answered(found.questions):
        found = _asked_alone(lines, found)
    whole = _not_twice(_without_stub(found.questions, lines))
    return replace(found, questions=_numbered(lettered_first(_shared(whole))))


_LEAST_OF_LABEL = 3
"""Letters of a label that the end of a text leaves of it."""


def _label_whole(lines: list[str]) -> list[str]:
    """With the label that stood over the answers before it for what a cut text has left of one."""
    last = max((i for i, line in enumerate(lines) if line.strip()), default=0)
    left = lines[last].strip() if last else ""
    labels = [line.strip() for line in lines[:last] if ANSWER.fullmatch(line)]
    whole = next((one for one in labels if one != left and one.startswith(left)), "")
    cut = whole and len(left) >= _LEAST_OF_LABEL
    return [*lines[:last], whole] if cut else lines


_SHORTEST_ASKED = 3
"""Words of the shortest question that the end of a text can leave of one."""


def _without_stub(questions: Sequence[ReadQuestion], lines: list[str]) -> Sequence[ReadQuestion]:
    """Without a last question that the end of the text cuts off before it says anything."""
    *others, last = questions
    words = last.question.split()
    ends = "\n".join(lines).endswith(last.question)
    stub = len(words) < _SHORTEST_ASKED and last.question[-1:].isalpha() and not last.answer
    return others if others and ends and stub else questions


def _not_twice(questions: Sequence[ReadQuestion]) -> Sequence[ReadQuestion]:
    """Without a paragraph read as one question where its asks are said again one by one."""
    if len(questions) > MOST_MATCHED:
        return questions
    said = [squeeze(question.question) for question in questions]
    kept = []
    for i, question in enumerate(questions):
        rest, parts = said[i], 0
        for j, other in enumerate(said):
            if j != i and other in rest:
                rest, parts = rest.replace(other, "", 1), parts + 1
        if question.answer or parts < 2 or rest.strip():
            kept.append(question)
    return kept


_SIGNED = re.compile(
    r"\W*(?:yours (?:sincerely|faithfully|truly)|yours|"
    r"(?:with )?(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)|regards)\W*",
    re.IGNORECASE,
)
_LONGEST_NAME, _MOST_NAMES = 80, 8
"""Characters of a line of a signature, and its lines: name, post, body, address, telephone."""


def _unsigned(lines: list[str]) -> list[str]:
    """Without the signature at the end, but with the room that tells that nothing was cut off."""
    signed = next((i for i in reversed(range(len(lines))) if _SIGNED.fullmatch(lines[i])), 0)
    names = [line for line in lines[signed + 1 :] if line.strip()]
    short = len(names) <= _MOST_NAMES and all(len(line) <= _LONGEST_NAME for line in names)
    speaks = any("?" in one or REQUEST_HEAD.match(one) or GREETED.match(one) for one in names)
    if not signed or not short or speaks:
        return lines
    return [*lines[:signed], "", "", ""]


def answered_apart(text: str) -> bool:
    """Whether the layout alone, with no word of a body's, says that answers stand in a text."""
    lines = text.split("\n")
    readers = (beside, bulleted, marked_once, by_turns, lettered_beneath)
    return (
        answers_marked(text)
        or answered_beneath(text)
        or listed_again(lines)
        or numbered_again(lines)
        or any(reader(lines) is not None for reader in readers)
    )


def _found(lines: list[str]) -> Paired:
    """What the first reader that finds a question finds; else the reply, where one is headed."""
    reply = "\n".join(lines)
    for reader in _READERS:
        found = reader(lines)
        if found and found.questions:
            return found
        reply = found.reply if found else reply
    return Paired((), reply)


_ASKING_STILL = re.compile(
    r"\W*(?:clari(?:ty|fication)\s*:|by (?:this|that) i mean\b|"
    r"(?:for questions? [^.?:]{1,30}, )?please (?:answer|give|provide|include|split|state)\b)",
    re.IGNORECASE,
)
"""What stands beneath a question and is the asker's own."""
_SELDOM = 6
"""One of so many questions with words beneath it, and nothing after the last, is no reply."""


def _hardly_answered(questions: Sequence[ReadQuestion]) -> bool:
    told = [question.answer for question in questions if question.answer]
    if questions[-1].answer:
        return False
    return len(told) * _SELDOM <= len(questions) or all(map(_ASKING_STILL.match, told))


def _asked_alone(lines: list[str], found: Paired) -> Paired:
    """Of a page that holds the request and no reply, what reading it as a request finds."""
    if any(REPLY_HEAD.match(line) for line in lines) or is_opening(found.reply.split("\n")[0]):
        return found
    start = next((i + 1 for i, line in enumerate(lines) if REQUEST_HEAD.match(line)), 0)
    return replace(found, questions=split_questions("\n".join(lines[start:])) or found.questions)


def _shared(questions: Sequence[ReadQuestion]) -> list[ReadQuestion]:
    """An answer that opens by naming other questions is theirs where they have none."""
    named_by = [_with_names(question, len(questions)) for question in questions]
    out = [question for _, question in named_by]
    for named, question in named_by:
        if question.number in named or len(named) > 1:
            for i, other in enumerate(out):
                if other.number in named and not other.answer:
                    out[i] = replace(other, answer=question.answer)
    return out


def _with_names(question: ReadQuestion, count: int) -> tuple[set[str], ReadQuestion]:
    """The questions that an answer opens by naming, and it without numbers that only label it."""
    answer = question.answer or ""
    together = named_together(answer)
    if together and question.number in together[0] and not SHARED.match(answer):
        return set(together[0]), replace(question, answer=together[1])
    return set(named_in(answer, count)), question


def _numbered(questions: Sequence[ReadQuestion]) -> tuple[ReadQuestion, ...]:
    return tuple(replace(q, position=i) for i, q in enumerate(questions, start=1))


_READERS = (
    tabled, marked_once, labelled, beside, bulleted, lettered_beneath, dashed, threaded,
    signed_above, headed, restated, corresponded, quoted, listed_twice, told_each, by_turns,
    unheaded, interleaved, announced, told, beneath,
)  # fmt: skip
"""In the order of how surely each layout is told."""
