"""The labels that answers bear, as many ways as people write them. Every text is invented."""

import pytest

from answerable.reading.letter import read_text


def told(text: str) -> list[tuple[str | None, str | None]]:
    return [
        (q.number, " ".join(q.answer.split()) if q.answer else None)
        for q in read_text(text).questions
    ]


LAMPS = "1. How many lamps broke?\n2. What did they cost?\n3. Who mends them?"
PARTS = "1. How many lamps broke, split by\na) street lamps\nb) park lamps\n2. What did they cost?"
NO = "Not recorded"


@pytest.mark.parametrize(
    "reply",
    [
        "Answer 1 - Nine\nAnswer 2 - £60\nAnswer 3 - Bright Ltd",
        "1/ Nine\n2/ £60\n3/ Bright Ltd",
        "Point 1: Nine\nPoint 2: £60\nPoint 3: Bright Ltd",
        "i. Nine\nii. £60\niii. Bright Ltd",
        "a) Nine\nb) £60\nc) Bright Ltd",
        "• Nine\n• £60\n• Bright Ltd",
    ],
)
def test_labels_of_their_own_go_by_order(reply: str) -> None:
    text = f"Request\n\n{LAMPS}\n\nResponse\n\n{reply}"
    assert told(text) == [("1", "Nine"), ("2", "£60"), ("3", "Bright Ltd")]


def test_bare_values_as_many_as_the_questions_go_by_order() -> None:
    text = f"Request\n\n{LAMPS}\n\nResponse\n\n9\n\n£60\n\nBright Ltd"
    assert [answer for _, answer in told(text)] == ["9", "£60", "Bright Ltd"]


@pytest.mark.parametrize(
    "reply",
    [
        "1-3. Not recorded",
        "1, 2 & 3 - Not recorded",
        "Q1-Q3 Not recorded",
        "Answers 1 – 3 :\nNot recorded",
    ],
)
def test_one_answer_for_numbers_named_together(reply: str) -> None:
    text = f"Request\n\n{LAMPS}\n\nResponse\n\n{reply}"
    assert told(text) == [("1", NO), ("2", NO), ("3", NO)]


@pytest.mark.parametrize(
    "reply",
    [
        "1. a) Nine b) Two\n2. £60",
        "a) Nine\nb) Two\n2. £60",
        "Response to Q1 a) Nine\nResponse to Q1 b) Two\nResponse to Q2 £60",
        "1a) Nine\nb) Two\n2. £60",
    ],
)
def test_the_letters_of_parts(reply: str) -> None:
    text = f"Request\n\n{PARTS}\n\nResponse\n\n{reply}"
    assert told(text) == [("1a", "Nine"), ("1b", "Two"), ("2", "£60")]


@pytest.mark.parametrize("label", ["1 (a) and (b)", "1a & b -", "1a to 1b:"])
def test_one_answer_for_two_parts(label: str) -> None:
    text = f"Request\n\n{PARTS}\n\nResponse\n\n{label} Eleven in all\n2. £60"
    assert told(text) == [("1a", "Eleven in all"), ("1b", "Eleven in all"), ("2", "£60")]


def test_sentences_in_a_paragraph_that_each_name_a_question() -> None:
    text = (
        f"Request\n\n{LAMPS}\n\nResponse\n\nAs to your first question, nine. As to your second "
        "question, £60. As to your third question, Bright Ltd."
    )
    assert [answer for _, answer in told(text)] == [
        "As to your first question, nine.",
        "As to your second question, £60.",
        "As to your third question, Bright Ltd.",
    ]


def test_rows_with_no_headings_hold_questions_and_answers() -> None:
    text = "| Q1 | How many lamps broke? | 9 |\n|---|---|---|\n| Q2 | What did they cost? | £60 |"
    assert told(text) == [("1", "9"), ("2", "£60")]


