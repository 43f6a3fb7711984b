"""Replies that print the request again over its answers."""

import pytest

from answerable.reading.letter import read_text

ASKED = "Please tell me how many swans live on the lake, by year."
FED = "Who feeds them?"
TOLD = "About forty swans live there in a usual winter."


def pairs(text: str) -> list[tuple[str, str | None]]:
    return [
        (" ".join(q.question.split()), " ".join(q.answer.split()) if q.answer else None)
        for q in read_text(text).questions
    ]


@pytest.mark.parametrize("label", ["A.", "A:   ", "Answer: "])
def test_the_whole_request_again_over_its_one_answer(label: str) -> None:
    text = f"Swans\n\nPublished 3 May 2021\n\n{ASKED}\n\n{ASKED}\n\n{label} {TOLD}\n\nIt varies."
    assert pairs(text) == [(ASKED, f"{TOLD} It varies.")]
    assert read_text(text).kind == "response"


def test_a_request_printed_twice_has_no_answer() -> None:
    text = f"Swans\n\nPublished 3 May 2021\n\n{ASKED}\n\n{ASKED}\n"
    assert read_text(text).kind == "request"


@pytest.mark.parametrize("label", ["A: ", "Answer: "])
def test_each_question_again_under_the_heading_of_the_reply(label: str) -> None:
    text = (
        f"Request\nI study birds. Please say:\n1. {ASKED}\n2. {FED}\nResponse\n"
        f"Please say:\n1. {ASKED}\n{label}{TOLD}\n"
    )
    assert pairs(text) == [(ASKED, TOLD), (FED, None)]
    assert pairs(f"{text}2. {FED}\n{label}The keeper.") == [(ASKED, TOLD), (FED, "The keeper.")]


@pytest.mark.parametrize(
    "wish",
    [
        "I would like this by email.",
        "Please send the information in Excel. If any of it is unclear, please contact me.",
    ],
)
def test_what_the_last_line_says_of_the_reply_is_no_part_of_the_last_item(wish: str) -> None:
    found = read_text(f"Please tell me:\n1. {ASKED}\n2. The names of the keepers. {wish}").questions
    assert [q.question for q in found] == [ASKED, "The names of the keepers."]


def test_what_to_do_in_a_case_stays_with_the_last_item() -> None:
    last = "How many died? If ten years is too long, the last five will do."
    assert read_text(f"1. {ASKED}\n2. {last}").questions[-1].question == last


def test_the_figures_wanted_of_all_the_items_are_no_part_of_the_last() -> None:
    text = (
        "1. How many swans were fed.\n2. What their food cost.\nGive the figures for the last two "
        "years (May 2019 - June 2021), month by month."
    )
    assert [q.question for q in read_text(text).questions] == [
        "How many swans were fed.",
        "What their food cost.",
    ]


def test_what_asks_after_years_in_bullets_is_asked_by_itself() -> None:
    text = (
        "- How many swans were fed in the financial years:\n- April 2019 – March 2020\n- April "
        "2020 – March 2021\n- If the limits of the Act permit, please split each year by lake."
    )
    assert [q.question.count("\n") for q in read_text(text).questions] == [2, 0]


def test_what_is_to_be_added_beneath_a_list_is_asked_by_itself() -> None:
    text = f"Please tell me:\n1. {FED}\n2. {ASKED}\n\nPlease also add a word on how they are fed."
    assert len(read_text(text).questions) == 3


def test_headings_in_a_line_are_no_part_of_its_items() -> None:
    text = (
        "I would like to know the following: Food: - What do swans eat? - Who brings it? Homes "
        "by the lake: - Where do they sleep? Young: - How many hatched?"
    )
    assert [q.question for q in read_text(text).questions] == [
        "What do swans eat?",
        "Who brings it?",
        "Where do they sleep?",
        "How many hatched?",
    ]


def test_quotation_marks_within_a_line_are_kept() -> None:
    text = f'You asked\nPlease say why there are no more "swan days"\n{ASKED}\nWe said\n{TOLD}'
    assert pairs(text)[0] == ('Please say why there are no more "swan days"', TOLD)


@pytest.mark.parametrize(
    "end",
    [
        "Request for internal review 12/19\nThis is a formal complaint about the reply.",
        "Closing Remarks\nI know that you have 20 working days.",
        "2 It would help to have the figures set out like this:\n\nColumns:\nYear\n\nRows:\nNests",
    ],
)
def test_what_stands_beneath_the_last_item_is_none(end: str) -> None:
    text = f"I would like:\n1. {ASKED}\n2. The names of the keepers.\n\n{end}"
    assert [q.question for q in read_text(text).questions] == [ASKED, "The names of the keepers."]


