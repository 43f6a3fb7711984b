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
from answerable.cases import actions, request_files, spoken
from answerable.cases.asking import questions_in
from answerable.cases.forms.intake import FileForm, HandForm
from answerable.cases.models import Request
from answerable.cases.reading_mail import read_file
from answerable.cases.refusals import BadInput, NotAllowed
from answerable.cases.roles import RECEIVE
from answerable.cases.views.guard import staff
from answerable.reading.questions import ReadQuestion

TO_ENTER = "to enter by hand"
"""In the session: a document that was kept and could not be made a case of."""


def check_may_receive(request: HttpRequest) -> None:
    if not may(request.user, RECEIVE):
        raise NotAllowed(refusal(RECEIVE))


def begun(request: HttpRequest, received: actions.Received) -> HttpResponse:
    """To the case, its answers suggested, or said to be there already."""
    request.session.pop(TO_ENTER, None)
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
    if request.method == "GET":
        request.session.pop(TO_ENTER, None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["file"]
        now = timezone.now()
        try:
            mailed = read_file(given.read(), name=given.name, by=by, now=now)
            if mailed.channel == Request.Channel.FILE:  # mail waits under Incoming
                request.session[TO_ENTER] = {"sha256": mailed.sha256, "name": given.name}
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
    """What was said or written on paper, with the scan of it where there is one."""
    waiting = request.session.get(TO_ENTER) or {}
    form = HandForm(
        request.POST or None, request.FILES or None, kept=waiting.get("name", ""),
        initial={"received_on": timezone.localdate()},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            received = received_by_hand(form.cleaned_data, by)
            put_its_file(received.case, form.cleaned_data, waiting, by)
            return begun(request, received)
        except BadInput as bad:
            form.add_error("text", bad.sentence)
    return render(request, "cases/by_hand.html", {"form": form})


def put_its_file(case: Request, given: dict[str, Any], waiting: dict[str, str], by: Actor) -> None:
    """The scan that was given, or the document kept from the page before."""
    now, file = timezone.now(), given.get("file")
    if file:
        request_files.put_with(case, file.read(), name=file.name, by=by, now=now)
    elif given.get("with_kept"):
        request_files.hand_over(case, waiting["sha256"], by=by, now=now)


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
