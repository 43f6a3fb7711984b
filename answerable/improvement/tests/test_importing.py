"""Projects and run charts as other systems export them: read, looked at, taken in, undone."""

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from answerable.improvement import actions
from answerable.improvement.importing import read_projects, read_sheet
from answerable.improvement.models import Import, Measure, Observation, Project
from answerable.improvement.tests.conftest import BY

EXPORT = """Projects exported on 15/06/2026
Project ID,Title,Aim,Status,Progress Score,Date Created,Completion Date,Group,Tags,Project Lead
1001,Fewer falls,Halve falls,In progress,2.5,03/03/2025,,Safety,falls; wards,Leader Sample
1002,Sooner visits,Visits in 25 days,Completed,4.0,01/02/2024,30/11/2025,Access,access,Somebody Else
1003,No start,Something,In progress,1.0,,,Access,,
1004,Odd score,Something,In progress,7,01/02/2024,,Access,,
1005,Ended early,Something,Completed,2.0,01/02/2024,01/01/2024,Access,,
"""
TABLE = [line.split(",") for line in EXPORT.splitlines()]


def test_a_list_of_projects_is_read_and_each_bad_cell_named():
    found = read_projects(TABLE, {})
    assert [(r.given["title"], r.started_on, r.outcome, r.score) for r in found.rows] == [
        ("Fewer falls", date(2025, 3, 3), "", Decimal("2.5")),
        ("Sooner visits", date(2024, 2, 1), "completed", Decimal("4.0")),
    ]
    assert [b.cell for b in found.bad] == ["F5", "E6", "G7"]


def test_what_is_said_of_a_column_comes_before_its_name():
    found = read_projects(TABLE, {"aim": "", "programme": "Status"})
    assert "aim" not in found.columns
    assert found.rows[0].given["programme"] == "In progress"


SHEETS = {
    "titled": [["Falls on Elm ward"], [], ["Week", "Falls", "Median"],
               ["05/01/2026", "3", "4"], ["12/01/2026", "5", "4"]],
    "bare": [["05/01/2026", "3"], ["12/01/2026", "5"]],
    "across": [["Week", "05/01/2026", "12/01/2026", "19/01/2026"], ["Falls", "3", "5", "4"]],
    "serials": [["Date", "Falls", "UCL"], ["46027", "3", "9"], ["46034", "5", "9"]],
}  # fmt: skip


@pytest.mark.parametrize("name", SHEETS)
def test_a_run_chart_is_found_in_its_sheet(name):
    found = read_sheet(f"charts/{name}_chart.xlsx", SHEETS[name])
    assert [(r.day.isoformat(), int(r.value)) for r in found.rows[:2]] == [
        ("2026-01-05", 3), ("2026-01-12", 5),
    ]  # fmt: skip
    assert found.name == ("Falls on Elm ward" if name == "titled" else f"{name} chart")
    assert not found.bad


def test_a_bad_cell_of_a_sheet_is_named_where_it_stands():
    table = [["Falls"], [], ["Week", "Falls"], ["05/01/2026", "3"], ["12/01/2026", "many"],
             ["19/01/2026", "4"], ["26/01/2026", "6"]]  # fmt: skip
    assert [b.cell for b in read_sheet("a.csv", table).bad] == ["B5"]
    assert "No column of dates" in read_sheet("a.csv", [["nothing", "here"]]).problem


@given(st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=8))
def test_any_table_is_read_or_said_to_hold_nothing(table):
    sheet = read_sheet("any.csv", table)
    assert sheet.problem.endswith(".") or sheet.rows or sheet.bad or not sheet.problem
    assert all(b.cell for b in read_projects(table, {}).bad)


def upload(browser, kind, files):
    held = []
    for name, data in files:
        one = io.BytesIO(data)
        one.name = name
        held.append(one)
    return browser.post(reverse("improvement:imports"), {"kind": kind, "tables": held})


@pytest.mark.django_db
def test_projects_are_looked_at_taken_in_remembered_and_undone(signed_in):
    browser = signed_in("coach")
    at = upload(browser, "projects", [("export.csv", EXPORT.encode())]).url
    page = browser.get(at).content.decode()
    assert "2 projects were read" in page
    assert "F5" in page
    assert not Project.objects.exists()
    said = {"title": "Title", "started_on": "Date Created", "ended_on": "Completion Date",
            "status": "Status", "score": "Progress Score", "tags": "Tags",
            "leader": "Project Lead", "programme": "Group", "aim": ""}  # fmt: skip
    assert browser.post(at, {**said, "take": "1"}).status_code == 200  # bad rows: say leave out
    assert browser.post(at, {**said, "take": "1", "leave": "1"}).status_code == 302
    falls = Project.objects.get(title="Fewer falls")
    assert (falls.tags, falls.programme.name, falls.aim) == (["falls", "wards"], "Safety", "")
    assert falls.team.get().person.name == "Leader Sample"
    assert Project.objects.get(title="Sooner visits").status == "completed"
    again = upload(browser, "projects", [("export.csv", EXPORT.encode())]).url
    page = browser.get(again).content.decode()
    assert "here already" in page
    assert "Halve falls" not in page  # the aim has no column: remembered
    first = Import.objects.exclude(taken_at=None).get()
    actions.note(
        project=falls, text="Seen", kind="note", on=date(2026, 6, 1),
        by=BY, now=first.taken_at,
    )  # fmt: skip
    assert browser.post(reverse("improvement:undo_import", args=[first.pk])).status_code == 302
    assert [p.title for p in Project.objects.all()] == ["Fewer falls"]


