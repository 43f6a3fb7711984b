"""Whole requests to bodies of many sorts: lists, forms, prose. Every text is invented."""

import pytest

from answerable.reading.letter import read_text


def asked(source):
    return [" ".join(q.question.split()) for q in read_text(source).questions]


CASES = [
    pytest.param(
        "Please tell me the things set out below about the kettles of your wards.\n"
        "\n1. How many are there?\n\n2. Who mends them?",
        [
            "How many are there?",
            "Who mends them?",
        ],
        id="leads in other words",
    ),
    pytest.param(
        "With regard to a number of wards in the old wing, please supply the items "
        "below:\n(a) the age of each kettle.\n(b) the name of whoever fills it.",
        [
            "the age of each kettle.",
            "the name of whoever fills it.",
        ],
        id="a number of is no count",
    ),
    pytest.param(
        "Please send all you hold on what the tea committee has decided in these "
        "respects:\ni) Records of any vote on the price of tea.\n"
        "ii) Any records of talks with the makers of urns.",
        [
            "Records of any vote on the price of tea.",
            "Any records of talks with the makers of urns.",
        ],
        id="in these respects",
    ),
    pytest.param(
        "1. How many kettles are there?\n2. How many urns are there?\n"
        "And if time allows:\n3. How many cups are there?",
        [
            "How many kettles are there?",
            "How many urns are there?",
            "How many cups are there?",
        ],
        id="time permitting between the numbers",
    ),
    pytest.param(
        "Please send every letter that mentions any of these makers -\n\n"
        "Boilwell\nHotpot and Sons\nSteam & Co",
        [
            "Please send every letter that mentions any of these makers - Boilwell Hotpot "
            "and Sons Steam & Co",
        ],
        id="names beneath these",
    ),
    pytest.param(
        "Your leaflet on tea makes the following claim:\n\n"
        '"Between May and June no kettle was cold for longer than one hour on any ward '
        'of the hospital."\n\nPlease send me the figures on which this rests.',
        [
            "Please send me the figures on which this rests.",
        ],
        id="what another said",
    ),
    pytest.param(
        "1. Under the Freedom of Information Act, please may I see the kettle "
        "register?\n2. Who keeps it?",
        [
            "Under the Freedom of Information Act, please may I see the kettle register?",
            "Who keeps it?",
        ],
        id="the Act in a numbered item",
    ),
    pytest.param(
        "Under the Freedom of Information (Scotland) Act 2002 and/or the Environmental "
        "Information (Scotland) Regulations 2004 (as appropriate), please send me the "
        "kettle survey.",
        [
            "please send me the kettle survey.",
        ],
        id="two Acts before an ask",
    ),
    pytest.param(
        "Information required: Please send me the menu of the canteen for May 2019.",
        [
            "Please send me the menu of the canteen for May 2019.",
        ],
        id="label of a field",
    ),
    pytest.param(
        "Please send me the names of the tea suppliers. If possible, please provide "
        "data in a spreadsheet.\nPlease send the information electronically.",
        [
            "Please send me the names of the tea suppliers.",
        ],
        id="a wish about the form in a letter",
    ),
    pytest.param(
        "As the page on your site no longer opens, I would be grateful if you could "
        "send me the urn policy.",
        [
            "As the page on your site no longer opens, I would be grateful if you could "
            "send me the urn policy.",
        ],
        id="as, with an ask after it",
    ),
    pytest.param(
        "A. Kettles\n1. How many are there?\n2. Who fills them?\n"
        "B. Please could you also say of urns:\n1. How many are there?\n"
        "2. Who cleans them?",
        [
            "How many are there?",
            "Who fills them?",
            "How many are there?",
            "Who cleans them?",
        ],
        id="groups under letters",
    ),
    pytest.param(
        "Please give the number of kettles bought for:\n\n- ward one\n- ward two\n"
        "- the ward in the east wing\n\nPlease split this by year.",
        [
            "Please give the number of kettles bought for: - ward one - ward two - the "
            "ward in the east wing Please split this by year.",
        ],
        id="what narrows beneath parts",
    ),
    pytest.param(
        "Please send me the tea rota. Could you also let me know that this message has "
        "reached you.",
        [
            "Please send me the tea rota.",
        ],
        id="receipt",
    ),
    pytest.param(
        "I would like to request the following information under the Freedom of "
        "Information Act 2000 in relation to e-scooters:\n\n"
        "How many e-scooters were seized by your force between 1 January 2022 and 31 "
        "December 2022?\n\n"
        "Of those seized, how many were returned to their owners and how many were "
        "destroyed?\n\n"
        "How many collisions involving an e-scooter were recorded in the same period? "
        "Please provide a breakdown by severity.",
        [
            "How many e-scooters were seized by your force between 1 January 2022 and 31 "
            "December 2022?",
            "Of those seized, how many were returned to their owners and how many were destroyed?",
            "How many collisions involving an e-scooter were recorded in the same period? "
            "Please provide a breakdown by severity.",
        ],
        id="a disclosure log",
    ),
    pytest.param(
        "Dear Department for Example,\n\n"
        'On 14 June the Secretary of State told the House that "a full impact '
        'assessment has been carried out" on the new scheme. I have been unable to '
        "find any such assessment on your website.\n\n"
        "Please provide me with a copy of the assessment. If no such assessment "
        "exists, please confirm this and provide any note or email that led the "
        "Secretary of State to say that it did.\n\n"
        "I would also like to know the date on which officials were first asked to "
        "prepare it.\n\nYours faithfully,\n\nOwen Tate",
        [
            "Please provide me with a copy of the assessment. If no such assessment "
            "exists, please confirm this and provide any note or email that led the "
            "Secretary of State to say that it did.",
            "I would also like to know the date on which officials were first asked to prepare it.",
        ],
        id="a quotation before the ask",
    ),
    pytest.param(
        "Dear University of Example,\n\n"
        "Please could you send me, for each of the academic years 2018/19, 2019/20 and "
        "2020/21:\n\n- the number of students who appealed against a mark\n"
        "- the number whose appeal was upheld\n"
        "- the average time taken to decide an appeal\n\n"
        "broken down by faculty.\n\nYours faithfully,\nR. Stone",
        [
            "the number of students who appealed against a mark",
            "the number whose appeal was upheld",
            "the average time taken to decide an appeal",
        ],
        id="parts with a tail",
    ),
    pytest.param(
        "I am writing to request information under the FOI Act about the trust's "
        "catering.\n\n"
        "1. Is catering provided in house or by a contractor (please delete as "
        "appropriate)?\nIn house / Contractor\n\n"
        "2. If by a contractor, please state the name of the contractor and the end "
        "date of the contract.\n\n3. Number of meals served per day:\n\n"
        "4. Cost per patient per day:\n\n"
        "Thank you in advance for your assistance.",
        [
            "Is catering provided in house or by a contractor (please delete as "
            "appropriate)? In house / Contractor",
            "If by a contractor, please state the name of the contractor and the end date "
            "of the contract.",
            "Number of meals served per day:",
            "Cost per patient per day:",
        ],
        id="options to delete",
    ),
    pytest.param(
        "Hi, I want to know about the old swimming pool on Dock Street. When was it "
        "built, when was it closed and why? Was it ever offered for sale and if so "
        "what was the asking price? Finally can I have a copy of any survey done since "
        "it closed?",
        [
            "When was it built, when was it closed and why?",
            "Was it ever offered for sale and if so what was the asking price?",
            "Finally can I have a copy of any survey done since it closed?",
        ],
        id="what it is about, then questions",
    ),
    pytest.param(
        "Dear Sir or Madam,\n\nBackground\n\n"
        "I am researching the history of the market. The charter dates from 1257.\n"
        "\nRequest\n\n"
        "Please provide the number of stalls let in each year from 2000 to 2020. "
        "Please also provide the rent charged for a stall in 2000 and in 2020.\n"
        "\nFormat\n\nI would prefer to receive the information in a spreadsheet.\n"
        "\nYours faithfully,\nT. Aske",
        [
            "Please provide the number of stalls let in each year from 2000 to 2020.",
            "Please also provide the rent charged for a stall in 2000 and in 2020.",
        ],
        id="headings over background and request",
    ),
    pytest.param(
        "Please supply all correspondence, including emails, letters, texts and notes "
        "of telephone calls, between the chief executive and Hillcrest Homes Ltd from "
        "1 March 2020 to the date of this request concerning the site known as Station "
        "Yard. This should include any attachments. For the avoidance of doubt I "
        "include messages sent from private accounts.",
        [
            "Please supply all correspondence, including emails, letters, texts and notes "
            "of telephone calls, between the chief executive and Hillcrest Homes Ltd from "
            "1 March 2020 to the date of this request concerning the site known as Station "
            "Yard. This should include any attachments.",
        ],
        id="all letters and what to include",
    ),
    pytest.param(
        "Title: Use of agency drivers\nRequest:\n"
        "1. How many agency drivers were used by the fire service in 2021?\n"
        "2. At what cost?\nRequested by: J. Dodd\nCategory: Staffing",
        [
            "How many agency drivers were used by the fire service in 2021?",
            "At what cost?",
        ],
        id="lines of a form beneath",
    ),
    pytest.param(
        "In relation to your contract with Acme Parking Ltd:\n\n"
        "What is the value of the contract?\nWhen was it signed?\n"
        "Was it put out to tender?\n\n"
        "In relation to your contract with Zenith Signs Ltd:\n\n"
        "What is the value of that contract?",
        [
            "What is the value of the contract?",
            "When was it signed?",
            "Was it put out to tender?",
            "What is the value of that contract?",
        ],
        id="the same of two contracts",
    ),
    pytest.param(
        "Good afternoon, I hope you're well.\n\n"
        "I was wondering whether you could help me with an FOI. I'd be really grateful "
        "if you could let me know how many reports of fly-tipping there were on Canal "
        "Road in 2022, how many led to a fine, and the total value of those fines. "
        "It'd be great to have this by ward too if that's possible.\n\n"
        "Thanks so much in advance,\nFfion",
        [
            "I'd be really grateful if you could let me know how many reports of "
            "fly-tipping there were on Canal Road in 2022, how many led to a fine, and the "
            "total value of those fines. It'd be great to have this by ward too if that's "
            "possible.",
        ],
        id="help wanted with a request",
    ),
    pytest.param(
        "Dear FOI\n\n"
        "1 - who is responsible for clearing leaves from the cycle path at Benton Lane\n"
        "2 - how often should it be done\n3 - when was it last done\n"
        "4 - have there been any accidents on it in the last five years\n\n"
        "regards\ndave",
        [
            "who is responsible for clearing leaves from the cycle path at Benton Lane",
            "how often should it be done",
            "when was it last done",
            "have there been any accidents on it in the last five years",
        ],
        id="numbers and dashes, no marks",
    ),
    pytest.param(
        "I wish to make a request for the following:\n\n"
        "A) The number of blue badge applications received in 2019\n"
        "B) The number refused\nC) The average time taken to decide\n"
        "D) What training assessors are given",
        [
            "The number of blue badge applications received in 2019",
            "The number refused",
            "The average time taken to decide",
            "What training assessors are given",
        ],
        id="capital letters in a list",
    ),
    pytest.param(
        "It was reported in the Evening Echo of 9 May that the council has spent "
        "£40,000 on a new logo. Is this true? If so, which firm designed it, and were "
        "others invited to bid? If not, how much was spent?",
        [
            "Is this true? If so, which firm designed it, and were others invited to bid? "
            "If not, how much was spent?",
        ],
        id="what a paper reported",
    ),
    pytest.param(
        "Please confirm or deny whether the force holds a copy of the report by "
        "Inspector Vane into the events of 4 August 2011.\n\n"
        "If it does, please provide a copy.\n\n"
        "If it does not, please say when and why it was destroyed.",
        [
            "Please confirm or deny whether the force holds a copy of the report by "
            "Inspector Vane into the events of 4 August 2011.",
            "If it does, please provide a copy.",
            "If it does not, please say when and why it was destroyed.",
        ],
        id="confirm or deny",
    ),
    pytest.param(
        "Hello,\n\n"
        "I have read the page at https://www.example.org/grants/2020?view=all and the "
        "list at www.example.org/list.\n\n"
        "Which of the bodies named there got a grant in both years? What was each "
        "grant for?\n\nSam",
        [
            "Which of the bodies named there got a grant in both years?",
            "What was each grant for?",
        ],
        id="addresses of pages",
    ),
    pytest.param(
        "This is a repeat of request FOI/2020/118 with the dates changed.\n\n"
        "Please provide the number of dogs seized under the Dangerous Dogs Act in "
        "2021, the breed of each, and the number destroyed.",
        [
            "Please provide the number of dogs seized under the Dangerous Dogs Act in "
            "2021, the breed of each, and the number destroyed.",
        ],
        id="a request repeated",
    ),
    pytest.param(
        "1. Road gritting\na. How many gritters does the council own?\n"
        "b. How many were out of use on 1 January 2021?\n2. Salt\n"
        "a. How many tonnes of salt were held on 1 November 2020?\n"
        "b. What did it cost per tonne?",
        [
            "How many gritters does the council own?",
            "How many were out of use on 1 January 2021?",
            "How many tonnes of salt were held on 1 November 2020?",
            "What did it cost per tonne?",
        ],
        id="letters that each ask under numbers with a name alone",
    ),
    pytest.param(
        "Please tell me how many parking meters take cards.\n\nThanks\n\n"
        "PS how many take only coins?",
        [
            "Please tell me how many parking meters take cards.",
        ],
        id="a postscript",
    ),
    pytest.param(
        "**Dear FOI team**\n\nI would like to know:\n\n"
        "**1.** How many playgrounds the council runs.\n"
        "**2.** How many were closed in *2020*.\n\nThanks",
        [
            "How many playgrounds the council runs.",
            "How many were closed in *2020*.",
        ],
        id="bold numbers",
    ),
    pytest.param(
        "Please answer the following questions:\n\n"
        "1/ How many staff are paid less than the real living wage?\n"
        "2/ How many are on apprenticeships?\n"
        "3/ Are there plans to change this?",
        [
            "How many staff are paid less than the real living wage?",
            "How many are on apprenticeships?",
            "Are there plans to change this?",
        ],
        id="numbers and slashes",
    ),
    pytest.param(
        "Q1: How many defibrillators are there in your buildings?\n"
        "Q2: Who checks them?\nQ2(a): How often?\nQ3: Have any ever been used?",
        [
            "How many defibrillators are there in your buildings?",
            "Who checks them?",
            "How often?",
            "Have any ever been used?",
        ],
        id="Q1 with a colon",
    ),
    pytest.param(
        "Scope: 1 April 2020 to 31 March 2021. England only.\n\nPlease supply:\n"
        "(i) the number of licences issued;\n(ii) the number refused;\n"
        "(iii) the number revoked; and\n"
        "(iv) a copy of the guidance to staff in force on 1 April 2020.",
        [
            "the number of licences issued;",
            "the number refused;",
            "the number revoked;",
            "a copy of the guidance to staff in force on 1 April 2020.",
        ],
        id="a scope before the list",
    ),
]


@pytest.mark.parametrize(("source", "wanted"), CASES)
def test_each_is_read_as_a_careful_reader_would(source, wanted):
    assert asked(source) == [" ".join(question.split()) for question in wanted]
