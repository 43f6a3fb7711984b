"""Pages that say what went wrong, and what to do. Django names the arguments."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The exception's own words are the sentence the person reads."""
    return render(request, "errors/403.html", {"sentence": str(exception or "")}, status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    sentence = _("This form was open too long or in another window. Go back, reload it, try again.")
    return render(request, "errors/form_expired.html", {"sentence": sentence}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Our own words where we said why; Django's speak of queries and of patterns."""
    ours = type(exception) is Http404 and not str(exception).endswith("matches the given query.")
    sentence = str(exception) if ours else ""
    return render(request, "errors/404.html", {"sentence": sentence}, status=404)


def fault(request: HttpRequest) -> HttpResponse:
    """No request context is used: the database may be what has failed."""
    nonce = str(getattr(request, "csp_nonce", ""))
    return HttpResponse(render_to_string("errors/500.html", {"csp_nonce": nonce}), status=500)
