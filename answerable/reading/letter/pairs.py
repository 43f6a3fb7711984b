"""Questions and their answers out of a reply, however it sets them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from answerable.reading.letter.body import REPLY_HEAD, REQUEST_HEAD, before_closing, tidy
from answerable.reading.questions import ReadQuestion, split_questions
from answerable.reading.questions.asking import is_ask
from answerable.reading.questions.markers import Marker, read_marker
from answerable.reading.questions.sentences import squeeze, width_of, wrapped

_ANSWER = re.compile(
    r"^\W*(?:(?:our |the |trust |council |dwp )?(?:response|answer|"
    r"reply)(?: to)?(?: question)?(?: number)?(?: no\.?)?\s?(?:\d{1,2}[a-z]?(?:\.\d)?)?\s*[:\-–]|"
    r"(?:our |the )(?:response|answer|reply)\s*$|(?:response|answer|reply)\s*$|"
    r"we said\s*:?\s*$|a\s?\d{1,2}[a-z]?\s?[:.)\-–]\s|a\s?[:)]\s|a\.\s(?=[A-Z][^\n]{25,}))\s*",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^\W*(?:you (?:asked|requested|wrote)|your question|question(?: number)?\s?\d*|q\s?\d*|"
    r"request|query|questions?)\s*[:.]\s*",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"^\W*(?:for |in (?:answer|reply|response) to |answers? to |re(?:garding)? |with (?:regard|"
    r"reference) to )?(?:questions?|q|qs|parts?|points?|items?)\s?\.?\s?"
    r"(?P<list>\d{1,2}[a-z]?(?:\s?(?:,|and|&|to|-|–|/)\s?(?:q|question )?\d{1,2}[a-z]?)+)",
    re.IGNORECASE,
)
_SEE = re.compile(
    r"^\W*(?:please )?(?:see|refer to|as (?:per|for|in|above)|same as|covered by|"
    r"answered (?:in|by|under|at))\b[^.\n]{0,40}\b(?:question|answer|response|"
    r"q)\s?(?:to )?(?:question |number |no\.? )?\(?\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paired:
    """The pairs, and the reply's own words without the questions."""

    questions: tuple[ReadQuestion, ...]
    reply: str


def pairs(text: str) -> Paired:
    """Questions with answers, from the cleaned text of a reply."""
    lines = _plain(text).split("\n")
    for reader in (_labelled, _headed, _restated, _interleaved):
        found = reader(lines)
        if found and found.questions:
            return replace(found, questions=_numbered(found.questions))
    return Paired((), text)


def _plain(text: str) -> str:
    return text.replace("**", "").replace("\\.", ".")


def _numbered(questions: Sequence[ReadQuestion]) -> tuple[ReadQuestion, ...]:
    return tuple(replace(q, position=i) for i, q in enumerate(questions, start=1))


# --- every question and every answer has its label -------------------------------------------


def _labelled(lines: list[str]) -> Paired | None:
    """`Question 1: ... Answer 1: ...`, `You asked: ... Our response: ...`."""
    marks = [i for i, line in enumerate(lines) if _ANSWER.match(line)]
    if len(marks) < 2:
        return None
    starts = _question_starts(lines, marks)
    if starts is None:
        return None
    questions, replies = [], []
    for start, mark, end in zip(starts, marks, [*starts[1:], len(lines)], strict=True):
        asked = _question_in(lines[start:mark])
        answer = _answer([_ANSWER.sub("", lines[mark], count=1), *lines[mark + 1 : end]])
        replies.append(answer or "")
        questions += [replace(question, answer=answer) for question in asked]
    return Paired(tuple(questions), "\n\n".join(replies)) if questions else None


def _question_starts(lines: list[str], marks: list[int]) -> list[int] | None:
    """The line at which the question of each answer begins; None where one has none."""
    starts, floor = [], 0
    for mark in marks:
        candidates = [
            i for i in range(floor, mark) if _ASKED.match(lines[i]) and not _ANSWER.match(lines[i])
        ]
        if not candidates:
            candidates = [i for i in range(floor, mark) if _top_marker(lines[i])]
            candidates = candidates[:1] if floor == 0 else candidates[-1:]
        if not candidates:
            return None
        starts.append(candidates[-1])
        floor = mark + 1
    return starts


def _top_marker(line: str) -> Marker | None:
    read = read_marker(line)
    return read[0] if read and read[0].kind == "number" else None


