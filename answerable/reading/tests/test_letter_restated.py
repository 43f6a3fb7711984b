"""Replies that say the questions again, whole or in part, with their answers among them."""

import pytest

from answerable.reading.letter import read_text

Pairs = list[tuple[str, str | None]]
BOATS = "How many boats were moored at the quay on 1 May 2021?"
CREWS = "How many crews had left by then?"
PILOTS = "What were the harbour pilots paid?"


def pairs(text: str) -> Pairs:
    return [
        (" ".join(q.question.split()), " ".join(q.answer.split()) if q.answer else None)
        for q in read_text(text).questions
    ]


@pytest.mark.parametrize(
    ("reply", "answers"),
    [
        # with nothing between two of them, what follows is the answer to both
        (f"{BOATS}\n{CREWS}\nNine.\n{PILOTS}\n£400", ["Nine.", "Nine.", "£400"]),
        (f"{BOATS}\n{CREWS}\n{PILOTS}\nAll are ‘lost’.", ["All are ‘lost’."] * 3),
        (
            f"{BOATS} – ‘Nine’ or so.\n{CREWS} – Two.\n{PILOTS} – £4",
            ["‘Nine’ or so.", "Two.", "£4"],
        ),
        (f"1.\n\n{BOATS}\nNine.\n\n2.\n\n{CREWS}\nTwo.\n\n3. What were", ["Nine.", "Two.", None]),
        # as many answers are numbered as a text that is cut off had room for
        ("1. Nine, of which\ntwo sank\n2. Two", ["Nine, of which two sank", "Two", None]),
    ],
)
def test_an_answer_stands_beneath_what_it_answers(reply: str, answers: list[str | None]) -> None:
    mark = ("1. ", "2. ", "3. ") if reply.startswith("1.\n") else ("- ", "- ", "- ")
    asked = "\n".join(f"{m}{q}" for m, q in zip(mark, (BOATS, CREWS, PILOTS), strict=True))
    text = f"Request\n\nPlease tell me:\n{asked}\n\nResponse\n\n{reply}"
    assert [answer for _, answer in pairs(text)] == answers


def test_a_question_said_again_with_its_figures_gives_the_figures() -> None:
    asked = "How many boats were moored at the end of:"
    text = (
        f"Request\n1. {CREWS}\n2. {asked}\n* May\n* June\nResponse\n1. {CREWS}\nNone.\n"
        f"2. {asked}\n* May 4\n* June 9"
    )
    assert pairs(text) == [(CREWS, "None."), (f"{asked} * May * June", "* May 4 * June 9")]


def test_a_list_printed_twice_is_answered_the_second_time() -> None:
    listed = f"I study quays. Please tell me:\n1. {BOATS}\n"
    text = (
        f"Request\n{listed}2. {CREWS}\n3. {PILOTS}\nResponse\n{listed}Answer: Nine.\n"
        f"2. {CREWS}\nAnswer: The harbour master says two."
    )
    assert pairs(text) == [
        (BOATS, "Nine."),
        (CREWS, "The harbour master says two."),
        (PILOTS, None),
    ]


def test_a_reply_that_opens_with_the_request_answers_under_its_own_heading() -> None:
    text = (
        f"Request\n\nPlease tell me: 1. {BOATS} 2. {CREWS}\n\nResponse\n\nThanks for your email. "
        f"Our reply is set out below.\n\nYou asked:\n\n1. {BOATS}\n\n2. {CREWS}\n\n"
        "Our response:\n\nThe quay is not ours."
    )
    assert pairs(text) == [(BOATS, "The quay is not ours."), (CREWS, "The quay is not ours.")]


def test_the_words_of_the_asker_in_quotation_marks() -> None:
    text = f"Dear Ms Hill,\n\nThese are your own words:-\n\n“{BOATS}”\n\nWe hold no such record."
    assert pairs(text) == [(BOATS, "We hold no such record.")]


@pytest.mark.parametrize(
    "said",
    [
        "I ask for no names of crews.",
        "Does this need to be sent as a new request or not?",
        "May I narrow my request to 2021?",
    ],
)
def test_what_is_said_of_the_request_itself_is_no_question(said: str) -> None:
    assert pairs(f"Request\n{said}\n{BOATS}\nResponse\nNine.") == [(BOATS, "Nine.")]


