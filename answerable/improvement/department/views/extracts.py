"""An extract of another system: brought, its columns matched, looked at, taken."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.access import actor_for, require
from answerable.accounts.leaving import seem_to_have_left
from answerable.improvement.department import extracts
from answerable.improvement.department.opening import OURS, kept_here
from answerable.improvement.forms.department import ExtractForm, MappingForm
from answerable.improvement.roles import KEEP_REGISTERS
from answerable.registers import access
from answerable.registers.actions import RegisterError
from answerable.registers.bringing import bring, looked_at
from answerable.registers.models import Offered, Register

FAULTS_MOST = 200
NAMED_MOST = 10
SEEM_GONE = gettext_lazy(
    "The extract no longer has %(names)s. If they have left, an administrator can end all they "
    "hold in one act, under People and roles."
)


@require(KEEP_REGISTERS)
def offer(request: HttpRequest) -> HttpResponse:
    mine = [r for r in kept_here() if access.may_edit(request.user, r)]
    first = {"register": next((r for r in mine if r.key == request.GET.get("into")), None)}
    form = ExtractForm(mine, request.POST or None, request.FILES or None, initial=first)
    if form.is_valid():
        file, register = form.cleaned_data["file"], form.cleaned_data["register"]
        made = bring(
            file.read(), name=file.name, register=register,
            settings={"whole": form.cleaned_data["whole"] == "whole", "extract": True},
            by=actor_for(request.user), now=timezone.now(),
        )  # fmt: skip
        return redirect("department:match", made.pk)
    return render(request, "improvement/department/extract.html", {"form": form, "any": mine})


@require(KEEP_REGISTERS)
def match(request: HttpRequest, pk: int) -> HttpResponse:
    """Which column holds what, then what taking it would change."""
    brought = get_object_or_404(Offered, pk=pk, register__key__startswith=OURS, taken_at=None)
    assert brought.register is not None  # found by its key
    register = access.to_edit(request.user, brought.register.key)
    layout = extracts.layout_of(brought)
    targets = extracts.targets(register)
    form = MappingForm(targets, layout.headings, request.POST or None,
                       initial=extracts.suggested(register, layout))  # fmt: skip
    page: dict[str, Any] = {
        "form": form, "register": register, "offer": brought, "layout": layout,
        "faults": layout.faults, "columns": [t for t in targets if t.key not in extracts.TIMES],
    }  # fmt: skip
    if form.is_valid() and not layout.faults:
        if "take" in request.POST:
            return _taken(request, brought, register, form)
        page |= _tried(register, brought, form, page)
    return render(request, "improvement/department/match.html", page)


def _tried(register: Register, brought: Offered, form: MappingForm, page: dict[str, Any]) -> Any:
    rows = extracts.mapped(register, page["layout"], form.mapping(), timezone.localdate())
    whole = bool(brought.settings.get("whole"))
    return {
        "rows": rows, "faults": rows.faults[:FAULTS_MOST],
        "taking": looked_at(register, rows, whole=whole),
        "examples": extracts.preview(rows, page["columns"]),
    }  # fmt: skip


def _taken(
    request: HttpRequest, brought: Offered, register: Register, form: MappingForm
) -> HttpResponse:
    try:
        done = extracts.take_extract(
            offer=brought, mapping=form.mapping(), whole=bool(brought.settings.get("whole")),
            day=timezone.localdate(), by=actor_for(request.user), now=timezone.now(),
        )  # fmt: skip
    except RegisterError as refusal:
        messages.error(request, str(refusal))
        return redirect("department:match", brought.pk)
    said = _("Taken in: %(new)s new rows, %(changed)s changed, %(gone)s ended.")
    messages.success(request, said % {"new": done.new, "changed": done.changed, "gone": done.gone})
    if gone := seem_to_have_left(timezone.localdate()):
        names = ", ".join(sign.person.name for sign in gone[:NAMED_MOST])
        messages.warning(request, SEEM_GONE % {"names": names})
    return redirect("department:register", register.key)
