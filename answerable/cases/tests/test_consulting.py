"""A third party's view binds nobody; under s.36 nothing leaves without the opinion itself."""

from __future__ import annotations

import re
import zipfile
from datetime import date, timedelta
from io import BytesIO
from types import SimpleNamespace

import pytest
from django.urls import reverse

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person, RoleAssignment, User
from answerable.cases import actions
from answerable.cases.actions import writing as deeds
from answerable.cases.answers import lacking
from answerable.cases.bundles.making import make_bundle
from answerable.cases.chasers import following
from answerable.cases.consulting import actions as consulting
from answerable.cases.decisions import lacking_reasons
from answerable.cases.exemptions import QualifiedPerson
from answerable.cases.letter_of import content_digest
from answerable.cases.models import Consultation, DeskLetter, Request, Submission
from answerable.cases.policy import legal_day
from answerable.cases.private_links import MASK, masked
from answerable.cases.refusals import Refused
from answerable.cases.retention.emptying import empty_case
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.deciding_examples import whole
from answerable.cases.tests.deeds import chief, latest, opinion_of, question, send
from answerable.cases.views import consulting_link
from answerable.cases.writing.words import letter_of_desk
from answerable.post.models import OutgoingMessage

DAY = date(2021, 5, 19)
LATER = NOW + timedelta(days=14)
SECRET = "The unit price is 41.37 pounds"


TYPED = QualifiedPerson("Chief Executive", DAY)
"""An opinion that somebody types into the reasons: it counts for nothing."""


@pytest.fixture(autouse=True)
def then(monkeypatch):
    """The private links are opened on the day they were sent."""
    monkeypatch.setattr(consulting_link, "timezone", SimpleNamespace(now=lambda: NOW))


@pytest.fixture
def asked(trust):
    return new_case("1. What rate does each agency charge?\n")


def withheld(case, by, *provisions):
    return actions.edit_draft(
        question=question(case, "1"), base=0, text="", disposition="withheld",
        provisions=provisions, reason="It would harm a purchase.", by=by, now=NOW,
    )  # fmt: skip


def why(case) -> str:
    """Everything that the reasons still lack; "None" where the letter may go."""
    draft = latest(case, "1")
    found = lacking_reasons(question(case, "1"), draft)
    assert bool(found) == bool(lacking(question(case, "1"), draft))
    return " ".join(found) or "None"


def consult(case, by, **changes) -> Consultation:
    given = {
        "case": case, "kind": "third_party", "to_name": "Acme Nursing Ltd",
        "to_email": "sales@acme.example", "by": by, "now": NOW,
        "said": {"main": "The rates in our contract of 2020.", "reply_by": "2021-05-28",
                 "question": question(case, "1").pk},
    }  # fmt: skip
    row = deeds.write_letter(**(given | changes))
    seen = content_digest(letter_of_desk(row, on=DAY))
    deeds.send_letter(letter=row, seen=seen, by=by, now=NOW)
    return Consultation.objects.get(letter=row)


def mail_to(address) -> OutgoingMessage:
    return next(m for m in OutgoingMessage.objects.order_by("-pk") if m.to == [address])


def link_in(text: str) -> str:
    found = re.search(r"https?://[^/]+(/\S+)", text)
    assert found
    return found[1]


def says(row, view="objects", words="Rivals would undercut us.", **changes):
    given = {"said_by": "P. Partner", "said_title": "Director", "said_on": DAY, "way": "letter",
             "by": JOB, "now": NOW}  # fmt: skip
    return consulting.record_view(consultation=row, view=view, words=words, **(given | changes))


