"""Who keeps a register hears once a week, in the one mail of the day, that it is to be reviewed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from answerable.accounts.models import Department, Person
from answerable.cases.chasers import sending
from answerable.cases.chasers.reviews import first_of_week
from answerable.cases.tests.conftest import JOB
from answerable.post.models import OutgoingMessage
from answerable.registers.models import Register, SavedFact
from answerable.workdays.calendar import SHIPPED

pytestmark = pytest.mark.django_db
DIVISIONS = frozenset({"england-and-wales"})
MONDAY = date(2021, 5, 17)


@pytest.fixture
def register(trust):
    made = Register.objects.create(
        key="courses", title="Courses held", source="Courses", covers_from=date(2020, 4, 1),
        created_at=datetime(2021, 1, 1, tzinfo=UTC), review_on=date(2021, 5, 28),
        steward=Person.objects.get(name="owen"),
    )  # fmt: skip
    SavedFact.objects.create(
        key="held", register=made, title="How many were held", label="courses", how="count",
        measure="count", when="during", approved_by=made.steward, approved_on=date(2021, 1, 1),
        approved_until=date(2021, 5, 20),
    )  # fmt: skip
    return made


def mails(to: str) -> list[str]:
    found = OutgoingMessage.objects.filter(once__startswith="digest", to=[to])
    return [message.text for message in found.order_by("pk")]


def run(*days: int) -> None:
    for day in days:
        sending.due(by=JOB, now=datetime(2021, 5, day, 8, tzinfo=UTC))


def test_once_a_week_from_two_weeks_before(register) -> None:
    run(10, 11, 12, 13)
    (first,) = mails("owen@trust.example")
    assert "“How many were held” is approved until 20 May 2021" in first
    assert "Courses held" not in first
    run(17, 18, 19, 24)
    later = mails("owen@trust.example")
    assert len(later) == 3
    assert "The register “Courses held”, by 28 May 2021" in later[1]
    assert OutgoingMessage.objects.filter(subject="Registers to look at again").count() == 3
    Register.objects.update(review_on=date(2022, 5, 28))
    SavedFact.objects.update(approved_until=None)
    run(31)
    assert len(mails("owen@trust.example")) == 3


def test_an_officer_who_keeps_one_has_it_in_their_one_mail(register, case) -> None:
    register.steward = Person.objects.get(name="olive")
    register.save()
    run(17)
    (mail,) = mails("olive@trust.example")
    assert "Courses held" in mail
    assert "nobody's yet" in mail


def test_where_the_steward_has_left_the_department_hears(register) -> None:
    Person.objects.filter(name="owen").update(ends=date(2021, 4, 30))
    register.owner = Department.objects.create(name="Training", email="training@trust.example")
    register.save()
    run(17)
    assert mails("owen@trust.example") == []
    assert "Courses held" in mails("training@trust.example")[0]


@pytest.mark.parametrize(
    ("day", "first"),
    [(MONDAY, True), (date(2021, 5, 18), False), (date(2021, 5, 31), True),
     (date(2021, 6, 1), True), (date(2021, 6, 2), False)],
)  # fmt: skip
def test_the_first_day_worked_of_a_week(day, first) -> None:
    assert first_of_week(day, SHIPPED, DIVISIONS) is first
