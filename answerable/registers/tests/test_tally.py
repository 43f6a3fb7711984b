"""The tally of a large register says what its rows say, as at any day."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.accounts.actor import Actor
from answerable.registers.actions import (
    NewRow,
    RegisterError,
    end_rows,
    put_rows,
    set_values,
    start_register,
    undo,
)
from answerable.registers.actions.tallying import drop_tally, make_tally, mind_tallies
from answerable.registers.declarations import DeclaredColumn
from answerable.registers.models import Details, Register
from answerable.registers.query import Add, When, kept, totals
from answerable.workdays.period import Period

pytestmark = pytest.mark.django_db
BY = Actor("person", "1", "A. Steward")
NOW = datetime(2024, 1, 2, 9, tzinfo=UTC)
KEY = "dose_tested"
ADD = {"n": Add("count"), "hours": Add("sum", "hours"), "mean": Add("mean", "hours")}
YEAR = Period(date(2023, 4, 1), date(2024, 3, 31))


@pytest.fixture
def dose(monkeypatch) -> Register:
    monkeypatch.setattr("answerable.registers.actions.tallying.LARGE", 40)
    columns = [
        DeclaredColumn("department", "Department", "department"),
        DeclaredColumn("month", "Month", "text", required=False),
        DeclaredColumn("hours", "Hours", "wte", required=False),
    ]
    return start_register(
        key=KEY, columns=columns, details=Details("Dose", "Dose"),
        covers_from=date(2020, 1, 1), by=BY, now=NOW,
    )  # fmt: skip


def row(n: int, department: str = "", days: int = 0) -> NewRow:
    start = date(2023, 3, 1) + timedelta(days=n % 60)
    values = {
        "department": department or f"D{n % 2}", "month": None if n % 3 else "x",
        "hours": None if n % 5 == 0 else Decimal(n % 4),
    }  # fmt: skip
    return NewRow(values, start, start + timedelta(days=days), illustrative=n % 7 == 0)


def filled(dose: Register) -> Register:
    put_rows(register=dose, rows=[row(n) for n in range(2000)], by=BY, now=NOW)
    dose.refresh_from_db()
    return dose


def same_without(known_on: date, period: Period, **rest) -> None:
    """What the tally says is what reading every row says."""
    register = kept(KEY)
    assert register.tally is not None
    for sort in ("during", "within", "overlapping"):
        when = When(known_on, **{sort: period})
        told = totals(register, when=when, add=ADD, **rest)
        read = totals(replace(register, tally=None), when=when, add=ADD, **rest)
        assert {tuple(t.by.values()): (t.values, t.illustrative) for t in told} == {
            tuple(t.by.values()): (t.values, t.illustrative) for t in read
        }


def test_a_change_of_many_rows_makes_a_tally_split_by_columns_of_few_values(dose):
    filled(dose)
    assert dose.tally == {"by": ["department", "month"], "of": ["hours"]}
    same_without(NOW.date(), YEAR, by=["department"])
    same_without(NOW.date(), YEAR, by=["month"], where={"department": ["D1"]})
    same_without(NOW.date(), Period(date(2020, 4, 1), date(2021, 3, 31)))
    april = Period(date(2023, 4, 1), date(2023, 4, 30))
    same_without(NOW.date(), april, by=["department", "month"])


@given(
    deeds=st.lists(
        st.tuples(st.sampled_from(["put", "correct", "end", "undo"]), st.integers(0, 30)),
        min_size=1, max_size=6,
    ),
    asked=st.integers(0, 8),
)  # fmt: skip
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_after_any_changes_the_tally_says_what_the_rows_say(dose, deeds, asked):
    if kept(KEY).tally is None:
        filled(dose)
    later = max(dose.changes.values_list("at", flat=True))
    for place, (deed, n) in enumerate(deeds):
        now = later + timedelta(days=place)
        if deed == "put":
            put_rows(register=dose, rows=[row(n, f"D{n % 3}", 40)], by=BY, now=now)
        elif deed == "correct":
            given_ = {"hours": Decimal(9), "department": "D1"}
            set_values(register=dose, entries=range(n + 1, n + 4), values=given_, by=BY, now=now)
        elif deed == "end":
            end_rows(register=dose, entries=[n + 1], on=date(2023, 3, 20), by=BY, now=now)
        elif (last := dose.changes.filter(undoes=None, undone_by=None).first()) and last.rows < 99:
            with suppress(RegisterError):  # of a change made since: that one first
                undo(change=last, by=BY, now=now)
    same_without((later + timedelta(days=asked)).date(), YEAR, by=["department"])


def test_what_a_tally_cannot_answer_is_read_from_the_rows(dose):
    filled(dose)
    register = kept(KEY)
    distinct = {"d": Add("distinct", "department")}
    assert totals(register, when=When(NOW.date(), during=YEAR), add=distinct)[0].values["d"] == 2
    odd = Period(date(2023, 4, 2), date(2023, 4, 5))
    hours = totals(register, when=When(NOW.date(), during=odd), add={"n": Add("count")})
    assert hours[0].values["n"] == sum(1 for n in range(2000) if 32 <= n % 60 <= 35)


def test_a_tally_that_saves_nothing_is_not_kept(dose):
    when = [date(1990, 1, 1) + timedelta(days=31 * n) for n in range(60)]
    scattered = [NewRow({"department": "D1", "hours": 1}, day, day) for day in when]
    put_rows(register=dose, rows=scattered, by=BY, now=NOW)
    dose.refresh_from_db()
    assert dose.tally is None
    assert mind_tallies() == 0


def test_registers_that_lack_a_tally_get_one_overnight(dose):
    filled(dose)
    drop_tally(register=dose)
    assert mind_tallies() == 1
    assert mind_tallies() == 0
    same_without(NOW.date(), YEAR, by=["department"])
    assert make_tally(register=dose) is not None
