"""What the workspace itself knows: projects as they stand, cycles done, charts, benefits, coaching.

Every figure is as at the day asked: what began, ended or was agreed after it is not in it. Nobody
is counted here, only work; people are counted by their registers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.db.models import Case, Count, F, Max, Q, QuerySet, Sum, Value, When

from answerable.figures.figure import Figure, Measure
from answerable.improvement.facts.asking import money_periods, periods_of
from answerable.improvement.language import IMPROVEMENT
from answerable.improvement.models import Benefit, Cycle, Note, Observation, Project
from answerable.registers.language import Cues
from answerable.registers.query import NoRegisterError
from answerable.registers.registry import Query, fact
from answerable.workdays.period import Period

SOURCE = "Improvement workspace"
Rows = list[tuple[Mapping[str, str], Decimal | int, Period | None]]
"""A breakdown, its value, and the period it is of."""
SPLITS: Mapping[str, str] = {
    "status": "status_then",
    "department": "department__name",
    "programme": "programme__name",
    "theme": "strategic_aim",
}


def known(query: Query) -> QuerySet[Project]:
    """Projects begun by the day asked. Raises NoRegisterError where the workspace has none."""
    found = Project.objects.order_by().filter(started_on__lte=query.as_at)
    if not found.exists():
        raise NoRegisterError("improvement workspace")
    return found


def illustrative(query: Query) -> bool:
    """Whether any of it is invented for a demonstration."""
    return known(query).filter(illustrative=True).exists()


def figures(
    key: str, query: Query, measure: Measure, label: str,
    found: Rows,
) -> list[Figure]:  # fmt: skip
    """A figure for each."""
    invented = illustrative(query)
    unit = "GBP" if measure == "gbp" else None
    return [
        Figure(key, measure, label, value, query.as_at, SOURCE, by, unit, period,
               illustrative=invented)
        for by, value, period in found
    ]  # fmt: skip


@fact(
    "improvement.workspace.projects",
    title="Improvement projects as they stand",
    description="Projects by status, department, programme and strategic aim on one day",
    asks=("How many projects does the improvement workspace hold, by status?",),
    measures=("count",),
    breakdowns=tuple(SPLITS),
    topic=IMPROVEMENT,
    cues=Cues(must=("workspace", "projects"), also=("how_many",)),
)
def projects(query: Query) -> Sequence[Figure]:
    found = known(query).annotate(
        status_then=Case(
            When(ended_on__lte=query.as_at, then=F("outcome")),
            When(charter_approved_at__date__lte=query.as_at, then=Value("running")),
            default=Value("proposed"),
        )
    )
    rows: Rows = []
    for name in [n for n in SPLITS if n in query.breakdowns] or ["status"]:
        counted = found.values_list(SPLITS[name]).annotate(n=Count("pk")).order_by(SPLITS[name])
        rows += [({name: value or "None given"}, n, None) for value, n in counted]
    rows.append(({}, found.count(), None))
    return figures("improvement.workspace.projects", query, "count", "projects", rows)


@fact(
    "improvement.workspace.cycles",
    title="Plan-Do-Study-Act cycles completed",
    description="Cycles that ended in a decision, by what was decided",
    asks=("How many PDSA cycles were completed?",),
    measures=("count",),
    takes_period=True,
    breakdowns=("decision",),
    topic=IMPROVEMENT,
    cues=Cues(must=("cycles", "how_many"), never=("training", "people", "spent")),
)
def cycles(query: Query) -> Sequence[Figure]:
    known(query)
    rows: Rows = []
    for period in periods_of(query):
        last = min(period.end, query.as_at)
        done = Cycle.objects.order_by().filter(ended_on__range=(period.start, last))
        if "decision" in query.breakdowns:
            split = done.values_list("decision").annotate(n=Count("pk")).order_by("decision")
            rows += [({"decision": name}, n, period) for name, n in split]
        rows.append(({}, done.count(), period))
    return figures("improvement.workspace.cycles", query, "count", "cycles completed", rows)


@fact(
    "improvement.workspace.measures",
    title="Measures charted by improvement projects",
    description="Measures with at least two values, and those of which a value came within a year",
    asks=("How many measures do improvement projects chart over time?",),
    measures=("count",),
    topic=IMPROVEMENT,
    cues=Cues(must=("charted", "how_many"), never=("training", "people", "spent")),
)
def measures(query: Query) -> Sequence[Figure]:
    invented = illustrative(query)
    values = Observation.objects.standing().order_by().filter(day__lte=query.as_at)
    charted = values.values("measure").annotate(n=Count("day", distinct=True), last=Max("day"))
    charted = charted.filter(n__gte=2)
    since = query.as_at.replace(year=query.as_at.year - 1, day=min(query.as_at.day, 28))
    counts = {
        "measures charted": charted.count(),
        "measures charted with a value in the last year": charted.filter(last__gte=since).count(),
    }
    return [
        Figure(
            "improvement.workspace.measures", "count", label, n, query.as_at, SOURCE,
            illustrative=invented,
        )
        for label, n in counts.items()
    ]  # fmt: skip


@fact(
    "improvement.workspace.benefits",
    title="Benefits validated, by kind and year",
    description="Amounts that somebody other than the claimant validated, by kind",
    asks=("What benefits in the improvement workspace have been validated, by kind and year?",),
    measures=("gbp",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("workspace", "benefits")),
)
def benefits(query: Query) -> Sequence[Figure]:
    """By the year a benefit began in; one of quality without an amount is not money."""
    known(query)
    agreed = Benefit.objects.order_by().filter(
        Q(agreed_at__date__lte=query.as_at), amount__isnull=False
    )
    rows: Rows = []
    for period in money_periods(query):
        found = agreed.filter(starts_on__range=(period.start, period.end))
        split = found.values_list("kind").annotate(sum=Sum("amount")).order_by("kind")
        rows += [({"kind": kind}, amount, period) for kind, amount in split]
        rows.append(({}, found.aggregate(sum=Sum("amount"))["sum"] or Decimal(0), period))
    return figures("improvement.workspace.benefits", query, "gbp", "benefits validated", rows)


@fact(
    "improvement.workspace.contacts",
    title="Contacts between coaches and project teams",
    description="Contacts of improvement coaches with teams, and the projects that had one",
    asks=("How many contacts did improvement coaches have with project teams?",),
    measures=("count",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("contacts", "coach"), also=("how_many",)),
)
def contacts(query: Query) -> Sequence[Figure]:
    known(query)
    key = "improvement.workspace.contacts"
    held: Rows = []
    reached: Rows = []
    for period in periods_of(query):
        span = (period.start, min(period.end, query.as_at))
        found = Note.objects.order_by().filter(kind=Note.Kind.CONTACT, on__range=span)
        held.append(({}, found.count(), period))
        reached.append(({}, found.values("project").distinct().count(), period))
    return [
        *figures(key, query, "count", "contacts of coaches with teams", held),
        *figures(key, query, "count", "projects with a contact", reached),
    ]
