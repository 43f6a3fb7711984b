"""Round robins: the like of a request among those open or lately received."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from answerable.accounts.models import User
from answerable.cases import access, actions
from answerable.cases.alike import RECENT, like_of
from answerable.cases.models import Request
from answerable.cases.tests.conftest import CAME, NOW, new_case

pytestmark = pytest.mark.django_db
HOISTS = """1. How many hoists does your Trust own, by site?

2. What did repairs to hoists cost in each of the last 3 years?

3. Please break this down.
"""
REWORDED = """a) How many hoists does your organisation own, by site?

b) Which firm services the lifts, and until when?
"""


def sender(name):
    return actions.From(name=name, email=f"{name}@example.org")


def alike(case, by, readable=None):
    readable = access.cases(by, on=NOW.date()) if readable is None else readable
    found = like_of(case, list(case.questions.asked()), lambda: readable)
    return [(one.case, one.labels, one.every, one.same_requester) for one in found]


def test_what_many_bodies_are_asked_is_pointed_out(trust) -> None:
    first = new_case(HOISTS, sender=sender("robin"))
    part = new_case(REWORDED, sender=sender("wren"))
    new_case("1. How many beds are there?\n\n2. Please break this down.\n")
    again = new_case(HOISTS, sender=sender("robin"), received_at=CAME + timedelta(days=9))
    assert alike(again, trust.olive) == [
        (first, ("1", "2"), True, True), (part, ("1",), False, False),
    ]  # fmt: skip
    assert alike(part, trust.olive)[0][1:] == (("a",), False, False)
    assert alike(again, trust.olive, Request.objects.none()) == [], "what one may not read"


def test_what_is_long_past_is_not(trust) -> None:
    new_case(HOISTS, received_at=CAME - RECENT - timedelta(days=2))
    assert alike(new_case(HOISTS), trust.olive) == []


def test_the_case_says_so_until_it_is_closed(client, trust) -> None:
    first, second = new_case(HOISTS), new_case(HOISTS)
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    page = client.get(reverse("cases:case", args=[second.slug])).content.decode()
    assert "Others ask the same" in page
    assert f'{reverse("cases:case", args=[first.slug])}">{first.reference}' in page
    assert "asks all of it. Received on 18 May 2021. New. It is from the same requester." in page
    actions.record_event(
        case=second, type="withdrawn", on=NOW.date(), reason="So they said.", by=trust.olive,
        now=NOW,
    )  # fmt: skip
    page = client.get(reverse("cases:case", args=[second.slug])).content.decode()
    assert "Others ask" not in page
