"""Those who come rarely: whoever decides by private link, and a department's contact, signed in."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.urls import reverse

from answerable.accounts.models import Department, Person, RoleAssignment, User
from answerable.cases import actions
from answerable.cases.models import Submission
from answerable.cases.tests.conftest import NOW, person
from answerable.cases.tests.deeds import question
from answerable.cases.tests.test_signoff import says, tiered
from answerable.cases.waiting_on import waiting_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(trust):
    return SimpleNamespace(
        **vars(trust), pam=person("pam", "press"), chief=person("chief", "executive")
    )


def home(client, name):
    client.force_login(User.objects.get(person__name=name))
    return client.get(reverse("home")).content.decode()


def test_an_executive_who_signs_in_reads_what_waits_for_them(case, house, client) -> None:
    chief = Person.objects.get(name="chief")
    assert "Nothing waits for you now." in home(client, "chief")
    tiered(case, "full", house)
    assert waiting_on(chief) == []
    says(case, "anna")
    says(case, "pam", "no_objection")
    assert [(one.kind, one.reference) for one in waiting_on(chief)] == [("letter", case.reference)]
    page = home(client, "chief")
    assert "You are signed in as: Executive." in page
    assert f"{case.reference}: its letter waits for your decision." in page
    assert "no role yet" not in page
    says(case, "chief")
    assert waiting_on(chief) == []


def test_an_opinion_waits_until_it_is_given(case, trust) -> None:
    chief = Person.objects.create(name="Chief")
    put = Submission.objects.create(
        question=question(case, "1"), limbs=["s.36(2)(c)"], text="Plans.", to=chief,
        to_title="Chief", put_on=NOW.date(), due_on=NOW.date(), put_by="1", recorded_at=NOW,
    )  # fmt: skip
    assert [(one.kind, one.due) for one in waiting_on(chief)] == [("opinion", put.due_on)]
    Submission.objects.filter(pk=put.pk).update(
        outcome="engaged", why="x", given_on=NOW.date(), given_at=NOW, given_by="1", way="link",
        limbs_found=["s.36(2)(c)"], likelihood="would",
    )  # fmt: skip
    assert waiting_on(chief) == []


def test_a_departments_contact_who_signs_in_is_led_to_their_questions(case, trust, client) -> None:
    held = Department.objects.create(name="Estates")
    client.force_login(User.objects.get(person__name="owen"))
    RoleAssignment.objects.filter(role="owner").update(department=held)
    before = client.get(reverse("cases:desk")).content.decode()
    assert "No request is here for you." in before
    assert "add one yourself" not in before
    actions.assign_owner(question=question(case, "2"), department=held, by=trust.olive, now=NOW)
    at = reverse("cases:case", args=[case.slug])
    page = client.get(at).content.decode()
    mine = reverse("cases:answer", args=[case.slug, 2])
    assert "Asked of you:" in page
    assert page.count(f'"{mine}"') == 2  # at the head, and beside the question
    assert reverse("cases:answer", args=[case.slug, 1]) not in page
    there = client.post(mine, {"base": 0, "text": "There were 12.", "disposition": "disclosed"})
    assert there.status_code == 302
    assert "There were 12." in client.get(at).content.decode()
    client.force_login(User.objects.get(person__name="olive"))
    assert "Asked of you:" not in client.get(at).content.decode()
