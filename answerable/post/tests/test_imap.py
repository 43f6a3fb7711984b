"""Mailboxes, against a real IMAP server that the test starts."""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from answerable.post import imap, jobs
from answerable.post.imap.connection import stamp, xoauth2
from answerable.post.imap.settings import set_active
from answerable.post.intake import raw_bytes
from answerable.post.models import Mailbox, RawMessage
from answerable.post.tests.dovecot import PASSWORD
from answerable.post.tests.processes import Ledger, Nursery
from answerable.post.tests.taker import SAID

CAME = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
SINCE = datetime(2026, 1, 1, tzinfo=UTC)


def written(number: int, size: int = 0) -> bytes:
    return (
        f"From: Asker <asker{number}@example.org>\r\nTo: foi@trust.example\r\n"
        f"Subject: Request {number}\r\nMessage-ID: <{number}@example.org>\r\n\r\n"
        f"How many beds have you? ({number})\r\n" + "x" * size + "\r\n"
    ).encode()


def put(server, user, messages, folder="INBOX", came=CAME) -> None:
    client = server.client(user)
    for message in messages:
        status, said = client.append(folder, None, came, message)
        assert status == "OK", said
    client.logout()


def mailbox(server, user, by, now, **more) -> Mailbox:
    given = {
        "name": user, "secret": PASSWORD, "since": SINCE, "address": f"{user}@trust.example",
        "host": "127.0.0.1", "port": server.port, "security": "none", "login": user,
        **more,
    }  # fmt: skip
    return imap.add_mailbox(by=by, now=now, **given)


@pytest.mark.django_db
def test_mail_is_taken_as_it_came_and_left_as_it_was(dovecot, by, now) -> None:
    put(dovecot, "ann", [written(n) for n in range(5)])
    box = mailbox(dovecot, "ann", by, now)
    assert imap.take(box, by=by, now=now).stored == 5
    assert imap.take(box, by=by, now=now).stored == 0
    kept = {raw_bytes(row) for row in RawMessage.objects.all()}
    assert kept == {written(n) for n in range(5)}
    row = RawMessage.objects.earliest("pk")
    assert (row.received, row.via) == (CAME, "imap:ann")
    client = dovecot.client("ann")
    client.select()
    assert client.uid("SEARCH", "UNSEEN")[1][0].split() != []
    assert len(client.uid("SEARCH", "ALL")[1][0].split()) == 5
    assert len(client.uid("SEARCH", "SEEN")[1][0].split()) == 0
    client.logout()


@pytest.mark.django_db
def test_what_comes_later_is_taken_later_and_what_is_old_is_left(dovecot, by, now) -> None:
    put(dovecot, "ben", [written(1)], came=SINCE - timedelta(seconds=1))
    put(dovecot, "ben", [written(2)])
    box = mailbox(dovecot, "ben", by, now)
    imap.take(box, by=by, now=now)
    put(dovecot, "ben", [written(3)])
    imap.take(box, by=by, now=now)
    assert {raw_bytes(row) for row in RawMessage.objects.all()} == {written(2), written(3)}


def validity(client) -> bytes:
    found: bytes = client.status("Requests", "(UIDVALIDITY)")[1][0]
    return found


@pytest.mark.django_db
def test_a_folder_made_anew_is_looked_at_again_and_nothing_doubled(dovecot, by, now) -> None:
    client = dovecot.client("cat")
    client.create("Requests")
    put(dovecot, "cat", [written(1), written(2)], folder="Requests")
    box = mailbox(dovecot, "cat", by, now, folder="Requests")
    assert imap.take(box, by=by, now=now).stored == 2
    before = validity(client)
    while validity(client) == before:  # it may be the second of making
        client.delete("Requests")
        time.sleep(0.05)
        client.create("Requests")
    put(dovecot, "cat", [written(2), written(3)], folder="Requests")
    imap.take(box, by=by, now=now)
    assert RawMessage.objects.count() == 3
    client.logout()


@pytest.mark.django_db
def test_the_secret_is_sealed_and_a_wrong_one_is_said(dovecot, by, now) -> None:
    box = mailbox(dovecot, "dee", by, now, secret="not it")
    assert "not it" not in box.secret
    taken = imap.take(box, by=by, now=now)
    assert "dee" in taken.problem
    box.refresh_from_db()
    assert box.problem == taken.problem
    assert box.problem_since == now
    box = mailbox(dovecot, "dee", by, now)
    assert imap.take(box, by=by, now=now).problem == ""
    box.refresh_from_db()
    assert (box.problem, box.problem_since, box.read_at) == ("", None, now)


@pytest.mark.django_db
def test_one_mailbox_that_is_down_does_not_stop_the_others(dovecot, by, now) -> None:
    put(dovecot, "eve", [written(1)])
    mailbox(dovecot, "adam", by, now, port=1)
    mailbox(dovecot, "eve", by, now)
    idle = mailbox(dovecot, "zoe", by, now)
    set_active(idle, active=False, by=by, now=now)
    found = {taken.mailbox: taken for taken in imap.take_all(by=by, now=now)}
    assert set(found) == {"adam", "eve"}
    assert found["adam"].problem
    assert found["eve"].stored == 1


