"""One click signs in as somebody, in the demonstration alone."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from answerable.accounts.access import roles_of
from answerable.accounts.models import User
from answerable.accounts.roles import ROLES
from answerable.post.models import OutgoingMessage

MAILS = 20
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
    return render(request, "website/demonstration.html", {"people": people, "roles": ROLES})


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
def enter(request: HttpRequest, user_id: int) -> HttpResponse:
    only_in_demonstration()
    user = get_object_or_404(User, pk=user_id, is_active=True)
    login(request, user, backend=BACKEND)
    return redirect("home")
