"""Which words of a reply answer which question."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from answerable.reading.letter.answer import ANSWER, answer_in, promises, typed_in, without_marker
from answerable.reading.letter.body import found_alone, paragraphs
from answerable.reading.letter.labels import lettered, segments, spread, stopped, with_lost
from answerable.reading.letter.naming import named_apart, named_in, names_only, speaks_of_rest
from answerable.reading.letter.opening import is_statute, lawless, opened
from answerable.reading.letter.parts import answered_by_part, parted
from answerable.reading.letter.restated import (
    after_restated,
    beneath_list,
    by_restatement,
    with_numbers,
    without_question,
)
from answerable.reading.letter.rounds import in_rounds
from answerable.reading.letter.sections import (
    by_gaps,
    by_heading,
    by_headings_told,
    by_label,
    by_lines,
    by_subject,
    in_order,
)
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.markers import marks_part, read_marker
from answerable.reading.questions.sentences import squeeze

MOST_MATCHED = 300
"""Questions. More than a letter holds come of a file that is none: each is compared with all."""


def matched(questions: tuple[ReadQuestion, ...], reply: list[str]) -> tuple[ReadQuestion, ...]:
    """The questions, each with its answer; parts on lines of their own are questions too."""
    if len(questions) > MOST_MATCHED:
        return questions
    lines = stopped(_beside(reply), len(questions))
    rounds = in_rounds(questions, lines) or [(questions, lines)]
    return parted(tuple(one for asked, told in rounds for one in _answered(asked, told)))


_ALONE = re.compile(
    r"\s*(?:questions? |qs? ?)?\d{1,2}(?:\s?(?:,|&|and|-|–|to)\s?\d{1,2}){1,5}[.:)]\s*|"
    r"\s*(?:questions? |qs? ?)?\d{1,2}(?:\s?(?:,|&|and)\s?\d{1,2}){1,5}\s*"
)


def _beside(reply: Sequence[str]) -> list[str]:
    """The numbers of several questions on a line of their own, beside what is told of them."""
    lines = list(reply)
    for index in [i for i, line in enumerate(lines) if _ALONE.fullmatch(line)]:
        below = next((i for i in range(index + 1, len(lines)) if lines[i].strip()), None)
        marked = below is None or _ALONE.fullmatch(lines[below]) or read_marker(lines[below])
        if below is not None and not marked:
            lines[below] = f"{lines[index].strip()} {lines[below].strip()}"
            lines[index] = ""
    return lines


_DECIMAL = re.compile(r"\s*(?P<n>\d{1,2}\.\d{1,2})[.):]?(?:\s+|$)")


def _in_decimals(
    questions: tuple[ReadQuestion, ...], reply: list[str]
) -> list[tuple[list[str], list[str]]]:
    """Answers by numbers such as 1.1, believed where the questions bear them, in their order."""
    asked = [question.number for question in questions if "." in (question.number or "")]
    heads = [(i, match["n"]) for i, line in enumerate(reply) if (match := _DECIMAL.match(line))]
    told = [(i, number) for i, number in heads if number in asked]
    if len(told) < 2 or [number for _, number in told] != asked:
        return []
    ends = [*[i for i, _ in told[1:]], len(reply)]
    return [
        ([number], [_DECIMAL.sub("", reply[i], count=1), *reply[i + 1 : end]])
        for (i, number), end in zip(told, ends, strict=True)
    ]


def _answered(questions: tuple[ReadQuestion, ...], reply: list[str]) -> tuple[ReadQuestion, ...]:
    restated = by_restatement(questions, reply)
    numbered = _in_decimals(questions, reply) or lettered(questions, reply) or segments(reply)
    told = {label for labels, _ in numbered for label in labels}
    if restated and (all(q.answer for q in restated) or len(told) < len(questions)):
        return restated
    if len(numbered) < len(questions):
        others = (segments(spread(reply)), numbered and segments(reply, count=len(questions)))
        numbered = max(numbered, *others, key=_labels_in)
    if numbered:
        beneath = beneath_list(questions, numbered)
        return _by_words(questions, beneath) if beneath else _by_number(questions, numbered, reply)
    bulleted = _by_bullet(questions, reply)
    if bulleted:
        return bulleted
    inline = [typed_in(question) for question in questions]
    if any(inline) and len([a for a in inline if a]) * 2 >= len(questions):
        return tuple(replace(q, answer=a) for q, a in zip(questions, inline, strict=True))
    return _by_words(questions, after_restated(reply, questions))


def _by_words(questions: tuple[ReadQuestion, ...], reply: list[str]) -> tuple[ReadQuestion, ...]:
    """The questions with what no number ties to them; where nothing does, with all of it."""
    rest = opened("\n".join(reply)).split("\n")
    found = (
        _by_name(questions, named_apart(rest, len(questions)))
        or by_heading(questions, rest)
        or by_headings_told(questions, rest)
        or by_label(questions, rest)
        or by_gaps(questions, rest)
        or by_lines(questions, rest)
        or in_order(questions, paragraphs(rest))
        or by_subject(questions, paragraphs(rest))
    )
    if found:
        return found
    whole = answer_in(found_alone(rest))
    return tuple(replace(question, answer=whole) for question in questions)


def _labels_in(numbered: list[tuple[list[str], list[str]]]) -> int:
    return len({label for labels, _ in numbered for label in labels})


def _by_name(
    questions: tuple[ReadQuestion, ...], reply: list[str]
) -> tuple[ReadQuestion, ...] | None:
    """Paragraphs that open by naming the questions they answer; the rest is the others' answer.

    Questions that all bear one number, as a page may print a list, are named by their places.
    """
    labels = [(q.number or str(i)).replace(" ", "") for i, q in enumerate(questions, start=1)]
    if len(set(labels)) == 1:
        labels = [str(i) for i in range(1, len(questions) + 1)]
    told: dict[str, list[str]] = {label: [] for label in labels}
    others: list[str] = []
    here: list[list[str]] = [others]
    before = ""
    for line, below in zip_longest(reply, reply[1:], fillvalue=""):
        opens = bool(_OPENING.search(before.rstrip())) or before.isupper()
        names = _named(line, questions, labels) or _quoted_in(f"{line} {below}", questions, labels)
        named = [told[n] for n in _of_whole(names, told)] if opens else []
        if named or (opens and speaks_of_rest(line)):
            _end_before_heading(here)
            here = named or [others]
        elif (line.isupper() and any(told.values())) or (opens and is_statute(line)):
            _end_before_heading(here)
            here = []
        for place in here:
            place.append("" if named and names_only(line) else line)
        before = line
    if not any(told.values()):
        return _first_given(questions, reply)
    rest = None if promises(squeeze("\n".join(others))) else answer_in(others)
    answers = [answer_in(told[label]) or rest for label in labels]
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


def _end_before_heading(places: Sequence[list[str]]) -> None:
    """A heading is not the end of what stands above it."""
    for place in places:
        last = next((i for i in reversed(range(len(place))) if place[i].strip()), 0)
        if last and place[last].isupper():
            del place[last:]


def _of_whole(names: Sequence[str], labels: Container[str]) -> list[str]:
    """The questions named; for a part, `2a`, that is none by itself, the question it is of."""
    whole = (name if name in labels else name.rstrip("abcdefgh") for name in names)
    return [name for name in dict.fromkeys(whole) if name in labels]


_OPENING = re.compile(r"^$|[.:?!;\d]$|\bhttps?:\S+$")
"""What stands before a line that opens a paragraph, though no blank line parts them."""


def _named(line: str, questions: Sequence[ReadQuestion], labels: Sequence[str]) -> list[str]:
    """The questions a paragraph opens by naming, by number or in the words of the thing asked."""
    numbered = named_in(line, len(questions))
    if numbered or len(questions) < _LEAST_LISTED:
        return numbered
    items = [squeeze(question.question).lower().rstrip(" .;,") for question in questions]
    return [
        label
        for label, item in zip(labels, items, strict=True)
        if _LEAST_NAMED <= len(item.split()) <= _MOST_NAMED
        and not item.endswith("?")
        and item in line.lower()[: len(item) + _NEAR]
    ]


_NAME = re.compile(r"[‘'“\"](?P<name>[^‘’'“”\"]{8,60})[’'”\"]")
_TIES = re.compile(r"\W*(?:for|as (?:for|to)|on|about|regarding|re|in respect of)\b", re.IGNORECASE)


def _quoted_in(line: str, questions: Sequence[ReadQuestion], labels: Sequence[str]) -> list[str]:
    """The one question that asks after the name a paragraph opens with: `For the 'Warm Hub'`."""
    if not _TIES.match(line):
        return []
    spoken = squeeze(line)[:_MOST_OPENING].lower()
    asked = zip(labels, questions, strict=True)
    named = [
        label
        for label, question in asked
        if any(match["name"].lower() in spoken for match in _NAME.finditer(question.question))
    ]
    return named if len(named) == 1 else []


_MOST_OPENING = 80
_LEAST_LISTED, _LEAST_NAMED, _MOST_NAMED, _NEAR = 3, 3, 8, 12
"""Things listed; words of a thing that are told again by chance no more; where they stand."""


def _first_given(
    questions: tuple[ReadQuestion, ...], reply: list[str]
) -> tuple[ReadQuestion, ...] | None:
    """Paragraphs before the one on "the rest" answer as many questions, from the first."""
    told = [one for one in paragraphs(reply) if one.strip()]
    rest = next((i for i, one in enumerate(told) if speaks_of_rest(one)), 0)
    if not 0 < rest < len(questions):
        return None
    others = answer_in("\n\n".join(told[rest:]).split("\n"))
    answers = [answer_in(one.split("\n")) for one in told[:rest]]
    answers += [others] * (len(questions) - rest)
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


def _by_bullet(
    questions: tuple[ReadQuestion, ...], reply: list[str]
) -> tuple[ReadQuestion, ...] | None:
    """A bullet for each question, or a letter where they bear numbers, and nothing before."""
    lines = [line for line in reply if line.strip() and not _leads(line)]
    starts = [i for i, line in enumerate(lines) if marks_part(line)]
    numbered = any(question.number for question in questions)
    if len(starts) < (_LEAST_LISTED if numbered else 2) or starts[0] != 0:
        return None
    marks = [read[0] for i in starts if (read := read_marker(lines[i]))]
    ordered = all(mark.kind == "bullet" or mark.ordinal == i for i, mark in enumerate(marks, 1))
    if len(starts) != len(questions) or len({mark.kind for mark in marks}) > 1 or not ordered:
        return None
    answers = [
        answer_in([without_marker(lines[start]), *lines[start + 1 : end]])
        for start, end in pairwise([*starts, len(lines)])
    ]
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


def _leads(line: str) -> bool:
    """Whether a bullet only leads to those beneath it: `- As follows:`."""
    bulleted = line.rstrip().endswith(":") and marks_part(line)
    return bulleted and answer_in([without_marker(line)]) is None


def _by_number(
    questions: tuple[ReadQuestion, ...],
    numbered: list[tuple[list[str], list[str]]],
    reply: list[str],
) -> tuple[ReadQuestion, ...]:
    questions = with_numbers(questions, numbered)
    numbered = [one for each in _without_notes(numbered) for one in _by_part(each, questions)]
    numbered = with_lost(numbered, [q.number or str(i) for i, q in enumerate(questions, start=1)])
    questions = answered_by_part(questions, {label for labels, _ in numbered for label in labels})
    asked = {(q.number or "").replace(" ", ""): squeeze(q.question) for q in questions}
    answers = {
        label: answer_in(
            lawless(without_question(_labelled_once(lines, label), asked.get(label, "")))
        )
        for labels, lines in numbered
        for label in labels
    }
    own = [(question.number or "").replace(" ", "") for question in questions]
    all_but_last = not any(own) and 1 < len(answers) == len(questions) - 1
    all_but_last = all_but_last and list(answers) == [str(n) for n in range(1, len(questions))]
    if all_but_last or (len(answers) == len(questions) and set(own) != set(answers)):
        told = zip_longest(questions, answers.values())
        return tuple(replace(question, answer=answer) for question, answer in told)
    if not set(own) & set(answers):
        rest = opened(ANSWER.sub("", "\n".join(reply).lstrip(), count=1)).split("\n")
        in_turn = None if any(own) else by_subject(questions, paragraphs(rest))
        whole = answer_in(rest)
        return in_turn or tuple(replace(question, answer=whole) for question in questions)
    return tuple(_with_parts(q, answers, key) for q, key in zip(questions, own, strict=True))


def _labelled_once(lines: list[str], label: str) -> list[str]:
    """An answer without its number, where that was typed twice: `1. 1. Nine`."""
    again = read_marker(lines[0]) if lines else None
    twice = again and again[0].label == label and not again[0].bare and again[1][:1] != "="
    return [again[1], *lines[1:]] if again and twice else lines


_NOTE = re.compile(
    r"\s*\*+\s?[A-Z]|\W*(?:please )?note\b|\W*n\.?b\.?\s|"
    r"\W*(?:exact |these |the )?\w+ (?:counts?|figures?|numbers?) [^.]{0,40}\babove\b",
    re.IGNORECASE,
)


_PROPER = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")
"""A name that an answer and the note beneath it share: the note is of that answer."""


def _without_notes(
    numbered: list[tuple[list[str], list[str]]],
) -> list[tuple[list[str], list[str]]]:
    """Without the notes beneath the last of several answers, where no other has a note."""
    noted = [
        next((i for i, line in enumerate(lines) if i and _NOTE.match(line)), 0)
        for _, lines in numbered
    ]
    if len(numbered) < _LEAST_LISTED or not noted[-1] or any(noted[:-1]):
        return numbered
    labels, lines = numbered[-1]
    told, note = "\n".join(lines[: noted[-1]]), "\n".join(lines[noted[-1] :])
    if any(name in told for name in _PROPER.findall(note)):
        return numbered
    return [*numbered[:-1], (labels, lines[: noted[-1]])]


def _by_part(
    segment: tuple[list[str], list[str]], questions: Sequence[ReadQuestion]
) -> list[tuple[list[str], list[str]]]:
    """Of a number alone on its line with `a)`, `b)` beneath, an answer for each part asked."""
    labels, lines = segment
    parts = next((q.parts for q in questions if q.number == labels[0]), ())
    letters = [part.number for part in parts if part.number]
    told = [line for line in lines if line.strip()]
    first = read_marker(told[0]) if told else None
    if len(labels) > 1 or not letters or first is None or first[0].label != letters[0]:
        return [segment]
    asked = {part.number: squeeze(part.question) for part in parts}
    found: list[tuple[list[str], list[str]]] = []
    for line in told:
        read = read_marker(line)
        if read and read[0].label in letters:
            own = without_question([read[1]], asked[read[0].label])
            found.append(([f"{labels[0]}{read[0].label}"], own))
        else:
            found[-1][1].append(line)
    return found


def _with_parts(question: ReadQuestion, answers: dict[str, str | None], key: str) -> ReadQuestion:
    """The answer under the question's label, or for a part its number's where none names parts."""
    parts = tuple(
        replace(part, answer=answers.get(f"{key}{part.number}")) for part in question.parts
    )
    by_part = any(map(_PART_LABEL.fullmatch, answers))
    shared = answers.get(f"{key}a" if by_part else re.sub(r"(?<=\d)\D.*", "", key))
    return replace(question, answer=answers.get(key) or shared, parts=parts)


_PART_LABEL = re.compile(r"\d+\W?[a-z\d]+")
