"""What is one ask and what is two, as people run them together. Every text is invented."""

import pytest

from answerable.reading.letter import read_text
from answerable.reading.questions import split_questions
from answerable.reading.questions.asking import is_ask, is_condition, is_introduction, says_much
from answerable.reading.questions.following import follows_up
from answerable.reading.questions.prose import names_a_thing
from answerable.reading.questions.refining import refines, says_when
from answerable.reading.questions.sentences import asks_apart, named_together, sentences

KETTLES = "How many kettles did the ward buy in 2019?"
CUPS = "Please send me a list of the cups that were broken."


def texts(source):
    return [" ".join(q.question.split()) for q in split_questions(source)]


@pytest.mark.parametrize(
    "more",
    [
        "A breakdown by ward would be great.",
        "Ideally, this would be listed by maker, but a total will do.",
        "Not only those of steel, but all of them.",
        "Can this list please include the date of each?",
        "Contact details to include a name and a telephone number.",
        "The spreadsheet should include if possible the price of each.",
        "I require information for the last three years.",
        "If so, who paid for it?",
        "The information I need for each ward is: name and number bought.",
        "Again, please give the whole of it.",
        "Particularly those by the door.",
        "All of the lost ones, and those that were found.",
        "If this is the case, I would request the names of the makers.",
        "Additionally I would like this in a ward by ward breakdown.",
        "If it is not possible to count them, a likely number for the year would be acceptable.",
        "The wards concerned are: Elm, Oak and Ash.",
        "Please set them out in a list with a line for each ward.",
        "Those mended twice may be counted twice.",
        "By that I mean any that hold two litres.",
        "Among them should be those of steel.",
        "If it is long, a part of it will do.",
        "Could this reach back to the opening of the ward?",
        "Can these please take in the day room?",
        "I would like this to be set out by ward.",
        "Subject to the usual cuts.",
        "From both floors.",
        "Also prices",
    ],
)
def test_what_goes_with_the_ask_on_its_line(more):
    assert texts(f"{CUPS} {more}\n\n{KETTLES}") == [f"{CUPS} {more}", KETTLES]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "Is the kettle let? And if so to whom? Or is it lent?",
            ["Is the kettle let? And if so to whom? Or is it lent?"],
            id="and, or and if so after a question",
        ),
        pytest.param(
            "Is the kettle let?\nIf so, to whom?",
            ["Is the kettle let?", "If so, to whom?"],
            id="the same on lines of their own",
        ),
        pytest.param(
            f"{KETTLES} And secondly, please tell me who mends them.",
            [KETTLES, "And secondly, please tell me who mends them."],
            id="the second of two asks",
        ),
        pytest.param(
            f"{CUPS}\n\nI require this information for the years 2012 and 2013.",
            [f"{CUPS} I require this information for the years 2012 and 2013."],
            id="what time is meant, set apart",
        ),
        pytest.param(
            f"{CUPS}\n(see the note on the board by the door)\n\n{KETTLES}",
            [f"{CUPS} (see the note on the board by the door)", KETTLES],
            id="a bracket on its line",
        ),
        pytest.param(
            f"{CUPS}\n\ni.e. those of china",
            [f"{CUPS} i.e. those of china"],
            id="that is, set apart",
        ),
        pytest.param(
            f"{CUPS}\n\nThis would include those of the canteen.",
            [f"{CUPS} This would include those of the canteen."],
            id="what things are meant, set apart",
        ),
        pytest.param(
            "the names of the six wards with kettles\n- the names of the nine wards with cups",
            ["the names of the six wards with kettles", "the names of the nine wards with cups"],
            id="the first bullet forgotten",
        ),
        pytest.param(
            "Could I ask where the kettle was when it boiled dry:\n\nWard One\n\nKitchen\n\nOther",
            ["Could I ask where the kettle was when it boiled dry: Ward One Kitchen Other"],
            id="the answers to choose from",
        ),
        pytest.param(
            "Please supply:-\n\nAll letters\nAll emails\nAll notes\n\nrelating to the kettles.",
            ["Please supply:- All letters All emails All notes relating to the kettles."],
            id="a last line that completes every item",
        ),
        pytest.param(
            f"{CUPS}\n\nPlease include columns as follows:\n\nWard\nMaker\nColour",
            [f"{CUPS} Please include columns as follows: Ward Maker Colour"],
            id="columns in lines, as in bullets",
        ),
        pytest.param(
            "All kettles on the wards.\n\nI would like this in an excel format to include:\n- Make"
            "\n- Colour\n- Age\n- Ward",
            ["All kettles on the wards. I would like this in an excel format to include: - Make - "
             "Colour - Age - Ward"],
            id="the form of the reply and its columns",
        ),
        pytest.param(
            "The make, age and colour of:\n\nAny kettle that has been on a ward for two years.",
            ["The make, age and colour of: Any kettle that has been on a ward for two years."],
            id="of what, in the next paragraph",
        ),
        pytest.param(
            "I am interested in the sums each ward spent on kettles.\n\nI am looking for this data "
            "for the 2014 year and would like it in a spreadsheet please detailing\n\nWard\nMaker\n"
            "Sum",
            ["I am interested in the sums each ward spent on kettles. I am looking for this data "
             "for the 2014 year and would like it in a spreadsheet please detailing Ward Maker "
             "Sum"],
            id="columns under detailing, with no colon",
        ),
    ],
)  # fmt: skip
def test_one_ask_or_two(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "I would like the following:\nWho buys the kettles?\nWhat do they cost?\nAny letters "
            "from the makers, with names left out.",
            ["Who buys the kettles?", "What do they cost?",
             "Any letters from the makers, with names left out."],
            id="a thing named among lines that ask",
        ),
        pytest.param(
            "Please provide:\n- Name of the maker\n- Date of purchase\nNumber of kettles on a ward",
            ["Name of the maker", "Date of purchase", "Number of kettles on a ward"],
            id="a last bullet forgotten",
        ),
        pytest.param(
            "Please provide:\n- Name of the maker\n- Number of kettles held\nIf there is more than "
            "one maker, please give the number for each.",
            ["Name of the maker", "Number of kettles held"],
            id="what to do in a case that may arise",
        ),
        pytest.param(
            "How many were lost in these years?\n2014/2015\n2013/1014\n2012/2013",
            ["How many were lost in these years? 2014/2015 2013/1014 2012/2013"],
            id="a year mistyped",
        ),
        pytest.param(
            "I request the following\nDates of all checks; Details of the faults found Copies of "
            "the letters sent.",
            ["Dates of all checks;", "Details of the faults found", "Copies of the letters sent."],
            id="things run together",
        ),
        pytest.param(
            "could i have the cost of kettles. when will they be mended. also what do cups cost.",
            ["could i have the cost of kettles.", "when will they be mended.",
             "also what do cups cost."],
            id="no capitals at all",
        ),
        pytest.param(
            f"{CUPS} , Also could you say who paid, I am unable to find this myself , This should "
            "be known to all",
            [CUPS, "Also could you say who paid"],
            id="commas for full stops",
        ),
        pytest.param(
            "Customer is requesting a copy of this report. Please send a copy in the post.",
            ["Customer is requesting a copy of this report."],
            id="an ask written down by another",
        ),
        pytest.param(
            "Under the general requirements of the Freedom of Information Act 2000, I would be "
            "grateful for the cost of kettles.",
            ["I would be grateful for the cost of kettles."],
            id="the requirements of the Act",
        ),
        pytest.param(
            f"{CUPS} Please include copies of material which you hold in the form of paper.",
            [CUPS],
            id="any form will do",
        ),
        pytest.param(
            "A kettle blew up on Ward Ten. What I am requesting is the cost of a new one.",
            ["What I am requesting is the cost of a new one."],
            id="what I am requesting is",
        ),
        pytest.param(
            "I would like to make a freedom of information request for all letters on paper or "
            "not, relating to the kettles of Ward Ten.\n\nPlease tell me what a new one costs.",
            ["I would like to make a freedom of information request for all letters on paper or "
             "not, relating to the kettles of Ward Ten.", "Please tell me what a new one costs."],
            id="a request for something named",
        ),
        pytest.param(
            "I am making this request as a resident.\n\nThe papers tell of kettles here.\n\n"
            f"{KETTLES}",
            [KETTLES],
            id="a story told after a request is spoken of",
        ),
        pytest.param(
            f"{KETTLES}\n\nFurther, the number of reports of burns.\n\nIn addition please, all "
            "the information on cups.",
            [KETTLES, "Further, the number of reports of burns.",
             "In addition please, all the information on cups."],
            id="things added with no verb",
        ),
        pytest.param(
            "Can you tell us the price of kettles in 2019.\nThe same figure for 2009\n\nCan you "
            "tell us who sold them.",
            ["Can you tell us the price of kettles in 2019. The same figure for 2009",
             "Can you tell us who sold them."],
            id="the same for another year",
        ),
        pytest.param(
            f"{KETTLES}\n\nIf some parts of this request are easier to answer than others, I would "
            "ask that you release what you have.",
            [KETTLES],
            id="which parts to answer first",
        ),
        pytest.param(
            "I would like to make a request under the Freedom of Information Act for the plan "
            "of the kettle department.\n\nPlease confirm the name of its head.",
            ["I would like to make a request under the Freedom of Information Act for the plan "
             "of the kettle department.", "Please confirm the name of its head."],
            id="a request under the Act for a thing",
        ),
        pytest.param(
            "Please could you supply dates of checks to the kettles. Details of faults found. "
            "Frequency of checks. Your kind of kettle. The make of it. Details of complaints. "
            "Whether it boils.",
            ["Please could you supply dates of checks to the kettles.", "Details of faults found.",
             "Frequency of checks.", "Your kind of kettle.", "The make of it.",
             "Details of complaints.", "Whether it boils."],
            id="a paragraph that is a list",
        ),
        pytest.param(
            "I hope you can supply figures for the cost of kettles here.",
            ["I hope you can supply figures for the cost of kettles here."],
            id="a hope that is an ask",
        ),
        pytest.param(
            "Please can you give me some information under the Freedom of Information Act? Can you "
            "list the kettles?",
            ["Can you list the kettles?"],
            id="leave to ask",
        ),
        pytest.param(
            "Please give me a list (as a spreadsheet, preferably Excel) of kettles on the wards.",
            ["Please give me a list (as a spreadsheet, preferably Excel) of kettles on the wards."],
            id="the form of the reply in a bracket",
        ),
        pytest.param(
            "how many kettles are on the ward . was there ever a copper one",
            ["how many kettles are on the ward .", "was there ever a copper one"],
            id="a question in small letters",
        ),
        pytest.param(
            "To help us, we ask for the following information: All kettles bought since 2012.",
            ["All kettles bought since 2012."],
            id="a thing named after its lead",
        ),
        pytest.param(
            "I make this request under the Act, Please may I have the plan of the kettle room?",
            ["Please may I have the plan of the kettle room?"],
            id="an ask after a comma",
        ),
        pytest.param(
            "If it does not cost too much, I would also like to know how  many cups there are.",
            ["If it does not cost too much, I would also like to know how  many cups there are."
             .replace("  ", " ")],
            id="two spaces for one, and a condition that asks",
        ),
        pytest.param(
            f"{KETTLES} Second, how many cups did the ward buy. What has been done with them.",
            [KETTLES, "Second, how many cups did the ward buy.", "What has been done with them."],
            id="question words with no question mark",
        ),
        pytest.param(
            "Amount spent on cups and plates for 2014 to 2015 , Also could you say who paid",
            ["Amount spent on cups and plates for 2014 to 2015",
             "Also could you say who paid"],
            id="a thing named before a comma and an ask",
        ),
        pytest.param(
            "I would like to request the following breakdown of your kettle costs:\n\nA list of "
            "the makers of kettles; as well as the age of each.\n\nWho mends them?",
            ["A list of the makers of kettles; as well as the age of each.", "Who mends them?"],
            id="an ask that a colon leaves open",
        ),
        pytest.param(
            f"I would like to have details on if the kettles are used?\n\n{KETTLES}",
            ["I would like to have details on if the kettles are used?", KETTLES],
            id="a question worded as an introduction",
        ),
        pytest.param(
            "Please could you respond to this e-mail providing the names of your kettle makers.",
            ["Please could you respond to this e-mail providing the names of your kettle makers."],
            id="what the reply is to provide",
        ),
        pytest.param(
            "To whom it may concern .I am looking for a list of kettles",
            ["I am looking for a list of kettles"],
            id="a greeting with its stop on the wrong side",
        ),
        pytest.param(
            "I would like to request the following information Your salary bands for menders of "
            "kettles Please can you also say who trains them.",
            ["Your salary bands for menders of kettles",
             "Please can you also say who trains them."],
            id="a lead run into what it leads to",
        ),
        pytest.param(
            "There is no link to it. Please treat this as a request and let me have a copy.",
            ["Please treat this as a request and let me have a copy."],
            id="treat this as a request and send it",
        ),
        pytest.param(
            f"{KETTLES}\n\n*Please state the sum without tax.",
            [KETTLES],
            id="a footnote",
        ),
        pytest.param(
            "I know that the kettles are let, I cannot find to whom and would like a copy of the "
            "lease.",
            ["I know that the kettles are let, I cannot find to whom and would like a copy of the "
             "lease."],
            id="an ask in the sentence that says what is known",
        ),
    ],
)  # fmt: skip
def test_asks_run_together_or_left_open(source, wanted):
    assert texts(source) == wanted


