"""Which words of a reply answer which question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from answerable.reading.letter.body import before_closing, tidy, uncut
from answerable.reading.letter.naming import expand, named_in, speaks_of_rest
from answerable.reading.letter.opening import opened
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.markers import read_marker
from answerable.reading.questions.sentences import squeeze

ANSWER = re.compile(
    r"^\W*(?:(?:our |the |trust |council |dwp )?(?:response|answer|"
    r"reply)(?: to)?(?: question| q)?(?: number)?(?: no\.?)?\s?(?:\d{1,2}[a-z]?(?:\.\d)?)?"
    r"\s*[:\-–](?!\d)|"
    r"(?:our |the )(?:response|answer|reply)\s*$|(?:response|answer|reply)\s*$|"
    r"we (?:said|answer(?:ed)?|repl(?:y|ied))\s*:?\s*$|a\s?\d{1,2}[a-z]?\s?[:.)\-–]\s|"
    r"a\s?[:)]\s|a\.\s(?=[A-Z][^\n]{25,}))\s*",
    re.IGNORECASE,
)
ANSWER_WORD = re.compile(
    r"^\s*(?:(?:our )?(?:answer|response|reply)|a)(?: to)?(?: question| q)?\s?(?=\d{1,2}\b)",
    re.IGNORECASE,
)
SHARED = re.compile(
    r"^\W*(?:for |in (?:answer|reply|response) to |answers? to |re(?:garding)? |with (?:regard|"
    r"reference) to )?(?:questions?|q|qs|parts?|points?|items?)\s?\.?\s?"
    r"(?P<list>\d{1,2}[a-z]?(?:\s?(?:,|and|&|to|-|–|/)\s?(?:q|question )?\d{1,2}[a-z]?)+)",
    re.IGNORECASE,
)


def matched(questions: tuple[ReadQuestion, ...], reply: list[str]) -> tuple[ReadQuestion, ...]:
    restated = by_restatement(questions, reply)
    segments = _lettered(questions, reply) or _segments(reply)
    told = {label for labels, _ in segments for label in labels}
    if restated and (all(q.answer for q in restated) or len(told) < len(questions)):
        return restated
    if len(segments) < len(questions):
        segments = max(segments, _segments(_spread(reply)), key=len)
    if segments:
        return _by_number(questions, segments, reply)
    bulleted = _by_bullet(questions, reply)
    if bulleted:
        return bulleted
    inline = [typed_in(question) for question in questions]
    if any(inline) and len([a for a in inline if a]) * 2 >= len(questions):
        return tuple(replace(q, answer=a) for q, a in zip(questions, inline, strict=True))
    rest = opened("\n".join(_after_restated(reply, questions))).split("\n")
    by_name = _by_name(questions, rest)
    if by_name:
        return by_name
    whole = answer_in(uncut(rest))
    return tuple(replace(question, answer=whole) for question in questions)


def _by_name(
    questions: tuple[ReadQuestion, ...], reply: list[str]
) -> tuple[ReadQuestion, ...] | None:
    """Paragraphs that open by naming the questions they answer; the rest is the others' answer."""
    labels = [(q.number or str(i)).replace(" ", "") for i, q in enumerate(questions, start=1)]
    told: dict[str, list[str]] = {label: [] for label in labels}
    others: list[str] = []
    here: list[list[str]] = [others]
    before = ""
    for line in reply:
        opens = not before.strip() or re.search(r"[.:?!;]$|\bhttps?:\S+$", before.rstrip())
        named = [told[n] for n in named_in(line, len(questions)) if n in told] if opens else []
        if named or (opens and speaks_of_rest(line)):
            here = named or [others]
        for place in here:
            place.append(line)
        before = line
    if not any(told.values()):
        return None
    answers = [answer_in(told[label] or others) for label in labels]
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


def _by_bullet(
    questions: tuple[ReadQuestion, ...], reply: list[str]
) -> tuple[ReadQuestion, ...] | None:
    """A bullet for each of several unnumbered questions, and nothing before the first."""
    if len(questions) < 2 or any(question.number for question in questions):
        return None
    lines = [line for line in reply if line.strip()]
    starts = [i for i, line in enumerate(lines) if _bullet(line)]
    if len(starts) != len(questions) or starts[0] != 0:
        return None
    answers = [
        answer_in([without_marker(lines[start]), *lines[start + 1 : end]])
        for start, end in pairwise([*starts, len(lines)])
    ]
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


def _bullet(line: str) -> bool:
    read = read_marker(line)
    return read is not None and read[0].kind == "bullet"


def _after_restated(reply: list[str], questions: Sequence[ReadQuestion]) -> list[str]:
    """The reply after the last line that repeats a question, or after a lone `A)`."""
    asked = {squeeze(q.question) for q in questions}
    last = max(
        (i for i, line in enumerate(reply) if squeeze(without_marker(line)) in asked), default=-1
    )
    rest = reply[last + 1 :]
    first = next((i for i, line in enumerate(rest) if line.strip()), 0)
    if rest and last >= 0:
        rest = rest[first:]
        rest[0] = ANSWER.sub("", re.sub(r"^\s*A\)\s*", "", rest[0]), count=1)
    return rest


