"""What a requester is told of where a request stands."""

from __future__ import annotations

from answerable.cases import standing
from answerable.cases.states import CASE_STATES, QUESTION_STATES


def test_every_state_of_a_case_and_of_a_question_has_words_for_the_requester():
    assert set(standing.CASE) == set(CASE_STATES)
    assert set(standing.QUESTION) == set(QUESTION_STATES)


def test_the_desks_own_words_are_not_among_them():
    words = " ".join(map(str, (*standing.CASE.values(), *standing.QUESTION.values()))).lower()
    assert not [word for word in ("owner", "drafted", "officer", "issued") if word in words]
