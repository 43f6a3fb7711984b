"""An officer's day at the desk: finding, counting, doing several at once; the dates and why."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from answerable.workdays.calendar import SHIPPED, UK_UNION, next_working_day
from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]


def number_after(officer: Visitor, pattern: str) -> int:
    return int(officer.finds(pattern, within="main").group(1))


def opens_filters(officer: Visitor) -> None:
    officer.page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")


@pytest.mark.journey
def test_a_filter_is_kept_and_shared_and_a_search_says_what_matched(visitor: Open) -> None:
    officer, colleague = visitor(), visitor()
    officer.signs_in_as("officer")
    # given the desk, narrowed to what is overdue or open under one law
    officer.goes_to("/cases/")
    officer.looks("desk")
    opens_filters(officer)
    officer.page.locator("select[name=regime]").select_option("FOIA")
    officer.clicks("Show these")
    fits = number_after(officer, r"(\d+) cases? fits?")
    # when it is kept and its address is given to a colleague
    officer.fills("Keep this filter as", "Freedom of information")
    officer.clicks("Keep")
    officer.looks("desk-filtered")
    address = officer.page.get_by_role("link", name="Freedom of information").get_attribute("href")
    colleague.signs_in_as("approver")
    colleague.goes_to(address or "")
    # then the colleague sees the same filter, with the cases they may see
    assert number_after(colleague, r"(\d+) cases? fits?") <= fits
    # and a search says where its words stand
    officer.goes_to("/cases/?q=staff")
    officer.sees("in them.")
    assert officer.page.locator("main mark").count()
    officer.looks("desk-search")


@pytest.mark.journey
def test_several_cases_are_noted_and_given_by_keyboard_alone(visitor: Open) -> None:
    officer = visitor(scripts=False)
    officer.signs_in_as("officer")
    officer.goes_to("/cases/?show=open")
    # given two cases ticked without a mouse
    boxes = officer.page.locator("main table input[type=checkbox]")
    references = [boxes.nth(n).get_attribute("value") or "" for n in (0, 1)]
    for place in (0, 1):
        boxes.nth(place).focus()
        officer.page.keyboard.press("Space")
    officer.page.locator("#deed").select_option("note")
    officer.page.get_by_role("button", name="Look at it first").focus()
    officer.enters()
    officer.sees("2 cases")
    # when the note is written, after a look
    officer.page.locator("textarea[name=note]").focus()
    officer.page.keyboard.type("Both wait for the payroll extract.")
    officer.page.keyboard.press("Tab")
    officer.enters()
    officer.page.wait_for_url("**/several/done/")
    officer.sees("A note is on 2 cases.")
    officer.goes_to(f"/cases/{references[0]}/history/")
    officer.sees("Both wait for the payroll extract.")
    # then it can be taken back, and stays in the history
    officer.goes_to("/cases/several/done/")
    officer.page.get_by_role("button", name="Take it back").focus()
    officer.enters()
    officer.page.wait_for_url("**/cases/")
    officer.sees("Taken back on 2 cases.")
    officer.goes_to(f"/cases/{references[1]}/history/")
    officer.sees("Struck out as a mistake")


@pytest.mark.journey
def test_looking_before_doing_it_to_several(visitor: Open) -> None:
    officer = visitor()
    officer.signs_in_as("officer")
    officer.goes_to("/cases/?show=open")
    officer.clicks("Tick all on this page")
    officer.looks("desk-ticked")
    for deed, picture in (("give", "several-give"), ("note", "several-note"),
                          ("remind", "several-remind")):  # fmt: skip
        officer.page.locator("#deed").select_option(deed)
        officer.clicks("Look at it first")
        officer.looks(picture)
        officer.page.go_back()
    officer.page.locator("#deed").select_option("remind")
    officer.clicks("Look at it first")
    if officer.page.get_by_role("button", name="Send the reminders").count():
        officer.clicks("Send the reminders")
        officer.looks("several-done")


@pytest.mark.journey
def test_the_counts_open_their_cases_and_the_days_have_a_picture(visitor: Open) -> None:
    officer = visitor()
    officer.signs_in_as("officer")
    officer.goes_to("/cases/figures/")
    officer.waits_for("document.querySelectorAll('#figures-chart canvas').length > 0")
    officer.looks("figures")
    first = officer.page.locator("main tbody a").first
    counted = int(re.sub(r"\D.*", "", first.inner_text(), flags=re.DOTALL))
    first.click()
    assert number_after(officer, r"(\d+) cases? fits?") == counted
    officer.goes_to("/cases/figures/days/")
    officer.waits_for("document.querySelectorAll('#days-chart canvas').length > 0")
    officer.looks("days")
    officer.goes_to("/cases/week/")
    officer.sees("The list names nobody")
    officer.looks("week")


@pytest.mark.journey
def test_what_would_happen_is_shown_before_it_is_recorded(visitor: Open) -> None:
    officer = visitor()
    officer.signs_in_as("officer")
    officer.goes_to("/cases/?show=open")
    # given a case that nobody has answered yet
    officer.page.locator("main tbody tr", has_text="Being answered").locator("a").first.click()
    officer.page.wait_for_url("**/FOI-*/")
    case = officer.page.url
    officer.looks("case-grouped")
    officer.clicks("Something happened")
    officer.page.get_by_label("What happened").first.select_option("clarification_requested")
    officer.clicks("Show what this would change")
    officer.sees("What this would change")
    officer.sees("Nothing is recorded yet.")
    officer.looks("what-if")
    # then nothing was recorded
    officer.goes_to(case + "history/")
    officer.sees_no("Clarification asked for")
    # and the cost of answering is estimated on its own sheet
    officer.goes_to(case + "cost/")
    officer.page.locator("select[name=activity]").select_option("locating")
    officer.page.locator("input[name=hours]").fill("19")
    officer.fills("What the estimate rests on", "Three wards were searched; there are forty.")
    officer.clicks("Add")
    officer.sees("Over the limit")
    officer.looks("cost")
    officer.page.get_by_role("button", name=re.compile("Take out")).first.click()
    officer.sees("Nothing has been estimated yet.")


@pytest.mark.journey
def test_a_bank_holiday_moves_open_cases_and_says_which(visitor: Open) -> None:
    keeper = visitor()
    keeper.signs_in_as("administrator")
    keeper.goes_to("/cases/calendar/")
    keeper.looks("calendar")
    day = next_working_day(SHIPPED, UK_UNION, datetime.now(UTC).date() + timedelta(days=2))
    for name in ("Jubilee", ""):
        keeper.goes_to("/cases/calendar/")
        for part, value in (("day", day.day), ("month", day.month), ("year", day.year)):
            keeper.page.locator(f"[name=day_{part}]").fill(str(value))
        keeper.page.locator("input[name=divisions][value=scotland]").check()
        keeper.page.locator("input[name=name]").fill(name)
        keeper.fills("Reason", "Royal Proclamation" if name else "It was not proclaimed")
        keeper.clicks("Change the calendar")
        keeper.sees("moved")
    keeper.goes_to("/cases/calendar/")
    keeper.page.locator("main td.app-number a").nth(1).click()
    keeper.sees("Was due")
    keeper.looks("calendar-moved")


@pytest.mark.journey
def test_two_officers_on_one_answer_lose_nothing(visitor: Open) -> None:
    first, second = visitor(), visitor()
    first.signs_in_as("officer")
    second.signs_in_as("approver")
    first.goes_to("/cases/FOI-00032/1/")
    second.goes_to("/cases/FOI-00032/1/")
    first.page.locator("textarea[name=text]").fill("Twelve wheelchairs, says the first.")
    first.clicks("Save the answer")
    # when the second saves over what they had not seen
    second.page.locator("textarea[name=text]").fill("Fourteen, says the second.")
    second.clicks("Save the answer")
    # then they are shown it, and keep their own
    second.sees("What was saved meanwhile")
    second.sees("Twelve wheelchairs, says the first.")
    kept = second.page.locator("textarea[name=text]")
    assert kept.input_value() == "Fourteen, says the second."
    second.looks("two-officers")
    kept.fill("Twelve on the wards and two in the hall.")
    second.clicks("Save the answer")
    second.sees("Twelve on the wards and two in the hall.")


@pytest.mark.journey
def test_questions_that_were_read_wrongly_are_put_right_and_put_back(
    visitor: Open, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "Please tell me:\n\n1. How many lifts are there and when was each last serviced?\n\n"
        "2. The lifts were very slow.\n\nMy neighbour asks what a repair costs.\n",
        encoding="utf-8",
    )
    officer = visitor()
    officer.signs_in_as("officer")
    # given a letter whose second item asks nothing, and which asks a third thing in passing
    officer.goes_to("/cases/new/")
    officer.page.locator("input[type=file]").set_input_files(letter)
    officer.clicks("Read it")
    officer.sees("How many lifts")
    officer.clicks("Put the questions right")
    officer.looks("questions")
    # when the officer says so, in the words of the letter
    officer.page.get_by_label("Words").first.fill(
        "How many lifts are there\n\nwhen was each last serviced?"
    )
    officer.page.get_by_label("What it is").last.select_option("drop")
    officer.fills("Questions that were missed (optional)", "what every repair costs")
    officer.clicks("Save the questions")
    officer.sees("is not in the request as it came")
    officer.looks("questions-refused")
    officer.fills("Questions that were missed (optional)", "what a repair costs")
    officer.clicks("Save the questions")
    # then there are three questions, and it can be undone
    officer.sees("The questions are as you put them.")
    officer.sees("3 questions")
    officer.sees("Question 1b")
    officer.sees("what a repair costs")
    officer.looks("questions-right")
    officer.clicks("Undo the last change to the questions")
    officer.sees("2 questions")
