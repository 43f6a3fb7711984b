"""A reply that quotes a private link shows it to nobody, and the link opens nothing afterwards."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.models import Person, User
from answerable.cases.actions.questions import assign_owner
from answerable.cases.intake import acknowledging
from answerable.cases.intake.quoted_links import MOST_SENT
from answerable.cases.owners.opening import LinkRefused as OwnerRefused
from answerable.cases.owners.opening import open_question
from answerable.cases.private_links import MASK, masked, tokens
from answerable.cases.signoff import actions as signing
from answerable.cases.signoff.opening import LinkRefused, open_sign_off
from answerable.cases.signoff.reading import round_of
from answerable.cases.tests.conftest import JOB, NOW
from answerable.cases.tests.deeds import answer_all, approve, fresh, question, send
from answerable.cases.tests.test_incoming import come, written
from answerable.post.models import OutgoingMessage, RawMessage

TOKEN = "aB3_-xYz0123456789QwEr"
URL = f"https://foi.trust.example/sign-off/12/{TOKEN}/"


@pytest.mark.parametrize(
    "text",
    [
        f"Fine by me.\n> {URL}\n",
        f"<{URL}>", f"({URL})", f'<a href="{URL}">here</a>',
        f"/owner/9/{TOKEN}/",
        f"https://t.example/track/{TOKEN}/1/a.pdf",
        f"https://t.example/calendar/{TOKEN}.ics",
        URL[:-12] + "\n> > " + URL[-12:],
        URL[:-12] + "=\r\n" + URL[-12:],
        "https://eur03.safelinks.example/?url=" + URL.replace(":", "%3A").replace("/", "%2F")
        + "&data=05",
    ],
)  # fmt: skip
def test_a_private_link_is_found_and_hidden(text) -> None:
    assert tokens([text, text]) == [TOKEN]
    assert str(MASK) in masked(text)
    assert TOKEN[-6:] not in masked(text)
    assert tokens([masked(text)]) == []


@pytest.mark.parametrize(
    "text",
    ["Keep us on track/record of it.", "https://example.org/owner/manual", "The owner/3 of it",
     "We survey/ask a great many people every year about all of it"],
)  # fmt: skip
def test_ordinary_words_stand(text) -> None:
    assert masked(text) == text


@given(st.text(), st.text(), st.sampled_from(["\n", " ", ". "]))
def test_whatever_stands_around_it(before, after, gap) -> None:
    assert TOKEN not in masked(f"{before}{gap}{URL}{gap}{after}")


def link_in(message, name):
    found = re.search(rf"{name}/(\d+)/([\w-]+)/", message.text)
    return int(found[1]), found[2]


def asked_of_anna(case, house):
    signing.set_tier(case=case, tier="standard", reason="So.", by=house.olive, now=NOW)
    answer_all(case, house.olive)
    send(case, house.olive)
    return newest("sign-off")


def newest(kind):
    return OutgoingMessage.objects.filter(kind=kind).order_by("-pk")[0]


def reply_to(mail, words="Fine by me."):
    quoted = "".join(f"> {line}\r\n" for line in mail.text.splitlines())
    return written(
        f"{words}\r\n\r\nOn 19 May 2021 FOI <foi@trust.example> wrote:\r\n{quoted}",
        sender="Anna <anna@elsewhere.example>", in_reply_to=mail.message_id,
    )  # fmt: skip


@pytest.mark.django_db
def test_the_link_a_signer_quotes_is_closed_and_another_is_sent(case, trust, client) -> None:
    first = asked_of_anna(case, trust)
    key, token = link_in(first, "sign-off")
    assert open_sign_off(token, key, now=NOW).person.name == "anna"
    shown = come(reply_to(first), now=NOW, received=NOW)
    assert (shown.raw.kind, token in shown.text) == ("case", False)
    with pytest.raises(LinkRefused, match="newest mail"):
        open_sign_off(token, key, now=NOW)
    second = newest("sign-off")
    assert second.pk != first.pk
    assert second.to == ["anna@trust.example"]
    assert "leave it out when you reply" in second.text
    again, fresh_token = link_in(second, "sign-off")
    assert open_sign_off(fresh_token, again, now=NOW).asked.pk == key
    client.force_login(User.objects.get(person=Person.objects.get(name="olive")))
    page = client.get(reverse("cases:correspondence", args=[case.slug])).content.decode()
    assert token not in page
    assert fresh_token not in page
    assert "Fine by me." in page


@pytest.mark.django_db
def test_once_the_letter_is_approved_no_new_link_is_sent(case, trust) -> None:
    first = asked_of_anna(case, trust)
    approve(case, trust.anna)
    count = OutgoingMessage.objects.count()
    come(reply_to(first), now=NOW, received=NOW)
    assert OutgoingMessage.objects.count() == count
    key, token = link_in(first, "sign-off")
    with pytest.raises(LinkRefused):
        open_sign_off(token, key, now=NOW)


@pytest.mark.django_db
def test_two_machines_do_not_answer_each_other_for_ever(case, trust) -> None:
    asked_of_anna(case, trust)
    for _again in range(MOST_SENT + 3):
        come(reply_to(newest("sign-off")), now=NOW, received=NOW)
    assert OutgoingMessage.objects.filter(subject__contains="please sign off").count() == MOST_SENT
    said = fresh(case).events.filter(type="noted", words__text__contains="ask again")
    assert said.count() == 1
    assert round_of(fresh(case)).asks


@pytest.mark.django_db
def test_the_link_an_owner_quotes_is_closed_and_another_is_sent(case, trust) -> None:
    owen = Person.objects.get(name="owen")
    assign_owner(
        question=question(case, "1"), person=owen, department=None, by=trust.olive, now=NOW
    )
    first = newest("question")
    key, token = link_in(first, "owner")
    come(reply_to(first, "See the ledger."), now=NOW, received=NOW)
    with pytest.raises(OwnerRefused, match="newer mail"):
        open_question(token, key, now=NOW)
    again, other = link_in(newest("question"), "owner")
    assert open_question(other, again, now=NOW).question.pk == key
    assert RawMessage.objects.count() == 1


@pytest.mark.django_db
def test_no_page_shows_the_link_by_which_a_request_is_followed(case, trust, client) -> None:
    acknowledging.acknowledge(case=case, address=lambda t: f"https://t.example/track/{t}/",
                              by=JOB, now=NOW)  # fmt: skip
    assert "/track/" in newest("case").text
    client.force_login(User.objects.get(person=Person.objects.get(name="olive")))
    page = client.get(reverse("cases:correspondence", args=[case.slug])).content.decode()
    assert "/track/" not in page
    assert str(MASK) in page
