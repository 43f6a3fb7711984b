"""What stands beside the asks of a request and what leads to them, as people type it."""

from __future__ import annotations

import pytest

from answerable.reading.questions import split_questions


def asked(text: str) -> list[str]:
    return [" ".join(question.question.split()) for question in split_questions(text)]


@pytest.mark.parametrize(
    "ask",
    [
        "Please let me know if the post of ferryman is still vacant.",
        "Please let me know if Harwell is going to lose its slipway.",
        "Please let me know if there are any moorings to let.",
        "Could you please respond with the harbour's yearly count of moorings?",
    ],
)
def test_what_is_asked_with_words_of_replying(ask: str) -> None:
    assert asked(ask) == [ask]


@pytest.mark.parametrize(
    "remark",
    [
        "Please let me know if there are any fees to pay.",
        "Please let me know if the scope of my request is unclear.",
        "Please let me know if you need anything more.",
        "Could you respond with an acknowledgement?",
        "I would appreciate any help and advice with this request.",
        "I am asking again so that all the tenants can see it.",
        "We are asking because the last answer was lost.",
        "Some owners are private people. In such cases, please send the remaining details only.",
        "Please share the above as a spreadsheet.",
    ],
)
def test_what_is_said_of_the_request_is_none(remark: str) -> None:
    assert asked(f"How many moorings are let in the harbour?\n\n{remark}") == [
        "How many moorings are let in the harbour?"
    ]


def test_the_terms_of_an_act_before_an_ask() -> None:
    text = "In terms of the Freedom of Information Act, could you please send me a list of moorings"
    assert asked(text) == ["could you please send me a list of moorings"]


def test_a_paragraph_over_its_columns_is_read_once() -> None:
    ask = (
        "Please send me your mooring data for 2018. I would like it as a CSV file split by pier, "
        "and with the columns below or some like them. If you lack some of these columns, then "
        "please leave them out:"
    )
    assert asked(f"{ask}\n\n- Berth\n- Depth\n- Mooring number") == [
        f"{ask} - Berth - Depth - Mooring number"
    ]


def test_lines_under_information_about_what_follows() -> None:
    lead = "This is a request made under the Freedom of Information Act for full disclosure of"
    things = ["The berth used by the harbour master", "How the harbour master sets the fees"]
    text = "\n".join([f"{lead} information about the following:", *things])
    assert asked(text) == things


def test_years_counted_in_two_words_over_a_list() -> None:
    lead = "Please provide the following information for each of the last three whole years:"
    things = ["The income from moorings", "The number of boats sunk", "Whether any piers were shut"]
    assert asked("\n".join([lead, *(f"- {thing}" for thing in things)])) == things


def test_a_short_bracket_beneath_an_item() -> None:
    text = (
        "1. How many moorings are let?\n(all piers)\n\n2. Who lets them?\n\n3. What do they cost?"
    )
    assert asked(text)[0] == "How many moorings are let? (all piers)"


def test_a_colon_and_a_dash_after_a_worded_number() -> None:
    text = "Question 1:-\nWho lets the moorings?\n\nQuestion 2:-\nWhat does each of them cost?"
    found = split_questions(text)
    assert [(q.number, q.question) for q in found] == [
        ("1", "Who lets the moorings?"),
        ("2", "What does each of them cost?"),
    ]


def test_a_remark_on_the_request_run_on_to_its_last_words() -> None:
    text = (
        "I would like to see these papers: · The mooring plan · Letters about leaks This request "
        "relates only to papers from the last year. I would like them as PDF copies."
    )
    assert asked(text) == ["The mooring plan", "Letters about leaks"]


def test_words_quoted_beneath_the_ask_that_leads_to_them() -> None:
    ask = "Please send all the papers that led you to write:"
    quoted = '"Moorings are held to be private, as a boat may be stolen from one by night."'
    assert asked(f"{ask}\n\n{quoted}\n\nWho said so?")[0] == f"{ask} {quoted}"


def test_words_quoted_beneath_a_remark_are_no_question() -> None:
    quoted = '"Each pier has a keeper, and one more on Sundays. The keeper signs the log."'
    text = f"I refer to your report, of which a part reads as follows:\n\n{quoted}\n\nWho is paid?"
    assert asked(text) == ["Who is paid?"]


def test_a_question_set_between_marks_is_one() -> None:
    words = "Between May and June have you had any letters on the camera at the pier"
    assert asked(f'I write again.\n\nMy question is as follows:\n\n"{words}"') == [words]


def test_a_numbered_list_of_what_is_shown_of_each_thing() -> None:
    lead = "I would like the marks given in the last regatta for each boat that came, showing:"
    text = f"{lead}\n1. Start mark\n2. Turn mark\n3. Total\n\nPlease also give:\n1. The pass mark."
    assert asked(text) == [f"{lead} 1. Start mark 2. Turn mark 3. Total", "The pass mark."]


def test_bullets_of_what_is_wanted_for_these() -> None:
    text = (
        "Details of boats licensed for hire that are owned by a company.\n\n"
        "I am requesting the following information for these boats:\n\n"
        "- Boat name\n- Number of seats\n- Licence date"
    )
    assert len(asked(text)) == 1


def test_what_a_writer_looks_at_and_what_would_be_valuable() -> None:
    text = (
        "I am looking at how the use of the piers has changed over the years.\n\n"
        "How many boats used each pier in 2019?\n\n"
        "A short explanation of how you count them would also be very valuable."
    )
    assert asked(text) == [
        "How many boats used each pier in 2019?",
        "A short explanation of how you count them would also be very valuable.",
    ]


def test_a_quotation_mark_typed_apart() -> None:
    ask = 'Please send all the papers that led you to write: "Moorings are held to be private. "'
    assert asked(f"{ask}\n\nWho said so?")[0] == ask


@pytest.mark.parametrize(
    ("first", "count"),
    [("Boat Hire & Pier Duties", 3), ("Boat hire on the piers", 4), ("List of Boats and Piers", 4)],
)
def test_a_heading_with_the_bullet_of_what_it_heads(first: str, count: int) -> None:
    asks = [
        "How many boats are let?",
        "Please provide copies of all rules on letting them.",
        "Does the harbour let boats at night?",
    ]
    text = "\n".join(["I request this:", *(f"- {one}" for one in [first, *asks])])
    assert asked(text)[-3:] == asks
    assert len(asked(text)) == count
