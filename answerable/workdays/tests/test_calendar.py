from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from answerable.workdays.calendar import (
    ENGLAND_AND_WALES,
    SCOTLAND,
    SHIPPED,
    UK_UNION,
    OutsideCalendarError,
    is_working_day,
    next_working_day,
    nth_working_day,
    why_not_working,
    working_days_between,
)
from answerable.workdays.changes import (
    Difference,
    Override,
    UnreadableHolidaysError,
    differences,
    horizon_warning,
    refresh,
    with_overrides,
)

EVERYWHERE = "England and Wales, Scotland and Northern Ireland"
days = st.dates(date(2011, 1, 1), date(2028, 10, 31))
divisions = st.sampled_from([UK_UNION, SCOTLAND, ENGLAND_AND_WALES])


def test_the_shipped_days_equal_the_reference(reference):
    path = reference / "law" / "bank_holidays_uk.json"
    if not path.exists():
        pytest.skip("the reference list of bank holidays is not here")
    listed = json.loads(path.read_text("utf-8"))["divisions"]
    for division, expected in listed.items():
        assert [d.isoformat() for d in sorted(SHIPPED.holidays[division])] == expected


@pytest.mark.parametrize(
    ("division", "code"),
    [("england-and-wales", "ENG"), ("scotland", "SCT"), ("northern-ireland", "NIR")],
)
def test_a_second_opinion_agrees_on_every_weekday(division, code):
    years = range(2012, 2029)
    theirs = {d for d in country_holidays("GB", subdiv=code, years=years) if d.weekday() < 5}
    ours = {d for d in SHIPPED.holidays[division] if d.year >= 2012}
    assert ours == theirs


@pytest.mark.parametrize(
    ("divisions", "day", "why"),
    [
        (UK_UNION, "2021-05-31", f"Spring bank holiday ({EVERYWHERE})"),
        (UK_UNION, "2026-06-15", "World Cup bank holiday (Scotland)"),
        (ENGLAND_AND_WALES, "2026-06-15", None),
        (UK_UNION, "2026-06-13", "Saturday"),
        (UK_UNION, "2026-06-14", "Sunday"),
        (SCOTLAND, "2026-04-06", None),
        (SCOTLAND, "2026-04-03", "Good Friday (Scotland)"),
        (UK_UNION, "2012-05-28", None),
        (UK_UNION, "2022-05-30", None),
    ],
)  # fmt: skip
def test_why_a_day_is_not_working(divisions, day, why):
    assert why_not_working(SHIPPED, divisions, date.fromisoformat(day)) == why


@given(days, st.integers(1, 60), divisions)
def test_the_nth_working_day_is_working_and_counts_back(start, n, which):
    end = nth_working_day(SHIPPED, which, start, n)
    assert is_working_day(SHIPPED, which, end)
    assert working_days_between(SHIPPED, which, start + timedelta(days=1), end) == n


@given(days, divisions)
def test_a_reason_is_given_exactly_where_a_day_is_not_working(day, which):
    assert (why_not_working(SHIPPED, which, day) is None) == is_working_day(SHIPPED, which, day)
    assert next_working_day(SHIPPED, which, day) >= day


def test_far_away_days_and_zeroth_days_are_refused():
    with pytest.raises(OutsideCalendarError, match="cannot be counted"):
        nth_working_day(SHIPPED, UK_UNION, date(2069, 12, 20), 20)
    with pytest.raises(OutsideCalendarError):
        nth_working_day(SHIPPED, UK_UNION, date(1800, 1, 1), 20)
    with pytest.raises(ValueError, match="number 1"):
        nth_working_day(SHIPPED, UK_UNION, date(2026, 1, 1), 0)


def test_an_override_makes_a_new_calendar_and_moves_a_date():
    extra = Override("scotland", date(2026, 6, 2), "Extra day", "Proclamation of 1 May 2026")
    changed = with_overrides(SHIPPED, [extra])
    assert changed.version != SHIPPED.version
    assert nth_working_day(SHIPPED, UK_UNION, date(2026, 6, 1), 20) == date(2026, 6, 30)
    assert nth_working_day(changed, UK_UNION, date(2026, 6, 1), 20) == date(2026, 7, 1)
    assert differences(SHIPPED, changed) == (
        Difference("scotland", date(2026, 6, 2), None, "Extra day"),
    )
    back = Override("scotland", date(2026, 6, 2), None, "Proclamation withdrawn")
    assert with_overrides(changed, [back]).holidays == SHIPPED.holidays
    assert with_overrides(SHIPPED, [extra]).version == changed.version


def test_an_override_says_which_division_and_why():
    with pytest.raises(ValueError, match="reason"):
        Override("scotland", date(2026, 6, 2), "Extra day", " ")
    with pytest.raises(ValueError, match="not one of"):
        Override("wales", date(2026, 6, 2), "Extra day", "St David")


def gov_uk(**extra):
    return {
        name: {"division": name, "events": [
            {"title": "New Year’s Day", "date": "2029-01-01", "notes": ""},
            {"title": "Boxing Day", "date": "2026-12-28", "notes": "Substitute day"},
            *extra.get(name.replace("-", "_"), []),
        ]}
        for name in ("england-and-wales", "scotland", "northern-ireland")
    }  # fmt: skip


def test_a_refresh_adds_and_reports_but_never_drops():
    found = refresh(SHIPPED, json.dumps(gov_uk()).encode())
    assert [d.day for d in found.added] == [date(2029, 1, 1)] * 3
    assert Difference("scotland", date(2026, 6, 15), "World Cup bank holiday", None) in found.absent
    assert date(2026, 6, 15) in found.calendar.holidays["scotland"]
    assert found.calendar.known_to == date(2029, 12, 31)


@pytest.mark.parametrize(
    "data", [b"", b"[]", b'{"scotland": {}}', b"\xff", b'{"england-and-wales": 1}']
)
def test_what_is_not_a_holiday_list_is_refused_in_one_sentence(data):
    with pytest.raises(UnreadableHolidaysError, match="bank holiday"):
        refresh(SHIPPED, data)


def test_the_horizon_warns_under_twelve_months():
    assert horizon_warning(SHIPPED, date(2026, 11, 22)) is None
    assert "31 December 2028" in (horizon_warning(SHIPPED, date(2028, 1, 5)) or "")
