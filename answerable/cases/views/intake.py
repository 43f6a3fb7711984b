"""A request that an officer brings in."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.cases import actions, spoken
from answerable.cases.asking import questions_in
from answerable.cases.forms.intake import FileForm, HandForm
from answerable.cases.models import Request
from answerable.cases.reading_mail import read_file
from answerable.cases.refusals import BadInput, NotAllowed
from answerable.cases.roles import RECEIVE
from answerable.cases.views.guard import staff
from answerable.reading.questions import ReadQuestion


def check_may_receive(request: HttpRequest) -> None:
    if not may(request.user, RECEIVE):
        raise NotAllowed(refusal(RECEIVE))


def begun(request: HttpRequest, received: actions.Received) -> HttpResponse:
    """To the case, its answers suggested, or said to be there already."""
    case = received.case
    if received.new:
        actions.suggest_answers(case=case, by=Actor("job", "suggest", _("The registers")),
                                now=timezone.now())  # fmt: skip
        messages.success(request, _("%(ref)s has begun.") % {"ref": case.reference})
    else:
        messages.info(
            request,
            _("These very bytes came before: this is %(ref)s.") % {"ref": case.reference},
        )
    return redirect("cases:case", case.slug)


@staff
def new(request: HttpRequest, by: Actor) -> HttpResponse:
    """A message or document; or, on the next page, by hand."""
    check_may_receive(request)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["file"]
        now = timezone.now()
        try:
            mailed = read_file(given.read(), name=given.name, by=by, now=now)
            return begun(
                request, actions.receive_message(mailed=mailed, acknowledge=True, by=by, now=now)
            )
        except BadInput as bad:
            form.add_error(
                "file",
                _("%(why)s The file is kept; you can enter the request by hand.")
                % {"why": bad.sentence},
            )
    return render(request, "cases/new.html", {"form": form})


@staff
def by_hand(request: HttpRequest, by: Actor) -> HttpResponse:
    check_may_receive(request)
    form = HandForm(request.POST or None, initial={"received_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            return begun(request, received_by_hand(form.cleaned_data, by))
        except BadInput as bad:
            form.add_error("text", bad.sentence)
    return render(request, "cases/by_hand.html", {"form": form})


def received_by_hand(given: dict[str, Any], by: Actor) -> actions.Received:
    """An officer says that it is a request, so it is one, whatever its words."""
    moment = datetime.combine(given["received_on"], time(12), timezone.get_default_timezone())
    text, now = given["text"], timezone.now()
    received = actions.receive(
        text=text,
        subject=given["subject"],
        sender=actions.From(
            given["name"], given["organisation"], given["email"], given["address"],
            given["kind"] or "unknown",
        ),
        received_at=moment,
        received_known=Request.Known.STATED,
        channel=given["channel"],
        questions=questions_in(text) or (ReadQuestion(1, None, text.strip()),),
        acknowledge=True,
        by=by,
        now=now,
    )  # fmt: skip
    if given["channel"] == Request.Channel.ORAL:
        spoken.consider(received.case, by=by, now=now)
    return received
