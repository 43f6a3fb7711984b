"""Each question with its answer beneath it, and no label."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from answerable.reading.letter.answer import answer_in, typed_in
from answerable.reading.letter.body import found_alone, tidy
from answerable.reading.letter.matching import matched
from answerable.reading.letter.opening import opened
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.letter.restated import without
from answerable.reading.letter.voice import VOICE
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.asking import is_ask
from answerable.reading.questions.markers import Marker, read_marker
from answerable.reading.questions.refining import refines
from answerable.reading.questions.sentences import sentences, width_of, wrapped


def interleaved(lines: list[str]) -> Paired | None:
    starts = _top_starts(lines)
    if not starts:
        return None
    width = width_of(lines)
    questions: list[ReadQuestion] = []
    replies: list[str] = []
    all_typed = False
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        cut = _letters_again(lines, start, _end_of_question(lines, start, end, width))
        marker, text = read_marker(lines[start]) or (None, lines[start])
        marker, text = _inner(marker, text)
        asked = tidy([text, *lines[start + 1 : cut]])
        if asked:
            number = marker.number if marker else None
            typed = typed_in(ReadQuestion(0, None, asked))
            beneath = answer_in(
                _without_heading_below(lines[cut:end]) if end < len(lines) else lines[cut:]
            )
            answer = typed if typed and (all_typed or not beneath) else beneath
            all_typed = bool(answer) and answer == typed
            questions.append(ReadQuestion(0, number, _joined(asked, width), answer))
            replies.append(answer or "")
    questions = _of_those_above(_filled_in(_of_all(_without_leads(questions))))
    rest = [*lines[: starts[0]], *replies, *lines[starts[-1] :]]
    return Paired(tuple(questions), "\n\n".join(without(rest, questions)))


_MOST_HEADING = 10
"""Words of a heading over the questions that follow."""


def _without_heading_below(lines: list[str]) -> list[str]:
    """An answer without the heading of the next questions, in a paragraph of its own beneath it."""
    spoken = [i for i, line in enumerate(lines) if line.strip()]
    last = spoken[-1] if len(spoken) > 1 else 0
    head = lines[last].strip() if last else ""
    stops = last and not lines[last - 1].strip() and lines[spoken[-2]].rstrip().endswith(".")
    words = re.fullmatch(r"[A-Z][^\d.:;,?!£|]*[\w)]", head) and not _SAYS.search(head)
    return lines[:last] if stops and words and 1 < len(head.split()) <= _MOST_HEADING else lines


_SAYS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|may|not|we|i|please)\b",
    re.IGNORECASE,
)
"""What a sentence has, its stop left out, and a heading seldom."""


def _of_all(questions: list[ReadQuestion]) -> list[ReadQuestion]:
    """Where nothing stands between the questions, what follows the last is every one's answer."""
    last = questions[-1].answer if questions else None
    if not last or any(question.answer for question in questions[:-1]):
        return questions
    return list(matched(tuple(questions), found_alone(opened(last).split("\n"))))


_FILLED = re.compile(r"([^:?\n]{3,80}:)\s+(\S[^\n]*)")
_LEAST_LABELS = 2


def _filled_in(questions: list[ReadQuestion]) -> list[ReadQuestion]:
    """Of a form's labels, as `Post of the head:`, those that are filled in on their own line."""
    if sum(question.question.endswith(":") for question in questions) < _LEAST_LABELS:
        return questions
    found = ((question, _FILLED.fullmatch(question.question)) for question in questions)
    return [
        replace(question, question=match[1], answer=match[2]) if match else question
        for question, match in found
    ]


_OF_ABOVE = re.compile(
    r"[^.?]{0,80}\b(?:(?:ask|asked|requested|questions?) above|above questions|(?:all|each|both) "
    r"of (?:these|those)|(?:these|those|both) questions)\b",
    re.IGNORECASE,
)
_NEXT_ASKED = re.compile(
    r"\n+[^\n]*\byou (?:also|then|next|further) asked\b[^\n]*:\s*\Z", re.IGNORECASE
)
"""What leads to the next of the questions, beneath the answer of those before."""


