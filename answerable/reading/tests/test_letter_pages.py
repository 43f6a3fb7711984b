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


def test_dashes_each_with_its_answer_beneath_and_the_last_on_its_line() -> None:
    text = (
        "Our ref 4410\nThank you for your request\nGoats\n- Name of farm\n Hill Farm\n"
        f"- {ONE}\n Forty\n- {TWO} please give the fund\n The parks budget\n- Is it mown? No\n"
    )
    told = [("Name of farm", "Hill Farm"), (ONE, "Forty")]
    told += [(f"{TWO} please give the fund", "The parks budget"), ("Is it mown?", "No")]
    assert pairs(text) == told


def test_a_list_of_dashes_with_one_reply_beneath_is_answered_as_one() -> None:
    text = (
        "Thank you for your request for:\n"
        f"- {ONE}\n- {TWO}\n- When are they shorn?\n\nWe do not hold this. The hill is let."
    )
    assert {answer for _, answer in pairs(text)} == {"We do not hold this. The hill is let."}


def test_letters_beneath_numbers_that_name_their_parts_are_answers() -> None:
    one = "What was spent on a) hay, and b) salt in 2020."
    two = "a) the number of goats; and b) the number of sheep"
    three = "The name of the goatherd."
    text = f"May 2021\n1. {one}\na) £400\nb) As the farm sees fit\n2. {two}\na) 12\nb) 9\n"
    text += f"3. {three}\nNot kept.\n"
    answers = ["a) £400\nb) As the farm sees fit", "a) 12\nb) 9", "Not kept."]
    assert pairs(text) == list(zip([one, two, three], answers, strict=True))


def test_letters_beneath_numbers_that_ask_are_no_answers() -> None:
    text = (
        "I would like to know:\n1. What was spent on a) hay, and b) salt\na) in 2019\nb) in 2020?\n"
        "2. How many a) goats, and b) sheep\na) were born?\nb) died?\n"
    )
    assert not any(answer for _, answer in pairs(text))


def test_numbers_of_several_questions_alone_on_a_line() -> None:
    asked = [ONE, TWO, "When are they shorn?", "Who shears them?"]
    text = "You asked:\n" + "".join(f"- {one}\n" for one in asked)
    text += "Our response:\n1-2.\nForty, paid for by the parks budget.\n3 to 4.\nIn May, by hand.\n"
    first, last = "Forty, paid for by the parks budget.", "In May, by hand."
    assert [answer for _, answer in pairs(text)] == [first, first, last, last]


def test_a_body_named_gives_its_response_below() -> None:
    text = (
        "I write in connection with your request which was received on 4 May 2021 as follows:\n"
        f"1) {ONE}\n2) {TWO}\nPlease find the Craghill Council response set out below.\n"
        "Response: The goats are wild."
    )
    assert pairs(text) == [(ONE, "The goats are wild."), (TWO, "The goats are wild.")]


def test_what_was_meant_is_of_the_question_and_what_a_body_cannot_tell_its_answer() -> None:
    asked = f"{ONE}\nBy this I mean the grown ones."
    told = "Craghill Council are unable to tell you this. See section 31."
    text = f"FOI date\n05/2021\n\n1. {ONE}\n\nBy this I mean the grown ones.\n\n{told}\n\n"
    text += f"2. {TWO}\n\nThe parks budget.\n"
    assert pairs(text) == [(asked, told), (TWO, "The parks budget.")]


def test_the_title_of_a_page_with_a_bullet_is_not_asked() -> None:
    text = (
        "  • FOI request (FOIC-4410221)\n\n    Goats\n\n    Requested 4 May 2021\n"
        f"    Responded 5 May 2021\n\n    {ONE}\n\n    Response\n\n    Forty in all.\n"
    )
    assert pairs(text) == [(ONE, "Forty in all.")]


def test_a_text_that_ends_in_the_last_of_many_questions_is_read() -> None:
    text = "".join(f"- How many goats in {year}?\n In that year\n" for year in range(2010, 2016))
    assert read_text(f"{text}- How many goats now?").questions
