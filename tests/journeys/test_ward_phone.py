"""A ward's phone at 320 px: a private link, one question, no sign-in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.conftest import PHONE, Visitor

Open = Callable[..., Visitor]


@pytest.mark.journey
def test_a_ward_enters_and_corrects_a_value_by_its_private_link(visitor: Open) -> None:
    coach = visitor()
    coach.signs_in_as("coach")
    coach.goes_to("/improvement/measures/")
    coach.clicks("Missed visits")
    coach.clicks("Links for wards and tokens for systems")
    place = f"Elm ward {id(coach)}"
    coach.fills("Place", place)
    coach.clicks("Make a link")
    coach.looks("measure-links")
    address = coach.page.locator("#address").inner_text()
    coach.clicks("Issue a token")
    assert coach.page.locator("#token").inner_text()

    nurse = visitor()
    nurse.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    nurse.goes_to(address)
    nurse.sees("None yet: yours is the first.")
    assert nurse.page.locator("main input:visible").count() == 1
    nurse.looks("ward-phone")
    nurse.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    nurse.fills("Value", "943 476 5919")
    nurse.clicks("Save")
    nurse.sees("There is an NHS number")
    nurse.fills("Value", "7")
    nurse.clicks("Save")
    nurse.sees("Saved. Thank you.")
    nurse.fills("Value", "8")
    nurse.clicks("Save")
    nurse.sees("another value for that day already")
    nurse.looks("ward-phone-correction")
    nurse.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    nurse.fills("Why it is right (optional)", "Counted again")
    nurse.clicks("Save")
    nurse.sees("(corrected)")

    coach.goes_to(f"/improvement/measures/{address_of(coach)}/?place={place}")
    coach.sees("A ward’s link: Counted again")
    coach.clicks("Links for wards and tokens for systems")
    coach.page.locator("li", has_text=place).get_by_role("button").click()
    coach.sees("opens nothing from now on")
    response = nurse.page.goto(address)
    assert response is not None
    assert response.status == 404
    nurse.sees("This private link has been closed")
    nurse.looks("ward-phone-closed")


def address_of(who: Visitor) -> str:
    """The measure's number, from the address of the page of its links."""
    return who.page.url.rstrip("/").split("/")[-2]
