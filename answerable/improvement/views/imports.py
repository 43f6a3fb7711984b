"""Projects and run charts of other systems: brought, looked at, taken in, undone."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.utils.translation import ngettext_lazy

from answerable.accounts.access import actor_for, require
from answerable.improvement import access, actions
from answerable.improvement.actions.importing import Undoing
from answerable.improvement.bringing import (
    data_of,
    last_said,
    packed,
    projects_of,
    sheets_of,
)
from answerable.improvement.feeding import names_in
from answerable.improvement.forms.imports import BringForm, TakeForm
from answerable.improvement.importing import FIELDS, ProjectTable
from answerable.improvement.models import Import, Measure
from answerable.improvement.pasting import Pasted
from answerable.improvement.refusals import Refused, Warned
from answerable.improvement.roles import COACH
from answerable.improvement.views.asking import asked, did

SHOWN = 20
NAMES: dict[str, Any] = {
    "title": later("Title"),
    "aim": later("Aim"),
    "status": later("Status"),
    "score": later("Progress score"),
    "started_on": later("Started on"),
    "ended_on": later("Ended on"),
    "by_when": later("By when"),
    "programme": later("Programme"),
    "department": later("Department"),
    "strategic_aim": later("Strategic aim"),
    "tags": later("Tags"),
    "leader": later("Leader"),
    "charter": later("Charter"),
    "learned": later("What was learned"),
}


@require(COACH)
def imports(request: HttpRequest) -> HttpResponse:
    """Bring a file, and what was brought before."""
    by, now = actor_for(request.user), timezone.now()

    def deed(given: dict[str, Any]) -> Import:
        name, data = packed(given["brought"])
        if given["kind"] == Import.Kind.PROJECTS:
            projects_of(name, data, {})
        else:
            sheets_of(name, data)
        return actions.bring(data=data, name=name, kind=given["kind"], by=by, now=now)

    return asked(
        request,
        BringForm(request.POST or None, request.FILES or None),
        deed,
        title=_("Import from another system"),
        back=reverse("improvement:portfolio"),
        button=_("Look at it"),
        then=lambda made: reverse("improvement:import", args=[made.pk]),
        template="improvement/imports.html",
        before=Import.objects.exclude(taken_at=None).select_related("by")[:SHOWN],
    )


@require(COACH)
def look(request: HttpRequest, key: int) -> HttpResponse:
    """What a file would bring; POST draws it anew by the mapping, or takes it in."""
    brought = get_object_or_404(Import, pk=key, taken_at=None)
    try:
        if brought.kind == Import.Kind.PROJECTS:
            return _projects(request, brought)
        return _charts(request, brought)
    except Refused as refused:
        messages.error(request, refused.sentence)
        return redirect("improvement:imports")


def _projects(request: HttpRequest, brought: Import) -> HttpResponse:
    posted = request.method == "POST"
    said = (
        {field: request.POST.get(field, "") for field in FIELDS}
        if posted
        else last_said(brought.kind)
    )
    table = projects_of(brought.name, data_of(brought), said)
    if posted and "take" in request.POST and not (table.bad and "leave" not in request.POST):
        mapping = {f: _heading(table, f) for f in FIELDS}
        made, there = actions.take_projects(
            brought=brought, rows=table.rows, mapping=mapping,
            by=actor_for(request.user), now=timezone.now(),
        )  # fmt: skip
        words = _("%(made)s projects imported; %(there)s were here already.")
        messages.success(request, words % {"made": made, "there": there})
        return redirect("improvement:imports")
    page = {
        "brought": brought,
        "table": table,
        "fields": [(field, NAMES[field], _heading(table, field)) for field in FIELDS],
        "shown": table.rows[:SHOWN],
        "here": {row.row for row in table.rows[:SHOWN] if actions.here_already(row)},
        "bad": table.bad[:SHOWN],
    }
    return render(request, "improvement/import_projects.html", page)


def _heading(table: ProjectTable, field: str) -> str:
    at = table.columns.get(field)
    return "" if at is None else table.headings[at]


def _charts(request: HttpRequest, brought: Import) -> HttpResponse:
    sheets, said = sheets_of(brought.name, data_of(brought)), last_said(brought.kind)
    posted = request.method == "POST"
    mapping = {
        name: request.POST.get(f"sheet-{n}", "").strip()[:200]
        if posted
        else ("" if sheet.problem or sheet.bad else said.get(name, sheet.name))
        for n, (name, sheet) in enumerate(sheets.items())
    }
    form = TakeForm(request.POST or None)
    wrong = [n for n, s in sheets.items() if mapping[n] and (s.problem or s.bad)]
    if posted and form.is_valid() and not wrong and any(mapping.values()):
        try:
            project = form.cleaned_data["project"]
            if project:
                access.project(request.user, project.pk, edit=True)
            _refuse_names(sheets, form.cleaned_data["override"])
            made, values = actions.take_charts(
                brought=brought, sheets=sheets, mapping=mapping,
                by=actor_for(request.user), now=timezone.now(), **form.cleaned_data,
            )  # fmt: skip
        except Refused as refused:
            form.add_error(None, refused.sentence)
        else:
            words = _("%(values)s values imported; %(made)s measures are new.")
            messages.success(request, words % {"values": values, "made": made})
            return redirect("improvement:imports")
    elif posted:
        form.add_error(
            None, _("Leave out the files that cannot be read, and name a measure for another.")
        )
    known = {name.casefold() for name in Measure.objects.values_list("name", flat=True)}
    page = {
        "brought": brought,
        "form": form,
        "sheets": [
            (n, name, sheet, mapping[name], mapping[name].casefold() in known)
            for n, (name, sheet) in enumerate(sheets.items())
        ],
    }
    return render(request, "improvement/import_charts.html", page)


def _refuse_names(sheets: Any, override: str) -> None:
    said = [w for s in sheets.values() for w in names_in(Pasted(s.rows, s.others, s.bad))]
    if said and not override.strip():
        raise Warned(said)


@require(COACH)
def undo(request: HttpRequest, key: int) -> HttpResponse:
    """Asked for first, with what goes and what stays."""
    brought = get_object_or_404(Import, pk=key)
    by, now, back = actor_for(request.user), timezone.now(), reverse("improvement:imports")
    if request.method == "POST":
        return did(
            request,
            lambda: actions.undo_import(brought=brought, by=by, now=now),
            _("Undone. What somebody has worked on since stays."),
            back,
        )
    if not brought.taken_at or brought.undone_at:
        messages.error(request, _("There is nothing of this import to undo."))
        return redirect(back)
    return asked(
        request,
        Form(),
        lambda _given: None,
        title=_("Undo the import of %(name)s") % {"name": brought.name},
        back=back,
        button=_("Undo the import"),
        points=said_of(actions.what_undo_takes(brought)),
    )


def said_of(found: Undoing) -> list[str]:
    """What an undo takes and leaves, in sentences."""
    counted = [
        (found.projects, ngettext_lazy(
            "%(num)s project is removed.", "%(num)s projects are removed.", "num")),
        (found.projects_kept, ngettext_lazy(
            "%(num)s project stays: somebody has worked on it since.",
            "%(num)s projects stay: somebody has worked on them since.", "num")),
        (found.measures, ngettext_lazy(
            "%(num)s measure that came with it is removed, with its values.",
            "%(num)s measures that came with it are removed, with their values.", "num")),
        (found.measures_kept, ngettext_lazy(
            "%(num)s measure that came with it stays: it is used, or has something of its own.",
            "%(num)s measures that came with it stay: they are used, or have something of their "
            "own.", "num")),
        (found.values, ngettext_lazy(
            "%(num)s value of a measure that stays is taken out, and kept as a correction.",
            "%(num)s values of measures that stay are taken out, and kept as corrections.", "num")),
        (found.corrected, ngettext_lazy(
            "%(num)s value that was corrected since stays as it was corrected.",
            "%(num)s values that were corrected since stay as they were corrected.", "num")),
    ]  # fmt: skip
    said = [str(words % {"num": count}) for count, words in counted if count]
    return [*said, _("To have it again, import the file again.")]
