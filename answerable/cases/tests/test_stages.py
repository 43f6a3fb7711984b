from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.models import Department
from answerable.cases import actions
from answerable.cases.stages import MOVING, STAGES, between, days_spent
from answerable.cases.states import Happening
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.test_happened import signed_in
from answerable.workdays.calendar import SHIPPED

RECEIVED = date(2021, 5, 18)


def happened(*said):
    return [Happening(kind, date(2021, *day)) for kind, day in said]


@pytest.mark.parametrize(
    ("events", "until", "spent"),
    [
        ([], (5, 20), {"allocate": 2}),
        ([("allocated", (5, 18))], (5, 20), {"drafting": 2}),
        ([("allocated", (5, 20))], (5, 24), {"allocate": 2, "drafting": 2}),
        (
            [("allocated", (5, 18)), ("question_assigned", (5, 19)), ("answer_edited", (5, 26))],
            (5, 27), {"drafting": 2, "owner": 5},
        ),
        (
            [("allocated", (5, 18)), ("sent_for_approval", (5, 20)), ("approved", (5, 24)),
             ("issued", (5, 25))],
            (5, 25), {"drafting": 2, "sign_off": 3},
        ),
        (
            [("allocated", (5, 18)), ("clarification_requested", (5, 19)),
             ("clarification_received", (5, 26))],
            (5, 27), {"drafting": 2, "requester": 5},
        ),
        ([("withdrawn", (5, 19))], (5, 28), {"allocate": 1}),
        ([], (5, 18), {}),
    ],
)  # fmt: skip
def test_each_working_day_falls_in_the_stage_it_began_in(events, until, spent) -> None:
    found = days_spent(RECEIVED, happened(*events), [1], date(2021, *until), SHIPPED)
    assert {stage: days for stage, days in found.items() if days} == spent


ENDS = {"issued", "withdrawn", "lapsed", "transferred", "business_as_usual", "duplicate",
        "invalid", "no_notice", "mistaken"}  # fmt: skip


@given(
    st.lists(st.tuples(st.sampled_from(sorted(MOVING - ENDS)), st.integers(0, 60)), max_size=12),
    st.integers(0, 90),
)
def test_the_stages_of_an_open_case_add_up_to_its_days(said, length) -> None:
    events = [Happening(kind, RECEIVED + timedelta(days=days)) for kind, days in said]
    until = RECEIVED + timedelta(days=length)
    found = days_spent(RECEIVED, events, [1, 2], until, SHIPPED)
    assert set(found) == set(STAGES)
    assert sum(found.values()) == between(SHIPPED, RECEIVED, until)


@pytest.mark.django_db
def test_the_picture_has_its_words_and_table_and_keeps_to_what_may_be_seen(trust, client) -> None:
    case = new_case(text="1. How many beds?")
    estates = Department.objects.create(name="Estates")
    question = case.questions.asked().get()
    actions.assign_owner(question=question, department=estates, by=JOB, now=NOW)
    signed_in(client, trust.olive)
    asked = {"received_from": "2021-05-01", "received_to": "2021-05-31"}
    months = client.get(reverse("cases:days"), asked).content.decode()
    assert "May 2021" in months
    assert "with information leads" in months
    departments = client.get(reverse("cases:days"), asked | {"by": "department"}).content.decode()
    assert "Estates" in departments
    empty = client.get(reverse("cases:days"), {"received_to": "2001-01-01"}).content.decode()
    assert "nothing to count" in empty
    told = client.get(reverse("cases:clock", args=[case.slug])).content.decode()
    assert "Where the days went" in told
