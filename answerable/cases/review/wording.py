"""A review's outcome letter: the letter of its case, in the words of a review."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from answerable.cases.models import Question, Request, ReviewOutcome
from answerable.letters.letter import Letter
from answerable.letters.wording.templates import filled


def outcomes_of(questions: Iterable[Question]) -> dict[int, ReviewOutcome]:
    """The latest outcome of each question that has one."""
    found = ReviewOutcome.objects.filter(question__in=list(questions)).order_by("pk")
    return {one.question_id: one for one in found}


def undecided(questions: Sequence[Question]) -> Question | None:
    """The first question of a review that the reviewer has not decided; None for other cases."""
    if not questions or questions[0].request.review_of_id is None:
        return None
    decided = outcomes_of(questions)
    return next((q for q in questions if q.pk not in decided), None)


def as_outcome(letter: Letter, case: Request, asked: Sequence[Question]) -> Letter:
    """The letter in the words of a review's outcome; unchanged where the case is no review."""
    if case.review_of_id is None or case.review_of is None:
        return letter
    decided = outcomes_of(asked)
    law = "EIR" if asked and asked[0].regime == "EIR" else "FOIA"
    said = tuple(
        replace(one, answer=f"{filled(f'review.{decided[q.pk].outcome}')}\n\n{one.answer or ''}")
        if q.pk in decided
        else one
        for q, one in zip(asked, letter.questions, strict=True)
    )
    opening = [
        filled(f"review.{law}"),
        _("The first request had the reference %(reference)s.")
        % {"reference": case.review_of.reference},
        letter.opening.split("\n\n", 1)[1] if "\n\n" in letter.opening else "",
    ]
    return replace(
        letter,
        heading=case.subject,
        opening="\n\n".join(part for part in opening if part),
        questions=said,
        closing=_rights(letter.closing, law),
        enclosure=tuple(s for s in letter.enclosure if "internal review" not in s.heading.lower()),
    )


def _rights(closing: str, law: str) -> str:
    """A review's letter ends the procedure: a first refusal's paragraph on it gives way."""
    first = {filled(f"rights.{one}") for one in ("FOIA", "EIR")}
    kept = [part for part in closing.split("\n\n") if part not in first]
    return "\n\n".join([*kept, filled(f"review.rights.{law}")])
