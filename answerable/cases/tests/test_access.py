from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from answerable.accounts import links
from answerable.accounts.actions import assign_role
from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Link, Person
from answerable.cases import access, actions
from answerable.cases.intake.acknowledging import acknowledge
from answerable.cases.models import SurveyResponse
from answerable.cases.refusals import NotAllowed, NotFound, Refused
from answerable.cases.roles import APPROVE, DRAFT, ISSUE, READ
from answerable.cases.tests.conftest import JOB, NOW, new_case, person
from answerable.cases.tests.deeds import fresh, question
from answerable.post.models import OutgoingMessage

ON = date(2021, 5, 19)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("who", "permission", "may"),
    [
        ("olive", READ, True),
        ("olive", DRAFT, True),
        ("olive", ISSUE, True),
        ("olive", APPROVE, False),
        ("anna", APPROVE, True),
        ("anna", ISSUE, True),
        ("audrey", READ, True),
        ("audrey", DRAFT, False),
        ("audrey", ISSUE, False),
    ],
)
def test_to_fetch_is_to_be_allowed(trust, case, who, permission, may) -> None:
    by = getattr(trust, who)
    if may:
        assert access.case(by, "FOI-00001", permission, on=ON) == case
    else:
        with pytest.raises(NotAllowed) as refused:
            access.case(by, "FOI/00001", permission, on=ON)
        assert "role" in refused.value.sentence


@pytest.mark.django_db
def test_what_is_not_there_and_what_is_not_theirs_read_the_same(trust, case) -> None:
    stranger = person("sam")
    for by, reference in ((stranger, "FOI/00001"), (trust.olive, "FOI/00009")):
        with pytest.raises(NotFound, match=f"no case {reference}"):
            access.case(by, reference, on=ON)
    assert not access.cases(Actor("link", "1", "A"), on=ON).exists()


@pytest.mark.django_db
def test_a_restricted_case_is_seen_by_those_named(trust, case) -> None:
    anna = Person.objects.get(pk=int(trust.anna.key))
    with pytest.raises(Refused):
        actions.restrict(case=case, to=[anna], reason=" ", by=trust.anna, now=NOW)
    actions.restrict(case=case, to=[anna], reason="About a colleague.", by=trust.anna, now=NOW)
    assert list(access.cases(trust.anna, on=ON)) == [case]
    assert not access.cases(trust.olive, on=ON).exists()
    actions.unrestrict(case=case, reason="Settled.", by=trust.anna, now=NOW)
    assert access.cases(trust.olive, on=ON).exists()


@pytest.mark.django_db
def test_an_owner_sees_the_cases_and_answers_the_questions_of_their_department(trust, case) -> None:
    held = Department.objects.create(name="Learning")
    lead = person("lena")
    assign_role(
        person=Person.objects.get(pk=int(lead.key)), role="owner", department=held,
        starts=date(2020, 1, 1), by=JOB, now=NOW,
    )  # fmt: skip
    with pytest.raises(NotFound):
        access.case(lead, "FOI/00001", on=ON)
    actions.assign_owner(question=question(case, "2"), department=held, by=trust.olive, now=NOW)
    assert access.question(lead, "FOI/00001", 2, DRAFT, on=ON).number == "2"
    with pytest.raises(NotAllowed, match="another department"):
        access.question(lead, "FOI/00001", 1, DRAFT, on=ON)
    with pytest.raises(NotFound, match="no question 9"):
        access.question(trust.olive, "FOI/00001", 9, on=ON)


@pytest.mark.django_db
def test_a_requester_sees_their_own_case_alone(trust, case) -> None:
    other = new_case()
    by = Actor("requester", str(case.requester_id), "A. Requester")
    assert list(access.cases(by, on=ON)) == [case]
    with pytest.raises(NotFound):
        access.case(by, other.reference, on=ON)
    with pytest.raises(NotAllowed):
        access.case(by, case.reference, DRAFT, on=ON)


def tracked_at(token: str) -> str:
    return f"https://trust.example/track/{token}"


@pytest.mark.django_db
def test_the_requester_is_thanked_once_with_the_day_it_is_due(trust, case) -> None:
    token = actions.track_link(case=case, by=JOB, now=NOW)
    opened = links.look(token, "cases.track", NOW)
    assert opened.key == "FOI/00001"
    for first in (True, False):
        sent = acknowledge(case=case, address=tracked_at, by=JOB, now=NOW)
        assert (sent is not None) == first
    mail = OutgoingMessage.objects.get()
    assert "16 June 2021" in mail.text
    assert "https://trust.example/track/" in mail.text
    assert mail.automatic
    assert fresh(case).cached_state == "received"


def survey_link() -> Link:
    token = links.issue(
        purpose="cases.survey", kind="case", key="FOI/00001", expires=NOW + timedelta(days=30),
        by=JOB, now=NOW,
    )  # fmt: skip
    return links.look(token, "cases.survey", NOW)


def answer_survey(link, **given):
    told: dict[str, Any] = {
        "scores": {"overall": 4},
        "comments": "Clear.",
        "tie_to_case": False,
    } | given
    return actions.record_survey(link=link, by=JOB, now=NOW, **told)


@pytest.mark.django_db
def test_a_survey_is_tied_to_the_case_only_where_they_say_so(trust, case) -> None:
    free = answer_survey(survey_link())
    assert (free.request, free.month, free.overall) == (None, date(2021, 5, 1), 4)
    assert answer_survey(survey_link(), tie_to_case=True).request == case


@pytest.mark.django_db
def test_a_survey_is_answered_once_with_scores_of_one_to_five(trust, case) -> None:
    link = survey_link()
    for wrong in ({"scores": {"overall": 6}}, {"scores": {}, "comments": " "}):
        with pytest.raises(Refused):
            answer_survey(link, **wrong)
    with pytest.raises(TypeError):
        answer_survey(link, scores={"mood": 3})
    answer_survey(link)
    with pytest.raises(Refused, match="already"):
        answer_survey(link)
    assert SurveyResponse.objects.count() == 1


@pytest.mark.django_db
def test_a_case_is_restricted_and_opened_on_its_page(trust, case, client) -> None:
    olive = Person.objects.get(pk=int(trust.olive.key))
    client.force_login(olive.user)
    address = reverse("cases:restrict", args=[case.slug])
    other = Person.objects.exclude(pk=olive.pk).filter(user__isnull=False).first()
    said = client.post(address, {"people": [other.pk], "reason": "About a colleague."})
    assert "Name yourself too" in said.content.decode()
    case.refresh_from_db()
    assert not case.restricted
    client.post(address, {"people": [olive.pk], "reason": "About a colleague."})
    case.refresh_from_db()
    assert case.restricted
    client.post(reverse("cases:unrestrict", args=[case.slug]), {"reason": ""})
    case.refresh_from_db()
    assert case.restricted
    client.post(reverse("cases:unrestrict", args=[case.slug]), {"reason": "Settled."})
    case.refresh_from_db()
    assert not case.restricted