@pytest.mark.django_db
def test_a_folder_of_run_charts_becomes_measures_and_goes_again(signed_in, measure, project):
    browser = signed_in("coach")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        bad = "Week,Missed\n05/01/2026,7\n12/01/2026,many\n19/01/2026,4\n26/01/2026,6\n"
        archive.writestr("charts/falls.csv", "Week,Falls\n05/01/2026,3\n12/01/2026,5\n")
        archive.writestr("charts/missed.csv", "Week,Missed,Total\n05/01/2026,3,40\n")
        archive.writestr("charts/visits.csv", bad)
        archive.writestr("charts/~$falls.csv", "locked")
    at = upload(browser, "charts", [("folder.zip", held.getvalue())]).url
    page = browser.get(at).content.decode()
    assert "B3: “many” is not a number." in page
    given = {"sheet-0": "Falls", "sheet-1": "Missed share", "project": project.pk}
    wrong = browser.post(at, {**given, "sheet-2": measure.name})
    assert "Leave out the files" in wrong.content.decode()
    assert browser.post(at, given).status_code == 302
    assert Observation.objects.filter(via="import").count() == 3
    assert Measure.objects.get(name="Missed share").ratio
    assert project.uses.count() == 2
    brought = Import.objects.get()
    assert browser.post(reverse("improvement:undo_import", args=[brought.pk])).status_code == 302
    assert [m.name for m in Measure.objects.all()] == [measure.name]
    assert not Observation.objects.exists()


@pytest.mark.django_db
def test_what_may_not_be_brought(signed_in):
    browser = signed_in("coach")
    patient = b"Title,Start date\nCare of 943 476 5919,01/01/2026\n"
    assert "NHS number" in upload(browser, "projects", [("a.csv", patient)]).content.decode()
    assert "damaged" in upload(browser, "charts", [("a.zip", b"PK no")]).content.decode()
    assert "Choose a file" in upload(browser, "charts", []).content.decode()
    assert not Import.objects.exists()
    assert signed_in("leader").get(reverse("improvement:imports")).status_code == 403


@pytest.mark.django_db
def test_projects_by_command(tmp_path, capsys, people):
    path = tmp_path / "export.csv"
    path.write_text(EXPORT, encoding="utf-8")
    call_command("import", "projects", str(path), "--preview")
    assert not Project.objects.exists()
    call_command("import", "projects", str(path), "--map", "aim=")
    assert "2 projects imported; 0 were here already; 3 cells refused" in capsys.readouterr().out
    call_command("import", "projects", str(path))
    assert Project.objects.count() == 2


@pytest.mark.django_db
def test_an_undo_says_first_what_goes_and_what_stays(signed_in, measure, project, deed):
    browser = signed_in("coach")
    actions.record_one(measure=measure, day=date(2026, 1, 5), value=Decimal(7), **deed)
    files = [
        ("falls.csv", b"Week,Falls\n05/01/2026,3\n12/01/2026,5\n"),
        ("late.csv", b"Week,Late\n05/01/2026,1\n"),
        ("visits.csv", b"Week,Missed\n12/01/2026,9\n"),
    ]
    at = upload(browser, "charts", files).url
    named = {"sheet-0": "Falls", "sheet-1": "Late", "sheet-2": measure.name}
    assert browser.post(at, {**named, "project": project.pk}).status_code == 302
    late = Measure.objects.get(name="Late")
    actions.set_target(measure=late, value=Decimal(0), from_day=date(2026, 2, 1), why="", **deed)
    undo = reverse("improvement:undo_import", args=[Import.objects.get().pk])
    assert undo in browser.get(reverse("improvement:imports")).content.decode()
    page = browser.get(undo).content.decode()
    assert "1 measure that came with it is removed, with its values." in page
    assert "1 measure that came with it stays" in page  # it has a target
    assert "2 values of measures that stay are taken out" in page
    assert Measure.objects.filter(name="Falls").exists()  # to look changes nothing
    assert browser.post(undo).status_code == 302
    assert {m.name for m in Measure.objects.all()} == {"Late", measure.name}
    assert measure.observations.standing().get().value == 7
    again = browser.get(undo, follow=True).content.decode()
    assert "There is nothing of this import to undo." in again
