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


def notes_and_rows(lines):
    layout = laid_out(read_grid("\n".join(lines).encode()))
    return layout.notes, [row for _n, row in layout.rows]


def test_a_decimal_comma_is_not_taken_for_thousands():
    wte = DeclaredColumn("wte", "WTE", "wte")
    with pytest.raises(CellError, match=r"7\.5"):
        read_cell("7,5", wte)
    assert read_cell("1,234.5", wte) == Decimal("1234.5")
    assert read_cell("(£1,200)", DeclaredColumn("m", "M", "money")) == Decimal(-1200)


def test_leading_noughts_stay_part_of_a_number():
    layout = laid_out(read_grid(b"Job,Hours\n00123,4\n00124,12\n"))
    assert [c.type for c in guessed(layout)] == ["text", "count"]


def test_a_share_is_read_as_it_is_shown():
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for row in (["Ward", "Rate"], ["Ash", 0.0412], ["Elm", 0.061]):
        sheet.append(row)
    sheet["B2"].number_format = sheet["B3"].number_format = "0.00%"
    out = io.BytesIO()
    made.save(out)
    layout = laid_out(read_grid(out.getvalue()))
    assert [row for _n, row in layout.rows] == [["Ash", "4.12%"], ["Elm", "6.1%"]]


def test_notes_under_a_table_and_named_subtotals_are_left_out_and_told():
    lines = ["Committee,Met,Came", "Board,1/4/2024,12", "Audit,9/4/2024,6", "Board subtotal,,12"]
    notes, rows = notes_and_rows([*lines, "", "* by video is counted,,", "Source: diary,,"])
    assert rows == [["Board", "1/4/2024", "12"], ["Audit", "9/4/2024", "6"]]
    assert [n.split(" (")[0] for n in notes] == ["Row 4 is a total", "Row 6", "Row 7"]
    # a list of one column is rows, whatever they begin with
    assert len(notes_and_rows(["Sources", "Source: a", "Note b"])[1]) == 2


def test_years_across_the_columns_are_told():
    notes, _rows = notes_and_rows(["Centre,2021/22,2022/23", "Estates,1,2"])
    assert len(notes) == 1
    assert "2021/22, 2022/23" in notes[0]


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"<html><table></table></html>", "web page"), (b"%PDF-1.7\n1 0 obj", "PDF")],
)
def test_what_is_no_table_is_refused_by_what_it_is(data, why):
    (fault,) = laid_out(read_grid(data)).faults
    assert why in fault.why


def test_a_formula_that_ends_in_an_error_is_told_from_one_never_worked_out():
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for row in (["Ref", "Closed"], ["A1", "x"], ["A2", "#N/A"]):
        sheet.append(row)
    sheet["B3"].data_type = "e"
    out = io.BytesIO()
    made.save(out)
    (fault,) = laid_out(read_grid(out.getvalue())).faults
    assert (fault.cell, fault.value) == ("B3", "#N/A")
    assert "error" in fault.why
