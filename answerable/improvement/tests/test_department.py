"""The department at a glance."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from answerable.accounts.actions import add_person, allow_sign_in, assign_role
from answerable.accounts.actor import Actor
from answerable.improvement.demonstration import load
from answerable.improvement.department.pictures import pictures
from answerable.registers.actions import NewRow, put_rows
from answerable.registers.models import Register
from answerable.registers.query import When, kept, rows
from answerable.workdays.period import Period

pytestmark = pytest.mark.django_db
BY = Actor("command", "test", "A test")
NOW = datetime(2021, 6, 16, 9, tzinfo=UTC)


@pytest.fixture
def head(client, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    person = add_person(name="Hal Sample", email="hal@example.org", by=BY, now=NOW)
    assign_role(person=person, role="head", starts=date(2020, 1, 1), by=BY, now=NOW)
    client.force_login(allow_sign_in(person=person, password="long enough one", by=BY, now=NOW))


def test_without_registers_it_says_so(client, head):
    page = client.get("/department/")
    assert page.status_code == 200
    assert "nothing to draw" in page.content.decode()


def test_the_pictures_and_their_tables_say_the_same(client, head):
    load(by=BY, now=NOW)
    drawn = {p.register: p for p in reversed(pictures(date(2021, 6, 16)))}
    trained = drawn["improvement_completions"]
    assert trained.printed("2020/21", "People trained") == "1,500"
    money = drawn["improvement_budget"]
    assert money.printed("2018/19", "Budget") == "£2,000,000"
    values = money.spec()["data"]["values"]
    assert {v["value"] for v in values if v["kind"] == "Budget"} == {2_000_000.0}
    assert len(values) == sum(1 for _place, row in money.rows() for cell in row if cell)
    page = client.get("/department/").content.decode()
    assert page.count("<canvas") == 0
    carried = page.split('data-chart="picture-1"')[1].split(">", 1)[1].split("</script>")[0]
    assert json.loads(carried)["mark"]["type"] == "bar"
    assert "People trained in improvement" in page


def test_dose_is_drawn_by_staff_group_and_training_by_pay_band(head):
    load(by=BY, now=NOW)
    drawn = {p.title: p for p in pictures(date(2021, 6, 16))}
    dose = drawn["Dose of training, by staff group"]
    assert dose.note.startswith("In 2020/21.")
    given = sum(dose.values.values())
    assert given >= 1500  # each person completed a course, some several
    people = Register.objects.get(key="improvement_people")
    name = rows(kept("improvement_completions"), when=When(
        date(2021, 6, 16), overlapping=Period(date(2016, 4, 1), date(2021, 6, 16))
    ))[0].values["person"]  # fmt: skip
    common: dict[str, Any] = {
        "role": "Coach",
        "department": "Improvement",
        "basis": "substantive",
        "wte": 1,
    }
    put_rows(register=people, by=BY, now=NOW, rows=[
        NewRow({**common, "staff_number": "T1", "person": name, "band": "8a"}, date(2021, 4, 1)),
        NewRow({**common, "staff_number": "T2", "person": "Nobody", "band": "7"}, date(2021, 4, 1)),
    ])  # fmt: skip
    bands = picture(pictures(date(2021, 6, 17)), "Training completed, by pay band")
    assert bands.places.index("7") < bands.places.index("8a")
    assert bands.values[("8a", "Of whom completed a course")] >= 1
    assert bands.values[("7", "People")] >= 1


def picture(found, title):
    return next(p for p in found if p.title == title)


def test_it_is_for_people_of_the_department(client, head):
    client.logout()
    assert client.get("/department/").status_code == 302
