"""The pages of allauth that this product does not use, each closed with a sentence."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, re_path


def closed(request: HttpRequest, **_keys: Any) -> HttpResponse:
    return render(request, "errors/closed.html", status=404)


# under the same addresses as allauth's, and asked before them
urlpatterns = [
    path("signup/", closed),
    path("email/", closed),
    path("confirm-email/", closed),
    re_path(r"^confirm-email/(?P<key>[-:\w]+)/$", closed),
    path("login/code/confirm/", closed),
    path("3rdparty/", closed),
    path("3rdparty/signup/", closed),
    path("social/signup/", closed),
    path("social/connections/", closed),
]
