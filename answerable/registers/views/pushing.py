"""Rows that another system sends, and the tokens it sends them with."""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from answerable.accounts import links, once
from answerable.accounts.access import actor_for, require
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link, Once
from answerable.registers import access
from answerable.registers.actions import RegisterError
from answerable.registers.bringing import grid_from_json, read_for, take_rows
from answerable.registers.link_purposes import PUSH
from answerable.registers.models import Register
from answerable.registers.roles import EDIT

LASTS = timedelta(days=365)
TOLD_MOST = 100


@csrf_exempt
@require_POST
def push(request: HttpRequest, key: str) -> JsonResponse:
    """CSV, XLSX or ODS as the body, or a JSON list of objects; `?whole=1` for all of the register.

    401 without a token of this register, 422 with the cells that are wrong (nothing is taken),
    200 with how many rows are new, changed, ended and the same. With an `Idempotency-Key` the
    first answer that was taken is given again for a month, and nothing is taken twice; 409 where
    the first is still being taken.
    """
    now = timezone.now()
    link = _link(request, key)
    if link is None:
        return JsonResponse({"error": "The token does not open this register."}, status=401)
    register = get_object_or_404(Register, key=key)
    by = Actor("link", str(link.pk), _("A system that sends rows"))
    if not (given := request.headers.get("Idempotency-Key", "").strip()):
        return _take(request, register, link, by)
    own = hashlib.sha256(f"push {key} {given}".encode()).hexdigest()
    submission, first = once.begin(by=by, key=own, now=now)
    if not first and submission.finished_at is None:
        return JsonResponse({"error": _("The same rows are being taken.")}, status=409)
    if not first:
        return JsonResponse(json.loads(submission.location))
    return _answered_once(submission, request, register, link, by)


def _answered_once(
    submission: Once, request: HttpRequest, register: Register, link: Link, by: Actor
) -> JsonResponse:
    """What was not taken may be sent again under its key."""
    try:
        answer = _take(request, register, link, by)
    except Exception:
        once.release(submission)
        raise
    if answer.status_code == HTTPStatus.OK:
        once.finish(submission, location=answer.content.decode(), now=timezone.now())
    else:
        once.release(submission)
    return answer


def _take(request: HttpRequest, register: Register, link: Link, by: Actor) -> JsonResponse:
    now, today = timezone.now(), timezone.localdate()
    try:
        data = _body(request)
        _layout, rows = read_for(register, data, today)
        if rows.faulty:
            return JsonResponse(_told(rows.faulty, rows.faults[:TOLD_MOST]), status=422)
        whole = request.GET.get("whole") == "1"
        done = take_rows(register, rows, whole=whole, day=today, by=by, now=now)
    except (RegisterError, ValueError) as refusal:
        return JsonResponse({"error": str(refusal)}, status=422)
    links.use(link, now=now)
    return JsonResponse(
        {"new": done.new, "changed": done.changed, "ended": done.gone, "same": done.same}
    )


def _link(request: HttpRequest, key: str) -> Link | None:
    scheme, _space, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    try:
        return links.known_link(token.strip(), PUSH, timezone.now(), kind="register", key=key)
    except links.LinkClosedError:
        return None


def _body(request: HttpRequest) -> bytes:
    """The table sent. JSON is written as a tabbed table, which the readers take."""
    if "json" not in (request.content_type or ""):
        return request.body
    items = json.loads(request.body)
    if not isinstance(items, list) or not all(isinstance(i, dict) for i in items):
        raise RegisterError(_("Send a list of objects."))
    rows = grid_from_json(items).rows()
    return "\n".join("\t".join(_quoted(c) for c in row) for row in rows).encode()


def _quoted(cell: str) -> str:
    return f'"{cell.replace(chr(34), chr(34) * 2)}"'


def _told(faulty: int, faults: Any) -> dict[str, Any]:
    return {
        "error": _("Nothing was taken: %(count)s cells are wrong.") % {"count": faulty},
        "faults": [
            {"cell": f.cell, "heading": f.heading, "value": f.value, "why": f.why} for f in faults
        ],
    }


@require(EDIT)
def tokens(request: HttpRequest, key: str) -> HttpResponse:
    """Issue a token (shown once) or close one."""
    register = access.to_edit(request.user, key)
    by, now = actor_for(request.user), timezone.now()
    mine = Link.objects.filter(purpose=PUSH.key, kind="register", key=key).order_by("-issued_at")
    token = ""
    if "close" in request.POST:
        link = get_object_or_404(mine, pk=request.POST["close"])
        links.revoke(link, by=by, now=now)
        messages.success(request, _("The token is closed."))
        return redirect("registers:tokens", key)
    if request.method == "POST":
        token = links.issue(
            purpose=PUSH.key, kind="register", key=key, expires=now + LASTS, by=by, now=now
        )
    address = request.build_absolute_uri(f"/registers/push/{key}/")
    page = {"register": register, "links": mine, "token": token, "address": address, "now": now}
    return render(request, "registers/tokens.html", page)
