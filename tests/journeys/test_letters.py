"""An administrator words a letter, is told of a mistake, and the next letter uses it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.journeys.conftest import Visitor
from tests.journeys.test_request_to_letter import ask, reference_of

Open = Callable[..., Visitor]
WORDS = "We have written down that you withdraw it, and closed it.\n\n{{ own_words }}"


@pytest.mark.journey
def test_a_letter_is_worded_and_the_next_one_uses_it(visitor: Open) -> None:
    administrator = visitor()
    # given an administrator at the wording of a letter
    administrator.signs_in_as("administrator")
    administrator.goes_to("/letters/")
    administrator.looks("letters")
    administrator.goes_to("/letters/letter.withdrawn/en/")
    # when they leave out what every such letter must carry
    administrator.fills("Wording", "We have closed it, {{ dear }}.")
    administrator.fills("Why it changes (optional)", "Plainer")
    administrator.clicks("Save as a new version")
    # then it is refused with its line, and kept
    administrator.sees("Line 1: There is no field “dear” in this wording.")
    administrator.looks("wording-refused")
    # and put right, it is the wording of the next letter
    administrator.fills("Wording", WORDS)
    administrator.clicks("Save as a new version")
    administrator.sees("The wording is changed. The next letter uses it.")
    administrator.looks("wording-saved")
    officer = visitor()
    officer.signs_in_as("officer")
    officer.goes_to("/cases/")
    officer.page.locator("tr", has_text="Agency staff").locator("a").first.click()
    officer.looks("case-to-write-from")
    officer.goes_to(officer.page.url.split("/cases/")[1].join(["/cases/", "write/withdrawn/"]))
    officer.clicks("Show the letter")
    frame = officer.page.frame_locator("iframe")
    frame.get_by_text("We have written down that you withdraw it").wait_for()
    officer.looks("desk-letter")


@pytest.mark.journey
def test_time_is_extended_by_a_notice_sent_from_the_desk(visitor: Open) -> None:
    requester = visitor()
    ask(requester, look=False)
    reference = reference_of(requester)
    slug = reference.replace("/", "-")
    officer = visitor()
    # given an officer who weighs the public interest and needs more time
    officer.signs_in_as("officer")
    officer.goes_to(f"/cases/{slug}/write/extension/")
    officer.looks("write-extension")
    # when the exemption they name is absolute
    extends(officer, "s.40(2)")
    # then it says that such a notice would do nothing, and keeps what was written
    officer.sees("Only a qualified exemption can extend the time")
    officer.looks("extension-refused")
    # and when it is a qualified one, what it would change is shown, and somebody else sends it
    extends(officer, "s.43(2)")
    officer.sees("What this would change")
    officer.sees("You wrote this letter, so somebody else must send it")
    officer.looks("extension")
    letter = officer.page.url
    approver = visitor()
    approver.signs_in_as("approver")
    approver.goes_to(letter)
    approver.clicks("Send this letter")
    approver.goes_to(f"/cases/{slug}/history/")
    approver.sees("Extended for the public interest test")
    approver.goes_to(f"/cases/{slug}/correspondence/")
    approver.looks("correspondence")


def extends(officer: Visitor, exemption: str) -> None:
    day = date.today() + timedelta(days=45)  # noqa: DTZ011 - the day of the browser
    officer.fills("Why", "We are weighing the commercial interests of a supplier.")
    officer.fills("Exemptions being weighed", exemption)
    for part in ("day", "month", "year"):
        field = officer.page.locator(f"[name=estimated_{part}]")
        value = str(getattr(day, part))
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    officer.clicks("Show the letter")
