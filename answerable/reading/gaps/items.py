"""Names, titles, departments, reasons and documents asked and not given."""

from __future__ import annotations

import re

from answerable.reading.asks import Ask
from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import DATES, NUMBER_WORD, Given
from answerable.reading.gaps.clauses import (
    clauses,
    descriptions,
    grades_asked,
    identities,
    lists,
    new_words,
)
from answerable.reading.gaps.named import (
    RUN,
    VERB,
    has_person,
    has_title,
    is_list,
    is_named,
    names_in,
    says_name,
)

BAND = r"\b(?:bands?|grades?|scale|spine|spot salary|afc|agenda for change)\b"
"""A pay band."""
_REASON = (
    r"\b(?:because|due to|as a result|since|owing to|reason|in order to|so that|"
    r"caused by|following|as (?:the|it|they|we|a|there)|to (?:ensure|allow|enable|"
    r"reduce|improve|avoid|meet|save|support))\b"
)
_NAME_AND_TITLE = re.compile(
    r"\bnames?\b(?:[^.?]{0,12}|[^.?]{0,80}?\b(?:director|manager|person|officer|lead|head|"
    r"executive)\b"
    r"[^.?]{0,60}?)(?:and|,|&)[^.?]{0,20}titles?\b",
    re.IGNORECASE,
)
_BARE_YES = re.compile(
    r"\W*(?:yes|it does|we do|they do|that is correct|correct)\W*", re.IGNORECASE
)
_IF_SO = re.compile(
    r"\bif (?:so|yes|it does|you do|there is|they do|applicable)\b\W*(?P<rest>[^.?]+)",
    re.IGNORECASE,
)


def bare_yes(given: Given, question: str = "") -> bool:
    """A yes and nothing else, or one that says the question's own words again."""
    if _BARE_YES.fullmatch(given.flat):
        return True
    again = re.match(r"\W*yes\W+(?:we|it|they|the|there|our)\b", given.flat, re.IGNORECASE)
    said = given.digits or given.points or given.has_date or names_in(question, given)
    return bool(question and again and not said and not new_words(question, given.flat[3:]))


def _yes_alone(question: str, given: Given) -> list[Gap]:
    """A bare yes, where what follows from it was asked too."""
    if not bare_yes(given, question):
        return []
    match = _IF_SO.search(question)
    more = clauses(question)[1:]
    if match is None and not more:
        return []
    wanted = match["rest"].strip() if match else more[0]
    why = f"“{given.flat}” leaves out what is asked where it is so: {wanted}."
    return [Gap("item", wanted, given.flat, why)]


def item_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    """Names, titles, departments, reasons and documents asked, and not given."""
    if yes := _yes_alone(question, given):
        return yes
    named = _listed_gaps(question, ask, given) or _identity_gaps(question, ask, given)
    if (
        grades_asked(question)
        and not _grades(given)
        and not any(g.wanted == "grades" for g in named)
    ):
        why = "The question asks for grades; the answer gives none."
        named.append(Gap("item", "grades", _found_words(given), why))
    named += _undecided(question, given) or _which(question, given, named)
    if len(named) > 1 or (named and not identities(question)):
        return named
    return named + _nothing_new(question, given, listed=bool(named))


_WHICH_BODIES = re.compile(
    r"^(?:(?:by|with|to|from|for) )?(?:which|what) "
    r"(?:(?!(?:did|does|do|is|was|are|were|has|have|will|can)\b)\w+ ){0,2}?"
    r"(?:organisations?|bod(?:y|ies)|partners?|compan(?:y|ies)|firms?|suppliers?|providers?|"
    r"contractors?|charit(?:y|ies)|schools?|hospitals?|"
    r"councils?|universit(?:y|ies)|consultanc(?:y|ies)|agenc(?:y|ies)|parks?|roads?|streets?|"
    r"libraries|stations?|wards?|courses|colleges)\b(?! (?:of|for) )",
    re.IGNORECASE,
)


def _which(question: str, given: Given, found: list[Gap]) -> list[Gap]:
    """`Which organisations`, answered with none by name: `a university and an institute`."""
    every = clauses(question)
    wanted = next((c for c in every if _WHICH_BODIES.match(c)), None)
    if wanted is None or found or given.points or given.not_held or given.refused:
        return []
    if names_in(question, given) or given.says(
        rf"{_OWN}|\b(?:all|any|none|no|every|neither)\b|['‘“\"]"
    ):
        return []
    return [_untold(wanted, given)]


