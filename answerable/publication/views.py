"""The log, one entry, the feed, the statistics; and for officers what waits."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from answerable.accounts.access import actor_for, require
from answerable.accounts.models import Organisation
from answerable.publication import actions, feed, pull
from answerable.publication.models import LogEntry, Outcome, Standing
from answerable.publication.periods import quarters_before
from answerable.publication.roles import REVIEW
from answerable.publication.statistics import THRESHOLD, statistics
from answerable.publication.words import rows, why_held

PAGE = 25
QUARTERS = 4
SEARCH_MOST = 200


@require_GET
def log(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "")[:SEARCH_MOST].replace("\x00", " ")
    entries = LogEntry.objects.published().matching(words).defer("text", "questions")
    page = Paginator(entries, PAGE).get_page(request.GET.get("page"))
    return render(request, "publication/log.html", {"page": page, "words": words})


@require_GET
def entry(request: HttpRequest, public_id: UUID) -> HttpResponse:
    found = get_object_or_404(LogEntry, public_id=public_id)
    if found.standing == Standing.WITHDRAWN:
        return render(request, "publication/withdrawn.html", status=410)
    if found.standing != Standing.PUBLISHED:
        raise Http404
    if not LogEntry.objects.published().filter(pk=found.pk).exists():
        return render(request, "publication/withdrawn.html", status=410)
    return render(request, "publication/entry.html", {"entry": found})


@require_GET
def atom(request: HttpRequest) -> HttpResponse:
    body = feed.atom(
        list(LogEntry.objects.published()[: feed.LATEST]),
        title=Organisation.current().name,
        address=request.build_absolute_uri,
    )
    return HttpResponse(body, content_type="application/atom+xml; charset=utf-8")


@require_GET
def figures(request: HttpRequest) -> HttpResponse:
    quarters = quarters_before(timezone.localdate(), QUARTERS)
    cases = list(pull.counted(quarters[-1].start, quarters[0].end))
    found = [statistics(cases, quarter) for quarter in quarters]
    context = {"found": found, "rows": rows(found), "threshold": THRESHOLD}
    return render(request, "publication/statistics.html", context)


@require(REVIEW)
@require_GET
def waiting(request: HttpRequest) -> HttpResponse:
    held = [(each, why_held(each.reason)) for each in LogEntry.objects.held()]
    return render(request, "publication/waiting.html", {"held": held})


@require(REVIEW)
@require_http_methods(["GET", "POST"])
def review(request: HttpRequest, public_id: UUID) -> HttpResponseBase:
    found = get_object_or_404(LogEntry.objects.held(), public_id=public_id)
    if request.method == "POST":
        by, now = actor_for(request.user), timezone.now()
        if request.POST.get("decision") == "publish":
            actions.publish(found, by=by, now=now)
        else:
            because = request.POST.get("because", "").strip() or _("Not to be published")
            actions.withdraw(found, because=because, by=by, now=now)
        return redirect("publication:waiting")
    context = {"entry": found, "why": why_held(found.reason), "outcome": Outcome(found.outcome)}
    return render(request, "publication/review.html", context)
