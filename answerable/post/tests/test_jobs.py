from __future__ import annotations

import os
import threading

import pytest
from django.core import mail
from django.db import connection

from answerable.post import delivery, jobs, outbox
from answerable.post.models import OutgoingMessage, RawMessage

ASKED = b"From: a@example.org\r\nSubject: request\r\n\r\nHow many?\r\n"


def queue(by, now, **more) -> OutgoingMessage:
    given = {"to": "a@example.org", "subject": "s", "text": "t", "kind": "x", "key": "1", **more}
    return outbox.queue(by=by, now=now, **given)


@pytest.mark.django_db
def test_the_job_hands_over_where_a_server_is_named(by, now, settings) -> None:
    queue(by, now)
    settings.EMAIL_HOST = ""
    jobs.deliver(timestamp=0)
    assert mail.outbox == []
    settings.EMAIL_HOST = "mail.example.org"
    for _twice in range(2):
        jobs.deliver(timestamp=0)
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_the_job_empties_the_drop_folder(settings, tmp_path) -> None:
    jobs.drop_folder(timestamp=0)
    settings.DROP_FOLDER = str(tmp_path)
    (tmp_path / "one.eml").write_bytes(ASKED)
    os.utime(tmp_path / "one.eml", (0, 0))
    for _twice in range(2):
        jobs.drop_folder(timestamp=0)
    assert RawMessage.objects.get().via == "drop"


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_each_message_once(by, now) -> None:
    for number in range(12):
        queue(by, now, subject=str(number))

    def work() -> None:
        delivery.deliver_due(by=by, clock=lambda: now)
        connection.close()

    workers = [threading.Thread(target=work) for _worker in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(m.subject for m in mail.outbox) == sorted(str(n) for n in range(12))
    assert set(OutgoingMessage.objects.values_list("state", flat=True)) == {"sent"}


@pytest.mark.django_db(transaction=True)
def test_a_deed_done_twice_at_once_queues_once(by, now) -> None:
    def work() -> None:
        queue(by, now, once="release:1")
        connection.close()

    workers = [threading.Thread(target=work) for _worker in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert OutgoingMessage.objects.count() == 1
