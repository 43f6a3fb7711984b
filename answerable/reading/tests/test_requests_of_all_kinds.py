"""Whole requests as people of many kinds write them. Every text is invented."""

import pytest

from answerable.reading.letter import read_text


def asked(source):
    return [" ".join(q.question.split()) for q in read_text(source).questions]


CASES = [
    pytest.param(
        "Our ref: HMT/0293/LK\nYour ref: to be advised\n\nDear Sirs\n\n"
        "Our client: Mrs J Barrow\nAccident date: 14 March 2022\n"
        "Location: Mill Lane, outside number 12\n\n"
        "We act on behalf of the above named in connection with injuries which she "
        "sustained when she tripped in a defect in the footway.\n\n"
        "Pursuant to the Freedom of Information Act 2000 we should be grateful if you "
        "would let us have the following documents within 20 working days:\n\n"
        "(a) Records of all inspections of Mill Lane for the 12 months preceding the "
        "accident;\n"
        "(b) Maintenance records for the same period, including records of independent "
        "contractors working in the area;\n"
        "(c) Minutes of any meeting at which the maintenance of Mill Lane was "
        "discussed; and\n"
        "(d) Records of any complaints about the state of Mill Lane.\n\n"
        "We confirm that we shall be responsible for your reasonable copying charges.\n"
        "\nWe look forward to hearing from you.\n\nYours faithfully\n\n"
        "Smith Jones LLP",
        [
            "Records of all inspections of Mill Lane for the 12 months preceding the accident;",
            "Maintenance records for the same period, including records of independent "
            "contractors working in the area;",
            "Minutes of any meeting at which the maintenance of Mill Lane was discussed;",
            "Records of any complaints about the state of Mill Lane.",
        ],
        id="a solicitor's letter",
    ),
    pytest.param(
        "Hi,\n\n"
        "I'm a reporter at a regional paper and am sending this to every council in "
        "the country.\n\n"
        "Under the Freedom of Information Act, could you please fill in the table "
        "below:\n\nFinancial year | Number of kettles bought | Total cost (£)\n"
        "2019/20 | |\n2020/21 | |\n2021/22 | |\n\n"
        "If you can only answer in part, please send what you have.\n\n"
        "Happy to talk if anything is unclear, my number is 07700 900123.\n\n"
        "Best,\nTom",
        [
            "could you please fill in the table below: Financial year | Number of kettles "
            "bought | Total cost (£) 2019/20 | | 2020/21 | | 2021/22 | |",
        ],
        id="a table to fill in",
    ),
    pytest.param(
        "Dear Sir/Madam,\n\n"
        "My name is Ella and I am in Year 9. For my geography project I have to find "
        "out about recycling in my town. My teacher said I could ask you.\n\n"
        "How much rubbish do people in the town throw away every year? How much of it "
        "gets recycled? Where does the rest of it go?\n\n"
        "Also do you know why we are not allowed to put yoghurt pots in the green bin?\n"
        "\nThank you very much for your help!\n\nElla, age 13",
        [
            "How much rubbish do people in the town throw away every year?",
            "How much of it gets recycled?",
            "Where does the rest of it go?",
            "Also do you know why we are not allowed to put yoghurt pots in the green bin?",
        ],
        id="a pupil's project",
    ),
    pytest.param(
        "Dear FOI Officer\n\n"
        "I am a doctoral researcher in the School of Law. My project, which has "
        "received ethical approval from the faculty's research ethics committee (ref. "
        "2021/448), looks at how local authorities use fixed penalty notices. "
        "Participation is voluntary and any data supplied will be held securely, in "
        "line with the data protection legislation, and destroyed after five years. No "
        "individual will be identified in any publication.\n\n"
        "I would be grateful if you could answer these questions for the financial "
        "year 2020-21:\n\n"
        "Q1a. How many fixed penalty notices did the authority issue for littering?\n"
        "Q1b. How many of those were paid in full?\n"
        "Q1c. How many led to prosecution?\n"
        "Q2a. Does the authority employ a contractor to issue such notices?\n"
        "Q2b. If yes, what share of the income does the contractor keep?\n\n"
        "A summary of the findings will be made available to all authorities which "
        "reply. Should you have any questions about the project or the ethics of it, "
        "please contact my supervisor, Professor A. Green.\n\n"
        "With many thanks for your time,\nNina Okoro",
        [
            "How many fixed penalty notices did the authority issue for littering?",
            "How many of those were paid in full?",
            "How many led to prosecution?",
            "Does the authority employ a contractor to issue such notices?",
            "If yes, what share of the income does the contractor keep?",
        ],
        id="an ethics text around parts",
    ),
    pytest.param(
        "Telephone call taken 10.15am 3/4/23 by BW.\n\n"
        "Caller (Mr Finch, tel 01632 960 111) would like to know how many allotments "
        "there are in the parish and how long the waiting list is. He also wants a "
        "copy of the tenancy agreement. Reply by post please - no email.",
        [
            "Caller (Mr Finch, tel 01632 960 111) would like to know how many allotments "
            "there are in the parish and how long the waiting list is.",
            "He also wants a copy of the tenancy agreement.",
        ],
        id="a note of a call",
    ),
    pytest.param(
        "Hello Sam,\n\n"
        "Thanks for getting back to me so quickly. I have looked at the page you sent "
        "but it stops at 2017. Could you send me the same figures for 2018, 2019 and "
        "2020?\n\nThanks\nBev\n\nFrom: FOI Team\nSent: 12 May 2021 09:14\n"
        "To: Bev Harker\nSubject: RE: Figures\n\nDear Ms Harker\n\n"
        "Thank you for your email. The figures you want are at the address below. Is "
        "there anything else you need?\n\nRegards\nSam",
        [
            "Could you send me the same figures for 2018, 2019 and 2020?",
        ],
        id="an e-mail with a reply below",
    ),
    pytest.param(
        "1. Information sought\n\n1.1 Staffing\n\n"
        "1.1.1 How many youth workers does the council employ?\n"
        "1.1.2 How many of these are full time?\n\n1.2 Premises\n\n"
        "1.2.1 How many youth clubs are open?\n"
        "1.2.2 What did each cost to run in 2021-22?\n\n2. Form of reply\n\n"
        "2.1 Please reply by email.",
        [
            "How many youth workers does the council employ?",
            "How many of these are full time?",
            "How many youth clubs are open?",
            "What did each cost to run in 2021-22?",
        ],
        id="headings numbered in three depths",
    ),
    pytest.param(
        "Dear Sir or Madam,\n\nFOI request - school transport\n\n"
        "Question 1 – How many pupils travel to school by taxi at the council's "
        "expense?\n\n"
        "Question 2 – What was the total cost of this in each of the last three years?\n"
        "\nQuestion 3 – What is the longest single journey?\n\n"
        "Please reply in Excel where possible.\n\nRegards\nJ. Moss",
        [
            "How many pupils travel to school by taxi at the council's expense?",
            "What was the total cost of this in each of the last three years?",
            "What is the longest single journey?",
        ],
        id="Question 1 with a dash",
    ),
    pytest.param(
        "Under the FOI Act I ask you to supply:\n\n"
        "I. The number of empty homes in the borough.\n"
        "II. The number that have been empty for more than two years.\n"
        "III. The amount of council tax premium charged on them.\n"
        "IV. The number brought back into use since 2018.\n\nThank you.",
        [
            "The number of empty homes in the borough.",
            "The number that have been empty for more than two years.",
            "The amount of council tax premium charged on them.",
            "The number brought back into use since 2018.",
        ],
        id="roman numbers in capitals",
    ),
    pytest.param(
        "Hello\n\nParking\n1. How many parking tickets were issued in 2022?\n"
        "2. How many were cancelled on appeal?\n\nBus lanes\n"
        "1. How many bus lane fines were issued in 2022?\n"
        "2. How many were cancelled on appeal?\n\n"
        "Please also tell me how many cameras are in use.\n\nCheers",
        [
            "How many parking tickets were issued in 2022?",
            "How many were cancelled on appeal?",
            "How many bus lane fines were issued in 2022?",
            "How many were cancelled on appeal?",
            "Please also tell me how many cameras are in use.",
        ],
        id="two lists that each begin at 1",
    ),
    pytest.param(
        "Dear Example Borough Council,\n\n"
        "Please can you provide me with a list of all businesses that became liable "
        "for business rates between 1 April 2023 and 30 April 2023, to include:\n"
        "\nBusiness name\nProperty address\nDate liable\nRateable value\n\n"
        "Yours faithfully,\n\nA. Person",
        [
            "Please can you provide me with a list of all businesses that became liable "
            "for business rates between 1 April 2023 and 30 April 2023, to include: "
            "Business name Property address Date liable Rateable value",
        ],
        id="fields under an ask that ends in to include",
    ),
    pytest.param(
        "how many staff were sacked last year",
        [
            "how many staff were sacked last year",
        ],
        id="no capital and no stop",
    ),
    pytest.param(
        "Please can you tell me\n\n"
        "* how many foster carers you had on 31 March 2020\n"
        "* how many you had on 31 March 2021\n* how many left in between\n"
        "* and how much you spent on advertising for new ones\n\nMany thanks",
        [
            "how many foster carers you had on 31 March 2020",
            "how many you had on 31 March 2021",
            "how many left in between",
            "and how much you spent on advertising for new ones",
        ],
        id="stars",
    ),
    pytest.param(
        "Thank you for your response to my request, ref 4471. I am afraid that it "
        "doesn't answer what I asked. I asked for the number of complaints, not the "
        "number of complainants.\n\nPlease can you therefore provide:\n\n"
        "- the number of complaints received in 2019\n"
        "- the number of complaints upheld in 2019\n\n"
        "Also can you confirm who took the decision to merge the two teams?",
        [
            "the number of complaints received in 2019",
            "the number of complaints upheld in 2019",
            "Also can you confirm who took the decision to merge the two teams?",
        ],
        id="after an answer that fell short",
    ),
    pytest.param(
        "Dear Sir/Madam\n\n"
        "We are updating our records and would like to request under the Freedom of "
        "Information Act:\n\nSection A – Servers\n"
        "1. Brand of servers (e.g. Acme, Zenith):\n"
        "2. Number of physical servers:\n3. Month and year of purchase:\n\n"
        "Section B – Storage\n4. Brand of storage:\n5. Capacity in terabytes:\n\n"
        "Section C – Contacts\n"
        "6. Name and job title of the person responsible for IT infrastructure:\n"
        "7. Direct email:\n\nKind regards\nProcurement Insight Ltd",
        [
            "Brand of servers (e.g. Acme, Zenith):",
            "Number of physical servers:",
            "Month and year of purchase:",
            "Brand of storage:",
            "Capacity in terabytes:",
            "Name and job title of the person responsible for IT infrastructure:",
            "Direct email:",
        ],
        id="fields of a questionnaire under sections",
    ),
    pytest.param(
        "Dear Sirs,\n\n"
        "I was a governor at the school between 2009 and 2014. In 2013 there were 3 "
        "exclusions; in 2014 there were 11. The then head told parents that "
        '"procedures were followed". I have my doubts.\n\n'
        "Could you please tell me how many pupils were permanently excluded from "
        "secondary schools in each year from 2010 to 2020, and how many of these had a "
        "statement of special educational needs or an education, health and care plan? "
        "I would also like to know how many appeals were lodged and how many "
        "succeeded.\n\nYours truly\nM. Dunne",
        [
            "Could you please tell me how many pupils were permanently excluded from "
            "secondary schools in each year from 2010 to 2020, and how many of these had a "
            "statement of special educational needs or an education, health and care plan?",
            "I would also like to know how many appeals were lodged and how many succeeded.",
        ],
        id="years in a preamble",
    ),
    pytest.param(
        "Please provide the following information for the calendar years 2018 to 2021:\n"
        "\n1. The number of assaults on ambulance crews, broken down by\n"
        "   (i) year\n   (ii) type of assault\n"
        "   (iii) whether the police were called\n"
        "2. The number of crew members who were off sick as a result\n"
        "   (a) for less than a week\n   (b) for a week or more\n"
        "3. Any policy on the use of body cameras.\n\n"
        "I would prefer to receive this electronically.",
        [
            "The number of assaults on ambulance crews, broken down by (i) year (ii) type "
            "of assault (iii) whether the police were called",
            "The number of crew members who were off sick as a result (a) for less than a "
            "week (b) for a week or more",
            "Any policy on the use of body cameras.",
        ],
        id="roman and lettered parts",
    ),
    pytest.param(
        "Dear FOI team,\n\n"
        "I'm writing from the Data Desk at a national broadcaster. We are contacting "
        "all ambulance services with the same questions:\n\n"
        "- In the 2022 calendar year, how many times did an ambulance wait more than "
        "an hour to hand over a patient?\n"
        "- What was the longest such wait, and at which hospital did it happen?\n"
        "- How many serious incidents were declared where a delay was a factor?\n"
        "\nPlease break all of these down by month.\n\n"
        'Where the number is below five, I\'m happy for it to be given as "<5".\n'
        "\nPlease confirm receipt.\n\nMany thanks,\nJo",
        [
            "In the 2022 calendar year, how many times did an ambulance wait more than an "
            "hour to hand over a patient?",
            "What was the longest such wait, and at which hospital did it happen?",
            "How many serious incidents were declared where a delay was a factor?",
        ],
        id="a round robin in bullets",
    ),
    pytest.param(
        "FOI please\n\n- cctv policy\n- number of cameras\n- cost last yr\n\nta",
        [
            "cctv policy",
            "number of cameras",
            "cost last yr",
        ],
        id="bare names",
    ),
    pytest.param(
        "Dear all\n\n"
        "As ward member I have been asked by several residents about the closure of "
        "the footbridge at Low Mill.\n\n"
        "Please let me have a copy of the engineer's report that led to the closure. "
        "When is it expected to reopen? I should also like to see the correspondence "
        "with the canal trust.\n\nCllr D. Whitehead\nLow Mill Ward",
        [
            "Please let me have a copy of the engineer's report that led to the closure.",
            "When is it expected to reopen?",
            "I should also like to see the correspondence with the canal trust.",
        ],
        id="a ward member",
    ),
    pytest.param(
        "Full name: Ravi Patel\nEmail: ravi@example.org\nAddress: 4 Elm Close\n"
        "Subject: Pest control\n\n"
        "Your request: Please tell me how many rats were caught by the council in 2019 "
        "and how many pest control officers you employ.\n\n"
        "How would you like to receive the information? Email\n"
        "Date: 2 February 2020",
        [
            "Please tell me how many rats were caught by the council in 2019 and how many "
            "pest control officers you employ.",
        ],
        id="a web form",
    ),
    pytest.param(
        "Please provide:\n\n( 1 ) The total number of parking permits issued\n"
        "( 2 ) The total income from them\n"
        "( 3 ) The number withdrawn for misuse",
        [
            "The total number of parking permits issued",
            "The total income from them",
            "The number withdrawn for misuse",
        ],
        id="brackets with room in them",
    ),
    pytest.param(
        "Hi can you answer the following\n\n1 How many libraries do you run\n"
        "2 How many have closed since 2010\n3 How many are run by volunteers\n\n"
        "Thanks",
        [
            "How many libraries do you run",
            "How many have closed since 2010",
            "How many are run by volunteers",
        ],
        id="bare numbers",
    ),
    pytest.param(
        "#1 How many trees were felled by the council in 2021?\n"
        "#2 How many were planted?\n#3 What did each cost?",
        [
            "How many trees were felled by the council in 2021?",
            "How many were planted?",
            "What did each cost?",
        ],
        id="hash signs",
    ),
    pytest.param(
        "Dear Sir,\n\n"
        "I have three questions. Firstly, who owns the land behind the cricket "
        "pavilion? Secondly, when was it last valued? Thirdly, does the council intend "
        "to sell it?\n\nYours\nR. Gill",
        [
            "Firstly, who owns the land behind the cricket pavilion?",
            "Secondly, when was it last valued?",
            "Thirdly, does the council intend to sell it?",
        ],
        id="firstly and secondly",
    ),
    pytest.param(
        "Dear colleague\n\nFREEDOM OF INFORMATION ACT 2000 - AGENCY STAFF\n\n"
        "On behalf of our members I request the following information for each of the "
        "financial years 2019/20, 2020/21 and 2021/22:\n\n"
        "1. Total spend on agency staff\n   a. nurses\n   b. doctors\n"
        "   c. all other staff\n"
        "2. The highest hourly rate paid to an agency for one shift\n"
        "3. The names of the five agencies paid the most and the sum paid to each\n"
        "\nIf you need to clarify anything please ring me on 01632 960 222.\n\n"
        "In solidarity\nA. Frost\nRegional Organiser",
        [
            "Total spend on agency staff a. nurses b. doctors c. all other staff",
            "The highest hourly rate paid to an agency for one shift",
            "The names of the five agencies paid the most and the sum paid to each",
        ],
        id="a union, signed with an initial",
    ),
    pytest.param(
        "Dear Example Police,\n\n"
        "Please could you tell me, for the period 1 January 2017 to 31 December 2021:\n"
        "\nThe number of drones reported stolen\nThe number recovered\n"
        "The total value of those not recovered\n\nYours faithfully,\nP Nash",
        [
            "The number of drones reported stolen",
            "The number recovered",
            "The total value of those not recovered",
        ],
        id="things named under a period",
    ),
    pytest.param(
        "I refer to your reply of 4 June (FOI 2201).\n\n"
        'You state that "no records are held before 2015". Please explain what '
        "happened to the records. Please also provide a copy of your retention "
        "schedule as it stood in 2015.\n\n"
        "If they were destroyed, who authorised this and when?",
        [
            "Please explain what happened to the records.",
            "Please also provide a copy of your retention schedule as it stood in 2015.",
            "If they were destroyed, who authorised this and when?",
        ],
        id="a reply taken up",
    ),
    pytest.param(
        "Please confirm:\n\n"
        "a) whether the council has declared a climate emergency, and if so when\n"
        "b) whether it has a plan to reach net zero, and by what year\n"
        "c) who is responsible for the plan",
        [
            "whether the council has declared a climate emergency, and if so when",
            "whether it has a plan to reach net zero, and by what year",
            "who is responsible for the plan",
        ],
        id="whether",
    ),
    pytest.param(
        "Please send me the minutes of the board meetings held in March, April and May "
        "2019.\n\nRegards\n\nDr. Paul Storey\nConsultant\nStorey Associates Ltd\n\n"
        "This email and any attachments are confidential and intended solely for the "
        "addressee. If you have received it in error, please delete it and tell the "
        "sender. Have you thought before printing this email? Registered in England "
        "no. 01234567.",
        [
            "Please send me the minutes of the board meetings held in March, April and May 2019.",
        ],
        id="a signature and a disclaimer",
    ),
    pytest.param(
        "Mrs Teague rang. She wants to know how much was spent on the Christmas lights "
        "last year, whether the trees were paid for by the council, and who decides "
        "where they go. She is deaf in one ear so please write.",
        [
            "She wants to know how much was spent on the Christmas lights last year, "
            "whether the trees were paid for by the council, and who decides where they go.",
        ],
        id="another call",
    ),
    pytest.param(
        "Dear Sirs\n\nPlease answer yes or no to each of the following.\n\n"
        "1. Does the trust use any software that makes decisions about patients "
        "without a human being involved? Y/N\n"
        "2. Has the trust carried out an impact assessment of it? Y/N\n"
        "3. If yes to question 2, please provide a copy.",
        [
            "Does the trust use any software that makes decisions about patients without a "
            "human being involved? Y/N",
            "Has the trust carried out an impact assessment of it? Y/N",
            "If yes to question 2, please provide a copy.",
        ],
        id="yes or no to tick",
    ),
    pytest.param(
        "Dear Information Officer,\n\n"
        "Under the Freedom of Information Act 2000, I'm requesting information about "
        "the use of bed and breakfast accommodation.\n\n"
        "How many families with children were placed in bed and breakfast in 2020/21, "
        "and for how many nights?\n\nHow much did this cost?\n\n"
        "What is the longest any family has stayed?\n\n"
        "If any of this would take you over the limit, please start with the first "
        "question.\n\n"
        "I look forward to hearing from you within twenty working days.\n\n"
        "Best wishes,\nLeila Aziz",
        [
            "How many families with children were placed in bed and breakfast in 2020/21, "
            "and for how many nights?",
            "How much did this cost?",
            "What is the longest any family has stayed?",
        ],
        id="questions in paragraphs",
    ),
    pytest.param(
        "EIR request\n\nPlease supply in respect of Longmoor Sewage Works:\n"
        "• the discharge permit and all variations to it;\n"
        "• event duration monitoring data for 2020 and 2021; and\n"
        "• any enforcement undertakings offered or accepted.\n\n"
        'For the avoidance of doubt, "event duration monitoring data" means the start '
        "and stop time of each discharge.",
        [
            "the discharge permit and all variations to it;",
            "event duration monitoring data for 2020 and 2021; and",
            "any enforcement undertakings offered or accepted.",
        ],
        id="an environmental request",
    ),
    pytest.param(
        "I would like to know:\n\n"
        "• How many households were offered a food waste caddy\n  o in 2019\n"
        "  o in 2020\n• How many accepted\n• What the caddies cost",
        [
            "How many households were offered a food waste caddy o in 2019 o in 2020",
            "How many accepted",
            "What the caddies cost",
        ],
        id="bullets in bullets",
    ),
    pytest.param(
        "From: Iris Bell <iris@example.org>\nSent: 05 January 2022 17:40\n"
        "To: FOI\nSubject: Freedom of Information request - lollipop patrols\n\n"
        "Hello\n\n"
        "How many school crossing patrols does the county have, and how many posts are "
        "vacant?\n\nWhat would it cost to fill them all?\n\nIris\n\n"
        "Sent from my iPad",
        [
            "How many school crossing patrols does the county have, and how many posts are vacant?",
            "What would it cost to fill them all?",
        ],
        id="headers of a message",
    ),
    pytest.param(
        "Dear Ms Young\n\n"
        "Thank you for your email of 3 May in which you asked me to clarify my "
        "request. I can confirm that I am only interested in primary schools.\n"
        "\n"
        "To be clear, I would like to know how many primary schools have a breakfast "
        "club, and how many children attend them.\n\nKind regards\nDilys Pugh",
        [
            "I would like to know how many primary schools have a breakfast club, and how "
            "many children attend them.",
        ],
        id="what was asked is made clear",
    ),
    pytest.param(
        "Further to your letter of 12 July, in which you said that you do not hold the "
        "tender scores, please tell me who does hold them.\n\n"
        "Please also send me the contract award notice.",
        [
            "Further to your letter of 12 July, in which you said that you do not hold the "
            "tender scores, please tell me who does hold them.",
            "Please also send me the contract award notice.",
        ],
        id="further to a letter that held nothing",
    ),
    pytest.param(
        "You refused my last request under section 12, so I have narrowed it. I now "
        "ask for:\n\n1. The number of noise complaints received in June 2021.\n"
        "2. The number of abatement notices served in June 2021.\n\n"
        "If section 12 still applies, please advise how I might narrow it further.",
        [
            "The number of noise complaints received in June 2021.",
            "The number of abatement notices served in June 2021.",
        ],
        id="narrowed after a refusal",
    ),
    pytest.param(
        "Dear Sir/Madam, Under the Freedom of Information Act 2000 please provide the "
        "following information: 1. How many lampposts does the council maintain? 2. "
        "How many have been converted to LED? 3. What did the conversion cost? I would "
        "like this by email. Regards, Ian",
        [
            "How many lampposts does the council maintain?",
            "How many have been converted to LED?",
            "What did the conversion cost?",
        ],
        id="all on one line",
    ),
    pytest.param(
        "PLEASE TELL ME HOW MUCH THE COUNCIL SPENT ON BISCUITS IN 2019.\n\n"
        "HOW MUCH DID IT SPEND ON TEA?\n\nTHANK YOU",
        [
            "PLEASE TELL ME HOW MUCH THE COUNCIL SPENT ON BISCUITS IN 2019.",
            "HOW MUCH DID IT SPEND ON TEA?",
        ],
        id="capitals",
    ),
    pytest.param(
        "Dear FOI Officer,\n\nI would like to request:\n\n"
        "    * Copies of all risk assessments for the funfair\n\n"
        "    * Copies of the insurance certificates of each ride\n\n"
        "    * The names of the officers who inspected the site\n\nThanks,\n\n"
        "Lorna",
        [
            "Copies of all risk assessments for the funfair",
            "Copies of the insurance certificates of each ride",
            "The names of the officers who inspected the site",
        ],
        id="a list copied from a page",
    ),
    pytest.param(
        "Part A\n"
        "Please provide the total number of complaints made about taxi drivers in each "
        "of the last three years.\n\nPart B\n"
        "Please provide copies of any guidance given to officers on how to deal with "
        "such complaints.",
        [
            "Please provide the total number of complaints made about taxi drivers in each "
            "of the last three years.",
            "Please provide copies of any guidance given to officers on how to deal with "
            "such complaints.",
        ],
        id="Part A and Part B",
    ),
    pytest.param(
        "Request 1\nThe number of cats rescued by the fire service in 2020.\n\n"
        "Request 2\nThe number of dogs rescued by the fire service in 2020.\n\n"
        "Request 3\nThe cost of these rescues.",
        [
            "The number of cats rescued by the fire service in 2020.",
            "The number of dogs rescued by the fire service in 2020.",
            "The cost of these rescues.",
        ],
        id="Request 1 on a line of its own",
    ),
    pytest.param(
        "Dear Sirs\n\nI seek information on the following matters:\n\n"
        "Cleaning contract\nWho is the contractor? When does the contract end?\n"
        "\nGrounds maintenance contract\n"
        "Who is the contractor? When does the contract end? Is there an option to "
        "extend?\n\nMany thanks",
        [
            "Who is the contractor?",
            "When does the contract end?",
            "Who is the contractor?",
            "When does the contract end?",
            "Is there an option to extend?",
        ],
        id="headings over questions",
    ),
    pytest.param(
        "I request a copy of the unredacted fire risk assessment for Holme Tower.\n"
        "\n"
        "I believe that disclosure is in the public interest because the residents "
        "have a right to know whether the building in which they sleep is safe. The "
        "arguments for withholding it are weak. The exemption in section 38 is "
        "qualified and requires evidence of harm. What harm could come from telling "
        "people the truth?\n\n"
        "If you decide to withhold any part of it, please cite the exemption relied on "
        "and explain why it applies.",
        [
            "I request a copy of the unredacted fire risk assessment for Holme Tower.",
        ],
        id="an argument after the ask",
    ),
    pytest.param(
        "Hello, I'd like a copy of my late mother's care records from Oak House "
        "between 2015 and 2018 please. I'm her executor and can send the grant of "
        "probate. Also was there ever a safeguarding enquiry about Oak House in that "
        "time? Thanks, Gwen",
        [
            "I'd like a copy of my late mother's care records from Oak House between 2015 "
            "and 2018 please.",
            "Also was there ever a safeguarding enquiry about Oak House in that time?",
        ],
        id="an executor",
    ),
    pytest.param(
        "Please answer these:\n\n"
        "(One) How many vehicles does the fire service own?\n"
        "(Two) How many of them are electric?",
        [
            "How many vehicles does the fire service own?",
            "How many of them are electric?",
        ],
        id="numbers in words",
    ),
    pytest.param(
        "Could you tell me: a) how many pupils were home educated on 1 October 2021, "
        "b) how many of them had been in school a year before, and c) how many "
        "officers you have to support them?",
        [
            "how many pupils were home educated on 1 October 2021,",
            "how many of them had been in school a year before,",
            "how many officers you have to support them?",
        ],
        id="letters in a line",
    ),
    pytest.param(
        "Good afternoon\n\n"
        "I understand that the trust closed its staff canteen in 2017.\n\n"
        "- Is this correct?\n- How many staff lost their jobs?\n"
        "- Is there any plan to open it again?\n\n"
        "Secondly, I understand that the trust pays a firm to run the car park.\n"
        "\n- Which firm?\n- How much did drivers pay in 2019?",
        [
            "Is this correct?",
            "How many staff lost their jobs?",
            "Is there any plan to open it again?",
            "Which firm?",
            "How much did drivers pay in 2019?",
        ],
        id="two lists of bullets",
    ),
    pytest.param(
        "> On 3 March you wrote:\n> We do not hold a list of bus shelters.\n\n"
        "Then please send me the contract under which the shelters are cleaned, which "
        "must contain a list.\n\nPeter",
        [
            "Then please send me the contract under which the shelters are cleaned, which "
            "must contain a list.",
        ],
        id="an earlier message marked line by line",
    ),
    pytest.param(
        "Dear Sir or Madam,\n\n"
        "I would be grateful if you could tell me how many people were\n"
        "waiting for a first outpatient appointment with a\n"
        "rheumatologist on 31 March in each of the years 2018, 2019 and\n"
        "2020, and the average number of weeks that they had waited.\n\n"
        "Could you also tell me how many consultant\n"
        "rheumatologists were employed by the trust on the same\ndates?\n\n"
        "Yours faithfully,\n\nProf. H. Quill",
        [
            "I would be grateful if you could tell me how many people were waiting for a "
            "first outpatient appointment with a rheumatologist on 31 March in each of the "
            "years 2018, 2019 and 2020, and the average number of weeks that they had "
            "waited.",
            "Could you also tell me how many consultant rheumatologists were employed by "
            "the trust on the same dates?",
        ],
        id="paragraphs wrapped by a mail program",
    ),
    pytest.param(
        "1. What is the total number of staff employed by the council\n"
        "on zero hours contracts, and in which departments do they\nwork?\n"
        "2. What is the highest number of hours any of them worked in\n"
        "a week in 2019?\n"
        "3. Has the council reviewed its use of such contracts since\n"
        "2015? If so please send me the review.",
        [
            "What is the total number of staff employed by the council on zero hours "
            "contracts, and in which departments do they work?",
            "What is the highest number of hours any of them worked in a week in 2019?",
            "Has the council reviewed its use of such contracts since 2015? If so please "
            "send me the review.",
        ],
        id="items wrapped by a mail program",
    ),
    pytest.param(
        "Hi there, hope you are well. Just wondering how much it costs the council to "
        "fix one pothole on average and how many you fixed last year? Also is there an "
        "app? Thanks so much x",
        [
            "Just wondering how much it costs the council to fix one pothole on average "
            "and how many you fixed last year?",
            "Also is there an app?",
        ],
        id="a chatty line",
    ),
]


@pytest.mark.parametrize(("source", "wanted"), CASES)
def test_each_is_read_as_a_careful_reader_would(source, wanted):
    assert asked(source) == [" ".join(question.split()) for question in wanted]
