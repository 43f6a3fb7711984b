"""The page by which a request is followed says what happens, why it is late, and what to do."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from answerable.cases import actions
from answerable.cases.actions.writing import send_letter
from answerable.cases.models import Question
from answerable.cases.tests.conftest import JOB
from answerable.cases.tests.deeds import answer_all, approved, fresh
from answerable.cases.tests.test_desk_letters import LATE, seen, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(case, client):
    """The page, years after the answer was due."""
    token = actions.track_link(case=case, by=JOB, now=datetime.now(UTC))

    def said():
        return client.get(f"/track/{token}/").content.decode()

    return said


def test_where_the_work_stands_without_a_name(case, page, trust) -> None:
    assert "This answer is late, and we are sorry. The answer is still being written." in page()
    assert "Ask for an internal review" in page()
    Question.objects.filter(request=case, number="2").update(cached_state="with_owner")
    assert "We wait for those who hold the information on 1 of your questions." in page()
    answer_all(case, trust.olive)
    actions.send_for_approval(case=fresh(case), by=trust.olive, now=LATE)
    assert "The answer is written. It is being checked before it is sent to you." in page()
    assert "anna" not in page()


def test_what_a_letter_told_is_told_here_too(case, page, trust) -> None:
    row = written(case, "holding", trust.olive, LATE, said={"main": "One ward has yet to reply."})
    assert "One ward" not in page(), "not before it is sent"
    send_letter(letter=row, seen=seen(row, LATE), by=trust.oscar, now=LATE)
    assert "This answer is late, and we are sorry. One ward has yet to reply." in page()


def test_nothing_of_it_once_it_is_answered(case, page, trust) -> None:
    approved(case, trust.olive, trust.anna)
    actions.issue(case=fresh(case), by=trust.anna, now=LATE)
    assert "This answer is late" not in page()
