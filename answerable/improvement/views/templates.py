"""Templates of projects: what there are, making one, its versions."""

from __future__ import annotations

from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, may, require
from answerable.improvement import access
from answerable.improvement.actions import templates as deeds
from answerable.improvement.actions.projects import aim_sentence
from answerable.improvement.drawing import draw
from answerable.improvement.forms.templates import TemplateForm
from answerable.improvement.models import Measure, ProjectTemplate
from answerable.improvement.roles import DECIDE, RUN_PROJECTS, SEE
from answerable.improvement.views.asking import asked, did


def _address(template: ProjectTemplate) -> str:
    return reverse("improvement:template", args=[template.pk])


@require(SEE)
def templates(request: HttpRequest) -> HttpResponse:
    """The newest version of each, and those withdrawn."""
    newest = ProjectTemplate.objects.filter(replaced_by=None).prefetch_related("measures")
    rows = list(newest)
    used = dict(
        ProjectTemplate.objects.filter(name__in=[row.name for row in rows])
        .order_by()
        .values_list("name")
        .annotate(Count("projects"))
    )
    context = {
        "offered": [(row, used.get(row.name, 0)) for row in rows if not row.withdrawn_at],
        "withdrawn": [row for row in rows if row.withdrawn_at],
        "decide": may(request.user, DECIDE),
    }
    return render(request, "improvement/templates.html", context)


@require(SEE)
def template(request: HttpRequest, key: int) -> HttpResponse:
    """One version, with its diagram, its measures and its other versions."""
    found = get_object_or_404(ProjectTemplate, pk=key)
    lines = [(text, depth) for depth, text in found.outline]
    aim = aim_sentence(found.what, found.for_whom, found.how_much, None)
    context = {
        "template": found,
        "aim": aim,
        "lines": found.outline,
        "diagram": draw(aim, lines, [(n, "", "") for n in range(len(lines))]) if lines else "",
        "measures": sorted(found.measures.all(), key=lambda m: Measure.Kind.values.index(m.kind)),
        "versions": _versions(found),
        "newest": not ProjectTemplate.objects.filter(replaces=found).exists(),
        "projects": found.projects.all()[:20],
        "decide": may(request.user, DECIDE),
        "run": may(request.user, RUN_PROJECTS),
    }
    return render(request, "improvement/template.html", context)


def _versions(found: ProjectTemplate) -> list[ProjectTemplate]:
    """Every version, the newest first, whatever each was called."""
    rows = {row.pk: row for row in ProjectTemplate.objects.select_related("made_by")}
    after = {row.replaces_id: row for row in rows.values() if row.replaces_id}
    newest = rows[found.pk]
    while newest.pk in after:
        newest = after[newest.pk]
    out = [newest]
    while out[-1].replaces_id:
        out.append(rows[out[-1].replaces_id])
    return out


@require(DECIDE)
def make(request: HttpRequest) -> HttpResponse:
    """From nothing, or (`?project=`) from what a project has."""
    given = request.GET.get("project", "")
    start: dict[str, Any] = {}
    if given.isascii() and given.isdecimal() and len(given) < 18:
        start = deeds.like(access.project(request.user, int(given)))
    return _asked(request, start, title=_("Make a template"), back=reverse("improvement:templates"))


@require(DECIDE)
def change(request: HttpRequest, key: int) -> HttpResponse:
    """Its next version."""
    found = get_object_or_404(ProjectTemplate, pk=key)
    start = {name: getattr(found, name) for name in (*deeds.WORDING, "name", "outline")}
    start["measures"] = list(found.measures.all())
    title = _("Change the template: version %(n)s") % {"n": found.version + 1}
    return _asked(request, start, title=title, back=_address(found), replaces=found)


def _asked(
    request: HttpRequest,
    start: dict[str, Any],
    *,
    title: str,
    back: str,
    replaces: ProjectTemplate | None = None,
) -> HttpResponse:
    by, now = actor_for(request.user), timezone.now()
    return asked(
        request,
        TemplateForm(request.POST or None, initial=start),
        lambda given: deeds.make_template(replaces=replaces, by=by, now=now, **given),
        title=title,
        back=back,
        button=_("Save the template"),
        then=_address,
    )


@require(DECIDE)
@require_POST
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(ProjectTemplate, pk=key)
    by, now = actor_for(request.user), timezone.now()
    return did(
        request,
        lambda: deeds.withdraw_template(template=found, by=by, now=now),
        _("Withdrawn. It can be offered again."),
        _address(found),
    )


@require(DECIDE)
@require_POST
def offer(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(ProjectTemplate, pk=key)
    by, now = actor_for(request.user), timezone.now()
    return did(
        request,
        lambda: deeds.offer_template(template=found, by=by, now=now),
        _("Offered again."),
        _address(found),
    )
