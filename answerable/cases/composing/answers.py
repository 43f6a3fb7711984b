"""What stands beneath each question of a letter: Markdown, by what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from answerable.cases.composing.reasoned import reason_for
from answerable.cases.composing.value import (
    Decided,
    DecidedQuestion,
    found_of,
    why_more_time,
)
from answerable.cases.cost_limit import HOURLY, limit_hours, limit_of
from answerable.cases.exemptions import Found, Reasoning
from answerable.letters.wording.reasons import how, reasons
from answerable.letters.wording.templates import ended, filled

Cited = tuple[tuple[Found, Reasoning], ...]


def answer_of(letter: Decided, question: DecidedQuestion) -> str:
    """The answer, why something is not given, and the provisions in their short form."""
    cited = found_of(question, letter.regime, letter.on)
    said = _said(letter, question, cited)
    if cited:
        written = dict.fromkeys(found.written for found, _reasoning in cited)
        said.append(filled("provision", written=", ".join(written)))
    return "\n\n".join(paragraph for paragraph in said if paragraph.strip())


def _said(letter: Decided, question: DecidedQuestion, cited: Cited) -> list[str]:
    code = question.disposition
    if code == "not_held":
        return [question.answer, *_not_held(letter, question, cited)]
    if code in ("lapsed", "withdrawn"):
        return [question.answer or filled(code)]
    if code == "to_follow":
        return [question.answer, *_to_follow(cited)]
    said = [question.answer] if question.answer else []
    for found, reasoning in cited:
        if found.row.standing == "procedural":
            said += _procedural(letter, question, found, reasoning.harm)
        else:
            part = code in ("disclosed", "mixed")
            said += reasons(reason_for(found, reasoning, part=part))
    said += alternatives([found for found, _reasoning in cited])
    if question.advice and not _costed(cited):
        said.append(filled(f"advice.{letter.regime}", advice=ended(question.advice)))
    return said


def alternatives(found: Sequence[Found]) -> list[str]:
    """Sections 23 and 24 of the same information are relied on in the alternative."""
    numbers = {one.row.number for one in found if one.row.law == "FOIA"}
    return [filled("alternative")] if {"23", "24"} <= numbers else []


def _costed(cited: Cited) -> bool:
    return any(found.row.number == "12" and found.row.law == "FOIA" for found, _one in cited)


def _not_held(letter: Decided, question: DecidedQuestion, cited: Cited) -> list[str]:
    """FOIA s.1(1)(a); EIR reg 12(4)(a), which is a refusal."""
    if letter.regime == "FOIA":
        said = [filled("not_held.FOIA")]
    else:
        reason = reason_for(*cited[0])
        said = [reason.start("not_held.EIR")]
    return said + (
        [filled("not_held.advice", advice=ended(question.advice))] if question.advice else []
    )


def _to_follow(cited: Cited) -> list[str]:
    """FOIA s.17(2): what is considered, that nothing is decided yet, and by when it will be."""
    days = [reasoning.estimated for _found, reasoning in cited if reasoning.estimated]
    said = [filled("to_follow", estimated=max(days))] if days else []
    return said + _pending(cited)


def _pending(cited: Cited) -> list[str]:
    said = []
    for found, reasoning in cited:
        reason = reason_for(found, reasoning)
        said.append(reason.start("extension.ncnd" if found.ncnd else "extension.applies"))
        said += [filled("unsaid")] if reasoning.silent else how(reason)
    days = [reasoning.estimated for _found, reasoning in cited if reasoning.estimated]
    return said + ([filled("extension.pending", estimated=max(days))] if days else [])


def _procedural(letter: Decided, question: DecidedQuestion, found: Found, why: str) -> list[str]:
    """FOIA s.17(5): that fact, and what the Act makes of it."""
    key = {"12": "over_limit", "14": "vexatious"}.get(found.row.number, "vexatious")
    said = [reason_for(found, Reasoning(found.written)).start(key)]
    said += [filled("why", harm=ended(why))] if why else []
    if found.row.number == "12":
        said += _estimate(letter, question, denial=found.row.key == "foia-12-2")
    if found.row.key == "foia-14-2" and question.previous:
        said.append(filled("repeated.before", previous=ended(question.previous)))
    return said


def _estimate(letter: Decided, question: DecidedQuestion, *, denial: bool) -> list[str]:
    hours = question.estimate_hours or Decimal(0)
    key = "over_limit.estimate.denial" if denial else "over_limit.estimate"
    said = [] if denial else [filled("over_limit.held")]
    said.append(
        filled(
            key, hours=plain(hours), cost=money(hours * HOURLY),
            limit=money(limit_of(letter.body)), limit_hours=plain(limit_hours(letter.body)),
        )
    )  # fmt: skip
    return [*said, filled("advice.FOIA", advice=ended(question.advice))]


def plain(number: Decimal) -> str:
    """Without zeros that say nothing: 18, 24.5."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def money(pounds: Decimal) -> str:
    return f"{pounds:,.0f}" if pounds == pounds.to_integral_value() else f"{pounds:,.2f}"


def extension_of(letter: Decided, question: DecidedQuestion, due: date) -> str:
    """FOIA s.17(1) and (2); EIR reg 7(3)."""
    if letter.regime == "EIR":
        why = ended(why_more_time(question))
        said = [filled("extension.EIR", due=due), filled("extension.reason", reason=why)]
        return "\n\n".join(said)
    cited = found_of(question, "FOIA", letter.on)
    said = [question.answer] if question.answer else []
    written = dict.fromkeys(found.written for found, _reasoning in cited)
    return "\n\n".join([*said, *_pending(cited), filled("provision", written=", ".join(written))])