def test_a_heading_between_numbered_items_is_of_neither() -> None:
    text = (
        "Please answer:\nNests by the Water:\n1. How many are there?\nNests in Trees\n"
        "2. How many are there in trees?\nWhat the Keepers Do\nIn spring:\n"
        "3. What is done for them?"
    )
    assert [q.question for q in read_text(text).questions] == [
        "How many are there?",
        "How many are there in trees?",
        "What is done for them?",
    ]


def test_wishes_about_all_the_items_beneath_them_are_none() -> None:
    text = (
        f"Please give me:\n1. {ASKED}\n2. The number of nests.\nIf possible, please:\n• Split them "
        "by lake.\n• Keep black swans apart.\nShould counting them go past the cost limit, a guess "
        "will do.\nShould you not have any of this, please tell me who might.\nYours faithfully"
    )
    assert read_text(text).kind == "request"
    assert [q.question for q in read_text(text).questions] == [ASKED, "The number of nests."]


def test_what_leads_to_a_list_or_joins_its_items_is_no_part_of_them() -> None:
    text = (
        "Please give me the following under the Act. Each should cover 2019 and 2020:\n"
        "1. The number of swans; and\n2. The number of nests."
    )
    assert [q.question for q in read_text(text).questions] == [
        "The number of swans;",
        "The number of nests.",
    ]


def test_the_dates_over_a_table_are_of_the_answer() -> None:
    table = "01/02/2019 01/03/2019\nNorth lake 4 5\nSouth lake 6 7"
    text = f"1) How many swans were on each lake on these days:\n\n{table}\n\n2) {FED}\n\nNobody."
    assert pairs(text) == [
        ("How many swans were on each lake on these days:", " ".join(table.split())),
        (FED, "Nobody."),
    ]


RUN_ON = f"1. {ASKED} 2. {FED} 3. Is the lake fenced?"


@pytest.mark.parametrize("label", ["A: ", "Answer: "])
def test_items_of_one_paragraph_are_said_again_one_by_one(label: str) -> None:
    text = f"Request\n\n{RUN_ON}\n\nResponse\n\n1. {ASKED}\n\n{label}{TOLD}\n\n2. W"
    assert pairs(text) == [(ASKED, TOLD), (FED, None), ("Is the lake fenced?", None)]


def test_numbers_are_those_a_letter_gives_to_what_was_asked_in_a_paragraph() -> None:
    winters = "How many swans stayed in 2018-19 and 2019-20?"
    text = (
        f"Request\n\nI write about swans. Please say: {winters} {FED} Is the lake fenced?\n\n"
        "Response\n\nThanks for your email.\n1. How many swans stayed in 2018-19 and 2019-\n20?\n"
        "Forty\n2. Who feeds\nthem?\nThe keeper\n3. Is the la"
    )
    found = read_text(text).questions
    assert [(q.number, q.answer) for q in found] == [
        ("1", "Forty"),
        ("2", "The keeper"),
        ("3", None),
    ]


def test_a_question_of_the_letters_own_is_what_it_answers() -> None:
    lone = "Could we then have the count of the ducks?"
    text = (
        f"Request\n\nQ1. {FED} Q2 Is the lake fenced? Q3. Who pays Kindly confirm that this email "
        f"has reached you\n\nResponse\n\nThanks for your email.\nQuestion: {lone}\nMay 4\nJune 9\n"
        "If anything in this letter is unclear"
    )
    asked = [(FED, None), ("Is the lake fenced?", None), ("Who pays", None)]
    assert pairs(text) == [*asked, (lone, "May 4 June 9")]


def test_the_one_answer_beneath_a_list_is_that_of_the_items_it_names() -> None:
    listed = f"1. {ASKED}\n\n2. {FED}\n\n3. Is the lake fenced?"
    text = f"Swans\n\nPublished 3 May 2021\n\n{listed}\n\n{listed}\n\nA) What questions 2 and 3 ask"
    assert [answer for _, answer in pairs(f"{text} is not kept.")] == [
        None,
        "What questions 2 and 3 ask is not kept.",
        "What questions 2 and 3 ask is not kept.",
    ]
