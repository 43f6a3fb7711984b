"""How far an ask goes, said in sentences and lists of their own. Every text is invented."""

import pytest

from answerable.reading.questions import split_questions
from answerable.reading.questions.asking import is_ask, is_condition
from answerable.reading.questions.fields import told_of_each
from answerable.reading.questions.opening import strip_law
from answerable.reading.questions.refining import refines, same_again, sets_scope

KETTLES = "How many kettles did the ward buy?"
CUPS = "Please send me a list of the cups that were broken."
LOSSES = (
    "Please could you tell me how many kettles were lost by:\n\na) porters\nb) cooks\nc) others"
)


def texts(source):
    return [" ".join(q.question.split()) for q in split_questions(source)]


@pytest.mark.parametrize(
    "scope",
    [
        "I would like figures going back four years.",
        "I would like this to date back to the opening of the ward.",
        "Please provide the data broken down by month.",
        "Please give the numbers available for each of the six most recent months.",
        "Where possible could this data be shown for the months from May 2018 to May 2019.",
        "Please restrict your search to the year 2017.",
        "Please include those on loan and those in the stores.",
        "Could you supply the figures for the two latest complete years.",
        "To be clear, I mean those that can no longer be used.",
        "I assume that these are counted once a year.",
        "Just to be clear, this takes in those mended since. The count should be that of the ward.",
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_what_says_how_far_an_ask_goes_stays_with_it(scope, gap):
    assert texts(f"{CUPS}{gap}{scope}\n\nWhat did they cost?") == [
        f"{CUPS} {scope}", "What did they cost?",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            f"{KETTLES}\n\n{CUPS}\n\nPlease restrict your search to the year 2017.",
            [KETTLES, CUPS],
            id="of two asks it belongs to neither",
        ),
        pytest.param(
            f"{LOSSES}\n\nPlease give the figures for the two latest years:\n\nEither 1 May 2017 "
            "to 30 April 2019\n\nOr January 2017 to December 2018.\n\nPlease also say who found "
            "them.",
            [" ".join(LOSSES.split()) + " Please give the figures for the two latest years: Either "
             "1 May 2017 to 30 April 2019 Or January 2017 to December 2018.",
             "Please also say who found them."],
            id="beneath the parts of one question, with its years",
        ),
        pytest.param(
            "Please send all notes with any of the following words:\n\nspout\nlid\nhandle\n\n"
            "Please limit the search to the year 2017. The porters keep them.",
            ["Please send all notes with any of the following words: spout lid handle Please limit "
             "the search to the year 2017."],
            id="beneath names on lines, less what is told",
        ),
        pytest.param(
            f"{CUPS}\n\nPlease give the dates broken down by ward. Who broke them?",
            [CUPS, "Please give the dates broken down by ward.", "Who broke them?"],
            id="another thing broken down is another ask",
        ),
        pytest.param(
            f"{CUPS}\n\nIf possible, please could you include the makers too.",
            [CUPS, "If possible, please could you include the makers too."],
            id="a thing wanted too",
        ),
        pytest.param(
            f"{KETTLES}\nThe same number for 2009\nThe same number for 2008\n\nWho sold them?\n\n"
            "And the same details for 2010.",
            [f"{KETTLES} The same number for 2009 The same number for 2008",
             "Who sold them? And the same details for 2010."],
            id="the same of another time",
        ),
        pytest.param(
            f"{CUPS} Please include the mugs. Please also include any that were mended. Please "
            f"also "
            "send their prices.",
            [f"{CUPS} Please include the mugs. Please also include any that were mended.",
             "Please also send their prices."],
            id="what more is to be taken in",
        ),
        pytest.param(
            f"{CUPS}\n\nIn your answer please include the day each broke.",
            [f"{CUPS} In your answer please include the day each broke."],
            id="what the reply is to take in",
        ),
        pytest.param(
            f"{KETTLES} Please state what that cost. Please list the makers of each one. Please "
            "send all other records for that month.",
            [f"{KETTLES} Please state what that cost.",
             "Please list the makers of each one. Please send all other records for that month."],
            id="what is to be stated of a question, and all of its records",
        ),
        pytest.param(
            f"{CUPS} The list must show the ones from May.\n\nColumn 1: Maker\nColumn 2: Ward",
            [f"{CUPS} The list must show the ones from May. Column 1: Maker Column 2: Ward"],
            id="numbered columns",
        ),
        pytest.param(
            "Details of the cups lent to the Lane Hall.\n\nThe hall's own address is as "
            "follows:\n\n"
            "Lane Hall\nNorth End\nAnytown",
            ["Details of the cups lent to the Lane Hall."],
            id="an address is not asked for",
        ),
        pytest.param(
            "How many kettles were sold and at what price? I would like the kettles and prices "
            "broken down for each ward. I would like the mugs broken down for each ward.",
            ["How many kettles were sold and at what price? I would like the kettles and prices "
             "broken down for each ward.", "I would like the mugs broken down for each ward."],
            id="the same things named again and divided",
        ),
        pytest.param(
            f"{CUPS}\n\nSuch cups would include\n\nMugs\nBeakers\n\nWho drinks from them?",
            [f"{CUPS} Such cups would include Mugs Beakers", "Who drinks from them?"],
            id="what they would include, in lines",
        ),
        pytest.param(
            f"{CUPS}\n\nThe relevant wards are:\nElm\nOak",
            [f"{CUPS} The relevant wards are: Elm Oak"],
            id="which are meant, in lines",
        ),
        pytest.param(
            f"{CUPS}\n\nPlease ensure that the ones by the door are included.",
            [f"{CUPS} Please ensure that the ones by the door are included."],
            id="what is to be included",
        ),
        pytest.param(
            "I have asked the porters, who told me nothing, and I was wondering if you could tell "
            "me "
            "how many of the following were bought:\n\n- mugs\n- cups",
            ["I was wondering if you could tell me how many of the following were bought: - mugs - "
             "cups"],
            id="what was done before the ask",
        ),
        pytest.param(
            f"{CUPS} For example, if you only know of those on the wards, please send that. Please "
            "also count the mugs.",
            [f"{CUPS} For example, if you only know of those on the wards, please send that. "
             "Please also count the mugs."],
            id="what would do, and what is to be counted",
        ),
        pytest.param(
            f"{CUPS}\n\nFor each of the cups listed please say:\na) Who broke it?\nb) What did it "
            f"cost?",
            [CUPS, "For each of the cups listed please say: a) Who broke it? b) What did it cost?"],
            id="questions told of each",
        ),
        pytest.param(
            f"{CUPS} They may have been thrown away or sold.",
            [f"{CUPS} They may have been thrown away or sold."],
            id="what those asked after may be",
        ),
        pytest.param(
            f"{CUPS}\n\nFor each cup please give:\n\nThe maker of it\n\nThe day it broke",
            [CUPS, "For each cup please give: The maker of it The day it broke"],
            id="told of each, in lines",
        ),
        pytest.param(
            f"{CUPS}\n\nFor each one broken can you make sure the following is given, please:\n"
            "(i) Who broke it\n(ii) Day",
            [CUPS, "For each one broken can you make sure the following is given, please: (i) Who "
             "broke it (ii) Day"],
            id="told of each, under letters",
        ),
        pytest.param(
            f"{CUPS}\n\nPlease list for each cup:-\n- Maker\n- Day",
            [CUPS, "Please list for each cup:- - Maker - Day"],
            id="told of each, in bullets",
        ),
        pytest.param(
            f"{CUPS}\n\nI require the following information for each cup:\n(i) Its maker\n(ii) "
            "Its day",
            [CUPS, "Its maker", "Its day"],
            id="letters under a lead that opens with the ask are asked one by one",
        ),
    ],
)  # fmt: skip
def test_where_what_is_told_of_an_ask_stands(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("To help me with a study of wards, I would be grateful for the list.",
         "I would be grateful for the list."),
        ("My main question is how many lids were lost.", "how many lids were lost."),
        ("Under the Freedom of Information Act will you send me it.", "will you send me it."),
        ("To whom it went, I would like to know.", "To whom it went, I would like to know."),
    ],
)  # fmt: skip
def test_what_stands_before_an_ask_is_left_off(sentence, whole):
    assert strip_law(sentence) == whole


def test_asks_and_remarks_told_apart():
    assert is_ask("Would like a copy of the menu for the ward.")
    assert not is_ask("Would like a reply to this by Monday at noon.")
    assert is_ask("I respectfully request the rules that the porters keep.")
    assert is_ask("If you have no kettles are there plans for any.")
    assert is_condition("I would ask that the information is as recent as can be.")
    assert not is_condition("I would ask that the information is broken down by ward.")
    assert not is_ask("I wish to make a request under the Act for the following:")
    assert is_ask(
        "I wish to make a request under the Act that the ward release copies of its menus."
    )
    assert same_again("And the same figures for 2012/13.")
    assert not same_again("The same figures for those who left.")
    assert sets_scope("I would like data going back three years.")
    assert not sets_scope("I would like data on lids.")
    assert refines("I would like the data to go back to 1999.")
    assert told_of_each("For each lid please state:", kind="letter")
    assert not told_of_each("For each year please state:", kind="")
    assert not told_of_each("For each lid please state the following:", kind="number")