_SAYS_WHETHER = (
    r"\b(?:yes|no|not|none|neither|both|either|all|option|possible|may|can|cannot|will|"
    r"would|does|do|"
    r"did|subject to|n['’]t)\b"
)
_FEW_NEW = 1
"""Words of an answer that none of the other things asked had: more may be the decision."""


def _undecided(question: str, given: Given) -> list[Gap]:
    """`Whether it may be extended`, asked beside other things and not touched on."""
    every = clauses(question)
    wanted = [c for c in every if re.match(r"whether\b", c, re.IGNORECASE)]
    if len(every) < 2 or not wanted or given.says(_SAYS_WHETHER) or given.points or given.not_held:
        return []
    others = " ".join(c for c in every if c not in wanted)
    if len(new_words(others, DATES.sub(" ", given.flat))) > _FEW_NEW:
        return []
    why = f"The question asks {wanted[0]}; the answer does not say."
    return [Gap("part", wanted[0], _found_words(given), why)]


_COUNTED = re.compile(r"(?:how many|how much|(?:the )?(?:total )?numbers? of)\b", re.IGNORECASE)
_MAY_BE_FIGURE = re.compile(
    r"^what (?:is|was|did|will)\b(?!.*\b(?:outcomes?|purpose|role|policy|process|"
    r"procedure|nature|result|"
    r"status|basis|source|criteria|response)\b)|^what are they|\b(?:grades?|bands?|level|"
    r"size|temperature|limit|target)\b",
    re.IGNORECASE,
)
_MAY_BE_FIGURE_ALONE = re.compile(
    r"\b(?:grades?|bands?|level|size|temperature|limit|target)\b", re.IGNORECASE
)
"""Where every figure is already the answer to something counted."""


def _nothing_new(question: str, given: Given, *, listed: bool) -> list[Gap]:
    """Something is to be told in words, and the answer has none that the question had not."""
    figured = given.digits or given.brief_figures
    spare = len(figured) > sum(1 for c in clauses(question) if _COUNTED.match(c))
    figure = _MAY_BE_FIGURE if spare else _MAY_BE_FIGURE_ALONE
    wanted = [c for c in descriptions(question) if not (figured and figure.search(c))]
    if not wanted or given.points or given.not_held or given.refused:
        return []
    if listed or names_in(question, given) or is_list(given):
        wanted = [c for c in wanted if not lists(c)]
    if not wanted:
        return []
    if wanted[0].lower().startswith("where"):
        return [] if given.points or is_named(given) else [_untold(wanted[0], given)]
    told = DATES.sub(" ", given.flat)
    if identities(question):
        told = RUN.sub(" ", told)
    elif names_in(question, given) or not (given.figures or given.has_date or given.says(VERB)):
        return []
    if new_words(question, told):
        return []
    return [_untold(wanted[0], given)]


def _untold(wanted: str, given: Given) -> Gap:
    why = f"The question asks {wanted}; the answer does not say."
    return Gap("item", wanted, _found_words(given), why)


def _identity_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    """Fewer names and titles than the question asks for."""
    wanted = [] if _by_own(question, given) else identities(question)
    if not wanted or given.points or given.not_held or ask.items == ("departments",):
        return []
    named = names_in(question, given)
    if len(named) >= len(wanted) or (
        len(wanted) == 1 and (has_title(given) or says_name(question, given))
    ):
        return []
    left = wanted[len(named)]
    why = f"The question asks for {left}; the answer does not say."
    return [Gap("item", left, _found_words(given), why)]


_NAMES_FIRST = re.compile(
    r"^(?:(?:in|from|by|to|at) )?(?:which|what|who|the names?)\b", re.IGNORECASE
)


def _listed_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    found: list[Gap] = []
    for item in _CHECKS:
        if found and item in ("kinds", "titles"):
            continue
        wanted = item in ask.items and (item != "aims" or _aims_wanted(question))
        if wanted and not _tells(item, question, given):
            found.append(_none_of(item, given))
    if found:
        return found[:2]
    if _NAME_AND_TITLE.search(question) and "job titles" in ask.items and not has_person(given):
        why = "The question asks for a name and a job title; the answer gives no name."
        return [Gap("item", "names", _found_words(given), why)]
    others = {"job titles", "departments"} & set(ask.items)
    return (
        [_none_of("names", given)]
        if "names" in ask.items
        and not others
        and not is_named(given)
        and not _by_own(question, given)
        else []
    )


_OWN = r"\b(?:our own|own (?:staff|team)|in[- ]house|internal(?:ly)?)\b"
_OWN_OR_NOT = re.compile(
    r"\b(?:in[- ]house|own|internal(?:ly)?|yourselves)\b[^?]*\bor\b|"
    r"\bor\b[^?]*\b(?:in[- ]house|own|internal(?:ly)?|yourselves)\b",
    re.IGNORECASE,
)


