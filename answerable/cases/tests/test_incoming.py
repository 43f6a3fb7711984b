"""From a stored message to its place."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse

from answerable.accounts.models import User
from answerable.cases.intake import acknowledging, deciding, noting, taking
from answerable.cases.intake.addresses import (
    case_of_tokens,
    is_public_address,
    reply_address,
    subject_of,
    token,
)
from answerable.cases.models import Intake, MessageRead, Request
from answerable.cases.policy import policy_on, set_escalation
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import JOB, TEXT, new_case
from answerable.cases.tests.deeds import fresh
from answerable.post import intake
from answerable.post.models import MessageStatus, OutgoingMessage, OutgoingState, RawMessage
from answerable.reading.tests.outlook_file import outlook_file, properties, text

CAME = datetime(2026, 11, 17, 10, tzinfo=UTC)  # a Tuesday
NOW = CAME + timedelta(minutes=2)
A_DAY = timedelta(days=1)
WDTK = "request-123456-0a1b2c3d@whatdotheyknow.com"


def track(tok: str) -> str:
    return f"https://trust.example/track/{tok}/"


def written(text=TEXT, *, sender="Jo Bloggs <jo@example.org>", subject="A request", **fields):
    """A message; fields: more header lines, `in_reply_to` for In-Reply-To."""
    number = RawMessage.objects.count()
    head = {
        "From": sender, "To": "foi@trust.example", "Subject": subject,
        "Message-ID": f"<m{number}@example.org>", "Date": "Tue, 17 Nov 2026 09:00:00 +0000",
    } | {name.replace("_", "-").title(): value for name, value in fields.items()}  # fmt: skip
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"{lines}\r\n{text}\r\n".encode()


def come(raw: bytes, now=NOW, received=CAME) -> MessageRead:
    """The message is stored as our server stamped it, and taken in."""
    row = intake.store(raw, received=received, via="imap:foi", by=JOB, now=now)
    taking.take_waiting(by=JOB, now=now)
    return MessageRead.objects.get(raw=row)


def status(shown: MessageRead) -> tuple[str, str]:
    shown.raw.refresh_from_db()
    return shown.raw.status, shown.raw.key


@pytest.mark.django_db
def test_a_request_by_mail_becomes_a_case_once(trust) -> None:
    shown = come(written())
    for _again in range(2):
        taking.take_waiting(by=JOB, now=NOW)
    case = Request.objects.get()
    assert status(shown) == ("case", case.reference)
    assert (case.received_at, case.received_known) == (CAME, "stamped")
    assert case.questions.asked().count() == 3
    assert case.questions.filter(drafts__origin="register").exists()
    assert not shown.why


@pytest.mark.django_db
def test_the_same_message_by_two_mailboxes_is_one_case(trust) -> None:
    raw = written(message_id="<one@example.org>")
    come(raw)
    again = come(b"Received: by b.example; Tue, 17 Nov 2026 10:00:01 +0000\r\n" + raw)
    case = Request.objects.get()
    assert status(again) == ("case", case.reference)
    other = come(written("How many beds are there in all?", message_id="<one@example.org>"))
    assert status(other)[1] != case.reference, "an identity used twice for other words"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ({"text": "Thank you very much.\r\n"}, "nothing"),
        ({"list_unsubscribe": "<https://example.org>"}, "bulk"),
        ({"sender": "Sue <sue@trust.example>"}, "own"),
        ({"in_reply_to": "<x@y>", "text": "Why?\r\n\r\nOn 3 May 2026 A <a@b.c> wrote:\r\n> No"},
         "reply"),
        ({"subject": "Out of office", "auto_submitted": "auto-replied"}, "machine"),
    ],
)  # fmt: skip
def test_what_is_not_plainly_a_request_waits_for_a_person(trust, raw, why) -> None:
    shown = come(written(**raw))
    assert (shown.why, status(shown)) == (why, ("new", ""))
    assert not Request.objects.exists()
    assert not OutgoingMessage.objects.exists()


@pytest.mark.django_db
def test_threading_by_address_by_subject_by_what_it_answers(trust, settings) -> None:
    settings.PLUS_ADDRESSING = True
    come(written())
    case = Request.objects.get()
    acknowledging.acknowledge(case=case, address=track, by=JOB, now=NOW)
    sent = OutgoingMessage.objects.get()
    assert sent.reply_to == f"foi+{token(case)}@trust.example"
    assert sent.in_reply_to == "<m0@example.org>"
    for raw in (
        written("Thanks. One more: why?", to=f"Desk <{sent.reply_to}>"),
        written("And a map, please?", subject=f"Re: anything [{token(case)}]"),
        written("Any news of this?", subject="hello", in_reply_to=sent.message_id),
        written("And of mine?", subject="hello", references="<m0@example.org>"),
    ):
        assert status(come(raw)) == ("case", case.reference)
    assert Request.objects.count() == 1
    assert Intake.objects.get(request=case).unread


@pytest.mark.django_db
def test_a_token_not_of_our_making_leads_nowhere(trust, settings) -> None:
    settings.PLUS_ADDRESSING = True
    case = new_case()
    assert reply_address(case) == f"foi+{token(case)}@trust.example"
    assert case_of_tokens([token(case).upper()]) == case
    assert case_of_tokens([f"foi-00001-{'0' * 16}"]) is None
    settings.PLUS_ADDRESSING = False
    assert reply_address(case) == "foi@trust.example"
    assert subject_of(case, "Your request") == f"Your request [{token(case)}]"


@pytest.mark.django_db
def test_a_number_in_the_subject_is_a_guess_until_somebody_says_so(trust) -> None:
    case = new_case()
    shown = come(written("Where is my answer?", subject="FOI 00001 - chaser"))
    assert status(shown) == ("new", "")
    assert (shown.why, shown.guess) == ("guess", case)
    deciding.belongs_to(
        shown=shown, reference="foi/00001", on=date(2026, 11, 17), by=trust.olive, now=NOW
    )
    assert status(shown) == ("case", case.reference)
    with pytest.raises(Refused, match="dealt with"):
        deciding.is_spam(shown=shown, by=trust.olive, now=NOW)


@pytest.mark.django_db
def test_one_click_says_what_a_message_is(trust) -> None:
    request = come(written("Thank you very much.", subject="Report"))
    case = deciding.is_a_request(shown=request, by=trust.olive, now=NOW)
    assert [q.text for q in case.questions.asked()] == ["Thank you very much."]
    assert status(request) == ("case", case.reference)
    passed = come(written("Hello payroll"))
    with pytest.raises(Refused, match="to whom"):
        deciding.was_passed_on(shown=passed, to=" ", by=trust.olive, now=NOW)
    deciding.was_passed_on(shown=passed, to="Payroll", by=trust.olive, now=NOW)
    assert status(passed)[0] == MessageStatus.PASSED_ON
    spam = come(written("Buy now"))
    deciding.is_spam(shown=spam, by=trust.olive, now=NOW)
    assert status(spam)[0] == MessageStatus.SPAM
    deciding.bring_back(shown=spam, by=trust.olive, now=NOW)
    assert status(spam)[0] == MessageStatus.NEW
    with pytest.raises(Refused, match="not put aside"):
        deciding.bring_back(shown=spam, by=trust.olive, now=NOW)
    deciding.is_spam(shown=spam, by=trust.olive, now=NOW)
    lost = come(written("Nothing here"))
    with pytest.raises(Refused, match="There is no case FOI/99999"):
        deciding.belongs_to(
            shown=lost, reference="FOI/99999", on=date(2026, 11, 17), by=trust.olive, now=NOW
        )


@pytest.mark.django_db
def test_a_bounce_marks_what_it_speaks_of_and_is_never_answered(trust) -> None:
    case = new_case()
    acknowledging.acknowledge(case=case, address=None, by=JOB, now=NOW)
    sent = OutgoingMessage.objects.get()
    sent.state, sent.ended_at = OutgoingState.SENT, NOW
    sent.save()
    report = written(
        "Your message could not be delivered.\r\n\r\na.requester@example.org: no such user\r\n\r\n"
        f"Message-ID: {sent.message_id}",
        sender="MAILER-DAEMON@mx.example", subject="Undelivered Mail Returned to Sender",
        return_path="<>",
    )  # fmt: skip
    shown = come(report)
    sent.refresh_from_db()
    assert sent.state == OutgoingState.BOUNCED
    assert status(shown) == ("automatic", case.reference)
    come(report + b"\r\nagain")
    assert OutgoingMessage.objects.count() == 1


@pytest.mark.django_db
def test_an_automatic_reply_is_shown_on_the_case_and_never_answered(trust) -> None:
    case = new_case()
    acknowledging.acknowledge(case=case, address=None, by=JOB, now=NOW)
    sent = OutgoingMessage.objects.get()
    shown = come(written("I am away. Is it urgent? Call me.", subject="Automatic reply: hello",
                         auto_submitted="auto-replied", in_reply_to=sent.message_id))  # fmt: skip
    assert status(shown) == ("automatic", case.reference)
    assert Request.objects.count() == 1


@pytest.mark.django_db
def test_mail_passed_on_came_when_the_colleague_had_it(trust) -> None:
    text = (
        "For you I think\r\n\r\nFrom: Jo Bloggs [mailto:jo@example.org]\r\n"
        "Sent: 12 November 2026 16:05\r\nTo: Sue\r\nSubject: Beds\r\n\r\n"
        "How many beds have you?\r\nHow many are empty?\r\n"
    )
    come(written(text, sender="Sue <sue@trust.example>", subject="FW: Beds"))
    case = Request.objects.get()
    assert (case.received_on, case.received_known) == (date(2026, 11, 12), "passed")
    assert (case.requester.email, case.subject) == ("jo@example.org", "Beds")
    assert case.questions.asked().count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    "block",
    [
        "From: Sam <sam@trust.example>\r\nSent: 16 November 2026 09:00\r\nTo: Sue\r\n"
        "Subject: FW: Beds\r\n\r\nSue, one for you\r\n\r\nFrom: Jo Bloggs <jo@example.org>\r\n"
        "Sent: 12 November 2026 16:05\r\nTo: Sam\r\nSubject: Beds\r\n\r\n",
        "Oddi wrth: Jo Bloggs <jo@example.org>\r\nAnfonwyd: 12 November 2026 16:05\r\nAt: Sue\r\n"
        "Pwnc: Beds\r\n\r\n",
    ],
    ids=["by two colleagues", "in Welsh"],
)
def test_mail_passed_on_in_other_ways_came_when_we_first_had_it(trust, block) -> None:
    text = f"For you\r\n\r\n{block}How many beds have you?\r\n"
    come(written(text, sender="Sue <sue@trust.example>", subject="FW: Beds"))
    case = Request.objects.get()
    assert (case.received_on, case.received_known) == (date(2026, 11, 12), "passed")
    assert (case.requester.email, case.subject) == ("jo@example.org", "Beds")


@pytest.mark.django_db
def test_a_colleagues_question_about_our_own_mail_is_no_request(trust) -> None:
    text = (
        "See below\r\n\r\nFrom: Sam <sam@trust.example>\r\nSent: 16 November 2026 09:00\r\n"
        "To: Sue\r\nSubject: Beds\r\n\r\nWhat shall we say?\r\n\r\nFrom: Jo <jo@example.org>\r\n"
        "Sent: 12 November 2026 16:05\r\nTo: Sam\r\nSubject: Beds\r\n\r\nHow many beds?\r\n"
    )
    shown = come(written(text, sender="Sue <sue@trust.example>", subject="RE: Beds"))
    assert (shown.why, Request.objects.count()) == ("own", 0)


@pytest.mark.django_db
def test_acknowledged_by_itself_after_a_working_day_exactly_once(trust) -> None:
    come(written())
    come(written("I wish to make a complaint about my treatment. Why was I kept waiting?"))
    assert acknowledging.due(address=track, by=JOB, now=NOW + A_DAY - timedelta(minutes=1)) == []
    for again in range(3):
        done = acknowledging.due(address=track, by=JOB, now=NOW + A_DAY * (1 + again))
        assert len(done) == (1 if again == 0 else 0)
    sent = OutgoingMessage.objects.get()
    assert "https://trust.example/track/" in sent.text
    worried = Request.objects.get(intake__urgent=True)
    assert not worried.events.filter(type="acknowledged").exists()
    assert Request.objects.for_desk().first() == worried


@pytest.mark.django_db
def test_an_officer_confirms_in_one_click(trust) -> None:
    come(written("I am desperate. How many counsellors have you?"))
    case = Request.objects.get()
    assert acknowledging.acknowledge(case=case, address=track, by=JOB, now=NOW) is None
    acknowledging.seen_to(case=case, by=trust.olive, now=NOW)
    assert acknowledging.due(address=track, by=JOB, now=NOW + 9 * A_DAY) == []
    acknowledging.confirm(case=case, address=track, by=trust.olive, now=NOW)
    with pytest.raises(Refused, match="already"):
        acknowledging.confirm(case=case, address=track, by=trust.olive, now=NOW)
    assert OutgoingMessage.objects.count() == 1
    assert acknowledging.due(address=track, by=JOB, now=NOW + 9 * A_DAY) == []


@pytest.mark.parametrize(
    ("moment", "after"),
    [
        (CAME, CAME + A_DAY),
        (datetime(2026, 11, 20, 16, tzinfo=UTC), datetime(2026, 11, 23, 16, tzinfo=UTC)),
        (datetime(2026, 11, 21, 16, tzinfo=UTC), datetime(2026, 11, 24, 16, tzinfo=UTC)),
        (datetime(2026, 12, 24, 9, tzinfo=UTC), datetime(2026, 12, 29, 9, tzinfo=UTC)),
    ],
)
def test_a_working_day_after(moment, after) -> None:
    assert noting.a_working_day_after(moment) == after


@pytest.mark.django_db
def test_what_is_published_carries_no_private_link_and_keeps_its_words(trust, settings) -> None:
    settings.PLUS_ADDRESSING = True
    come(written(sender=f"Jo <{WDTK}>", subject="Freedom of Information request - Beds"))
    case = Request.objects.get()
    assert case.requester.email == WDTK
    acknowledging.due(address=track, by=JOB, now=NOW + A_DAY)
    sent = OutgoingMessage.objects.get()
    assert sent.to == [WDTK]
    assert sent.subject == "Re: Freedom of Information request - Beds"
    assert sent.reply_to == "foi@trust.example"
    assert "http" not in sent.text
    follow = come(written("Thank you. And at night?", sender=f"Jo <{WDTK}>", subject="Re: Beds"))
    assert status(follow) == ("case", case.reference)


def test_which_addresses_are_published() -> None:
    assert is_public_address(WDTK)
    assert not is_public_address("jo@example.org")
    assert not is_public_address("request-desk@example.org")


@pytest.mark.django_db
def test_a_fault_leaves_the_message_to_a_person(trust, monkeypatch) -> None:
    def broken(raw, *, now):
        raise RuntimeError("broken")

    monkeypatch.setattr(taking, "read", broken)
    shown = come(written())
    assert (shown.why, status(shown)) == ("unread", ("new", ""))


@pytest.mark.django_db
def test_the_pages(trust, client) -> None:
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    come(written())
    case = Request.objects.get()
    shown = come(written("See it again?", subject=f"about {case.reference}"))
    page = client.get(reverse("cases:incoming")).content.decode()
    assert "Its subject names a case" in page
    assert f"We think so: {case.reference} is about “A request”." in page
    likely = re.findall(
        r'<button class="nhsuk-button nhsuk-button--small" name="what" value="(\w+)"', page
    )
    assert likely == ["belongs"], "the one likely answer is the green one"
    assert (
        "nobody has said so"
        in client.get(reverse("cases:correspondence", args=[case.slug])).content.decode().lower()
    )
    said = {"what": "belongs", "reference": case.reference}
    client.post(reverse("cases:decide", args=[shown.pk]), said)
    assert status(shown) == ("case", case.reference)
    page = client.get(reverse("cases:correspondence", args=[case.slug])).content.decode()
    assert "See it again?" in page
    assert "Mark the new mail as read" in page
    assert "New mail" in client.get(reverse("cases:desk")).content.decode()
    client.post(reverse("cases:mark_read", args=[case.slug]))
    assert "New mail" not in client.get(reverse("cases:desk")).content.decode()
    assert "acknowledge it" in client.get(reverse("cases:case", args=[case.slug])).content.decode()
    client.post(reverse("cases:confirm", args=[case.slug]))
    assert OutgoingMessage.objects.get().to == ["jo@example.org"]
    assert (
        "acknowledge it" not in client.get(reverse("cases:case", args=[case.slug])).content.decode()
    )
    worried = new_case("I want to die. How many beds are there?")
    assert "Look at this first" in client.get(reverse("cases:desk")).content.decode()
    page = client.get(reverse("cases:case", args=[worried.slug])).content.decode()
    assert "Distress (“I want to die”)" in page
    assert "An administrator adds one under Settings of casework." in page
    set_escalation("Night nurse, extension 5", by=JOB, now=datetime.now(tz=UTC))
    page = client.get(reverse("cases:case", args=[worried.slug])).content.decode()
    assert "Night nurse, extension 5" in page
    client.post(reverse("cases:seen_to", args=[worried.slug]))
    assert not Intake.objects.get(request=fresh(worried)).urgent


@pytest.mark.django_db
def test_what_waits_tells_of_its_files_and_offers_no_case_for_a_machine(trust, client) -> None:
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    head = written("", subject="Your subscription", auto_submitted="auto-generated").rstrip()
    body = (
        b"\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nYour issue.\r\n"
        b"--b\r\nContent-Type: application/pdf; name=issue.pdf\r\n\r\n%PDF-1.4 broken\r\n--b--\r\n"
    )
    assert come(head + body).why == "machine"
    page = client.get(reverse("cases:incoming")).content.decode()
    assert re.search(r"With it came:\s*<span[^>]*>issue.pdf</span>", page)
    assert 'class="nhsuk-button nhsuk-button--small" name="what"' not in page


@pytest.mark.django_db
def test_what_was_put_aside_by_mistake_is_brought_back(trust, client) -> None:
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    shown = come(written("Buy now", subject="Toner"))
    incoming, aside = reverse("cases:incoming"), reverse("cases:put_aside")
    assert "Put aside" not in client.get(incoming).content.decode()
    client.post(reverse("cases:decide", args=[shown.pk]), {"what": "spam"})
    page = client.get(incoming).content.decode()
    assert "“Toner” is spam. Until it is destroyed it is under Put aside." in page
    page = client.get(aside).content.decode()
    assert "After 30 days it may be destroyed" in page
    client.post(reverse("cases:bring_back", args=[shown.pk]))
    assert "It was put aside, and brought back." in client.get(incoming).content.decode()
    assert "Nothing has been put aside" in client.get(aside).content.decode()


@pytest.mark.django_db
def test_a_drop_folder_that_is_gone_is_told_of(trust, client, settings, tmp_path) -> None:
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    settings.DROP_FOLDER = str(tmp_path)
    told = "The drop folder is not there"
    assert told not in client.get(reverse("cases:incoming")).content.decode()
    settings.DROP_FOLDER = str(tmp_path / "gone")
    assert told in client.get(reverse("cases:incoming")).content.decode()


def test_a_message_that_outlook_saved_becomes_a_case(trust) -> None:
    whole = {
        **properties(32), **text(0x37, "Beds"), **text(0x0C1F, "jo@example.org"),
        **text(0x0C1A, "Jo Bloggs"), **text(0x1035, "<saved@example.org>"),
        **text(0x1000, "1. How many beds are there?\r\n2. How many closed in 2025?"),
    }  # fmt: skip
    shown = come(outlook_file(whole))
    case = Request.objects.get()
    assert status(shown) == ("case", case.reference)
    assert case.requester.email == "jo@example.org"
    assert case.questions.asked().count() == 2


@pytest.mark.django_db
def test_the_escalation_contact_has_its_day(trust) -> None:
    set_escalation("First", by=JOB, now=CAME)
    set_escalation("Second", by=JOB, now=CAME + A_DAY)
    set_escalation("Third", by=JOB, now=CAME + A_DAY)
    found = [policy_on(date(2026, 11, day)).escalation for day in (16, 17, 18)]
    assert found == ["", "First", "Third"]
