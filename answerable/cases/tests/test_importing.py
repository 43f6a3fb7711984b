"""The register they had: read, refused where it must be, taken once, its open cases held."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from answerable.accounts.models import Department
from answerable.cases import actions
from answerable.cases.actions import importing
from answerable.cases.actions.importing import take
from answerable.cases.actions.taking_over import free
from answerable.cases.importing import (
    Mapping,
    MappingError,
    RowError,
    TableError,
    lines,
    map_columns,
    read_day,
    read_row,
)
from answerable.cases.importing.columns import plain
from answerable.cases.importing.references import reference_of
from answerable.cases.importing.register import register_at
from answerable.cases.importing.rows import regime_of
from answerable.cases.intake.acknowledging import acknowledge
from answerable.cases.models import Event, PastRequest, RegisterImport, Request
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import JOB, NOW, new_case

ON = date(2021, 6, 1)
HEAD = (
    "Ref,Date received,Service,Request,Status,Date closed,Scheme,Due date,Clarification requested"
)
PAST = "FOI/00041,03/02/2020,Finance,How much was spent on agency staff?,All sent,24/02/2020,FOIA,,"
OPEN = (
    'FOI/00057,04/05/2021,Estates,"1. How many boilers are there?\n2. What did they cost?",'
    "Open,,Environmental Information Regulations,01/06/2021,"
)


def written(tmp_path, *rows, head=HEAD, name="register.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_text("\n".join([head, *rows]) + "\n", encoding=encoding)
    return path


def taken(path, told=lambda line: None, **given):
    return take(register=register_at(path, **given), by=JOB, now=NOW, told=told)


def test_headings_are_known_by_what_people_call_them():
    found = map_columns(["Our Ref.", "Date Received", "DETAILS OF REQUEST", "Directorate", "Shoe"])
    assert found == {"reference": 0, "received": 1, "text": 2, "department": 3}


def test_a_column_may_be_named_and_another_left_out():
    headings = ["Date", "What they want", "Service"]
    found = map_columns(headings, [("text", "what they WANT"), ("department", "")])
    assert found == {"received": 0, "text": 1}


@pytest.mark.parametrize(
    ("headings", "named", "sentence"),
    [
        (["Colour"], [], "recognised as: text, received"),
        (["Request", "Date"], [("shoe", "Date")], "no field “shoe”"),
        (["Request", "Date"], [("due", "Deadline")], "no column “Deadline”"),
    ],
)
def test_what_cannot_be_mapped_is_said(headings, named, sentence):
    with pytest.raises(MappingError, match=sentence):
        map_columns(headings, named)


@pytest.mark.parametrize(
    "text",
    [
        "03/02/2020", "2020-02-03", "3.2.2020", "3 Feb 2020", "3rd February 2020",
        "03/02/20", "2020-02-03 14:05:00", "3-Feb-20", "2020-02-03T09:00:00Z", "20200203",
    ],
)  # fmt: skip
def test_a_day_as_people_write_it(text):
    assert read_day(text) == date(2020, 2, 3)


@pytest.mark.parametrize("text", ["soon", "31/02/2020", "12/31/2020", "01/01/1066", "2020"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(RowError, match="not a date"):
        read_day(text)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["What?", ""], "no date of receipt"),
        (["", "01/02/2020"], "no text"),
        (["What?", "01/02/2022"], "in the future"),
        (["What?", "01/02/2021", "01/01/2021"], "closed before"),
        (["What?", "tomorrow"], "“tomorrow” is not a date"),
        (["What?", "02/02/2021", "", "01/02/2021"], "clarification requested is before"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(cells, reason):
    mapping = Mapping(text=0, received=1, closed=2, clarification_requested=3)
    with pytest.raises(RowError, match=reason):
        read_row(cells, mapping, latest=ON)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Freedom of Information Act", "FOIA"), ("EIR", "EIR"), ("FOI(Scotland)A", "FOISA"),
        ("Data Protection Act", "SAR"), ("Not known", ""), ("FOI and EIR", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_regime_as_registers_call_it(text, code):
    assert regime_of(text) == code


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("FOI/00041", "FOI/00041"), ("foi-2023-0456", "FOI/2023/0456"), ("2475897", "FOI/2475897"),
        ("FOI 12", "FOI/12"), ("2023/45", "FOI/2023/45"), ("no number", None), ("FOI/0", None),
        ("averylongprefixindeed/1", None),
    ],
)  # fmt: skip
def test_a_reference_keeps_its_digits(text, reference):
    found = reference_of(text, "FOI")
    assert (found and found.written) == reference


def test_a_row_is_the_same_row_however_it_is_written():
    mapping = Mapping(text=0, received=1, department=2)
    first = read_row(["How many  beds?", "03/02/2020", "Estates"], mapping, latest=ON)
    again = read_row(
        ["2020-02-03", "", "Estates ", "How many\nbeds?"],
        Mapping(received=0, outcome=1, department=2, text=3), latest=ON,
    )  # fmt: skip
    other = read_row(["How many beds?", "04/02/2020", "Estates"], mapping, latest=ON)
    assert first.digest == again.digest != other.digest


def row_or_reason(cells, mapping):
    try:
        return read_row(cells, mapping, latest=ON)
    except RowError as error:
        return str(error)


@given(st.text(max_size=30), st.lists(st.text(max_size=20), max_size=6))
def test_any_cells_are_a_row_or_a_reason(heading, cells):
    assert plain(heading) == plain(plain(heading))
    mapping = Mapping(text=0, received=1, closed=2, due=3, reference=4)
    row = row_or_reason(cells, mapping)
    assert isinstance(row, str) or (row.text and row.received <= ON)
    assert row
    found = reference_of(heading, "FOI")
    assert found is None or found.written.endswith(f"{found.number}")


def test_lines_of_a_file_from_excel(tmp_path):
    path = tmp_path / "old.csv"
    path.write_bytes('Ref;Request\n1;Café “menus”\n\n2;"two\nlines"\n'.encode("cp1252"))
    found = [(line.number, line.cells) for line in lines(path)]
    assert found[1] == (2, ["1", "Café “menus”"])
    assert found[2] == (4, ["2", "two\nlines"])


def test_lines_of_a_workbook(tmp_path):
    book = Workbook()
    book.active.append(["Ref", "Received", "Request"])
    book.active.append([7, date(2020, 2, 3), "What?"])
    path = tmp_path / "register.xlsx"
    book.save(path)
    assert [line.cells for line in lines(path)][1] == ["7", "2020-02-03", "What?"]


def test_what_is_no_table_is_said(tmp_path):
    with pytest.raises(TableError, match="no such file"):
        list(lines(tmp_path / "none.csv"))
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"not a workbook")
    with pytest.raises(TableError, match="cannot be read"):
        list(lines(broken))


@pytest.mark.django_db
def test_past_requests_come_once_and_follow_corrections(tmp_path):
    first = taken(written(tmp_path, PAST, PAST.replace("00041", "00042")))
    assert (first.new, first.changed, first.opened) == (2, 0, 0)
    again = taken(written(tmp_path, PAST, PAST.replace("00041", "00042")))
    assert (again.new, again.unchanged) == (0, 2)
    corrected = taken(written(tmp_path, PAST.replace("Finance", "Procurement")))
    assert (corrected.new, corrected.changed) == (0, 1)
    row = PastRequest.objects.get(reference="FOI/00041")
    assert (row.department, row.regime, row.closed_on) == ("Procurement", "FOIA", date(2020, 2, 24))
    assert Request.objects.count() == 0


@pytest.mark.django_db
def test_a_bad_row_is_refused_and_the_others_are_taken(tmp_path):
    path = written(tmp_path, PAST, PAST.replace("03/02/2020", "03/13/2020"), PAST)
    found = taken(path)
    assert found.new == 1
    assert [(p.line, p.reason) for p in found.problems] == [
        (3, "“03/13/2020” is not a date"),
        (4, "its reference, FOI/00041, is that of row 2 too"),
    ]


@pytest.mark.django_db
def test_an_import_cut_off_is_taken_up_where_it_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(importing, "BATCH", 2)
    rows = [PAST.replace("00041", f"{n:05d}") for n in range(1, 8)]
    path = written(tmp_path, *rows)

    def cut_off(line):
        if line >= 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        taken(path, told=cut_off)
    assert PastRequest.objects.count() == 4
    assert RegisterImport.objects.get().lines_done == 5
    rest = taken(path)
    assert (rest.new, rest.unchanged) == (3, 0)
    assert PastRequest.objects.count() == 7
    assert RegisterImport.objects.get().finished_at == NOW


@pytest.mark.django_db
def test_an_open_case_comes_with_its_questions_its_events_and_its_owner(tmp_path):
    estates = Department.objects.create(name="Estates")
    found = taken(written(tmp_path, OPEN + "10/05/2021"))
    assert found.opened == 1
    case = Request.objects.get()
    assert (case.reference, case.number, case.regime) == ("FOI/00057", 57, "EIR")
    assert case.received_on == date(2021, 5, 4)
    assert [q.number for q in case.questions.asked()] == ["1", "2"]
    assert {q.owner_department for q in case.questions.asked()} == {estates}
    codes = list(Event.objects.filter(request=case).values_list("type", "happened_on"))
    assert ("clarification_requested", date(2021, 5, 10)) in codes
    assert case.cached_state == "awaiting_requester"
    assert taken(written(tmp_path, OPEN + "10/05/2021")).known == 1


@pytest.mark.django_db
def test_an_open_case_without_a_subject_is_called_by_its_first_question(tmp_path):
    text = "Dear council, please tell me how many boilers were replaced. Yours, Jo"
    path = tmp_path / "register.csv"
    path.write_text(f'Reference,Received,Request,Status\nFOI/00057,04/05/2021,"{text}",Open\n')
    taken(path)
    assert Request.objects.get().subject == "please tell me how many boilers were replaced."


@pytest.mark.django_db
def test_numbers_go_on_from_the_highest(tmp_path, trust):
    taken(written(tmp_path, PAST.replace("00041", "00090"), OPEN))
    assert new_case().reference == "FOI/00091"


@pytest.mark.django_db
def test_an_imported_case_sends_nothing_until_it_is_released(tmp_path, trust):
    taken(written(tmp_path, OPEN))
    case = Request.objects.get()
    question = case.questions.asked().first()
    estates = Department.objects.create(name="Estates", email="estates@trust.example")
    for deed in (
        lambda: actions.issue(case=case, by=trust.olive, now=NOW),
        lambda: actions.assign_owner(
            question=question, department=estates, by=trust.olive, now=NOW
        ),
    ):
        with pytest.raises(Refused, match="earlier register"):
            deed()
    assert acknowledge(case=case, address=None, by=trust.olive, now=NOW) is None
    free(case=case, by=trust.olive, now=NOW)
    actions.assign_owner(question=question, department=estates, by=trust.olive, now=NOW)
    with pytest.raises(Refused, match="not held"):
        free(case=case, by=trust.olive, now=NOW)


@pytest.mark.django_db
def test_a_preview_writes_nothing_and_lists_due_dates_that_differ(tmp_path):
    out = io.StringIO()
    path = written(tmp_path, PAST, OPEN, PAST.replace("03/02/2020", ""))
    call_command("import", "register", path, "--preview", "--json", stdout=out)
    found = json.loads(out.getvalue())
    assert found["columns"]["received"] == "Date received"
    assert (found["new"], found["opened"]) == (1, 1)
    assert found["problems"] == [{"line": 4, "reason": "there is no date of receipt"}]
    (due,) = found["due_differs"]
    assert due == {"reference": "FOI/00057", "old": "2021-06-01", "computed": "2021-06-02"}
    assert found["unknown_departments"] == ["Estates"]
    assert not PastRequest.objects.exists()
    assert not Request.objects.exists()


@pytest.mark.django_db
def test_the_command_says_what_it_did_and_writes_its_problems(tmp_path):
    out, problems = io.StringIO(), tmp_path / "problems.csv"
    path = written(tmp_path, PAST, PAST.replace("03/02/2020", "never"), OPEN)
    call_command("import", "register", path, "--problems", problems, stdout=out)
    assert "1 new past requests" in out.getvalue()
    assert "1 open cases made" in out.getvalue()
    assert "row 3: “never” is not a date" in out.getvalue()
    assert problems.read_text(encoding="utf-8").splitlines()[1] == "3,“never” is not a date"
    out = io.StringIO()
    call_command("import", "register", path, "--past-only", "--json", stdout=out)
    assert json.loads(out.getvalue())["new"] == 1


@pytest.mark.django_db
def test_a_file_of_no_use_is_refused(tmp_path):
    for path in (tmp_path / "none.csv", written(tmp_path, "1", head="Shoe")):
        with pytest.raises(CommandError) as refused:
            call_command("import", "register", path, stdout=io.StringIO())
        assert refused.value.returncode == 2


@pytest.mark.django_db
def test_mail_is_imported_by_the_same_command(tmp_path):
    message = tmp_path / "one.eml"
    message.write_bytes(b"From: a@example.org\nSubject: Boilers\n\nHow many boilers?\n")
    out = io.StringIO()
    call_command("import", "mail", message, stdout=out)
    assert "1 messages: 0 were here already" in out.getvalue()


@pytest.mark.django_db
@pytest.mark.soak
def test_a_real_register_is_taken_quickly_and_whole(reference):
    path = reference / "register" / "devon_2014_2016.csv"
    if not path.is_file():
        pytest.skip("no register among the reference data")
    found = take(register=register_at(path), by=JOB, now=NOW + timedelta(days=1), told=id)
    assert found.rows == 2494
    assert found.problems == []
    assert found.new + found.opened == 2494