@pytest.mark.parametrize(
    "end",
    [
        "Share this page\nFacebook",
        "Supporting documents\nLamps.pdf",
        "Last reviewed: 3 May 2019",
        "Did you find this page useful?\nYes\nNo",
        "This response has been published on our website.",
        "The ICO can be reached at its office.",
        "Please see attachments:\nLamps.pdf",
    ],
)
def test_what_a_page_puts_after_the_last_answer(end: str) -> None:
    text = f"Request\n\n{LAMPS}\n\nResponse\n\n1. Nine\n2. £60\n3. Bright Ltd\n\n{end}"
    assert told(text)[-1] == ("3", "Bright Ltd")


def test_a_bare_figure_beneath_the_words_that_lead_to_it() -> None:
    text = (
        "Question Number 1:\nHow many lamps broke?\nAnswer To Question 1:\nHill Council holds "
        "this, as set out below.\n9\nQuestion Number 2:\nWho mends them?\nAnswer To Question 2:\n"
        "Please see attachments:\nLamps.pdf"
    )
    assert told(text) == [("1", "Hill Council holds this, as set out below. 9"), ("2", None)]


def test_a_note_that_acknowledges_is_no_answer() -> None:
    text = (
        "Dear Hill Council,\n\nHow many lamps broke?\n\nYours faithfully,\n\n[requester]\n\nDear "
        "[requester]\n\nThank you for your email. Please accept this as our acknowledgement."
    )
    assert told(text) == [(None, None)]


BROKE, COST = "How many lamps broke?", "What did they cost?"


@pytest.mark.parametrize(
    "text",
    [
        f"Q: {BROKE}\nA: Nine in all.\n\nQ: {COST}\nA: £60",
        f"1. {BROKE}\nA. Nine in all.\n2. {COST}\nA. £60",
        f"1. {BROKE}\nA - Nine in all.\n2. {COST}\nA - £60",
        f"1. {BROKE}\nAns: Nine in all.\n2. {COST}\nAns: £60",
        f"1. {BROKE}\n→ Nine in all.\n2. {COST}\n→ £60",
        f"1. {BROKE} - Nine in all.\n2. {COST} - £60",
        f"Question 1\n{BROKE}\nAnswer 1\nNine in all.\nQuestion 2\n{COST}\nAnswer 2\n£60",
        f"You asked: {BROKE}\nWe answered: Nine in all.\nYou asked: {COST}\nWe answered: £60",
    ],
)
def test_a_mark_before_each_answer(text: str) -> None:
    assert [(q.question, q.answer) for q in read_text(text).questions] == [
        (BROKE, "Nine in all."),
        (COST, "£60"),
    ]


def test_one_bullet_beneath_each_question_answers_it_and_choices_do_not() -> None:
    text = f"1. {BROKE}\n- Nine in all.\n2. {COST}\n- £60"
    assert [answer for _, answer in told(text)] == ["- Nine in all.", "- £60"]
    choices = f"1. {BROKE}\nA. Some\nB. All\n2. {COST}\nA. Much\nB. Little"
    assert read_text(choices).kind == "request"


def test_a_lone_letter_beneath_a_number_labels_no_answer_where_words_do() -> None:
    text = (
        "Request:\n1. How many lamps broke?\na. I would like those of each street apart.\n"
        "2. What did they cost?\nClarification Q:\nBy cost, do you mean labour too?\n"
        "Clarification A:\nYes, labour and parts.\nResponse:\nNot recorded"
    )
    assert [number for number, _ in told(text)] == ["1", "1a", "2"]
    assert {answer for _, answer in told(text)} == {NO}


@pytest.mark.parametrize("mark", ["- a) {}\n- b) {}", "a.) {}\nb.) {}", "• (a) {}\n• (b) {}"])
def test_letters_with_a_bullet_before_them_or_a_stop_and_a_bracket(mark: str) -> None:
    items = mark.format("How many lamps broke?", "What did they cost?")
    text = f"Request\n{items}\nResponse\na) Nine\nb) £60\n"
    assert [(number or "").lower() for number, _ in told(text)] == ["a", "b"]
    assert [answer for _, answer in told(text)] == ["Nine", "£60"]


