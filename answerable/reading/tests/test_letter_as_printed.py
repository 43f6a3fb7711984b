"""Replies as pages and letters print them: dates run on, list numbers lost, headings within."""

from __future__ import annotations

from answerable.reading.letter import read_text


def pairs(text: str) -> list[tuple[str, str | None]]:
    return [
        (" ".join(q.question.split()), " ".join((q.answer or "").split()) or None)
        for q in read_text(text).questions
    ]


BRIDGES = "How many bridges does the council own?"
PAINT = "What was paid for paint in 2018?"
HEIGHT = "What is the height limit of each?"
LAW = "This is exempt under section 43(2) of the Freedom of Information Act."


def test_a_sentence_names_its_question_far_in() -> None:
    text = (
        f"Request\n1) {BRIDGES}\n2) {PAINT}\n3) {HEIGHT}\nResponse\n"
        "All that is sought in questions 1 to 2 is on our website: https://example.org/bridges\n"
        "The harbour board does not hold any of what is sought in question 3. It has no gauges."
    )
    first = "All that is sought in questions 1 to 2 is on our website: https://example.org/bridges"
    third = "The harbour board does not hold any of what is sought in question 3. It has no gauges."
    assert pairs(text) == [(BRIDGES, first), (PAINT, first), (HEIGHT, third)]


def test_a_part_named_is_of_its_question() -> None:
    asked = "State the a) oldest b) newest bridge"
    one = "What is sought by question 1 is 14 bridges."
    two = "What is sought by question 2a is Mill Lane. What is sought by question 2b is not held."
    text = f"Request:\n1. {BRIDGES}\n2. {asked}\n\nResponse:\n\n{one}\n\n{two}\n"
    assert pairs(text) == [(BRIDGES, one), (asked, two)]


def test_a_list_that_bears_one_number_throughout() -> None:
    sent = "Please see our reply in the file attached."
    refused = "We refuse question 3 under section 31(1)(a) of the Act."
    text = (
        f"Request\n\n  1. {BRIDGES}\n\n  1. {PAINT}\n\n  1. {HEIGHT}\n\nResponse\n\n{sent}\n\n"
        "GROUNDS\n\nThe Freedom of Information Act puts two general duties on public bodies, to "
        f"say and to send.\n\n{refused}\n"
    )
    assert pairs(text) == [(BRIDGES, sent), (PAINT, sent), (HEIGHT, refused)]


def test_reasons_for_a_decision_head_no_reply() -> None:
    text = (
        f"Request\n\n{BRIDGES}\n\nResponse\n\nThe figure is withheld.\n\nREASONS FOR DECISION\n\n"
        f"{LAW}"
    )
    assert pairs(text) == [(BRIDGES, f"The figure is withheld. REASONS FOR DECISION {LAW}")]


def test_a_day_typed_against_what_was_asked() -> None:
    text = (
        f"FOI request\nBridges\nRequested Tue 2 May 2017\nResponded Mon 5 June 20171. {BRIDGES}\n"
        f"Please list them by road.\n2. {PAINT}\nResponse\n1. Nine.\n2. £400"
    )
    first = f"{BRIDGES} Please list them by road."
    assert pairs(text) == [(first, "Nine."), (PAINT, "£400")]
    text = f"Bridges\nResponded Mon 5 June 2017{BRIDGES}\nResponse\nWe own nine bridges."
    assert pairs(text) == [(BRIDGES, "We own nine bridges.")]


def test_numbered_columns_of_one_table_have_one_answer() -> None:
    lead = "Please provide a spreadsheet of every bridge you own showing the following information:"
    text = (
        f"Request\n{lead}\n1. Name of Bridge\n2. Road\n3. Year Built\n4. Height Limit\n"
        f"Response\nA spreadsheet is attached.\nNOTICE OF REFUSAL\n{LAW}"
    )
    columns = "1. Name of Bridge 2. Road 3. Year Built 4. Height Limit"
    told = f"A spreadsheet is attached. NOTICE OF REFUSAL {LAW}"
    assert pairs(text) == [(f"{lead} {columns}", told)]


def test_that_effort_was_made_closes_a_letter() -> None:
    text = (
        f"Question 1:\n{BRIDGES}\nQuestion 2:\n{PAINT}\nOur response is below.\n"
        "Question 1:\nNine.\nQuestion 2:\n£400\n"
        "Every effort has been made to ensure that these figures are right."
    )
    assert pairs(text) == [(BRIDGES, "Nine."), (PAINT, "£400")]


def test_the_grounds_said_again_under_a_heading_are_no_answer() -> None:
    told = "Most is attached. The rest is exempt under section 43(2)."
    text = (
        f"Information requested\n\n(1) {BRIDGES}\n(2) {PAINT}\n\nResponse\n\nPart 1\nNine.\n\n"
        f"Part 2\n{told}\n\nReasons for withholding information\n\nThat exemption asks for a test."
    )
    assert pairs(text) == [(BRIDGES, "Nine."), (PAINT, told)]


def test_what_a_body_notes_that_you_seek() -> None:
    text = (
        "FOI reference no: 12.FOI.3\nI note you seek access to the following information:\n"
        "With respect to the shut bridge at Ford, please provide its file.\n"
        "This shall include but not be limited to:\n• All drawings, in any form.\n"
        "• Names of those who signed them.\nPlease also provide the year it was built.\n"
        "I have now decided to release all of this. It is attached."
    )
    file = (
        "With respect to the shut bridge at Ford, please provide its file. This shall include but "
        "not be limited to: • All drawings, in any form. • Names of those who signed them."
    )
    told = "I have now decided to release all of this. It is attached."
    assert pairs(text) == [(file, told), ("Please also provide the year it was built.", told)]


