"""A form is submitted once, however often its button is clicked."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from answerable.accounts.access import actor_for
from answerable.accounts.actor import Actor
from answerable.accounts.models import Once
from answerable.accounts.once import begin, finish, release
from answerable.website.context import ONCE

WAIT_SECONDS = 8.0
LOOK_EVERY = 0.2
LONGEST_KEY = 64


class SubmitOnce:
    """Send whoever submits a form a second time to where the first submission led.

    A submission that led nowhere (errors on the form, a fault) may be made again.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        once: Once | None = getattr(request, "once", None)
        if once is not None:
            settle(once, response)
        return response

    def process_view(
        self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any
    ) -> HttpResponseBase | None:
        """After the check for forgery, before the view."""
        key = request.POST.get(ONCE, "") if request.method == "POST" else ""
        if not key or len(key) > LONGEST_KEY:
            return None
        once, first = begin(by=submitter(request), key=key, now=timezone.now())
        if first:
            request.once = once  # type: ignore[attr-defined]
            return None
        return where_it_led(request, once)


def settle(once: Once, response: HttpResponseBase) -> None:
    """A redirect is remembered: it is what a deed ends in."""
    if isinstance(response, HttpResponseRedirect):
        finish(once, location=response.url, now=timezone.now())
    else:
        release(once)


def submitter(request: HttpRequest) -> Actor:
    """The person signed in, or the browser, known by its forgery cookie."""
    if request.user.is_authenticated:
        return actor_for(request.user)
    cookie = str(request.META.get("CSRF_COOKIE", ""))
    return Actor("requester", hashlib.sha256(cookie.encode()).hexdigest()[:32], "")


def where_it_led(request: HttpRequest, once: Once) -> HttpResponse:
    """Wait for the first submission a little, then follow it."""
    until = time.monotonic() + WAIT_SECONDS
    while True:
        row = Once.objects.filter(pk=once.pk).first()
        if row is not None and row.finished_at:
            return HttpResponseRedirect(row.location)
        if row is None or time.monotonic() >= until:
            return render(request, "errors/409.html", status=409)
        time.sleep(LOOK_EVERY)
