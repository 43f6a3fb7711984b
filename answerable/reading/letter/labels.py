"""The numbers and letters by which a reply says which question each answer is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from string import ascii_lowercase

from answerable.reading.letter.answer import without_marker
from answerable.reading.letter.naming import expand, named_in
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.markers import inline_parts, read_marker
from answerable.reading.questions.nesting import key_of

ANSWER_WORD = re.compile(
    r"^\s*(?:(?:our )?(?:answer|response|reply)|a)(?: to)?(?: question| q)?\s?(?=\d{1,2}[a-h]?\b)",
    re.IGNORECASE,
)


SHARED = re.compile(
    r"^\W*(?:for |in (?:answer|reply|response) to |answers? to |re(?:garding)? |with (?:regard|"
    r"reference) to )?(?:questions?|q|qs|parts?|points?|items?|responses?|answers?)\s?\.?\s?"
    r"(?P<list>\d{1,2}[a-z]?(?:\s?(?:,|and|&|to|-|–|/)\s?"
    r"(?:q|(?:question|part|point|item) )?\d{1,2}[a-z]?)+)",
    re.IGNORECASE,
)


def answers_told(reply: list[str]) -> int:
    """How many answers a reply numbers."""
    return len(segments(reply))


def is_bullet(line: str) -> bool:
    read = read_marker(line)
    return read is not None and read[0].kind == "bullet"


_BESIDE_LETTERS = re.compile(
    r"^\s*\(?([a-z])[.)]\s?(?:/|&|,|and)\s?\(?([a-z])[.)]\s+(?=\S)", re.IGNORECASE
)
"""`b) and c) Not held`: one answer for two questions."""


def lettered(
    questions: Sequence[ReadQuestion], reply: list[str]
) -> list[tuple[list[str], list[str]]]:
    """As `segments`, where the questions are lettered and so are their answers."""
    labels = [question.number or "" for question in questions]
    if not any(labels) and _lettered_from_a(reply, len(labels)):
        labels = list(ascii_lowercase[: len(labels)])
    if len(labels) < 2 or not all(re.fullmatch(r"[A-Za-z]|[ivx]{1,5}", label) for label in labels):
        return []
    found: list[tuple[list[str], list[str]]] = []
    for line in reply:
        two = _BESIDE_LETTERS.match(line)
        read = read_marker(line)
        said = [two[1], two[2]] if two else [read[0].label] if read else []
        after = labels[labels.index(found[-1][0][-1]) + 1 :] if found else labels
        if said and set(said) <= set(after):
            found.append((said, [line[two.end() :] if two else without_marker(line)]))
        elif found:
            found[-1][1].append(line)
    return found if len(found) > 1 else []


def _lettered_from_a(reply: list[str], count: int) -> bool:
    """Whether as many answers as unnumbered questions bear letters, and nothing else is told."""
    told = [line for line in reply if line.strip()]
    read = [(i, found[0]) for i, line in enumerate(told) if (found := read_marker(line))]
    letters = [marker.label for _, marker in read if marker.kind == "letter"]
    return bool(read) and read[0][0] == 0 and letters == list(ascii_lowercase[:count])


def segments(reply: list[str], *, count: int = 0) -> list[tuple[list[str], list[str]]]:
    """(labels, lines) of the numbered answers of a reply; empty where it is not numbered.

    count: so many questions may be named in words too, "as to question 1", within their answers.
    """
    found: list[tuple[list[str], list[str]]] = []
    before = ""
    reply = list(_signs_moved(reply))
    worded = sum(1 for line in reply if _WORDED.match(line)) > 1
    for line in _letters_apart(_numbers_lost(reply, "Q" if worded else "")):
        labels, rest = labels_of(line)
        if worded and not _WORDED.match(line) and not SHARED.match(line):
            labels = []
        if not labels:
            labels, rest = _next_letter(line, found)
        if count and not labels and not re.search(r"[a-z,]$", before.rstrip()):
            labels, rest = named_in(line, count), line
        before = line
        headed = bool(_QUESTION_HEAD.fullmatch(line))
        if labels and (_plausible(labels, found) or _named_apart(labels, found, headed=headed)):
            found.append((labels, [rest]))
        elif found:
            found[-1][1].append(line)
    return found


_SIGN_MOVED = re.compile(r"(\W*(?:response|answer|reply)) ?: ?(\d{1,2})\s*$", re.IGNORECASE)
_SIGN_KEPT = re.compile(r"\W*(?:response|answer|reply) (\d{1,2}) ?:", re.IGNORECASE)


def _signs_moved(reply: Iterable[str]) -> Iterator[str]:
    """With the colon after the number, where it slipped before it: `Response: 3`."""
    last = 0
    for line in reply:
        kept, moved = _SIGN_KEPT.match(line), _SIGN_MOVED.match(line)
        follows = moved is not None and int(moved[2]) == last + 1 > 1
        last = int(kept[1]) if kept else last + follows
        yield f"{moved[1]} {moved[2]}:" if moved and follows else line


def _next_letter(line: str, found: Sequence[tuple[list[str], list[str]]]) -> tuple[list[str], str]:
    """`b)` after an answer labelled `1a)`: the number is not said again."""
    last = re.fullmatch(r"(\d{1,2})([a-g])", found[-1][0][-1]) if found else None
    read = read_marker(line) if last else None
    if last is None or read is None or read[0].label.lower() != chr(ord(last[2]) + 1):
        return [], ""
    return [f"{last[1]}{read[0].label.lower()}"], read[1]


def _letters_apart(reply: Iterable[str]) -> Iterator[str]:
    """`1. a) Nine b) Two`: each letter after a number on a line of its own."""
    for line in reply:
        label = None if _PARTS.match(line) else _BEFORE_LETTER.match(line)
        parts = inline_parts(line[label.end() :]) if label else []
        if label is None or not parts:
            yield line
            continue
        yield f"{label.group()}{parts[0][0]}) {parts[0][1]}"
        yield from (f"{letter}) {text}" for letter, text in parts[1:])


_BEFORE_LETTER = re.compile(
    r"\W*(?:q|a|question |answer )?\s?\d{1,2}\s?[.):]?\s*(?=\(?a\))", re.IGNORECASE
)


def _numbers_lost(reply: list[str], mark: str) -> list[str]:
    """Bullets before the first number, as many as it leaves out, with the numbers they had; so
    the letters of answers to parts of 1 before the number 2.

    mark: the letter before the other numbers.
    """
    first = next((i for i, line in enumerate(reply) if labels_of(line)[0]), 0)
    number = key_of(labels_of(reply[first])[0][0])[0] if first else 0
    bullets = [i for i in range(first) if is_bullet(reply[i])]
    letters = [
        i for i in range(first) if (read := read_marker(reply[i])) and read[0].label in "abc"
    ]
    out = list(reply)
    if 0 < number - 1 == len(bullets):
        for place, index in enumerate(bullets, start=1):
            out[index] = f"{mark}{place}. {without_marker(reply[index])}"
    elif number - 1 == 1 < len(letters) and not bullets:
        for index in letters:
            out[index] = f"1{reply[index].lstrip(' (')}"
    return out


_UNSTOPPED = re.compile(r"\s{0,12}(\d{1,2})(?:\s?[-–—:]\s{1,9}|\s{1,9})(?=\S)")
_LEAST_UNSTOPPED = 3


def stopped(reply: list[str], count: int) -> list[str]:
    """With a stop after each of the numbers over answers, where they run from 1 without one.

    count: of the questions; a table of months or ages seldom runs to as many.
    """
    found = [(i, match) for i, line in enumerate(reply) if (match := _UNSTOPPED.match(line))]
    if count < _LEAST_UNSTOPPED or any(labels_of(reply[i])[0] == ["1"] for i in range(len(reply))):
        return reply
    run: list[tuple[int, int]] = []
    for index, match in found:
        if int(match[1]) == len(run) + 1:
            run.append((index, match.end()))
    if len(run) != count or not any(re.search("[A-Za-z]{2}", reply[i][end:]) for i, end in run):
        return reply
    out = list(reply)
    for number, (index, end) in enumerate(run, start=1):
        out[index] = f"{number}. {reply[index][end:]}"
    return out


_Segment = tuple[list[str], list[str]]


def with_lost(numbered: list[_Segment], asked: Sequence[str]) -> list[_Segment]:
    """With an answer whose number was left out, where one is and it plainly begins.

    asked: the numbers of the questions. What stands under the number before it is in two
    paragraphs or lines where all others are in one, or ends in rows of figures.
    """
    told = [labels[0] for labels, _ in numbered]
    lost = [number for number in asked if number not in told]
    if len(lost) != 1 or any(len(labels) > 1 for labels, _ in numbered) or not lost[0].isdigit():
        return numbered
    before, after = str(int(lost[0]) - 1), str(int(lost[0]) + 1)
    place = told.index(before) if before in told and after in told else -1
    if place < 0 or told[place + 1 : place + 2] != [after]:
        return numbered
    lines = numbered[place][1]
    others = [lines for i, (_, lines) in enumerate(numbered[:-1]) if i != place]
    cut = _rows_from(lines) or _second_of_two(lines, others)
    if not cut:
        return numbered
    both = [([before], lines[:cut]), ([lost[0]], lines[cut:])]
    return [*numbered[:place], *both, *numbered[place + 1 :]]


_ROW = re.compile(r"[^.?]{1,60}?[\s|:–-]\s{0,20}£?\s?\d[\d,.]*[%km]?(?:\s+£?\d[\d,.%]*)*[\s|]*")
"""A year or a name, and its figures."""


def _rows_from(lines: list[str]) -> int:
    """The first of the rows of figures that all the rest is, after a sentence; 0 for none."""
    told = [i for i, line in enumerate(lines) if line.strip()]
    rows = 0
    while rows < len(told) and _ROW.fullmatch(lines[told[-rows - 1]]):
        rows += 1
    if rows < _LEAST_UNSTOPPED - 1 or rows == len(told):
        return 0
    return told[-rows] if lines[told[-rows - 1]].rstrip().endswith(".") else 0


def _second_of_two(lines: list[str], others: Sequence[list[str]]) -> int:
    """The line at which the second of two paragraphs begins, where `others` are one each."""
    apart = all(any(not line.strip() for line in one) for one in others)
    starts = _starts(lines, apart=apart)
    alone = all(len(_starts(one, apart=apart)) == 1 for one in others)
    return starts[1] if len(starts) == 2 and others and alone else 0


def _starts(lines: list[str], *, apart: bool) -> list[int]:
    """Where paragraphs begin; each line is one unless empty lines stand `apart` between them."""
    spoken = [i for i, line in enumerate(lines) if line.strip()]
    return [i for i in spoken if not i or not apart or not lines[i - 1].strip()]


_WORDED = re.compile(
    r"\W*(?:(?:q|a)\s?|(?:(?:our )?(?:answer|response|reply)(?: to)? )?(?:question|q|part) ?)"
    r"(?:no\.? |number )?\d{1,2}[a-h]?\b(?!\s?%)",
    re.IGNORECASE,
)
"""`Q1a.`, `Answer 2`: where answers are so labelled a bare number is something else's."""
_GLUED = re.compile(r"\s*(\d{1,2})[.)](?=[\d£])")


