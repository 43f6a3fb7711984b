"""The driver diagram, edited as an outline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.improvement.actions.trailing import person_id, told
from answerable.improvement.models import Driver, DriverEdit, Measure, Project
from answerable.improvement.outline import (
    Line,
    branch,
    indented,
    moved,
    outdented,
    placed,
    without,
)
from answerable.improvement.refusals import Refused

ARRANGEMENTS: dict[str, Callable[[Sequence[Line], int], list[Line]]] = {
    "up": partial(moved, up=True),
    "down": partial(moved, up=False),
    "indent": indented,
    "outdent": outdented,
}
LINES_MOST = 100


def outline(project: Project) -> list[Driver]:
    """The lines in their order, locked until the deed is done."""
    Project.objects.select_for_update().get(pk=project.pk)
    return list(project.drivers.order_by("position", "pk"))


def _remember(
    project: Project, rows: Sequence[Driver], said: str, by: Actor, now: datetime
) -> None:
    """Keep the lines as they are now, so that what comes next can be undone."""
    before = [
        {
            "id": r.pk,
            "text": r.text,
            "depth": r.depth,
            "position": r.position,
            "measure": r.measure_id,
        }
        for r in rows
    ]
    DriverEdit.objects.create(
        project=project, said=said[:250], before=before, by_id=person_id(by), at=now
    )


def _write(rows: Sequence[Driver], lines: Sequence[Line]) -> None:
    by_key = {row.pk: row for row in rows}
    for position, (key, depth) in enumerate(lines):
        by_key[key].position, by_key[key].depth = position, depth
    Driver.objects.bulk_update([by_key[key] for key, _depth in lines], ["position", "depth"])


@transaction.atomic
def add_driver(
    *, project: Project, text: str, under: Driver | None = None, by: Actor, now: datetime
) -> Driver:
    """A primary driver at the end, or a line at the end of the branch of `under`."""
    rows = outline(project)
    if len(rows) >= LINES_MOST:
        raise Refused(_("A driver diagram has at most %(most)s lines.") % {"most": LINES_MOST})
    depth = under.depth + 1 if under else 1
    if depth > 3:
        raise Refused(_("A change idea has nothing under it."))
    _remember(project, rows, _("Added: %(text)s") % {"text": text}, by, now)
    made = Driver.objects.create(project=project, text=text, depth=depth, position=len(rows))
    lines = [(row.pk, row.depth) for row in rows]
    keys = [key for key, _depth in lines]
    place = branch(lines, keys.index(under.pk)) if under else len(lines)
    _write([*rows, made], [*lines[:place], (made.pk, depth), *lines[place:]])
    told("driver added", "project", project.pk, by, now, text=text)
    return made


@transaction.atomic
def reword(*, driver: Driver, text: str, measure: Measure | None, by: Actor, now: datetime) -> None:
    rows = outline(driver.project)
    said = _("Changed: %(text)s") % {"text": driver.text}
    _remember(driver.project, rows, said, by, now)
    driver.text, driver.measure = text, measure
    driver.save(update_fields=["text", "measure"])
    told("driver reworded", "project", driver.project_id, by, now, text=text)


@transaction.atomic
def arrange(*, driver: Driver, how: str, by: Actor, now: datetime) -> bool:
    """Move or indent a line with all under it. `how`: up, down, indent, outdent. Whether it moved.

    Raises KeyError for another way.
    """
    rows = outline(driver.project)
    lines = [(row.pk, row.depth) for row in rows]
    after = ARRANGEMENTS[how](lines, [key for key, _depth in lines].index(driver.pk))
    return _moved(driver, rows, after, how, by=by, now=now) if after != lines else False


def _moved(
    driver: Driver, rows: Sequence[Driver], after: Sequence[Line], how: str,
    *, by: Actor, now: datetime,
) -> bool:  # fmt: skip
    _remember(driver.project, rows, _("Moved: %(text)s") % {"text": driver.text}, by, now)
    _write(rows, after)
    told(f"driver moved: {how}", "project", driver.project_id, by, now, text=driver.text)
    return True


@transaction.atomic
def place_driver(
    *, driver: Driver, under: Driver | None, before: Driver | None = None, by: Actor, now: datetime
) -> bool:
    """A line with all under it goes under another (None: the aim), before one of its lines or
    last. Whether it moved.
    """
    rows = outline(driver.project)
    lines = [(row.pk, row.depth) for row in rows]
    after = placed(
        lines, driver.pk, under=under.pk if under else None, before=before.pk if before else None
    )
    return _moved(driver, rows, after, "placed", by=by, now=now) if after != lines else False


@transaction.atomic
def undo_driver(*, project: Project, by: Actor, now: datetime) -> str:
    """The latest change that stands is taken back; what it was. Refused where there is none, or a
    cycle tests a line that would go.
    """
    rows = outline(project)
    edit = project.driver_edits.filter(undone_at=None).order_by("-pk").first()
    if edit is None:
        raise Refused(_("There is nothing to undo."))
    gone = {row.pk for row in rows} - {was["id"] for was in edit.before}
    _refuse_tested(project, gone)
    project.drivers.filter(pk__in=gone).delete()
    measures = set(Measure.objects.values_list("pk", flat=True))
    for was in edit.before:
        Driver.objects.update_or_create(
            pk=was["id"], project=project,
            defaults={
                "text": was["text"], "depth": was["depth"], "position": was["position"],
                "measure_id": was["measure"] if was["measure"] in measures else None,
            },
        )  # fmt: skip
    edit.undone_at = now
    edit.save(update_fields=["undone_at"])
    told("driver change undone", "project", project.pk, by, now, text=edit.said)
    return edit.said


def _refuse_tested(project: Project, gone: set[int]) -> None:
    if project.cycles.filter(idea_id__in=gone).exists():
        raise Refused(_("A cycle tests this idea, so it stays on the diagram."))


@transaction.atomic
def remove_driver(*, driver: Driver, by: Actor, now: datetime) -> int:
    """The line and all under it; how many lines went. Refused while a cycle tests one of them."""
    rows = outline(driver.project)
    lines = [(row.pk, row.depth) for row in rows]
    kept = without(lines, [key for key, _depth in lines].index(driver.pk))
    gone = {key for key, _depth in lines} - {key for key, _depth in kept}
    _refuse_tested(driver.project, gone)
    said = _("Removed: %(text)s") % {"text": driver.text}
    _remember(driver.project, rows, said, by, now)
    driver.project.drivers.filter(pk__in=gone).delete()
    _write([row for row in rows if row.pk not in gone], kept)
    told("driver removed", "project", driver.project_id, by, now, text=driver.text)
    return len(gone)
