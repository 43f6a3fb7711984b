"""The weekly list as a page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.cases import weekly
from answerable.cases.policy import policy_on
from answerable.cases.refusals import NotAllowed
from answerable.cases.roles import READ, SETTINGS
from answerable.cases.views.guard import staff


@staff
def week(request: HttpRequest, by: Actor) -> HttpResponse:
    """What came, what went out and what is due, without names and without restricted cases."""
    if not may(request.user, READ):
        raise NotAllowed(refusal(READ))
    today = timezone.localdate()
    context = {
        "week": weekly.week(today),
        "policy": policy_on(today),
        "may_set": may(request.user, SETTINGS),
    }
    return render(request, "cases/week.html", context)
