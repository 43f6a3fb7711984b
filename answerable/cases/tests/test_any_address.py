"""Email addresses with accents, before the @ and after it."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from answerable.accounts.models import User
from answerable.cases.forms.address import AddressField, as_read
from answerable.cases.intake import acknowledging
from answerable.cases.models import Requester
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.test_alike import sender
from answerable.post import delivery
from answerable.post.models import OutgoingMessage


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("josé@example.org", "josé@example.org"),
        ("jose\u0301@example.org", "josé@example.org"),
        (" Ada.Byron+foi@example.org ", "Ada.Byron+foi@example.org"),
        ("info@bücher.example", "info@xn--bcher-kva.example"),
        ("info@xn--bcher-kva.example", "info@xn--bcher-kva.example"),
        ("用户@例子.example", "用户@xn--fsqu00a.example"),
        ('"a b"@example.org', '"a b"@example.org'),
    ],
)
def test_an_address_is_taken_as_mail_servers_write_it(given, kept) -> None:
    assert AddressField().clean(given) == kept


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("josé", "in the correct format"),
        ("jo sé@example.org", "in the correct format"),
        ("jos\u202eé@example.org", "in the correct format"),
        ("josé..a@example.org", "in the correct format"),
        ("a@b@example.org", "in the correct format"),
        ("a@ü..example", "in the correct format"),
        ("a@straße.example", "xn--, or give a postal address"),
    ],
)
def test_what_is_no_address_or_may_be_two_is_refused(given, why) -> None:
    with pytest.raises(ValidationError, match=why):
        AddressField().clean(given)


@pytest.mark.django_db
def test_the_public_form_takes_an_accent(client, trust) -> None:
    client.post(reverse("request_step", args=["name"]), {"name": "José Ask"})
    answer = client.post(reverse("request_step", args=["reply"]), {"email": "josé@bücher.example"})
    assert answer.status_code == 302
    client.post(reverse("request_step", args=["request"]), {"text": "How many beds are there?"})
    page = client.get(reverse("request_check")).content.decode()
    assert "josé@bücher.example" in page
    assert as_read("a@xn--0.example") == "a@xn--0.example"


@pytest.mark.django_db
def test_the_officers_form_takes_an_accent(client, trust) -> None:
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    client.post(
        reverse("cases:by_hand"),
        {
            "channel": "letter", "received_on_day": "3", "received_on_month": "2",
            "received_on_year": "2021", "text": "How many beds are there in each ward?",
            "name": "José Ask", "email": "josé@bücher.example", "address": "",
        },
    )  # fmt: skip
    assert Requester.objects.get().email == "josé@xn--bcher-kva.example"


@pytest.mark.django_db
def test_what_our_mail_server_cannot_send_is_said_on_the_case(client, trust) -> None:
    case = new_case("1. How many beds are there?", sender=sender("josé"))
    acknowledging.confirm(case=case, address=None, by=trust.olive, now=NOW)
    row = OutgoingMessage.objects.get()
    assert row.to == ["josé@example.org"]
    why = "Our mail server does not send to addresses with letters such as é before the @."
    delivery.settle(
        delivery.claim(now=NOW), delivery.HandOver(delivery.OutgoingState.FAILED, why),
        by=JOB, now=NOW,
    )  # fmt: skip
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    page = client.get(reverse("cases:case", args=[case.slug])).content.decode()
    assert why in page
    assert "Send it again, correct the address, or send it by post" in page
