from __future__ import annotations

import smtplib
from datetime import timedelta
from typing import ClassVar

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from hypothesis import given
from hypothesis import strategies as st

from answerable.files import store as files
from answerable.post import delivery, outbox
from answerable.post.models import OutgoingMessage, OutgoingState

pytestmark = pytest.mark.django_db


@pytest.fixture
def queued(by, now):
    def queue(**given):
        words = {
            "to": "a@example.org",
            "subject": "Your request FOI/00001",
            "text": "Dear requester",
            "html": "<p>Dear requester</p>",
            "kind": "request",
            "key": "FOI/00001",
            "by": by,
            "now": now,
            **given,
        }
        return outbox.queue(**words)

    return queue


@pytest.fixture
def deliver(by, now):
    return lambda at=now: delivery.deliver_due(by=by, clock=lambda: at)


class Awkward(BaseEmailBackend):
    """A mail server that ends as it is told."""

    opening: Exception | None = None
    ending: Exception | int | None = 1
    handed: ClassVar[list[EmailMessage]] = []

    def open(self):
        if self.opening:
            raise self.opening
        return True

    def send_messages(self, messages):
        self.handed.extend(messages)
        if isinstance(self.ending, Exception):
            raise self.ending
        return self.ending

    def close(self):
        raise smtplib.SMTPServerDisconnected("gone")


@pytest.fixture
def server(settings, monkeypatch):
    settings.EMAIL_BACKEND = f"{__name__}.Awkward"
    monkeypatch.setattr(Awkward, "handed", [])

    def ends(*, opening=None, ending=1):
        monkeypatch.setattr(Awkward, "opening", opening)
        monkeypatch.setattr(Awkward, "ending", ending)
        monkeypatch.setattr(delivery, "get_connection", Awkward)
        return Awkward

    return ends


def test_a_message_goes_with_its_parts_and_threading(queued, deliver, by, now) -> None:
    stored = files.keep(
        b"%PDF", name="letter.pdf", media_type="application/pdf", kind="x", key="1", by=by, now=now
    )
    row = queued(
        attachments=[outbox.Attachment(stored.sha256, "letter.pdf", "application/pdf")],
        thread=outbox.Thread("<b@example.org>", ("<a@example.org>",)),
        reply_to="foi+token@trust.example",
        automatic=True,
    )
    assert [m.state for m in deliver()] == ["sent"]
    message = mail.outbox[0].message()
    assert message["Message-ID"] == row.message_id
    assert message["In-Reply-To"] == "<b@example.org>"
    assert message["References"] == "<a@example.org> <b@example.org>"
    assert message["Reply-To"] == "foi+token@trust.example"
    assert message["Auto-Submitted"] == "auto-generated"
    kinds = [part.get_content_type() for part in message.walk()]
    assert {"text/plain", "text/html", "application/pdf"} <= set(kinds)


def test_sent_once_however_often_the_job_runs(queued, deliver) -> None:
    queued()
    deliver()
    deliver()
    assert len(mail.outbox) == 1


def test_a_deed_run_twice_queues_once(queued) -> None:
    assert queued(once="release:1").pk == queued(once="release:1").pk
    assert OutgoingMessage.objects.count() == 1


def test_sending_is_written_before_the_server_is_spoken_to(queued, deliver, monkeypatch) -> None:
    row = queued()

    class Looks(Awkward):
        def send_messages(self, messages):
            row.refresh_from_db()
            assert row.state == "sending"
            return 1

    monkeypatch.setattr(delivery, "get_connection", Looks)
    assert [m.state for m in deliver()] == ["sent"]


