"""A person's due dates in their own calendar, by a secret address."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from answerable.accounts import links
from answerable.accounts.access import departments_of
from answerable.accounts.actor import Actor
from answerable.accounts.models import Organisation, Person
from answerable.cases import access
from answerable.cases.chasers.calendar_feed import Due, calendar_text
from answerable.cases.chasers.owing import questions_out
from answerable.cases.link_purposes import CALENDAR
from answerable.cases.views.guard import private, staff


@staff
@never_cache
def address(request: HttpRequest, by: Actor) -> HttpResponse:
    """Make the secret address. A new one closes the one before."""
    made = ""
    if request.method == "POST":
        token = fresh(by)
        made = request.build_absolute_uri(reverse("calendar_feed", args=[token]))
    known = bool(links.live(CALENDAR.key, "person", by.key))
    return private(render(request, "cases/feed.html", {"made": made, "known": known}))


@transaction.atomic
def fresh(by: Actor) -> str:
    now = timezone.now()
    for known in links.live(CALENDAR.key, "person", by.key):
        links.revoke(known, by=by, now=now)
    return links.issue(
        purpose=CALENDAR.key, kind="person", key=by.key, expires=None, by=by, now=now
    )


@never_cache
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The feed itself, for whoever has the address: references and days alone."""
    now = timezone.now()
    try:
        link = links.known_link(token, CALENDAR, now, kind="person")
        person = Person.objects.get(pk=int(link.key), user__is_active=True)
    except (links.LinkClosedError, Person.DoesNotExist) as closed:
        raise Http404(_("This calendar address is not known, or was closed.")) from closed
    name = _("%(organisation)s: due dates") % {"organisation": Organisation.current().name}
    text = calendar_text(name, dues_of(person, timezone.localdate()), now=now)
    return private(HttpResponse(text, content_type="text/calendar; charset=utf-8"))


def dues_of(person: Person, today: date) -> Iterator[Due]:
    """Their open cases, and the questions that are with them, of those they may see."""
    readable = access.cases(Actor("person", str(person.pk), person.name), on=today)
    for case in readable.open().filter(officer=person, cached_due__isnull=False).for_desk():
        assert case.cached_due is not None
        yield Due(f"{case.public_id}@answerable", case.reference, case.cached_due)
    departments = {d.pk for d in departments_of(person, "owner", today) if d}
    for matter in questions_out():
        question = matter.question
        assert question is not None
        if question.owner_person_id is not None:
            theirs = question.owner_person_id == person.pk
        else:
            theirs = question.owner_department_id in departments
        if theirs:
            name = f"{matter.case.reference} ({question.label})"
            yield Due(f"{matter.case.public_id}-{question.pk}@answerable", name, matter.due)
