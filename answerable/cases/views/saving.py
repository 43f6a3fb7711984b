"""A request form that is put by and carried on with."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.cases import actions
from answerable.cases.link_purposes import SAVED
from answerable.cases.models import SavedRequest
from answerable.cases.views.guard import private

SESSION = "request"
WEB = Actor("job", "web form", "Web form")
_LONGEST = 100_000


def typed(request: HttpRequest, form: type[forms.Form], kept: dict[str, Any]) -> dict[str, Any]:
    """What is in the session and on the page, right or not: it is only put by."""
    names = [name for name in form.base_fields if name in request.POST]
    return {**kept, **{name: request.POST[name][:_LONGEST] for name in names}}


def put_by(request: HttpRequest, given: dict[str, Any]) -> HttpResponse:
    """Put the form by, take it off this device, and show the link that opens it again."""
    SavedRequest.objects.filter(pk=given.pop("saved", 0)).delete()
    token, expires = actions.save_for_later(given=given, by=WEB, now=timezone.now())
    request.session.pop(SESSION, None)
    request.session["saved"] = {"token": token, "expires": expires.isoformat()}
    return redirect("request_saved")


@never_cache
def saved(request: HttpRequest) -> HttpResponse:
    """The private link and its last day: shown until the window is closed."""
    known = request.session.get("saved")
    if not known:
        return redirect("request_start")
    address = request.build_absolute_uri(reverse("request_carry_on", args=[known["token"]]))
    expires = timezone.localdate(datetime.fromisoformat(known["expires"]))
    return render(request, "cases/public/saved.html", {"link": address, "expires": expires})


@never_cache
def carry_on(request: HttpRequest, token: str) -> HttpResponse:
    """Opening the link changes nothing; the button brings back what was put by."""
    kept = under(token)
    if kept is None:
        raise Http404(
            _("This request has been sent, or its 14 days are over. Start again if you need to.")
        )
    if request.method == "POST":
        request.session[SESSION] = {**kept.given, "saved": kept.pk}
        return redirect("request_check")
    return private(render(request, "cases/public/carry_on.html", {"kept": kept}))


def under(token: str) -> SavedRequest | None:
    """What was put by under this link; None where it opens nothing, told in the trail."""
    now = timezone.now()
    try:
        link = links.known_link(token, SAVED, now, kind="saved request")
    except links.LinkClosedError:
        return None
    kept = actions.saved_under(link)
    if kept is None:
        links.tell_refused("used", link, SAVED, kind=link.kind, key=link.key, now=now)
    return kept


@require_POST
def remove_file(request: HttpRequest, sha256: str) -> HttpResponse:
    """Take a file off the form; it goes for good with the form."""
    kept: dict[str, Any] = request.session.get(SESSION, {})
    files = [one for one in kept.get("files", []) if one["sha256"] != sha256]
    request.session[SESSION] = {**kept, "files": files}
    messages.success(request, _("The file was taken off your request."))
    return redirect("request_step", "request")
