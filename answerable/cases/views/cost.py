"""What answering a request would cost, against the limit of s.12."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.actor import Actor
from answerable.cases import access, actions
from answerable.cases.cost_of import limit_for, lines, pounds_of
from answerable.cases.cost_sheet import ACTIVITIES, OUTSIDE, Estimate, aggregable, estimate
from answerable.cases.forms.costing import EntryForm, TogetherForm
from answerable.cases.holidays import calendar_in_force
from answerable.cases.models import CostEntry, CostSheet, Question, Request
from answerable.cases.refusals import Refused
from answerable.cases.roles import WORK
from answerable.cases.views.case import about
from answerable.cases.views.guard import done, staff


@dataclass(frozen=True, slots=True)
class Costed:
    """A case with all that its estimate hangs on. others: requests it might be added to."""

    case: Request
    questions: list[Question]
    inside: list[Question]
    entries: list[CostEntry]
    sheet: CostSheet
    others: list[Request]
    limit: Decimal

    @property
    def estimate(self) -> Estimate:
        keys = [question.pk for question in self.inside]
        return estimate(
            lines(e for e in self.entries if e.question_id is None or e.question_id in keys),
            questions=keys,
            related=self.sheet.related,
            limit=self.limit,
            aggregated=self.added,
        )

    @property
    def added(self) -> Decimal:
        """Pounds that the aggregated requests' own estimates come to."""
        return pounds_of(one.pk for one in self.others if one.pk in self.sheet.aggregated)


def costed(case: Request, by: Actor, today: date) -> Costed:
    questions = list(Question.objects.asked().filter(request=case))
    sheet = CostSheet.objects.filter(request=case).first() or CostSheet(request=case)
    entries = CostEntry.objects.filter(request=case, removed_at=None).select_related("question")
    return Costed(
        case,
        questions,
        [q for q in questions if q.regime not in OUTSIDE],
        list(entries),
        sheet,
        might_aggregate(case, by, today),
        limit_for(case),
    )


def might_aggregate(case: Request, by: Actor, today: date) -> list[Request]:
    """Requests of the same person within one run of 60 working days, that `by` may read."""
    same = access.cases(by, on=today).filter(requester__email=case.requester.email)
    others = same.exclude(pk=case.pk) if case.requester.email else same.none()
    found = {other.pk: other for other in others.order_by("received_on", "number")}
    days = {key: other.received_on for key, other in found.items()}
    return [found[key] for key in aggregable(case.received_on, days, calendar_in_force())]


def page(
    request: HttpRequest, found: Costed, form: EntryForm | None = None,
    together: TogetherForm | None = None,
) -> HttpResponse:  # fmt: skip
    labels = {question.pk: question.label for question in found.questions}
    context: dict[str, Any] = about(request, found.case) | {
        "found": found,
        "estimate": found.estimate,
        "labels": labels,
        "activities": ACTIVITIES,
        "outside": [(q, OUTSIDE[q.regime]) for q in found.questions if q.regime in OUTSIDE],
        "form": form or EntryForm(questions=found.inside),
        "together": together or together_form(found),
    }
    return render(request, "cases/cost.html", context)


def together_form(found: Costed, given: Any = None) -> TogetherForm:
    initial = {
        "related": [str(key) for key in found.sheet.related],
        "aggregated": [str(key) for key in found.sheet.aggregated],
        "why": found.sheet.why,
    }
    return TogetherForm(given, initial=initial, questions=found.inside, requests=found.others)


@staff
def cost(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """The estimate, and a form to enter time or money."""
    today = timezone.localdate()
    if request.method != "POST":
        return page(request, costed(access.case(by, reference, on=today), by, today))
    case = access.case(by, reference, WORK, on=today)
    found = costed(case, by, today)
    form = EntryForm(request.POST, questions=found.inside)
    if form.is_valid():
        try:
            asked = one_of(found.inside, form.cleaned_data["question"])
            actions.estimate_cost(
                case=case, question=asked, by=by, now=timezone.now(), **form.values()
            )
            return redirect("cases:cost", case.slug)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    return page(request, found, form=form)


def one_of(questions: Sequence[Question], key: str) -> Question | None:
    return next((question for question in questions if str(question.pk) == key), None)


@staff
@require_POST
def together(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Which questions and requests are taken together."""
    today = timezone.localdate()
    case = access.case(by, reference, WORK, on=today)
    found = costed(case, by, today)
    form = together_form(found, request.POST)
    if form.is_valid():
        given = form.cleaned_data
        others = given.get("aggregated", [])
        try:
            actions.relate_costs(
                case=case,
                related=[q for q in found.inside if str(q.pk) in given["related"]],
                aggregated=[other for other in found.others if str(other.pk) in others],
                why=given["why"],
                by=by,
                now=timezone.now(),
            )
            return redirect("cases:cost", case.slug)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    return page(request, found, together=form)


@staff
@require_POST
def remove(request: HttpRequest, by: Actor, reference: str, entry: int) -> HttpResponse:
    case = access.case(by, reference, WORK, on=timezone.localdate())
    found = CostEntry.objects.filter(request=case, pk=entry).first()
    if found is not None:
        done(
            request,
            lambda: actions.remove_cost(entry=found, by=by, now=timezone.now()),
            _("Taken out of the estimate."),
        )
    return redirect("cases:cost", case.slug)
