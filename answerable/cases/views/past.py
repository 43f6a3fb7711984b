"""Past requests, as earlier registers have them: searched, and read one by one."""

from __future__ import annotations

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.cases.models import PastRequest
from answerable.cases.refusals import NotAllowed, NotFound
from answerable.cases.roles import READ
from answerable.cases.views.guard import staff

PAGE = 25


@staff
def past(request: HttpRequest, by: Actor) -> HttpResponse:
    """The latest first; by words, and by the import they came with; or one, with its answer."""
    if not may(request.user, READ):
        raise NotAllowed(refusal(READ))
    words, run = request.GET.get("q", "").strip(), request.GET.get("import", "")
    one = request.GET.get("one", "")
    if one.isdecimal() and len(one) < 19:
        return _one(request, int(one))
    found = PastRequest.objects.defer("answer", "digest")
    if run.isdecimal() and len(run) < 10:
        found = found.filter(source_id=int(run))
    if words:
        vector = SearchVector("subject", "text", config="english")
        query = SearchQuery(words[:200], config="english", search_type="websearch")
        found = found.annotate(vector=vector).filter(vector=query)
    context = {
        "words": words,
        "run": run if run.isdecimal() else "",
        "page": Paginator(found, PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "cases/importing/past.html", context)


def _one(request: HttpRequest, key: int) -> HttpResponse:
    found = PastRequest.objects.filter(pk=key).first()
    if found is None:
        raise NotFound(_("This past request is not here any more."))
    return render(request, "cases/importing/past_one.html", {"one": found})
