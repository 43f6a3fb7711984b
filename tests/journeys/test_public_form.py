"""Somebody puts a request by on one device and sends it, with a file, from another."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]
TABLE = {"name": "table.csv", "mimeType": "text/csv", "buffer": b"year,coaches\n2023,\n"}


def puts_by(visitor: Visitor) -> str:
    """Given somebody who begins a request and is called away: the private link."""
    visitor.goes_to("/request/")
    visitor.clicks("Start")
    visitor.fills("What is your name?", "Robin Example")
    visitor.clicks("Continue")
    visitor.fills("Email address", "robin@example.org")
    visitor.clicks("Save and come back later")
    visitor.sees("Your request is saved")
    visitor.looks("form-saved")
    return visitor.page.locator("a[href*='/request/saved/']").first.inner_text()


def carries_on(visitor: Visitor, link: str) -> None:
    """When they open it elsewhere: what was typed is there; a file is added, taken off, added."""
    visitor.goes_to(urlsplit(link).path)
    visitor.looks("form-carry-on")
    visitor.clicks("Carry on")
    visitor.fills("What is your request about? (optional)", "Coaches")
    visitor.fills("What information would you like?", "How many coaches were there in 2023?")
    for _ in range(2):
        visitor.page.set_input_files("#id_file", TABLE)  # type: ignore[arg-type]
        visitor.clicks("Add this file")
        visitor.sees("table.csv")
        visitor.looks("form-files")
        visitor.page.get_by_role("button", name=re.compile("^Remove")).first.click()
        visitor.sees("The file was taken off your request.")
    visitor.page.set_input_files("#id_file", TABLE)  # type: ignore[arg-type]
    visitor.clicks("Continue")
    visitor.sees("robin@example.org")
    visitor.sees("table.csv")
    visitor.looks("form-check")
    visitor.clicks("Send your request")
    visitor.sees("Request sent")
    visitor.looks("form-sent")


def finds_the_file(officer: Visitor, reference: str) -> None:
    """Then the officer saves the file, as it came."""
    officer.signs_in_as("officer")
    officer.goes_to(f"/cases/{reference.replace('/', '-')}/request/")
    officer.looks("request-files")
    with officer.page.expect_download() as saving:
        officer.clicks("table.csv")
    assert saving.value.path().read_bytes() == TABLE["buffer"]


def test_a_request_put_by_and_sent_from_another_device(visitor: Open) -> None:
    first, second = visitor(), visitor()
    carries_on(second, puts_by(first))
    finds_the_file(visitor(), second.finds(r"FOI/\d+")[0])
