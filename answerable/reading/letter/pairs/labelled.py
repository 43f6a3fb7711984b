"""A label before each answer, or each answer beside its question."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from answerable.reading.letter.answer import ANSWER, answer_in
from answerable.reading.letter.body import REPLY_HEAD, REQUEST_HEAD, tidy
from answerable.reading.letter.pairs.headed import asked_again
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.letter.pairs.stated import BRIEF
from answerable.reading.questions import ReadQuestion, split_questions
from answerable.reading.questions.asking import is_ask, is_period
from answerable.reading.questions.markers import Marker, read_marker
from answerable.reading.questions.sentences import squeeze

_ASKED = re.compile(
    r"^\W*(?:you (?:asked|requested|wrote)|your question|question(?: number)?\s?\d*|q\s?\d*|"
    r"request|query|questions?)(?:\s*[:.]\s*|\s*$)",
    re.IGNORECASE,
)


def labelled(lines: list[str]) -> Paired | None:
    """`Question 1: ... Answer 1: ...`, `You asked: ... Our response: ...`."""
    lines = _undated(_stopped(lines))
    marks = _answer_marks(lines)
    few = len(marks) < 2 and not (
        marks and (_told_apart(lines, marks[0]) or _asked_twice(lines, marks[0]))
    )
    if few or _heads_all(lines, marks):
        return None
    starts = _question_starts(lines, marks)
    if starts is None:
        return _said_again(lines)
    questions, replies = [], []
    ends = [*starts[1:], _not_reached(lines, marks[-1])]
    for start, mark, end in zip(starts, marks, ends, strict=True):
        asked = _question_in(lines[start:mark])
        answer = answer_in([ANSWER.sub("", lines[mark], count=1), *lines[mark + 1 : end]])
        replies.append(answer or "")
        questions += [replace(q, answer=_unnumbered(answer, q.number)) for q in asked]
    questions += _question_in(lines[ends[-1] :]) if ends[-1] < len(lines) else ()
    questions += _not_repeated(lines[: starts[0]], questions)
    return Paired(tuple(questions), "\n\n".join(replies)) if questions else None


def _answer_marks(lines: list[str]) -> list[int]:
    """The lines that bear a label of an answer, but for a heading over labelled questions."""
    marks = [i for i, line in enumerate(lines) if ANSWER.match(line)]
    firsts = [i for i in marks if _FIRST_LETTER.match(lines[i])]
    worded = len(firsts) == 1 < len(marks)
    if worded or any(re.match(r"\s*\(?b[).]\s", line) for line in lines):
        marks = [i for i in marks if i not in firsts]
    heads = marks and _ALONE.match(lines[marks[0]]) and _labels_in(lines[marks[0] + 1 :]) > 1
    return marks[1:] if heads else marks


_FIRST_LETTER = re.compile(r"\W*a\s?[).:]\s")
"""The first of several parts, or their only one; where answers bear words a letter labels none."""


def _not_repeated(above: list[str], said: list[ReadQuestion]) -> list[ReadQuestion]:
    """What was asked before the first label, and is not said again, where the others are."""
    start = next((i + 1 for i, line in enumerate(above) if REQUEST_HEAD.match(line)), 0)
    end = next((i for i in range(start, len(above)) if REPLY_HEAD.match(above[i])), len(above))
    if not start or start == len(above):
        return []
    asked = split_questions("\n".join(above[start:end]))
    again = {squeeze(question.question) for question in said}
    left = [question for question in asked if squeeze(question.question) not in again]
    return left if len(asked) - len(left) == len(said) else []


_Q_BARE, _A_BARE = (
    re.compile(r"\s*Q(\d{1,2}[a-z]?)\s"),
    re.compile(r"\s*A(\d{1,2}[a-z]?)\s+(?=[^\W_]|[£$€“‘\"'(])"),
)


def _stopped(lines: list[str]) -> list[str]:
    """With a stop after each of the labels of answers, where they run `Q1 ...`, `A1 ...`."""
    asked = [match[1] for line in lines if (match := _Q_BARE.match(line))]
    told = [match[1] for line in lines if (match := _A_BARE.match(line))]
    if len(told) < _LEAST_BRIEF or asked != told:
        return lines
    return [_A_BARE.sub(r"A\1. ", line, count=1) for line in lines]


def _unnumbered(answer: str | None, number: str | None) -> str | None:
    """An answer without its question's number said again after the label."""
    again = rf"Q(?:uestion)?\s?{re.escape(number)}\s?[.):–-]\s*" if number else ""
    return re.sub(rf"\A{again}", "", answer, count=1) if answer and again else answer


_DATED = re.compile(
    r"(\W*(?:our |the )?(?:response|reply|answer))\s+\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d){1,2}\s*",
    re.IGNORECASE,
)


def _undated(lines: list[str]) -> list[str]:
    """Without the day beside one of several labels of answers: `Our response 11/01/22`."""
    if not any(map(_ALONE.match, lines)):
        return lines
    return [match[1] if (match := _DATED.fullmatch(line)) else line for line in lines]


