"""A requester with a phone: their form comes back filled in, and they say what they think."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from answerable.reading.tests.test_form import book
from tests.journeys.conftest import PHONE, Visitor

Open = Callable[..., Visitor]
ASKED = "How many patient meals were served in each month?"
FORM = {
    "name": "meals.xlsx",
    "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "buffer": book(("Question", "Answer"), (ASKED, None), title="Meals"),
}
ROWS = "\n".join(f"| Month {n} | {n},000 |" for n in range(1, 13))
TABLE = f"| Month | Meals |\n|---|---:|\n{ROWS}"


def test_a_form_is_answered_and_the_survey_filled_in_on_a_phone(visitor: Open) -> None:
    phone, officer, approver = visitor(), visitor(), visitor()
    # given a request with a spreadsheet to fill in, sent from a phone
    reference, track = asks(phone)
    case = f"/cases/{reference.replace('/', '-')}/"
    # when an officer answers it, with a long table, and fills in the requester's own form
    officer.signs_in_as("officer")
    answers(officer, case)
    fills_in(officer, case)
    issues(officer, visitor=approver, case=case)
    # then the reply is on the phone, with a link to five questions, and no sign-in
    phone.goes_to(urlsplit(track).path)
    says_what_they_think(phone)
    # and nothing of it is shown before the month is over
    officer.goes_to("/cases/survey/")
    officer.sees_no("The table was just what I needed.")
    officer.looks("survey-results")


def asks(phone: Visitor) -> tuple[str, str]:
    phone.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    phone.goes_to("/request/")
    phone.clicks("Start")
    phone.fills("What is your name?", "Sam Patient")
    phone.clicks("Continue")
    phone.fills("Email address", "sam@requests.example")
    phone.clicks("Continue")
    phone.fills("What is your request about? (optional)", "Patient meals by month")
    phone.fills("What information would you like?", f"1. {ASKED}")
    phone.page.set_input_files("#id_file", FORM)  # type: ignore[arg-type]
    phone.clicks("Continue")
    phone.clicks("Send your request")
    reference = phone.finds(r"FOI/\d+")[0]
    return reference, phone.page.locator("a[href*='/track/']").first.get_attribute("href") or ""


def answers(officer: Visitor, case: str) -> None:
    officer.goes_to(f"{case}1/")
    officer.page.locator("textarea[name=text]").fill(f"By month:\n\n{TABLE}")
    officer.clicks("Save the answer")
    page = officer.page
    for _ in range(5):  # what the table does not give, set aside with a reason
        aside = page.locator("main a[href*='/gap/']")
        if not aside.count():
            return
        aside.first.click()
        page.locator("main textarea").first.fill("The months are those of the last year.")
        page.locator("main form button").first.click()


def fills_in(officer: Visitor, case: str) -> None:
    officer.goes_to(f"{case}files/")
    officer.sees("Goes by itself")
    officer.looks("files-made")
    officer.clicks("Question 1, table 1")
    officer.looks("table-as-data")
    officer.goes_to(f"{case}files/")
    officer.clicks("Fill in meals.xlsx")
    officer.looks("form-to-fill")
    officer.fills(ASKED, "See the table")
    officer.clicks("Save, and put the workbook with the letter")
    officer.sees("meals, answered.xlsx")


def issues(officer: Visitor, *, visitor: Visitor, case: str) -> None:
    officer.goes_to(f"{case}letter/")
    officer.clicks("Send for approval")
    visitor.signs_in_as("approver")
    visitor.goes_to(f"{case}letter/")
    visitor.clicks("Approve this letter")
    visitor.goes_to(f"{case}letter/issue/")
    visitor.sees("-question-1.csv")
    visitor.sees("meals, answered.xlsx")
    visitor.clicks("Issue the letter")


def says_what_they_think(phone: Visitor) -> None:
    letter = phone.page.locator("main a[href$='letter.html']").first.get_attribute("href") or ""
    phone.goes_to(letter)
    survey = phone.page.locator("a[href*='/survey/']").first.get_attribute("href") or ""
    phone.goes_to(urlsplit(survey).path)
    phone.looks("survey")
    phone.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    for choice in phone.page.get_by_label("Very good", exact=True).all():
        choice.check()
    phone.fills(
        "Is there anything you would like to tell us? (optional)",
        "The table was just what I needed.",
    )
    phone.clicks("Send")
    phone.sees("Thank you")
    again = phone.page.goto(phone.site + urlsplit(survey).path)
    assert again is not None
    assert again.status == 404
