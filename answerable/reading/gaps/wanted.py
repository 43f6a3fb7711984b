"""Measures, breakdowns, things to be named and units asked and not given."""

from __future__ import annotations

import re
from collections.abc import Callable

from answerable.reading.asks import Ask
from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import DATES, NUMBER_WORD, Given

_WTE = (
    r"\b(?:w\.?t\.?e\.?s?|f\.?t\.?e\.?s?|full[- ]time[- ]equivalents?|"
    r"whole[- ]time[- ]equivalents?)\b"
)
_MONEY = (
    r"£|\bpounds?\b|\bgbp\b|\bpence\b|\bper cent of\b|\bfree of charge\b|"
    r"\bno cost\b|\bno charge\b|\bcosts? nothing\b|€|\$"
)
_SCALED = r"\b\d[\d,.]*\s?(?:k|m|bn|million|thousand)\b"
_LASTING = (
    r"\b(?:rolling|ongoing|open[- ]ended|annual|every|monthly|weekly|daily|ago|immediately|today|"
    r"currently|each (?:year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b"
)
_SHARE = (
    r"%|\bper ?cent\b|\bpercent|\bhalf\b|\bquarter\b|\bthird\b|\ball\b|"
    r"\bmajority\b|\d+ (?:out )?of (?:the )?\d+|\bproportion of 0?\.\d|\b1 in \d|"
    r"\bone in\b"
)
_COUNTED = r"\d\s+(?:patients?|people|persons?|staff|cases?|requests?|appointments?|were|had)\b"
_REASON = (
    r"\b(?:because|due to|as a result|since|owing to|reason|in order to|so that|"
    r"caused by|following|as (?:the|it|they|we|a|there)|to (?:ensure|allow|enable|"
    r"reduce|improve|avoid|meet|save|support))\b"
)
_HOW_OFTEN = re.compile(r"\bhow (?:often|frequently)\b", re.IGNORECASE)
_FREQUENCY = (
    r"\b(?:hourly|daily|weekly|fortnightly|monthly|quarterly|termly|annual(?:ly)?|yearly|"
    r"biannually|every|each|per|once|twice|continuous(?:ly)?|times a|as (?:required|needed))\b"
)
_START_AND_END = re.compile(r"\bstart\w*\b[^.?]{0,20}\b(?:end|expiry|finish)\w*\b", re.IGNORECASE)
_THE_DATE = re.compile(r"\bthe dates? (?:on which|when|of|that)\b", re.IGNORECASE)
_PAY_BAND = re.compile(r"\b(?:salary|pay) (?:bands?|grades?|scales?|points?)\b", re.IGNORECASE)
_BAND = r"\b(?:bands?|grades?|scale|spine|spot salary|afc|agenda for change)\b"
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
_MEASURES = {
    "wte": "whole-time equivalents",
    "headcount": "a number of people",
    "gbp": "an amount of money",
    "count": "a number",
    "share": "a share or percentage",
    "rate": "a rate",
    "days": "a length of time",
    "date": "a date",
}


def measure_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    """Numbers, amounts, dates, shares and WTE asked, and another kind or none given."""
    missing = [m for m in ask.measures if m in _MEASURES and not _supplied(m, question, ask, given)]
    counts = _counts(question)
    if not missing and 0 < len(given.figures) < len(counts):
        left = counts[len(given.figures)]
        why = f"The question asks for {len(counts)} numbers; the answer gives {len(given.figures)}."
        return [Gap("part", left, given.figures[0], why)]
    return [Gap("measure", _MEASURES[m], _instead(m, given), _why(m, given)) for m in missing[:2]]


def _counts(question: str) -> list[str]:
    """Each thing to be counted, where a sentence asks how many of several."""
    if not re.search(r"\band\b[^.?]{0,20}\bhow many\b|,\s*how many\b", question, re.IGNORECASE):
        return []
    each = re.split(r"\bhow many\b", question, flags=re.IGNORECASE)[1:]
    return [re.sub(r"[,.?].*$|\s+and\s*$", "", one, flags=re.DOTALL).strip()[:40] for one in each]


def _supplied(measure: str, question: str, ask: Ask, given: Given) -> bool:
    check = _SUPPLIED.get(measure)
    said = check(question, ask, given) if check else None
    return len(given.figures) > _claimed(measure, ask, given) if said is None else said


def _wte_given(_question: str, _ask: Ask, given: Given) -> bool:
    return given.says(_WTE) and bool(given.digits)


def _share_given(_question: str, _ask: Ask, given: Given) -> bool:
    return given.says(_SHARE) or (bool(given.figures) and given.says(r"\brate\b"))


def _date_given(question: str, _ask: Ask, given: Given) -> bool:
    both = _START_AND_END.search(question) or len(_THE_DATE.findall(question)) >= 2
    return given.says(_LASTING) or (given.has_date and (not both or given.dates >= 2))


def _count_given(question: str, _ask: Ask, given: Given) -> bool | None:
    return True if _HOW_OFTEN.search(question) and given.says(_FREQUENCY) else None


def _money_given(question: str, ask: Ask, given: Given) -> bool | None:
    if _PAY_BAND.search(question) and given.says(_BAND):
        return True
    others = _others("gbp", ask)
    if not others:
        return None if given.digits or given.says(_MONEY) else False
    return given.says(f"{_MONEY}|{_SCALED}") or len(given.figures) > len(others)


