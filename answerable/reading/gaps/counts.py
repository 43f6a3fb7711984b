"""The things that a question wants counted, one by one, and how many of them are told."""

from __future__ import annotations

import re

from answerable.reading.gaps.answer import Given
from answerable.reading.gaps.clauses import clauses

SENTENCE = re.compile(r"(?<=[.;\n])\s+")


MONEY_NAMED = re.compile(
    r"\b(?:costs?|price|budget|spen[dt]|spending|fees?|value|income|sum|amounts?|outturn|"
    r"expenditure|"
    r"how much)\b",
    re.IGNORECASE,
)
_AND_OF = re.compile(
    r"\b(?:numbers?|wte|fte|totals?|amounts?|costs?|value) of (?P<one>[^,.?;]+?) and of "
    r"(?P<other>[^,.?;]+)",
    re.IGNORECASE,
)


_SET_AND_SPENT = re.compile(
    r"\bthe (?:\w+ )?(?P<one>budget|estimate|forecast|estimated cost|planned cost) and (?:the )?"
    r"(?P<other>(?:actual |final |total |real )?(?:spend(?:ing)?|expenditure|costs?|outturn))\b",
    re.IGNORECASE,
)


_BUDGET = re.compile(
    r"\bboth the (?P<one>budget|allocation|estimate)\b[^.?;]{0,50}\band the (?P<other>(?:amount )?"
    r"(?:actually )?(?:spen[dt]\w*|outturn|expenditure|actual\w*)[^.?;]{0,30})",
    re.IGNORECASE,
)


def and_of(question: str) -> list[str]:
    """Both of "the number of buses and of trams", of "the budget and the actual spend"."""
    match = _AND_OF.search(question) or _SET_AND_SPENT.search(question) or _BUDGET.search(question)
    return [match["one"], match["other"]] if match else []


_SUM = re.compile(
    r"^(?P<of>(?:how much\b(?! time| notice| of (?:their|the|your) (?:time|day|week))|"
    r"what (?:was|is|were|are) (?:the )?(?:\w+ ){0,2}(?:cost|price|budget|spend|fee|value|"
    r"income|sum|amount)\b|"
    r"what (?:did|does|do|will|would|has|have) .*?\b(?:costs?|pay|paid|set aside|allocated?|"
    r"allot(?:ted)?|"
    r"earmark(?:ed)?|spen[dt]|lay out|laid out|budget(?:ed)?|charged?)\b|(?:the )?(?:total )?"
    r"(?:costs?|price|budget|spend|fees?|value|"
    r"amounts?)\b).*)",
    re.IGNORECASE,
)
COUNT_CLAUSE = re.compile(
    r"^(?:of (?:those|these|them|which)\W+)?(?:how many|(?:what (?:is|was|are|were) "
    r")?(?:the |your )?(?:(?:total|maximum|minimum|"
    r"average|current|overall|approximate|highest) )?numbers? (?:of|that|who|which|and)?|"
    r"(?:what )?(?:the )?totals?\b)\b\s*(?P<of>.*)",
    re.IGNORECASE,
)


FURTHEST = re.compile(
    r"^(?P<of>(?:what (?:is|was|are|were) )?(?:the |its |their )?(?:single )?(?:limit|"
    r"target|maximum|minimum|threshold|highest|largest|lowest|longest|biggest|smallest|"
    r"shortest|average|mean|median|age)\b.*)",
    re.IGNORECASE,
)


_HEADING = re.compile(
    r"^[^:?.]{3,80}:\s*(?=(?:how|what|which|who|when|the|a|total|numbers?)\b)", re.IGNORECASE
)


def counts(question: str) -> list[str]:
    """Each thing to be counted, where several are."""
    forms = (COUNT_CLAUSE, FURTHEST, _SUM)
    plain = _HEADING.sub("", question)
    found = (next((m for form in forms if (m := form.match(c))), None) for c in clauses(plain))
    each = [match["of"][:40] for match in found if match]
    return each if len(each) > 1 else []


def put_separately(question: str, wanted: str) -> bool:
    """Whether a thing wanted opens a sentence of its own, after another."""
    flat = re.sub(r"\s+", " ", question)
    before = re.split(r"(?<=[.?!])\s+", flat[: max(flat.find(wanted.strip()), 0)])
    opens = len(before) > 1 and len(before[-1]) < _OPENING
    return opens and not before[-1].lower().startswith("if ")


_OPENING = 30
"""Characters: "Please also tell me how many "."""


def _stems(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z]{4,}", text.lower())}


def not_told(each: list[str], given: Given) -> str:
    """The one thing of several whose own words are in no sentence with a figure.

    "" where there are figures to spare in the sentences that tell of the others.
    """
    stems = [_stems(of) for of in each]
    figured = (part for part in SENTENCE.split(given.text) if Given(part).figures)
    spoken_of = _stems(" ".join(figured))
    left = [
        of
        for n, of in enumerate(each)
        if (own := stems[n].difference(*(s for m, s in enumerate(stems) if m != n)))
        and not own & spoken_of
    ]
    enough = len(given.figures) >= len(each) * _years(given)
    every = given.says(r"\b(?:none|nil|no|neither|both|all)\b")
    if len(left) != 1 or enough or every or given.rows:
        return ""
    others = {stem for of, own in zip(each, stems, strict=True) if of != left[0] for stem in own}
    spoken = [
        len(Given(part).figures) for part in SENTENCE.split(given.text) if others & _stems(part)
    ]
    return left[0] if 0 < sum(spoken) <= (len(each) - 1) * _years(given) else ""


def _years(given: Given) -> int:
    """By how many years a thing is told: once, where it is said to hold in each."""
    return 1 if given.holds_each_year else max(1, len(given.year_labels))


def told(given: Given) -> int:
    """How many things figures are told of: those of several years are of one thing."""
    whole = len(given.figures) // _years(given) or bool(given.figures)
    yearly = apart = 0
    for said in (Given(part) for part in SENTENCE.split(given.text)):
        if said.year_labels:
            yearly += len(said.figures)
        elif not said.says(r"\btotals?\b|\baltogether\b|\bin all\b"):
            apart += len(said.figures)
    if not yearly or not apart:
        return whole
    return max(1, yearly // len(given.year_labels)) + apart
