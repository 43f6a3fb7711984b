"""Standard lines: the list, a new one, and one with its versions."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.access import require
from answerable.accounts.actor import Actor
from answerable.cases.forms.lines import LineForm, VersionForm
from answerable.cases.lines import actions as deeds
from answerable.cases.lines.reading import in_force, text_of
from answerable.cases.models import LineVersion, StandardLine
from answerable.cases.refusals import Refused
from answerable.cases.roles import DRAFT, LINES
from answerable.cases.views.guard import done, staff

YEAR = timedelta(days=365)


@require(DRAFT)
@staff
def lines(request: HttpRequest, by: Actor) -> HttpResponse:
    """Every line, with what is in force of it and what waits."""
    found = StandardLine.objects.filter(retired_at=None).prefetch_related("versions")
    rows = [
        (line, in_force(line), [v for v in line.versions.all() if v.approved_at is None])
        for line in found
    ]
    page = {"rows": rows, "today": timezone.localdate()}
    return render(request, "cases/lines/list.html", page)


@require(DRAFT)
@staff
def new_line(request: HttpRequest, by: Actor) -> HttpResponse:
    today = timezone.localdate()
    form = LineForm(request.POST or None, on=today, initial={"review_on": today + YEAR})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            made = deeds.propose(
                title=given["title"], written=given["written"], subject=given["subject"],
                words=form.words(), review_on=given["review_on"], by=by, now=timezone.now(),
            )  # fmt: skip
            return redirect("cases:line", made.line_id)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    return render(request, "cases/lines/new.html", {"form": form})


@require(DRAFT)
@staff
def line(request: HttpRequest, by: Actor, line: int) -> HttpResponse:
    """One line: its versions, and a form for the next."""
    row = get_object_or_404(StandardLine, pk=line)
    today, stands = timezone.localdate(), in_force(row)
    form = VersionForm(request.POST or None, on=today, initial=_starting(row, stands, today))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            deeds.put_version(
                line=row, words=form.words(), review_on=given["review_on"],
                reason=given["reason"], by=by, now=timezone.now(),
            )  # fmt: skip
            return redirect("cases:line", row.pk)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    context = {"line": row, "stands": stands, "form": form, "today": today, "by": by,
               "versions": row.versions.order_by("-number")}  # fmt: skip
    return render(request, "cases/lines/one.html", context)


def _starting(row: StandardLine, stands: LineVersion | None, today: date) -> dict[str, object]:
    latest = stands or row.versions.order_by("-number").first()
    return {"review_on": today + YEAR, **(text_of(latest) if latest else {})}


@require_POST
@require(LINES)
@staff
def approve_line(request: HttpRequest, by: Actor, line: int, version: int) -> HttpResponse:
    row = get_object_or_404(LineVersion, line=line, number=version)
    done(
        request,
        lambda: deeds.approve_version(version=row, by=by, now=timezone.now()),
        _("Approved. It is offered from now on, to be edited for each case."),
    )
    return redirect("cases:line", line)


@require_POST
@require(LINES)
@staff
def withdraw_line(request: HttpRequest, by: Actor, line: int) -> HttpResponse:
    row = get_object_or_404(StandardLine, pk=line)
    done(
        request,
        lambda: deeds.withdraw_line(line=row, by=by, now=timezone.now()),
        _("Withdrawn. It is offered no more; what was written from it stays."),
    )
    return redirect("cases:lines")
