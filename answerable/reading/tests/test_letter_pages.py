"""Replies as pages of the web and rows of a log print them."""

from __future__ import annotations

import pytest

from answerable.reading.letter import read_text

ONE, TWO = "How many goats graze on the castle hill?", "Who pays for their hay?"


def pairs(text: str) -> list[tuple[str, str | None]]:
    return [(question.question, question.answer) for question in read_text(text).questions]


@pytest.mark.parametrize(
    "foot",
    [
        "Give website feedback",
        "FOI Requests\nThe Freedom of Information Act 2000 gives everyone a right of access to "
        "recorded information held by public authorities.",
        "FOI Disclosure Log\nA list of recent FOI requests we have answered.",
        "Freedom of Information\nContact us if you have any queries about freedom of information.",
    ],
)
def test_the_foot_of_a_page_is_no_answer(foot: str) -> None:
    text = f"Response\n1. {ONE}\nTwelve.\n2. {TWO}\nThe parks budget.\n{foot}"
    assert pairs(text) == [(ONE, "Twelve."), (TWO, "The parks budget.")]


def test_how_to_search_a_page_is_not_asked() -> None:
    text = (
        "How to search\n- Select a year from the drop down list\n- Enter a keyword into the box\n"
        "- Click 'Search' button\n\nGoats\n"
        f"1. {ONE}\n2. {TWO}\n\nWe do not hold a count of goats.\n"
    )
    assert [question for question, _ in pairs(text)] == [ONE, TWO]


@pytest.mark.parametrize(
    "opening",
    [
        "Following receipt of your request, searches were made within Craghill Council. I can "
        "confirm that the information you requested is held in part by Craghill Council.",
        "We can confirm that the information requested is held, but it cannot be released for the "
        "following reasons.",
        "I can confirm the data you have asked for is held by the Council. We are able to give the "
        "figures as follows.",
    ],
)
def test_that_it_is_held_and_was_searched_for_is_no_answer(opening: str) -> None:
    text = f"You asked:\n{ONE}\nOur response:\n{opening}\n\nThe goats are counted each spring."
    assert pairs(text) == [(ONE, "The goats are counted each spring.")]


@pytest.mark.parametrize(
    "told",
    [
        "I can confirm that some of the information you requested is held.",
        "We can confirm that the information requested is held in the castle library.",
    ],
)
def test_what_of_it_is_held_or_where_is_of_the_answer(told: str) -> None:
    text = f"You asked:\n{ONE}\nOur response:\n{told}\n\nThe goats are counted each spring."
    assert (pairs(text)[0][1] or "").startswith(told.partition(" that ")[0])


def test_a_refusal_is_not_what_it_is_called_at_its_end() -> None:
    told = "It would take forty hours, so section 12(1) applies."
    called = "Please treat this letter as a refusal notice under section 17 of the Act."
    assert pairs(f"You asked:\n{ONE}\nOur response:\n{told}\n{called}\n") == [(ONE, told)]


def test_the_days_of_a_row_stand_against_the_request_and_each_figure_after_it_said_again() -> None:
    one, two = (
        "The number of goats on the hill.",
        "The number of sheep on the castle hill (lambs too).",
    )
    text = (
        "Disclosure log\n\nReceived Due Done Asked Notes\n"
        f"4 May 20211 June 202120 May 20211) {one}\n2) {two}\n"
        f"1) {one} 31\n\n2) The number of sheep on the castle hill (lambs\nToo). 17\n"
    )
    assert pairs(text) == [(one, "31"), (two, "17")]


def test_figures_by_quarter_beneath_the_same_numbers() -> None:
    told = ["Q1 = 9, Q2 = 14 and Q3 up to May = 3", "Q1 = 2, Q2 = 1 and Q3 up to May = 1"]
    asked = ["How many goats were born?", "How many goats were sold?"]
    lines = [f"{n}. {one}" for part in (asked, told) for n, one in enumerate(part, 1)]
    assert pairs("\n".join(lines)) == list(zip(asked, told, strict=True))
