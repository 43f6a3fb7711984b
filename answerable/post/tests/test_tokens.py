"""Signing in by OAuth: to a real mail server, with tokens from a service the test runs."""

from __future__ import annotations

import base64
from contextlib import contextmanager
from datetime import timedelta

import pytest
from aiosmtpd.smtp import AuthResult

from answerable.accounts.models import TrailEntry
from answerable.post import delivery, imap, outbox
from answerable.post.imap import tokens
from answerable.post.models import OAuthGrant, OutgoingMessage, RawMessage
from answerable.post.tests.ports import MailServer
from answerable.post.tests.test_imap import mailbox, put, written
from answerable.post.tests.token_service import serving

HOUR = timedelta(hours=1)


@pytest.fixture
def service():
    with serving() as found:
        yield found


def granted(box, service, by, now, kind="client_credentials", **more):
    given = {"client_id": "answerable", "client_secret": service.client_secret, **more}
    imap.set_grant(box, imap.Grant(kind, service.token_url, **given), by=by, now=now)
    return OAuthGrant.objects.get(mailbox=box)


def token_box(dovecot, user, by, now, **more):
    dovecot.tokens.user = user
    box = mailbox(dovecot, user, by, now, sign_in="xoauth2", secret="")
    return box, granted(box, dovecot.tokens, by, now, **more)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["client_credentials", "refresh_token"])
def test_a_mailbox_is_read_with_tokens_that_are_renewed(dovecot, by, now, kind) -> None:
    user = f"tok{kind[0]}"
    dovecot.tokens.refresh_token = "the first"
    put(dovecot, user, [written(1)])
    box, grant = token_box(dovecot, user, by, now, kind=kind, refresh_token="the first")
    before = len(dovecot.tokens.asked)
    assert imap.take(box, by=by, now=now) == imap.Taken(user, 1)
    put(dovecot, user, [written(2)])
    assert imap.take(box, by=by, now=now + HOUR / 2).stored == 1
    assert len(dovecot.tokens.asked) - before == 1, "one token while it lasts"
    assert imap.take(box, by=by, now=now + HOUR).problem == ""
    assert len(dovecot.tokens.asked) - before == 2
    assert RawMessage.objects.count() == 2
    grant.refresh_from_db()
    for sealed in (grant.access_token, grant.client_secret, grant.refresh_token):
        assert not {"access-", "of-the-client", "refresh-", "the first"} & {sealed[:7], sealed}


@pytest.mark.django_db
def test_a_token_turned_down_before_its_time_is_renewed_once(dovecot, by, now) -> None:
    put(dovecot, "tokw", [written(1)])
    box, _grant = token_box(dovecot, "tokw", by, now)
    assert imap.count_new(box, now=now) == 1
    dovecot.tokens.known.clear()
    assert imap.take(box, by=by, now=now) == imap.Taken("tokw", 1)


@pytest.mark.django_db
def test_what_the_service_says_is_said(dovecot, by, now) -> None:
    box, grant = token_box(dovecot, "tokx", by, now, client_secret="another")
    assert "invalid_client: no such secret" in imap.take(box, by=by, now=now).problem
    grant.token_url = "http://elsewhere.example/token"
    grant.save()
    assert "must begin with https" in imap.take(box, by=by, now=now).problem
    grant.token_url = "http://127.0.0.1:1/token"
    grant.save()
    assert "could not be asked" in imap.take(box, by=by, now=now).problem
    box.refresh_from_db()
    assert "another" not in box.problem


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://login.example/token", True),
        ("http://127.0.0.1:8/token", True),
        ("http://login.example/token", False),
        ("file:///etc/passwd", False),
        ("https://", False),
    ],
)
def test_secrets_go_over_tls_or_to_this_machine(address, may) -> None:
    assert tokens.may_be_asked(address) is may


@pytest.mark.parametrize(("said", "lasts"), [(90, 90), ("60", 60), (None, 3600), ("x", 3600)])
def test_how_long_a_token_lasts(said, lasts) -> None:
    assert tokens.seconds({"expires_in": said}) == lasts


class Keeps:
    """A mail server that takes a message from whoever signed in with a token it knows."""

    def __init__(self, service) -> None:
        self.service, self.taken = service, []

    async def auth_XOAUTH2(self, server, args):  # noqa: N802
        said = base64.b64decode(args[1]).decode().split("\x01")
        login, token = said[0].removeprefix("user="), said[1].removeprefix("auth=Bearer ")
        return AuthResult(success=self.service.known.get(token) == login, handled=False)

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.taken.append(envelope.content)
        return "250 taken"


@contextmanager
def mail_server(service, settings):
    settings.EMAIL_BACKEND = "answerable.post.smtp.Backend"
    settings.EMAIL_USE_TLS, settings.SMTP_MAILBOX = False, "desk"
    keeps = Keeps(service)
    server = MailServer(keeps, auth_required=True, auth_require_tls=False)
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    server.start()
    try:
        yield keeps
    finally:
        server.stop()


@pytest.fixture
def desk(service, by, now):
    service.user = "desk@trust.example"
    box = imap.add_mailbox(
        name="desk", secret="", since=now, address="desk@trust.example", host="127.0.0.1",
        login="desk@trust.example", sign_in="xoauth2", by=by, now=now,
    )  # fmt: skip
    return granted(box, service, by, now)


@pytest.mark.django_db
def test_mail_goes_out_signed_in_to_by_token(service, desk, settings, by, now) -> None:
    def sent(number):
        outbox.queue(to="a@example.org", subject=f"Letter {number}", text="t", kind="x",
                     key="1", by=by, now=now)  # fmt: skip
        (message,) = delivery.deliver_due(by=by, clock=lambda: now)
        return message

    with mail_server(service, settings) as server:
        assert sent(1).state == "sent"
        service.known.clear()  # turned down before its time
        assert sent(2).state == "sent"
        assert len(server.taken) == 2
        OAuthGrant.objects.update(
            access_token="", access_until=None, token_url="http://127.0.0.1:1"
        )
        waits = sent(3)
        assert waits.state == "queued", "certainly not handed over"
        assert "could not be asked" in waits.problem
    assert OutgoingMessage.objects.filter(state="sent").count() == 2


@pytest.mark.django_db
def test_a_mailbox_is_removed_with_its_secrets_and_its_mail_stays(dovecot, by, now) -> None:
    put(dovecot, "toky", [written(1)])
    box, _grant = token_box(dovecot, "toky", by, now)
    imap.take(box, by=by, now=now)
    imap.remove_mailbox(box, by=by, now=now)
    assert not OAuthGrant.objects.exists()
    assert RawMessage.objects.count() == 1
    assert TrailEntry.objects.filter(deed="mailbox removed", key="toky").exists()
