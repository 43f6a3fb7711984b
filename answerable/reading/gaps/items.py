"""Names, titles, departments, reasons and documents asked and not given."""

from __future__ import annotations

import re

from answerable.reading.asks import Ask
from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import DATES, NUMBER_WORD, Given

BAND = r"\b(?:bands?|grades?|scale|spine|spot salary|afc|agenda for change)\b"
"""A pay band."""
_REASON = (
    r"\b(?:because|due to|as a result|since|owing to|reason|in order to|so that|"
    r"caused by|following|as (?:the|it|they|we|a|there)|to (?:ensure|allow|enable|"
    r"reduce|improve|avoid|meet|save|support))\b"
)
_NAME_AND_TITLE = re.compile(r"\bnames?\b[^.?]{0,12}(?:and|,|&)[^.?]{0,12}titles?\b", re.IGNORECASE)
_TITLE_WORDS = (
    r"\b(?:head|manager|director|officer|lead(?:er)?s?|coach(?:es)?|"
    r"administrators?|assistants?|analysts?|advis[eo]rs?|consultants?|nurses?|"
    r"doctors?|coordinators?|specialists?|executives?|chief|deput(?:y|ies)|"
    r"associates?|partners?|facilitators?|practitioners?|engineers?|clerks?|"
    r"secretar(?:y|ies)|supervisors?|president|governor|accountants?|solicitors?|"
    r"technicians?|trainers?|fellows?|matrons?|heads|managers|directors|officers|"
    r"teachers?|workers?|developers?|planners?|surveyors?)\b"
)
_BARE_YES = re.compile(
    r"\W*(?:yes|it does|we do|they do|that is correct|correct)\W*", re.IGNORECASE
)
_IF_SO = re.compile(
    r"\bif (?:so|yes|it does|you do|there is|they do|applicable)\b\W*(?P<rest>[^.?]+)",
    re.IGNORECASE,
)


def bare_yes(given: Given) -> bool:
    return bool(_BARE_YES.fullmatch(given.flat))


def _yes_alone(question: str, given: Given) -> list[Gap]:
    """A bare yes, where what follows from it was asked too."""
    match = _IF_SO.search(question)
    if match is None or not bare_yes(given):
        return []
    wanted = match["rest"].strip()
    why = f"“{given.flat}” leaves out what is asked where it is so: {wanted}."
    return [Gap("item", wanted, given.flat, why)]


def item_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    """Names, titles, departments, reasons and documents asked, and not given."""
    if yes := _yes_alone(question, given):
        return yes
    found = []
    for item, check in _CHECKS.items():
        if item in ask.items and not check(given):
            found.append(
                Gap(
                    "item",
                    item,
                    _found_words(given),
                    f"The question asks for {item}; the answer gives none.",
                )
            )
    titled = _NAME_AND_TITLE.search(question) and "job titles" in ask.items
    if titled and not found and not _person(given):
        why = "The question asks for a name and a job title; the answer gives no name."
        return [Gap("item", "names", _found_words(given), why)]
    if (
        "names" in ask.items
        and not ({"job titles", "departments"} & set(ask.items))
        and not _named(given)
        and not found
    ):
        found.append(
            Gap(
                "item",
                "names",
                _found_words(given),
                "The question asks for a name; the answer gives none.",
            )
        )
    return found[:2]


def _found_words(given: Given) -> str:
    return given.flat[:80]


_ACRONYM = re.compile(r"\b(?:WTEs?|FTEs?|NHS|FOI|FY|GBP|N/?A)\b")
_YES_AND_HOW_MANY = re.compile(
    rf"\b(?:yes|it has|we have|they have|of them|{NUMBER_WORD})\b", re.IGNORECASE
)
_VERB = (
    r"\b(?:is|are|was|were|has|have|had|does|do|did|will|meets?|works?|reports?|varies|depends)\b"
)


def _named(given: Given) -> bool:
    """A capitalised name somewhere but at the start, or a short answer that is one."""
    left = _ACRONYM.sub(" ", DATES.sub(" ", given.flat))
    words = re.sub(r"(?:^|(?<=[.?!]\s))\w+", "", left)
    return (
        bool(re.search(r"\b[A-Z][\w'’&-]+|\b[a-z]+[A-Z]\w*", words))
        or (not DATES.search(given.flat) and _briefly(given))
        or given.says(r"[\w.]+@|https?:")
    )


def _briefly(given: Given) -> bool:
    """Whether a few words with no verb and no figure say more than yes and how many."""
    said = _YES_AND_HOW_MANY.sub("", given.flat)
    brief = len(given.flat.split()) <= 6 and not given.digits and not given.says(_VERB)
    return brief and bool(re.search(r"\w", said))


def _departments(given: Given) -> bool:
    if given.says(
        r"\b(?:all|across|various|several|many|different|other|"
        r"most)\b(?: \w+)? (?:the )?(?:functions?|departments?|teams?|directorates?|"
        r"divisions?|services?|areas?|organisation|trust|council)\b"
    ):
        return False
    return _named(given) or bool(
        re.search(
            (
                r"\b(?:department|team|directorate|division|service|unit|office|ward|nursing|"
                r"finance|estates|pharmacy|hr|it)\b"
            ),
            given.flat,
            re.IGNORECASE,
        )
    )


def _titles(given: Given) -> bool:
    return given.says(_TITLE_WORDS)


_FEW = 8
"""Words."""
_TELLING = re.compile(r"\b(?!number|total|year|were|with|from|there)[a-z]{4,}", re.IGNORECASE)


def _reasons(given: Given) -> bool:
    listed = len(re.findall(r",| and |;|\n", given.text)) >= 2 and not given.digits
    return (
        given.says(_REASON) or listed or len(given.flat.split()) > 12 or _telling_labels(given) > 1
    )


def _telling_labels(given: Given) -> int:
    return sum(1 for label, _figure in given.labelled if _TELLING.search(label))


def _grades(given: Given) -> bool:
    return given.says(BAND)


def _documents(given: Given) -> bool:
    told = given.says(r"\b(?:results?|findings?)\b") and len(given.flat.split()) > _FEW
    return given.points or told or len(given.flat.split()) > 60


def _not_vague(given: Given) -> bool:
    """Not merely `several awards`: something is named, counted or listed."""
    vague = given.says(
        r"\b(?:several|various|many|numerous|multiple|some|a (?:number|range|variety|host) of)\b"
    )
    return not vague or bool(given.digits) or given.points or _listed(given)


def _listed(given: Given) -> bool:
    """More than one thing, or one in capitals or quotation marks."""
    inner = re.sub(r"(?:^|(?<=[.?!]\s))\w+", "", given.flat)
    return bool(re.search(r"[A-Z]\w+|[“\"‘']", inner)) or len(re.findall(r"[,;\n]", given.text)) > 1


def _person(given: Given) -> bool:
    """A name of two words or more that is not a title."""
    for match in re.finditer(r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]*)+", given.flat):
        titled = re.search(_TITLE_WORDS, match.group(), re.IGNORECASE)
        if not titled and not given.flat[: match.start()].endswith(" of "):
            return True
    return given.says(r"\b(?:mr|mrs|ms|dr|prof)\b")


_CHECKS = {
    "job titles": _titles,
    "departments": _departments,
    "reasons": _reasons,
    "documents": _documents,
    "grades": _grades,
    "kinds": _not_vague,
    "titles": _listed,
}
