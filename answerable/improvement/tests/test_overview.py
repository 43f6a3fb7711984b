"""A coach's load stands beside the time they have for it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from answerable.improvement import actions
from answerable.improvement.department.opening import open_registers
from answerable.improvement.views.overview import loads
from answerable.registers.actions import NewRow, put_rows
from answerable.registers.models import Register

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 15)


@pytest.fixture
def coached(people, project, as_leader, deed):
    """The coach helps one project and has the staff number the extract knows them by."""
    coach = people["coach"]
    coach.staff_number = "S1"
    coach.save()
    actions.join(project=project, person=coach, role="coach", on=date(2026, 1, 5), **as_leader)
    open_registers(
        keys=["improvement_people"], covers_from=date(2020, 4, 1), owner=None, steward=coach, **deed
    )
    return coach


def posts(deed, *given):
    shape = ("staff_number", "role", "basis", "wte")
    rows = [
        NewRow(
            {**dict(zip(shape, row, strict=True)), "person": "C", "band": "7", "department": "D"},
            date(2026, 4, 1), None,
        )
        for row in given
    ]  # fmt: skip
    register = Register.objects.get(key="improvement_people")
    put_rows(register=register, rows=rows, **deed)


def test_load_stands_beside_capacity(coached, deed, signed_in):
    posts(deed, ("S1", "Coach", "substantive", Decimal("0.4")), ("S2", "Coach", "substantive", 1))
    (load,) = loads(TODAY)
    assert (load.projects, load.wte, load.for_each) == (1, Decimal("0.4"), Decimal("2.5"))
    page = signed_in("head").get("/improvement/overview/").content.decode()
    assert "Projects for each WTE" in page


def test_another_post_of_a_coach_is_no_time_for_coaching(coached, deed):
    posts(
        deed, ("S1", "Ward manager", "substantive", Decimal("0.8")),
        ("S1", "Ward manager", "share of time", Decimal("0.2")),
    )  # fmt: skip
    (load,) = loads(TODAY)
    assert load.wte == Decimal("0.2")


def test_a_coach_the_register_does_not_know_has_no_time_told(coached, deed):
    posts(deed, ("S2", "Coach", "substantive", 1))
    (load,) = loads(TODAY)
    assert (load.wte, load.for_each) == (None, None)
