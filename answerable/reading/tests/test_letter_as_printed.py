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
