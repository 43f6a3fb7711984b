"""Projects and run charts of other systems: kept, taken in, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person
from answerable.files.store import keep
from answerable.improvement.actions.measures import define_measure
from answerable.improvement.actions.observing import record_many, withdraw
from answerable.improvement.actions.trailing import person_id, told
from answerable.improvement.importing import ProjectRow, Sheet
from answerable.improvement.models import (
    Benefit,
    Cycle,
    Driver,
    Import,
    Measure,
    Observation,
    PackChart,
    Programme,
    ProgressScore,
    Project,
    ProjectMeasure,
    TeamMember,
)
from answerable.improvement.refusals import Refused, Warned

Progress = Callable[[int, int], None]
TEXTS = ("title", "strategic_aim", "charter", "learned")


@transaction.atomic
def bring(*, data: bytes, name: str, kind: str, by: Actor, now: datetime) -> Import:
    """Keep a file until somebody says what is in it and takes it in."""
    made = Import.objects.create(kind=kind, name=name[:200], sha256="", by_id=person_id(by), at=now)
    stored = keep(
        data, name=made.name, media_type="application/octet-stream", kind="improvement_import",
        key=str(made.pk), by=by, now=now,
    )  # fmt: skip
    made.sha256 = stored.sha256
    made.save(update_fields=["sha256"])
    return made


def here_already(row: ProjectRow) -> bool:
    """Whether a project of that title began on that day."""
    found = Project.objects.filter(title__iexact=row.given["title"], started_on=row.started_on)
    return found.exists()


@transaction.atomic
def take_projects(
    *,
    brought: Import,
    rows: Sequence[ProjectRow],
    mapping: Mapping[str, str],
    by: Actor,
    now: datetime,
    tell: Progress | None = None,
) -> tuple[int, int]:
    """How many projects were made, and how many were here already. Refused where it was taken."""
    _refuse_taken(brought)
    made: list[int] = []
    for number, row in enumerate(rows, 1):
        if not here_already(row):
            made.append(_project(row, by, now).pk)
        if tell:
            tell(number, len(rows))
    brought.mapping, brought.made, brought.taken_at = dict(mapping), {"projects": made}, now
    brought.save()
    told("projects imported", "import", brought.pk, by, now, name=brought.name, count=len(made))
    return len(made), len(rows) - len(made)


def _refuse_taken(brought: Import) -> None:
    if Import.objects.select_for_update().get(pk=brought.pk).taken_at:
        raise Refused(_("This file has been taken in already."))


def _project(row: ProjectRow, by: Actor, now: datetime) -> Project:
    given = row.given
    running = {"charter_approved_by_id": person_id(by), "charter_approved_at": now}
    project = Project.objects.create(
        **{name: given.get(name, "") for name in TEXTS},
        aim=given.get("aim", ""), started_on=row.started_on, ended_on=row.ended_on,
        by_when=row.by_when, outcome=row.outcome, tags=_tags(given.get("tags", "")),
        gains=Project.Gains.TOO_SOON if row.outcome else "",
        programme=_programme(row),
        department=Department.objects.filter(name__iexact=given.get("department", "")).first(),
        **(running if given.get("charter") and given.get("aim") and person_id(by) else {}),
    )  # fmt: skip
    leader = Person.objects.filter(name__iexact=given.get("leader", "")).first()
    if leader:
        TeamMember.objects.create(
            project=project, person=leader, role=TeamMember.Role.LEADER,
            since=row.started_on, until=row.ended_on,
        )  # fmt: skip
    if row.score is not None:
        ProgressScore.objects.create(
            project=project, score=row.score, suggested=row.score, confirmed_at=now,
            evidence=[_("As the system it was imported from had it.")],
        )  # fmt: skip
    return project


def _programme(row: ProjectRow) -> Programme | None:
    name = row.given.get("programme", "")
    if not name:
        return None
    found = Programme.objects.filter(name__iexact=name).first()
    return found or Programme.objects.create(name=name, started_on=row.started_on)


def _tags(text: str) -> list[str]:
    given = text.replace(";", ",").split(",")
    return list(dict.fromkeys(tag.strip()[:40] for tag in given if tag.strip()))


@transaction.atomic
def take_charts(
    *,
    brought: Import,
    sheets: Mapping[str, Sheet],
    mapping: Mapping[str, str],
    project: Project | None,
    override: str = "",
    by: Actor,
    now: datetime,
) -> tuple[int, int]:
    """Each sheet's values into the measure that `mapping` names ("" leaves the sheet out), which
    is made where there is none. How many measures, and how many values, were added.
    """
    _refuse_taken(brought)
    made: dict[str, list[int]] = {"measures": [], "values": [], "uses": []}
    for name, sheet in sheets.items():
        if mapping.get(name):
            _sheet(sheet, mapping[name], project, made, override=override, by=by, now=now)
    brought.mapping, brought.made, brought.taken_at = dict(mapping), made, now
    brought.save()
    told("charts imported", "import", brought.pk, by, now, name=brought.name)
    return len(made["measures"]), len(made["values"])


def _sheet(
    sheet: Sheet, name: str, project: Project | None, made: dict[str, list[int]],
    *, override: str, by: Actor, now: datetime,
) -> None:  # fmt: skip
    measure = Measure.objects.filter(name__iexact=name).first()
    if measure is None:
        measure = define_measure(
            name=name, kind=Measure.Kind.PROCESS, direction=Measure.Direction.NEUTRAL,
            definition=_("Imported from a run chart. Say what is counted, of whom and when."),
            ratio=sheet.ratio, chart=Measure.Chart.P if sheet.ratio else Measure.Chart.RUN,
            unit="%" if sheet.ratio else "", by=by, now=now,
        )  # fmt: skip
        made["measures"].append(measure.pk)
    last = Observation.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    try:
        record_many(
            measure=measure, rows=sheet.rows, override=override, via=Observation.Via.IMPORT,
            by=by, now=now,
        )  # fmt: skip
    except Warned as warned:
        raise Warned([f"{name}: {warned.sentence}"]) from warned
    except Refused as refused:
        raise Refused(f"{name}: {refused.sentence}") from refused
    fresh = measure.observations.filter(pk__gt=last).values_list("pk", flat=True)
    made["values"] += list(fresh)
    if project:
        use, new = ProjectMeasure.objects.get_or_create(
            project=project, measure=measure, place="",
            defaults={"position": project.uses.count()},
        )  # fmt: skip
        made["uses"] += [use.pk] if new else []


@transaction.atomic
def undo_import(*, brought: Import, by: Actor, now: datetime) -> int:
    """What it brought goes again, but for what somebody has worked on since; how much that is.

    Projects and measures are removed; values of a measure that stays are taken out, and kept.
    """
    locked = Import.objects.select_for_update().get(pk=brought.pk)
    if not locked.taken_at or locked.undone_at:
        raise Refused(_("There is nothing of this import to undo."))
    kept = _projects_gone(locked.made.get("projects", []))
    kept += _charts_gone(locked.made, by, now)
    locked.undone_at = now
    locked.save(update_fields=["undone_at"])
    told("import undone", "import", locked.pk, by, now, name=locked.name, kept=kept)
    return kept


@dataclass(frozen=True, slots=True)
class Undoing:
    """How many of each an undo removes, and how many it leaves."""

    projects: int
    projects_kept: int
    measures: int
    measures_kept: int
    values: int
    corrected: int


def what_undo_takes(brought: Import) -> Undoing:
    """What an undo would do now. Changes nothing."""
    made = brought.made
    projects = Project.objects.filter(pk__in=made.get("projects", []))
    busy = sum(map(_busy, projects))
    measures = list(Measure.objects.filter(pk__in=made.get("measures", [])))
    staying = [found for found in measures if _has_its_own(found, made)]
    gone = [found.pk for found in measures if found not in staying]
    values = Observation.objects.filter(pk__in=made.get("values", [])).exclude(measure__in=gone)
    standing = values.filter(superseded_by=None, withdrawn=False).count()
    return Undoing(
        len(projects) - busy, busy, len(gone), len(staying), standing, values.count() - standing
    )


def _projects_gone(keys: Sequence[int]) -> int:
    """Remove those nobody has worked on; how many stay."""
    kept = 0
    for project in Project.objects.filter(pk__in=keys):
        if _busy(project):
            kept += 1
        else:
            project.delete()
    return kept


def _busy(project: Project) -> bool:
    """Whether it has anything that no list of projects brings: one leader and one score come."""
    work: tuple[Any, ...] = (
        project.uses, project.drivers, project.driver_edits, project.cycles, project.notes,
        project.tasks, project.benefits, project.files, project.team.all()[1:],
        project.scores.all()[1:],
    )  # fmt: skip
    return any(found.exists() for found in work)


def _charts_gone(made: Mapping[str, Sequence[int]], by: Actor, now: datetime) -> int:
    kept = 0
    measures = list(Measure.objects.filter(pk__in=made.get("measures", [])))
    staying = [found for found in measures if _has_its_own(found, made)]
    ProjectMeasure.objects.filter(pk__in=made.get("uses", [])).delete()
    for measure in measures:
        if measure in staying:
            kept += 1
        else:
            measure.observations.all().delete()
            measure.delete()
    standing = Observation.objects.filter(
        pk__in=made.get("values", []), superseded_by=None, withdrawn=False
    )
    for value in standing:
        withdraw(observation=value, reason=_("The import was undone"), by=by, now=now)
    return kept


def _has_its_own(measure: Measure, made: Mapping[str, Sequence[int]]) -> bool:
    """Whether anything belongs to it that did not come with the import: a target, a cycle, a board
    pack's chart, another project's use of it.
    """
    return any(
        found.exists()
        for found in (
            measure.uses.exclude(pk__in=made.get("uses", [])),
            measure.observations.exclude(pk__in=made.get("values", [])),
            measure.targets.all(),
            measure.decisions.all(),
            measure.templates.all(),
            *(of.objects.filter(measure=measure) for of in (Cycle, Driver, Benefit, PackChart)),
        )
    )
