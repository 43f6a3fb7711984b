"""The open API: what the log shows, for programs. No key, read only."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from ninja import NinjaAPI, Query, Schema
from pydantic import Field

from answerable.publication import pull
from answerable.publication.models import LogEntry, Outcome
from answerable.publication.periods import quarters_before
from answerable.publication.statistics import THRESHOLD, statistics

PAGE_MOST = 100
FURTHEST = 1_000_000
QUARTERS = 4

# no docs page: the one that comes with it fetches its script from another host
api = NinjaAPI(
    title="Answerable",
    version="1",
    description="The disclosure log and the statistics of a public body.",
    urls_namespace="publication-api",
    docs_url=None,
)


class QuestionOut(Schema):
    """One question as it was asked, and its answer as Markdown."""

    position: int
    number: str | None
    question: str
    answer: str
    disposition: str
    provisions: list[str]


class Summary(Schema):
    """An entry as the list gives it."""

    id: UUID
    reference: str
    subject: str
    regime: str
    received: date
    answered: date
    outcome: str
    provisions: list[str]
    updated: datetime
    url: str


class Entry(Summary):
    """An entry with its questions."""

    questions: list[QuestionOut]


class Listed(Schema):
    """One page of the log. next: the offset of the following page, null at the end."""

    count: int
    next: int | None
    items: list[Summary]


class Wanted(Schema):
    """What to list: words as people search, days of the answer, the outcome."""

    q: Annotated[str, Field(max_length=200)] = ""
    answered_from: date | None = None
    answered_to: date | None = None
    outcome: Outcome | None = None
    limit: Annotated[int, Field(ge=1, le=PAGE_MOST)] = 25
    offset: Annotated[int, Field(ge=0, le=FURTHEST)] = 0


class Quarter(Schema):
    """The figures of one quarter; a count is null where it is suppressed."""

    start: date
    end: date
    counts: dict[str, int | None]
    in_time_share: float | None
    band: str | None


class Figures(Schema):
    """threshold: counts below it, other than nil, are suppressed."""

    threshold: int
    quarters: list[Quarter]


class Problem(Schema):
    """What was wrong."""

    detail: Any


FAULTS = {404: Problem, 422: Problem}


@api.get("/log", response={200: Listed, 422: Problem}, operation_id="list_log")
def list_log(request: HttpRequest, wanted: Query[Wanted]) -> dict[str, Any]:
    """The published requests, the latest answer first."""
    found = LogEntry.objects.published().matching(wanted.q).defer("text", "questions")
    if wanted.answered_from:
        found = found.filter(answered_on__gte=wanted.answered_from)
    if wanted.answered_to:
        found = found.filter(answered_on__lte=wanted.answered_to)
    if wanted.outcome:
        found = found.filter(outcome=wanted.outcome)
    count, end = found.count(), wanted.offset + wanted.limit
    items = [summary(request, entry) for entry in found[wanted.offset : end]]
    return {"count": count, "next": end if end < count else None, "items": items}


@api.get("/log/{uuid:public_id}", response={200: Entry, **FAULTS}, operation_id="read_entry")
def read_entry(request: HttpRequest, public_id: UUID) -> dict[str, Any]:
    """One published request, with its questions and answers."""
    entry = get_object_or_404(LogEntry.objects.published(), public_id=public_id)
    return {**summary(request, entry), "questions": entry.questions}


@api.get("/statistics", response=Figures, operation_id="read_statistics")
def read_statistics(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001  -- ninja names it
    """The last four quarters, as the section 45 code (8.5) asks."""
    quarters = quarters_before(timezone.localdate(), QUARTERS)
    cases = list(pull.counted(quarters[-1].start, quarters[0].end))
    found = [statistics(cases, quarter) for quarter in quarters]
    return {
        "threshold": THRESHOLD,
        "quarters": [
            {
                "start": each.period.start,
                "end": each.period.end,
                "counts": dict(each.counts),
                "in_time_share": each.in_time_share,
                "band": each.band,
            }
            for each in found
        ],
    }


def summary(request: HttpRequest, entry: LogEntry) -> dict[str, Any]:
    return {
        "id": entry.public_id,
        "reference": entry.reference,
        "subject": entry.subject,
        "regime": entry.regime,
        "received": entry.received_on,
        "answered": entry.answered_on,
        "outcome": entry.outcome,
        "provisions": entry.provisions,
        "updated": entry.updated_at,
        "url": request.build_absolute_uri(reverse("publication:entry", args=[entry.public_id])),
    }
