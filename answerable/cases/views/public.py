"""What the requester meets: the request form, the tracked case, the reply, the survey."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link
from answerable.cases import actions, standing
from answerable.cases.asking import questions_in
from answerable.cases.forms.address import as_read
from answerable.cases.forms.public import AskForm, NameForm, ReplyForm, SurveyForm
from answerable.cases.link_purposes import SURVEY, TRACK
from answerable.cases.models import Question, Release, Request, SavedRequest
from answerable.cases.refusals import BadInput, Refused
from answerable.cases.states import CLOSED_STATES
from answerable.cases.views.guard import as_a_letter, private
from answerable.cases.views.saving import SESSION, WEB, put_by, typed
from answerable.cases.why_late import why_late
from answerable.files.store import NotKeptError, fetch
from answerable.reading.questions import ReadQuestion

STEPS: dict[str, tuple[type[forms.Form], str]] = {
    "name": (NameForm, "reply"),
    "reply": (ReplyForm, "request"),
    "request": (AskForm, ""),
}


def start(request: HttpRequest) -> HttpResponse:
    """What will happen, before anything is asked."""
    return render(request, "cases/public/start.html")


@never_cache
def step(request: HttpRequest, name: str) -> HttpResponse:
    """One question a page; what was typed is kept in the session until sent."""
    if name not in STEPS:
        raise Http404(_("There is no such page."))
    form_class, following = STEPS[name]
    kept: dict[str, Any] = request.session.get(SESSION, {})
    form = form_class(request.POST or None, request.FILES or None, initial=kept)
    if request.method == "POST":
        given, refused = with_file(request, typed(request, form_class, kept))
        request.session[SESSION] = given
        if refused:
            form.add_error("file", refused)
        elif "later" in request.POST:
            return put_by(request, given)
        elif "another" in request.POST:
            return redirect("request_step", name)
        elif form.is_valid():
            clean = {k: v for k, v in form.cleaned_data.items() if k != "file"}
            request.session[SESSION] = given | clean
            at = reverse("request_step", args=[following]) if following else "request_check"
            return redirect(at)
    context = {"form": form, "step": name, "kept": request.session.get(SESSION, {})}
    return render(request, f"cases/public/{name}.html", context)


def with_file(request: HttpRequest, given: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """What was given and the file put with it, whatever else is wrong; or why it is refused."""
    file = request.FILES.get("file")
    if file is None:
        none = "another" in request.POST
        return given, _("Choose the file first, then add it") if none else ""
    given = {"key": uuid4().hex, **given}
    files = list(given.get("files", []))
    try:
        files.append(
            actions.put_file(
                form=given["key"], data=file.read(actions.LARGEST + 1), name=file.name or "",
                there=len(files), by=WEB, now=timezone.now(),
            )
        )  # fmt: skip
    except BadInput as bad:
        return given, bad.sentence
    return given | {"files": files}, ""


def missing(kept: dict[str, Any]) -> str | None:
    """The first page still to be filled in; None where all are."""
    for name, (form_class, _following) in STEPS.items():
        if not form_class(kept).is_valid():
            return name
    return None


@never_cache
def check(request: HttpRequest) -> HttpResponse:
    """Check the answers, then send."""
    kept: dict[str, Any] = request.session.get(SESSION, {})
    wanting = missing(kept)
    if wanting:
        return redirect("request_step", wanting)
    problem = ""
    if request.method == "POST" and "later" in request.POST:
        return put_by(request, kept)
    if request.method == "POST":
        try:
            return sent(request, kept)
        except BadInput as bad:
            problem = bad.sentence
    context = {
        "kept": kept,
        "email": as_read(kept.get("email", "")),
        "problem": problem,
        "questions": questions_in(kept["text"]),
    }
    return render(request, "cases/public/check.html", context)


def sent(request: HttpRequest, kept: dict[str, Any]) -> HttpResponse:
    """A form filled in is a request, whatever its words: none is turned away."""
    now = timezone.now()
    received = actions.receive(
        text=kept["text"],
        subject=kept.get("subject", ""),
        sender=actions.From(
            name=kept["name"], email=kept.get("email", ""), address=kept.get("address", "")
        ),
        received_at=now,
        received_known=Request.Known.FORM,
        channel=Request.Channel.WEB,
        questions=questions_in(kept["text"]) or (ReadQuestion(1, None, kept["text"].strip()),),
        acknowledge=True,
        by=WEB,
        now=now,
    )
    if kept.get("key"):
        actions.hand_files(
            form=kept["key"], files=kept.get("files", []), case=received.case, by=WEB, now=now
        )
    SavedRequest.objects.filter(pk=kept.get("saved", 0)).delete()
    actions.suggest_answers(case=received.case, by=WEB, now=now)
    token = actions.track_link(case=received.case, by=WEB, now=now)
    del request.session[SESSION]
    request.session["sent"] = {"case": received.case.pk, "token": token}
    return redirect("request_sent")


@never_cache
def done(request: HttpRequest) -> HttpResponse:
    """The reference, the due date and the private link: shown until the window is closed."""
    known = request.session.get("sent")
    if not known:
        return redirect("request_start")
    case = Request.objects.get(pk=known["case"])
    link = request.build_absolute_uri(reverse("track", args=[known["token"]]))
    return render(request, "cases/public/sent.html", {"case": case, "link": link})


def opened(token: str, purpose: links.LinkPurpose, kind: str) -> Link:
    """The private link, or a page that says what may have happened to it."""
    try:
        return links.known_link(token, purpose, timezone.now(), kind=kind)
    except links.LinkClosedError as closed:
        raise Http404(
            _("This private link is not known, has expired or has been used. Ask us for a new one.")
        ) from closed


def tracked(token: str) -> Request:
    return Request.objects.get(reference=opened(token, TRACK, "case").key)


@never_cache
def track(request: HttpRequest, token: str) -> HttpResponse:
    """What is happening with the request, why it is late if it is, and the reply."""
    case = tracked(token)
    questions = list(Question.objects.asked().filter(request=case))
    late = bool(case.cached_due and case.cached_due < timezone.localdate())
    context = {
        "case": case,
        "token": token,
        "stands": standing.CASE[case.cached_state],
        "closed": case.cached_state in CLOSED_STATES,
        "questions": [(q, standing.QUESTION[q.cached_state]) for q in questions],
        "late": late,
        "why": why_late(case, questions) if late else "",
        "releases": list(case.releases.filter(incident__isnull=True).order_by("number")),
    }
    return private(render(request, "cases/public/track.html", context))


FILES: dict[str, tuple[str, Callable[[Release], str]]] = {
    "letter.pdf": ("application/pdf", lambda release: release.pdf_sha256),
    "letter.html": ("text/html; charset=utf-8", lambda release: release.html_sha256),
    "letter.txt": ("text/plain; charset=utf-8", lambda release: release.text_sha256),
    "answers.json": ("application/json", lambda release: release.answers_sha256),
}


@never_cache
@as_a_letter
def reply(request: HttpRequest, token: str, number: int, name: str) -> HttpResponse:
    """One file of a reply, exactly as it was issued."""
    case = tracked(token)
    release = case.releases.filter(number=number, incident__isnull=True).first()
    return private(issued_file(release, name))


def issued_file(release: Release | None, name: str) -> HttpResponse:
    """The bytes kept under the hash the release recorded. Raises Http404 where there are none."""
    if release is None or name not in FILES or not FILES[name][1](release):
        raise Http404(_("There is no such file in this reply."))
    media_type, digest = FILES[name]
    try:
        response = HttpResponse(fetch(digest(release)), content_type=media_type)
    except NotKeptError as gone:
        raise Http404(_("This reply was destroyed when it had been kept for its time.")) from gone
    reference = release.request.slug
    response["Content-Disposition"] = f'inline; filename="{reference}-{name}"'
    return response


@never_cache
def survey(request: HttpRequest, token: str) -> HttpResponse:
    """Opening it changes nothing; only sending it does, and once."""
    link = opened(token, SURVEY, "case")
    form = SurveyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.record_survey(
                link=link,
                scores=form.scores(),
                comments=form.cleaned_data["comments"],
                tie_to_case=form.cleaned_data["say_which"],
                by=Actor("link", str(link.pk), ""),
                now=timezone.now(),
            )
            return redirect("survey_thanks")
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
    return private(render(request, "cases/public/survey.html", {"form": form}))


def thanks(request: HttpRequest) -> HttpResponse:
    return render(request, "cases/public/thanks.html")
