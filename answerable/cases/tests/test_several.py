"""Several cases at once: looked at first, done one by one, taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from answerable.accounts.models import Department, User
from answerable.cases import actions
from answerable.cases.models import Event, Request
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import JOB, new_case
from answerable.cases.tests.deeds import fresh
from answerable.post.models import OutgoingMessage

pytestmark = pytest.mark.django_db
WEDNESDAY = datetime(2021, 5, 26, 9, tzinfo=UTC)
SUNDAY = datetime(2021, 5, 30, 9, tzinfo=UTC)
SEVERAL = "/cases/several/"


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: WEDNESDAY)


@pytest.fixture
def three(trust):
    return [
        new_case(text=f"1. How many {what}?", subject=what) for what in ("cars", "beds", "keys")
    ]


@pytest.fixture
def finance(db):
    return Department.objects.create(name="Finance", email="finance@trust.example")


@pytest.fixture
def officer(client, trust):
    client.force_login(User.objects.get(person__name="olive"))
    return client


def these(cases, deed, **more):
    return {"case": [case.slug for case in cases], "deed": deed} | more


def sent_to(case, department, trust):
    question = case.questions.asked().get()
    return actions.assign_owner(question=question, department=department, by=trust.olive, now=NOW)


NOW = datetime(2021, 5, 20, 9, tzinfo=UTC)


def reminded() -> list[OutgoingMessage]:
    return list(OutgoingMessage.objects.filter(text__contains="A reminder").order_by("pk"))


def test_looking_changes_nothing_and_one_refusal_stops_no_other(officer, three, trust) -> None:
    actions.record_event(
        case=three[2], type="withdrawn", on=date(2021, 5, 19), reason="x", by=JOB, now=WEDNESDAY
    )
    actions.allocate(case=three[1], officer=None, by=trust.olive, now=NOW)
    before = Event.objects.count()
    page = officer.get(SEVERAL, these(three, "give")).content.decode()
    assert "3 cases" in page
    assert "This case is closed" in page
    assert Event.objects.count() == before
    assert "Choose" in officer.post(SEVERAL, these(three, "give")).content.decode()
    given = these(three, "give", officer=trust.oscar.key)
    given["case"] += ["FOI-99999", "nonsense"]
    page = officer.post(SEVERAL, given, follow=True).content.decode()
    assert "2 cases are now with oscar" in page
    assert "This case is closed" in page
    theirs = Request.objects.filter(officer_id=int(trust.oscar.key))
    assert {c.pk for c in theirs} == {three[0].pk, three[1].pk}


def test_giving_is_taken_back_to_whoever_had_it(officer, three, trust) -> None:
    olive = User.objects.get(person__name="olive").person
    actions.allocate(case=three[0], officer=olive, by=JOB, now=NOW)
    officer.post(SEVERAL, these(three, "give", officer=trust.oscar.key))
    actions.allocate(case=three[2], officer=olive, by=JOB, now=NOW)
    page = officer.post(reverse("cases:several_undo"), follow=True).content.decode()
    assert "Taken back on 2 cases." in page
    assert f"{three[2].reference}: Somebody has given it on meanwhile." in page
    assert [fresh(c).officer_id for c in three] == [olive.pk, None, olive.pk]
    again = officer.post(reverse("cases:several_undo"), follow=True).content.decode()
    assert "nothing to take back" in again


def test_a_note_is_on_each_and_is_struck_out_again(officer, three) -> None:
    assert "Error:" in officer.post(SEVERAL, these(three, "note", note=" ")).content.decode()
    page = officer.post(SEVERAL, these(three, "note", note="Budget week."), follow=True)
    assert "A note is on 3 cases." in page.content.decode()
    assert [c.events.get(type="noted").words.text for c in three] == ["Budget week."] * 3
    officer.post(reverse("cases:several_undo"))
    assert [c.events.filter(type="struck_out").count() for c in three] == [1, 1, 1]


def test_those_who_hold_several_cases_up_have_one_mail_once_a_day(
    officer, three, trust, finance, monkeypatch
) -> None:
    for case in three[:2]:
        sent_to(case, finance, trust)
    page = officer.get(SEVERAL, these(three, "remind")).content.decode()
    assert "1 mail goes" in page
    assert "question 1: Finance" in page
    assert "Nothing of it waits" in page
    page = officer.post(SEVERAL, these(three, "remind"), follow=True).content.decode()
    assert "1 reminder goes." in page
    assert "Take it back" not in page
    [mail] = reminded()
    assert mail.to == ["finance@trust.example"]
    assert "How many cars?" in mail.text
    assert "How many beds?" in mail.text
    assert mail.text.count("A reminder: it is due on 2 June 2021") == 2
    assert "Requester" not in mail.text
    assert [c.events.filter(type="chaser_sent").count() for c in three] == [1, 1, 0]
    page = officer.get(SEVERAL, these(three, "remind")).content.decode()
    assert "There is nobody to remind." in page
    officer.post(SEVERAL, these(three, "remind"))
    assert len(reminded()) == 1
    monkeypatch.setattr("django.utils.timezone.now", lambda: WEDNESDAY.replace(day=27))
    officer.force_login(User.objects.get(person__name="olive"))
    officer.post(SEVERAL, these(three, "remind"))
    assert len(reminded()) == 2, "by hand as often as they like, once a day"


def test_nobody_is_reminded_on_a_closed_day_or_of_a_paused_case(
    officer, three, trust, finance, monkeypatch
) -> None:
    for case in three[:2]:
        sent_to(case, finance, trust)
    actions.record_event(
        case=three[0], type="clarification_requested", on=NOW.date(), by=JOB, now=WEDNESDAY
    )
    page = officer.get(SEVERAL, these(three[:1], "remind")).content.decode()
    assert "There is nobody to remind." in page
    monkeypatch.setattr("django.utils.timezone.now", lambda: SUNDAY)
    officer.force_login(User.objects.get(person__name="olive"))
    assert "not a working day" in officer.get(SEVERAL, these(three, "remind")).content.decode()
    officer.post(SEVERAL, these(three, "remind"))
    assert reminded() == []


def test_only_officers_and_only_cases_they_may_see(client, three, trust) -> None:
    client.force_login(User.objects.get(person__name="anna"))
    assert client.get(SEVERAL, these(three, "note")).status_code == 403
    client.force_login(User.objects.get(person__name="olive"))
    actions.restrict(
        case=three[0], to=[User.objects.get(person__name="oscar").person], reason="Staff",
        by=trust.oscar, now=NOW,
    )  # fmt: skip
    page = client.get(SEVERAL, these(three, "note")).content.decode()
    assert "2 cases" in page
    assert three[0].reference not in page
    assert client.get(SEVERAL, these([], "note")).status_code == 302
    assert client.get(SEVERAL, these(three, "burn")).status_code == 302


def test_the_desk_ticks_all_of_a_page_without_a_script(officer, three) -> None:
    desk = reverse("cases:desk")
    assert officer.get(desk).content.decode().count(" checked") == 0
    page = officer.get(desk, {"tick": "all", "regime": "FOIA"}).content.decode()
    assert page.count(" checked") == 3
    assert 'href="?regime=FOIA#several"' in page


@pytest.fixture
def held(three):
    Request.objects.filter(pk__in=[case.pk for case in three[:2]]).update(held_at=NOW)
    return [fresh(case) for case in three]


def test_cases_of_a_register_are_released_together_and_held_again(officer, held, trust) -> None:
    assert "imported cases" in officer.get(reverse("cases:desk")).content.decode()
    page = officer.get(SEVERAL, these(held, "free")).content.decode()
    assert page.count("May send; due ") == 2
    assert "Left as it is: it is not held" in page
    page = officer.post(SEVERAL, these(held, "free"), follow=True).content.decode()
    assert "2 cases may send from now on." in page
    assert f"{held[2].reference}: This case is not held" in page
    assert [fresh(case).held_at for case in held] == [None] * 3
    assert OutgoingMessage.objects.count() == 0
    actions.allocate(case=held[0], officer=None, by=trust.olive, now=WEDNESDAY)
    page = officer.post(reverse("cases:several_undo"), follow=True).content.decode()
    assert "Taken back on 1 case." in page
    assert f"{held[0].reference}: Something has happened on it since" in page
    assert [fresh(case).held_at is None for case in held] == [True, False, True]
    with pytest.raises(Refused, match="earlier register"):
        sent_to(held[1], Department.objects.create(name="Estates"), trust)


def test_releasing_is_offered_while_some_case_is_held(officer, three) -> None:
    page = officer.get(reverse("cases:desk")).content.decode()
    assert "Write a note on each" in page
    assert "imported cases" not in page
