"""A month of chasers, and what stops them."""

from __future__ import annotations

import random
import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from answerable.accounts.actions import add_department, close_day, set_leave
from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person
from answerable.cases import actions
from answerable.cases.chasers import sending
from answerable.cases.chasers.owing import book
from answerable.cases.models import CasesSetting, Event, Question
from answerable.cases.owners import actions as owners
from answerable.cases.owners.opening import open_question
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import JOB, new_case, person
from answerable.cases.tests.deeds import question
from answerable.post.models import OutgoingMessage

ASKED = datetime(2021, 5, 19, 9, tzinfo=UTC)
DUE = date(2021, 6, 2)


def at(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def run(day: date, hour: int = 9):
    return sending.due(by=JOB, now=at(day, hour))


def days(first: date, last: date):
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def steps(asked: Question) -> list[tuple[str, date]]:
    found = Event.objects.filter(type="chaser_sent", questions__contains=[asked.pk])
    return [(e.detail["step"], e.happened_on) for e in found.order_by("pk")]


@pytest.fixture
def finance(db):
    return Department.objects.create(name="Finance", email="finance@trust.example")


@pytest.fixture
def asked(trust, case, finance):
    return actions.assign_owner(
        question=question(case, "2"), department=finance, by=trust.olive, now=ASKED
    )


def digests(to: str):
    found = OutgoingMessage.objects.filter(once__startswith="digest", to=[to])
    return list(found.order_by("queued_at", "pk"))


@pytest.mark.django_db
def test_the_ladder_is_climbed_once_however_often_it_is_run(asked) -> None:
    for day in days(date(2021, 5, 19), date(2021, 6, 11)):
        for hour in (9, 15):
            run(day, hour)
    # Monday 31 May is a bank holiday; the weekend of 5 June passes in silence
    assert steps(asked) == [
        ("due_soon", date(2021, 5, 28)),
        ("due", DUE),
        ("overdue", date(2021, 6, 3)),
    ]
    sent = digests("finance@trust.example")
    assert len(sent) == 3
    for message in sent:
        assert "How many staff were trained?" in message.text
        assert "Requester" not in message.text
        assert f"/owner/{asked.pk}/" in message.text
        assert message.automatic


@pytest.mark.django_db
def test_nothing_goes_before_the_hour_or_on_a_closed_day(asked) -> None:
    assert run(DUE, 6) == []  # seven in the morning in London, in summer
    close_day(day=DUE, name="Foundation day", by=JOB, now=ASKED)
    assert run(DUE) == []


@pytest.mark.django_db
@pytest.mark.parametrize("stop", ["answered", "paused", "withdrawn", "returned"])
def test_the_event_stops_the_chasers(trust, case, asked, stop) -> None:
    now = at(date(2021, 5, 27))
    if stop == "answered":
        actions.edit_draft(question=asked, base=0, text="1,200.", by=trust.olive, now=now)
    elif stop == "returned":
        actions.return_question(question=asked, reason="Try Learning.", by=JOB, now=now)
    else:
        event = {"paused": "clarification_requested", "withdrawn": "withdrawn"}[stop]
        actions.record_event(
            case=case, type=event, on=now.date(), reason="Why.", by=trust.olive, now=now
        )
    for day in days(date(2021, 5, 27), date(2021, 6, 30))[::3]:  # once owed, owed until it goes
        run(day)
    assert steps(asked) == []


@pytest.mark.django_db
def test_after_a_pause_the_owner_has_a_new_date_and_a_new_ladder(
    trust, case, asked, finance
) -> None:
    for event, day in [("requested", 20), ("received", 28)]:
        on = date(2021, 6, day)
        actions.record_event(
            case=case, type=f"clarification_{event}", on=on, by=trust.olive, now=at(on)
        )
    again = actions.assign_owner(
        question=question(case, "2"), department=finance, by=trust.olive, now=at(date(2021, 6, 28))
    )
    assert Event.objects.filter(type="question_assigned", detail__due="2021-07-12").exists()
    for day in days(date(2021, 6, 28), date(2021, 7, 13)):
        run(day)
    assert [step for step, _day in steps(again)] == ["due_soon", "due", "overdue"]


@pytest.mark.django_db
def test_above_the_owner_an_officer_decides(trust, asked) -> None:
    chief = person("chief", "senior")
    day = date(2021, 6, 8)
    for each in days(DUE, day):
        run(each)
    assert digests("chief@trust.example") == []
    [owing] = book(day).to_allow()
    assert owing.recipient is not None
    assert (owing.step.code, owing.recipient.name) == ("senior", "chief")
    opened = owing.matter.opened
    sending.allow(opened=opened, step="senior", by=trust.olive, now=at(day, 10))
    with pytest.raises(Refused):
        sending.allow(opened=opened, step="senior", by=trust.oscar, now=at(day, 10))
    run(day, 11)
    run(day, 12)
    [message] = digests("chief@trust.example")
    assert "It is with Finance." in message.text
    assert "/owner/" not in message.text
    assert steps(asked)[-1] == ("senior", day)
    assert chief.name == "chief"


@pytest.mark.django_db
def test_a_body_may_let_it_rise_by_itself(trust, asked) -> None:
    CasesSetting.objects.create(
        effective_from=date(2021, 1, 1), escalate_by_click=False, recorded_at=ASKED,
        by_kind="job", by_key="test",
    )  # fmt: skip
    person("chief", "senior")
    person("exec", "executive")
    for day in days(DUE, date(2021, 6, 30)):
        run(day)
    assert [step for step, _day in steps(asked)] == ["due", "overdue", "senior", "executive"]
    assert len(digests("chief@trust.example")) == len(digests("exec@trust.example")) == 1


@pytest.mark.django_db
def test_one_mail_a_day_holds_all_that_is_with_somebody(trust, case, finance) -> None:
    for number in ("1", "2", "3"):
        actions.assign_owner(
            question=question(case, number), department=finance, by=trust.olive, now=ASKED
        )
    run(DUE)
    [message] = digests("finance@trust.example")
    assert message.text.count("/owner/") == 3
    assert message.subject == "3 answers are waited for"


@pytest.mark.django_db
def test_a_deputy_is_chased_and_a_leavers_question_returns(trust, case) -> None:
    owen, anna = (Person.objects.get(name=name) for name in ("owen", "anna"))
    asked = actions.assign_owner(
        question=question(case, "2"), person=owen, by=trust.olive, now=ASKED
    )
    set_leave(person=owen, starts=DUE, ends=DUE, deputy=anna, by=JOB, now=ASKED)
    run(DUE)
    assert len(digests("anna@trust.example")) == 1
    assert digests("owen@trust.example") == []
    owen.ends = DUE
    owen.save()
    run(date(2021, 6, 3))
    fresh = Question.objects.get(pk=asked.pk)
    assert (fresh.cached_state, fresh.owner_person) == ("open", None)
    assert Event.objects.get(type="question_returned").words.text == "owen has left."
    assert [step for step, _day in steps(asked)] == ["due"]


@pytest.mark.django_db
def test_an_approver_is_chased_until_the_letter_is_approved(trust, case) -> None:
    for asked in Question.objects.asked().filter(request=case):
        actions.edit_draft(question=asked, base=0, text="Yes.", by=trust.olive, now=ASKED)
    actions.send_for_approval(case=case, by=trust.olive, now=ASKED)  # a Wednesday
    for day in days(date(2021, 5, 19), date(2021, 5, 21)):
        run(day)
    sent = digests("anna@trust.example")
    assert [message.subject for message in sent] == ["FOI/00001: Due soon", "FOI/00001: Due today"]
    assert "/cases/FOI-00001/letter/" in sent[0].text
    actions.return_to_drafter(
        case=case, reason="Once more.", by=trust.anna, now=at(date(2021, 5, 21))
    )
    run(date(2021, 5, 24))
    assert len(digests("anna@trust.example")) == 2


@pytest.mark.django_db
def test_an_officers_morning_names_their_cases_and_no_restricted_one_of_others(
    trust, case, asked
) -> None:
    olive, anna = (Person.objects.get(name=name) for name in ("olive", "anna"))
    actions.allocate(case=case, officer=olive, by=trust.olive, now=ASKED)
    hidden = new_case(subject="Hidden")
    actions.allocate(case=hidden, officer=olive, by=trust.olive, now=ASKED)
    hers = new_case()
    actions.restrict(case=hers, to=[anna], reason="About olive.", by=trust.oscar, now=ASKED)
    run(date(2021, 6, 18))
    [message] = digests("olive@trust.example")
    assert "Overdue:\nFOI/00001: 16 June 2021\nFOI/00002: 16 June 2021" in message.text
    assert hers.reference not in message.text
    assert "nobody's yet" not in message.text
    assert "May somebody above the owner be told?" in message.text
    assert "Requester" not in message.text


# A month, simulated

START, END = date(2021, 12, 6), date(2022, 1, 7)
NOT_WORKING = {
    date(2021, 12, 24),  # the body's own closed day
    date(2021, 12, 27), date(2021, 12, 28), date(2022, 1, 3),  # bank holidays
}  # fmt: skip
ONE = "1. How many staff were trained?\n"
TWO = f"{ONE}\n2. Who leads the department?\n"
OFFSETS = (("due_soon", -2), ("due", 0), ("overdue", 1))


def working(day: date) -> bool:
    return day.weekday() < 5 and day not in NOT_WORKING


def shifted(day: date, by: int) -> date:
    """An oracle of its own: one day at a time."""
    step = timedelta(days=1 if by > 0 else -1)
    while by:
        day += step
        if working(day):
            by -= 1 if step.days > 0 else -1
    return day


def expected(sent: date, due: date, stopped: date | None) -> list[tuple[str, date]]:
    """What the ladder owes one question; an event at 14:00 stops what would follow it."""
    owed: list[tuple[str, date]] = []
    for day in days(sent + timedelta(days=1), END):
        if not working(day) or (stopped is not None and day > stopped):
            continue
        reached = [code for code, offset in OFFSETS if shifted(due, offset) <= day]
        if reached and reached[-1] not in [code for code, _day in owed]:
            owed.append((reached[-1], day))
    return owed


FATES = ["silent"] * 9 + ["link"] * 6 + ["paused"] * 3 + ["withdrawn", "mail"]  # 5% by mail


class Month:
    """Requests arrive, are sent to their owners, and some of these answer, pause or withdraw."""

    def __init__(self, trust, *, text: str, requests: int, owners_count: int) -> None:
        self.by, self.text, self.random = trust.olive, text, random.Random(20211206)
        self.departments = [
            add_department(name=f"Owner {n}", email=f"owner{n}@trust.example", by=JOB, now=ASKED)
            for n in range(owners_count)
        ]
        close_day(day=date(2021, 12, 24), name="Christmas Eve", by=JOB, now=ASKED)
        first_days = days(START, date(2021, 12, 17))
        self.arrivals = Counter(self.random.choice(first_days) for _ in range(requests))
        self.plans: list[dict[str, Any]] = []

    def live(self) -> None:
        for day in days(START, END):
            for _each in range(self.arrivals[day]):
                self.arrive(day)
            for hour in (9, 13) if day.day % 3 == 0 else (9,):
                run(day, hour)
            for plan in self.plans:
                if plan["stops"] == day:
                    self.stop(plan, at(day, 14))

    def arrive(self, day: date) -> None:
        case = new_case(text=self.text, received_at=at(day, 8), now=at(day, 8))
        fate = self.random.choice(FATES)
        stops = None if fate == "silent" else day + timedelta(days=self.random.randint(1, 20))
        for asked in Question.objects.asked().filter(request=case):
            department = self.random.choice(self.departments)
            actions.assign_owner(question=asked, department=department, by=self.by, now=at(day, 15))
            due = shifted(day, 10)
            plan = {"asked": asked, "sent": day, "due": due, "fate": fate, "stops": stops}
            self.plans.append(plan)

    def stop(self, plan: dict[str, Any], now: datetime) -> None:
        asked = Question.objects.get(pk=plan["asked"].pk)
        if asked.cached_state != "with_owner":
            return
        if plan["fate"] == "mail":
            [first] = OutgoingMessage.objects.filter(once__startswith=f"question {asked.pk} ")
            found = owners.question_replied_to([first.message_id])
            assert found is not None
            owners.answer_from_mail(
                question=found, sender=first.to[0], text="Twelve.",
                by=Actor("link", "mail", "Owner"), now=now,
            )  # fmt: skip
        elif plan["fate"] == "link":
            [token] = re.findall(rf"/owner/{asked.pk}/([\w-]+)/", self.last_mail(asked).text)
            owners.answer_by_link(
                opened=open_question(token, asked.pk, now=now), name="An Owner", title="Lead",
                base=0, text="Twelve.", now=now,
            )  # fmt: skip
        else:
            event = "withdrawn" if plan["fate"] == "withdrawn" else "clarification_requested"
            actions.record_event(
                case=asked.request, type=event, on=now.date(), reason="So.", by=self.by, now=now
            )

    def last_mail(self, asked: Question) -> OutgoingMessage:
        """The latest digest that names the question, else the mail that first asked."""
        return OutgoingMessage.objects.filter(text__contains=f"/owner/{asked.pk}/").latest("pk")

    def check(self) -> None:
        for plan in self.plans:
            stopped = plan["stops"]
            assert steps(plan["asked"]) == expected(plan["sent"], plan["due"], stopped), plan
        sent = Event.objects.filter(type="chaser_sent")
        assert sent.count() > len(self.plans) // 2
        assert all(working(event.happened_on) for event in sent)
        assert not sent.filter(happened_on=date(2021, 12, 25)).exists()
        mails = OutgoingMessage.objects.filter(once__startswith="digest")
        a_day = Counter((m.to[0], m.queued_at.date()) for m in mails)
        assert set(a_day.values()) == {1}
        assert all(working(day) for _to, day in a_day)


@pytest.mark.django_db
def test_a_month_of_fifteen_requests(trust) -> None:
    month = Month(trust, text=ONE, requests=15, owners_count=4)
    month.live()
    month.check()


@pytest.mark.soak
@pytest.mark.django_db
def test_a_month_of_three_hundred_requests_and_forty_owners(trust) -> None:
    month = Month(trust, text=TWO, requests=300, owners_count=40)
    month.live()
    month.check()
