"""Answers that no number ties to their questions: by the headings over them, or by their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from answerable.reading.letter.answer import answer_in
from answerable.reading.letter.body import is_flat
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.markers import read_marker

_MOST_WORDS = 8
"""Words of a heading over an answer."""
_STEM = 5
"""Letters of a word that tell it from another, whatever its ending."""
_LEAST_IN_ORDER = 3
_MOST_SENTENCES = 2
_OF_LAW = re.compile(
    r"\b(?:exempt\w*|section|regulation|limit|act|refus\w+|attach\w+|table|below|link|website)\b|https?:",
    re.IGNORECASE,
)
"""What is said of all that was asked, and not of one question."""
FIGURE = re.compile(
    r"\d|\b(?:yes|no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)\b",
    re.IGNORECASE,
)
_DULL = frozenset(
    re.findall(
        r"\w+",
        "what which when where whose many much does have been were with from that this these those "
        "please tell give number total each year years council trust information your their there "
        "about under over between into last past also time times split",
    )
)


def by_heading(
    questions: tuple[ReadQuestion, ...], reply: list[str]
) -> tuple[ReadQuestion, ...] | None:
    """A short heading in the words of each question, in their order, over its answer."""
    heads = [(i, line) for i, line in enumerate(reply) if _is_heading(reply, i)]
    if len(questions) < 2 or len(heads) != len(questions) or _text(reply[: heads[0][0]]):
        return None
    pairs = zip(questions, heads, strict=True)
    if not all(_of(head, question) for question, (_, head) in pairs):
        return None
    ends = [*(i for i, _ in heads[1:]), len(reply)]
    answers = [answer_in(reply[i + 1 : end]) for (i, _), end in zip(heads, ends, strict=True)]
    if not all(answers):
        return None
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


def by_headings_told(
    questions: tuple[ReadQuestion, ...], reply: list[str]
) -> tuple[ReadQuestion, ...] | None:
    """Headings that are each in words of one question alone, in their order, over its answer.

    A question whose words no heading has is not answered.
    """
    heads = [i for i in range(len(reply)) if _is_heading(reply, i) and _stands_apart(reply, i)]
    owns = _owns(questions)
    named = [_nearest(stems_of(reply[i]), owns, least=1) for i in heads]
    places = [place for place in named if place is not None]
    if len(questions) < 2 or not heads or len(places) < len(heads) or places != sorted(set(places)):
        return None
    blocks = zip(places, heads, [*heads[1:], len(reply)], strict=True)
    told = {place: answer_in(reply[start + 1 : end]) for place, start, end in blocks}
    return tuple(replace(q, answer=told.get(i)) for i, q in enumerate(questions))


def _owns(questions: Sequence[ReadQuestion]) -> list[frozenset[str]]:
    """The words of each question that no other has."""
    asked = [stems_of(question.question) for question in questions]
    return [asked[i].difference(*asked[:i], *asked[i + 1 :]) for i in range(len(asked))]


_LABELLED = re.compile(r"\W*(?P<label>[A-Z][^:\n]{2,60}?)\s?(?::|\s[–-])\s+(?=\S)")


def by_label(
    questions: tuple[ReadQuestion, ...], reply: list[str]
) -> tuple[ReadQuestion, ...] | None:
    """As `by_heading`, of a line for each: `Paid to pilots: £12`."""
    told = [line for line in reply if line.strip() and not line.rstrip().endswith(":")]
    labels = [match["label"] for line in told if (match := _LABELLED.match(line))]
    if len(questions) < 2 or not len(told) == len(labels) == len(questions):
        return None
    stems = [stems_of(label) for label in labels]
    if len(set(stems)) < len(stems) or not all(stems):
        return None
    if not all(map(_of, labels, questions)):
        return None
    return tuple(replace(q, answer=one.strip()) for q, one in zip(questions, told, strict=True))


def _of(heading: str, question: ReadQuestion) -> bool:
    """Whether half the words of a heading are a question's."""
    stems = stems_of(heading)
    return 2 * len(stems & stems_of(question.question)) >= len(stems)