def _lettered(
    questions: Sequence[ReadQuestion], reply: list[str]
) -> list[tuple[list[str], list[str]]]:
    """As `_segments`, where the questions are lettered and so are their answers."""
    labels = [question.number or "" for question in questions]
    if len(labels) < 2 or not all(re.fullmatch(r"[A-Za-z]|[ivx]{1,5}", label) for label in labels):
        return []
    found: list[tuple[list[str], list[str]]] = []
    for line in reply:
        read = read_marker(line)
        label = read[0].label if read else ""
        after = labels[labels.index(found[-1][0][0]) + 1 :] if found else labels
        if read and label in after:
            found.append(([label], [read[1]]))
        elif found:
            found[-1][1].append(line)
    return found if len(found) > 1 else []


def _segments(reply: list[str]) -> list[tuple[list[str], list[str]]]:
    """(labels, lines) of the numbered answers of a reply; empty where it is not numbered."""
    found: list[tuple[list[str], list[str]]] = []
    for line in reply:
        labels, rest = _labels(line)
        headed = bool(_QUESTION_HEAD.fullmatch(line))
        if labels and (_plausible(labels, found) or _named_apart(labels, found, headed=headed)):
            found.append((labels, [rest]))
        elif found:
            found[-1][1].append(line)
    return found


