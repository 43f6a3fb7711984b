"""Replies that no heading and no label part from the questions: by gaps, by lines, by subject."""

import pytest

from answerable.reading.letter import read_text

Pairs = list[tuple[str, str | None]]
BOATS = "How many boats were moored in 2021?"
PILOTS = "What were the harbour pilots paid?"
CRANES = "Which firm serviced the cranes?"


def pairs(text: str) -> Pairs:
    return [
        (" ".join(q.question.split()), " ".join(q.answer.split()) if q.answer else None)
        for q in read_text(text).questions
    ]


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        # each question with its answer after it on its line
        (
            f"{BOATS} About 40\n\n{PILOTS} The port keeps no such sum, since they are paid by the "
            f"shipping lines.\n\n{CRANES} None\n\nLog in with your credentials\n"
            "Forgot your details?",
            [
                "About 40",
                "The port keeps no such sum, since they are paid by the shipping lines.",
                "None",
            ],
        ),
        # a block for each, with a wide gap between
        (
            f"Request\n1. {BOATS}\n2. {PILOTS}\n3. {CRANES}\nResponse\n\nMay 4\nJune 9\n\n\n"
            "Year £\n2021 4,000\n\n\nIt is exempt under section 21.",
            ["May 4 June 9", "Year £ 2021 4,000", "It is exempt under section 21."],
        ),
        # a paragraph or more on the subject of each
        (
            f"Request\n{BOATS} {PILOTS}\nResponse\nThe boats moored came to a dozen.\n\n"
            "More lay at anchor.\n\nHarbour pilots were paid by the lines.",
            [
                "The boats moored came to a dozen. More lay at anchor.",
                "Harbour pilots were paid by the lines.",
            ],
        ),
        # paragraphs beneath each question
        (
            f"Quays\n\n{BOATS} (A boat is one with a mast)\n\nNorth: 14 boats\n\nSouth: 9 boats"
            f"\n\n{PILOTS}\n\nWe do not hold this.",
            ["North: 14 boats South: 9 boats", "We do not hold this."],
        ),
        # nothing but a wide gap before the reply
        (
            f"Subject: quays\n\n1. {BOATS}\n\n2. {PILOTS}\n\n\n\nPlease see what is attached.",
            ["Please see what is attached."] * 2,
        ),
        (
            f"Subject: quays\n\n{BOATS}\n\n\n\nSection 21 – accessible by other means\n\n"
            "It is on our website.",
            ["Section 21 – accessible by other means It is on our website."],
        ),
        # one answer for those above it
        (
            f"Thank you for your email. You asked:\n1. {BOATS}\n1b. {PILOTS}\n"
            "The Port does not hold what you ask above.\nYou also asked for this:\n"
            f"2. {CRANES}\nAcme.",
            ["The Port does not hold what you ask above."] * 2 + ["Acme."],
        ),
        # figures of each year beneath what was asked of them
        (
            f"1. {BOATS[:-1]}.\n19/20 £179\n20/21 £86\n2. What the pilots cost in 2021.\n55 days",
            ["19/20 £179 20/21 £86", "55 days"],
        ),
        # one question, wrapped, with its answer beneath
        (
            "Dear Mx Hill\n\nYou asked the following, and we reply below:\n\n"
            f"1) Were the {'tall ' * 9}boats\nmoored in 2021?\n\nYes. All of them were.",
            ["Yes. All of them were."],
        ),
        # what only leads to the words of the law
        (
            f"Request\n1. {BOATS}\n2. {PILOTS}\nResponse\n1. Nine.\n2. It is refused.\n\n"
            "This exemption is set out below.\n\nSection 22 (1) - Future publication",
            ["Nine.", "It is refused."],
        ),
        # a line for each
        (
            f"Request\n{BOATS} {PILOTS} How long is it?\nResponse\n14 boats\n£12,000\n90 metres",
            ["14 boats", "£12,000", "90 metres"],
        ),
        # headings in the words of each question, with no empty line
        (
            f"Request\n{BOATS} {PILOTS}\nResponse\nBoats moored\nMay 4\nJune 9\nHarbour pilots\n£9",
            ["May 4 June 9", "£9"],
        ),
        # a date among the bullets of an answer is no field of a log
        (
            "Request\nPlease give details of the crane contract including:\n• the firm\n• when it "
            "ends\n• the price\nResponse\n• Acme\n• 31 March 2025\n• £34",
            ["• Acme • 31 March 2025 • £34"],
        ),
        # labels with no stop, and a heading on the line of what it heads
        (f"Q1 {BOATS}\nA1 14\nQ2 {PILOTS}\nA2 None", ["14", "None"]),
        (
            f"Request: {BOATS}\nResponse: There were 14, of which 2 sank.",
            ["There were 14, of which 2 sank."],
        ),
        (
            "In your request you asked how many boats sank in 2021. I can confirm that two did. "
            "You also asked what they were worth. The port keeps no record of that.",
            ["I can confirm that two did.", "The port keeps no record of that."],
        ),
        # sentences of one paragraph that name several questions
        (
            f'Your request was:\n\n"1. {BOATS}\n2. {PILOTS}\n3. {CRANES}"\n\nIn answer to your '
            "first and second questions, it is not held. In answer to your third question, Acme.",
            ["In answer to your first and second questions, it is not held."] * 2
            + ["In answer to your third question, Acme."],
        ),
        # letters for questions that have none
        (
            f"Request\n{BOATS}\nPlease also say {PILOTS[0].lower()}{PILOTS[1:]}\nResponse\n"
            "a) May: 4\nJune: 9\nb) £12",
            ["May: 4 June: 9", "£12"],
        ),
        # labels of answers alone say that it is a reply
        (
            "Part 1: The boats moored in 2021.\nAnswer: 412\n\nPart 2: The pilots paid.\nAnswer: 9",
            ["412", "9"],
        ),
        # a label in the words of each question
        (
            "Request\na. The boats moored\nb. The pilots paid\nResponse\nWe hold it:\n"
            "Moored: 112\nPilots paid: 80",
            ["Moored: 112", "Pilots paid: 80"],
        ),
        # what the Act says of every request, under the label of an answer
        (
            f"Request:\n{BOATS}\nResponse 1:\nSection 1 of the Act places two duties on a body.\n"
            "Nine were moored.",
            ["Nine were moored."],
        ),
        # a thread, the newest above, each with its headers
        (
            "From: Port Team\nSent: 4 May 2022\nTo: A Hill\nSubject: RE: quays\n\nDear A Hill\n\n"
            "We do not hold this.\n\nFrom: A Hill\nSent: 12 April 2022\nTo: Port Team\n\n"
            f"Dear Sirs\n\n{BOATS}\n\nThanks\nA Hill",
            ["We do not hold this."],
        ),
        (f"You asked: {BOATS}\nAnswer: Nine.", ["Nine."]),
        # figures beneath what was asked, with no word of a body's
        (
            "Thank you for your request of 5 May, which was as follows:\n\n"
            f"{BOATS}\n\nBoats moored each month:\nMay - 4\nJune - 9",
            ["Boats moored each month: May - 4 June - 9"],
        ),
        (
            f"Request for papers\nWhat was requested?\n{BOATS}\nWhat we provided\nNine.",
            ["Nine."],
        ),
        # a note that names what the last answer names is of that answer
        (
            f"Request\n1. {BOATS}\n2. {PILOTS}\n3. {CRANES}\nResponse\n1. Nine.\n2. £4.\n"
            "3. Quay Lifts Ltd.\n\nNote: Quay Lifts does other work too.",
            ["Nine.", "£4.", "Quay Lifts Ltd. Note: Quay Lifts does other work too."],
        ),
        # a line that only names the question
        (
            f"Request\n- {BOATS}\n- {PILOTS}\nResponse\nHarbours are old.\n"
            "In reply to question 1,\nNine.\nAs to question 2:\nIt is not held.",
            ["Nine.", "It is not held."],
        ),
        # the request beneath a letter that is signed
        (
            "Thanks for your recent letter.\n\nWhat you asked for is in the sheet we enclose."
            f"\n\nYours sincerely\nInformation Team\nFOI Request\n1. {BOATS}\n2. {PILOTS}",
            ["What you asked for is in the sheet we enclose."] * 2,
        ),
        # what the law says, and no more
        (
            f"Request\n{BOATS}\nResponse\nWe consider that the EIR is the right law here.\n"
            "Regulation 2(1) says what such information is, namely anything on—\n"
            "a) air and water;\nb) noise;",
            [None],
        ),
    ],
)
def test_each_question_has_its_own_answer(text: str, answers: list[str | None]) -> None:
    assert [answer for _, answer in pairs(text)] == answers


def test_a_request_that_runs_on_from_a_date() -> None:
    text = f"Responded Fri 4 March 2022Please send the quay plan.\n{BOATS}\nResponse\nNine."
    assert pairs(text)[0] == ("Please send the quay plan.", "Nine.")


def test_a_review_that_quotes_the_first_request_last() -> None:
    text = (
        "You wrote:\n“Please carry out an internal review of how my request was handled.”\n"
        "Our Response\nYour request has now been looked at by someone who had no part in it. "
        "We uphold the first reply. To explain that, here again is your request, which was:\n"
        f"“{BOATS}"
    )
    assert pairs(text) == [(BOATS, "We uphold the first reply.")]


def test_what_bears_a_number_stands_as_it_was_printed() -> None:
    first = "Under the Freedom of Information Act please say how many boats sank."
    text = f"Request\n1. {first}\n2. {PILOTS}\nResponse\nNone."
    assert pairs(text) == [(first, "None."), (PILOTS, "None.")]
