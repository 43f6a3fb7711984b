"""Mail that speaks of a case we have is no new request; one taken for such is put back."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from answerable.accounts.models import User
from answerable.cases.finding import with_outcome
from answerable.cases.intake import acknowledging, deciding, not_new, taking
from answerable.cases.models import MessageRead, Request
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import JOB, new_case
from answerable.cases.tests.test_incoming import A_DAY, NOW, come, status, track, written
from answerable.post.models import MessageStatus, OutgoingMessage

pytestmark = pytest.mark.django_db


def test_words_that_name_a_case_as_we_write_it_wait_for_a_person(trust) -> None:
    case = new_case()
    shown = come(written("You never answered FOI/00001. When will you?", subject="Hello"))
    assert (shown.why, shown.guess, status(shown)) == ("named", case, ("new", ""))
    page = signed_in(trust).get(reverse("cases:incoming")).content.decode()
    assert "Its words name a case." in page
    assert 'value="FOI/00001"' in page


@pytest.mark.parametrize(
    "words",
    ["Our number is FOI/00001/26.", "Our ref: FOI-1.", "Under the FOI 2000", "See XFOI/00001."],
)
def test_a_number_of_their_own_begins_a_case(trust, words) -> None:
    new_case()
    assert not come(written(f"{words}\n\nHow many beds do you have?")).why


@pytest.mark.parametrize("number", ["IC-123456-A1B2", "FS50123456"])
def test_the_regulators_letter_is_never_a_request(trust, number) -> None:
    case = new_case()
    text = "Please send us a copy of the request and of your answer to FOI/00001."
    shown = come(written(text, subject=f"Complaint {number}"))
    assert (shown.why, shown.guess) == ("regul", case)
    assert come(written("Please send us your answer.", subject=number)).why == "regul"
    assert Request.objects.count() == 1


def test_a_machine_that_names_a_case_offers_it(trust) -> None:
    case = new_case()
    shown = come(written("Away.", subject="Automatic: FOI/00001", auto_submitted="auto-replied"))
    assert (shown.why, shown.guess) == ("machine", case)


def signed_in(trust):
    client = Client()
    client.force_login(User.objects.get(person__pk=int(trust.olive.key)))
    return client


def test_what_was_taken_for_a_new_request_waits_again_and_is_counted_nowhere(trust) -> None:
    shown = come(written("When will I hear from you?"))
    case = Request.objects.get()
    client = signed_in(trust)
    page = client.get(reverse("cases:case", args=[case.slug])).content.decode()
    assert "No, it is not a new request" in page
    there = client.post(reverse("cases:not_new", args=[case.slug]), follow=True)
    assert "is closed as opened by mistake" in there.content.decode()
    assert "It was opened as a case of its own, and put back." in there.content.decode()
    case.refresh_from_db()
    assert (case.cached_state, status(shown)) == ("mistaken", ("new", ""))
    assert not with_outcome(Request.objects.all(), NOW.date()).exists()
    assert not acknowledging.due(address=track, by=JOB, now=NOW + 9 * A_DAY)
    assert not taking.take_waiting(by=JOB, now=NOW)  # a person says what it is, not the machine
    shown.refresh_from_db()
    again = deciding.is_a_request(shown=shown, by=trust.olive, now=NOW)
    assert again.pk != case.pk
    assert status(shown) == (MessageStatus.CASE, again.reference)
    assert case.questions.exists()  # its history stays


def test_a_case_that_was_worked_on_or_did_not_come_by_mail_stays(trust) -> None:
    come(written("When will I hear from you?"))
    case = Request.objects.get()
    acknowledging.confirm(case=case, address=track, by=trust.olive, now=NOW)
    with pytest.raises(Refused, match="Something happened"):
        not_new.not_new(case=case, by=trust.olive, now=NOW)
    by_hand = new_case()
    assert not_new.came_as(by_hand) is None
    client = signed_in(trust)
    said = client.post(reverse("cases:not_new", args=[case.slug]), follow=True)
    assert "Something has been done about this case since it came." in said.content.decode()
    assert MessageRead.objects.get().raw.key == case.reference
    assert OutgoingMessage.objects.count() == 1


def test_what_was_decided_names_the_case_and_a_refusal_the_message(trust) -> None:
    case = new_case()
    client = signed_in(trust)
    shown = come(written("Thank you.", subject="Thanks"))
    at = reverse("cases:decide", args=[shown.pk])
    refused = client.post(at, {"what": "belongs"}, follow=True).content.decode()
    assert "“Thanks”: Give the reference of the case it belongs to." in refused
    client.cookies.clear()
    client = signed_in(trust)
    there = client.post(f"{at}?page=2", {"what": "belongs", "reference": "foi/00001"})
    assert there["Location"].endswith("?page=2")
    page = client.get(there["Location"]).content.decode()
    assert f"It is in the correspondence of {case.reference}." in page
