"""Asks in paragraphs, and what belongs to them. Every text is invented."""

import pytest

from answerable.reading.questions import split_questions
from answerable.reading.questions.refining import explains, hangs_open, refines
from answerable.reading.questions.sentences import asks_apart

KETTLES = "How many kettles did the ward buy in 2019?"
CUPS = "Please send me a list of the cups that were broken."


def texts(source):
    return [" ".join(q.question.split()) for q in split_questions(source)]


@pytest.mark.parametrize(
    "narrowing",
    [
        "Please break these down by month.",
        "Please provide the data for each of the years 2017 to 2019.",
        "This would be for all wards together.",
        "It would be helpful if you could separate steel from plastic.",
        "Ideally I would like this broken down by ward.",
        "Please include those that were given away.",
        "I am only interested in electric ones.",
        "Please answer yes or no.",
    ],
)
def test_what_narrows_an_ask_belongs_to_it_in_its_paragraph(narrowing):
    assert texts(f"{KETTLES} {narrowing}\n\n{CUPS}") == [f"{KETTLES} {narrowing}", CUPS]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            f"{KETTLES}\n\nPlease could you split this into figures for (i) steel and (ii) glass?",
            [KETTLES, "Please could you split this into figures for (i) steel and (ii) glass?"],
            id="a split asked for in its own paragraph stands alone",
        ),
        pytest.param(
            f"{CUPS}\n\nA ward by ward table would be useful.",
            [CUPS],
            id="what asks nothing in its own paragraph is left out",
        ),
        pytest.param(
            f"{CUPS} Please also send the saucers and the spoons.",
            [CUPS, "Please also send the saucers and the spoons."],
            id="also begins an ask",
        ),
        pytest.param(
            f"{KETTLES} I am not interested in those of the canteen.",
            [KETTLES],
            id="what is not wanted is a note",
        ),
    ],
)
def test_where_a_refinement_stands(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "I want to know how many of each of the following the ward holds:\n\nCups,\n\nSpoons,"
            "\n\nTrays.",
            [
                "I want to know how many of each of the following the ward holds: Cups, Spoons, "
                "Trays."
            ],
            id="bare names under an open ask",
        ),
        pytest.param(
            "The name of the kettle you use\nThe date it was bought\nThe yearly upkeep charges",
            [
                "The name of the kettle you use",
                "The date it was bought",
                "The yearly upkeep charges",
            ],
            id="lines alike, some of them named by no word we know",
        ),
        pytest.param(
            "Could you tell me (i) the make of the kettles and (ii) who mends them",
            ["the make of the kettles", "who mends them"],
            id="items in a line after words that say nothing",
        ),
        pytest.param(
            "I wish to request details regarding kettles in Exeter Can you tell me how many "
            "there are?",
            ["Can you tell me how many there are?"],
            id="a full stop left out",
        ),
        pytest.param(
            "I do not know whom to write to but I would like to know who mends the kettles.",
            ["I would like to know who mends the kettles."],
            id="an aside before the ask",
        ),
        pytest.param(
            "We are looking to understand the following - who mends the kettles?",
            ["who mends the kettles?"],
            id="a lead in the line",
        ),
        pytest.param(
            "Is it possible to find out if the ward counts its kettles.\n\n"
            "Have any of them been lost.",
            [
                "Is it possible to find out if the ward counts its kettles.",
                "Have any of them been lost.",
            ],
            id="the question mark forgotten",
        ),
        pytest.param(
            f"{CUPS} If you use none then please let me know.",
            [CUPS],
            id="let me know, and nothing to know",
        ),
    ],
)
def test_asks_as_people_leave_them(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "1 a) How many kettles were bought in all.\n\nb) Who paid for each of them.",
            ["How many kettles were bought in all.", "Who paid for each of them."],
            id="b) after 1 a)",
        ),
        pytest.param(
            "A) Do the wards share a kettle?\n(B) Who fills it?\n(C) Who empties it?",
            ["Do the wards share a kettle?", "Who fills it?", "Who empties it?"],
            id="letters that change their brackets",
        ),
        pytest.param(
            "-makes of kettle on each ward\n\n-all letters about the kettles",
            ["makes of kettle on each ward", "all letters about the kettles"],
            id="dashes against small letters",
        ),
        pytest.param(
            ")   How many kettles are there?\n2)   Who fills them?\n3)   Who empties them?",
            ["How many kettles are there?", "Who fills them?", "Who empties them?"],
            id="the first number lost, its bracket left",
        ),
        pytest.param(
            "1. The make of each kettle.\n2. The date it was bought.\n3. Please email your reply.",
            ["The make of each kettle.", "The date it was bought."],
            id="how to reply, numbered with the rest",
        ),
        pytest.param(
            "1) Under the Freedom of Information Act please can you name the makers?\n"
            "2) Who mends them?",
            [
                "Under the Freedom of Information Act please can you name the makers?",
                "Who mends them?",
            ],
            id="an item stays as it was printed, the law with it",
        ),
        pytest.param(
            "Please provide a list of kettles for: [1] wards; [2] offices.\n\nFor each I require:"
            "\n\n(i) The make\n(ii) The date bought",
            ["Please provide a list of kettles for: [1] wards; [2] offices.", "The make",
             "The date bought"],
            id="an ask before the list that asks more of it",
        ),
    ],
)  # fmt: skip
def test_lists_as_people_leave_them(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "Please could you give me the following information about cafes in the county:\n"
            "Cafe name\nOwner name\nPostal address\nTelephone number\nSeats",
            ["Please could you give me the following information about cafes in the county: Cafe "
             "name Owner name Postal address Telephone number Seats"],
            id="the columns of a directory are asked for whole",
        ),
        pytest.param(
            "Please provide:\n- The cost of kettles\n- The number lost\n- Who pays",
            ["The cost of kettles", "The number lost", "Who pays"],
            id="things of their own are not",
        ),
        pytest.param(
            "Please send details of kettles bought since 2015.\n\nPlease state: the make; "
            "the cost; the ward.",
            ["Please send details of kettles bought since 2015. Please state: the make; the cost; "
             "the ward."],
            id="an ask with no object of its own",
        ),
        pytest.param(
            "1. A list of kettles held today.\n\nPlease provide:\n\na) Their make\nb) Their age",
            ["A list of kettles held today. Please provide: a) Their make b) Their age"],
            id="letters beneath it",
        ),
        pytest.param(
            "Have the contracts below been let and if so to whom?\n\n1. Ward Nine, new kettles\n\n"
            "2. Ward Ten, new cups",
            ["Have the contracts below been let and if so to whom? 1. Ward Nine, new kettles 2. "
             "Ward Ten, new cups"],
            id="names that a question speaks of as those below",
        ),
        pytest.param(
            "Please send the cost of all kettles.\nPlease break down your answer by:\n- "
            "Ward\n- Make",
            ["Please send the cost of all kettles.",
             "Please break down your answer by: - Ward - Make"],
            id="what an answer is to be split by",
        ),
        pytest.param(
            f"{CUPS}\n\nI am looking for any that a visitor may have used.",
            [CUPS],
            id="what was meant by an ask above",
        ),
        pytest.param(
            "I am looking for the names of those who mend kettles.",
            ["I am looking for the names of those who mend kettles."],
            id="the same words where nothing was asked",
        ),
        pytest.param(
            f"{CUPS} If you hold none, how would a visitor find out.",
            [CUPS, "If you hold none, how would a visitor find out."],
            id="a question after its condition",
        ),
        pytest.param(
            "The number of cups used on the wards in 2019\nThe budget set for the cups of 2019",
            ["The number of cups used on the wards in 2019",
             "The budget set for the cups of 2019"],
            id="a line opened with a capital The",
        ),
        pytest.param(
            "- How many cups are there?\n- Who washes them?\n\nPlease give the figures for each "
            "year since 2012.",
            ["How many cups are there?", "Who washes them?"],
            id="what narrows all of the bullets asks nothing of its own",
        ),
    ],
)  # fmt: skip
def test_what_a_list_belongs_to(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "How many kettles were lost in the following years?\n2017/2018:\n2018/2019:\n\n"
            "If these were replaced, what did the new ones cost?",
            ["How many kettles were lost in the following years? 2017/2018: 2018/2019:",
             "If these were replaced, what did the new ones cost?"],
            id="years beneath a question, and a condition that is none of ours",
        ),
        pytest.param(
            "1. How many kettles:\ni) leaked\nii) burnt out - please specify\n\nPlease give "
            "these by the years\n\n2011-2012\n2012-2013\n\n2. Who mends them?",
            ["How many kettles: i) leaked ii) burnt out - please specify Please give these by the "
             "years 2011-2012 2012-2013", "Who mends them?"],
            id="lines stay in their order",
        ),
        pytest.param(
            "1. Tell us how kettles are mended.\n2. Tell us who mends them.\nIf none are, would "
            "you please:\n1. Say why none are.\n2. Say who decided it.",
            ["Tell us how kettles are mended.", "Tell us who mends them.", "Say why none are.",
             "Say who decided it."],
            id="what opens a second list is not the first one's",
        ),
        pytest.param(
            "Could you provide me the following information for your wards, year by year?\n\n"
            "- The number of kettles bought?\n- The number of kettles lost?\n\nIf you count "
            "cups apart, please give both.",
            ["The number of kettles bought?", "The number of kettles lost?",
             "If you count cups apart, please give both."],
            id="a lead worded as a question",
        ),
        pytest.param(
            "Please send a table of all kettles including the following columns:\n\nColumn 1: "
            "Make\n\nColumn 2: Ward\n\nColumn 3: Date bought",
            ["Please send a table of all kettles including the following columns: Column 1: Make "
             "Column 2: Ward Column 3: Date bought"],
            id="columns set apart by blank lines",
        ),
        pytest.param(
            "The number of cups that are on the wards now. The number of cups held in store.",
            ["The number of cups that are on the wards now.",
             "The number of cups held in store."],
            id="two things named in one paragraph",
        ),
        pytest.param(
            "When was the decision made to move the kettle. Who asked for it to be moved?",
            ["When was the decision made to move the kettle.", "Who asked for it to be moved?"],
            id="a question word and no question mark",
        ),
        pytest.param(
            "To help my study, and in line with the Act, I require copies of the kettle records.\n"
            "\nI will accept them as a table with the following headers:\n\nWard - Make - Date",
            ["I require copies of the kettle records."],
            id="an ask after its clauses, and the shape of a reply",
        ),
        pytest.param(
            "- The details of each time a kettle was mended, including:\n- The date\n- The cost\n"
            "- Who paid",
            ["The details of each time a kettle was mended, including: - The date - The cost - Who "
             "paid"],
            id="bullets beneath a bullet that includes them",
        ),
        pytest.param(
            "From December 2014 how many kettles has the ward sent or will send away.",
            ["From December 2014 how many kettles has the ward sent or will send away."],
            id="its question word after a time",
        ),
        pytest.param(
            "Please send the expenses of July for the following members;\nAnn Ellis\nBob Moor\n"
            "Cal Hart",
            ["Please send the expenses of July for the following members; Ann Ellis Bob Moor Cal "
             "Hart"],
            id="people named beneath an ask",
        ),
        pytest.param(
            "I am writing to ask for information regarding kettles lost in 2019.\n\nSpecifically I "
            "would like the information broken down by:\na) Ward\nb) Make",
            ["I am writing to ask for information regarding kettles lost in 2019.",
             "Specifically I would like the information broken down by: a) Ward b) Make"],
            id="an introduction counts where the rest only splits it",
        ),
        pytest.param(
            "I ask for the following information:\n\nA full list of kettles, by ward. I have "
            "attached one from elsewhere.\n\nPlease publish the number of cups too.",
            ["A full list of kettles, by ward.", "Please publish the number of cups too."],
            id="what was announced, and an attachment",
        ),
        pytest.param(
            "How many kettles were lost in 2019 if you keep these figures. How many were found?",
            ["How many kettles were lost in 2019 if you keep these figures.",
             "How many were found?"],
            id="these figures announce nothing in a question",
        ),
        pytest.param(
            "For each ward that has a kettle, I would like to know:\n- Its name\n- Its age\n"
            "- Whether it is used",
            ["For each ward that has a kettle, I would like to know: - Its name - Its age "
             "- Whether it is used"],
            id="what is told of each is one ask",
        ),
        pytest.param(
            "Please send me for each ward number of kettles bought number of kettles lost number "
            "of kettles mended",
            ["number of kettles bought", "number of kettles lost", "number of kettles mended"],
            id="items run together, each opened alike",
        ),
        pytest.param(
            "Please give the following information. Dates of all checks made on kettles.Details of "
            "the faults found.The usual interval between checks.",
            ["Dates of all checks made on kettles.", "Details of the faults found.",
             "The usual interval between checks."],
            id="full stops with no space after",
        ),
        pytest.param(
            "Can I ask a further two questions about that?\n\n*1) Who owns it?\n*2) Who mends it?",
            ["Who owns it?", "Who mends it?"],
            id="starred numbers under a question that asks leave to ask",
        ),
        pytest.param(
            "All kettles passed to the stores last year.\n\nIn your response please include the "
            "following:\n- Their age\n- Their make",
            ["All kettles passed to the stores last year. In your response please include the "
             "following: - Their age - Their make"],
            id="what is named first and then asked about",
        ),
        pytest.param(
            "Please send me the voting records of the board. I would like the following:\n- Date "
            "of the vote\n- Who voted",
            ["Please send me the voting records of the board.", "Date of the vote", "Who voted"],
            id="an ask in the paragraph that opens a list",
        ),
    ],
)  # fmt: skip
def test_asks_found_where_requests_wander(source, wanted):
    assert texts(source) == wanted


def test_the_rules_alone():
    assert refines("Please break it down by year.")
    assert not refines("Please also break it down by year.")
    assert explains("This should include agency staff.")
    assert not explains("Please break it down by year.")
    assert hangs_open("How many staff work in the following areas:")
    assert not hangs_open("Please answer my questions:")
    assert asks_apart("I like tea Could you send some") == ["I like tea", "Could you send some"]


def test_what_is_added_with_also_asks_too():
    also = "Also the same for the year before."
    assert texts(f"{KETTLES} {also}") == [KETTLES, also]


@pytest.mark.parametrize(
    "told",
    [
        "I would like to point out that steel kettles last longer.",
        "I do not wish to receive any names of those who broke them.",
    ],
)
def test_a_wish_to_tell_or_not_to_be_told_asks_nothing(told):
    assert texts(f"{CUPS} {told}\n\n{KETTLES}") == [CUPS, KETTLES]


def test_a_quotation_mark_that_opens_it_all_is_left_out():
    assert texts(f'"{CUPS}') == [CUPS]