def _question_in(lines: list[str]) -> tuple[ReadQuestion, ...]:
    """The one question between a label and its answer, whatever its form."""
    first = lines[0] if lines else ""
    label = re.search(r"\d{1,2}[a-z]?", (_ASKED.match(first) or re.match("", first)).group())  # type: ignore[union-attr]
    rest = [_ASKED.sub("", first, count=1) if _ASKED.match(first) else first, *lines[1:]]
    body = [line for line in rest if line.strip()]
    if not body:
        return ()
    read = read_marker(body[0])
    number = label.group() if label else None
    if read and read[0].kind != "bullet" and not (label and read[0].label != label.group()):
        number, body[0] = read[0].number, read[1]
    text = tidy(body)
    return (ReadQuestion(0, number, text),) if text else ()


# --- all that was asked, then all that is answered -------------------------------------------


def _headed(lines: list[str]) -> Paired | None:
    """A heading parts the request from the reply."""
    cut = next((i for i, line in enumerate(lines) if REPLY_HEAD.match(line) and i > 0), None)
    if cut is None:
        return None
    start = next((i + 1 for i, line in enumerate(lines[:cut]) if REQUEST_HEAD.match(line)), 0)
    asked = split_questions("\n".join(_unquoted(lines[start:cut])))
    reply = lines[cut + 1 :]
    if not asked:
        return Paired((), "\n".join(reply)) if start else None
    return Paired(_match(asked, reply), "\n".join(_without(reply, asked)))


def _unquoted(lines: list[str]) -> list[str]:
    return [re.sub(r"^\s*[“\"‘']|[”\"’']\s*$", "", line) for line in lines]


def _without(lines: list[str], questions: Sequence[ReadQuestion]) -> list[str]:
    asked = {squeeze(q.question) for q in questions}
    return [line for line in lines if squeeze(_bare(line)) not in asked]


def _bare(line: str) -> str:
    read = read_marker(line)
    return read[1] if read else line


def _match(questions: tuple[ReadQuestion, ...], reply: list[str]) -> tuple[ReadQuestion, ...]:
    restated = _by_restatement(questions, reply)
    if restated:
        return restated
    segments = _segments(reply)
    if segments:
        return _by_number(questions, segments, reply)
    inline = [_typed_in(question) for question in questions]
    if any(inline) and len([a for a in inline if a]) * 2 >= len(questions):
        return tuple(replace(q, answer=a) for q, a in zip(questions, inline, strict=True))
    whole = _answer(_after_restated(reply, questions))
    return tuple(replace(question, answer=whole) for question in questions)


def _after_restated(reply: list[str], questions: Sequence[ReadQuestion]) -> list[str]:
    """The reply after the last line that repeats a question, or after a lone `A)`."""
    asked = {squeeze(q.question) for q in questions}
    last = max((i for i, line in enumerate(reply) if squeeze(_bare(line)) in asked), default=-1)
    rest = reply[last + 1 :]
    first = next((i for i, line in enumerate(rest) if line.strip()), 0)
    if rest and last >= 0:
        rest = rest[first:]
        rest[0] = _ANSWER.sub("", re.sub(r"^\s*A\)\s*", "", rest[0]), count=1)
    return rest


def _segments(reply: list[str]) -> list[tuple[list[str], list[str]]]:
    """(labels, lines) of the numbered answers of a reply; empty where it is not numbered."""
    found: list[tuple[list[str], list[str]]] = []
    for line in reply:
        labels, rest = _labels(line)
        if labels and _plausible(labels, found, rest):
            found.append((labels, [rest]))
        elif found:
            found[-1][1].append(line)
    return found


def _labels(line: str) -> tuple[list[str], str]:
    shared = _SHARED.match(line)
    if shared and not line[shared.end() :].strip(" :.-–"):
        return expand(shared["list"]), ""
    row = re.match(r"^\s*(\d{1,2})\s?\(([a-h])\)\s+(?=\S)", line)
    if row:
        return [row[1] + row[2]], line[row.end() :]
    plain = re.match(r"^\s*(\d{1,2})\s+(?=[A-Z][a-z])", line)
    if plain:
        return [plain[1]], line[plain.end() :]
    read = read_marker(
        re.sub(r"^\s*(?:answer|response|a)\s?(?=\d{1,2}\b)", "", line, flags=re.IGNORECASE)
    )
    if read and read[0].kind == "number" and not read[0].bare:
        return [read[0].label.replace(" ", "")], read[1]
    return [], ""


