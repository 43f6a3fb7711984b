"""Files the product makes itself: the tables of the answers, and the requester's form filled in."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.models import Request
from answerable.cases.refusals import Refused
from answerable.cases.releasing import filling, made_tables
from answerable.cases.roles import DRAFT
from answerable.cases.views.case import about
from answerable.cases.views.guard import as_a_letter, done, staff, to_be_saved

PLACE = "place-"
SHOWN = 200
"""Rows of a table on its page; the file holds them all."""


@staff
def table(
    request: HttpRequest, by: Actor, reference: str, position: int, place: int
) -> HttpResponse:
    """One table as the data file will hold it, and putting it with the letter."""
    case = access.case(by, reference, DRAFT, on=timezone.localdate())
    found = made_tables.table_at(case, position, place)
    if request.method == "POST":
        done(
            request,
            lambda: made_tables.enclose_table(case=case, table=found, by=by, now=timezone.now()),
            _("The table goes with the letter as data."),
        )
        return redirect("cases:files", case.slug)
    context = about(request, case) | {"found": found, "rows": found.table.rows[:SHOWN]}
    return render(request, "cases/made/table.html", context)


@staff
@never_cache
@as_a_letter
def table_file(
    request: HttpRequest, by: Actor, reference: str, position: int, place: int
) -> HttpResponse:
    """The CSV itself, to be looked at before it goes."""
    case = access.case(by, reference, DRAFT, on=timezone.localdate())
    found = made_tables.table_at(case, position, place)
    return to_be_saved(found.name, found.data)


@staff
def form(request: HttpRequest, by: Actor, reference: str, sha256: str) -> HttpResponse:
    """A spreadsheet of the requester's, filled in place by place."""
    case = access.case(by, reference, DRAFT, on=timezone.localdate())
    shown = filling.filling_of(case, sha256)
    problem = ""
    if request.method == "POST":
        typed = _typed(request, shown)
        try:
            return _saved(request, case, typed, by)
        except Refused as refusal:
            problem, shown = refusal.sentence, typed
    context = about(request, case) | {"filling": shown, "problem": problem, "prefix": PLACE}
    return render(request, "cases/made/form.html", context)


def _typed(request: HttpRequest, shown: filling.Filling) -> filling.Filling:
    """The form as the page had it: what was typed is kept even where it cannot be saved."""
    given = request.POST.get("base", "")
    places = tuple(
        replace(place, said=request.POST.get(f"{PLACE}{number}", place.said))
        for number, place in enumerate(shown.places)
    )
    return replace(shown, places=places, base=int(given) if given.isdigit() else -1)


def _saved(request: HttpRequest, case: Request, typed: filling.Filling, by: Actor) -> HttpResponse:
    now = timezone.now()
    said = {place.key: place.said for place in typed.places}
    filling.fill(case=case, filling=typed, said=said, by=by, now=now)
    if request.POST.get("what") != "put":
        return redirect("cases:form", case.slug, typed.sha256)
    done(
        request,
        lambda: filling.enclose_form(case=case, filling=typed, by=by, now=timezone.now()),
        _("The workbook goes with the letter."),
    )
    return redirect("cases:files", case.slug)


@staff
@never_cache
@as_a_letter
def form_file(request: HttpRequest, by: Actor, reference: str, sha256: str) -> HttpResponse:
    """The workbook as it would go, to be looked at first."""
    case = access.case(by, reference, DRAFT, on=timezone.localdate())
    shown = filling.filling_of(case, sha256)
    return to_be_saved(filling.name_of(case, shown), filling.built(shown, now=timezone.now()))
