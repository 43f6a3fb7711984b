"""What has been kept for its time, its destruction by two people, and the certificates."""

from __future__ import annotations

import csv
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.forms.retention import PeriodForm, ProposeForm
from answerable.cases.models import Destruction, Request, RetentionPeriod
from answerable.cases.refusals import NotAllowed
from answerable.cases.retention import forgetting
from answerable.cases.retention.destroying import agree, open_again, propose, standing, withdraw
from answerable.cases.retention.emptying import files_of, inventory
from answerable.cases.retention.queue import (
    PastYear,
    cases_to_review,
    mail_to_review,
    past_to_review,
    periods_on,
)
from answerable.cases.retention.settings import set_period
from answerable.cases.roles import RETENTION
from answerable.cases.views.guard import done, staff
from answerable.post.models import RawMessage

KINDS = dict(RetentionPeriod.Kind.choices)


def check(request: HttpRequest) -> None:
    if not may(request.user, RETENTION):
        raise NotAllowed(refusal(RETENTION))


@staff
def queue(request: HttpRequest, by: Actor) -> HttpResponse:
    """The queue, the periods, and what was destroyed."""
    check(request)
    today = timezone.localdate()
    form = PeriodForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        set_period(by=by, now=timezone.now(), **form.cleaned_data)
        return redirect("cases:retention")
    open_ones = Destruction.objects.filter(destroyed_at=None, withdrawn_at=None)
    context = {
        "form": form,
        "cases": cases_to_review(today),
        "mail": mail_to_review(today),
        "past": past_to_review(today),
        "periods": [(KINDS[kind], period) for kind, period in periods_on(today).items()],
        "kinds": KINDS,
        "proposed": open_ones.select_related("proposed_by"),
        "proposed_keys": set(open_ones.values_list("key", flat=True)),
        "destroyed": Destruction.objects.exclude(destroyed_at=None).order_by("-destroyed_at")[:50],
    }
    return render(request, "cases/retention.html", context)


@staff
def as_list(request: HttpRequest, by: Actor) -> HttpResponse:
    """The cases of the queue as CSV, for a meeting about them."""
    check(request)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="kept-for-its-time.csv"'
    lines = csv.writer(response)
    lines.writerow([_("Reference"), _("Kind"), _("Up for review from"), _("Period"), _("Held")])
    for kept in cases_to_review(timezone.localdate()):
        cells = [kept.case.reference, KINDS[kept.kind], kept.since.isoformat(),
                 kept.period.source, " ".join(kept.holds)]  # fmt: skip
        lines.writerow([f"'{c}" if str(c)[:1] in "=+-@" and c else c for c in cells])
    return response


@staff
def confirm(request: HttpRequest, by: Actor, kind: str, key: str) -> HttpResponse:
    """Exactly what goes; proposed by one, agreed by another."""
    check(request)
    reference = key.replace("-", "/") if kind == "case" else key
    proposed = standing(kind, reference)
    year = year_of(key) if kind == "past" else None
    if proposed is not None and proposed.destroyed_at is not None:
        if not (open_again(proposed) and year):
            return redirect("cases:certificate", proposed.pk)
        proposed = None
    if kind == "past" and year is None:
        raise Http404
    if kind == "mail":
        get_object_or_404(RawMessage, sha256=key)
    form = ProposeForm(request.POST or None)
    if request.method == "POST" and acted(request, by, (kind, reference), proposed, form):
        return redirect("cases:retention")
    context = {
        "form": form, "kind": kind, "key": reference, "standing": proposed,
        "mine": bool(proposed and by.key == str(proposed.proposed_by_id)),
        "cases": going(reference) if kind == "case" else [],
        "year": year,
        "backup": periods_on(timezone.localdate())["backup"],
    }  # fmt: skip
    return render(request, "cases/destroy.html", context)


def year_of(key: str) -> PastYear | None:
    """The past requests of this year, where their time has come."""
    return next((y for y in past_to_review(timezone.localdate()) if str(y.year) == key), None)


def going(reference: str) -> list[dict[str, Any]]:
    """The case and its reviews, each with what goes of it."""
    case = get_object_or_404(Request, reference=reference)
    cases = [case, *(review.case for review in case.reviews.select_related("case"))]
    return [{"case": c, "items": inventory(c), "files": files_of(c)} for c in cases]


def acted(
    request: HttpRequest, by: Actor, named: tuple[str, str], standing: Destruction | None,
    form: ProposeForm,
) -> bool:  # fmt: skip
    """Propose, agree or withdraw; whether it was done. named: its kind and key."""
    now = timezone.now()
    if standing is not None and request.POST.get("deed") == "withdraw":
        return done(request, lambda: withdraw(proposal=standing, by=by, now=now), _("It is kept."))
    if standing is not None:
        return done(
            request,
            lambda: agree(proposal=standing, by=by, now=now),
            _("Destroyed. The certificate is below."),
        )
    if not form.is_valid():
        return False
    reason, (kind, key) = form.cleaned_data["reason"], named
    return done(
        request,
        lambda: propose(kind=kind, key=key, reason=reason, by=by, now=now),
        _("Proposed. Another records manager must agree before anything goes."),
    )


@staff
def certificate(request: HttpRequest, by: Actor, pk: int) -> HttpResponse:
    check(request)
    found = get_object_or_404(
        Destruction.objects.select_related("proposed_by", "agreed_by"), pk=pk,
        destroyed_at__isnull=False,
    )  # fmt: skip
    return render(request, "cases/certificate.html", {"one": found})


@staff
def forget_requester(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """What goes and what stays, then the requester's details removed for good."""
    check(request)
    case = access.case(by, reference, on=timezone.localdate())
    form = ProposeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        done(
            request,
            lambda: forgetting.forget(
                requester=case.requester, reason=form.cleaned_data["reason"], by=by,
                now=timezone.now(),
            ),
            _("The requester’s name and addresses are removed."),
        )  # fmt: skip
        return redirect("cases:case", case.slug)
    context = {
        "form": form, "case": case, "cases": forgetting.requests_of(case.requester),
        "problem": forgetting.why_not(case.requester, timezone.now()),
    }  # fmt: skip
    return render(request, "cases/forget.html", context)
