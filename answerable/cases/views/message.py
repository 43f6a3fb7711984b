"""The request as it came, and the files that came with it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.request_files import bytes_of, files_of
from answerable.cases.views.case import about
from answerable.cases.views.guard import staff, to_be_saved


@staff
def message(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """The request as it came."""
    found = access.case(by, reference, on=timezone.localdate())
    shown = about(request, found) | {"files": files_of(found)}
    return render(request, "cases/message.html", shown)


@staff
def message_file(request: HttpRequest, by: Actor, reference: str, sha256: str) -> HttpResponse:
    """A file that came with the request, to be saved."""
    found = access.case(by, reference, on=timezone.localdate())
    came = bytes_of(found, sha256)
    if came is None:
        raise Http404(_("No such file came with this request."))
    return to_be_saved(*came)
