"""Names, titles, departments, reasons and documents asked and not given."""

from __future__ import annotations

import re

from answerable.reading.asks import Ask
from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import DATES, NUMBER_WORD, Given
from answerable.reading.gaps.attributes import attributes_left
from answerable.reading.gaps.clauses import (
    clauses,
    grades_asked,
    identities,
    new_words,
)
from answerable.reading.gaps.named import (
    has_person,
    has_title,
    is_list,
    is_named,
    names_in,
    says_name,
)
from answerable.reading.gaps.reasons import gives_reasons, reasons
from answerable.reading.gaps.told import found_words, nothing_new, undecided, untold

BAND = r"\b(?:bands?|grades?|scale|spine|spot salary|afc|agenda for change)\b"
"""A pay band."""
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
    named = (
        _counted_gaps(question, given)
        or _listed_gaps(question, ask, given)
        or _identity_gaps(question, ask, given)
    )
    if (
        grades_asked(question)
        and not _grades(given)
        and not any(g.wanted == "grades" for g in named)
    ):
        why = "The question asks for grades; the answer gives none."
        named.append(Gap("item", "grades", found_words(given), why))
    named += undecided(question, given) or _which(question, given, named)
    named += [] if named else _vaguely(question, given) or _for_whom(question, given)
    named += _basis_gap(question, given) or ([] if named else attributes_left(question, given))
    if len(named) > 1 or (named and not identities(question)):
        return named
    return named + nothing_new(question, given, listed=bool(named))


