"""Each numbered question with its answer as bullets beneath it."""

from __future__ import annotations

import re
from itertools import pairwise

from answerable.reading.letter.body import before_closing, tidy
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.asking import is_ask, is_period
from answerable.reading.questions.markers import read_marker

_LEAST_GIVEN = 2
"""Questions whose bullets give something, for all the bullets to be answers."""
_GIVES = re.compile(
    r"(?:yes|no|none|nil|n/a|not held)\b\W*$|£\s?\d|"
    r"[^?]{2,60}(?:\s[–—-]|:)\s+(?:£\s?)?\d[\d,.]*(?!\d)\W*(?:\D{0,60})$",
    re.IGNORECASE,
)
"""`Yes`, or a thing and its figure: `Accountancy – 3`."""


def bulleted(lines: list[str]) -> Paired | None:
    """Nothing but bullets stands between one numbered question and the next, and they give."""
    marked = [(i, read) for i, line in enumerate(lines) if (read := read_marker(line))]
    items = [(i, *read) for i, read in marked if read[0].kind == "number" and not read[0].bare]
    if len(items) < _LEAST_GIVEN:
        return None
    ends = [*(i for i, _, _ in items[1:]), len(lines)]
    blocks = [lines[i + 1 : end] for (i, _, _), end in zip(items, ends, strict=True)]
    blocks[-1] = before_closing(blocks[-1])
    single = all(item[2].rstrip().endswith("?") for item in items) and all(map(_is_one, blocks))
    if not all(map(_all_bullets, blocks)):
        return None
    if sum(map(_gives, blocks)) < (1 if single else _LEAST_GIVEN):
        return None
    numbers = [int(match[0]) for _, marker, _ in items if (match := re.match(r"\d+", marker.label))]
    if numbers[0] != 1 or any(not a <= b <= a + 1 for a, b in pairwise(numbers)):
        return None
    found = tuple(
        ReadQuestion(0, marker.label, text.strip(), tidy(block))
        for (_, marker, text), block in zip(items, blocks, strict=True)
    )
    return Paired(found, "\n\n".join(question.answer or "" for question in found))


def _all_bullets(block: list[str]) -> bool:
    texts = [_bullet(line) for line in block if line.strip()]
    asking = (is_ask(text) or (is_period(text) and "£" not in text) for text in texts)
    return bool(texts) and all(texts) and not any(asking)


def _is_one(block: list[str]) -> bool:
    """A choice would have two bullets or more."""
    return sum(1 for line in block if line.strip()) == 1


def _bullet(line: str) -> str:
    read = read_marker(line)
    return read[1] if read and read[0].kind == "bullet" else ""


def _gives(block: list[str]) -> bool:
    texts = [_bullet(line).strip(" .") for line in block if line.strip()]
    choice = {"yes", "no"} <= {text.lower() for text in texts}
    return not choice and any(_GIVES.match(text) for text in texts)
