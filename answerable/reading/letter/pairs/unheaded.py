"""The questions, and then a reply that no heading announces."""

from __future__ import annotations

import re

from answerable.reading.letter.answer import answer_in
from answerable.reading.letter.body import REQUEST_HEAD, is_flat
from answerable.reading.letter.matching import matched
from answerable.reading.letter.naming import named_in, speaks_of_rest
from answerable.reading.letter.opening import is_opening, without_letterhead
from answerable.reading.letter.pairs.headed import request_from
from answerable.reading.letter.pairs.interleaved import BENEATH, interleaved
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.letter.pairs.told import below_announcement
from answerable.reading.letter.voice import VOICE
from answerable.reading.questions import split_questions
from answerable.reading.questions.asking import is_ask
from answerable.reading.questions.markers import read_marker
from answerable.reading.questions.phrases import COUNTING, IMPERATIVE, WISH
from answerable.reading.questions.sentences import sentences


def unheaded(lines: list[str]) -> Paired | None:
    """The reply begins at the first paragraph, after a question, in the voice of one who answers.

    Where more is asked beneath it the answers stand between the questions, and it is not for this.
    """
    cut = _with_fact(lines, _reply_from(lines))
    if cut is None or any(_asks(line) for line in lines[cut + 1 :]) or _goes_on(lines, cut):
        return None
    between = interleaved(lines[:cut])
    told = [q.answer for q in between.questions[:-1] if q.answer] if between else []
    if any(not BENEATH.match(answer) for answer in told) or _answered(between):
        return None
    start = max(request_from(lines, cut), below_announcement(lines[:cut]))
    asked = split_questions("\n".join(without_letterhead(lines[start:cut])))
    reply = lines[cut:]
    return Paired(matched(asked, reply), "\n".join(reply)) if asked and answer_in(reply) else None


_MUCH = 300
"""Characters beneath the last question: it is answered there, before the voice is heard."""


def _answered(between: Paired | None) -> bool:
    last = between.questions[-1].answer if between and between.questions else None
    return len(last or "") > _MUCH


def beneath(lines: list[str]) -> Paired | None:
    """A reply that says the request stands below it, and the request."""
    told = next((i for i, line in enumerate(lines) if _BELOW.search(line)), None)
    first = next((i for i in range((told or 0) + 1, len(lines)) if _asks(lines[i])), None)
    if told is None or first is None:
        return None
    cut = next((i for i in range(first, told, -1) if _replies(lines[i - 1])), told + 1)
    return _beneath(lines[told:cut], lines[cut:])


def _beneath(reply: list[str], request: list[str]) -> Paired | None:
    asked = split_questions("\n".join(request))
    return Paired(matched(asked, reply), "\n".join(reply)) if asked and answer_in(reply) else None


def signed_above(lines: list[str]) -> Paired | None:
    """A letter that thanks for the request and is signed, and the request under its heading."""
    thanked = next((i for i, line in enumerate(lines) if is_opening(line)), len(lines))
    signed = next((i for i in range(thanked, len(lines)) if _SIGNED.match(lines[i])), len(lines))
    below = next((i for i in range(signed, len(lines)) if REQUEST_HEAD.match(lines[i])), None)
    return _beneath(lines[thanked:signed], lines[below + 1 :]) if below else None


_SIGNED = re.compile(
    r"\W*(?:yours (?:sincerely|faithfully)|(?:kind|best) regards)\b", re.IGNORECASE
)
_BELOW = re.compile(
    r"\b(?:your|the) (?:\w+ ){0,3}(?:request|questions?|enquiry|e-?mail)\b[^.?\n]{0,40}\bbelow\b",
    re.IGNORECASE,
)


def _reply_from(lines: list[str]) -> int | None:
    begun = False
    flat = is_flat(lines)
    for index, line in enumerate(lines):
        opens = flat or index == 0 or not lines[index - 1].strip()
        if begun and opens and _replies(line):
            return index
        begun = begun or _asks(line) or (opens and _asks_outright(line))
    return None


def _with_fact(lines: list[str], cut: int | None) -> int | None:
    """The reply from the paragraph before it, where that tells in a line what the body did, or
    what it encloses.
    """
    above = [i for i in range(cut or 0) if lines[i].strip()]
    if cut is None or len(above) < 2 or is_flat(lines) or lines[above[-1] - 1].strip():
        return cut
    told = lines[above[-1]]
    return above[-1] if _BODY_DID.match(told) or _ENCLOSES.match(told) else cut


_BODY_DID = re.compile(
    r"\s*(?:The )?(?:[A-Z][\w'’&]* |(?:and|of|the) ){0,5}"
    r"(?:Council|Police|Trust|Board|Service|Constabulary|Department|University) "
    r"[a-z][^?]*\d[^?]*\.\s*$"
)
"""A body's own name, and a figure of what it did: `Hill Borough Council let 14 in 2020.`"""


_ENCLOSES = re.compile(
    r"\W*please (?:see|find) (?:the |our )?(?:attached|enclosed)\b[^?]*\.\s*$", re.IGNORECASE
)


def _asks_outright(line: str) -> bool:
    if IMPERATIVE.match(line) or COUNTING.match(line):
        return True
    return WISH.match(line) is not None and is_ask((sentences(line) or [""])[0])


def _goes_on(lines: list[str], cut: int) -> bool:
    """Whether the list of questions goes on after the reply has begun."""
    before = [read[0] for line in lines[:cut] if (read := read_marker(line))]
    numbers = [marker.ordinal for marker in before if marker.kind != "bullet" and marker.ordinal]
    after = [read[0] for line in lines[cut:] if (read := read_marker(line))]
    return bool(numbers) and any(
        marker.kind != "bullet" and marker.ordinal == numbers[-1] + 1 for marker in after
    )


def _asks(line: str) -> bool:
    read = read_marker(line)
    text = read[1] if read else line
    worded = read is not None and read[0].worded
    return text.rstrip().endswith("?") or worded or (read is not None and is_ask(text))


def _replies(line: str) -> bool:
    if not line.strip() or read_marker(line):
        return False
    first = (sentences(line) or [""])[0]
    if first.endswith("?") or is_ask(first):
        return False
    return bool(VOICE.search(first) or named_in(line, 0) or speaks_of_rest(line))
