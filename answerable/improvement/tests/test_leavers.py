"""Somebody leaves: their rows, parts, roles and sign-in end in one act, and come back in one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from answerable.accounts.actions import (
    Refused,
    allow_sign_in,
    assign_role,
    finish_departures,
    leave_for_good,
    take_departure_back,
)
from answerable.accounts.leaving import held_by, seem_to_have_left
from answerable.accounts.models import Departure, User
from answerable.improvement import actions
from answerable.improvement.department.opening import open_registers
from answerable.registers.actions import NewRow, put_rows, set_values
from answerable.registers.browsing import Lines, Wanted
from answerable.registers.models import Register
from answerable.registers.query import Add, When, kept, totals

pytestmark = pytest.mark.django_db
GONE = date(2026, 6, 10)


@pytest.fixture
def coach(people, project, deed):
    """Given a coach with a project, rows of the register of posts, and a register to keep."""
    person = people["coach"]
    person.staff_number = "E9"
    person.save()
    actions.join(project=project, person=person, role="coach", on=date(2026, 1, 5), **deed)
    (register,) = open_registers(
        keys=["improvement_people"], covers_from=date(2020, 4, 1), owner=None, steward=person,
        **deed,
    )  # fmt: skip
    values = {"staff_number": "E9", "person": person.name, "role": "Coach", "band": "7",
              "department": "Improvement", "basis": "substantive", "wte": "0.8"}  # fmt: skip
    others = values | {"staff_number": "E1", "person": "Ada Sample"}
    rows = [NewRow(v, date(2025, 4, 1)) for v in (values, others)]
    put_rows(register=register, rows=rows, **deed)
    return person


def heads(day: date) -> int:
    add = {"n": Add("distinct", "staff_number")}
    known = timezone.localdate() + timedelta(days=400)
    (found,) = totals(kept("improvement_people"), when=When(known, on=day), add=add)
    return int(found.values["n"])


def test_what_would_end_is_shown_room_by_room(coach):
    said = {holding.key: list(lines) for holding, lines in held_by(coach, GONE)}
    assert said["improvement.parts"] == ["Coach of “Safer handovers”"]
    assert said["registers.rows"] == [
        "People who work on improvement: Coach, 7, Improvement, substantive, 0.8"
    ]
    assert said["registers.steward"] == ["People who work on improvement"]
    assert said["accounts.roles"] == ["Improvement coach (throughout)"]
    assert said["accounts.sign_in"] == ["Signs in as coach@example.org."]


def test_it_all_ends_in_one_act_and_comes_back_in_one(coach, project, deed):
    departure = leave_for_good(person=coach, last_day=GONE, **deed)
    assert not held_by(coach, GONE)
    assert (heads(GONE), heads(GONE + timedelta(days=1))) == (2, 1)
    assert not project.team.filter(person=coach, until=None).exists()
    assert not User.objects.get(person=coach).is_active
    assert departure.finished_at is not None
    assert take_departure_back(departure=departure, **deed) == []
    assert len(held_by(coach, GONE)) == 5
    assert heads(GONE + timedelta(days=1)) == 2
    coach.refresh_from_db()
    assert coach.ends is None
    with pytest.raises(Refused, match="taken back already"):
        take_departure_back(departure=departure, **deed)


def test_a_row_changed_meanwhile_is_named_and_everything_else_comes_back(coach, deed):
    departure = leave_for_good(person=coach, last_day=GONE, **deed)
    register = Register.objects.get(key="improvement_people")
    entry = next(
        line.entry for line in Lines(register, Wanted(GONE, words="E9"))[0:9]
    )  # fmt: skip
    set_values(register=register, entries=[entry], values={"band": "8a"}, **deed)
    (left,) = take_departure_back(departure=departure, **deed)
    assert "has been changed since" in left
    assert {holding.key for holding, _lines in held_by(coach, GONE)} >= {
        "improvement.parts", "registers.steward", "accounts.sign_in"
    }  # fmt: skip


def test_until_their_last_day_has_gone_by_they_may_still_sign_in(coach, deed):
    last = deed["now"].date() + timedelta(days=7)
    departure = leave_for_good(person=coach, last_day=last, **deed)
    assert User.objects.get(person=coach).is_active
    assert finish_departures(**deed) == 0
    later = {**deed, "now": deed["now"] + timedelta(days=8)}
    assert finish_departures(**later) == 1
    assert not User.objects.get(person=coach).is_active
    departure.refresh_from_db()
    take_departure_back(departure=departure, **later)
    assert User.objects.get(person=coach).is_active


def test_nobody_leaves_twice_or_before_they_came(coach, deed):
    coach.starts = date(2026, 1, 1)
    coach.save()
    with pytest.raises(Refused, match="before they started"):
        leave_for_good(person=coach, last_day=date(2025, 1, 1), **deed)
    leave_for_good(person=coach, last_day=GONE, **deed)
    with pytest.raises(Refused, match="recorded already"):
        leave_for_good(person=coach, last_day=GONE, **deed)


def test_whom_the_staff_register_lost_seems_to_have_left(coach, deed):
    register = Register.objects.get(key="improvement_people")
    assert seem_to_have_left(date(2026, 6, 15)) == []
    entries = [line.entry for line in Lines(register, Wanted(date(2026, 6, 15), words="E9"))[0:9]]
    from_then = {"days": (date(2025, 4, 1), GONE), "values": {}, "entries": entries}
    set_values(register=register, **from_then, **deed)
    (sign,) = seem_to_have_left(date(2026, 6, 15))
    assert (sign.person, sign.last_day) == (coach, GONE)
    leave_for_good(person=coach, last_day=GONE, **deed)
    assert seem_to_have_left(date(2026, 6, 15)) == []


def test_an_administrator_looks_ends_it_and_takes_it_back(client, coach, deed):
    from_here = deed | {"person": coach.__class__.objects.create(name="Ad", email="ad@example.org")}
    client.force_login(administrator(from_here))
    at = f"/organisation/people/{coach.pk}/leaves/"
    assert "Look at what would end" in client.get(at).content.decode()
    day = {"last_day_day": "10", "last_day_month": "6", "last_day_year": "2026"}
    shown = client.get(at, day).content.decode()
    assert "Coach of “Safer handovers”" in shown
    assert "End all of it" in shown
    assert not Departure.objects.exists()
    assert client.post(at, day).status_code == 302
    assert (
        "leave on 10 June 2026" in client.get(f"/organisation/people/{coach.pk}/").content.decode()
    )
    listed = client.get("/organisation/leavers/").content.decode()
    assert "Parts in projects" in listed
    departure = Departure.objects.get()
    client.post(f"/organisation/leavers/{departure.pk}/back/")
    assert project_part(coach).until is None
    again = client.post(f"/organisation/leavers/{departure.pk}/back/", follow=True)
    assert "taken back already" in again.content.decode()


def administrator(given):
    from_day = date(2020, 1, 1)
    deed = {"by": given["by"], "now": given["now"]}
    assign_role(person=given["person"], role="administrator", starts=from_day, **deed)
    return allow_sign_in(person=given["person"], password="a long enough one", **deed)


def project_part(person):
    return person.improvement_parts.get()
