"""A letter as it arrives at a mail server the test runs."""

from __future__ import annotations

import email
import email.policy

import pytest

from answerable.files import store as files
from answerable.post import delivery, outbox
from answerable.post.tests.ports import MailServer

PDF = b"%PDF-1.7\r\n.\r\n\x00\xff and more\r\n"


class Takes:
    def __init__(self) -> None:
        self.taken = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.taken.append((envelope.rcpt_tos, envelope.original_content))
        return "250 taken"


@pytest.fixture
def peer(settings):
    settings.EMAIL_BACKEND = "answerable.post.smtp.Backend"
    settings.EMAIL_USE_TLS, settings.SMTP_MAILBOX = False, ""
    takes = Takes()
    server = MailServer(takes, enable_SMTPUTF8=False)
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    server.start()
    yield takes
    server.stop()


@pytest.mark.django_db
def test_a_letter_arrives_with_all_its_parts_and_in_its_thread(peer, by, now) -> None:
    kept = files.keep(
        PDF, name="l.pdf", media_type="application/pdf", kind="x", key="1", by=by, now=now
    )
    row = outbox.queue(
        to="asker@example.org", subject="Re: How many beds – and where?",
        text="Dear asker\n.a line that begins with a point\n", html="<p>Dear asker, £1</p>",
        attachments=[outbox.Attachment(kept.sha256, "letter.pdf", "application/pdf")],
        thread=outbox.Thread("<2@example.org>", ("<1@example.org>",)),
        kind="request", key="FOI/00001", by=by, now=now,
    )  # fmt: skip
    assert [message.state for message in delivery.deliver_due(by=by, clock=lambda: now)] == ["sent"]
    ((recipients, raw),) = peer.taken
    assert recipients == ["asker@example.org"]
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert message["Subject"] == "Re: How many beds – and where?"
    assert message["Message-ID"] == row.message_id
    assert message["In-Reply-To"] == "<2@example.org>"
    assert message["References"] == "<1@example.org> <2@example.org>"
    plain, styled = message.get_body(("plain",)), message.get_body(("html",))
    assert plain.get_content().replace("\r\n", "\n") == row.text
    assert styled.get_content().strip() == row.html
    (attached,) = message.iter_attachments()
    assert (attached.get_filename(), attached.get_content_type()) == (
        "letter.pdf",
        "application/pdf",
    )
    assert attached.get_content() == PDF


@pytest.fixture
def any_letters(settings):
    """A server that offers SMTPUTF8."""
    settings.EMAIL_BACKEND = "answerable.post.smtp.Backend"
    settings.EMAIL_USE_TLS, settings.SMTP_MAILBOX = False, ""
    takes = Takes()
    server = MailServer(takes, enable_SMTPUTF8=True)
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    server.start()
    yield takes
    server.stop()


def sent_to(address, by, now):
    row = outbox.queue(
        to=address, subject="Your request – FOI/00001", text="Dear José\n", kind="request",
        key="FOI/00001", by=by, now=now,
    )  # fmt: skip
    delivery.deliver_due(by=by, clock=lambda: now)
    row.refresh_from_db()
    return row


@pytest.mark.django_db
def test_an_address_with_an_accent_is_sent_to_as_it_is_written(any_letters, by, now) -> None:
    assert sent_to("josé@bücher.example", by, now).state == "sent"
    ((recipients, raw),) = any_letters.taken
    assert recipients == ["josé@xn--bcher-kva.example"]
    assert "To: josé@xn--bcher-kva.example\r\n".encode() in raw
    message = email.message_from_bytes(raw, policy=email.policy.SMTPUTF8)
    assert message["Subject"] == "Your request – FOI/00001"
    assert message.get_content().strip() == "Dear José"


@pytest.mark.django_db
def test_where_the_server_takes_no_accents_it_is_said_and_nothing_goes(peer, by, now) -> None:
    row = sent_to("josé@example.org", by, now)
    assert (row.state, peer.taken) == ("failed", [])
    assert "letters such as é before the @. Send it by post, or ask for another" in row.problem


@pytest.mark.django_db
def test_a_domain_with_an_accent_needs_nothing_of_the_server(peer, by, now) -> None:
    assert sent_to("info@bücher.example", by, now).state == "sent"
    assert peer.taken[0][0] == ["info@xn--bcher-kva.example"]
