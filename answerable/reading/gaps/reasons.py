"""Whether an answer says why."""

from __future__ import annotations

import re

from answerable.reading.gaps.answer import DATES, YEARS, Given
from answerable.reading.gaps.clauses import COUNTED, clauses, new_words

_DUE_TO = (
    r"due to(?! (?:\w+ )?(?:re)?(?:open|start|begin|close|finish|end|be|go|take|complete|return)\b)"
)
_REASON = (
    rf"\b(?:because|{_DUE_TO}|as a result|since(?! (?:\d|then|the start|[A-Z]?[a-z]+ \d))|owing to|"
    r"reason|in order to|so that|"
    r"caused by|following|as (?:the|it|they|we|a|there)|to (?:ensure|allow|enable|"
    r"reduce|improve|avoid|meet|save|support))\b"
)
_NAMES_FIRST = re.compile(
    r"^(?:(?:in|from|by|to|at) )?(?:which|what|who|the names?)\b", re.IGNORECASE
)
_LISTS = re.compile(r"\b(?:list|name|identify|cost|dates?)\b", re.IGNORECASE)
_STRONG = re.compile(
    rf"\b(?:because|{_DUE_TO}|owing to|reasons?|results? of|caused by|in order to|so that|"
    r"(?-i:grounds?)|"
    r"lack of|fail\w*|no longer|after|following|"
    r"(?-i:for (?!the|each|all|every|both|about|a|an)[a-z]{3,})|"
    r"(?:on|in) (?:each|every|both|all|most|some|the other) (?:case|occasion|other)s?|"
    r"in the others|"
    r"as (?:the|it|they|there|a|demand|numbers)|since (?:the|it|they|there)|"
    r"(?<!right )(?<!able )(?<!told )(?<!apply )(?<!up )(?<!used )(?<!likely )(?<!open )"
    r"to (?!\d|the\b|a\b|an\b|appeal)[a-z]+|unable|unsafe|damaged|wet|poor|low|insufficient|unpaid|"
    r"late|wrong|missing)\b|\((?!\d)[a-z][a-z ]{4,}\)|(?-i:[a-z]: (?=[a-z]))",
    re.IGNORECASE,
)
_WHY_FIRST = re.compile(r"(?:for )?(?:what|the|which) reasons?\b|why\b", re.IGNORECASE)
_TOLD_IN_LINE = re.compile(r"[,–:-][ \t]+(?!\d)[a-z][a-z '-]+$", re.MULTILINE)
"""Small words that close a line of a list: `Golden Wok, 14 March 2022, rat infestation`."""
_LENGTHY = 12
_TOLD = 4
_TELLING = re.compile(r"\b(?!number|total|year|were|with|from|there)[a-z]{4,}", re.IGNORECASE)


def _says_why(question: str, given: Given) -> bool:
    own = question.lower()
    said = (m.group().lower() for m in _STRONG.finditer(DATES.sub(" ", given.flat)))
    return any(":" in words or words not in own for words in said)


def gives_reasons(question: str, given: Given) -> bool:
    """A list tells the reasons only where no list of names is asked."""
    if given.rows:
        return any(
            re.search(_REASON, cell, re.I) or len(cell.split()) > _TOLD
            for r in given.rows
            for cell in r
        )
    if len(_TOLD_IN_LINE.findall(given.text)) > 1:
        return True
    every = clauses(question)
    listed = not given.digits and len(re.findall(r", | and |;|\n", given.text)) > 1
    if (
        len(every) > 1
        and not _telling_labels(given)
        and not (listed and _WHY_FIRST.match(every[0]))
    ):
        beside = any(_NAMES_FIRST.match(c) or COUNTED.match(c) for c in every)
        if beside or _LISTS.search(question):
            return _says_why(question, given)
    first = every[:-1]
    if any(_NAMES_FIRST.match(c) and not re.search(r"\breasons?\b", c) for c in first):
        return given.says(_REASON) or len(given.flat.split()) > 2 * _LENGTHY
    told = len(new_words(question, DATES.sub(" ", given.flat)))
    return told > 1 or (told == 1 and reasons(given))


def reasons(given: Given) -> bool:
    listed = len(re.findall(r",| and |;|\n", given.text)) >= 2 and not given.digits
    return (
        given.says(_REASON)
        or listed
        or len(given.flat.split()) > _LENGTHY
        or _telling_labels(given) > 1
    )


def _undated(given: Given) -> Given:
    """Less its years and dates, which are no figures."""
    return Given(YEARS.sub(" ", DATES.sub(" ", given.text)))


def _telling_labels(given: Given) -> int:
    return sum(1 for label, _figure in _undated(given).labelled if _TELLING.search(label))