_ALONE = re.compile(r"\W*(?:our |the )?(?:response|reply|answers?)\W*$", re.IGNORECASE)


def _heads_all(lines: list[str], marks: list[int]) -> bool:
    """Whether the first label heads the whole reply, which prints the request again beneath it."""
    first, second, *_ = [*marks, len(lines)]
    if not _ALONE.match(lines[first]):
        return False
    if asked_again(lines, first):
        return True
    if any(_ALONE.match(lines[mark]) for mark in marks[1:]):
        return False
    said = {squeeze(line) for line in lines[:first]}
    again = [squeeze(line) for line in lines[first + 1 : second] if line.strip()]
    if not again and second < len(lines) and re.match(r"\W*\w+ \d", lines[second]):
        return True
    return bool(again) and (again[-1] in said or _ran_on(again[-1], said))


_LEAST_SAID = 20


def _ran_on(line: str, said: Iterable[str]) -> bool:
    """Whether an item stands, with its number, in a paragraph above that runs several together."""
    numbered = _top_marker(line) is not None and len(line) >= _LEAST_SAID
    return numbered and any(line in paragraph for paragraph in said)


_BULLETED = re.compile(r"^(?:[^•●▪]*:\s)?\s*[•●▪]\s+(?P<q>\S.*)$")
"""A question as a bullet, though the words that lead to the list stand on its line."""
_ANSWERED = re.compile(r"^\W*answer\s*:\s*(?P<a>\S.*)$", re.IGNORECASE)


def _said_again(lines: list[str]) -> Paired | None:
    """Bullets that a reply says again, each with `Answer: ...` beneath it."""
    marks = [i for i, line in enumerate(lines) if _ANSWERED.match(line)]
    above = [max((i for i in range(mark) if lines[i].strip()), default=0) for mark in marks]
    asked = [match for i in above if (match := _BULLETED.match(lines[i]))]
    if len(asked) < 2 or len(asked) < len(marks):
        return None
    pairs = []
    for mark, match, end in zip(marks, asked, [*above[1:], len(lines)], strict=True):
        told = _ANSWERED.sub(r"\g<a>", lines[mark], count=1)
        answer = answer_in([told, *lines[mark + 1 : end]])
        pairs.append(ReadQuestion(0, None, match["q"].strip(), answer))
    return Paired(tuple(pairs), "\n\n".join(pair.answer or "" for pair in pairs))


def _told_apart(lines: list[str], mark: int) -> bool:
    """Whether the one question and its one answer bear the same number by a label each."""
    told = re.search(r"answer(?: to)?(?: question)? (?:number )?(\d)", lines[mark], re.IGNORECASE)
    if told is None:
        return False
    asked = re.compile(rf"\W*question(?: number)? {told[1]}\b", re.IGNORECASE)
    return any(asked.match(line) for line in lines[:mark])


def _asked_twice(lines: list[str], mark: int) -> bool:
    """Whether the one answer stands between two questions under one label: `You asked:`."""
    labels = [line.strip().lower() for line in lines[:mark] if _ASKED.fullmatch(line.strip())]
    above = {label for label in labels if not re.search(r"\d", label)}
    return any(line.strip().lower() in above for line in lines[mark + 1 :] if line.strip())


def _labels_in(lines: list[str]) -> int:
    """How often the label that stands straight below, `You asked:`, stands over a question."""
    said = [line.strip().lower() for line in lines if line.strip()]
    return said.count(said[0]) if said and _ASKED.fullmatch(said[0]) else 0


def _not_reached(lines: list[str], last: int) -> int:
    """The line of a labelled question after the last answer, which a cut text never answers."""
    labels = (i for i in range(last + 1, len(lines)) if _ASKED.match(lines[i]))
    return next((i for i in labels if _numbered(lines, i)), len(lines))


def _numbered(lines: list[str], index: int) -> bool:
    """Whether a label, or the first words beneath it, bear a number."""
    below = next((line for line in lines[index + 1 :] if line.strip()), "")
    return bool(re.match(r"[^?]*\d", lines[index][:24])) or _top_marker(below) is not None


def _question_starts(lines: list[str], marks: list[int]) -> list[int] | None:
    """The line at which the question of each answer begins; None where one has none."""
    starts, floor = [], 0
    for mark in marks:
        candidates = [
            i for i in range(floor, mark) if _ASKED.match(lines[i]) and not ANSWER.match(lines[i])
        ]
        if not candidates:
            candidates = [i for i in range(floor, mark) if _top_marker(lines[i])]
            candidates = candidates[:1] if floor == 0 else candidates[-1:]
        if not candidates:
            return None
        starts.append(_from_label_above(lines, candidates))
        floor = mark + 1
    return starts


def _from_label_above(lines: list[str], labels: list[int]) -> int:
    """The last label, or the one over it with nothing between: `You asked:` / `Q2. How many`."""
    *above, last = labels
    between = lines[above[-1] + 1 : last] if above else [""]
    alone = above and not _ASKED.sub("", lines[above[-1]], count=1).strip()
    return above[-1] if alone and not any(map(str.strip, between)) else last


