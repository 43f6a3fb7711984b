"""Requests typed or pasted as people do: marks, grounds given first, wishes said after."""

from __future__ import annotations

import pytest

from answerable.reading.questions import split_questions


def texts(source: str) -> list[str]:
    return [" ".join(question.question.split()) for question in split_questions(source)]


def numbers(source: str) -> list[str | None]:
    return [question.number for question in split_questions(source)]


def test_a_stop_and_a_bracket_after_a_letter():
    source = "5. Is a deposit taken?\n5a.) How much is it?\n5b.) Who keeps it?"
    assert numbers(source) == ["5", "5a", "5b"]


def test_a_numbered_item_that_names_its_subject_is_an_item():
    source = "1. I would like details on the boats let last year.\n2. How many were lost?"
    assert numbers(source) == ["1", "2"]


def test_a_note_on_a_line_beneath_its_item_stays():
    source = (
        "1. How many boats did the harbour let in each of those years\n"
        "Please note I would like each year apart.\n2. Who let them?"
    )
    assert texts(source)[0].endswith("Please note I would like each year apart.")


@pytest.mark.parametrize(
    "told",
    [
        "First I would like to give you some background.",
        "I ask that any redactions be explained line by line.",
        "I request that all omissions are justified.",
    ],
)
def test_background_and_wishes_about_redactions_ask_nothing(told):
    asked = "How many boats were let in 2019?"
    assert texts(f"{told}\n\n{asked}") == [asked]
    assert texts(f"{asked}\n\n{told}") == [asked]


def test_a_table_to_put_the_answers_in_asks_nothing():
    source = (
        "1. How many boats were let?\n2. How many came back late?\n\n"
        "Please put your answers into this table:\n\nLet\nLate\n"
    )
    assert texts(source) == ["How many boats were let?", "How many came back late?"]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "In the light of the flood in May, I would like to know who keeps the sluice.",
            ["I would like to know who keeps the sluice."],
            id="in the light of",
        ),
        pytest.param(
            "As this showed that the keys are kept by the clerk, I am now requesting a copy of "
            "the rota.",
            ["I am now requesting a copy of the rota."],
            id="as",
        ),
        pytest.param(
            "As at 1 May 2019, I would like to know how many boats were let.",
            ["As at 1 May 2019, I would like to know how many boats were let."],
            id="a day is no ground",
        ),
        pytest.param(
            "As the tenant of a boat, I would like to know who keeps the sluice.",
            ["As the tenant of a boat, I would like to know who keeps the sluice."],
            id="nor is who asks",
        ),
    ],
)
def test_grounds_before_a_wish_are_no_part_of_it(source, wanted):
    assert texts(source) == wanted


def test_also_any_opens_an_ask_of_its_own():
    source = "Please send me the harbour rules.\n\nAlso any reports about the change to them."
    assert texts(source) == [
        "Please send me the harbour rules.",
        "Also any reports about the change to them.",
    ]


def test_an_ask_added_on_a_condition_is_none_of_the_last_item():
    source = (
        "Please tell me\n1) The name of the boat\n2) The name of its keeper\n"
        "If the figures are kept, please also give the names of its owners"
    )
    assert numbers(source) == ["1", "2", None]


def test_a_line_that_ends_in_on_was_wrapped():
    source = (
        "I should be glad to know how many boats were let on the river that\n"
        "week. Could you confirm that there were no boats out on the lake on\nLady Day?"
    )
    assert texts(source)[-1].endswith("on the lake on Lady Day?")


def test_a_lead_left_open_with_with_takes_the_names_beneath():
    source = (
        "I am requesting copies of the letters exchanged with\n"
        "1. The Guild of Ferrymen\n2. The Lock Keepers' Club"
    )
    assert texts(source) == [" ".join(source.split())]


def test_to_provide_somebody_with_leaves_nothing_open():
    source = "Please provide me with\n1. The cost of the lock\n2. The cost of the weir"
    assert numbers(source) == ["1", "2"]