@pytest.mark.django_db
def test_a_third_party_answers_by_their_own_link(trust, asked, client) -> None:
    row = consult(asked, trust.olive)
    mail = mail_to("sales@acme.example")
    assert "Requester" not in mail.text
    address = link_in(mail.text)
    kept = letter_of_desk(row.letter, on=DAY)
    assert address not in kept.opening  # what officers read holds no link
    assert masked(mail.text).count(str(MASK)) == 1
    page = client.get(address)
    assert page.status_code == 200
    assert "The rates in our contract of 2020." in page.content.decode()
    assert Consultation.objects.get().view == ""  # opening it changes nothing
    bare = client.post(address, {"view": "objects", "said_by": "P. Partner"})
    assert "what harm" in bare.content.decode()
    given = {"view": "objects", "words": "Rivals would undercut us.", "said_by": "P. Partner"}
    assert client.post(address, given).status_code == 302
    row.refresh_from_db()
    assert (row.view, row.way, row.said_by) == ("objects", "link", "P. Partner")
    assert client.get(address).status_code == 410
    assert asked.events.filter(type__startswith="third_party_").count() == 2


@pytest.mark.django_db
def test_their_view_is_shown_with_the_reasons_and_decides_nothing(trust, asked, client) -> None:
    withheld(asked, trust.olive, "s.43(2)")
    says(consult(asked, trust.olive))
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    page = client.get(reverse("cases:reasons", args=[asked.slug, 1])).content.decode()
    assert "Rivals would undercut us." in page
    assert "It does not decide." in page
    assert "no reasons recorded" in why(asked)  # an objection is no reason
    given = {"decided_on": DAY, "qualified_person": None}
    actions.record_decision(
        question=question(asked, "1"), by=trust.olive, now=NOW,
        reasoning=whole("foia-43-2", harm="Rivals  would undercut us.", **given),
    )  # fmt: skip
    assert "a third party's words and nothing more" in why(asked)
    actions.record_decision(
        question=question(asked, "1"), reasoning=whole("foia-43-2", **given), by=trust.olive,
        now=NOW,
    )  # fmt: skip
    assert why(asked) == "None"


@pytest.mark.django_db
def test_consent_does_not_unmake_a_decision(trust, asked) -> None:
    withheld(asked, trust.olive, "s.43(2)")
    says(consult(asked, trust.olive), view="consents", words="")
    given = {"decided_on": DAY, "qualified_person": None}
    actions.record_decision(
        question=question(asked, "1"), reasoning=whole("foia-43-2", **given), by=trust.olive,
        now=NOW,
    )  # fmt: skip
    assert why(asked) == "None"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"words": ""}, "what harm"), ({"said_by": ""}, "who speaks"),
        ({"said_on": date(2021, 5, 20)}, "not come yet"),
        ({"said_on": date(2021, 5, 18)}, "before they were asked"),
        ({"view": "none", "words": ""}, "They have until 28 May 2021"),
    ],
)  # fmt: skip
def test_what_is_no_view(trust, asked, changes, sentence) -> None:
    row = consult(asked, trust.olive)
    with pytest.raises(Refused, match=sentence):
        says(row, **changes)
    says(row)
    with pytest.raises(Refused, match="recorded already"):
        says(row)


@pytest.mark.django_db
def test_they_and_the_officer_are_reminded_and_silence_is_recorded_as_such(trust, asked) -> None:
    Request.objects.filter(pk=asked.pk).update(officer=int(trust.olive.key))
    row = consult(asked, trust.olive)
    before = OutgoingMessage.objects.count()
    assert following.third_parties(by=JOB, now=LATER) == 1
    assert following.third_parties(by=JOB, now=LATER) == 0  # each rung once
    assert "Please reply by 28 May 2021" in mail_to("sales@acme.example").text
    assert following.due(by=JOB, now=LATER) == 1
    assert "View of Acme Nursing Ltd" in mail_to("olive@trust.example").text
    assert OutgoingMessage.objects.count() == before + 2
    done = says(row, view="none", words="", said_by="", said_on=legal_day(LATER), now=LATER)
    assert done.view == "none"
    assert following.third_parties(by=JOB, now=LATER + timedelta(days=30)) == 0


