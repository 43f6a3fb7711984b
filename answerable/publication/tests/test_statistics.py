from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.cases.ledger import append
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.publication.periods import quarter, quarters_before
from answerable.publication.pull import counted as counted_cases
from answerable.publication.statistics import (
    EQUATIONS,
    RULES,
    THRESHOLD,
    Counted,
    band,
    statistics,
    suppressed,
)
from answerable.workdays.period import Period

SPRING = Period(date(2026, 4, 1), date(2026, 6, 30))
DAY = date(2026, 4, 10)


def counted(outcome="full", *, late=False, open_=False, extended=False, stopped=False, day=DAY):
    due = day + timedelta(days=28)
    closed = None if open_ else due + timedelta(days=1 if late else -1)
    return Counted(day, due, closed, extended, stopped, None if open_ else outcome)


def test_the_code_s_counts() -> None:
    cases = [
        *[counted() for _ in range(60)],
        *[counted("part", extended=True) for _ in range(10)],
        *[counted("refused", late=True) for _ in range(6)],
        *[counted("not_held") for _ in range(7)],
        *[counted(open_=True) for _ in range(8)],
        *[counted(open_=True, stopped=True) for _ in range(5)],
        counted(day=date(2026, 7, 1)),
    ]
    found = statistics(cases, SPRING)
    assert found.counts == {
        "received": 96,
        "waiting": 13,
        "waiting_extended_or_stopped": 5,
        "waiting_running": 8,
        "processed": 83,
        "in_time": 67,
        "in_extended_time": 10,
        "late": 6,
        "full": 60,
        "part": 10,
        "refused": 13,
        "refused_exempt": 6,
        "not_held": 7,
        "other": 0,
    }
    assert found.in_time_share == pytest.approx(77 / 83)
    assert found.band == "adequate"


def test_answered_on_its_last_day_is_in_time() -> None:
    case = Counted(
        DAY, date(2026, 5, 11), date(2026, 5, 11), extended=False, stopped=False, outcome="full"
    )
    assert statistics([case] * 20, SPRING).counts["in_time"] == 20


@pytest.mark.parametrize(
    ("share", "name"),
    [
        (1, "good"),
        (0.95, "good"),
        (0.9499, "adequate"),
        (0.9, "adequate"),
        (0.8999, "unsatisfactory"),
    ],
)
def test_the_commissioner_s_bands_are_not_rounded(share, name) -> None:
    assert band(share) == name


def test_one_late_answer_cannot_be_worked_out() -> None:
    found = statistics([counted() for _ in range(30)] + [counted(late=True)], SPRING)
    assert found.counts["late"] is None
    assert found.counts["in_time"] is None, "30 of 31 would give it away"
    assert found.in_time_share is None


def test_nothing_received_is_nil_and_has_no_share() -> None:
    found = statistics([], SPRING)
    assert set(found.counts.values()) == {0}
    assert found.in_time_share is None
    assert found.band is None


cases = st.builds(
    counted,
    st.sampled_from(["full", "part", "refused", "not_held", "other"]),
    late=st.booleans(),
    open_=st.booleans(),
    extended=st.booleans(),
    stopped=st.booleans(),
)


@given(st.lists(cases, max_size=60))
def test_every_sum_holds(found) -> None:
    exact = {key: sum(map(rule, found)) for key, rule in RULES.items()}
    for total, parts in EQUATIONS:
        assert exact[total] == sum(exact[part] for part in parts)


@given(st.lists(cases, max_size=40), st.integers(2, 10))
def test_no_small_number_can_be_worked_out_from_the_others(found, threshold) -> None:
    exact = {key: sum(map(rule, found)) for key, rule in RULES.items()}
    hidden = sorted(suppressed(exact, threshold))
    small = {key for key, value in exact.items() if 0 < value < threshold}
    assert small <= set(hidden)
    system = np.array(
        [[(key in parts) - (key == total) for key in hidden] for total, parts in EQUATIONS],
        dtype=float,
    ).reshape(len(EQUATIONS), len(hidden))
    rank = np.linalg.matrix_rank(system) if hidden else 0
    for key in small:
        unit = np.array([[float(other == key) for other in hidden]])
        assert np.linalg.matrix_rank(np.vstack([system, unit])) > rank, f"{key} is determined"


def test_large_numbers_are_all_shown() -> None:
    assert not suppressed(dict.fromkeys(RULES, 100), THRESHOLD)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_quarters_follow_one_another(day) -> None:
    assert day in quarter(day)
    first, second = quarters_before(day, 2)
    assert first.end < day
    assert second.end + timedelta(days=1) == first.start


@pytest.mark.django_db
def test_what_was_imported_by_mistake_is_no_request(trust):
    case = new_case()
    days = (case.received_on, case.received_on)
    assert len(list(counted_cases(*days))) == 1
    append(case, "mistaken", by=JOB, now=NOW, detail={"imported": True})
    assert list(counted_cases(*days)) == []
