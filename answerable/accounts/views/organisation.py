"""The body's profile, its signatories, regulator and departments."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts import actions
from answerable.accounts.access import actor_for, require
from answerable.accounts.forms import (
    DepartmentForm,
    EndForm,
    ProfileForm,
    RegulatorForm,
    SignatoryForm,
)
from answerable.accounts.models import Department, Organisation, Regulator, Signatory
from answerable.accounts.roles import MANAGE
from answerable.accounts.views.forms import answered, filled


@require(MANAGE)
def show(request: HttpRequest) -> HttpResponse:
    """Everything letters and pages say of the body."""
    return render(
        request,
        "accounts/organisation.html",
        {
            "profile": Organisation.current(),
            "signatories": Signatory.objects.all(),
            "regulators": Regulator.objects.all(),
            "today": timezone.localdate(),
        },
    )


@require(MANAGE)
def profile(request: HttpRequest) -> HttpResponse:
    form = filled(request, ProfileForm, of=Organisation.current())
    by, now = actor_for(request.user), timezone.now()
    return answered(
        request, form, lambda data: actions.prepare_organisation(**data, by=by, now=now),
        to=("accounts:organisation",), said=_("The organisation is changed."),
        title=_("Change the organisation"), back=reverse("accounts:organisation"),
        button=_("Save"),
    )  # fmt: skip


@require(MANAGE)
def add_signatory(request: HttpRequest) -> HttpResponse:
    form = filled(request, SignatoryForm)
    by, now = actor_for(request.user), timezone.now()
    return answered(
        request, form, lambda data: actions.appoint_signatory(**data, by=by, now=now),
        to=("accounts:organisation",), said=_("The signatory is added."),
        title=_("Add a signatory"), back=reverse("accounts:organisation"), button=_("Add"),
    )  # fmt: skip


@require(MANAGE)
def stop_signatory(request: HttpRequest, pk: int) -> HttpResponse:
    signatory = get_object_or_404(Signatory, pk=pk)
    by, now = actor_for(request.user), timezone.now()
    form = filled(request, EndForm, initial={"on": timezone.localdate(now)})
    return answered(
        request, form,
        lambda data: actions.end_signatory(signatory=signatory, on=data["on"], by=by, now=now),
        to=("accounts:organisation",), said=_("The signatory is ended."),
        title=_("%(name)s no longer signs") % {"name": signatory.name},
        back=reverse("accounts:organisation"), button=_("Save"),
    )  # fmt: skip


@require(MANAGE)
def regulator(request: HttpRequest) -> HttpResponse:
    """A regulator's new name or address is a new row from a day on: old letters keep theirs."""
    last = Regulator.objects.first()
    kept = ("name", "label", "address", "telephone", "complaint_link")
    initial = {name: getattr(last, name) for name in kept} if last else {}
    form = filled(request, RegulatorForm, initial=initial)
    by, now = actor_for(request.user), timezone.now()
    return answered(
        request, form, lambda data: actions.appoint_regulator(**data, by=by, now=now),
        to=("accounts:organisation",), said=_("The regulator is recorded."),
        title=_("Record a change of regulator"), back=reverse("accounts:organisation"),
        button=_("Save"),
    )  # fmt: skip


@require(MANAGE)
def departments(request: HttpRequest) -> HttpResponse:
    """The tree, drawn from one query."""
    rows = list(Department.objects.all())
    below: dict[int | None, list[Department]] = {}
    for row in rows:
        below.setdefault(row.parent_id, []).append(row)
    return render(request, "accounts/departments.html", {"below": below, "total": len(rows)})


@require(MANAGE)
def department(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Add one, or change the one at `pk`."""
    row = get_object_or_404(Department, pk=pk) if pk else None
    by, now = actor_for(request.user), timezone.now()

    def deed(data: dict[str, object]) -> object:
        if pk is None:
            return actions.add_department(**data, by=by, now=now)  # type: ignore[arg-type]
        fresh = Department.objects.get(pk=pk)  # the form has already written on `row`
        return actions.change_department(department=fresh, **data, by=by, now=now)  # type: ignore[arg-type]

    return answered(
        request, filled(request, DepartmentForm, of=row), deed,
        to=("accounts:departments",), said=_("The department is saved."),
        title=_("Change a department") if pk else _("Add a department"),
        back=reverse("accounts:departments"), button=_("Save"),
    )  # fmt: skip