def spread(reply: list[str]) -> list[str]:
    """Answers typed one after another on a line, each on its own: `1. 14 2. Between 2 weeks`.

    A number typed against a figure (`1.411`, `2.12`) is parted from it where they run from 1.
    """
    glued = [int(match[1]) for line in reply if (match := _GLUED.match(line))]
    if len(glued) > 1 and glued == list(range(1, len(glued) + 1)):
        reply = [_GLUED.sub(r"\g<0> ", line, count=1) for line in reply]
    out: list[str] = []
    for line in reply:
        chain: list[int] = []
        for match in re.finditer(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+(?=\S)", line):
            if int(match[1]) == len(chain) + 1:
                chain.append(match.start())
        cuts = [*chain, len(line)] if len(chain) > 1 else [0, len(line)]
        out += [line[start:end].strip() for start, end in pairwise(cuts)]
    return out


def labels_of(line: str) -> tuple[list[str], str]:
    """The questions a line says it answers, and the rest of it; ([], "") for any other line."""
    several = named_together(line)
    if several:
        return several
    bare = ANSWER_WORD.sub("", line, count=1)
    for pattern in _LABELLED if bare == line else (*_LABELLED, _AFTER_A, _AFTER_WORD):
        found = pattern.match(bare)
        if found:
            return ["".join(filter(None, found.groups())).lower()], bare[found.end() :]
    alone = re.fullmatch(r"(\d{1,2})\s?([a-h])?\W*", bare)
    if alone and bare != line:
        return ["".join(filter(None, alone.groups()))], ""
    read = None if _LINK.match(bare) else read_marker(bare.lstrip(' |‘“"'))
    if read and read[0].kind == "number" and not read[0].bare:
        return [read[0].label.replace(" ", "")], read[1]
    return [], ""


def named_together(line: str) -> tuple[list[str], str] | None:
    """The questions, more than one, that a line says it answers, and the rest of it."""
    shared = SHARED.match(line)
    named = expand(shared["list"]) if shared else []
    ends = shared and re.match(r"[\s:.–-]*$|\s*[:–-]\s|\s+[A-Z£\d]", line[shared.end() :])
    if shared and ends and len(named) <= _MOST_NAMED:
        return named, line[shared.end() :].lstrip(" :.–-")
    together = _PARTS.match(line)
    if together:
        letters = _between(together["a"], together["b"], together["sign"])
        return [f"{together['n']}{letter}" for letter in letters], line[together.end() :]
    listed = _NUMBERS.match(line)
    if listed:
        return expand(listed[1]), line[listed.end() :]
    beside = _SPAN.match(line) or _BESIDE_NUMBERS.match(line)
    if beside:
        sign = "-" if beside.re is _SPAN else ","
        return expand(f"{beside[1]}{sign}{beside[2]}"), line[beside.end() :]
    return None


_MOST_NAMED = 20
"""Questions named at once: `Answer 1 - 40` gives the figure 40."""
_PARTS = re.compile(
    r"^\W*(?:(?:answers? (?:to )?)?(?:questions?|qs?|a) ?)?(?P<n>\d{1,2})[.)]?\s{0,3}"
    r"\(?(?P<a>[a-g])[).]?\s?(?P<sign>/|&|,|and|to|-|–)\s?(?:(?P=n)\s?)?\(?(?P<b>[b-h])(?![a-z])[).]?\s*[-–:.]*\s+(?=\S)",
    re.IGNORECASE,
)
"""`2a and b - Not held`: one answer for parts."""


def _between(first: str, last: str, sign: str) -> list[str]:
    """Two letters, or all from one to the other."""
    a, b = ord(first.lower()), ord(last.lower())
    return [chr(code) for code in range(a, b + 1)] if sign in "-–to" else [chr(a), chr(b)]


_NUMBERS = re.compile(
    r"^\s*(\d{1,2}(?:\s?(?:,|&|and)\s?\d{1,2}){2,5}|\d{1,2}\s?(?:-|–|to)\s?\d{1,2})"
    r"(?:[.:)]\s+(?=[A-Z|])|\s[-–]\s+(?=[A-Z]))"
)
"""`1, 2 & 3 - Not held`, `1-3. Not held`."""
_SPAN = re.compile(r"^\s*(\d{1,2})[.)]\s?[-–—]\s?(\d{1,2})[.)]\s+(?=\S)")
"""`2. - 7. N/A`: one answer for all between."""
_BESIDE_NUMBERS = re.compile(r"^\s*(\d{1,2})[.)]?\s?(?:/|&|,|and)\s?(\d{1,2})\s?[-–:.)]\s+(?=\S)")
"""`2/3 - Not held`: one answer for two questions."""


_LABELLED = (
    re.compile(r"^\s*(\d{1,2})\s?\(([a-h])\)\s+(?=\S)"),  # a row of a table: "2 (a) Cars 14"
    re.compile(r"^\s*\(?(\d{1,2})([a-h])?[.):/]+\s+(?=[\d£])"),  # only a figure: "3. 44"
    re.compile(r"^\s*\(?(\d{1,2})([a-h])\s?[-–—]\s+(?=\S)"),  # "1b – 112 people"
    re.compile(r"^\s*(\d{1,2})([a-h])?[.)]\s?[-–—]\s?(?=\S)(?!\d+[.)])"),  # "1.- Nine"
    re.compile(r"^\s*(\d{1,2})\s+(?=[A-Z][a-z])"),
)


_AFTER_A = re.compile(r"^\s*(\d{1,2})\s?([a-h])?\s?[.):–-]+\s+(?=\S)", re.IGNORECASE)
"""`A8B. Nine`: after the word nothing but a label stands."""


_AFTER_WORD = re.compile(r"^\s*(\d{1,2})\s?([a-h])?\s+(?=[£\d])", re.IGNORECASE)
"""`Response to Q2 £400`."""


_LINK = re.compile(r"\s*\[\d{1,3}\]\s?(?:https?:|www\.|\[)")
"""The number of an address among those a mail program gathered."""


_QUESTION_HEAD = re.compile(r"\W*questions?\b[\w ,&]{2,40}\W*", re.IGNORECASE)


def _named_apart(
    labels: list[str], found: list[tuple[list[str], list[str]]], *, headed: bool
) -> bool:
    """Several questions named at once, or one in a heading, none of them yet, in any order."""
    seen = {label for before, _ in found for label in before}
    return (headed or len(labels) > 1) and not seen & set(labels)


def _plausible(labels: list[str], found: list[tuple[list[str], list[str]]]) -> bool:
    number = key_of(labels[0])[0]
    last = key_of(found[-1][0][0])[0] if found else 0
    seen = {label for before, _ in found for label in before}
    return last <= number <= last + 3 and labels[0] not in seen
