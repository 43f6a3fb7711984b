"""Which projects surface, asked of the database in one go."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Greatest

from answerable.improvement.models import Cycle, Observation, ProgressScore, Project, ProjectMeasure
from answerable.improvement.surfacing import Known, Word, surfaced


def known_of(found: QuerySet[Project]) -> dict[int, Known]:
    """By the project's key: its dates, its last score, its last value and its last cycle."""
    keys = list(found.order_by().values_list("pk", flat=True))
    values = last_values(keys)
    cycles = dict(_last_cycles(keys))
    score = ProgressScore.objects.filter(project=OuterRef("pk")).values("score")[:1]
    rows = (
        Project.objects.filter(pk__in=keys)
        .order_by()
        .annotate(last_score=Subquery(score))
        .values_list("pk", "started_on", "by_when", "last_score")
    )
    return {
        key: Known(started, by_when, last, values.get(key), cycles.get(key))
        for key, started, by_when, last in rows
    }


def _last_cycles(keys: list[int]) -> Any:
    rows = Cycle.objects.order_by().filter(project__in=keys).values("project")
    latest = rows.annotate(day=Max(Greatest("started_on", "ended_on")))
    return latest.values_list("project", "day")


def last_values(keys: list[int]) -> dict[int, date]:
    """The day of the newest value each project has, by one short look into the index a use."""
    of_use = Observation.objects.filter(measure=OuterRef("measure")).order_by("-day")
    there = of_use.filter(place=OuterRef("place")).values("day")[:1]
    anywhere = of_use.values("day")[:1]
    out: dict[int, date] = {}
    for where, latest in ((~Q(place=""), there), (Q(place=""), anywhere)):
        rows = ProjectMeasure.objects.order_by().filter(where, project__in=keys)
        for key, day in rows.annotate(day=Subquery(latest)).values_list("project", "day"):
            if day and (key not in out or day > out[key]):
                out[key] = day
    return out


def words_of(known: dict[int, Known], today: date) -> dict[int, Word]:
    return {key: word for key, one in known.items() if (word := surfaced(one, today))}
