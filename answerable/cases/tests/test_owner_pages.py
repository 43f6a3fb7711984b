"""The owner's page, the officers' pages about owners, and the calendar, over HTTP."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from answerable.accounts.models import Department, Person, TrailEntry, User
from answerable.cases import actions
from answerable.cases.chasers import sending
from answerable.cases.models import Event, Question
from answerable.cases.owners import actions as owners
from answerable.cases.tests.conftest import JOB, new_case, person
from answerable.cases.tests.deeds import latest, question

WEDNESDAY = datetime(2021, 5, 26, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """That Wednesday, for whatever a page asks of the clock."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


@pytest.fixture
def finance(db):
    return Department.objects.create(name="Finance", email="finance@trust.example")


@pytest.fixture
def asked(trust, case, finance, today) -> Question:
    return actions.assign_owner(
        question=question(case, "2"), department=finance, by=trust.olive, now=today
    )


@pytest.fixture
def address(asked, trust, today) -> str:
    return reverse(
        "owner", args=[asked.pk, owners.make_link(question=asked, by=trust.olive, now=today)]
    )


def signed_in(client, name):
    client.force_login(User.objects.get(person__name=name))
    return client


def given(**changes):
    return {"base": 0, "deed": "answer", "text": "1,200 in all.", "name": "Fay Nance",
            "title": "Finance manager"} | changes  # fmt: skip


def test_the_page_shows_the_question_and_not_who_asked(client, address, asked) -> None:
    events = Event.objects.count()
    page = client.get(address)
    shown = page.content.decode()
    assert page.status_code == 200
    assert "How many staff were trained?" in shown
    assert "Please answer by 2 June 2021." in shown
    assert "Where did you search? (optional)" not in shown
    assert "Requester" not in shown
    assert "requester" not in shown
    assert page["X-Robots-Tag"] == "noindex"
    assert "no-store" in page["Cache-Control"]
    assert client.head(address).status_code == 200
    assert Event.objects.count() == events


def test_once_its_day_has_passed_the_page_says_so(client, address, monkeypatch) -> None:
    later = WEDNESDAY + timedelta(days=10)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert "We needed this by 2 June 2021." in client.get(address).content.decode()


def test_its_form_answers_once(client, address, case) -> None:
    sheet = SimpleUploadedFile("sheet.csv", b"a,b\n1,2\n", "text/csv")
    sent = client.post(address, given(file=sheet))
    assert (sent.status_code, sent["Location"]) == (302, reverse("owner_thanks"))
    assert client.get(reverse("owner_thanks")).status_code == 200
    assert latest(case, "2").text == "1,200 in all."
    again = client.post(address, given(text="Other."))
    assert again.status_code == 410
    assert "answered already" in again.content.decode()
    assert latest(case, "2").text == "1,200 in all."


def test_what_each_choice_needs_is_asked_for(client, address, asked) -> None:
    for deed, sentence in [
        ("answer", "Write the answer."),
        ("not_ours", "Say who might hold it"),
        ("nothing_held", "Say with what words you searched."),
    ]:
        page = client.post(address, given(deed=deed, text=""))
        assert page.status_code == 200
        assert sentence in page.content.decode()
    asked.refresh_from_db()
    assert asked.cached_state == "with_owner"


def test_nothing_held_and_not_ours(client, address, case, asked, trust) -> None:
    search = {"where": "The ledger", "words": "QI", "on_day": "25", "on_month": "5",
              "on_year": "2021", "minutes": "30"}  # fmt: skip
    assert client.post(address, given(deed="nothing_held", text="", **search)).status_code == 302
    assert latest(case, "2").disposition == "not_held"
    owners.send_back(question=asked, reason="In the archive?", by=trust.olive, now=WEDNESDAY)
    sent = client.post(address, given(deed="not_ours", try_instead="Try the archive."))
    assert sent.status_code == 302
    assert question(case, "2").cached_state == "open"


def test_a_wrong_link_says_why_and_is_in_the_trail(client, address, asked, case, trust) -> None:
    altered = address[:-3] + "x/"
    page = client.get(altered)
    assert page.status_code == 404
    assert "not one of ours" in page.content.decode()
    other = address.replace(f"/{asked.pk}/", f"/{question(case, '1').pk}/")
    assert "for another question" in client.post(other, given()).content.decode()
    assert TrailEntry.objects.filter(deed="link refused").count() == 2


