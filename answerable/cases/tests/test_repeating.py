"""The earlier request that a question repeats is a case of the desk (FOIA s.14(2))."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from answerable.accounts.models import Person
from answerable.cases import actions, repeating
from answerable.cases.answers import current, lacking
from answerable.cases.holds import linked_live
from answerable.cases.letter_of import letter_of
from answerable.cases.models import Request
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import CAME, NOW, new_case
from answerable.cases.tests.deeds import (
    approve,
    approved,
    base,
    fresh,
    question,
    send,
    write,
)
from answerable.letters.render import text

LATER = NOW + timedelta(days=40)
ASKED = "1. How many porters work at night on the wards?"
AGAIN = "1. How many porters work on the wards at night?"


def answered(trust, words=ASKED, **changes):
    """An earlier request that was complied with."""
    made = new_case(text=words, **changes)
    approved(made, trust.olive, trust.anna)
    actions.issue(case=fresh(made), by=trust.anna, now=NOW)
    return fresh(made)


def asked_again(trust, **changes):
    given = {"text": AGAIN, "received_at": CAME + timedelta(days=40), "now": LATER} | changes
    return new_case(**given)


def refuse(case, trust, now=LATER, **changes):
    given = {
        "disposition": "repeated", "provisions": ("s.14(2)",),
        "reason": "Nothing has changed since.",
    } | changes  # fmt: skip
    write(case, "1", "", trust.olive, now, **given)
    return question(case, "1")


@pytest.mark.django_db
def test_the_letter_cites_the_case_it_is_linked_to(trust) -> None:
    earlier = answered(trust)
    other = answered(trust, "1. What does parking cost?")
    case = asked_again(trust)
    asked = refuse(case, trust)
    assert "s.14(2) needs the earlier request" in (lacking(asked, current(asked)) or "")
    found = repeating.earlier_cases(asked, Request.objects.all())
    assert [one.case for one in found] == [earlier, other]
    assert [one.suggested for one in found] == [True, False]
    repeating.link(question=asked, earlier=earlier, by=trust.olive, now=LATER)
    assert lacking(asked, current(asked)) is None
    said = " ".join(text(letter_of(fresh(case), on=legal_day(LATER))).split())
    day = earlier.releases.get().issued_on
    assert (
        f"your request {earlier.reference}, received on 18 May 2021, which we answered on" in said
    )
    assert f"answered on {day.day} {day:%B %Y}." in said
    event = case.events.filter(type="disposition_set").last()
    assert event.detail == {"repeats": earlier.pk}
    assert linked_live(earlier, date(2031, 1, 1)), "it is kept while this one is open"
    repeating.unlink(question=asked, by=trust.olive, now=LATER)
    assert lacking(asked, current(asked))
    assert linked_live(earlier, date(2031, 1, 1)) is None


@pytest.mark.django_db
def test_only_what_was_complied_with_and_asked_by_the_same_person_is_repeated(trust) -> None:
    refused = new_case(text=ASKED)
    refuse(refused, trust, NOW, disposition="vexatious", provisions=("s.14(1)",))
    send(refused, trust.olive)
    approve(refused, trust.anna)
    actions.issue(case=fresh(refused), by=trust.anna, now=NOW)
    stranger = answered(trust, sender=actions.From(name="Somebody Else", email="else@example.org"))
    namesake = answered(trust, sender=actions.From(name="A. requester", email="other@example.org"))
    again = refuse(asked_again(trust), trust)
    given = {"question": again, "by": trust.olive, "now": LATER}
    with pytest.raises(Refused, match="not complied with"):
        repeating.link(earlier=refused, **given)
    with pytest.raises(Refused, match="of the same person"):
        repeating.link(earlier=stranger, **given)
    with pytest.raises(Refused, match="of the same person"):
        repeating.link(earlier=again.request, **given)
    found = {one.case: one for one in repeating.earlier_cases(again, Request.objects.all())}
    assert set(found) == {refused, namesake}
    assert found[namesake].by_name_alone
    repeating.link(earlier=namesake, **given)


@pytest.mark.django_db
def test_it_is_chosen_on_its_own_page(trust, client) -> None:
    earlier = answered(trust)
    case = asked_again(trust)
    client.force_login(Person.objects.get(pk=int(trust.olive.key)).user)
    asked = question(case, "1")
    written = client.post(
        reverse("cases:answer", args=[case.slug, 1]),
        {"base": base(asked), "text": "",
         "disposition": "repeated", "provisions": "s.14(2)", "reason": "Nothing has changed."},
    )  # fmt: skip
    page = reverse("cases:repeats", args=[case.slug, 1])
    assert written["Location"] == page
    shown = client.get(page).content.decode()
    assert earlier.reference in shown
    assert "Like this one" in shown
    assert "Choose one of them" in client.post(page, {}).content.decode()
    assert client.post(page, {"earlier": "99999"}).status_code == 404
    client.post(page, {"earlier": str(earlier.pk)})
    answer = client.get(reverse("cases:answer", args=[case.slug, 1])).content.decode()
    assert reverse("cases:case", args=[earlier.slug]) in answer
    client.post(page, {"earlier": "0"})
    assert repeating.repeat_of(asked) is None
