"""Reports of mail that failed: told from other machines, the address found, the rest set apart."""

import pytest

from answerable.reading.message import read_message
from answerable.reading.message.split import split_report

GIVEN_BACK = "\r\n\r\nReceived: by a.example\r\nFrom: desk@trust.example\r\n\r\nPlease supply it?"


def report(sender, subject, body, more=""):
    head = f"From: {sender}\r\nTo: desk@trust.example\r\nSubject: {subject}\r\n{more}"
    return read_message(f"{head}\r\n{body}".encode())


@pytest.mark.parametrize(
    ("sender", "subject", "body", "kind", "address"),
    [
        (
            "gate@post.example",
            "Returned Mail: no delivery",
            "Failed recipients\r\n\r\n<gone@post.example>\r\nMail loop detected" + GIVEN_BACK,
            "bounce",
            "gone@post.example",
        ),
        (
            "robot@post.example",
            "Permanent Delivery Failure",
            "These people did not receive a copy:\r\n\r\n> gone@post.example",
            "bounce",
            "gone@post.example",
        ),
        (
            "robot@post.example",
            "Notice: gone@post.example - User unknown!",
            "gone@post.example - no such user here",
            "bounce",
            "gone@post.example",
        ),
        (
            "postmaster@post.example",
            "Undeliverable: kettles",
            "Your message did not reach\r\n\r\nc=GB;p=Post;dda:SMTP=gone@post.example; today",
            "bounce",
            "gone@post.example",
        ),
        (
            "MAILER-DAEMON@post.example",
            "Kettles",
            "We take no mail from desk-list@trust.example",
            "bounce",
            None,
        ),
        (
            "postmaster@post.example",
            "Mail Delivery Warning",
            "Your mail to gone@post.example is postponed: a full mailbox.",
            "auto-reply",
            None,
        ),
        (
            "jo@post.example",
            "Message failure in my request",
            "My e-mail was not delivered. Could you tell me how many kettles you own?",
            None,
            None,
        ),
        (
            "jo@post.example",
            "Failure rates of kettles",
            "How many kettles failed in 2021?",
            None,
            None,
        ),
    ],
)
def test_what_failed_and_whom_it_did_not_reach(sender, subject, body, kind, address):
    message = report(sender, subject, body)
    assert (message.automatic, message.failed_recipient) == (kind, address)


@pytest.mark.parametrize("action", ["failed", "failure", "error"])
def test_every_word_for_a_failure(action):
    body = (
        "--r\r\n\r\nSorry.\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\n"
        f"Final-Recipient: rfc822; gone@post.example\r\nAction: {action}\r\n--r--"
    )
    more = "Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n"
    message = report("postmaster@post.example", "Report", body, more)
    assert (message.automatic, message.failed_recipient) == ("bounce", "gone@post.example")


def test_a_report_that_names_nobody_gives_the_one_reader_of_what_it_returns():
    body = (
        "--r\r\n\r\nIt could not be delivered.\r\n--r\r\nContent-Type: message/rfc822\r\n\r\n"
        "From: desk@trust.example\r\nTo: Jo <jo@post.example>\r\nSubject: Kettles\r\n\r\nSee file."
        "\r\n--r--"
    )
    more = "Content-Type: multipart/mixed; boundary=r\r\n"
    message = report("gate@post.example", "Mail could not be delivered", body, more)
    assert (message.automatic, message.failed_recipient) == ("bounce", "jo@post.example")
    two = body.replace("To: Jo", "To: al@post.example, Jo")
    assert not report(
        "gate@post.example", "Mail could not be delivered", two, more
    ).failed_recipient


@pytest.mark.parametrize(
    "line",
    [
        "------ This is a copy of your message, headers and all. ------",
        "--- Below this line is a copy of the message.",
        "---- What follows is the undelivered mail ----",
        "Original message follows.",
        "Return-Path: <desk@trust.example>",
    ],
)
def test_what_a_report_gives_back_is_set_apart(line):
    found = split_report(f"It failed.\n\n{line}\n\nHow many kettles?")
    assert (found.text, found.quoted) == ("It failed.", f"{line}\n\nHow many kettles?")


def test_the_fields_a_report_cites_stay_in_it():
    body = "About a message you sent:\n\n  From: Jo\n  To: Al\n  Subject: Kettles\n\nIt failed."
    assert split_report(body).text == body


@pytest.mark.parametrize(
    ("body", "kind"),
    [("Thank you. We shall read it soon.", "auto-reply"), ("How many kettles?", None)],
)
def test_an_address_that_takes_no_reply_and_no_bounce_is_a_machine(body, kind):
    for path, wanted in (("<>", kind), ("<jo@post.example>", None)):
        more = f"Return-Path: {path}\r\n"
        assert report("no-reply@post.example", "Receipt", body, more).automatic == wanted


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("X-Trust-Autoreply: yes\r\n", "auto-reply"),
        ("X-POST-MessageClass: 9; Autoresponder\r\n", "auto-reply"),
        ("Return-Path: <>\r\nX-Auto-Response-Suppress: All\r\n", "auto-reply"),
        ("Return-Path: <>\r\nPrecedence: junk\r\n", "auto-reply"),
        ("X-Auto-Response-Suppress: All\r\n", None),
        ("Precedence: junk\r\n", None),
    ],
)
def test_marks_that_machines_leave(more, kind):
    assert report("jo@post.example", "Re: Kettles", "Off to Wales.", more).automatic == kind


def test_an_address_in_what_is_given_back_is_not_the_one_that_failed():
    body = "Delivery failed for: jo, mailbox unavailable" + GIVEN_BACK
    message = report("gate@post.example", "Returned mail", body)
    assert (message.automatic, message.failed_recipient) == ("bounce", None)