_WHICH_BODIES = re.compile(
    r"^(?:(?:by|with|to|from|for) )?(?:which|what) "
    r"(?:(?!(?:did|does|do|is|was|are|were|has|have|will|can|of)\b)\w+ ){0,2}?"
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
    return [untold(wanted, given)]


_ANY_NOUN = re.compile(r"^(?:which|what) (?P<noun>[a-z]{4,})s\b", re.IGNORECASE)


def _vaguely(question: str, given: Given) -> list[Gap]:
    """`Which databases`, answered with a number of databases and no more."""
    wanted = next((c for c in clauses(question) if _ANY_NOUN.match(c)), None)
    match = _ANY_NOUN.match(wanted or "")
    if wanted is None or match is None or given.points or names_in(question, given):
        return []
    vague = given.says(
        r"\b(?:several|various|many|numerous|a (?:number|range|variety|host) of) "
        rf"(?:[\w-]+ ){{0,4}}?{match['noun']}"
    )
    return [untold(wanted, given)] if vague and not given.says('[:;‘“"]') else []


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
    return [Gap("item", left, found_words(given), why)]


_ORGANISED = (
    r"(?P<noun>compan|firm|partner|organisation|supplier|provider|contractor|consultanc|charit|"
    r"agenc|"
    r"institut|universit|bod|committee|school|ward|site|department|team)(?:y|ies|s|es)?"
)
_NAMED_ONES = re.compile(
    rf"\b(?:(?:which|what) (?:[\w-]+ ){{0,2}}?{_ORGANISED}\b|"
    rf"{_ORGANISED.replace('?P<noun>', '?P<other>')}\b[^.]*[.?] (?:please )?(?:name|list) "
    rf"(?:each|them|the))",
    re.IGNORECASE,
)
_LIST_OF_BODIES = re.compile(
    rf"\b(?:list|name|identify) (?:[\w-]+ ){{0,4}}?{_ORGANISED.replace('?P<noun>', '?:')}\b",
    re.I,
)
_WORDED = re.compile(r"\b(?!and\b|total\b|in\b|the\b)[a-z]{2,}", re.IGNORECASE)
_ADJECTIVES = frozenset(
    re.findall(
        r"\w+",
        "american english british scottish welsh irish european french german japanese nhs uk "
        "sbs ltd",
    )
)


def _counted_gaps(question: str, given: Given) -> list[Gap]:
    """As "three companies, all on a framework", where they were to be named."""
    if _LIST_OF_BODIES.search(question) and given.digits and not _WORDED.search(given.flat):
        return [_none_of("names", given)]
    asked_for = _NAMED_ONES.search(question)
    if asked_for is None:
        return []
    noun = asked_for["noun"] or asked_for["other"]
    counted = re.search(
        rf"\b(?:\d+|{NUMBER_WORD}|several|various) (?:[a-z-]+ ){{0,2}}"
        rf"(?:{noun}|organisation|partner|bod|compan|firm)\w*\b(?! ?[:(–-])",
        given.flat,
        re.I,
    )
    if counted is None or given.points or given.rows:
        return []
    rest = re.sub(r"\b(?:through|via|under|using|by) (?:the|an?|our) [^,.;]*", " ", given.flat)
    runs = [
        run
        for run in names_in(question, Given(rest))
        if not set(re.findall(r"[a-z]+", run.lower())) <= _ADJECTIVES | {noun, f"{noun}s"}
    ]
    return [] if runs else [_none_of("names", given)]


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
        return [Gap("item", "names", found_words(given), why)]
    if _CALLED.search(question) and not names_in(question, given) and not given.says(r"['“\"]"):
        return [] if given.points else [_none_of("names", given)]
    others = {"job titles", "departments"} & set(ask.items)
    return (
        [_none_of("names", given)]
        if "names" in ask.items
        and not others
        and not is_named(given)
        and not _by_own(question, given)
        else []
    )


_CALLED = re.compile(
    r"\b(?:what (?:is|are|was|were) (?:it|they|each|these|those)(?: \w+)? (?:called|named|titled)|"
    r"what (?:it|they) (?:is|are|was|were) (?:called|named))\b",
    re.IGNORECASE,
)
_BASED = re.compile(
    r"\b(?:based on|built (?:up)?on|rests? on|derived? from|adapted from|modelled on|"
    r"drawn? (?:on|from))\b",
    re.I,
)
_BASIS = (
    r"\b(?:bas(?:ed|is)|deriv\w+|adapt\w+|modelled|dr[ae]w(?:s|n|ing)?|influenced|built on|"
    r"inspired|rooted|from)\b"
)


def _basis_gap(question: str, given: Given) -> list[Gap]:
    """A method of one's own, and what it is based on left out."""
    asked_for = next((c for c in clauses(question) if _BASED.search(c)), None)
    own = given.says(rf"{_OWN}|\b(?:ourselves|developed (?:here|locally)|home[- ]?grown|bespoke)\b")
    if asked_for is None or not own or given.says(_BASIS) or given.points:
        return []
    return [untold(asked_for, given)]


_OWN = r"\b(?:our own|own (?:\w+ )?(?:staff|team|people)|in[- ]house|internal(?:ly)?)\b"
_OWN_OR_NOT = re.compile(
    r"\b(?:in[- ]house|own|internal(?:ly)?|yourselves)\b[^?]*\bor\b|"
    r"\bor\b[^?]*\b(?:in[- ]house|own|internal(?:ly)?|yourselves)\b",
    re.IGNORECASE,
)


_FOR_WHOM = re.compile(
    r"\b(?:for whom|who (?:each|it|they|these) (?:is|are) (?:meant |intended )?for|"
    r"(?:which|what|whom?) "
    r"[^?.]{0,30}\b(?:meant|intended|aimed|designed) (?:for|at))\b",
    re.IGNORECASE,
)


def _for_whom(question: str, given: Given) -> list[Gap]:
    """Whom each of some things is for, and nobody told of."""
    match = _FOR_WHOM.search(question)
    if match is None or given.points or given.says(rf"{_PEOPLE}|\bfor\b"):
        return []
    return [untold(match.group(), given)]


def _by_own(question: str, given: Given) -> bool:
    """Our own or another's was asked, and it is our own: there is no other to name.

    Or whom a thing is for was asked, and people are told of.
    """
    if _WHO_FOR.search(question) and given.says(_PEOPLE):
        return True
    return bool(_OWN_OR_NOT.search(question)) and given.says(_OWN)


_WHO_FOR = re.compile(
    r"\bwho (?:(?:is|are) (?:\w+ ){0,3}?(?:meant|intended|aimed|designed|eligible|"
    r"entitled|allowed|able|invited)\b|"
    r"may\b|can\b|"
    r"could\b|must\b|should\b|attends?\b)",
    re.IGNORECASE,
)
_PEOPLE = (
    r"\b(?:staff|people|anyone|everyone|leaders?|managers?|nurses?|doctors?|members?|employees|pupils|"
    r"students|residents|patients|those|teams?|coaches|all)\b"
)


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
    bullets = re.findall(r"^\s*[•*-]\s+(.+)$", given.text, re.MULTILINE)
    if len(bullets) > 1 and not any(
        re.search(r"[:(]| [-–—] |\bto [a-z]+", item) for item in bullets
    ):
        return False
    return bool(re.search(_AIMING, given.flat)) or given.points  # "Safer Handover" is no aim


def _titles_told(given: Given) -> bool:
    """Dates with their commas are no list of titles."""
    if not DATES.search(given.flat):
        return is_list(given)
    undated = re.sub(r"\([^)]*\)|[,;]", " ", DATES.sub(" ", given.flat))
    return is_list(Given(undated)) or "\n" in given.text.strip()


def _none_of(item: str, given: Given) -> Gap:
    why = f"The question asks for {item}; the answer gives none."
    return Gap("item", item, found_words(given), why)


def _tells(item: str, question: str, given: Given) -> bool:
    return gives_reasons(question, given) if item == "reasons" else _CHECKS[item](given)


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
"""Words."""


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
    "reasons": reasons,
    "documents": _documents,
    "grades": _grades,
    "aims": _aims,
    "kinds": _not_vague,
    "titles": _titles_told,
}
