from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.cases.events import EVENTS
from answerable.cases.states import (
    CASE_STATES,
    CLOSED_STATES,
    MOVES,
    OPEN_STATES,
    QUESTION_MOVES,
    QUESTION_STATES,
    Happening,
    case_state,
    last_move_into,
    question_state,
    refusal,
    who_must_act,
)

DAY = date(2021, 5, 18)


def told(*types, questions=None):
    return [Happening(name, DAY, questions) for name in types]


SENT = told("sent_for_approval", "approved", "issued")


def of_mail(*pairs):
    """What became of responses on their way, each with the key of the response."""
    return [Happening(name, DAY, None, release) for name, release in pairs]


@pytest.mark.parametrize(
    ("after", "state"),
    [
        ((("not_delivered", 1),), "not_delivered"),
        ((("not_delivered", 1), ("mail_elsewhere", 1)), "issued"),
        ((("not_delivered", 1), ("mail_again", 1)), "issued"),
        ((("not_delivered", 1), ("letter_posted", 1)), "issued"),
        ((("not_delivered", 1), ("release_withdrawn", 1)), "issued"),
        ((("not_delivered", 1), ("mail_again", 1), ("not_delivered", 1)), "not_delivered"),
        ((("not_delivered", 1), ("not_delivered", 2), ("mail_again", 2)), "not_delivered"),
        ((("not_delivered", 1), ("mail_by_post", None)), "not_delivered"),  # of another letter
        ((("not_delivered", None),), "issued"),
        ((("mail_again", 1),), "issued"),
        ((("not_delivered", 1), ("reopened", None)), "drafting"),
    ],
)
def test_a_reply_that_came_back_puts_its_case_on_the_desk(after, state) -> None:
    known = [*SENT, *of_mail(*after)]
    assert case_state(known, [1]) == state
    assert question_state(known, 1) == ("open" if state == "drafting" else "answered")
    assert who_must_act(state) == ("nobody" if state == "issued" else "officer")
    assert "not_delivered" in CLOSED_STATES, "its clock has stopped: the reply has gone"


@pytest.mark.parametrize(
    ("types", "state", "turn"),
    [
        ((), "received", "officer"),
        (("received",), "received", "officer"),
        (("received", "allocated", "noted", "acknowledged"), "received", "officer"),
        (("received", "answer_suggested"), "drafting", "officer"),
        (("received", "answer_edited", "sent_for_approval"), "with_approver", "approver"),
        (("answer_edited", "sent_for_approval", "returned"), "drafting", "officer"),
        (("answer_edited", "sent_for_approval", "approved"), "approved", "issuer"),
        (("answer_edited", "sent_for_approval", "answer_edited"), "drafting", "officer"),
        (("sent_for_approval", "approved", "gap_dismissed"), "drafting", "officer"),
        (("sent_for_approval", "approved", "disposition_set"), "drafting", "officer"),
        (("sent_for_approval", "approved", "allocated"), "approved", "issuer"),
        (("approved",), "received", "officer"),
        (("issued",), "received", "officer"),
        (("sent_for_approval", "approved", "issued"), "issued", "nobody"),
        (("sent_for_approval", "approved", "to_follow", "issued"), "part_issued", "officer"),
        (("clarification_requested",), "awaiting_requester", "requester"),
        (("clarification_requested", "answer_edited"), "awaiting_requester", "requester"),
        (("clarification_requested", "clarification_received"), "drafting", "officer"),
        (("fees_notice_given", "fee_received"), "drafting", "officer"),
        (("clarification_requested", "lapsed"), "lapsed", "nobody"),
        (("withdrawn",), "withdrawn", "nobody"),
        (("withdrawn", "answer_edited"), "withdrawn", "nobody"),
        (("withdrawn", "reopened"), "drafting", "officer"),
        (("transferred",), "transferred", "nobody"),
    ],
)
def test_where_a_case_stands(types, state, turn) -> None:
    assert case_state(told(*types), [1, 2]) == state
    assert who_must_act(state) == turn