def test_names_below_how_many_of_the_following_are_its_parts():
    source = "How many boats did you let at the following quays last year?\n- North\n- South"
    assert texts(source) == [" ".join(source.split())]


def test_names_after_the_last_item_are_its_own_whatever_gaps_they_have():
    source = (
        "Q1. How many boats did the club let with the following engines:\n\nMaker\n\nOtter\n\n"
        "Stoat\n\nQ2. How many boats did the quay let with the following engines:\n\nMaker\n\n"
        "Otter\n\nHeron"
    )
    assert texts(source)[1].endswith("engines: Maker Otter Heron")


def test_a_bullet_that_only_leads_to_numbers_is_none_itself():
    source = (
        "- How many boats were let?\n- Please answer the following questions:\n"
        "1. Who lets them?\n2. Where are they kept?"
    )
    assert numbers(source) == [None, "1", "2"]


def test_what_a_request_is_about_is_listed_before_what_it_wants():
    source = (
        "This is a freedom of information request about:\n1. hire boats\n2. ferries\n\n"
        "Please send me the following for each:\n1. The name of the maker.\n2. The cost of each."
    )
    assert texts(source) == ["The name of the maker.", "The cost of each."]


def test_a_request_about_things_to_which_more_is_added():
    source = (
        "This is a freedom of information request about:\n1. hire boats\n2. ferries\n\n"
        "Please also send me the following:\n1. The name of the maker.\n2. The cost of each."
    )
    assert len(texts(source)) == 4


def test_the_time_of_all_the_asks_said_before_them_is_none():
    asked = ["How many boats were let?", "Who let them?"]
    told = "Could you please give the figures for the last three years?"
    assert texts("\n\n".join([told, *asked])) == asked
    more = "Please give the figures for the last three years, and confirm which were checked."
    assert texts("\n\n".join([more, *asked])) == [more, *asked]


def test_bullets_that_divide_a_bullet_are_its_parts():
    source = (
        "- The number of boats let each year, broken down by:\n- Quay\n- Maker\n"
        "- Number of staff at each quay\n- The cost of each boat let out last year"
    )
    assert texts(source) == [
        "The number of boats let each year, broken down by: - Quay - Maker",
        "Number of staff at each quay",
        "The cost of each boat let out last year",
    ]


def test_items_after_the_round_sign_their_line_begins_with():
    source = "· The number of boats let. Could it be split by quay? · The cost of each · Who pays?"
    assert texts(source) == [
        "The number of boats let. Could it be split by quay?",
        "The cost of each",
        "Who pays?",
    ]


def test_a_dash_within_an_item_parts_nothing():
    assert len(texts("- The number of boats - Otters and Herons - let last year")) == 1


def test_items_that_a_page_numbered_again():
    source = (
        "1) How many boats were let in each of these years:\n\n  1. i) 2011\n  2. ii) 2012\n\n"
        "iii) 2013\n\n  1. iv) 2014\n\n2) Who let them?"
    )
    assert numbers(source) == ["1", "2"]
    assert [part.number for part in split_questions(source)[0].parts] == ["i", "ii", "iii", "iv"]


def test_a_breakdown_to_be_included_stands_alone_in_its_paragraph():
    source = (
        "A list of the boats let in May.\n\nPlease include a breakdown of what each brought in."
    )
    assert len(texts(source)) == 2


def test_what_stands_before_the_request_is_stated_is_no_part_of_it():
    source = (
        "We are worried about the lock and wish to know how often it fails and why.\n\n"
        "The information we are requesting is as follows:\n\nHow many times did the lock fail in "
        "2019?\n\nPlease send the rules for its use."
    )
    assert texts(source) == [
        "How many times did the lock fail in 2019?",
        "Please send the rules for its use.",
    ]


