"""The department's page: pictures first, each with the table of the same numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from markupsafe import Markup

from answerable.accounts.access import actor_for, may, require
from answerable.improvement.department.opening import OURS, kept_here, open_registers, to_open
from answerable.improvement.department.pictures import Picture, picture_of, pictures
from answerable.improvement.forms.department import OpenForm, first_covered
from answerable.improvement.roles import KEEP_REGISTERS, SEE
from answerable.registers import access
from answerable.registers.actions import RegisterError
from answerable.registers.browsing import Lines, Wanted, shown, stands
from answerable.registers.roles import READ
from answerable.registers.views.listing import NUMBERS, day_given

UNSAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
Carried = list[tuple[str, Picture, Markup]]
SHOWN_MOST = 200


def carried(found: Iterable[Picture]) -> Carried:
    """Each picture with its place on the page and its specification as the page carries it."""
    return [
        (f"picture-{n}", picture, Markup(json.dumps(picture.spec()).translate(UNSAFE)))  # noqa: S704
        for n, picture in enumerate(found, 1)
    ]


@require(SEE)
def dashboard(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    page = {
        "pictures": carried(pictures(today)), "registers": kept_here(),
        "may_keep": may(request.user, KEEP_REGISTERS), "to_open": bool(to_open()),
    }  # fmt: skip
    return render(request, "improvement/department.html", page)


@require(KEEP_REGISTERS)
def set_up(request: HttpRequest) -> HttpResponse:
    """Open ready-made registers."""
    person = request.user.person  # type: ignore[union-attr]  # `require` lets nobody else in
    first = {
        "covers_from": first_covered(timezone.localdate()), "owner": person.department,
        "steward": person,
    }  # fmt: skip
    form = OpenForm(to_open(), request.POST or None, initial=first)
    if form.is_valid():
        data = form.cleaned_data
        try:
            open_registers(
                keys=data["registers"], covers_from=data["covers_from"], owner=data["owner"],
                steward=data["steward"], by=actor_for(request.user), now=timezone.now(),
            )  # fmt: skip
        except RegisterError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The registers are open. Bring an extract, or add rows."))
            return redirect("department:dashboard")
    return render(request, "improvement/department/set_up.html", {"form": form})


@require(READ)
def register(request: HttpRequest, key: str) -> HttpResponse:
    """One register as its people use it: the picture, then its rows, as at a day."""
    if not key.startswith(OURS):
        raise Http404(_("There is no such register."))
    found = access.to_read(request.user, key)
    day = day_given(request, "day", timezone.localdate()) or timezone.localdate()
    columns = list(found.columns.all())
    lines = Lines(found, Wanted(timezone.localdate(), day if stands(found) else None))
    cells = [(ln, [shown(ln.values[c.key], c) for c in columns]) for ln in lines[0:SHOWN_MOST]]
    picture = picture_of(key, day)
    page = {
        "register": found, "columns": columns, "cells": cells, "day": day, "numbers": NUMBERS,
        "pictures": carried([picture] if picture else []), "more": max(0, len(lines) - len(cells)),
        "may_edit": access.may_edit(request.user, found), "written": written(day),
    }  # fmt: skip
    return render(request, "improvement/department/register.html", page)


def written(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
