"""Letter after letter in one text: who asks, who only writes back, and who answers."""

import pytest

from answerable.reading.letter import read_text

SWANS = "How many swans live on the lake?"
HUTS = "What do the 'Winter Huts' cost?"


def pairs(text: str) -> list[tuple[str, str | None]]:
    return [
        (" ".join(q.question.split()), " ".join(q.answer.split()) if q.answer else None)
        for q in read_text(text).questions
    ]


ASKED = f"Please tell me:\n\n{SWANS}\n\n{HUTS}\n\nThanks in advance for your help.\n\n"
FROM_BODY = "Records Team, Hill Parks Service\n\n1 Attachment\n\nHi [requester],\n\n"


@pytest.mark.parametrize(
    "reply",
    [
        "Thank you for your email. It is being dealt with.",
        "Thank you for your email. Please note that there may be a delay in our reply.",
        "Thank you for your FOI. Before we can go on please say which lake you mean.",
        "Thanks for your FOI. Could you say what ‘live on’ in your first question means? Is it\n"
        "Birds that nest there?\n\nTo be clear, we keep no swans any more",
        "Thank you for your request. We will treat it under your right to see what we hold.",
        "Thank you for your email. Which kind do you mean?\n\nWe will reply in due course. Our "
        "response will follow.",
    ],
)
def test_what_only_asks_back_or_promises_is_no_answer(reply: str) -> None:
    assert pairs(ASKED + FROM_BODY + reply) == [(SWANS, None), (HUTS, None)]


def test_a_letter_that_points_somewhere_answers_though_it_promises_more() -> None:
    told = (
        "Thank you for your FOI. What we hold of the lake is here:\nhttp://hill.example/lake\n\n"
        "We will seek to reply within twenty working days."
    )
    answer = "What we hold of the lake is here: http://hill.example/lake"
    assert pairs(ASKED + FROM_BODY + told) == [(SWANS, answer), (HUTS, answer)]


def test_a_reply_that_asks_what_a_word_means_wants_it_made_clear() -> None:
    reply = "Thanks for your FOI. Could you say what ‘live on’ in your first question means?"
    assert read_text(ASKED + FROM_BODY + reply).outcome == "clarification"


@pytest.mark.parametrize("greeting", ["Good afternoon,", "Dear A.Person", "Hello [requester]"])
def test_the_letter_begins_at_its_greeting(greeting: str) -> None:
    body = FROM_BODY.replace("Hi [requester],", greeting)
    assert pairs(f"{ASKED}{body}Thank you for your request.\n\nForty, at £3.") == [
        (SWANS, "Forty, at £3."),
        (HUTS, "Forty, at £3."),
    ]


def test_a_letter_with_the_request_under_a_heading_beneath_it() -> None:
    text = (
        "The Lodge\nHill Park\nDATE: 1/2/2019\nThanks for your recent request. Our answer is in "
        "the enclosed sheet. If you have any query about this letter, please get in touch.\n"
        f"Yours sincerely,\nClerk\nFOI Request\nUnder the Act I ask:\n1. {SWANS}\n2. {HUTS}"
    )
    told = "Our answer is in the enclosed sheet."
    assert pairs(text) == [(SWANS, told), (HUTS, told)]


def test_a_request_that_greets_nobody_ends_at_its_thanks() -> None:
    told = "Thank you for your request.\n\nWe do not hold this. Ask the keeper of the park."
    answer = "We do not hold this. Ask the keeper of the park."
    assert pairs(ASKED + FROM_BODY + told) == [(SWANS, answer), (HUTS, answer)]


def test_a_paragraph_that_opens_with_a_name_answers_the_question_that_names_it() -> None:
    text = (
        f"Dear Hill Parks Service,\n\nPlease tell me:\n\n1 {SWANS}\n\n2 {HUTS}\n\n3 Who built the "
        "pier?\n\nYours faithfully,\n\n[requester]\n\nDear [requester],\n\nThanks for your "
        "request. As to the 'Winter\nHuts' please see our fees.\n\nhttps://hill.example/fees\n\n"
        "The rest of your request will be answered within twenty working days."
    )
    assert pairs(text) == [
        (SWANS, None),
        (HUTS, "As to the 'Winter Huts' please see our fees. https://hill.example/fees"),
        ("Who built the pier?", None),
    ]


@pytest.mark.parametrize("lead", ["You asked:", "In your letter of 3 May you wrote:"])
def test_a_letter_that_is_cut_off_in_the_request_it_prints_has_questions(lead: str) -> None:
    swans, huts = "Please say how many swans live on the lake.", "Please list the huts you let."
    text = (
        "Dear [requester],\n\nThanks for your letter. "
        f"{lead}\n\nI often walk by the lake.\n\n{swans}\n\n{huts}\n\nI should think it"
    )
    assert pairs(text) == [(swans, None), (huts, None)]
