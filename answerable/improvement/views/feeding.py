"""Values by private link: the ward's phone, another system's token, and who gives them out."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from answerable.accounts import links, once
from answerable.accounts.access import actor_for, require
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link, Once
from answerable.improvement import access, actions
from answerable.improvement.feed_description import description
from answerable.improvement.feeding import (
    BACK,
    KIND,
    LASTS,
    Opened,
    feed,
    from_json,
    last_values,
    link_key,
    links_of,
    names_in,
    place_of,
    table_of,
    ward,
)
from answerable.improvement.forms.measures import PASTE_MOST, ValueForm, plain
from answerable.improvement.link_purposes import FEED, WARD
from answerable.improvement.models import Measure, Observation
from answerable.improvement.refusals import Refused, Warned
from answerable.improvement.roles import RUN_PROJECTS
from answerable.improvement.views.asking import asked

OK, BAD, UNKNOWN, MEANWHILE, LARGE = 200, 422, 401, 409, 413
TOLD_MOST = 100


def enter(request: HttpRequest, token: str) -> HttpResponse:
    """One question, at 320 px, without signing in. Opening it changes nothing."""
    now, today = timezone.now(), timezone.localdate()
    try:
        opened = ward(token, now)
    except Refused as refused:
        page = {"sentence": refused.sentence}
        return render(request, "improvement/ward_closed.html", page, status=404)
    measure, warned = opened.measure, "override" in request.POST
    form = ValueForm(request.POST or None, measure=measure, initial={"day": today}, warned=warned)

    def deed(given: dict[str, Any]) -> Observation:
        if given["day"] < today - BACK:
            raise Refused(_("That day is over a month ago: ask the project’s leader to enter it."))
        made = actions.enter(measure=measure, place=opened.place, by=opened.by, now=now, **given)
        links.use(opened.link, now=now)
        messages.success(request, _("Saved. Thank you."))
        return made

    return asked(
        request,
        form,
        deed,
        again=lambda: ValueForm(request.POST, measure=measure, warned=True),
        title=measure.name,
        back=reverse("improvement:ward", args=[token]),
        button=_("Save"),
        template="improvement/ward.html",
        **_ward_page(opened),
        today=today,
    )


def _ward_page(opened: Opened) -> dict[str, Any]:
    shown = last_values(opened.measure, opened.place)
    corrected = {o.pk for o in shown if o.supersedes_id}
    return {
        "measure": opened.measure, "place": opened.place, "last": shown, "plain": plain,
        "corrected": corrected,
    }  # fmt: skip


@require(RUN_PROJECTS)
def ways(request: HttpRequest, key: int) -> HttpResponse:
    """A measure's private links and tokens: issued (shown once), listed and closed."""
    measure = access.measure(request.user, key, give_out=True)
    by, now = actor_for(request.user), timezone.now()
    given = {}
    if "close" in request.POST:
        mine = [*links_of(measure, WARD.key), *links_of(measure, FEED.key)]
        found = next((link for link in mine if str(link.pk) == request.POST["close"]), None)
        if found:
            links.revoke(found, by=by, now=now)
            messages.success(request, _("It is closed, and opens nothing from now on."))
        return redirect("improvement:ways", measure.pk)
    if request.method == "POST":
        given = _issued(request, measure, by, now)
    context = {
        "measure": measure,
        "wards": [(link, place_of(link)) for link in links_of(measure, WARD.key)],
        "tokens": links_of(measure, FEED.key),
        "endpoint": request.build_absolute_uri(reverse("improvement:feed", args=[measure.pk])),
        "now": now,
        **given,
    }
    return render(request, "improvement/ways.html", context)


