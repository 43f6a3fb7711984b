"""The page of one who signs off on a phone, without an account: the letter, and their word."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from answerable.cases.forms.signing import DecideForm
from answerable.cases.refusals import NotFound, Refused
from answerable.cases.releasing.enclosing import enclosed
from answerable.cases.signoff.opening import LinkRefused, Opened, open_sign_off
from answerable.cases.views.guard import as_a_letter, private, to_be_saved
from answerable.cases.views.signing import act, letter_context
from answerable.files.store import fetch

GONE = {"expired": 410, "settled": 410, "revoked": 410, "newer": 410, "passed": 410,
        "signed_in": 403}  # fmt: skip


@never_cache
def sign_off(request: HttpRequest, key: int, token: str) -> HttpResponse:
    """Opening it changes nothing: mail scanners open every link. Only its form acts."""
    person = getattr(request.user, "person_id", None)
    try:
        opened = open_sign_off(token, key, now=timezone.now(), signed_in=person)
        return private(asked(request, opened, token))
    except LinkRefused as refused:
        page = render(
            request, "cases/owner/refused.html", {"sentence": refused.sentence},
            status=GONE.get(refused.why, 404),
        )  # fmt: skip
        return private(page)


def asked(request: HttpRequest, opened: Opened, token: str) -> HttpResponse:
    """The letter with its form, or thanks once the form has been taken."""
    context = letter_context(opened.round, opened.asked.detail["stage"])
    form = DecideForm(request.POST or None, initial={"digest": context["digest"]})
    if request.method == "POST" and form.is_valid():
        try:
            act(opened.asked, form.cleaned_data, by=opened.actor)
            return redirect("sign_off_thanks")
        except Refused as refused:
            form.add_error(None, refused.sentence)
    context |= {
        "form": form,
        "case": opened.round.case,
        "round": opened.round,
        "asked": opened.asked,
        "person": opened.person,
        "token": token,
    }
    return render(request, "cases/signoff/link.html", context)


@never_cache
@as_a_letter
def sign_off_file(request: HttpRequest, key: int, token: str, file: int) -> HttpResponse:
    """A file that goes with the letter, for the one who signs it off to look at."""
    person = getattr(request.user, "person_id", None)
    try:
        opened = open_sign_off(token, key, now=timezone.now(), signed_in=person)
        found = enclosed(opened.round.case, file)
    except (LinkRefused, NotFound) as refused:
        raise Http404(refused.sentence) from refused
    return to_be_saved(found.name, fetch(found.sha256))


def thanks(request: HttpRequest) -> HttpResponse:
    return render(request, "cases/signoff/thanks.html")
