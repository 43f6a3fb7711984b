"""An answer that gives one year of many, and no file in the format asked: told, and put aside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]
REQUEST = """Please tell me:

1. How many kettles have been replaced in the mortuary since April 2022?

2. Please list the makes of kettle in the mortuary, as an Excel file.

I would like all of the answers in a Word document, if possible.
"""


def asked(requester: Visitor) -> str:
    requester.goes_to("/request/")
    requester.clicks("Start")
    requester.fills("What is your name?", "Kit Requester")
    requester.clicks("Continue")
    requester.fills("Email address", "kit@requests.example")
    requester.clicks("Continue")
    requester.fills("What information would you like?", REQUEST)
    requester.clicks("Continue")
    requester.clicks("Send your request")
    requester.sees("Request sent")
    return requester.finds(r"FOI/\d{5}").group()


def answered(officer: Visitor, number: int, words: str) -> None:
    officer.page.get_by_role("link", name=f"(question {number})").filter(has_text="answer").or_(
        officer.page.get_by_role("link", name=f"Answer or refuse (question {number})")
    ).first.click()
    officer.fills("Answer (optional)", words)
    officer.clicks("Save the answer")


def set_aside(officer: Visitor, number: int, why: str) -> None:
    section = officer.page.locator(f"#question-{number}")
    section.get_by_role("link", name="Set this aside").first.click()
    officer.fills("Why may the answer go out like this?", why)
    officer.clicks("Set it aside")
    officer.sees("Set aside. Your reason is kept with the case.")


@pytest.mark.journey
def test_what_an_answer_leaves_out_is_told_plainly_and_put_aside(visitor: Open) -> None:
    reference = asked(visitor())
    officer = visitor()
    officer.signs_in_as("officer")
    officer.goes_to(f"/cases/{reference.replace('/', '-')}/")
    answered(officer, 1, "14 kettles were replaced in 2022/23.")
    officer.sees("The answer gives figures for 2022/23 and none for 1 April 2023 to")
    answered(officer, 2, "Acme and Zenith.")
    officer.sees("The question asks for a spreadsheet; nothing is attached to the answer")
    officer.looks("gaps-of-a-case")
    set_aside(officer, 1, "No kettle was replaced after that, as the requester was told.")
    set_aside(officer, 2, "Two words need no spreadsheet.")
    officer.sees_no("Gap:")
    officer.clicks("Check the letter")
    officer.sees("The request asks for a Word file, and no such file goes with the letter.")
    officer.looks("letter-without-its-format")
