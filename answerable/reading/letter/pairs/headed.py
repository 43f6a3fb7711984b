"""The request in one piece and the reply in another."""

from __future__ import annotations

import re
from itertools import islice

from answerable.reading.letter.body import REPLY_HEAD, REQUEST_HEAD
from answerable.reading.letter.matching import answer_in, by_restatement, matched, without
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.questions import split_questions


def headed(lines: list[str]) -> Paired | None:
    """A heading, one of the first five of its kind, parts the request from the reply."""
    heads = (i for i, line in enumerate(lines) if i and REPLY_HEAD.match(line))
    cuts = (i for i in heads if not _runs_on(lines[i - 1], lines[i]))
    found = (_cut_at(lines, cut) for cut in islice(cuts, 5))
    return next((one for one in found if one), None)


def _cut_at(lines: list[str], cut: int) -> Paired | None:
    """As `headed`, with the line of the heading."""
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


def restated(lines: list[str]) -> Paired | None:
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


def threaded(lines: list[str]) -> Paired | None:
    """The reply above, and the request it was written to quoted beneath."""
    cut = next((i for i, line in enumerate(lines) if i and _quoting(lines, i)), None)
    if cut is None:
        return None
    asked = split_questions("\n".join(lines[cut:]))
    reply = lines[:cut]
    return Paired(matched(asked, reply), "\n".join(reply)) if asked and answer_in(reply) else None


def _quoting(lines: list[str], index: int) -> bool:
    if re.match(r"\W*-{3,}\s*original message|on .{6,80} wrote:\s*$", lines[index], re.IGNORECASE):
        return True
    heads = "\n".join(lines[index : index + 4])
    return bool(re.match(r"\W*from:\s.*\n\W*(?:sent|date|to):\s", heads, re.IGNORECASE))
