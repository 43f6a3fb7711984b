"""What questions of many bodies ask for: measures, kinds, splits, periods as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.reading.asks import asked
from answerable.reading.asks.spoken_days import plain_days

RECEIVED = date(2024, 10, 15)


def spans(words: str) -> list[str]:
    return [f"{p.start}/{p.end}" for p in asked(words, RECEIVED).periods]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("from 1/4/22 to 31/3/23", ["2022-04-01/2023-03-31"]),
        ("from 01-04-2022 to 31-03-2023", ["2022-04-01/2023-03-31"]),
        ("from Apr-22 to Mar-23", ["2022-04-01/2023-03-31"]),
        ("for April '22 to March '23", ["2022-04-01/2023-03-31"]),
        ("for the period April 21 to March 22", ["2021-04-01/2022-03-31"]),
        ("for January 21 to December 22", ["2021-01-01/2022-12-31"]),
        ("from 04/2022 to 03/2023", ["2022-04-01/2023-03-31"]),
        ("going back to 2018", ["2018-01-01/2024-10-15"]),
        ("dating back to April 2019", ["2019-04-01/2024-10-15"]),
        ("on or after 1 January 2022", ["2022-01-01/2024-10-15"]),
        ("between the dates of 1 March 2020 and 31 May 2021", ["2020-03-01/2021-05-31"]),
        ("in the financial years ending 2022 and 2023",
         ["2021-04-01/2022-03-31", "2022-04-01/2023-03-31"]),
        ("in the first three months of 2024", ["2024-01-01/2024-03-31"]),
        ("in the last nine months of 2023/24", ["2023-07-01/2024-03-31"]),
        ("in the week commencing 3 June 2024", ["2024-06-03/2024-06-09"]),
        ("in the week ending 9 June 2024", ["2024-06-03/2024-06-09"]),
        ("w/c 3rd June 2024", ["2024-06-03/2024-06-09"]),
        ("from the beginning of 2022 until the end of 2023", ["2022-01-01/2023-12-31"]),
        ("between the start of April 2021 and the end of March 2023", ["2021-04-01/2023-03-31"]),
        ("since the start of the 2022/23 financial year", ["2022-04-01/2024-10-15"]),
        ("since the start of last year", ["2023-04-01/2024-10-15"]),
        ("since the start of the last calendar year", ["2023-01-01/2024-10-15"]),
        ("since and including 2021", ["2021-01-01/2024-10-15"]),
        ("from April 2019 (inclusive) to March 2021 (inclusive)", ["2019-04-01/2021-03-31"]),
        ("after the flood of February 2020", []),
        ("before the decision of 12 March 2024", []),
        # days of a year, and no years; a lease that starts in a year is not since it
        ("under contracts starting in 2023", ["2023-01-01/2023-12-31"]),
    ],
)  # fmt: skip
def test_periods_as_people_type_them(words, wanted) -> None:
    assert spans(f"How many kettles were hired {words}?") == wanted


@pytest.mark.parametrize(
    "words",
    ["12/13/14 of them", "version 1.2.3", "£1.50.20", "May 12 to June 15", "April 20 to May 22",
     "32/1/22", "route 4/2022"],
)  # fmt: skip
def test_what_is_no_day_stays(words) -> None:
    assert plain_days(words, RECEIVED) == words


@given(st.text(alphabet="0123456789/-.' aprilMyweckngtofsm", max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_days_are_read(words) -> None:
    plain_days(words, RECEIVED)
    asked(f"How many kettles {words}?", RECEIVED)


@pytest.mark.parametrize(
    ("question", "measures"),
    [
        ("How many assaults against staff were there?", {"count"}),
        ("How many complaints about officers were made?", {"count"}),
        ("How many staff look after kettles?", {"headcount"}),
        ("How many of your staff look after kettles?", {"headcount"}),
        ("How many FTE porters do you employ and how many vacancies are there?",
         {"wte", "count"}),
        ("How many nurses and how many beds are there?", {"headcount", "count"}),
        ("What is the Provost's total remuneration?", {"gbp"}),
        ("When did the remuneration committee last meet?", {"date"}),
        ("What is the hourly rate paid to agency cooks?", {"gbp"}),
        ("What is the day rate of the interim head?", {"gbp"}),
        ("What is the infection rate?", {"rate"}),
        ("Give the mean and median pay of porters.", {"gbp"}),
        ("Who runs the kettles and when does their contract end?", {"name", "date"}),
        ("State who runs the kettles and when their contract ends.", {"name", "date"}),
        ("What stock control system do you use?", {"name"}),
        ("Which awarding boards do you use?", {"name"}),
        ("Is it online? If yes please give me the link.", {"url"}),
        ("How many lids were lost between the dates of 1 May 2023 and 3 June 2023?", {"count"}),
        ("State how much each governor claimed.", {"gbp"}),
        ("What was the total amount of grant overpaid?", {"gbp"}),
        ("What share is at risk, and what is its value?", {"share", "gbp"}),
        ("If yes, please provide dates.", {"date"}),
        ("Contracts: supplier, value, start date.", {"gbp", "date"}),
    ],
)  # fmt: skip
def test_what_is_measured(question, measures) -> None:
    assert set(asked(question, RECEIVED).measures) == measures


@pytest.mark.parametrize(
    "question",
    [
        "Do you have a kettle policy? If so please send me a copy.",
        "Please provide minutes of all meetings of the kettle board.",
        "I would like to see the business case for the new kettle.",
        "Can I have all correspondence about the kettle?",
        "Please supply any risk assessments for the fair.",
        "If yes, please provide dates and copies.",
        "May I have sight of the risk assessment?",
    ],
)
def test_a_paper_is_wanted(question) -> None:
    assert "document" in asked(question, RECEIVED).kinds


@pytest.mark.parametrize(
    ("question", "by_year"),
    [
        ("How many lids were sold year on year since 2017/18?", True),
        ("What was the year-on-year increase in lids?", False),
    ],
)
def test_year_on_year(question, by_year) -> None:
    assert ("year" in asked(question, RECEIVED).breakdowns) is by_year


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Do you provide kettles?", True),
        ("Did you ask the tenants?", True),
        ("Will the kettle be mended?", True),
        ("Please confirm whether it was mended.", True),
        ("Can I have the log?", False),
        ("Could you explain the delay?", False),
        ("Would you kindly list the kettles?", False),
    ],
)
def test_yes_or_no(question, wanted) -> None:
    assert ("yes/no" in asked(question, RECEIVED).kinds) is wanted


@pytest.mark.parametrize(
    ("question", "split"),
    [
        ("How many lids are there for each primary school?", ("school",)),
        ("Please state how much each governor claimed.", ("governor",)),
        ("How many lids are there for each depot?", ("depot",)),
    ],
)
def test_each_of_a_sort(question, split) -> None:
    assert asked(question, RECEIVED).breakdowns == split
