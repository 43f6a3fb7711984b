"""Round robins: the like of a request among those open or lately received."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from answerable.accounts.models import User
from answerable.cases import access, actions
from answerable.cases.alike import RECENT, like_of
from answerable.cases.alike_before import before
from answerable.cases.models import PastRequest, RegisterImport, Request
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


PUT_TOGETHER = """Dear Trust, under the Act please tell me the following.
1. How many hoists does your Authority own, by site?
2. What did repairs to hoists cost in each of the last 3 years?
Yours, R. Wren"""


def past(reference="17/204", text=PUT_TOGETHER, **changes):
    run = RegisterImport.objects.first() or RegisterImport.objects.create(
        sha256="0" * 64, name="log.csv", mapping={}, begun_at=NOW, by_kind="job", by_key="test"
    )
    day = CAME.date()
    given = {
        "received_on": day - timedelta(days=40), "closed_on": day - timedelta(days=20),
        "outcome": "Granted in part.", "digest": b"x" * 16, "source": run,
    } | changes  # fmt: skip
    return PastRequest.objects.create(reference=reference, text=text, **given)


def asked_before(case):
    found = before(case, list(case.questions.asked()))
    return [(one.past.reference, one.labels, one.every) for one in found]


def test_what_an_earlier_register_was_asked_is_pointed_out(trust) -> None:
    past()
    past("17/205", "Which firm services the lifts of the Trust, and until when, please?")
    past("17/206", "Hoists")
    past("17/207", "How many beds does your Trust own, by ward and by specialty, and what of them?")
    past("17/208", received_on=CAME.date() - RECENT - timedelta(days=2), closed_on=None)
    assert asked_before(new_case(HOISTS)) == [("17/204", ("1", "2"), True)]
    assert asked_before(new_case(REWORDED)) == [
        ("17/204", ("a",), False), ("17/205", ("b",), False),
    ]  # fmt: skip
    odd = new_case("1. Please break this down.\n\n2. And what of 'ward' & (site) | lifts:*?\n")
    assert asked_before(odd) == []


def test_what_became_a_case_here_is_not_told_of_twice(trust) -> None:
    first = new_case(HOISTS)
    past(first.reference)
    assert asked_before(new_case(HOISTS)) == []


def test_the_case_says_when_the_past_one_was_answered_and_how(client, trust) -> None:
    case, row = new_case(HOISTS), past(answer="We own 12 hoists.")
    past("row 5eed", closed_on=None, outcome="")
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    page = client.get(reverse("cases:case", args=[case.slug])).content.decode()
    where = f"{reverse('cases:past')}?one={row.pk}"
    assert f'{where}">17/204</a>: asked all of it. Received on 8 April 2021.' in page
    assert "Answered on 28 April 2021. Outcome: Granted in part.</li>" in page
    assert "A past request without a reference" in page
    assert "The register does not say when it was answered." in page
    shown = client.get(where).content.decode()
    assert "Past request 17/204" in shown
    assert "We own 12 hoists." in shown
    assert client.get(f"{reverse('cases:past')}?one=987654").status_code == 404