@pytest.mark.parametrize(
    "below",
    [
        "To go with this answer please also see the files listed below:\n\nlamps 2020.xlsx",
        "Please find the documents given below:\n lamps.pdf\n poles and wires.docx",
    ],
)
def test_files_that_are_only_named_are_no_part_of_an_answer(below: str) -> None:
    text = f"Question 1:\nHow many lamps broke?\nAnswer to Question 1:\nNine did.\n\n{below}"
    assert told(text) == [("1", "Nine did.")]


def test_a_reply_that_only_says_again_what_was_asked_answers_nothing() -> None:
    text = f"Request\nI look after lamps.\n{LAMPS}\nResponse\nI look after lamps.\n1. How many la"
    assert told(text) == [("1", None), ("2", None), ("3", None)]


@pytest.mark.parametrize(
    "opening",
    [
        "As you name the Act of 2000, please note that we answer under FOISA.",
        "Here is the Council's reply to your letter of 2 May 2021.",
        "This is in answer to your email.",
        "Thanks for your query about the lamps of the town.",
    ],
)
def test_what_a_letter_answers_and_by_which_law_is_before_its_answer(opening: str) -> None:
    text = f"Request\n{LAMPS}\nResponse\n{opening}\n\nNot recorded"
    assert {answer for _, answer in told(text)} == {NO}


def test_lines_under_an_open_lead_that_each_end_as_a_sentence_are_not_one_wrapped_line() -> None:
    lines = [
        "All plans for how lamps in the old town are to be lit and paid for in the next years.",
        "Proof that what is paid for lamps is passed to any bank or to another body.",
        "Any report that says what a lamp in a street is worth to the town.",
    ]
    text = "\n".join(["Request", "I ask for:", *lines, "Response", NO])
    assert [q.question for q in read_text(text).questions] == lines


def test_an_answer_under_several_numbers_beneath_the_last_of_them_is_all_of_theirs() -> None:
    text = (
        "1. How many lamps broke?\n\nNine lamps broke.\n\n2. What did they cost?\n\n"
        "3. Who mends them?\n\n2 & 3. We do not hold this."
    )
    assert told(text) == [
        ("1", "Nine lamps broke."),
        ("2", "We do not hold this."),
        ("3", "We do not hold this."),
    ]


def test_a_number_typed_twice_and_a_colon_on_the_wrong_side_of_one() -> None:
    text = f"Request\n{LAMPS}\nResponse\n1. 1. Nine\n2. £60\n3. Bright Ltd"
    assert told(text) == [("1", "Nine"), ("2", "£60"), ("3", "Bright Ltd")]
    text = f"Request\n{LAMPS}\nAnswer 1:\nNine\nAnswer 2:\n£60\nAnswer: 3\nBright Ltd"
    assert told(text) == [("1", "Nine"), ("2", "£60"), ("3", "Bright Ltd")]


def test_that_it_is_held_as_set_out_below_is_no_part_of_each_answer() -> None:
    held = "I can confirm that Hill Parks has what you ask for, as set out below.\n"
    text = (
        f"Request\n{LAMPS}\nAnswer 1:\n{held}Nine\nAnswer 2:\n{held}£60\nAnswer 3:\n"
        f"{held}Bright Ltd\nBesides those answers, Hill Parks can neither confirm nor deny that "
        "it has more."
    )
    assert told(text) == [("1", "Nine"), ("2", "£60"), ("3", "Bright Ltd")]


