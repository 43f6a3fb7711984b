"""Which projects surface, asked of the database in one go."""

from __future__ import annotations

from datetime import date

from django.db.models import Case, Max, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import Greatest

from answerable.improvement.models import Cycle, Observation, ProgressScore, Project, ProjectMeasure
from answerable.improvement.surfacing import Known, Word, surfaced


def known_of(found: QuerySet[Project]) -> dict[int, Known]:
    """By the project's key: its dates, its last score, its last value and its last cycle."""
    score = ProgressScore.objects.filter(project=OuterRef("pk")).values("score")[:1]
    rows = (
        found.order_by()
        .annotate(scored=Subquery(score), valued=_last_value(), cycled=_last_cycle())
        .values_list("pk", "started_on", "by_when", "scored", "valued", "cycled")
    )
    return {key: Known(*known) for key, *known in rows}


def _last_cycle() -> Subquery:
    cycles = Cycle.objects.order_by().filter(project=OuterRef("pk")).values("project")
    latest = cycles.annotate(latest=Max(Greatest("started_on", "ended_on")))
    return Subquery(latest.values("latest"))


def _last_value() -> Subquery:
    """The day of a project's newest value: of each measure it uses one short look into an index."""
    of_use = Observation.objects.order_by("-day").filter(measure=OuterRef("measure"))
    there = Subquery(of_use.filter(place=OuterRef("place")).values("day")[:1])
    anywhere = Subquery(of_use.values("day")[:1])
    uses = ProjectMeasure.objects.order_by().filter(project=OuterRef("pk")).values("project")
    latest = uses.annotate(latest=Max(Case(When(place="", then=anywhere), default=there)))
    return Subquery(latest.values("latest"))


def words_of(known: dict[int, Known], today: date) -> dict[int, Word]:
    return {key: word for key, one in known.items() if (word := surfaced(one, today))}
