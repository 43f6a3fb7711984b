"""Each question after a dash with its answer beneath it, or after its question mark."""

from __future__ import annotations

import re
from itertools import pairwise

from answerable.reading.letter.answer import answer_in
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.markers import read_marker
from answerable.reading.questions.refining import refines

_LEAST = 3
_SHORTEST = 4
"""Words of a field to be filled in, which asks nothing: `- Name of school`."""
_SAME_LINE = re.compile(r"(?P<asked>[^?]{10,}\?)\s+(?P<told>[^?]{1,40})$")


def dashed(lines: list[str]) -> Paired | None:
    """Bullets of one kind and nothing above them that asks; each is a question and is answered.

    What narrows a question stands on its line: an answer asks nothing.
    """
    read = [(i, mark) for i, line in enumerate(lines) if (mark := read_marker(line))]
    starts = [i for i, (marker, _) in read if marker.kind == "bullet"]
    styles = {lines[i].lstrip()[:1] for i in starts}
    if len(starts) < _LEAST or len(starts) < len(read) or len(styles) > 1:
        return None
    if any("?" in line for line in lines[: starts[0]]):
        return None
    texts = {i: text for i, (_, text) in read}
    found = [_answered(texts[i], lines[i + 1 : end]) for i, end in pairwise([*starts, len(lines)])]
    asked = sum("?" in question.question for question in found)
    if not all(question.answer for question in found) or asked * 2 < len(found):
        return None
    short = all("?" in one.question or len(one.question.split()) <= _SHORTEST for one in found)
    if not short or any("?" in (question.answer or "") for question in found):
        return None
    return Paired(tuple(found), "\n\n".join(question.answer or "" for question in found))


def _answered(text: str, below: list[str]) -> ReadQuestion:
    told = answer_in(below)
    inline = _SAME_LINE.fullmatch(text.strip())
    if told is None and inline and not refines(inline["told"]):
        return ReadQuestion(0, None, inline["asked"], inline["told"].strip())
    return ReadQuestion(0, None, text.strip(), told)
