"""Information leads who answer by replying to our mail, and replies that say nothing of what."""

from __future__ import annotations

import base64
import re
from datetime import timedelta

import pytest
from django.urls import reverse

from answerable.accounts.models import Department, User
from answerable.cases import actions
from answerable.cases.chasers import sending
from answerable.cases.intake import deciding, reading
from answerable.cases.intake.owners_reply import told_apart
from answerable.cases.models import Event, MessageRead, Question, Request
from answerable.cases.owners import asking
from answerable.cases.refusals import Refused
from answerable.cases.request_files import files_of
from answerable.cases.tests.conftest import JOB
from answerable.cases.tests.deeds import latest, question
from answerable.cases.tests.test_incoming import CAME, NOW, come, status, written
from answerable.files.child import Outcome
from answerable.post.models import OutgoingMessage, OutgoingState, RawMessage
from answerable.reading.message import read_message

LATER = NOW + timedelta(hours=2)
ASK = "Fay Nance <Finance@trust.example>"


@pytest.fixture(autouse=True)
def here(monkeypatch):
    """Messages are read in this process: its own process is tried elsewhere, and slow to begin."""

    def directly(_what, data):
        return Outcome(value=read_message(data))

    monkeypatch.setattr(reading, "read_in_child", directly)


@pytest.fixture
def asked(trust) -> Question:
    """Question 2 of a case that came by mail, sent to the finance department."""
    shown = come(written())
    case = Request.objects.get(reference=status(shown)[1])
    finance = Department.objects.create(name="Finance", email="finance@trust.example")
    return actions.assign_owner(
        question=question(case, "2"), department=finance, by=trust.olive, now=NOW
    )


def sent(asked: Question) -> OutgoingMessage:
    return OutgoingMessage.objects.of(asking.KIND, str(asked.pk)).latest("pk")


def reply(asked: Question, text: str, *, sender=ASK, thread=True, **fields) -> MessageRead:
    ours = sent(asked)
    quoted = "\r\n".join(f"> {line}" for line in ours.text.split("\n"))
    body = f"{text}\r\n\r\nOn Tue, 17 Nov 2026 at 10:05, FOI <foi@trust.example> wrote:\r\n{quoted}"
    if thread:
        fields |= {"in_reply_to": ours.message_id, "references": ours.message_id}
    return come(
        written(body, sender=sender, subject=f"RE: {ours.subject}", **fields),
        now=LATER, received=CAME + timedelta(hours=1),
    )  # fmt: skip


@pytest.mark.django_db
def test_an_owner_without_an_account_replies_and_it_is_the_draft(asked) -> None:
    shown = reply(asked, "We trained 1,200 staff.\r\n\r\n-- \r\nFay Nance\r\nTel 01632 960000")
    assert status(shown) == ("case", asked.request.reference)
    draft = latest(asked.request, "2")
    assert draft.text == "We trained 1,200 staff."
    assert question(asked.request, "2").cached_state == "drafted"
    assert draft.by_name == "Fay Nance"
    assert Request.objects.count() == 1
    assert OutgoingMessage.objects.of(asking.KIND, str(asked.pk)).count() == 1, "no link anew"
    again = reply(asked, "In fact 1,300.")
    assert status(again)[0] == "case"
    assert latest(asked.request, "2").text == "We trained 1,200 staff.", "kept as correspondence"


@pytest.fixture
def reminder(asked, trust) -> OutgoingMessage:
    """The mail that reminds the finance department of questions 2 and 3."""
    third = question(asked.request, "3")
    actions.assign_owner(question=third, department=asked.owner_department, by=trust.olive, now=NOW)
    for days in range(1, 15):
        sending.due(by=JOB, now=NOW + timedelta(days=days))
    sent = OutgoingMessage.objects.filter(kind="digest", to=["finance@trust.example"])
    return sent.order_by("pk").first()


