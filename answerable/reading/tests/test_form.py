"""A requester's spreadsheet as a form to fill in."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from answerable.reading.document.form import read_form


def book(*rows, title="Questions", widths=(), merged=(), hidden=()) -> bytes:
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    for column, width in widths:
        made.active.column_dimensions[column].width = width
    for reference in merged:
        made.active.merge_cells(reference)
    for name in hidden:
        made.create_sheet(name).sheet_state = "hidden"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


CASES = [
    ("question and answer columns",
     [("Question", "Answer"), ("How many beds have you?", None), ("Who is in charge?", None)],
     [("B2", "How many beds have you?"), ("B3", "Who is in charge?")]),
    ("a table to be filled in",
     [("Ward", "Beds", "Staff"), ("Elm", None, None), ("Oak", 4, None)],
     [("B2", "Elm – Beds"), ("C2", "Elm – Staff"), ("C3", "Oak – Staff")]),
    ("questions without headings",
     [("1.", "How many beds have you?", None), ("2.", "How many staff have you?", None)],
     [("C1", "How many beds have you?"), ("C2", "How many staff have you?")]),
    ("what is filled in already is left",
     [("Question", "Answer"), ("How many beds have you?", "7"), ("Who is in charge?", None)],
     [("B3", "Who is in charge?")]),
]  # fmt: skip


@pytest.mark.parametrize(("_why", "rows", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_where_answers_go(_why, rows, wanted) -> None:
    form = read_form(book(*rows), "form.xlsx")
    assert form.problem is None
    assert [(place.answer_at, place.question) for place in form.places] == wanted


def test_its_shape_is_kept_and_what_is_hidden_is_not() -> None:
    rows = [("Survey of wards", None), ("Question", "Answer"), ("How many beds have you?", None)]
    form = read_form(
        book(*rows, widths=[("A", 42)], merged=["A1:B1"], hidden=["Secret"]), "form.xlsx"
    )
    (sheet,) = form.sheets
    assert sheet.name == "Questions"
    assert sheet.rows[0][0] == "Survey of wards"
    assert dict(sheet.widths)[1] == 42
    assert sheet.merged == ("A1:B1",)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no spreadsheet"),
        (b"a,b\n1,2\n", "no spreadsheet"),
        (book(("Hello",)), "No cell was found"),
        (book(*[("Ward", *"ABCDEFGHIJ")], *[(f"w{n}",) for n in range(50)]), "More than 400"),
    ],
)
def test_what_is_no_form_says_so(data, says) -> None:
    assert says in (read_form(data, "x.xlsx").problem or "")


@given(st.binary(max_size=300), st.integers(0, 4000))
def test_any_bytes_are_read_or_refused(spoilt, at) -> None:
    whole = book(("Question", "Answer"), ("How many beds have you?", None))
    for data in (spoilt, whole[:at] + spoilt + whole[at + len(spoilt) :]):
        form = read_form(data, "x.xlsx")
        assert form.places or form.problem
