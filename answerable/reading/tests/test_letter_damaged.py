"""Letters that bear a small surprise: one question may suffer for it, and not all of them."""

from __future__ import annotations

import pytest

from answerable.reading.letter import read_text

ASKED = """Your request

Please tell me:

1. How many kettles do you own?
2. What did each one cost?
3. How many were mended last year?
4. Who checks that they are safe?
"""
ANSWERS = ("Fourteen", "About £20.", "Two of them.", "Our caretakers.")
QUESTIONS = (
    "How many kettles do you own?",
    "What did each one cost?",
    "How many were mended last year?",
    "Who checks that they are safe?",
)
NEXT = "\n\n"
FOUR = tuple(zip(QUESTIONS, ANSWERS, strict=True))


def squeezed(text: str | None) -> str:
    return " ".join((text or "").split())


def read(text: str) -> tuple[tuple[str, str], ...]:
    found = read_text(text).questions
    return tuple((squeezed(one.question), squeezed(one.answer)) for one in found)


def letter(head: str, *answers: str, parted: str = "\n\n") -> str:
    return f"{ASKED}\n{head}\n\n{parted.join(answers)}\n"


@pytest.mark.parametrize("head", ["Response 03-02-21", "Our response 3.2.2021", "Reply 3/2/21"])
def test_the_day_in_the_heading_is_no_number_of_a_question(head):
    numbered = [f"{i}. {one}" for i, one in enumerate(ANSWERS, start=1)]
    assert read(letter(head, *numbered)) == FOUR


@pytest.mark.parametrize("form", ["{} {}", "{} - {}", "{}: {}", "{} – {}", "Q{}. {}", "({}) {}"])
def test_the_numbers_of_answers_may_be_set_in_any_way(form):
    numbered = [form.format(i, one) for i, one in enumerate(ANSWERS, start=1)]
    assert read(letter("Our response", *numbered)) == FOUR


def test_rows_of_figures_are_not_numbers_of_answers():
    rows = "We own these, by floor:\n1 4\n2 6\n3 3\n4 1"
    assert {answer for _, answer in read(letter("Our response", rows))} == {squeezed(rows)}


@pytest.mark.parametrize("parted", ["\n\n", "\n"])
def test_a_number_left_out_costs_no_answer(parted):
    told = ("1. Fourteen", "2. About £20.", "Two of them.", "4. Our caretakers.")
    assert read(letter("Our response", *told, parted=parted)) == FOUR


def test_rows_under_a_full_answer_are_the_next_one_s_whose_number_is_lost():
    rows = "2019/20    3\n2020/21    5\n2021/22    2"
    told = ("1. Fourteen.", f"2. We do not know what they cost.\n{rows}", "4. Our caretakers.")
    assert [answer for _, answer in read(letter("Our response", *told))] == [
        "Fourteen.",
        "We do not know what they cost.",
        squeezed(rows),
        "Our caretakers.",
    ]


def test_an_answer_of_several_paragraphs_is_not_shared_out():
    long = "2. About £20.\n\nSome cost more.\n\nThe newest cost £35."
    told = ("1. Fourteen", long, "4. Our caretakers.")
    answers = [answer for _, answer in read(letter("Our response", *told))]
    assert answers[1] == "About £20. Some cost more. The newest cost £35."
    assert answers[2] == ""


def test_a_first_number_that_became_a_bullet_is_known_beside_worded_ones():
    told = ("- Fourteen", "Q2. About £20.", "Q3. Two of them.", "Q4. Our caretakers.")
    assert read(letter("Our response", *told, parted="\n")) == FOUR


def test_a_label_over_a_numbered_question_is_no_end_of_the_answer_before():
    parts = (
        f"You asked:\n\nQ{i}. {question}\n\nOur response:\n\n{answer}"
        for i, (question, answer) in enumerate(FOUR, start=1)
    )
    assert read("\n\n".join(parts)) == FOUR


def test_a_signature_is_no_answer_and_of_no_question():
    text = "Question 1:\nHow many kettles?\nAnswer 1:\nSix.\nQuestion 2:\nWho owns them?"
    signed = f"{text}\n\nYours sincerely\n\nP. Reed\nInformation Officer\nWold Parish Council\n"
    assert read(signed) == (("How many kettles?", "Six."), ("Who owns them?", ""))


def test_the_foot_of_a_page_is_no_part_of_what_it_cuts_in_two():
    text = letter("Our response", *(f"{i}. {one}" for i, one in enumerate(ANSWERS, start=1)))
    assert read(text.replace("mended last", "mended\n\nPage 2 of 3\n\nlast")) == FOUR
    assert read(text.replace("Two of them.", "Two\n\nPage 3\n\nof them.")) == FOUR
    assert read(text.replace("3. Two", "Page 2 of 3\n\n3. Two")) == FOUR


def test_a_wrapped_line_that_opens_as_a_closing_does_is_still_the_answer():
    told = (
        "Our lawyers looked at what you want and they agree with the",
        "Information Commissioner that it cannot be sent since the list",
        "is of use to thieves. It would harm the council and all those",
        "who drink tea here, as was found in the case of the stolen urn.",
    )
    text = f"Your request\n\nPlease send a list of kettles.\n\nOur response\n\n{chr(10).join(told)}"
    assert read(text) == (("Please send a list of kettles.", " ".join(told)),)


