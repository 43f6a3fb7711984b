"""What is with whom on a day, and which rungs of the ladder that owes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from answerable.accounts.leave import away_on
from answerable.accounts.models import Person
from answerable.accounts.working_days import working_calendar
from answerable.cases.chasers.ladder import Step, Waiting, ladder, owed, to_allow
from answerable.cases.holidays import calendar_in_force
from answerable.cases.ledger import counting
from answerable.cases.models import CasesSetting, Event, Question, Request
from answerable.cases.owners.reading import due_in, latest_assignment
from answerable.cases.owners.recipients import (
    Away,
    Recipient,
    above,
    as_recipient,
    holders,
    owner_of,
)
from answerable.cases.policy import policy_on
from answerable.cases.signoff.reading import rounds_of
from answerable.workdays.calendar import Calendar, Divisions, nth_working_day

TYPES = ("question_assigned", "sent_for_approval", "chaser_sent", "escalation_allowed",
         "struck_out")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing with somebody: a question with its owner, or a letter with an approver.

    opened: the event that put it there; chasers are counted from it.
    to: the one person it waits for, where a stage of sign-off asked them; first: of several
    asked at one stage, the one by whom those above hear of it.
    """

    case: Request
    question: Question | None
    opened: Event
    due: date
    climbed: tuple[Event, ...]
    to: Recipient | None = None
    first: bool = True

    def waiting(self, to: str | None = None) -> Waiting:
        """What the ladder asks. to: the one chased, where several are, each on their own."""
        sent = [e for e in self.climbed if e.type == "chaser_sent"]
        return Waiting(
            since=self.opened.happened_on,
            due=self.due,
            taken=frozenset(e.detail["step"] for e in sent if to in (None, e.detail["to"])),
            allowed=frozenset(
                e.detail["step"] for e in self.climbed if e.type == "escalation_allowed"
            ),
        )


@dataclass(frozen=True, slots=True)
class Owing:
    """A rung owed to somebody; recipient None where nobody can be written to."""

    matter: Matter
    step: Step
    recipient: Recipient | None


@dataclass
class Book:
    """The whole day's reckoning, read in a handful of queries: what is out is read once."""

    today: date
    policy: CasesSetting
    calendar: Calendar
    divisions: Divisions
    away: Away
    found: dict[tuple[object, ...], Recipient | None] = field(default_factory=dict)

    @cached_property
    def questions(self) -> list[Matter]:
        return questions_out()

    @cached_property
    def letters(self) -> list[Matter]:
        return letters_out(self)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        policy = self.policy
        return ladder(
            soon=policy.soon_days, senior=policy.senior_days, executive=policy.executive_days
        )

    def known(
        self, key: tuple[object, ...], find: Callable[[], Recipient | None]
    ) -> Recipient | None:
        """Asked of the database once for each owner."""
        if key not in self.found:
            self.found[key] = find()
        return self.found[key]

    def to(self, matter: Matter, step: Step) -> Recipient | None:
        question = matter.question
        if question is None:
            return self.known(("body", step.tier), lambda: self.first(step.tier))
        key = (step.tier, question.owner_department_id, question.owner_person_id)
        if step.above:
            return self.known(key, lambda: above(question, step.tier, self.today, self.away))
        return self.known(key, lambda: owner_of(question, self.today, self.away))

    def first(self, role: str) -> Recipient | None:
        return next(iter(holders(role, None, self.today, self.away)), None)

    def owing(self) -> Iterator[Owing]:
        """Every rung owed today."""
        for matter in self.questions:
            for step in self.owed(matter.waiting()):
                yield Owing(matter, step, self.to(matter, step))
        approvers = list(holders("approver", None, self.today, self.away)) if self.letters else []
        for matter in self.letters:
            for approver in [matter.to] if matter.to else approvers:
                for step in self.owed(matter.waiting(approver.code)):
                    if not step.above:
                        yield Owing(matter, step, approver)
            for step in self.owed(matter.waiting()) if matter.first else ():
                if step.above:
                    yield Owing(matter, step, self.to(matter, step))

    def owed(self, waiting: Waiting) -> tuple[Step, ...]:
        return owed(
            waiting, self.today, self.steps, self.calendar, self.divisions,
            by_click=self.policy.escalate_by_click,
        )  # fmt: skip

    def to_allow(self) -> Iterator[Owing]:
        """Every rung above the owner that waits for an officer's word."""
        if not self.policy.escalate_by_click:
            return
        letters = [matter for matter in self.letters if matter.first]
        for matter in [*self.questions, *letters]:
            waiting = matter.waiting()
            for step in to_allow(waiting, self.today, self.steps, self.calendar, self.divisions):
                yield Owing(matter, step, self.to(matter, step))