def test_a_lead_between_two_bullets_is_of_neither() -> None:
    text = (
        f"Request\nPlease give the following:\n- {BOATS}\nPlease also give the following:\n"
        f"- {CREWS}\nResponse\nNine."
    )
    assert pairs(text) == [(BOATS, "Nine."), (CREWS, "Nine.")]


def test_what_is_known_before_an_ask_is_left_out() -> None:
    asked = "I know that the quay will close, but please let me have the plan for it."
    assert pairs(f"Request\n{asked}\nResponse\nNine.") == [
        ("please let me have the plan for it.", "Nine.")
    ]


@pytest.mark.parametrize(
    "told",
    [
        "We hold no record of either.",
        "This is exempt under section 31 of the Act, as it would help smugglers.",
    ],
)
def test_what_the_body_says_beneath_two_questions_answers_both(told: str) -> None:
    text = f"(1) {BOATS}\n(2) {CREWS}\n{told}\n(3) {PILOTS}\nWe do not hold this."
    assert pairs(text) == [(BOATS, told), (CREWS, told), (PILOTS, "We do not hold this.")]


def test_a_bullet_that_only_leads_to_the_next_is_no_answer() -> None:
    asked = f"- {BOATS}\n- {CREWS}\n- {PILOTS}"
    text = f"Request\n{asked}\nResponse\n- Nine.\n- As follows:\n- Two.\n- None."
    assert pairs(text) == [(BOATS, "Nine."), (CREWS, "Two."), (PILOTS, "None.")]


def test_a_reply_quoted_in_a_review_answers_by_its_numbers() -> None:
    text = (
        f"You asked for a review of your request, which read:\n‘Please say:\n1. {BOATS}\n"
        f"2. {CREWS}\n4. {PILOTS}’\n\nYou were sent this reply:\n‘1. {BOATS}\nNine."
    )
    assert pairs(text) == [(BOATS, "Nine."), (CREWS, None), (PILOTS, None)]


@pytest.mark.parametrize(
    "closing",
    [
        "If our reply does not satisfy you, you may write to the harbour master.",
        "If the answer did not meet your needs, you may go to the harbour board.",
        "File downloads",
    ],
)
def test_an_answer_ends_where_the_letter_closes(closing: str) -> None:
    assert pairs(f"Request\n{BOATS}\nResponse\nNine.\n{closing}") == [(BOATS, "Nine.")]


def test_one_answer_that_opens_as_a_wish_does_is_one_among_many() -> None:
    boats = "For the same quay, 14 a year."
    text = (
        f"The quay\n\n1) {BOATS}\n\nThere were nine.\n\n2) {CREWS}\n\nIt was two crews.\n\n"
        f"4) {PILOTS}\n\nThey had £400.\n\n5) Who paid it?\n\nThe harbour board.\n\n"
        f"7) How many were lost?\n\n{boats}"
    )
    found = read_text(text).questions
    assert [q.number for q in found] == ["1", "2", "4", "5", "7"]
    assert [q.answer for q in found][2:] == ["They had £400.", "The harbour board.", boats]


@pytest.mark.parametrize(
    "refused",
    [
        "We have what questions 1 – 3 ask for. We hold it back under section 38 of the Act.",
        "We have what your questions 1, 2 and 3 ask for and hold them back under section 31.",
    ],
)
def test_a_refusal_beneath_the_first_is_of_all_it_names(refused: str) -> None:
    text = f"The quay\n\n(1) {BOATS}\n\n{refused}\n\n(2) {CREWS}\n\n(3) {PILOTS}"
    assert pairs(text) == [(BOATS, refused), (CREWS, refused), (PILOTS, refused)]


def test_a_question_told_after_the_last_answer_is_not_reached() -> None:
    text = (
        f"Request\nI study quays. {BOATS} {CREWS}\n\nResponse\n\nYou asked:\n\n1. {BOATS}\n\n"
        f"Our response:\n\nThe harbour keeps no count.\n\nYou asked:\n\n2. {CREWS}"
    )
    assert pairs(text) == [(BOATS, "The harbour keeps no count."), (CREWS, None)]
