"""Lists under a sentence: questions of their own, or what the sentence asks of."""

import pytest

from answerable.reading.letter import read_text
from answerable.reading.questions import split_questions


def texts(source):
    return [" ".join(question.question.split()) for question in split_questions(source)]


COMPLETE = [
    "Please send the yearly takings, and the staff on duty, at these piers:",
    "Any letters, notes or minutes written by the harbour office about the piers below:",
    "I wish to see every map the harbour office has drawn that is of the piers that follow:",
    "We require the opening dates and the fees for all of the piers which follow:",
    "Please supply the yearly takings and any repairs made over the winters below (if known):",
]
ITEMS = [
    "{m} North Mole\n{n} South Mole, with the old crane",
    "{m} The long pier\n{n} the short one by the slip\n{n} Crane Quay",
]


@pytest.mark.parametrize(("m", "n"), [("-", "-"), ("1.", "2."), ("a)", "b)"), ("++", "++")])
@pytest.mark.parametrize("items", ITEMS)
@pytest.mark.parametrize("lead", COMPLETE)
def test_an_ask_that_is_whole_takes_the_list_of_what_it_is_of(lead, items, m, n):
    block = items.format(m=m, n=n)
    assert texts(f"{lead}\n{block}") == [" ".join(f"{lead} {block}".split())]


@pytest.mark.parametrize(
    "lead",
    [
        "Please send these:",
        "Please let me have, for the piers and the moles of the harbour, what follows:",
        "I wish to have answers to the questions below:",
        "Please give the figures for the:",
    ],
)
@pytest.mark.parametrize("mark", ["-", "++"])
def test_a_lead_that_is_no_ask_without_its_items_leaves_them_apart(lead, mark):
    items = ["Number of piers open in winter", "Number of piers shut all year"]
    assert texts(f"{lead}\n" + "\n".join(f"{mark} {item}" for item in items)) == items


