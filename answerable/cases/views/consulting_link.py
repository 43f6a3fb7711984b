"""The pages of those whose view is asked, without an account: a third party, the qualified person.

Opening one changes nothing: mail scanners open every link. Only its form acts.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from answerable.accounts.actor import Actor
from answerable.cases.consulting import actions as consulting
from answerable.cases.consulting.asking import LinkRefused, open_submission, open_view
from answerable.cases.forms.consulting import OpinionForm, ViewForm
from answerable.cases.models import Consultation
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.views.guard import private

GONE = {"expired": 410, "answered": 410, "revoked": 410, "newer": 410, "signed_in": 403,
        "not_qualified": 403}  # fmt: skip


def refused_page(request: HttpRequest, refused: LinkRefused) -> HttpResponse:
    page = render(
        request, "cases/owner/refused.html", {"sentence": refused.sentence},
        status=GONE.get(refused.why, 404),
    )  # fmt: skip
    return private(page)


@never_cache
def third_party_view(request: HttpRequest, key: int, token: str) -> HttpResponse:
    now = timezone.now()
    try:
        opened = open_view(token, key, now=now)
    except LinkRefused as refused:
        return refused_page(request, refused)
    row, form = opened.row, ViewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        by = Actor("link", str(opened.link.pk), given["said_by"], given["said_title"])
        try:
            consulting.record_view(
                consultation=row, said_on=legal_day(now), way=Consultation.Way.LINK, by=by,
                now=now, **given,
            )  # fmt: skip
            return private(redirect("third_party_thanks"))
        except Refused as refused:
            form.add_error(None, refused.sentence)
    context = {"form": form, "row": row, "asked": str(row.letter.said.get("main", ""))}
    return private(render(request, "cases/consulting/third_party.html", context))


@never_cache
def opinion(request: HttpRequest, key: int, token: str) -> HttpResponse:
    now = timezone.now()
    person = getattr(request.user, "person_id", None)
    try:
        opened = open_submission(token, key, now=now, signed_in=person)
    except LinkRefused as refused:
        return refused_page(request, refused)
    row = opened.row
    form = OpinionForm(request.POST or None, limbs=row.limbs)
    if request.method == "POST" and form.is_valid():
        by = Actor("link", str(opened.link.pk), row.to.name, row.to.job_title)
        try:
            consulting.give_opinion(
                submission=row, given_on=legal_day(now), by=by, now=now, **form.cleaned_data
            )
            return private(redirect("third_party_thanks"))
        except Refused as refused:
            form.add_error(None, refused.sentence)
    return private(render(request, "cases/consulting/opinion.html", {"form": form, "row": row}))


def thanks(request: HttpRequest) -> HttpResponse:
    return render(request, "cases/consulting/thanks.html")
