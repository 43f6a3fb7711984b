"""What each question of a case says at this moment: its latest draft, and what it still lacks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from answerable.cases.decisions import lacking_reasons
from answerable.cases.models import Draft, Enclosed, Question, Request
from answerable.cases.models.answering import REFUSALS
from answerable.cases.stated import lacks
from answerable.cases.states import QUESTION_OPEN
from answerable.letters.tables import tables
from answerable.reading.gaps.formats import is_of_format, serves


def current(question: Question) -> Draft | None:
    """The latest version of the answer; None where nothing was ever drafted."""
    return question.drafts.order_by("-version").first()


def current_of(questions: Iterable[Question]) -> dict[int, Draft]:
    """The latest version for each question's key, in one query; each knows its question."""
    asked = {question.pk: question for question in questions}
    latest = (
        Draft.objects.filter(question__in=list(asked))
        .order_by("question_id", "-version")
        .distinct("question_id")
    )
    found = {draft.question_id: draft for draft in latest}
    for key, draft in found.items():
        draft.question = asked[key]
    return found


def to_answer(case: Request) -> list[Question]:
    """The numbered questions still open: those the next letter speaks of, in order."""
    asked = list(Question.objects.asked().filter(request=case, cached_state__in=QUESTION_OPEN))
    for question in asked:
        question.request = case
    return asked


def open_gaps(draft: Draft) -> list[dict[str, Any]]:
    """The gaps that nobody has set aside with a reason, and that no file with the letter fills."""
    dismissed = {dismissal["key"] for dismissal in draft.dismissals}
    left = [gap for gap in draft.gaps if gap["key"] not in dismissed]
    if not any(is_of_format(gap["wanted"]) for gap in left):
        return left
    names = files_with(draft)
    return [
        gap for gap in left if not (is_of_format(gap["wanted"]) and serves(gap["wanted"], names))
    ]


def files_with(draft: Draft) -> list[str]:
    """The names of the files that go with an answer's letter, its own tables among them."""
    with_letter = Enclosed.objects.filter(request=draft.question.request_id, left_out_at=None)
    return [*with_letter.values_list("name", flat=True), *made_names([draft.text])]


def made_names(answers: Iterable[str]) -> list[str]:
    """What the tables of answers are made into as the letter leaves, where data are asked for."""
    return ["table.csv" for text in answers if tables(text)]


def lacking(question: Question, draft: Draft | None) -> str | None:
    """Why this question cannot go into a letter, as the user reads it; None where it can."""
    named = {"number": question.label}
    if question.regime == "SAR":
        return (
            _(
                "Question %(number)s asks for somebody's own personal data: hand it to the records "
                "team. No such answer is issued here."
            )
            % named
        )
    if draft is None or draft.disposition is None:
        return _unanswered(question) % named
    if draft.disposition in (*REFUSALS, "to_follow") and not (draft.provisions and draft.reason):
        return _("Question %(number)s is refused without its provision and its reason.") % named
    why = lacks(draft) or next(iter(lacking_reasons(question, draft)), "")
    if why:
        return _("Question %(number)s is not yet reasoned: %(why)s") % {**named, "why": why}
    gaps = open_gaps(draft) if draft.disposition == "disclosed" else []
    if gaps:
        return _(
            "Question %(number)s asks for something its answer does not give: %(why)s "
            "Complete the answer, or set this aside with a reason."
        ) % {**named, "why": gaps[0]["why"]}
    return None


def _unanswered(question: Question) -> str:
    if question.cached_state == "awaiting_requester":
        return _(
            "Question %(number)s waits for the requester, who was asked about it. To send the rest "
            "before they reply, say that it will follow and by when, citing s.1(3) or EIR reg.9."
        )
    return _("Question %(number)s has no answer yet. Answer it, refuse it or say it will follow.")
