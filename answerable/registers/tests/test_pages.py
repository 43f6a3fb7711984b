"""Registers kept in the browser, without JavaScript."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from answerable.registers.models import Change, Offered, Register
from answerable.registers.query import When, kept, rows
from answerable.registers.tests.conftest import somebody
from answerable.workdays.period import Period

pytestmark = pytest.mark.django_db
EVER = Period(date(2000, 1, 1), date(2040, 1, 1))
CSV = b"Course,Held on,People trained\nGold,1/5/2021,3\nSilver,2/6/2022,14\nTotal,,17\n"
FORMS = {
    "form-TOTAL_FORMS": "3", "form-INITIAL_FORMS": "3",
    "form-0-title": "Course", "form-0-type": "text", "form-0-required": "on",
    "form-0-tells_apart": "on",
    "form-1-title": "Held on", "form-1-type": "date", "form-1-required": "on",
    "form-1-tells_apart": "on",
    "form-2-title": "People trained", "form-2-type": "count",
}  # fmt: skip


def text(response):
    return response.content.decode()


@pytest.fixture
def courses(client, owner, finance):
    file = SimpleUploadedFile("courses.csv", CSV)
    given = {"title": "Courses held", "sensitivity": "open", "owner": finance.pk, "file": file}
    page = client.post("/registers/new/", given)["Location"]
    shown = text(client.get(page))
    assert "Gold, Silver" in shown
    assert "Row 4 is a total" in shown
    assert not Register.objects.exists()
    made = client.post(page, {**FORMS, "dated_by": "held_on", "make": "1"})
    assert made["Location"] == "/registers/held/courses_held/"
    return Register.objects.get()


def held():
    found = rows(kept("courses_held"), when=When(date(2036, 1, 1), overlapping=EVER))
    return {r.values["course"]: r.values["people_trained"] for r in found}


def test_a_register_is_made_from_a_file(client, courses):
    assert held() == {"Gold": 3, "Silver": 14}
    assert courses.covers_from == date(2021, 5, 1)
    page = text(client.get("/registers/held/courses_held/"))
    assert "01/05/2021" in page
    assert "2 rows" in page
    assert "1 row<" in text(client.get("/registers/held/courses_held/?true=1/5/2021"))
    assert "0 rows" in text(client.get("/registers/held/courses_held/?q=bronze"))
    assert "Courses held" in text(client.get("/registers/"))


def test_a_bad_cell_is_named_and_nothing_is_made(client, owner):
    file = SimpleUploadedFile("c.csv", b"Course,Held on,People trained\nGold,soon,3\n")
    page = client.post(
        "/registers/new/", {"title": "Odd", "sensitivity": "open", "file": file}
    )["Location"]  # fmt: skip
    shown = text(client.post(page, {**FORMS, "make": "1"}))
    assert "<td>B2</td><td>Held on</td><td>soon</td>" in shown
    assert not Register.objects.exists()


def test_it_may_be_complete_from_before_its_first_row(client, owner, finance):
    given = {"title": "Courses held", "sensitivity": "open", "owner": finance.pk}
    file = SimpleUploadedFile("courses.csv", CSV.replace(b"1/5/2021", b"9/5/2021"))
    page = client.post("/registers/new/", {**given, "file": file})["Location"]
    client.post(page, {**FORMS, "dated_by": "held_on", "make": "1"})
    assert Register.objects.get().covers_from == date(2021, 5, 1)


def test_a_register_starts_empty(client, owner):
    given = {"title": "Awards", "sensitivity": "open", "headings": "Award, Won on, Team"}
    page = client.post("/registers/new/", given)["Location"]
    forms = {**FORMS, "form-2-type": "text"}
    client.post(page, {**forms, "make": "1"})
    assert [c.title for c in Register.objects.get().columns.all()] == [
        "Course", "Held on", "People trained",
    ]  # fmt: skip


def test_rows_are_pasted_looked_at_and_taken(client, courses):
    given = {"rows": "Gold\t1/5/2021\t4\nBronze\t3/7/2023\t9\n", "whole": "part"}
    page = client.post("/registers/held/courses_held/bring/", given)["Location"]
    assert "Take it in" in text(client.get(page))
    assert held() == {"Gold": 3, "Silver": 14}
    assert client.post(page).status_code == 302
    assert held() == {"Gold": 4, "Silver": 14, "Bronze": 9}
    assert client.post(page).status_code == 404
    wrong = {"rows": "Gold\tlater\t4\n", "whole": "part"}
    page = client.post("/registers/held/courses_held/bring/", wrong)["Location"]
    assert "<td>B1</td>" in text(client.get(page))
    assert Offered.objects.count() == 3


def test_a_row_is_changed_and_the_change_taken_back(client, courses):
    entry = rows(kept("courses_held"), when=When(date(2036, 1, 1), overlapping=EVER))[0].entry
    address = f"/registers/held/courses_held/rows/{entry}/"
    form = {"c_course": "Gold", "c_held_on": "1 May 2021", "c_people_trained": "5"}
    version = form_version(client, address)
    bad = client.post(address, {**form, "version": version, "c_people_trained": "many"})
    assert "People trained: it is not a number" in text(bad)
    assert client.post(address, {**form, "version": version}).status_code == 302
    assert held()["Gold"] == 5
    second = client.post(address, {**form, "version": version, "c_people_trained": "6"})
    assert "Somebody else changed this row while you were" in text(second)
    assert "What Olu says now" in text(second)
    assert held()["Gold"] == 5
    change = Change.objects.latest("at")
    client.post(f"/registers/held/courses_held/changes/{change.pk}/undo/")
    assert held()["Gold"] == 3
    assert text(client.get(f"{address}history/")).count("nhsuk-table__row") == 3
    assert "Taken back" in text(client.get("/registers/held/courses_held/changes/"))


def form_version(client, address):
    page = text(client.get(address))
    return page.split('name="version" value="')[1].split('"')[0]


def test_many_rows_change_after_they_are_shown(client, courses):
    address = "/registers/held/courses_held/bulk/"
    form = {"column": "course", "value": "Gold", "change": "people_trained", "to": "7"}
    assert "1 row would change" in text(client.post(address, form))
    assert held()["Gold"] == 3
    client.post(address, {**form, "confirm": "1"})
    assert held() == {"Gold": 7, "Silver": 14}


def test_several_columns_of_many_rows_change_at_once_and_one_undo_takes_all_back(client, courses):
    address = "/registers/held/courses_held/bulk/"
    where = {"column": "course", "value": "Gold", "column2": "people_trained", "value2": "3"}
    change = {"change": "people_trained", "to": "9", "change2": "course", "to2": "Platinum"}
    form = where | change
    page = text(client.post(address, form))
    assert "1 row would change" in page
    assert "Platinum" in page.split("<ins>")[1]
    client.post(address, {**form, "confirm": "1"})
    assert held() == {"Platinum": 9, "Silver": 14}
    made = courses.changes.first()
    client.post(f"/registers/held/courses_held/changes/{made.pk}/undo/")
    assert held() == {"Gold": 3, "Silver": 14}
    twice = {**form, "change2": "people_trained", "to2": "4"}
    assert "is named twice" in text(client.post(address, twice))
    assert "0 rows would change" in text(client.post(address, {**form, "value2": "4"}))
    assert "0 rows would change" in text(client.post(address, {**form, "true_on": "1/1/1990"}))
    assert "it is not a date" in text(client.post(address, {**form, "true_on": "spring"}))


def test_a_row_is_added_and_the_rows_download(client, courses):
    form = {"c_course": "=A1", "c_held_on": "1/5/2024", "c_people_trained": "1,500"}
    assert client.post("/registers/held/courses_held/rows/add/", form).status_code == 302
    data = b"".join(client.get("/registers/held/courses_held/download/").streaming_content)
    assert b'\'=A1,01/05/2024,"1,500"' in data


def test_another_system_sends_rows(client, courses):
    page = text(client.post("/registers/held/courses_held/tokens/"))
    token = page.split('<code class="app-codes">')[1].split("<")[0]
    client.logout()
    address, bearer = "/registers/push/courses_held/", {"Authorization": f"Bearer {token}"}
    row = {"Course": "Gold", "Held on": "2021-05-01", "People trained": 8}
    sent = {"content_type": "application/json", "headers": bearer}
    answer = client.post(address, json.dumps([row]), **sent)
    assert answer.json() == {"new": 0, "changed": 1, "ended": 0, "same": 0}
    assert client.post(address, json.dumps([row]), **sent).json()["same"] == 1
    bad = client.post(address, json.dumps([{**row, "People trained": "x"}]), **sent)
    assert bad.status_code == 422
    assert bad.json()["faults"][0]["cell"] == "C2"
    assert client.post(address, "[]", content_type="application/json").status_code == 401
    assert held()["Gold"] == 8


def test_who_may_see_and_change(client, courses, finance):
    client.force_login(somebody("Ann", "owner"))
    assert client.get("/registers/held/courses_held/").status_code == 200
    assert client.get("/registers/held/courses_held/bulk/").status_code == 403
    Register.objects.update(sensitivity="restricted")
    assert client.get("/registers/held/courses_held/").status_code == 404
    client.force_login(somebody("Nobody", None))
    assert client.get("/registers/").status_code == 403


def test_details_are_changed(client, courses, finance):
    address = "/registers/held/courses_held/details/"
    client.post(address, {"title": "Courses", "sensitivity": "open", "owner": finance.pk})
    courses.refresh_from_db()
    assert (courses.title, courses.source) == ("Courses", "Courses")
    day = {"covers_from_day": "1", "covers_from_month": "4", "covers_from_year": "2020"}
    client.post(address, {"title": "Courses", "sensitivity": "open", "owner": finance.pk, **day})
    courses.refresh_from_db()
    assert courses.covers_from == date(2020, 4, 1)
    shown = text(client.get("/registers/held/courses_held/"))
    assert "It is complete from 1 April 2020" in shown


def test_the_same_key_takes_rows_once(client, courses):
    page = text(client.post("/registers/held/courses_held/tokens/"))
    token = page.split('<code class="app-codes">')[1].split("<")[0]
    client.logout()
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "night-1"}
    sent = {"content_type": "application/json", "headers": headers}
    row = {"Course": "Gold", "Held on": "2021-05-01", "People trained": "x"}
    address = "/registers/push/courses_held/"
    assert client.post(address, json.dumps([row]), **sent).status_code == 422
    right = json.dumps([{**row, "People trained": 8}])
    first = client.post(address, right, **sent).json()
    assert first == {"new": 0, "changed": 1, "ended": 0, "same": 0}
    assert client.post(address, right, **sent).json() == first
    other = {**sent, "headers": {**headers, "Idempotency-Key": "night-2"}}
    assert client.post(address, right, **other).json()["same"] == 1


def test_only_the_steward_may_change_what_is_kept_to_them(client, courses, finance):
    Register.objects.update(editing="steward")
    assert client.get("/registers/held/courses_held/bulk/").status_code == 403
    steward = somebody("Stella", "owner", finance)
    Register.objects.update(steward=steward.person)
    client.force_login(steward)
    assert client.get("/registers/held/courses_held/bulk/").status_code == 200


def cell_of(client, courses):
    entry = rows(kept("courses_held"), when=When(date(2036, 1, 1), overlapping=EVER))[0].entry
    row = f"/registers/held/courses_held/rows/{entry}/"
    return f"{row}cell/", row, form_version(client, row)


def test_a_cell_is_changed_where_it_stands(client, courses):
    address, _row, version = cell_of(client, courses)
    page = text(client.get("/registers/held/courses_held/"))
    assert f'data-version="{version}"' in page
    given = {"column": "people_trained", "text": "1,200", "version": version}
    answer = client.post(address, given).json()
    assert answer["cells"]["people_trained"] == "1,200"
    assert held()["Gold"] == 1200
    moved = {"column": "held_on", "text": "2 May 2021", "version": answer["version"]}
    assert client.post(address, moved).json()["cells"]["held_on"] == "02/05/2021"
    assert "1 row<" in text(client.get("/registers/held/courses_held/?true=2/5/2021"))
    bad = client.post(address, {**given, "text": "many"})
    assert (bad.status_code, bad.json()["why"]) == (422, "People trained: it is not a number")
    assert client.post(address, {**given, "column": "nothing"}).status_code == 404
    assert client.post(address, {**given, "version": ""}).status_code == 400
    past = text(client.get("/registers/held/courses_held/?known=1/1/2036"))
    assert "data-cells" not in past


def test_two_people_at_two_cells_of_a_row_are_both_kept(client, courses, finance):
    address, row, version = cell_of(client, courses)
    client.post(address, {"column": "people_trained", "text": "9", "version": version})
    client.force_login(somebody("Ann", "owner", finance))
    both = client.post(address, {"column": "course", "text": "Golden", "version": version}).json()
    assert both["cells"] | {"held_on": ""} == {
        "course": "Golden", "held_on": "", "people_trained": "9",
    }  # fmt: skip
    assert both["note"] == "Olu changed People trained meanwhile: both changes are kept."
    same = client.post(address, {"column": "people_trained", "text": "4", "version": version})
    assert same.status_code == 409
    assert same.json()["theirs"] == "9"
    again = {"column": "people_trained", "text": "4", "version": same.json()["version"]}
    assert client.post(address, again).status_code == 200
    assert held()["Golden"] == 4
    form = {"c_course": "Gold", "c_held_on": "3/5/2021", "c_people_trained": "3"}
    told = text(client.post(row, {**form, "version": version}))
    assert "Somebody else changed this row while you were" in told  # the day is another's too
    assert 'name="c_course" type="text" value="Golden"' in told  # theirs, where Ann changed nothing
    assert 'value="3/5/2021"' in told
    form["c_held_on"] = "1/5/2021"
    alone = client.post(row, {**form, "c_course": "Gold", "version": version}, follow=True)
    assert "Olu changed Course" not in text(alone)
    assert held()["Golden"] == 4