def test_the_rules_of_joining_alone():
    assert sentences("Cups, plates etc. They are white.") == [
        "Cups, plates etc.",
        "They are white.",
    ]
    assert sentences("WHO BROKE IT. ?") == ["WHO BROKE IT. ?"]
    assert asks_apart("Send it, This is urgent") == ["Send it", "This is urgent"]
    assert asks_apart("If you have it, I would like this list") == [
        "If you have it, I would like this list"
    ]
    assert asks_apart("With regard to kettles, Please can you say who pays?") == [
        "With regard to kettles, Please can you say who pays?"
    ]
    assert named_together("either the Number of cups or the Number of plates") == []
    assert follows_up("Is it let?", "And since when?")
    assert not follows_up("Is it let.", "And since when?")
    assert names_a_thing("Evidence that would be gathered for it.")
    assert not names_a_thing("Information on this would be kept by the ward.")
    assert refines("Can this please be broken down by ward?")
    assert not refines("A list of cups would be great too.")
    assert says_when("We need the figures for each year since 2012.")
    assert not says_when("Please provide the figures for each year since 2012.")
    assert says_much("May I ask who boiled the old kettle dry:")
    assert not says_much("I would like to know:")
    assert is_ask("If you do not hold it I would like to know the number of kettles.")
    assert is_condition("If you do not hold it I would like to know why.")
    assert not is_introduction("I would like to request the policy in relation to kettles.")


