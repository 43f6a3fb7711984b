"""Messages built here, byte by byte, as bad senders build them."""

import base64
import binascii
import struct
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.reading.message import read_message
from answerable.reading.message.split import split_text
from answerable.reading.rtf import decompress_rtf
from answerable.reading.tests.outlook_file import (
    attached,
    data,
    embedded,
    narrow,
    outlook_file,
    properties,
    recipient,
    text,
)

HEAD = b"From: A. Person <a@post.example>\r\nTo: foi@trust.example\r\nSubject: Kettles\r\n"


def mail(headers, body):
    return (
        HEAD + headers.encode() + b"\r\n\r\n" + (body if isinstance(body, bytes) else body.encode())
    )


@pytest.mark.parametrize(
    ("charset", "data", "wanted", "noted"),
    [
        ("utf-8", "café £5".encode(), "café £5", False),
        ("us-ascii", "café £5".encode(), "café £5", False),
        ("iso-8859-1", "“café” £5".encode("cp1252"), "“café” £5", False),
        ("utf-8", "café costs £5 today".encode("cp1252"), "café costs £5 today", True),
        ("windows-1252", "café costs £5".encode(), "café costs £5", True),
        ("no-such-thing", "café £5".encode(), "café £5", True),
        ("utf-16", "café £5".encode("utf-16"), "café £5", False),
    ],
)
def test_charsets_true_and_false(charset, data, wanted, noted):
    message = read_message(mail(f"Content-Type: text/plain; charset={charset}", data))
    assert message.text == wanted
    assert bool(message.notes) == noted


def test_headers_encoded_folded_and_with_commas_inside_names():
    raw = (
        b"From: =?iso-8859-1?Q?Person=2C_Ren=E9?= <r@post.example>\r\nTo: "
        b'foi@trust.example,\r\n "Other, One" <o@t.example>\r\n'
        b"Subject: =?utf-8?B?"
        + base64.b64encode("Kettles à la".encode())
        + b"?=\r\n =?utf-8?Q?_carte?=\r\n"
        b"Date: Tue, 18 May 2021 16:47:12 +0100\r\nMessage-ID: <1@post.example>\r\n\r\nhello"
    )
    message = read_message(raw)
    assert message.sender == "Person, René <r@post.example>"
    assert message.recipients == ("foi@trust.example", "Other, One <o@t.example>")
    assert message.subject == "Kettles à la carte"
    assert message.date is not None
    assert message.date.isoformat() == "2021-05-18T15:47:12+00:00"
    assert message.message_id == "1@post.example"


def test_a_sender_of_a_hundred_thousand_letters_is_no_address():
    message = read_message(
        b"Subject: x\r\nTo: f@t.example\r\nFrom: " + b"a" * 99_000 + b"\r\n\r\nhi"
    )
    assert (message.subject, message.text) == ("x", "hi")
    assert "@" not in message.sender


def test_rfc_2231_name_and_content_that_says_what_it_is():
    part = (
        b"--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: "
        b"attachment;\r\n filename*0*=utf-8''th%C3%A9;\r\n "
        b"filename*1*=%20list.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    message = read_message(
        mail(
            "Content-Type: multipart/mixed; boundary=x",
            part + base64.b64encode(b"{\\rtf1 tea}") + b"\r\n--x--",
        )
    )
    assert [(a.name, a.type) for a in message.attachments] == [("thé list.bin", "application/rtf")]
    assert message.attachments[0].text == "tea"


@pytest.mark.parametrize("declared", ["", "; boundary=wrong"])
def test_a_missing_or_wrong_boundary(declared):
    body = (
        "--real\r\nContent-Type: text/plain\r\n\r\nfirst\r\n--real\r\nContent-Type: "
        "text/plain; name=b.txt\r\nContent-Disposition: attachment; "
        "filename=b.txt\r\n\r\nsecond\r\n--real--"
    )
    message = read_message(mail(f"Content-Type: multipart/mixed{declared}", body))
    assert message.text == "first"
    assert [a.text for a in message.attachments] == ["second"]
    assert any("boundary" in note for note in message.notes)


