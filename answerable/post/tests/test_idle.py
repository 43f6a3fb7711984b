"""Mail taken the moment the server tells of it, from a real IMAP server."""

from __future__ import annotations

import threading
import time

import pytest
from django.utils import timezone

from answerable.post import imap
from answerable.post.imap.connection import connect
from answerable.post.imap.settings import set_active
from answerable.post.models import RawMessage
from answerable.post.tests.ports import PATIENCE
from answerable.post.tests.test_imap import mailbox, put, written


@pytest.mark.django_db
def test_the_server_tells_of_new_mail_and_of_nothing_else(dovecot, by, now) -> None:
    box = mailbox(dovecot, "nan", by, now)
    with connect(box, now=now) as opened:
        assert opened.idles
        assert not opened.told(0.2)
        put(dovecot, "nan", [written(1)])
        assert opened.told(PATIENCE)
        assert opened.new(0, box.since), "the line is of use after it"
        late = threading.Timer(0.3, put, [dovecot, "nan", [written(2)]])
        late.start()
        assert opened.told(PATIENCE)
        late.join()


@pytest.mark.django_db(transaction=True)
def test_a_watched_mailbox_is_read_at_once_until_it_is_paused(dovecot, by, now) -> None:
    box = mailbox(dovecot, "oda", by, now)
    watcher = threading.Thread(
        target=imap.watch, args=(box.pk,), daemon=True,
        kwargs={"by": by, "clock": timezone.now, "longest": 2},
    )  # fmt: skip
    watcher.start()
    for number in (1, 2):
        put(dovecot, "oda", [written(number)])
        wait(lambda number=number: RawMessage.objects.count() == number)
    set_active(box, active=False, by=by, now=now)
    watcher.join(PATIENCE)
    assert not watcher.is_alive()
    assert RawMessage.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_a_mailbox_that_cannot_be_watched_is_left_to_the_job(dovecot, by, now, monkeypatch) -> None:
    imap.watch(mailbox(dovecot, "pam", by, now, port=1).pk, by=by, clock=timezone.now)
    monkeypatch.setattr("answerable.post.imap.connection.offered", lambda _server: False)
    put(dovecot, "pam", [written(1)])
    box = mailbox(dovecot, "pam", by, now)
    imap.watch(box.pk, by=by, clock=timezone.now)
    assert not RawMessage.objects.exists()
    assert imap.take(box, by=by, now=now).stored == 1


def wait(done) -> None:
    """Until it is so; that it ever is so is what is tried, not how soon."""
    until = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < until
        time.sleep(0.05)
