"""Random ledgers, with no database: rows are made in memory and read by the ledger's own code."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from answerable.cases.clock import recounts
from answerable.cases.events import EVENTS
from answerable.cases.ledger import counting, happenings, question_clock
from answerable.cases.models import Event, Question, Request
from answerable.cases.states import CASE_STATES, QUESTION_STATES, case_state, question_state
from answerable.cases.what_if import Supposed, what_if
from answerable.workdays.calendar import SHIPPED

RECEIVED = date(2026, 6, 1)
REGIMES = ["FOIA", "EIR", "FOISA", "SAR", "RPSI"]
KINDS = sorted(set(EVENTS) - {"received", "struck_out"})
KEYS = (1, 2, 3)

one_event = st.tuples(
    st.sampled_from(KINDS),
    st.integers(0, 120),
    st.sampled_from([None, None, (1,), (2, 3)]),
    st.booleans(),
)
ledgers = st.lists(one_event, max_size=10, unique_by=lambda event: event[1])
"""One event a day at most, so that dates alone decide."""


def written(ledger, case):
    """The events as rows, in the order given: their keys are the order of recording."""
    keys = count(2)
    rows = [Event(pk=1, request=case, type="received", happened_on=RECEIVED)]
    for kind, offset, questions, noticed in ledger:
        day = RECEIVED + timedelta(offset)
        detail = {"estimated": (day + timedelta(40)).isoformat(), "exemptions": ["s.43(2)"]}
        rows.append(
            Event(
                pk=next(keys), request=case, type=kind, happened_on=day,
                questions=None if questions is None else list(questions),
                detail=detail if noticed else {},
            )
        )  # fmt: skip
    return rows


def case_of(regime):
    case = Request(pk=1, received_on=RECEIVED, regime=regime)
    return case, [Question(pk=key, request=case, position=key, regime=regime) for key in KEYS]


def read(case, questions, events):
    """All that is derived: the due dates, the states, where the case stands."""
    known = happenings(events)
    found = [question_clock(case, q, events, SHIPPED) for q in questions]
    stands = [question_state(known, q.pk) for q in questions]
    return [(f.due, f.status, f.receipt_date) for f in found], stands, case_state(known, KEYS)


@given(ledger=ledgers, regime=st.sampled_from(REGIMES), data=st.data())
def test_the_order_of_recording_does_not_matter_where_dates_decide(ledger, regime, data) -> None:
    case, questions = case_of(regime)
    shuffled = data.draw(st.permutations(ledger))
    assert read(case, questions, written(ledger, case)) == read(
        case, questions, written(shuffled, case)
    )


@given(ledger=ledgers, regime=st.sampled_from(REGIMES))
def test_due_is_never_before_receipt_and_its_proof_recounts(ledger, regime) -> None:
    case, questions = case_of(regime)
    events = written(ledger, case)
    for question in questions:
        found = question_clock(case, question, events, SHIPPED)
        assert found.due is None or found.due >= found.receipt_date >= RECEIVED
        assert recounts(found)
    _dues, stands, state = read(case, questions, events)
    assert state in CASE_STATES
    assert set(stands) <= set(QUESTION_STATES)


@given(ledger=ledgers.filter(bool), regime=st.sampled_from(REGIMES), data=st.data())
def test_what_is_struck_out_or_corrected_counts_for_nothing(ledger, regime, data) -> None:
    case, questions = case_of(regime)
    events = written(ledger, case)
    wrong = data.draw(st.sampled_from(events[1:]))
    last = len(events) + 1
    struck = Event(
        pk=last, request=case, type="struck_out", happened_on=date(2026, 12, 1),
        supersedes_id=wrong.pk,
    )  # fmt: skip
    without = [event for event in events if event is not wrong]
    assert read(case, questions, [*events, struck]) == read(case, questions, without)
    assert wrong not in counting([*events, struck])


@given(ledger=ledgers.filter(bool), regime=st.sampled_from(REGIMES))
def test_what_if_says_what_recording_then_brings(ledger, regime) -> None:
    case, questions = case_of(regime)
    events = written(ledger, case)
    before, last = events[:-1], events[-1]
    touched = None if last.questions is None else tuple(last.questions)
    supposed = Supposed(last.type, last.happened_on, touched, last.detail)
    outcome = what_if(case, before, questions, supposed, SHIPPED)
    dues, stands, state = read(case, questions, events)
    assert [moved.after for moved in outcome.questions] == [due for due, *_rest in dues]
    assert [m.state_after for m in outcome.questions] == [
        str(QUESTION_STATES[code].title) for code in stands
    ]
    assert outcome.state_after == str(CASE_STATES[state].title)
