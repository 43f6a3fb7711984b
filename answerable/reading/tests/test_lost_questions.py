"""Pages of which the questions were lost, and what is left of a request is none."""

import pytest

from answerable.reading.letter import read_text

KEPT = "Please list each footbridge mended in 2021."
REFUSED = "Your request has been considered and the kettles are exempt under section 43."


@pytest.mark.parametrize(
    "left",
    [
        "I ask for the following under the Act.",
        "Could you supply these figures for every month from 2018 to 2020:",
        "For each bridge closed between 2015 and 2018:\n\nFor those that were opened again:",
        "Please break this down by calendar year.",
        "Please provide the figures by financial year.",
        "I am writing to ask for the following information for the years 2018 to 2020 (by month):",
        "Could you let me know:\nClarification Q:\nCan you confirm whether canals count?",
        "I want to know these details.\nv. Other (please specify).",
        "Please send the following for each year: 2018, 2019 and 2020. If possible, complete the "
        "sheet enclosed.",
        "I want certain data on footbridges. It is for a book. I ask for the following for 2021:",
        "Clarification Q:\nDo you want bridges over canals?\nClarification A:\nNo.",
        "Clarification Q:\nWhich years?\nClarification A:\nThe years 2019 and 2020, please.\n"
        "Please split it by year.",
        "Clarification:\nThe applicant said that question 2 was about how many fell in 2020.",
        "I study how towns look after footbridges. Please supply these for 2021; if you keep less, "
        "say from when:",
        "Clarification:\nQuestion 1 - is a ford a bridge? No.\nQuestion 2 - which towns? All.",
        "For each of the last four years, please say:\nClarification sought:\n"
        "Clarification received:\nThe second of the two",
    ],
)
def test_what_only_leads_to_a_list_that_was_lost_is_no_question(left: str) -> None:
    assert read_text(f"Request\n{left}\nResponse\n{REFUSED}").questions == ()


def test_the_bodys_own_lead_under_an_empty_request_is_no_question() -> None:
    told = "Hill Council does hold what you ask for, which is set out here:\n"
    text = f"Request:\nResponse 1:\n{told}Response 2:\n{told}2019 – 4\n2020 – 2\nTwo were ours."
    assert read_text(text).questions == ()


@pytest.mark.parametrize("label", ["Question 2", "Question 1b", "Answer 3:"])
def test_more_answers_than_are_asked_for_tell_of_a_list_that_was_lost(label: str) -> None:
    asked = "Request\nI ask how footbridges are kept up in your county.\nPart A - Rails\n"
    assert read_text(f"{asked}Response\n{label}\n{REFUSED}").questions == ()
    assert len(read_text(f"{asked}Response\nQuestion 1\n{REFUSED}").questions) == 1


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("I ask how bridges are kept. Please give, from 2020 until today;\nFootbridges\nFords\n"
         "The name of the road", 0),
        ("How many bridges fell?\nWho mends them?\nWhat did that cost?", 3),
        ("Please give for each bridge:\nMaker\nOwner", 2),
    ],
)  # fmt: skip
def test_names_left_of_a_list_are_none_where_other_numbers_are_answered(
    asked: str, count: int
) -> None:
    text = f"Request\n{asked}\nResponse\nAnswer 1\nNone.\nAnswer 2\nNone."
    assert len(read_text(text).questions) == count


@pytest.mark.parametrize(
    "left",
    [
        f"{KEPT}\nPlease break this down by county.",
        "Please list each footbridge mended in 2021 and, for each one:",
        "I would like to know how many footbridges fell in 2020 and the following:",
        "1. I ask for the following.\n2. How many fell in 2020?",
        "Clarification Q:\nDo you want canals?\nClarification A:\nHow many footbridges fell?",
    ],
)
def test_what_asks_for_a_thing_is_one(left: str) -> None:
    assert read_text(f"Request\n{left}\nResponse\n{REFUSED}").questions


def test_what_the_act_asks_of_a_notice_is_no_answer() -> None:
    text = (
        f"Request\n{KEPT}\nResponse\nSection 1 of the Act lays two duties on a body.\n"
        "When a body refuses Section 17 has it send a notice which:\n(a) says so,\n"
        f"(b) names the exemption and\n(c) says why.\n{REFUSED}"
    )
    assert [q.answer for q in read_text(text).questions] == [REFUSED]
