"""What requesters thought of the answers, month by month."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Avg, Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.cases.models import SurveyResponse
from answerable.cases.models.survey import SCORES
from answerable.cases.refusals import NotAllowed
from answerable.cases.roles import SURVEY
from answerable.cases.views.guard import staff

FEWEST = 5
TITLES = {
    "ease": _("Ease"),
    "clarity": _("Clarity"),
    "completeness": _("Fullness"),
    "speed": _("Speed"),
    "overall": _("Overall"),
}


@dataclass(frozen=True, slots=True)
class Month:
    """Average scores of one month; None where fewer than five people answered."""

    month: date
    answers: int
    scores: tuple[float | None, ...]

    @property
    def few(self) -> bool:
        return self.answers < FEWEST


def months(rows: Iterable[Mapping[str, Any]]) -> list[Month]:
    """Each month with its averages, suppressed where a few people could be told apart."""
    return [
        Month(
            row["month"],
            row["answers"],
            tuple(None if row["answers"] < FEWEST else row[name] for name in SCORES),
        )
        for row in rows
    ]


@staff
def results(request: HttpRequest, by: Actor) -> HttpResponse:
    if not may(request.user, SURVEY):
        raise NotAllowed(refusal(SURVEY))
    averages: dict[str, Any] = {name: Avg(name) for name in SCORES}
    rows = (
        SurveyResponse.objects.values("month")
        .annotate(answers=Count("pk"), **averages)
        .order_by("-month")
    )
    words = SurveyResponse.objects.exclude(comments="").order_by("-month", "?")[:50]
    context = {
        "months": months(rows),
        "titles": [TITLES[name] for name in SCORES],
        "words": words,
        "fewest": FEWEST,
    }
    return render(request, "cases/survey.html", context)
