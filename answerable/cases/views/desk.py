"""The desk: which cases there are, when each is due, and who must act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.accounts.access import may
from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.finding import filtered
from answerable.cases.forms.desk import DEEDS, FilterForm
from answerable.cases.holidays import calendar_in_force
from answerable.cases.intake.addresses import is_public
from answerable.cases.intake.concerns import told
from answerable.cases.models import Intake, Request, SavedFilter
from answerable.cases.models.asking import RequestQuerySet
from answerable.cases.releasing import delivery
from answerable.cases.roles import SETTINGS, WITHDRAW, WORK
from answerable.cases.search import matched, searched
from answerable.cases.signoff.moving import waiting_for
from answerable.cases.signoff.reading import rounds_of
from answerable.cases.states import CASE_STATES, OPEN_STATES, who_must_act
from answerable.cases.views.guard import staff
from answerable.workdays.calendar import UK_UNION, Calendar, working_days_between
from answerable.workdays.changes import horizon_warning

PAGE = 50
SOON, ONE_DAY = timedelta(days=7), timedelta(days=1)
TABS: tuple[tuple[str, str | Promise], ...] = (
    ("open", _("All open")),
    ("mine", _("Mine")),
    ("overdue", _("Overdue")),
    ("week", _("Due in 7 days")),
    ("approval", _("Waiting for approval")),
    ("unallocated", _("Nobody's yet")),
    ("closed", _("Closed")),
)
TURNS: dict[str, str | Promise] = {
    "officer": _("Officer"),
    "owner": _("Information lead"),
    "approver": _("Approver"),
    "issuer": _("Whoever issues"),
    "requester": _("Requester"),
    "nobody": _("Nobody"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One case as the desk shows it. left: working days to the due date, negative when late."""

    case: Request
    left: int | None
    state: str
    turn: str

    @property
    def intake(self) -> Intake | None:
        return getattr(self.case, "intake", None)

    @property
    def urgent(self) -> bool:
        return self.intake is not None and self.intake.urgent

    @property
    def unread(self) -> bool:
        return self.intake is not None and self.intake.unread

    @property
    def held(self) -> bool:
        """Whether it came with a register and nobody has released it."""
        return self.case.held_at is not None and CASE_STATES[self.case.cached_state].open

    @property
    def concerns(self) -> list[str]:
        """What the words of the request suggest, and which words those are."""
        codes = self.intake.concerns if self.intake else []
        return told(codes, f"{self.case.subject}\n{self.case.text}")

    @property
    def public(self) -> bool:
        return is_public(self.case)

    @property
    def late(self) -> bool:
        return self.left is not None and self.left < 0


def days_left(due: date, today: date, calendar: Calendar) -> int:
    """Working days after today up to the due date; minus those since it where it has passed."""
    if due >= today:
        return working_days_between(calendar, UK_UNION, today + ONE_DAY, due)
    return -working_days_between(calendar, UK_UNION, due + ONE_DAY, today)


def row(
    case: Request, today: date, calendar: Calendar, standing: Iterable[str] | None = None
) -> Row:
    """`standing`: the states of its questions where they are known already."""
    if standing is None:
        standing = [question.cached_state for question in case.questions.all()]
    state = CASE_STATES[case.cached_state]
    left = days_left(case.cached_due, today, calendar) if case.cached_due and state.open else None
    turn = who_must_act(case.cached_state, standing)
    return Row(case, left, str(state.title), str(TURNS[turn]))


def narrowed(found: RequestQuerySet, tab: str, by: Actor, today: date) -> RequestQuerySet:
    """The cases of one tab of the desk; all open ones for a tab there is not."""
    if tab == "mine":
        return found.at_work().filter(officer_id=int(by.key))
    if tab == "approval":
        return found.filter(cached_state__in=["with_approver", "approved"])
    if tab == "closed":
        return found.closed().order_by("-cached_closed_on", "-number")
    if tab == "overdue":
        return found.overdue(today)
    if tab == "week":
        return found.due_within(today, today + SOON)
    return found.unallocated() if tab == "unallocated" else found.at_work()


def counts(found: RequestQuerySet, by: Actor, today: date) -> dict[str, int]:
    """How many cases stand under each open tab, in one query."""
    running = Q(cached_state__in=OPEN_STATES)
    return found.at_work().aggregate(
        open=Count("pk"),
        mine=Count("pk", filter=Q(officer_id=int(by.key))),
        overdue=Count("pk", filter=running & Q(cached_due__lt=today)),
        week=Count("pk", filter=running & Q(cached_due__range=(today, today + SOON))),
        approval=Count("pk", filter=Q(cached_state__in=["with_approver", "approved"])),
        unallocated=Count("pk", filter=running & Q(officer__isnull=True)),
    )


@staff
def desk(request: HttpRequest, by: Actor) -> HttpResponse:
    """The table of cases, soonest due first."""
    today = timezone.localdate()
    calendar = calendar_in_force()
    readable = access.cases(by, on=today)
    filters = FilterForm(request.GET)
    given = filters.given
    words = request.GET.get("q", "").strip()
    asked = bool(given or words)
    tab = "" if asked else request.GET.get("show", "open")
    found = readable.for_desk() if asked else narrowed(readable.for_desk(), tab, by, today)
    found = filtered(found, given, today)
    if words:
        found = searched(found, words)
    numbers = {} if words else counts(readable, by, today)
    pages = Paginator(found.prefetch_related("questions"), PAGE)
    if tab in numbers:
        pages.count = numbers[tab]
    page = pages.get_page(request.GET.get("page"))
    listed = rows(page, today, calendar)
    context = {
        "tabs": TABS,
        "tab": tab,
        "words": words,
        "counts": numbers,
        "page": page,
        "rows": listed,
        "hits": matched([entry.case for entry in listed], words) if words else {},
        "any": bool(listed) or readable.exists(),
        "alerts": delivery.alerts() if may(request.user, WITHDRAW) and not words else {},
        "horizon": horizon_warning(calendar, today) if may(request.user, SETTINGS) else None,
    }
    return render(request, "cases/desk.html", context | filtering(request, by, filters, given))


def filtering(
    request: HttpRequest, by: Actor, filters: FilterForm, given: dict[str, Any]
) -> dict[str, Any]:
    """What the desk shows of filters: the form, its address, those kept, and deeds upon several."""
    kept = [(name, request.GET[name]) for name in given]
    return {
        "filters": filters,
        "filtered": bool(given),
        "query": urlencode(kept),
        "kept": list(SavedFilter.objects.filter(person_id=int(by.key))),
        "deeds": offered_deeds(request, by),
        "ticked": request.GET.get("tick") == "all",
        "this": request.GET.urlencode(),
    }


def offered_deeds(request: HttpRequest, by: Actor) -> dict[str, Any]:
    """What they may do to several cases at once; releasing only while some case is held."""
    if not may(request.user, WORK):
        return {}
    held = access.cases(by, on=timezone.localdate()).filter(held_at__isnull=False).exists()
    return DEEDS if held else {key: title for key, title in DEEDS.items() if key != "free"}


def rows(page: Page[Request], today: date, calendar: Calendar) -> list[Row]:
    listed = [row(case, today, calendar) for case in page.object_list]
    waiting = [entry.case for entry in listed if entry.case.cached_state == "with_approver"]
    if not waiting:
        return listed
    names = {key: waiting_for(found) for key, found in rounds_of(waiting).items()}
    return [replace(entry, turn=names.get(entry.case.pk) or entry.turn) for entry in listed]
