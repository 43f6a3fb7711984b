"""The rules that need no database: pasting, the patient-data guard, outlines, the score."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.improvement.guard import date_warnings, looks_like_names, nhs_numbers, refusal
from answerable.improvement.outline import branch, indented, moved, outdented, without
from answerable.improvement.pasting import PasteError, read_day, read_number, read_paste
from answerable.improvement.progress import SCALE, Evidence, meaning, suggested


@pytest.mark.parametrize(
    "text",
    ["2026-01-31", "31/01/2026", "31/01/26", "31 January 2026", "31-Jan-26", "46053", "31.01.2026",
     "Saturday, 31 Jan 2026", "2026-01-31 00:00:00"],
)  # fmt: skip
def test_a_day_as_people_write_it(text):
    assert read_day(text) == date(2026, 1, 31)


def test_a_month_is_its_first_day():
    assert read_day("Jan 2026") == read_day("January 2026") == date(2026, 1, 1)
    assert read_day("sometime") is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,500", "1500"), ("41%", "41"), ("£2.50", "2.50"), ("-3", "-3"), ("n/a", None)],
)  # fmt: skip
def test_a_number_as_people_write_it(text, number):
    assert read_number(text) == (None if number is None else Decimal(number))


def test_a_paste_from_excel_with_headings():
    found = read_paste("Week\tWard\tMissed\tTotal\n05/01/2026\tElm\t3\t40\n12/01/2026\tElm\t\t\n")
    assert [(r.day, r.place, r.value, r.denominator) for r in found.rows] == [
        (date(2026, 1, 5), "Elm", Decimal(3), Decimal(40))
    ]
    assert not found.problems


def test_a_paste_without_headings_and_what_cannot_be_read():
    found = read_paste("01/02/2026,5\nsoon,6\n08/02/2026,six\n")
    assert [r.value for r in found.rows] == [5]
    assert found.problems == (
        "Row 2, cell A2: “soon” is not a date.",
        "Row 3, cell B3: “six” is not a number.",
    )


def test_no_table_says_so():
    with pytest.raises(PasteError, match="two columns"):
        read_paste("hello")


DAYS = st.dates(date(2000, 1, 1), date(2068, 1, 1))
VALUES = st.decimals(-9999, 9999, places=2)


@given(st.lists(st.tuples(DAYS, VALUES), min_size=1, max_size=30))
def test_what_is_written_is_read_again(rows):
    text = "Date\tValue\n" + "\n".join(f"{d:%d/%m/%Y}\t{v}" for d, v in rows)
    assert [(r.day, r.value) for r in read_paste(text).rows] == rows


@given(st.text(max_size=200))
def test_whatever_is_pasted_is_read_or_refused(text):
    said = ""
    try:
        read_paste(text)
    except PasteError as error:
        said = str(error)
    assert not said or said.endswith(".")


def test_an_nhs_number_is_refused_without_repeating_it():
    said = refusal("01/01/2026\t943 476 5919\n")
    assert said
    assert "943" not in said
    assert nhs_numbers("Date,Value\n01/01/2026,9434765919") == ("9434765919",)
    assert refusal("01/01/2026\t1234567890") is None


def test_a_column_of_names_is_asked_about():
    assert looks_like_names(["Mary Jones", "John Smith", ""])
    assert not looks_like_names(["Elm Ward", "Oak Ward"])
    assert not looks_like_names(["Mary Jones", "John Smith"], allowed=["mary jones", "john smith"])
    assert not looks_like_names(["3", "4"])


def test_a_day_outside_the_measure_is_asked_about():
    today = date(2026, 6, 15)
    assert not date_warnings([today], first=None, last=today, today=today)
    days = [today + timedelta(days=n) for n in range(1, 6)]
    assert "2 more" in date_warnings(days, first=None, last=None, today=today)[0]
    assert date_warnings([date(2020, 1, 1)], first=date(2026, 1, 1), last=None, today=today)


@st.composite
def outlines(draw):
    depths = [1]
    for _ in range(draw(st.integers(0, 12))):
        depths.append(draw(st.integers(1, min(3, depths[-1] + 1))))
    return list(enumerate(depths))


def whole(lines):
    return not lines or (
        lines[0][1] == 1 and all(1 <= b[1] <= min(3, a[1] + 1) for a, b in pairwise(lines))
    )


@given(outlines(), st.data())
def test_an_outline_stays_whole_whatever_is_done(lines, data):
    at = data.draw(st.integers(0, len(lines) - 1))
    for after in (
        indented(lines, at),
        outdented(lines, at),
        moved(lines, at, up=True),
        moved(lines, at, up=False),
    ):
        assert whole(after)
        assert sorted(k for k, _ in after) == [k for k, _ in lines]
    assert whole(without(lines, at))
    assert len(without(lines, at)) == len(lines) - (branch(lines, at) - at)


@given(outlines(), st.data())
def test_down_undoes_up(lines, data):
    at = data.draw(st.integers(0, len(lines) - 1))
    up = moved(lines, at, up=True)
    if up != lines:
        assert moved(up, up.index(lines[at]), up=False) == lines


def test_the_score_climbs_with_the_evidence():
    full = Evidence(3, True, 4, 2, 30, 3, 2, True, True, 1.2, 200)
    assert suggested(Evidence()) == 0.5
    assert suggested(full) == 5.0
    without_drivers = Evidence(3, True, 0, 2, 30, 3, 2, True, True, 1.2, 200)
    assert suggested(without_drivers) == 1.0
    assert meaning(5.0).startswith("The aim is reached")
    assert len(SCALE) == 10