CASES = [
    pytest.param(
        "Please send me the whole register of moorings, and with these fields in it:\n\n"
        "1. Number of the mooring (which ties it to the chart)\n2. Berth / Buoy\n"
        "3. Address of the Holder\n4. Fee paid\n\nWhere you cannot give the fee, please say what "
        "it was last year.",
        ["Please send me the whole register of moorings, and with these fields in it: 1. Number "
         "of the mooring (which ties it to the chart) 2. Berth / Buoy 3. Address of the Holder "
         "4. Fee paid Where you cannot give the fee, please say what it was last year."],
        id="fields in numbers, and what to do where one lacks",
    ),
    pytest.param(
        "Could you give me the number of boats kept at these slips:\n1) Crane Slip\n2) Old Slip\n"
        "I am mainly interested in boats kept since 2011, but earlier years would do.",
        ["Could you give me the number of boats kept at these slips: 1) Crane Slip 2) Old Slip "
         "I am mainly interested in boats kept since 2011, but earlier years would do."],
        id="straight beneath the places, how far the one ask goes",
    ),
    pytest.param(
        "How many boats were:\n(a) sunk, or let go\n(b) sold\n\nfrom the slips at Crane Quay in:"
        "\n\n2011/2012\n2012/2013\n\nWho bought them?",
        ["How many boats were: (a) sunk, or let go (b) sold from the slips at Crane Quay in: "
         "2011/2012 2012/2013", "Who bought them?"],
        id="a sentence that goes on beneath its letters to a list of years",
    ),
    pytest.param(
        "How many boats did the crew note as\n\na holed below the line\n\nb adrift, or sunk\n\n"
        "c a wreck\n\nHow many crews were\n\na late to sea\n\nb never at sea\n\nHow many put back.",
        ["How many boats did the crew note as a holed below the line b adrift, or sunk c a wreck",
         "How many crews were a late to sea b never at sea", "How many put back."],
        id="letters with no sign run",
    ),
    pytest.param(
        "We keep boats and\na float.\nHow many are yours?\nPlease say who keeps\na raft.",
        ["How many are yours?", "Please say who keeps a raft."],
        id="an article that opens a line is no letter",
    ),
    pytest.param(
        "We would be glad of:\n\n        · The cost of tar\n\n  • The cost of rope\n"
        "  • The number of brushes",
        ["The cost of tar", "The cost of rope", "The number of brushes"],
        id="a bullet left of the first is none of its parts",
    ),
    pytest.param(
        "- How many fines were given for mooring, divided by:\n- Quay\n- Month\n"
        "- The hours of the harbour watch, split by.\n- How many boats were towed, divided by :\n"
        "- Size\n- Amount paid",
        ["How many fines were given for mooring, divided by: - Quay - Month",
         "The hours of the harbour watch, split by.",
         "How many boats were towed, divided by : - Size - Amount paid"],
        id="bullets open for others of the same sign",
    ),
    pytest.param(
        "- A list of the boats sold in:\n2011, 2012\nPlease split the list by:\n- Size, great or "
        "small;\n- How many had a crew;",
        ["A list of the boats sold in: 2011, 2012 Please split the list by: - Size, great or "
         "small; - How many had a crew;"],
        id="how to divide a bullet, in bullets of the same sign",
    ),
    pytest.param(
        "Please give for each year:\n\nBOATS\n\n1. How many came in\n\n2. Who moored them?\n\n"
        "RAFTS (ON THE RIVER)\n\n1. How many came in\n\n2. Who moored them\n\n3. What it cost",
        ["How many came in", "Who moored them?", "How many came in", "Who moored them",
         "What it cost"],
        id="a heading between lists that each begin at 1",
    ),
    pytest.param(
        "1) Please say how many boats were:\na) Holed\nb) Sunk\nPlease note, if you cannot part "
        "these, one figure will do.\n\n2) Who raised them?",
        ["Please say how many boats were: a) Holed b) Sunk Please note, if you cannot part these, "
         "one figure will do.", "Who raised them?"],
        id="a note beneath the letters of a number before the next",
    ),
    pytest.param(
        "Please tell me: • How many were sunk • Who raised them If you cannot say so within "
        "the limit then please help me ask for less",
        ["How many were sunk", "Who raised them"],
        id="a condition opens with a capital after the last of the signs in a line",
    ),
    pytest.param(
        "For the following slips:\n- Crane Slip\n- Old Slip\nPlease provide:\n1. The yearly cost\n"
        "2. The number of boats",
        ["The yearly cost", "The number of boats"],
        id="a list of what the next list is of",
    ),
    pytest.param(
        "For each of these slips,\n1. Crane Slip\n2. Old Slip,\nI ask for what is below:\na) the "
        "boats kept in summer\nb) the boats kept in winter\nFor a and b, I ask that each month be "
        "shown by itself.",
        ["the boats kept in summer", "the boats kept in winter"],
        id="a list of what the next is of, ended by a comma",
    ),
    pytest.param(
        "Please send me the notes of these boards from 2012 to now:\n\nThe Harbour Board\nThe "
        "River Board\nEvidence and Records Board\n\nWho sits on them?",
        ["Please send me the notes of these boards from 2012 to now: The Harbour Board The River "
         "Board Evidence and Records Board", "Who sits on them?"],
        id="names on lines, one of which is also a word for what is wanted",
    ),
    pytest.param(
        "Could you tell me what was spent on tar in the trades below over the years below:\n"
        "Trades:\nFishing\nTowing\nYears:\n2010 (to June)\n2011\nHow much tar is left?",
        ["Could you tell me what was spent on tar in the trades below over the years below: "
         "Trades: Fishing Towing Years: 2010 (to June) 2011", "How much tar is left?"],
        id="names on lines under headings",
    ),
    pytest.param(
        "What do you spend, in total, on the following?\n\nTar\nRope\nPaint",
        ["What do you spend, in total, on the following? Tar Rope Paint"],
        id="names on lines under a question mark",
    ),
    pytest.param(
        "I am asking for the following information:\n\nBoats\nNumber of boats\nNumber of rafts",
        ["Boats", "Number of boats", "Number of rafts"],
        id="nothing is of the following information",
    ),
    pytest.param(
        "I request copies of all letters between the Harbour and the following, from May to June "
        "2012:\n\n1. The Crane Company\n2. Old Slip Ltd",
        ["I request copies of all letters between the Harbour and the following, from May to June "
         "2012: 1. The Crane Company 2. Old Slip Ltd"],
        id="between one and those named, with a time after them",
    ),
    pytest.param(
        "1. Who keeps the slips?\nYes (if a firm, please say which)\nFees for Mooring\n2. What a "
        "day costs\nFines for Mooring (those of 2012 and on)\n3. How many there were\nMoney they "
        "raised\n4. What it goes on",
        ["Who keeps the slips? Yes (if a firm, please say which)", "What a day costs",
         "How many there were Money they raised", "What it goes on"],
        id="headings whose words all have a capital",
    ),
    pytest.param(
        "1. How many boats at these:\nElm House\nOak House\n2. Who keeps them?",
        ["How many boats at these: Elm House Oak House", "Who keeps them?"],
        id="names beneath a number are no headings",
    ),
    pytest.param(
        "1.) How many boats sank?\n2.) Who raised them?\nIF 2012 IS NOT OUT YET, PLEASE SEND 2011",
        ["How many boats sank?", "Who raised them?"],
        id="a line all in capitals beneath the last number",
    ),
    pytest.param(
        "I would like the total number of boats sunk, by cause, in 2012.\n\nIn the total number, "
        "please include:\n\n• Boats raised again. Here raised means afloat.\n\n• Boats left.\n\n"
        "If you keep it, please also give the number of rafts sunk.",
        ["I would like the total number of boats sunk, by cause, in 2012. In the total number, "
         "please include: • Boats raised again. Here raised means afloat. • Boats left.",
         "If you keep it, please also give the number of rafts sunk."],
        id="what is to be taken into the thing asked for",
    ),
    pytest.param(
        "1. Boats by Month\n2. Crews by Month:\nFor every month please give the number of crews.\n"
        "Add what boats they had.\nPlease set the crews out like this:\n-Crews of one.\n-Crews of "
        "two or more.",
        ["Boats by Month",
         "Crews by Month: For every month please give the number of crews. Add what boats they "
         "had. Please set the crews out like this: -Crews of one. -Crews of two or more."],
        id="bullets beneath a number that goes on in lines of its own",
    ),
    pytest.param(
        "Please supply facts about moorings, including but not limited to:\n\n- how they are let\n"
        "- who lets them",
        ["Please supply facts about moorings, including but not limited to: - how they are let "
         "- who lets them"],
        id="bullets that one ask includes",
    ),
    pytest.param(
        "I would like a list of all that was spent on tar since 2012. I would like it to show\n"
        "- What was bought\n- Who sold it",
        ["I would like a list of all that was spent on tar since 2012. I would like it to show "
         "- What was bought - Who sold it"],
        id="what the thing asked for is to show, with no colon",
    ),
    pytest.param(
        "Please give me the following for every keeper of the harbour\n• Name\n• Years of service",
        ["Please give me the following for every keeper of the harbour • Name • Years of service"],
        id="what is told of each, with no colon",
    ),
    pytest.param(
        "Please tell me:\nHow many boats have\n- a mast\n- a crane\nHow many boats sank\nHow many "
        "were raised",
        ["How many boats have - a mast - a crane", "How many boats sank", "How many were raised"],
        id="questions straight beneath bullets that only name",
    ),
    pytest.param(
        "What does a night cost at:\n* Crane Slip\n* Old Slip?\nAnd how many nights were sold?",
        ["What does a night cost at: * Crane Slip * Old Slip?", "And how many nights were sold?"],
        id="a question with an and straight beneath bullets that only name",
    ),
    pytest.param(
        "Could you give the number of boats that waited more than:\n\n4 hours\n8 hours\n\nfor a "
        "mooring in 2012?",
        ["Could you give the number of boats that waited more than: 4 hours 8 hours for a mooring "
         "in 2012?"],
        id="a sentence that goes on beneath names on lines",
    ),
    pytest.param(
        "Please let me know the number of:\nIncidents\nNear misses\nComplaints in these years:\n"
        "2011\n2012",
        ["Please let me know the number of: Incidents Near misses Complaints in these years: 2011 "
         "2012"],
        id="lines of which a number is asked, over years",
    ),
    pytest.param(
        "Please give the number of boats sunk, split by\nReason\nSize\nAge\n\nWho raised them?",
        ["Please give the number of boats sunk, split by Reason Size Age", "Who raised them?"],
        id="names on lines under a line left open with no colon",
    ),
    pytest.param(
        "How much was spent on\nTar\nRope\nPaint\n\nHow much is left?",
        ["How much was spent on Tar Rope Paint", "How much is left?"],
        id="names on lines under a question left open with no colon",
    ),
    pytest.param(
        "Please supply the name, duties and telephone number of the heads of:\n1. Moorings\n"
        "2. Cranes",
        ["Please supply the name, duties and telephone number of the heads of: 1. Moorings "
         "2. Cranes"],
        id="names in numbers that a preposition leads to",
    ),
    pytest.param(
        "I would like to know the cost of the following items in 2012:\n1. Tar\n2. Rope\n3. Paint",
        ["I would like to know the cost of the following items in 2012: 1. Tar 2. Rope 3. Paint"],
        id="items that are things, and are only named",
    ),
    pytest.param(
        "What rules do you keep on:\n\n1. Mooring\n2. Towing\n\nWho wrote them?",
        ["What rules do you keep on: 1. Mooring 2. Towing", "Who wrote them?"],
        id="a question left open for names in numbers",
    ),
    pytest.param(
        "Please provide me with copies of\n1. The tide plan\n2. Minutes of the Crane Board",
        ["The tide plan", "Minutes of the Crane Board"],
        id="a number that begins a line after a word left open",
    ),
    pytest.param(
        "Please tell me: 1) how many boats there are 2) how many crews there are 3) who leads them",
        ["how many boats there are", "how many crews there are", "who leads them"],
        id="numbers in a line whose items end in a verb",
    ),
    pytest.param(
        "Please list the ten firms paid most, with for each:\n- name\n- sum\n\nfor 2011 and 2012.",
        ["Please list the ten firms paid most, with for each: - name - sum for 2011 and 2012."],
        id="what is told of each in a list asked for",
    ),
    pytest.param(
        "1. Do you let moorings? If yes:\n1a. To whom?\n1b. For how much?\n2. Do you sell tar?",
        ["Do you let moorings?", "To whom?", "For how much?", "Do you sell tar?"],
        id="a question, and a lead to parts with its number",
    ),
    pytest.param(
        "#1 How many boats are there?\n#2 How many crews are there?",
        ["How many boats are there?", "How many crews are there?"],
        id="numbers after a number sign",
    ),
    pytest.param(
        "Please answer:\nA - How many boats are there?\nB - How many crews are there?",
        ["How many boats are there?", "How many crews are there?"],
        id="letters before a dash run",
    ),
    pytest.param(
        "For 2011 and 2012, how many\n- boats sank\n- boats were raised\nand by whom?",
        ["For 2011 and 2012, how many - boats sank - boats were raised and by whom?"],
        id="bullets that say how many of what",
    ),
    pytest.param(
        "I would like to ask for the following information:\nThe number of boats sunk\nThe number "
        "of boats raised\nPlease can you give the numbers for each year separately.\nIf possible, "
        "please also say who raised them.",
        ["The number of boats sunk", "The number of boats raised",
         "If possible, please also say who raised them."],
        id="how to divide two things named",
    ),
    pytest.param(
        "1. How many boats are there?\n2. The split of these by use:\n• How many fish?\n• How many "
        "tow?\n3. The tar:\na) How much is there?\nb) Who sold it?",
        ["How many boats are there?", "The split of these by use: • How many fish? • How many tow?",
         "How much is there?", "Who sold it?"],
        id="what speaks of what was asked before is no heading",
    ),
    pytest.param(
        "Please send:\nThe tide book\nNumber of boats\nAge of each boat\nWho sails them\n\n"
        "Thank you",
        ["The tide book", "Number of boats", "Age of each boat", "Who sails them"],
        id="lines of which some ask by themselves and some only name",
    ),
    pytest.param(
        "Please tell me:\n\nHow many boats there are\n\nThe age of each boat\n\nTheir tar\n\nMany "
        "people have asked us to find this out.",
        ["How many boats there are", "The age of each boat", "Their tar"],
        id="the same set apart, and a sentence that is none of them",
    ),
    pytest.param(
        "How many reports of the following have you had in 2012:\nRats?\nMice?\nWho caught them?",
        ["How many reports of the following have you had in 2012: Rats? Mice?", "Who caught them?"],
        id="names with a question mark each",
    ),
    pytest.param(
        "1. Please list all who sell you\n\ntar\nrope\n\n2. How much was paid to each?",
        ["Please list all who sell you tar rope", "How much was paid to each?"],
        id="small words set apart beneath a number are no heading",
    ),
    pytest.param(
        "What did the following fairs cost, and how many people came to each one?\nSummer fair 2011"
        "\nWinter fair 2012\nWho ran them?",
        ["What did the following fairs cost, and how many people came to each one? Summer fair "
         "2011 Winter fair 2012", "Who ran them?"],
        id="names on lines beneath a question that goes on after what they are",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("source", "wanted"), CASES)
def test_each_list_is_read_with_the_sentence_over_it(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    "tail",
    [
        "Please give figures for the last four years.",
        "Please also divide the figures further by showing great and small apart.",
        "Please also split these by quay.",
    ],
)
def test_what_shapes_all_the_answers_is_not_the_last_numbers(tail):
    source = f"Please tell me:\n1. How many boats sank.\n2. How many were raised.\n{tail}"
    assert texts(source) == ["How many boats sank.", "How many were raised."]


def test_a_choice_to_tick_after_each_question_is_no_answer():
    source = (
        "I should like to know this:\n1. Do you own a crane? Yes/No\n2. Is it new? Y/N\n"
        "3. Has it a driver? Yes or No"
    )
    assert read_text(source).kind == "request"


def test_parts_labelled_by_their_letter_and_a_number():
    source = (
        "Would you please give numbers for:\n\na) Boats sunk in each of these\n\na1) – the harbour"
        "\n\na2) – the river\n\nb) Boats raised in each of these\n\nb1) – the harbour"
    )
    assert [(q.number, [p.number for p in q.parts]) for q in read_text(source).questions] == [
        ("a", ["a1", "a2"]),
        ("b", ["b1"]),
    ]
