"""What is with owners, who was chased, and what waits for an officer's word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from answerable.accounts.access import may
from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.chasers import sending
from answerable.cases.chasers.ladder import TITLES
from answerable.cases.chasers.owing import Matter, Owing, book, questions_out, since
from answerable.cases.forms.answering import ReasonForm
from answerable.cases.ledger import counting
from answerable.cases.models import Event, Question, Request
from answerable.cases.owners import actions as owners
from answerable.cases.owners.reading import due_in, latest_assignment
from answerable.cases.refusals import Refused
from answerable.cases.roles import READ, WORK
from answerable.cases.views.case import about
from answerable.cases.views.guard import done, private, staff, to_be_saved
from answerable.files.store import fetch


@dataclass(frozen=True, slots=True)
class Line:
    """A question with its owner. last: the latest rung climbed."""

    matter: Matter
    last: str
    late: bool


def line(matter: Matter, today: date) -> Line:
    chased = [event for event in matter.climbed if event.type == "chaser_sent"]
    last = str(TITLES[chased[-1].detail["step"]]) if chased else ""
    return Line(matter, last, matter.due < today)


@staff
def waiting(request: HttpRequest, by: Actor) -> HttpResponse:
    """Every question that is with its owner, and the rungs an officer may allow."""
    today = timezone.localdate()
    shown = set(access.cases(by, on=today).open().values_list("pk", flat=True))
    to_allow = [each for each in book(today).to_allow() if each.matter.case.pk in shown]
    context = {
        "lines": [line(m, today) for m in questions_out() if m.case.pk in shown],
        "to_allow": to_allow if may(request.user, WORK) else [],
    }
    return render(request, "cases/chasers.html", context)


@staff
@require_POST
def allow(request: HttpRequest, by: Actor) -> HttpResponse:
    """Let somebody above the owner be told."""
    given = request.POST.get("opened", "")
    opened = get_object_or_404(Event, pk=int(given) if given.isdigit() else 0)
    access.case(by, opened.request.reference, WORK, on=timezone.localdate())
    done(
        request,
        lambda: sending.allow(
            opened=opened, step=request.POST.get("step", ""), by=by, now=timezone.now()
        ),
        _("Allowed. They will be told in their next digest."),
    )
    return redirect("cases:chasers")


@dataclass(frozen=True, slots=True)
class WithOwner:
    """One question of a case, and all that passed between the desk and its owner."""

    question: Question
    due: date | None
    chased: tuple[Event, ...]
    searches: tuple[Event, ...]
    files: tuple[Event, ...]
    to_allow: tuple[Owing, ...]

    @property
    def out(self) -> bool:
        return self.question.cached_state == "with_owner"

    @property
    def drafted(self) -> bool:
        has_owner = self.question.owner_department_id or self.question.owner_person_id
        return bool(has_owner) and self.question.cached_state == "drafted"


@staff
def with_owners(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """A case's questions with their owners, their dates, chasers, searches and files."""
    found = access.case(by, reference, on=timezone.localdate())
    context = about(request, found) | {"entries": entries(found)}
    return render(request, "cases/with_owners.html", context)


def entries(case: Request) -> list[WithOwner]:
    """Each question that was ever with an owner, in order."""
    events = list(case.events.select_related("words").order_by("pk"))
    asked = Question.objects.asked().filter(request=case)
    waiting = [each for each in book(timezone.localdate()).to_allow() if each.matter.case == case]
    made = (
        entry(question, events, waiting)
        for question in asked.select_related("owner_department", "owner_person")
    )
    return [each for each in made if each is not None]


def entry(question: Question, events: list[Event], waiting: list[Owing]) -> WithOwner | None:
    opened = latest_assignment(question, events)
    if opened is None:
        return None
    touching = [e for e in counting(events) if question.pk in (e.questions or ())]
    climbed = {event.pk for event in since(opened, events)}
    return WithOwner(
        question=question,
        due=due_in(opened),
        chased=tuple(e for e in touching if e.pk in climbed and e.type == "chaser_sent"),
        searches=tuple(e for e in touching if e.type == "search_recorded"),
        files=tuple(e for e in touching if e.type == "file_attached"),
        to_allow=tuple(each for each in waiting if each.matter.question == question),
    )


@staff
def send_back(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    """Return an answer to its owner, saying what is still wanted."""
    question = access.question(by, reference, position, WORK, on=timezone.localdate())
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if done(
            request,
            lambda: owners.send_back(question=question, reason=reason, by=by, now=timezone.now()),
            _("Returned to its owner."),
        ):
            return redirect("cases:with_owners", question.request.slug)
    context = about(request, question.request) | {"form": form, "question": question}
    return render(request, "cases/send_back.html", context)


@staff
@require_POST
@never_cache
def hand_link(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    """A link to hand to an owner without a mailbox: shown this once, and noted on the case."""
    question = access.question(by, reference, position, WORK, on=timezone.localdate())
    context: dict[str, Any] = about(request, question.request) | {"question": question}
    try:
        token = owners.make_link(question=question, by=by, now=timezone.now())
        context["link"] = request.build_absolute_uri(reverse("owner", args=[question.pk, token]))
    except Refused as refused:
        context["sentence"] = refused.sentence
    return private(render(request, "cases/hand_link.html", context))


@staff
def owner_file(request: HttpRequest, by: Actor, reference: str, sha256: str) -> HttpResponse:
    """A file an owner attached, to be saved: what came from outside is never shown as a page."""
    found = access.case(by, reference, READ, on=timezone.localdate())
    event = found.events.filter(type="file_attached", detail__sha256=sha256).first()
    if event is None:
        raise Http404(_("No owner attached such a file."))
    return to_be_saved(event.words.text, fetch(sha256))
