"""Files as people really keep them: taken, or refused with the cell and the reason."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.reading.grid import Grid, read_grid
from answerable.registers.declarations import DeclaredColumn
from answerable.registers.intake import (
    CellError,
    Dating,
    guessed,
    key_of,
    laid_out,
    offered,
    read_cell,
)

DAY = date(2026, 4, 1)
COLUMNS = (
    DeclaredColumn("course", "Course", "text"),
    DeclaredColumn("trained", "Trained", "count"),
    DeclaredColumn("on", "Held on", "date"),
)
TITLES = {c.key: str(c.title) for c in COLUMNS}


def book(rows, *, merge=()):
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(row)
    for span in merge:
        sheet.merge_cells(span)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def take(data, columns=COLUMNS, by="on", known=frozenset()):
    return offered(
        laid_out(read_grid(data), known),
        columns,
        {c.key: str(c.title) for c in columns},
        Dating(by, DAY),
    )


def cells(offer):
    return [(f.cell, f.why) for f in offer.faults]


def test_dates_money_and_numbers_come_as_they_are():
    columns = (*COLUMNS, DeclaredColumn("cost", "Cost", "money"))
    data = book([["Course", "Trained", "Held on", "Cost"], ["Gold", 12, date(2021, 6, 16), 1200.5]])
    offer = take(data, columns)
    assert not offer.faults
    assert offer.rows[0].values == {
        "course": "Gold", "trained": 12, "on": date(2021, 6, 16), "cost": Decimal("1200.50"),
    }  # fmt: skip
    assert offer.rows[0].valid_from == offer.rows[0].valid_to == date(2021, 6, 16)


def test_each_bad_cell_is_named():
    text = "Course,Trained,Held on\nGold,twelve,31/02/2021\n,3,44287\nSilver,-1,1 May 2021\n"
    offer = take(text.encode())
    assert cells(offer) == [
        ("B2", "it is not a number"),
        ("C2", "there is no such day"),
        ("A3", "it is empty, and every row needs it"),
        ("C3", "it is a number, not a date: give the column a date format"),
        ("B4", "it is less than nothing"),
    ]
    assert offer.faults[0].value == "twelve"


def test_dates_as_text_are_read_day_first():
    offer = take(b"Course,Trained,Held on\nGold,1,03/04/2021\nGold,1,3rd April 2021\n")
    assert [r.values["on"] for r in offer.rows] == [date(2021, 4, 3)] * 2


def test_a_formula_s_value_is_taken_and_one_without_value_refused():
    rows = [["Course", "Trained", "Held on"], ["Gold", "=5+7", date(2021, 6, 16)]]
    offer = take(book(rows))
    assert [f.cell for f in offer.faults] == ["B2"]
    assert "formula left no value" in offer.faults[0].why
    sheet = zipfile.ZipFile(io.BytesIO(book(rows))).read("xl/worksheets/sheet1.xml")
    calculated = _with_sheet(book(rows), sheet.replace(b"<v></v>", b"<v>12</v>").replace(
        b"<v />", b"<v>12</v>").replace(b"<v/>", b"<v>12</v>"))  # fmt: skip
    layout = laid_out(read_grid(calculated))
    assert not layout.faults
    assert "a formula (B2)" in layout.notes[0]
    assert layout.rows[0][1][1] == "12"


def _with_sheet(data, sheet):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, sheet if name.endswith("sheet1.xml") else old.read(name))
    return out.getvalue()


def test_merged_headings_are_refused():
    rows = [["Course", "Trained", None], ["Gold", 1, 2], ["Silver", 3, 4]]
    layout = laid_out(read_grid(book(rows, merge=["B1:C1"])))
    assert "B1:C1" in {f.cell for f in layout.faults}


@pytest.mark.parametrize(
    ("rows", "cell"),
    [
        ([["Course", "People", "Date"], ["name", "number", "of course"], ["A", 1, "1/5/2021"],
          ["B", 2, "2/5/2021"], ["C", 3, "3/5/2021"]], "B2"),
        ([[None, "Staff", "Training"], ["Course", "Trained", "Held on"], ["A", 1, "1/5/2021"]],
         "B1"),
    ],
)  # fmt: skip
def test_two_rows_of_headings_are_refused(rows, cell):
    layout = laid_out(read_grid(book(rows)))
    assert cell in {f.cell for f in layout.faults}
    assert "two rows of headings" in layout.faults[0].why


def test_a_title_and_a_row_of_totals_are_left_out_and_told():
    text = b"Training register,,\nCourse,Trained,Held on\nGold,3,1/5/2021\nTotal,3,\n"
    layout = laid_out(read_grid(text))
    assert [n for n, _ in layout.rows] == [3]
    assert layout.notes == (
        "Row 1 (“Training register”) is a title and is left out.",
        "Row 4 is a total (A4 says “Total”): left out.",
    )


def test_columns_a_register_lacks_and_lacks_of_its_own_are_named():
    offer = take(b"Course,Trained,Venue\nGold,3,Hall\n", known=frozenset({"course", "trained"}))
    assert [(f.cell, f.heading) for f in offer.faults] == [("C1", "Venue"), ("", "Held on")]


def test_a_paste_without_headings_follows_the_columns():
    offer = take(b"Gold\t3\t1/5/2021\nSilver\t4\t2/5/2021\n", known=frozenset({"course"}))
    assert [r.values["course"] for r in offer.rows] == ["Gold", "Silver"]


def test_rows_that_say_from_and_to():
    columns = (DeclaredColumn("role", "Role", "text"),)
    offer = take(b"Role,True from,True to\nCoach,1/4/2020,\nHead,1/4/2020,31/3/2021\n", columns, "")
    assert [(r.valid_from, r.valid_to) for r in offer.rows] == [
        (date(2020, 4, 1), None), (date(2020, 4, 1), date(2021, 3, 31)),
    ]  # fmt: skip
    wrong = take(b"Role,True from,True to\nCoach,1/4/2020,1/4/2019\n", columns, "")
    assert wrong.faults[0].why == "it ends before it starts"


def test_types_are_guessed_from_names_and_values():
    text = "Name,WTE,Budget,Held on,Year,Board member,Notes\nA,0.5,£10,1/5/2021,2021/22,yes,x\n"
    kinds = [(c.key, c.type) for c in guessed(laid_out(read_grid(text.encode())))]
    assert kinds == [
        ("name", "text"), ("wte", "wte"), ("budget", "money"), ("held_on", "date"),
        ("year", "period"), ("board_member", "yes_no"), ("notes", "text"),
    ]  # fmt: skip


def test_names_of_columns_are_plain_and_their_own():
    assert key_of("Head-count (2021)") == "head_count_2021"
    assert key_of("Valid") == "the_valid"
    assert key_of("12") == "the_12"
    assert key_of("WTE", ["wte"]) == "wte_2"


@given(st.binary(max_size=300))
def test_any_bytes_make_a_grid(data):
    assert isinstance(laid_out(read_grid(data)).rows, tuple)


@given(st.text(max_size=30), st.sampled_from(["count", "money", "wte", "rate", "date", "period"]))
def test_any_text_is_a_value_or_a_reason(text, kind):
    reason = ""
    try:
        read_cell(text, DeclaredColumn("x", "X", kind))
    except CellError as why:
        reason = str(why)
    assert not reason or reason[0].islower()


@given(st.lists(st.lists(st.text("ab1£,/", max_size=4), max_size=4), max_size=6))
def test_any_rows_are_laid_out(rows):
    layout = laid_out(Grid(tuple("\x1f".join(row) for row in rows)))
    assert all(0 < n <= len(rows) for n, _ in layout.rows)
