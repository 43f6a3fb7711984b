"""After the reply: a review that overturns it, the regulator's dates, a bundle, destruction."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.journeys.conftest import Visitor
from tests.journeys.test_request_to_letter import approve_and_issue, ask, reference_of

Open = Callable[..., Visitor]
WITHHELD = "The rate of each agency is forty-one pounds."


def refuse_one(officer: Visitor, reference: str) -> None:
    """Given a reply that withholds the first answer."""
    officer.signs_in_as("officer")
    officer.goes_to(f"/cases/{reference.replace('/', '-')}/1/")
    officer.fills("Answer (optional)", WITHHELD)
    officer.clicks("Save the answer")
    officer.goes_to(f"/cases/{reference.replace('/', '-')}/1/")
    officer.fills("Answer (optional)", "The Director of Quality.")
    officer.clicks("Save the answer")
    officer.clicks("Check the letter")
    officer.clicks("Send for approval")
    officer.sees("Sent for approval.")


def ask_again(requester: Visitor, link: str) -> str:
    """When the requester asks for a review on the page of their request; its reference."""
    requester.goes_to(link)
    requester.clicks("Ask for an internal review")
    requester.looks("review-ask")
    requester.fills("What are you unhappy with? (optional)", "They are named on your website.")
    requester.clicks("Ask for a review")
    requester.sees("You asked for it on")
    requester.looks("review-asked")
    return requester.finds(r"IR/\S{5}").group()


def give(officer: Visitor, review: str) -> None:
    """And an officer gives it to somebody senior who did not decide."""
    officer.goes_to(f"/cases/{review.replace('/', '-')}/review/")
    officer.looks("review-to-give")
    officer.page.get_by_label("Reviewer").select_option(label="Helen Ash")
    officer.clicks("Give it to them")
    officer.sees("Given to Helen Ash.")


def overturn(reviewer: Visitor, review: str) -> None:
    """Who overturns the first answer and upholds the rest."""
    slug = review.replace("/", "-")
    reviewer.signs_in_as("reviewer")
    reviewer.goes_to(f"/cases/{slug}/review/")
    reviewer.clicks("Decide (question 1)")
    reviewer.looks("review-decide")
    reviewer.page.get_by_label("Overturned", exact=True).check()
    reviewer.fills("What changes, and why (optional)", "The name of the post is public.")
    reviewer.clicks("Record this outcome")
    reviewer.fills("Answer (optional)", "The Executive Director for Quality, by name on our site.")
    reviewer.clicks("Save the answer")
    for number in (2, 3):
        reviewer.goes_to(f"/cases/{slug}/{number}/review/")
        reviewer.page.get_by_label("Upheld", exact=True).check()
        reviewer.clicks("Record this outcome")
    reviewer.goes_to(f"/cases/{slug}/review/")
    reviewer.looks("review-decided")
    reviewer.clicks("Check the letter")
    reviewer.looks("review-letter")
    reviewer.clicks("Send for approval")
    reviewer.sees("Sent for approval.")


def read_outcome(requester: Visitor, link: str) -> None:
    """Then the requester reads the outcome where they asked for it."""
    requester.goes_to(link)
    requester.sees("We sent you the outcome on")
    requester.looks("review-told")
    requester.clicks("Read the outcome as a page")
    requester.sees("is overturned")
    requester.sees("Executive Director for Quality, by name")


def complain(officer: Visitor, reference: str) -> None:
    """And a complaint to the regulator ends in a notice with its last day to appeal."""
    slug = reference.replace("/", "-")
    officer.goes_to(f"/cases/{slug}/")
    officer.clicks("The regulator or tribunal wrote")
    officer.looks("regulator-new")
    officer.page.get_by_label("Regulator", exact=True).check()
    officer.fills("Their reference", "IC-100200")
    officer.clicks("Open it")
    officer.sees("Nothing is recorded yet")
    officer.clicks("Something came")
    officer.page.get_by_label("What is it?").select_option(label="Decision notice")
    officer.fills("What it says or asks", "Give the information.")
    officer.looks("regulator-step")
    officer.clicks("Record it")
    officer.sees("Last day to appeal")
    officer.sees("28 days after the notice was sent")
    officer.looks("regulator-case")
    with officer.page.expect_download() as started:
        officer.clicks("Open bundle (ZIP)")
    archive = zipfile.ZipFile(io.BytesIO(Path(started.value.path()).read_bytes()))
    whole = b"".join(archive.read(name) for name in archive.namelist())
    assert "index.html" in archive.namelist()
    assert b"The Director of Quality." in whole
    assert WITHHELD.encode() not in whole
    officer.clicks("It is done (Decision notice, " + today_on(officer) + ")")
    officer.looks("regulator-done")
    officer.goes_to("/cases/regulator/")
    officer.looks("regulator-list")


def today_on(officer: Visitor) -> str:
    heading = officer.page.locator("h3", has_text="Decision notice,").first.inner_text()
    return heading.split(", ", 1)[1]


def test_a_review_overturns_an_answer_and_the_regulator_writes(visitor: Open) -> None:
    requester, officer, approver, reviewer = (visitor() for _ in range(4))
    link = ask(requester, look=False)
    requester.goes_to(link)
    reference = reference_of(requester)
    refuse_one(officer, reference)
    approve_and_issue(approver, reference, look=False)
    review = ask_again(requester, link)
    give(officer, review)
    overturn(reviewer, review)
    approve_and_issue(approver, review, look=False)
    read_outcome(requester, link)
    complain(officer, reference)


def test_what_was_kept_for_its_time_goes_by_two_people(visitor: Open) -> None:
    first, second = visitor(), visitor()
    first.signs_in_as("records_manager")
    first.goes_to("/cases/retention/")
    first.looks("retention")
    key = first.page.locator("a[href*='/retention/case/']").first
    slug = key.get_attribute("href")
    assert slug
    key.click()
    first.fills("Why need it not be kept?", "Kept for three years; nothing rests on it.")
    first.looks("destroy-propose")
    first.clicks("Propose to destroy it")
    first.sees("Another records manager must agree")
    first.goes_to(slug)
    first.sees("Another records manager must agree.")
    second.goes_to("/demonstration/")
    second.page.locator('[data-role~="records_manager"] button').nth(1).click()
    second.goes_to(slug)
    second.looks("destroy-agree")
    second.clicks("Agree, and destroy it now")
    second.sees("Destroyed.")
    second.page.locator("a[href*='/certificate/']").first.click()
    second.sees("Kept for three years; nothing rests on it.")
    second.looks("certificate")
