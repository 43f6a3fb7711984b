"""Periods as people name them, and what a question asks without what leads up to it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.reading.asks import asked, gist, without_examples
from answerable.reading.asks.restated import restated

RECEIVED = date(2024, 5, 14)


def short(start: date, end: date) -> str:
    if (start.month, start.day, end) == (4, 1, date(start.year + 1, 3, 31)):
        return f"{start.year}/{end.year % 100:02}"
    if (start, end) == (date(start.year, 1, 1), date(start.year, 12, 31)):
        return str(start.year)
    return f"{start}..{'' if end == RECEIVED else end}"


@pytest.mark.parametrize(
    ("question", "periods"),
    [
        ("QI spend, April 2020 to date", "2020-04-01.."),
        ("Awards since 1 April 2021", "2021-04-01.."),
        ("QI spend from April 2020 to the present", "2020-04-01.."),
        ("QI spend from April 2020 up to today", "2020-04-01.."),
        ("QI spend between April 2020 and now", "2020-04-01.."),
        ("QI spend April 2020 to now", "2020-04-01.."),
        ("QI spend from April 2020 onwards", "2020-04-01.."),
        ("QI spend from April 2020 to the date of your reply", "2020-04-01.."),
        (
            "Projects launched, quarter by quarter: April–June 2023, July–September 2023",
            "2023-04-01..2023-06-30 2023-07-01..2023-09-30",
        ),
        (
            "Projects launched per quarter: April to June 2023; July to September 2023",
            "2023-04-01..2023-06-30 2023-07-01..2023-09-30",
        ),
        (
            "Projects launched in Apr-Jun 2023 and Jul-Sep 2023",
            "2023-04-01..2023-06-30 2023-07-01..2023-09-30",
        ),
        (
            "Projects in each quarter of 2022/23",
            "2022-04-01..2022-06-30 2022-07-01..2022-09-30 2022-10-01..2022-12-31 "
            "2023-01-01..2023-03-31",
        ),
        (
            "Projects in Q1, Q2 and Q3 2023/24",
            "2023-04-01..2023-06-30 2023-07-01..2023-09-30 2023-10-01..2023-12-31",
        ),
        ("Projects in Q1 and Q2 of 2023-24", "2023-04-01..2023-06-30 2023-07-01..2023-09-30"),
        ("QI spend over the last three years", "2021/22 2022/23 2023/24"),
        ("QI spend in each of the past 3 financial years", "2021/22 2022/23 2023/24"),
        ("QI spend in the three most recent complete financial years", "2021/22 2022/23 2023/24"),
        ("QI spend in the last 2 calendar years", "2022 2023"),
        ("QI spend last year", "2023/24"),
        ("QI spend last financial year", "2023/24"),
        ("QI spend in the previous calendar year", "2023"),
        ("QI spend in FY23", "2022/23"),
        ("QI spend in FY22/23", "2022/23"),
        ("QI spend in FY 2022-23 and FY 2023-24", "2022/23 2023/24"),
        ("QI spend, 2021/22 to 2023/24", "2021/22 2022/23 2023/24"),
        ("QI spend from 2021/22 through 2023/24", "2021/22 2022/23 2023/24"),
        ("QI spend between 2021/22 and 2023/24", "2021/22 2022/23 2023/24"),
        ("QI spend in 2021-22, 2022-23 and 2023-24", "2021/22 2022/23 2023/24"),
        ("QI spend 21/22, 22/23", "2021/22 2022/23"),
        ("QI spend in 2021, 2022 and 2023", "2021 2022 2023"),
        ("QI spend in the years 2021 to 2023", "2021 2022 2023"),
        ("QI spend from 2021 through 2023 inclusive", "2021 2022 2023"),
        ("Calendar 2022 QI spend", "2022"),
        ("QI spend in the year ended 31 March 2023", "2022/23"),
        ("QI spend in the year to 31 March 2023", "2022/23"),
        ("QI spend in the twelve months to 31 March 2023", "2022/23"),
        ("QI spend for the 12 months ending March 2023", "2022/23"),
        ("QI spend in the year ending 31/03/2023", "2022/23"),
        ("QI spend from April 2021 to March 2022", "2021/22"),
        ("QI spend between 1 April 2021 and 31 March 2022", "2021/22"),
        ("QI spend 1/4/2021 - 31/3/2022", "2021/22"),
        ("QI spend from 1st January to 30th June 2023", "2023-01-01..2023-06-30"),
        ("QI spend in the first half of 2023/24", "2023-04-01..2023-09-30"),
        ("QI spend in the second half of 2022", "2022-07-01..2022-12-31"),
        ("QI spend so far this financial year", "2024-04-01.."),
        ("QI spend this year to date", "2024-04-01.."),
        ("QI spend so far in 2024", "2024-01-01.."),
        ("QI spend in 2024 so far", "2024-01-01.."),
        ("QI spend in 2024/25 to date", "2024-04-01.."),
        ("QI budget this financial year", "2024/25"),
        ("QI budget for the current financial year", "2024/25"),
        ("QI budget this year", "2024/25"),
        ("QI awards in the last 12 months", "2023-05-15.."),
        ("QI awards in the past six months", "2023-11-15.."),
        ("QI team WTE as at 31 March 2023", ""),
        ("How many coaches are there now?", ""),
        (
            "I worked at the trust in 2018. How many QI projects were completed in 2022/23?",
            "2022/23",
        ),
        (
            "Having been a patient in 2019, I'd like the number of QI projects finished in 2022.",
            "2022",
        ),
        ("Since the merger in 2017 you have had a QI hub. How many left it in 2023?", "2023"),
        (
            "In March 2016 I attended your QI day. How many such days were held in 2023/24?",
            "2023/24",
        ),
        ("Your QI strategy 2019-2024 says you train people. How many in 2022/23?", "2022/23"),
        ("Number trained in the month of June 2023", "2023-06-01..2023-06-30"),
        (
            "Number trained in June, July and August 2023",
            "2023-06-01..2023-06-30 2023-07-01..2023-07-31 2023-08-01..2023-08-31",
        ),
        (
            "Number trained in the last decade",
            "2014/15 2015/16 2016/17 2017/18 2018/19 2019/20 2020/21 2021/22 2022/23 2023/24",
        ),
        ("Number trained since the start of this financial year", "2024-04-01.."),
        ("Number trained since January", "2024-01-01.."),
        ("Number trained in the financial year just gone", "2023/24"),
        ("Number trained in the financial year that has just ended", "2023/24"),
        ("Number trained in the year before last", "2022/23"),
        ("Number trained in the three years up to 31 March 2023", "2020/21 2021/22 2022/23"),
        ("Number trained over the three years ended March 2024", "2021/22 2022/23 2023/24"),
        ("Number trained during the last full financial year", "2023/24"),
        ("Number trained in the tax year 2022/23", "2022/23"),
        ("Number trained in 2022/2023", "2022/23"),
        ("Number trained in 2022 - 2023 financial year", "2022/23"),
        ("Number trained from April 2022 until March 2024 inclusive", "2022-04-01..2024-03-31"),
        ("Number trained, past five years", "2019/20 2020/21 2021/22 2022/23 2023/24"),
        ("Number trained in the last couple of years", "2022/23 2023/24"),
        (
            "As a patient representative who was on one of your wards in 2018, "
            "I would like to see which QI initiatives are under way.",
            "",
        ),
        ("I retired from the trust in 2015 and wonder who leads QI now.", ""),
        ("My mother was treated in 2017. Which QI methods do you use?", ""),
        ("A QI hub was set up in 2014. What is it called today?", ""),
        ("I have read your 2022 annual report. How many QI coaches are there?", ""),
        ("QI spend in the year before, i.e. 2022/23", "2022/23"),
        ("QI spend in the two financial years to March 2024", "2022/23 2023/24"),
        ("QI spend in the three years from April 2020", "2020/21 2021/22 2022/23"),
        ("QI spend, years ending March 2022 and March 2023", "2021/22 2022/23"),
        ("QI spend, years ended 31 March 2022, 2023 and 2024", "2021/22 2022/23 2023/24"),
        ("QI spend in the 2023 calendar year", "2023"),
        ("QI spend in the 2022/3 financial year", "2022/23"),
        ("QI leavers between January and June 2023", "2023-01-01..2023-06-30"),
        ("QI leavers in summer 2023 (June to August)", "2023-06-01..2023-08-31"),
        ("QI leavers: FY 2021-22; FY 2022-23", "2021/22 2022/23"),
        ("QI leavers in the last quarter of 2023/24", "2024-01-01..2024-03-31"),
        ("QI leavers, April 2023 - March 2024, please", "2023/24"),
        ("QI leavers in the 18 months to 31 March 2024", "2022-10-01..2024-03-31"),
        ("QI spend for FYE 2023", "2022/23"),
        ("QI spend for FYE March 2023", "2022/23"),
        ("QI spend, y/e 31 March 2023", "2022/23"),
        ("QI spend, last 3 yrs", "2021/22 2022/23 2023/24"),
        ("QI spend, past three FYs", "2021/22 2022/23 2023/24"),
        ("QI spend since financial year 2020/21", "2020-04-01.."),
        ("QI spend since 2020", "2020-01-01.."),
        ("QI spend from 2020 onwards", "2020-01-01.."),
        ("QI spend, 2020 to the present day", "2020-01-01.."),
        ("Calendar years 2021 and 2022", "2021 2022"),
        ("this and last financial year", "2023/24 2024/25"),
        ("the current and previous financial years", "2023/24 2024/25"),
        ("the last financial year and the one before", "2022/23 2023/24"),
        ("previous 24 months", "2022-05-15.."),
        ("during 2022", "2022"),
        ("throughout 2022 and 2023", "2022 2023"),
        ("over the course of 2022/23", "2022/23"),
        ("in the years 2021/2 and 2022/3", "2021/22 2022/23"),
        ("I would like QI staff numbers for 2022", "2022"),
        ("I was told 31 people joined in 2022. How many left in 2022/23?", "2022/23"),
        ("We would like to know how many were trained in 2022", "2022"),
        ("Please say how many QI staff left in 2022 and 2023", "2022 2023"),
        ("We want the number who left in 2021", "2021"),
        ("How many projects were started in 2022?", "2022"),
        ("How many staff joined the QI team in 2022?", "2022"),
        ("How many staff who were trained in 2022 are nurses?", "2022"),
        ("the financial year that ended on 31 March 2023", "2022/23"),
        ("the year that ended in March 2023", "2022/23"),
        ("April 2022 to March 2023 and April 2023 to March 2024", "2022/23 2023/24"),
        ("between 2021 and 2023", "2021 2022 2023"),
        ("between April and September 2023", "2023-04-01..2023-09-30"),
        ("from April to September last year", "2023-04-01..2023-09-30"),
        ("QI leavers in the six months to 30 September 2023", "2023-04-01..2023-09-30"),
    ],
)
def test_periods_are_read_however_they_are_named(question, periods):
    read = asked(question, RECEIVED).periods
    assert " ".join(short(p.start, p.end) for p in read) == periods


@given(st.text(max_size=200), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_any_text_is_restated(text, day):
    assert restated(text, day) == restated(restated(text, day), day)


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("How many coaches are there?", "How many coaches are there?"),
        (
            "I was a patient on your ward. How many QI projects are live?",
            "How many QI projects are live?",
        ),
        (
            "Our charity speaks for carers. Please list your projects. Titles are enough.",
            "Please list your projects.",
        ),
        (
            "As a governor of the trust, I would like the QI budget.",
            "I would like the QI budget.",
        ),
        (
            "I understand that you run an academy, how many went through it?",
            "how many went through it?",
        ),
        ("We run a small firm. We sell software.", "We run a small firm. We sell software."),
        ("", ""),
    ],
)
def test_what_a_question_asks_is_told_from_what_leads_up_to_it(said, asks):
    assert gist(said) == asks


def test_what_is_named_as_an_instance_is_left_out():
    assert "bed" not in without_examples("What gains, such as bed days, has it had?")
    assert "travel" not in without_examples("the rest (travel, books) of the budget")
    assert "travel" in without_examples("the travel budget")
