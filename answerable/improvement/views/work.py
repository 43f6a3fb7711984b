"""The driver diagram and the cycles of a project."""

from __future__ import annotations

from django.forms.models import model_to_dict
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, require
from answerable.improvement import access, actions
from answerable.improvement.actions.drivers import ARRANGEMENTS
from answerable.improvement.forms.projects import CycleForm, DriverForm, StudyForm
from answerable.improvement.models import Driver
from answerable.improvement.roles import RUN_PROJECTS, SEE
from answerable.improvement.views.asking import asked, did
from answerable.improvement.views.diagram import work
from answerable.improvement.views.projects import address


def outline_address(driver: Driver) -> str:
    """The outline, at the line last worked on, so that the keyboard stays there."""
    at = reverse("improvement:drivers", args=[driver.project_id])
    return f"{at}?at={driver.pk}#line-{driver.pk}"


@require(RUN_PROJECTS)
def drivers(request: HttpRequest, key: int) -> HttpResponse:
    """The outline, edited line by line; the diagram drawn of it."""
    project = access.project(request.user, key, edit=True)
    by, now = actor_for(request.user), timezone.now()
    form = DriverForm(request.POST or None, project=project)
    if request.method == "POST":
        under = project.drivers.filter(pk=under_of(request)).first()
        if form.is_valid():
            text = form.cleaned_data["text"]
            return did(
                request,
                lambda: actions.add_driver(project=project, text=text, under=under, by=by, now=now),
                _("Added: %(text)s") % {"text": text},
                reverse("improvement:drivers", args=[project.pk]) + "?add=1#add",
            )
    page = work(project)
    context = {
        **page,
        "form": form,
        "at": request.GET.get("at", ""),
        "adding": "add" in request.GET,
        "parents": [d for d in page["rows"] if d.depth < 3],
    }
    return render(request, "improvement/drivers.html", context)


def under_of(request: HttpRequest) -> int:
    given = request.POST.get("under", "")
    return int(given) if given.isdecimal() and len(given) < 18 else 0


@require(RUN_PROJECTS)
@require_POST
def arrange(request: HttpRequest, key: int, how: str) -> HttpResponse:
    if how not in ARRANGEMENTS:
        raise Http404
    found = access.driver(request.user, key)
    by, now = actor_for(request.user), timezone.now()
    actions.arrange(driver=found, how=how, by=by, now=now)
    return redirect(outline_address(found) + f"-{how}")


@require(RUN_PROJECTS)
def reword(request: HttpRequest, key: int) -> HttpResponse:
    found = access.driver(request.user, key)
    by, now = actor_for(request.user), timezone.now()
    return asked(
        request,
        DriverForm(request.POST or None, project=found.project, initial=model_to_dict(found)),
        lambda given: actions.reword(driver=found, by=by, now=now, **given),
        title=_("Change this line"),
        back=outline_address(found),
        button=_("Save"),
    )


@require(RUN_PROJECTS)
@require_POST
def remove(request: HttpRequest, key: int) -> HttpResponse:
    found = access.driver(request.user, key)
    by, now = actor_for(request.user), timezone.now()
    return did(
        request,
        lambda: actions.remove_driver(driver=found, by=by, now=now),
        _("Removed, with all that was under it: %(text)s") % {"text": found.text},
        reverse("improvement:drivers", args=[found.project_id]),
    )


@require(RUN_PROJECTS)
def plan_cycle(request: HttpRequest, key: int) -> HttpResponse:
    project = access.project(request.user, key, edit=True)
    by, now = actor_for(request.user), timezone.now()
    initial = {"started_on": timezone.localdate(), "ramp": request.GET.get("ramp", "")}
    return asked(
        request,
        CycleForm(request.POST or None, project=project, initial=initial),
        lambda given: actions.add_cycle(project=project, by=by, now=now, **given),
        title=_("Plan a cycle"),
        back=address(project, "cycles"),
        button=_("Save the plan"),
        then=lambda made: reverse("improvement:cycle", args=[made.pk]),
    )


@require(SEE)
def cycle(request: HttpRequest, key: int) -> HttpResponse:
    """Its prediction and plan; Do, Study and Act to be filled in until it ends."""
    found = access.cycle(request.user, key, edit=request.method == "POST")
    by, now = actor_for(request.user), timezone.now()
    title = _("%(ramp)s, cycle %(number)s") % {"ramp": found.ramp, "number": found.number}
    return asked(
        request,
        StudyForm(request.POST or None, initial=model_to_dict(found)),
        lambda given: actions.advance_cycle(cycle=found, by=by, now=now, **given),
        title=title,
        back=address(found.project, "cycles"),
        button=_("Save"),
        template="improvement/cycle.html",
        cycle=found,
        edit=access.may_edit(request.user, found.project) and not found.decision,
    )
