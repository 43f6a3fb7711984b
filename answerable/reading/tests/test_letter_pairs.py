"""How replies set questions and answers: one small letter for each way."""

import pytest

from answerable.reading.letter import read_text

Pairs = list[tuple[str, str | None]]


def pairs(text: str) -> Pairs:
    return [
        (" ".join(q.question.split()), " ".join(q.answer.split()) if q.answer else None)
        for q in read_text(text).questions
    ]


ROOF = "How many roofs leaked in 2022?"
COST = "What did the repairs cost?"
WHO = "Who mended them?"
ASKED = f"Request\n\n1. {ROOF}\n2. {COST}\n3. {WHO}\n\nResponse\n\n"
NOT_HELD = "We do not hold this."


@pytest.mark.parametrize(
    ("reply", "answers"),
    [
        (
            "What you ask for in questions 1 and 2 is on our website.\n"
            "What you ask for in question 3 is not held.",
            [
                "What you ask for in questions 1 and 2 is on our website.",
                "What you ask for in questions 1 and 2 is on our website.",
                "What you ask for in question 3 is not held.",
            ],
        ),
        (
            "Questions 2 and 3\n\nThis is held back under section 43(2).\n\nQuestion 1\n\nNine.",
            [
                "Nine.",
                "This is held back under section 43(2).",
                "This is held back under section 43(2).",
            ],
        ),
        ("1 - Nine\n\n2/3 - Not recorded", ["Nine", "Not recorded", "Not recorded"]),
        (
            "The table answers questions 1 and 3:\n\nNine, by Acme\n\n"
            "As to your second question, we cannot say.",
            [
                "The table answers questions 1 and 3: Nine, by Acme",
                "As to your second question, we cannot say.",
                "The table answers questions 1 and 3: Nine, by Acme",
            ],
        ),
        (
            f"{ROOF} - Nine\n\nAs for all the rest, it is exempt under section 43(2).",
            [
                "Nine",
                "As for all the rest, it is exempt under section 43(2).",
                "As for all the rest, it is exempt under section 43(2).",
            ],
        ),
        (
            f"1. {ROOF}\n\nNine.\n\n2. £400\n\n3. {WHO}\n\nAcme.",
            ["Nine.", "£400", "Acme."],
        ),
        (
            "| 1. Roofs | 9 | 8 |\n| 2. Cost | £40 | £30 |\n| 3. By | Acme | Acme |",
            ["Roofs | 9 | 8", "Cost | £40 | £30", "By | Acme | Acme"],
        ),
    ],
)
def test_answers_after_all_questions(reply: str, answers: list[str]) -> None:
    assert pairs(ASKED + reply) == list(zip([ROOF, COST, WHO], answers, strict=True))


@pytest.mark.parametrize(
    "opening",
    [
        "Thank you for your request, which reached us on 3 May.\n\n",
        "Ref: FOI 118\n\nDear Ms Ash,\n\nWe are grateful for your letter.\n\n",
        "We have dealt with it under the Freedom of Information Act 2000. I can confirm that we "
        "do have what you want.\n\n",
        "Your request was received on 4 May and has been handled under the Act.\n\n",
        "I write about your request of 4 May.\n\n",
    ],
)
def test_an_answer_begins_after_the_letters_own_opening(opening: str) -> None:
    assert [answer for _, answer in pairs(ASKED + opening + NOT_HELD)] == [NOT_HELD] * 3


@pytest.mark.parametrize(
    "closing",
    [
        "Please get in touch if any of this is unclear.",
        "To raise a complaint write to the Clerk.",
        "What is given here is under the Open Government Licence.",
        "COMPLAINT RIGHTS\n\nSee the leaflet.",
        "Next steps:\n\nYou may write to us.",
        "We value the interest you take in our roofs.",
        "Online Services\n\nPay for it",
        "Quick links",
        "A-Z of services",
        "Best wishes\n\nGive to our fund",
    ],
)
def test_an_answer_ends_before_the_letters_own_closing(closing: str) -> None:
    assert [answer for _, answer in pairs(f"{ASKED}{NOT_HELD}\n\n{closing}")] == [NOT_HELD] * 3


@pytest.mark.parametrize(
    "left",
    [
        "Roofs mended 2022.xlsx",
        " You can reach them on",
        " To go with this please also see the files listed below:",
        " If you have any query on this, please write to us. If you are unhappy, say so.",
    ],
)
def test_a_file_name_or_lost_details_after_the_last_stop_are_no_answer(left: str) -> None:
    answer = "Ask the roofers of the county."
    assert [told for _, told in pairs(f"{ASKED}{answer}{left}")] == [answer] * 3


def test_a_reply_with_no_heading_is_told_by_its_voice() -> None:
    asked = f"Subject: Roofs\n\n1. {ROOF}\n2. {COST}\n\n\n"
    text = asked + "We have no roofs of our own; see the landlord."
    reading = read_text(text)
    assert reading.kind == "response"
    assert [q.answer for q in reading.questions] == [
        "We have no roofs of our own; see the landlord."
    ] * 2


def test_letters_under_a_question_that_bear_figures_are_its_answer() -> None:
    text = (
        "See notes\n1. How many roofs leaked in each year?\na) 2020: 9\nb) 2021: 8\n"
        "2. What did they cost?\na) 2020: £40\nb) 2021: £30\n"
    )
    assert [answer for _, answer in pairs(text)] == [
        "a) 2020: 9 b) 2021: 8",
        "a) 2020: £40 b) 2021: £30",
    ]


def test_letter_after_letter() -> None:
    text = (
        f"Dear Council,\n\n{ROOF}\n\nYours faithfully,\n\nA Tile\n\nDear A Tile,\n\n"
        "Thank you for your request. Nine roofs leaked.\n"
    )
    assert pairs(text) == [(ROOF, "Nine roofs leaked.")]


