"""A table with a column of questions and one of answers."""

from __future__ import annotations

import re

from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.markers import read_marker

_HEADINGS = re.compile(
    r"^(?:(?:your |our |the )?(?:questions?|requests?)|what you asked)$", re.IGNORECASE
)


_ANSWER_HEADINGS = re.compile(
    r"^(?:our |the )?(?:answers?|responses?|reply|replies)$", re.IGNORECASE
)


def tabled(lines: list[str]) -> Paired | None:
    """A table with a column of questions and one of answers."""
    for index, line in enumerate(lines):
        heads = _cells(line)
        asked = next((i for i, cell in enumerate(heads) if _HEADINGS.match(cell)), None)
        told = next((i for i, cell in enumerate(heads) if _ANSWER_HEADINGS.match(cell)), None)
        if asked is not None and told is not None:
            return _of_rows(lines, index, asked, told)
    return _without_heads(lines)


def _without_heads(lines: list[str]) -> Paired | None:
    """Rows that each hold a question in the same cell, and something in the next."""
    rows = [
        (i, cells)
        for i, line in enumerate(lines)
        if re.search(r"\w", line) and (cells := _cells(line))
    ]
    asked = {
        next((i for i, cell in enumerate(cells) if cell.endswith("?")), -1) for _, cells in rows
    }
    place = asked.pop() if len(asked) == 1 and len(rows) > 1 else -1
    if place < 0 or any(len(cells) <= place + 1 for _, cells in rows):
        return None
    return _of_rows(lines, rows[0][0] - 1, place, place + 1)


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


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")] if "|" in line else []
