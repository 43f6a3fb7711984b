"""Lists: what opens them, what their items are, what follows the last. Every text is invented."""

import pytest

from answerable.reading.letter import read_text
from answerable.reading.questions import split_questions


def texts(source):
    return [" ".join(q.question.split()) for q in split_questions(source)]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            "FOI-1) How many kettles broke in these years?\n- 2013/14\n- 2012/13\n\n"
            "FOI-2) Who mends them?",
            ["How many kettles broke in these years? - 2013/14 - 2012/13", "Who mends them?"],
            id="numbers with the name of the Act before them",
        ),
        pytest.param(
            "1. How many kettles were bought in:\n\n-2013\n\n-2014\n\n(a)How many were steel?\n\n"
            "(b)What did those cost?",
            ["How many kettles were bought in: -2013 -2014 (a)How many were steel? "
             "(b)What did those cost?"],
            id="dashes against years",
        ),
        pytest.param(
            "Please send me:\n(a) the makes of all kettles\nand\n(b) the names of their keepers",
            ["the makes of all kettles", "the names of their keepers"],
            id="and on a line by itself",
        ),
        pytest.param(
            "Please tell me:\n\n- The number of kettles* held on wards**.\n\n*We would like urns "
            "to be counted; if that cannot be done please say so.\n**By wards we mean all of them.",
            ["The number of kettles* held on wards**."],
            id="footnotes under the stars of an item",
        ),
        pytest.param(
            "Please disclose:\n\nWhether a kettle test was ever made on your wards\na. Its score\n"
            "b. The report that tells of it",
            ["Whether a kettle test was ever made on your wards", "Its score",
             "The report that tells of it"],
            id="the first item bears no letter",
        ),
        pytest.param(
            "Please can you give me the following about tea:\n\nGround floor\n1. Who makes it?\n"
            "2. Who drinks it?\n\nTop floor\n3. Who makes it?\n4. Who drinks it?",
            ["Who makes it?", "Who drinks it?", "Who makes it?", "Who drinks it?"],
            id="headings between the numbers",
        ),
        pytest.param(
            ": How many kettles does the ward own?",
            ["How many kettles does the ward own?"],
            id="a sign left of a label that was cut off",
        ),
        pytest.param(
            "I would be glad to know the cost and the age of kettles bought for the following "
            "wards:\n- Ward Nine\n- Ward Ten (the old one)",
            ["I would be glad to know the cost and the age of kettles bought for the following "
             "wards: - Ward Nine - Ward Ten (the old one)"],
            id="an ask that names its wards in bullets",
        ),
        pytest.param(
            "Please send me details of the following items:\n- The cost of kettles\n- Cups lost",
            ["The cost of kettles", "Cups lost"],
            id="one that names the things asked for",
        ),
        pytest.param(
            "A list of kettles thought \"unsafe\".\n\nUnsafe kettles include those that;\n- leak\n"
            "- are without a lid",
            ["A list of kettles thought \"unsafe\"."],
            id="a list that says what was meant",
        ),
        pytest.param(
            "We are trying to find the link between tea and health. I have two questions:\n"
            "1. How much tea is drunk?\n2. By whom?",
            ["How much tea is drunk?", "By whom?"],
            id="what the writer is after, said before the numbers",
        ),
        pytest.param(
            "Under the Act could I please ask for the following information to be sent?\n\n"
            "1). The cost of kettles.\n\n2). The age of kettles.",
            ["The cost of kettles.", "The age of kettles."],
            id="a lead with a question mark",
        ),
        pytest.param(
            "I am a student of kettles. I would like to know: - Their number on each ward - The "
            "cost of each - Who mends them I understand that this may be kept on paper.",
            ["Their number on each ward", "The cost of each", "Who mends them"],
            id="dashes within a line",
        ),
        pytest.param(
            "Please send me:\n- The number of kettles bought by the wards\n- Other spend on tea\n"
            "Number of people who drink it on the wards",
            ["The number of kettles bought by the wards", "Other spend on tea",
             "Number of people who drink it on the wards"],
            id="the last item bears no bullet",
        ),
        pytest.param(
            "Please provide (a) the cost, (b) the age in 2010, of the oldest kettle.",
            ["Please provide (a) the cost, (b) the age in 2010, of the oldest kettle."],
            id="letters in a line whose end is said of both",
        ),
        pytest.param(
            "1. Spend on tea in all\n\n2. Broken down into kinds of tea such as:\n\n(2a) Green tea"
            "\n\n(2b) Black tea",
            ["Spend on tea in all", "Broken down into kinds of tea such as: (2a) Green tea (2b) "
             "Black tea"],
            id="examples that bear the number of their item",
        ),
        pytest.param(
            "1. What did new kettles cost in these kinds:\n1. Steel\n2. Glass\n2. What is their "
            "cost to come (leave blank if unknown)\n1. Steel to come\n2. Glass to come",
            ["What did new kettles cost in these kinds: 1. Steel 2. Glass",
             "What is their cost to come (leave blank if unknown) 1. Steel to come 2. Glass to "
             "come"],
            id="a list that begins again within an item, as within the one before",
        ),
        pytest.param(
            "1. How many kettles broke?\n2. What did they cost?\n\nAnd also if possible,\n\n"
            "3. For each, the name of the maker.",
            ["How many kettles broke?", "What did they cost?",
             "For each, the name of the maker."],
            id="words that lead over to the next number",
        ),
        pytest.param(
            "We have not had the letters on the kettle, which you hold and which are as "
            "follows:-\n1. The letter of May\n2. The letter of June",
            ["The letter of May", "The letter of June"],
            id="the first number straight after its lead",
        ),
        pytest.param(
            "I would like the number of kettles that were found to be unsafe. Including\n"
            ": Those without a lid\n: Those that leak",
            ["I would like the number of kettles that were found to be unsafe. Including : Those "
             "without a lid : Those that leak"],
            id="colons for bullets",
        ),
        pytest.param(
            "I am interested in your kettles. I wondered if you could answer the following please."
            "\n\nHow many kettles are there?\nWho buys them?",
            ["How many kettles are there?", "Who buys them?"],
            id="what the writer is after, said before the lines",
        ),
        pytest.param(
            "I would like to know how many kettles broke on the wards.\n\nPlease information be "
            "broken down by:\n- The ward\n- The year",
            ["I would like to know how many kettles broke on the wards. Please information be "
             "broken down by: - The ward - The year"],
            id="what an ask is to be split by has no object of its own",
        ),
        pytest.param(
            "5. The dearest kettle bought.\n6  The total number of kettles lost.\n7. Their cost.",
            ["The dearest kettle bought.", "The total number of kettles lost.", "Their cost."],
            id="a number whose full stop was lost",
        ),
        pytest.param(
            "Please provide a table with the following information for each kettle:\n1. Year\n"
            "2. Ward of the kettle;\n3. Cost of the kettle.\nPlease also give the number in all.",
            ["Please provide a table with the following information for each kettle: 1. Year 2. "
             "Ward of the kettle; 3. Cost of the kettle.", "Please also give the number in all."],
            id="the columns of a table, though numbered",
        ),
        pytest.param(
            "Please can you tell me if any kettle was ever taken off a ward?\n\nSpecifically, can "
            "you please state:\n\n1. How many were taken off.\n2. How many were put back.",
            ["Please can you tell me if any kettle was ever taken off a ward?",
             "How many were taken off.", "How many were put back."],
            id="a question before the numbers",
        ),
        pytest.param(
            "I require the names of those who may boil a kettle.\n10.16 The rules should say who "
            "may boil a kettle.",
            ["I require the names of those who may boil a kettle."],
            id="a paragraph quoted with its number",
        ),
        pytest.param(
            "Q1)\na) one kettle;\nb) two kettles;\nc) three or more kettles?\nQ2) How many "
            "wards had:\na) one kettle;\nb) two kettles?",
            ["a) one kettle; b) two kettles; c) three or more kettles?",
             "How many wards had: a) one kettle; b) two kettles?"],
            id="options whose question was cut off",
        ),
        pytest.param(
            "Please can you give me the start dates of the contracts for tea that serve the "
            "following wards:-\na) Ward Nine\nb) Ward Ten",
            ["Please can you give me the start dates of the contracts for tea that serve the "
             "following wards:- a) Ward Nine b) Ward Ten"],
            id="letters that name what is spoken of",
        ),
        pytest.param(
            "Please tell me: 1. Who sat on the panel? 2. When did it meet? Please can you also "
            "send a copy of its notes.",
            ["Who sat on the panel?", "When did it meet?",
             "Please can you also send a copy of its notes."],
            id="what is added after the last number in a line",
        ),
        pytest.param(
            "I hope you can help with the following please?\n\nCan you tell us the spend on tea "
            "in 2014.\nThe same figure for 2013\nThe same figure for 2012",
            ["Can you tell us the spend on tea in 2014. The same figure for 2013 The same figure "
             "for 2012"],
            id="the same figure again",
        ),
        pytest.param(
            "1. Who buys tea?\n2. Who buys cups?\nPlease give the following information for each "
            "year from 2012 to 2014.\n3. Spend on tea.\n4. Spend on cups.",
            ["Who buys tea?", "Who buys cups?", "Spend on tea.", "Spend on cups."],
            id="a lead between two numbers is not the first one's",
        ),
        pytest.param(
            "1) Can I have a list of the kettles in use.\n\nIf possible, send this as a file "
            "showing the following:\n\nMake\nWard\n\n2) Can I have a list of kettles lost.\n\n"
            "If possible, send this as a file showing the following:\n\nMake\nYear lost",
            ["Can I have a list of the kettles in use. If possible, send this as a file showing "
             "the following: Make Ward",
             "Can I have a list of kettles lost. If possible, send this as a file showing the "
             "following: Make Year lost"],
            id="fields beneath each number, the last one too",
        ),
        pytest.param(
            "I would like to know, for each year from 2012 up to the end of last August\n"
            "1)  the cost of tea\n2)  the cost of cups",
            ["the cost of tea", "the cost of cups"],
            id="a number with a bracket after a month",
        ),
        pytest.param(
            "1. Who buys tea?\n2. Who buys cups?\n3, What do they cost?",
            ["Who buys tea?", "Who buys cups?", "What do they cost?"],
            id="a comma for a full stop",
        ),
        pytest.param(
            "Please give details of what is in place on wards to:\n\n1. make sure that tea is hot"
            "\n\n2. keep the cups from being lost",
            ["Please give details of what is in place on wards to: 1. make sure that tea is hot "
             "2. keep the cups from being lost"],
            id="a lead that is no sentence without its items",
        ),
        pytest.param(
            "The name of the person who buys the tea\n1. The number of kettles\n2. The number of "
            "cups",
            ["The name of the person who buys the tea", "The number of kettles",
             "The number of cups"],
            id="a thing named before the first number",
        ),
        pytest.param(
            "1. How many cups broke?\n2. Where did they break?\n1. Wards\n2. Halls\n3. Other\n\n"
            "3. Who swept up?",
            ["How many cups broke?", "Where did they break? 1. Wards 2. Halls 3. Other",
             "Who swept up?"],
            id="a list that begins again, and then the item's own goes on",
        ),
        pytest.param(
            "Please can you give the name, address and telephone number of the following people "
            "on the ward,\n\n1) Keeper of the tea\n2) Keeper of the cups",
            ["Please can you give the name, address and telephone number of the following people "
             "on the ward, 1) Keeper of the tea 2) Keeper of the cups"],
            id="numbers that only name whom an ask speaks of",
        ),
        pytest.param(
            "Could you please send me under the Act :- 1.The dates on which tea was drunk.\n"
            "2. How long it took 3.How many cups were drunk.",
            ["The dates on which tea was drunk.", "How long it took",
             "How many cups were drunk."],
            id="only the first number within the line of its lead",
        ),
        pytest.param(
            "How many people drank tea on a temporary\n(bank) contract on the wards in 2014?",
            ["How many people drank tea on a temporary (bank) contract on the wards in 2014?"],
            id="a bracket that opens a wrapped line",
        ),
        pytest.param(
            "Can you please give information related to the tea of Ward Nine?\n\n1. Who makes "
            "it?\n2. Who drinks it?",
            ["Who makes it?", "Who drinks it?"],
            id="a question that says only what the numbered ones are about",
        ),
        pytest.param(
            "All kettles on your wards, now IN USE.\n\ni.e. steel, glass and copper ones.\n\n"
            "Could you please give this as a spreadsheet to include:\n\n- Name of the ward,\n"
            "- Age of the kettle\n\nCould you also say when it was last tested",
            ["All kettles on your wards, now IN USE. i.e. steel, glass and copper ones. Could you "
             "please give this as a spreadsheet to include: - Name of the ward, - Age of the "
             "kettle",
             "Could you also say when it was last tested"],
            id="fields of a thing named",
        ),
        pytest.param(
            "How much has the ward set aside for the following in 2015/16?\n\n1. The mending of "
            "kettles that leak\n2. Courses for those who pour the tea on the wards",
            ["How much has the ward set aside for the following in 2015/16? 1. The mending of "
             "kettles that leak 2. Courses for those who pour the tea on the wards"],
            id="a question left open for its numbers",
        ),
        pytest.param(
            "Please say how much was spent in 2013 on EACH of the following\n\n1. Grants to "
            "wards\n\na. for kettles of a bigger size\n\nb. for cups of a bigger size",
            ["Grants to wards a. for kettles of a bigger size b. for cups of a bigger size"],
            id="numbers with letters of their own beneath them",
        ),
        pytest.param(
            "1. How many drink tea at work?\n\nPlease give a total for each May.\n\n2. How many "
            "drink it at home?\n\nPlease give a total for each May.",
            ["How many drink tea at work? Please give a total for each May.",
             "How many drink it at home? Please give a total for each May."],
            id="the same words beneath each number",
        ),
        pytest.param(
            "1-      1- Who draws up the list of tea?\n2-      2- Who signs it?",
            ["Who draws up the list of tea?", "Who signs it?"],
            id="numbers marked twice with dashes",
        ),
        pytest.param(
            "1. Who buys tea?\n2. Do you buy from any of the following firms? If so please say "
            "when.\n\nLeaf and Sons\nBrown Pot\nGreen Cup",
            ["Who buys tea?", "Do you buy from any of the following firms? If so please say when. "
             "Leaf and Sons Brown Pot Green Cup"],
            id="names beneath the last number",
        ),
        pytest.param(
            "a) The value of tea\nb) The value of cups\nPlease give these details for the "
            "following years:\n\n2014-2015 (as far as known)\n2013-2014\n2012-2013",
            ["The value of tea", "The value of cups"],
            id="years meant for every letter",
        ),
        pytest.param(
            "1) The name of those who make tea.\n2) The name of those who drink it.\n\nIn "
            "addition please say if you do not provide these services",
            ["The name of those who make tea.", "The name of those who drink it.",
             "In addition please say if you do not provide these services"],
            id="a last wish about services, not about the reply",
        ),
        pytest.param(
            "Please can you give me the information in relation to kettles in your area : (I do "
            "not need their prices).\n\n(a) Names of the wards with kettles.\n\n(b) Their ages.",
            ["Names of the wards with kettles.", "Their ages."],
            id="a lead with a bracket after it, over letters",
        ),
        pytest.param(
            "1. Which five firms sold you most tea? Please fill in the table.\n\nName of firm\t"
            "Paid\nFirm 1:\t\nFirm 2:\t",
            ["Which five firms sold you most tea? Please fill in the table. Name of firm Paid "
             "Firm 1: Firm 2:"],
            id="a table to fill in beneath its question",
        ),
        pytest.param(
            "1. How many cups broke?\n2. Who broke them?\n\nFurther, if the information is "
            "available under the limits of the Act, I would be interested to know how many were "
            "mended.",
            ["How many cups broke?", "Who broke them?",
             "Further, if the information is available under the limits of the Act, I would be "
             "interested to know how many were mended."],
            id="a further wish if the limits allow it",
        ),
        pytest.param(
            "a) The number of cups.\nb) The number of pots.\nNB. Some pots may be counted as cups."
            "\nc) The number of trays.",
            ["The number of cups.",
             "The number of pots. NB. Some pots may be counted as cups.",
             "The number of trays."],
            id="a note straight beneath an item before the next",
        ),
        pytest.param(
            "I require a copy of the rules set out below.\n\n7.10. The ward should have clear "
            "rules on how tea is to be made.",
            ["I require a copy of the rules set out below."],
            id="a paragraph quoted with its number and a full stop",
        ),
        pytest.param(
            "How many wards drink only tea?\n-Which wards?\n\nHow many drink none?\n-Which wards?",
            ["How many wards drink only tea? -Which wards?",
             "How many drink none? -Which wards?"],
            id="a bullet that is no question by itself",
        ),
        pytest.param(
            "Please could you send data, under the Act, relating to tea and the number of cups.  "
            "Specifically, please provide:\n\n1. The tea bought in 2012\n2. The cups bought",
            ["The tea bought in 2012", "The cups bought"],
            id="the matter named before what is wanted of it",
        ),
        pytest.param(
            "1. Has tea ever been spilt? Yes or no\n\nIf you answered yes, please answer the "
            "following. A range will do:\n\n2. How many cups of it?\n\n3. On which ward?",
            ["Has tea ever been spilt? Yes or no", "How many cups of it?", "On which ward?"],
            id="a lead set apart between two numbers",
        ),
        pytest.param(
            "1. Who makes tea?\n2. Who drinks it?\n.\nIt may be that you can answer but one.",
            ["Who makes tea?", "Who drinks it?"],
            id="a line with a full stop alone",
        ),
        pytest.param(
            "Please tell me your weekly charge for the tea of those who stay on wards:\n\na. For "
            "those over 65\n\nb. For all the others",
            ["Please tell me your weekly charge for the tea of those who stay on wards: a. For "
             "those over 65 b. For all the others"],
            id="letters that only say of what",
        ),
        pytest.param(
            "Specifically please send the tea bill split by:\n\na) The cost of each kind\n\nb) "
            "The number of cups",
            ["The cost of each kind", "The number of cups"],
            id="things asked for under a split",
        ),
        pytest.param(
            "I'm trying to establish the link between the cost of tea and health.\nI have 2 "
            "questions:\n1. What does the tea cost?\n2. Who drinks it?",
            ["What does the tea cost?", "Who drinks it?"],
            id="what the writer is trying to find, though it names a cost",
        ),
        pytest.param(
            "How many cups broke in 2012? If cost allows, please provide the age of each cup.",
            ["How many cups broke in 2012?", "If cost allows, please provide the age of each cup."],
            id="a further thing, if cost allows",
        ),
        pytest.param(
            "Please can we have a breakdown of tea and what goes with it as below: How many cups "
            "are drunk? How many pots are made?",
            ["How many cups are drunk?", "How many pots are made?"],
            id="a lead on the line of its first question",
        ),
        pytest.param(
            "Please send a table with the following for each kettle:\n1. Its make;\n2. Days in use "
            "(please say if still in use);\n3. Its cost.",
            ["Please send a table with the following for each kettle: 1. Its make; 2. Days in use "
             "(please say if still in use); 3. Its cost."],
            id="a column with a wish in brackets",
        ),
        pytest.param(
            "I require a list of all wards that had a kettle.\n\nI would like the following "
            "details about the wards;\n\nName of ward.\n\nDetails of any floor it is on.\n\nThe "
            "date it was opened.",
            ["I require a list of all wards that had a kettle. I would like the following details "
             "about the wards; Name of ward. Details of any floor it is on. The date it was "
             "opened."],
            id="details as fields",
        ),
        pytest.param(
            "A request is made for what is known of tea. Specifically, you are asked to provide "
            "information as to:\n\n1. the times at which tea is made\n2. the outcome of each pot",
            ["the times at which tea is made", "the outcome of each pot"],
            id="a lead that ends in as to",
        ),
        pytest.param(
            "1) How many cups broke?\n\nPlease specify where they broke.\n\n2) How many pots "
            "broke?\n\nPlease specify which pots.\n\n*** Trays may be left out if they are not "
            "known.",
            ["How many cups broke? Please specify where they broke.",
             "How many pots broke? Please specify which pots."],
            id="what begins as it did beneath the number before",
        ),
        pytest.param(
            "1. How many cups broke?\n2. How many pots?\n3. How many trays?\n\nPlease provide the "
            "makers for the questions set in 1 and 3.",
            ["How many cups broke?", "How many pots?", "How many trays?",
             "Please provide the makers for the questions set in 1 and 3."],
            id="what asks more of some of the numbers",
        ),
        pytest.param(
            "I am asking for: 1) The number of cups 2) The wards they are on 3) How many days a "
            "week they are washed My preferred format to receive this is by email",
            ["The number of cups", "The wards they are on", "How many days a week they are washed"],
            id="the writer speaks on after the last number in a line",
        ),
    ],
)  # fmt: skip
def test_lists_and_what_opens_them(source, wanted):
    assert texts(source) == wanted


