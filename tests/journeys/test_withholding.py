"""Something is withheld: its reasons are asked for, told when they lack, and printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]


@pytest.mark.journey
def test_a_rate_is_withheld_with_its_reasons(visitor: Open) -> None:
    officer = visitor()
    # given an officer at a case whose second question asks for the agencies' rates
    officer.signs_in_as("officer")
    officer.goes_to("/cases/")
    officer.page.locator("tr", has_text="Agency staff").locator("a").first.click()
    officer.page.locator("#question-2 a", has_text="Answer or refuse").first.click()
    # when they withhold it
    officer.page.get_by_label("What becomes of this question").select_option("withheld")
    officer.fills("Provisions (optional)", "s.43(2)")
    officer.fills("Reason (optional)", "The tender is near.")
    officer.clicks("Save the answer")
    # then the reasons are asked for, and what is missing is told
    officer.sees("Reasons for withholding")
    officer.sees("s.43(2) has no reasons recorded.")
    officer.looks("reasons-asked")
    officer.fills("What is withheld", "The hourly rate of each agency.")
    officer.page.get_by_label("It would be likely", exact=True).check()
    officer.fills("Public interest in disclosure", "Openness about public money")
    officer.clicks("Record these reasons")
    officer.sees("There is a problem")
    officer.looks("reasons-missing")
    officer.fills("Public interest in withholding", "A fair tender")
    officer.fills("Where the balance lies, and why", "The harm weighs more until the tender.")
    officer.clicks("Record these reasons")
    officer.sees("Whole")
    officer.looks("reasons-whole")
