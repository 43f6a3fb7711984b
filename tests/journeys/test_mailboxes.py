"""An administrator adds the mailbox that requests come to, and mail in it becomes a case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from answerable.post.tests.dovecot import PASSWORD, dovecot
from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]
__all__ = ["dovecot"]
REQUEST = (
    b"From: Jo Bloggs <jo@example.org>\r\nTo: foi@trust.example\r\nSubject: Kettles\r\n"
    b"Message-ID: <kettles@example.org>\r\n\r\n"
    b"1. How many kettles do you own?\r\n2. What did each of them cost?\r\n"
)


def test_a_mailbox_is_added_tried_read_paused_and_removed(visitor: Open, dovecot) -> None:
    ada = visitor()
    ada.signs_in_as("administrator")
    ada.goes_to("/mailboxes/")
    ada.looks("mailboxes")
    ada.clicks("Add a mailbox")
    ada.looks("mailbox-add")
    ada.clicks("Save and test")
    ada.sees("There is a problem")
    ada.looks("mailbox-problem")
    for label, value in {
        "Name": "journey", "Email address of the mailbox": "foi@trust.example",
        "Mail server": "127.0.0.1", "User name": "journey",
    }.items():  # fmt: skip
        ada.fills(label, value)
    ada.page.locator('input[name="secret"]').fill(PASSWORD)
    ada.page.locator('input[name="port"]').fill("1")
    ada.page.locator('input[name="security"][value="none"]').check()
    ada.clicks("Save and test")
    ada.sees("nothing answers at this port of the server. Look at the port.")
    ada.looks("mailbox-refused")

    ada.page.get_by_role("link", name="Change journey").click()
    ada.page.locator('input[name="port"]').fill(str(dovecot.port))
    ada.clicks("Save and test")
    ada.sees("journey can be read. 0 messages are new.")
    client = dovecot.client("journey")
    client.append("INBOX", None, datetime.now(UTC) + timedelta(seconds=2), REQUEST)
    client.logout()
    ada.page.get_by_role("button", name="Test the connection journey").click()
    ada.sees("journey can be read. 1 message is new.")
    ada.page.get_by_role("button", name="Pause journey").click()
    ada.sees("journey is paused.")
    ada.page.get_by_role("button", name="Resume journey").click()
    ada.sees("journey is read again.")
    ada.looks("mailbox-read")

    ada.page.get_by_role("link", name="Remove journey").click()
    ada.looks("mailbox-remove")
    ada.clicks("Remove it")
    ada.sees("journey is removed. What was read from it stays.")


def test_an_officer_says_what_waiting_mail_is(visitor: Open) -> None:
    olive = visitor()
    olive.signs_in_as("officer")
    olive.goes_to("/cases/incoming/")
    olive.sees("It may be an information lead’s answer.")
    olive.looks("incoming")
    olive.clicks("Yes, it answers this question")
    olive.sees("It is the answer: the draft of its question in ")