OF_ALL = (
    "Please provide answers to each question for 2012 and 2013.",
    "Note that I am not after any names.",
    "Some of this information may be on your pages, in which case please send links.",
)
APART = (
    *OF_ALL,
    "Please provide the information for the last three years.",
    "If you could please let me have this information for each ward.",
    "Where there is no kettle, if you just put none, I would be glad.",
    "Please can you break the data down by ward, and split it by floor.",
    "If I have left out any kettle that matters then please include it.",
    "Alternatively, please provide links to the same information in an electronic format.",
    "between April 2011 and March 2014",
)
ITEMS = ("How many kettles were bought?", "How many of these broke?")


@pytest.mark.parametrize("marks", [("1.", "2."), ("-", "-")])
@pytest.mark.parametrize(
    ("gap", "tail"), [*(("\n", tail) for tail in OF_ALL), *(("\n\n", tail) for tail in APART)]
)
def test_what_follows_the_last_item_and_speaks_of_all(marks, gap, tail):
    listed = "\n".join(f"{mark} {item}" for mark, item in zip(marks, ITEMS, strict=True))
    assert texts(f"{listed}{gap}{tail}") == list(ITEMS)


@pytest.mark.parametrize(
    ("tail", "wanted"),
    [
        ("(An urn may be counted.)", ["How many of these broke? (An urn may be counted.)"]),
        ("We would also like their ages.",
         ["How many of these broke?", "We would also like their ages."]),
        ("Could the above be given for cups if these are kept with them?",
         ["How many of these broke?",
          "Could the above be given for cups if these are kept with them?"]),
    ],
)  # fmt: skip
def test_what_follows_the_last_item_and_asks_or_explains(tail, wanted):
    source = f"1. How many kettles were bought?\n2. How many of these broke?\n\n{tail}"
    assert texts(source)[1:] == wanted