@pytest.mark.parametrize(
    "source",
    [
        "See letter in the documents",
        "Email attached.",
        "Please see uploaded papers",
        "Too large - see",
    ],
)
def test_a_pointer_to_another_file_asks_nothing(source):
    assert texts(source) == []


def test_the_parts_of_two_questions_may_be_the_same():
    asked = "How many kettles were on the wards of each kind\n(a) of copper and steel (b) of glass"
    again = asked.replace("kettles", "cups")
    found = read_text(f"1. {asked}\n\n2. Who fills them?\n\n3. {again}").questions
    assert [question.question for question in found] == [asked, "Who fills them?", again]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "The ward asked for this:\n\n'who fills the kettles and why is there no tea'",
            ["who fills the kettles and why is there no tea"],
            id="in single marks of quotation",
        ),
        pytest.param(f'"{KETTLES[:-1]}".', [KETTLES[:-1]], id="a full stop after the quotation"),
        pytest.param(f"{KETTLES},.\n{CUPS}", [KETTLES, CUPS], id="signs after the question mark"),
        pytest.param(f"Sir/Mad,\n{CUPS}", [CUPS], id="a short greeting"),
        pytest.param(
            "I am seeking the names of the tea makers of your wards.\n\n" + CUPS,
            ["I am seeking the names of the tea makers of your wards.", CUPS],
            id="names that are sought beside another ask",
        ),
    ],
)
def test_what_stands_at_the_ends_of_an_ask_is_no_part_of_it(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("more", "joined"),
    [
        ("Please state the makers of the kettles involved.", True),
        ("Please state the number of cups.", False),
    ],
)
def test_what_is_to_be_said_of_those_just_asked_after(more, joined):
    assert texts(f"{KETTLES} {more}") == ([f"{KETTLES} {more}"] if joined else [KETTLES, more])