def _by_own(question: str, given: Given) -> bool:
    """Our own or another's was asked, and it is our own: there is no other to name."""
    return bool(_OWN_OR_NOT.search(question)) and given.says(_OWN)


_AIMS_HEAD = re.compile(
    r"^(?:the |its |their |your )?(?:[\w-]+ ){0,2}(?:aims?|objectives?|goals?)\b|"
    r"\b(?:name|title)s?,? (?:and|with|plus) (?:the )?(?:aims?|objectives?|goals?)\b",
    re.IGNORECASE,
)
_AIMING = (
    r"\b(?:aim\w*|to [a-z]+|reduc\w*|improv\w+|increas\w*|cut\w*|so that|ensur\w+|halv\w+|better|"
    r"fewer|less|more|faster|safer)\b|\d ?%"
)


def _aims_wanted(question: str) -> bool:
    """Aims beside a list of names."""
    every = clauses(question)
    return len(every) > 1 and any(_AIMS_HEAD.search(c) for c in every)


def _aims(given: Given) -> bool:
    return given.says(_AIMING) or given.points


def _none_of(item: str, given: Given) -> Gap:
    why = f"The question asks for {item}; the answer gives none."
    return Gap("item", item, _found_words(given), why)


def _tells(item: str, question: str, given: Given) -> bool:
    return _gives_reasons(question, given) if item == "reasons" else _CHECKS[item](given)


def _gives_reasons(question: str, given: Given) -> bool:
    """A list tells the reasons only where no list of names is asked."""
    first = clauses(question)[:-1]
    if any(_NAMES_FIRST.match(c) and not re.search(r"\breasons?\b", c) for c in first):
        return given.says(_REASON) or len(given.flat.split()) > _LENGTHY
    told = len(new_words(question, DATES.sub(" ", given.flat)))
    return told > 1 or (told == 1 and _reasons(given))


def _found_words(given: Given) -> str:
    return given.flat[:80]


def _departments(given: Given) -> bool:
    if given.says(
        r"\b(?:all|across|various|several|many|different|other|"
        r"most)\b(?: \w+)? (?:the )?(?:functions?|departments?|teams?|directorates?|"
        r"divisions?|services?|areas?|organisation|trust|council)\b"
    ):
        return False
    return is_named(given) or bool(
        re.search(
            (
                r"\b(?:department|team|directorate|division|service|unit|office|ward|nursing|"
                r"finance|estates|pharmacy|hr|it)\b"
            ),
            given.flat,
            re.IGNORECASE,
        )
    )


_FEW = 8
_LENGTHY = 12
"""Words."""
_TELLING = re.compile(r"\b(?!number|total|year|were|with|from|there)[a-z]{4,}", re.IGNORECASE)


def _reasons(given: Given) -> bool:
    listed = len(re.findall(r",| and |;|\n", given.text)) >= 2 and not given.digits
    return (
        given.says(_REASON)
        or listed
        or len(given.flat.split()) > _LENGTHY
        or _telling_labels(given) > 1
    )


def _telling_labels(given: Given) -> int:
    return sum(1 for label, _figure in given.labelled if _TELLING.search(label))


def _grades(given: Given) -> bool:
    return given.says(BAND) or given.says(r"\b\d[a-d]\b|\(\s?\d{1,2}\s?\)")


def _documents(given: Given) -> bool:
    told = given.says(r"\b(?:results?|findings?)\b") and len(given.flat.split()) > _FEW
    return given.points or told or len(given.flat.split()) > 60


_ONLY_COUNTED = re.compile(
    rf"^\W*(?:(?:there (?:are|were|is|was|have been)|we \w+|we have \w+) )?(?:\d[\d,]*|"
    rf"{NUMBER_WORD})\b [a-z]",
    re.IGNORECASE,
)


def _not_vague(given: Given) -> bool:
    """Not merely `several awards`: something is named, counted or listed."""
    vague = given.says(
        r"\b(?:several|various|many|numerous|multiple|some|a (?:number|range|variety|host) of)\b"
    )
    if _ONLY_COUNTED.match(given.flat) and not is_list(given):
        return False
    return not vague or bool(given.digits) or given.points or is_list(given)


_CHECKS = {
    "job titles": has_title,
    "departments": _departments,
    "reasons": _reasons,
    "documents": _documents,
    "grades": _grades,
    "aims": _aims,
    "kinds": _not_vague,
    "titles": is_list,
}
