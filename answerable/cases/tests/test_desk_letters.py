"""Letters from the desk: which fit, what they must say, two people, one act with the event."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from answerable.accounts.models import Organisation, User
from answerable.cases import actions
from answerable.cases.actions.writing import drop_letter, send_letter, write_letter
from answerable.cases.answers import current, lacking
from answerable.cases.letter_of import content_digest
from answerable.cases.models import DeskLetter, Event, Question, Request
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.review.actions import ask_review
from answerable.cases.tests.conftest import NOW, new_case, person
from answerable.cases.tests.deeds import fresh, question, send, write
from answerable.cases.writing.fitting import RESPONSES, Standing, offers, responses
from answerable.cases.writing.kinds import KINDS
from answerable.cases.writing.words import letter_of_desk
from answerable.files.store import fetch
from answerable.letters.changing import change_wording
from answerable.letters.wording.declared import declared
from answerable.post.models import OutgoingMessage

pytestmark = pytest.mark.django_db
TODAY = legal_day(NOW)
LATE = datetime(2021, 7, 1, 9, tzinfo=UTC)
SAID = {
    "clarification": {"main": "Which hospital do you mean?"},
    "narrow": {"main": "Ask for one year."},
    "fees": {"main": "£42.50 for copying"},
    "extension": {"main": "Two suppliers object.", "exemptions": ["s.43(2)"],
                  "estimated": "2021-07-14"},
    "transfer": {"main": "Example Council", "agreed": True},
    "invalid": {"main": "You give no address."},
    "business_as_usual": {"main": "The ward will telephone you."},
    "third_party": {"main": "The unit prices.", "reply_by": "2021-06-01"},
    "review_extension": {"main": "Two archives."},
    "third_party_told": {"main": "We give the totals alone."},
}  # fmt: skip


def written(case, kind, by, now=NOW, **more):
    given = {"said": SAID.get(kind, {})} | more
    if KINDS[kind].to_other:
        given |= {"to_name": "Acme Ltd", "to_email": "acme@example.com"}
    if kind == "third_party":
        first = Question.objects.asked().filter(request=case).first()
        given["said"] = given["said"] | {"question": first.pk}
    return write_letter(case=case, kind=kind, by=by, now=now, **given)


def seen(row, now=NOW):
    row.request = fresh(row.request)
    return content_digest(letter_of_desk(row, on=legal_day(now)))


def sent(case, kind, trust, now=NOW, **more):
    row = written(case, kind, trust.olive, now, **more)
    return send_letter(letter=row, seen=seen(row, now), by=trust.oscar, now=now)


def environmental(case):
    Question.objects.filter(request=case).update(regime="EIR")
    case.regime = "EIR"
    case.save(update_fields=["regime"])


@pytest.mark.parametrize(
    "example",
    [
        ("acknowledgement", "FOIA", ("acknowledged", "received"), ["reference is FOI/00001"]),
        ("clarification", "FOIA", ("clarification_requested", "awaiting_requester"),
         ["section 1(3)", "Which hospital", "section 16"]),
        ("clarification", "EIR", ("particulars_requested", "awaiting_requester"),
         ["regulation 9(2)", "Which hospital"]),
        ("narrow", "FOIA", ("letter_sent", "received"), ["section 12", "18 hours", "section 16"]),
        ("narrow", "EIR", ("letter_sent", "received"), ["regulation 9", "Ask for one year"]),
        ("fees", "FOIA", ("fees_notice_given", "awaiting_requester"),
         ["section 9", "£42.50", "18 August 2021", "three months", "complaints procedure"]),
        ("fees", "EIR", ("advance_payment_notice", "awaiting_requester"),
         ["regulation 8", "60 working days", "complaints procedure"]),
        ("extension", "FOIA", ("pit_extension_notice", "received"),
         ["section 10(3)", "section 17(1) and (2)", "section 43(2)", "not yet reached a decision",
          "14 July 2021", "section 17(7)", "section 50", "Two suppliers"]),
        ("transfer", "FOIA", ("transferred", "transferred"), ["Example Council", "agreed"]),
        ("invalid", "FOIA", ("invalid", "invalid"), ["Section 8", "no address", "section 16"]),
        ("withdrawn", "FOIA", ("withdrawn", "withdrawn"), ["you withdraw it"]),
        ("business_as_usual", "FOIA", ("business_as_usual", "business_as_usual"),
         ["ordinary course", "formal answer"]),
        ("third_party", "FOIA", ("letter_sent", "received"), ["The unit prices", "1 June 2021"]),
    ],
)  # fmt: skip
def test_each_letter_says_what_the_law_asks_and_records_its_event(case, trust, example):
    kind, regime, (event, state), words = example
    if regime == "EIR":
        environmental(case)
    row = sent(case, kind, trust, own_words="With kind regards from the desk.")
    text = " ".join(fetch(row.text_sha256).decode().split())
    for phrase in [*words, "With kind regards from the desk."]:
        assert phrase in text, phrase
    assert row.event.type == event
    assert row.event.happened_on == TODAY
    assert fresh(case).cached_state == state
    assert row.wordings[KINDS[kind].wording(regime)] == 0
    assert fetch(row.pdf_sha256).startswith(b"%PDF")
    assert OutgoingMessage.objects.filter(key=case.reference).count() == 1
    assert "Information Commissioner" in text or not KINDS[kind].enclosed


def test_an_environmental_extension_needs_both_and_tells_the_new_day(case, trust):
    environmental(case)
    said = {"main": "4,000 pages.", "complex": True, "voluminous": False}
    with pytest.raises(Refused, match="both complex and voluminous"):
        written(case, "extension", trust.olive, said=said)
    row = sent(case, "extension", trust, said=said | {"voluminous": True})
    text = " ".join(fetch(row.text_sha256).decode().split())
    assert "regulation 7" in text
    assert "4,000 pages" in text
    due = fresh(case).cached_due
    assert f"We will reply by {due:%-d %B %Y}" in text
    assert "regulation 18" in text


def test_closed_for_want_of_clarification_names_the_day_it_was_asked(case, trust):
    with pytest.raises(Refused, match="Nothing has been asked"):
        written(case, "lapsed", trust.olive)
    sent(case, "clarification", trust)
    later = datetime(2021, 8, 30, 9, tzinfo=UTC)
    row = sent(fresh(case), "lapsed", trust, later)
    text = " ".join(fetch(row.text_sha256).decode().split())
    assert "On 19 May 2021 we asked you" in text
    assert fresh(case).cached_state == "lapsed"


def test_an_apology_only_where_it_is_late(case, trust):
    with pytest.raises(Refused, match="not late"):
        written(case, "holding", trust.olive, said={"main": "One ward."})
    row = sent(case, "holding", trust, LATE, said={"main": "One ward has yet to reply."})
    assert "We are sorry" in fetch(row.text_sha256).decode()
    assert fresh(case).cached_state == "received"


@pytest.mark.parametrize(
    ("kind", "change", "words"),
    [
        ("clarification", {"main": " "}, "is empty"),
        ("fees", {"main": ""}, "is empty"),
        ("extension", {"exemptions": []}, "Name the qualified exemption"),
        ("extension", {"exemptions": ["s.40(2)"]}, "qualified"),
        ("extension", {"exemptions": ["s.21"]}, "qualified"),
        ("extension", {"exemptions": ["s.33"]}, "body of this kind"),
        ("extension", {"exemptions": ["s.99"]}, "s.99"),
        ("extension", {"estimated": None}, "estimate the date"),
        ("extension", {"estimated": "2021-05-19"}, "after the notice"),
        ("transfer", {"agreed": False}, "agrees"),
        ("third_party", {"reply_by": None}, "later day"),
        ("third_party", {"reply_by": "2021-05-19"}, "later day"),
        ("records_team", {}, "records team"),
    ],
)
def test_what_the_law_asks_or_it_will_not_be_written(case, trust, kind, change, words):
    said = {name: v for name, v in (SAID.get(kind, {}) | change).items() if v is not None}
    with pytest.raises(Refused, match=words):
        written(case, kind, trust.olive, said=said)
    assert not DeskLetter.objects.exists()


def test_a_department_may_weigh_what_a_trust_may_not(case, trust):
    Organisation.objects.update(kind="department")
    said = SAID["extension"] | {"exemptions": ["s.35(1)(a)"]}
    row = sent(case, "extension", trust, said=said)
    assert "section 35(1)(a)" in fetch(row.text_sha256).decode()


def test_what_is_wrong_with_an_extension_is_said_once(case, trust):
    for exemptions in (["s.40(2)"], ["s.41"], []):
        with pytest.raises(Refused) as refused:
            written(case, "extension", trust.olive,
                    said={"main": "More time.", "exemptions": exemptions,
                          "estimated": "2021-07-14"})  # fmt: skip
        assert refused.value.sentence.count(". ") == 0
    with pytest.raises(Refused) as refused:
        written(case, "extension", trust.olive, LATE)
    assert refused.value.sentence.count("no effect") == 1


def test_a_review_is_extended_by_a_letter_of_its_own(case, trust):
    with pytest.raises(Refused, match="Only an internal review"):
        written(case, "review_extension", trust.olive, said={"main": "Two archives."})
    Question.objects.filter(request=case).update(cached_due=date(2021, 5, 18))
    Request.objects.filter(pk=case.pk).update(cached_due=date(2021, 5, 18))
    opened = ask_review(
        case=fresh(case), asked_on=TODAY, grounds="Late.", way="email", by=trust.olive, now=NOW
    ).case
    before = opened.cached_due
    with pytest.raises(Refused, match="extended by a letter of its own"):
        written(opened, "extension", trust.olive)
    row = sent(opened, "review_extension", trust, said={"main": "Two archives."})
    text = " ".join(fetch(row.text_sha256).decode().split())
    after = fresh(opened).cached_due
    assert after > before
    assert f"We will decide it by {after:%-d %B %Y}" in text
    assert "Two archives." in text


@pytest.mark.parametrize("kind", ["clarification", "fees", "extension"])
def test_a_notice_given_too_late_has_no_effect_and_is_not_sent(case, trust, kind):
    with pytest.raises(Refused, match="no effect"):
        written(case, kind, trust.olive, LATE)


@pytest.mark.parametrize("kind", [code for code, kind in KINDS.items() if kind.two])
def test_what_decides_charges_or_closes_has_two_people(case, trust, kind):
    if kind == "lapsed":
        sent(case, "clarification", trust)
        case = fresh(case)
    if kind == "review_extension":
        Request.objects.filter(pk=case.pk).update(cached_due=date(2021, 5, 18))
        case = ask_review(
            case=fresh(case), asked_on=TODAY, grounds="x", way="email", by=trust.olive, now=NOW
        ).case
    row = written(case, kind, trust.olive)
    with pytest.raises(Refused, match="two people"):
        send_letter(letter=row, seen=seen(row), by=trust.olive, now=NOW)
    assert DeskLetter.objects.get(pk=row.pk).sent_at is None
    assert send_letter(letter=row, seen=seen(row), by=trust.oscar, now=NOW).sent_at == NOW


def test_sent_once_and_only_as_it_was_read(case, trust):
    row = written(case, "clarification", trust.olive)
    with pytest.raises(Refused, match="has changed since"):
        send_letter(letter=row, seen="other", by=trust.olive, now=NOW)
    send_letter(letter=row, seen=seen(row), by=trust.olive, now=NOW)
    with pytest.raises(Refused, match="sent already"):
        send_letter(letter=row, seen=seen(row), by=trust.olive, now=NOW)
    assert Event.objects.filter(type="clarification_requested").count() == 1
    assert not mail.outbox


def test_put_aside_it_is_not_sent(case, trust):
    row = written(case, "clarification", trust.olive)
    drop_letter(letter=row, by=trust.olive, now=NOW)
    with pytest.raises(Refused, match="put aside"):
        send_letter(letter=row, seen=seen(row), by=trust.olive, now=NOW)


def test_a_reworded_letter_says_the_new_words_and_keeps_the_version(case, trust):
    old = declared("letter.withdrawn")
    text = "As you ask, we have closed it.\n\n{{ own_words }}"
    assert "own_words" in old.needed
    change_wording(
        key="letter.withdrawn", language="en", text=text, reason="Short", base=0,
        by=trust.anna, now=NOW,
    )  # fmt: skip
    row = sent(case, "withdrawn", trust)
    assert row.wordings["letter.withdrawn"] == 1
    assert "As you ask, we have closed it." in fetch(row.text_sha256).decode()


def test_a_persons_own_data_goes_to_the_records_team_and_is_not_answered_here(case, trust):
    rita = person("rita", "officer")
    sent(case, "records_team", trust, said={"records_person": int(rita.key)})
    case = fresh(case)
    assert case.restricted
    assert [reader.person_id for reader in case.named_readers.all()] == [int(rita.key)]
    assert set(case.questions.asked().values_list("regime", flat=True)) == {"SAR"}
    assert case.received_on == date(2021, 5, 18)
    assert case.cached_due == date(2021, 6, 18), "a month, not twenty working days"
    with pytest.raises(Refused, match="No such answer is issued here"):
        actions.send_for_approval(case=case, by=trust.olive, now=NOW)


def test_the_third_party_is_not_told_who_asked(case, trust):
    row = sent(case, "third_party", trust)
    text = fetch(row.text_sha256).decode()
    assert "A. Requester" not in text
    assert "Acme Ltd" in text
    message = OutgoingMessage.objects.get(key=case.reference)
    assert message.in_reply_to == ""


def test_no_notice_need_be_given_where_an_earlier_one_was(case, trust):
    """FOIA s.17(6): and without the earlier notice, this one must be."""
    given = {"case": case, "type": "no_notice", "on": TODAY, "by": trust.olive, "now": NOW}
    with pytest.raises(Refused, match="earlier notice"):
        actions.record_event(**given, reason="The ninth of its kind.")
    actions.record_event(**given, reason="The ninth of its kind.", said={"of": "FOI/00001"})
    assert fresh(case).cached_state == "no_notice"


def test_what_fits_and_why_the_rest_does_not():
    at = Standing("received", ("FOIA",), date(2026, 6, 30), date(2026, 6, 10))
    found = {offer.kind.code: offer.why_not for offer in offers(at)}
    assert set(found) == set(KINDS)
    assert {code for code, why in found.items() if why} == {
        "holding", "lapsed", "review_extension",
    }  # fmt: skip
    closed = Standing("issued", ("FOIA",), None, date(2026, 6, 10))
    assert all(offer.why_not for offer in offers(closed))
    scots = Standing("received", ("FOISA",), date(2026, 6, 30), date(2026, 6, 10))
    why = {offer.kind.code: offer.why_not for offer in offers(scots)}
    assert "no such letter under the law" in why["extension"]
    assert not why["withdrawn"]


def test_the_forms_of_the_response_are_those_of_its_questions():
    taken = [form.title for form, yes in responses([("FOIA", "over_limit"), ("EIR", "not_held")])
             if yes]  # fmt: skip
    assert [str(title) for title in taken] == [
        "Over the cost limit, with advice (s.12)", "Not held", "EIR refusal (reg 14)",
    ]  # fmt: skip
    assert len(RESPONSES) == 10


@pytest.fixture
def desk(client, trust):
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    return client


def test_written_looked_at_and_sent_in_the_browser(case, trust, desk):
    page = desk.get(reverse("cases:case", args=[case.slug])).content.decode()
    assert "Write to the requester" in page
    assert "Nothing has been asked of the requester." in page
    for kind in KINDS:
        assert desk.get(reverse("cases:write", args=[case.slug, kind])).status_code == 200
    given = {"main": "Which hospital?", "own_words": "Thank you."}
    made = desk.post(reverse("cases:write", args=[case.slug, "narrow"]), given)
    row = DeskLetter.objects.get()
    assert made.url == reverse("cases:desk_letter", args=[case.slug, row.pk])
    page = desk.get(made.url).content.decode()
    assert "Send this letter" in page
    for name in ("letter.pdf", "letter.html", "letter.txt"):
        at = reverse("cases:desk_letter_file", args=[case.slug, row.pk, name])
        assert desk.get(at).status_code == 200
    row.request = fresh(case)
    digest = content_digest(letter_of_desk(row, on=timezone.localdate()))
    desk.post(reverse("cases:send_desk_letter", args=[case.slug, row.pk]), {"digest": digest})
    assert DeskLetter.objects.get().sent_at
    assert desk.get(at).content.decode().count("Which hospital?") == 1


def asks_about(case, trust, *places, now=NOW):
    """The letter of clarification about the questions at these places, sent."""
    keys = list(case.questions.asked().filter(position__in=places).values_list("pk", flat=True))
    said = SAID["clarification"] | {"questions": keys}
    return sent(case, "clarification", trust, now, said=said)


def states(case):
    return [one.cached_state for one in case.questions.asked()]


def test_a_clarification_of_some_questions_lets_the_rest_go_on(case, trust):
    due = case.cached_due
    row = asks_about(case, trust, 1, 3)
    case, text = fresh(case), " ".join(fetch(row.text_sha256).decode().split())
    assert row.event.questions == row.said["questions"]
    assert states(case) == ["awaiting_requester", "open", "awaiting_requester"]
    assert [one.cached_due for one in case.questions.asked()] == [None, due, None]
    assert (case.cached_state, case.cached_due) == ("received", due)
    assert "To answer questions 1 and 3 of your request we need you to clarify" in text
    assert "We are going on with the rest of your request." in text
    with pytest.raises(Refused, match="some of its questions, choose those"):
        actions.record_event(
            case=case, type="clarification_received", on=date(2021, 6, 1), by=trust.olive, now=LATE
        )
    first = case.questions.asked()[0]
    actions.record_event(
        case=case, type="clarification_received", on=date(2021, 6, 1), by=trust.olive, now=LATE,
        questions=[first],
    )  # fmt: skip
    assert states(case) == ["open", "open", "awaiting_requester"]
    assert case.questions.asked()[0].cached_due == date(2021, 6, 29)


def test_the_rest_once_asked_about_too_the_case_waits(case, trust):
    asks_about(case, trust, 1)
    asks_about(fresh(case), trust, 2, 3)
    assert fresh(case).cached_state == "awaiting_requester"
    assert fresh(case).cached_due is None


def test_the_law_of_a_clarification_is_that_of_its_questions(case, trust):
    Question.objects.filter(request=case, position=3).update(regime="EIR")
    row = asks_about(case, trust, 3)
    assert (row.regime, row.event.type) == ("EIR", "particulars_requested")
    text = " ".join(fetch(row.text_sha256).decode().split())
    assert "In question 3, your request is put in too general a manner." in text


def test_a_letter_about_a_question_that_is_another_by_now_is_not_sent(case, trust):
    first = case.questions.asked()[0]
    said = SAID["clarification"] | {"questions": [first.pk]}
    row = written(case, "clarification", trust.olive, said=said)
    actions.split_question(
        question=first, texts=["What is the", "budget for improvement?"], by=trust.olive, now=NOW
    )
    with pytest.raises(Refused, match="Question 1 is no longer what it was"):
        send_letter(letter=row, seen=seen(row), by=trust.oscar, now=NOW)


def test_the_author_chooses_the_questions_and_none_is_all(client, trust):
    now = timezone.now()
    case = new_case(received_at=now, now=now)
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    at = reverse("cases:write", args=[case.slug, "clarification"])
    page = client.get(at).content.decode()
    assert "Choose none for the whole request." in page
    assert page.count('name="questions"') == 3
    keys = [one.pk for one in case.questions.asked()]
    main = "Which years?"
    for given, kept in ((keys[1:2], keys[1:2]), ([], None), (keys, None)):
        assert client.post(at, {"main": main, "questions": given}).status_code == 302
        assert DeskLetter.objects.last().said.get("questions") == kept
    asks_about(case, trust, 1, now=now)
    page = client.get(at).content.decode()
    assert page.count('name="questions"') == 2, "who waits already is not asked about again"
    page = client.get(reverse("cases:case", args=[case.slug])).content.decode()
    assert page.count("Waiting for the requester") == 1
    assert "Question 1 waits for the requester, who was asked about it." in page


def test_the_rest_is_answered_while_one_question_waits(case, trust):
    asks_about(case, trust, 1)
    for number in ("2", "3"):
        write(case, number, f"The answer to {number}.", trust.olive)
    first = question(case, "1")
    assert "waits for the requester" in lacking(first, current(first))
    write(
        case, "1", "We asked you which years you mean.", trust.olive, disposition="to_follow",
        provisions=["s.1(3)"], reason="We have asked for clarification.",
        to_follow_on=date(2021, 7, 1),
    )  # fmt: skip
    first = question(case, "1")
    assert first.cached_state == "awaiting_requester"
    assert lacking(first, current(first)) is None
    assert send(case, trust.olive)