@pytest.mark.parametrize(
    ("types", "state"),
    [
        ((), "open"),
        (("question_assigned",), "with_owner"),
        (("question_assigned", "question_returned"), "open"),
        (("question_assigned", "answer_edited"), "drafted"),
        (("answer_suggested", "issued"), "answered"),
        (("answer_edited", "to_follow"), "to_follow"),
        (("answer_edited", "to_follow", "answer_edited", "issued"), "answered"),
        (("issued", "answer_edited"), "answered"),
        (("issued", "reopened"), "open"),
        (("clarification_requested", "clarification_received"), "open"),
    ],
)
def test_where_a_question_stands(types, state) -> None:
    assert question_state(told(*types, questions=frozenset({1})), 1) == state
    assert question_state(told(*types, questions=frozenset({2})), 1) == "open"


def test_a_clarification_of_one_question_leaves_the_case_moving() -> None:
    one = told("answer_edited") + told("clarification_requested", questions=frozenset({1}))
    assert case_state(one, [1, 2]) == "drafting"
    both = one + told("clarification_requested", questions=frozenset({2}))
    assert case_state(both, [1, 2]) == "awaiting_requester"
    reply = both + told("clarification_received", questions=frozenset({2}))
    assert case_state(reply, [1, 2]) == "drafting"


def test_a_case_ends_when_each_of_its_questions_has() -> None:
    one = told("withdrawn", questions=frozenset({1}))
    assert case_state(one, [1, 2]) == "received"
    assert case_state(one + told("withdrawn", questions=frozenset({2})), [1, 2]) == "withdrawn"


def test_the_owner_must_act_while_nothing_waits_on_the_desk() -> None:
    assert who_must_act("drafting", ["with_owner", "drafted"]) == "owner"
    assert who_must_act("drafting", ["with_owner", "open"]) == "officer"
    assert who_must_act("with_approver", ["with_owner"]) == "approver"


@pytest.mark.parametrize("table", [MOVES, QUESTION_MOVES])
def test_the_table_names_only_what_there_is(table) -> None:
    known = CASE_STATES if table is MOVES else QUESTION_STATES
    for move in table:
        assert move.event in EVENTS
        assert move.target in known
        assert move.sources <= set(known)
        assert move.sources


def test_no_event_leads_two_ways_from_one_state() -> None:
    for table in (MOVES, QUESTION_MOVES):
        seen: dict[tuple[str, str], str] = {}
        for move in table:
            for source in move.sources:
                assert seen.setdefault((source, move.event), move.target) == move.target


def test_every_state_can_be_reached_and_every_closed_one_reopened() -> None:
    reached = {move.target for move in MOVES} | {"received"}
    assert reached == set(CASE_STATES)
    assert all(refusal("reopened", state) is None for state in CLOSED_STATES)
    assert all(refusal("reopened", state) for state in OPEN_STATES)


def test_each_refusal_is_a_sentence_that_says_where_the_case_stands() -> None:
    for event in {move.event for move in MOVES}:
        for state, known in CASE_STATES.items():
            sentence = refusal(event, state)
            if sentence is not None:
                assert sentence.endswith(".")
                assert str(known.title) in sentence


happenings = st.lists(
    st.builds(
        Happening,
        st.sampled_from(sorted(EVENTS)),
        st.dates(date(2021, 1, 1), date(2021, 12, 31)),
        st.none() | st.frozensets(st.integers(1, 3), min_size=1),
    ),
    max_size=25,
)


@given(happenings)
def test_any_ledger_comes_to_a_state_that_is_in_the_table(ledger) -> None:
    state = case_state(ledger, [1, 2, 3])
    assert state in CASE_STATES
    assert all(question_state(ledger, key) in QUESTION_STATES for key in (1, 2, 3))
    moved = last_move_into(ledger, [1, 2, 3])
    assert moved is None or moved in {happening.day for happening in ledger}


@given(happenings, st.randoms(use_true_random=False))
def test_the_order_of_recording_does_not_matter_where_the_days_decide(ledger, random) -> None:
    by_day = list({happening.day: happening for happening in ledger}.values())
    shuffled = list(by_day)
    random.shuffle(shuffled)
    assert case_state(by_day, [1, 2]) == case_state(shuffled, [1, 2])