def test_uuencode_inside_text():
    block = "begin 644 list.txt\n" + binascii.b2a_uu(b"kettle list").decode() + "`\nend\n"
    message = read_message(mail("Content-Type: text/plain", f"See below.\n\n{block}\nThanks"))
    assert [(a.name, a.data) for a in message.attachments] == [("list.txt", b"kettle list")]
    assert "begin" not in message.text
    assert "Thanks" in message.text


def tnef(*attributes):
    out = struct.pack("<IH", 0x223E9F78, 1)
    for level, identity, value in attributes:
        out += (
            struct.pack("<BII", level, identity, len(value))
            + value
            + struct.pack("<H", sum(value) & 0xFFFF)
        )
    return out


def test_winmail_dat_is_unpacked():
    box = tnef(
        (1, 0x2800C, b"The body\x00"),
        (2, 0x69002, b"\x00" * 14),
        (2, 0x18010, b"list.txt\x00"),
        (2, 0x6800F, b"kettles"),
    )
    headers = (
        'Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64'
    )
    message = read_message(mail(headers, base64.encodebytes(box)))
    assert message.text == "The body"
    assert [(a.name, a.data) for a in message.attachments] == [("list.txt", b"kettles")]
    assert read_message(mail(headers, base64.encodebytes(box[:-12]))).notes


def saved(subject, *more, fixed=()):
    whole = {**properties(32, *fixed), **text(0x37, subject)}
    for tree in more:
        whole |= tree
    return read_message(outlook_file(whole))


def test_an_outlook_file_with_files_and_a_message_inside():
    inner = {**properties(24), **text(0x37, "Inner"), **text(0x1000, "Inner words")}
    message = saved(
        "Kettles",
        text(0x1000, "How many?\r\n\r\n-----Original Message-----\r\nFrom: a\r\nold"),
        text(0xC1A, "Person, A."),
        text(0x5D01, "a@post.example"),
        text(0x1035, "<m1@post.example>"),
        recipient(0, "FOI Team", "foi@trust.example"),
        attached(0, "a long list of kettles.txt", b"kettles" * 1000),
        embedded(1, inner | attached(0, "in.txt", b"inside")),
        fixed=((0x0E06, 0x40, 132663844320000000),),
    )
    assert (message.sender, message.recipients) == (
        "Person, A. <a@post.example>",
        ("FOI Team <foi@trust.example>",),
    )
    assert (message.text, message.message_id) == ("How many?", "m1@post.example")
    assert message.received is not None
    assert [(a.name, a.data) for a in message.attachments] == [
        ("a long list of kettles.txt", b"kettles" * 1000)
    ]
    assert [(m.subject, m.text) for m in message.messages] == [("Inner", "Inner words")]
    assert message.messages[0].attachments[0].data == b"inside"


def test_bodies_of_outlook_files():
    rtf = b"{\\rtf1\\ansi\\ansicpg1252 The \\'a3 costs.\\par Bob}"
    packed = struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf
    assert saved("x", data(0x1009, packed)).text == "The £ costs.\nBob"
    page = "<meta charset=utf-8><p>How many £5 kettles?</p>".encode()
    assert saved("x", data(0x1013, page)).text == "How many £5 kettles?"
    words = narrow(0x1000, "Сколько чайников?".encode("cp1251"))
    assert saved("x", words, fixed=((0x3FFD, 3, 1251),)).text == "Сколько чайников?"