@pytest.mark.django_db
def test_they_are_told_what_was_decided_by_two_people(trust, asked, client) -> None:
    row = consult(asked, trust.olive)
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    page = client.get(
        reverse("cases:write", args=[asked.slug, "third_party_told"]), {"consultation": row.pk}
    ).content.decode()
    assert 'value="Acme Nursing Ltd"' in page
    told = deeds.write_letter(
        case=asked, kind="third_party_told", said={"main": "We withhold the rates."},
        to_name="Acme Nursing Ltd", to_email="sales@acme.example", by=trust.olive, now=NOW,
    )  # fmt: skip
    seen = content_digest(letter_of_desk(told, on=DAY))
    with pytest.raises(Refused, match="somebody else must send it"):
        deeds.send_letter(letter=told, seen=seen, by=trust.olive, now=NOW)
    deeds.send_letter(letter=told, seen=seen, by=trust.oscar, now=NOW)
    sent = mail_to("sales@acme.example")
    assert "We withhold the rates." in sent.text
    assert "Requester" not in sent.text


@pytest.mark.django_db
def test_no_letter_under_section_36_leaves_without_the_opinion(trust, asked, client) -> None:
    withheld(asked, trust.olive, "s.36(2)(b)(i)")
    given = {"provision": "s.36(2)(b)(i)", "decided_on": DAY, "qualified_person": TYPED}
    actions.record_decision(
        question=question(asked, "1"), reasoning=whole("foia-36", **given), by=trust.olive, now=NOW
    )
    with pytest.raises(Refused, match="qualified person"):
        send(asked, trust.olive)
    assert "has not been put to the qualified person" in why(asked)
    put = consulting.put_submission(
        question=question(asked, "1"), limbs=["s.36(2)(b)(i)"], text=SECRET, to=chief(),
        due_on=date(2021, 5, 24), by=trust.olive, now=NOW,
    )  # fmt: skip
    assert "silence is no opinion" in why(asked)
    mail = mail_to("chief@trust.example")
    assert SECRET not in mail.text  # it is read behind the link alone
    address = link_in(mail.text)
    page = client.get(address).content.decode()
    assert SECRET in page
    assert Submission.objects.get().outcome == ""
    lacks = client.post(address, {"outcome": "engaged"}).content.decode()
    assert lacks.count("An opinion that it would says") >= 3
    said = {"outcome": "engaged", "limbs": ["s.36(2)(b)(i)"], "likelihood": "would be likely",
            "why": "Advice would be less frank."}  # fmt: skip
    assert client.post(address, said).status_code == 302
    put.refresh_from_db()
    assert (put.way, put.given_by != "") == ("link", True)
    assert client.get(address).status_code == 410


@pytest.mark.django_db
def test_the_opinion_carries_what_it_says_and_no_more(trust, asked) -> None:
    withheld(asked, trust.olive, "s.36(2)(c)")
    opinion_of(question(asked, "1"), trust.olive, "s.36(2)(b)(i)")
    given = {"provision": "s.36(2)(c)", "decided_on": DAY, "qualified_person": TYPED}
    actions.record_decision(
        question=question(asked, "1"), by=trust.olive, now=NOW,
        reasoning=whole("foia-36", likelihood="would", **given),
    )  # fmt: skip
    assert "opinion is of s.36(2)(b)(i), and not of s.36(2)(c)" in why(asked)
    assert "says “would be likely”, and the reasons say “would”" in why(asked)
    opinion_of(question(asked, "1"), trust.olive, "s.36(2)(c)", outcome="not_engaged")
    assert "is not engaged" in why(asked)
    opinion_of(question(asked, "1"), trust.olive, "s.36(2)(c)")
    actions.record_decision(
        question=question(asked, "1"), reasoning=whole("foia-36", **given), by=trust.olive, now=NOW
    )
    assert why(asked) == "None"


@pytest.mark.django_db
def test_statistical_information_needs_no_opinion(trust, asked) -> None:
    withheld(asked, trust.olive, "s.36(4)")
    actions.record_decision(
        question=question(asked, "1"), by=trust.olive, now=NOW,
        reasoning=whole("foia-36", provision="s.36(4)", decided_on=DAY, qualified_person=None),
    )  # fmt: skip
    assert why(asked) == "None"


