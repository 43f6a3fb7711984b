"""Answers suggested by the registers, as at the date of receipt (s.1(4))."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.actions.drafting import Answer, write
from answerable.cases.actions.locking import lock_to_edit
from answerable.cases.answers import current_of, to_answer
from answerable.cases.drafts_json import figures_out
from answerable.cases.ledger import append
from answerable.cases.models import Draft, Question, Request
from answerable.cases.stewards.asking import consult
from answerable.figures.figure import Figure
from answerable.registers.ask import Match, Suggestion, suggest
from answerable.registers.registry import FACTS

PERSONAL_DATA = "s.40(2)"
"""What a small number is withheld under: the reasons are asked for before the letter can go."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """Questions by label: answered from the registers, not answerable, left as a person wrote."""

    answered: tuple[str, ...]
    unanswered: tuple[str, ...]
    kept: tuple[str, ...]
    rewritten: bool


@transaction.atomic
def suggest_answers(
    *, case: Request, by: Actor, now: datetime, progress: Callable[[], object] = lambda: None
) -> Suggested:
    """Draft every open question that a register can answer; a person's words are never touched.

    A question no register fits gets an empty draft with the note that says so. Running again
    writes a new version only where the registers now say something else.
    Raises Refused where the case is closed.
    """
    case = lock_to_edit(case)
    questions = to_answer(case)
    latest = current_of(questions)
    outcome: dict[str, list[str]] = {"answered": [], "unanswered": [], "kept": []}
    written: list[Question] = []
    for question in questions:
        question.request = case
        before = latest.get(question.pk)
        context = _rest(case, questions, question)
        became = _draft(question, before, written, context=context, by=by, now=now)
        outcome[became].append(question.label)
        progress()
    if written:
        append(case, "answer_suggested", by=by, now=now, questions=written)
    consult(case, questions, by=by, now=now)
    return Suggested(
        answered=tuple(outcome["answered"]),
        unanswered=tuple(outcome["unanswered"]),
        kept=tuple(outcome["kept"]),
        rewritten=bool(latest),
    )


def _draft(
    question: Question,
    before: Draft | None,
    written: list[Question],
    *,
    context: str,
    by: Actor,
    now: datetime,
) -> str:
    if before is not None and before.origin == Draft.Origin.PERSON:
        return "kept"
    suggestion = suggest(question.text, question.request.received_on, context=context)
    answer = from_figures(
        (suggestion.answer or "").strip(), suggestion.figures,
        evidence=_evidence(suggestion), note=suggestion.note,
    )  # fmt: skip
    if before is None or not _says(before, answer):
        write(question, before, answer, origin=Draft.Origin.REGISTER, by=by, now=now)
        if answer.text:
            written.append(question)
    return "answered" if answer.text else "unanswered"


def from_figures(text: str, figures: Sequence[Figure], **rest: Any) -> Answer:
    """An answer made of figures; where a small number is left out, that part is withheld."""
    small = any(figure.suppressed for figure in figures)
    return Answer(
        text=text,
        disposition=("withheld" if small else "disclosed") if text else None,
        provisions=(PERSONAL_DATA,) if small else (),
        reason=_("Small numbers are left out, from which people could be identified.")
        if small
        else "",
        extra={"figures": tuple(figures) if text else (), **rest},
    )


def _says(before: Draft, answer: Answer) -> bool:
    """Whether the draft already says this, from the same figures as at the same day."""
    return (
        before.text == answer.text
        and before.note == answer.extra["note"]
        and before.figures == figures_out(answer.extra["figures"])
    )


def _rest(case: Request, questions: Sequence[Question], question: Question) -> str:
    """The rest of the request, which says what "the team in question 1" is about."""
    others = (other.text for other in questions if other.pk != question.pk)
    return "\n\n".join([case.subject, *others])


def _evidence(suggestion: Suggestion) -> list[dict[str, Any]]:
    return [_matched(match) for match in suggestion.matches]


def _matched(match: Match) -> dict[str, Any]:
    known = FACTS.get(match.fact)
    return {
        "fact": match.fact,
        "title": str(known.title) if known else match.fact,
        "confidence": match.confidence,
        "why": match.why,
    }