@pytest.mark.django_db
def test_the_environment_may_name_the_mailbox(dovecot, by, now, settings) -> None:
    put(dovecot, "fay", [written(1)])
    settings.MAILBOX = {
        "host": "127.0.0.1", "port": str(dovecot.port), "security": "none", "user": "fay",
        "address": "foi@trust.example", "password": PASSWORD, "token": "", "folder": "",
        "since": "2026-01-01",
    }  # fmt: skip
    for _twice in range(2):
        jobs.mailboxes(timestamp=0)
    box = Mailbox.objects.get()
    assert (box.secret, box.address, box.problem) == ("", "foi@trust.example", "")
    assert RawMessage.objects.count() == 1
    settings.MAILBOX = {**settings.MAILBOX, "host": ""}
    jobs.mailboxes(timestamp=0)
    assert not Mailbox.objects.get().active


@pytest.mark.django_db
def test_a_message_too_large_comes_as_its_head_and_a_sentence(
    dovecot,
    by,
    now,
    monkeypatch,
) -> None:
    monkeypatch.setattr("answerable.post.imap.connection.MOST_BYTES", 10_000)
    put(dovecot, "hal", [written(1, size=20_000)])
    imap.take(mailbox(dovecot, "hal", by, now), by=by, now=now)
    raw = raw_bytes(RawMessage.objects.get())
    assert b"Subject: Request 1" in raw
    assert b"more than is taken in" in raw
    assert len(raw) < 1000


@pytest.mark.django_db
def test_a_token_is_tried_and_its_refusal_said(dovecot, by, now) -> None:
    box = mailbox(dovecot, "ida", by, now, sign_in="xoauth2", secret="no.such.token")
    assert imap.take(box, by=by, now=now).problem


def test_the_words_of_xoauth2() -> None:
    said = xoauth2("shared@trust.example", "ya29.x")
    assert said == b"user=shared@trust.example\x01auth=Bearer ya29.x\x01\x01"


def test_the_servers_stamp_in_utc() -> None:
    line = b'1 (UID 3 INTERNALDATE " 1-Jul-2026 00:30:00 +0100" RFC822.SIZE 10)'
    assert stamp(line) == datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    with pytest.raises(ValueError, match="no date"):
        stamp(b"1 (UID 3)")


TAKER = Path(__file__).with_name("taker.py")
TRIES = 20
AGAIN = 20
"""Readers in a row that may say the mailbox cannot be read just now; the job tries again too."""


def killed_at_random(count: int, home: Path, chance: random.Random, most: int) -> Ledger:
    """Take mail by processes killed at random moments, until all is there; how each ended.

    Each is killed after it has stored a message at least, so that the end is always reached. A
    reader may end with a sentence, as the job may; one that raises fails the trial.
    """
    ledger, in_a_row = Ledger(), 0
    with closing(Nursery(TAKER, home)) as nursery:
        while (before := RawMessage.objects.count()) < count:
            taker = nursery.go("take", str(home))
            while taker.alive and RawMessage.objects.count() == before:
                time.sleep(0.002)
            time.sleep(chance.uniform(0, 0.5) if count > 100 else 0)
            if taker.alive and ledger.ends["killed"] < most:
                taker.kill()
            code, said = taker.ended()
            got = RawMessage.objects.count() - before
            what = {0: "ended", -9: "killed", SAID: "said"}.get(code, "raised")
            ledger.note(what, f"after {taker.age}, stored {got} {said}")
            in_a_row = in_a_row + 1 if what == "said" and not got else 0
            time.sleep(in_a_row / 4)  # until the servers notice that the one before is gone
            assert what != "raised", str(ledger)
            assert in_a_row < AGAIN, str(ledger)
    return ledger


@pytest.mark.parametrize(
    ("count", "user"), [pytest.param(30, "jan"), pytest.param(1000, "kim", marks=pytest.mark.soak)]
)
@pytest.mark.django_db(transaction=True)
def test_killed_at_random_moments_none_is_lost_and_none_doubled(  # noqa: PLR0917
    dovecot,
    by,
    now,
    kept_folder,
    settings,
    count,
    user,
) -> None:
    kept_folder.mkdir()
    box, chance = mailbox(dovecot, user, by, now), random.Random(os.getpid())
    for there in range(count, TRIES * count, count):
        put(dovecot, user, [written(n) for n in range(there - count, there)])
        ledger = killed_at_random(there, kept_folder, chance, 1000 if count > 100 else 2)
        print(ledger)  # noqa: T201  -- shown where the trial fails, or with -rP
        if ledger.ends["killed"]:  # else a reader was done before we came to it: it gets more
            break
    assert ledger.ends["killed"] >= 1
    assert imap.take(box, by=by, now=now).problem == "", str(ledger)
    kept = Counter(raw_bytes(row) for row in RawMessage.objects.all())
    wanted = Counter(written(n) for n in range(there))
    assert (wanted - kept, kept - wanted) == (Counter(), Counter()), str(ledger)


@pytest.mark.django_db
def test_a_mailbox_is_added_and_tried_from_the_command_line(dovecot, monkeypatch, capsys) -> None:
    put(dovecot, "lea", [written(1)])
    monkeypatch.setattr("builtins.input", lambda: PASSWORD)
    call_command(
        "mailbox", "--add", "desk", "--host", "127.0.0.1", "--port", str(dovecot.port),
        "--security", "none", "--user", "lea", "--since", "2026-01-01", "--secret-from-input",
    )  # fmt: skip
    assert "desk can be read. 1 messages are new." in capsys.readouterr().out
    call_command("mailbox", "--stop", "desk")
    call_command("mailbox")
    assert "desk\tlea\tINBOX\tleft alone" in capsys.readouterr().out
    with pytest.raises(CommandError, match="no mailbox called attic"):
        call_command("mailbox", "--try", "attic")