FIELDS = "Name of keeper\nPostcode\nYear of the kettle"
LISTED = "1. Name of keeper\n2. Postcode\n3. Year of the kettle"
ASK = "Please send me a list of all kettles on the wards."


@pytest.mark.parametrize("fields", [FIELDS, LISTED])
@pytest.mark.parametrize(
    "lead",
    [
        "Please include columns as follows:",
        "I would like the following fields returned, as a file if you can:-",
        "Please could your office include the following, if possible on a spreadsheet:",
        "I would be pleased if you could provide this information with the following fields:",
    ],
)
def test_fields_go_with_what_they_are_fields_of(lead, fields):
    whole = " ".join(f"{ASK} {lead} {fields}".split())
    assert texts(f"{ASK}\n\n{lead}\n\n{fields}\n\nYours faithfully") == [whole]


def test_years_with_a_slip_of_the_hand_are_columns_too():
    source = "How many broke in each year?\n2014/2015\n2013/1014\n2012/2013\nWho mends them?"
    assert texts(source) == [
        "How many broke in each year? 2014/2015 2013/1014 2012/2013",
        "Who mends them?",
    ]


def test_parts_said_again_beneath_another_question_are_its_parts():
    parts = "a) the head of the ward\nb) the keeper of the tea\nc) the keeper of the cups"
    source = f"1. In May 2010, who was\n\n{parts}\n\n2. In May 2015, who was\n\n{parts}\n"
    first, second = read_text(source).questions
    assert [len(first.parts), len(second.parts)] == [3, 3]


