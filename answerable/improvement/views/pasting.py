"""A table pasted or brought as a file: looked at first, each bad cell named, then saved."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.access import actor_for, require
from answerable.improvement import access, actions
from answerable.improvement.actions.observing import compared
from answerable.improvement.feeding import names_in, table_of
from answerable.improvement.forms.measures import PasteForm, plain
from answerable.improvement.guard import date_warnings
from answerable.improvement.models import Measure, Observation
from answerable.improvement.pasting import Pasted
from answerable.improvement.refusals import Refused
from answerable.improvement.roles import RUN_PROJECTS
from answerable.improvement.views.measures import address

SHOWN = 10
BAD_SHOWN = 50


@require(RUN_PROJECTS)
def paste(request: HttpRequest, key: int) -> HttpResponse:
    """Values pasted from a spreadsheet, or from a file. Nothing is saved before it is confirmed."""
    found = access.measure(request.user, key)
    form = PasteForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"measure": found, "form": form, "back": address(found)}
    if request.method == "POST" and form.is_valid():
        try:
            table = table_of(form.cleaned_data["text"])
            if table.bad:
                context |= {"bad": table.bad[:BAD_SHOWN], "count": len(table.bad)}
            else:
                if "confirm" in request.POST:
                    return _saved(request, found, table, form.cleaned_data)
                return _preview(request, context, table)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
            if "confirm" in request.POST and not table.bad:
                return _preview(request, context, table)
    return render(request, "improvement/paste.html", context)


def _saved(
    request: HttpRequest, found: Measure, table: Pasted, given: dict[str, Any]
) -> HttpResponse:
    added, there = actions.record_many(
        measure=found, rows=table.rows, warnings=names_in(table), override=given["override"],
        correcting=given["correcting"], via=Observation.Via.PASTED,
        by=actor_for(request.user), now=timezone.now(),
    )  # fmt: skip
    said = _("%(added)s values added; %(there)s were there already.")
    messages.success(request, said % {"added": added, "there": there})
    return redirect(address(found))


def _preview(request: HttpRequest, context: dict[str, Any], table: Pasted) -> HttpResponse:
    """What would be added, what is there, what differs, and what to be sure of first."""
    found, form = context["measure"], context["form"]
    days = [row.day for row in table.rows]
    dates = date_warnings(
        days, first=found.starts_on, last=found.ends_on, today=timezone.localdate()
    )
    sorted_out = compared(found, table.rows)
    page = {
        "text": form.cleaned_data["text"],
        "rows": table.rows,
        "shown": table.rows[:SHOWN],
        "places": any(row.place for row in table.rows),
        "warnings": [*names_in(table), *dates],
        "found": sorted_out,
        "adds": len(sorted_out.fresh) + len(sorted_out.differ),
        "plain": plain,
    }
    return render(request, "improvement/paste_preview.html", {**context, **page})