def test_the_heading_that_parts_is_the_one_after_the_request() -> None:
    text = (
        "Freedom of Information - Ref: FOI 14\nThanks for writing to us. Our reply is set out "
        f"below.\nYou asked:\n1. {ROOF}\n2. {COST}\nOur response:\nNine, at £400."
    )
    assert pairs(text) == [(ROOF, "Nine, at £400."), (COST, "Nine, at £400.")]


def test_a_question_the_text_never_answers_is_kept() -> None:
    text = (
        f"Question Number 1: {ROOF} | |\nAnswer To Question 1: 9 | |\n"
        f"Question Number 2: {COST} | |\nAnswer To Question 2: £400 | |\nQuestion Number 3: {WHO}"
    )
    assert pairs(text) == [(ROOF, "9"), (COST, "£400"), (WHO, None)]
    assert read_text(text).outcome == "unknown"


def test_the_request_beneath_the_reply() -> None:
    text = (
        "We have looked at your request below. To meet it would go past the limit, so section "
        f"12(1) applies.\n\nRequest 1\n{ROOF}\nRequest 2\n{COST}\n"
    )
    found = read_text(text)
    assert [q.question for q in found.questions] == [ROOF, COST]
    assert found.provisions == ("s.12(1)",)
    assert found.outcome == "refused"


def test_a_page_that_holds_the_request_alone() -> None:
    text = f"FOI reference: 14/2020\n\nYou asked\n\n1. {ROOF}\n2. {COST}\n\nRate this page?"
    assert pairs(text) == [(ROOF, None), (COST, None)]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("I am sorry that we cannot send it. The cost would exceed the limit of £450: we would "
         "have to open 2,300 files, at 5 minutes each, so section 12(1) applies.", "refused"),
        ("We refuse your request. 458,534 emails would have to be read; section 14(1) applies.",
         "refused"),
        ("It is exempt under section 21 as it can be had by other means: see www.roofs.example.",
         "refused"),
        ("The figures are attached. Names are withheld under section 40(2).", "part"),
        ("We would like you to make the request a little clearer. Would you please say how you "
         "wish to proceed?", "clarification"),
        ("The Council does not have anything of the kind.", "not_held"),
    ],
)  # fmt: skip
def test_outcome_of_one_answer_for_all(answer: str, outcome: str) -> None:
    assert read_text(ASKED + answer).outcome == outcome


def test_outcome_by_more_of_the_answers() -> None:
    refused = (
        "1. Exempt under section 43(2).\n2. Exempt under section 43(2).\n3. We do not hold it."
    )
    held_not = "1. We do not hold it.\n2. We do not hold it.\n3. Exempt under section 43(2)."
    assert read_text(ASKED + refused).outcome == "refused"
    assert read_text(ASKED + held_not).outcome == "not_held"


@pytest.mark.parametrize(
    ("head", "reference", "day"),
    [
        ("FoI Number\n- 2023-041\n- Date Received\n- 19/04/2023\n", "2023-041", None),
        ("Request ID: FOI-0814-2223\nDate published: 14 July 2022\n", "FOI-0814-2223",
         "2022-07-14"),
        ("Roofs (1107A/23)\n", "1107A/23", None),
        ("- Published\n- 4 February 2021\n- FOI reference\n- FOI/2020/0934\n- Date responded\n"
         "- 27 January 2021\n", "FOI/2020/0934", "2021-01-27"),
        ("Case Number 6123\nRequest Date 10/06/2019\nCompletion Date 25/07/2019\n", "6123",
         "2019-07-25"),
        ("Published 31 May 2022\n\nFOI 22/446\n\n2nd March 2022\n\nDear\n", "FOI 22/446",
         "2022-03-02"),
        ("Roofs\n\n19 December 2022\n", None, None),
    ],
)  # fmt: skip
def test_reference_and_date(head: str, reference: str | None, day: str | None) -> None:
    found = read_text(f"{head}\n{ASKED}{NOT_HELD}")
    assert (found.reference, str(found.date) if found.date else None) == (reference, day)


def test_numbers_printed_hold_where_a_list_skips_one() -> None:
    text = (
        "Request\n\n1. For each year please split:\n- What roofers were paid.\nThen please split "
        f"it by:\n- Cost of each roof\n3. {WHO}\n\nResponse\n\n{NOT_HELD}"
    )
    first = (
        "For each year please split: - What roofers were paid. Then please split it by: "
        "- Cost of each roof"
    )
    assert pairs(text) == [(first, NOT_HELD), (WHO, NOT_HELD)]


def test_answers_beside_bullets() -> None:
    text = (
        f"• {ROOF} Nine, all of slate.\n\n• {COST} £400\n\n• {WHO}\n\nAcme and Sons\n\n"
        "• Were they new? No\n"
    )
    assert read_text(text).kind == "response"
    assert pairs(text) == [
        (ROOF, "Nine, all of slate."),
        (COST, "£400"),
        (WHO, "Acme and Sons"),
        ("Were they new?", "No"),
    ]


def test_parts_that_are_answered_by_letter_are_questions() -> None:
    text = (
        "Request\n\n1 - How many roofs leaked in 2022, split by:\n\na) Flat roofs\n\nb) Pitched "
        f"roofs\n\n2 - {COST}\n\nResponse\n\n1.\n\na) 40\nb) Pitched roofs – Two\n\n2. £400"
    )
    assert pairs(text) == [("Flat roofs", "40"), ("Pitched roofs", "Two"), (COST, "£400")]
    assert [q.number for q in read_text(text).questions] == ["1a", "1b", "2"]
