"""Requests as they are typed: marks, leads, fields to fill in, and where what is asked ends."""

from __future__ import annotations

import pytest

from answerable.reading.questions import split_questions

CUPS = "How many cups are there on the ward?"


def texts(source):
    return [" ".join(q.question.split()) for q in split_questions(source)]


def labels(source):
    return [q.number for q in split_questions(source)]


@pytest.mark.parametrize(
    ("source", "numbers", "wanted"),
    [
        pytest.param(
            "1, how many cups are washed by hand\n2, how many are washed by machine",
            ["1", "2"],
            ["how many cups are washed by hand", "how many are washed by machine"],
            id="commas after the numbers, small letters after the commas",
        ),
        pytest.param(
            "I ask for this under the Act.\n1, The number of cups lost from each ward last year.",
            ["1"],
            ["The number of cups lost from each ward last year."],
            id="one number, with a comma",
        ),
        pytest.param(
            "It was 1, the nurse said, or 2 at most. How many cups broke that day?",
            [None],
            ["How many cups broke that day?"],
            id="a number and a comma within a sentence",
        ),
        pytest.param(
            "1. Who buys the kettles?\n2. a) How many were bought in May?\n\n"
            "b) Which of those were red?\n3. Where are they kept?",
            ["1", "2", "3"],
            [
                "Who buys the kettles?",
                "a) How many were bought in May? b) Which of those were red?",
                "Where are they kept?",
            ],
            id="a letter on the line of its number, the next beneath",
        ),
        pytest.param(
            "1. (a) The cost of each tray.\n(b) The maker of each tray.\n2. The date of purchase.",
            ["1", "2"],
            [
                "(a) The cost of each tray. (b) The maker of each tray.",
                "The date of purchase.",
            ],
            id="the same in brackets",
        ),
    ],
)
def test_marks(source, numbers, wanted):
    assert (labels(source), texts(source)) == (numbers, wanted)


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "In accordance with the above Act I am requesting the name of the ward's tea lady.",
            ["I am requesting the name of the ward's tea lady."],
            id="the above Act, no comma",
        ),
        pytest.param(
            "Pursuant to the Freedom of Information Act 2000 could you send me the menu for June.",
            ["could you send me the menu for June."],
            id="pursuant to, no comma",
        ),
        pytest.param(
            "Under the Environmental Information Regulations please send me the drain survey.",
            ["Under the Environmental Information Regulations please send me the drain survey."],
            id="the Regulations say which law it is",
        ),
        pytest.param(
            f"{CUPS} Who is it that washes them, and which soaps are used to do it.",
            [CUPS, "Who is it that washes them, and which soaps are used to do it."],
            id="the mark forgotten after another question",
        ),
        pytest.param(
            "Please send me the rota for May. Which wards were short that month and by how much.",
            [
                "Please send me the rota for May.",
                "Which wards were short that month and by how much.",
            ],
            id="the mark forgotten after a thing asked for",
        ),
        pytest.param(
            "Please send me the rota for May. What drew me to ask about it is of no matter.",
            ["Please send me the rota for May."],
            id="a question word that opens a statement",
        ),
        pytest.param(
            "How many lifts were mended?\n\nWhere a lift was shut for a week was it for want of "
            "parts or for want of staff.",
            [
                "How many lifts were mended?",
                "Where a lift was shut for a week was it for want of parts or for want of staff.",
            ],
            id="a question after a condition, with no comma and no mark",
        ),
        pytest.param(
            "Please tell me the following: The cost of each boat How many were sold The name of "
            "the yard that built them What is the age of the oldest one Thanks, Jo",
            [
                "The cost of each boat",
                "How many were sold",
                "The name of the yard that built them",
                "What is the age of the oldest one",
            ],
            id="the ends of the lines lost, and the thanks",
        ),
        pytest.param(
            "May I have the following -\n\nThe number of trees felled in the park last year.\n"
            "And - the number of trees planted in it.",
            [
                "The number of trees felled in the park last year.",
                "the number of trees planted in it.",
            ],
            id="a word that joins, set off by a dash",
        ),
        pytest.param(
            "Please could you send information relating to the fountains. Specifically, please "
            "give:\n\nThe cost of the water that was used in each of them in 2012.",
            ["The cost of the water that was used in each of them in 2012."],
            id="the matter named, and then what of it",
        ),
        pytest.param(
            "I would like a list of the people who work in the .. Mill Garden.",
            ["I would like a list of the people who work in the .. Mill Garden."],
            id="points within a sentence",
        ),
        pytest.param(
            "Mill Lane, and the by-laws of 1995, refer: under the FOIA 2000 please send a copy of "
            "the rules of the pond.",
            ["please send a copy of the rules of the pond."],
            id="what the request refers to, before the Act",
        ),
        pytest.param(
            "I would like a copy of the rules of the pond under the FOI Act please.",
            ["I would like a copy of the rules of the pond under the FOI Act please."],
            id="the Act after the ask",
        ),
        pytest.param(
            "On behalf of the Mill Lane Society I would like a copy of the plan of the weir.",
            ["I would like a copy of the plan of the weir."],
            id="on whose behalf",
        ),
        pytest.param(
            "I would like to know the information you hold by e-mail on the loss of the boat.",
            ["I would like to know the information you hold by e-mail on the loss of the boat."],
            id="what is held by e-mail, and not how to reply",
        ),
        pytest.param(
            "How many boats were hired (by the hour or by the day) Of the boats that were hired, "
            "how many were late back?",
            [
                "How many boats were hired (by the hour or by the day)",
                "Of the boats that were hired, how many were late back?",
            ],
            id="of those just asked after, with no stop before",
        ),
        pytest.param(
            "Please send me the list of trees felled.\n\nPlease confirm if these plans cover the "
            "common, if not please send a copy of the plan that does.",
            [
                "Please send me the list of trees felled.",
                "Please confirm if these plans cover the common, if not please send a copy of the "
                "plan that does.",
            ],
            id="these plans, of which a clause speaks",
        ),
    ],
)
def test_where_an_ask_begins(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            f"{CUPS} If possible, please give the equivalent number for 2011/12.\n\n"
            "What did they cost? Please supply the corresponding amount for 2011/12.",
            [
                f"{CUPS} If possible, please give the equivalent number for 2011/12.",
                "What did they cost?",
                "Please supply the corresponding amount for 2011/12.",
            ],
            id="the same of another year; an amount is a thing of its own",
        ),
        pytest.param(
            "How many cups were lost in May?\n\nCan I have this split into cups lost by staff and "
            "by guests?\n\nHow many cups were lost in June?\n\nCan I have this split into cups "
            "lost by staff and by guests?",
            [
                "How many cups were lost in May?",
                "Can I have this split into cups lost by staff and by guests?",
                "How many cups were lost in June?",
                "Can I have this split into cups lost by staff and by guests?",
            ],
            id="a wish said again of each ask stands alone",
        ),
        pytest.param(
            "How many cups were lost in May?\n\nCan I have this split into cups lost by staff and "
            "by guests?",
            [
                "How many cups were lost in May? Can I have this split into cups lost by staff and "
                "by guests?",
            ],
            id="said once it goes with the one thing asked",
        ),
        pytest.param(
            "Could you send me the contact details of your head gardeners.\n\n"
            "Name / Park / Telephone",
            [
                "Could you send me the contact details of your head gardeners. "
                "Name / Park / Telephone",
            ],
            id="columns with strokes between",
        ),
        pytest.param(
            "Could you also say who would be the right person to write to about kettles:\n\n"
            "Person -\nTelephone -\nWard or room -",
            [
                "Could you also say who would be the right person to write to about kettles: "
                "Person - Telephone - Ward or room -",
            ],
            id="names to be filled in beside",
        ),
        pytest.param(
            "How many geese were ringed from 2009 to 2012*?\n*Any four years that you have counted "
            "will be fine.\n\nHow many swans were ringed?",
            [
                "How many geese were ringed from 2009 to 2012*? *Any four years that you have "
                "counted will be fine.",
                "How many swans were ringed?",
            ],
            id="the note that a star leads to",
        ),
        pytest.param(
            "Please tell me:\n- The cost of each bench.\n- The name of the maker of the bench at "
            "the following corner;\n\nHill Street and Mill Lane",
            [
                "The cost of each bench.",
                "The name of the maker of the bench at the following corner; "
                "Hill Street and Mill Lane",
            ],
            id="a name beneath the last item that leads to it",
        ),
        pytest.param(
            "Copies of any letter on whether the pond is to be drained this year\n"
            "- If so, when will it be drained\n- And, if it is, who is to do the work",
            [
                "Copies of any letter on whether the pond is to be drained this year "
                "- If so, when will it be drained - And, if it is, who is to do the work",
            ],
            id="items that lean on the words above them",
        ),
        pytest.param(
            "1. How many boats sank?\n2. What did it cost to raise them?\n"
            "I would like separate sums for each boat and not one for them all.",
            ["How many boats sank?", "What did it cost to raise them?"],
            id="how to divide what all the items ask",
        ),
        pytest.param(
            "Please tell me who repairs the boats. I am particularly interested to know about "
            "those on the lake.",
            [
                "Please tell me who repairs the boats. I am particularly interested to know about "
                "those on the lake.",
            ],
            id="what is of most interest in it",
        ),
    ],
)
def test_what_goes_with_an_ask(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "Please list the surveys that the park makes of its birds.\n\nFrom what I have read I "
            "already have:\n1) The count of swans\n2) The winter walk\n3) The ringing of owls\n"
            "Are the above complete, and is there one of geese?",
            [
                "Please list the surveys that the park makes of its birds.",
                "Are the above complete, and is there one of geese?",
            ],
            id="a list of what the writer has, and a question of all of it",
        ),
        pytest.param(
            "A boat is lent on several terms. Among them are usually the following:\n\nage of the "
            "boat\nnumber of seats\nwhether it has oars\n\nI would like to know for each boat what "
            "the terms were in 2012.",
            ["I would like to know for each boat what the terms were in 2012."],
            id="a list of what is so, before the ask",
        ),
        pytest.param(
            "I would like to see the plan of the drains beneath the mill many thanks for your help "
            "Jo Frost",
            ["I would like to see the plan of the drains beneath the mill"],
            id="thanks and a name with no stop before them",
        ),
        pytest.param(
            f"{CUPS} Kind regards. Jo Frost, 12 Mill Lane. This message may hold what is private. "
            "Should it have reached you by mistake, please tell me at once and then delete it, and "
            "do not print it, keep it, show it to anybody or send it on, for it is not yours to "
            "send and was never meant for you.",
            [CUPS],
            id="a long footer on the line of the sign-off",
        ),
        pytest.param(
            f'1. Who fills the urn?\n2. {CUPS}"',
            ["Who fills the urn?", CUPS],
            id="a quotation mark that nothing opens",
        ),
        pytest.param(
            "Our requests fall under three heads, since several of your teams may have to answer "
            "them.\n\nAttached in Files.",
            [],
            id="what is told of requests that stand in another file",
        ),
        pytest.param(
            f"Please send me the rota. {CUPS} This could be due to the new washing machine.",
            ["Please send me the rota.", CUPS],
            id="what may be the cause of it",
        ),
        pytest.param(
            "I refer to my letters on the flood in the mill, the last of them dated 3 May, which "
            "have had no reply.",
            [],
            id="letters referred to, and nothing wanted",
        ),
        pytest.param(
            "All that is wanted is in the attached letter.",
            [],
            id="what is asked stands in another file",
        ),
    ],
)
def test_what_is_no_ask(source, wanted):
    assert texts(source) == wanted


def test_a_questionnaire_of_more_than_a_hundred_questions_is_split_to_its_end() -> None:
    asked = "\n".join(f"{n}. How many of kind {n} were there?" for n in range(1, 124))
    assert [q.number for q in split_questions(f"Please tell me:\n{asked}\nThanks")][-2:] == [
        "122",
        "123",
    ]


def test_a_number_that_a_line_happens_to_begin_with_is_no_question() -> None:
    assert len(split_questions("How many calls were made to\n111. And how many to\n112?")) <= 2
