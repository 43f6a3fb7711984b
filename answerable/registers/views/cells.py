"""One cell of the table changed where it stands. The page of the row does the same without it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, require
from answerable.registers import access, actions
from answerable.registers.actions.rows import ChangedMeanwhileError
from answerable.registers.browsing import Line, current, shown, versions
from answerable.registers.intake import CellError, read_cell
from answerable.registers.intake.offer import dated
from answerable.registers.merging import merge
from answerable.registers.models import Column, Register
from answerable.registers.roles import EDIT


@require(EDIT)
@require_POST
def change(request: HttpRequest, key: str, entry: int) -> JsonResponse:
    """`column`, `text` and the `version` that was read. 200 with the row as it is said now, 422
    with why the cell will not do, 409 with what somebody else says of the same cell meanwhile.
    """
    register = access.to_edit(request.user, key)
    column = get_object_or_404(register.columns.all(), key=request.POST.get("column", ""))
    try:
        value = read_cell(request.POST.get("text", ""), column)
        said = {"values": {column.key: value}}
        if column.key == register.dated_by:
            said["days"] = dated(value)  # type: ignore[assignment]
        seen = int(request.POST.get("version", ""))
    except CellError as why:
        told = f"{column.title}: {why}"
        return JsonResponse({"why": told}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    except ValueError:
        return JsonResponse({"why": _("Which version?")}, status=HTTPStatus.BAD_REQUEST)
    try:
        _say(request, register, entry, seen, said)
    except ChangedMeanwhileError:
        return _meanwhile(request, register, entry, seen, (column, said))
    return JsonResponse(_row(register, entry))


def _say(
    request: HttpRequest, register: Register, entry: int, seen: int, said: dict[str, Any]
) -> None:
    actions.correct(
        register=register, entry=entry, seen=seen, by=actor_for(request.user), now=timezone.now(),
        **said,
    )  # fmt: skip


def _meanwhile(
    request: HttpRequest, register: Register, entry: int, seen: int,
    wanted: tuple[Column, dict[str, Any]],
) -> JsonResponse:  # fmt: skip
    """Somebody else changed the row: another cell of it, and both are kept, or this one."""
    column, said = wanted
    line = current(register, entry)
    base = next((v for v in versions(register, entry) if v.row_id == seen), None)
    if line is None or base is None:
        gone = _("Somebody else ended this row meanwhile.")
        return JsonResponse({"why": gone}, status=HTTPStatus.GONE)
    merged = merge(base.values, said["values"], line.values)
    if not merged.both:
        _say(request, register, entry, line.row_id, said)
        return JsonResponse(
            {**_row(register, entry), "note": also(register, line, sorted(merged.theirs))}
        )
    theirs = shown(line.values[column.key], column)
    note = _("%(name)s says “%(theirs)s” now. Enter again says yours instead; Escape keeps theirs.")
    told = {"why": note % {"name": who(register, line), "theirs": theirs}, "theirs": theirs}
    return JsonResponse({**told, "version": line.row_id}, status=HTTPStatus.CONFLICT)


def who(register: Register, line: Line) -> str:
    """Who said a version of a row."""
    change_ = register.changes.filter(at=line.known_from).first()
    return change_.by_name if change_ and change_.by_name else _("Somebody else")


def also(register: Register, line: Line, keys: list[str]) -> str:
    titles = register.columns.filter(key__in=keys).values_list("title", flat=True)
    said = _("%(name)s changed %(columns)s meanwhile: both changes are kept.")
    return said % {"name": who(register, line), "columns": ", ".join(titles) or _("the days")}


def _row(register: Register, entry: int) -> dict[str, Any]:
    line = current(register, entry)
    assert line is not None
    cells = {c.key: shown(line.values[c.key], c) for c in register.columns.all()}
    return {"version": line.row_id, "cells": cells}
