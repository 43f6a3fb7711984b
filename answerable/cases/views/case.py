"""One case: its questions beside their answers, its clock, its history and its letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.access import may
from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person
from answerable.cases import access, actions
from answerable.cases.actions.happening import CORRECTABLE
from answerable.cases.alike import like_of
from answerable.cases.alike_before import before
from answerable.cases.answers import current_of, lacking, open_gaps
from answerable.cases.clock import DEFAULTS
from answerable.cases.clock.regimes import regime_named
from answerable.cases.clock.words import restarts_in_words
from answerable.cases.days import days_of
from answerable.cases.decisions import needs_reasons
from answerable.cases.drafts_json import figures_in
from answerable.cases.events import EVENTS
from answerable.cases.holidays import calendar_in_force
from answerable.cases.intake import acknowledging, not_new
from answerable.cases.ledger import case_clock, counting
from answerable.cases.models import Draft, DueMoved, Event, Question, Request
from answerable.cases.models.answering import DISPOSITIONS
from answerable.cases.policy import policy_on
from answerable.cases.regulator.reading import Followed
from answerable.cases.releasing import delivery
from answerable.cases.roles import APPROVE, CORRECT, DRAFT, ISSUE, WORK
from answerable.cases.signoff.moving import waiting_for
from answerable.cases.signoff.reading import round_of
from answerable.cases.spoken import to_be_written
from answerable.cases.stages import STAGES
from answerable.cases.states import CASE_STATES, CLOSED_STATES, QUESTION_OPEN, QUESTION_STATES
from answerable.cases.stewards.reading import Obstacle, obstacles
from answerable.cases.suggested_owners import suggested_owners, suggested_regimes
from answerable.cases.views.desk import TURNS, row
from answerable.cases.views.guard import done, staff
from answerable.cases.writing.shown import writing_of
from answerable.figures.printed import printed
from answerable.registers.since import place

OUTCOMES = {code: str(title) for code, title in DISPOSITIONS}


@dataclass(frozen=True, slots=True)
class Answered:
    """A question beside what its answer is at this moment."""

    question: Question
    draft: Draft | None

    @property
    def state(self) -> str:
        return str(QUESTION_STATES[self.question.cached_state].title)

    @property
    def open(self) -> bool:
        return self.question.cached_state in QUESTION_OPEN

    @property
    def reasoned(self) -> bool:
        """Whether it rests on an exemption, whose reasons have a page of their own."""
        return needs_reasons(self.question, self.draft)

    @property
    def outcome(self) -> str:
        disposition = self.draft.disposition if self.draft else None
        return OUTCOMES.get(disposition or "", "")

    @property
    def gaps(self) -> list[dict[str, Any]]:
        return open_gaps(self.draft) if self.draft else []

    @property
    def lacking(self) -> str | None:
        return lacking(self.question, self.draft) if self.open else None

    @property
    def figures(self) -> list[dict[str, Any]]:
        """Each figure as printed, with its source and the day it was asked for."""
        found = figures_in(self.draft.figures) if self.draft else ()
        return [{"figure": f, "printed": printed(f), "place": place(f)} for f in found]

    @property
    def illustrative(self) -> bool:
        return any(entry["figure"].illustrative for entry in self.figures)

    @property
    def sources(self) -> list[tuple[str, Any]]:
        """Where the figures come from, each source once."""
        return sorted({(e["figure"].source, e["figure"].as_at) for e in self.figures})


def answered(case: Request) -> list[Answered]:
    """The case's numbered questions in order, with their latest drafts."""
    questions = list(
        Question.objects.asked()
        .filter(request=case)
        .select_related("owner_department", "owner_person")
    )
    drafts = current_of(questions)
    for question in questions:
        question.request = case
        if question.pk in drafts:
            drafts[question.pk].question = question  # a case asks for its questions once
    return [Answered(question, drafts.get(question.pk)) for question in questions]


def allowed(request: HttpRequest) -> dict[str, bool]:
    """What this person's roles let them do on a case."""
    names = {
        "draft": DRAFT, "work": WORK, "approve": APPROVE, "issue": ISSUE, "correct": CORRECT,
    }  # fmt: skip
    return {name: may(request.user, permission) for name, permission in names.items()}


def about(
    request: HttpRequest, case: Request, questions: list[Answered] | None = None
) -> dict[str, Any]:
    """What each page of a case shows at its head."""
    standing = None if questions is None else [e.question.cached_state for e in questions]
    return {
        "case": case,
        "row": row(case, timezone.localdate(), calendar_in_force(), standing),
        "state": CASE_STATES[case.cached_state],
        "turns": TURNS,
        "closed": case.cached_state in CLOSED_STATES,
        "allowed": allowed(request),
    }


