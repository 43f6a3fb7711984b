"""A response as it arrives through a real mail server, with a file too large for mail."""

from __future__ import annotations

import email
import email.policy
import re
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count

import pytest
from django.urls import reverse

from answerable.cases import actions
from answerable.cases.models import Request
from answerable.cases.releasing import delivery as deliveries
from answerable.cases.releasing import enclosing, envelope
from answerable.cases.releasing.hidden_data import checklist
from answerable.cases.tests.conftest import new_case
from answerable.cases.tests.deeds import approved, fresh
from answerable.files.store import fetch
from answerable.post import delivery
from answerable.post.tests.postfix import WHY_NOT, running

pytestmark = [pytest.mark.django_db, pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)]
SITE = "https://foi.trust.example"
ADDRESSES = envelope.Addresses(
    collect=lambda token: SITE + reverse("collect", args=[token]),
    public=lambda release, name: SITE + reverse("public_file", args=[release.public_id, name]),
)
LARGE = 30_000_000


@pytest.fixture
def server(settings):
    with running() as started:
        settings.EMAIL_BACKEND = "answerable.post.smtp.Backend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", started.port
        settings.EMAIL_USE_TLS, settings.SMTP_MAILBOX = False, ""
        settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
        yield started


def rows() -> bytes:
    """A table of 30 MB that a person could look through, given the time."""
    line = "Ward {:>9},{:>12},A line of a table that is as long as it has to be.\r\n".format
    made, size = ["Ward,Number,Note\r\n"], 0
    for number in count():
        made.append(line(number, number * 7))
        size += len(made[-1])
        if size >= LARGE:
            return "".join(made).encode()
    raise AssertionError("counting does not end")


def put_and_checked(case: Request, trust, data: bytes, name: str, now: datetime) -> None:
    file = enclosing.enclose(case=case, data=data, name=name, by=trust.olive, now=now)
    enclosing.opened(file=file, by=trust.oscar, now=now)
    codes = [look.code for look in checklist(name, file.media_type)]
    enclosing.check(
        file=file, looked_for=codes, note="Every column was looked at.", by=trust.oscar, now=now
    )


@pytest.mark.soak
def test_a_response_arrives_whole_in_its_thread_and_30_mb_go_by_link(trust, server, client) -> None:
    now = datetime.now(UTC)
    case = new_case(received_at=now, now=now)
    Request.objects.filter(pk=case.pk).update(message_id="asked-1@example.org")
    case = fresh(case)
    data = rows()
    assert len(data) >= LARGE
    put_and_checked(case, trust, b"Ward,Beds\r\nElm,12\r\n", "beds.csv", now)
    put_and_checked(case, trust, data, "all rows.csv", now)
    approved(case, trust.olive, trust.anna, now)
    release = actions.issue(
        case=fresh(case), by=trust.anna, now=now, addresses=ADDRESSES, sent_by="email",
        survey_address=lambda token: SITE + reverse("survey", args=[token]),
    )  # fmt: skip
    (sent,) = delivery.deliver_due(by=trust.anna, clock=lambda: now)
    assert (sent.state, sent.problem) == ("sent", "")
    (raw,) = server.delivered()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    # the thread of what was asked
    assert message["Message-ID"] == sent.message_id
    assert message["In-Reply-To"] == message["References"] == "<asked-1@example.org>"
    assert message["Subject"].startswith("Re: Improvement")
    assert message["To"] == message["Delivered-To"] == "a.requester@example.org"
    # text, HTML and PDF, exactly as they were issued, then what is said of the large file
    assert message.get_content_type() == "multipart/mixed"
    assert next(message.iter_parts()).get_content_type() == "multipart/alternative"
    text = message.get_body(("plain",)).get_content().replace("\r\n", "\n")
    page = message.get_body(("html",)).get_content()
    assert text.startswith(fetch(release.text_sha256).decode().rstrip())
    attached = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert set(attached) == {"FOI-00001.pdf", "answers.json", "beds.csv"}
    assert sha256(attached["FOI-00001.pdf"]).hexdigest() == release.pdf_sha256
    # the large one: the reason, and a private link that gives it byte for byte
    assert "all rows.csv (30.0 MB): too large for mail" in " ".join(text.split())
    link = re.search(rf"{SITE}/collect/[\w-]+/", text)[0]
    assert link in page
    came = client.get(f"{link.removeprefix(SITE)}all%20rows.csv")
    assert sha256(came.content).hexdigest() == sha256(data).hexdigest()
    assert len(raw) < 2_000_000
    assert deliveries.delivered(release).state == "Sent"


@pytest.mark.soak
def test_what_the_server_will_not_take_is_shown_to_a_person(trust, server, monkeypatch) -> None:
    monkeypatch.setattr(envelope, "MOST_ATTACHED", 10**9)
    now = datetime.now(UTC)
    case = new_case(received_at=now, now=now)
    put_and_checked(case, trust, rows(), "all rows.csv", now)
    approved(case, trust.olive, trust.anna, now)
    release = actions.issue(case=fresh(case), by=trust.anna, now=now)
    (sent,) = delivery.deliver_due(by=trust.anna, clock=lambda: now)
    assert sent.state == "failed"
    assert "552" in sent.problem or "SMTPSenderRefused" in sent.problem
    assert deliveries.delivered(release).trouble
    assert server.delivered(wait=2) == []
