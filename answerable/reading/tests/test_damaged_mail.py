"""Messages damaged on their way: what can be read is read, and nothing is thrown away."""

import struct

import pytest

from answerable.reading.message import read_message


@pytest.mark.parametrize(
    ("field", "wanted"),
    [
        ("=?utf-8?q?J=C3=B3?= Hill <jo@post.example>", "Jó Hill <jo@post.example>"),
        ("<jo@post.example", "jo@post.example"),
        ("jo@post.example>", "jo@post.example"),
    ],
)
def test_names_half_encoded_and_brackets_left_open(field, wanted):
    raw = f"From: {field}\r\nSubject: =?UTF-8?B?aGVsbG/w?=\r\n\r\nEleven.".encode()
    message = read_message(raw)
    assert (message.sender, message.subject) == (wanted, "helloð")


def test_a_winmail_of_which_nothing_can_be_read_is_kept_whole():
    cut = struct.pack("<IHBII", 0x223E9F78, 1, 2, 0x0006800F, 5_000) + b"the first of it"
    raw = (
        b"From: jo@post.example\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n\r\n"
        + cut
    )
    message = read_message(raw)
    assert [(one.name, one.data) for one in message.attachments] == [("winmail.dat", cut)]
    assert any("broken" in note for note in message.notes)
