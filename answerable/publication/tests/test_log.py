from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.models import Organisation, User
from answerable.cases import actions as cases
from answerable.cases.models import Release
from answerable.cases.tests.conftest import NOW, new_case
from answerable.cases.tests.deeds import fresh
from answerable.precedents.actions import like
from answerable.precedents.models import Precedent
from answerable.publication import actions, jobs, pull
from answerable.publication.actions import Answered, outcome
from answerable.publication.feed import plain
from answerable.publication.holds import empty_entry
from answerable.publication.models import LogEntry, Outcome, Standing
from answerable.publication.tests.conftest import AT, BY
from answerable.safety.redaction import MARK, Asker, doubtful, without

ATOM = "{http://www.w3.org/2005/Atom}"


def text_of(response):
    return response.content.decode()


def test_an_answered_case_is_published_without_who_asked(answered, client) -> None:
    case = answered("1. What is the budget? Write to a.requester@example.org or 020 7946 0958.")
    entry = pull.pull(by=BY, now=AT)[0]
    assert entry.standing == Standing.PUBLISHED
    assert entry.reference == case.reference
    page = text_of(client.get(reverse("publication:entry", args=[entry.public_id])))
    assert "What is the budget?" in page
    assert "The answer to 1." in page
    assert "example.org" not in page
    assert "7946" not in page


def test_pulling_twice_is_the_same_as_once(answered) -> None:
    answered()
    assert len(pull.pull(by=BY, now=AT)) == 1
    assert pull.pull(by=BY, now=AT) == []
    assert LogEntry.objects.count() == 1


def test_an_open_or_restricted_case_is_not_pulled(answered, trust) -> None:
    new_case()
    case = answered()
    case.restricted = True
    case.save()
    assert pull.pull(by=BY, now=AT) == []


def test_an_entry_whose_case_is_restricted_is_taken_down(answered, client) -> None:
    case = answered()
    entry = pull.pull(by=BY, now=AT)[0]
    type(case).objects.filter(pk=case.pk).update(restricted=True)
    pull.pull(by=BY, now=AT)
    response = client.get(reverse("publication:entry", args=[entry.public_id]))
    assert response.status_code == 410
    assert "budget" not in text_of(response)


def test_a_body_may_choose_not_to_publish(answered, trust) -> None:
    answered()
    organisation = Organisation.current()
    organisation.publication = False
    organisation.save()
    assert pull.pull(by=BY, now=AT) == []


def test_the_outcome_of_a_real_case_is_counted(answered) -> None:
    case = answered()
    found = list(pull.counted(case.received_on, case.received_on))
    assert [c.outcome for c in found] == ["full"]
    assert found[0].closed_on == case.cached_closed_on
    assert Release.objects.filter(request=case).exists()


def test_a_withdrawn_request_is_not_an_outcome(trust) -> None:
    case = new_case()
    cases.record_event(
        case=case, type="withdrawn", on=NOW.date(), reason="By letter.", by=trust.olive, now=NOW
    )
    found = list(pull.counted(case.received_on, case.received_on))
    assert [(c.outcome, c.closed_on) for c in found] == [("other", fresh(case).cached_closed_on)]


def test_a_name_left_in_the_text_is_held_for_an_officer(copied) -> None:
    entry = copied(question="I, Requester, ask how many coaches there are.")
    assert entry.standing == Standing.HELD
    assert entry.reason == "name"
    assert not LogEntry.objects.published()


def test_a_patient_in_an_answer_is_held(copied) -> None:
    assert copied(answer="Patient 943 476 5919.").reason.startswith("identifier:")


def test_a_held_entry_cannot_be_read(copied, client) -> None:
    entry = copied(question="I, Requester, ask.")
    assert client.get(reverse("publication:entry", args=[entry.public_id])).status_code == 404
    assert client.get(f"/api/v1/log/{entry.public_id}").status_code == 404


def test_an_officer_publishes_what_was_held(copied, client, trust) -> None:
    entry = copied(question="I, Requester, ask.")
    assert client.get(reverse("publication:waiting")).status_code == 302
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    assert entry.reference in text_of(client.get(reverse("publication:waiting")))
    address = reverse("publication:review", args=[entry.public_id])
    assert "Publish" in text_of(client.get(address))
    client.post(address, {"decision": "publish", "once": "a-key-of-the-form"})
    assert LogEntry.objects.published().get() == entry


def test_an_officer_refuses_to_publish(copied, client, trust) -> None:
    entry = copied(question="I, Requester, ask.")
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    address = reverse("publication:review", args=[entry.public_id])
    client.post(address, {"decision": "refuse", "because": "Names her.", "once": "another-key"})
    entry.refresh_from_db()
    assert (entry.standing, entry.reason) == (Standing.WITHDRAWN, "Names her.")
    assert copied(question="I ask.").standing == Standing.WITHDRAWN, "and stays so"


def test_only_what_waits_is_published_by_hand(copied) -> None:
    with pytest.raises(actions.NotHeldError):
        actions.publish(copied(), by=BY, now=AT)


def test_the_log_is_searched(copied, client) -> None:
    copied(1)
    copied(2, subject="Parking", question="What does parking cost?", answer="Nothing.")
    page = text_of(client.get(reverse("publication:log"), {"q": "park"}))
    assert "Parking" in page
    assert "FOI/00001" not in page
    assert "1 answer has" in page
    by_reference = text_of(client.get(reverse("publication:log"), {"q": "foi/00001"}))
    assert "Coaches" in by_reference


def test_a_search_that_finds_nothing_says_what_to_do(copied, client) -> None:
    page = text_of(client.get(reverse("publication:log"), {"q": "zebra"}))
    assert "Try fewer words" in page
    assert reverse("request_start") in page


