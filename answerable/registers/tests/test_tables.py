"""A register keeps what was true apart from what was known."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.accounts.actor import Actor
from answerable.accounts.models import TrailEntry
from answerable.registers.actions import (
    NewRow,
    RegisterError,
    correct,
    create_register,
    end_rows,
    put_rows,
)
from answerable.registers.declarations import DeclaredColumn, DeclaredRegister, column, register
from answerable.registers.models import Register
from answerable.registers.query import COUNT, Add, NoRegisterError, When, kept, rows, totals
from answerable.workdays.period import Period

pytestmark = pytest.mark.django_db

BY = Actor("person", "1", "A. Steward")
NOW = datetime(2021, 1, 4, 9, tzinfo=UTC)
DECLARED = DeclaredRegister(
    "posts_tested",
    "Posts",
    "Register of posts",
    "",
    (
        DeclaredColumn("role", "Role", "text"),
        DeclaredColumn("wte", "WTE", "wte"),
        DeclaredColumn("kind", "Kind", "choice", required=False, choices=("fixed", "permanent")),
    ),
)


@pytest.fixture
def posts() -> Register:
    made = create_register(declared=DECLARED, covers_from=date(2016, 4, 1), by=BY, now=NOW)
    given_rows = [
        NewRow({"role": "Coach", "wte": Decimal("0.8")}, date(2020, 4, 1)),
        NewRow({"role": "Head", "wte": 1, "kind": "permanent"}, date(2020, 4, 1)),
        NewRow({"role": "Coach", "wte": Decimal("0.5")}, date(2018, 4, 1), date(2019, 3, 31)),
    ]
    assert put_rows(register=made, rows=given_rows, by=BY, now=NOW) == 3
    return made


def held(day: date, known: date) -> dict[str, Decimal]:
    found = rows(kept("posts_tested"), when=When(known, on=day))
    return {r.values["role"]: r.values["wte"] for r in found}


def test_a_row_is_there_on_the_days_it_is_true_of(posts):
    known = date(2021, 6, 1)
    assert held(date(2020, 4, 1), known) == {"Coach": Decimal("0.80"), "Head": Decimal(1)}
    assert held(date(2019, 3, 31), known) == {"Coach": Decimal("0.50")}
    assert held(date(2019, 4, 1), known) == {}


def test_a_correction_keeps_what_was_said_before(posts):
    entry = rows(kept("posts_tested"), when=When(date(2021, 6, 1), on=date(2021, 1, 1)))[0].entry
    later = datetime(2021, 7, 1, 9, tzinfo=UTC)
    correct(register=posts, entry=entry, values={"wte": Decimal("0.9")}, by=BY, now=later)
    day = date(2021, 1, 1)
    assert held(day, date(2021, 6, 30))["Coach"] == Decimal("0.80")
    assert held(day, date(2021, 7, 1))["Coach"] == Decimal("0.90")


def test_an_ended_row_is_true_to_its_last_day_and_was_open_before_it_was_known(posts):
    entries = [r.entry for r in rows(kept("posts_tested"), when=When(NOW.date(), on=NOW.date()))]
    on, later = date(2021, 3, 31), datetime(2021, 4, 2, 9, tzinfo=UTC)
    assert end_rows(register=posts, entries=entries, on=on, by=BY, now=later) == 2
    assert len(held(on, date(2021, 4, 2))) == 2
    assert held(on + timedelta(days=1), date(2021, 4, 2)) == {}
    assert len(held(on + timedelta(days=1), date(2021, 4, 1))) == 2


def test_ending_before_it_began_takes_it_out(posts):
    entries = [r.entry for r in rows(kept("posts_tested"), when=When(NOW.date(), on=NOW.date()))]
    later = datetime(2021, 4, 2, 9, tzinfo=UTC)
    assert end_rows(register=posts, entries=entries, on=date(2019, 1, 1), by=BY, now=later) == 2
    assert held(date(2020, 6, 1), date(2021, 4, 3)) == {}


def test_a_register_younger_than_the_day_answers_with_what_it_first_said(posts):
    assert len(held(date(2020, 6, 1), date(2020, 6, 1))) == 2


def test_totals_by_a_column_and_over_a_period(posts):
    register = kept("posts_tested")
    when = When(date(2021, 6, 1), during=Period(date(2018, 1, 1), date(2021, 1, 1)))
    add = {"n": COUNT, "wte": Add("sum", "wte"), "roles": Add("distinct", "role")}
    by_role = {
        t.by["role"]: t.values["wte"] for t in totals(register, when=when, add=add, by=["role"])
    }
    assert by_role == {"Coach": Decimal("1.30"), "Head": Decimal("1.00")}
    (total,) = totals(register, when=when, add=add)
    assert total.values == {"n": 3, "wte": Decimal("2.30"), "roles": 2}
    (heads,) = totals(register, when=when, add=add, where={"role": ("Head", "Nobody")})
    assert heads.values["n"] == 1


def test_a_nought_means_none_only_where_the_register_covers(posts):
    register = kept("posts_tested")
    assert register.covers(Period(date(2016, 4, 1), date(2017, 3, 31)))
    assert not register.covers(Period(date(2015, 4, 1), date(2016, 3, 31)))


@pytest.mark.parametrize(
    "values",
    [
        {"role": "Coach", "wte": Decimal(-1)},
        {"role": None, "wte": 1},
        {"role": "Coach", "wte": 1, "kind": "temporary"},
        {"role": "Coach", "wte": "many"},
    ],
)
def test_the_database_refuses_nonsense(posts, values):
    with pytest.raises(DatabaseError), transaction.atomic():
        put_rows(register=posts, rows=[NewRow(values, date(2021, 1, 1))], by=BY, now=NOW)


def test_one_thing_is_said_now_of_each_entry(posts):
    with connection.cursor() as cursor, pytest.raises(DatabaseError), transaction.atomic():
        cursor.execute(
            "INSERT INTO register.posts_tested (entry, role, wte, valid, known) "
            "SELECT entry, role, wte, valid, known FROM register.posts_tested"
        )


def test_what_a_register_lacks_is_refused_by_name(posts):
    with pytest.raises(RegisterError, match="no column colour"):
        put_rows(register=posts, rows=[NewRow({"colour": "red"}, NOW.date())], by=BY, now=NOW)
    with pytest.raises(RegisterError, match="no entry"):
        correct(register=posts, entry=10**9, values={"wte": 1}, by=BY, now=NOW)
    backwards = NewRow({"role": "x", "wte": 1}, NOW.date(), date(2001, 1, 1))
    with pytest.raises(RegisterError, match="cannot end"):
        put_rows(register=posts, rows=[backwards], by=BY, now=NOW)
    with pytest.raises(RegisterError, match="already"):
        create_register(declared=DECLARED, covers_from=date(2016, 4, 1), by=BY, now=NOW)
    with pytest.raises(NoRegisterError):
        kept("nothing_here")


def test_a_name_is_never_sql(posts):
    strange = DeclaredRegister(
        'x"; DROP TABLE register.posts_tested; --',
        "T",
        "S",
        "",
        (DeclaredColumn('a"b', "A", "text"),),
    )
    made = create_register(declared=strange, covers_from=NOW.date(), by=BY, now=NOW)
    put_rows(register=made, rows=[NewRow({'a"b': "'; --"}, NOW.date())], by=BY, now=NOW)
    (row,) = rows(kept(strange.key), when=When(NOW.date(), on=NOW.date()))
    assert row.values == {'a"b': "'; --"}
    assert len(held(date(2020, 4, 1), date(2021, 6, 1))) == 2


def test_each_deed_is_in_the_trail(posts):
    deeds = set(TrailEntry.objects.filter(kind="register").values_list("deed", flat=True))
    assert {"registers.created", "registers.rows_put"} <= deeds


def test_a_declaration_refuses_what_no_table_can_have():
    with pytest.raises(ValueError, match="cannot name"):
        column("valid", "Valid")
    with pytest.raises(ValueError, match="choices"):
        column("kind", "Kind", "choice")
    with pytest.raises(ValueError, match="plain name"):
        register("Bad Name", title="", source="", description="", columns=[column("a", "A")])
    with pytest.raises(ValueError, match="columns"):
        register("empty_one", title="", source="", description="", columns=[])


changes = st.lists(
    st.tuples(st.integers(1, 300), st.integers(0, 50)), max_size=8, unique_by=lambda c: c[0]
)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes, st.integers(0, 320))
def test_any_day_gives_back_what_was_said_by_its_end(posts, days, asked):
    sid = transaction.savepoint()
    entry = rows(kept("posts_tested"), when=When(NOW.date(), on=NOW.date()))[0].entry
    said = Decimal("0.80")
    for after, wte in sorted(days):
        at = NOW + timedelta(days=after)
        correct(register=posts, entry=entry, values={"wte": wte}, by=BY, now=at)
        if after <= asked:
            said = Decimal(wte)
    known = NOW.date() + timedelta(days=asked)
    assert held(NOW.date(), known)["Coach"] == said
    transaction.savepoint_rollback(sid)
