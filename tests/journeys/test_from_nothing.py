"""From an empty installation and two spreadsheets to a letter: what the tutorial does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import PATIENCE, WIDE, Visitor
from tests.journeys.from_nothing import (
    IMPROVEMENT,
    appoint,
    completions,
    finance_extract,
    request_file,
    served,
    signs_in,
    staff_extract,
)


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("an empty home")


@pytest.fixture
def empty_site(home: Path) -> Iterator[str]:
    """Given an empty installation, whose first administrator was made on the command line."""
    for role in ("administrator", "head", "officer", "approver"):
        appoint(home, role)
    with served(home) as address:
        yield address


def window(browser: Browser, site: str) -> Visitor:
    page = browser.new_context(viewport=WIDE, locale="en-GB").new_page()  # type: ignore[arg-type]
    page.set_default_timeout(PATIENCE * 1000)
    return Visitor(page, site)


def set_up(administrator: Visitor) -> None:
    """Given an administrator who says who the body is and who works where."""
    signs_in(administrator, "administrator")
    administrator.goes_to("/organisation/profile/")
    administrator.fills("Name of the organisation", "Example Partnership Trust")
    administrator.looks("nothing-organisation")
    administrator.clicks("Save")
    administrator.goes_to("/organisation/signatories/add/")
    administrator.fills("Name", "Sam Signer")
    administrator.fills("Job title", "Director of Governance")
    for box, value in (("Day", "1"), ("Month", "4"), ("Year", "2021")):
        administrator.fills(box, value)
    administrator.clicks("Add")
    administrator.goes_to("/organisation/departments/add/")
    administrator.fills("Name", IMPROVEMENT)
    administrator.clicks("Save")
    administrator.goes_to("/organisation/people/")
    administrator.clicks("Hal Summers")
    administrator.page.locator("a[href$='/edit/']").first.click()
    administrator.page.get_by_label("Department").select_option(label=IMPROVEMENT)
    administrator.clicks("Save")


def brings(head: Visitor, file: Path, title: str, always: dict[str, str]) -> None:
    """An extract matched, looked at and taken."""
    head.goes_to("/department/")
    head.clicks("Bring an extract")
    head.page.get_by_label("It goes into").select_option(label=title)
    head.page.get_by_label("The extract").set_input_files(file)
    head.clicks("Match the columns")
    for label, choice in always.items():
        head.page.get_by_label(label, exact=True).select_option(label=choice)
    head.clicks("Look at what would change")
    head.sees("What would change")
    head.looks(f"nothing-match-{file.stem}")
    head.clicks("Take it in")
    head.sees("Taken in:")


def adds(head: Visitor, register: str, values: dict[str, str]) -> None:
    head.goes_to(f"/department/registers/{register}/")
    head.clicks("Add a row")
    for label, value in values.items():
        box = head.page.get_by_label(label, exact=True).or_(
            head.page.get_by_label(f"{label} (optional)", exact=True)
        )
        if box.first.evaluate("e => e.tagName") == "SELECT":
            box.first.select_option(label=value)
        else:
            box.first.fill(value)
    head.clicks("Save")
    head.sees("The row is added.")


def pastes(head: Visitor, register: str, rows: str) -> None:
    """Rows copied from a spreadsheet, looked at and taken."""
    head.goes_to(f"/registers/held/{register}/bring/")
    head.fills("Or rows pasted from a spreadsheet (optional)", rows)
    head.clicks("Look at what would change")
    head.looks("nothing-pasted")
    head.clicks("Take it in")
    head.sees("Taken in:")


def keeps_registers(head: Visitor, folder: Path) -> None:
    """When the head opens the registers, brings two spreadsheets and adds what is in neither."""
    signs_in(head, "head")
    head.goes_to("/department/")
    head.sees("keeps no registers yet")
    head.looks("nothing-department")
    head.clicks("Open the registers")
    head.looks("nothing-open")
    head.clicks("Open them")
    head.sees("The registers are open.")
    brings(head, staff_extract(folder), "People who work on improvement", {"Time": "Assignment"})
    brings(head, finance_extract(folder, datetime.now(UTC).date()), "Improvement budget", {})
    organisation = "improvement_organisation"
    adds(head, organisation, {"Topic": "department", "Name": IMPROVEMENT})
    adds(head, organisation, {"Topic": "executive", "Name": "Executive Director for Quality"})
    adds(head, "improvement_methodologies", {
        "Method": "Model for Improvement", "Developed in house": "no",
        "Based on": "the work of Associates in Process Improvement",
    })  # fmt: skip
    pastes(head, "improvement_completions", completions(datetime.now(UTC).date()))
    head.goes_to("/department/registers/improvement_people/")
    head.sees("Improvement Coach")
    head.looks("nothing-people")
    head.goes_to("/department/")
    head.looks("nothing-dashboard")


def answers(officer: Visitor, folder: Path) -> str:
    """And an officer takes the request in and sends its answers for approval."""
    signs_in(officer, "officer")
    officer.goes_to("/cases/new/")
    officer.page.locator("input[type=file]").set_input_files(request_file(folder))
    officer.page.locator("main form button").last.click()
    officer.sees("8 questions")
    address = officer.page.url
    officer.sees(IMPROVEMENT)
    officer.sees("Executive Director for Quality")
    officer.sees("4.4")
    officer.sees("£440,000")
    trained = officer.page.locator("#question-8").inner_text()
    assert "trained" in trained.split("How many staff were trained")[-1], trained
    officer.sees("Hal Summers may object")
    officer.looks("nothing-case")
    officer.clicks("Check the letter")
    officer.looks("nothing-letter")
    officer.clicks("Send for approval")
    officer.sees("Sent for approval.")
    return address


def agrees(head: Visitor) -> None:
    """The head keeps the registers: told what they answer, he has no objection."""
    head.goes_to("/cases/registers-used/")
    head.looks("nothing-registers-used")
    head.clicks("FOI/00001")
    head.sees("Where it was used before")
    head.sees_no("A. Requester")
    head.page.get_by_label("I have no objection").check()
    head.looks("nothing-no-objection")
    head.clicks("Send")
    head.sees("Your word is with the team")


def issues(approver: Visitor, address: str) -> None:
    """Then another person approves it and issues it."""
    signs_in(approver, "approver")
    approver.goes_to(address)
    approver.clicks("Read the letter and decide")
    approver.clicks("Approve this letter")
    approver.sees("Approved.")
    approver.clicks("Issue the letter")
    approver.page.wait_for_url("**/issue/")
    approver.clicks("Issue the letter")
    approver.sees("Issued.")
    approver.looks("nothing-issued")


def test_from_nothing_to_a_letter(browser: Browser, empty_site: str, tmp_path: Path) -> None:
    set_up(window(browser, empty_site))
    head = window(browser, empty_site)
    keeps_registers(head, tmp_path)
    address = answers(window(browser, empty_site), tmp_path)
    agrees(head)
    issues(window(browser, empty_site), address)