def unsent(questions: list[Answered]) -> list[Question]:
    """Those still to be answered that have no owner: somebody may want to send them."""
    return [
        entry.question
        for entry in questions
        if entry.open and not (entry.question.owner_department or entry.question.owner_person)
    ]


def of_stewards(found: Request, questions: list[Answered]) -> Sequence[Obstacle]:
    """What stewards hold; no query where none was asked, as `access.case` fetches it."""
    if not getattr(found, "has_stewards", True):
        return ()
    return obstacles(found, [e.question for e in questions if e.open], timezone.localdate())


@staff
def case(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    found = access.case(by, reference, on=timezone.localdate())
    questions = answered(found)
    context = about(request, found, questions) | {
        "own": access.own_questions(by, found, on=timezone.localdate()),
        "escalation": lambda: policy_on(timezone.localdate()).escalation,
        "to_confirm": lambda: acknowledging.may_be_confirmed(found),
        "came_as": lambda: not_new.came_as(found),
        "alike": lambda: like_of(
            found,
            [entry.question for entry in questions],
            lambda: access.cases(by, on=timezone.localdate()),
        ),
        "alike_before": lambda: before(found, [entry.question for entry in questions]),
        "by_post": lambda: acknowledging.goes_by_post(found),
        "to_be_written": lambda: to_be_written(found, [entry.question for entry in questions]),
        "questions": questions,
        "undoable": lambda: actions.last_arranged(found) is not None,
        "suggested": suggested_owners(unsent(questions), on=timezone.localdate()),
        "regimes": suggested_regimes(e.question for e in questions if e.open),
        "blocking": [entry for entry in questions if entry.lacking],
        "stewards": of_stewards(found, questions),
        "unsigned": not getattr(found, "signed", True),  # as `access.case` fetches it
        "waiting_for": lambda case: waiting_for(round_of(case)),
        "writing": writing_of(
            found, [(e.question, e.draft) for e in questions], timezone.localdate()
        ),
        "undelivered": delivery.undelivered,
        "waiting_for_post": lambda shown: delivery.to_post(shown.releases.all()),
        "releases": list(found.releases.select_related("incident").order_by("number")),
        "followed": Followed(found),
    }
    return render(request, "cases/case.html", context)


@staff
def clock(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Why the due date is the due date: every day after receipt, counted or not."""
    found = access.case(by, reference, on=timezone.localdate())
    result = case_clock(found, looked_at=timezone.localdate())
    today, calendar = timezone.localdate(), calendar_in_force()
    context = about(request, found) | {
        "clock": result,
        "restarts": restarts_in_words(result) if result else [],
        "rule": regime_named(result.regime, DEFAULTS).provision if result else "",
        "stages": STAGES,
        "days": days_of([found], today, calendar)[found.pk],
        "questions": answered(found),
        "moves": DueMoved.objects.filter(request=found).select_related("change"),
    }
    return render(request, "cases/clock.html", context)


@dataclass(frozen=True, slots=True)
class Happened:
    """One line of a case's history. struck: a correction has replaced it. whom: who was asked."""

    event: Event
    struck: bool
    labels: tuple[str, ...]
    whom: str = ""

    @property
    def title(self) -> str:
        return str(EVENTS[self.event.type].title)

    @property
    def correctable(self) -> bool:
        return not self.struck and self.event.type in CORRECTABLE


@staff
def history(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """The ledger, newest first; what was corrected stays, struck through."""
    found = access.case(by, reference, on=timezone.localdate())
    events = list(found.events.select_related("words").order_by("-id"))
    standing = {event.pk for event in counting(events)}
    labels = {q.pk: q.label for q in Question.objects.filter(request=found)}
    whom = asked_of(events)
    lines = [
        Happened(
            event,
            event.pk not in standing,
            tuple(labels[key] for key in event.questions or () if key in labels),
            whom.get(event.pk, ""),
        )
        for event in events
    ]
    return render(request, "cases/history.html", about(request, found) | {"lines": lines})


def asked_of(events: Sequence[Event]) -> dict[int, str]:
    """By event: the department, the person or both that a question was sent to."""
    sent = {event.pk: event.detail for event in events if event.type == "question_assigned"}
    departments = Department.objects.in_bulk({d.get("department") for d in sent.values()} - {None})
    people = Person.objects.in_bulk({d.get("person") for d in sent.values()} - {None})
    return {
        pk: ", ".join(
            one.name
            for one in (people.get(d.get("person")), departments.get(d.get("department")))
            if one is not None
        )
        for pk, d in sent.items()
    }


@staff
@require_POST
def take(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """The officer takes the case as theirs."""
    found = access.case(by, reference, WORK, on=timezone.localdate())
    officer = Person.objects.get(pk=int(by.key))
    done(
        request,
        lambda: actions.allocate(case=found, officer=officer, by=by, now=timezone.now()),
        _("This case is now yours."),
    )
    return redirect("cases:case", found.slug)
