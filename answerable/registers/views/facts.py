"""Standing answers: facts made by picking, with the live answer beside."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.access import actor_for, require
from answerable.figures import compose
from answerable.figures.printed import long_date
from answerable.registers import access
from answerable.registers.actions.facts import approve_fact, save_fact, set_policy
from answerable.registers.forms_facts import FactForm
from answerable.registers.intake import key_of
from answerable.registers.models import FactPolicy, Register, SavedFact, UsePolicy
from answerable.registers.registry import FACTS, Query
from answerable.registers.roles import EDIT, READ
from answerable.registers.saved import answer, overlapping, saved_fact
from answerable.registers.using import policy_of, title_of
from answerable.workdays.years import last_financial_years


class UntilForm(forms.Form):
    until = forms.DateField(
        label=gettext_lazy("Approve it until"), required=False, widget=forms.SelectDateWidget(),
        help_text=gettext_lazy("Empty for as long as nothing changes."),
    )  # fmt: skip


class PolicyForm(forms.Form):
    policy = forms.ChoiceField(
        label=gettext_lazy("When an officer uses it"), choices=UsePolicy.choices,
        widget=forms.RadioSelect,
    )  # fmt: skip


@require(READ)
def index(request: HttpRequest) -> HttpResponse:
    mine = SavedFact.objects.filter(register__in=access.readable(request.user))
    page = {
        "saved": mine.select_related("register", "approved_by"),
        "declared": sorted(FACTS.values(), key=lambda f: f.title),
        "policies": dict(FactPolicy.objects.values_list("fact", "policy")),
        "said": {code: str(label) for code, label in UsePolicy.choices},
        "may_decide": access.keeps_any(request.user),
        "registers": access.readable(request.user),
        "today": timezone.localdate(),
    }
    return render(request, "registers/facts.html", page)


@require(EDIT)
def pick(request: HttpRequest, key: str) -> HttpResponse:
    """Make one: what is picked stands in the address, so the answer beside it is live."""
    register = access.to_edit(request.user, key)
    given: QueryDict | None = request.POST or (request.GET if "how" in request.GET else None)
    if request.method == "GET" and given is not None:
        given = _named(given, register)
    form = FactForm(register, given)
    page: dict[str, Any] = {"form": form, "register": register}
    if form.is_bound and form.is_valid():
        fact = form.fact(key_of(form.cleaned_data["title"], _taken()))
        if request.method == "POST" and "save" in request.POST:
            save_fact(fact=fact, by=actor_for(request.user), now=timezone.now())
            messages.success(request, _("Saved. It answers questions once it is approved."))
            return redirect("registers:fact", fact.key)
        page["answer"] = shown(fact, form.cleaned_data["title"], timezone.localdate())
    return render(request, "registers/pick.html", page)


def _named(given: QueryDict, register: Register) -> QueryDict:
    """With a title and a name where none is written yet, so that the answer shows meanwhile."""
    named = given.copy()
    named["title"] = named.get("title") or register.title
    named["label"] = named.get("label") or register.title.lower()
    return named


def _taken() -> list[str]:
    return list(SavedFact.objects.values_list("key", flat=True))


def shown(fact: SavedFact, question: str, today: date) -> str:
    """What it answers today, over the last three financial years where it takes a period."""
    periods = last_financial_years(today, 3) if fact.when != "on" else ()
    figures = answer(fact, Query(today, periods, tuple(fact.breakdowns)))
    said = compose.answer(question, figures) if figures else _("The register cannot say.")
    since = fact.register.covers_from
    if any(p.start < since for p in periods):
        told = _("It is complete from %(day)s, so years that begin before that are left out.")
        said = f"{said}\n\n{told % {'day': long_date(since)}}"
    return said


@require(READ)
def show(request: HttpRequest, key: str) -> HttpResponse:
    """What it answers, and its approval."""
    fact = get_object_or_404(SavedFact.objects.select_related("register"), key=key)
    register: Register = access.to_read(request.user, fact.register.key)
    may_edit = access.may_edit(request.user, register)
    form = UntilForm(request.POST if request.method == "POST" else None)
    today = timezone.localdate()
    if request.method == "POST" and not may_edit:
        raise PermissionDenied(_("It is approved by the department that owns the register."))
    if form.is_valid():
        approve_fact(
            fact=fact, approver=request.user.person,  # type: ignore[union-attr]  # signed in
            until=form.cleaned_data["until"], by=actor_for(request.user), now=timezone.now(),
            day=today,
        )  # fmt: skip
        messages.success(request, _("Approved: it answers questions from now on."))
        return redirect("registers:fact", key)
    page = {"fact": fact, "form": form, "may_edit": may_edit, "today": today,
            "answer": shown(fact, fact.title, today), "beside": overlapping(fact)}  # fmt: skip
    return render(request, "registers/fact.html", page)


@require(EDIT)
def policy(request: HttpRequest, fact: str) -> HttpResponse:
    """Who is told or asked when the fact is used."""
    saved = saved_fact(fact)
    if saved is None and fact not in FACTS:
        raise Http404(_("There is no such standing answer."))
    if saved is not None:
        access.to_edit(request.user, saved.register.key)
    elif not access.keeps_any(request.user):
        raise PermissionDenied(_("It is decided by those who keep the registers."))
    form = PolicyForm(request.POST or None, initial={"policy": policy_of(fact)})
    if form.is_valid():
        set_policy(fact=fact, policy=form.cleaned_data["policy"], by=actor_for(request.user),
                   now=timezone.now())  # fmt: skip
        messages.success(request, _("Saved. It holds from the next answer on."))
        return redirect("registers:fact", saved.key) if saved else redirect("registers:facts")
    page = {"form": form, "title": title_of(fact)}
    return render(request, "registers/policy.html", page)
