"""A long period answered with figures for some of its years alone, and what excuses that."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.reading.gaps import gaps

RECEIVED = date(2024, 11, 20)
TREES = "Since April 2019, how much has the council paid for damage caused by street trees?"
DOGS = "How many penalty notices for dog fouling have you issued from 2021 to date?"
GARAGES = "How many garages were let from April 2021 to March 2024?"
LEAVERS = "How many social workers left in each of the years 2020 to 2022?"
BOILERS = "How many boilers were replaced between 2020/21 and 2022/23?"
TAXIS = "How much was spent on taxis in the last 3 years?"


def period_gaps(question: str, answer: str, received: date = RECEIVED) -> list[str]:
    return [gap.wanted for gap in gaps(question, answer, received) if gap.kind == "period"]


@pytest.mark.parametrize(
    ("question", "answer", "left"),
    [
        (TREES, "£4,310 was paid in 2021/22.",
         "1 April 2019 to 31 March 2021, 1 April 2022 to 20 November 2024"),
        (TREES, "2019/20: £1,200; 2020/21: £300.", "1 April 2021 to 20 November 2024"),
        (TREES, "£900 was paid. This figure is for 2019/20.", "1 April 2020 to 20 November 2024"),
        (TREES, "2019/20: £900\n2020/21: £100\nTotal: £1,000", "1 April 2021 to 20 November 2024"),
        (TREES, "| 2019/20 | 2020/21 |\n|---|---|\n| £900 | £100 |",
         "1 April 2021 to 20 November 2024"),
        (TREES, "Year ended 31 March 2020: £900.", "1 April 2020 to 20 November 2024"),
        (DOGS, "In 2022 we issued 41.", "2021, 1 January 2023 to 20 November 2024"),
        (DOGS, "2021: 30; 2022: 41", "1 January 2023 to 20 November 2024"),
        (DOGS, "We issued 109 between 2021 and 2023.", "1 January 2024 to 20 November 2024"),
        (DOGS, "12 so far in 2024.", "1 January 2021 to 31 December 2023"),
        (DOGS, "2021 - 30\n2022 - 41", "1 January 2023 to 20 November 2024"),
        (GARAGES, "2021/22: 40", "1 April 2022 to 31 March 2024"),
        (GARAGES, "April 2022 to March 2023: 40", "2021/22, 2023/24"),
        (LEAVERS, "14 in 2020.", "2021, 2022"),
        (BOILERS, "2020/21: 300; 2022/23: 280", "2021/22"),
        # what is counted is no reason why
        ("How many kettles have been replaced since April 2022?", "14 were replaced in 2022/23.",
         "1 April 2023 to 20 November 2024"),
        ("How many files were destroyed since 2021?", "We destroyed 120 in 2022.",
         "2021, 1 January 2023 to 20 November 2024"),
        (TAXIS, "£4,000 in 2023/24.", "2021/22, 2022/23"),
        ("How many bins were stolen in the past 36 months?", "2023: 40.",
         "21 November 2021 to 31 December 2022, 1 January 2024 to 20 November 2024"),
    ],
)  # fmt: skip
def test_some_of_the_years_leave_the_others_out(question, answer, left) -> None:
    assert period_gaps(question, answer) == [left]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        # the whole period, in one figure or in all its years
        (TREES, "£8,000."),
        (TREES, "£8,000 since April 2019."),
        (TREES, "£8,000 from 2019 to date, the largest claim being £3,000 in 2021."),
        (TREES, "A total of £8,000. Of this, £3,000 was in 2021/22."),
        (TREES, "£8,000 between 1 April 2019 and 20 November 2024."),
        (TREES, "Total: £8,000. 2021/22: £4,310; 2022/23: £300"),
        (TREES, "2019: £2; 2020: £3; 2021: £3; 2022: £9; 2023: £1; 2024: £1"),
        (TREES, "2019/20 £2,000; 2020/21 £3,000; 2021/22 £1,000; 2022/23 £900; 2023/24 £800; "
         "2024/25 to date £90"),
        (TREES, "We paid £4,310 to one resident in March 2022."),
        (DOGS, "121 to the date of your request."),
        (DOGS, "Three, all in 2022."),
        (DOGS, "2021 - 30\n2022 - 41\n2023 - 38\n2024 - 12"),
        (DOGS, "2021 30, 2022 41, 2023 38, 2024 12"),
        (GARAGES, "120 in that time."),
        # it says why
        (TREES, "We hold data only from 2021. 2021/22: £4,310; 2022/23: £300"),
        (TREES, "£4,310 in 2021/22. Nothing was paid in any other year."),
        (DOGS, "The team was set up in 2023, when it issued 38."),
        (DOGS, "2021: 30. Figures for later years are not held."),
        (DOGS, "2021: 30. The other years are exempt under section 31."),
        (DOGS, "2021: 30. The figures after that are not yet published."),
        (LEAVERS, "We hold data only from 2021. 2021: 14; 2022: 10"),
        (LEAVERS, "2021: 14; 2022: 10. We do not hold earlier years."),
        (LEAVERS, "We only started recording this in 2022: 14 that year."),
        (LEAVERS, "2022: 14. To find the rest would exceed the appropriate limit."),
        ("How many kettles have been replaced since April 2022?",
         "14 were replaced in 2022/23. The contract was transferred to another body that year."),
        # nothing is given, or nothing is held
        (TREES, "Nil."),
        (TREES, "No compensation has been paid since 2019."),
        (TREES, "This is not held, as claims are not coded by cause."),
        (DOGS, "We are withholding this under section 31(1)(a) of the Act."),
        # a file or an address may hold them
        (TREES, "2019/20: £1,200. The other years are in the attached workbook."),
        (LEAVERS, "14 in 2020. The rest is in the enclosed spreadsheet."),
        (LEAVERS, "14 in 2020 and 10 in 2021; all years are at https://council.example/leavers."),
        # things told as they happened are not figures by year
        ("How many libraries have you closed since 2015?", "Two: Hill Street in 2017 and Moor "
         "Lane in 2019."),
        ("Which consultants were used since 2019, and what was each paid?",
         "Alpha Ltd £20,000 (2020); Beta LLP £5,000 (2022)"),
        ("Number of vacant garages since 2020?", "14 as at 31 March 2024"),
    ],
)  # fmt: skip
def test_no_gap_where_the_answer_may_be_whole(question, answer) -> None:
    assert period_gaps(question, answer) == []


YEARS = tuple(range(2016, 2024))
PRINTED = ("{y}: {n}", "{y} - {n}", "{n} in {y}", "| {y} | {n} |")


@given(first=st.sampled_from(YEARS), told=st.sets(st.sampled_from(YEARS), min_size=1),
       printed=st.sampled_from(PRINTED))  # fmt: skip
@settings(max_examples=80, deadline=None)
def test_every_year_told_leaves_no_gap_and_any_left_out_leaves_one(first, told, printed) -> None:
    """Since a year, answered by calendar year and received at the end of 2023."""
    asked = {year for year in YEARS if year >= first}
    lines = [printed.format(y=year, n=100 + year % 7) for year in sorted(told)]
    found = period_gaps(
        f"How many kettles were bought since {first}?", "\n".join(lines), date(2023, 12, 31)
    )
    if asked <= told or first == YEARS[-1]:
        assert found == [] or not asked & told
    else:
        assert len(found) == 1


@given(first=st.sampled_from(YEARS), asked_in=st.sampled_from((
    "since {f}", "since January {f}", "from {f} onwards", "from {f} to date", "since 1 January {f}",
)))  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_one_figure_with_no_year_is_of_the_whole(first, asked_in) -> None:
    question = f"How many kettles were bought {asked_in.format(f=first)}?"
    assert period_gaps(question, "1,204.") == []
    assert period_gaps(question, "1,204 in all.") == []
