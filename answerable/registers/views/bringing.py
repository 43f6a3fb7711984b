"""Tables brought to a register that is there: looked at first, taken when confirmed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from procrastinate.contrib.django.models import ProcrastinateJob

from answerable.accounts.access import actor_for, require
from answerable.registers import access, jobs
from answerable.registers.actions import RegisterError, Taking
from answerable.registers.actions.creating import remember_headings
from answerable.registers.bringing import bring, confirm
from answerable.registers.dropping import folder_of
from answerable.registers.forms import BringForm
from answerable.registers.forms_headings import HeadingsForm
from answerable.registers.large import IN_HAND, LARGE, look, told_again
from answerable.registers.models import Dropped, Offered, OfferState, Register
from answerable.registers.roles import EDIT

EVERY = 2
"""Seconds after which a page that shows how far it is asks again."""


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
    page["folder"] = folder_of(register) if register.dropped != Dropped.NO else None
    return render(request, "registers/bring.html", page)


@require(EDIT)
def look_at(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """What the table would change, and each cell that will not do."""
    register = access.to_edit(request.user, key)
    brought = get_object_or_404(Offered, pk=pk, register=register)
    if brought.state in IN_HAND:
        return _waiting(request, register, brought)
    if request.method == "POST" and brought.taken_at is None:
        return _said(request, register, brought)
    if brought.state in {OfferState.TAKEN, OfferState.REFUSED} and request.method == "GET":
        return _ended(request, register, brought)
    if brought.taken_at:
        raise Http404
    if brought.told is None and brought.settings.get("size", 0) >= LARGE:
        return _start(request, brought, OfferState.LOOKING)
    found = told_again(brought.told) if brought.told else (
        look(register, brought, timezone.localdate())
    )  # fmt: skip
    whole = bool(brought.settings.get("whole"))
    page = {
        "register": register, "offer": brought, "told": found,
        "headings": HeadingsForm(register, found.strange) if found.strange else None,
        "keyless": whole and not register.row_key,
    }  # fmt: skip
    return render(request, "registers/look.html", page)


def _said(request: HttpRequest, register: Register, brought: Offered) -> HttpResponse:
    """Take it, or say what its headings mean and look again."""
    by, now = actor_for(request.user), timezone.now()
    if "headings" in request.POST:
        strange = request.POST.getlist("headings")
        form = HeadingsForm(register, strange, request.POST)
        if form.is_valid():
            remember_headings(register=register, meant=form.meant(), by=by, now=now)
            Offered.objects.filter(pk=brought.pk).update(told=None, state=OfferState.BROUGHT)
        return redirect("registers:look", register.key, brought.pk)
    if brought.state == OfferState.LOOKED:
        return _start(request, brought, OfferState.TAKING)
    try:
        done = confirm(brought, by=by, now=now, day=timezone.localdate())
    except RegisterError as refusal:
        messages.error(request, str(refusal))
        return redirect("registers:bring", register.key)
    messages.success(request, _counted(done))
    return redirect("registers:register", register.key)


def _counted(done: Taking) -> str:
    said = _("Taken in: %(new)s new rows, %(changed)s changed, %(gone)s ended.")
    return said % {"new": done.new, "changed": done.changed, "gone": done.gone}


def _start(request: HttpRequest, brought: Offered, state: OfferState) -> HttpResponse:
    """Give it to a worker, once."""
    by = actor_for(request.user)
    same = Offered.objects.filter(pk=brought.pk, state=brought.state, taken_at=None)
    if same.update(state=state, done=0):
        if state == OfferState.LOOKING:
            jobs.look_at.defer(offer=brought.pk)
        else:
            jobs.take_in.defer(offer=brought.pk, kind=by.kind, key=by.key, name=by.name)
    assert brought.register is not None
    return redirect("registers:look", brought.register.key, brought.pk)


def _waiting(request: HttpRequest, register: Register, brought: Offered) -> HttpResponse:
    """How far it is; the page asks again by itself, without JavaScript."""
    percent = brought.done * 100 // brought.total if brought.total else 0
    queued = ProcrastinateJob.objects.filter(
        task_name__in=(jobs.look_at.name, jobs.take_in.name), args__offer=brought.pk, status="todo"
    ).exists()
    page = {"register": register, "offer": brought, "percent": percent, "queued": queued}
    response = render(request, "registers/waiting.html", page)
    response["Refresh"] = str(EVERY)
    return response


def _ended(request: HttpRequest, register: Register, brought: Offered) -> HttpResponse:
    """What became of a table that was taken, or not."""
    kept = brought.told or {}
    if brought.state == OfferState.REFUSED:
        messages.error(request, kept.get("refusal", _("Nothing was taken.")))
        return redirect("registers:bring", register.key)
    if kept.get("taking"):
        messages.success(request, _counted(Taking(**kept["taking"])))
    return redirect("registers:register", register.key)
