"""The letter: sent for approval, approved by another, looked at, issued."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST

from answerable.accounts.actor import Actor
from answerable.cases import access, actions
from answerable.cases.forms.answering import ReasonForm
from answerable.cases.intake.addresses import is_public
from answerable.cases.letter_of import content_digest, letter_of
from answerable.cases.lines.reading import unedited_in
from answerable.cases.models import Request
from answerable.cases.releasing import withdrawing
from answerable.cases.releasing.enclosing import enclosed_in
from answerable.cases.releasing.envelope import (
    Addresses,
    as_received,
    collect_link,
    envelope_of,
    parted,
    way_of,
)
from answerable.cases.releasing.said import sized
from answerable.cases.roles import APPROVE, DRAFT, ISSUE
from answerable.cases.views.case import about, answered
from answerable.cases.views.guard import as_a_letter, done, staff, with_frames
from answerable.cases.views.looking import again
from answerable.cases.views.public import issued_file
from answerable.cases.views.signing import Seen
from answerable.letters import render as letters

KINDS = {
    "letter.pdf": ("application/pdf", letters.pdf),
    "letter.html": ("text/html; charset=utf-8", letters.html),
    "letter.txt": ("text/plain; charset=utf-8", letters.text),
    "answers.json": ("application/json", letters.answers_json),
}


def survey_address(request: HttpRequest) -> Callable[[str], str]:
    """Where the survey of a token is, as the requester will open it."""
    return lambda token: request.build_absolute_uri(reverse("survey", args=[token]))


@staff
@with_frames
def preview(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """The letter as it will be received, and what may be done with it now."""
    case = access.case(by, reference, on=timezone.localdate())
    questions = answered(case)
    context = about(request, case) | {
        "questions": questions,
        "blocking": [entry for entry in questions if entry.lacking],
        "digest": content_digest(letter_of(case, on=timezone.localdate())),
        "data": data_as_issued(case),
        "unedited": unedited_in(case),
        "again": again(case, questions),
        "signing": Seen(case, by),
    }
    return render(request, "cases/letter.html", context)


def data_as_issued(case: Request) -> str:
    """answers.json as the requester will have it, for the approver to read first."""
    letter = letter_of(case, on=timezone.localdate(), issued=True)
    return letters.answers_json(letter).decode()


@staff
@xframe_options_sameorigin
@as_a_letter
def draft_file(request: HttpRequest, by: Actor, reference: str, name: str) -> HttpResponse:
    """The letter as a draft, in one of its forms."""
    case = access.case(by, reference, on=timezone.localdate())
    if name not in KINDS:
        raise Http404(_("A letter has no such form."))
    media_type, make = KINDS[name]
    response = HttpResponse(make(letter_of(case, on=timezone.localdate())), content_type=media_type)
    response["Content-Disposition"] = f'inline; filename="{case.slug}-draft-{name}"'
    return response


@staff
@as_a_letter
def issued(request: HttpRequest, by: Actor, reference: str, number: int, name: str) -> HttpResponse:
    """A reply exactly as it was issued."""
    case = access.case(by, reference, on=timezone.localdate())
    release = case.releases.filter(number=number).first()
    if release is not None:
        withdrawing.check_open_to(release, by)
    return issued_file(release, name)


def to_case(case: Request) -> HttpResponse:
    return redirect("cases:case", case.slug)


@staff
@require_POST
def suggest(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask the registers again; what a person wrote is left alone."""
    case = access.case(by, reference, DRAFT, on=timezone.localdate())
    asker = Actor("job", "suggest", _("The registers"))
    done(
        request,
        lambda: actions.suggest_answers(case=case, by=asker, now=timezone.now()),
        _("The registers have been asked again. Nothing a person wrote was changed."),
    )
    return to_case(case)


@staff
@require_POST
def send(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    case = access.case(by, reference, DRAFT, on=timezone.localdate())
    done(
        request,
        lambda: actions.send_for_approval(case=case, by=by, now=timezone.now()),
        _("Sent for approval. Somebody who had no part in the answers must approve it."),
    )
    return to_case(case)


@staff
@require_POST
def approve(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Approve exactly what was shown: the digest of the letter goes with the form."""
    case = access.case(by, reference, APPROVE, on=timezone.localdate())
    done(
        request,
        lambda: actions.approve(
            case=case, seen=request.POST.get("digest", ""), by=by, now=timezone.now()
        ),
        _("Approved. It can now be issued."),
    )
    return to_case(case)


@staff
def give_back(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Return the letter to its drafter, saying what should change."""
    case = access.case(by, reference, APPROVE, on=timezone.localdate())
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        done(
            request,
            lambda: actions.return_to_drafter(
                case=case, reason=form.cleaned_data["reason"], by=by, now=timezone.now()
            ),
            _("Returned, with your reason."),
        )
        return to_case(case)
    return render(request, "cases/return.html", about(request, case) | {"form": form})


@staff
@xframe_options_sameorigin
@as_a_letter
def as_it_arrives(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """The mail as the requester will open it: signed, dated today, its files told of."""
    case = access.case(by, reference, ISSUE, on=timezone.localdate())
    survey = request.build_absolute_uri(reverse("survey", args=["-" * 22]))
    on = timezone.localdate()
    survey_url = survey if actions.offers_survey(case, on) else None
    try:
        page = letters.html(letter_of(case, on=on, issued=True, survey_url=survey_url))
    except letters.NotAnsweredError:  # not ready to go: as the draft it is
        page = letters.html(letter_of(case, on=on))
    return HttpResponse(as_received(case, page, enclosed_in(case)))


@staff
@with_frames
def issue(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Confirm, then issue: it cannot be taken back."""
    case = access.case(by, reference, ISSUE, on=timezone.localdate())
    if request.method == "POST":
        return _issue(request, case, by)
    outside = envelope_of(case)
    context = about(request, case) | {
        "envelope": outside,
        "parted": [(file, sized(file.size), way) for file, way in parted(case, enclosed_in(case))],
        "public": is_public(case),
        "way": way_of(case),
    }
    return render(request, "cases/issue.html", context)


def _issue(request: HttpRequest, case: Request, by: Actor) -> HttpResponse:
    way = request.POST.get("way", "")
    done(
        request,
        lambda: actions.issue(
            case=case, by=by, now=timezone.now(), survey_address=survey_address(request),
            sent_by=way if way in {"email", "post", "collection"} else "",
            addresses=addresses(request), seen_to=request.POST.get("to"),
        ),
        _("Issued. It can no longer be changed."),
    )  # fmt: skip
    release = case.releases.filter(sent_by="collection").last()
    if way == "collection" and release is not None and not hasattr(release, "incident"):
        token = collect_link(release, by=by, now=timezone.now())
        link = request.build_absolute_uri(reverse("collect", args=[token]))
        context = about(request, access.case(by, case.reference, on=timezone.localdate()))
        return render(request, "cases/collect_link.html", context | {"link": link})
    return to_case(case)


def addresses(request: HttpRequest) -> Addresses:
    """How links to files are written, as the requester will open them."""
    return Addresses(
        collect=lambda token: request.build_absolute_uri(reverse("collect", args=[token])),
        public=lambda release, name: request.build_absolute_uri(
            reverse("public_file", args=[release.public_id, name])
        ),
    )
