"""Tables of answers as data."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.letters.tables import AnswerTable, as_csv, tables, tidy


def table(*lines: str) -> AnswerTable:
    return AnswerTable(*((rows := [tuple(line.split("|")) for line in lines])[0], tuple(rows[1:])))


CASES = [
    ("nothing to do", table("Ward|Beds", "Elm|12"), table("Ward|Beds", "Elm|12")),
    ("a unit moves into the heading", table("Site|Cost", "A|£1,200", "B|£3.50"),
     table("Site|Cost (GBP)", "A|1200", "B|3.50")),
    ("shares", table("Site|Share", "A|12.5%", "B|[c]"), table("Site|Share (%)", "A|12.5", "B|[c]")),
    ("years become rows", table("Measure|2019/20|2020/21", "Cost|£10|£1,000", "Staff|4|–"),
     table("Measure|period|value|unit", "Cost|2019/20|10|GBP", "Cost|2020/21|1000|GBP",
           "Staff|2019/20|4|", "Staff|2020/21|–|")),
    ("no unit, no column for it", table("Role|2019|2020", "Coach|1|2"),
     table("Role|period|value", "Coach|2019|1", "Coach|2020|2")),
    ("one year stays", table("Role|2019", "Coach|1"), table("Role|2019", "Coach|1")),
    ("codes are no numbers", table("Code|N", "007|1"), table("Code|N", "007|1")),
    ("a column of words and numbers stays", table("A|B", "x|£5", "y|about 6"),
     table("A|B", "x|£5", "y|about 6")),
    ("names are given once", table("A||A", "1|2|3"), table("A|column 2|A (3)", "1|2|3")),
    ("less than nothing", table("A|B", "x|−1,000"), table("A|B", "x|-1000")),
]  # fmt: skip


@pytest.mark.parametrize(("_why", "given", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_a_table_is_tidied(_why, given, wanted) -> None:
    assert tidy(given) == wanted
    assert tidy(tidy(given)).rows == tidy(given).rows


def test_tables_are_found_wherever_they_stand() -> None:
    answer = (
        "First:\n\n| A | **B** |\n|---|---:|\n| [x](https://x.example) | 1 |\n\n"
        "- in a list:\n\n  | C |\n  |---|\n  | 2 |\n"
    )
    assert tables(answer) == (
        AnswerTable(("A", "B"), (("x", "1"),)), AnswerTable(("C",), (("2",),)),
    )  # fmt: skip
    assert tables("No table.") == ()


def test_csv_is_utf8_without_formulas() -> None:
    made = as_csv(table("Ward|Note", "Łódź – é|=1+1", "-|-5", "+x|@y"))
    assert made == "Ward,Note\r\nŁódź – é,'=1+1\r\n-,-5\r\n'+x,'@y\r\n".encode()


cell = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@given(st.lists(st.lists(cell, min_size=3, max_size=3), min_size=1, max_size=5))
def test_any_table_comes_through_csv(rows) -> None:
    head, *body = (tuple(row) for row in rows)
    made = tidy(AnswerTable(head, tuple(body)))
    read = list(csv.reader(io.StringIO(as_csv(made).decode(), newline="")))
    assert len(read) == 1 + len(made.rows)
    assert len(set(made.head)) == len(made.head)
    assert all(len(line) == len(made.head) for line in read)
    assert not any(cell[:1] in "=+@" and cell for line in read for cell in line)
