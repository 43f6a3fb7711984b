"""A register's steward sees what is made of it, and may object before it leaves."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from answerable.accounts.models import Link, Person, User
from answerable.cases import actions
from answerable.cases.actions import suggesting
from answerable.cases.refusals import Refused
from answerable.cases.stewards import actions as stewards
from answerable.cases.stewards.asking import KIND
from answerable.cases.stewards.reading import obstacles
from answerable.cases.stewards.shown import before
from answerable.cases.tests.conftest import BUDGET, JOB, NOW
from answerable.cases.tests.deeds import approve, fresh, question, send, write
from answerable.post.models import OutgoingMessage
from answerable.registers.actions.facts import set_policy
from answerable.registers.models import Register

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
LATER = NOW + timedelta(days=7)


@pytest.fixture
def steward(db):
    kept = Person.objects.create(name="Stella", job_title="Manager", email="stella@trust.example")
    Register.objects.create(
        key="budget", title="Budget", source=BUDGET.source, created_at=NOW,
        covers_from=date(2016, 4, 1), steward=kept,
    )  # fmt: skip
    return kept


@pytest.fixture
def ask_first(db):
    set_policy(fact=BUDGET.fact, policy="ask_first", by=JOB, now=NOW)


def suggested(case, trust):
    """Question 1 is answered from the register, the others by an officer."""
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    for number in ("2", "3"):
        write(case, number, "Seven.", trust.olive)
    return case.events.filter(type__startswith="steward_").first()


def effects(case, today=TODAY) -> list[str]:
    return [o.effect for o in obstacles(case, list(case.questions.asked()), today)]


def mail() -> OutgoingMessage:
    return OutgoingMessage.objects.get(kind=KIND)


def address() -> str:
    found = re.search(r"/steward/\d+/[\w-]+/", mail().text)
    assert found
    return found.group(0)


def test_the_steward_is_asked_once_and_never_told_who_asked(case, trust, steward) -> None:
    asked = suggested(case, trust)
    assert asked.type == "steward_asked"
    assert asked.detail["by"] == (TODAY + timedelta(days=2)).isoformat()
    assert mail().to == ["stella@trust.example"]
    assert "Requester" not in mail().text
    assert question(case, "1").text.strip() in mail().text
    actions.suggest_answers(case=case, by=JOB, now=LATER)
    assert case.events.filter(type="steward_asked").count() == 1


def test_within_two_days_it_may_be_approved_and_not_issued(case, trust, steward) -> None:
    suggested(case, trust)
    assert effects(case) == ["waits"]
    send(case, trust.olive)
    approve(case, trust.anna)
    with pytest.raises(Refused, match="Stella may object to question 1 until"):
        actions.issue(case=case, by=trust.anna, now=NOW)
    assert stewards.silence(by=JOB, now=NOW) == []
    assert len(stewards.silence(by=JOB, now=LATER)) == 1
    assert stewards.silence(by=JOB, now=LATER) == []
    assert effects(case, LATER.date()) == []
    actions.issue(case=fresh(case), by=trust.anna, now=LATER)
    assert fresh(case).cached_state == "issued"
    found = before([BUDGET.fact], leaving_out=0)
    assert [(one.reference, one.issued_on) for one in found] == [(case.reference, LATER.date())]
    assert before([BUDGET.fact], leaving_out=case.pk) == ()


def test_an_objection_holds_until_the_steward_agrees(case, trust, steward) -> None:
    asked = suggested(case, trust)
    first = question(case, "1")
    with pytest.raises(Refused, match="Say why"):
        stewards.say(asked=asked, objecting=[first.pk], reason=" ", by=JOB, now=NOW)
    stewards.say(asked=asked, objecting=[first.pk], reason="It is last year's.", by=JOB, now=NOW)
    assert stewards.silence(by=JOB, now=LATER) == []
    assert effects(case, LATER.date()) == ["held"]
    with pytest.raises(Refused, match="Stella objects: It is last year's") as held:
        send(case, trust.olive)
    assert held.value.question == "1"
    stewards.say(asked=asked, objecting=[], reason="", by=JOB, now=NOW)
    assert effects(case) == []
    send(case, trust.olive)


def test_what_is_asked_first_waits_for_a_yes_or_for_a_reason(
    case, trust, steward, ask_first
) -> None:
    suggested(case, trust)
    assert effects(case, LATER.date()) == ["held"]
    stewards.silence(by=JOB, now=LATER)
    assert effects(case, LATER.date()) == ["held"]
    with pytest.raises(Refused, match="Say why"):
        stewards.overrule(question=question(case, "1"), reason="", by=trust.anna, now=LATER)
    stewards.overrule(question=question(case, "1"), reason="It is due.", by=trust.anna, now=LATER)
    assert effects(case, LATER.date()) == []
    with pytest.raises(Refused, match="No steward holds"):
        stewards.overrule(question=question(case, "1"), reason="Again", by=trust.anna, now=LATER)


def test_what_is_asked_first_with_nobody_to_ask_is_held(case, trust, ask_first) -> None:
    assert suggested(case, trust) is None
    assert effects(case) == ["held"]
    with pytest.raises(Refused, match="Name a steward"):
        send(case, trust.olive)


def test_one_only_told_holds_nothing(case, trust, steward) -> None:
    set_policy(fact=BUDGET.fact, policy="notify", by=JOB, now=NOW)
    assert suggested(case, trust).type == "steward_told"
    assert effects(case) == []


def test_the_link_changes_nothing_when_opened_and_then_takes_their_word(
    case, trust, steward, client
) -> None:
    suggested(case, trust)
    Link.objects.update(expires_at=None)  # the pages go by the real clock
    count = case.events.count()
    page = client.get(address()).content.decode()
    assert "£2,000,000" in page
    assert "Requester" not in page
    assert case.events.count() == count
    key = question(case, "1").pk
    given = {"deed": "object", "questions": [key], "reason": "Not that one."}
    assert "Say why you object." in client.post(address(), given | {"reason": ""}).content.decode()
    assert client.post(address(), given).status_code == 302
    assert effects(case) == ["held"]
    assert client.post(address(), {"deed": "agree"}).status_code == 302
    assert effects(case) == []
    assert client.get(address()[:-2] + "x/").status_code == 404
    other = User.objects.get(person__name="olive")
    client.force_login(other)
    assert client.get(address()).status_code == 403


def test_the_steward_signed_in_and_the_desk_see_where_it_stands(
    case, trust, steward, client
) -> None:
    asked = suggested(case, trust)
    client.force_login(User.objects.create(person=steward, email=steward.email, password="x"))
    assert case.reference in client.get("/cases/registers-used/").content.decode()
    mine = f"/cases/registers-used/{asked.pk}/"
    assert "The draft" in client.get(mine).content.decode()
    given = {"deed": "object", "questions": [question(case, "1").pk], "reason": "Old."}
    assert client.post(mine, given).status_code == 302
    client.force_login(User.objects.get(person__name="anna"))
    assert client.get(mine).status_code == 404
    desk = client.get(f"/cases/{case.slug}/registers/").content.decode()
    assert "Objects: Old." in desk
    assert "Question 1 is held" in client.get(f"/cases/{case.slug}/").content.decode()
    assert client.post(f"/cases/{case.slug}/1/go-on/", {"reason": "Due."}).status_code == 302
    assert effects(case) == []


def test_a_small_number_is_withheld_and_its_reasons_are_asked_for(
    case, trust, registers, monkeypatch
) -> None:
    small = replace(BUDGET, value=None, suppressed=True)
    said = SimpleNamespace(answer="North: [c].", figures=(small,), matches=(), note="")
    monkeypatch.setattr(suggesting, "suggest", lambda *_a, **_k: said)
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    draft = question(case, "1").drafts.get()
    assert (draft.disposition, draft.provisions) == ("withheld", ["s.40(2)"])
    with pytest.raises(Refused, match=r"s\.40\(2\)"):
        send(case, trust.olive)
