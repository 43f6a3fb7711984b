"""Views are asked before anything is decided, and reasons begin from a standard line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]
CASE = "Staffing of the emergency department"


def at_the_case(officer: Visitor, role: str) -> None:
    officer.signs_in_as(role)
    officer.goes_to("/cases/")
    officer.page.locator("tr", has_text=CASE).locator("a").first.click()


@pytest.mark.journey
def test_a_third_party_and_the_qualified_person_are_asked(visitor: Open) -> None:
    officer = visitor()
    # given an officer at a case about agencies' rates and what executives said
    at_the_case(officer, "officer")
    case = officer.page.url
    officer.page.get_by_role("link", name="Views asked").click()
    # then who was asked, and what they said, stands with its day
    officer.sees("They object to part")
    officer.sees("Silence is no opinion.")
    officer.looks("views-asked")
    # when another agency is asked
    officer.clicks("Ask a third party")
    officer.fills("What they are asked", "We are asked for your hourly rates.")
    officer.page.get_by_label("Which question it is about").select_option(index=2)
    officer.fills("To whom", "Agency C Ltd")
    officer.fills("Day", "28")
    officer.fills("Month", "12")
    officer.fills("Year", str(datetime.now(tz=UTC).year + 1))
    officer.looks("third-party-written")
    officer.page.locator("main form button").first.click()
    officer.looks("third-party-read")
    officer.page.get_by_role("button", name="Send").first.click()
    # then what it says by telephone is recorded
    officer.page.goto(f"{case}views/")
    officer.page.locator("section", has_text="Agency C Ltd").get_by_role(
        "link", name="Record their view"
    ).click()
    officer.page.get_by_label("They do not object").check()
    officer.fills("Who speaks for them (optional)", "Kim Ross")
    officer.page.get_by_label("By telephone or in person", exact=True).check()
    officer.looks("third-party-said")
    officer.clicks("Record it")
    officer.sees("Kim Ross")
    # and beside the reasons it is said that it does not decide
    officer.page.goto(f"{case}2/reasons/")
    officer.sees("It does not decide.")
    officer.looks("reasons-with-views")
    # when a question rests on s.36
    officer.page.goto(f"{case}3/reasons/")
    officer.sees("Silence is no opinion.")
    officer.looks("reasons-without-opinion")
    # then only the opinion that the qualified person signed is recorded
    officer.page.goto(f"{case}views/")
    officer.page.get_by_role("link", name="Record an opinion that they signed").first.click()
    officer.page.get_by_label("In my opinion it would, or would be likely to").check()
    officer.page.get_by_label("It would be likely", exact=True).check()
    officer.fills("Why: on what is it reasonable in substance?", "I was there.")
    officer.fills("Where the signed opinion is kept", "Memorandum in the case file")
    officer.looks("opinion-signed")
    officer.clicks("Record it")
    officer.sees("Memorandum in the case file")


@pytest.mark.journey
def test_a_standard_line_has_two_people_and_is_edited(visitor: Open) -> None:
    officer = visitor()
    # given an officer who proposes a line
    officer.signs_in_as("officer")
    officer.goes_to("/cases/")
    officer.page.get_by_role("link", name="Standard lines").click()
    officer.looks("lines")
    officer.clicks("Propose a line")
    officer.fills("What the line is called", "Prices still live")
    officer.fills("Provision", "s.43(2)")
    officer.fills(
        "Where the balance lies, and why (optional)", "The prices are live until the tender."
    )
    officer.looks("line-proposed")
    officer.clicks("Propose it")
    officer.sees("Not approved yet")
    line = officer.page.url
    # when an approver approves it
    approver = visitor()
    approver.signs_in_as("approver")
    approver.page.goto(line)
    approver.looks("line-to-approve")
    approver.clicks("Approve version 1")
    approver.sees("It is offered from now on")
    # then it is offered where it fits, and told while it is not edited
    at_the_case(officer, "officer")
    officer.page.goto(f"{officer.page.url}2/reasons/")
    officer.page.get_by_role("link", name="Prices still live").click()
    assert (
        "The prices are live until the tender."
        in officer.page.get_by_label("Where the balance lies, and why").input_value()
    )
    officer.looks("reasons-from-a-line")
