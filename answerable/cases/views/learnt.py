"""Where questions go, as past cases taught it: how old habits fade, and the versions kept."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from procrastinate.exceptions import AlreadyEnqueued

from answerable.accounts.actor import Actor
from answerable.cases import jobs
from answerable.cases.actions.learning import put_back, use_model
from answerable.cases.models import RoutingModel
from answerable.cases.policy import policy_on
from answerable.cases.routing.fading import HALF_LIFE
from answerable.cases.routing.train import REGIME_HALF_LIFE
from answerable.cases.views.guard import done, staff
from answerable.cases.views.holidays import only_administrators

MOST_VERSIONS = 10


@dataclass(frozen=True, slots=True)
class Learnt:
    """A model in use, what is not suggested any more with its heirs, and the versions kept."""

    used: RoutingModel
    gone: list[tuple[str, str]]
    versions: list[RoutingModel]
    put_back: bool


def learnt_of(kind: str) -> Learnt | None:
    used = RoutingModel.objects.in_use(kind)
    if used is None:
        return None
    versions = RoutingModel.objects.filter(kind=kind).defer("numbers", "words")
    gone = [(name, _shares(heirs)) for name, heirs in sorted(used.heirs.items())]
    return Learnt(used, gone, list(versions.order_by("-version")[:MOST_VERSIONS]), put_back(kind))


def _shares(heirs: dict[str, float]) -> str:
    """“Estates 60%, Finance 30%”: at least a tenth each, the largest first."""
    ordered = sorted(heirs.items(), key=lambda heir: -heir[1])
    named = ", ".join(f"{name} {share:.0%}" for name, share in ordered)
    return named or _("Shared out among many")


@staff
def learnt(request: HttpRequest, by: Actor) -> HttpResponse:
    """Both models: whom a question is suggested to, and under which law."""
    only_administrators(request)
    found = [learnt_of(kind) for kind in RoutingModel.Kind.values]
    context = {
        "learnt": [one for one in found if one is not None],
        "half_life": f"{HALF_LIFE:.0f}",
        "regime_half_life": f"{REGIME_HALF_LIFE:.0f}",
        "least": policy_on(timezone.localdate()).suggestion_line,
    }
    return render(request, "cases/learnt.html", context)


@staff
@require_POST
def now(request: HttpRequest, by: Actor) -> HttpResponse:
    """Learn anew without waiting for the night; a job does it."""
    only_administrators(request)
    with suppress(AlreadyEnqueued), transaction.atomic():
        jobs.learn_now.defer(kind=by.kind, key=by.key, name=by.name)
    messages.success(
        request,
        _(
            "It is being learnt anew: look at this page again in a minute. Where there are too "
            "few past cases it stays as it is."
        ),
    )
    return redirect("cases:learnt")


@staff
@require_POST
def use(request: HttpRequest, by: Actor) -> HttpResponse:
    """Go back to an earlier version, or forward again."""
    only_administrators(request)
    kind, version = request.POST.get("kind", ""), request.POST.get("version", "")
    if not version.isdecimal() or len(version) > 9:
        messages.error(request, _("There is no such version."))
        return redirect("cases:learnt")
    done(
        request,
        lambda: use_model(kind=kind, version=int(version), by=by, now=timezone.now()),
        _("Suggestions are made by version %(version)s from now on.") % {"version": version},
    )
    return redirect("cases:learnt")
