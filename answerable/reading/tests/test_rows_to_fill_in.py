"""Tables with room left in their cells. Every text is invented."""

from __future__ import annotations

import pytest

from answerable.reading.questions import split_questions
from answerable.reading.questions.rows import rows_of

BOATS = "How many boats does the park have?"


def texts(source):
    return [" ".join(q.question.split()) for q in split_questions(source)]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "1. Please give the following for each of two years:\n\n \t2011\n(to May)\t2012\n"
            "How many boats were hired?\t \t \nHow many boats were lost?\t \t \n\n"
            "2. Who hires them?",
            [
                "Please give the following for each of two years: 2011 (to May) 2012 How many "
                "boats were hired? How many boats were lost?",
                "Who hires them?",
            ],
            id="questions in the rows of a number's table",
        ),
        pytest.param(
            f"- \t{BOATS}\n- \tWhen does each lease begin and end?\n\n\nBoat\tBegins\tEnds\n"
            "Swan\t \t \nHeron\t \t \n- \tWho made them?",
            [
                BOATS,
                "When does each lease begin and end? Boat Begins Ends Swan Heron",
                "Who made them?",
            ],
            id="beneath a bullet, and bullets set off by tabs",
        ),
        pytest.param(
            f"{BOATS}\nPlease give the numbers below for the boats on the lake\t2011\t2012\n"
            "Number of boats with oars\t \t \nTotal number of seats\t \t \nNumber of sails",
            [
                BOATS,
                "Please give the numbers below for the boats on the lake 2011 2012 Number of boats "
                "with oars Total number of seats Number of sails",
            ],
            id="under an ask in the head of the table; the last row's cells cut off",
        ),
        pytest.param(
            f"{BOATS}\n\nWhat I have in mind is a page like this one.\n\n\tNumber of boats\n"
            "With oars\t \nTotal number of sails\t ",
            [BOATS],
            id="a pattern of the reply asks nothing",
        ),
        pytest.param(
            "Name of park\t \nDo you hire out boats\t \nPlease list the boats that leak",
            ["Do you hire out boats", "Please list the boats that leak"],
            id="a form whose lines ask is no table",
        ),
        pytest.param(
            "The number of boats hired in each of the last two years.\nPlease split it by boats "
            "with oars and boats with sails.",
            [
                "The number of boats hired in each of the last two years. Please split it by boats "
                "with oars and boats with sails.",
            ],
            id="how to divide what was named, straight beneath it",
        ),
    ],
)
def test_rows_belong_to_the_ask_that_leads_to_them(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (["A lead", "\t2011\t2012", "Oars\t\t", "Sails\t\t"], {1, 2, 3}),
        (["Name\tJo", "Park\tMill"], set()),
        (["- \tWhere", "- \tWhen"], set()),
        (["Where\t", "", "When\t"], set()),
        ([], set()),
    ],
)
def test_rows(lines, rows):
    assert rows_of(lines) == rows
