"""The questions as a list, and then a list of answers."""

from __future__ import annotations

import re

from answerable.reading.letter.labels import ANSWER_WORD
from answerable.reading.letter.matching import matched
from answerable.reading.letter.pairs.interleaved import LETTERED_ANSWER
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.letter.pairs.told import REPLYING
from answerable.reading.questions import split_questions
from answerable.reading.questions.markers import Marker, read_marker


def listed_twice(lines: list[str]) -> Paired | None:
    """The questions as a list, and then a list of answers with the same numbers."""
    kind, places = _runs(lines)
    if kind is None:
        return None
    (asked_from, asked_labels), (told_from, told_labels) = places
    if LETTERED_ANSWER.match(lines[asked_from]):
        return None
    if asked_labels[: len(told_labels)] != told_labels or len(told_labels) * 2 < len(asked_labels):
        return None
    reply = lines[told_from:]
    if any(line.rstrip().endswith("?") for line in reply if _label(line, kind)):
        return None
    asked = split_questions("\n".join(_before_reply(lines[asked_from:told_from])))
    own = tuple(question for question in asked if question.number)
    return Paired(matched(own, reply), "\n".join(reply)) if len(own) > 1 else None


def _before_reply(lines: list[str]) -> list[str]:
    """Without the sentence that leads from the last question to the answers."""
    last = max((i for i, line in enumerate(lines) if read_marker(line)), default=0)
    cut = next((i for i in range(last + 1, len(lines)) if REPLYING.match(lines[i])), len(lines))
    return lines[:cut]


_Run = tuple[int, list[str]]


def _runs(lines: list[str]) -> tuple[str | None, tuple[_Run, _Run]]:
    """The two runs of one kind of marker from 1 or a; (None, ...) where there are not two."""
    for kind in ("number", "letter"):
        runs: list[_Run] = []
        for index, line in enumerate(lines):
            marker = _label(line, kind)
            if marker is None:
                continue
            if marker.ordinal == 1:
                runs.append((index, [marker.label.lower()]))
            elif runs and marker.ordinal == len(runs[-1][1]) + 1:
                runs[-1][1].append(marker.label.lower())
        if len(runs) == 2 and all(len(labels) > 1 for _, labels in runs):
            return kind, (runs[0], runs[1])
        if sum(len(labels) for _, labels in runs) > 1:
            break  # letters beneath numbers are parts
    return None, ((0, []), (0, []))


def _label(line: str, kind: str) -> Marker | None:
    line = ANSWER_WORD.sub("", line, count=1)
    read = read_marker(line) or read_marker(re.sub(r"(?<=[.)])\s+\d", " x", line, count=1))
    plain = read is not None and read[0].kind == kind and not read[0].compound
    return read[0] if read and plain and not read[0].bare else None
