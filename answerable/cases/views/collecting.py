"""A reply collected by private link, and files of replies that are public anyway."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from answerable.accounts import links
from answerable.cases.intake.addresses import is_public
from answerable.cases.link_purposes import COLLECT
from answerable.cases.models import Release, ReleaseFile
from answerable.cases.releasing.said import sized
from answerable.cases.views.guard import as_a_letter, private, to_be_saved
from answerable.cases.views.public import FILES, issued_file, opened
from answerable.files.store import fetch


def collected(token: str) -> Release:
    """The release of a link that still opens; never one that was withdrawn."""
    link = opened(token, COLLECT, "release")
    release = Release.objects.filter(public_id=link.key, incident__isnull=True).first()
    if release is None:
        raise Http404(_("This reply is not here any more. Ask us for it."))
    links.use(link, now=timezone.now())
    return release


@never_cache
def collect(request: HttpRequest, token: str) -> HttpResponse:
    """One reply with all its files, for whoever was given the link."""
    release = collected(token)
    context = {
        "release": release,
        "case": release.request,
        "token": token,
        "files": [(file, sized(file.size)) for file in release.files.all()],
    }
    return private(render(request, "cases/public/collect.html", context))


@never_cache
@as_a_letter
def collect_file(request: HttpRequest, token: str, name: str) -> HttpResponse:
    """One file of it, exactly as it was issued."""
    release = collected(token)
    if name in FILES:
        return private(issued_file(release, name))
    file = get_object_or_404(release.files, name=name)
    return to_be_saved(file.name, fetch(file.sha256))


@as_a_letter
def public_file(request: HttpRequest, release: UUID, name: str) -> HttpResponse:
    """A file too large for mail of a reply that is published where it was sent."""
    found = Release.objects.filter(public_id=release, incident__isnull=True).first()
    if found is None or found.request.restricted or not is_public(found.request):
        raise Http404(_("There is no such file."))
    file = get_object_or_404(found.files, name=name, way=ReleaseFile.Way.PUBLIC)
    return to_be_saved(file.name, fetch(file.sha256))