@pytest.mark.parametrize(
    "when",
    ["For 2019", "Between May 2018 and June 2019", "Over the last two years", "In each year,"],
)
def test_a_wish_may_begin_with_the_time_it_is_of(when):
    assert is_ask(f"{when} we would like the number of kettles.")
    assert not is_ask(f"{when} we lost a number of kettles.")


@pytest.mark.parametrize(
    "more",
    [
        "If there was, please name the maker.",
        "If you do, how many leaked?",
        "If they are, will the ward keep them?",
        "If it was not, who lent it?",
        "Please send me a copy.",
        "Please attach copies of any.",
        "Please say more.",
        "If some of it is public, a link will do.",
    ],
)
def test_what_follows_up_a_question_goes_with_it(more):
    asked = "Is there a list of the kettles?"
    assert texts(f"{asked} {more}") == [f"{asked} {more}"]
    assert texts(f"{asked} Please send me a copy of the cup list.")[1:]


def test_numbers_within_a_clause_are_no_items():
    asked = "How many kettles were put on 1) wards & 2) landings in 2019?"
    assert texts(asked) == [asked]


def test_the_kinds_a_writer_has_in_mind_are_parts_of_the_ask():
    asked = "Please make clear how the desk logs broken kettles."
    meant = "The sorts we have in mind are:\n- Copper ones\n- Those left overnight"
    assert texts(f"{asked}\n\n{meant}") == [" ".join(f"{asked} {meant}".split())]


def test_what_is_to_be_added_after_a_list_stands_alone():
    more = "Please also add a short account of who may use them."
    assert texts(f"1. {KETTLES}\n2. How many cups are there\n\n{more}")[2:] == [more]
