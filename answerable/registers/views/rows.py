"""One row: put in, changed, ended; and the same said of many rows."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.access import actor_for, require
from answerable.registers import access, actions
from answerable.registers.actions import NewRow, RegisterError
from answerable.registers.actions.rows import ChangedMeanwhileError
from answerable.registers.browsing import Line, Lines, Wanted, current, shown, stands, versions
from answerable.registers.forms import BulkForm, RowForm
from answerable.registers.merging import merge
from answerable.registers.models import Column, Register
from answerable.registers.roles import EDIT, READ
from answerable.registers.views.cells import also, who

SHOWN_MOST = 20


@require(EDIT)
def add(request: HttpRequest, key: str) -> HttpResponse:
    register = access.to_edit(request.user, key)
    today = timezone.localdate()
    first = {"true_from": f"{today:%d/%m/%Y}"}
    form = RowForm(register, list(register.columns.all()), request.POST or None, initial=first)
    if form.is_valid():
        row = NewRow(form.values, *form.days)
        deed = {"by": actor_for(request.user), "now": timezone.now()}
        actions.put_rows(register=register, rows=[row], **deed)  # type: ignore[arg-type]
        messages.success(request, _("The row is added."))
        return redirect("registers:register", key)
    return render(request, "registers/row.html", {"form": form, "register": register})


@require(EDIT)
def edit(request: HttpRequest, key: str, entry: int) -> HttpResponse:
    """Change a row. Where somebody else has meanwhile, their version is shown beside one's own."""
    register = access.to_edit(request.user, key)
    columns = list(register.columns.all())
    line = _current(register, entry)
    form = RowForm(register, columns, request.POST or None, initial=RowForm.said_by(line, columns))
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        try:
            _save(register, entry, form, request)
            messages.success(request, _("The row is changed."))
            return redirect("registers:register", key)
        except ChangedMeanwhileError as refusal:
            if note := _both_kept(request, register, line, form):
                messages.success(request, note)
                return redirect("registers:register", key)
            form.add_error(None, str(refusal))
            theirs = [(c.title, shown(line.values[c.key], c)) for c in columns]
            form.data = _with_theirs(request, register, line, columns)
    page = {"form": form, "register": register, "line": line, "theirs": theirs}
    if theirs:
        page["who"] = who(register, line)
    return render(request, "registers/row.html", page)


def _base(register: Register, line: Line, version: object) -> Line | None:
    """What somebody had read before they changed it."""
    found = versions(register, line.entry)
    return next((v for v in found if str(v.row_id) == str(version)), None)


def _both_kept(request: HttpRequest, register: Register, line: Line, form: RowForm) -> str:
    """Say what only this person changed beside what somebody else did; "" where they collide."""
    base = _base(register, line, form.cleaned_data["version"])
    days = (line.valid_from, line.valid_to)
    if base is None or days != (base.valid_from, base.valid_to) or form.days != days:
        return ""
    merged = merge(base.values, form.values, line.values)
    if merged.both:
        return ""
    if merged.mine:
        actions.correct(
            register=register, entry=line.entry, values=merged.mine, seen=line.row_id,
            by=actor_for(request.user), now=timezone.now(),
        )  # fmt: skip
    return also(register, line, sorted(merged.theirs))


def _with_theirs(
    request: HttpRequest, register: Register, line: Line, columns: list[Column]
) -> dict[str, Any]:
    """The form again: theirs where this person changed nothing, their own where they did."""
    given: dict[str, Any] = request.POST.dict()
    base = _base(register, line, given.get("version"))
    if base is not None:
        read, now_said = RowForm.said_by(base, columns), RowForm.said_by(line, columns)
        given |= {name: now_said[name] for name in read if given.get(name) == str(read[name])}
    return {**given, "version": str(line.row_id)}


def _current(register: Register, entry: int) -> Line:
    found = current(register, entry)
    if found is None:
        raise Http404(_("There is no such row."))
    return found


def _save(register: Register, entry: int, form: RowForm, request: HttpRequest) -> None:
    actions.correct(
        register=register,
        entry=entry,
        values=form.values,
        days=form.days,
        seen=form.cleaned_data["version"],
        by=actor_for(request.user),
        now=timezone.now(),
    )


@require(READ)
def history(request: HttpRequest, key: str, entry: int) -> HttpResponse:
    register = access.to_read(request.user, key)
    columns = list(register.columns.all())
    lines = versions(register, entry)
    if not lines:
        raise Http404(_("There is no such row."))
    who = {c.at: c for c in register.changes.filter(at__in=[v.known_from for v in lines])}
    cells = [
        (v, who.get(v.known_from), [shown(v.values[c.key], c) for c in columns]) for v in lines
    ]
    page = {"register": register, "columns": columns, "cells": cells}
    return render(request, "registers/history.html", page)


@require(EDIT)
def bulk(request: HttpRequest, key: str) -> HttpResponse:
    """The same said of many rows, shown before it is said."""
    register = access.to_edit(request.user, key)
    columns = list(register.columns.all())
    form = BulkForm([c for c in columns if c.key != register.dated_by], request.POST or None)
    page: dict[str, Any] = {"form": form, "register": register, "columns": columns}
    if form.is_valid():
        data = form.cleaned_data
        today = timezone.localdate()
        # what has ended is history, and stays as it was unless its day is asked for
        on = data["day"] or (today if stands(register) else None)
        lines = Lines(register, Wanted(today, on, values=data["rows"]))
        if "confirm" in request.POST:
            return _change_all(request, register, lines.entries(), form)
        some = lines[0:SHOWN_MOST]
        page["count"] = len(lines)
        page["cells"] = [(v, _before_and_after(v, columns, data["values"])) for v in some]
    return render(request, "registers/bulk.html", page)


def _before_and_after(
    line: Line, columns: list[Column], values: dict[str, Any]
) -> list[tuple[str, str | None]]:
    """Each cell as it is and, where it would be another, as it would be."""
    return [
        (shown(line.values[c.key], c),
         shown(values[c.key], c) if values.get(c.key, line.values[c.key]) != line.values[c.key]
         else None)
        for c in columns
    ]  # fmt: skip


def _change_all(
    request: HttpRequest, register: Register, entries: list[int], form: BulkForm
) -> HttpResponse:
    data = form.cleaned_data
    try:
        rows = actions.set_values(
            register=register, entries=entries, values=data["values"],
            by=actor_for(request.user), now=timezone.now(),
        )  # fmt: skip
    except RegisterError as refusal:
        messages.error(request, str(refusal))
        return redirect("registers:bulk", register.key)
    messages.success(request, _("%(rows)s rows are changed.") % {"rows": rows})
    return redirect("registers:register", register.key)
