"""A table asked for with its columns, and what is said beneath the items of a list.

Every text is invented.
"""

import pytest

from answerable.reading.letter import read_text
from answerable.reading.questions.asking import is_ask, is_introduction, is_period
from answerable.reading.questions.opening import strip_law


def asked(source):
    return [" ".join(q.question.split()) for q in read_text(source).questions]


WHOLE = [
    pytest.param(
        "Please send a list of all the boats moored at your piers, including the following "
        "details:\n\n1. Name of the boat (as painted). Please note that this is not its number.\n"
        "\n2. Pier\n\n3. Length\n\n4. Owner\n\n5. Whether it is let",
        id="a column with a remark and one that says whether",
    ),
    pytest.param(
        "Could I have a spreadsheet of every allotment you let and giving the following "
        "facts:\n1. Plot\n2. Rent\n3. Tenant since\n4. Number of sheds\n"
        "5. Kind (if any) of discount (in columns of their own if there are several) "
        "with the discount for age, for need, for early payment and for anything else",
        id="giving",
    ),
    pytest.param(
        "Please supply a full list of the kiosks you own, with the following columns:\n\n"
        "- Name of kiosk (as let)- Street- Open / Shut- Rent now paid",
        id="columns typed in one line",
    ),
    pytest.param(
        "The sum raised from moorings in each of the following years:\n"
        "1. 2012-13\n2. 2013-14\n3. 2014-15 (if it is ready)",
        id="a year with a remark",
    ),
]


@pytest.mark.parametrize("source", WHOLE)
def test_a_table_and_its_columns_are_one_question(source):
    assert asked(source) == [" ".join(source.split())]


CASES = [
    pytest.param(
        "Please give a list of the boats showing the following for each:\n"
        "1. Who owns them now?\n2. When did they last sail?",
        ["Who owns them now?", "When did they last sail?"],
        id="items that ask are no columns",
    ),
    pytest.param(
        "The purpose of this letter is to make a request under the Act. Kindly send:\n"
        "1) The latest menu\n2) The latest rota of the kitchen",
        ["The latest menu", "The latest rota of the kitchen"],
        id="a purpose told in a sentence before the lead",
    ),
    pytest.param(
        "1)What did the ward pay for kettles in 2014?\n\nCould you split this by:\n\n"
        "•steel\n\n•glass\n\n2)Which firms mend them?",
        [
            "What did the ward pay for kettles in 2014? Could you split this by: •steel •glass",
            "Which firms mend them?",
        ],
        id="how to split one item, before the next",
    ),
    pytest.param(
        "1. How many urns are there?\n\n2. Please send what is held on this remark:\n\n"
        "“The urn is sound. It will be looked at in May.”\n\nYours faithfully,",
        [
            "How many urns are there?",
            "Please send what is held on this remark: “The urn is sound. It will be looked at "
            "in May.”",
        ],
        id="the words that an item is about",
    ),
    pytest.param(
        "1. Please, give the age of each urn.\n2. Please, note that urns are loved here.\n"
        "3. Please, state who fills them.",
        ["Please, give the age of each urn.", "Please, state who fills them."],
        id="a numbered note",
    ),
    pytest.param(
        "Please send:\n\n1. The accounts of the tea club; &\n\n2. The dates of its teas\n\n"
        "Both were sent to one member. I am asking for them again so that all may read them.",
        ["The accounts of the tea club;", "The dates of its teas"],
        id="asking for them again",
    ),
    pytest.param(
        "Please can I request the following information:\n"
        "The total number of drivers fined while at work. A tally of those fines, by road.\n"
        "The total number of drivers who left.",
        [
            "The total number of drivers fined while at work. A tally of those fines, by road.",
            "The total number of drivers who left.",
        ],
        id="a thing named of those named before",
    ),
    pytest.param(
        "I am asking about lost umbrellas in your trams. Please answer these.\n\n"
        "How many were handed in?\n\nHow many were claimed?",
        ["How many were handed in?", "How many were claimed?"],
        id="asking about a subject",
    ),
]


@pytest.mark.parametrize(("source", "wanted"), CASES)
def test_what_belongs_to_an_item_and_what_to_none(source, wanted):
    assert asked(source) == wanted


def test_words_and_remarks_told_apart():
    assert strip_law("Under FOISA please send the agenda.") == "please send the agenda."
    assert is_period("2017-18 (if available)")
    assert not is_period("2017-18 (the number of boats)  let")
    assert is_introduction("I am asking about kettles in the wards.")
    assert not is_introduction("I am asking about how the kettles were tested.")
    assert is_ask("I am asking about how the kettles were tested.")
    assert is_ask("Whether any (and how many) urns were mended when they leaked.")
    assert not is_ask("Please, note that the Act applies to all.")


MORE = [
    pytest.param(
        "Please say:\na) The number of boats hired each year from 2010 to 2024.\n"
        "b) The number of those lost at sea between 2010 and 2024.\n"
        "This should not go beyond the cost limit but, should you find that it does, answer a.",
        [
            "The number of boats hired each year from 2010 to 2024.",
            "The number of those lost at sea between 2010 and 2024.",
        ],
        id="what is said of the cost beneath the last item",
    ),
    pytest.param(
        "I would like these papers:\n1. 2023/24 plan for the harbour\n2. Chart of its crew",
        ["2023/24 plan for the harbour", "Chart of its crew"],
        id="a number before two years",
    ),
    pytest.param(
        "Please send:\n1. The plan for the harbour\n2. The chart of its crew, and of its boats.\n"
        "For all the papers I have asked for, please send those now in use.",
        ["The plan for the harbour", "The chart of its crew, and of its boats."],
        id="all the papers asked for",
    ),
    pytest.param(
        "I would like to request some information with regards\n"
        "I am interested in finding out about:\n"
        "The way in which visits to your reading rooms are counted (if at all).",
        ["The way in which visits to your reading rooms are counted (if at all)."],
        id="interested in finding out about",
    ),
    pytest.param(
        "How many kettles have you? Additionally under freedom of information please send the "
        "rules for their use. Under freedom of information state how they are shared out.",
        [
            "How many kettles have you?",
            "please send the rules for their use.",
            "state how they are shared out.",
        ],
        id="the Act before a verb of asking",
    ),
]


@pytest.mark.parametrize(("source", "wanted"), MORE)
def test_what_stands_around_what_is_asked(source, wanted):
    assert asked(source) == wanted


@pytest.mark.parametrize("gap", ["\n", "\n\n", " "])
def test_a_list_stands_in_its_question_once(gap):
    lead = f"Please provide the bridge file.{gap}This should include:"
    (question,) = read_text(f"{lead}\n• All plans.\n• Who drew them.").questions
    assert question.question.count("All plans.") == 1
    assert len(question.parts) == 2