def test_an_officer_sends_a_question_and_sees_where_it_is(client, trust, case, finance) -> None:
    signed_in(client, "olive")
    ask = reverse("cases:owner", args=[case.slug, 3])
    assert client.get(ask).status_code == 200
    wrong = client.post(ask, {"department": finance.pk, "person": "nobody@trust.example"})
    assert "Nobody in the staff records" in wrong.content.decode()
    sent = client.post(
        ask, {"department": finance.pk, "person": "OWEN@trust.example", "due_day": "1",
              "due_month": "6", "due_year": "2021"},
    )  # fmt: skip
    assert sent["Location"] == reverse("cases:with_owners", args=[case.slug])
    shown = client.get(sent["Location"]).content.decode()
    assert "owen" in shown
    assert "1 June 2021" in shown
    assert "FOI/00001" in client.get(reverse("cases:chasers")).content.decode()
    made = client.post(reverse("cases:hand_link", args=[case.slug, 3])).content.decode()
    link = re.search(r'href="http://testserver(/owner/[^"]+)"', made)
    assert link
    assert client.get(link.group(1)).status_code == 200


def test_a_file_from_an_owner_is_saved_and_never_shown(client, trust, case, address) -> None:
    page = SimpleUploadedFile("<b>.html", b"<script>1</script>", "text/html")
    client.post(address, given(file=page))
    signed_in(client, "olive")
    where = reverse("cases:with_owners", args=[case.slug])
    found = re.search(
        r'href="(/cases/FOI-00001/owners/[0-9a-f]{64})"', client.get(where).content.decode()
    )
    assert found
    got = client.get(found.group(1))
    assert got.content == b"<script>1</script>"
    assert got["Content-Type"] == "application/octet-stream"
    assert got["Content-Disposition"].startswith("attachment")
    assert client.get(found.group(1)[:-1] + "z").status_code == 404


def test_an_officer_returns_an_answer(client, trust, case, address) -> None:
    client.post(address, given())
    signed_in(client, "olive")
    back = reverse("cases:send_back", args=[case.slug, 2])
    assert client.get(back).status_code == 200
    assert client.post(back, {"reason": "In which year?"}).status_code == 302
    assert question(case, "2").cached_state == "with_owner"


def test_an_officer_allows_somebody_above_to_be_told(client, trust, asked, monkeypatch) -> None:
    person("chief", "senior")
    late = datetime(2021, 6, 9, 9, tzinfo=UTC)
    sending.due(by=JOB, now=late)
    monkeypatch.setattr("django.utils.timezone.now", lambda: late)
    signed_in(client, "audrey")
    opened = Event.objects.get(type="question_assigned").pk
    deed = {"opened": opened, "step": "senior"}
    assert client.post(reverse("cases:allow_escalation"), deed).status_code == 403
    signed_in(client, "olive")
    assert "chief" in client.get(reverse("cases:chasers")).content.decode()
    assert client.post(reverse("cases:allow_escalation"), deed).status_code == 302
    assert Event.objects.filter(type="escalation_allowed").count() == 1
    assert client.post(reverse("cases:allow_escalation"), {"opened": "x"}).status_code == 404


def test_a_restricted_case_is_in_nobody_elses_list(client, trust, case, asked) -> None:
    anna = Person.objects.get(name="anna")
    actions.restrict(case=case, to=[anna], reason="So.", by=trust.anna, now=case.created_at)
    signed_in(client, "olive")
    assert "FOI/00001" not in client.get(reverse("cases:chasers")).content.decode()
    assert client.get(reverse("cases:with_owners", args=[case.slug])).status_code == 404


def test_a_calendar_by_secret_address(client, trust, case, asked, today) -> None:
    actions.allocate(case=case, officer=Person.objects.get(name="olive"), by=trust.olive, now=today)
    new_case()
    signed_in(client, "olive")
    assert client.get(reverse("cases:feed")).status_code == 200
    first = made(client)
    client.logout()
    feed = client.get(first)
    assert feed["Content-Type"].startswith("text/calendar")
    text = feed.content.decode()
    assert "SUMMARY:FOI/00001\r\n" in text
    assert "DTSTART;VALUE=DATE:20210616" in text
    assert "FOI/00002" not in text
    assert "Improvement" not in text
    assert client.get(first.replace(".ics", "x.ics")).status_code == 404
    second = made(signed_in(client, "olive"))
    client.logout()
    assert client.get(first).status_code == 404
    assert client.get(second).status_code == 200
    User.objects.filter(person__name="olive").update(is_active=False)
    assert client.get(second).status_code == 404


def made(client) -> str:
    page = client.post(reverse("cases:feed")).content.decode()
    found = re.search(r"http://testserver(/calendar/[\w-]+\.ics)", page)
    assert found
    return found.group(1)