def to_the_reminder(reminder: OutgoingMessage, text: str) -> MessageRead:
    late = NOW + timedelta(days=16)
    raw = written(text, sender=ASK, subject=f"RE: {reminder.subject}",
                  in_reply_to=reminder.message_id)  # fmt: skip
    return come(raw, now=late, received=late - timedelta(hours=1))


@pytest.mark.django_db
def test_a_reply_to_a_reminder_of_several_is_told_apart_by_an_officer(
    asked, reminder, trust, client
) -> None:
    text = "Hello,\r\n\r\nQuestion 2: 1,200 staff.\r\nAll of them in May.\r\n\r\nQ3. None."
    text += "\r\n\r\nRegards\r\nFay"
    shown = to_the_reminder(reminder, text)
    assert (shown.why, shown.guess, status(shown)[0]) == ("several", asked.request, "new")
    two, three = question(asked.request, "2"), question(asked.request, "3")
    assert two.cached_state == three.cached_state == "with_owner"
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    page = client.get(reverse("cases:incoming")).content.decode()
    given = dict(re.findall(r'name="(answer-\d+)"[^>]*>([^<]*)</textarea>', page))
    assert given == {
        f"answer-{two.pk}": "1,200 staff.\nAll of them in May.", f"answer-{three.pk}": "None."
    }  # fmt: skip
    decide = reverse("cases:decide", args=[shown.pk])
    client.post(decide, {"what": "each"})
    assert status(shown)[0] == "new", "no words, no answer"
    given[f"answer-{three.pk}"] = " "
    client.post(decide, given | {"what": "each"})
    assert latest(asked.request, "2").text == "1,200 staff.\nAll of them in May."
    assert latest(asked.request, "2").by_name == "Fay Nance"
    assert question(asked.request, "3").cached_state == "with_owner", "left with its owner"
    assert status(shown) == ("case", asked.request.reference)
    again = to_the_reminder(reminder, "And none for the third.")
    assert (again.why, again.question) == ("owner", three), "one is left, so it may answer that"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Yes to both.", {}),
        ("FOI/00001, question 3: seven\nof them", {"3": "seven\nof them"}),
        ("FOI/00009 question 2: no such case here", {}),
        ("Q 2 - a\n\nquestion 3\nb\n> c", {"2": "a", "3": "b\n> c"}),
        ("2% of staff\nQuestion 2021: none", {}),
    ],
)
def test_words_are_told_apart_where_their_question_is_named(asked, text, found) -> None:
    both = [question(asked.request, "2"), question(asked.request, "3")]
    assert asked.request.reference == "FOI/00001"
    assert told_apart(text, both) == {question(asked.request, n).pk: w for n, w in found.items()}


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["another address", "no thread", "no words"])
def test_a_guess_is_shown_as_a_guess_and_taken_in_one_click(asked, trust, client, way) -> None:
    given = {
        "another address": {"sender": "Bob <bob@trust.example>"},
        "no thread": {"thread": False},
        "no words": {},
    }[way]
    shown = reply(asked, "" if way == "no words" else "We trained 1,200.", **given)
    assert (shown.why, shown.guess, shown.question) == ("owner", asked.request, asked)
    assert status(shown)[0] == "new"
    assert question(asked.request, "2").cached_state == "with_owner"
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    page = client.get(reverse("cases:incoming")).content.decode()
    assert "Yes, it answers this question" in page
    assert asked.text in page.replace("&#39;", "'")
    given = {"shown": shown, "on": LATER.date(), "by": trust.olive, "now": LATER}
    if way == "no words":
        with pytest.raises(Refused, match="no answer in this mail"):
            deciding.is_an_answer(**given)
        return
    deciding.is_an_answer(**given)
    assert latest(asked.request, "2").text == "We trained 1,200."
    assert latest(asked.request, "2").by_name in ("Bob", "Fay Nance")
    assert status(shown) == ("case", asked.request.reference)
    with pytest.raises(Refused, match="dealt with"):
        deciding.is_an_answer(**given)


@pytest.mark.django_db
def test_a_machine_never_answers_and_is_shown_on_the_case(asked) -> None:
    shown = reply(asked, "I am on leave until Monday.", auto_submitted="auto-replied")
    assert status(shown) == ("automatic", asked.request.reference)
    assert question(asked.request, "2").cached_state == "with_owner"


