"""The regulator's case and the tribunal's, their steps, and the bundles."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.accounts.models import RoleAssignment
from answerable.accounts.models.people import in_force
from answerable.accounts.roles import ROLES
from answerable.cases import access
from answerable.cases.bundles.making import make_bundle
from answerable.cases.forms.following import DoneForm, OutcomeWordsForm, RegulatorCaseForm, StepForm
from answerable.cases.models import RegulatorCase, RegulatorStep, Release, Request
from answerable.cases.refusals import NotAllowed, NotFound, Refused
from answerable.cases.regulator import actions
from answerable.cases.regulator.appeal import RULE, too_soon
from answerable.cases.regulator.reading import days_of, open_steps
from answerable.cases.roles import REGULATOR
from answerable.cases.views.case import about
from answerable.cases.views.guard import staff


def people() -> list[int]:
    """The keys of those who see to the regulator's cases."""
    roles = [key for key, role in ROLES.items() if REGULATOR in role.permissions]
    held = RoleAssignment.objects.filter(in_force(timezone.localdate()), role__in=roles)
    return list(held.values_list("person_id", flat=True))


def fetch(by: Actor, reference: str, matter: int) -> tuple[Request, RegulatorCase]:
    case = access.case(by, reference, REGULATOR, on=timezone.localdate())
    found = case.regulator_cases.select_related("officer", "request").filter(pk=matter).first()
    if found is None:
        raise NotFound(_("There is no such regulator's case."))
    return case, found


@staff
def listing(request: HttpRequest, by: Actor) -> HttpResponse:
    """Every matter, and what of it is to be done by when."""
    if not may(request.user, REGULATOR):
        raise NotAllowed(refusal(REGULATOR))
    readable = access.cases(by, on=timezone.localdate())
    matters = RegulatorCase.objects.filter(request__in=readable).select_related(
        "request", "officer"
    )
    keys = {matter.pk for matter in matters}
    context = {
        "open": matters.filter(closed_on__isnull=True),
        "closed": matters.filter(closed_on__isnull=False),
        "steps": [step for step in open_steps() if step.matter_id in keys],
        "today": timezone.localdate(),
    }
    return render(request, "cases/regulator_list.html", context)


@staff
def new(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    case = access.case(by, reference, REGULATOR, on=timezone.localdate())
    today = timezone.localdate()
    form = RegulatorCaseForm(
        request.POST or None, today=today, people=people(),
        initial={"opened_on": today, "officer": by.key},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.open_matter(case=case, by=by, now=timezone.now(), **form.cleaned_data)
            return redirect("cases:regulator_case", case.slug, made.pk)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    title = _("The regulator or tribunal wrote about %(ref)s") % {"ref": case.reference}
    return shown(request, case, form, title, _("Open it"))


@staff
def matter(request: HttpRequest, by: Actor, reference: str, matter: int) -> HttpResponse:
    case, found = fetch(by, reference, matter)
    steps = list(found.steps.select_related("owner", "release__request"))
    last = max((step.appeal_by for step in steps if step.appeal_by), default=None)
    context = about(request, case) | {
        "matter": found, "steps": steps, "days": days_of(found, steps), "rule": RULE,
        "last": last, "today": timezone.localdate(),
        "hasty": {s.pk for s in steps
                  if s.kind == "ordered_step" and last and too_soon(s.due_on, last)},
    }  # fmt: skip
    return render(request, "cases/regulator.html", context)


@staff
def step(request: HttpRequest, by: Actor, reference: str, matter: int) -> HttpResponse:
    case, found = fetch(by, reference, matter)
    today = timezone.localdate()
    form = StepForm(
        request.POST or None, today=today, people=people(),
        initial={"arrived_on": today, "due_on": today, "owner": found.officer_id},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            actions.record_step(matter=found, by=by, now=timezone.now(), **form.cleaned_data)
            return redirect("cases:regulator_case", case.slug, found.pk)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    title = _("Something came in %(ref)s") % {"ref": found.reference}
    return shown(request, case, form, title, _("Record it"))


@staff
def step_done(
    request: HttpRequest, by: Actor, reference: str, matter: int, step: int
) -> HttpResponse:
    case, found = fetch(by, reference, matter)
    row = get_object_or_404(RegulatorStep, matter=found, pk=step)
    releases = Release.objects.filter(request=case) | Release.objects.filter(
        request__review_of=case
    )
    form = DoneForm(request.POST or None, releases=releases.select_related("request"))
    if request.method == "POST" and form.is_valid():
        try:
            actions.finish_step(step=row, by=by, now=timezone.now(), **form.cleaned_data)
            return redirect("cases:regulator_case", case.slug, found.pk)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    return shown(request, case, form, f"{row.get_kind_display()}: {row.text}", _("It is done"))


@staff
def end(request: HttpRequest, by: Actor, reference: str, matter: int) -> HttpResponse:
    case, found = fetch(by, reference, matter)
    form = OutcomeWordsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_matter(matter=found, by=by, now=timezone.now(), **form.cleaned_data)
            return redirect("cases:regulator_case", case.slug, found.pk)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    title = _("Close %(ref)s") % {"ref": found.reference}
    return shown(request, case, form, title, _("Close it"))


def shown(request: HttpRequest, case: Request, form: Any, title: str, button: str) -> HttpResponse:
    context = about(request, case) | {"form": form, "heading": title, "button": button}
    return render(request, "cases/regulator_form.html", context)


@staff
def bundle(request: HttpRequest, by: Actor, reference: str, mark: str) -> HttpResponse:
    """One bundle, as a download."""
    case = access.case(by, reference, REGULATOR, on=timezone.localdate())
    if mark not in ("open", "closed"):
        raise Http404(_("A bundle is open or closed."))
    data = make_bundle(case=case, closed=mark == "closed", by=by, now=timezone.now())
    response = HttpResponse(data, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{case.slug}-{mark}-bundle.zip"'
    return response
