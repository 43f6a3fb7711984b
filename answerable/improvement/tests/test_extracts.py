"""Ready-made registers opened; extracts of other systems brought to them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from answerable.accounts.actions import (
    add_department,
    add_person,
    allow_sign_in,
    assign_role,
)
from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.improvement.department.opening import open_registers
from answerable.improvement.models import ExtractMapping
from answerable.registers.actions import undo
from answerable.registers.models import Offered, Register
from answerable.registers.query import NoRegisterError
from answerable.registers.registry import FACTS, Query

pytestmark = pytest.mark.django_db
BY = Actor("command", "test", "A test")
NOW = datetime(2026, 6, 16, 9, tzinfo=UTC)
STAFF = b"""Employee number,Employee name,Position title,Pay grade,Org unit,FTE,Start date
E1,Ada Sample,Coach,7,Improvement,1.0,01/04/2020
E2,Ben Sample,Coach,7,Improvement,0.6,01/04/2020
E3,Cy Sample,Head,8d,Improvement,1.0,01/04/2020
"""
HEADINGS = {
    "staff_number": "Employee number",
    "person": "Employee name",
    "role": "Position title",
    "band": "Pay grade",
    "department": "Org unit",
    "wte": "FTE",
    "true_from": "Start date",
}


@pytest.fixture
def head(client, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    home = add_department(name="Improvement", by=BY, now=NOW)
    person = add_person(name="Hal", email="hal@example.org", department=home, by=BY, now=NOW)
    assign_role(person=person, role="head", starts=date(2020, 1, 1), by=BY, now=NOW)
    client.force_login(allow_sign_in(person=person, password="long enough one", by=BY, now=NOW))
    return person


@pytest.fixture
def people(head):
    keys = ["improvement_people", "improvement_awards"]
    given = {"covers_from": date(2020, 4, 1), "owner": head.department, "steward": head}
    return open_registers(keys=keys, **given, by=BY, now=NOW)[0]


def brought(client, people, data):
    file = SimpleUploadedFile("staff.csv", data)
    sent = {"register": people.pk, "file": file, "whole": "part"}
    answer = client.post("/department/extract/", sent)
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"]


def test_registers_open_with_their_department_and_steward(client, head):
    page = client.get("/department/open/").content.decode()
    assert "People who work on improvement" in page
    sent = {
        "registers": ["improvement_people", "improvement_budget"],
        "covers_from_day": "1", "covers_from_month": "4", "covers_from_year": "2021",
        "owner": head.department.pk, "steward": head.pk,
    }  # fmt: skip
    assert client.post("/department/open/", sent).status_code == 302
    people, budget = Register.objects.order_by("-key")
    assert (people.owner, people.steward) == (head.department, head)
    assert (people.sensitivity, budget.sensitivity) == ("restricted", "open")
    assert "improvement_people" not in client.get("/department/open/").content.decode()


def test_an_extract_is_matched_looked_at_and_taken_and_the_matching_is_remembered(client, people):
    page = client.get(at := brought(client, people, STAFF)).content.decode()
    assert 'value="Position title" selected' in page
    mapping = {**HEADINGS, "basis": "= substantive"}
    looked = client.post(at, {**mapping, "look": "1"}).content.decode()
    assert "What would change" in looked
    assert "Ben Sample" in looked
    assert not ExtractMapping.objects.exists()
    assert client.post(at, {**mapping, "take": "1"}).status_code == 302
    assert ExtractMapping.objects.get().columns == mapping
    assert Person.objects.filter(staff_number="E2", job_title="Coach").count() == 1
    again = client.get(brought(client, people, STAFF)).content.decode()
    assert 'value="= substantive" selected' in again
    assert Offered.objects.filter(taken_at=None).count() == 1
    shown = client.get("/department/registers/improvement_people/").content.decode()
    assert "People in the department" in shown


def test_a_bad_cell_is_named_and_nothing_is_taken(client, people):
    at = brought(client, people, STAFF.replace(b"0.6", b"most"))
    page = client.post(at, {**HEADINGS, "basis": "= substantive", "look": "1"}).content.decode()
    assert "F3" in page
    assert "most" in page
    assert "Take it in" not in page
    client.post(at, {**HEADINGS, "basis": "= substantive", "take": "1"})
    assert not people.changes.exists()


def test_a_column_may_not_fill_two(client, people):
    at = brought(client, people, STAFF)
    twice = {**HEADINGS, "basis": "= substantive", "band": "FTE"}
    assert "fills another column already" in client.post(at, twice).content.decode()


def test_the_facts_answer_from_the_people_and_an_undone_extract_says_nothing(client, people):
    at = brought(client, people, STAFF)
    client.post(at, {**HEADINGS, "basis": "= substantive", "take": "1"})
    today = people.changes.get().at.date()
    inside = FACTS["improvement.workforce.inside"].answer
    said = {(f.measure, f.breakdown.get("role")): f.value for f in inside(Query(today))}
    assert said["wte", "Coach"] == Decimal("1.6")
    assert said["headcount", None] == 3
    undo(change=people.changes.get(), by=BY, now=datetime.now(UTC))
    page = client.get("/department/registers/improvement_people/").content.decode()
    assert "Nothing is said of this day" in page


def test_an_opened_register_nothing_was_said_of_answers_no_count_but_says_none_of_awards(people):
    with pytest.raises(NoRegisterError):
        FACTS["improvement.workforce.inside"].answer(Query(NOW.date()))
    none = FACTS["improvement.awards"].answer(Query(NOW.date()))
    assert {f.value for f in none} == {0}


def test_another_departments_extract_is_refused(client, people):
    other = add_department(name="Elsewhere", by=BY, now=NOW)
    stranger = add_person(name="Al", email="al@example.org", department=other, by=BY, now=NOW)
    assign_role(person=stranger, role="manager", starts=date(2020, 1, 1), by=BY, now=NOW)
    at = brought(client, people, STAFF)
    client.force_login(allow_sign_in(person=stranger, password="long enough one", by=BY, now=NOW))
    assert client.get(at).status_code == 404
    assert client.get("/department/registers/improvement_people/").status_code == 404
