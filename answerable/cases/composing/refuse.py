"""Why a letter may not leave as it was decided: what is missing or unlawful, in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from answerable.cases.composing import times
from answerable.cases.composing.value import (
    Decided,
    DecidedQuestion,
    charged_hours,
    found_of,
    more_time,
    reasonings_of,
    why_more_time,
)
from answerable.cases.cost_limit import exceeds, limit_hours
from answerable.cases.exemptions.checks import exclusive_refusals, provision_refusals
from answerable.cases.exemptions.find import Found
from answerable.cases.exemptions.holding import reveals_holding
from answerable.cases.exemptions.reasoning import Reasoning

DISPOSITIONS = frozenset(
    {"disclosed", "mixed", "withheld", "not_held", "already_available", "ncnd", "over_limit",
     "vexatious", "repeated", "lapsed", "withdrawn", "referred", "to_follow"}
)  # fmt: skip
_NEEDS_PROVISION = ("withheld", "ncnd", "over_limit", "vexatious", "repeated")


_A_PLACE = re.compile(
    r"https?://|\bwww\.|\b(?:published|available|found|set out) (?:at|by|in|on|from)\b",
    re.IGNORECASE,
)


def refusals(letter: Decided) -> tuple[str, ...]:
    """Every reason, each once, in the order of the questions; empty where it may leave."""
    found = [*_dates(letter)]
    for question in letter.questions:
        check = _KINDS[letter.letter]
        named = _("Question %(number)s") % {"number": question.number}
        found += [f"{named}: {sentence}" for sentence in check(letter, question)]
    found += _whole(letter)
    return tuple(dict.fromkeys(found))


def _dates(letter: Decided) -> Iterator[str]:
    if letter.on < letter.received:
        yield _("The letter is dated before the request was received.")


def _whole(letter: Decided) -> Iterator[str]:
    if letter.letter == "clarification" and not any(q.advice or q.answer for q in letter.questions):
        yield _("Say what the requester is asked to clarify.")
    if letter.letter == "fees":
        yield from _fee(letter)
    yield from times.refusals(letter)


def _fee(letter: Decided) -> Iterator[str]:
    """FOIA ss.9 and 13; EIR reg 8."""
    asked = letter.questions
    if any(charged_hours(letter, q) or re.search(r"\d", f"{q.answer} {q.advice}") for q in asked):
        return
    yield _("Say how much the fee is and what it is for.")
    if letter.regime == "FOIA" and any(q.estimate_hours for q in asked):
        yield _(
            "The time does not exceed the limit, and a fee under s.9 is for copying, postage and "
            "the like, never for staff time (s.13)."
        )


def _response(letter: Decided, question: DecidedQuestion) -> Iterator[str]:
    yield from _disposition(letter, question)
    pending = question.disposition == "to_follow"
    for reasoning in reasonings_of(question, letter.regime, letter.on):
        yield from provision_refusals(
            reasoning, regime=letter.regime, body=letter.body, on=letter.on, deciding=not pending
        )
    pairs = found_of(question, letter.regime, letter.on)
    yield from exclusive_refusals([found for found, _reasoning in pairs])
    yield from _telling(question, [found for found, _reasoning in pairs])
    if pending and pairs:
        yield from _weighing_still(letter, question)
    for one, reasoning in pairs:
        yield from _cost(letter, question, one)
        yield from _places(question, one, reasoning)


def _disposition(letter: Decided, question: DecidedQuestion) -> Iterator[str]:
    code, relied = question.disposition, reasonings_of(question, letter.regime, letter.on)
    if code not in DISPOSITIONS:
        yield _("“%(code)s” is no outcome of a question.") % {"code": code}
    if code in ("disclosed", "mixed", "referred") and not question.answer:
        yield _("There is no answer to send.")
    if code in _NEEDS_PROVISION and not relied:
        yield _("Name the provision it is refused under.")
    if code == "to_follow" and not (question.answer or any(one.estimated for one in relied)):
        yield _("Say by which date the answer will follow.")
    if code == "not_held" and letter.regime == "FOIA" and relied:
        yield _("Information that is not held cannot be exempt: cite no provision (s.1(1)(a)).")
    yield from _mixture(letter, question)


def _telling(question: DecidedQuestion, found: Sequence[Found]) -> Iterator[str]:
    """What stands beside a denial must not say what the denial does not; s.12(2) is one too."""
    denied = question.disposition == "ncnd" or any(
        one.ncnd or one.row.key == "foia-12-2" for one in found
    )
    for words in (question.answer, question.advice) if denied else ():
        if told := reveals_holding(words):
            yield _(
                "“%(words)s” tells whether the information is held, which a reply that neither "
                "confirms nor denies must not do."
            ) % {"words": told}


def _weighing_still(letter: Decided, question: DecidedQuestion) -> Iterator[str]:
    """FOIA ss.10(3) and 17(2): only a qualified exemption puts a decision off, to a date."""
    found = found_of(question, letter.regime, letter.on)
    if letter.regime == "EIR":
        yield _(
            "Under the Regulations time is not extended for the public interest, only where "
            "the request is complex and voluminous (EIR reg.7(1)): send an extension."
        )
        return
    if not any(one.row.weighed for one, _reasoning in found):
        yield _(
            "Only a qualified exemption can extend the time, and %(cited)s is not (s.2(3), "
            "s.10(3))."
        ) % {"cited": ", ".join(one.written for one, _reasoning in found)}
    estimates = [reasoning.estimated for _found, reasoning in found if reasoning.estimated]
    if not estimates:
        yield _("An extension notice must estimate the date of the decision (s.17(2)).")
    if any(day <= letter.on for day in estimates):
        yield _("The estimated date of the decision must come after the letter.")


def _mixture(letter: Decided, question: DecidedQuestion) -> Iterator[str]:
    """A ground that does not go with what was decided."""
    code = question.disposition
    found = [one for one, _reasoning in found_of(question, letter.regime, letter.on)]
    if code in ("withheld", "disclosed", "mixed") and any(one.ncnd for one in found):
        yield _(
            "To send or withhold information tells that it is held, so nothing can be neither "
            "confirmed nor denied in the same answer: split the question."
        )
    numbers = {one.row.number for one in found if one.row.test == "procedural"}
    wanted = {"over_limit": "12", "vexatious": "14", "repeated": "14"}.get(code)
    if wanted and letter.regime == "FOIA" and found and wanted not in numbers:
        yield _("This outcome rests on s.%(section)s: cite it.") % {"section": wanted}
    if wanted and letter.regime == "EIR" and not _cites(found, "eir-12-4-b"):
        yield _(
            "The Regulations have no cost limit and no rule on vexatious or repeated requests: "
            "consider EIR reg.12(4)(b), manifestly unreasonable."
        )
    yield from _rests_on(letter, question, found)
    if code == "repeated" and found and not _cites(found, "foia-14-2") and letter.regime == "FOIA":
        yield _("A repeated request is refused under s.14(2): cite it.")


def _rests_on(letter: Decided, question: DecidedQuestion, found: list[Found]) -> Iterator[str]:
    """What is available elsewhere, and EIR what is not held, each have one provision."""
    one = {
        ("already_available", "FOIA"): ("foia-21", "s.21(1)"),
        ("already_available", "EIR"): ("eir-6-1-b", "EIR reg.6(1)(b)"),
        ("not_held", "EIR"): ("eir-12-4-a", "EIR reg.12(4)(a)"),
    }.get((question.disposition, letter.regime))
    if one and any(each.row.key != one[0] for each in found):
        yield _("This outcome rests on %(provision)s alone: decide the rest in another answer.") % {
            "provision": one[1]
        }


def _cites(found: list[Found], key: str) -> bool:
    return any(one.row.key == key for one in found)


def _cost(letter: Decided, question: DecidedQuestion, found: Found) -> Iterator[str]:
    """FOIA ss.12, 14(2) and 16."""
    if found.row.number == "12" and found.row.law == "FOIA":
        hours, limit = question.estimate_hours, limit_hours(letter.body)
        if hours is None:
            yield _("%(provision)s needs the estimate, in hours.") % {"provision": found.written}
        elif not exceeds(hours, letter.body):
            yield _(
                "The estimate of %(hours)s hours does not exceed the limit of %(limit)s hours, so "
                "%(provision)s cannot be relied on."
            ) % {"hours": _plain(hours), "limit": _plain(limit), "provision": found.written}
        if not question.advice:
            yield _("%(provision)s needs advice on how the request could be narrowed (s.16).") % {
                "provision": found.written
            }
    if found.row.key == "foia-14-2" and not question.previous:
        yield _("s.14(2) needs the earlier request that this one repeats, and its answer.")


def _places(question: DecidedQuestion, found: Found, reasoning: Reasoning) -> Iterator[str]:
    """FOIA s.21 and EIR reg 6(1)(b): where the requester can find it."""
    if found.row.key in ("foia-21", "eir-6-1-b") and not (
        question.answer or question.advice or _A_PLACE.search(reasoning.harm)
    ):
        yield _("%(provision)s needs to say where the information can be found.") % {
            "provision": found.written
        }


def _plain(number: object) -> str:
    text = str(number)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _extension(letter: Decided, question: DecidedQuestion) -> Iterator[str]:
    """FOIA ss.10(3) and 17(2); EIR reg 7."""
    found = found_of(question, letter.regime, letter.on)
    given = reasonings_of(question, letter.regime, letter.on)
    yield from _telling(question, [one for one, _reasoning in found])
    eir = letter.regime == "EIR"
    for one in given:
        if eir and more_time(one):
            continue
        yield from provision_refusals(
            one, regime=letter.regime, body=letter.body, on=letter.on, deciding=False
        )
    if eir:
        yield from _more_time(letter, question)
        return
    if not question.reasonings:
        yield _("An extension needs the qualified exemption that is being weighed (s.17(2)).")
    elif found:
        yield from _weighing_still(letter, question)


def _more_time(letter: Decided, question: DecidedQuestion) -> Iterator[str]:
    """EIR reg 7(1): for complexity and volume alone, and to 40 working days at most."""
    if not why_more_time(question):
        yield _(
            "Under the Regulations time is not extended for the public interest, only where "
            "the request is complex and voluminous (EIR reg.7(1)): say why it is."
        )
    last = times.longest(letter)
    if last and any(one.estimated and one.estimated > last for one in question.reasonings):
        yield _(
            "The estimated date is past the 40 working days that the Regulations allow at most "
            "(EIR reg.7(1))."
        )


def _asking(_letter: Decided, _question: DecidedQuestion) -> Iterator[str]:
    """Nothing is decided yet, so nothing rests on a provision."""
    yield from ()


_KINDS = {
    "response": _response,
    "review_outcome": _response,
    "extension": _extension,
    "clarification": _asking,
    "fees": _asking,
}
