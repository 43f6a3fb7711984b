"""Whom and what an answer names: capitalised runs, job titles, lists."""

from __future__ import annotations

import re

from answerable.reading.gaps.answer import DATES, NUMBER_WORD, Given
from answerable.reading.gaps.clauses import clauses

TITLE_WORDS = (
    r"\b(?:head|manager|director|officer|lead(?:er)?s?|coach(?:es)?|"
    r"administrators?|assistants?|analysts?|advis[eo]rs?|consultants?|nurses?|"
    r"doctors?|coordinators?|specialists?|executives?|chief|deput(?:y|ies)|"
    r"associates?|partners?|facilitators?|practitioners?|engineers?|clerks?|"
    r"secretar(?:y|ies)|supervisors?|president|governor|accountants?|solicitors?|"
    r"technicians?|trainers?|fellows?|matrons?|heads|managers|directors|officers|"
    r"teachers?|workers?|developers?|planners?|surveyors?)\b"
)
RUN = re.compile(
    r"\b[A-Z](?:[\w'’&-]+|\.)?(?:\s+(?:(?:of|for|and|de|van|to)\s+)?[A-Z](?:[\w'’&-]+|\.)?)*"
)
_DOES = (
    r"(?:is|was|are|supplie[sd]|supply|provide[sd]?|runs?|ran|won|holds?|held|deliver(?:s|"
    r"ed)?|made|"
    r"chairs?|chaired|leads?|led|approved|wrote|carried|did|has)"
)
_OPENING = frozenset(
    re.findall(
        r"\w+",
        "trust council board university department authority force committee government college "
        "the it we yes no there a an our this that these those in on at from since all "
        "its their they he one two three four five six seven eight nine ten eleven twelve "
        "she his her each both of for as and but however currently ",
    )
)
_ALONE = re.compile(
    rf"(?:['’]s)?\s?(?:$|[,;.:(£/–-]|\d|and [A-Z]|{_DOES} (?:it|them|this|these|both|all|the)\b)"
)
_ACRONYM = re.compile(
    r"\b(?:WTEs?|FTEs?|NHS|FOI|FY|GBP|N/?A|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|"
    r"February|March|April|June|July|August|September|October|November|December)\b"
)
_YES_AND_HOW_MANY = re.compile(
    rf"\b(?:yes|it has|we have|they have|of them|{NUMBER_WORD})\b", re.IGNORECASE
)
VERB = (
    r"\b(?:is|are|was|were|has|have|had|does|do|did|will|meets?|works?|reports?|varies|depends)\b"
)
_FIRST_NAME = re.compile(
    rf"(?:^|(?<=[.?!]\s))([A-Z][\w'’&-]+)(?= {_DOES} (?:it|them|this|these|both|all|the)\b|"
    rf"[.,;]? ?(?:$|£)|; |\.\s+[A-Z])"
)


def says_name(question: str, given: Given) -> bool:
    """Few words do for a name where nothing else is asked."""
    if given.says(r"\bby (?:the|an?|our|their|its) [a-z]+"):
        return True
    left = given.flat
    for letters in re.findall(r"\b[A-Z]{2,}\d*\b", question):  # FFP3, which the question says
        left = left.replace(letters, "it")
    return _capitalised(Given(left)) or (len(clauses(question)) == 1 and is_named(given))


def _opens(run: re.Match[str], text: str) -> bool:
    """Whether a word has its capital only because a sentence opens with it."""
    if " " in run.group() or not re.search(r"(?:^|[.?!:]\s+)$", text[: run.start()]):
        return False
    return not _ALONE.match(text[run.end() :].lstrip())


def names_in(question: str, given: Given) -> list[str]:
    """The capitalised names and the titles of an answer, less what the question says itself."""
    text = _ACRONYM.sub(" ", DATES.sub(" ", given.flat))
    own = set(re.findall(r"\w+", question.lower())) | _OPENING
    runs = [run.group() for run in RUN.finditer(text) if not _opens(run, text)]
    named = [r for r in runs if not set(re.findall(r"\w+", r.lower())) <= own]
    left = RUN.sub(" ", text)
    titles = re.findall(TITLE_WORDS, left, re.IGNORECASE)
    return named + [title for title in titles if title.lower() not in own]


def is_named(given: Given) -> bool:
    """A capitalised name somewhere but at the start, or a short answer that is one."""
    return _capitalised(given) or (not DATES.search(given.flat) and _briefly(given))


def _capitalised(given: Given) -> bool:
    left = _ACRONYM.sub(" ", DATES.sub(" ", given.flat))
    words = re.sub(r"(?:^|(?<=[.?!]\s))\w+", "", left)
    return (
        bool(re.search(r"\b[A-Z][\w'’&-]+|\b[a-z]+[A-Z]\w*", words))
        or given.says(r"[\w.]+@|https?:")
        or any(m[1].lower() not in _OPENING for m in _FIRST_NAME.finditer(left))
    )


def _briefly(given: Given) -> bool:
    """Whether a few words with no verb and no figure say more than yes and how many."""
    said = _YES_AND_HOW_MANY.sub("", given.flat)
    brief = len(given.flat.split()) <= 6 and not given.digits and not given.says(VERB)
    return brief and bool(re.search(r"\w", said))


def has_title(given: Given) -> bool:
    return given.says(TITLE_WORDS)


_THE_BODY = re.compile(
    r"\b(?:[Tt]he|[Oo]ur) (?:[A-Z]\w+ ){0,2}(?:Trust|Council|Board|Authority|University|Force|"
    r"Department|College|Service)(?:'s)?\b(?! of)"
)
"""Whoever answers, by name: it names nothing that was asked."""


def is_list(given: Given) -> bool:
    """More than one thing, or one in capitals or quotation marks."""
    inner = re.sub(r"(?:^|(?<=[.?!]\s))\w+", "", _THE_BODY.sub(" ", given.flat))
    return bool(re.search(r"[A-Z]\w+|[“\"‘']", inner)) or len(re.findall(r"[,;\n]", given.text)) > 1


def has_person(given: Given) -> bool:
    """A name of two words or more that is not a title."""
    for match in re.finditer(r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]*)+", given.flat):
        titled = re.search(TITLE_WORDS, match.group(), re.IGNORECASE)
        if not titled and not given.flat[: match.start()].endswith(" of "):
            return True
    return given.says(r"\b(?:mr|mrs|ms|dr|prof)\b")