def _top_marker(line: str) -> Marker | None:
    read = read_marker(line)
    return read[0] if read and read[0].kind == "number" else None


def _question_in(lines: list[str]) -> tuple[ReadQuestion, ...]:
    """The one question between a label and its answer, whatever its form."""
    first = lines[0] if lines else ""
    label = re.search(r"\d{1,2}[a-z]?", (_ASKED.match(first) or re.match("", first)).group())  # type: ignore[union-attr]
    rest = [_ASKED.sub("", first, count=1) if _ASKED.match(first) else first, *lines[1:]]
    body = _from_number([line for line in rest if line.strip()]) if not label else rest
    body = [line for line in body if line.strip()]
    if not body:
        return ()
    read = read_marker(body[0])
    number = label.group() if label else None
    if read and read[0].kind != "bullet" and not (label and read[0].label != label.group()):
        number, body[0] = read[0].number, read[1]
    beneath = _beneath_heading(number, body)
    if beneath:
        return beneath
    text = tidy(body)
    if text and len(body) == 1 and read and read[0].kind == "bullet":
        text = read[1]
    text = _CELL_END.sub("", text) if text else None
    return (ReadQuestion(0, number, text),) if text else ()


def _beneath_heading(number: str | None, body: list[str]) -> tuple[ReadQuestion, ...]:
    """Lettered questions under a number that bears only a heading: `3 - Fees`, `a. What was`."""
    heading, *below = body
    items = [read for line in below if (read := read_marker(line))]
    lettered = [marker.label for marker, _ in items if marker.kind == "letter"]
    plain = heading[-1:].isalnum() and not is_ask(heading)
    if not (number and plain and lettered) or len(lettered) < len(below):
        return ()
    texts = (text.strip() for _, text in items)
    found = zip(lettered, texts, strict=True)
    return tuple(ReadQuestion(0, f"{number}{label}", text) for label, text in found)


_CELL_END = re.compile(r"\s*\|[\s|]*(?:Ans\w{0,4})?\Z")
"""What is left of a table's next cell where the end of the text cuts it off."""


def _from_number(lines: list[str]) -> list[str]:
    """Without the words that lead to the first of a list: `For each of these years:`."""
    first = next((i for i, line in enumerate(lines) if _top_marker(line)), 0)
    return lines[first:] if first and lines[first - 1].rstrip().endswith(":") else lines


_LEAST_BRIEF, _LEAST_TOLD = 2, 3


def _brief(lines: list[str]) -> Paired | None:
    """As `beside`, of questions that bear no mark: an answer is a figure, or yes or no.

    Of three or more the others may say more.
    """
    found = [_BESIDE.fullmatch(line.strip()) for line in lines if "?" in line]
    told = [match for match in found if match]
    brief = [match for match in told if BRIEF.match(match["a"]) and not _is_year(match["a"])]
    least = _LEAST_BRIEF if len(told) >= _LEAST_TOLD else len(told)
    if len(told) < len(found) or len(brief) < max(least, _LEAST_BRIEF):
        return None
    pairs = tuple(ReadQuestion(0, None, match["q"], match["a"].strip()) for match in told)
    return Paired(pairs, "\n\n".join(pair.answer or "" for pair in pairs))


def _is_year(text: str) -> bool:
    """What a question is asked of, and no answer: `How many vans? 2019 to 2021`."""
    return is_period(text) and bool(re.search(r"\b(?:19|20)\d\d\b", text))


_BESIDE = re.compile(
    r"(?P<q>.{8,}?\?)\s+(?:[-–—:]\s+)?(?P<a>(?!\(|(?:please|if|and|or|for|i|we|this|by|how|what|which|who|when|"
    r"where|why|also|broken|split|including)\b|yes\s?(?:/|or)\s?no\b|y\s?/\s?n\b)"
    r"[^?\s][^?]{0,600})$",
    re.IGNORECASE,
)


def beside(lines: list[str]) -> Paired | None:
    """Every question of a list with its answer after it on the same line.

    Of three bullets or more one may have its answer beneath it instead.
    """
    items = [(i, *read) for i, line in enumerate(lines) if (read := read_marker(line))]
    numbered = [item for item in items if item[1].kind == "number"]
    items = numbered or [item for item in items if "?" in item[2] or is_ask(item[2])]
    found = [_BESIDE.fullmatch(text.strip()) for _, _, text in items]
    told = sum(match is not None for match in found)
    if not items:
        return _brief(lines)
    if told < 2 or len(found) - told > (1 if not numbered and told > 2 else 0):
        return None
    ends = [*(i for i, _, _ in items[1:]), len(lines)]
    pairs = tuple(
        ReadQuestion(0, marker.number, match["q"], match["a"].strip())
        if match
        else ReadQuestion(0, marker.number, text.strip(), answer_in(lines[i + 1 : end]))
        for (i, marker, text), match, end in zip(items, found, ends, strict=True)
    )
    return Paired(pairs, "\n\n".join(pair.answer or "" for pair in pairs))
