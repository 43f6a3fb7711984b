"""What goes with the ask before it, what is an ask of its own and what is left out.

Every text is invented.
"""

import pytest

from answerable.reading.questions import split_questions

ASKS = [
    "How many kettles did the ward buy?",
    "Please send me a list of the cups that were broken.",
]
LAST = "Who mends the lids?"
GOES_WITH_IT = [
    "Take in those on loan.",
    "Leave out those on loan.",
    "Please leave out those on loan.",
    "Count those on loan too.",
    "Please count those on loan too.",
    "By this I mean those of steel.",
    "Show each year by itself.",
    "Please show each year by itself.",
    "I want each year by itself.",
    "I would like each year by itself.",
    "I should like each year shown separately.",
    "Split it by year.",
    "Please divide the figures by year.",
    "Please divide them by year.",
    "Please part them by year.",
    "Please group them by ward.",
    "Please list them by ward.",
    "The last three years will do.",
    "The years I want are 2017 to 2019.",
    "The period I have in mind is 2017 to 2019.",
    "The dates I mean are May to June 2019.",
    "Start from 2017.",
    "Please start from 2017.",
    "Please go back to 2017.",
    "Please go back as far as you can.",
    "Go back as far as your files allow.",
    "Not the old ones, just the new.",
    "Just those of steel.",
    "Please keep steel and glass apart.",
    "Please keep each year apart.",
    "I'd like steel and glass kept apart.",
    "Could each year be shown by itself?",
    "Could these be split by year?",
    "May I have these split by year?",
    "Can I have them by year?",
    "Can they be given by ward?",
    "I should like this split by year.",
    "If it can be split by year, so much the better.",
    "If they can be split by year, please do so.",
    "An average will do.",
    "A total for each year will do.",
    "I want the figures by ward.",
    "I want it by ward.",
    "We need this for each ward.",
    "Let me have it ward by ward.",
    "Please give it ward by ward.",
    "This is to cover both floors.",
    "It should run from 2017 to date.",
    "That is, those bought new.",
    "That is to say those bought new.",
    "In other words, those bought new.",
    "For instance, were they bought new?",
    "For example steel or glass.",
    "Steel or glass?",
    "New or old?",
    "E.g. steel, glass.",
    "(Steel and glass alike.)",
    "Such as steel or glass.",
    "Whatever they are made of.",
    "No matter what they are made of.",
    "In each of the last three years.",
    "For the years 2017 to 2019.",
    "Between May and June.",
    "Since 2017.",
    "By month, if you can.",
    "By ward please.",
    "Per ward.",
    "Ward by ward.",
    "Year by year please.",
    "Broken down by ward.",
    "Please break down by ward.",
    "Please do this for each ward.",
    "Please do the same for 2018.",
    "And for 2018?",
    "And in 2018?",
    "And how many in 2018?",
    "What about 2018?",
    "If any, how many leaked?",
    "If none, why not?",
    "If more than ten, how many leaked?",
    "If not, why?",
    "Why?",
    "Why not?",
    "When and by whom?",
    "Which ones?",
    "And why?",
]
OF_ITS_OWN = [
    "Also who bought them?",
    "Then who bought them?",
    "Please add what each cost.",
    "Please give the make of each.",
    "I should also like the make of each.",
    "I want to know too what each cost.",
    "What did each cost?",
    "Were any lost?",
    "Is there a log of them?",
    "May I see the log?",
    "Let me see the log too.",
    "A copy of the log too, please.",
    "The log as well, please.",
    "Further, who bought them?",
    "Next, who bought them?",
    "Secondly who bought them?",
    "Besides, who bought them?",
    "Moreover, were any lost?",
    "Please tell me too whether any were lost.",
    "If lids are kept, where are they kept?",
    "If the ward has a log, please send me a copy of its last page.",
    "Where are lids kept, if they are?",
]
LEFT_OUT = [
    "Where that is so, please give the rest of it and leave a space.",
    "If some of it is lost, please send whatever there is.",
    "Please let me have only the figures, without remarks.",
    "A table will do.",
    "Please use a table.",
    "I would like a table.",
    "I'd like a spreadsheet if you can.",
    "Please put it in a spreadsheet.",
    "A spreadsheet would suit me best.",
    "I can take any format.",
    "Any format will do.",
    "I do not need names.",
    "Names can be left out.",
    "Please leave out any names.",
    "I know that some were lost.",
    "I think that some were lost.",
    "I gather that some were lost.",
    "I have heard that some were lost.",
    "It is said that some were lost.",
    "I ask this since some were lost.",
    "I ask since some were lost.",
    "The ward told me that some were lost.",
    "This was promised in May.",
    "I have been waiting since May.",
    "I would rather not wait.",
    "If you need to know more, please ask.",
    "If there is a charge, please say what it is.",
    "Please confirm that you will answer.",
    "Please tell me when I can expect an answer.",
    "I trust this is clear.",
    "Is that clear?",
    "Can you help?",
    "Can you help me with this?",
    "Are you able to help?",
    "Is this something you can help with?",
    "May I thank you in advance?",
    "Would you kindly look into this?",
    "Will you please deal with this soon?",
    "Have you had my letter of May?",
    "Did you get my letter of May?",
]


def asked(ask, more):
    return [" ".join(q.question.split()) for q in split_questions(f"{ask} {more}\n\n{LAST}")]


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("more", GOES_WITH_IT)
def test_what_says_nothing_without_the_ask_goes_with_it(ask, more):
    assert asked(ask, more) == [f"{ask} {more}", LAST]


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("more", OF_ITS_OWN)
def test_what_wants_something_more_is_an_ask_of_its_own(ask, more):
    assert asked(ask, more) == [ask, more, LAST]


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("more", LEFT_OUT)
def test_what_speaks_of_the_reply_is_left_out(ask, more):
    assert asked(ask, more) == [ask, LAST]


@pytest.mark.parametrize(
    "wish", ["Please give the numbers for each year separately.", "Please split all this by ward."]
)
def test_a_wish_beneath_things_named_in_lines_is_of_them_all(wish):
    named = ["The number of kettles that leaked", "The number of cups that broke"]
    text = "\n".join(["I would like to ask for the following information:", *named, wish])
    assert [q.question for q in split_questions(text)] == named
