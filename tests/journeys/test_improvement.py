"""Improvement, as people do it: from an idea to the first signal, on a ward phone, by keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.journeys.conftest import PHONE, Visitor

Open = Callable[..., Visitor]
TODAY = datetime.now(tz=UTC).date()


def starts_project(leader: Visitor, title: str) -> str:
    """Given a leader with an idea; the address of the project they start."""
    leader.signs_in_as("leader")
    leader.goes_to("/improvement/")
    leader.clicks("Start a project")
    leader.fills("Title", title)
    leader.fills("What (optional)", "shorten the wait for a first visit")
    leader.fills("For whom (optional)", "for people referred to the Ash team")
    leader.fills("By how much (optional)", "from 40 to 25 days")
    leader.page.locator("#id_by_when_day").fill("31")
    leader.page.locator("#id_by_when_month").fill("12")
    leader.page.locator("#id_by_when_year").fill(str(TODAY.year + 1))
    leader.fills("Charter (optional)", "People wait longest here.")
    leader.clicks("Start the project")
    leader.sees("Shorten the wait for a first visit for people referred to the Ash team")
    return leader.page.url


def table(levels: list[int]) -> str:
    """Weekly values as they are copied from a spreadsheet."""
    first = TODAY - timedelta(weeks=len(levels))
    rows = [
        f"{first + timedelta(weeks=n):%d/%m/%Y}\t{level + (n * 7) % 5 - 2}"
        for n, level in enumerate(levels)
    ]
    return "\n".join(["Week\tValue", *rows])


def adds_driver(leader: Visitor, under: str, text: str) -> None:
    """One more box: under the aim ("0"), or under the one that was added last."""
    if under:
        leader.page.locator(f'[data-driver="{under}"]').focus()
    leader.page.keyboard.press("Shift+Enter")
    leader.page.wait_for_selector("dialog[open]")
    leader.page.keyboard.press("Control+a")
    leader.page.keyboard.type(text)
    leader.page.keyboard.press("Enter")
    leader.page.locator("[data-drivers-status]").get_by_text(text).wait_for()


@pytest.mark.journey
def test_a_leader_goes_from_idea_to_first_signal(visitor: Open) -> None:
    leader = visitor()
    name = f"Wait for a first visit {TODAY:%d%m} {id(leader)}"
    project = starts_project(leader, "Sooner first visits")
    leader.looks("improvement-new-project")
    leader.clicks("Define a new measure")
    leader.fills("Name of the measure", name)
    leader.page.get_by_label("Outcome: what we want to be better").check()
    leader.fills("Operational definition", "Days from referral to first visit, weekly median")
    leader.fills("Unit (optional)", "days")
    leader.page.get_by_label("Lower is better").check()
    leader.looks("improvement-define")
    leader.clicks("Save the measure")
    leader.clicks("Paste values from Excel or CSV")
    # when patients' data are pasted nothing is kept
    leader.fills("Values (optional)", "Week\tValue\n05/01/2026\t943 476 5919")
    leader.clicks("Look at the values")
    leader.sees("There is an NHS number in what you entered")
    leader.looks("improvement-guard")
    leader.fills("Values (optional)", table([40] * 16 + [28] * 10))
    leader.clicks("Look at the values")
    leader.sees("26 new")
    leader.looks("improvement-paste-preview")
    leader.clicks("Save 26 values")
    leader.sees("26 values added")
    leader.page.wait_for_selector("[data-chart] canvas")
    leader.looks("improvement-measure")
    leader.goes_to(project)
    # from the aim to a driver to an idea, and the idea is what is tested
    leader.clicks("Edit the driver diagram")
    for under, text in (
        ("0", "People hear from us at once"),
        ("", "One call on the day"),
        ("", "A nurse rings on the day of referral"),
    ):
        adds_driver(leader, under, text)
    leader.goes_to(project)
    leader.sees("A nurse rings on the day of")
    leader.clicks("Plan a cycle")
    leader.fills("Ramp", "Phone first")
    leader.fills("What is tested", "Ten referrals")
    leader.page.get_by_label("Change idea (optional)").select_option(
        label="A nurse rings on the day of referral"
    )
    leader.fills("Prediction", "The median falls below 30 days")
    leader.fills("Plan", "Ring on the day of referral")
    began = TODAY - timedelta(weeks=11)
    for part in ("day", "month", "year"):
        leader.page.locator(f"#id_started_on_{part}").fill(str(getattr(began, part)))
    leader.looks("improvement-plan-cycle")
    leader.clicks("Save the plan")
    leader.looks("improvement-cycle")
    leader.goes_to(project)
    leader.page.wait_for_selector("[data-chart] canvas")
    leader.sees("A signal of improvement")
    leader.looks("improvement-project")


@pytest.mark.journey
def test_a_measure_is_read_without_scripts(visitor: Open) -> None:
    reader = visitor(scripts=False)
    reader.signs_in_as("coach")
    reader.goes_to("/improvement/measures/")
    with reader.page.expect_navigation(wait_until="load"):
        reader.clicks("Missed visits")
    drawn = reader.page.locator("noscript img, img.imp-drawn").first
    box = drawn.bounding_box()
    assert box is not None
    assert box["width"] > 300
    assert box["height"] > 100
    reader.sees("he centre line is")


@pytest.mark.journey
def test_the_arrow_keys_walk_along_a_chart(visitor: Open) -> None:
    coach = visitor()
    coach.signs_in_as("coach")
    coach.goes_to("/improvement/measures/")
    coach.clicks("Missed visits")
    coach.page.wait_for_selector("[data-chart] canvas")
    coach.page.locator("[data-chart]").focus()
    coach.page.keyboard.press("ArrowLeft")
    said = coach.page.locator(".imp-said").inner_text()
    assert re.match(r"\d+ [A-Z][a-z]+ \d{4}: [\d.]+\. ", said), said
    coach.page.keyboard.press("ArrowLeft")
    assert coach.page.locator(".imp-said").inner_text() != said


@pytest.mark.journey
def test_a_nurse_adds_a_value_on_the_ward_phone(visitor: Open) -> None:
    nurse = visitor()
    nurse.signs_in_as("leader")
    nurse.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    nurse.goes_to("/improvement/measures/")
    nurse.clicks("Calls to the team about reminders")
    nurse.clicks("Add a value")
    visible = nurse.page.locator("main input:visible")
    assert visible.count() == 1
    nurse.looks("improvement-phone")
    nurse.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    nurse.fills("Value", "lots")
    nurse.clicks("Save")
    nurse.sees("Enter a number, such as 12 or 3.5")
    nurse.looks("improvement-phone-error")
    nurse.fills("Value", "7")
    nurse.page.get_by_text("Choose another day").click()
    nurse.page.get_by_label("Date").fill((TODAY + timedelta(days=3)).isoformat())
    nurse.clicks("Save")
    nurse.sees("in the future")
    nurse.looks("improvement-phone-warned")
    nurse.fills("Why it is right (optional)", "Counted early")
    nurse.clicks("Save")
    nurse.sees("Counted early")


@pytest.mark.journey
def test_the_driver_outline_is_edited_by_keyboard_alone(visitor: Open) -> None:
    leader = visitor()
    starts_project(leader, "Outline by keyboard")
    keys = leader.page.keyboard
    press_link(leader, "Edit the driver diagram")
    for text in ("Referrals are complete", "A phone call on the day", "Fewer forms"):
        leader.page.locator("#id_text").focus()
        keys.type(text)
        leader.enters()
        leader.sees(f"Added: {text}")
    for name, words in (
        ("Move in: A phone call on the day", "Secondary driver"),
        ("Move in: Fewer forms", "Secondary driver"),
    ):
        press_button(leader, name)
        leader.sees(words)
    press_button(leader, "Move up: Fewer forms")
    lines = leader.page.locator(".imp-line").all_inner_texts()
    assert "Fewer forms" in lines[1]
    assert leader.page.evaluate("document.activeElement.id").endswith("-up")
    leader.looks("improvement-drivers")


def press_link(who: Visitor, name: str) -> None:
    who.page.get_by_role("link", name=name).first.focus()
    who.enters()


def press_button(who: Visitor, name: str) -> None:
    """Focus it and press Enter; wait until the page has come again."""
    who.page.get_by_role("button", name=name).first.focus()
    who.enters()


@pytest.mark.journey
def test_a_coachs_monday(visitor: Open) -> None:
    coach = visitor()
    coach.signs_in_as("coach")
    coach.goes_to("/improvement/mine/")
    coach.sees("To countersign")
    coach.looks("improvement-mine")
    coach.goes_to("/improvement/?status=stalled")
    coach.sees("Medicines ready at discharge")
    coach.looks("improvement-stalled")
    coach.clicks("Medicines ready at discharge")
    coach.page.wait_for_selector("[data-chart] canvas")
    coach.goes_to("/improvement/")
    coach.looks("improvement-portfolio")
    coach.clicks("Fewer missed visits")
    coach.page.wait_for_selector("[data-chart] canvas")
    coach.looks("improvement-running-project")
