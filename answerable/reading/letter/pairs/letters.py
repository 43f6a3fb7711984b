"""Letter after letter in one text: the request, what came back, and the reply."""

from __future__ import annotations

import re

from answerable.reading.letter.answer import answer_in, promises
from answerable.reading.letter.matching import matched
from answerable.reading.letter.naming import speaks_of_rest
from answerable.reading.letter.opening import is_opening, opened, without_head
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.questions import split_questions
from answerable.reading.questions.closing import body_of, signs_off
from answerable.reading.questions.sentences import sentences, squeeze

GREETED = re.compile(
    r"^\W*(?:dear|hello|hi|good (?:morning|afternoon|evening|day))\b(?:[^.?]|\.(?=\w)){0,80}\W*$",
    re.IGNORECASE,
)


def corresponded(lines: list[str]) -> Paired | None:
    """Letter after letter, each under its greeting: the first asks, the last answers."""
    cuts = _letters(lines)
    if len(cuts) < 2:
        return None
    first = body_of("\n".join(without_head(lines[cuts[0] : cuts[1]])))
    if any(is_opening(line) for line in first.split("\n")):
        return None
    asked = split_questions(first)
    reply = lines[cuts[-1] + 1 :]
    told = answer_in(opened("\n".join(reply)).split("\n"))
    thanked = any(map(is_opening, reply))
    if asked and (_acknowledges("\n".join(reply)) or (thanked and not told)):
        return Paired(asked, "")
    if asked and told and _asks_back(told):
        return Paired(asked, "\n".join(reply).strip())
    if not asked or not told:
        return None
    return Paired(matched(asked, reply), "\n".join(lines[cuts[1] :]))


def _letters(lines: list[str]) -> list[int]:
    """Where the letters begin: at their greetings, or the first, signed, without one."""
    cuts = [i for i, line in enumerate(lines) if GREETED.match(line)]
    if len(cuts) != 1 or not cuts[0]:
        return cuts
    return [0, *cuts] if any(map(signs_off, lines[1 : cuts[0]])) else cuts


_LONGEST_NOTE = 500


def _acknowledges(reply: str) -> bool:
    """Whether a last letter only says that an answer will come."""
    partly = "http" in reply or any(map(speaks_of_rest, reply.split("\n")))
    return len(body_of(reply)) < _LONGEST_NOTE and promises(reply) and not partly


_WHAT_IS_MEANT = re.compile(
    r"\W*(?:before (?:we|i) can [^,.?]{3,40}?,? )?"
    r"(?:(?:please )?(?:could|can|would|will) you (?:please |kindly )?(?:say|clarify|confirm|"
    r"explain|specify|define|tell (?:us|me)|let (?:us|me) know)|(?:do|did) you mean|"
    r"what (?:do|did) you mean|please (?:clarify|explain|say (?:what|which)))\b",
    re.IGNORECASE,
)


def _asks_back(told: str) -> bool:
    """Whether a reply begins by asking what was meant."""
    return bool(_WHAT_IS_MEANT.match((sentences(squeeze(told)) or [""])[0]))


def threaded(lines: list[str]) -> Paired | None:
    """The reply above, and the request it was written to quoted beneath."""
    cut = next((i for i, line in enumerate(lines) if i and _quoting(lines, i)), None)
    if cut is None:
        return None
    asked = split_questions("\n".join(lines[cut:]))
    reply = lines[:cut]
    return Paired(matched(asked, reply), "\n".join(reply)) if asked and answer_in(reply) else None


def _quoting(lines: list[str], index: int) -> bool:
    if _ORIGINAL.match(lines[index]):
        return True
    if not _FROM.match(lines[index]):
        return False
    return any(_SENT_TO.match(line) for line in lines[index + 1 : index + 2])


_ORIGINAL = re.compile(r"\W*-{3,}\s*original message|on .{6,80} wrote:\s*$", re.IGNORECASE)
_FROM = re.compile(r"\W*from:\s", re.IGNORECASE)
_SENT_TO = re.compile(r"\W*(?:sent|date|to):\s", re.IGNORECASE)
