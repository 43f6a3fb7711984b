"""One click signs in as somebody, in the demonstration alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from answerable.accounts import links
from answerable.accounts.access import roles_of
from answerable.accounts.actor import Actor
from answerable.accounts.models import User
from answerable.accounts.roles import ROLES
from answerable.improvement.feeding import KIND, link_key
from answerable.improvement.link_purposes import WARD
from answerable.improvement.models import Measure
from answerable.post.models import OutgoingMessage

MAILS = 20
PLACE = "Elm community team"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def only_in_demonstration() -> None:
    """Raises Http404 everywhere else: there the page does not exist."""
    if not settings.DEMO:
        raise Http404


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """Everybody who may sign in, with the roles they hold."""
    only_in_demonstration()
    day = timezone.localdate()
    users = User.objects.filter(is_active=True).select_related("person__department")
    people = [(user, roles_of(user.person, day)) for user in users.order_by("person__name")]
    order = [key for key in ROLES if key != "administrator"]  # those a newcomer tries first
    people.sort(key=lambda one: _first_place([held.role for held in one[1]], order))
    context = {"people": people, "roles": ROLES, "ward": _measured()}
    return render(request, "website/demonstration.html", context)


def _measured() -> Measure | None:
    """The measure whose values the demonstration's ward gives."""
    return Measure.objects.filter(name="Missed visits").first()


def _first_place(held: Sequence[str], order: Sequence[str]) -> int:
    return min((order.index(role) for role in held if role in order), default=len(order))


@require_safe
def mail(request: HttpRequest) -> HttpResponse:
    """The latest mails: in the demonstration none leaves, so that one reads them here."""
    only_in_demonstration()
    wanted = request.GET.get("q", "")
    sent = OutgoingMessage.objects.filter(subject__contains=wanted).order_by("-pk")[:MAILS]
    return render(request, "website/demonstration_mail.html", {"mails": sent, "wanted": wanted})


@require_POST
def ward(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - the same for everybody
    """The page of a ward's phone, by a private link made for this click: ours are shown once."""
    only_in_demonstration()
    measure = _measured()
    if measure is None:
        raise Http404
    now, by = timezone.now(), Actor("command", "demonstration", "The demonstration")
    token = links.issue(
        purpose=WARD.key, kind=KIND, key=link_key(measure, PLACE),
        expires=now + timedelta(days=1), by=by, now=now,
    )  # fmt: skip
    return redirect("improvement:ward", token)


@require_POST
def enter(request: HttpRequest, user_id: int) -> HttpResponse:
    only_in_demonstration()
    user = get_object_or_404(User, pk=user_id, is_active=True)
    login(request, user, backend=BACKEND)
    return redirect("home")
