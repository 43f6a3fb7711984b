"""Whoever leaves gives back to the desk the questions they own and the cases they work on."""

from __future__ import annotations

from datetime import date

from answerable.accounts.actions import leave_for_good, take_departure_back
from answerable.accounts.leaving import held_by
from answerable.accounts.models import Person
from answerable.cases.actions.questions import assign_owner
from answerable.cases.actions.routing import allocate
from answerable.cases.tests.conftest import JOB, NOW, new_case

DEED = {"by": JOB, "now": NOW}


def test_questions_and_cases_come_back_and_go_out_again(trust):
    case = new_case()
    owen, olive = (Person.objects.get(name=name) for name in ("owen", "olive"))
    question = case.questions.order_by("position").first()
    assign_owner(question=question, person=owen, **DEED)
    allocate(case=case, officer=olive, **DEED)
    day = date(2020, 1, 1)
    (_title, lines), *_rest = [
        (h.title, found) for h, found in held_by(owen, day) if h.key == "cases.questions"
    ]
    assert lines == [f"Question {question.label} of {case.reference} comes back to the desk."]
    gone = [leave_for_good(person=each, last_day=day, **DEED) for each in (owen, olive)]
    question.refresh_from_db()
    case.refresh_from_db()
    assert (question.owner_person, case.officer) == (None, None)
    assert [take_departure_back(departure=each, **DEED) for each in gone] == [[], []]
    question.refresh_from_db()
    case.refresh_from_db()
    assert (question.owner_person, case.officer) == (owen, olive)


def test_what_another_owns_by_then_stays_theirs(trust):
    case = new_case()
    owen, audrey = (Person.objects.get(name=name) for name in ("owen", "audrey"))
    question = case.questions.order_by("position").first()
    assign_owner(question=question, person=owen, **DEED)
    departure = leave_for_good(person=owen, last_day=date(2020, 1, 1), **DEED)
    question.refresh_from_db()
    assign_owner(question=question, person=audrey, **DEED)
    take_departure_back(departure=departure, **DEED)
    question.refresh_from_db()
    assert question.owner_person == audrey