def _time_given(_question: str, ask: Ask, given: Given) -> bool | None:
    if {"count", "headcount"} & set(ask.measures):
        return given.says(_TIME)
    counted = given.digits and not given.says(_TIME) and given.says(_COUNTED)
    return False if counted else None


_SUPPLIED: dict[str, Callable[[str, Ask, Given], bool | None]] = {
    "wte": _wte_given,
    "share": _share_given,
    "date": _date_given,
    "count": _count_given,
    "gbp": _money_given,
    "days": _time_given,
}


def _others(measure: str, ask: Ask) -> list[str]:
    return [
        m
        for m in ask.measures
        if m in ("wte", "headcount", "gbp", "count", "share") and m != measure
    ]


def _claimed(measure: str, ask: Ask, given: Given) -> int:
    """How many of the figures are already the answer to another measure."""
    signs = {"wte": _WTE, "share": _SHARE, "gbp": _MONEY}
    return sum(1 for m in _others(measure, ask) if m in signs and given.says(signs[m]))


def _instead(measure: str, given: Given) -> str:
    if given.digits:
        return (
            f"{given.digits[0]} without saying it is {_MEASURES[measure]}"
            if measure == "wte"
            else given.digits[0]
        )
    return "words without a figure"


def _why(measure: str, given: Given) -> str:
    return (
        f"The question asks for {_MEASURES[measure]}; the answer gives {_instead(measure, given)}."
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
    return given.says(_BAND)


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


def breakdown_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    """A split asked and a lump given."""
    if found := _named_kinds(question, given):
        return [found]
    wanted = [
        noun for noun in ask.breakdowns if noun not in ("year", "month", "quarter", "week", "day")
    ]
    values = given.digits or given.brief_figures
    if not wanted or (given.not_held and given.digits) or given.refused or not values:
        return []
    if len(_split_labels(question, given)) >= 2 or len(given.rows) >= 3:
        return []
    noun, lump = wanted[0], values[0]
    halves = re.split(r",\s*|\s+(?:and|or|versus|v)\s+", noun)
    if len(halves) > 1 and all(half.strip().lower() in given.flat.lower() for half in halves):
        return []
    return [
        Gap(
            "breakdown", f"by {noun}", lump, f"A split by {noun} is asked; the answer gives {lump}."
        )
    ]


_NAMED_KINDS = re.compile(
    r"\b(?i:how many|numbers? of|how much)\b[^.?]*?"
    r"(?P<l>[A-Z][\w'-]+(?:, [A-Z][\w'-]+)+,? (?:and|or) [A-Z][\w'-]+)"
)


def _named_kinds(question: str, given: Given) -> Gap | None:
    """One figure, where three kinds or more were named: `Bronze, Silver and Gold`."""
    match = _NAMED_KINDS.search(question)
    if match is None or len(given.digits) != 1 or given.holds_each_year:
        return None
    kinds = [kind.lower() for kind in re.findall(r"[A-Z][\w'-]+", match["l"])]
    if any(kind in given.flat.lower() for kind in kinds):
        return None
    lump = given.digits[0]
    why = f"A figure for each of {match['l']} is asked; the answer gives {lump}."
    return Gap("breakdown", match["l"], lump, why)


def _split_labels(question: str, given: Given) -> set[str]:
    """The labels of figures, less those made of the question's own words."""
    own = set(re.findall(r"[a-z]+", question.lower())) | _SMALL
    labels = {label.lower().rstrip(" .:") for label, _ in given.labelled}
    return {
        label
        for label in labels
        if not set(re.findall(r"[a-z]+", label)) <= own or re.search(r"\d", label)
    }


_SMALL = frozenset(
    [
        "in",
        "and",
        "for",
        "of",
        "the",
        "we",
        "were",
        "was",
        "received",
        "total",
        "a",
        "an",
        "to",
        "at",
        "on",
        "by",
        "from",
        "or",
        "had",
        "were",
        "there",
    ]
)
_TIME = r"\b(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b"
_TIME_NAMED = (
    r"\bin (?:working )?(?:minutes|hours|days|weeks|months|years)\b|"
    r"\b(?:number of|how many) (?:working )?(?:minutes|hours|days|weeks|months)\b"
)


def unit_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    """A figure that could be pounds or thousands, hours or days."""
    if not given.digits:
        return []
    found = given.digits[0]
    if _money_alone(ask) and not given.says(f"{_MONEY}|{_SCALED}") and not _names(_MONEY, question):
        why = f"{found} could be pounds or thousands of pounds."
        return [Gap("unit", "pounds or thousands", found, why)]
    timed = "days" in ask.measures and "count" not in ask.measures
    if timed and not given.says(_TIME) and not _names(_TIME_NAMED, question):
        why = f"{found} could be hours, days or weeks."
        return [Gap("unit", "hours, days or weeks", found, why)]
    return []


def _money_alone(ask: Ask) -> bool:
    return "gbp" in ask.measures and set(ask.measures) <= {"gbp", "text", "name"}


def _names(pattern: str, question: str) -> bool:
    return bool(re.search(pattern, question, re.IGNORECASE))
