"""The page of an owner without an account: one question, and what they can say to it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from answerable.cases.answers import current
from answerable.cases.drafts_json import figures_in
from answerable.cases.forms.owner import OwnerForm
from answerable.cases.models import Draft, Question
from answerable.cases.owners import actions as owners
from answerable.cases.owners.opening import LinkRefused, Opened, open_question
from answerable.cases.owners.reading import internal_date
from answerable.cases.refusals import Refused, Stale
from answerable.cases.views.guard import private
from answerable.figures.printed import printed
from answerable.precedents.actions import like

GONE = {"expired": 410, "answered": 410, "revoked": 410, "retired": 410}
PRECEDENTS = 3


@never_cache
def answer(request: HttpRequest, key: int, token: str) -> HttpResponse:
    """Opening it changes nothing: mail scanners open every link. Only its form acts."""
    now = timezone.now()
    try:
        opened = open_question(token, key, now=now)
        return private(asked(request, opened, now))
    except LinkRefused as refused:
        page = render(
            request, "cases/owner/refused.html", {"sentence": refused.sentence},
            status=GONE.get(refused.why, 404),
        )  # fmt: skip
        return private(page)


def asked(request: HttpRequest, opened: Opened, now: datetime) -> HttpResponse:
    """The question with its form, or thanks once the form has been taken."""
    draft = current(opened.question)
    form = OwnerForm(request.POST or None, request.FILES or None, initial=starting(draft, now))
    theirs: Stale | None = None
    if request.method == "POST" and form.is_valid():
        try:
            act(opened, form.cleaned_data, now)
            return redirect("owner_thanks")
        except LinkRefused:
            raise
        except Stale as stale:
            theirs = stale
            form = OwnerForm(over(request, stale.current))
            form.add_error(None, stale.sentence)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    context = about(opened.question, draft) | {"form": form, "theirs": theirs}
    return render(request, "cases/owner/question.html", context)


def over(request: HttpRequest, version: int) -> QueryDict:
    """What was typed, to be saved over a newer version of the answer."""
    data = request.POST.copy()
    data["base"] = str(version)
    return data


def starting(draft: Draft | None, now: datetime) -> dict[str, Any]:
    """The form begins with what is suggested."""
    return {
        "base": draft.version if draft else 0,
        "text": draft.text if draft else "",
        "on": timezone.localdate(now),
    }


def about(question: Question, draft: Draft | None) -> dict[str, Any]:
    """The question, by when, and what the registers and earlier answers say of it."""
    figures = figures_in(draft.figures) if draft else ()
    return {
        "question": question,
        "reference": question.request.reference,
        "due": internal_date(question),
        "today": timezone.localdate(),
        "draft": draft,
        "figures": [(figure, printed(figure)) for figure in figures],
        "precedents": like(question.text, limit=PRECEDENTS),
    }


def act(opened: Opened, given: dict[str, Any], now: datetime) -> None:
    """Do what the form says."""
    common: dict[str, Any] = {
        "opened": opened, "name": given["name"], "title": given["title"], "now": now,
    }  # fmt: skip
    if given["deed"] == "not_ours":
        owners.not_ours_by_link(try_instead=given["try_instead"], **common)
    elif given["deed"] == "nothing_held":
        search = owners.Search(given["where"], given["words"], given["on"], given["minutes"])
        owners.nothing_held_by_link(base=given["base"], search=search, **common)
    else:
        files = [attached(given["file"])] if given["file"] else []
        owners.answer_by_link(base=given["base"], text=given["text"], files=files, **common)


def attached(file: Any) -> owners.Attached:
    return owners.Attached(file.name, file.content_type or "application/octet-stream", file.read())


def thanks(request: HttpRequest) -> HttpResponse:
    return render(request, "cases/owner/thanks.html")
