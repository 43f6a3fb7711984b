"""The like of a request among those open or lately received: a round robin, or the same again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import connection

from answerable.cases.models import Question, Request
from answerable.cases.models.asking import RequestQuerySet
from answerable.cases.states import CASE_STATES, MISTAKEN

RECENT = timedelta(days=183)
"""Before its own receipt; what came since is always looked at."""
SAME = 0.6
"""Trigram similarity from which two questions ask the same."""
LEAST_WORDS = 5
"""A shorter question ("Please break this down.") says nothing of where it comes from."""
MOST_ASKED = 12
"""Questions compared: a round robin shows in its first ones."""
SHOWN = 5

_SAME = """
SELECT ours.id, theirs.request_id
FROM cases_question ours
JOIN cases_question theirs ON theirs.text %% ours.text AND theirs.request_id <> ours.request_id
JOIN cases_request r ON r.id = theirs.request_id
WHERE ours.id = ANY(%s) AND similarity(theirs.text, ours.text) >= %s
  AND theirs.retired_at IS NULL AND theirs.parent_id IS NULL
  AND r.received_on >= %s AND r.review_of_id IS NULL AND r.cached_state <> %s
"""


@dataclass(frozen=True, slots=True)
class Alike:
    """Another case. labels: of the questions of this one that it asks too."""

    case: Request
    labels: tuple[str, ...]
    every: bool
    same_requester: bool

    @property
    def stands(self) -> str:
        return str(CASE_STATES[self.case.cached_state].title)


def like_of(
    case: Request, questions: Sequence[Question], readable: Callable[[], RequestQuerySet]
) -> list[Alike]:
    """The cases among `readable` that ask the same, those that share most first."""
    asked = compared(case, questions)
    shared = _shared(case, asked) if asked else {}
    if not shared:
        return []
    found = readable().filter(pk__in=shared).select_related("requester")
    email = case.requester.email.casefold()
    alike = [
        Alike(
            other,
            tuple(q.label for q in asked if q.pk in shared[other.pk]),
            len(shared[other.pk]) == len(asked),
            bool(email) and other.requester.email.casefold() == email,
        )
        for other in found
    ]
    alike.sort(key=lambda one: (-len(one.labels), -one.case.received_on.toordinal(), one.case.pk))
    return alike[:SHOWN]


def compared(case: Request, questions: Sequence[Question]) -> list[Question]:
    """The questions that say something of where they come from; none of a review."""
    if case.review_of_id is not None:
        return []
    return [q for q in questions if len(q.text.split()) >= LEAST_WORDS][:MOST_ASKED]


def _shared(case: Request, asked: Sequence[Question]) -> dict[int, set[int]]:
    """By key of another case: the keys of our questions that it asks."""
    since = case.received_on - RECENT
    with connection.cursor() as cursor:
        cursor.execute(_SAME, [[q.pk for q in asked], SAME, since, MISTAKEN])
        rows = cursor.fetchall()
    shared: dict[int, set[int]] = defaultdict(set)
    for ours, theirs in rows:
        shared[theirs].add(ours)
    return shared
