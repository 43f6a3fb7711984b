"""Who works on improvement, inside the department and elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from answerable.figures.figure import Figure, Measure
from answerable.figures.small_numbers import SmallNumberRule
from answerable.improvement.facts.asking import (
    Asking,
    Flow,
    added,
    asking,
    named,
    periods_of,
    stock,
)
from answerable.improvement.language import IMPROVEMENT
from answerable.registers.language import Cues
from answerable.registers.query import COUNT, Add, NoRegisterError, totals
from answerable.registers.registry import Query, fact

LEAVERS = SmallNumberRule(5)
"""Leavers can point at a person; posts by job title cannot, they are on the department's page."""
INSIDE = {"basis": "substantive"}
OUTSIDE = {"basis": "share of time"}
PEOPLE: dict[Measure, Add] = {
    "headcount": Add("distinct", "staff_number"),
    "wte": Add("sum", "wte"),
}
ELSEWHERE = ("outside", "coach", "vacant", "left", "sick", "training", "award", "projects")


def people(fact: str, query: Query, where: Mapping[str, str] = INSIDE) -> Asking | None:
    """The register of people, where it names anybody on the day asked; posts answer otherwise."""
    try:
        a = asking(fact, "improvement_people", query)
    except NoRegisterError:
        return None
    found = totals(a.register, when=a.now(), add={"rows": COUNT}, where=where)
    return a if found[0].values["rows"] else None


@fact(
    "improvement.workforce.inside",
    title="People in the improvement department",
    description="WTE and head-count inside the department, by role, band",
    asks=("How many WTE staff work in the improvement department?",),
    measures=("wte", "headcount"),
    breakdowns=("role", "band"),
    topic=IMPROVEMENT,
    cues=Cues(
        must=("wte|staff_of_unit", "wte|how_many"),
        also=("people", "staff_of_unit"),
        never=("vacant", "left", "sick", "training", "coverage", "benefits", "events", "board"),
    ),
)
def inside(query: Query) -> Sequence[Figure]:
    by = ("role", "band") if "band" in query.breakdowns else ("role",)
    label = "staff in the department"
    if by_name := people("improvement.workforce.inside", query):
        return added(by_name, label, PEOPLE, by, where=INSIDE)
    a = asking("improvement.workforce.inside", "improvement_posts", query)
    return stock(a, label, {"headcount": "headcount", "wte": "wte"}, by)


@fact(
    "improvement.workforce.titles",
    title="Job titles in the improvement department",
    description="Job titles inside the department",
    asks=("What are the job titles of staff in the improvement team?",),
    measures=("name",),
    topic=IMPROVEMENT,
    cues=Cues(
        must=("titles",), also=("staff_of_unit",), never=("responsible", "outside", "vacant")
    ),
)
def titles(query: Query) -> Sequence[Figure]:
    if by_name := people("improvement.workforce.titles", query):
        return named(by_name, "job title", "role", INSIDE)
    a = asking("improvement.workforce.titles", "improvement_posts", query)
    return named(a, "job title", "role")


@fact(
    "improvement.workforce.outside",
    title="People elsewhere with time for improvement",
    description="WTE and head-count elsewhere with allocated time, by department",
    asks=("How many staff outside the team have time allocated to improvement, and where?",),
    measures=("wte", "headcount"),
    breakdowns=("department",),
    topic=IMPROVEMENT,
    cues=Cues(
        must=("outside",),
        also=("wte", "people", "how_many", "unit_name", "staff_of_unit"),
        never=("coach", "left", "sick", "vacant", "training", "spent"),
    ),
)
def outside(query: Query) -> Sequence[Figure]:
    label = "staff outside the department with time allocated to improvement"
    if by_name := people("improvement.workforce.outside", query, OUTSIDE):
        return added(by_name, label, PEOPLE, ("department",), where=OUTSIDE)
    a = asking("improvement.workforce.outside", "improvement_time", query)
    return stock(a, label, {"headcount": "headcount", "wte": "wte"}, ("department",))


@fact(
    "improvement.workforce.vacancies",
    title="Vacant improvement posts",
    description="Vacant posts in the department (WTE)",
    asks=("How many vacant posts are there in the improvement department?",),
    measures=("wte",),
    topic=IMPROVEMENT,
    cues=Cues(must=("vacant",), also=("wte", "how_many", "people")),
)
def vacancies(query: Query) -> Sequence[Figure]:
    a = asking("improvement.workforce.vacancies", "improvement_posts", query)
    return stock(a, "vacant posts in the department", {"vacant_wte": "wte"})


@fact(
    "improvement.workforce.turnover",
    title="Leavers from the improvement department",
    description="Leavers from the department",
    asks=("How many people left the improvement department?",),
    measures=("headcount",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("left",), also=("people", "how_many", "staff_of_unit")),
)
def turnover(query: Query) -> Sequence[Figure]:
    a = asking("improvement.workforce.turnover", "improvement_staffing", query)
    flow = Flow("headcount", "leavers from the department", Add("sum", "leavers"), "within")
    return LEAVERS.apply(flow.figures(a, periods_of(query)))


@fact(
    "improvement.workforce.sickness",
    title="Sickness absence in the improvement department",
    description="Sickness absence rate in the department",
    asks=("What is the sickness absence rate in the improvement department?",),
    measures=("rate",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("sick",), also=("coverage", "staff_of_unit")),
)
def sickness(query: Query) -> Sequence[Figure]:
    a = asking("improvement.workforce.sickness", "improvement_staffing", query)
    add = Add("mean", "sickness_rate")
    label = "sickness absence rate in the department"
    return Flow("rate", label, add, "within", unit="%").figures(a, periods_of(query))


@fact(
    "improvement.coaches",
    title="Improvement coaches",
    description="Coaches trained, and coaches now coaching",
    asks=("How many improvement coaches are trained, and how many are coaching now?",),
    measures=("headcount",),
    topic=IMPROVEMENT,
    cues=Cues(
        must=("coach", "how_many|people|training"),
        also=("training",),
        never=("time_of", "provider", "levels"),
    ),
)
def coaches(query: Query) -> Sequence[Figure]:
    a = asking("improvement.coaches", "improvement_coaches", query)
    trained = stock(a, "coaches trained", {"trained": "headcount"})
    return [*trained, *stock(a, "coaches now coaching", {"coaching": "headcount"})]


@fact(
    "improvement.coaches.time",
    title="Time allocated to coaches",
    description="Time allocated to coaches (WTE)",
    asks=("How much time is allocated to improvement coaches?",),
    measures=("wte",),
    topic=IMPROVEMENT,
    cues=Cues(must=("coach", "time_of|outside"), also=("outside",)),
)
def coaches_time(query: Query) -> Sequence[Figure]:
    a = asking("improvement.coaches.time", "improvement_coaches", query)
    return stock(a, "time allocated to coaching", {"wte": "wte"})
