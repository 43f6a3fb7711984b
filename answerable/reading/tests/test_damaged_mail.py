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


def test_a_long_blank_line_above_the_fields():
    raw = b" " * 255 + b"\r\nFrom: jo@post.example\r\nSubject: Kettles\r\n\r\nHow many?"
    message = read_message(raw)
    assert (message.subject, message.text, message.is_mail) == ("Kettles", "How many?", True)


def test_two_kinds_of_letters_in_one_text():
    words = "Atención: ".encode() + "informações não necessárias são poucas".encode("cp1252")
    raw = b"From: jo@post.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + words
    assert read_message(raw).text == "Atención: informações não necessárias são poucas"


def test_a_report_without_a_name_is_a_machine_and_its_part_is_named():
    raw = (
        b"From: jo@post.example\r\nContent-Type: multipart/report; boundary=b; "
        b"report-type=feedback-report\r\n\r\n--b\r\n\r\nComplaint.\r\n--b\r\n"
        b"Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n--b--"
    )
    message = read_message(raw)
    assert message.automatic == "auto-reply"
    assert [one.name for one in message.attachments] == ["feedback-report.txt"]


def test_a_field_folded_over_a_line_of_blanks():
    raw = (
        b"From: jo@post.example\r\nTo: a@trust.example,\r\n\t\r\n\tb@trust.example\r\n"
        b"Subject: Kettles\r\n\r\nHow many?"
    )
    message = read_message(raw)
    assert message.recipients == ("a@trust.example", "b@trust.example")
    assert (message.subject, message.text) == ("Kettles", "How many?")
    plain = b"From: jo@post.example\r\nSubject: Kettles\r\n \r\n  How many?\r\n  By year."
    assert read_message(plain).text.split() == ["How", "many?", "By", "year."]


@pytest.mark.parametrize("kind", ["Content-Type: ; name=plan.pdf\r\n", ""])
def test_a_file_whose_type_is_left_out_is_typed_by_its_content(kind):
    raw = (
        "From: jo@post.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        f"--b\r\n\r\nSee it.\r\n--b\r\n{kind}Content-Disposition: attachment; "
        "filename=plan.pdf\r\n\r\n%PDF-1.4\r\n--b--"
    )
    message = read_message(raw.encode())
    assert message.text == "See it."
    assert [(one.name, one.type) for one in message.attachments] == [
        ("plan.pdf", "application/pdf")
    ]