@pytest.mark.parametrize(
    "before",
    ["", "I write for a guide to tea rooms. We hope to show what stands idle. "],
    ids=["alone", "after what the writer says of themselves"],
)
def test_a_record_of_each_of_a_kind_is_asked_for_whole(before):
    asked = "Please would you give me the following information for tea rooms that are shut:"
    listed = (
        "- The full address including its postcode\n"
        "- The name of the account holder where it is no person (if it is, leave it blank)\n"
        "- Rateable value\n- The date on which it first stood idle\n- Type of tea room"
    )
    assert texts(f"{before}{asked}\n\n{listed}") == [" ".join(f"{asked} {listed}".split())]


@pytest.mark.parametrize(
    ("source", "others"),
    [
        pytest.param(
            "I would like to know how many kettles of\na) steel\nb) copper\n\n"
            "were bought by the ward.",
            "In each case I would like to know the maker.",
            id="the sentence goes on beneath them",
        ),
        pytest.param(
            "Could you tell me the weekly tea allowance of your staff for:\n\n"
            "a) juniors;\nb) cooks.\n\n",
            "Who pays it?",
            id="an amount for each",
        ),
        pytest.param(
            "I would like a list of the names and addresses of:\n"
            "1. Makers of kettles used by the wards of the old hospital\n"
            "2. Menders of kettles in the town\n\n",
            "Please also send the last bill for mending.",
            id="whose names are wanted",
        ),
        pytest.param(
            "What is the fee for tea in 2019 for the following kinds of ward?\n\n"
            "1. Day wards\n2. Night wards*\n\n*Please leave out the price of biscuits.\n\n",
            "What was the fee in 2018?",
            id="a footnote to one of them",
        ),
    ],
)
def test_names_listed_in_the_midst_of_an_ask_are_its_own(source, others):
    assert texts(f"{source} {others}") == [" ".join(source.split()), others]


