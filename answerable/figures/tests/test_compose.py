"""Answers written from figures."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.figures import spans
from answerable.figures.compose import answer
from answerable.figures.figure import Figure
from answerable.figures.printed import printed
from answerable.figures.small_numbers import SmallNumberRule
from answerable.workdays.period import Period
from answerable.workdays.years import financial_year_starting

RECEIVED = date(2021, 5, 18)
YEARS = [financial_year_starting(y) for y in (2018, 2019, 2020)]


def figure(value, measure="count", label="awards received", fact="awards", **more) -> Figure:
    return Figure(fact, measure, label, value, RECEIVED, "Register of improvement", **more)


@pytest.mark.parametrize(
    ("measure", "value", "unit", "said"),
    [
        ("gbp", Decimal("2000000"), "GBP", "£2,000,000"),
        ("gbp", Decimal("1234.5"), "GBP", "£1,234.50"),
        ("gbp", Decimal(-250), "GBP", "-£250"),
        ("wte", Decimal(15), None, "15.0"),
        ("wte", Decimal("1500.25"), None, "1,500.3"),
        ("headcount", 1500, None, "1,500"),
        ("share", Decimal("0.412"), None, "41.2%"),
        ("share", Decimal("0.41"), None, "41%"),
        ("rate", Decimal("4.2"), "%", "4.2%"),
        ("date", date(2021, 6, 16), None, "16 June 2021"),
        ("text", "Model for Improvement", None, "Model for Improvement"),
        ("count", True, None, "Yes"),
        ("count", None, None, "[c]"),
    ],
)
def test_a_value_is_printed_as_letters_show_it(measure, value, unit, said):
    assert printed(figure(value, measure, unit=unit)) == said


def test_a_single_name_is_the_answer_and_says_as_at_when():
    name = figure("Continuous Quality Improvement Department", "name", "department")
    assert answer("?", [name]) == (
        "Continuous Quality Improvement Department.\n\nThis is as at 18 May 2021."
    )


def test_a_list_of_years_apart_names_each_run_of_them():
    award = {"measure": "name", "label": "award", "breakdown": {"giver": "A body"}}
    text = answer("?", [figure("First", period=YEARS[0], **award),
                        figure("Third", period=YEARS[2], **award)])  # fmt: skip
    first = "Between 1 April 2018 and 31 March 2019 and between 1 April 2020 and 31 March 2021:"
    assert text.startswith(first)


def test_money_says_its_unit_once():
    text = answer("?", [figure(300_000, "gbp", "budget for pay", period=YEARS[0], unit="GBP")])
    assert text == "The budget for pay in 2018/19 was £300,000."


def test_a_cell_into_which_nothing_falls_says_none():
    given = (("A", "projects started", 3), ("B", "projects stopped", 2))
    text = answer("?", [
        figure(n, label=label, period=YEARS[0], breakdown={"department": place})
        for place, label, n in given
    ])  # fmt: skip
    assert text.startswith("In 2018/19:")
    assert "| A | 3 | none |" in text
    assert "| B | none | 2 |" in text


def test_no_awards_is_said_with_its_dates_and_what_came_since():
    since = Period(date(2021, 4, 1), RECEIVED)
    nothing = [figure(0, period=p) for p in [*YEARS, since]]
    assert answer("?", nothing) == (
        "No awards were received between 1 April 2018 and 31 March 2021.\n\n"
        "Since then (1 April 2021 to 18 May 2021), none."
    )


def test_money_by_year_is_a_table():
    money = [figure(Decimal(2000000), "gbp", "budget allocated", "budget", period=p) for p in YEARS]
    text = answer("?", money)
    assert "Budget allocated, by financial year:" in text
    assert "| Financial year | Budget allocated |\n| --- | ---: |" in text
    assert "| 2018/19 | £2,000,000 |\n| 2019/20 | £2,000,000 |\n| 2020/21 | £2,000,000 |" in text


def test_two_facts_by_the_same_years_share_a_table():
    both = [figure(Decimal(9), "gbp", "pay", "pay", period=p) for p in YEARS]
    both += [figure(Decimal(1), "gbp", "non-pay", "nonpay", period=p) for p in YEARS]
    assert "| Financial year | Pay | Non-pay |" in answer("?", both)
    assert "| 2019/20 | £9 | £1 |" in answer("?", both)


def roles() -> list[Figure]:
    out = []
    for role, heads, wte in (("Head", 1, "1"), ("Coach", 15, "11.4"), (None, 16, "12.4")):
        by = {"breakdown": {"role": role}} if role else {}
        out.append(figure(heads, "headcount", "staff in the department", "inside", **by))
        out.append(figure(Decimal(wte), "wte", "staff in the department", "inside", **by))
    return out


def test_roles_stand_beside_head_count_and_wte_with_the_total_last():
    titles = [figure(t, "name", "job title", "titles") for t in ("Head", "Coach")]
    assert answer("?", [*roles(), *titles]) == (
        "Staff in the department, as at 18 May 2021:\n\n"
        "| Role | Head-count | WTE |\n| --- | ---: | ---: |\n"
        "| Head | 1 | 1.0 |\n| Coach | 15 | 11.4 |\n| Total | 16 | 12.4 |"
    )


def test_a_name_no_table_shows_is_still_given():
    assert "Analyst" in answer("?", [*roles(), figure("Analyst", "name", "job title", "titles")])


def test_one_breakdown_over_years_runs_across():
    many = [
        figure(n, "headcount", "people trained", "t", period=p, breakdown={"course": c})
        for c in ("Bronze", "Silver")
        for n, p in zip((1200, 4, 5), YEARS, strict=True)
    ]
    text = answer("?", many)
    assert "| Course | 2018/19 | 2019/20 | 2020/21 |" in text
    assert "| Bronze | 1,200 | 4 | 5 |" in text


def test_records_keep_what_is_known_of_each():
    award = figure(
        "Team of the year", "name", "award", period=YEARS[0], breakdown={"date": "1 May 2018"}
    )
    text = answer("?", [award, figure(0, period=YEARS[1])])
    assert "Between 1 April 2018 and 31 March 2019:" in text
    assert "| Team of the year | 1 May 2018 |" in text
    assert "No awards were received between 1 April 2019 and 31 March 2020." in text


def test_one_count_is_a_sentence():
    one = figure(1500, "headcount", "people trained in lean", "t", period=YEARS[2])
    assert answer("?", [one]) == "1,500 people were trained in lean in 2020/21."


def test_small_numbers_are_withheld_and_a_nil_is_not():
    rule = SmallNumberRule(5)
    kept = [rule.apply([figure(n, "headcount")])[0] for n in (0, 1, 4, 5)]
    assert [f.value for f in kept] == [0, None, None, 5]
    assert "withheld" in answer("?", kept[1:2])
    with pytest.raises(ValueError, match="withholds nothing"):
        SmallNumberRule(1)


def test_a_pipe_in_a_name_does_not_break_the_table():
    text = answer("?", [figure("A|B", "name", "award", breakdown={"date": "x\ny"})])
    assert text.splitlines()[-1] == "| A\\|B | x y |"


years = st.lists(st.integers(2000, 2030), min_size=1, max_size=6, unique=True)
values = {
    "gbp": st.decimals(0, 10**9, places=2),
    "wte": st.decimals(0, 5000, places=1),
    "headcount": st.integers(0, 10**6),
    "count": st.integers(0, 10**6),
}


@st.composite
def sets_of_figures(draw) -> list[Figure]:
    dims = draw(st.sampled_from([(), ("role",), ("course", "department")]))
    measure = draw(st.sampled_from(sorted(values)))
    out = []
    for year in sorted(draw(years)):
        for row in range(draw(st.integers(1, 3))):
            value = draw(values[measure])
            by = {d: f"{d} {chr(65 + row)}" for d in dims}
            period = financial_year_starting(year)
            out.append(figure(value, measure, "people trained", period=period, breakdown=by))
            if not dims:
                break
    return out


@given(sets_of_figures())
def test_every_number_printed_traces_to_its_figure(figures):
    text = answer("?", figures)
    if not all(f.value == 0 and f.measure == "count" for f in figures):
        for f in figures:
            assert printed(f) in text or (f.value == 0 and "No people were trained" in text)
    known = " ".join(
        [printed(f) for f in figures]
        + [spans.name(f.period) + spans.between(f.period) for f in figures if f.period]
        + [spans.between(p) for p in spans.joined(f.period for f in figures if f.period)]
    )
    for number in re.findall(r"£?\d[\d,]*(?:\.\d+)?(?:/\d\d)?%?", text):
        assert number in known


@given(years)
def test_runs_of_years_are_joined_and_cover_the_same_days(starts):
    periods = [financial_year_starting(y) for y in starts]
    joined = spans.joined(periods)
    assert sum((p.end - p.start).days + 1 for p in joined) == sum(
        (p.end - p.start).days + 1 for p in periods
    )
    assert all(a.end < b.start for a, b in pairwise(joined))
