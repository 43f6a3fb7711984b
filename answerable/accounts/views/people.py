"""People, who may sign in, the roles they hold, and the trail."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts import actions
from answerable.accounts.access import actor_for, require
from answerable.accounts.forms import EndForm, PersonForm, RoleForm
from answerable.accounts.leaving import seem_to_have_left
from answerable.accounts.models import Person, RoleAssignment, TrailEntry, User
from answerable.accounts.roles import MANAGE, ROLES
from answerable.accounts.views.forms import answered, filled

PAGE = 50


@require(MANAGE)
def index(request: HttpRequest) -> HttpResponse:
    """Everybody, or those whose name, address or title holds the words looked for."""
    words = request.GET.get("q", "").strip()
    people = Person.objects.select_related("department", "user").prefetch_related("roles")
    if words:
        people = people.filter(
            Q(name__icontains=words) | Q(email__icontains=words) | Q(job_title__icontains=words)
        )
    page = Paginator(people, PAGE).get_page(request.GET.get("page"))
    today = timezone.localdate()
    return render(
        request, "accounts/people.html",
        {"page": page, "words": words, "roles": ROLES, "today": today,
         "gone": len(seem_to_have_left(today))},
    )  # fmt: skip


@require(MANAGE)
def show(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(Person.objects.select_related("department"), pk=pk)
    trail = TrailEntry.objects.filter(kind="person", key=str(pk)).select_related("text")
    return render(
        request, "accounts/person.html",
        {
            "person": person, "account": User.objects.filter(person=person).first(),
            "assignments": person.roles.select_related("department"), "roles": ROLES,
            "departure": person.departures.filter(undone_at=None).first(),
            "trail": trail[:PAGE], "today": timezone.localdate(),
        },
    )  # fmt: skip


@require(MANAGE)
def edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Add somebody, or change the record at `pk`."""
    row = get_object_or_404(Person, pk=pk) if pk else None
    by, now = actor_for(request.user), timezone.now()
    saved: list[Person] = []

    def deed(data: dict[str, object]) -> object:
        if pk is None:
            saved.append(actions.add_person(**data, by=by, now=now))  # type: ignore[arg-type]
        else:
            fresh = Person.objects.get(pk=pk)  # the form has already written on `row`
            saved.append(actions.change_person(person=fresh, **data, by=by, now=now))  # type: ignore[arg-type]
        return saved

    back = reverse("accounts:person", args=[pk]) if pk else reverse("accounts:people")
    return answered(
        request, filled(request, PersonForm, of=row), deed,
        to=("accounts:people",) if pk is None else ("accounts:person", pk),
        said=_("The person is saved."),
        title=_("Change a person") if pk else _("Add a person"), back=back, button=_("Save"),
    )  # fmt: skip


@require(MANAGE)
@require_POST
def sign_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody sign in, or stop them."""
    person = get_object_or_404(Person, pk=pk)
    deed = actions.stop_sign_in if request.POST.get("stop") else actions.allow_sign_in
    try:
        deed(person=person, by=actor_for(request.user), now=timezone.now())
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Saved."))
    return redirect("accounts:person", pk)


@require(MANAGE)
def add_role(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(Person, pk=pk)
    by, now = actor_for(request.user), timezone.now()
    form = filled(request, RoleForm, initial={"starts": timezone.localdate(now)})
    return answered(
        request, form, lambda data: actions.assign_role(person=person, **data, by=by, now=now),
        to=("accounts:person", pk), said=_("The role is given."),
        title=_("Give %(name)s a role") % {"name": person.name},
        back=reverse("accounts:person", args=[pk]), button=_("Give the role"),
    )  # fmt: skip


@require(MANAGE)
def stop_role(request: HttpRequest, pk: int) -> HttpResponse:
    assignment = get_object_or_404(RoleAssignment.objects.select_related("person"), pk=pk)
    by, now = actor_for(request.user), timezone.now()
    form = filled(request, EndForm, initial={"on": timezone.localdate(now)})
    name = ROLES[assignment.role].name if assignment.role in ROLES else assignment.role
    return answered(
        request, form,
        lambda data: actions.end_role(assignment=assignment, on=data["on"], by=by, now=now),
        to=("accounts:person", assignment.person_id), said=_("The role is ended."),
        title=_("End the role %(role)s of %(name)s")
        % {"role": name, "name": assignment.person.name},
        back=reverse("accounts:person", args=[assignment.person_id]), button=_("End the role"),
    )  # fmt: skip


@require(MANAGE)
def trail(request: HttpRequest) -> HttpResponse:
    """Who did what, the latest first. To be read by people; no rule reads it."""
    entries = TrailEntry.objects.select_related("text")
    page = Paginator(entries, PAGE).get_page(request.GET.get("page"))
    return render(request, "accounts/trail.html", {"page": page})
