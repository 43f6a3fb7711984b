"""A question in its separate parts, each with the words that answer it.

Parts are numbered, lettered, in roman numerals or in bullets, on lines or in a sentence; answers
carry the same labels in any order, or stand line by line in the order asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from answerable.reading.gaps.answer import Given
from answerable.reading.gaps.blanks import blanks
from answerable.reading.gaps.clauses import common
from answerable.reading.gaps.left import left_of, split_left
from answerable.reading.gaps.plain import plain_answer, plain_question, unsigned
from answerable.reading.questions.markers import roman_value

_I = re.IGNORECASE
_LINE = re.compile(
    r"^[ \t]*(?:question|answer|ans|q|a|part|point|item)?\.?[ \t]*"
    r"(?P<many>\(?(?P<one>\d{1,2}|[a-h]|[ivx]{1,4})\)?"
    r"(?:[ \t]*(?:,|&|and|to|-|–)[ \t]*\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)?)*)"
    r"(?:[.):\]][.):\]]?(?![\d/])|[ \t]+[-–—](?=[ \t])|[ \t]*(?=\n))[ \t]*",
    _I | re.MULTILINE,
)
_NAMED_LINE = re.compile(
    r"^[ \t]*(?:question|q)\.?[ \t]*(?P<many>(?P<one>\d{1,2}))\b[.):]?[ \t]*", _I | re.MULTILINE
)
_BRACKETED = re.compile(
    r"(?:(?<=[\s:;,.(])|^)\(?(?P<many>(?P<one>\d{1,2}|[a-h]|[ivx]{1,4}))\)\s*(?=\S)", _I
)
_DOTTED = re.compile(
    r"(?:^|(?<=[.?!:;]\s)|(?<=\n))(?:Q(?:uestion)?\s?)?(?P<many>(?P<one>\d{1,2}|[a-h]|[ivx]{1,4}))"
    r"[.:]\s+(?=[A-Z(£\d“\"‘'])"
)
_BULLET = re.compile(r"^[ \t]*[-•*–·▪o‣][ \t]+(?=\S)", re.MULTILINE)
_AS_BEFORE = re.compile(
    r"\W*(?:as (?:above|before|stated|for)|see (?:above|answer|question|response|q|\()|same as|"
    r"ditto)\b",
    _I,
)
_FRAMES = re.compile(
    r"\?\s*$|\b(?:each|every|for|of|in|last|past|years?|how|what|which|number)\b", _I
)
_GREETING = re.compile(
    r"^(?:dear|hi|hello|yours|kind regards|regards|many thanks|thank you|thanks|sincerely|"
    r"please (?:find|see) (?:below|our)|good (?:morning|afternoon)|foi (?:team|officer)|"
    r"information governance|further to)\b",
    _I,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """missing: the answer labels its parts and has none for this one."""

    question: str
    answer: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """`label` is "" for a bullet; numbers, letters and roman numerals are their place as text."""

    label: str
    text: str


def pieces(question: str, answer: str) -> list[Piece]:
    """One piece, or one for each part where question and answer can be laid side by side.

    Courtesies are left out of each.
    """
    if form := blanks(question, answer):
        return [Piece(wanted, value or "", missing=value is None) for wanted, value in form]
    lead, parts = _parts(unsigned(question))
    parts = parts or _echoed(question, answer)
    answered = _by_label(parts, answer) or _in_order(parts, answer) if len(parts) > 1 else {}
    if not answered:
        told = plain_answer(answer)
        if any(re.match(_ASKING, part.text, _I) for part in parts):
            question = f"{_introduces(lead)} {' '.join(_asked(part.text) for part in parts)}"
        kept, left = _left_of_parts(parts, question, told)
        return [Piece(kept, told), *(Piece(each, "", missing=True) for each in left)]
    intro = _introduces(lead)
    return _less_settled(
        [
            Piece(plain_question(f"{intro} {part.text}".strip()), *_told(answered, place))
            for place, part in enumerate(parts)
        ]
    )


def _left_of_parts(parts: list[_Part], question: str, told: str) -> tuple[str, list[str]]:
    """What is kept of a question, and the parts or sentences of it that the answer leaves."""
    apart = len(parts) > 1 and "\n" in question and "|" not in told
    if apart and (left := left_of([_asked(part.text) for part in parts], told)):
        kept = " ".join(asked for part in parts if (asked := _asked(part.text)) not in left)
        return plain_question(kept), left
    return split_left(plain_question(question), told)


def _echoed(question: str, answer: str) -> list[_Part]:
    """The sentences of a question that the lines of an answer say again before they answer."""
    asks = [s.strip() for s in re.split(r"(?<=\?)\s+", question) if s.strip().endswith("?")]
    asks = [re.split(r"(?<=[.!])\s+", ask)[-1] for ask in asks]
    lines = [line.strip() for line in answer.split("\n") if line.strip()]
    if len(asks) < 2 or len(lines) != len(asks):
        return []
    echoes = all(
        line.lower().split()[:2] == ask.lower().split()[:2]
        for ask, line in zip(asks, lines, strict=True)
    )
    return [_Part("", ask) for ask in asks] if echoes else []


def _asked(text: str) -> str:
    """A part as a sentence of its own."""
    flat = re.sub(r"\s+", " ", text).strip(" ;,")
    ended = flat if flat.endswith(("?", ".")) else f"{flat}?"
    return ended if re.match(_ASKING, ended, _I) else f"Please state {ended}"


_ASKING = (
    r"\W*(?:please|how|what|which|who|when|where|why|whether|do|does|did|is|are|was|were|has|have|"
    r"if|give|state|list|name|provide|in|on|at|for|of|to|by|can|could)\b"
)


def _told(answered: dict[int, str], place: int) -> tuple[str, bool]:
    return plain_answer(_ECHO.sub("", answered.get(place, ""))), place not in answered


_ECHO = re.compile(r"^(?:who|what|when|where|why|how|which)\b[^:?\n]{3,80}[:?]\s*(?=\S)", _I)


def _less_settled(found: list[Piece]) -> list[Piece]:
    """Without the parts that say "as above", or "N/A" after a no."""
    kept: list[Piece] = []
    no = False
    for piece in found:
        given = Given(piece.answer)
        settled = _AS_BEFORE.match(piece.answer) or (given.void and no and given.flat)
        if piece.missing or not settled:
            kept.append(piece)
        no = no or ((given.nil or given.negative) and not piece.missing)
    return kept


def _introduces(lead: str) -> str:
    """The sentence that leads to the parts, and those that name a year; no greeting."""
    sentences = [s for s in re.split(r"(?<=[.?!])\s+|\n+", lead.strip()) if s.strip()]
    told = [
        s
        for n, s in enumerate(sentences)
        if not _GREETING.match(s)
        and (
            (re.search(r"\d", s) and not _STATES.match(s))
            or (n == len(sentences) - 1 and _FRAMES.search(s))
        )
    ]
    return " ".join(told)


_STATES = re.compile(
    r"^(?:the|i|we|my|our|it|this|since)\b[^?]*\b(?:has|have|had|was|were|is|are|seems?)\b[^?:]*$",
    _I,
)
"""A statement, which tells how it was and asks nothing."""


def _parts(question: str) -> tuple[str, list[_Part]]:
    """The words before the first part, and the parts; ("", []) where there are fewer than two."""
    best: list[re.Match[str]] = []
    for pattern in (_LINE, _NAMED_LINE, _BRACKETED, _DOTTED):
        chain = _chain(list(pattern.finditer(question)))
        if len(chain) > 1 and (not best or chain[0].start() < best[0].start()):
            best = chain
    if best:
        return question[: best[0].start()], [
            _Part(_key(m["one"], best[0]["one"]), text)
            for m, text in zip(best, _between(question, best), strict=True)
        ]
    bullets = list(_BULLET.finditer(question))
    if len(bullets) > 1:
        return question[: bullets[0].start()], [_Part("", t) for t in _between(question, bullets)]
    return "", []


def _between(text: str, marks: list[re.Match[str]]) -> list[str]:
    ends = [m.start() for m in marks[1:]] + [len(text)]
    return [text[m.end() : end].strip() for m, end in zip(marks, ends, strict=True)]


def _family(label: str, first: str) -> str:
    if label.isdigit():
        return "number"
    return "roman" if first.lower() == "i" else "letter"


def _place(label: str, first: str) -> int:
    """Where a label stands in its row: 3 for `3`, `c` and `iii`; 0 for none."""
    family = _family(label, first)
    if family == "number":
        return int(label)
    if family == "roman":
        return roman_value(label.lower()) or 0
    return ord(label.lower()) - 96 if len(label) == 1 else 0


def _key(label: str, first: str) -> str:
    return f"{_family(label, first)} {_place(label, first)}"


def _chain(found: list[re.Match[str]]) -> list[re.Match[str]]:
    """The longest run that counts on by one; letters and roman numerals begin at their first."""
    best: list[re.Match[str]] = []
    for start, opening in enumerate(found):
        first = opening["one"]
        if not first.isdigit() and first.lower() not in ("a", "i"):
            continue
        chain = [opening]
        for mark in found[start + 1 :]:
            same = _family(mark["one"], first) == _family(first, first)
            if same and _place(mark["one"], first) == _place(chain[-1]["one"], first) + 1:
                chain.append(mark)
        if len(chain) > len(best):
            best = chain
    return best


def _by_label(parts: list[_Part], answer: str) -> dict[int, str]:
    """The answers that carry the parts' labels, by the part's place; {} where they do not."""
    if not parts[0].label:
        return {}
    places = {part.label: n for n, part in enumerate(parts)}
    first = "i" if parts[0].label.startswith("roman") else "a"
    every = [
        _told_by(pattern, places, first, answer)
        for pattern in (_LINE, _NAMED_LINE, _BRACKETED, _DOTTED)
    ]
    told, before = max(every, key=lambda found: len(found[0]))
    return told if len(told) > 1 or (len(parts) == 2 and told and not before) else {}


def _told_by(
    pattern: re.Pattern[str], places: dict[str, int], first: str, answer: str
) -> tuple[dict[int, str], str]:
    """What stands behind each label in one form, and the words before the first of them."""
    marks = [m for m in pattern.finditer(answer) if any(k in places for k in _keys(m, first))]
    inline = pattern in (_BRACKETED, _DOTTED)
    if not marks or (inline and any(_at(a, first) >= _at(b, first) for a, b in pairwise(marks))):
        return {}, ""
    places_told = [_at(mark, first) for mark in marks]
    if inline and len(places_told) > len(set(places_told)):
        return {}, ""  # each label again for each year
    told: dict[int, str] = {}
    for mark, text in zip(marks, _between(answer, marks), strict=True):
        for key in _keys(mark, first):
            if key in places:
                told.setdefault(places[key], text)
    return told, answer[: marks[0].start()].strip()


def _at(mark: re.Match[str], first: str) -> int:
    return _place(mark["one"], first)


def _keys(mark: re.Match[str], first: str) -> list[str]:
    """The labels of one mark: those of `1-3`, `a) and b)`."""
    labels = re.findall(r"\d{1,2}|[a-z]+", mark["many"].lower())
    named = [label for label in labels if label not in ("and", "to")]
    places = [_place(label, first) for label in named if len(label) < 5]
    if len(places) == 2 and re.search(r"\bto\b|[-–]", mark["many"]) and places[0] < places[1]:
        places = list(range(places[0], places[1] + 1))
    family = _family(named[0], first)
    return [f"{family} {place}" for place in places]


def _in_order(parts: list[_Part], answer: str) -> dict[int, str]:
    """Lines or bullets, as many as the parts and in their order; {} where they are not."""
    if "|" in answer or "\t" in answer:
        return {}
    bullets = list(_BULLET.finditer(answer))
    if len(bullets) == len(parts):
        told = _between(answer, bullets)
        return _by_words(parts, told) or dict(enumerate(told))
    if 1 < len(bullets) < len(parts):
        return _by_words(parts, _between(answer, bullets))
    marks = _chain(list(_LINE.finditer(answer))) or _chain(list(_DOTTED.finditer(answer)))
    if len(marks) == len(parts):
        return dict(enumerate(_between(answer, marks)))
    lines = [line for line in answer.split("\n") if line.strip() and not _GREETING.match(line)]
    if any(len(_BRACKETED.findall(line)) > 1 for line in lines):
        return {}  # a line tells of several parts
    return dict(enumerate(lines)) if len(lines) == len(parts) else {}


def _by_words(parts: list[_Part], told: list[str]) -> dict[int, str]:
    """Fewer answers than parts, each with the part whose words it has; {} where one has none."""
    alike = {
        (n, place): len(common(part.text, text))
        for n, text in enumerate(told)
        for place, part in enumerate(parts)
    }
    found: dict[int, str] = {}
    left = set(range(len(told)))
    for n, place in sorted(alike, key=lambda pair: -alike[pair]):
        if n in left and place not in found and alike[n, place]:
            found[place] = told[n]
            left.remove(n)
    return {} if left else found
