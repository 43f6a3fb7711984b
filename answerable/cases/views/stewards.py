"""The pages of those whose registers are used: by private link, signed in, and for the desk."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.forms.answering import ReasonForm
from answerable.cases.forms.stewards import StewardForm
from answerable.cases.models import Event, Question
from answerable.cases.refusals import Refused
from answerable.cases.roles import APPROVE
from answerable.cases.states import CLOSED_STATES, OPEN_STATES
from answerable.cases.stewards import actions as stewards
from answerable.cases.stewards.opening import LinkRefused, open_use
from answerable.cases.stewards.reading import consulted
from answerable.cases.stewards.shown import shown
from answerable.cases.views.case import about
from answerable.cases.views.guard import done, private, staff

GONE = {"expired": 410, "revoked": 410, "settled": 410, "signed_in": 403}


@never_cache
def by_link(request: HttpRequest, key: int, token: str) -> HttpResponse:
    """Opening it changes nothing: mail scanners open every link. Only its form acts."""
    person = getattr(request.user, "person_id", None)
    try:
        opened = open_use(token, key, now=timezone.now(), signed_in=person)
    except LinkRefused as refused:
        page = render(
            request, "cases/owner/refused.html", {"sentence": refused.sentence},
            status=GONE.get(refused.why, 404),
        )  # fmt: skip
        return private(page)
    context = asked_page(request, opened.asked, opened.actor)
    if context is None:
        return private(redirect("steward_thanks"))
    context |= {"as_link": True, "person": opened.person}
    return private(render(request, "cases/stewards/asked.html", context))


def thanks(request: HttpRequest) -> HttpResponse:
    return render(request, "cases/stewards/thanks.html")


def asked_page(request: HttpRequest, asked: Event, by: Actor) -> dict[str, Any] | None:
    """What the steward sees; None once their word has been taken."""
    entries = shown(asked)
    questions = [entry.question for entry in entries]
    form = StewardForm(request.POST or None, questions=questions)
    if request.method == "POST" and form.is_valid():
        try:
            stewards.say(
                asked=asked, objecting=form.objecting, reason=form.cleaned_data["reason"],
                by=by, now=timezone.now(),
            )  # fmt: skip
            return None
        except Refused as refused:
            form.add_error(None, refused.sentence)
    return {
        "asked": asked, "reference": asked.request.reference, "entries": entries, "form": form,
        "by_day": date.fromisoformat(str(asked.detail["by"])), "policy": asked.detail["policy"],
    }  # fmt: skip


@staff
def mine(request: HttpRequest, by: Actor) -> HttpResponse:
    """What somebody was asked as the steward of a register, of cases still open."""
    asked = Event.objects.filter(
        type__in=["steward_asked", "steward_told"], detail__person=int(by.key),
        request__cached_state__in=sorted(OPEN_STATES),
    ).select_related("request")  # fmt: skip
    rows = [(event, [c for c in consulted(event.request) if c.asked.pk == event.pk])
            for event in asked.order_by("-pk")]  # fmt: skip
    today = timezone.localdate()
    page = {"rows": rows, "today": today}
    return render(request, "cases/stewards/mine.html", page)


@staff
def asked(request: HttpRequest, by: Actor, use: int) -> HttpResponse:
    """The same page as the private link opens, for the steward signed in."""
    found = get_object_or_404(
        Event.objects.select_related("request"), pk=use,
        type__in=["steward_asked", "steward_told"], detail__person=int(by.key),
    )  # fmt: skip
    if found.request.cached_state in CLOSED_STATES:
        raise Http404(_("This request has been answered or closed."))
    context = asked_page(request, found, by)
    if context is None:
        messages.success(request, _("Your word is with the team that answers requests."))
        return redirect("cases:my_uses")
    return render(request, "cases/stewards/asked.html", context)


@staff
def on_case(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Who was told or asked about a case's answers, and where each stands."""
    case = access.case(by, reference, on=timezone.localdate())
    labels = {q.pk: q for q in Question.objects.filter(request=case)}
    today = timezone.localdate()
    rows = [(one, labels[one.question], one.effect(today)) for one in consulted(case)]
    context = about(request, case) | {"rows": rows}
    return render(request, "cases/stewards/on_case.html", context)


@staff
def overrule(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    """Let an answer go on without its steward's yes, with the reason kept."""
    question = access.question(by, reference, position, APPROVE, on=timezone.localdate())
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        done(
            request,
            lambda: stewards.overrule(
                question=question, reason=form.cleaned_data["reason"], by=by, now=timezone.now()
            ),
            _("The answer goes on. Your reason is kept with the case."),
        )
        return redirect("cases:with_stewards", question.request.slug)
    context = about(request, question.request) | {"form": form, "question": question}
    return render(request, "cases/stewards/overrule.html", context)