def _issued(request: HttpRequest, measure: Measure, by: Actor, now: datetime) -> dict[str, str]:
    place = " ".join(request.POST.get("place", "").split())[:100]
    to_ward = request.POST.get("kind") == "ward"
    token = links.issue(
        purpose=WARD.key if to_ward else FEED.key, kind=KIND,
        key=link_key(measure, place if to_ward else ""), expires=now + LASTS, by=by, now=now,
    )  # fmt: skip
    if not to_ward:
        return {"token": token}
    return {"address": request.build_absolute_uri(reverse("improvement:ward", args=[token]))}


def described(request: HttpRequest) -> JsonResponse:
    """What the address takes and answers, for programs."""
    return JsonResponse(description())


@csrf_exempt
@require_POST
def take(request: HttpRequest, key: int) -> JsonResponse:
    """CSV or a JSON list of values, all of it or nothing.

    401 without a token of this measure, 422 with each cell that is wrong, 200 with how many are
    added and were there. With an `Idempotency-Key` the first answer that was taken is given again
    for a month; 409 while the first is still being taken. `?override=` gives the reason for an
    unlikely date or column, `?correct=` the reason for changing values that are there.
    """
    now = timezone.now()
    measure = Measure.objects.filter(pk=key).first()
    link = feed(request.headers.get("Authorization", ""), measure, now) if measure else None
    if measure is None or link is None:
        return JsonResponse({"error": _("The token does not open this measure.")}, status=UNKNOWN)
    by = Actor("link", str(link.pk), _("Another system"))
    if not (given := request.headers.get("Idempotency-Key", "").strip()):
        return _taken(request, measure, link, by, now)
    own = hashlib.sha256(f"feed {key} {given}".encode()).hexdigest()
    submission, first = once.begin(by=by, key=own, now=now)
    if first:
        return _taken_once(submission, request, measure, link, by)
    if submission.finished_at is None:
        return JsonResponse({"error": _("The same values are being taken.")}, status=MEANWHILE)
    return JsonResponse(json.loads(submission.location))


def _taken_once(
    submission: Once, request: HttpRequest, measure: Measure, link: Link, by: Actor
) -> JsonResponse:
    """What was not taken may be sent again under its key."""
    answer: JsonResponse | None = None
    try:
        answer = _taken(request, measure, link, by, timezone.now())
    finally:
        if answer is not None and answer.status_code == OK:
            once.finish(submission, location=answer.content.decode(), now=timezone.now())
        else:
            once.release(submission)
    return answer


def _taken(
    request: HttpRequest, measure: Measure, link: Link, by: Actor, now: datetime
) -> JsonResponse:
    if len(request.body) > PASTE_MOST:
        return JsonResponse({"error": _("That is more than can be read at once.")}, status=LARGE)
    as_json = "json" in (request.content_type or "")
    try:
        text = from_json(request.body) if as_json else request.body.decode("utf-8-sig", "replace")
        table = table_of(text)
        if table.bad:
            return JsonResponse(
                _wrong(table.bad[:TOLD_MOST], len(table.bad), as_json=as_json), status=BAD
            )
        added, there = actions.record_many(
            measure=measure, rows=table.rows, warnings=names_in(table),
            override=request.GET.get("override", "")[:300],
            correcting=request.GET.get("correct", "")[:300], via=Observation.Via.FEED,
            by=by, now=now,
        )  # fmt: skip
    except Warned as warned:
        told = {"error": warned.sentence, "warnings": warned.warnings}
        return JsonResponse(told, status=BAD)
    except Refused as refused:
        return JsonResponse({"error": refused.sentence}, status=BAD)
    links.use(link, now=now)
    return JsonResponse({"added": added, "there": there})


def _wrong(bad: Any, count: int, *, as_json: bool) -> dict[str, Any]:
    """Each wrong cell by its row: of JSON, the first object is row 1."""
    return {
        "error": _("Nothing was taken: %(count)s cells are wrong.") % {"count": count},
        "rows": [
            {"row": b.row - 1 if as_json else b.row, "value": b.text, "why": b.why}
            | ({} if as_json else {"cell": b.cell})
            for b in bad
        ],
    }
