"""Things to be told in words, and whether an answer has any words for them."""

from __future__ import annotations

import re

from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import DATES, Given
from answerable.reading.gaps.clauses import (
    COUNTED,
    clauses,
    descriptions,
    identities,
    lists,
    new_words,
)
from answerable.reading.gaps.named import RUN, VERB, is_list, is_named, names_in

_SAYS_WHETHER = (
    r"\b(?:yes|no|not|none|neither|both|either|all|option|possible|may|can|cannot|will|"
    r"would|does|do|"
    r"did|subject to|n['’]t)\b"
)
_FEW_NEW = 1
"""Words of an answer that none of the other things asked had: more may be the decision."""


def undecided(question: str, given: Given) -> list[Gap]:
    """`Whether it may be extended`, asked beside other things and not touched on."""
    every = clauses(question)
    wanted = [c for c in every if re.match(r"whether\b", c, re.IGNORECASE)]
    if len(every) < 2 or not wanted or given.says(_SAYS_WHETHER) or given.points or given.not_held:
        return []
    others = " ".join(c for c in every if c not in wanted)
    if len(new_words(others, DATES.sub(" ", given.flat))) > _FEW_NEW:
        return []
    why = f"The question asks {wanted[0]}; the answer does not say."
    return [Gap("part", wanted[0], found_words(given), why)]


_MAY_BE_FIGURE = re.compile(
    r"^what (?:is|was|did|will)\b(?!.*\b(?:themes?|topics?|consist|cover|include|involve|"
    r"outcomes?|purpose|role|policy|process|"
    r"procedure|nature|result|"
    r"status|basis|source|criteria|response)\b)|^what are they|\b(?:grades?|bands?|level|"
    r"size|temperature|limit|target)\b",
    re.IGNORECASE,
)
_MAY_BE_FIGURE_ALONE = re.compile(
    r"\b(?:grades?|bands?|level|size|temperature|limit|target)\b", re.IGNORECASE
)
"""Where every figure is already the answer to something counted."""


def nothing_new(question: str, given: Given, *, listed: bool) -> list[Gap]:
    """Something is to be told in words, and the answer has none that the question had not."""
    figured = given.digits or given.brief_figures
    spare = len(figured) > sum(1 for c in clauses(question) if COUNTED.match(c))
    figure = _MAY_BE_FIGURE if spare else _MAY_BE_FIGURE_ALONE
    wanted = [c for c in descriptions(question) if not (figured and figure.search(c))]
    if not wanted or given.points or given.not_held or given.refused:
        return []
    if listed or names_in(question, given) or is_list(given):
        wanted = [c for c in wanted if not lists(c)]
    if not wanted:
        return []
    if wanted[0].lower().startswith("where"):
        return (
            []
            if given.points or is_named(given) or given.says(_PLACED)
            else [untold(wanted[0], given)]
        )
    if content := next((c for c in wanted if _CONTENT.search(c)), None):
        brief = len(given.flat.split()) <= _BRIEF and not is_long_list(given)
        return [untold(content, given)] if brief and not given.says(_CONTAINS) else []
    return [] if _tells_something(question, given) else [untold(wanted[0], given)]


def _tells_something(question: str, given: Given) -> bool:
    """Whether any of its words are new, but the names of whom the question asks for."""
    told = DATES.sub(" ", given.flat)
    if identities(question):
        told = RUN.sub(" ", told)
    elif names_in(question, given) or not (given.figures or given.has_date or given.says(VERB)):
        return True
    return bool(new_words(question, told))


_PLACED = r"\b(?:with|at|in|to|near|by|on) (?:the|their|its|our|an?|members|other|another)\b"
_BRIEF = 24
"""Words in which nothing is described."""
_CONTENT = re.compile(
    r"^what (?:did|does|do) .*\b(?:consist of|cover|involve|include|comprise)\b", re.I
)
_CONTAINS = (
    r"\b(?:consist\w*|cover\w*|includ\w+|compris\w+|involv\w+|sessions?|modules?|workshops?|"
    r"topics?|"
    r"introduc\w+|half-day|days?|hours?)\b"
)


def is_long_list(given: Given) -> bool:
    return len(re.findall(r"[,;\n]", given.text)) > 1


def untold(wanted: str, given: Given) -> Gap:
    why = f"The question asks {wanted}; the answer does not say."
    return Gap("item", wanted, found_words(given), why)


def found_words(given: Given) -> str:
    return given.flat[:80]
