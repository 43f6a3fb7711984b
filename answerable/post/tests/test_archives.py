"""Archives of mail as they are kept: an mbox with sentences in it, folders in folders, Maildir."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from answerable.post import drop
from answerable.post.models import RawMessage

ONE = b"From: a@example.org\nSubject: Kettles\n\nHello.\n\nFrom May on, how many kettles?\nBo\n"
TWO = b"From: b@example.org\nSubject: Pots\n\nHow many pots?\n"
LINE = b"From b@example.org Mon Jan  1 00:00:00 2024\n"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (LINE, b""),
        (b"From - Tue Nov 17 10:00:00 2026\n", b"\nFrom 2019 to 2020\nNote: by shop\n"),
        (b"From 123@xxx Mon Jan 01 00:00:00 +0000 2024\n", b"\nFrom what I saw at 10:30 in 2024\n"),
        (LINE, b"\n>From now on\n"),
    ],
)
def test_a_sentence_does_not_cut_a_message_in_two(tmp_path, line, sentence):
    box = tmp_path / "old.mbox"
    box.write_bytes(line + ONE + sentence + b"\n" + line + TWO)
    assert drop.is_mbox(box)
    assert [raw for raw, _when in drop.messages_in(box)] == [ONE + sentence, TWO]


def test_an_mbox_cut_off_at_any_place_is_read(tmp_path):
    whole = LINE + ONE + b"\n" + LINE + TWO
    box = tmp_path / "old.mbox"
    for end in range(len(LINE), len(whole)):
        box.write_bytes(whole[:end])
        found = b"".join(raw for raw, _when in drop.messages_in(box))
        assert len(found) >= end - 2 * len(LINE) - 2


def test_a_letter_that_begins_with_from_is_no_mbox(tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_bytes(b"From the desk of Bo\nDear all\n")
    assert not drop.is_mbox(letter)


@pytest.fixture
def kept(tmp_path):
    """An export: a folder in a folder, an mbox, a Maildir, and what is no mail."""
    inner = tmp_path / "2024" / "March"
    inner.mkdir(parents=True)
    (inner / "one.eml").write_bytes(ONE)
    (tmp_path / "Inbox").write_bytes(LINE + TWO)
    for name in ("new", "cur", "tmp"):
        (tmp_path / "box" / name).mkdir(parents=True)
    (tmp_path / "box" / "cur" / "1700000000.M1.host:2,S").write_bytes(ONE + b"Again.\n")
    (tmp_path / "box" / "tmp" / "half").write_bytes(b"From: half")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / ".DS_Store").write_bytes(b"x")
    return tmp_path


@pytest.mark.django_db
def test_folders_within_are_looked_into_and_what_is_left_is_named(kept):
    out, err = StringIO(), StringIO()
    call_command("import-mail", str(kept), stdout=out, stderr=err)
    assert "3 messages: 0 were here already, 3 wait to be read." in out.getvalue()
    assert "1 files are no messages and were left: photo.png" in err.getvalue()
    again = StringIO()
    call_command("import-mail", str(kept), stdout=again, stderr=err)
    assert "3 messages: 3 were here already" in again.getvalue()
    assert RawMessage.objects.count() == 3


@pytest.mark.django_db
def test_a_file_that_cannot_be_opened_is_said_and_what_came_before_it_is_kept(kept, monkeypatch):
    taken = drop.messages_in

    def locked(path):
        yield next(taken(path))
        raise PermissionError(13, "Permission denied", "locked.eml")

    command = "answerable.post.management.commands.import-mail.messages_in"
    monkeypatch.setattr(command, locked)
    with pytest.raises(
        CommandError, match=r"locked\.eml cannot be read: Permission denied\. 1 mess"
    ):
        call_command("import-mail", str(kept), stdout=StringIO(), stderr=StringIO())
    assert RawMessage.objects.count() == 1
