"""The department's page: pictures first, each with the table of the same numbers."""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from markupsafe import Markup

from answerable.accounts.access import require
from answerable.improvement.department.pictures import pictures
from answerable.improvement.roles import SEE

UNSAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


@require(SEE)
def dashboard(request: HttpRequest) -> HttpResponse:
    shown = [
        (f"picture-{n}", picture, Markup(json.dumps(picture.spec()).translate(UNSAFE)))  # noqa: S704
        for n, picture in enumerate(pictures(timezone.localdate()), 1)
    ]
    return render(request, "improvement/department.html", {"pictures": shown})
