from __future__ import annotations

import json
import os
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from answerable.files.models import StoredFile
from answerable.post import drop, intake
from answerable.post.models import MessageStatus, RawMessage

RAW = b"From: a@example.org\r\nSubject: request\r\n\r\nHow many?\r\n"
pytestmark = pytest.mark.django_db


def stored(by, now, raw=RAW):
    return intake.store(raw, received=now, via="imap:foi", by=by, now=now)


def test_the_raw_bytes_are_kept_whatever_they_are(by, now) -> None:
    for raw in (RAW, b"", b"\x00\xff not mail at all"):
        message = stored(by, now, raw)
        assert intake.raw_bytes(message) == raw
        assert message.status == MessageStatus.NEW


def test_the_same_message_twice_is_one_row(by, now) -> None:
    assert stored(by, now).pk == stored(by, now + timedelta(hours=1)).pk
    assert RawMessage.objects.get().received == now


def test_envelope_is_kept(by, now) -> None:
    envelope = intake.Envelope("a@example.org", ("foi@trust.example",))
    row = intake.store(RAW, received=now, via="imap", by=by, now=now, envelope=envelope)
    assert row.envelope == {"from": "a@example.org", "to": ["foi@trust.example"]}


def test_settling_takes_it_off_the_waiting_list_and_names_the_case(by, now) -> None:
    message = stored(by, now)
    assert list(RawMessage.objects.waiting()) == [message]
    intake.settle(
        message, status=MessageStatus.CASE, kind="request", key="FOI/00001", by=by, now=now
    )
    assert not RawMessage.objects.waiting()
    assert list(RawMessage.objects.of("request", "FOI/00001")) == [message]


def test_a_message_in_a_case_stays_in_it(by, now) -> None:
    message = stored(by, now)
    for _twice in range(2):
        intake.settle(message, status=MessageStatus.CASE, kind="request", key="1", by=by, now=now)
    with pytest.raises(intake.AlreadySettledError, match="already in"):
        intake.settle(message, status=MessageStatus.SPAM, by=by, now=now)


def test_the_database_refuses_a_case_without_a_name(by, now) -> None:
    message = stored(by, now)
    message.status, message.settled_at = MessageStatus.CASE, now
    with pytest.raises(IntegrityError), transaction.atomic():
        message.save()


def test_mail_that_became_no_case_may_go_after_its_days(by, now) -> None:
    message = stored(by, now)
    intake.settle(message, status=MessageStatus.SPAM, by=by, now=now)
    early, late = now + timedelta(days=29), now + timedelta(days=30)
    assert not RawMessage.objects.may_go(now=early, kept_days=30)
    assert intake.destroy(RawMessage.objects.may_go(now=late, kept_days=30), by=by, now=late) == 1
    assert not RawMessage.objects.exists()
    assert not StoredFile.objects.exists()


def test_the_drop_folder_is_emptied_once(by, now, tmp_path) -> None:
    folder = tmp_path / "drop"
    folder.mkdir()
    (folder / "one.eml").write_bytes(RAW)
    (folder / "two.EML").write_bytes(RAW + b"again")
    (folder / "three.msg").write_bytes(RAW + b"from Outlook")
    (folder / "notes.txt").write_bytes(b"not mail")
    assert drop.folder_at(folder).waiting == 3
    assert len(drop.take(folder, by=by, now=now)) == 3
    assert drop.take(folder, by=by, now=now) == []
    assert len(list((folder / "taken").iterdir())) == 3
    assert drop.folder_at(folder) == drop.Folder(folder, there=True, no_messages=("notes.txt",))
    assert not drop.folder_at(tmp_path / "nowhere").there


def test_a_file_still_being_written_waits_and_one_that_cannot_be_read_holds_up_none(
    by, now, tmp_path, monkeypatch
) -> None:
    for name in ("a locked.eml", "half.msg", "whole.eml"):
        (tmp_path / name).write_bytes(RAW + name.encode())
        os.utime(tmp_path / name, (now.timestamp() - 60,) * 2)
    os.utime(tmp_path / "half.msg", (now.timestamp() - 1,) * 2)
    whole = Path.read_bytes

    def locked(file):
        if file.name == "a locked.eml":
            raise PermissionError
        return whole(file)

    with monkeypatch.context() as held:
        held.setattr(Path, "read_bytes", locked)
        assert len(drop.take(tmp_path, by=by, now=now)) == 1
    assert drop.folder_at(tmp_path).waiting == 2
    assert len(drop.take(tmp_path, by=by, now=now + timedelta(minutes=1))) == 2


def test_an_archive_is_imported_once(tmp_path) -> None:
    box = tmp_path / "old.mbox"
    box.write_bytes(
        b"From a@example.org Mon Jan  1 00:00:00 2024\n" + RAW + b"\n"
        b"From b@example.org Mon Jan  1 00:00:00 2024\n" + RAW + b"more\n"
    )
    for _twice in range(2):
        out = StringIO()
        call_command("import-mail", str(box), "--json", stdout=out)
        assert len(json.loads(out.getvalue())) == 2
    assert RawMessage.objects.count() == 2


def test_an_archive_that_is_not_there_is_said(tmp_path) -> None:
    with pytest.raises(CommandError, match="no such file"):
        call_command("import-mail", str(tmp_path / "none.mbox"))
