"""What must hold of any ledger, checked against a second, slower way of counting."""

from __future__ import annotations

import random
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.cases.clock import ClockError, ClockEvent, clock, recounts
from answerable.cases.clock.bulk import bulk, plain
from answerable.cases.clock.event import EVENT_TYPES
from answerable.cases.clock.words import in_words
from answerable.workdays.calendar import SCOTLAND, SHIPPED, UK_UNION, why_not_working

REGIMES = ["FOIA", "EIR", "FOISA", "SAR", "RPSI", "FOIA-SCHOOL", "FOIA-ARCHIVES", "FOIA-OVERSEAS",
           "FOIA-REVIEW", "EIR-REVIEW", "DP-COMPLAINT", "AHRA"]  # fmt: skip
received_days = st.dates(date(2011, 1, 1), date(2027, 6, 30))
offsets = st.integers(0, 150)


@st.composite
def ledgers(draw, *, distinct=False):
    received = draw(received_days)
    days = draw(st.lists(offsets, max_size=6, unique=distinct))
    events = []
    for offset in days:
        day = received + timedelta(days=offset)
        later = day + timedelta(days=draw(st.integers(0, 60)))
        events.append(
            ClockEvent(
                draw(st.sampled_from(sorted(EVENT_TYPES - {"second_request_received"}))),
                day,
                estimated=draw(st.sampled_from([None, later])),
                exemptions=draw(st.sampled_from([(), ("s.21",), ("s.42(1)",)])),
                non_session_from=day,
                non_session_to=later,
            )
        )
    return received, events


@given(st.sampled_from(REGIMES), ledgers())
def test_due_is_never_before_receipt_and_the_proof_recounts(regime, ledger):
    received, events = ledger
    result = clock(regime, received, events, SHIPPED)
    assert recounts(result)
    assert result.receipt_date >= received
    if result.due:
        assert result.due > result.receipt_date
    else:
        assert result.status in ("suspended_no_due_date", "lapsed_fee_unpaid")
    assert in_words(result).startswith("The request was received on")


@given(st.sampled_from(REGIMES), ledgers(distinct=True), st.randoms(use_true_random=False))
def test_the_order_of_recording_does_not_matter_where_dates_decide(regime, ledger, chance):
    received, events = ledger
    shuffled = list(events)
    chance.shuffle(shuffled)
    first, second = (clock(regime, received, e, SHIPPED) for e in (events, shuffled))
    assert (first.due, first.status, first.proof) == (second.due, second.status, second.proof)


@given(st.sampled_from(REGIMES), received_days, st.integers(0, 30))
def test_a_later_receipt_is_never_due_earlier(regime, received, later):
    moved = received + timedelta(days=later)
    first, second = (clock(regime, day, [], SHIPPED).due for day in (received, moved))
    assert first is not None
    assert second is not None
    assert second >= first


def by_walking(received, divisions, n, skip=None):
    """Day by day, with nothing but the reason for each day off."""
    day = received
    while n:
        day += timedelta(days=1)
        skipped = skip is not None and skip[0] <= day <= skip[1]
        n -= why_not_working(SHIPPED, divisions, day) is None and not skipped
    return day


@given(received_days, st.integers(0, 27), st.integers(0, 80), st.sampled_from(["FOIA", "FOISA"]))
def test_a_fee_in_time_agrees_with_walking_day_by_day(received, asked, waited, regime):
    divisions = UK_UNION if regime == "FOIA" else SCOTLAND
    notice = received + timedelta(days=asked)
    paid = notice + timedelta(days=waited)
    events = [ClockEvent("fees_notice_given", notice), ClockEvent("fee_received", paid)]
    result = clock(regime, received, events, SHIPPED)
    skip = (notice, paid) if notice <= by_walking(received, divisions, 20) else None
    assert result.due == by_walking(received, divisions, 20, skip)


@given(st.sampled_from(REGIMES), ledgers())
def test_the_bulk_way_agrees_where_it_applies(regime, ledger):
    received, events = ledger
    kept = [event for event in events if plain([event])]
    result = clock(regime, received, kept, SHIPPED)
    found = bulk(regime, np.array([received], dtype="datetime64[D]"), SHIPPED)
    assert found[0].item() == result.due


@pytest.mark.parametrize(
    ("regime", "names"),
    [
        ("FOIA", "fees_notice_given fee_received pit_extension_notice"),
        ("EIR", "advance_payment_notice payment_received eir_extension_notice"),
        ("SAR", "sar_clarification_requested sar_clarification_received sar_extension_notice"),
    ],
)
def test_the_bulk_way_agrees_with_pauses_and_extensions(regime, names):
    asked, replied, extend = names.split()
    chance = random.Random(7)
    received, first, last, extended, expected = [], [], [], [], []
    for _ in range(400):
        day = date(2012, 1, 1) + timedelta(days=chance.randrange(5000))
        notice = day + timedelta(days=chance.randrange(25))
        paid = notice + timedelta(days=chance.randrange(60))
        longer = chance.random() < 0.5
        paused = chance.random() < 0.7
        events = [ClockEvent(asked, notice), ClockEvent(replied, paid)] if paused else []
        if longer:
            events.append(ClockEvent(extend, day))
        received.append(day)
        first.append(notice if paused else None)
        last.append(paid if paused else None)
        extended.append(longer)
        expected.append(clock(regime, day, events, SHIPPED).due)
    found = bulk(
        regime,
        np.array(received, dtype="datetime64[D]"),
        SHIPPED,
        extended=np.array(extended),
        skip_first=np.array(first, dtype="datetime64[D]"),
        skip_last=np.array(last, dtype="datetime64[D]"),
    )
    assert found.tolist() == expected


def test_bulk_refuses_what_has_no_due_date():
    day = np.array(["2026-06-01"], dtype="datetime64[D]")
    with pytest.raises(ClockError, match="no due date"):
        bulk("FEES-AGGREGATION", day, SHIPPED)
    with pytest.raises(ClockError, match="between"):
        bulk("FOIA", np.array(["1066-10-14"], dtype="datetime64[D]"), SHIPPED)
    assert bulk("FOIA", day[:0], SHIPPED).size == 0
