"""The ladder and the owner's date, as rules of dates alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.working_days import DIVISIONS, with_closed
from answerable.cases.chasers.calendar_feed import Due, calendar_text, escaped, folded
from answerable.cases.chasers.ladder import Waiting, ladder, owed, step_day, to_allow
from answerable.cases.owners.internal_due import internal_due
from answerable.cases.tests.conftest import NOW
from answerable.workdays.calendar import SHIPPED, is_working_day

CLOSED = ((date(2021, 12, 24), "Closed for Christmas Eve"),)
CALENDAR = with_closed(SHIPPED, CLOSED)
STEPS = ladder(soon=2, senior=3, executive=6)
DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31))
SINCE, DUE = date(2021, 12, 10), date(2021, 12, 22)  # a Friday; a Wednesday


def codes(waiting, today, by_click=True):
    return [s.code for s in owed(waiting, today, STEPS, CALENDAR, DIVISIONS, by_click=by_click)]


@pytest.mark.parametrize(
    ("offset", "day"),
    [
        (-2, date(2021, 12, 20)),
        (0, DUE),
        (1, date(2021, 12, 23)),
        # 24 is closed here, 25 and 26 a weekend, 27 and 28 the substitute bank holidays
        (2, date(2021, 12, 29)),
        (3, date(2021, 12, 30)),
        (6, date(2022, 1, 5)),  # 3 January is the substitute bank holiday
    ],
)
def test_rungs_stand_on_the_bodys_own_working_days(offset, day) -> None:
    assert step_day(CALENDAR, DIVISIONS, DUE, offset) == day


def test_a_month_of_one_question_nobody_answers() -> None:
    taken: set[str] = set()
    sent = {}
    for n in range(60):
        today = SINCE + timedelta(days=n)
        waiting = Waiting(SINCE, DUE, frozenset(taken), frozenset({"senior", "executive"}))
        for code in codes(waiting, today):
            sent[code] = today
            taken.add(code)
    assert sent == {
        "due_soon": date(2021, 12, 20),
        "due": DUE,
        "overdue": date(2021, 12, 23),
        "senior": date(2021, 12, 30),
        "executive": date(2022, 1, 5),
    }


def test_what_was_passed_over_is_not_sent_afterwards() -> None:
    late = date(2021, 12, 31)
    assert codes(Waiting(SINCE, DUE), late) == ["overdue"]
    assert codes(Waiting(SINCE, DUE, frozenset({"overdue"})), late) == []


def test_nothing_on_the_day_it_was_sent_or_when_nobody_works() -> None:
    assert codes(Waiting(DUE, DUE), DUE) == []
    assert codes(Waiting(SINCE, DUE), date(2021, 12, 25)) == []
    assert codes(Waiting(SINCE, DUE), date(2021, 12, 24)) == []


def test_rungs_above_wait_for_an_officer() -> None:
    after = date(2022, 1, 5)
    done = Waiting(SINCE, DUE, frozenset({"overdue"}))
    assert codes(done, after) == []
    assert codes(done, after, by_click=False) == ["senior", "executive"]
    wanted = to_allow(done, after, STEPS, CALENDAR, DIVISIONS)
    assert [step.code for step in wanted] == ["senior", "executive"]
    allowed = Waiting(SINCE, DUE, frozenset({"overdue"}), frozenset({"senior"}))
    assert codes(allowed, after) == ["senior"]


@given(since=DAYS, ahead=st.integers(0, 40), after=st.integers(0, 80), click=st.booleans())
def test_a_rung_is_owed_on_a_working_day_after_it_is_reached(since, ahead, after, click) -> None:
    due, today = since + timedelta(days=ahead), since + timedelta(days=after)
    found = owed(Waiting(since, due), today, STEPS, CALENDAR, DIVISIONS, by_click=click)
    if found:
        assert is_working_day(CALENDAR, DIVISIONS, today)
        assert today > since
    for step in found:
        assert step_day(CALENDAR, DIVISIONS, due, step.offset) <= today
        assert not (click and step.above)
    assert len([step for step in found if not step.above]) <= 1
    taken = frozenset(step.code for step in found)
    assert not owed(Waiting(since, due, taken), today, STEPS, CALENDAR, DIVISIONS, by_click=click)


@given(
    received=DAYS, wait=st.integers(0, 30), statutory=st.integers(1, 60),
    owner=st.integers(1, 20), least=st.integers(1, 5),
)  # fmt: skip
def test_an_owners_date_is_ahead_and_within_the_statutory_time(
    received, wait, statutory, owner, least
) -> None:
    sent, last = received + timedelta(days=wait), received + timedelta(days=statutory)
    due = internal_due(
        counted_from=received, sent=sent, statutory=last, owner_days=owner, least_days=least,
        calendar=CALENDAR, divisions=DIVISIONS,
    )  # fmt: skip
    assert due > sent
    assert due <= last or sent >= last
    assert is_working_day(CALENDAR, DIVISIONS, due) or due == last


@given(st.text())
def test_a_folded_line_unfolds_to_itself_and_none_is_too_long(text) -> None:
    line = f"SUMMARY:{escaped(text)}"
    found = folded(line)
    assert found.replace("\r\n ", "") == line
    assert all(len(part.encode("utf-8", "replace")) <= 75 for part in found.split("\r\n"))


def test_a_calendar_says_the_reference_and_the_day_alone() -> None:
    text = calendar_text(
        "Trust; Leeds, due", [Due("u@a", "FOI/00001", date(2021, 12, 31))], now=NOW
    )
    assert "X-WR-CALNAME:Trust\\; Leeds\\, due\r\n" in text
    assert "DTSTART;VALUE=DATE:20211231\r\nDTEND;VALUE=DATE:20220101\r\nSUMMARY:FOI/00001" in text
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
