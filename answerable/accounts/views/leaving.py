"""Somebody leaves: what ends is shown first, ended in one act, and can be taken back."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts import actions
from answerable.accounts.access import actor_for, require
from answerable.accounts.forms import LeavesForm
from answerable.accounts.leaving import HOLDINGS, held_by, seem_to_have_left
from answerable.accounts.models import Departure, Person
from answerable.accounts.roles import MANAGE

SHOWN = 50


@require(MANAGE)
def index(request: HttpRequest) -> HttpResponse:
    """Who seems to have left, and who has."""
    found = Departure.objects.select_related("person")[:SHOWN]
    ended = [
        (each, [HOLDINGS[key].title for key, _undo in each.ended if key in HOLDINGS])
        for each in found
    ]
    page = {"signs": seem_to_have_left(timezone.localdate()), "departures": ended}
    return render(request, "accounts/leavers.html", page)


@require(MANAGE)
def leaves(request: HttpRequest, pk: int) -> HttpResponse:
    """The last day, then what ends after it, then the act."""
    person = get_object_or_404(Person, pk=pk)
    given = request.POST or (request.GET if "last_day_day" in request.GET else None)
    first = _day(request.GET.get("last_day", "")) or timezone.localdate()
    form = LeavesForm(given, initial={"last_day": first})
    page = {"person": person, "form": form}
    if form.is_valid():
        last_day: date = form.cleaned_data["last_day"]
        if request.method == "POST" and _left(request, person, last_day):
            return redirect("accounts:person", pk)
        page |= {"last_day": last_day, "held": held_by(person, last_day),
                 "later": last_day >= timezone.localdate()}  # fmt: skip
    return render(request, "accounts/leaves.html", page)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _left(request: HttpRequest, person: Person, last_day: date) -> bool:
    """Do it; False, and why on the page, where it may not be done."""
    try:
        actions.leave_for_good(
            person=person, last_day=last_day, by=actor_for(request.user), now=timezone.now()
        )
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
        return False
    said = _("It is recorded that %(name)s leaves, and what they hold ends with their last day.")
    messages.success(request, said % {"name": person.name})
    return True


@require(MANAGE)
@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Give back what ended, and say what could not be given back."""
    departure = get_object_or_404(Departure, pk=pk)
    by, now = actor_for(request.user), timezone.now()
    try:
        left = actions.take_departure_back(departure=departure, by=by, now=now)
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("accounts:leavers")
    said = _("Taken back: %(name)s holds again what ended.")
    messages.success(request, said % {"name": departure.person.name})
    for line in left:
        messages.warning(request, line)
    return redirect("accounts:person", departure.person_id)
