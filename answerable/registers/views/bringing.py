"""Tables brought to a register that is there: looked at first, taken when confirmed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.access import actor_for, require
from answerable.files.store import fetch
from answerable.registers import access
from answerable.registers.actions import RegisterError
from answerable.registers.bringing import bring, confirm, looked_at, read_for
from answerable.registers.forms import BringForm
from answerable.registers.models import Offered
from answerable.registers.roles import EDIT

SHOWN_MOST = 200


@require(EDIT)
def offer(request: HttpRequest, key: str) -> HttpResponse:
    register = access.to_edit(request.user, key)
    form = BringForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        data, file = form.cleaned_data, form.cleaned_data["file"]
        made = bring(
            file.read() if file else data["rows"].encode(),
            name=file.name if file else _("Pasted rows"),
            register=register,
            settings={"whole": data["whole"] == "whole"},
            by=actor_for(request.user),
            now=timezone.now(),
        )
        return redirect("registers:look", key, made.pk)
    page = {"form": form, "register": register, "columns": register.columns.all()}
    return render(request, "registers/bring.html", page)


@require(EDIT)
def look(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """What the table would change, and each cell that will not do."""
    register = access.to_edit(request.user, key)
    brought = get_object_or_404(Offered, pk=pk, register=register, taken_at=None)
    now = timezone.now()
    if request.method == "POST":
        try:
            done = confirm(brought, by=actor_for(request.user), now=now, day=timezone.localdate())
        except RegisterError as refusal:
            messages.error(request, str(refusal))
            return redirect("registers:bring", key)
        said = _("Taken in: %(new)s new rows, %(changed)s changed, %(gone)s ended.")
        counts = {"new": done.new, "changed": done.changed, "gone": done.gone}
        messages.success(request, said % counts)
        return redirect("registers:register", key)
    layout, rows = read_for(register, fetch(brought.sha256), timezone.localdate())
    whole = bool(brought.settings.get("whole"))
    page = {
        "register": register, "offer": brought, "rows": rows, "layout": layout,
        "faults": rows.faults[:SHOWN_MOST], "taking": looked_at(register, rows, whole=whole),
        "keyless": whole and not register.row_key,
    }  # fmt: skip
    return render(request, "registers/look.html", page)