@pytest.mark.django_db
def test_nobody_gives_the_opinion_for_the_qualified_person(trust, asked, client) -> None:
    olive = Person.objects.get(pk=int(trust.olive.key))
    put = {"question": question(asked, "1"), "limbs": ["s.36(2)(c)"], "text": "Advice.",
           "due_on": date(2021, 5, 24), "now": NOW}  # fmt: skip
    with pytest.raises(Refused, match="is not the qualified person"):
        consulting.put_submission(**put, to=olive, by=trust.oscar)
    themselves = Actor("person", str(chief().pk), "C. Chief")
    with pytest.raises(Refused, match="to themselves"):
        consulting.put_submission(**put, to=chief(), by=themselves)
    with pytest.raises(Refused, match="each limb"):
        consulting.put_submission(**(put | {"limbs": ["s.36(2)"]}), to=chief(), by=trust.olive)
    row = consulting.put_submission(**put, to=chief(), by=trust.olive)
    opinion = {"submission": row, "outcome": "engaged", "limbs": ["s.36(2)(c)"],
               "likelihood": "would", "why": "So.", "given_on": DAY, "now": NOW}  # fmt: skip
    with pytest.raises(Refused, match="nobody gives it for them"):
        consulting.give_opinion(**opinion, by=trust.olive)
    address = link_in(mail_to("chief@trust.example").text)
    client.force_login(User.objects.get(person=olive))
    assert client.get(address).status_code == 403  # somebody else's browser
    client.logout()
    RoleAssignment.objects.filter(role="qualified_person").update(ends=date(2021, 5, 18))
    assert client.get(address).status_code == 403
    with pytest.raises(Refused, match="was not the qualified person on that day"):
        consulting.give_opinion(**opinion, by=trust.olive, document="Letter")
    RoleAssignment.objects.filter(role="qualified_person").update(ends=None)
    done = consulting.give_opinion(**opinion, by=trust.olive, document="Letter of 19 May, file 3")
    assert (done.way, done.document) == ("document", "Letter of 19 May, file 3")


@pytest.mark.django_db
def test_what_was_put_and_said_is_in_the_closed_bundle_alone_and_is_destroyed(trust, asked) -> None:
    put = consulting.put_submission(
        question=question(asked, "1"), limbs=["s.36(2)(c)"], text=SECRET, to=chief(),
        due_on=date(2021, 5, 24), by=trust.olive, now=NOW,
    )  # fmt: skip
    says(consult(asked, trust.olive), words=f"{SECRET}, we say.")
    opened = make_bundle(case=asked, closed=False, by=trust.olive, now=NOW)
    closed = make_bundle(case=asked, closed=True, by=trust.olive, now=NOW)
    assert not any(SECRET.encode() in data for data in unzipped(opened))
    assert sum(SECRET.encode() in data for data in unzipped(closed)) == 2
    empty_case(asked, by=JOB, now=NOW)
    put.refresh_from_db()
    row = Consultation.objects.get()
    assert SECRET not in f"{put.text} {row.words} {row.said_by}"
    assert not DeskLetter.objects.exclude(to_name="").exists()


def unzipped(data: bytes) -> list[bytes]:
    archive = zipfile.ZipFile(BytesIO(data))
    return [archive.read(name) for name in archive.namelist()]


@pytest.mark.django_db
def test_the_qualified_person_is_reminded_and_nobody_in_their_place(trust, asked) -> None:
    consulting.put_submission(
        question=question(asked, "1"), limbs=["s.36(2)(c)"], text="Advice.", to=chief(),
        due_on=date(2021, 5, 24), by=trust.olive, now=NOW,
    )  # fmt: skip
    assert following.due(by=JOB, now=LATER) >= 1
    reminder = mail_to("chief@trust.example")
    assert "Your opinion under s.36" in reminder.text
    assert "/opinion/" in reminder.text
