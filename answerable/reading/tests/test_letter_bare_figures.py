"""Figures alone on a line, decimals for numbers, and reasons under a section's heading are kept."""

from __future__ import annotations

import pytest

from answerable.reading.letter import read_text


def answers(text: str) -> list[str | None]:
    return [question.answer for question in read_text(text).questions]


@pytest.mark.parametrize("bullet", ["•", "-", "–", "*", "▪"])
def test_an_item_that_is_a_figure_alone_is_no_page_number(bullet: str) -> None:
    told = f"As follows:\n\n  {bullet} 412.\n  {bullet} 37.\n  {bullet} 3 boats and a raft"
    text = (
        "Request\n\n1. Please give a copy of the plan.\n\n2. Please give the number of boats, "
        f"crews and rafts.\n\nResponse\n\n1. See the plan attached.\n\n2. {told}"
    )
    assert answers(text)[1] == told


def test_a_page_number_is_left_out() -> None:
    text = (
        "Request\n\n1. How many boats are there?\n\n2. How many crews are there?\n\nResponse\n\n"
        "1. There are many boats of all kinds, as the harbour's own list has shown each year.\n"
        "- 3 -\nThey lie at the quay.\n\n2. Nine."
    )
    assert "3" not in (answers(text)[0] or "")


def test_answers_bear_their_questions_decimals() -> None:
    text = (
        "Request\n1: For each calendar year:\n1.1 the number of launches by your crews.\n"
        "1.2 the number of rescues, shown by quay.\n\nResponse\n1.1 The boats are lent. They were:"
        "\n2014 2,406\n2015 2,511\n\n1.2 Please see the attached sheet."
    )
    assert answers(text) == [
        "The boats are lent. They were:\n2014 2,406\n2015 2,511",
        "Please see the attached sheet.",
    ]


def test_a_section_with_its_reasons_is_told_though_it_reads_like_a_heading() -> None:
    text = (
        "Questions\n- How often were boats stolen?\n- How many guards are there?\nResponse\n"
        "The harbour can neither confirm nor deny whether this is held for the following reasons:\n"
        "Section 31 (1) (a) Law enforcement - the prevention of crime:\n"
        "Release would be likely to prejudice the prevention of crime.\n"
        "It would tell thieves where the quays are weak."
    )
    read = read_text(text)
    assert read.provisions == ("s.31(1)(a)",)
    assert all((q.answer or "").endswith("are weak.") for q in read.questions)


def test_an_element_of_the_request_is_named() -> None:
    text = (
        "Reference\nFOI/00077 – Boats and crews\n\nInformation requested\n\nPlease provide:\n"
        "1. Number of boats.\n2. Number of crews.\n\nResponse\n\nThis is in the attached sheet.\n\n"
        "Regarding the second element of your request, we give one figure."
    )
    read = read_text(text)
    assert read.reference == "FOI/00077"
    assert [q.answer for q in read.questions] == [
        "This is in the attached sheet.",
        "Regarding the second element of your request, we give one figure.",
    ]


def test_a_bracket_left_open_in_a_regulation() -> None:
    text = (
        "Request: Please give a copy of the report.\n\nResponse: The report is withheld under "
        "Regulation 12(5(b) of the Environmental Information Regulations."
    )
    assert read_text(text).provisions == ("EIR reg.12(5)(b)",)


def test_numbers_with_a_capital_letter_after_a_point() -> None:
    text = (
        "I am writing to ask for information.\n1.A - How many boats lie idle? (4th May 2022).\n"
        "1.B - How many of them for a month?\n2.A How many people wait for a berth?\n"
        "2.B How many gave one up in 2021\nI look forward to your response."
    )
    assert [(q.number, q.question) for q in read_text(text).questions] == [
        ("1a", "How many boats lie idle? (4th May 2022)."),
        ("1b", "How many of them for a month?"),
        ("2a", "How many people wait for a berth?"),
        ("2b", "How many gave one up in 2021"),
    ]


def test_an_item_may_begin_with_a() -> None:
    text = "Please provide:\n1.A list of boats\n2.E-mail rules for crews"
    assert [q.number for q in read_text(text).questions] == ["1", "2"]


def test_what_is_said_of_every_request_opens_no_answer() -> None:
    text = (
        "You asked:\n\n1. How many boats were stolen?\n2. Where were they stolen?\n\n"
        "In response:\n\nWe have now had the opportunity to fully consider your request and I "
        "provide a response for your attention.\n\nICO guidelines state that:\n\nA public "
        "authority must confirm or deny whether it holds what is asked for.\n\n"
        "I can neither confirm nor deny that this is held, under Section 12(2)."
    )
    said = "I can neither confirm nor deny that this is held, under Section 12(2)."
    assert answers(text) == [said, said]
