"""The driver diagram edited where it stands: each change asked for by a script, drawn anew here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, require
from answerable.accounts.actor import Actor
from answerable.improvement import access, actions
from answerable.improvement.actions.drivers import ARRANGEMENTS
from answerable.improvement.drawing import draw
from answerable.improvement.forms.projects import DriverForm
from answerable.improvement.models import Driver, Project
from answerable.improvement.refusals import Refused
from answerable.improvement.roles import RUN_PROJECTS, SEE
from answerable.improvement.views.asking import did

Done = tuple[str, int]
"""What was done, in words, and the line to stand at."""


def drawn(project: Project, rows: list[Driver]) -> str:
    """The diagram with the measure and the cycles of each line; "" without a line."""
    cycles: dict[int, int] = {}
    for cycle in project.cycles.all():
        if cycle.idea_id is not None:
            cycles[cycle.idea_id] = cycles.get(cycle.idea_id, 0) + 1
    marks = [(row.pk, _note(row, cycles.get(row.pk, 0)), str(row.measure_id or "")) for row in rows]
    return draw(project.aim, [(row.text, row.depth) for row in rows], marks)


def _note(row: Driver, cycles: int) -> str:
    parts = []
    if row.measure:
        parts.append(_("Measured by: %(measure)s") % {"measure": row.measure.name})
    if cycles:
        parts.append(ngettext("%(n)s cycle", "%(n)s cycles", cycles) % {"n": cycles})
    return ". ".join(parts)


def work(project: Project) -> dict[str, Any]:
    """What the part of the page needs that is drawn anew after each change."""
    rows = list(project.drivers.select_related("measure"))
    return {
        "project": project,
        "rows": rows,
        "diagram": drawn(project, rows),
        "latest": project.driver_edits.filter(undone_at=None).first(),
    }


@require(SEE)
def picture(request: HttpRequest, key: int) -> HttpResponse:
    """The diagram as a file."""
    project = access.project(request.user, key)
    rows = list(project.drivers.select_related("measure"))
    response = HttpResponse(drawn(project, rows), content_type="image/svg+xml")
    name = slugify(project.title) or "diagram"
    response["Content-Disposition"] = f'attachment; filename="{name}-drivers.svg"'
    return response


@require(RUN_PROJECTS)
@require_POST
def undo(request: HttpRequest, key: int) -> HttpResponse:
    """Without a script: the latest change taken back."""
    project = access.project(request.user, key, edit=True)
    by, now = actor_for(request.user), timezone.now()
    back = reverse("improvement:drivers", args=[project.pk])
    return did(
        request, lambda: actions.undo_driver(project=project, by=by, now=now), _("Undone."), back
    )


@require(RUN_PROJECTS)
@require_POST
def edit(request: HttpRequest, key: int) -> JsonResponse:
    """One change (`op`) of one line (`driver`); the part of the page as it is then."""
    project = access.project(request.user, key, edit=True)
    deed = DEEDS.get(request.POST.get("op", ""))
    driver = _line(request, project, "driver")
    if deed is None:
        return JsonResponse({"said": _("There is no such change.")}, status=400)
    try:
        said, at = deed(request, project, driver, actor_for(request.user))
    except Refused as refused:
        said, at = refused.sentence, driver.pk if driver else 0
    html = render_to_string("improvement/drivers_work.html", work(project), request)
    return JsonResponse({"said": said, "at": at, "html": html})


def _line(request: HttpRequest, project: Project, name: str) -> Driver | None:
    given = request.POST.get(name, "")
    if not (given.isascii() and given.isdecimal() and len(given) < 18):
        return None
    return project.drivers.filter(pk=int(given)).first()


def _worded(request: HttpRequest, project: Project) -> dict[str, Any]:
    form = DriverForm(request.POST, project=project)
    if not form.is_valid():
        raise Refused(" ".join(str(e) for es in form.errors.values() for e in es))
    return form.cleaned_data


def _add(request: HttpRequest, project: Project, driver: Driver | None, by: Actor) -> Done:
    now, given = timezone.now(), _worded(request, project)
    made = actions.add_driver(project=project, text=given["text"], under=driver, by=by, now=now)
    if given["measure"]:
        actions.reword(driver=made, by=by, now=now, **given)
    return _("Added: %(text)s") % {"text": made.text}, made.pk


def _reword(request: HttpRequest, project: Project, driver: Driver | None, by: Actor) -> Done:
    found = _there(driver)
    actions.reword(driver=found, by=by, now=timezone.now(), **_worded(request, project))
    return _("Changed: %(text)s") % {"text": found.text}, found.pk


def _place(request: HttpRequest, project: Project, driver: Driver | None, by: Actor) -> Done:
    found = _there(driver)
    under, before = _line(request, project, "under"), _line(request, project, "before")
    moved = actions.place_driver(
        driver=found, under=under, before=before, by=by, now=timezone.now()
    )
    return _told_moved(project, found, moved=moved), found.pk


def _arranged(how: str) -> Callable[..., Done]:
    def deed(_request: HttpRequest, project: Project, driver: Driver | None, by: Actor) -> Done:
        found = _there(driver)
        moved = actions.arrange(driver=found, how=how, by=by, now=timezone.now())
        return _told_moved(project, found, moved=moved), found.pk

    return deed


def _told_moved(project: Project, driver: Driver, *, moved: bool) -> str:
    if not moved:
        return _("It cannot go there.")
    rows = list(project.drivers.all())
    at = next(n for n, row in enumerate(rows) if row.pk == driver.pk)
    above = next((r for r in reversed(rows[:at]) if r.depth < rows[at].depth), None)
    return _("Moved: %(text)s, under %(above)s") % {
        "text": driver.text, "above": above.text if above else _("the aim"),
    }  # fmt: skip


def _remove(_request: HttpRequest, project: Project, driver: Driver | None, by: Actor) -> Done:
    found = _there(driver)
    rows = [row.pk for row in project.drivers.all()]
    actions.remove_driver(driver=found, by=by, now=timezone.now())
    at = rows.index(found.pk)
    left = set(project.drivers.values_list("pk", flat=True))
    near = next((pk for pk in [*reversed(rows[:at]), *rows[at:]] if pk in left), 0)
    return _("Removed, with all that was under it: %(text)s") % {"text": found.text}, near


def _undo(_request: HttpRequest, project: Project, driver: Driver | None, by: Actor) -> Done:
    said = actions.undo_driver(project=project, by=by, now=timezone.now())
    kept = driver if driver and project.drivers.filter(pk=driver.pk).exists() else None
    return _("Undone. It was: %(said)s") % {"said": said}, kept.pk if kept else 0


def _there(driver: Driver | None) -> Driver:
    if driver is None:
        raise Refused(_("Choose a driver or an idea first."))
    return driver


DEEDS: dict[str, Callable[[HttpRequest, Project, Driver | None, Actor], Done]] = {
    "add": _add,
    "reword": _reword,
    "place": _place,
    "remove": _remove,
    "undo": _undo,
    **{how: _arranged(how) for how in ARRANGEMENTS},
}
