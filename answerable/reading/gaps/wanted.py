"""Measures and units asked and not given."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from answerable.reading.asks import Ask, asked
from answerable.reading.gap import Gap, GapKind
from answerable.reading.gaps.answer import Given
from answerable.reading.gaps.clauses import clauses
from answerable.reading.gaps.counts import (
    COUNT_CLAUSE,
    MONEY_NAMED,
    and_of,
    counts,
    not_told,
    put_separately,
    told,
)
from answerable.reading.gaps.items import BAND
from answerable.reading.gaps.typed import kinds, only
from answerable.reading.gaps.units import (
    COST_BARE,
    FREQUENCY,
    MONEY,
    PAY_BAND,
    SCALED,
    TIME,
    TIME_NAMED,
    money_alone,
    says,
)

_WTE = (
    r"\b(?:w\.?t\.?e\.?s?|f\.?t\.?e\.?s?|full[- ]time[- ]equivalents?|"
    r"whole[- ]time[- ]equivalents?)\b"
)
_LASTING = (
    r"\b(?:rolling|ongoing|open[- ]ended|annual|every|monthly|weekly|daily|ago|immediately|today|"
    r"currently|each (?:year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b"
)
_SHARE = (
    r"%|\bper ?cent\b|\bpercent|\bhalf\b|\bquarter\b|\bthird\b|\ball\b|"
    r"\bmajority\b|\d+ (?:out )?of (?:the )?\d+|\bproportion of 0?\.\d|\b1 in \d|"
    r"\bone in\b"
)
_PER = r"%|\bper\b|\brates?\b|\b1 in\b|\bfor every\b"
_HOW_OFTEN = re.compile(r"\bhow (?:often|frequently)\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"\bhow many\b|\bnumbers? of\b", re.IGNORECASE)
_START_AND_END = re.compile(r"\bstart\w*\b[^.?]{0,40}\b(?:end|expiry|finish)\w*\b", re.IGNORECASE)
_THE_DATE = re.compile(r"\bthe dates? (?:on which|when|of|that)\b", re.IGNORECASE)
_BOTH_DATES = re.compile(
    r"\bdates? (?:on which|when|that) [^.?;]*\band (?:on which|when|the date|by when)\b",
    re.IGNORECASE,
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
_RATIO = re.compile(r"\bratios?\b", re.IGNORECASE)
_RATIO_GIVEN = (
    r"\bratio\b[^.]{0,60}\d|\d\s?:\s?\d|\b\d[\d.]*\s(?:to|times)\b|\d\s?x\b|\bfor every\b"
)
_OF_SHARE = re.compile(
    r"\b(?:what|the) (?:percentage|proportion|share|per ?cent)\b|\b(?:percentage|share|proportion) "
    r"(?:of|was|were|is)\b",
    re.IGNORECASE,
)


def measure_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    """Numbers, amounts, dates, shares and WTE asked, and another kind or none given."""
    ask = replace(ask, measures=_with_heads(question, ask.measures))
    if _RATIO.search(question) and given.digits and not given.says(_RATIO_GIVEN):
        why = "The question asks for a ratio; the answer gives none."
        return [Gap("measure", "a ratio", given.digits[0], why)]
    missing = [m for m in ask.measures if m in _MEASURES and not _supplied(m, question, ask, given)]
    missing = [m for m in missing if not _bare(m, question, ask, given)]
    if not missing and len(_OF_SHARE.findall(question)) > 1 and _one_share(given):
        missing = ["share"]
    each = counts(question) or and_of(question)
    number = told(given) - _beside(question, given)
    number += len(_NONE_OR_ALL.findall(given.flat))
    left = not_told(each, given) if len(each) > 1 else ""
    if not missing and given.figures and (left or 0 < number < len(each)):
        why = f"The question asks for {len(each)} numbers; the answer gives fewer."
        of = left or each[number]
        kind: GapKind = "part" if put_separately(question, of) else "measure"
        return [Gap(kind, of, given.figures[0], why)]
    return [
        Gap(
            "part" if _own_sentence(question, m) else "measure",
            _MEASURES[m],
            _instead(m, given),
            _why(m, given),
        )
        for m in missing[:2]
    ]


_ANY_DAY = date(2000, 1, 1)
_QUESTION = re.compile(r"(?:^|(?<=[.?!] )|(?<=\n))[A-Z][^.?!\n]*\?")
_REFERS = re.compile(
    r"^if\b|\b(?:them|their|they|those|these|this|that|which|each|same)\b", re.IGNORECASE
)


def _own_sentence(question: str, measure: str) -> bool:
    """Whether one question of several is alone in asking a measure, and is no detail of another."""
    told = _QUESTION.findall(question)
    of = [said for said in told if measure in asked(said, _ANY_DAY).measures]
    if len(told) < 2 or len(of) != 1 or of[0] == told[0]:
        return False
    return len(clauses(of[0])) == 1 and not _REFERS.search(of[0])


_NONE_OR_ALL = re.compile(
    r"\b(?:none|nil|no|both(?=[.,;:]|$)|"
    r"(?<!in )(?<!from )(?<!across )(?<!for )(?<!to )(?<!at )(?<!of )(?<!by )all|"
    r"all(?=[.,;]|$))\b",
    re.IGNORECASE,
)


def _beside(question: str, given: Given) -> int:
    """How many figures are times that nothing asked for: `inspected within five days`."""
    return 0 if _OF_TIME.search(question) else kinds(given).count("time")


_OF_TIME = re.compile(
    r"\b(?:times?|ages?|long|old|days?|hours?|minutes?|weeks?|months?|delay|wait\w*|durations?)\b",
    re.IGNORECASE,
)


def _one_share(given: Given) -> bool:
    """One percentage, and a number of things beside it."""
    return kinds(given).count("share") == 1 and bool({"counted", "bare"} & set(kinds(given)))


def _bare(measure: str, question: str, ask: Ask, given: Given) -> bool:
    """Figures that may be times or sums and do not say of what: their unit is missing, not they."""
    if measure == "days" and _LASTS.search(question) and _LASTS_BARE.search(given.flat):
        return True
    if measure == "gbp" and not money_alone(ask):
        return bool(COST_BARE.search(given.flat))
    of = {k for f, k in zip(given.figures, kinds(given), strict=True) if f in given.digits}
    return measure in ("days", "gbp") and of == {"bare"}


_LASTS = re.compile(r"\b(?:how long|average|mean|median|length|duration|wait)\b", re.IGNORECASE)
_LASTS_BARE = re.compile(
    r"\b(?:average|mean|median|length|duration|longest|wait\w*)\b[^.\d]{0,40}\b(?:was|is|were|of|took|"
    r"lasted|:)\s*\d[\d.]*(?=\s*(?:[.;,]|$))",
    re.IGNORECASE,
)


_DATE_HEAD = re.compile(
    r"^(?:what (?:is|was|are|were) )?(?:on )?(?:the|its|their|your|any|which|what)? ?"
    r"(?:(?!to\b)[\w'-]+ ){0,3}?dates?\b(?! of (?:this|the|my) (?:request|letter))",
    re.IGNORECASE,
)


_YEAR_WANTED = re.compile(
    r"\b(?:the|what|which) (?:year|month) (?:each|it|they|of (?:construction|purchase|manufacture|"
    r"build|opening|acquisition|installation)|in which|when)\b",
    re.IGNORECASE,
)


def _with_heads(question: str, measures: tuple[str, ...]) -> tuple[str, ...]:
    """The measures, and a date where one is a thing wanted by itself: `the break date`."""
    if "gbp" in measures and _of_no_amount(question):
        measures = tuple(m for m in measures if m != "gbp") or ("text",)
    headed = any(_DATE_HEAD.match(c) for c in clauses(question)) or _YEAR_WANTED.search(question)
    if "date" in measures or not headed:
        return measures
    return (*(m for m in measures if m != "text"), "date")


_HOW_NOT_HOW_MUCH = re.compile(
    r"^(?:how(?! much| many| long| often)|why|who|when|whether|where|what (?:it|they|that|this) "
    r"(?:is|are|was|were) spent on|(?:what|on what) (?:was|were|is|are) (?:it|they) spent)\b",
    re.IGNORECASE,
)


def _of_no_amount(question: str) -> bool:
    """Whether money is named only in asking how, why or by whom: `how savings are validated`."""
    of_money = [c for c in clauses(question) if MONEY_NAMED.search(c)]
    return bool(of_money) and all(_HOW_NOT_HOW_MUCH.match(c) for c in of_money)


def _supplied(measure: str, question: str, ask: Ask, given: Given) -> bool:
    check = _SUPPLIED.get(measure)
    said = check(question, ask, given) if check else None
    return len(given.figures) > _claimed(measure, ask, given) if said is None else said


def _wte_given(_question: str, ask: Ask, given: Given) -> bool:
    """A part of a person needs no unit said where the question says it."""
    told = [
        figure
        for figure, of in zip(given.figures, kinds(given), strict=False)
        if of in ("bare", "counted") and figure in given.digits
    ]
    parts = bool(told) and all(re.fullmatch(r"\d[\d,]*\.\d+", figure) for figure in told)
    alone = not {"headcount", "count", "gbp"} & set(ask.measures)
    return bool(given.digits) and (given.says(_WTE) or (parts and alone))


_SOME_OF = re.compile(r"\bwhat (?:part|portion) of|\bhow much of\b", re.IGNORECASE)


def _share_given(question: str, ask: Ask, given: Given) -> bool:
    if _SOME_OF.search(question) and len(given.digits) > max(1, len(ask.periods)):
        return True
    bare = [f for f in given.digits if not re.search(r"[£km]", f)]
    named = bool(re.search(r"\bpercent", question, re.IGNORECASE)) and "count" not in ask.measures
    if named and bare and all(re.fullmatch(r"\d\d?\.\d+", f.strip()) for f in bare):
        return True  # the question has named the unit
    return given.says(_SHARE) or (bool(given.figures) and given.says(r"\brate\b"))


_ONCE = re.compile(
    r"\bdates? (?:on which|when|that|of)\b[^.?;]{0,40}\b(?:last|was|were|approved|signed|"
    r"reviewed|adopted)\b",
    re.IGNORECASE,
)


def _date_given(question: str, _ask: Ask, given: Given) -> bool:
    two = _START_AND_END.search(question) or _BOTH_DATES.search(question)
    both = bool(two) or len(_THE_DATE.findall(question)) >= 2
    own = set(re.findall(r"\b(?:19|20)\d\d\b", question))
    dated = given.full_date or bool(set(given.years) - own)
    lasting = given.says(_LASTING) and not _ONCE.search(question)
    return lasting or (dated and (not both or given.dates >= 2))


def _count_given(question: str, ask: Ask, given: Given) -> bool | None:
    if _HOW_OFTEN.search(question) and not _HOW_MANY.search(question):
        return given.says(FREQUENCY) or bool(ask.periods and given.digits)
    of = set(kinds(given))
    if not {"share", "rate"} & set(ask.measures) and of == {"share"}:
        return False
    if "gbp" in ask.measures and not any(COUNT_CLAUSE.match(c) for c in clauses(question)):
        return None
    return False if of == {"money"} else None


def _rate_given(_question: str, ask: Ask, given: Given) -> bool | None:
    counted = {"count", "headcount"} & set(ask.measures)
    if counted and not given.says(_PER) and 0 < len(given.digits) <= max(1, len(ask.periods)):
        return False  # each figure is of what was counted
    return False if only(given, "counted", "time", "money") and not given.says(_PER) else None


def _money_given(question: str, ask: Ask, given: Given) -> bool | None:
    in_rows = given.rows and given.digits and not _others("gbp", ask)
    if in_rows or (PAY_BAND.search(question) and given.says(BAND)):
        return True
    others = _others("gbp", ask)
    if not others:
        if only(given, "counted", "share", "wte", "time") and not given.says(MONEY):
            return False
        return None if given.digits or given.says(MONEY) else False
    if only(given, "counted", "share", "wte", "time") and not given.says(MONEY):
        return False
    told = len(others) * max(1, len(ask.periods))
    if {"count", "headcount"} & set(others) and 1 < len(given.labelled) >= len(given.digits) - 1:
        return given.says(f"{MONEY}|{SCALED}")  # one figure to a label, and that a count
    return given.says(f"{MONEY}|{SCALED}") or len(given.figures) > told


_NO_COUNT = {"bare", "time", "money"}


def _time_given(question: str, ask: Ask, given: Given) -> bool | None:
    in_wte = given.says(_WTE) or ("wte" in ask.measures and _TIME_IN_WTE.search(question))
    if given.digits and (in_wte or given.rows or _unit_in_question(question, given)):
        return True
    if {"count", "headcount"} & set(ask.measures):
        return given.says(TIME) or (bool(given.digits) and says(TIME_NAMED, question))
    return False if only(given, "counted", "share", "money") else None


def _unit_in_question(question: str, given: Given) -> bool:
    """As "How many hours", answered with a bare figure."""
    of = set(kinds(given))
    return says(TIME_NAMED, question) and "bare" in of and of <= _NO_COUNT


_TIME_IN_WTE = re.compile(r"\bhow much time[^?.,]{0,20}\(?(?:wte|fte)", re.IGNORECASE)
_SUPPLIED: dict[str, Callable[[str, Ask, Given], bool | None]] = {
    "wte": _wte_given,
    "share": _share_given,
    "date": _date_given,
    "count": _count_given,
    "headcount": _count_given,
    "rate": _rate_given,
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
    signs = {"wte": _WTE, "share": _SHARE, "gbp": MONEY}
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
