"""What every officers' page does first and last: who is asking, and what a refusal becomes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp_replace, csp_update
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.http import content_disposition_header

from answerable.accounts.access import actor_for, permitted
from answerable.accounts.actor import Actor
from answerable.cases.access import remembering
from answerable.cases.refusals import NotAllowed, NotFound, Refused

P = ParamSpec("P")
T = TypeVar("T")
V = TypeVar("V", bound=Callable[..., HttpResponseBase])
StaffView = Callable[Concatenate[HttpRequest, Actor, P], HttpResponseBase]
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def staff(view: StaffView[P]) -> View[P]:
    """A page for somebody signed in, who is passed on as an Actor.

    What may not be seen is not found; what may not be done is forbidden, with the sentence.
    """

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        by, today = actor_for(request.user), timezone.localdate()
        try:
            with remembering(by, permitted(request.user), on=today):
                return view(request, by, *args, **kwargs)
        except NotFound as refusal:
            raise Http404(refusal.sentence) from refusal
        except NotAllowed as refusal:
            raise PermissionDenied(refusal.sentence) from refusal

    return guarded


def with_frames(view: V) -> V:
    """A page that shows another of ours within itself."""
    framed: V = csp_update({"frame-src": [SELF]})(view)  # type: ignore[assignment]
    return framed


def as_a_letter(view: V) -> V:
    """A letter carries its own styles, as mail must, and nothing that runs."""
    policy = {
        "default-src": [NONE],
        "style-src": [UNSAFE_INLINE],
        "img-src": ["data:"],
        "frame-ancestors": [SELF],
        "sandbox": ["allow-popups", "allow-top-navigation-by-user-activation"],
    }
    sealed: V = csp_replace(policy)(view)  # type: ignore[assignment]
    return sealed


def done(
    request: HttpRequest, deed: Callable[[], T], said: str | Callable[[T], str], *, about: str = ""
) -> bool:
    """Do it and say so, in a sentence or of what it came to; where refused, why. Whether done.

    about: what is spoken of, where a page has several of its kind.
    """
    try:
        outcome = deed()
    except (NotFound, NotAllowed):
        raise
    except Refused as refusal:
        messages.error(request, f"{about}: {refusal.sentence}" if about else refusal.sentence)
        return False
    messages.success(request, said if isinstance(said, str) else said(outcome))
    return True


def to_be_saved(name: str, data: bytes) -> HttpResponse:
    """Bytes from outside as a download: what others sent is never shown as a page of ours."""
    response = HttpResponse(data, content_type="application/octet-stream")
    plain = "".join(c for c in name if c.isprintable() and c not in '"\\/')[:200].strip() or "file"
    disposition = content_disposition_header(as_attachment=True, filename=plain)
    response["Content-Disposition"] = disposition or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    return private(response)


def private(response: HttpResponse) -> HttpResponse:
    """A private page is in no search engine; no page tells another site its address."""
    response["X-Robots-Tag"] = "noindex"
    return response
