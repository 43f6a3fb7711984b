"""What is known of a project: its charts, the evidence for its score, whether it stalled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet, prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.improvement.charting import (
    Charted,
    Valued,
    held_days,
    improving,
    of_rows,
    rules_by_chart,
    share_reached,
    sustained,
    values_of,
)
from answerable.improvement.models import (
    Cycle,
    Driver,
    Measure,
    Observation,
    Project,
    ProjectMeasure,
    TeamMember,
)
from answerable.improvement.progress import Evidence

STALLED_AFTER = timedelta(days=42)


@dataclass(frozen=True, slots=True)
class Use:
    """A project's use of a measure, with its chart."""

    use: ProjectMeasure
    chart: Charted


# What a project's page and its evidence are made of, one query for each.
PARTS = (
    Prefetch("cycles", Cycle.objects.select_related("idea", "measure")),
    Prefetch("drivers", Driver.objects.select_related("measure")),
    Prefetch("team", TeamMember.objects.select_related("person")),
    Prefetch("uses", ProjectMeasure.objects.select_related("measure")),
    "uses__measure__targets",
    "uses__measure__decisions",
)


def whole(project: Project) -> Project:
    """The project with its parts fetched."""
    prefetch_related_objects([project], *PARTS)
    return project


def uses(project: Project) -> tuple[Use, ...]:
    """The charts of a project, the outcome's first as the team ordered them."""
    used = list(whole(project).uses.all())
    rows: dict[int, list[Valued]] = defaultdict(list)
    keys = [use.measure_id for use in used]
    for row in values_of(Observation.objects.standing().filter(measure__in=keys)):
        rows[row.measure_id].append(row)
    rules = rules_by_chart()
    return tuple(Use(use, _chart(project, use, rows[use.measure_id], rules)) for use in used)


def _chart(
    project: Project, use: ProjectMeasure, rows: Sequence[Valued], rules: Mapping[str, str]
) -> Charted:
    """The values in force at the place, with the cycles meant to move the measure."""
    return of_rows(
        use.measure,
        use.place,
        tuple(o for o in rows if not use.place or o.place == use.place),
        cycles=[c for c in project.cycles.all() if c.measure_id in (None, use.measure_id)],
        rules=rules,
    )


def evidence(project: Project, charts: tuple[Use, ...]) -> Evidence:
    """Taken of the outcome measures where there are any, of all measures otherwise."""
    whole(project)
    made = [u.chart for u in charts]
    outcomes = [c for c in made if c.measure.kind == Measure.Kind.OUTCOME] or made
    shares = [share for c in outcomes if (share := share_reached(c)) is not None]
    cycles = list(project.cycles.all())
    aim = (project.what, project.for_whom, project.how_much, project.by_when)
    return Evidence(
        team=len({m.person_id for m in project.team.all() if m.until is None}),
        aim_complete=all(aim),
        drivers=len(project.drivers.all()),
        measures=len(made),
        observations=sum(len(c.observations) for c in made),
        cycles_begun=len(cycles),
        cycles_done=sum(bool(c.decision) for c in cycles),
        improving=any(improving(c) for c in outcomes),
        sustained=any(sustained(c) for c in outcomes),
        share=max(shares, default=None),
        held_days=max((held_days(c) for c in outcomes), default=0),
    )


def in_sentences(e: Evidence) -> list[str]:
    """The evidence as a reader is shown it."""
    said = [
        ngettext("%(n)s person on the team", "%(n)s people on the team", e.team) % {"n": e.team},
        _("The aim says what, for whom, by how much and by when")
        if e.aim_complete
        else _("The aim lacks what, for whom, by how much or by when"),
        ngettext("%(n)s driver or idea", "%(n)s drivers and ideas", e.drivers) % {"n": e.drivers},
        ngettext("%(n)s measure", "%(n)s measures", e.measures) % {"n": e.measures},
        ngettext("%(n)s value", "%(n)s values", e.observations) % {"n": e.observations},
        _("%(done)s of %(begun)s cycles done") % {"done": e.cycles_done, "begun": e.cycles_begun},
        _("The latest value is part of a signal of improvement")
        if e.improving
        else _("No signal of improvement at the latest value"),
    ]
    if e.share is not None:
        share = f"{max(0, min(2, e.share)):.0%}"
        said.append(_("%(share)s of the way from baseline to target") % {"share": share})
    return said


def has_stalled(project: Project, charts: tuple[Use, ...], today: date) -> bool:
    """As `stalled`, of one project whose charts are known."""
    since = today - STALLED_AFTER
    if project.ended_on or project.started_on >= since:
        return False
    days = [o.day for u in charts for o in u.chart.observations]
    days += [day for c in project.cycles.all() for day in (c.started_on, c.ended_on) if day]
    return all(day < since for day in days)


def stalled(found: QuerySet[Project], today: date) -> QuerySet[Project]:
    """Open projects, older than six weeks, with no value and no cycle in that time."""
    since = today - STALLED_AFTER
    values = Observation.objects.filter(
        Q(place=F("measure__uses__place")) | Q(measure__uses__place=""),
        measure__uses__project=OuterRef("pk"),
        day__gte=since,
    )
    cycles = Cycle.objects.filter(
        Q(started_on__gte=since) | Q(ended_on__gte=since), project=OuterRef("pk")
    )
    return found.filter(~Exists(values), ~Exists(cycles), ended_on=None, started_on__lt=since)