def test_questions_that_are_not_said_again_stay_unanswered():
    text = (
        "FOI Request\n\nKindly tell me: 1. How many kettles do you own? 2. What did each one cost? "
        "3. Who cleans them?\n\nFOI Response\n\nYou asked:\n\n1. How many kettles do you own?\n\n"
        "Our response:\n\nSix.\n\nYou asked:\n\n2. What did each one cost?\n\nOur response:\n"
    )
    assert read(text) == (
        ("How many kettles do you own?", "Six."),
        ("What did each one cost?", ""),
        ("Who cleans them?", ""),
    )


@pytest.mark.parametrize("stub", ["How", "Of those"])
def test_a_question_cut_off_before_it_asks_is_none(stub):
    text = (
        "Question Number 1:\nHow many kettles?\nAnswer To Question 1:\nSix.\nQuestion Number 2:\n"
    )
    assert read(text + stub) == (("How many kettles?", "Six."),)


def test_a_reference_under_a_heading_is_no_question():
    text = (
        "PREVIOUS REQUEST\nFreedom of Information Request 118/19\nPREVIOUS RESPONSE\n"
        "The kitchen team has sent us what follows.\nQuestion 1\nSix kettles.\nQuestion 2\nNine.\n"
    )
    assert read(text) == ()


def test_what_was_meant_is_neither_question_nor_answer():
    text = (
        "Request:\n1) How many kettles were lost in 2021?\n2) How many were found?\n"
        "Clarification:\nQuestion\nDo you mean electric kettles or all kettles?\nAnswer\n"
        "I mean all of them.\nResponse:\n1) Four were lost.\n2) One.\n"
    )
    assert read(text) == (
        ("How many kettles were lost in 2021?", "Four were lost."),
        ("How many were found?", "One."),
    )


def test_a_section_that_the_below_applies_leads_to_is_of_the_answer():
    told = (
        "We find that the following applies.",
        "Section 21 – Information accessible to applicant by other means",
        "All our kettles are listed on our website.",
    )
    text = f"Your request\n\nPlease list your kettles.\n\nOur response\n\n{NEXT.join(told)}"
    assert read(text) == (("Please list your kettles.", " ".join(told)),)


def test_two_requests_told_of_in_one_letter_share_its_answer():
    text = (
        "Dear [requester],\nThank you for your two requests of 3 and 4 May 2021.\n"
        "In request 12 you asked:\nPlease send me the list of kettles.\nIn request 14 you asked:\n"
        "Please send the rules for their use.\nWe attach the list and the rules in one file.\n"
        "Yours sincerely,\nKitchen Team\n"
    )
    told = "We attach the list and the rules in one file."
    assert read(text) == (
        ("Please send me the list of kettles.", told),
        ("Please send the rules for their use.", told),
    )


def test_a_table_and_a_statement_are_answers_though_no_empty_line_parts_them():
    asked = "How many kettles were bought in a) 2014/2015 b) 2015/2016"
    table = "Year | Kettles bought |\n2014 – 2015 | 52 |\n2015 – 2016 | 15 |"
    text = (
        f"1) {asked}\n{table}\n2) How many boil in:\ni. a minute\nii. two minutes?\n"
        "It may be that we hold this, but 47 records would have to be read."
    )
    assert read(text) == (
        (asked, squeezed(table)),
        (
            "How many boil in: i. a minute ii. two minutes?",
            "It may be that we hold this, but 47 records would have to be read.",
        ),
    )


@pytest.mark.parametrize(
    "ask",
    [
        "Please split by ward the number of empty shops in 2019.",
        "Please split by age and by trade all those who asked for a stall in 2019.",
        "Please break down by month how many stalls were let.",
    ],
)
def test_one_ask_for_a_thing_in_parts_is_a_question(ask):
    assert read(f"You asked\n\n{ask}\n\nWe said\n\nWe do not hold this.") == (
        (ask, "We do not hold this."),
    )


def test_a_wish_about_what_a_page_lost_is_none():
    for wish in ("Please split this by ward.", "Please split it by month and by trade."):
        assert read(f"You asked\n\n{wish}\n\nWe said\n\nWe do not hold this.") == ()


def test_a_section_at_the_start_of_a_wrapped_line_is_no_heading_at_the_end():
    told = (
        "We cannot send it as it is exempt under the Act.",
        "Section 31(1)(a) makes a thing exempt if its release",
        "would be likely to help those who steal kettles.",
    )
    text = f"Your request\n\nPlease list your kettles.\n\nOur response\n\n{chr(10).join(told)}"
    assert read(text) == (("Please list your kettles.", " ".join(told)),)


def test_a_quotation_within_a_line_keeps_both_its_marks():
    asked = "How many kettles bore the words\n‘very hot’ or the words ‘keep off’ last year?"
    text = f"You asked\n\n1. {asked}\n2. Who wrote them?\n\nWe said\n\n1. Two\n2. The cook.\n"
    assert read(text) == ((squeezed(asked), "Two"), ("Who wrote them?", "The cook."))


def test_more_questions_than_a_letter_holds_are_not_compared_with_each_other() -> None:
    asked = "\n".join(f"How many of kind {n} were there?" for n in range(400))
    found = read_text(f"You asked:\n{asked}\nWe said\nNine of them were there.\n").questions
    assert len(found) == 400
    assert not any(question.answer for question in found)
