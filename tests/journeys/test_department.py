"""A department's extract becomes an answer, which its steward first refuses and then allows."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import Visitor
from tests.journeys.from_nothing import request_file, signs_in, staff_extract
from tests.journeys.test_from_nothing import brings, empty_site, home, set_up, window

__all__ = ["empty_site", "home"]


def takes_the_extract(keeper: Visitor, folder: Path) -> None:
    """When the department's administrator opens the registers and brings the staff extract."""
    signs_in(keeper, "head")
    keeper.goes_to("/department/")
    keeper.sees("keeps no registers yet")
    keeper.clicks("Open the registers")
    keeper.clicks("Open them")
    brings(keeper, staff_extract(folder), "People who work on improvement", {"Time": "Assignment"})
    keeper.goes_to("/department/")
    keeper.sees("People in the department")
    keeper.page.locator("details", has_text="The numbers").first.locator("summary").click()
    keeper.sees("1.8")
    keeper.looks("department-dashboard")
    keeper.goes_to("/registers/facts/")
    keeper.looks("department-facts")
    keeper.goes_to("/registers/facts/use/improvement.workforce.inside/")
    keeper.sees("never who asked")
    keeper.looks("department-policy")


def asks_the_registers(officer: Visitor, folder: Path) -> str:
    """And an officer's question is answered from it."""
    signs_in(officer, "officer")
    officer.goes_to("/cases/new/")
    officer.page.locator("input[type=file]").set_input_files(request_file(folder))
    officer.page.locator("main form button").last.click()
    officer.sees("8 questions")
    officer.sees("4.4")
    return officer.page.url


def objects(keeper: Visitor) -> None:
    keeper.goes_to("/cases/registers-used/")
    keeper.clicks("FOI/00001")
    keeper.page.get_by_label("I object", exact=True).check()
    keeper.page.get_by_role("checkbox", name="Question 5", exact=True).check()
    keeper.fills("Why do you object?", "Two of them left in May.")
    keeper.looks("department-objection")
    keeper.clicks("Send")
    keeper.sees("Objection")


def agrees_after_all(keeper: Visitor) -> None:
    keeper.clicks("FOI/00001")
    keeper.sees("You objected")
    keeper.page.get_by_label("I have no objection").check()
    keeper.clicks("Send")
    keeper.sees("Settled")
    keeper.looks("department-settled")


@pytest.mark.journey
def test_from_an_extract_to_an_answer_its_steward_allows(
    browser: Browser, empty_site: str, tmp_path: Path
) -> None:
    set_up(window(browser, empty_site))
    keeper, officer = window(browser, empty_site), window(browser, empty_site)
    takes_the_extract(keeper, tmp_path)
    case = asks_the_registers(officer, tmp_path)
    objects(keeper)
    officer.goes_to(case)
    officer.sees("Question 5 is held. Hal Summers objects: Two of them left in May.")
    officer.clicks("Registers used")
    officer.sees("Objects: Two of them left in May.")
    officer.looks("department-held")
    agrees_after_all(keeper)
    officer.goes_to(case)
    officer.sees_no("is held")
