"""One project: its page, and what may be done on it."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.forms.models import model_to_dict
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, may, require
from answerable.improvement import access, actions
from answerable.improvement.charting import first_signal
from answerable.improvement.entries import entries
from answerable.improvement.evidence import evidence, has_stalled, in_sentences, uses, whole
from answerable.improvement.forms.projects import (
    CloseForm,
    MemberForm,
    NoteForm,
    ProgrammeForm,
    ProjectForm,
    ScoreForm,
    TaskForm,
)
from answerable.improvement.models import ProgressScore, Project, ProjectTemplate, Task, TeamMember
from answerable.improvement.progress import meaning, suggested
from answerable.improvement.roles import COACH, DECIDE, RUN_PROJECTS, SEE
from answerable.improvement.views.asking import asked, did
from answerable.improvement.views.diagram import drawn
from answerable.improvement.views.drawn import shown


def address(project: Project, place: str = "") -> str:
    return reverse("improvement:project", args=[project.pk]) + (f"#{place}" if place else "")


@require(SEE)
def project(request: HttpRequest, key: int) -> HttpResponse:
    found = whole(access.project(request.user, key))
    charts = uses(found)
    known = evidence(found, charts)
    drivers, listed = list(found.drivers.all()), entries(found)
    context = {
        "project": found,
        "edit": access.may_edit(request.user, found) and not found.ended_on,
        "charts": [(u.use, shown(u.chart), first_signal(u.chart)) for u in charts],
        "diagram": drawn(found, drivers) if drivers else None,
        "drivers": drivers,
        "ramps": ramps(found),
        "team": [member for member in found.team.all() if member.until is None],
        "tasks": listed["task"],
        "benefits": listed["benefit"],
        "notes": listed["note"],
        "files": listed["file"],
        "suggested": suggested(known),
        "meaning": meaning(suggested(known)),
        "evidence": in_sentences(known),
        "score": found.scores.select_related("confirmed_by", "countersigned_by").first(),
        "stalled": has_stalled(found, charts, timezone.localdate()),
        "coach": may(request.user, COACH),
        "decide": may(request.user, DECIDE),
    }
    return render(request, "improvement/project.html", context)


def ramps(found: Project) -> list[tuple[str, list[Any]]]:
    """The cycles of each ramp in order of their numbers, the ramp begun first at the head."""
    cycles = list(found.cycles.all())
    first = {c.ramp: c.started_on for c in reversed(cycles)}
    cycles.sort(key=lambda c: (first[c.ramp], c.ramp, c.number))
    return [(ramp, list(group)) for ramp, group in groupby(cycles, key=lambda c: c.ramp)]


@require(RUN_PROJECTS)
def start(request: HttpRequest) -> HttpResponse:
    """From nothing, or (`?template=`) with what a template says."""
    by, now = actor_for(request.user), timezone.now()
    template = _template(request.GET.get("template", ""))
    shown: dict[str, Any] = {"started_on": timezone.localdate()}
    if template:
        named = ("what", "for_whom", "how_much", "strategic_aim", "charter")
        shown |= {name: getattr(template, name) for name in named}
        shown["tags"] = ", ".join(template.tags)

    def deed(given: dict[str, Any]) -> Project:
        if template:
            return actions.start_from(template=template, by=by, now=now, **given)
        return actions.start_project(by=by, now=now, **given)

    return asked(
        request,
        ProjectForm(request.POST or None, initial=shown),
        deed,
        title=_("Start a project"),
        back=reverse("improvement:portfolio"),
        button=_("Start the project"),
        then=address,
        template="improvement/start.html",
        chosen=template,
        offered=ProjectTemplate.objects.offered(),
    )


def _template(given: str) -> ProjectTemplate | None:
    if not (given.isascii() and given.isdecimal() and len(given) < 18):
        return None
    return ProjectTemplate.objects.offered().filter(pk=int(given)).first()


@require(RUN_PROJECTS)
def change(request: HttpRequest, key: int) -> HttpResponse:
    found = access.project(request.user, key, edit=True)
    by, now = actor_for(request.user), timezone.now()
    start = model_to_dict(found) | {"tags": ", ".join(found.tags)}
    return asked(
        request,
        ProjectForm(request.POST or None, initial=start),
        lambda given: actions.change_project(project=found, by=by, now=now, **given),
        title=_("Change the project"),
        back=address(found),
        button=_("Save"),
    )


@require(COACH)
def start_programme(request: HttpRequest) -> HttpResponse:
    by, now = actor_for(request.user), timezone.now()
    return asked(
        request,
        ProgrammeForm(request.POST or None, initial={"on": timezone.localdate()}),
        lambda given: actions.start_programme(by=by, now=now, **given),
        title=_("Start a programme"),
        back=reverse("improvement:programmes"),
        button=_("Start the programme"),
    )


@require(SEE)
@require_POST
def approve(request: HttpRequest, key: int) -> HttpResponse:
    """The charter: by the sponsor, or by a coach, a manager or the head."""
    found = access.project(request.user, key, edit=True)
    by, now = actor_for(request.user), timezone.now()
    return did(
        request,
        lambda: actions.approve_charter(project=found, by=by, now=now),
        _("Approved. The project is running."),
        address(found),
    )


@require(RUN_PROJECTS)
def add_member(request: HttpRequest, key: int) -> HttpResponse:
    found = access.project(request.user, key, edit=True)
    by, now, on = actor_for(request.user), timezone.now(), timezone.localdate()
    return asked(
        request,
        MemberForm(request.POST or None),
        lambda given: actions.join(project=found, on=on, by=by, now=now, **given),
        title=_("Add somebody to the team"),
        back=address(found, "team"),
        button=_("Add"),
    )


@require(RUN_PROJECTS)
@require_POST
def end_member(request: HttpRequest, key: int) -> HttpResponse:
    member = get_object_or_404(TeamMember.objects.select_related("project", "person"), pk=key)
    access.project(request.user, member.project_id, edit=True)
    by, now, on = actor_for(request.user), timezone.now(), timezone.localdate()
    return did(
        request,
        lambda: actions.leave(member=member, on=on, by=by, now=now),
        _("%(name)s has left that part.") % {"name": member.person.name},
        address(member.project, "team"),
    )


@require(RUN_PROJECTS)
def add_task(request: HttpRequest, key: int) -> HttpResponse:
    found = access.project(request.user, key, edit=True)
    by, now = actor_for(request.user), timezone.now()
    return asked(
        request,
        TaskForm(request.POST or None),
        lambda given: actions.add_task(project=found, by=by, now=now, **given),
        title=_("Add a task"),
        back=address(found, "tasks"),
        button=_("Add the task"),
    )


@require(RUN_PROJECTS)
@require_POST
def finish_task(request: HttpRequest, key: int) -> HttpResponse:
    task = get_object_or_404(Task.objects.select_related("project"), pk=key)
    access.project(request.user, task.project_id, edit=True)
    by, now, on = actor_for(request.user), timezone.now(), timezone.localdate()
    return did(
        request,
        lambda: actions.finish_task(task=task, on=on, by=by, now=now),
        _("Done: %(task)s") % {"task": task.text},
        address(task.project, "tasks"),
    )


@require(RUN_PROJECTS)
def add_note(request: HttpRequest, key: int) -> HttpResponse:
    found = access.project(request.user, key, edit=True)
    by, now, on = actor_for(request.user), timezone.now(), timezone.localdate()
    kind = "contact" if request.GET.get("kind") == "contact" else "note"
    return asked(
        request,
        NoteForm(request.POST or None, initial={"kind": kind}),
        lambda given: actions.note(project=found, on=on, by=by, now=now, **given),
        title=_("Write a note"),
        back=address(found, "notes"),
        button=_("Save the note"),
    )


@require(RUN_PROJECTS)
def score(request: HttpRequest, key: int) -> HttpResponse:
    """The team confirms how far it has come."""
    found = access.project(request.user, key, edit=True)
    by, now = actor_for(request.user), timezone.now()
    known = evidence(found, uses(found))
    said = in_sentences(known)
    return asked(
        request,
        ScoreForm(request.POST or None, initial={"score": str(suggested(known))}),
        lambda given: actions.score(
            project=found, evidence=known, said=said, by=by, now=now, **given
        ),
        title=_("Confirm the progress score"),
        back=address(found, "progress"),
        button=_("Confirm"),
        points=said,
        intro=_("The evidence suggests %(score)s: %(meaning)s.")
        % {"score": suggested(known), "meaning": meaning(suggested(known))},
    )


@require(COACH)
@require_POST
def countersign(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(ProgressScore.objects.select_related("project"), pk=key)
    by, now = actor_for(request.user), timezone.now()
    return did(
        request,
        lambda: actions.countersign(score=found, by=by, now=now),
        _("Countersigned."),
        address(found.project, "progress"),
    )


@require(RUN_PROJECTS)
def close(request: HttpRequest, key: int) -> HttpResponse:
    found = access.project(request.user, key, edit=True)
    by, now = actor_for(request.user), timezone.now()
    return asked(
        request,
        CloseForm(request.POST or None, initial={"on": timezone.localdate()}),
        lambda given: actions.close(project=found, by=by, now=now, **given),
        title=_("Close the project"),
        back=address(found),
        button=_("Close the project"),
    )
