"""Charts that people use: walked by keyboard, questioned by guards, changed by decision."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.journeys.conftest import PHONE, Visitor

Open = Callable[..., Visitor]
TODAY = datetime.now(tz=UTC).date()


def drawn(who: Visitor) -> None:
    """Wait until every chart that is an image has come."""
    who.waits_for(
        "[...document.querySelectorAll('img.imp-drawn')].every(one => one.naturalWidth > 0)"
    )


def table(rows: list[tuple[int, int]]) -> str:
    """Weekly numbers and totals, up to last week, as they are copied from a spreadsheet."""
    first = TODAY - timedelta(weeks=len(rows))
    lines = [
        f"{first + timedelta(weeks=n):%d/%m/%Y}\t{value}\t{total}"
        for n, (value, total) in enumerate(rows)
    ]
    return "\n".join(["Week\tSeen in time\tTotal", *lines])


def defines_a_board_measure(leader: Visitor, name: str, rows: list[tuple[int, int]]) -> str:
    """A proportion that is reported to the board, with its values; its address."""
    leader.signs_in_as("leader")
    leader.goes_to("/improvement/measures/define/")
    leader.fills("Name of the measure", name)
    leader.page.get_by_label("Process: whether the change is happening").check()
    leader.fills("Operational definition", "People seen within a week, of all referred")
    leader.fills("Unit (optional)", "%")
    leader.page.get_by_label("Higher is better").check()
    leader.page.get_by_label("Each value is a number out of a total").check()
    leader.page.get_by_label("Chart", exact=True).select_option("p")
    leader.page.get_by_label("Reported to the board").check()
    leader.clicks("Save the measure")
    address = leader.page.url
    leader.clicks("Paste values from Excel or CSV")
    leader.fills("Values (optional)", table(rows))
    leader.clicks("Look at the values")
    leader.page.get_by_role("button", name=re.compile("^Save ")).click()
    leader.sees("values added")
    return address


@pytest.mark.journey
def test_a_suggestion_is_taken_and_a_phase_needs_a_second_person(visitor: Open) -> None:
    leader, coach = visitor(), visitor()
    rows = [(100 + 150 * (n % 2), 500) for n in range(14)] + [(380, 500)] * 4
    page = defines_a_board_measure(leader, f"Seen within a week {id(leader)}", rows)
    leader.page.wait_for_selector("[data-chart] canvas")
    # the guard and the suggestion agree, and one click takes it
    leader.sees("as much as chance alone would make them: a p' chart allows for that")
    leader.sees("Another chart may suit these values")
    leader.looks("charts-suggestion")
    leader.clicks("Use this chart")
    leader.sees("The chart is drawn anew")
    leader.sees_no("Another chart may suit these values")
    leader.page.wait_for_selector("[data-chart] canvas")
    # the leader decides, with a reason; the chart waits for somebody else
    leader.page.locator("#decided ~ p").get_by_role("link", name="Start a new phase").click()
    began = TODAY - timedelta(weeks=4)
    for part in ("day", "month", "year"):
        field = leader.page.locator(f"#id_day_{part}")
        value = str(getattr(began, part))
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    leader.fills("Why", "Two more clinics a week since then")
    leader.looks("charts-phase-form")
    leader.clicks("Start the phase")
    leader.sees("Waits for a second person")
    assert leader.page.get_by_role("button", name="Agree").count() == 0
    coach.signs_in_as("coach")
    coach.goes_to(page)
    coach.page.get_by_role("button", name=re.compile("^Agree")).click()
    coach.sees("Agreed. The chart is drawn by it from now on.")
    coach.sees("In the last of 2 phases")
    coach.page.wait_for_selector("[data-chart] canvas")
    coach.looks("charts-phase")
    # an analyst sets two sets of rules side by side, and it is no verdict
    coach.clicks("Compare with other rules")
    coach.sees("The verdict on this measure is always that of the rules in force")
    drawn(coach)
    coach.looks("charts-compare")


@pytest.mark.journey
def test_a_chart_is_walked_and_zoomed_by_keyboard(visitor: Open) -> None:
    coach = visitor()
    coach.signs_in_as("coach")
    coach.goes_to("/improvement/measures/")
    coach.clicks("Missed visits")
    coach.page.wait_for_selector("[data-chart] canvas")
    chart, said = coach.page.locator("[data-chart]"), coach.page.locator(".imp-said")
    chart.focus()
    keys = coach.page.keyboard
    keys.press("Home")
    first = said.inner_text()
    assert re.match(r"\d+ [A-Z][a-z]+ \d{4}: [\d.]+\. ", first), first
    keys.press("End")
    last = said.inner_text()
    assert last != first
    keys.press("+")
    coach.waits_for("document.querySelector('.imp-said').textContent.includes('18 of 36 values')")
    keys.press("Home")
    coach.waits_for("text => document.querySelector('.imp-said').textContent === text", arg=first)
    keys.press("0")
    coach.waits_for("document.querySelector('.imp-said').textContent.includes('36 of 36 values')")
    coach.page.get_by_role("button", name=re.compile("^Zoom in")).click()
    coach.waits_for("document.querySelector('.imp-said').textContent.includes('18 of 36 values')")
    coach.page.get_by_text("The chart as a table").click()
    assert coach.page.get_by_role("region", name="Table of the chart").locator("tr").count() > 36
    with coach.page.expect_download() as saved:
        coach.page.get_by_role("link", name="PNG").click()
    assert saved.value.suggested_filename.endswith(".png")


@pytest.mark.journey
def test_what_followed_each_change(visitor: Open) -> None:
    leader = visitor()
    leader.signs_in_as("leader")
    leader.goes_to("/improvement/")
    leader.clicks("Fewer missed visits")
    leader.clicks("Changes and what followed")
    leader.sees("It was followed by a signal from")
    leader.sees("Had nothing changed, such a signal would follow in")
    leader.sees("does not show that the change caused it")
    leader.sees("predictions studied: 2 came true, 1 in part and 0 did not.")
    leader.looks("charts-changes")


@pytest.mark.journey
def test_the_head_chooses_rules_and_sees_that_they_are_right(visitor: Open) -> None:
    head = visitor()
    head.signs_in_as("head")
    head.goes_to("/improvement/rules/")
    head.sees("So that our charts agree with NHS England’s own tool.")
    head.looks("charts-rules")
    head.clicks("How we know that the statistics are right")
    head.sees("238 of 238 cases are equal")
    head.looks("charts-checked")
    head.clicks("Run them again")
    head.sees("238 of 238 cases are equal")
    head.goes_to("/improvement/rules/c/")
    head.looks("charts-choose")


@pytest.mark.journey
def test_small_charts_side_by_side_at_320_px(visitor: Open) -> None:
    head = visitor()
    head.signs_in_as("head")
    head.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    head.goes_to("/improvement/charts/")
    head.sees("All outcome measures of open projects.")
    drawn(head)
    head.looks("charts-many")
    head.clicks("Timely access")
    head.sees("Visits with a reminder sent")
