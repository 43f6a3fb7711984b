"""Questions and their answers out of a reply, however it sets them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from answerable.reading.letter.body import REPLY_HEAD, REQUEST_HEAD, tidy
from answerable.reading.letter.matching import (
    ANSWER,
    SHARED,
    answer_in,
    by_restatement,
    expand,
    matched,
    typed_in,
    without,
)
from answerable.reading.letter.told import (
    Paired,
    announced,
    beside,
    listed_twice,
    quoted,
    threaded,
    told,
    told_each,
)
from answerable.reading.questions import ReadQuestion, split_questions
from answerable.reading.questions.asking import is_ask
from answerable.reading.questions.markers import Marker, read_marker
from answerable.reading.questions.sentences import width_of, wrapped

_ASKED = re.compile(
    r"^\W*(?:you (?:asked|requested|wrote)|your question|question(?: number)?\s?\d*|q\s?\d*|"
    r"request|query|questions?)(?:\s*[:.]\s*|\s*$)",
    re.IGNORECASE,
)


def pairs(text: str) -> Paired:
    """Questions with answers, from the cleaned text of a reply."""
    lines = _plain(text).split("\n")
    for reader in _READERS:
        found = reader(lines)
        if found and found.questions:
            return replace(found, questions=_numbered(found.questions))
    return Paired((), text)


_DETAIL = re.compile(
    r"^([^\w\n]*(?:details? of (?:the |your |our )?(?:request|response|reply|answer|enquiry)|"
    r"information requested|our (?:reply|response)|"
    r"(?:request|response|question|answer|enquiry)s? (?:details?|text|body))\s*:)[ \t]+(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)


def _plain(text: str) -> str:
    text = re.sub(r"^(?:>[ \t]?)+", "", text, flags=re.MULTILINE)
    return _DETAIL.sub(r"\1\n", text.replace("**", "").replace("\\.", "."))


def _numbered(questions: Sequence[ReadQuestion]) -> tuple[ReadQuestion, ...]:
    return tuple(replace(q, position=i) for i, q in enumerate(questions, start=1))


_HEADINGS = re.compile(
    r"^(?:(?:your |our |the )?(?:questions?|requests?)|what you asked)$", re.IGNORECASE
)
_ANSWER_HEADINGS = re.compile(
    r"^(?:our |the )?(?:answers?|responses?|reply|replies)$", re.IGNORECASE
)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")] if "|" in line else []


def _tabled(lines: list[str]) -> Paired | None:
    """A table with a column of questions and one of answers."""
    for index, line in enumerate(lines):
        heads = _cells(line)
        asked = next((i for i, cell in enumerate(heads) if _HEADINGS.match(cell)), None)
        told = next((i for i, cell in enumerate(heads) if _ANSWER_HEADINGS.match(cell)), None)
        if asked is not None and told is not None:
            return _of_rows(lines, index, asked, told)
    return None


def _of_rows(lines: list[str], head: int, asked: int, told: int) -> Paired | None:
    questions, replies = [], []
    rows = (_cells(line) for line in lines[head + 1 :])
    for row in rows:
        if len(row) <= max(asked, told) or re.fullmatch(r":?-+:?", row[asked] or "-"):
            continue
        read = read_marker(row[asked])
        number, text = (read[0].number, read[1]) if read else (None, row[asked])
        if number is None and asked and re.fullmatch(r"(?:Q\s?)?\d{1,2}[a-z]?\W?", row[0]):
            number = row[0].strip("Qq .)")
        questions.append(ReadQuestion(0, number, text, row[told] or None))
        replies.append(row[told])
    around = [line for line in lines if "|" not in line]
    return Paired(tuple(questions), "\n\n".join([*around, *replies])) if questions else None


def _labelled(lines: list[str]) -> Paired | None:
    """`Question 1: ... Answer 1: ...`, `You asked: ... Our response: ...`."""
    lettered = any(re.match(r"\s*\(?b[).]\s", line) for line in lines)
    first = re.compile(r"\W*a\s?[).:]\s")
    marks = [
        i
        for i, line in enumerate(lines)
        if ANSWER.match(line) and not (lettered and first.match(line))
    ]
    if len(marks) < 2:
        return None
    starts = _question_starts(lines, marks)
    if starts is None:
        return None
    questions, replies = [], []
    for start, mark, end in zip(starts, marks, [*starts[1:], len(lines)], strict=True):
        asked = _question_in(lines[start:mark])
        answer = answer_in([ANSWER.sub("", lines[mark], count=1), *lines[mark + 1 : end]])
        replies.append(answer or "")
        questions += [replace(question, answer=answer) for question in asked]
    return Paired(tuple(questions), "\n\n".join(replies)) if questions else None


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


def _headed(lines: list[str]) -> Paired | None:
    """A heading, one of the first five of its kind, parts the request from the reply."""
    heads = (i for i, line in enumerate(lines) if i and REPLY_HEAD.match(line))
    cuts = (i for i in heads if not _runs_on(lines[i - 1], lines[i]))
    found = (_cut_at(lines, cut) for cut in islice(cuts, 5))
    return next((one for one in found if one), None)


def _cut_at(lines: list[str], cut: int) -> Paired | None:
    """As `_headed`, with the line of the heading."""
    below = [i for i in range(cut + 1, len(lines)) if lines[i].strip()][:2]
    cut = next((i for i in below if REPLY_HEAD.match(lines[i])), cut)
    start = next((i + 1 for i, line in enumerate(lines[:cut]) if REQUEST_HEAD.match(line)), 0)
    asked = split_questions("\n".join(_unquoted(lines[start:cut])))
    if start and "following" in lines[start - 1]:
        announced = split_questions("\n".join(_unquoted(lines[start - 1 : cut])))
        asked = max(asked, announced, key=len)
    reply = lines[cut + 1 :]
    if not asked:
        return Paired((), "\n".join(reply)) if start else None
    return Paired(matched(asked, reply), "\n".join(without(reply, asked)))


def _runs_on(before: str, line: str) -> bool:
    """Whether a line is the end of a wrapped sentence: `when we have your` / `response.`."""
    return line[:1].islower() and bool(re.search(r"[a-z,]$", before.rstrip()))


def _unquoted(lines: list[str]) -> list[str]:
    return [re.sub(r"^\s*[“\"‘']|[”\"’']\s*$", "", line) for line in lines]


def _restated(lines: list[str]) -> Paired | None:
    """A mail thread: the request first, then a reply that repeats its questions."""
    for cut in (
        i for i, line in enumerate(lines) if i and re.match(r"\W*dear\b", line, re.IGNORECASE)
    ):
        asked = split_questions("\n".join(lines[:cut]))
        if asked:
            found = by_restatement(asked, lines[cut:])
            if found:
                return Paired(found, "\n".join(without(lines[cut:], asked)))
    return None


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
            typed = typed_in(ReadQuestion(0, None, asked))
            beneath = answer_in(lines[cut:end])
            answer = typed if typed and (all_typed or not beneath) else beneath
            all_typed = bool(answer) and answer == typed
            questions.append(ReadQuestion(0, number, _joined(asked, width), answer))
            replies.append(answer or "")
    rest = [*lines[: starts[0]], *replies, *lines[starts[-1] :]]
    return Paired(tuple(_shared(questions)), "\n\n".join(without(rest, questions)))


_BENEATH = re.compile(
    r"^\W*(?:i\b|please\b|if\b|for (?:each|every|the)\b|this (?:should|is)|by\b|my\b)",
    re.IGNORECASE,
)


_BRIEF = re.compile(
    r"^\W*(?:[£\d]|yes\b|no\b|none\b|nil\b|n/a|not (?:held|applicable|recorded)|refused|"
    r"exempt|(?:please )?(?:see|find) )",
    re.IGNORECASE,
)


_TO_FILL = re.compile(
    r"\W*(?:yes\s*(?:/|or)\s*no\b|y\s*/\s*n\b|(?:19|20)\d\d\b(?!\s*[:–-]\s*\d)|"
    r"[_.…]{3,})|.*\t.*\t",
    re.IGNORECASE,
)
"""Beneath a question of a form still to be filled in."""


def answered_beneath(text: str) -> bool:
    """Whether each of two numbered questions or more has a statement as the paragraph beneath."""
    lines = [line for line in _plain(text).split("\n") if line.strip()]
    marked = [(i, read_marker(line)) for i, line in enumerate(lines)]
    items = [(i, read[1]) for i, read in marked if read and read[0].kind != "bullet"]
    asked = [i for i, item in items if item.rstrip().endswith("?")]
    wanted = [i for i, item in items if item.rstrip().endswith("?") or is_ask(item)]
    bare = [i for i, line in enumerate(lines) if line.rstrip().endswith("?")]
    return _stated(lines, asked) or any(
        _stated(lines, each) and any(_BRIEF.match(lines[i + 1]) for i in each)
        for each in (wanted, bare)
    )


def _stated(lines: list[str], starts: list[int]) -> bool:
    below = [lines[i + 1] if i + 1 < len(lines) else "" for i in starts]
    return len(starts) > 1 and all(
        line
        and not line.rstrip().endswith("?")
        and not read_marker(line)
        and not _BENEATH.match(line)
        and not _TO_FILL.match(line)
        for line in below
    )


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
    """The lines that open questions 1, 2, 3 and so on, or a, b, c."""
    chain = _chain(lines, "number")
    if len(chain) >= 2:
        return chain
    lettered = [i for i in _chain(lines, "letter") if lines[i].rstrip().endswith("?")]
    if len(lettered) >= 2:
        return lettered
    single = [i for i in chain if lines[i].rstrip().endswith("?")]
    return single or [
        i for i, line in enumerate(lines) if line.rstrip().endswith("?") and is_ask(line.strip())
    ]


def _chain(lines: list[str], kind: str) -> list[int]:
    chain: list[int] = []
    last = 0
    for index, line in enumerate(lines):
        read = read_marker(line)
        marker = _inner(*read)[0] if read else None
        if marker is None or marker.kind != kind or marker.bare or marker.ordinal is None:
            continue
        text = read[1] if read else ""
        if (
            marker.ordinal == last + 1
            and (text.strip() or index + 1 < len(lines))
            and not marker.compound
        ):
            chain.append(index)
            last = marker.ordinal
    return chain


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
        match = SHARED.match(question.answer or "")
        if not match:
            continue
        labels = set(expand(match["list"]))
        for i, other in enumerate(out):
            if other.number in labels and not other.answer:
                out[i] = replace(other, answer=question.answer)
    return out


_READERS = (
    _tabled, _labelled, beside, threaded, _headed, _restated, quoted, listed_twice, told_each,
    _interleaved, announced, told,
)  # fmt: skip
"""In the order of how surely each layout is told."""