def in_order(
    questions: tuple[ReadQuestion, ...], paragraphs: Sequence[str]
) -> tuple[ReadQuestion, ...] | None:
    """A paragraph for each of three questions or more, each nearer to its own than to another.

    Each before the last gives something in a sentence or two and speaks of no law; what follows
    the last belongs to it.
    """
    told = [one for one in paragraphs if _text([one])]
    count = len(questions)
    if count < _LEAST_IN_ORDER or len(told) < count:
        return _both(questions, told)
    others = [one for one in told if not _is_value(one)]
    if len(told) == count and len(others) <= 1 and all(one[-1:].isalnum() for one in others):
        answers = [answer_in(text.split("\n")) for text in told]
        return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))
    firsts = told[: count - 1]
    if not all(_gives(one) for one in firsts) or not _near(questions, firsts):
        return None
    texts = [*firsts, "\n\n".join(told[count - 1 :])]
    answers = [answer_in(text.split("\n")) for text in texts]
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


_LEAST_SAID = 3
"""Words of a question that its paragraph says again, where there are only two of each."""


def _both(
    questions: tuple[ReadQuestion, ...], told: Sequence[str]
) -> tuple[ReadQuestion, ...] | None:
    """As `in_order`, of two questions and two paragraphs, both with a figure and none of the law.

    Sums in the words of a question, `over £500`, tell which it is as its words do.
    """
    if not len(questions) == len(told) == _LEAST_OWN:
        return None
    if not all(map(_gives, told[:1])) or _OF_LAW.search(told[1]) or not FIGURE.search(told[1]):
        return None
    if not _near(questions, told, _LEAST_SAID) or _near(questions, told[::-1]):
        return None
    answers = [answer_in(text.split("\n")) for text in told]
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


_WIDE_GAP = re.compile(r"\n[ \t]*\n[ \t]*\n\s*")


def by_gaps(
    questions: tuple[ReadQuestion, ...], reply: Sequence[str]
) -> tuple[ReadQuestion, ...] | None:
    """As many blocks as questions, set apart by two empty lines or more, and each gives a figure.

    The last may tell of the law or where else to look.
    """
    blocks = [one for one in _WIDE_GAP.split("\n".join(reply).strip()) if _text([one])]
    if len(questions) < _LEAST_IN_ORDER or len(blocks) != len(questions):
        return None
    if not all(re.search(r"\d", one) and not _OF_LAW.search(one) for one in blocks[:-1]):
        return None
    answers = [answer_in(one.split("\n")) for one in blocks]
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


_LONGEST_FIGURE = 6
"""Words of a line that gives a figure and what it is a figure of."""
_OF_A_TABLE = re.compile(r"\W*(?:(?:19|20)\d\d\b|[A-Za-z][^\d£]*[\d£])|.*\|")


def by_lines(
    questions: tuple[ReadQuestion, ...], reply: Sequence[str]
) -> tuple[ReadQuestion, ...] | None:
    """As many lines as questions, three or more, each a figure or a word and no row of a table."""
    told = [line.strip() for line in reply if line.strip()]
    if len(questions) < _LEAST_IN_ORDER or len(told) != len(questions):
        return None
    brief = all(FIGURE.match(one) or re.match(r"[£\d]", one) for one in told)
    if not brief or any(_OF_A_TABLE.match(one) for one in told):
        return None
    if any(len(one.split()) > _LONGEST_FIGURE for one in told):
        return None
    return tuple(replace(q, answer=one) for q, one in zip(questions, told, strict=True))


_STOPPED = re.compile(r"[.|]\s*$")
_LEAST_OWN = 2
"""Words that one question alone has, for a paragraph that tells them to be its own."""


def by_subject(
    questions: tuple[ReadQuestion, ...], paragraphs: Sequence[str]
) -> tuple[ReadQuestion, ...] | None:
    """Paragraphs that tell of each question in turn, in words that no other question has."""
    told = [one for one in paragraphs if _text([one])]
    if len(told) == 1 or not any("\n" in one for one in told):
        told = _stopping("\n".join(told).strip().split("\n")) or told
    owns = _owns(questions)
    places = range(len(owns))
    nearest = [_spoken_of(one, owns) for one in told]
    if len(questions) < _LEAST_OWN or not set(places) <= set(nearest):
        return None
    starts = [nearest.index(place) for place in places]
    if starts[0] or starts != sorted(starts):
        return None
    blocks = pairwise([*starts, len(told)])
    answers = [answer_in("\n\n".join(told[start:end]).split("\n")) for start, end in blocks]
    return tuple(replace(q, answer=a) for q, a in zip(questions, answers, strict=True))


