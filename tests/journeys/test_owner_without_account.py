"""A question goes to its owner, who has no account: opens a link, answers, and is asked again."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from tests.journeys.conftest import Visitor
from tests.journeys.test_request_to_letter import ask, reference_of

Open = Callable[..., Visitor]


def opens(owner: Visitor, link: str) -> int:
    """The status of the page a private link leads to."""
    response = owner.page.goto(owner.site + urlsplit(link).path)
    assert response is not None
    return response.status


def sends(officer: Visitor, reference: str) -> str:
    """Given an officer, who sends the first question and makes a link to hand over."""
    officer.signs_in_as("officer")
    officer.goes_to(f"/cases/?q={reference}")
    officer.clicks(reference)
    officer.clicks("Send to a department (question 1)")
    officer.page.get_by_label("Department", exact=True).select_option(index=1)
    officer.looks("owner-choose")
    officer.clicks("Send")
    officer.sees("With its owner")
    officer.looks("with-owners")
    officer.clicks("Make a link to hand over (question 1)")
    officer.looks("owner-link")
    link = officer.page.locator("a[href*='/owner/']").first.get_attribute("href")
    assert link
    return link


def answers(owner: Visitor, link: str) -> None:
    """When the owner opens it, nothing happens; when they send its form, they have answered."""
    assert opens(owner, link) == 200
    owner.sees("What is the job title of the executive responsible")
    owner.sees("Please answer by")
    owner.sees_no("Alex Requester")
    owner.looks("owner")
    owner.clicks("Send")
    owner.sees("There is a problem")
    owner.looks("owner-error")
    owner.page.get_by_label("Here is the answer", exact=True).check()
    owner.fills("Answer", "The Executive Director for Quality.")
    owner.fills("Your name", "Fay Nance")
    owner.fills("Your job title", "Finance manager")
    owner.clicks("Send")
    owner.sees("Thank you")
    owner.looks("owner-thanks")


def refused(owner: Visitor, link: str) -> None:
    """Then the link is spent, and one that was altered opens nothing."""
    assert opens(owner, link) == 410
    owner.sees("This question has been answered already")
    owner.looks("owner-refused")
    assert opens(owner, link.rstrip("/")[:-2] + "/") == 404
    owner.sees("not one of ours")


def returns(officer: Visitor, reference: str) -> None:
    """Until the desk returns the answer."""
    officer.goes_to(f"/cases/{reference.replace('/', '-')}/owners/")
    officer.clicks("Return the answer to its owner (question 1)")
    officer.looks("owner-return")
    officer.fills("What is still wanted?", "Their full title, please.")
    officer.clicks("Return it")
    officer.sees("With its owner")
    officer.goes_to("/cases/chasers/")
    officer.sees(reference)
    officer.looks("chasers")


@pytest.mark.parametrize("scripts", [True, False])
def test_an_owner_answers_without_an_account(visitor: Open, scripts: bool) -> None:
    requester = visitor()
    ask(requester, look=False)
    reference = reference_of(requester)
    officer = visitor()
    link = sends(officer, reference)
    owner = visitor(scripts=scripts)
    if scripts:
        answers(owner, link)
        refused(owner, link)
        returns(officer, reference)
    assert opens(owner, link) == 200
    owner.page.get_by_label("We looked, and hold nothing").check()
    owner.fills("Where did you search?", "The staff system")
    owner.fills("With what words?", "executive, quality")
    owner.fills("How many minutes did it take?", "20")
    owner.fills("Your name", "Fay Nance")
    owner.fills("Your job title", "Finance manager")
    owner.clicks("Send")
    owner.sees("Thank you")
    officer.goes_to(f"/cases/{reference.replace('/', '-')}/owners/")
    officer.sees("Searched The staff system for “executive, quality”")


def test_an_officers_calendar_and_leave(visitor: Open) -> None:
    officer = visitor()
    officer.signs_in_as("officer")
    officer.goes_to("/cases/feed/")
    officer.page.get_by_role("button", name=re.compile("Make (the|a new) address")).click()
    officer.sees(".ics")
    officer.looks("feed")
    officer.goes_to("/organisation/leave/")
    if officer.page.get_by_role("button", name="We are open 24 December 2068").count():
        officer.clicks("We are open 24 December 2068")  # left by a run that was cut off
    officer.clicks("Add a day we are closed")
    for part, value in (("Day", "24"), ("Month", "12"), ("Year", "2068")):
        officer.fills(part, value)
    officer.fills("Why we are closed", "Christmas Eve")
    officer.clicks("Save")
    officer.sees("24 December 2068")
    officer.looks("leave")
    officer.clicks("We are open 24 December 2068")
    officer.sees_no("24 December 2068")
    officer.clicks("Somebody is away")
    officer.looks("leave-add")
