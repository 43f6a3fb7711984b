"""Spreadsheets as people keep them, in Excel and OpenDocument: each taken, or refused with the
cell and the reason.
"""

from __future__ import annotations

from datetime import date

import pytest

from answerable.reading.grid import read_grid
from answerable.registers.declarations import DeclaredColumn
from answerable.registers.intake import Dating, laid_out, offered
from answerable.registers.tests.spreadsheets import Formula, ods, xlsx

DAY = date(2026, 4, 1)
HEADS = ["Course", "Trained", "Held on"]
COLUMNS = (
    DeclaredColumn("course", "Course", "text"),
    DeclaredColumn("trained", "Trained", "count"),
    DeclaredColumn("held_on", "Held on", "date"),
)
TITLES = {c.key: str(c.title) for c in COLUMNS}
MAY, JUNE = date(2021, 5, 1), date(2021, 6, 16)
both = pytest.mark.parametrize("made", [xlsx, ods], ids=["xlsx", "ods"])


def brought(data):
    layout = laid_out(read_grid(data), frozenset())
    return layout, offered(layout, COLUMNS, TITLES, Dating("held_on", DAY))


def cells(offer):
    return [(fault.cell, fault.why) for fault in offer.faults]


@both
def test_numbers_and_dates_come_as_they_are(made):
    _layout, offer = brought(made([HEADS, ["Gold", 12, JUNE], ["Silver", 3, MAY]]))
    assert not offer.faults
    assert [dict(r.values) for r in offer.rows] == [
        {"course": "Gold", "trained": 12, "held_on": JUNE},
        {"course": "Silver", "trained": 3, "held_on": MAY},
    ]


@both
def test_of_a_formula_the_value_it_gave_is_taken_and_said(made):
    rows = [HEADS, ["Gold", Formula("=5+7", 12), JUNE], ["Silver", 3, MAY]]
    layout, offer = brought(made(rows))
    assert not offer.faults
    assert offer.rows[0].values["trained"] == 12
    assert layout.notes == (
        "1 cell holds a formula (B2): the value it last had is taken.",
    )  # fmt: skip


@both
def test_a_formula_that_was_never_worked_out_is_refused(made):
    _layout, offer = brought(made([HEADS, ["Gold", Formula("=5+7"), JUNE]]))
    assert cells(offer) == [
        ("B2", "its formula left no value: open the file, let it calculate, and save it")
    ]


@both
def test_merged_headings_are_refused_where_they_begin(made):
    rows = [["Course", "Trained", None], ["Gold", 1, 2], ["Silver", 3, 4]]
    _layout, offer = brought(made(rows, merged=["B1:C1"]))
    told = [why for cell, why in cells(offer) if cell.startswith("B1")]
    assert told == [
        "merged cells: give each column a heading of its own and each row its own value"
    ]


@both
def test_merged_cells_among_the_rows_are_refused_where_they_begin(made):
    rows = [HEADS, ["Gold", 12, JUNE], [None, 3, MAY]]
    _layout, offer = brought(made(rows, merged=["A2:A3"]))
    assert any(cell.startswith("A2") and why.startswith("merged") for cell, why in cells(offer))


@both
def test_dates_as_text_are_read_day_first(made):
    rows = [HEADS, ["Gold", 1, "03/04/2021"], ["Gold", 2, "3rd April 2021"], ["Gold", 3, "3.4.21"]]
    _layout, offer = brought(made(rows))
    assert not offer.faults
    assert {r.values["held_on"] for r in offer.rows} == {date(2021, 4, 3)}


@both
def test_what_is_no_date_is_refused_with_what_to_do(made):
    rows = [HEADS, ["Gold", 1, "31/02/2021"], ["Gold", 2, 44287], ["Gold", 3, "spring"]]
    _layout, offer = brought(made(rows))
    assert cells(offer) == [
        ("C2", "there is no such day"),
        ("C3", "it is a number, not a date: give the column a date format"),
        ("C4", "it is not a date, such as 16/06/2021 or 16 June 2021"),
    ]


@both
@pytest.mark.parametrize(
    ("rows", "cell"),
    [
        ([HEADS, ["name", "number", "of course"], ["A", 1, MAY], ["B", 2, MAY], ["C", 3, MAY]],
         "B2"),
        ([[None, "Staff", "Training"], HEADS, ["A", 1, MAY]], "B1"),
    ],
    ids=["under", "above"],
)  # fmt: skip
def test_two_rows_of_headings_are_refused(made, rows, cell):
    _layout, offer = brought(made(rows))
    why = "there are two rows of headings: keep one, with a name for each column"
    assert (cell, why) in cells(offer)
    assert offer.rows == ()


@both
def test_a_title_and_a_row_of_totals_are_left_out_and_said(made):
    rows = [["Training, 2021"], HEADS, ["Gold", 12, MAY], ["Silver", 3, MAY],
            ["Total", Formula("=SUM(B3:B4)", 15), None]]  # fmt: skip
    layout, offer = brought(made(rows))
    assert not offer.faults
    assert sum(int(r.values["trained"]) for r in offer.rows) == 15
    assert layout.notes[0] == "Row 1 (“Training, 2021”) is a title and is left out."
    assert layout.notes[-1] == "Row 5 is a total (A5 says “Total”): left out."


@both
def test_each_bad_cell_of_a_file_is_named_and_the_good_rows_are_not_taken_alone(made):
    rows = [HEADS, ["Gold", "twelve", MAY], [None, 3, MAY], ["Silver", 2.5, MAY]]
    _layout, offer = brought(made(rows))
    assert cells(offer) == [
        ("B2", "it is not a number"),
        ("A3", "it is empty, and every row needs it"),
        ("B4", "it is not a whole number"),
    ]
    assert offer.faulty == 3