def test_a_question_before_the_request_is_stated_stays():
    source = "Who owns the lock?\n\nMy questions are:\n\nHow many times did the lock fail in 2019?"
    assert len(texts(source)) == 2


def test_things_named_straight_above_lines_that_ask():
    source = (
        "Site of each mooring in the harbour\nDate it was last mended\nNumber of boats there\n"
        "How long may a boat stay?\nHow many boats were moved?"
    )
    assert texts(source) == source.split("\n")


def test_a_heading_straight_above_lines_that_ask_is_none():
    source = "Use of the moorings\nHow many boats were moved?\nHow many were let?\nWho lets them?"
    assert texts(source) == source.split("\n")[1:]


@pytest.mark.parametrize("beside", ["Further to this, any", "Also any", "Plus all"])
def test_a_thing_added_in_a_paragraph_of_its_own(beside):
    added = f"{beside} advice given to the lock keepers on this."
    assert texts(f"How many locks were shut in 2014?\n\n{added}")[1:] == [added]


def test_what_to_do_in_any_trouble_is_no_thing_added():
    asked = "How many locks were shut in 2014?"
    assert texts(f"{asked}\n\nAlso any problems, please ring me.") == [asked]


def test_things_wanted_a_line_each_with_small_letters():
    source = (
        "Please send me:\nall letters sent by the keeper of the lock between 1 and 14 June\n"
        "the notes of the meeting of 12 June\nhow many locks were shut that week"
    )
    assert texts(source) == source.split("\n")[1:]


def test_a_sentence_wrapped_after_a_colon_goes_on():
    source = (
        "Please tell me of each lock, if you keep it:\n"
        "the number of boats that went through it and\nthe number that were turned away?"
    )
    assert len(texts(source)) == 1


def test_years_are_no_things_that_are_told_of():
    source = (
        "Please provide, for each of the last five years:\n- number of stray horses\n"
        "- cost of keeping them\n- what happened to them"
    )
    assert len(texts(source)) == 3


def test_to_find_out_about_a_matter_is_an_aim():
    asked = "How many drones do you own?"
    told = "I am trying to find out about the use of drones by the harbour."
    assert texts(f"{told}\n\n{asked}") == [asked]


def test_questions_a_line_each_with_small_letters_and_no_marks():
    source = "Hello,\nhow many boats sank this year\nhow many were raised\nwhat did it cost"
    assert texts(source) == source.split("\n")[1:]


def test_questions_with_semicolons_between():
    source = (
        "Please answer the following: how many boats do you own; who looks after them; "
        "when were they made."
    )
    assert texts(source) == [
        "how many boats do you own;",
        "who looks after them;",
        "when were they made.",
    ]


def test_two_clauses_with_a_semicolon_are_one_question():
    assert len(texts("How many boats do you own; who looks after them?")) == 1


def test_a_thing_added_with_and_beneath_a_list():
    source = (
        "Please tell me:\n- how many left\n- how many were asked to\n\nand the total paid to them."
    )
    assert texts(source)[2:] == ["and the total paid to them."]


def test_in_addition_to_the_above_opens_a_wish():
    wish = "In addition to the above I would like a copy of the agreement with the ferry."
    assert texts(f"How many ferries were late in 2014?\n\n{wish}")[1:] == [wish]


def test_the_following_for_each_year_with_no_colon_leads():
    source = (
        "Could you provide the following for each year from 2010 to 2015\nNumber let\nNumber lost"
    )
    assert texts(source) == ["Number let", "Number lost"]


def test_names_after_a_colon_are_the_question_they_end():
    source = "Please can you tell me if the club uses any of these engines: Otter, Stoat, Heron?"
    assert texts(source) == [source]


def test_if_so_goes_with_what_was_named_on_its_line():
    source = (
        "I am writing to ask:\n\nWhether the club holds a survey of newts. If so please send it.\n"
        "Whether a licence was given.\nWho asked for the licence and when."
    )
    assert texts(source) == source.split("\n")[2:]


