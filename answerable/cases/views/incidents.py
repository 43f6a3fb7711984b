"""Incidents: what was withdrawn, the 72 hours, the recipients, the decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.access import may
from answerable.accounts.actor import Actor
from answerable.cases.forms.releasing import DecisionForm, ToldForm
from answerable.cases.intake.addresses import is_public
from answerable.cases.models import Incident
from answerable.cases.releasing import withdrawing
from answerable.cases.releasing.breach import countdown
from answerable.cases.roles import INCIDENT
from answerable.cases.views.case import about
from answerable.cases.views.guard import done, staff
from answerable.cases.views.releasing import released


@staff
def incidents(request: HttpRequest, by: Actor) -> HttpResponse:
    """Those this person handles, the latest first."""
    if not may(request.user, INCIDENT):
        raise PermissionDenied(_("Incidents are for those who handle them."))
    mine = Incident.objects.filter(handlers__person_id=int(by.key)).select_related(
        "release__request"
    )
    now = timezone.now()
    rows = [(one, countdown(one.discovered_at, now)) for one in mine]
    return render(request, "cases/incidents.html", {"rows": rows})


@staff
def incident(request: HttpRequest, by: Actor, reference: str, number: int) -> HttpResponse:
    """One incident: what is known, what was done, what is still to do."""
    found = released(by, reference, number)
    row = Incident.objects.filter(release=found).first()
    if row is None:
        raise Http404(_("This response was not withdrawn."))
    if not withdrawing.handles(row, by):
        raise PermissionDenied(_("Only those named to handle this incident may open it."))
    row.release = found
    shown: dict[str, forms.Form] = {"decision": DecisionForm(), "told": ToldForm()}
    if request.method == "POST":
        what = request.POST.get("what", "")
        form = {"decide": DecisionForm, "told": ToldForm}.get(what)
        filled = form(request.POST) if form else None
        if filled is None or filled.is_valid():
            done(request, deed(request, row, what, filled, by), _("Recorded."))
            return redirect("cases:incident", found.request.slug, number)
        shown["decision" if what == "decide" else "told"] = filled
    return render(request, "cases/incident.html", context(request, row, by) | {"forms": shown})


def deed(
    request: HttpRequest, row: Incident, what: str, form: Any, by: Actor
) -> Callable[[], object]:
    """What the button that was pressed stands for."""
    now, given = timezone.now(), request.POST
    if what in {"asked", "replied"}:
        key = given.get("recipient", "")
        recipient = get_object_or_404(row.recipients, pk=int(key) if key.isdigit() else 0)
        if what == "asked":
            return lambda: withdrawing.asked_to_delete(recipient=recipient, by=by, now=now)
        return lambda: withdrawing.replied(
            recipient=recipient, reply=given.get("reply", ""),
            deleted=given.get("deleted") == "yes", by=by, now=now,
        )  # fmt: skip
    deeds: dict[str, Callable[[], object]] = {
        "add": lambda: withdrawing.add_recipient(
            incident=row, who=given.get("who", ""), by=by, now=now
        ),
        "site": lambda: withdrawing.site_told(incident=row, by=by, now=now),
        "decide": lambda: withdrawing.decide(incident=row, by=by, now=now, **form.cleaned_data),
        "told": lambda: withdrawing.told(
            incident=row, at=form.moment, late_reasons=form.cleaned_data["late_reasons"],
            by=by, now=now,
        ),
        "close": lambda: withdrawing.close(incident=row, by=by, now=now),
    }  # fmt: skip
    if what not in deeds:
        raise Http404(_("There is no such deed."))
    return deeds[what]


def context(request: HttpRequest, row: Incident, by: Actor) -> dict[str, Any]:
    return about(request, row.release.request) | {
        "incident": row,
        "release": row.release,
        "countdown": countdown(row.discovered_at, row.told_at or timezone.now()),
        "recipients": list(row.recipients.all()),
        "handlers": [handler.person for handler in row.handlers.select_related("person")],
        "public": is_public(row.release.request),
        "by": by,
    }
