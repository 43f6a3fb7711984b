"""Leave, deputies and closed days."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from answerable.accounts import actions
from answerable.accounts.actor import Actor
from answerable.accounts.leave import acting_for, has_left
from answerable.accounts.models import ClosedDay, Leave, Person, RoleAssignment, TrailEntry, User
from answerable.accounts.working_days import working_calendar
from answerable.workdays.calendar import why_not_working

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
BY = Actor("job", "test", "Test")
DAY = date(2026, 3, 10)

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    return [Person.objects.create(name=name, email=f"{name}@trust.example") for name in "abc"]


def away(person, deputy, starts=DAY, ends=DAY):
    return actions.set_leave(person=person, starts=starts, ends=ends, deputy=deputy, by=BY, now=NOW)


def test_a_deputys_deputy_acts_and_a_circle_is_nobody(people) -> None:
    a, b, c = people
    assert acting_for(a, DAY) == a
    away(a, b)
    assert acting_for(a, DAY) == b
    away(b, c)
    assert acting_for(a, DAY) == c
    away(c, a)
    assert acting_for(a, DAY) is None
    assert acting_for(a, date(2026, 3, 11)) == a


def test_nobody_acts_for_one_without_a_deputy_or_whose_deputy_left(people) -> None:
    a, b, _c = people
    leave = away(a, None)
    assert acting_for(a, DAY) is None
    actions.cancel_leave(leave=leave, by=BY, now=NOW)
    away(a, b)
    b.ends = date(2026, 3, 9)
    b.save()
    assert has_left(b, DAY)
    assert not has_left(b, date(2026, 3, 9))
    assert acting_for(a, DAY) is None


def test_leave_that_makes_no_sense_is_refused(people) -> None:
    a, b, _c = people
    with pytest.raises(actions.Refused, match="before the first"):
        away(a, b, DAY, date(2026, 3, 9))
    with pytest.raises(actions.Refused, match="themselves"):
        away(a, a)
    away(a, b)
    with pytest.raises(actions.Refused, match="already"):
        away(a, b, date(2026, 3, 1), date(2026, 3, 31))
    assert TrailEntry.objects.filter(deed="leave set").count() == 1


def test_a_closed_day_is_no_working_day_of_the_body_alone(people) -> None:
    closed = actions.close_day(day=DAY, name="Foundation day", by=BY, now=NOW)
    with pytest.raises(actions.Refused, match="listed"):
        actions.close_day(day=DAY, name="Again", by=BY, now=NOW)
    assert "Foundation day" in (why_not_working(*working_calendar(), DAY) or "")
    actions.open_day(closed=closed, by=BY, now=NOW)
    assert why_not_working(*working_calendar(), DAY) is None
    # St Patrick's day is kept in Northern Ireland alone
    assert why_not_working(*working_calendar(), date(2026, 3, 17)) is None


def test_the_pages(client, people) -> None:
    a, b, c = people
    for person in (a, c):
        User.objects.create(person=person, email=person.email, password="x")
    RoleAssignment.objects.create(person=a, role="officer", starts=date(2020, 1, 1))
    client.force_login(User.objects.get(person=c))
    assert client.get(reverse("accounts:away")).status_code == 403
    client.force_login(User.objects.get(person=a))
    assert client.get(reverse("accounts:add_leave")).status_code == 200
    days = {f"{edge}_{part}": value for edge in ("starts", "ends")
            for part, value in (("day", 1), ("month", 6), ("year", 2090))}  # fmt: skip
    given = {"person": b.pk, "deputy": c.pk, **days}
    assert client.post(reverse("accounts:add_leave"), given).status_code == 302
    day = {"day_day": 2, "day_month": 6, "day_year": 2090, "name": "Foundation day"}
    assert client.post(reverse("accounts:close_day"), day).status_code == 302
    shown = client.get(reverse("accounts:away")).content.decode()
    assert "1 June 2090" in shown
    assert "Foundation day" in shown
    client.post(reverse("accounts:cancel_leave", args=[Leave.objects.get().pk]))
    client.post(reverse("accounts:open_day", args=[ClosedDay.objects.get().pk]))
    assert not Leave.objects.exists()
    assert not ClosedDay.objects.exists()
