"""Numbered questions that name their parts on the line, and beneath each its lettered answers."""

from __future__ import annotations

import re
from string import ascii_lowercase

from answerable.reading.letter.answer import answer_in
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.markers import read_marker

_NUMBER = re.compile(r"\s{0,8}\(?(?P<n>\d{1,2})[.)]\s+(?P<asked>\S.*)")
_NAMED = re.compile(r"(?<![\w(])\(?([a-h])\)\s")
_LEAST = 2
"""Questions with as many lettered lines beneath them as they have parts."""
_GIVES = re.compile(r"\W*£?\d|[^?]{2,60}:\s+£?\d|\W*(?:yes|no|none|nil|n/?a|not held)\b", re.I)


def lettered_beneath(lines: list[str]) -> Paired | None:
    """Believed where two or more are so answered, with a figure, and none has nothing beneath."""
    heads = [(i, match) for i, line in enumerate(lines) if (match := _NUMBER.fullmatch(line))]
    if len(heads) < _LEAST or [int(match["n"]) for _, match in heads] != list(
        range(1, len(heads) + 1)
    ):
        return None
    ends = [*(i for i, _ in heads[1:]), len(lines)]
    blocks = [lines[i + 1 : end] for (i, _), end in zip(heads, ends, strict=True)]
    asked = [match["asked"] for _, match in heads]
    sure = sum(map(_by_letter, asked, blocks))
    if sure < _LEAST or not any(_GIVES.match(_text(b[0])) for b in blocks if b):
        return None
    found = tuple(
        ReadQuestion(0, match["n"], match["asked"].strip(), _told(block))
        for (_, match), block in zip(heads, blocks, strict=True)
    )
    if not all(question.answer for question in found):
        return None
    return Paired(found, "\n\n".join(question.answer or "" for question in found))


def _text(line: str) -> str:
    read = read_marker(line)
    return read[1] if read else line


def _by_letter(asked: str, block: list[str]) -> bool:
    """Whether the lines beneath bear as many letters, from a, as the question names parts."""
    named = _NAMED.findall(asked)
    count = ascii_lowercase.index(named[-1]) + 1 if named else 0
    marks = [read[0].label.lower() for line in block if (read := read_marker(line))]
    told = not any(line.rstrip().endswith("?") for line in block)
    return count > 1 and told and marks == list(ascii_lowercase[:count])


def _told(block: list[str]) -> str | None:
    lettered = [line.strip() for line in block if line.strip()]
    return answer_in(lettered)
