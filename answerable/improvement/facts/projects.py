"""Improvement projects: what was started, what ended, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from answerable.figures.figure import Figure
from answerable.improvement.facts.asking import (
    Asking,
    Flow,
    asking,
    dated,
    periods_of,
    with_since,
)
from answerable.improvement.language import IMPROVEMENT
from answerable.registers.language import Cues
from answerable.registers.query import COUNT, Add, When, totals
from answerable.registers.registry import Query, fact
from answerable.workdays.period import Period

STARTS, ENDS = "improvement_projects", "improvement_project_ends"
SPLITS = ("department", "programme")


@fact(
    "improvement.projects",
    title="Improvement projects",
    description="Projects active, started, completed, stopped, by department, programme, status",
    asks=("How many improvement projects were active, started, completed or stopped?",),
    measures=("count",),
    takes_period=True,
    breakdowns=("department", "programme", "status"),
    topic=IMPROVEMENT,
    cues=Cues(
        must=("projects", "how_many"),
        never=(
            *("themes", "achieved", "duration", "coproduced", "published", "benefits", "spent"),
            *("award", "training", "outside"),
        ),
    ),
)
def projects(query: Query) -> Sequence[Figure]:
    """Active at the end of the period (or on the day of receipt), started and ended within it."""
    key = "improvement.projects"
    starts, ends = asking(key, STARTS, query), asking(key, ENDS, query)
    by = tuple(b for b in SPLITS if b in query.breakdowns)[:1]
    periods = periods_of(query)
    out = Flow("count", "projects started", COUNT, by=by).figures(starts, periods)
    for outcome in ("completed", "stopped"):
        where = {"outcome": outcome}
        flow = Flow("count", f"projects {outcome}", COUNT, where=where, by=by)
        out += flow.figures(ends, periods)
    return [*out, *(f for p in periods for f in _active(starts, ends, p, by))]


def _active(starts: Asking, ends: Asking, period: Period, by: tuple[str, ...]) -> list[Figure]:
    """Started and not ended by the last day of the period, where the register covers it."""
    if not starts.register.covers(period):
        return []
    day = min(period.end, starts.query.as_at)
    out = []
    for split in [by, ()] if by else [()]:
        ended = _until(ends, day, split)
        for name, (begun, illustrative) in _until(starts, day, split).items():
            left = begun - ended.get(name, (0, False))[0]
            by_name = dict(zip(split, (name,), strict=False)) if split else {}
            label = "projects active at the end of the period"
            new = starts.figure(
                "count",
                label,
                left,
                period=period,
                breakdown=by_name,
                illustrative=illustrative,
            )
            out.append(new)
    return out


def _until(a: Asking, day: date, split: tuple[str, ...]) -> dict[str, tuple[int, bool]]:
    when = When(a.query.as_at, on=day)
    found = totals(a.register, when=when, add={"n": COUNT}, by=split)
    return {"".join(t.by.values()): (t.values["n"], t.illustrative) for t in found}


@fact(
    "improvement.projects.list",
    title="List of improvement projects",
    description="Titles, aims and dates of projects",
    asks=("Please list the improvement projects with their aims.",),
    measures=("name", "text", "date"),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(
        must=("list", "projects"),
        never=(
            "published",
            "governance",
            "how_many",
            "spent",
            "award",
            "software",
            "themes",
            "benefits",
            "method",
            "duration",
        ),
    ),
)
def projects_list(query: Query) -> Sequence[Figure]:
    a = asking("improvement.projects.list", STARTS, query)
    return dated(a, "project", "projects started", ("aim", "department"))


@fact(
    "improvement.projects.themes",
    title="Improvement projects by theme",
    description="Projects by strategic aim or theme",
    asks=("How many improvement projects are there for each strategic theme?",),
    measures=("count",),
    takes_period=True,
    breakdowns=("theme",),
    topic=IMPROVEMENT,
    cues=Cues(must=("themes", "projects"), also=("how_many",)),
)
def themes(query: Query) -> Sequence[Figure]:
    a = asking("improvement.projects.themes", STARTS, query)
    return Flow("count", "projects started", COUNT, by=("theme",)).figures(a, periods_of(query))


@fact(
    "improvement.projects.achieved",
    title="Improvement projects that reached their aim",
    description="Projects that reached their aim",
    asks=("How many improvement projects achieved their aim?",),
    measures=("count",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("achieved", "projects"), also=("how_many",)),
)
def achieved(query: Query) -> Sequence[Figure]:
    a = asking("improvement.projects.achieved", ENDS, query)
    label = "projects completed that reached their aim"
    where = {"achieved": True, "outcome": "completed"}
    return Flow("count", label, COUNT, where=where).figures(a, periods_of(query))


@fact(
    "improvement.projects.duration",
    title="Length of improvement projects",
    description="Time from start to completion",
    asks=("How long do improvement projects take from start to completion?",),
    measures=("days",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("duration", "projects"), never=("training",)),
)
def duration(query: Query) -> Sequence[Figure]:
    a = asking("improvement.projects.duration", ENDS, query)
    label = "average days from start to completion of a project"
    flow = Flow("days", label, Add("mean", "days"), where={"outcome": "completed"})
    return flow.figures(a, periods_of(query))


@fact(
    "improvement.projects.coproduction",
    title="Improvement projects with patients or carers",
    description="Projects with patients or carers in the team",
    asks=("How many improvement projects had patients or carers in the team?",),
    measures=("count",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("coproduced",), also=("projects", "how_many"), never=("training", "award")),
)
def coproduction(query: Query) -> Sequence[Figure]:
    a = asking("improvement.projects.coproduction", STARTS, query)
    label = "projects started with patients or carers in the team"
    return Flow("count", label, COUNT, where={"coproduced": True}).figures(a, periods_of(query))


@fact(
    "improvement.projects.published",
    title="Publications from improvement projects",
    description="Articles, posters and talks from projects",
    asks=("What articles, posters and talks came from improvement projects?",),
    measures=("name", "text", "date"),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("published",), also=("projects", "how_many"), never=("strategy", "spent")),
)
def published(query: Query) -> Sequence[Figure]:
    a = asking("improvement.projects.published", "improvement_publications", query)
    return dated(a, "title", "articles, posters and talks published", ("kind", "venue"))


@fact(
    "improvement.benefits",
    title="Benefits of improvement",
    description="Savings and benefits claimed, cash-releasing and other",
    asks=("What savings and benefits came from improvement?",),
    measures=("gbp",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("benefits",), also=("projects", "how_many"), never=("consultancy", "software")),
)
def benefits(query: Query) -> Sequence[Figure]:
    a = asking("improvement.benefits", "improvement_benefits", query)
    flow = Flow("gbp", "benefits claimed", Add("sum", "amount"), by=("kind",))
    return flow.figures(a, periods_of(query))


@fact(
    "improvement.events",
    title="Improvement events",
    description="Conferences, huddles and learning events held, and attendance",
    asks=("What improvement conferences and learning events were held, and who came?",),
    measures=("name", "count"),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("events",), also=("how_many", "people"), never=("published", "spent")),
)
def events(query: Query) -> Sequence[Figure]:
    a = asking("improvement.events", "improvement_events", query)
    listed = dated(a, "event", "events held", ("kind", "attendance"))
    flow = Flow("count", "attendance at events", Add("sum", "attendance"))
    return [*listed, *flow.figures(a, with_since(query))]
