"""Bank holidays: which there are, how they were changed, and which due dates moved."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.cases import access, actions
from answerable.cases.actions import looking
from answerable.cases.forms.holidays import HolidayForm, ListForm
from answerable.cases.holidays import calendar_in_force
from answerable.cases.models import CalendarChange, DueMoved, HolidayList
from answerable.cases.policy import policy_on
from answerable.cases.refusals import NotAllowed, NotFound, Refused
from answerable.cases.roles import SETTINGS
from answerable.cases.views.guard import staff
from answerable.workdays.calendar import DIVISION_TITLES, Calendar
from answerable.workdays.changes import Difference, horizon_warning

PAGE = 100


def only_administrators(request: HttpRequest) -> None:
    if not may(request.user, SETTINGS):
        raise NotAllowed(refusal(SETTINGS))


def coming(calendar: Calendar, today: date) -> list[tuple[date, str, str]]:
    """Holidays from the start of this year: (day, name, where it is kept)."""
    kept: dict[tuple[date, str], list[str]] = {}
    for division, days in calendar.holidays.items():
        for day, name in days.items():
            if day.year >= today.year:
                kept.setdefault((day, name), []).append(DIVISION_TITLES[division])
    return [(day, name, ", ".join(sorted(where))) for (day, name), where in sorted(kept.items())]


def _changes() -> QuerySet[CalendarChange]:
    counted = CalendarChange.objects.annotate(moved_count=Count("moved"))
    return counted.prefetch_related("days")[:PAGE]


def waiting() -> list[HolidayList]:
    """Lists nobody has decided about that still name a day we lack."""
    kept = HolidayList.objects.filter(settled_at=None, problem="")
    return [one for one in kept if actions.differing(one.data.encode()).added]


def page(request: HttpRequest, form: HolidayForm, listed: ListForm) -> HttpResponse:
    today, calendar = timezone.localdate(), calendar_in_force()
    context = {
        "form": form,
        "listed": listed,
        "warning": horizon_warning(calendar, today),
        "coming": coming(calendar, today),
        "changes": _changes(),
        "version": calendar.version,
        "address": policy_on(today).holidays_address,
        "waiting": waiting(),
        "latest": HolidayList.objects.first(),
    }
    return render(request, "cases/calendar.html", context)


@staff
def calendar(request: HttpRequest, by: Actor) -> HttpResponse:
    """The holidays and a form to change one."""
    only_administrators(request)
    form = HolidayForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            done = actions.change_holiday(**form.cleaned_data, by=by, now=timezone.now())
            return told(request, done)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    return page(request, form, ListForm())


@staff
@require_POST
def refresh(request: HttpRequest, by: Actor) -> HttpResponse:
    """Read a list in GOV.UK's form and show what it would add. Nothing is added yet."""
    only_administrators(request)
    listed = ListForm(request.POST, request.FILES)
    if listed.is_valid():
        given = listed.cleaned_data["file"]
        try:
            now = timezone.now()
            return shown(request, actions.offer_list(data=given.read(), source=given.name, now=now))
        except Refused as refused:
            listed.add_error("file", refused.sentence)
    return page(request, HolidayForm(), listed)


@staff
@require_POST
def look(request: HttpRequest, by: Actor) -> HttpResponse:
    """Read the list at its address now rather than tonight."""
    only_administrators(request)
    offered = looking.look(now=timezone.now())
    if offered is None:
        messages.error(request, _("No address is set. Set one among the settings of casework."))
        return redirect("cases:calendar")
    return shown(request, offered)


def shown(request: HttpRequest, offered: HolidayList) -> HttpResponse:
    if offered.problem:
        messages.error(request, _("The calendar is unchanged.") + " " + offered.problem)
        return redirect("cases:calendar")
    found = actions.differing(offered.data.encode())
    if found.added and offered.settled_at is None:
        return redirect("cases:calendar_offered", offered.pk)
    said = _("You left this list earlier.") if found.added else _("The list has no day we lack.")
    messages.success(request, said + absent_said(found.absent))
    return redirect("cases:calendar")


@staff
def offered(request: HttpRequest, by: Actor, listed: int) -> HttpResponse:
    """What a list would add and what it does not name; taken or left here."""
    only_administrators(request)
    found = HolidayList.objects.filter(pk=listed, settled_at=None, problem="").first()
    if found is None:
        raise NotFound(_("Somebody has decided about this list already."))
    if request.method == "POST" and "leave" in request.POST:
        actions.leave_list(offered=found, by=by, now=timezone.now())
        messages.success(request, _("The calendar stays as it was."))
        return redirect("cases:calendar")
    if request.method == "POST":
        return told(request, actions.take_list(offered=found, by=by, now=timezone.now()))
    context = {"offered": found, "found": actions.differing(found.data.encode()),
               "where": DIVISION_TITLES}  # fmt: skip
    return render(request, "cases/calendar_offered.html", context)


def absent_said(absent: tuple[Difference, ...]) -> str:
    if not absent:
        return ""
    days = ", ".join(f"{d.day:%-d %B %Y}" for d in absent[:10])
    return " " + _("Days we keep that the list does not name: %s.") % days


def told(request: HttpRequest, done: actions.Recomputed) -> HttpResponse:
    said = ngettext("%d open case moved.", "%d open cases moved.", done.moved) % done.moved
    messages.success(request, _("The calendar is changed.") + " " + said + absent_said(done.absent))
    assert done.change is not None
    return redirect("cases:calendar_moved", done.change.pk)


@staff
def moved(request: HttpRequest, by: Actor, change: int) -> HttpResponse:
    """Which cases a change moved and by how much, of those this person may read."""
    only_administrators(request)
    found = CalendarChange.objects.filter(pk=change).first()
    if found is None:
        raise NotFound(_("There is no such change."))
    readable = access.cases(by, on=timezone.localdate())
    rows = DueMoved.objects.filter(change=found, request__in=readable).select_related("request")
    listed = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    context = {"change": found, "page": listed, "hidden": found.moved.count() - rows.count()}
    return render(request, "cases/calendar_moved.html", context)