def test_a_letter_with_no_room_between_its_paragraphs() -> None:
    text = (
        "15 June 2018\nReference: FOI 2018/41\nDear Mr Reed,\n"
        "Thank you for your letter of 1 June 2018 which asked for the following information:\n"
        "Please could I have a list of the bridges shut at any time\nfrom 2010 to 2017, with what "
        "each\nrepair cost.\n"
        "I am treating your letter as a request for information under the Freedom of Information\n"
        "Act 2000. We hold no such list.\nRepairs are filed by road."
    )
    asked = (
        "Please could I have a list of the bridges shut at any time from 2010 to 2017, with what "
        "each repair cost."
    )
    assert pairs(text) == [(asked, "We hold no such list. Repairs are filed by road.")]


def test_a_thing_named_in_quotation_marks_is_wanted() -> None:
    thing = (
        "A register of bridges you keep which have any of these words in the name: ford, mill, ash "
        "Where possible the register should give the year and the road."
    )
    text = (
        "Dear Mr Reed\nThank you for your email of 8th May requesting the following information:\n"
        "“A register of bridges you keep which have any of these words in the name:\n"
        "ford, mill, ash\nWhere possible the register should give the year\nand the road.”\n"
        "I can confirm that this is held.\nIt is withheld under\nSection 22."
    )
    told = "I can confirm that this is held. It is withheld under Section 22."
    assert pairs(text) == [(thing, told)]


def test_the_foot_of_a_page_and_a_question_not_said_again() -> None:
    text = (
        "Thank you for your email, requesting the following information:\n\nOf the bridges:\n\n"
        f"1.1 {PAINT}\n\n1.2 {HEIGHT}\n\n2. {BRIDGES}\n\nCouncil's Response\n\n1.1 {PAINT}\n\n"
        "£400\n\nRECORDS AND BRIDGES OFFICE\nTown Hall, Ford, AB1 2CD\n\n"
        f"1.2 {HEIGHT}\n\nFour metres.\n\n2. We own nine of them."
    )
    told = [(PAINT, "£400"), (HEIGHT, "Four metres."), (BRIDGES, "We own nine of them.")]
    assert pairs(text) == told


def test_what_a_review_is_for_and_what_went_before_it_are_no_answer() -> None:
    text = (
        "Dear Mr Reed\nFreedom of Information Act 2000: Outcome of Internal Review\n"
        "Thank you for your request for a review, in which you asked for the following:\n"
        f"{PAINT}\nThe purpose of a review is to look afresh at how we dealt with it.\n"
        "Your first request was refused under s21 of the Act.\n"
        "I find that this was right, and I uphold the refusal."
    )
    assert pairs(text) == [(PAINT, "I find that this was right, and I uphold the refusal.")]


def test_a_paragraph_opens_by_saying_what_it_is_about() -> None:
    first = (
        "I am requesting information on the number of bridges that were shut in 2020 by: - flood, "
        "- frost, - works"
    )
    second = "In addition, I am requesting information on the number of ferries that ran in 2020."
    shut = "In relation to the shut bridges, none was shut by frost. We keep no other count."
    ran = "Regarding your request for data on ferries, this is on the harbour's own page."
    text = (
        "You asked\nI am writing to request information using the Freedom of Information Act 2000 "
        "on the bridges that were not in your last report.\n"
        f"{first.replace(' - ', chr(10) + '- ')}\n{second}\nWe said\n"
        f"Thank you for your request.\n{shut}\n{ran}"
    )
    assert pairs(text) == [(first, shut), (second, ran)]


def test_columns_named_after_a_table_announce_what_is_wanted() -> None:
    text = (
        "I request disclosure of the following data, using the headings of Table 2:\n\n"
        "the split by kind of bridge, by road.\n\nthe split by kind of ferry, by quay."
    )
    asked = ["the split by kind of bridge, by road.", "the split by kind of ferry, by quay."]
    assert [question for question, _ in pairs(text)] == asked


def test_advice_and_assistance_is_no_question() -> None:
    text = (
        f"{BRIDGES}\n{PAINT}\n:: I would appreciate your advice and assistance with this request."
    )
    assert [question for question, _ in pairs(text)] == [BRIDGES, PAINT]


def test_numbers_that_stand_again_before_what_only_tells_are_answers() -> None:
    text = (
        "I write to ask the following about lifeboats.\n\n"
        "1. How many times were boats launched in 2016? Please give each month.\n\n"
        "2. Of each launch, please state the length.\n\nPlease send what you can at once.\n\n"
        "1. The boats were launched 14 times in June.\n\n2. N/A\n\nAttachment 1"
    )
    read = read_text(text)
    assert read.kind == "response"
    assert [(q.number, q.answer) for q in read.questions] == [
        ("1", "The boats were launched 14 times in June."),
        ("2", "N/A"),
    ]


def test_numbers_that_stand_again_before_what_asks_are_asked() -> None:
    text = (
        "For your first site:\n1. How many boats are there?\n2. How many crews?\n\n"
        "For your second site:\n1. The number of boats.\n2. See what I asked above."
    )
    assert read_text(text).kind == "request"


def test_a_page_that_only_encloses_answers_each_question() -> None:
    text = (
        "Reference 2019-31\n\n1. What is the target for launching a boat?\n"
        "2. How often was it missed?\n\nPlease find information attached.\n\nBoats [96 kb] PDF"
    )
    read = read_text(text)
    assert read.kind == "response"
    assert {q.answer for q in read.questions} == {"Please find information attached."}
