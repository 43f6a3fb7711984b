"""What several tests do on their way."""

from __future__ import annotations

from datetime import date, timedelta

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person, RoleAssignment
from answerable.cases import actions
from answerable.cases.answers import current, to_answer
from answerable.cases.consulting import actions as consulting
from answerable.cases.letter_of import content_digest, letter_of
from answerable.cases.models import Question, Request
from answerable.cases.policy import legal_day
from answerable.cases.tests.conftest import NOW


def question(case: Request, number: str) -> Question:
    return case.questions.live().get(number=number)


def base(asked: Question) -> int:
    draft = current(asked)
    return draft.version if draft else 0


def latest(case, number):
    return current(question(case, number))


def write(case, number, text, by, now=NOW, **given):
    asked = question(case, number)
    return actions.edit_draft(question=asked, base=base(asked), text=text, by=by, now=now, **given)


def answer_all(case, by, now=NOW):
    for asked in to_answer(case):
        write(case, asked.number, f"The answer to {asked.number}.", by, now)


def fresh(case) -> Request:
    return Request.objects.get(pk=case.pk)


def digest(case, now=NOW) -> str:
    return content_digest(letter_of(fresh(case), on=legal_day(now)))


def send(case, by, now=NOW):
    return actions.send_for_approval(case=case, by=by, now=now)


def approve(case, by, now=NOW):
    return actions.approve(case=case, seen=digest(case, now), by=by, now=now)


def approved(case, drafter, approver, now=NOW):
    answer_all(case, drafter, now)
    send(case, drafter, now)
    return approve(case, approver, now)


def chief(on=date(2016, 4, 1)) -> Person:
    """The body's qualified person."""
    made, _new = Person.objects.get_or_create(
        name="C. Chief", defaults={"job_title": "Chief Executive", "email": "chief@trust.example"}
    )
    RoleAssignment.objects.get_or_create(
        person=made, role="qualified_person", defaults={"starts": on}
    )
    return made


def opinion_of(asked, by, *limbs, likelihood="would be likely", outcome="engaged", now=NOW):
    """Put to the qualified person, and answered by them, today."""
    put = consulting.put_submission(
        question=asked, limbs=list(limbs), text="Advice to the board, which would dry up.",
        to=chief(), due_on=legal_day(now) + timedelta(days=5), by=by, now=now,
    )  # fmt: skip
    return consulting.give_opinion(
        submission=put, outcome=outcome, limbs=list(limbs), likelihood=likelihood,
        why="Advice would be less frank.", given_on=legal_day(now), by=Actor("link", "1", "C"),
        now=now,
    )  # fmt: skip
