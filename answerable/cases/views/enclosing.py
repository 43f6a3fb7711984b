"""Files that go with a letter: chosen, opened, checked by a second person."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.forms.releasing import CheckForm, EncloseForm
from answerable.cases.models import Request
from answerable.cases.refusals import Refused
from answerable.cases.releasing import enclosing
from answerable.cases.releasing.filling import forms_of
from answerable.cases.releasing.hidden_data import checklist
from answerable.cases.releasing.made_tables import MOST_ROWS, tables_of
from answerable.cases.releasing.said import sized
from answerable.cases.roles import DRAFT
from answerable.cases.views.case import about
from answerable.cases.views.guard import as_a_letter, done, staff, to_be_saved


@staff
def files(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """What goes with the letter, and adding to it."""
    case = access.case(by, reference, DRAFT, on=timezone.localdate())
    form = EncloseForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["file"]
        try:
            enclosing.enclose(
                case=case, data=given.read(), name=given.name, by=by, now=timezone.now()
            )
            return redirect("cases:files", case.slug)
        except Refused as refusal:
            form.add_error("file", refusal.sentence)
    context = about(request, case) | {
        "form": form, "files": listed(case), "most_rows": MOST_ROWS,
        "tables": tables_of(case), "forms": forms_of(case),
    }  # fmt: skip
    return render(request, "cases/files.html", context)


def listed(case: Request) -> list[dict[str, object]]:
    """Each file with its size in words, its grave findings, and whether it is to be checked."""
    return [
        {"file": file, "size": sized(file.size), "grave": enclosing.grave(file),
         "waits": enclosing.needs_check(file)}
        for file in enclosing.enclosed_in(case)
    ]  # fmt: skip


@staff
@never_cache
@as_a_letter
def file_open(request: HttpRequest, by: Actor, reference: str, file: int) -> HttpResponse:
    """The file itself, to be looked through before it may go."""
    case = access.case(by, reference, DRAFT, on=timezone.localdate())
    row = enclosing.enclosed(case, file)
    return to_be_saved(row.name, enclosing.opened(file=row, by=by, now=timezone.now()))


@staff
def file_check(request: HttpRequest, by: Actor, reference: str, file: int) -> HttpResponse:
    """The checklist of hidden data, vouched for by name."""
    case = access.case(by, reference, DRAFT, on=timezone.localdate())
    row = enclosing.enclosed(case, file)
    found = enclosing.grave(row)
    looks = checklist(row.name, row.media_type)
    form = CheckForm(request.POST or None, looks=looks, found=bool(found))
    if request.method == "POST" and form.is_valid():
        try:
            enclosing.check(
                file=row, looked_for=form.cleaned_data["looked_for"],
                note=form.cleaned_data.get("note", ""), by=by, now=timezone.now(),
            )  # fmt: skip
            return redirect("cases:files", case.slug)
        except Refused as refusal:
            form.add_error("looked_for", refusal.sentence)
    context = about(request, case) | {"form": form, "file": row, "size": sized(row.size)}
    return render(request, "cases/file_check.html", context)


@staff
@require_POST
def file_out(request: HttpRequest, by: Actor, reference: str, file: int) -> HttpResponse:
    case = access.case(by, reference, DRAFT, on=timezone.localdate())
    row = enclosing.enclosed(case, file)
    done(
        request,
        lambda: enclosing.leave_out(file=row, by=by, now=timezone.now()),
        _("Left out. Add it again if that was a mistake."),
    )
    return redirect("cases:files", case.slug)
