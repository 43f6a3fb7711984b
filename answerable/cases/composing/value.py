"""What was decided, question by question, and the provisions that it rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from answerable.cases.cost_limit import exceeds
from answerable.cases.exemptions import Found, Reasoning, find
from answerable.cases.exemptions.checks import Body
from answerable.cases.exemptions.row import Law
from answerable.letters.letter import Sender

BY_DEFAULT = {
    ("over_limit", "FOIA"): "s.12(1)",
    ("vexatious", "FOIA"): "s.14(1)",
    ("repeated", "FOIA"): "s.14(2)",
    ("already_available", "FOIA"): "s.21(1)",
    ("already_available", "EIR"): "reg 6(1)(b)",
    ("not_held", "EIR"): "reg 12(4)(a)",
}
"""What a disposition rests on where nothing else is cited for it."""
_MORE_TIME = re.compile(
    r"(?:EIRs?\s*)?r(?:eg(?:ulation)?)?s?\.?\s*7(?:\s*\(1\))?(?:\s+EIRs?)?(?:\s+2004)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DecidedQuestion:
    """answer: Markdown. advice: under s.16 or reg 9. previous: the request that this repeats, or
    what the first reply decided where this is a review.
    """

    number: str
    question: str
    disposition: str
    answer: str = ""
    reasonings: tuple[Reasoning, ...] = ()
    estimate_hours: Decimal | None = None
    advice: str = ""
    previous: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """One letter: `letter` is response, extension, clarification, fees or review_outcome."""

    id: str
    regime: Law
    body: Body
    letter: str
    received: date
    on: date
    questions: tuple[DecidedQuestion, ...]
    sender: Sender | None = None
    signatory: tuple[str, str] = field(default=("", ""))


def reasonings_of(question: DecidedQuestion, regime: Law, on: date) -> tuple[Reasoning, ...]:
    """Those given, or what the disposition rests on by itself; a denial marked as one."""
    given = question.reasonings
    default = BY_DEFAULT.get((question.disposition, regime))
    if not given and default:
        return (Reasoning(default, decided_by=question.disposition, decided_on=on),)
    if question.disposition == "ncnd":
        return tuple(replace(one, ncnd=True) for one in given)
    if regime == "EIR" and question.advice:
        return tuple(_with_help(one, question.advice) for one in given)
    return given


def _with_help(one: Reasoning, advice: str) -> Reasoning:
    """EIR reg 12(4)(c) rests on the help that reg 9 asks for, wherever that was written."""
    found = find(one.provision, limb=one.limb, law="EIR")
    named = isinstance(found, Found) and found.row.key == "eir-12-4-c"
    return replace(one, harm=advice) if named and not one.harm.strip() else one


def more_time(one: Reasoning) -> bool:
    """Whether EIR reg 7(1) itself is named: it extends the time, and excepts nothing."""
    return bool(_MORE_TIME.fullmatch(one.provision.strip()))


def why_more_time(question: DecidedQuestion) -> str:
    """EIR reg 7(1): the complexity and volume, wherever they were written."""
    told = (one.harm for one in question.reasonings if more_time(one))
    return question.answer or question.advice or next((harm for harm in told if harm), "")


def charged_hours(letter: Decided, question: DecidedQuestion) -> Decimal | None:
    """FOIA s.13: time may be charged for only over the limit; None where no time is."""
    hours = question.estimate_hours
    told = re.search(r"\d", f"{question.answer} {question.advice}".replace(",", ""))
    if letter.letter != "fees" or letter.regime != "FOIA" or hours is None or told:
        return None
    return hours if exceeds(hours, letter.body) else None


def found_of(
    question: DecidedQuestion, regime: Law, on: date
) -> tuple[tuple[Found, Reasoning], ...]:
    """Each provision found in the table, with its reasoning; those not found are left out."""
    pairs = []
    for one in reasonings_of(question, regime, on):
        found = find(one.provision, limb=one.limb, ncnd=one.ncnd, law=regime)
        if isinstance(found, Found):
            pairs.append((found, one))
    return tuple(pairs)