def book(today: date) -> Book:
    calendar, divisions = working_calendar(calendar_in_force())
    return Book(today, policy_on(today), calendar, divisions, away_on(today))


def questions_out() -> list[Matter]:
    """Questions with their owners, soonest due first. A paused case has none: see `states`."""
    questions = list(
        Question.objects.asked()
        .filter(cached_state="with_owner")
        .exclude(request__cached_state="awaiting_requester")
        .select_related("request", "owner_department", "owner_person__department")
    )
    events = events_of({q.request_id for q in questions}) if questions else {}
    found = []
    for question in questions:
        opened = latest_assignment(question, events[question.request_id])
        due = due_in(opened)
        if opened is not None and due is not None:
            climbed = since(opened, events[question.request_id])
            found.append(Matter(question.request, question, opened, due, climbed))
    return sorted(
        found, key=lambda m: (m.due, m.case.number, m.question.position if m.question else 0)
    )


def letters_out(kept: Book) -> list[Matter]:
    """Letters waiting for an approver, soonest due first: one for each whom a stage asked."""
    cases = {c.pk: c for c in Request.objects.filter(cached_state="with_approver")}
    if not cases:
        return []
    events, rounds = events_of(set(cases)), rounds_of(cases.values())
    found: list[Matter] = []
    for key, case in cases.items():
        asked = rounds[key].asks
        if asked:
            found += stage_out(case, asked, events[key])
        elif rounds[key].standing().open is None:
            found += desk_out(kept, case, events[key])
    return sorted(found, key=lambda m: (m.due, m.case.number, m.opened.pk))


def desk_out(kept: Book, case: Request, events: list[Event]) -> list[Matter]:
    """A letter that any approver may take."""
    sent = [e for e in counting(events) if e.type == "sent_for_approval"]
    if not sent:
        return []
    opened = sent[-1]
    due = nth_working_day(
        kept.calendar, kept.divisions, opened.happened_on, kept.policy.approver_days
    )
    if case.cached_due is not None and opened.happened_on < case.cached_due:
        due = min(due, case.cached_due)
    return [Matter(case, None, opened, due, since(opened, events))]


def stage_out(case: Request, asked: Sequence[Event], events: list[Event]) -> list[Matter]:
    """A letter that a stage of sign-off put to certain people, each on their own."""
    people = Person.objects.in_bulk([int(each.detail["person"]) for each in asked])
    return [
        Matter(
            case, None, each, date.fromisoformat(str(each.detail["by"])), since(each, events),
            to=as_recipient(people[int(each.detail["person"])]), first=place == 0,
        )
        for place, each in enumerate(asked)
        if as_recipient(people[int(each.detail["person"])]) is not None
    ]  # fmt: skip


def events_of(cases: set[int]) -> dict[int, list[Event]]:
    """The events that matter to chasers, of each of these cases, in one query."""
    grouped: dict[int, list[Event]] = defaultdict(list)
    for event in Event.objects.filter(request__in=cases, type__in=TYPES).order_by("pk"):
        grouped[event.request_id].append(event)
    return grouped


def since(opened: Event, events: list[Event]) -> tuple[Event, ...]:
    """The chasers, and leave for them, that belong to what `opened` began."""
    return tuple(
        event
        for event in counting(events)
        if event.type in {"chaser_sent", "escalation_allowed"}
        and event.detail.get("opened") == opened.pk
    )