def _of_those_above(questions: list[ReadQuestion]) -> list[ReadQuestion]:
    """An answer that speaks of all that is asked above it is theirs too where they have none.

    So is what a body says in its own voice between two questions.
    """
    out: list[ReadQuestion] = []
    for question in questions:
        answer = _NEXT_ASKED.sub("", question.answer or "") or None
        run = len(out)
        between = (
            bool(answer) and question is not questions[-1] and bool(VOICE.search(answer or ""))
        )
        shared = between or bool(answer and _OF_ABOVE.match(answer))
        while shared and run and not out[run - 1].answer:
            run -= 1
        out[run:] = [replace(one, answer=answer) for one in out[run:]]
        out.append(replace(question, answer=answer))
    return out


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
    chain = _all_ones(lines) or _chain(lines, "number")
    if len(chain) >= 2:
        return chain
    lettered = [i for i in _chain(lines, "letter") if lines[i].rstrip().endswith("?")]
    if len(lettered) >= 2:
        return lettered
    single = [i for i in chain if _paragraph(lines, i).endswith("?")]
    return single or [_begun(lines, i) for i, line in enumerate(lines) if _asks(line.strip())]


def _begun(lines: list[str], index: int) -> int:
    """The line at which the sentence that ends a question on a wrapped line begins."""
    while (
        index
        and lines[index].lstrip()[:1].islower()
        and re.search(r"[\w,]\s*$", lines[index - 1])
        and read_marker(lines[index]) is None
    ):
        index -= 1
    return index


def _paragraph(lines: list[str], start: int) -> str:
    """From a line to the next empty one, or to the end of what it asks."""
    out = ""
    for line in lines[start:]:
        if not line.strip() or out.endswith("?"):
            break
        out = f"{out} {line}".strip()
    return out


def _asks(line: str) -> bool:
    """Whether a line is a question, or one and what narrows it."""
    if line.endswith("?"):
        return is_ask(line)
    first, *others = sentences(line) or [""]
    narrowed = bool(others) and all(map(_narrows, others))
    return narrowed and first.endswith("?") and is_ask(first)


def _narrows(sentence: str) -> bool:
    bracketed = sentence.startswith("(") and sentence.endswith(")")
    return bracketed or refines(sentence) or bool(BENEATH.match(sentence))


_LEAST_ONES = 3


def _all_ones(lines: list[str]) -> list[int]:
    """The items of a list that a page has broken up, so that each bears the number 1."""
    read = [(i, found[0]) for i, line in enumerate(lines) if (found := read_marker(line))]
    items = [i for i, marker in read if marker.kind == "number" and not marker.bare]
    ones = [i for i, marker in read if marker.kind == "number" and marker.label == "1"]
    return ones if len(ones) >= _LEAST_ONES and ones == items else []


def _chain(lines: list[str], kind: str) -> list[int]:
    chain: list[int] = []
    last, part = 0, ""
    for index, line in enumerate(lines):
        read = read_marker(line)
        marker = _inner(*read)[0] if read else None
        if marker is None or marker.kind != kind:
            continue
        if marker.parent == str(last) and last and _next_part(part, marker.label):
            chain.append(index)
            part = marker.label
            continue
        if (
            marker.worded
            and marker.parent == str(last + 1)
            and _next_part(f"{last + 1}", marker.label)
        ):
            chain.append(index)
            last, part = last + 1, marker.label
            continue
        if marker.bare or marker.ordinal is None:
            continue
        text = read[1] if read else ""
        skips = last and last < marker.ordinal <= last + _MOST_LOST and is_ask(text)
        if (
            (skips or marker.ordinal == last + 1)
            and (text.strip() or index + 1 < len(lines))
            and not marker.compound
        ):
            chain.append(index)
            last, part = marker.ordinal, f"{marker.ordinal}"
    return chain


_MOST_LOST = 3
"""The next number may be so many on, where those between were left out of a page."""


def _next_part(before: str, label: str) -> bool:
    """`2b` after `2a`, and `2a`, `2.1` or `2b` straight after `2`."""
    tail, last = label[len(before) :].strip(" ."), label[-1]
    if label.startswith(before) and tail in ("a", "b", "1"):
        return True
    return before[:-1] == label[:-1] and ord(last) - ord(before[-1]) == 1