def _spread(reply: list[str]) -> list[str]:
    """Answers typed one after another on a line, each on its own: `1. 14 2. Between 2 weeks`."""
    out: list[str] = []
    for line in reply:
        chain: list[int] = []
        for match in re.finditer(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+(?=\S)", line):
            if int(match[1]) == len(chain) + 1:
                chain.append(match.start())
        cuts = [*chain, len(line)] if len(chain) > 1 else [0, len(line)]
        out += [line[start:end].strip() for start, end in pairwise(cuts)]
    return out


def _labels(line: str) -> tuple[list[str], str]:
    """The questions a line says it answers, and the rest of it; ([], "") for any other line."""
    shared = SHARED.match(line)
    if shared and re.match(r"[\s:.–-]*$|\s*[:–-]\s", line[shared.end() :]):
        return expand(shared["list"]), line[shared.end() :].lstrip(" :.–-")
    beside = _BESIDE_NUMBERS.match(line)
    if beside:
        return [beside[1], beside[2]], line[beside.end() :]
    for pattern in _LABELLED:
        found = pattern.match(line)
        if found:
            return ["".join(filter(None, found.groups()))], line[found.end() :]
    bare = ANSWER_WORD.sub("", line, count=1)
    alone = re.fullmatch(r"(\d{1,2})\s?([a-h])?\W*", bare)
    if alone and bare != line:
        return ["".join(filter(None, alone.groups()))], ""
    read = read_marker(bare.lstrip(" |"))
    if read and read[0].kind == "number" and not read[0].bare:
        return [read[0].label.replace(" ", "")], read[1]
    return [], ""


_BESIDE_NUMBERS = re.compile(r"^\s*(\d{1,2})\s?(?:/|&|,|and)\s?(\d{1,2})\s?[-–:.)]\s+(?=\S)")
"""`2/3 - Not held`: one answer for two questions."""
_LABELLED = (
    re.compile(r"^\s*(\d{1,2})\s?\(([a-h])\)\s+(?=\S)"),  # a row of a table: "2 (a) Cars 14"
    re.compile(r"^\s*\(?(\d{1,2})([a-h])?[.):]+\s+(?=[\d£])"),  # only a figure: "3. 44"
    re.compile(r"^\s*(\d{1,2})\s+(?=[A-Z][a-z])"),
)


_QUESTION_HEAD = re.compile(r"\W*questions?\b[\w ,&]{2,40}\W*", re.IGNORECASE)


def _named_apart(
    labels: list[str], found: list[tuple[list[str], list[str]]], *, headed: bool
) -> bool:
    """Several questions named at once, or one in a heading, none of them yet, in any order."""
    seen = {label for before, _ in found for label in before}
    return (headed or len(labels) > 1) and not seen & set(labels)


def _plausible(labels: list[str], found: list[tuple[list[str], list[str]]]) -> bool:
    number = int(re.match(r"\d+", labels[0]).group())  # type: ignore[union-attr]
    last = int(re.match(r"\d+", found[-1][0][0]).group()) if found else 0  # type: ignore[union-attr]
    seen = {label for before, _ in found for label in before}
    return last <= number <= last + 3 and labels[0] not in seen


def _by_number(
    questions: tuple[ReadQuestion, ...],
    segments: list[tuple[list[str], list[str]]],
    reply: list[str],
) -> tuple[ReadQuestion, ...]:
    segments = [one for each in segments for one in _by_part(each, questions)]
    asked = {(q.number or "").replace(" ", ""): squeeze(q.question) for q in questions}
    answers = {
        label: answer_in(_without_question(lines, asked.get(label, "")))
        for labels, lines in segments
        for label in labels
    }
    questions = _opened(questions, set(answers))
    own = [(question.number or "").replace(" ", "") for question in questions]
    if len(answers) == len(questions) and set(own) != set(answers):
        answers = dict(zip(own, answers.values(), strict=True))
    if not set(own) & set(answers):
        whole = answer_in(reply)
        return tuple(replace(question, answer=whole) for question in questions)
    return tuple(_with_parts(q, answers, key) for q, key in zip(questions, own, strict=True))


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
            own = _without_question([read[1]], asked[read[0].label])
            found.append(([f"{labels[0]}{read[0].label}"], own))
        else:
            found[-1][1].append(line)
    return found


def _without_question(lines: list[str], question: str) -> list[str]:
    """The lines of an answer after the question, where they begin by saying it again."""
    first = squeeze(lines[0]) if lines else ""
    if len(question) > 20 and first.endswith("?") and first[:20] == question[:20]:
        return lines[1:]
    place = _place(question, lines, 0) if question else None
    return [place.tail, *lines[place.end :]] if place and place.start == 0 else lines


def _opened(questions: tuple[ReadQuestion, ...], labels: set[str]) -> tuple[ReadQuestion, ...]:
    """Parts that the reply answers by labels of their own (`2a`) become questions."""
    out: list[ReadQuestion] = []
    for question in questions:
        named = [f"{question.number}{part.number}" for part in question.parts]
        if question.number not in labels and len(set(named) & labels) * 2 > len(named):
            out += [replace(p, number=n) for p, n in zip(question.parts, named, strict=True)]
        else:
            out.append(question)
    return tuple(out)


def _with_parts(question: ReadQuestion, answers: dict[str, str | None], key: str) -> ReadQuestion:
    parts = tuple(
        replace(part, answer=answers.get(f"{key}{part.number}")) for part in question.parts
    )
    return replace(question, answer=answers.get(key), parts=parts)


def typed_in(question: ReadQuestion) -> str | None:
    """An answer typed after a dash inside the first item: "In all - 195 as at 30 January"."""
    for line in question.question.split("\n"):
        found = re.search(r"\s[-–—:]\s((?:£\s?)?\d[^\n]*)$", line)
        if found:
            return found[1].strip()
    return None


def by_restatement(
    questions: tuple[ReadQuestion, ...], reply: list[str]
) -> tuple[ReadQuestion, ...] | None:
    """The reply says the questions again, each before its answer, and may end with the rest."""
    places = _places(questions, reply)
    known = [i for i, place in enumerate(places) if place is not None]
    end = next((i for i, line in enumerate(reply) if speaks_of_rest(line)), len(reply))
    rest = answer_in(reply[end:]) if end < len(reply) else None
    if not known or (rest is None and (len(known) < 2 or len(known) * 2 < len(questions))):
        return None
    answers: list[str | None] = [rest] * len(questions)
    for here, after in zip(known, [*known[1:], None], strict=True):
        span, following = places[here], places[after] if after is not None else None
        if span:
            stop = following.start if following else max(end, span.end)
            answers[here] = answer_in([span.tail, *reply[span.end : stop]])
    if sum(1 for answer in answers if answer) < 2:
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
    return found


_APART = re.compile(r"\s+(?=\?)")


def _place(question: str, reply: list[str], floor: int) -> _Place | None:
    question = _APART.sub("", question)
    for start in range(floor, len(reply)):
        gathered = _APART.sub("", squeeze(without_marker(reply[start])))
        after = gathered[len(question) :].lstrip()
        if gathered.startswith(question) and (question.endswith("?") or after[:1] in "-–—:"):
            return _Place(start, start + 1, after.lstrip(" -–—:"))
        if not gathered or not question.startswith(gathered[:60]):
            continue
        for end in range(start + 1, min(start + 40, len(reply)) + 1):
            if gathered == question:
                return _Place(start, end)
            if end < len(reply):
                gathered = squeeze(f"{gathered} {reply[end]}")
            if not question.startswith(gathered[: len(question)]) or len(gathered) > len(question):
                break
    return None


def without(lines: list[str], questions: Sequence[ReadQuestion]) -> list[str]:
    asked = {squeeze(q.question) for q in questions}
    return [line for line in lines if squeeze(without_marker(line)) not in asked]


def without_marker(line: str) -> str:
    read = read_marker(line)
    return read[1] if read else line


_CLARIFIED = re.compile(r"\A(?:your )?clarification\b[^:\n]{0,30}:[^\n]*\n+", re.IGNORECASE)
"""What the one who asked wrote when asked what was meant."""


def answer_in(lines: list[str]) -> str | None:
    text = tidy(before_closing(lines))
    if text is None:
        return None
    text = _CLARIFIED.sub("", text)
    if re.match(r"\W*a\s?[).]", text) and re.search(r"^\W*b\s?[).]", text, re.MULTILINE):
        return text
    return tidy(ANSWER.sub("", text, count=1).split("\n"))
