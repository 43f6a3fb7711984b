"""Requests that keep to no form: read again, more freely, where the usual reading finds nothing.

Nobody writes to a public body to say nothing: what is left of a text without its courtesies is
more likely to be a request than not, and an officer sees it either way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from answerable.reading.questions.asking import (
    is_condition,
    is_courtesy,
    is_format_wish,
    is_note,
    is_topic,
    points_away,
)
from answerable.reading.questions.markers import roman_value
from answerable.reading.questions.opening import strip_law
from answerable.reading.questions.phrases import ANY_CASE
from answerable.reading.questions.sentences import first_sentence, sentences

_LONGEST_BARE = 600
"""Characters of a text that may be nothing but what is wanted, with no word of asking."""
_FEWEST = 4
"""Words of an ask."""
_WANTING = re.compile(
    r"(?<!\bif )\brequest(?:s|ed|ing)?\b(?! (?:has|have|was|were|is)\b)|"
    r"\b(?:would|should|'d|’d) (?:\w+ ){0,2}(?:like|appreciate|be (?:\w+ )?"
    r"(?:grateful|helpful|interested))\b|"
    r"\b(?:want|wish|seek|need|require|hop(?:e|ing)|look(?:ing)?|ask(?:ing)?|tr(?:y|ying)) "
    r"(?:\w+ ){0,4}?(?:to|for|you|information|cop(?:y|ies)|details|list)\b|"
    r"\b(?:can|could|may|might) (?:i|we|you)\b|\b(?:please|pls)\b|\binterested in\b|"
    r"\b(?:send|provide|disclose|supply|give) (?:me|us)\b|\bi (?:now )?(?:require|seek|request)\b|"
    r"\bhow (?:many|much)\b|\bwhether\b|\b(?:full )?access to\b|\bdisclosure of\b",
    ANY_CASE,
)
_EMPTY_WANT = re.compile(
    r"^\W*(?:please )?(?:find |see )?(?:the )?(?:attached|below|above)\b|"
    r"\bquestions? (?:listed |set out )?(?:below|attached)\b|\blook forward\b|"
    r"\b(?:as per|see|find) (?:the )?(?:details |information )?(?:attached|below)\b|"
    r"\b(?:make|making|submit) an? (?:\w+ ){0,6}request\b[^:]{0,60}\battached\b|"
    r"\bwithin (?:the )?(?:statutory )?(?:20|twenty)\b|\backnowledge\b|\bconfirm(?:ing)? receipt\b",
    ANY_CASE,
)
_BULLET = re.compile(r"(?:(?<=\s)|^)(?:[_•·●▪*]|o(?=\s))\s*(?=[A-Z])")
_NUMBER = re.compile(r"(?:(?<=[\s.:?;,-])|^)\(?(\d{1,2})\s?[.):]?\s*(?=[A-Z])")
_LETTER = re.compile(r"(?:(?<=[\s.:?;,-])|^)\(?([a-h])[.)]\s*(?=\S)")
_Marks = tuple[tuple[re.Pattern[str], Callable[[str], int | None]], ...]
_ROMAN = re.compile(r"(?:(?<=[\s.:?;,-])|^)\(?([ivx]{1,5})\)\s*(?=\S)")


_NUMBERS: _Marks = ((_NUMBER, int),)
_ALL: _Marks = (*_NUMBERS, (_LETTER, lambda mark: ord(mark) - 96), (_ROMAN, roman_value))


_LONE_O = re.compile(r"(?<=\S)[^\S\n]+o[^\S\n]+(?=[A-Z][a-z])")
_LEAST_SIGNS = 3


def signs_apart(text: str) -> str:
    """Things wanted after an `o` that stands for a round sign, each on a line of its own."""
    if text.count(" o ") < _LEAST_SIGNS:
        return text
    _, *items = _LONE_O.split(text)
    wanted_all = all(is_topic(first_sentence(item), announced=False) for item in items)
    return _LONE_O.sub("\n- ", text) if len(items) >= _LEAST_SIGNS and wanted_all else text


def opened(text: str) -> str:
    """Items typed one after another in a paragraph, each on a line of its own."""
    return "\n".join(_opened_line(line) for line in text.split("\n"))


def numbered_apart(text: str) -> str:
    """The same of numbered items alone: `... of the lane: 1 Dates ... 2 Details ...`."""
    return "\n".join(_apart(line, _NUMBERS) or line for line in text.split("\n"))


def _opened_line(line: str) -> str:
    bullets = list(_BULLET.finditer(line))
    return _apart(line, _ALL) or (_broken(line, bullets) if len(bullets) >= 2 else line)


def _apart(line: str, marks: _Marks) -> str:
    """The line broken before each mark of a chain from 1 or a; empty where there is none."""
    for pattern, value in marks:
        chain: list[re.Match[str]] = []
        for match in pattern.finditer(line):
            if value(match[1]) == len(chain) + 1:
                chain.append(match)
        if len(chain) >= 2:
            return _broken(line, chain)
    return ""


def _broken(line: str, cuts: list[re.Match[str]]) -> str:
    starts = [cut.start() for cut in cuts]
    pieces = [line[: starts[0]].rstrip()]
    for cut, end in zip(cuts, [*starts[1:], len(line)], strict=True):
        mark = cut.group().strip()
        mark = "-" if mark in "_o" else f"{mark})" if mark.isdigit() else mark
        pieces.append(f"{mark} {line[cut.end() : end].strip()}")
    return "\n".join(piece for piece in pieces if piece)


_REFERS = re.compile(r"\W*(?:i|we) refer to\b", ANY_CASE)
"""A statement of what was written before, that names nothing wanted."""


def wanted(paragraphs: Iterable[str]) -> Iterator[str]:
    """The sentences that want something; of a short text that names it alone, all of it; none where
    a paragraph says that it stands in another file.
    """
    paragraphs = list(paragraphs)
    if any(map(points_away, paragraphs)):
        return
    left = [
        [piece for piece in map(strip_law, sentences(text)) if not _aside(piece)]
        for text in paragraphs
        if not is_note(text)
    ]
    whole = [piece for pieces in left for piece in pieces if len(piece.split()) >= _FEWEST]
    asking = [piece for piece in whole if _WANTING.search(piece)]
    if asking:
        yield from asking
        return
    rest = [" ".join(pieces) for pieces in left if pieces]
    if sum(map(len, rest)) <= _LONGEST_BARE:
        yield from (
            text for text in rest if len(text.split()) >= _FEWEST and not _REFERS.match(text)
        )


def _aside(piece: str) -> bool:
    return (
        is_courtesy(piece)
        or is_condition(piece)
        or is_format_wish(piece)
        or bool(_EMPTY_WANT.search(piece) or points_away(piece))
    )
