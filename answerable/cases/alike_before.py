"""The like of a request among the past ones that an earlier register told of.

A register has the text of a request whole, so a question is looked for within it: the full-text
index finds those that may have it, and their words are compared here. A row that has a subject and
no more is like nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from answerable.cases.alike import RECENT, SHOWN, compared
from answerable.cases.importing.references import reference_of
from answerable.cases.models import PastRequest, Question, Request

MOST_READ = 1_000
"""Past requests whose words are compared, the latest first."""
MOST_TEXT = 20_000
"""Characters of a past request that are read."""
SAME = 0.5
"""Of every three words together in a question, those that its like has: one word in eight may
be another, or a year."""
_WORD = re.compile(r"\w+")
_LEXEMES = """
SELECT tsvector_to_array(to_tsvector('english', text))
FROM unnest(%s::text[]) WITH ORDINALITY asked(text, place) ORDER BY place
"""
_MAYBE = """
SELECT id, left(text, %s) FROM cases_pastrequest
WHERE to_tsvector('english'::regconfig, COALESCE(subject, '') || ' ' || COALESCE(text, ''))
  @@ %s::tsquery AND received_on >= %s
ORDER BY received_on DESC, id DESC LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class AlikeBefore:
    """A past request. labels: of the questions of the case that it asked too."""

    past: PastRequest
    labels: tuple[str, ...]
    every: bool


def before(case: Request, questions: Sequence[Question]) -> list[AlikeBefore]:
    """Those of the half year before its receipt, or since, that share most first."""
    has_past = getattr(case, "has_past", True)  # as `access.case` fetches it
    asked = compared(case, questions) if has_past else []
    since = case.received_on - RECENT
    if not asked or not PastRequest.objects.filter(received_on__gte=since).exists():
        return []
    shared = _shared(asked, _maybe(asked, since))
    rows = PastRequest.objects.filter(pk__in=shared).defer("text", "answer", "digest")
    alike = [
        AlikeBefore(
            past,
            tuple(q.label for q in asked if q.pk in shared[past.pk]),
            len(shared[past.pk]) == len(asked),
        )
        for past in _not_here(case, rows)
    ]
    alike.sort(key=lambda one: (-len(one.labels), -one.past.received_on.toordinal(), one.past.pk))
    return alike[:SHOWN]


def _maybe(asked: Sequence[Question], since: date) -> list[tuple[int, str]]:
    """Keys and texts of past requests that have half of the words of a question, or more."""
    with connection.cursor() as cursor:
        cursor.execute(_LEXEMES, [[q.text for q in asked]])
        halves = [half for (words,) in cursor.fetchall() for half in _halves(words)]
        if not halves:
            return []
        cursor.execute(_MAYBE, [MOST_TEXT, " | ".join(halves), since, MOST_READ])
        return [(int(key), str(text)) for key, text in cursor.fetchall()]


def _halves(words: Iterable[str]) -> list[str]:
    """Two queries: where one word of a question was changed, one of its halves is still whole."""
    said = sorted((w for w in words if w.isalnum()), key=lambda w: (-len(w), w))
    if len(said) < 3:
        return [_all(said)] if said else []
    return [_all(said[::2]), _all(said[1::2])]


def _all(words: Iterable[str]) -> str:
    return "(" + " & ".join(f"'{word}'" for word in words) + ")"


def _shared(asked: Sequence[Question], maybe: Iterable[tuple[int, str]]) -> dict[int, set[int]]:
    """By key of a past request: the keys of our questions that it asked."""
    ours = [(question.pk, _runs(question.text)) for question in asked]
    shared: dict[int, set[int]] = {}
    for key, text in maybe:
        theirs = _runs(text)
        same = {pk for pk, runs in ours if len(runs & theirs) >= SAME * len(runs)}
        if same:
            shared[key] = same
    return shared


def _runs(text: str) -> set[tuple[str, ...]]:
    """Every three words that follow one another."""
    words = _WORD.findall(text.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))


def _not_here(case: Request, rows: Iterable[PastRequest]) -> list[PastRequest]:
    """Those that are no case here: a case found as such is not told of twice."""
    known = {past.pk: reference_of(past.reference, case.prefix) for past in rows}
    numbers = {one.number for one in known.values() if one}
    here = set(Request.objects.filter(number__in=numbers).values_list("prefix", "number"))
    return [
        past
        for past in rows
        if (one := known[past.pk]) is None or (one.prefix, one.number) not in here
    ]
