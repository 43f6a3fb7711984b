from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.actor import Actor
from answerable.precedents import actions
from answerable.precedents.models import Precedent

BY = Actor("job", "test", "Test")
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
ASKED = [
    "What was the budget of the quality improvement department in each of the last three years?",
    "How many staff have been trained in quality improvement methods each year?",
    "How many car parking spaces does the hospital have, and what does parking cost?",
    "Which methodology does the trust use for improvement projects?",
]


def remember(question: str, key: str, answer: str = "See the table.", **more) -> Precedent:
    words = {
        "question": question,
        "answer": answer,
        "disposition": "disclosed",
        "provisions": [],
        "answered_on": date(2026, 1, 5),
        "source_kind": "log entry",
        "source_key": key,
        "by": BY,
        "now": NOW,
        **more,
    }
    return actions.remember(**words)


@pytest.fixture
def asked(db) -> list[Precedent]:
    return [remember(question, str(number)) for number, question in enumerate(ASKED)]


def test_the_same_question_is_the_most_like(asked) -> None:
    for precedent in asked:
        best = actions.like(precedent.question)[0]
        assert best.precedent == precedent
        assert best.likeness == pytest.approx(1.0)


def test_other_words_and_order_still_meet(asked) -> None:
    found = actions.like("please provide the quality improvement budget by year")
    assert found[0].precedent == asked[0]
    assert all(a.likeness >= b.likeness for a, b in pairwise(found))


def test_a_stranger_is_not_like_anything(asked) -> None:
    assert actions.like("Number of ambulances bought from abroad") == []
    assert actions.like("") == []
    assert actions.like("please could you tell what") == []


@pytest.mark.parametrize("question", ["a & b | !c", "'; drop table", "<-> :* ()", "\\ ' \" %"])
def test_a_question_is_words_and_not_a_query(asked, question) -> None:
    actions.like(question + " budget")


def test_the_limit_is_kept(asked) -> None:
    assert len(actions.like("quality improvement", limit=1, least=0)) == 1


@pytest.mark.django_db
def test_a_source_is_remembered_once_and_brought_up_to_date() -> None:
    first, second = remember(ASKED[0], "1"), remember(ASKED[0], "1", answer="Corrected.")
    assert first.pk == second.pk
    assert Precedent.objects.get().answer == "Corrected."


@pytest.mark.django_db
def test_an_answer_that_names_a_patient_is_not_kept() -> None:
    with pytest.raises(actions.NamesSomebodyError, match="not kept"):
        remember(ASKED[0], "1", answer="Patient 943 476 5919 was trained.")
    assert not Precedent.objects.exists()


def test_a_withdrawn_one_is_suggested_no_more(asked) -> None:
    actions.forget(asked[0], because="It was wrong.", by=BY, now=NOW)
    assert asked[0] not in [each.precedent for each in actions.like(ASKED[0])]
    remember(ASKED[0], "0")
    assert asked[0] not in [each.precedent for each in actions.like(ASKED[0])]


def test_the_database_wants_the_reason(asked) -> None:
    asked[0].withdrawn_at = NOW
    with pytest.raises(IntegrityError), transaction.atomic():
        asked[0].save()


@given(st.text())
def test_wanted_words_are_few_and_unlike(text) -> None:
    words = actions.wanted(text)
    assert len(words) == len(set(words)) <= actions.WORDS_MOST
