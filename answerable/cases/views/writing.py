"""Writing to the requester from the desk: choose, write, look at it as it will arrive, send."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST

from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.actions import writing as deeds
from answerable.cases.forms.writing import WritingForm
from answerable.cases.holidays import calendar_in_force
from answerable.cases.letter_of import content_digest
from answerable.cases.models import Consultation, DeskLetter, Question, Request
from answerable.cases.refusals import NotFound, Refused
from answerable.cases.roles import ISSUE, WORK
from answerable.cases.views.case import about
from answerable.cases.views.guard import as_a_letter, done, staff, with_frames
from answerable.cases.what_if import what_if
from answerable.cases.writing.checks import refusals, standing_of
from answerable.cases.writing.fitting import regime_for, why_not
from answerable.cases.writing.kinds import KINDS, Kind
from answerable.cases.writing.words import event_of, letter_of_desk
from answerable.files.store import fetch
from answerable.letters import render as letters
from answerable.letters.changing import as_worded

FORMS = {
    "letter.pdf": ("application/pdf", letters.pdf, "pdf_sha256"),
    "letter.html": ("text/html; charset=utf-8", letters.html, "html_sha256"),
    "letter.txt": ("text/plain; charset=utf-8", letters.text, "text_sha256"),
}


@staff
def write(request: HttpRequest, by: Actor, reference: str, kind: str) -> HttpResponse:
    """What this letter needs to be told. Nothing is sent before it has been looked at."""
    case = access.case(by, reference, WORK, on=timezone.localdate())
    chosen = KINDS.get(kind)
    if chosen is None:
        raise Http404(_("There is no such letter."))
    standing = standing_of(case, timezone.localdate())
    regime = regime_for(standing, chosen)
    form = WritingForm(
        request.POST or None,
        kind=chosen,
        regime=regime,
        case=case,
        initial=begun(case, chosen, request.GET.get("consultation", "")),
    )
    if request.method == "POST" and form.is_valid():
        row = written(case, chosen, form, by)
        if row is not None:
            return redirect("cases:desk_letter", case.slug, row.pk)
    context = {"kind": chosen, "form": form, "why_not": why_not(standing, chosen, regime)}
    return render(request, "cases/writing/write.html", about(request, case) | context)


def begun(case: Request, kind: Kind, consultation: str) -> dict[str, str]:
    """A reply to a third party begins with whom it goes to."""
    key = int(consultation) if consultation.isdecimal() else 0
    asked = Consultation.objects.filter(pk=key, letter__request=case).first()
    if kind.code != "third_party_told" or asked is None:
        return {}
    return {"to_name": asked.letter.to_name, "to_email": asked.letter.to_email}


def written(case: Request, kind: Kind, form: WritingForm, by: Actor) -> DeskLetter | None:
    """None where it was refused; the reason then stands on the form."""
    given = form.cleaned_data
    try:
        return deeds.write_letter(
            case=case, kind=kind.code, said=form.said(), own_words=given["own_words"],
            to_name=given.get("to_name", ""), to_email=given.get("to_email", ""),
            by=by, now=timezone.now(),
        )  # fmt: skip
    except Refused as refused:
        form.add_error(None, refused.sentence)
        return None


def one(case: Request, number: int) -> DeskLetter:
    """Raises NotFound."""
    row = DeskLetter.objects.filter(request=case, pk=number).first()
    if row is None:
        raise NotFound(_("There is no such letter."))
    row.request = case
    return row


@staff
@with_frames
def letter(request: HttpRequest, by: Actor, reference: str, number: int) -> HttpResponse:
    """The letter as it will be received, what sending it changes, and who may send it."""
    case = access.case(by, reference, on=timezone.localdate())
    row = one(case, number)
    today = timezone.localdate()
    context: dict[str, Any] = {"letter": row, "kind": KINDS[row.kind]}
    if row.sent_at is None and row.dropped_at is None:
        with as_worded(case.language) as wordings:
            context["digest"] = content_digest(letter_of_desk(row, on=today))
        event = event_of(row, today)
        questions = list(Question.objects.asked().filter(request=case))
        context |= {
            "refusals": refusals(row, today),
            "another": KINDS[row.kind].two and by.key == row.written_by,
            "fallen": case.language != "en" and bool(wordings.fallen),
        }
        if event.type != "letter_sent":
            events = list(case.events.all())
            context["outcome"] = what_if(case, events, questions, event, calendar_in_force())
    return render(request, "cases/writing/letter.html", about(request, case) | context)


@staff
@xframe_options_sameorigin
@as_a_letter
def desk_file(
    request: HttpRequest, by: Actor, reference: str, number: int, name: str
) -> HttpResponse:
    """A desk letter in one of its forms: as it was sent, or as a draft."""
    row = one(access.case(by, reference, on=timezone.localdate()), number)
    if name not in FORMS:
        raise Http404(_("A letter has no such form."))
    media_type, make, kept = FORMS[name]
    if row.sent_at is not None:
        response = HttpResponse(fetch(getattr(row, kept)), content_type=media_type)
    else:
        data = make(letter_of_desk(row, on=timezone.localdate()))
        response = HttpResponse(data, content_type=media_type)
    stem = f"{row.request.slug}-{row.kind}"
    response["Content-Disposition"] = f'inline; filename="{stem}-{name}"'
    return response


@staff
@require_POST
def send(request: HttpRequest, by: Actor, reference: str, number: int) -> HttpResponse:
    case = access.case(by, reference, ISSUE, on=timezone.localdate())
    row = one(case, number)

    def address(token: str) -> str:
        return request.build_absolute_uri(reverse("track", args=[token]))

    sent = done(
        request,
        lambda: deeds.send_letter(
            letter=row, seen=request.POST.get("digest", ""), by=by, now=timezone.now(),
            address=address,
        ),
        _("Sent, and recorded in the history of the case."),
    )  # fmt: skip
    if not sent:
        return redirect("cases:desk_letter", case.slug, number)
    return (
        redirect("cases:desk")
        if row.kind == "records_team"
        else redirect("cases:desk_letter", case.slug, number)
    )


@staff
@require_POST
def drop(request: HttpRequest, by: Actor, reference: str, number: int) -> HttpResponse:
    case = access.case(by, reference, WORK, on=timezone.localdate())
    row = one(case, number)
    done(
        request,
        lambda: deeds.drop_letter(letter=row, by=by, now=timezone.now()),
        _("Put aside. Nothing was sent."),
    )
    return redirect("cases:case", case.slug)
