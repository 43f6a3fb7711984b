from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from answerable.accounts.models import Person
from answerable.cases import actions, weekly
from answerable.cases.models import Release
from answerable.cases.setting import change_setting
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.deeds import fresh
from answerable.cases.tests.test_happened import signed_in
from answerable.post.models import OutgoingMessage

THURSDAY = datetime(2021, 5, 20, 9, tzinfo=UTC)
CASES = date(2021, 5, 19)


@pytest.fixture
def two(trust):
    """One case whose subject says who asks and how to reach them, and one restricted."""
    shown, hidden = new_case(text="1. How many beds?"), new_case(text="1. How many doctors?")
    type(shown).objects.filter(pk=shown.pk).update(
        subject="Beds, asked by A. REQUESTER (a@example.org, 07700 900 123)"
    )
    olive = Person.objects.get(pk=int(trust.olive.key))
    actions.restrict(case=hidden, to=[olive], reason="x", by=trust.olive, now=NOW)
    return fresh(shown), hidden


@pytest.mark.django_db
def test_the_list_names_nobody_and_leaves_restricted_cases_out(two) -> None:
    shown, hidden = two
    found = weekly.week(CASES)
    assert [one.case.pk for one in found.received] == [shown.pk]
    told = weekly.words(found)
    assert "Beds, asked by" in told
    assert "New requests (1)" in told
    assert shown.requester.name
    for secret in ("REQUESTER", "example.org/", "a@example.org", "07700", hidden.reference):
        assert secret not in told, secret
    coming = weekly.week(shown.cached_due - weekly.WEEK)
    assert [one.case.pk for one in coming.coming] == [shown.pk]
    assert not weekly.week(shown.cached_due).coming
    assert not Release.objects.exists()
    assert not found.issued


def to(value, name="weekly_to"):
    change_setting(name=name, value=value, effective_from=NOW.date(), reason="x", by=JOB, now=NOW)


@pytest.mark.django_db
def test_it_goes_once_a_week_to_each_of_those_set_from_its_day_on(two) -> None:
    assert weekly.due(by=JOB, now=THURSDAY) == [], "to nobody unless somebody is set"
    to("comms@trust.example, chief@trust.example")
    to(4, "weekly_day")
    early = (THURSDAY.replace(day=19), THURSDAY.replace(hour=5))
    assert [weekly.due(by=JOB, now=moment) for moment in early] == [[], []]
    sent = weekly.due(by=JOB, now=THURSDAY)
    assert [message.to for message in sent] == [["comms@trust.example"], ["chief@trust.example"]]
    for later in (THURSDAY.replace(hour=15), THURSDAY.replace(day=22)):
        assert weekly.due(by=JOB, now=later) == [], "once a week"
    assert len(weekly.due(by=JOB, now=THURSDAY.replace(day=27))) == 2
    assert OutgoingMessage.objects.filter(kind="weekly").count() == 4


@pytest.mark.django_db
def test_the_page_says_the_same(two, trust, client, monkeypatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    signed_in(client, trust.olive)
    page = client.get(reverse("cases:week")).content.decode()
    assert two[0].reference in page
    assert two[1].reference not in page
    assert "REQUESTER" not in page
    assert "It is sent to nobody" in page
