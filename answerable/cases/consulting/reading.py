"""What is waited for, and what was said, read for pages and chasers."""

from __future__ import annotations

from answerable.cases.models import Consultation, Question, Request, Submission
from answerable.cases.states import OPEN_STATES


def waiting_for_views() -> list[Consultation]:
    """Third parties who were asked and whose view is not recorded, soonest due first."""
    found = Consultation.objects.filter(view="", letter__request__cached_state__in=OPEN_STATES)
    return list(
        found.select_related("letter__request__officer", "question").order_by("due_on", "pk")
    )


def waiting_for_opinions() -> list[Submission]:
    """The newest submission of each question, where it waits for its opinion."""
    newest: dict[int, Submission] = {}
    found = Submission.objects.filter(question__request__cached_state__in=OPEN_STATES)
    for one in found.select_related("to", "question__request").order_by("pk"):
        newest[one.question_id] = one
    waiting = [one for one in newest.values() if not one.outcome]
    return sorted(waiting, key=lambda one: (one.due_on, one.pk))


def views_of(case: Request) -> list[Consultation]:
    found = Consultation.objects.filter(letter__request=case)
    return list(found.select_related("letter", "question"))


def views_on(question: Question) -> list[Consultation]:
    return list(Consultation.objects.filter(question=question).select_related("letter"))


def submissions_of(case: Request) -> list[Submission]:
    found = Submission.objects.filter(question__request=case)
    return list(found.select_related("to", "question").order_by("-pk"))