@pytest.mark.parametrize("words", ["\x00", "'", '"', "a & | !", "-", "%", "x" * 5000])
def test_any_search_is_answered(copied, client, words) -> None:
    copied()
    assert client.get(reverse("publication:log"), {"q": words}).status_code == 200


def test_html_in_an_answer_is_text(copied, client) -> None:
    entry = copied(answer="<script>alert(1)</script> 15")
    page = text_of(client.get(reverse("publication:entry", args=[entry.public_id])))
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_the_feed(copied, client) -> None:
    entry = copied(question="How many\x0b coaches?")
    response = client.get(reverse("publication:feed"))
    feed = ET.fromstring(response.content)
    assert feed.findtext(f"{ATOM}entry/{ATOM}id") == f"urn:uuid:{entry.public_id}"
    assert response["Content-Type"].startswith("application/atom+xml")


def test_the_statistics_page(answered, client) -> None:
    answered()
    assert "Requests received" in text_of(client.get(reverse("publication:statistics")))


def test_the_api(copied, client) -> None:
    entry = copied(answer="| Role | WTE |\n|---|--:|\n| Coach | 15.0 |")
    listed = client.get("/api/v1/log", {"q": "coach"}).json()
    assert (listed["count"], listed["next"]) == (1, None)
    one = client.get(f"/api/v1/log/{listed['items'][0]['id']}").json()
    assert one["questions"][0]["answer"].startswith("| Role")
    assert one["id"] == str(entry.public_id)
    assert client.get("/api/v1/openapi.json").json()["info"]["version"] == "1"
    assert len(client.get("/api/v1/statistics").json()["quarters"]) == 4


def test_the_api_pages(copied, client) -> None:
    for number in range(1, 4):
        copied(number)
    first = client.get("/api/v1/log", {"limit": 2}).json()
    second = client.get("/api/v1/log", {"limit": 2, "offset": first["next"]}).json()
    seen = [item["reference"] for item in first["items"] + second["items"]]
    assert sorted(seen) == ["FOI/00001", "FOI/00002", "FOI/00003"]
    assert second["next"] is None


def test_a_correction_is_copied_anew_at_the_same_address(copied) -> None:
    first = copied(answer="We have 15.")
    second = copied(answer="We have 16.", digest="b" * 64)
    assert second.public_id == first.public_id
    assert second.published_at == first.published_at
    assert "16" in LogEntry.objects.get().text


def test_a_published_answer_is_found_again_for_a_like_question(copied) -> None:
    entry = copied(question="How many improvement coaches does the trust have?")
    found = like("number of improvement coaches")
    assert found[0].precedent.published == reverse("publication:entry", args=[entry.public_id])
    actions.withdraw(entry, because="It was wrong.", by=BY, now=AT)
    assert like("number of improvement coaches") == []


def test_a_held_answer_is_not_a_precedent(copied) -> None:
    copied(question="I, Requester, ask how many coaches there are.")
    assert like("how many coaches there are") == []


def test_the_job_pulls(answered) -> None:
    answered()
    for _twice in range(2):
        jobs.pull(timestamp=0)
    assert LogEntry.objects.count() == 1


ONE = Answered(1, "1", "q", "a", "disclosed")


@pytest.mark.parametrize(
    ("codes", "whole"),
    [
        (["disclosed", "already_available"], Outcome.FULL),
        (["disclosed", "withheld"], Outcome.PART),
        (["disclosed", "not_held"], Outcome.PART),
        (["withheld", "not_held"], Outcome.REFUSED),
        (["over_limit"], Outcome.REFUSED),
        (["not_held"], Outcome.NOT_HELD),
        (["lapsed"], Outcome.OTHER),
        ([], Outcome.OTHER),
    ],
)
def test_the_outcome_of_the_whole(codes, whole) -> None:
    assert outcome([replace(ONE, disposition=code) for code in codes]) == whole


@given(st.text(), st.text(min_size=4).filter(lambda s: len(s.strip()) > 3))
def test_the_name_is_gone(text, name) -> None:
    left = without(f"{text} {name.strip()} {text}", Asker(name), contacts=True)
    assert MARK in left


def test_a_name_is_not_cut_out_of_a_word() -> None:
    assert (
        without("The Granthams grant", Asker("Gran Grant"), contacts=True) == "The Granthams grant"
    )
    assert doubtful("The Grant was paid", Asker("Ann Grant")) == "name"
    assert doubtful("The grant was paid", Asker("Ann Grant")) is None


@given(st.text())
def test_the_feed_s_text_is_xml(text) -> None:
    document = ET.Element("a")
    document.text = plain(text).replace("￾", "").replace("￿", "")
    ET.fromstring(ET.tostring(document, encoding="utf-8"))


def test_a_destroyed_case_takes_what_was_never_published_with_it(answered) -> None:
    case = answered()
    pull.pull(by=BY, now=AT)
    entry = LogEntry.objects.get(source=case.reference)
    assert entry.standing == Standing.PUBLISHED
    assert Precedent.objects.exclude(question="").exists()
    empty_entry(case, BY, AT)
    entry.refresh_from_db()
    assert entry.standing == Standing.PUBLISHED
    assert entry.questions
    LogEntry.objects.filter(pk=entry.pk).update(standing=Standing.HELD, reason="A name in it.")
    empty_entry(case, BY, AT)
    entry.refresh_from_db()
    assert (entry.standing, entry.subject, entry.text, entry.questions) == ("withdrawn", "", "", [])
    assert entry.answered_on == case.releases.get().issued_on
    assert not Precedent.objects.exclude(question="Destroyed", answer="").exists()
