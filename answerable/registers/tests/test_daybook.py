"""The daybook of a large register says what its rows say, on any day, as known at any time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from procrastinate.contrib.django.models import ProcrastinateJob

from answerable.accounts.actor import Actor
from answerable.registers.actions import (
    NewRow,
    end_rows,
    put_rows,
    set_values,
    start_register,
    undo,
)
from answerable.registers.actions.daybooks import drop_daybook, make_daybook
from answerable.registers.actions.tallying import mind_tallies
from answerable.registers.declarations import DeclaredColumn
from answerable.registers.models import Details, Register
from answerable.registers.query import Add, When, kept, totals
from answerable.workdays.years import financial_year_starting

pytestmark = pytest.mark.django_db
BY = Actor("person", "1", "A. Steward")
NOW = datetime(2024, 1, 2, 9, tzinfo=UTC)
KEY = "posts_tested"
ADD = {"people": Add("distinct", "person"), "n": Add("count"), "wte": Add("sum", "wte"),
       "mean": Add("mean", "wte")}  # fmt: skip
DAYS = [date(2023, 3, 31), date(2023, 4, 1), date(2023, 4, 6), date(2023, 9, 1), date(2030, 1, 1)]
SPLITS = ({}, {"by": ("department",)}, {"by": ("basis",), "where": {"department": "D1"}},
          {"where": {"basis": "x"}}, {"by": ("department", "basis")})  # fmt: skip


@pytest.fixture
def posts(monkeypatch) -> Register:
    """Given a register of posts that grew large enough for a daybook."""
    monkeypatch.setattr("answerable.registers.actions.tallying.LARGE", 40)
    for room in ("daybooks", "surveying"):
        monkeypatch.setattr(f"answerable.registers.actions.{room}.FEW", 50)
    columns = [
        DeclaredColumn("person", "Person", "person"),
        DeclaredColumn("department", "Department", "department"),
        DeclaredColumn("basis", "Basis", "text", required=False),
        DeclaredColumn("wte", "WTE", "wte", required=False),
    ]
    made = start_register(
        key=KEY, columns=columns, details=Details("Posts", "Posts"),
        covers_from=date(2020, 1, 1), by=BY, now=NOW,
    )  # fmt: skip
    put_rows(register=made, rows=[row(n) for n in range(400)], by=BY, now=NOW)
    mind_tallies()
    made.refresh_from_db()
    return made


def row(n: int, **rest) -> NewRow:
    """People have one post or several, one after another or at once; some still do."""
    start = date(2023, 3, 25) + timedelta(days=n % 13)
    last = None if n % 3 else start + timedelta(days=n % 70)
    values = {
        "person": f"P{n % 60}", "department": f"D{n % 2}", "basis": None if n % 4 else "x",
        "wte": None if n % 5 == 0 else Decimal(n % 4),
    }  # fmt: skip
    return NewRow(values, start, last, **rest)


def answers(known_on: date, *, booked: bool) -> list[object]:
    register = kept(KEY) if booked else replace(kept(KEY), tally=None, daybook=None)
    whens = [When(known_on, on=day) for day in DAYS]
    whens += [When(known_on, during=financial_year_starting(y)) for y in (2022, 2023)]
    return [
        {tuple(t.by.values()): t.values for t in totals(register, when=when, add=ADD, **split)}
        for when in whens
        for split in SPLITS
    ]


def the_same(*known: date) -> None:
    for day in known or (date(2024, 1, 2), date(2024, 6, 1)):
        assert answers(day, booked=True) == answers(day, booked=False)


def test_a_change_of_many_rows_asks_a_job_for_it_once(posts):
    assert ProcrastinateJob.objects.filter(task_name="registers.mind_tallies").count() == 1


def test_a_large_register_of_what_lasts_has_a_daybook_that_answers(posts):
    books = [(book[1], book[2]) for book in posts.daybook["books"]]
    assert {("", "day"), ("person", "day"), ("person", "year")} <= set(books)
    the_same()


def test_it_is_asked_and_not_the_rows(posts, django_assert_num_queries):
    register = kept(KEY)
    with django_assert_num_queries(1) as asked:
        totals(register, when=When(date(2024, 6, 1), on=DAYS[3]), add=ADD, by=("department",))
    assert f"{KEY}__daybook" in asked.captured_queries[0]["sql"]


def test_changes_are_entered_and_the_past_stays_as_it_was(posts):
    before = answers(date(2024, 1, 2), booked=False)
    later = NOW + timedelta(days=10)
    deed = {"register": posts, "by": BY}
    set_values(entries=[1, 2, 3, 61], values={"department": "D9"}, now=later, **deed)
    end_rows(entries=[4, 5, 64], on=date(2023, 4, 2), now=later, **deed)
    put_rows(rows=[row(7), row(200)], now=later, **deed)
    undo(change=posts.changes.first(), by=BY, now=later)
    assert answers(date(2024, 1, 2), booked=True) == before
    the_same(date(2024, 1, 2), date(2024, 1, 12))


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["set", "end", "put", "undo"]), st.integers(1, 60), st.integers(0, 90)
    ),
    max_size=6,
)  # fmt: skip


@settings(
    deadline=None, max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(DEEDS)
def test_whatever_is_done_it_says_what_the_rows_say(posts, deeds):
    for day, (sort, entry, number) in enumerate(deeds, 1):
        now = NOW + timedelta(days=day)
        deed = {"register": posts, "by": BY, "now": now}
        if sort == "set":
            set_values(entries=[entry, entry + 60], values={"person": f"P{number}"}, **deed)
        elif sort == "end":
            end_rows(entries=[entry], on=date(2023, 3, 20) + timedelta(days=number), **deed)
        elif sort == "put":
            put_rows(rows=[row(number)], **deed)
        elif (last := posts.changes.filter(undoes=None, undone_by=None).first()).kind != "put":
            undo(change=last, by=BY, now=now)
    the_same(date(2024, 1, 2), date(2024, 1, 4), date(2024, 2, 1))


def test_rows_that_bring_their_history_make_it_anew_to_speak_from_then_on(posts):
    later = NOW + timedelta(days=3)
    past = datetime(2023, 5, 1, tzinfo=UTC)
    put_rows(register=posts, rows=[row(3, known_from=past)], by=BY, now=later)
    posts.refresh_from_db()
    assert datetime.fromisoformat(posts.daybook["since"]) == later
    the_same(date(2023, 5, 2), date(2024, 1, 2), date(2024, 1, 6))


def test_where_rows_are_invented_there_is_none(posts):
    put_rows(register=posts, rows=[row(3, illustrative=True)], by=BY, now=NOW)
    posts.refresh_from_db()
    assert posts.daybook is None
    when = When(date(2024, 1, 2), on=date(2023, 3, 30))
    (found,) = totals(kept(KEY), when=when, add={"n": Add("count")})
    assert found.illustrative


def test_a_register_that_lacks_one_gets_it_at_night(posts):
    drop_daybook(register=posts)
    mind_tallies()
    posts.refresh_from_db()
    the_same()
    make_daybook(register=posts, at=NOW + timedelta(days=1))
    assert answers(date(2024, 1, 2), booked=True) == answers(date(2024, 1, 2), booked=False)
