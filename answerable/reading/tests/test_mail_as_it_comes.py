"""Mail as programs of all ages leave it: stubs, escapes, messages without a name, wrong labels."""

import base64

import pytest

from answerable.reading.charset import decode
from answerable.reading.message import read_message

HEAD = "From: ann@example.org\r\nSubject: Kettles\r\nMessage-ID: <k@example.org>\r\n"
INNER = (
    "From: Bo <bo@example.com>\nSubject: Kettles, please\nDate: Sat, 1 Feb 2025 09:00:00 +0000\n"
    "\nHow many kettles have you?\n"
)


def several(kind, *parts):
    body = "".join(f"--BB\r\n{part}\r\n" for part in parts)
    return f'{HEAD}Content-Type: multipart/{kind}; boundary="BB"\r\n\r\n{body}--BB--\r\n'.encode()


@pytest.mark.parametrize(
    "stub",
    [
        "This message needs an HTML viewer.",
        "Your mail program does not support HTML.",
        "To view this message, please use an HTML compatible email viewer.",
        "Please view this e-mail in your browser.",
        "There is no plain text version of this message.",
    ],
)
def test_a_stub_of_plain_text_does_not_hide_a_short_request(stub):
    found = read_message(
        several(
            "alternative",
            f"Content-Type: text/plain\r\n\r\n{stub}",
            "Content-Type: text/html\r\n\r\n<p>How many kettles were there in 2020?</p>",
        )
    )
    assert found.text == "How many kettles were there in 2020?"
    assert "points to the HTML" in found.notes[0]


def test_plain_text_that_speaks_of_html_is_read():
    words = "Please give the list in an HTML version as well. How many kettles are there?"
    page = f"Content-Type: text/html\r\n\r\n<p>{words}</p>"
    assert read_message(several("alternative", f"Content-Type: text/plain\r\n\r\n{words}", page)
                        ).text == words  # fmt: skip


@pytest.mark.parametrize("kind", ["application/octet-stream", "application/x-download"])
@pytest.mark.parametrize("name", ["Kettles please", "message.dat", ""])
def test_a_message_without_its_ending_is_opened(kind, name):
    packed = base64.encodebytes(INNER.encode()).decode()
    found = read_message(
        several(
            "mixed",
            "Content-Type: text/plain\r\n\r\nPlease deal with this.",
            f'Content-Type: {kind}; name="{name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
            + packed,
        )
    )
    assert [inner.text for inner in found.messages] == ["How many kettles have you?"]
    assert found.attachments == ()


@pytest.mark.parametrize(
    "data", ["Name: Kettle\nColour: red\nFrom: Leeds\n", "How many kettles?\n", "a: b\n\nFrom: x"]
)
def test_a_file_with_colons_is_no_message(data):
    part = "Content-Type: application/octet-stream; name=list\r\n\r\n" + data
    found = read_message(several("mixed", "Content-Type: text/plain\r\n\r\nHere.", part))
    assert (len(found.messages), len(found.attachments)) == (0, 1)


def test_what_an_old_mailbox_escaped_is_no_quotation():
    found = read_message(f"{HEAD}\r\nDear all,\r\n>From May on, how many?\r\nBo\r\n".encode())
    assert (found.text, found.quoted) == ("Dear all,\nFrom May on, how many?\nBo", "")
    quoted = read_message(f"{HEAD}\r\nYes.\r\n\r\n> Hello\r\n>From May on?\r\n".encode())
    assert (quoted.text, quoted.quoted) == ("Yes.", "> Hello\n>From May on?")


@pytest.mark.parametrize("codec", ["iso8859-2", "cp1250"])
@pytest.mark.parametrize(
    "text",
    [
        "Ile czajników kupiono w 2020 r.? Proszę też o koszt, dziękuję. Źródło: spółka Łódź.",
        "Życzę miłego dnia, Małgorzata Wąs",
    ],
)
def test_polish_under_a_wrong_label(codec, text):
    notes: list[str] = []
    assert decode(text.encode(codec), "utf-8", notes) == text
    assert "charset guessed" in notes[0]


@pytest.mark.parametrize(
    "text", ["3¾ lbs at 5°C ± 1, 4m³ a day: ¿qué tal? naïve", "¿cómo está? ¿qué tal? ¿por qué?"]
)
def test_western_signs_are_not_taken_for_polish(text):
    assert decode(text.encode("cp1252"), "utf-8", []) == text
