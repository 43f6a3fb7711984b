"""The pages of mailboxes."""

from __future__ import annotations

import re

import pytest

from answerable.accounts.actions import add_person, allow_sign_in, assign_role
from answerable.post import imap
from answerable.post.forms import MailboxForm
from answerable.post.models import Mailbox, OAuthGrant, RawMessage
from answerable.post.tests.dovecot import PASSWORD
from answerable.post.tests.test_imap import SINCE, put, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client, by, now):
    held = add_person(name="Ada Sample", email="ada@example.org", by=by, now=now)
    assign_role(person=held, role="administrator", starts=SINCE.date(), by=by, now=now)
    client.force_login(allow_sign_in(person=held, by=by, now=now))
    return client


def given(port=1, **more):
    return {
        "name": "desk", "address": "foi@trust.example", "host": "127.0.0.1", "security": "none",
        "port": port, "folder": "INBOX", "login": "pat", "sign_in": "password",
        "secret": PASSWORD, **more,
    }  # fmt: skip


def said(response):
    return response.content.decode()


def test_a_mailbox_is_added_tried_paused_and_removed(administrator, dovecot, by, now) -> None:
    assert "No mailbox is read yet" in said(administrator.get("/mailboxes/"))
    put(dovecot, "pat", [written(1)])
    page = said(administrator.post("/mailboxes/add/", given(dovecot.port), follow=True))
    assert "desk can be read. 0 messages are new." in page, "what came before is left alone"
    box = Mailbox.objects.get()
    Mailbox.objects.update(since=SINCE)
    imap.take(box, by=by, now=now)
    assert RawMessage.objects.count() == 1
    page = said(administrator.get(f"/mailboxes/{box.pk}/"))
    assert PASSWORD not in page
    assert box.secret not in page
    administrator.post(f"/mailboxes/{box.pk}/pause/")
    kept = given(dovecot.port, secret="", address="new@trust.example")
    assert "can be read" in said(administrator.post(f"/mailboxes/{box.pk}/", kept, follow=True))
    box.refresh_from_db()
    assert (box.active, box.address, box.since) == (False, "new@trust.example", SINCE)
    assert "Paused" in said(administrator.get("/mailboxes/"))
    administrator.post(f"/mailboxes/{box.pk}/resume/")
    assert "22 November 2026" in said(administrator.get("/mailboxes/"))
    assert "messages that came from it stay" in said(
        administrator.get(f"/mailboxes/{box.pk}/remove/")
    )
    assert Mailbox.objects.exists(), "asked first"
    administrator.post(f"/mailboxes/{box.pk}/remove/")
    assert not Mailbox.objects.exists()
    assert RawMessage.objects.count() == 1


def test_what_went_wrong_is_a_sentence(administrator, dovecot) -> None:
    page = said(administrator.post("/mailboxes/add/", given(), follow=True))
    assert "nothing answers at this port of the server" in page
    box = Mailbox.objects.get()
    administrator.post(f"/mailboxes/{box.pk}/", given(dovecot.port, secret="wrong one"))
    page = said(administrator.post(f"/mailboxes/{box.pk}/try/", follow=True))
    assert "does not accept this user with this secret" in page
    assert "wrong one" not in page


def test_the_drop_folder_stands_beside_the_mailboxes(administrator, settings, tmp_path) -> None:
    assert "Drop folder" not in said(administrator.get("/mailboxes/"))
    settings.DROP_FOLDER = str(tmp_path)
    for name in ("one.msg", "two.eml", "notes.docx"):
        (tmp_path / name).write_bytes(b"From: a@example.org\r\n\r\nHow many?")
    page = said(administrator.get("/mailboxes/"))
    assert "Drop folder" in page
    assert re.search(r"Waiting now\s*</dt><dd[^>]*>2<", page)
    assert "1 file there is no saved message and is left alone: notes.docx" in page
    settings.DROP_FOLDER = str(tmp_path / "gone")
    page = said(administrator.get("/mailboxes/"))
    assert "The folder is not there, or may not be looked into" in page
    assert re.search(r"Waiting now\s*</dt><dd[^>]*>Not known<", page)


def test_a_mailbox_with_tokens(administrator, dovecot) -> None:
    dovecot.tokens.user = "quinn"
    tokens = {
        "sign_in": "client_credentials", "secret": "", "login": "quinn", "client_id": "a",
        "client_secret": dovecot.tokens.client_secret, "token_url": dovecot.tokens.token_url,
    }  # fmt: skip
    sent = given(dovecot.port, **tokens)
    assert "desk can be read" in said(administrator.post("/mailboxes/add/", sent, follow=True))
    box = Mailbox.objects.get()
    page = said(administrator.get(f"/mailboxes/{box.pk}/"))
    assert dovecot.tokens.token_url in page
    assert dovecot.tokens.client_secret not in page
    kept = {**sent, "client_secret": ""}
    assert "can be read" in said(administrator.post(f"/mailboxes/{box.pk}/", kept, follow=True))
    administrator.post(f"/mailboxes/{box.pk}/", given(dovecot.port))
    assert not OAuthGrant.objects.exists(), "a password again"


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"secret": ""}, "secret"),
        ({"name": "environment"}, "name"),
        ({"port": 70_000}, "port"),
        ({"sign_in": "client_credentials", "client_id": "a"}, "token_url"),
        (
            {"sign_in": "client_credentials", "client_id": "a", "token_url": "http://x.example"},
            "token_url",
        ),
        ({"sign_in": "client_credentials", "token_url": "https://x.example"}, "client_id"),
        (
            {"sign_in": "refresh_token", "client_id": "a", "token_url": "https://x.example"},
            "refresh_token",
        ),
    ],
)
def test_what_is_missing_is_asked_for(more, wrong) -> None:
    form = MailboxForm(given(**more))
    assert set(form.errors) == {wrong}


def test_nobody_else_sees_them(client, by, now) -> None:
    assert "/sign-in/" in client.get("/mailboxes/")["Location"]
    plain = add_person(name="Plain", email="plain@example.org", by=by, now=now)
    client.force_login(allow_sign_in(person=plain, by=by, now=now))
    assert client.get("/mailboxes/").status_code == 403