def _without_leads(questions: list[ReadQuestion]) -> list[ReadQuestion]:
    """Without those that only lead to parts numbered after them: `2. How many:` before `2a`."""
    numbers = pairwise([*(question.number or "" for question in questions), ""])
    return [
        question
        for question, (_, number) in zip(questions, numbers, strict=True)
        if question.answer
        or not question.question.endswith((":", ":-"))
        or not re.fullmatch(rf"{re.escape(question.number or '-')}\s?\.?[a1]", number)
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
        runs_on = wrapped(here, after, width) and not LETTERED_ANSWER.match(after)
        runs_on = runs_on and ("|" in here or not _TABLE_HEAD.fullmatch(after))
        if runs_on or _still_asking(lines, here, index + 1, end):
            index += 1
            continue
        return index + 1
    return end


def _letters_again(lines: list[str], start: int, cut: int) -> int:
    """Before `cut`, the line at which the letters of a question begin again with its answers."""
    read = ((i, read_marker(lines[i])) for i in range(start + 1, cut))
    first = [
        i for i, found in read if found and found[0].kind == "letter" and found[0].ordinal == 1
    ]
    return first[1] if len(first) > 1 else cut


def _next_text(lines: list[str], start: int, end: int) -> int | None:
    return next((i for i in range(start, end) if lines[i].strip()), None)


_MEANT = re.compile(r"\W*by (?:this|that|these|those),? (?:i|we) mean\b", re.IGNORECASE)
_ANSWERS_COLON = re.compile(r":\s*[£$€]?\d[\d,.]*%?\s*$|^\W*[A-Z][^?]{20,}\w\.\s*$")
"""A figure told of something, or a statement, beneath a question left open with a colon."""


def _still_asking(lines: list[str], here: str, index: int, end: int) -> bool:
    """Whether the line at `index` is a part of the question and not its answer."""
    line = lines[index]
    read, above = read_marker(line), read_marker(here)
    apart = not lines[index - 1].strip()
    under_bullet = read is None and apart and above and above[0].kind == "bullet"
    ended = read is None and apart and here.rstrip().endswith(";")
    told = read is None and VOICE.search((sentences(line) or [""])[0]) is not None
    colon = read is None and apart and here.rstrip().endswith(":")
    answered = colon and _ANSWERS_COLON.search(line) is not None
    meant = _MEANT.match(line) if apart else refines(line) and (above is None or above[1].strip())
    if under_bullet or ended or told or answered or _gives(line, lines[index + 1 : index + 2]):
        return False
    if read and above and read[0].kind == above[0].kind == "bullet":
        return read[0].style == above[0].style
    if not read and meant:
        return True
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


def _gives(line: str, below: list[str]) -> bool:
    """Whether a line tells a figure, or opens a table that does."""
    columns = _COLUMNS.fullmatch(line) is not None and any(map(_FIGURES.search, below))
    return columns or bool(LETTERED_ANSWER.match(line) or _FIGURE_TOLD.fullmatch(line))


LETTERED_ANSWER = re.compile(
    r"\W*(?:[a-h][).]\s*(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?|[A-Z][^?:]{1,40}):|"
    r"(?:[a-h]|[ivx]{1,4})[).]\s*(?:19|20)\d\d(?:\s?/\s?\d{2,4})?\s+[–-])\s+[^\s?][^?]*$"
)
"""`a) 2020: 2,011`: the letter is the answer's own."""
_TABLE_HEAD = re.compile(r"[^|?]{1,40}\|[^?]*\|\s*")
"""The columns of a table of markup: `Year | Kettles |`."""
_COLUMNS = re.compile(
    r"[\s|]*(?:(?:\d{1,2}/\d{1,2}/\d{2,4}|(?:19|20)\d\d(?:[/–-]\d{2,4})?|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[ -]\d{2,4})(?:[\s|]+|$)){2,}",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"[^\d,.][\d,.]{1,12}[\s|]{1,20}[\d,.]{1,12}[\s|]{0,20}$")
"""The dates over the columns of a table, and a row of its figures."""
_FIGURE_TOLD = re.compile(
    r"(?!\W*(?:19|20)\d\d\s?[–/-]\s?\d\d(?:\d\d)?\W*$)"  # a year of two, as 2020 - 21
    r"\W*(?:(?:19|20)\d\d\b|[A-Z])[\w/ -]{0,40}?\s?[–:-]\s+£?\d[\d,.]*\s?(?:[mk%]|bn|million)?\W*"
)
"""`2019 – £1.5m`: a figure with what it is a figure of."""
BENEATH = re.compile(
    r"^\W*(?:i\b|please\b|if\b|for (?:each|every|the)\b|this (?:should|is"
    r"(?! (?:at|on|in|not|now|available|published|exempt|held)\b))|by\b|my\b)",
    re.IGNORECASE,
)