def expand(printed: str) -> list[str]:
    """`2, 3 and 5` and `2-4` to the labels they name."""
    span = re.fullmatch(r"(\d{1,2})\s?(?:-|–|to)\s?(\d{1,2})", printed.strip())
    if span and int(span[1]) < int(span[2]):
        return [str(n) for n in range(int(span[1]), int(span[2]) + 1)]
    return re.findall(r"\d{1,2}[a-z]?", printed)


def _plausible(labels: list[str], found: list[tuple[list[str], list[str]]], rest: str) -> bool:
    number = int(re.match(r"\d+", labels[0]).group())  # type: ignore[union-attr]
    last = int(re.match(r"\d+", found[-1][0][-1]).group()) if found else 0  # type: ignore[union-attr]
    seen = {label for before, _ in found for label in before}
    return last <= number <= last + 3 and labels[0] not in seen and not re.match(r"\s*\d", rest)


def _by_number(
    questions: tuple[ReadQuestion, ...],
    segments: list[tuple[list[str], list[str]]],
    reply: list[str],
) -> tuple[ReadQuestion, ...]:
    answers = {label: _answer(lines) for labels, lines in segments for label in labels}
    questions = _opened(questions, set(answers))
    own = [(question.number or "").replace(" ", "") for question in questions]
    if len(answers) == len(questions) and set(own) != set(answers):
        answers = dict(zip(own, answers.values(), strict=True))
    if not set(own) & set(answers):
        whole = _answer(reply)
        return tuple(replace(question, answer=whole) for question in questions)
    return tuple(_with_parts(q, answers, key) for q, key in zip(questions, own, strict=True))


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


def _typed_in(question: ReadQuestion) -> str | None:
    """An answer typed after a dash inside the first item: "In all - 195 as at 30 January"."""
    for line in question.question.split("\n"):
        found = re.search(r"\s[-–—:]\s((?:£\s?)?\d[^\n]*)$", line)
        if found:
            return found[1].strip()
    return None


# --- the reply repeats each question above its answer ----------------------------------------


def _by_restatement(
    questions: tuple[ReadQuestion, ...], reply: list[str]
) -> tuple[ReadQuestion, ...] | None:
    places = _places(questions, reply)
    known = [i for i, place in enumerate(places) if place is not None]
    if len(known) < 2 or len(known) * 2 < len(questions):
        return None
    answers: list[str | None] = [None] * len(questions)
    for here, after in zip(known, [*known[1:], None], strict=True):
        span, following = places[here], places[after] if after is not None else None
        if span:
            answers[here] = _answer(reply[span[1] : following[0] if following else len(reply)])
    if sum(1 for answer in answers if answer) < 2:
        return None
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


def _places(questions: Sequence[ReadQuestion], reply: list[str]) -> list[tuple[int, int] | None]:
    """The lines (first, one past the last) in which each question stands again."""
    found: list[tuple[int, int] | None] = []
    floor = 0
    for question in questions:
        place = _place(squeeze(question.question), reply, floor)
        found.append(place)
        floor = place[1] if place else floor
    return found


def _place(question: str, reply: list[str], floor: int) -> tuple[int, int] | None:
    for start in range(floor, len(reply)):
        gathered = squeeze(_bare(reply[start]))
        if not gathered or not question.startswith(gathered[:60]):
            continue
        for end in range(start + 1, min(start + 40, len(reply)) + 1):
            if gathered == question:
                return start, end
            if end < len(reply):
                gathered = squeeze(f"{gathered} {reply[end]}")
            if not question.startswith(gathered[: len(question)]) or len(gathered) > len(question):
                break
    return None


def _restated(lines: list[str]) -> Paired | None:
    """A mail thread: the request first, then a reply that repeats its questions."""
    for cut in (
        i for i, line in enumerate(lines) if i and re.match(r"\W*dear\b", line, re.IGNORECASE)
    ):
        asked = split_questions("\n".join(lines[:cut]))
        if asked:
            found = _by_restatement(asked, lines[cut:])
            if found:
                return Paired(found, "\n".join(_without(lines[cut:], asked)))
    return None


# --- each question with its answer beneath, no label ------------------------------------------