@pytest.mark.parametrize(
    ("how", "state"),
    [
        ({"opening": ConnectionRefusedError()}, "queued"),
        ({"opening": smtplib.SMTPAuthenticationError(535, b"no")}, "queued"),
        ({"ending": smtplib.SMTPDataError(451, b"try later")}, "queued"),
        ({"ending": smtplib.SMTPDataError(554, b"no")}, "failed"),
        ({"ending": smtplib.SMTPSenderRefused(421, b"busy", "x")}, "queued"),
        ({"ending": smtplib.SMTPRecipientsRefused({"a@b.c": (550, b"unknown")})}, "failed"),
        ({"ending": smtplib.SMTPRecipientsRefused({"a@b.c": (450, b"grey")})}, "queued"),
        ({"ending": smtplib.SMTPServerDisconnected("dropped")}, "unknown"),
        ({"ending": TimeoutError()}, "unknown"),
        ({"ending": 0}, "unknown"),
        ({"ending": 1}, "sent"),
    ],
)
def test_only_what_was_not_accepted_is_tried_again(queued, deliver, server, how, state) -> None:
    row = queued()
    server(**how)
    deliver()
    row.refresh_from_db()
    assert row.state == state
    assert bool(row.next_attempt) == (state == "queued")


def test_each_attempt_waits_longer_and_then_a_person_is_asked(queued, deliver, server, now) -> None:
    row = queued()
    server(opening=ConnectionRefusedError())
    waits = []
    at = now
    for _attempt in range(len(delivery.BACKOFF)):
        deliver(at)
        row.refresh_from_db()
        waits.append(row.next_attempt - at)
        assert deliver(at) == [], "not before its time"
        at = row.next_attempt
    assert waits == sorted(waits)
    deliver(at)
    row.refresh_from_db()
    assert row.state == "failed"
    assert list(OutgoingMessage.objects.troubled()) == [row]


def test_a_sender_that_died_leaves_it_unknown_and_never_sent_again(
    queued, deliver, by, now
) -> None:
    row = queued()
    delivery.claim(now=now)  # and then the process is killed
    later = now + delivery.DOUBT
    assert delivery.doubt(by=by, now=now + timedelta(minutes=1)) == 0
    assert delivery.doubt(by=by, now=later) == 1
    assert deliver(later) == []
    row.refresh_from_db()
    assert row.state == "unknown"
    assert mail.outbox == []


def test_a_person_settles_what_is_unknown(queued, deliver, by, now) -> None:
    row = queued()
    delivery.claim(now=now)
    delivery.doubt(by=by, now=now + delivery.DOUBT)
    again = outbox.send_again(row, by=by, now=now)
    assert again.message_id == row.message_id
    deliver()
    assert len(mail.outbox) == 1
    with pytest.raises(outbox.NotWaitingError, match="Sent"):
        outbox.confirm_sent(row, by=by, now=now)


def test_a_bounce_is_shown(queued, deliver, by, now) -> None:
    row = queued()
    deliver()
    outbox.bounced(row, problem="550 unknown", by=by, now=now)
    assert list(OutgoingMessage.objects.troubled()) == [row]


def test_a_cancelled_message_does_not_go(queued, deliver, by, now) -> None:
    outbox.cancel(queued(), by=by, now=now)
    assert deliver() == []


def test_an_altered_attachment_is_not_sent(queued, deliver, by, now) -> None:
    stored = files.keep(
        b"approved", name="a.csv", media_type="text/csv", kind="x", key="1", by=by, now=now
    )
    row = queued(attachments=[outbox.Attachment(stored.sha256, "a.csv", "text/csv")])
    (files.kept()).delete(files.place(stored.sha256))
    deliver()
    row.refresh_from_db()
    assert row.state == "failed"
    assert mail.outbox == []


@pytest.mark.parametrize("to", ["", "nobody", [], ["a@example.org", "no"]])
def test_what_is_no_address_is_refused(queued, to) -> None:
    with pytest.raises(outbox.NotAnAddressError):
        queued(to=to)


@given(st.text())
def test_no_header_can_be_added_through_a_subject(subject) -> None:
    assert not {"\r", "\n", "\x00"} & set(outbox.one_line(subject))


def test_states_have_words() -> None:
    assert str(OutgoingState.UNKNOWN.label) == "Unknown, check"
