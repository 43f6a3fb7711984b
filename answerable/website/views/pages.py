"""Home, and what the law asks every public service to say of itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from answerable.accounts.models import Regulator
from answerable.website.navigation import desk


def home(request: HttpRequest) -> HttpResponse:
    """The public's start page; whoever has signed in goes to their own desk."""
    if request.user.is_authenticated and (start := desk(request.user)):
        return redirect(start)
    return render(request, "website/home.html")


def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement (SI 2018/952, regulation 8)."""
    return render(request, "website/accessibility.html")


def privacy(request: HttpRequest) -> HttpResponse:
    regulator = Regulator.objects.order_by("-effective_from").first()
    return render(request, "website/privacy.html", {"regulator": regulator})


def cookies(request: HttpRequest) -> HttpResponse:
    return render(request, "website/cookies.html")
