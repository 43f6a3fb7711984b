"""The main job, as people do it: ask, answer, approve, issue, read, say what you thought."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]
REQUEST = """Under the Freedom of Information Act please tell me:

1. What is the job title of the executive responsible for quality improvement?

2. What was your budget for quality improvement in each of the last 3 years?

3. How many whole time equivalent staff work in your improvement team, and their job titles?
"""


def ask(requester: Visitor, *, look: bool) -> str:
    """Given a member of the public, who asks three things; the private link they are given."""
    requester.goes_to("/")
    if look:
        requester.looks("home")
    requester.clicks("Ask us for information")
    if look:
        requester.looks("request-start")
    requester.clicks("Start")
    requester.clicks("Continue")
    requester.sees("There is a problem")
    if look:
        requester.looks("request-error")
    requester.fills("What is your name?", "Alex Requester")
    requester.clicks("Continue")
    requester.fills("Email address", "alex@requests.example")
    if look:
        requester.looks("request-reply")
    requester.clicks("Continue")
    requester.fills("What is your request about? (optional)", "Quality improvement")
    requester.fills("What information would you like?", REQUEST)
    if look:
        requester.looks("request-text")
    requester.clicks("Continue")
    requester.sees("Check your request")
    requester.sees("What is the job title of the executive")
    if look:
        requester.looks("request-check")
    requester.clicks("Send your request")
    requester.sees("Request sent")
    if look:
        requester.looks("request-sent")
    link = requester.page.locator("a[href*='/track/']").first.get_attribute("href")
    assert link
    return link


def reference_of(requester: Visitor) -> str:
    return requester.finds(r"FOI/\d{5}").group()


def answer(officer: Visitor, reference: str, *, look: bool) -> None:
    """When an officer checks what the registers answered, writes one answer anew, and sends it."""
    officer.signs_in_as("officer")
    officer.goes_to("/cases/")
    if look:
        officer.looks("desk")
    officer.clicks(reference)
    officer.sees("3 questions")
    officer.sees("Answer suggested from the registers")
    officer.sees("£2,000,000")
    if look:
        officer.looks("case")
    officer.clicks("Why this due date")
    officer.sees("The day of receipt does not count")
    if look:
        officer.looks("clock")
    officer.clicks(reference)
    officer.clicks("History")
    if look:
        officer.looks("history")
    officer.clicks(reference)
    officer.clicks("Edit the answer (question 1)")
    officer.fills("Answer (optional)", "The Executive Director for Quality and Safety.")
    if look:
        officer.looks("answer")
    officer.clicks("Save the answer")
    officer.clicks("Check the letter")
    if look:
        officer.looks("letter")
    officer.clicks("Send for approval")
    officer.sees("Sent for approval.")


def approve_and_issue(approver: Visitor, reference: str, *, look: bool) -> None:
    """Then another person approves and issues."""
    approver.signs_in_as("approver")
    approver.goes_to("/cases/?show=approval")
    approver.clicks(reference)
    approver.clicks("Read the letter and decide")
    approver.clicks("Approve this letter")
    approver.sees("Approved.")
    approver.clicks("Issue the letter")
    if look:
        approver.looks("issue")
    approver.clicks("Issue the letter")
    approver.sees("Issued.")
    if look:
        approver.looks("case-issued")


def read_and_say(requester: Visitor, link: str, *, look: bool) -> None:
    """And the requester reads the reply and answers the survey."""
    requester.goes_to(link)
    requester.sees("Our reply of")
    if look:
        requester.looks("track")
    requester.clicks("Read it as a page")
    requester.sees("Executive Director for Quality and Safety")
    survey = requester.page.locator("a[href*='/survey/']").first.get_attribute("href")
    assert survey
    requester.goes_to(survey)
    if look:
        requester.looks("survey")
    requester.page.get_by_label("Good", exact=True).first.check()
    requester.clicks("Send")
    requester.sees("Thank you")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_from_request_to_letter(visitor: Open, scripts: bool) -> None:
    requester, officer, approver = (visitor(scripts=scripts) for _ in range(3))
    link = ask(requester, look=scripts)
    requester.goes_to(link)
    reference = reference_of(requester)
    answer(officer, reference, look=scripts)
    approve_and_issue(approver, reference, look=scripts)
    read_and_say(requester, link, look=scripts)


def test_the_drafter_cannot_approve_their_own_letter(visitor: Open) -> None:
    requester, approver = visitor(), visitor()
    ask(requester, look=False)
    reference = reference_of(requester)
    approver.signs_in_as("approver")
    approver.goes_to(f"/cases/{reference.replace('/', '-')}/1/")
    approver.fills("Answer (optional)", "The Medical Director.")
    approver.clicks("Save the answer")
    approver.clicks("Check the letter")
    approver.clicks("Send for approval")
    approver.clicks("Read the letter and decide")
    approver.clicks("Approve this letter")
    approver.sees("every letter has two people")


def test_the_pages_of_the_desk(visitor: Open) -> None:
    officer = visitor()
    officer.signs_in_as("officer")
    for path, name in (
        ("/cases/?show=closed", "desk-closed"),
        ("/cases/?q=parking", "desk-search"),
        ("/cases/new/", "new"),
        ("/cases/new/by-hand/", "by-hand"),
        ("/cases/survey/", "survey-results"),
        ("/cases/FOI-00001/", "case-closed"),
        ("/cases/FOI-00001/request/", "message"),
    ):
        officer.goes_to(path)
        officer.looks(name)


def test_the_pages_of_the_administrator(visitor: Open) -> None:
    administrator = visitor()
    administrator.signs_in_as("administrator")
    for path, name in (
        ("/organisation/", "organisation"),
        ("/organisation/people/", "people"),
    ):
        administrator.goes_to(path)
        administrator.looks(name)


def test_the_pages_of_the_public(visitor: Open) -> None:
    anybody = visitor()
    for path, name in (
        ("/accessibility/", "accessibility"),
        ("/privacy/", "privacy"),
        ("/cookies/", "cookies"),
        ("/sign-in/login/", "sign-in"),
        ("/demonstration/", "demonstration"),
        ("/disclosure-log/", "log"),
        ("/statistics/", "statistics"),
    ):
        anybody.goes_to(path)
        anybody.looks(name)