@pytest.mark.parametrize(
    ("subject", "kind", "words", "wanted"),
    [
        ("Undeliverable: x", "REPORT.IPM.Note.NDR", "gone@post.example", "bounce"),
        ("Undeliverable: x", "IPM.Note", "Delivery failed:\ngone@post.example", "bounce"),
        ("x", "IPM.Note.Rules.OofTemplate.Microsoft", "Back on Monday.", "auto-reply"),
        ("Read: x", "REPORT.IPM.Note.IPNRN", "It was read.", "auto-reply"),
        ("x", "IPM.Note", "How many kettles?", None),
    ],
)
def test_machines_in_outlook_files(subject, kind, words, wanted):
    message = saved(subject, text(0x1A, kind), text(0x1000, words))
    assert message.automatic == wanted
    assert message.failed_recipient == ("gone@post.example" if wanted == "bounce" else None)


def test_rtf_of_outlook_unpacks_a_run_that_reads_what_it_writes():
    packed = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert decompress_rtf(packed) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_nested_messages_are_opened_and_a_deep_nest_is_refused():
    inner = HEAD.replace(b"Kettles", b"Inner") + b"\r\nwithin"
    message = read_message(mail("Content-Type: message/rfc822", inner))
    assert [(m.subject, m.text) for m in message.messages] == [("Inner", "within")]
    nest = (
        HEAD
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(2000)
        )
        + b"\n\nx"
    )
    assert any("deep" in note for note in read_message(nest).notes)
    letters = HEAD + (b"Content-Type: message/rfc822\n\n" + HEAD) * 50 + b"\nx"
    assert any("deep" in note for note in read_message(letters).notes)


def test_too_large_is_refused_in_a_sentence():
    declared = (
        "Content-Type: application/pdf; name=big.pdf\r\nContent-Disposition: "
        "attachment; size=1073741824"
    )
    assert "refused" in read_message(mail(declared, "x")).notes[0]
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 20_000_000)
    headers = (
        "Content-Type: application/octet-stream; name=b.docx\r\nContent-Transfer-Encoding: base64"
    )
    assert any(
        "refused" in note
        for note in read_message(mail(headers, base64.encodebytes(packed.getvalue()))).notes
    )


def test_html_keeps_tables_and_lists_and_drops_what_runs_or_tracks():
    page = (
        "<html><head><style>p{}</style><script>x()</script></head><body><p>Please "
        "send:</p><ol><li>kettles<li>lids</ol>"
        "<ul><li>one</ul><table><tr><th>Year</th><th>Cost</th></tr><tr><td>2020</td><td>£5</td></tr></table>"
        '<img src="http://t.example/p.gif" width=1 height=1 alt="seen"></body></html>'
    )
    text = read_message(mail("Content-Type: text/html; charset=utf-8", page)).text
    assert text == "Please send:\n\n1. kettles\n2. lids\n\n- one\n\nYear\tCost\n2020\t£5"


def test_format_flowed():
    message = read_message(
        mail(
            "Content-Type: text/plain; format=flowed", "How many \r\nkettles?\r\n> old \r\n> words"
        )
    )
    assert message.text == "How many kettles?"
    assert message.quoted == "> old words"


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("Auto-Submitted: auto-replied", "auto-reply"),
        ("X-Autoreply: yes", "auto-reply"),
        ("Auto-Submitted: no", None),
        ("Precedence: auto_reply", "auto-reply"),
        ("List-Id: tea", None),
    ],
)
def test_machines(headers, kind):
    assert read_message(mail(headers, "hello")).automatic == kind
    raw = HEAD.replace(b"Kettles", b"Automatic reply: Kettles") + b"\r\nI am away."
    assert read_message(raw).automatic == "auto-reply"


def test_a_bounce_names_who_was_not_reached():
    body = (
        "--r\r\nContent-Type: text/plain\r\n\r\nIt failed.\r\n--r\r\nContent-Type: "
        "message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; m.example\r\n\r\nFinal-Recipient: rfc822; "
        "gone@post.example\r\nAction: failed\r\n--r--"
    )
    message = read_message(
        mail("Content-Type: multipart/report; report-type=delivery-status; boundary=r", body)
    )
    assert (message.automatic, message.failed_recipient) == ("bounce", "gone@post.example")
    delayed = body.replace("Action: failed", "Action: delayed")
    assert (
        read_message(
            mail("Content-Type: multipart/report; report-type=delivery-status; boundary=r", delayed)
        ).automatic
        == "auto-reply"
    )


