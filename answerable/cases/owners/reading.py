"""What the ledger says of questions that are with their owners."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from answerable.cases.ledger import counting
from answerable.cases.models import Event, Question


def latest_assignment(question: Question, events: Iterable[Event]) -> Event | None:
    """The last time the question was sent to an owner, among the events of its case."""
    sent = [
        event
        for event in counting(events)
        if event.type == "question_assigned" and question.pk in (event.questions or ())
    ]
    return max(sent, key=lambda event: event.pk, default=None)


def due_in(assigned: Event | None) -> date | None:
    """The owner's date an assignment names; None for one made before owners had dates."""
    written = assigned.detail.get("due") if assigned else None
    return date.fromisoformat(written) if isinstance(written, str) else None


def internal_date(question: Question) -> date | None:
    """By when the owner was last asked to answer."""
    sent = question.request.events.filter(type__in=["question_assigned", "struck_out"])
    return due_in(latest_assignment(question, sent))