@pytest.mark.parametrize(
    "ending",
    [
        "Yours sincerely Robin Example",
        "Kind regards",
        "Thanks for your help. If you could write by email I would be most grateful.",
    ],
)
@pytest.mark.parametrize("stop", [".", ""])
def test_a_sign_off_on_the_line_of_the_last_item_is_none_of_it(ending, stop):
    asked = f"I ask of tea: 1/ How many kettles are there. 2/ Who fills them{stop} {ending}"
    assert texts(asked) == ["How many kettles are there.", f"Who fills them{stop}"]


def test_parts_whose_labels_lack_a_full_stop_are_found_where_all_are():
    asked = (
        "1. How often are kettles filled? 2. How are they filled. 2b Does each ward do it? "
        "2c Is it done by hand? 3. Which make are they?"
    )
    assert [(q.number, q.question) for q in split_questions(asked)] == [
        ("1", "How often are kettles filled?"), ("2", "How are they filled."),
        ("2b", "Does each ward do it?"), ("2c", "Is it done by hand?"),
        ("3", "Which make are they?"),
    ]  # fmt: skip
    printed = "How many kettles stand on floors. 2b Ground and. 2c Top?"
    assert "2b." not in " ".join(texts(printed)), "every word stays as it was printed"


def test_a_letter_that_asks_may_give_its_own_reference():
    letter = "Your Ref: 12\nOur Ref: 34\nDear Sirs\nPlease confirm when the kettle broke.\nWe wait."
    assert read_text(letter).kind == "request"
