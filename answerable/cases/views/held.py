"""A case that came with an earlier register is released, once somebody has looked at it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.actions import taking_over
from answerable.cases.models import Request
from answerable.cases.roles import WORK
from answerable.cases.views.guard import done, staff


@staff
@require_POST
def free(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """From now on the case may send letters and ask owners."""
    found = access.case(by, reference, WORK, on=timezone.localdate())
    done(
        request,
        lambda: taking_over.free(case=found, by=by, now=timezone.now()),
        _released(found),
    )
    return redirect("cases:case", found.slug)


def _released(case: Request) -> str:
    said = _("Released: this case may send from now on.")
    if not case.questions.asked().filter(cached_state="with_owner").exists():
        return said
    return (
        said
        + " "
        + _(
            "Its departments are those that your register named, and nobody has written to them: "
            "send each question to its department to ask them."
        )
    )
