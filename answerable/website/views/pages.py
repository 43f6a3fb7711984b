"""Home, and what the law asks every public service to say of itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from answerable.accounts.access import roles_of
from answerable.accounts.models import Regulator
from answerable.accounts.roles import ROLES
from answerable.cases.waiting_on import waiting_on
from answerable.website.navigation import desk


def home(request: HttpRequest) -> HttpResponse:
    """The public's start page; whoever has signed in goes to their own desk."""
    if not request.user.is_authenticated:
        return render(request, "website/home.html")
    if start := desk(request.user):
        return redirect(start)
    person = request.user.person
    held = [ROLES[one.role].name for one in roles_of(person, timezone.localdate())
            if one.role in ROLES]  # fmt: skip
    context = {"held": held, "waiting": waiting_on(person) if held else []}
    return render(request, "website/home.html", context)


def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement (SI 2018/952, regulation 8)."""
    return render(request, "website/accessibility.html")


def privacy(request: HttpRequest) -> HttpResponse:
    regulator = Regulator.objects.order_by("-effective_from").first()
    return render(request, "website/privacy.html", {"regulator": regulator})


def cookies(request: HttpRequest) -> HttpResponse:
    return render(request, "website/cookies.html")
