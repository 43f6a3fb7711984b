"""A working day through the real jobs: each eligible request is acknowledged exactly once."""

from __future__ import annotations

import random
import smtplib
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from answerable.cases import jobs
from answerable.cases.models import Intake, Request
from answerable.cases.tests.conftest import JOB, TEXT
from answerable.cases.tests.test_incoming import written
from answerable.post import delivery, intake
from answerable.post import jobs as post_jobs
from answerable.post.models import OutgoingMessage

MONDAY = datetime(2026, 11, 16, 0, tzinfo=UTC)
STEP = timedelta(minutes=10)
EACH = 12
WORRIED = "I cannot go on and I want to end my life. " + TEXT


class Moody(BaseEmailBackend):
    """A mail server that takes, is busy, or drops the line, having taken it or not."""

    chance = random.Random(20261116)
    taken: Counter[str] = Counter()

    def open(self):
        if self.chance.random() < 0.2:
            raise ConnectionRefusedError
        return True

    def send_messages(self, messages):
        mood = self.chance.random()
        if mood < 0.2:
            raise smtplib.SMTPDataError(451, b"busy")
        if mood > 0.4 or self.chance.random() < 0.5:
            self.taken.update(str(message.extra_headers["Message-ID"]) for message in messages)
        if mood < 0.4:
            raise smtplib.SMTPServerDisconnected("dropped")
        return len(messages)


def asked(number):
    """A message with a Message-ID of its own."""
    return kind_of(number).replace(b"<m0@", b"<m%d@" % number)


def kind_of(number):
    """One of four kinds, in turn: a request, one in distress, an automatic reply, a bounce."""
    sender = f"Asker {number} <asker{number}@example.org>"
    if number % 4 == 1:
        return written(WORRIED, sender=sender)
    if number % 4 == 2:
        return written("I am away.", sender=sender, auto_submitted="auto-replied")
    if number % 4 == 3:
        sender = f"Mail Delivery System <MAILER-DAEMON@example{number}.org>"
        return written("Undelivered", sender=sender, auto_submitted="auto-replied")
    return written(TEXT, sender=sender)


@pytest.fixture
def day(monkeypatch, settings):
    """The clock that the jobs look at, and a mail server in its moods."""
    clock = {"now": MONDAY}
    monkeypatch.setattr(timezone, "now", lambda: clock["now"])
    monkeypatch.setattr(delivery, "get_connection", Moody)
    monkeypatch.setattr(Moody, "taken", Counter())
    settings.EMAIL_HOST = "mail.example.org"
    return clock


def pass_time(day, until: datetime, arriving: dict[datetime, list[bytes]]) -> None:
    while day["now"] < until:
        for raw in arriving.pop(day["now"], []):
            intake.store(raw, received=day["now"], via="imap:foi", by=JOB, now=day["now"])
        for job in (jobs.take_in, jobs.acknowledge, post_jobs.deliver, jobs.acknowledge):
            job(timestamp=0)
        day["now"] += STEP


@pytest.mark.soak
@pytest.mark.django_db
def test_after_a_working_day_each_request_is_acknowledged_exactly_once(trust, day) -> None:
    arriving: dict[datetime, list[bytes]] = {}
    for number in range(EACH * 4):
        at = MONDAY + STEP * (54 + number)  # from nine in the morning
        arriving.setdefault(at, []).append(asked(number))
    pass_time(day, MONDAY + timedelta(days=3), arriving)
    worried = set(Intake.objects.exclude(concerns=[]).values_list("request_id", flat=True))
    assert Request.objects.count() == EACH * 2
    assert len(worried) == EACH
    acknowledged = OutgoingMessage.objects.filter(once__startswith="acknowledgement ")
    keys = Counter(acknowledged.values_list("once", flat=True))
    eligible = Request.objects.exclude(pk__in=worried)
    assert keys == Counter(f"acknowledgement {case.public_id}" for case in eligible)
    assert OutgoingMessage.objects.count() == EACH, "no machine was answered"
    states = Counter(acknowledged.values_list("state", flat=True))
    print(states, Moody.taken.total())  # noqa: T201
    assert set(states) <= {"sent", "unknown"}
    for letter in acknowledged:
        taken = Moody.taken[letter.message_id]
        assert taken == 1 if letter.state == "sent" else taken <= 1