def test_bare_numbers_before_small_letters():
    source = (
        "I wish to see full copies of:\n\n1 the report into the loss of the boat\n"
        "2 the letters that led to it\n3 any findings"
    )
    assert numbers(source) == ["1", "2", "3"]


def test_two_counts_at_the_start_of_lines_are_no_numbers():
    source = "How many boats were let in\n1 week of May? I know that of them\n2 were lost."
    assert set(numbers(source)) == {None}


@pytest.mark.parametrize("names", ["England\nWales", "(i) England\n(ii) Wales"])
def test_and_beneath_the_names_an_ask_is_of_goes_on_with_it(names):
    lead = "I would like to know how many boats from each of the following countries came in 2012:"
    source = f"{lead}\n\n{names}\n\nand how many of them stayed."
    assert texts(source) == [" ".join(source.split())]


def test_a_thing_named_after_one_with_years_beneath_it():
    source = (
        "Please can you tell me:\n\nThe number of boats let in\n\n(i) 2014\n(ii) 2015\n\n"
        "The number of dogs aboard in the same years."
    )
    assert texts(source)[1:] == ["The number of dogs aboard in the same years."]


def test_the_last_item_of_a_line_after_a_semicolon_and_and():
    source = (
        "Please give: (1) the number of boats sunk; (2) what was done in each case; and (3) the "
        "name of the keeper."
    )
    assert numbers(source) == ["1", "2", "3"]


def test_paragraphs_that_each_name_a_thing():
    source = (
        "Copies of all letters about the ferry since 2014.\n\n"
        "Copies of all letters about the lock since 2014. Please also include maps of it.\n\n"
        "Records of the works done at the lock."
    )
    assert texts(source) == source.split("\n\n")


def test_a_statement_after_things_named_is_none():
    source = "Number of boats let: 2016, 2017\n\nReasons for this request are given overleaf."
    assert texts(source) == ["Number of boats let: 2016, 2017"]


def test_a_line_opened_after_a_bracket_was_not_wrapped():
    source = "Were they fined? (if so, by whom?)\nWhat do they get for it in a year, all told?"
    assert texts(source) == source.split("\n")


def test_an_ask_set_apart_that_and_opens_is_none_of_the_last_item():
    source = "Please send\n\ni) number refused\nii) number sent back\n\nAnd please say who decides."
    assert texts(source)[1:] == ["number sent back", "And please say who decides."]


def test_a_heading_over_numbers_is_none():
    source = "Information sought\n\n1. Names of the keepers.\n2. Minutes of their meetings."
    assert numbers(source) == ["1", "2"]


def test_lines_to_be_filled_in_under_an_announcement():
    source = (
        "Please provide the following information about your boats:\nMaker/model:\n"
        "Number in use:\nSupplier:\nAnnual cost:"
    )
    assert texts(source) == source.split("\n")[1:]


def test_headings_over_questions_are_not_to_be_filled_in():
    source = (
        "Please provide the following information:\n\nBoats:\nHow many are there?\n\nLocks:\n"
        "How many are shut?\n\nQuays:\nWho lets them?"
    )
    assert texts(source) == ["How many are there?", "How many are shut?", "Who lets them?"]


def test_what_is_asked_before_numbers_that_are_asked_also():
    first = "Please send all letters between the board and the duke."
    source = f"{first}\nI am also interested in\n1) any advice obtained\n2) the name of the adviser"
    assert texts(source) == [first, "any advice obtained", "the name of the adviser"]


def test_to_be_glad_of_a_copy_asks():
    wish = "I would be glad of a copy of any report on the fault."
    assert texts(f"Why was it shut? {wish}")[-1:] == [wish]
    assert texts("Why was the lock shut in May? I would be glad of a reply soon.") == [
        "Why was the lock shut in May?"
    ]