def _interleaved(lines: list[str]) -> Paired | None:
    starts = _top_starts(lines)
    if not starts:
        return None
    width = width_of(lines)
    questions: list[ReadQuestion] = []
    replies: list[str] = []
    all_typed = False
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        cut = _end_of_question(lines, start, end, width)
        marker, text = read_marker(lines[start]) or (None, lines[start])
        marker, text = _inner(marker, text)
        asked = tidy([text, *lines[start + 1 : cut]])
        if asked:
            number = marker.number if marker else None
            typed = _typed_in(ReadQuestion(0, None, asked))
            beneath = _answer(lines[cut:end])
            answer = typed if typed and (all_typed or not beneath) else beneath
            all_typed = bool(answer) and answer == typed
            questions.append(ReadQuestion(0, number, _joined(asked, width), answer))
            replies.append(answer or "")
    rest = [*lines[: starts[0]], *replies, *lines[starts[-1] :]]
    return Paired(tuple(_shared(questions)), "\n\n".join(_without(rest, questions)))


def _inner(marker: Marker | None, text: str) -> tuple[Marker | None, str]:
    inner = read_marker(text)
    if marker and marker.kind == "bullet" and inner and inner[0].kind != "bullet":
        return inner
    return marker, text


def _joined(text: str, width: int) -> str:
    out: list[str] = []
    for line in text.split("\n"):
        if out and (wrapped(out[-1][-width:], line, width)):
            out[-1] = f"{out[-1]} {line.strip()}"
        elif line.strip():
            out.append(line.strip())
    return "\n".join(out)


def _top_starts(lines: list[str]) -> list[int]:
    """The lines that open questions 1, 2, 3 and so on."""
    chain: list[int] = []
    last = 0
    for index, line in enumerate(lines):
        read = read_marker(line)
        marker = _inner(*read)[0] if read else None
        if marker is None or marker.kind != "number" or marker.bare or marker.ordinal is None:
            continue
        text = read[1] if read else ""
        if (
            marker.ordinal == last + 1
            and (text.strip() or index + 1 < len(lines))
            and not marker.compound
        ):
            chain.append(index)
            last = marker.ordinal
    if len(chain) >= 2:
        return chain
    single = [i for i in chain if lines[i].rstrip().endswith("?")]
    return single or [
        i for i, line in enumerate(lines) if line.rstrip().endswith("?") and is_ask(line.strip())
    ]


def _end_of_question(lines: list[str], start: int, end: int, width: int) -> int:
    """One past the last line of the question that starts at `start`."""
    index = start
    while index + 1 < end:
        here, after = lines[index], lines[index + 1]
        if not after.strip():
            below = _next_text(lines, index + 1, end)
            if below is None or not _still_asking(lines, here, below, end):
                return index + 1
            index = below
            continue
        if wrapped(here, after, width) or _still_asking(lines, here, index + 1, end):
            index += 1
            continue
        return index + 1
    return end


def _next_text(lines: list[str], start: int, end: int) -> int | None:
    return next((i for i in range(start, end) if lines[i].strip()), None)


def _still_asking(lines: list[str], here: str, index: int, end: int) -> bool:
    """Whether the line at `index` is a part of the question and not its answer."""
    line = lines[index]
    read = read_marker(line)
    above = read_marker(here)
    if read is None and above and above[0].kind == "bullet" and not lines[index - 1].strip():
        return False
    if read and above and read[0].kind == above[0].kind == "bullet":
        return read[0].style == above[0].style
    if here.rstrip().endswith((":", ",", ";")) or re.search(r"\b(?:and|or)$", here.rstrip()):
        return bool(read) or not re.search(r"[.?]$", here.rstrip())
    if (
        read
        and read[0].kind in ("letter", "roman")
        and (line.rstrip().endswith("?") or _next_text(lines, index + 1, end) is not None)
    ):
        return bool(read_marker(here)) or (
            here.rstrip().endswith("?") and line.rstrip().endswith("?")
        )
    return False


def _shared(questions: list[ReadQuestion]) -> list[ReadQuestion]:
    """An answer headed "For questions 2 and 3" is the answer of both."""
    out = list(questions)
    for question in questions:
        match = _SHARED.match(question.answer or "")
        if not match:
            continue
        labels = set(expand(match["list"]))
        for i, other in enumerate(out):
            if other.number in labels and not other.answer:
                out[i] = replace(other, answer=question.answer)
    return out


def _answer(lines: list[str]) -> str | None:
    text = tidy(before_closing(lines))
    if text is None:
        return None
    return tidy(_ANSWER.sub("", text, count=1).split("\n"))
