"""Something happened: shown what it would change, then recorded; and mistakes put right."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases import access, actions
from answerable.cases.actions.happening import CORRECTABLE, check_day
from answerable.cases.events import EVENTS
from answerable.cases.forms.happening import CorrectionForm, HappenedForm, StrikeOutForm
from answerable.cases.holidays import calendar_in_force
from answerable.cases.ledger import regime_of
from answerable.cases.models import Event, Question, Request
from answerable.cases.notices import ENDINGS, ESTIMATES, fitting, why_refused
from answerable.cases.refusals import NotFound, Refused
from answerable.cases.roles import CORRECT, WORK
from answerable.cases.states import CLOSED_STATES, refusal
from answerable.cases.views.case import about
from answerable.cases.views.guard import staff
from answerable.cases.what_if import Outcome, Supposed, what_if
from answerable.cases.writing.kinds import kind_of_event

REASONED = {*ENDINGS, "reopened", "review_extension_notice"}


def offered(case: Request, questions: list[Question]) -> list[str]:
    """What may be recorded of the case by hand where it stands."""
    if case.cached_state in CLOSED_STATES:
        return ["reopened"]
    return fitting(sorted({regime_of(case, question) for question in questions}))


def supposing(case: Request, questions: list[Question], supposed: Supposed) -> Outcome:
    return what_if(case, list(case.events.all()), questions, supposed, calendar_in_force())


def checked(case: Request, form: HappenedForm, by: Actor) -> None:
    """Say on the form why what it says cannot be recorded."""
    given = form.cleaned_data
    kind = given["type"]
    sentence = why_refused(kind, given["on"], form.said())
    if kind != "reopened":
        sentence = wrong_day(case, given["on"]) or sentence
    if form.touched is None or kind in ENDINGS:
        sentence = sentence or refusal(kind, case.cached_state)
    if kind in REASONED and not given["reason"].strip():
        form.add_error("reason", _("Say why."))
    if kind in ("duplicate", "no_notice"):
        sentence = sentence or _not_a_twin(case, given["of"], by)
    if sentence:
        form.add_error(None, sentence)


def wrong_day(case: Request, on: date) -> str:
    """Why nothing can have happened to the case on that day, "" where it can."""
    try:
        check_day(case, on, timezone.now())
    except Refused as refused:
        return refused.sentence
    return ""


def _not_a_twin(case: Request, written: str, by: Actor) -> str | None:
    if not written.strip():
        return _("Name the case that this one repeats.")
    try:
        twin = access.case(by, written.strip(), on=timezone.localdate())
    except NotFound as refused:
        return refused.sentence
    return _("A case cannot be its own duplicate.") if twin.pk == case.pk else None


@staff
def happened(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Record that something happened. The due dates before and after are shown first."""
    case = access.case(by, reference, WORK, on=timezone.localdate())
    questions = list(Question.objects.asked().filter(request=case))
    kinds = offered(case, questions)
    form = HappenedForm(request.POST or None, kinds=kinds, questions=questions)
    context = about(request, case) | {"form": form}
    if request.method == "POST" and form.is_valid():
        checked(case, form, by)
        if form.is_valid():
            if request.POST.get("seen") == form.seal and recorded(case, form, by):
                return redirect("cases:case", case.slug)
            context |= shown(case, questions, form)
    return render(request, "cases/happened.html", context)


def shown(case: Request, questions: list[Question], form: HappenedForm) -> dict[str, Any]:
    given = form.cleaned_data
    supposed = Supposed(given["type"], given["on"], form.touched, form.said())
    title = EVENTS[given["type"]].title
    return {
        "outcome": supposing(case, questions, supposed),
        "seen": form.seal,
        "title": title,
        "letter_kind": kind_of_event(given["type"]),
    }


def recorded(case: Request, form: HappenedForm, by: Actor) -> bool:
    """Whether it was recorded; a refusal stands on the form."""
    given, now = form.cleaned_data, timezone.now()
    touched = form.touched
    try:
        if given["type"] == "reopened":
            actions.reopen(case=case, reason=given["reason"], by=by, now=now)
            return True
        actions.record_event(
            case=case,
            type=given["type"],
            on=given["on"],
            questions=None if touched is None else list(case.questions.filter(pk__in=touched)),
            said=form.said(),
            reason=given["reason"],
            by=by,
            now=now,
        )
    except Refused as refused:
        form.add_error(None, refused.sentence)
        return False
    return True


def event_of(case: Request, key: int) -> Event:
    """One event of the case that can be put right. Raises NotFound."""
    event = case.events.filter(pk=key, type__in=CORRECTABLE).first()
    if event is None or Event.objects.filter(supersedes=event).exists():
        raise NotFound(_("There is nothing to correct here."))
    return event


@staff
def correct(request: HttpRequest, by: Actor, reference: str, event: int) -> HttpResponse:
    """Append the event as it should have been; the due dates before and after are shown first."""
    case = access.case(by, reference, CORRECT, on=timezone.localdate())
    wrong = event_of(case, event)
    initial = {"on": wrong.happened_on, "estimated": wrong.detail.get("estimated")}
    estimates = wrong.type in ESTIMATES
    form = CorrectionForm(request.POST or None, initial=initial, estimates=estimates)
    context = about(request, case) | {"form": form, "event": wrong, "title": _title(wrong)}
    if request.method == "POST" and form.is_valid():
        if request.POST.get("seen") == form.seal and put_right(wrong, form, by):
            return redirect("cases:history", case.slug)
        if form.is_valid():
            keys = None if wrong.questions is None else tuple(wrong.questions)
            said = {**wrong.detail, **form.said()}
            right = Supposed(wrong.type, form.cleaned_data["on"], keys, said, wrong)
            context |= _before_and_after(case, right, form.seal)
    return render(request, "cases/correct.html", context)


def put_right(wrong: Event, form: CorrectionForm, by: Actor) -> bool:
    given = form.cleaned_data
    try:
        actions.correct_event(
            event=wrong, on=given["on"], said=form.said(), reason=given["reason"],
            by=by, now=timezone.now(),
        )  # fmt: skip
    except Refused as refused:
        form.add_error(None, refused.sentence)
        return False
    return True


@staff
def strike(request: HttpRequest, by: Actor, reference: str, event: int) -> HttpResponse:
    """Say that an event never happened; it stays in the history, struck through."""
    case = access.case(by, reference, CORRECT, on=timezone.localdate())
    wrong = event_of(case, event)
    form = StrikeOutForm(request.POST or None)
    context = about(request, case) | {"form": form, "event": wrong, "title": _title(wrong)}
    if request.method == "POST" and form.is_valid():
        if request.POST.get("seen") == form.seal and struck(wrong, form, by):
            return redirect("cases:history", case.slug)
        if form.is_valid():
            never = Supposed("struck_out", timezone.localdate(), replaces=wrong)
            context |= _before_and_after(case, never, form.seal)
    return render(request, "cases/strike.html", context)


def struck(wrong: Event, form: StrikeOutForm, by: Actor) -> bool:
    try:
        reason = form.cleaned_data["reason"]
        actions.strike_out(event=wrong, reason=reason, by=by, now=timezone.now())
    except Refused as refused:
        form.add_error(None, refused.sentence)
        return False
    return True


def _title(event: Event) -> str:
    return str(EVENTS[event.type].title)


def _before_and_after(case: Request, supposed: Supposed, seal: str) -> dict[str, Any]:
    questions = list(Question.objects.asked().filter(request=case))
    return {"outcome": supposing(case, questions, supposed), "seen": seal}