def _stopping(lines: Sequence[str]) -> list[str]:
    """Lines, and rows of a table with the line that leads to them, where each ends in a stop or
    is a row; else none.
    """
    out: list[str] = []
    for line in lines:
        beneath = bool(out) and ("|" in line or out[-1].rstrip().endswith(":"))
        out[len(out) - beneath :] = ["\n".join([*out[len(out) - beneath :], line])]
    return out if all(map(_STOPPED.search, out)) else []


_TIE = re.compile(
    r"\W*(?:regarding|concerning|(?:in|with) (?:relation|regard|respect|reference) (?:to|of)|"
    r"as (?:to|for)|turning to|on)\s+(?P<of>[^,.:\n]{4,80}),\s",
    re.IGNORECASE,
)
"""What a paragraph says first that it is about: `As to your question on moorings, ...`."""


def _spoken_of(paragraph: str, owns: Sequence[frozenset[str]]) -> int | None:
    """The question a paragraph tells of: by what it opens by naming, or by all its words."""
    tie = _TIE.match(paragraph)
    named = _nearest(stems_of(tie["of"]), owns, least=1) if tie else None
    return _nearest(stems_of(paragraph), owns) if named is None else named


def _nearest(
    stems: frozenset[str], owns: Sequence[frozenset[str]], least: int = _LEAST_OWN
) -> int | None:
    """The one question whose own words a paragraph tells; None where it tells those of more."""
    shared = [len(stems & own) for own in owns]
    most = max(shared, default=0)
    return shared.index(most) if most >= least and 2 * (sum(shared) - most) <= most else None


_BRIEF = 6
"""Words of a paragraph that gives one thing and no more."""
_VALUE = re.compile(
    r"\W*(?:£?\d|(?:yes|no|none|nil|n/a|not (?:held|recorded|known|applicable))\b)", re.IGNORECASE
)


def _is_value(paragraph: str) -> bool:
    return len(paragraph.split()) <= _BRIEF and bool(_VALUE.match(paragraph))


def _near(questions: Sequence[ReadQuestion], paragraphs: Sequence[str], least: int = 1) -> bool:
    asked = [_tokens(question.question) for question in questions]
    shared = [[len(_tokens(one) & tokens) for tokens in asked] for one in paragraphs]
    return all(row[i] >= least and row[i] == max(row) for i, row in enumerate(shared))


_SUM = re.compile(r"£\s?(\d[\d,]*)")


def _tokens(text: str) -> frozenset[str]:
    """The words of a text by their stems, and the sums of money it names."""
    return stems_of(text) | {found.replace(",", "") for found in _SUM.findall(text)}


def _gives(paragraph: str) -> bool:
    stops = len(re.findall(r"[.?!](?:\s|$)", paragraph))
    figure = bool(FIGURE.search(paragraph))
    return figure and stops <= _MOST_SENTENCES and not _OF_LAW.search(paragraph)


_OF_CELLS = re.compile(r"\S(?: {3}|\t)")
"""Room between the cells of a row, which no heading has: `Harbour crane      £40      Nil`."""


def _is_heading(lines: list[str], index: int) -> bool:
    line = lines[index].strip()
    above = lines[index - 1].rstrip() if index else ""
    alone = not above or above[-1].isdigit() or above.endswith(".")
    words = line.split()
    return (
        alone
        and 0 < len(words) <= _MOST_WORDS
        and line[:1].isupper()
        and line[-1:].isalpha()
        and not _OF_CELLS.search(line)
        and read_marker(line) is None
        and any(after.strip() for after in lines[index + 1 :])
        and bool(stems_of(line))
    )


def _stands_apart(lines: list[str], index: int) -> bool:
    """Whether a heading is no line of wrapped prose, and not what the words above lead to."""
    above = next((line for line in reversed(lines[:index]) if line.strip()), "")
    gap = index + 1 < len(lines) and not lines[index + 1].strip()
    return not above.rstrip().endswith(":") and (gap or is_flat(lines))


def stems_of(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{4,}", text.lower())
    return frozenset(word[:_STEM] for word in words if word not in _DULL)


def _text(lines: Sequence[str]) -> bool:
    return any(re.search(r"\w", line) for line in lines)
