"""Reasons for withholding: recorded, checked before approval, printed in the letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse

from answerable.accounts.models import User
from answerable.cases import actions
from answerable.cases.answers import lacking
from answerable.cases.letter_of import letter_of
from answerable.cases.models import Decision
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import NOW, new_case
from answerable.cases.tests.deciding_examples import whole
from answerable.cases.tests.deeds import (
    approve,
    digest,
    fresh,
    latest,
    opinion_of,
    question,
    send,
)

DAY = date(2021, 5, 19)


def withheld(case, by, *provisions, disposition="withheld", text=""):
    return actions.edit_draft(
        question=question(case, "1"), base=0, text=text, disposition=disposition,
        provisions=provisions, reason="It would harm a purchase.", by=by, now=NOW,
    )  # fmt: skip


def record(case, key, by, **changes):
    given = {"decided_on": DAY, "qualified_person": None} | changes
    return actions.record_decision(
        question=question(case, "1"), reasoning=whole(key, **given), by=by, now=NOW
    )


@pytest.fixture
def asked(trust):
    return new_case("1. What rate does each agency charge?\n")


@pytest.mark.django_db
def test_a_letter_waits_for_its_reasons_and_prints_them(trust, asked) -> None:
    withheld(asked, trust.olive, "s.43(2)")
    with pytest.raises(Refused, match="no reasons recorded"):
        send(asked, trust.olive)
    record(asked, "foia-43-2", trust.olive, balance="")
    with pytest.raises(Refused, match="balance of public interest"):
        send(asked, trust.olive)
    record(asked, "foia-43-2", trust.olive)
    send(asked, trust.olive)
    letter = letter_of(fresh(asked), on=DAY)
    answer = letter.questions[0].answer
    for part in ("section 43\\(2\\)", "would be likely to", "Rivals would learn", "Candour",
                 "The second group weighs more"):  # fmt: skip
        assert part in answer
    assert "section 17\\(1\\) and \\(3\\)" in letter.opening
    assert "section 50" in letter.closing
    assert Decision.objects.count() == 2


@pytest.mark.django_db
def test_each_provision_is_reasoned_with_its_limb(trust, asked) -> None:
    withheld(asked, trust.olive, "s.36(2)", "s.40(2)")
    opinion_of(question(asked, "1"), trust.olive, "s.36(2)(b)(ii)", now=NOW)
    record(asked, "foia-36", trust.olive, provision="s.36(2)", limb="(b)(ii)")
    with pytest.raises(Refused, match=r"s\.40\(2\) has no reasons"):
        send(asked, trust.olive)
    record(asked, "foia-40-2-first", trust.olive)
    send(asked, trust.olive)
    letter = letter_of(fresh(asked), on=DAY)
    assert letter.questions[0].provisions == ("s.36(2)(b)(ii)", "s.40(2)")
    assert "Chief Executive, gave the reasonable opinion" in letter.questions[0].answer


@pytest.mark.django_db
def test_what_may_not_be_recorded(trust, asked) -> None:
    with pytest.raises(Refused, match="Nothing of question 1 is withheld"):
        record(asked, "foia-42", trust.olive)
    withheld(asked, trust.olive, "s.42(1)")
    with pytest.raises(Refused, match="does not cite"):
        record(asked, "foia-43-2", trust.olive)
    with pytest.raises(Refused, match="future"):
        record(asked, "foia-42", trust.olive, decided_on=date(2021, 5, 20))
    actions.record_event(
        case=asked, type="withdrawn", on=DAY, by=trust.olive, now=NOW, reason="They wrote so."
    )
    with pytest.raises(Refused):
        record(asked, "foia-42", trust.olive)
    assert not Decision.objects.exists()


@pytest.mark.django_db
def test_an_exemption_of_the_other_law_or_of_none_stops_the_letter(trust, asked) -> None:
    withheld(asked, trust.olive, "reg 12(5)(e)")
    record(asked, "eir-12-5-e", trust.olive)
    assert "considered under" in lacking(question(asked, "1"), latest(asked, "1"))
    other = new_case("1. What is the rate?\n", subject="Another")
    withheld(other, trust.olive, "s.35(1)(a)")
    record(other, "foia-35", trust.olive)
    assert "NHS trust cannot" in lacking(question(other, "1"), latest(other, "1"))


@pytest.mark.django_db
def test_a_denial_tells_nothing(trust, asked) -> None:
    withheld(asked, trust.olive, "s.40(2)", disposition="ncnd")
    record(asked, "foia-40-2-first", trust.olive, harm="We hold one such file.")
    assert "tells whether" in lacking(question(asked, "1"), latest(asked, "1"))
    record(asked, "foia-40-2-first", trust.olive, harm="Somebody would be identified.")
    letter = letter_of(fresh(asked), on=DAY)
    assert letter.questions[0].provisions == ("s.40(5B)(a)",)
    assert "neither confirm nor deny" in letter.questions[0].answer


@pytest.mark.django_db
def test_new_reasons_undo_the_approval_and_who_recorded_them_does_not_approve(trust, asked) -> None:
    withheld(asked, trust.olive, "s.43(2)")
    record(asked, "foia-43-2", trust.anna)
    send(asked, trust.olive)
    with pytest.raises(Refused, match="recorded the reasons"):
        approve(asked, trust.anna)
    before = digest(asked)
    record(asked, "foia-43-2", trust.olive, balance="The tender is near.")
    assert fresh(asked).cached_state == "drafting"
    assert digest(asked) != before


@pytest.mark.django_db
def test_the_page_asks_for_what_the_provision_needs(trust, asked, client) -> None:
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    withheld(asked, trust.olive, "s.36(2)", "s.40(2)")
    address = reverse("cases:reasons", args=[asked.slug, 1])
    page = client.get(address).content.decode()
    for name in ("limb", "likelihood", "interest_for", "balance", "silent"):
        assert f'name="{name}"' in page
    assert "Put it to the qualified person" in page
    assert 'name="qualified_person"' not in page  # nobody types an opinion in
    assert 'name="emissions"' not in page
    second = client.get(reverse("cases:reasons", args=[asked.slug, 1, 2])).content.decode()
    assert 'name="balance"' not in second
    assert client.get(reverse("cases:reasons", args=[asked.slug, 1, 3])).status_code == 404
    given = {
        "information": "Minutes", "limb": "(b)(i)", "likelihood": "would", "harm": "Less candour.",
        "interest_for": "Openness\r\nDebate", "interest_against": "Candour", "balance": "Candour.",
        "decided_by": "Olive", "decided_on_day": "19",
        "decided_on_month": "5", "decided_on_year": "2021",
    }  # fmt: skip
    opinion_of(question(asked, "1"), trust.olive, "s.36(2)(b)(i)", likelihood="would", now=NOW)
    assert client.post(address, given).status_code == 302
    decision = Decision.objects.get()
    assert (decision.written, decision.limb) == ("s.36(2)", "(b)(i)")
    assert decision.interest_for == "Openness\nDebate"
    assert decision.opinion_on == DAY
    assert "Whole" in client.get(address).content.decode()


@pytest.mark.django_db
def test_a_person_who_may_not_draft_may_not_reason(trust, asked, client) -> None:
    withheld(asked, trust.olive, "s.42(1)")
    client.force_login(User.objects.get(person_id=int(trust.audrey.key)))
    assert client.get(reverse("cases:reasons", args=[asked.slug, 1])).status_code == 403
    assert replace(whole("foia-42"), harm="").words