def test_a_form_filled_in_and_its_headings() -> None:
    text = (
        "1. Name of the park: Hill Park\n\n2. Name of its head: \n3. Post of its head: \n\n"
        "For questions 2-3, please see the page on our parks.\n\nLamps within the park\n\n"
        "4. How many lamps does it have?\n\nForty.\n\n7. How many are lit?\n\nNine"
    )
    page = "For questions 2-3, please see the page on our parks."
    assert told(text) == [
        ("1", "Hill Park"), ("2", page), ("3", page), ("4", "Forty."), ("7", "Nine"),
    ]  # fmt: skip


def test_numbered_wishes_with_a_pointer_beneath_each_are_answered() -> None:
    text = (
        "Please tell me of lamps in the park.\n1) How many lamps the public reported.\n"
        "This is at the following link Lamps of the park.\n2) How many lamps we mended.\n"
        "Please see the link at question 1."
    )
    assert told(text) == [
        ("1", "This is at the following link Lamps of the park."),
        ("2", "Please see the link at question 1."),
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_headings_in_the_words_of_one_question_alone(gap: str) -> None:
    lines = [
        "Request", "How many lamps were broken by gales", "How many benches did the town paint",
        "How many swings does the lake park have", "Response", "Thanks for your enquiry.",
        "The town counts what it owns by the year in which it was bought or was given to it, and "
        "not by the place where it stands at the time of counting.",
        "Damage by gales", "Nine of them were broken in one night of last year.",
        "Painted benches", "These were not counted by anybody.",
    ]  # fmt: skip
    assert [answer for _, answer in told(gap.join(lines))] == [
        "Nine of them were broken in one night of last year.",
        "These were not counted by anybody.",
        None,
    ]


def test_a_second_printing_that_breaks_off_at_once_asks_nothing() -> None:
    text = (
        "Lamps\n\nPublished 3 May 2021\n\n1) How many lamps broke in the park.\n\n"
        "2) What did they cost.\n\n3) Who mends the lamps.\n\n1) How many lamps broke in the p"
    )
    assert [number for number, _ in told(text)] == ["1", "2", "3"]


def test_a_reply_that_names_one_of_several_letters_answers_that_one() -> None:
    text = (
        "Request\nPlease answer these:\na) How many lamps broke?\nb) What did they cost?\n"
        "c) Please send each letter on them.\nResponse\n"
        "What you ask for in point (c) is not kept in one place."
    )
    assert told(text) == [
        ("a", None), ("b", None), ("c", "What you ask for in point (c) is not kept in one place."),
    ]  # fmt: skip


@pytest.mark.parametrize("end", ["Next st", "Internal rev", "Yours since", "Your right to comp"])
def test_a_closing_that_the_end_of_a_text_cuts_off_is_no_part_of_an_answer(end: str) -> None:
    text = f"Request\n{LAMPS}\nResponse\nWe at Hill Parks mend no lamps.\n{end}"
    assert {answer for _, answer in told(text)} == {"We at Hill Parks mend no lamps."}


def test_a_place_whose_name_is_told_last_is_kept() -> None:
    text = f"Request\n{LAMPS}\nResponse\nThe lamps stand in these streets.\nBest Row"
    assert {answer for _, answer in told(text)} == {"The lamps stand in these streets. Best Row"}


@pytest.mark.parametrize(
    "text",
    [
        "Road signs\n\n1, How many signs were mended?\n\nTwelve were mended in the year.\n\n"
        "2, What did each cost?\n\nThe cost of each is in the list below the link.\n",
        "Request 1 - 2:\n1. How many signs were mended?\n2. What did each cost?\n"
        "Response 1:\nTwelve were mended in the year.\n"
        "Response 2:\nThe cost of each is in the list below the link.\n",
    ],
)
def test_numbers_before_a_comma_and_a_heading_that_tells_how_many_are_asked(text):
    found = read_text(text).questions
    assert [(q.number, q.question, q.answer) for q in found] == [
        ("1", "How many signs were mended?", "Twelve were mended in the year."),
        ("2", "What did each cost?", "The cost of each is in the list below the link."),
    ]
