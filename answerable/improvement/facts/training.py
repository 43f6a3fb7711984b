"""Who was trained in improvement, in what, by whom."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from answerable.figures.figure import Figure
from answerable.improvement.facts.asking import Flow, asking, named, periods_of
from answerable.improvement.language import IMPROVEMENT
from answerable.registers.language import Cues
from answerable.registers.query import Add, totals
from answerable.registers.registry import Query, fact

PEOPLE = Add("distinct", "person")
"""People are counted once a period, however many courses they completed."""


@fact(
    "improvement.training.people",
    title="Staff trained in improvement",
    description="Staff trained in improvement, by course, department, staff group",
    asks=("How many staff were trained in improvement in each of the last 3 years?",),
    measures=("headcount",),
    takes_period=True,
    breakdowns=("course", "department", "staff_group"),
    topic=IMPROVEMENT,
    cues=Cues(
        must=("training", "people", "how_many|people"),
        never=("spent", "allocated", "board", "coach", "coverage", "provider"),
    ),
)
def people(query: Query) -> Sequence[Figure]:
    a = asking("improvement.training.people", "improvement_completions", query)
    by = tuple(b for b in ("course", "department", "staff_group") if b in query.breakdowns)
    label = "people trained in improvement"
    return Flow("headcount", label, PEOPLE, by=by[:1]).figures(a, periods_of(query))


@fact(
    "improvement.training.courses",
    title="Improvement courses run",
    description="Courses and sessions run",
    asks=("How many improvement courses and sessions were run?",),
    measures=("count",),
    takes_period=True,
    breakdowns=("course",),
    topic=IMPROVEMENT,
    cues=Cues(must=("training|sessions", "sessions"), also=("how_many",), never=("spent", "board")),
)
def courses(query: Query) -> Sequence[Figure]:
    a = asking("improvement.training.courses", "improvement_sessions", query)
    add = Add("sum", "sessions")
    flow = Flow("count", "sessions run", add, by=("course",))
    return flow.figures(a, periods_of(query))


@fact(
    "improvement.training.levels",
    title="Levels of improvement training",
    description="Levels or doses of training offered and for whom",
    asks=("What levels of improvement training do you offer and for whom?",),
    measures=("name", "text"),
    topic=IMPROVEMENT,
    cues=Cues(must=("levels", "training"), never=("how_many", "spent", "coverage", "provider")),
)
def levels(query: Query) -> Sequence[Figure]:
    a = asking("improvement.training.levels", "improvement_courses", query)
    return named(a, "course", "course", details=("level", "audience", "length"))


@fact(
    "improvement.training.coverage",
    title="Share of staff trained in improvement",
    description="Share of staff trained, as at a date",
    asks=("What percentage of staff have been trained in improvement?",),
    measures=("share",),
    breakdowns=("department",),
    topic=IMPROVEMENT,
    cues=Cues(
        must=("coverage", "training"), also=("people",), never=("spent", "allocated", "board")
    ),
)
def coverage(query: Query) -> Sequence[Figure]:
    a = asking("improvement.training.coverage", "improvement_coverage", query)
    add = {"trained": Add("sum", "trained"), "employed": Add("sum", "employed")}
    splits = [("department",), ()] if "department" in query.breakdowns else [()]
    return [
        a.figure(
            "share",
            "share of staff trained in improvement",
            Decimal(t.values["trained"]) / Decimal(t.values["employed"]),
            breakdown=t.by,
            illustrative=t.illustrative,
        )
        for split in splits
        for t in totals(a.register, when=a.now(), add=add, by=split)
        if t.values["employed"]
    ]


@fact(
    "improvement.training.provider",
    title="Who delivers improvement training",
    description="Who delivers the training",
    asks=("Who delivers the improvement training?",),
    measures=("name",),
    topic=IMPROVEMENT,
    cues=Cues(must=("provider", "training"), never=("spent", "how_many")),
)
def provider(query: Query) -> Sequence[Figure]:
    a = asking("improvement.training.provider", "improvement_courses", query)
    return named(a, "delivered by", "provider")


@fact(
    "improvement.training.board",
    title="Board members trained in improvement",
    description="Board members trained",
    asks=("How many board members have been trained in improvement?",),
    measures=("headcount",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("board", "training"), also=("how_many", "people"), never=("spent",)),
)
def board(query: Query) -> Sequence[Figure]:
    a = asking("improvement.training.board", "improvement_completions", query)
    label = "board members trained in improvement"
    flow = Flow("headcount", label, PEOPLE, where={"board_member": True})
    return flow.figures(a, periods_of(query))
