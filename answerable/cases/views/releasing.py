"""A response that has gone: its files, its bundle, whether it arrived, and its withdrawal."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.cases import access
from answerable.cases.events import EVENTS
from answerable.cases.forms.releasing import AddressForm, WithdrawForm
from answerable.cases.models import Incident, Release
from answerable.cases.refusals import Refused
from answerable.cases.releasing import delivery, withdrawing
from answerable.cases.releasing.bundle import bundle
from answerable.cases.releasing.envelope import release_of
from answerable.cases.releasing.said import sized
from answerable.cases.roles import READ, WITHDRAW, WORK
from answerable.cases.views.case import about
from answerable.cases.views.guard import as_a_letter, done, staff, to_be_saved
from answerable.files.store import fetch
from answerable.post.models import OutgoingMessage


def released(by: Actor, reference: str, number: int, permission: str = READ) -> Release:
    """A response of a case that `by` may see."""
    case = access.case(by, reference, permission, on=timezone.localdate())
    release = case.releases.filter(number=number).select_related("incident", "corrects").first()
    if release is None:
        raise Http404(_("There is no such response."))
    release.request = case
    return release


@staff
def release(request: HttpRequest, by: Actor, reference: str, number: int) -> HttpResponse:
    """One response as it went."""
    found = released(by, reference, number)
    incident = Incident.objects.filter(release=found).first()
    context = about(request, found.request) | {
        "release": found,
        "incident": incident,
        "may_open": incident is None or withdrawing.handles(incident, by),
        "files": [(file, sized(file.size)) for file in found.files.all()],
        "delivered": delivery.delivered(found),
        "story": [(e, EVENTS[e.type].title) for e in delivery.story_of(found)],
        "later": Release.objects.filter(corrects=found).first(),
        "today": timezone.localdate(),
    }
    return render(request, "cases/release.html", context)


@staff
@never_cache
@as_a_letter
def release_bundle(request: HttpRequest, by: Actor, reference: str, number: int) -> HttpResponse:
    """All that went, in one file."""
    found = released(by, reference, number)
    withdrawing.check_open_to(found, by)
    return to_be_saved(f"{found.request.slug}-response-{number}.zip", bundle(found))


@staff
@never_cache
@as_a_letter
def release_file(
    request: HttpRequest,
    by: Actor,
    reference: str,
    number: int,
    name: str,
) -> HttpResponse:
    """One file that went with a response."""
    found = released(by, reference, number)
    withdrawing.check_open_to(found, by)
    file = get_object_or_404(found.files, name=name)
    return to_be_saved(file.name, fetch(file.sha256))


@staff
@require_POST
def posted(request: HttpRequest, by: Actor, reference: str, number: int) -> HttpResponse:
    """A person put it in the post."""
    found = released(by, reference, number, WORK)
    on = _day(request.POST.dict()) or timezone.localdate()
    done(
        request,
        lambda: delivery.mark_posted(release=found, on=on, by=by, now=timezone.now()),
        _("Marked as posted."),
    )
    return redirect("cases:release", found.request.slug, number)


def _day(given: dict[str, str]) -> date | None:
    """The day of the three boxes; None where they hold no day."""
    written = "-".join(given.get(f"on-{part}", "").zfill(2) for part in ("year", "month", "day"))
    try:
        return parse_date(written)
    except ValueError:
        return None


@staff
def withdraw(request: HttpRequest, by: Actor, reference: str, number: int) -> HttpResponse:
    """For the day of a breach: shut it now, learn the rest later."""
    found = released(by, reference, number, WITHDRAW)
    if Incident.objects.filter(release=found).exists():
        return redirect("cases:incident", found.request.slug, number)
    people = withdrawing.may_handle(timezone.localdate()) or [
        Person.objects.get(pk=int(by.key))  # nobody holds the role: whoever acts is named
    ]
    local = timezone.localtime()
    form = WithdrawForm(
        request.POST or None,
        handlers=people,
        initial={"day": local.date(), "at": f"{local:%H:%M}", "handlers": [p.pk for p in people]},
    )
    if request.method == "POST" and form.is_valid():
        try:
            return _withdrawn(form, found, by)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
    context = about(request, found.request) | {"form": form, "release": found}
    return render(request, "cases/withdraw.html", context)


def _withdrawn(form: WithdrawForm, release: Release, by: Actor) -> HttpResponse:
    given, now = form.cleaned_data, timezone.now()
    incident = withdrawing.withdraw(
        release=release,
        found=withdrawing.Found(
            discovered_at=form.moment, what_happened=given["what_happened"],
            people=given["people"], people_count=given["people_count"], data=given["what_data"],
        ),
        handlers=list(Person.objects.filter(pk__in=given["handlers"])),
        by=by,
        now=now,
    )  # fmt: skip
    if withdrawing.handles(incident, by):
        return redirect("cases:incident", release.request.slug, release.number)
    return redirect("cases:desk")


@staff
def deliveries(request: HttpRequest, by: Actor) -> HttpResponse:
    """Mail that may not have arrived, until somebody says what became of it."""
    readable = access.cases(by, on=timezone.localdate())
    return render(
        request,
        "cases/deliveries.html",
        {
            "troubled": [
                (message, case, release_of(message))
                for message, case in delivery.troubled(readable)
            ],
            "to_post": delivery.to_post(
                Release.objects.filter(request__in=readable).select_related("request")
            ),
        },
    )


@staff
@require_POST
def settle(request: HttpRequest, by: Actor, message: int) -> HttpResponse:
    """It did go, or it goes again."""
    row = get_object_or_404(OutgoingMessage, pk=message, kind="case")
    access.case(by, row.key, WORK, on=timezone.localdate())
    deeds = {
        "went": (delivery.went, _("Noted: it went.")),
        "again": (delivery.again, _("It is queued again and goes within a minute.")),
        "posted": (delivery.by_post, _("Noted: it went by post.")),
    }
    deed, sentence = deeds.get(request.POST.get("what", ""), (None, ""))
    if deed is not None:
        done(request, lambda: deed(message=row, by=by, now=timezone.now()), sentence)
    return redirect("cases:deliveries")


@staff
def elsewhere(request: HttpRequest, by: Actor, message: int) -> HttpResponse:
    """The address was wrong: correct it, and send the same words there."""
    row = get_object_or_404(OutgoingMessage, pk=message, kind="case")
    case = access.case(by, row.key, WORK, on=timezone.localdate())
    form = AddressForm(request.POST or None, initial={"email": case.requester.email})
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        try:
            delivery.elsewhere(message=row, email=email, by=by, now=timezone.now())
            messages.success(request, _("It is queued and goes to %(to)s.") % {"to": email})
            return redirect("cases:deliveries")
        except Refused as refusal:
            form.add_error("email", refusal.sentence)
    context = about(request, case) | {"form": form, "message": row}
    return render(request, "cases/elsewhere.html", context)
