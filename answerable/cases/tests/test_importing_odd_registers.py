"""Registers as trusts keep them: days in any form, columns of states, sheets, odd separators."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from openpyxl import Workbook

from answerable.cases.actions.importing import preview
from answerable.cases.importing import TableError, lines, map_columns, read_day, read_row
from answerable.cases.importing.days import RowError, no_day_yet, styles_of
from answerable.cases.importing.ended import has_ended
from answerable.cases.importing.lessons import lessons
from answerable.cases.importing.register import register_at
from answerable.cases.importing.tables import sheets_left

pytestmark = pytest.mark.django_db
ON = date(2021, 6, 1)
HEAD = "Ref,Date received,Request,Date closed,Due date"


def written(tmp_path, text, name="register.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_text(text, encoding=encoding, newline="")
    return path


def looked(path, **given):
    rows = []
    taken = preview(
        register=register_at(path, **given), on=ON, told=lambda line: None, seen=rows.append
    )
    return taken, rows


@pytest.mark.parametrize(
    "text",
    [
        "5 Sept 2020", "5th of September 2020", "Sat 05/09/2020", "Saturday, September 5, 2020",
        "2020.09.05", "05-Sept-20", "05/09/20 9.30am", "5/9/2020 at 14:05", "05/09/2020 (by post)",
        "5-September-2020", "2020-09-05T00:00:00.000Z", "5 Sep, 2020",
    ],
)  # fmt: skip
def test_a_day_as_registers_have_it(text):
    assert read_day(text) == date(2020, 9, 5)


@pytest.mark.parametrize("text", ["5 September", "14/14/2020", "42370", "May 2020", "5/9"])
def test_what_tells_no_whole_day_is_refused(text):
    with pytest.raises(RowError, match="not a date"):
        read_day(text)


@pytest.mark.parametrize(
    "text",
    ["N/A", "n/a", "-", "–", "TBC", "Ongoing", "Open", "not yet due", "awaiting reply", "0",
     "00/01/1900", "#N/A", "#REF!", "?"],
)  # fmt: skip
def test_what_stands_where_no_day_is_yet(text):
    assert no_day_yet(text)


def test_a_row_with_no_day_yet_is_taken():
    mapping = map_columns(["Request", "Received", "Closed", "Outcome"])
    open_row = read_row(["How many?", "05/09/2020", "TBC", ""], mapping, latest=ON)
    assert (open_row.closed, open_row.open) == (None, True)
    gone = read_row(["How many?", "05/09/2020", "Withdrawn", ""], mapping, latest=ON)
    assert (gone.closed, gone.open, gone.status) == (None, False, "Withdrawn")
    with pytest.raises(RowError, match="no date of receipt"):
        read_row(["How many?", "n/a", "", ""], mapping, latest=ON)


def test_a_column_of_days_as_excel_counts_them(tmp_path):
    taken, rows = looked(
        written(tmp_path, f"{HEAD}\nFOI 1,42370,How many?,42390,\nFOI 2,42371.4375,Who?,,n/a\n")
    )
    assert [(r.received, r.closed) for r in rows] == [
        (date(2016, 1, 1), date(2016, 1, 21)), (date(2016, 1, 2), None),
    ]  # fmt: skip
    assert taken.days == [
        "“Date received” holds days as Excel counts them: 42370 is read as 1 January 2016.",
        "“Date closed” holds days as Excel counts them: 42370 is read as 1 January 2016.",
    ]


@pytest.mark.parametrize("other", ["03/02/2016", "99999", "20000", "123456"])
def test_numbers_are_no_days_where_not_all_could_be(tmp_path, other):
    taken, _rows = looked(
        written(tmp_path, f"{HEAD}\nFOI 1,42370,How many?,,\nFOI 2,{other},Who?,,\n")
    )
    assert taken.days == []
    assert taken.problems[0].reason == (
        "“42370” is a number, not a date: give the column a date format"
    )


def test_days_that_excel_counts_in_a_workbook_and_for_learning(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["Request", "Received", "Department"])
    sheet.append(["How many?", 42370, "Estates"])
    path = tmp_path / "register.xlsx"
    book.save(path)
    assert [row.received for row in looked(path)[1]] == [date(2016, 1, 1)]
    assert [past.day for past in lessons(path).departments] == [date(2016, 1, 1)]


def test_a_column_with_the_month_first(tmp_path):
    days = ["2/13/2020", "3/14/2020", "4/15/2020", "3/4/2020"]
    body = "".join(f"FOI {n},{day},How many?,,\n" for n, day in enumerate(days, 1))
    taken, rows = looked(written(tmp_path, f"{HEAD}\n{body}"))
    assert rows[-1].received == date(2020, 3, 4)
    assert taken.days == [
        "“Date received” has the month first: 3/14/2021 is read as 14 March 2021."
    ]


@pytest.mark.parametrize(
    "days", [["2/13/2020", "3/4/2020"], ["2/13/2020"] * 3 + ["13/2/2020"], ["2/13/2020"] * 3 +
             ["1/2/2020"] * 20],
)  # fmt: skip
def test_a_slip_or_two_does_not_turn_a_column_round(days):
    assert styles_of([[day] for day in days], {"received": 0}, today=ON) == {}


@pytest.mark.parametrize(
    ("status", "outcome", "ended"),
    [
        ("", "Not yet responded", False),
        ("", "Awaiting full response from Estates", False),
        ("", "Response not sent", False),
        ("", "Sent to service for comment", False),
        ("", "Part complete", False),
        ("", "Clarification sent", False),
        ("", "Fees notice sent", False),
        ("Open", "Full", False),
        ("Re-opened", "Information provided", False),
        ("", "", False),
        ("", "Whatever", False),
        ("Closed", "", True),
        ("", "Closed - no clarification", True),
        ("", "No clarification received: lapsed", True),
        ("", "Response sent to applicant", True),
        ("", "Information provided", True),
        ("", "Not disclosed", True),
        ("", "Not held", True),
        ("", "Part", True),
        ("", "Section 12", True),
        ("", "s.40(2)", True),
        ("Case finalised", "Awaiting nothing", True),
    ],
)
def test_whether_it_has_ended_by_the_words_of_a_register(status, outcome, ended):
    assert has_ended(status, outcome) is ended


def test_a_status_beside_an_outcome_says_which_are_open(tmp_path):
    text = (
        "Log No,Date In,Nature of Request,Lead Directorate,20 Day Deadline,Date of Reply,Status,"
        "Outcome\nA/1,03/02/2020,How many?,Estates,02/03/2020,n/a,Open,\n"
        "A/2,03/02/2020,How many?,Estates,02/03/2020,,Closed,\n"
    )
    taken, rows = looked(written(tmp_path, text))
    assert [row.open for row in rows] == [True, False]
    assert (taken.opened, taken.new, taken.departments) == (1, 1, {"Estates"})


def test_headings_may_have_brackets_and_lines():
    found = map_columns(["Case Ref", "Date received\n(dd/mm/yyyy)", "Request\ndetails [verbatim]"])
    assert found == {"reference": 0, "received": 1, "text": 2}


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\r\nRef;Date received;Request\r\nFOI 1;03/02/2020;How many, by ward?\r\n",
        'Log, 2020, of all\n\nRef;Date received;Request\nFOI 1;03/02/2020;"How many, by ward?"\n',
        '"Ref";"Date\nreceived";"Request"\nFOI 1;03/02/2020;How many, by ward?\n',
        "Ref\tDate received\tRequest\nFOI 1\t03/02/2020\tHow many, by ward?\n",
    ],
)
def test_what_parts_the_cells_is_told_by_the_headings(tmp_path, text):
    _taken, rows = looked(written(tmp_path, text))
    assert [(row.reference, row.text) for row in rows] == [("FOI 1", "How many, by ward?")]


def test_text_that_excel_saves_in_two_bytes_a_letter(tmp_path):
    path = written(
        tmp_path, "Réf\tReceived\tRequest\nŵ\t03/02/2020\tFaint o welyau sydd ym Môn?\n",
        name="register.txt", encoding="utf-16",
    )  # fmt: skip
    assert [row.text for row in looked(path)[1]] == ["Faint o welyau sydd ym Môn?"]
    assert next(iter(lines(path))).cells[0] == "Réf"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Excel or a protected file"),
        (b"%PDF-1.4 and so on", "This is a PDF"),
        (b"<html><table>", "web page"),
    ],
)
def test_what_is_called_a_register_and_is_none(tmp_path, data, says):
    path = tmp_path / "register.csv"
    path.write_bytes(data)
    with pytest.raises(TableError, match=says):
        list(lines(path))


@pytest.fixture
def yearly(tmp_path):
    book = Workbook()
    cover = book.active
    cover.title = "About"
    cover.append(["Requests of a trust"])
    for year in ("2019", "2020"):
        sheet = book.create_sheet(year)
        sheet.append(["Ref", "Received", "Request", "Outcome"])
        sheet.append([f"FOI {year}", date(int(year), 3, 4), "How many?", "Full"])
    hidden = book.create_sheet("Lists")
    hidden.append(["Estates"])
    hidden.sheet_state = "hidden"
    path = tmp_path / "yearly.xlsx"
    book.save(path)
    return path


def test_the_sheet_that_has_the_register_is_read_and_the_others_are_named(yearly):
    assert [row.reference for row in looked(yearly)[1]] == ["FOI 2019"]
    assert sheets_left(yearly) == ["About", "2020"]
    assert [row.reference for row in looked(yearly, sheet="2020")[1]] == ["FOI 2020"]
    with pytest.raises(TableError, match="no sheet “2021”"):
        looked(yearly, sheet="2021")


def test_the_command_tells_days_and_sheets(yearly, tmp_path):
    out = io.StringIO()
    call_command("import", "register", str(yearly), preview=True, stdout=out)
    assert "Sheets that are not read: About, 2020. Choose one with --sheet." in out.getvalue()
    path = written(tmp_path, "Ref,Received,Request\nFOI 1,42370,How many?\n")
    out = io.StringIO()
    call_command("import", "register", str(path), preview=True, stdout=out)
    assert "“Received” holds days as Excel counts them" in out.getvalue()
    assert "No column says which requests are closed" in out.getvalue()
    out = io.StringIO()
    call_command("import", "register", str(path), preview=True, json=True, stdout=out)
    found = json.loads(out.getvalue())
    assert (len(found["days"]), found["other_sheets"]) == (1, [])
    with pytest.raises(CommandError, match="no sheets to choose"):
        call_command("import", "register", str(path), preview=True, sheet="x", stdout=out)


def test_an_open_request_without_a_reference_is_refused_in_words(tmp_path):
    text = "Received,Request,Outcome\n03/02/2020,How many?,Open\n"
    taken, _rows = looked(written(tmp_path, text))
    assert [p.reason for p in taken.problems] == [
        "it is open, and an open case must have a reference"
    ]
