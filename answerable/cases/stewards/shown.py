"""What a steward is shown of the answers made from their register: never who asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.cases.answers import current
from answerable.cases.models import Draft, Event, Question, Release
from answerable.cases.stewards.reading import Consulted, consulted
from answerable.registers.using import title_of

MOST = 5


@dataclass(frozen=True, slots=True)
class Before:
    """An answer already sent that used the same fact."""

    reference: str
    issued_on: date
    question: str


@dataclass(frozen=True, slots=True)
class Shown:
    question: Question
    text: str
    facts: tuple[str, ...]
    before: tuple[Before, ...]
    stands: Consulted


def shown(asked: Event) -> tuple[Shown, ...]:
    """The questions one steward was asked about, with the drafts as they are now."""
    mine = [one for one in consulted(asked.request) if one.asked.pk == asked.pk]
    questions = Question.objects.in_bulk([one.question for one in mine])
    return tuple(_shown(questions[one.question], one) for one in mine)


def _shown(question: Question, one: Consulted) -> Shown:
    draft = current(question)
    return Shown(
        question, draft.text if draft else "", tuple(title_of(f) for f in sorted(one.facts)),
        before(one.facts, leaving_out=question.request_id), one,
    )  # fmt: skip


def before(facts: Iterable[str], *, leaving_out: int) -> tuple[Before, ...]:
    """Where these facts were used in letters sent, latest first; none of a restricted case."""
    found: list[Before] = []
    for fact in facts:
        used = Draft.objects.filter(
            figures__contains=[{"fact": fact}], question__request__restricted=False
        ).exclude(question__request=leaving_out)
        for draft in used.select_related("question__request").order_by("-pk")[: MOST * 4]:
            sent = Release.objects.filter(drafts__contains=[draft.pk]).order_by("number").first()
            if sent is not None:
                case = draft.question.request
                found.append(Before(case.reference, sent.issued_on, draft.question.text))
    return tuple(sorted(set(found), key=lambda b: b.issued_on, reverse=True)[:MOST])
