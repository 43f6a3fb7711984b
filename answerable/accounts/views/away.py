"""Who is away and who stands in; the days on which the body is closed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts import actions
from answerable.accounts.access import actor_for, require
from answerable.accounts.forms import ClosedDayForm, LeaveForm
from answerable.accounts.models import ClosedDay, Leave
from answerable.accounts.roles import LEAVE
from answerable.accounts.views.forms import answered, filled


@require(LEAVE)
def index(request: HttpRequest) -> HttpResponse:
    """Leave that is not over, and closed days to come."""
    today = timezone.localdate()
    context = {
        "leave": Leave.objects.filter(ends__gte=today).select_related("person", "deputy"),
        "closed": ClosedDay.objects.filter(day__gte=today),
        "today": today,
    }
    return render(request, "accounts/away.html", context)


@require(LEAVE)
def add_leave(request: HttpRequest) -> HttpResponse:
    """Say that somebody is away, and who stands in."""
    by, now = actor_for(request.user), timezone.now()
    return answered(
        request, filled(request, LeaveForm),
        lambda data: actions.set_leave(**data, by=by, now=now),
        to=("accounts:away",), said=_("The leave is saved."), title=_("Somebody is away"),
        back=reverse("accounts:away"), button=_("Save"),
    )  # fmt: skip


@require(LEAVE)
@require_POST
def cancel_leave(request: HttpRequest, pk: int) -> HttpResponse:
    leave = get_object_or_404(Leave, pk=pk)
    actions.cancel_leave(leave=leave, by=actor_for(request.user), now=timezone.now())
    messages.success(request, _("The leave is cancelled."))
    return redirect("accounts:away")


@require(LEAVE)
def close_day(request: HttpRequest) -> HttpResponse:
    """Say that the organisation is closed on a day. It moves no legal date."""
    by, now = actor_for(request.user), timezone.now()
    return answered(
        request, filled(request, ClosedDayForm),
        lambda data: actions.close_day(**data, by=by, now=now),
        to=("accounts:away",), said=_("The day is saved."), title=_("A day we are closed"),
        back=reverse("accounts:away"), button=_("Save"),
    )  # fmt: skip


@require(LEAVE)
@require_POST
def open_day(request: HttpRequest, pk: int) -> HttpResponse:
    closed = get_object_or_404(ClosedDay, pk=pk)
    actions.open_day(closed=closed, by=actor_for(request.user), now=timezone.now())
    messages.success(request, _("The day is a working day again."))
    return redirect("accounts:away")
