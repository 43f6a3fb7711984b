"""Which registers there are; one of them as at a day; its details and its history."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, may, require
from answerable.registers import access, actions
from answerable.registers.browsing import Line, Lines, Wanted, shown, stands
from answerable.registers.forms import KeptForm
from answerable.registers.intake import CellError
from answerable.registers.intake.cells import read_date
from answerable.registers.models import Column, Register
from answerable.registers.roles import EDIT, READ

A_PAGE = 50
REVIEW_SOON = timedelta(days=14)


@require(READ)
def index(request: HttpRequest) -> HttpResponse:
    found = access.readable(request.user).select_related("owner", "steward")
    today = timezone.localdate()
    page = {"registers": found, "today": today, "may_start": may(request.user, EDIT)}
    return render(request, "registers/index.html", page)


def day_given(request: HttpRequest, name: str, otherwise: date | None) -> date | None:
    """A day of the address, written as people write it; `otherwise` where none can be read."""
    text = request.GET.get(name, "").strip()
    try:
        return read_date(text) if text else otherwise
    except CellError:
        messages.error(request, _("“%(text)s” is not a date.") % {"text": text})
        return otherwise


def wanted(request: HttpRequest, register: Register) -> Wanted:
    """What the address asks to see: rows true on a day, as known on a day, holding words.

    Dated things (awards, courses held) are shown whatever their date, unless a day is asked.
    """
    today = timezone.localdate()
    known_on = day_given(request, "known", today) or today
    on = day_given(request, "true", known_on if stands(register) else None)
    return Wanted(known_on, on, request.GET.get("q", "").strip())


@require(READ)
def show(request: HttpRequest, key: str) -> HttpResponse:
    register = access.to_read(request.user, key)
    columns = list(register.columns.all())
    asked = wanted(request, register)
    page = Paginator(Lines(register, asked), A_PAGE).get_page(request.GET.get("page"))
    cells = [(line, [shown(line.values[c.key], c) for c in columns]) for line in page]
    given = {
        "register": register, "columns": columns, "page": page, "cells": cells, "asked": asked,
        "may_edit": access.may_edit(request.user, register), "numbers": NUMBERS,
        "written": {n: request.GET.get(n, "") for n in ("true", "known", "q")},
    }  # fmt: skip
    today = timezone.localdate()
    given |= {"today": today, "review_soon": today + REVIEW_SOON}
    standing = asked.known_on == today
    given["in_place"] = given["may_edit"] and standing and bool(cells)
    return render(request, "registers/register.html", given)


NUMBERS = frozenset({"count", "money", "rate", "wte"})


class Echo:
    """A file that gives back what is written to it: the csv module wants one."""

    def write(self, text: str) -> str:
        return text


@require(READ)
def download(request: HttpRequest, key: str) -> StreamingHttpResponse:
    """The rows shown, as CSV that can be brought back."""
    register = access.to_read(request.user, key)
    columns = list(register.columns.all())
    rows: list[Line] = Lines(register, wanted(request, register))[0:]
    lines = csv.writer(Echo())
    text = (lines.writerow(cells) for cells in _table(rows, columns, register))
    response = StreamingHttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{register.key}.csv"'
    return response


def _table(rows: list[Line], columns: list[Column], register: Register) -> Iterator[list[Any]]:
    days = [] if register.dated_by else [_("True from"), _("True to")]
    yield [*(c.title for c in columns), *days]
    for line in rows:
        when = (line.valid_from, line.valid_to or "") if days else ()
        yield [*(guarded(shown(line.values[c.key], c), c) for c in columns), *when]


def guarded(text: str, column: Column) -> str:
    """A text that a spreadsheet would run as a formula is made a text."""
    return f"'{text}" if column.type not in NUMBERS and text[:1] in {"=", "+", "@"} else text


@require(EDIT)
def details(request: HttpRequest, key: str) -> HttpResponse:
    register = access.to_edit(request.user, key)
    form = KeptForm(request.POST or None, initial=KeptForm.said_of(register))
    if form.is_valid():
        actions.change_details(
            register=register, details=form.details(), by=actor_for(request.user),
            now=timezone.now(), covers_from=form.cleaned_data["covers_from"],
        )  # fmt: skip
        messages.success(request, _("The register is described anew."))
        return redirect("registers:register", key)
    return render(request, "registers/details.html", {"form": form, "register": register})


@require(READ)
def changes(request: HttpRequest, key: str) -> HttpResponse:
    register = access.to_read(request.user, key)
    found = register.changes.select_related("undoes", "undone_by")
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    given = {"register": register, "page": page, "kinds": KINDS}
    given["may_edit"] = access.may_edit(request.user, register)
    return render(request, "registers/changes.html", given)


KINDS = {
    "put": gettext_lazy("Rows put in"),
    "imported": gettext_lazy("A table taken in"),
    "corrected": gettext_lazy("Rows changed"),
    "ended": gettext_lazy("Rows ended"),
    "undone": gettext_lazy("A change taken back"),
}


@require(EDIT)
@require_POST
def undo(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    register = access.to_edit(request.user, key)
    change = get_object_or_404(register.changes.all(), pk=pk)
    try:
        rows = actions.undo(change=change, by=actor_for(request.user), now=timezone.now())
    except actions.RegisterError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The change is taken back: %(rows)s rows.") % {"rows": rows})
    return redirect("registers:changes", key)
