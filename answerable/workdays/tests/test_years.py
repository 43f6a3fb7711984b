from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.workdays.period import Period
from answerable.workdays.years import (
    calendar_years_in,
    financial_year,
    financial_year_label,
    financial_years_in,
    last_calendar_years,
    last_financial_years,
    parse_period,
)

RECEIVED = date(2021, 5, 18)


def p(start, end):
    return Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2021/22", "2021-04-01", "2022-03-31"),
        ("2021-22", "2021-04-01", "2022-03-31"),
        ("2021–2022", "2021-04-01", "2022-03-31"),
        ("FY21/22", "2021-04-01", "2022-03-31"),
        ("FY 2021/2022", "2021-04-01", "2022-03-31"),
        ("the financial year 2021-22", "2021-04-01", "2022-03-31"),
        ("2009-10", "2009-04-01", "2010-03-31"),
        ("year ended 31 March 2022", "2021-04-01", "2022-03-31"),
        ("the 12 months to 31 March 2023", "2022-04-01", "2023-03-31"),
        ("the six months to September 2020", "2020-04-01", "2020-09-30"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("calendar year 2021", "2021-01-01", "2021-12-31"),
        ("year ending 31 December 2021", "2021-01-01", "2021-12-31"),
        ("April 2019 to March 2022", "2019-04-01", "2022-03-31"),
        ("between April and June 2020", "2020-04-01", "2020-06-30"),
        ("1 April 2019 - 31 March 2020", "2019-04-01", "2020-03-31"),
        ("1st of April 2019 until 5th May 2019", "2019-04-01", "2019-05-05"),
        ("01/04/2019 to 31/03/2020", "2019-04-01", "2020-03-31"),
        ("2019-04-01/2020-03-31", "2019-04-01", "2020-03-31"),
        ("Q1 2021/22", "2021-04-01", "2021-06-30"),
        ("quarter 4 of 2021/22", "2022-01-01", "2022-03-31"),
        ("the third quarter of 2021", "2021-07-01", "2021-09-30"),
        ("March 2022", "2022-03-01", "2022-03-31"),
        ("Sept. 2020", "2020-09-01", "2020-09-30"),
        ("2021-04", "2021-04-01", "2021-04-30"),
        ("29 February 2020", "2020-02-29", "2020-02-29"),
    ],
)
def test_a_named_period_is_read(text, start, end):
    assert parse_period(text) == p(start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("since April 2019", "2019-04-01", "2021-05-18"),
        ("since 1 January 2021", "2021-01-01", "2021-05-18"),
        ("April 2020 to date", "2020-04-01", "2021-05-18"),
        ("so far this year", "2021-04-01", "2021-05-18"),
        ("to date", "2021-04-01", "2021-05-18"),
        ("so far in 2021", "2021-01-01", "2021-05-18"),
        ("this financial year", "2021-04-01", "2022-03-31"),
        ("last financial year", "2020-04-01", "2021-03-31"),
        ("the last calendar year", "2020-01-01", "2020-12-31"),
    ],
)
def test_words_that_lean_on_the_day_of_receipt(text, start, end):
    assert parse_period(text, RECEIVED) == p(start, end)
    assert parse_period(text) is None


@pytest.mark.parametrize("text", ["", "10-12", "2021-25", "31 February 2020", "soon", "15/13/2020"])
def test_what_is_no_period_is_none(text):
    assert parse_period(text, RECEIVED) is None


@given(st.text(max_size=40))
def test_any_text_is_read_without_an_error(text):
    assert parse_period(text, RECEIVED) is None or isinstance(parse_period(text, RECEIVED), Period)


def test_last_years_are_complete_ones():
    assert [financial_year_label(y) for y in last_financial_years(RECEIVED, 3)] == [
        "2018/19", "2019/20", "2020/21",
    ]  # fmt: skip
    assert last_financial_years(date(2022, 3, 30), 1) == (p("2020-04-01", "2021-03-31"),)
    assert last_financial_years(date(2022, 4, 3), 1) == (p("2021-04-01", "2022-03-31"),)
    assert last_calendar_years(RECEIVED, 2) == (
        p("2019-01-01", "2019-12-31"),
        p("2020-01-01", "2020-12-31"),
    )


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_a_financial_year_holds_its_day_and_reads_back(day):
    year = financial_year(day)
    assert day in year
    assert parse_period(financial_year_label(year)) == year


def test_years_within_a_period():
    span = p("2019-01-01", "2021-12-31")
    assert len(calendar_years_in(span)) == 3
    assert [financial_year_label(y) for y in financial_years_in(span)] == ["2019/20", "2020/21"]
    with pytest.raises(ValueError, match="not a financial year"):
        financial_year_label(span)