@pytest.mark.django_db
def test_a_question_that_reached_nobody_is_told_on_its_case(asked) -> None:
    ours = sent(asked)
    OutgoingMessage.objects.filter(pk=ours.pk).update(state=OutgoingState.SENT, ended_at=NOW)
    text = f"finance@trust.example: user unknown\r\n\r\nMessage-ID: {ours.message_id}"
    shown = come(
        written(text, sender="MAILER-DAEMON@trust.example", subject="Undelivered Mail Returned"),
        now=LATER,
    )
    assert status(shown) == ("automatic", asked.request.reference)
    told = Event.objects.filter(request=asked.request, type="noted").latest("pk")
    assert "could not be delivered to finance@trust.example" in told.words.text


@pytest.mark.django_db
def test_files_of_an_answer_are_kept_and_a_signature_s_picture_is_not(asked) -> None:
    ours = sent(asked)
    parts = [
        "Content-Type: text/plain\r\n\r\nSee the sheet.",
        "Content-Type: text/csv; name=trained.csv\r\nContent-Disposition: attachment\r\n\r\na,1",
        "Content-Type: image/png; name=logo.png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64.b64encode(b"\x89PNG\r\n\x1a\n").decode(),
    ]
    body = "".join(f"--b\r\n{part}\r\n" for part in parts) + "--b--"
    raw = written(body, sender=ASK, in_reply_to=ours.message_id,
                  content_type="multipart/mixed; boundary=b")  # fmt: skip
    come(raw, now=LATER)
    assert latest(asked.request, "2").text == "See the sheet."
    kept = Event.objects.filter(type="file_attached")
    assert [event.words.text for event in kept] == ["trained.csv"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("subject", "fields"),
    [
        ("Re: my question", {}),
        ("One more thing", {"in_reply_to": "<unknown@example.org>"}),
    ],
)
def test_a_reply_to_nothing_we_know_begins_no_case_by_itself(trust, subject, fields) -> None:
    first = come(written())
    shown = come(written("How many lids do you own in all?", subject=subject, **fields))
    assert (shown.why, Request.objects.count()) == ("reply", 1)
    assert shown.guess is not None
    assert shown.guess.reference == status(first)[1], "whoever wrote has one case"
    deciding.is_a_request(shown=shown, by=trust.olive, now=NOW)
    assert Request.objects.count() == 2


@pytest.mark.django_db
def test_a_colleague_who_answers_us_is_not_taken_for_a_requester(trust) -> None:
    text = (
        "Done.\r\n\r\nFrom: FOI <foi@trust.example>\r\nSent: 16 November 2026 09:00\r\n"
        "To: Bob <bob@trust.example>\r\nSubject: Kettles\r\n\r\nHow many kettles do you own?"
    )
    shown = come(written(text, sender="Bob <bob@trust.example>", subject="Kettles"))
    assert (shown.why, Request.objects.count()) == ("own", 0)


@pytest.mark.django_db
def test_the_files_of_a_message_are_listed_without_reading_it_again(trust, monkeypatch) -> None:
    body = (
        "--b\r\nContent-Type: text/plain\r\n\r\n1. How many beds are there?\r\n--b\r\n"
        "Content-Type: text/csv; name=table.csv\r\nContent-Disposition: attachment\r\n\r\na,1\r\n"
        "--b--"
    )
    shown = come(written(body, content_type="multipart/mixed; boundary=b"))
    case = Request.objects.get(reference=status(shown)[1])

    def never(*_given):
        raise AssertionError("the message was read again")

    monkeypatch.setattr("answerable.cases.request_files.read_in_child", never)
    assert [(one.name, one.size) for one in files_of(case)] == [("table.csv", 3)]
    MessageRead.objects.filter(pk=shown.pk).update(files=None)
    with pytest.raises(AssertionError):
        files_of(case)
    assert RawMessage.objects.count() == 1
