"""A file goes with a letter, checked by a second person; the letter is issued, then withdrawn."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from answerable.letters.render import pdf
from answerable.letters.tests.example import letter
from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]


@pytest.mark.journey
def test_a_file_is_checked_issued_and_withdrawn(visitor: Open, tmp_path: Path) -> None:
    officer, approver = visitor(), visitor()
    # given an officer who answers a case and puts a file with its letter
    officer.signs_in_as("officer")
    officer.goes_to("/cases/")
    case = ready(officer)
    officer.goes_to(f"{case}files/")
    officer.sees("No file goes with this letter.")
    officer.looks("files-none")
    put(officer, tmp_path)
    officer.sees("To be checked")
    # when a second person opens it and completes the checklist
    approver.signs_in_as("approver")
    approver.goes_to(f"{case}files/")
    approver.clicks("Check it for hidden data (pay-bands.pdf)")
    approver.looks("file-check")
    with approver.page.expect_download():
        approver.clicks("Open the file first")
    for box in approver.page.locator("input[name=looked_for]").all():
        box.check()
    if approver.page.locator("textarea[name=note]").count():
        approver.fills("Why it may go although something was found (optional)", "Our own letter.")
    approver.clicks("I have checked this file")
    approver.sees("Checked")
    approver.looks("files-checked")
    # and the letter is approved and issued for collection
    issue(officer, approver, case)
    link = approver.page.locator("main a[href*='/collect/']").get_attribute("href") or ""
    assert link
    approver.looks("collect-link")
    stranger = visitor()
    stranger.goes_to(link)
    stranger.sees("pay-bands.pdf")
    stranger.looks("collect")
    bundle(approver, case, tmp_path)
    # then it is withdrawn
    approver.clicks("Withdraw this response")
    approver.fills("What happened", "The file names a patient.")
    approver.looks("withdraw")
    approver.clicks("Withdraw it now")
    stranger.page.goto(link)
    stranger.sees_no("pay-bands.pdf")
    handler = visitor()
    handler.signs_in_as("incident_handler")
    handler.goes_to("/cases/")
    handler.sees("1 incident is open.")
    handler.clicks("Incidents")
    handler.looks("incidents")
    handler.page.locator("main h2 a").first.click()
    handler.sees("hours left")
    handler.sees("The file names a patient.")
    handler.looks("incident")
    handler.page.get_by_label("No: it is unlikely to put anybody at risk").check()
    handler.fills("The reasons", "Nobody had opened it.")
    handler.clicks("Record this decision")
    handler.clicks("Close this incident")
    handler.sees("This incident was closed")
    handler.looks("incident-closed")
    comes_back(officer)


def comes_back(officer: Visitor) -> None:
    """A reply that came back is on the desk until its address is corrected."""
    officer.goes_to("/cases/?state=not_delivered")
    officer.sees("Answered, not delivered")
    officer.page.locator("main table a[href*='/cases/']").first.click()
    case = officer.page.url
    officer.sees("the mailbox is full")
    officer.looks("came-back")
    officer.clicks("Send it again, correct the address, or send it by post")
    officer.page.get_by_role("link", name="Correct the address").first.click()
    officer.fills("The requester’s email address", "right@example.org")
    officer.looks("correct-address")
    officer.clicks("Send it there")
    officer.goes_to(case)
    officer.sees_no("Answered, not delivered")
    officer.goes_to(f"{case}issued/1/")
    officer.sees("to right@example.org.")


def ready(officer: Visitor) -> str:
    """A new case of two questions, both answered; its address."""
    officer.goes_to("/cases/new/by-hand/")
    page = officer.page
    page.get_by_label("A letter", exact=True).check()
    for name, value in (("day", "2"), ("month", "11"), ("year", "2026")):
        page.locator(f"[name=received_on_{name}]").fill(value)
    officer.fills("Subject (optional)", "Pay bands")
    officer.fills("The request", "1. Which pay bands have you?\n\n2. Who sets the pay bands?")
    officer.fills("Requester's name", "Alex Stone")
    page.get_by_label("Postal address").fill("1 High Street\nTown")
    page.locator("main form button").first.click()
    page.wait_for_url(re.compile(r"/cases/[A-Z]+-\d+/$"))
    case = page.url
    for position in (1, 2):
        officer.goes_to(f"{case}{position}/")
        page.locator("textarea[name=text]").fill("The bands of Agenda for Change.")
        officer.clicks("Save the answer")
    return case


def put(officer: Visitor, folder: Path) -> None:
    file = folder / "pay-bands.pdf"
    file.write_bytes(pdf(letter()))
    officer.page.set_input_files("input[type=file]", str(file))
    officer.clicks("Put it with the letter")


def issue(officer: Visitor, approver: Visitor, case: str) -> None:
    officer.goes_to(f"{case}letter/")
    officer.clicks("Send for approval")
    approver.goes_to(f"{case}letter/")
    approver.clicks("Approve this letter")
    approver.goes_to(f"{case}letter/issue/")
    approver.sees("pay-bands.pdf")
    approver.looks("issue")
    approver.page.get_by_label("To be collected by private link, which you hand over").check()
    approver.clicks("Issue the letter")


def bundle(approver: Visitor, case: str, folder: Path) -> None:
    """Everything that went, in one file."""
    approver.goes_to(f"{case}issued/1/")
    approver.sees("Collected on")
    approver.looks("release")
    with approver.page.expect_download() as started:
        approver.clicks("Download everything that was sent")
    kept = folder / "bundle.zip"
    started.value.save_as(kept)
    names = zipfile.ZipFile(kept).namelist()
    assert {"letter.pdf", "files/pay-bands.pdf", "release.json", "SHA256SUMS"} <= set(names)