@pytest.mark.parametrize(
    ("body", "text", "quoted", "footer"),
    [
        (
            "New.\n\nOn Tue, 3 May 2022 at 10:00, A <a@b.example> wrote:\n> Old",
            "New.",
            "On Tue, 3 May 2022 at 10:00, A <a@b.example> wrote:\n> Old",
            "",
        ),
        (
            "New.\n\n-----Original Message-----\nFrom: A\nSent: x\nOld",
            "New.",
            "-----Original Message-----\nFrom: A\nSent: x\nOld",
            "",
        ),
        (
            "New.\n\nFrom: A\nSent: 3 May\nTo: B\nSubject: S\n\nOld",
            "New.",
            "From: A\nSent: 3 May\nTo: B\nSubject: S\n\nOld",
            "",
        ),
        ("New.\n-- \nA. Person\n01234 567890", "New.", "", "-- \nA. Person\n01234 567890"),
        ("> Why?\nBecause.\n> When?\nNow.", "Because.\nNow.", "> Why?\n> When?", ""),
        (
            "New.\n\nThis email and any attachments are confidential.",
            "New.",
            "",
            "This email and any attachments are confidential.",
        ),
        (
            (
                "Send it.\n\n----------------------------\n\nPlease use this email address "
                "for all replies to this request:\nrequest-1-ab@example.com"
            ),
            "Send it.",
            "",
            (
                "----------------------------\n\nPlease use this email address for all "
                "replies to this request:\nrequest-1-ab@example.com"
            ),
        ),
    ],
)
def test_new_words_quoted_words_and_footer(body, text, quoted, footer):
    found = split_text(body)
    assert (found.text, found.quoted, found.footer) == (text, quoted, footer)


@pytest.mark.parametrize(
    "raw",
    [b"", b"\x00" * 50, b"\xff\xfe", b"plain words", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1broken"],
)
def test_what_is_no_mail_says_so(raw):
    assert not read_message(raw).is_mail


@given(
    st.binary(max_size=300),
    st.sampled_from(
        [
            "multipart/mixed",
            "text/html",
            "application/ms-tnef",
            "message/rfc822",
            "text/plain; format=flowed",
        ]
    ),
)
def test_any_bytes_are_read(body, kind):
    assert read_message(body).notes is not None
    message = read_message(mail(f"Content-Type: {kind}", body))
    assert message.subject == "Kettles"
    assert not any("fault" in note for note in message.notes)


def test_shared_messages_are_read_whole(reference):
    folder = reference / "mail"
    if not folder.is_dir():
        pytest.skip("the shared messages are not here")
    for path in sorted(folder.glob("*.txt")):
        message = read_message(path.read_bytes())
        assert message.is_mail
        assert message.text or message.attachments or message.messages
        assert "\ufffd" not in message.text + message.subject
        assert "<p>" not in message.text
        assert all(attachment.name for attachment in message.attachments)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("<a@b.example>", "a@b.example"), ("< a@b.example >", "a@b.example"),
        ("a@b.example", "a@b.example"), (" <  > <x@y.example>", "x@y.example"),
        ("<<q@r.example>>", "q@r.example"),
        pytest.param("<" * 900 + " " * 60_000 + "k@l.example", None, id="endless"),
    ],
)  # fmt: skip
def test_the_identity_of_a_message_is_what_stands_between_its_signs(printed, read):
    found = read_message(f"Message-ID: {printed}\n\nHow many?\n".encode()).message_id
    assert found == read or (read is None and found)
