"""A letter of the full tier: changes asked for on a telephone, shown, signed off and issued."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.journeys.conftest import PHONE, Visitor
from tests.journeys.test_request_to_letter import ask, reference_of

Open = Callable[..., Visitor]


def mailed(window: Visitor, reference: str, who: str) -> str:
    """The private link in the newest mail that asks somebody to sign off."""
    window.goes_to(f"/demonstration/mail/?q={reference}: please sign off")
    mail = window.page.locator("section", has_text=who).first
    mail.locator("summary").click()
    found = re.search(r"/sign-off/\d+/[\w-]+/", mail.inner_text())
    assert found, mail.inner_text()
    return found.group(0)


def opens(window: Visitor, link: str) -> None:
    window.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    window.goes_to(link)


def decides(window: Visitor, choice: str, words: str = "") -> None:
    window.page.get_by_label(choice, exact=True).check()
    if words:
        window.fills("What should change, or why", words)
    window.clicks("Send my decision")
    window.sees("Thank you")


def answers(officer: Visitor, reference: str) -> None:
    """Given an officer who refuses nothing, answers all and chooses the full tier."""
    slug = reference.replace("/", "-")
    officer.goes_to(f"/cases/{slug}/sign-off/tier/")
    officer.page.get_by_label(re.compile("Full: ")).check()
    officer.fills("Reason", "The press has asked about it.")
    officer.looks("sign-off-tier")
    officer.clicks("Change it")
    officer.goes_to(f"/cases/{slug}/")
    total = officer.page.locator("section.cases-question").count()
    for position in range(1, total + 1):
        writes(officer, slug, position, f"This is the answer to question {position}.")


def writes(officer: Visitor, slug: str, position: int, text: str) -> None:
    officer.goes_to(f"/cases/{slug}/{position}/")
    officer.page.locator("[name=disposition]").select_option("not_held")
    officer.fills("Answer (optional)", text)
    officer.clicks("Save the answer")


def sends(officer: Visitor, slug: str) -> None:
    officer.goes_to(f"/cases/{slug}/letter/")
    officer.clicks("Send for approval")
    officer.sees("Waiting for approval")


def test_changes_are_asked_for_shown_and_signed_off(visitor: Open) -> None:
    requester = visitor()
    ask(requester, look=False)
    reference = reference_of(requester)
    slug = reference.replace("/", "-")
    officer = visitor()
    officer.signs_in_as("officer")
    answers(officer, reference)
    sends(officer, slug)
    phone = visitor()
    first = mailed(phone, reference, "grace.linden")
    phone.looks("sign-off-mail")
    opens(phone, first)
    phone.sees("You decide as Grace Linden")
    phone.sees("This is the answer to question 1.")
    phone.sees_no("Alex Requester")
    phone.looks("sign-off-link")
    decides(phone, "I ask for changes", "Say of which year.")
    phone.looks("sign-off-thanks")
    officer.goes_to(f"/cases/{slug}/sign-off/")
    officer.sees("Say of which year.")
    officer.looks("sign-off")
    writes(officer, slug, 1, "This is the answer to question 1 in 2020.")
    sends(officer, slug)
    for who in ("grace.linden", "hana.quill", "marcus.dene"):
        opens(phone, mailed(phone, reference, who))
        phone.sees("What changed")
        phone.sees("in 2020.")
        if who == "marcus.dene":
            phone.looks("sign-off-changed")
        decides(phone, "I approve this letter")
    approver = visitor()
    approver.signs_in_as("approver")
    approver.goes_to(f"/cases/{slug}/letter/issue/")
    approver.clicks("Issue the letter")
    approver.sees("Issued. It can no longer be changed.")
