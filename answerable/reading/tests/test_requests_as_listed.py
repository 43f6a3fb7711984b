"""Lists, letters and leads as people type them. Every text is invented."""

from __future__ import annotations

import pytest

from answerable.reading.letter import read_text
from answerable.reading.questions import beneath, split_questions


def asked(text: str) -> list[tuple[str | None, str]]:
    return [(q.number, q.question) for q in split_questions(text)]


def texts(text: str) -> list[str]:
    return [question for _, question in asked(text)]


def test_things_told_in_sentences_beneath_a_lead_with_with_in_it_are_each_asked_for() -> None:
    lead = "Please provide the following information relating to boats let to clubs with members:"
    things = [
        "The present number of boats on the lake.",
        "The kinds of oar now used (e.g. ash, pine, spruce).",
        "The average fares paid, broken down by club where available.",
    ]
    assert texts("\n".join([lead, *things])) == things


def test_all_of_this_and_all_of_that_are_asked_for_one_by_one() -> None:
    things = [
        "A list of all visits at which the ferry was spoken of.",
        "All travel claims of these visits.",
        "All notes made at these visits.",
    ]
    assert texts("\n\n".join(things)) == things


@pytest.mark.parametrize(
    "remark",
    [
        "It would be helpful if you were to add any brief notes needed to understand the context.",
        "If data is not available for any group, please provide the closest equivalent data.",
        "Please provide the list in the format of maker, model and number of boats.",
        "Please disclose any public interest reasoning where relevant.",
        "Please do let me know you have received this email.",
    ],
)
def test_what_is_said_of_the_reply_asks_nothing(remark: str) -> None:
    things = [("1", "How many boats are let?"), ("2", "Who lets them now?")]
    assert asked(f"1. How many boats are let?\n2. Who lets them now?\n\n{remark}") == things


def test_a_form_filled_in_as_an_example_asks_nothing() -> None:
    text = (
        "Please can you provide a list of the boats you keep?\n\nFor example:\n\n"
        "Maker: Orton\nModel: Swift\nNumber of oars: 4\n\nThank you."
    )
    assert texts(text) == ["Please can you provide a list of the boats you keep?"]


def test_letters_with_figures_number_two_lists() -> None:
    text = (
        "Please provide details of the following for 2010:\n\nA1) The number of boats sunk\n"
        "A2) Of those, the number raised\n\nSeparately, please provide details of the following "
        "for 2011:\n\nB1) The number of oars lost\nB2) Of those, the number found\n"
    )
    assert [number for number, _ in asked(text)] == ["A1", "A2", "B1", "B2"]


def test_letters_on_lines_of_their_own_number_what_is_beneath_them() -> None:
    text = "A\nTotal number of boats let in each of 2014 and 2015.\n\nB\nNumber of those returned."
    assert [number for number, _ in asked(text)] == ["A", "B"]


def test_letters_in_brackets_with_a_stop_keep_those_within_them() -> None:
    text = (
        "(a.) Advice given to the board about swans.\n\n"
        "(b.) Totals of letters reaching you (a) in favour of them and (b) against them."
    )
    assert [number for number, _ in asked(text)] == ["a", "b"]


def test_places_listed_below_go_with_what_is_asked_of_them() -> None:
    text = (
        "I should be grateful if you could let me have the yearly rents of the mooring sites "
        "listed below.\n\nHarbour Steps\nThe Weir\nCanal Basin"
    )
    assert len(texts(text)) == 1
    assert texts(text)[0].endswith("\nCanal Basin")


def test_years_after_a_colon_stay_with_their_ask() -> None:
    ask = "For each of the following years: 2017, 2015, 2012, I require a list of the piers let."
    assert texts(ask) == [ask]


def test_what_is_wanted_on_a_condition_is_asked() -> None:
    ask = (
        "If there has been a change of mind about the dredging please inform me whether you hold "
        "costings on which it was made."
    )
    assert texts(f"When was the river last dredged? {ask}")[-1] == ask


def test_a_thing_wanted_if_the_limits_allow_it_is_asked_in_a_list() -> None:
    text = (
        "I would like to know:\n\n- The number of notices served in 2012.\n- If it is within the "
        "limits in Section 12 of the Act, please provide the cause for which each was served."
    )
    assert len(texts(text)) == 2


def test_what_there_is_is_asked_without_a_mark() -> None:
    assert len(texts("Who runs the canteen? What hot food is there at night for crews.")) == 2


def test_whom_this_may_concern_is_greeted() -> None:
    assert texts("To whom this may concern, please may I get a list of all your boats.") == [
        "please may I get a list of all your boats."
    ]


def test_what_a_form_gives_to_choose_from_is_no_answer() -> None:
    reading = read_text(
        "1. Name of your club\n2. Does a firm clean the boats?\nYes (if yes please name it)\nNo\n\n"
        "Oars\n3. Number of oars lost\n4. Price of those oars\n"
    )
    assert reading.kind == "request"
    assert [q.number for q in reading.questions] == ["1", "2", "3", "4"]
    assert not any(q.answer for q in reading.questions)


def test_letters_with_figures_are_asked_one_by_one_whatever_leads_to_them() -> None:
    text = (
        "Regarding the mending of boats, could you please give details of the following for each "
        "of the years 2010, 2011 and 2012:\n\nA1) The number of boats mended\n"
        "A2) Of those, the number sold\n"
    )
    assert asked(text) == [
        ("A1", "The number of boats mended"), ("A2", "Of those, the number sold"),
    ]  # fmt: skip


@pytest.mark.parametrize("case", [str, str.lower])
def test_fields_wanted_of_each_are_not_lost(case) -> None:
    text = (
        "Please give me a list of all wrecks you have had. For each wreck, please list:\n\n"
        "Date of wreck\nPlace of wreck\nName of boat"
    )
    assert texts(case(text))[-1].endswith(case("Name of boat"))


def test_thousands_of_bare_numbers_are_read_at_once(monkeypatch) -> None:
    """Each is looked at a few times, however many stand above it."""
    looked, field = [], beneath.is_field

    def is_field(text: str) -> bool:
        looked.append(text)
        return field(text)

    monkeypatch.setattr(beneath, "is_field", is_field)
    split_questions("\n".join(f"{number}." for number in range(1_000)))
    assert len(looked) < 10_000
