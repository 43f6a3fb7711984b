"""Where an answer begins and ends, and what of a reply is no part of it."""

import pytest

from answerable.reading.letter import read_text

ASKED = "How many ferries crossed the loch in 2019?"
TOLD = "Forty ferries crossed in that year."


def pairs(text: str) -> list[tuple[str, str | None]]:
    return [
        (" ".join(q.question.split()), " ".join(q.answer.split()) if q.answer else None)
        for q in read_text(text).questions
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "We thank you for your enquiry, which came to the harbour office and was passed to us.",
        "We would like to thank you for your letter of 2 May.",
        "I can confirm that your request was received by the Harbour Trust on 2 May.",
        "The Trust acknowledges receipt of your request which was received on 2 May 2020.",
        "Thank you for your letter. In your letter you asked how many ferries crossed the loch.",
        "Thank you for your letter of 2 May. You have requested the number of ferries.",
        "The statutory deadline for your request was 3 June and our letter left on 1 June.",
        "Statutory deadline\nYour first reply was sent to you within twenty working days.",
    ],
)
def test_what_stands_before_the_first_word_of_answer(opening: str) -> None:
    assert pairs(f"Request\n{ASKED}\nResponse\n{opening}\n{TOLD}\n") == [(ASKED, TOLD)]


@pytest.mark.parametrize(
    "opening",
    [
        "Thank you. Your request was considered and we are not obliged to count the ferries.",
        "Thank you for your letter. You asked for 2019, but we keep only the last two years.",
        "The Trust replied to 80% of letters within twenty working days.",
    ],
)
def test_a_first_sentence_that_tells_something_is_of_the_answer(opening: str) -> None:
    ((_, answer),) = pairs(f"Request\n{ASKED}\nResponse\n{opening}\n{TOLD}\n")
    assert answer is not None
    assert answer.startswith(opening.rpartition(". ")[2].split()[0])


def test_a_wish_said_again_before_its_answer_on_one_line() -> None:
    one, two = "The number of ferries that crossed the loch.", "The length of the longest of them."
    text = f"Request\n1. {one}\n2. {two}\nResponse\n{one} Forty of all sizes\n2. {two} 31 metres\n"
    assert pairs(text) == [(one, "Forty of all sizes"), (two, "31 metres")]


def test_a_wish_said_again_with_its_remark_is_no_answer() -> None:
    one, two = "The number of ferries that crossed the loch.", "The length of the longest of them."
    text = (
        f"Request\n1. {one}\n2. {two}\nResponse\n1. {one} Please give each year apart.\nForty.\n"
        f"2. {two}\n31 metres\n"
    )
    assert [answer for _, answer in pairs(text)][1] == "31 metres"
    assert pairs(text)[0][1] != "Please give each year apart. Forty."


def test_bare_numbers_stand_again_over_the_answers() -> None:
    asked = [ASKED, "Who owns them?", "What do they burn?"]
    told = ["Forty, most of them small.", "The Harbour Trust owns all.", "Diesel (marine) in all."]
    lines = [*(f"{n} {one}" for n, one in enumerate(asked, 1)), ""]
    lines += [f"{n} {one}" for n, one in enumerate(told, 1)]
    head = (
        "Dear Mr Gull,\n\nI write to confirm that the Trust has now found what you asked for.\n\n"
    )
    text = f"{head}The information requested is as follows;\n\n" + "\n\n".join(lines)
    assert pairs(text) == list(zip(asked, told, strict=True))


def test_parts_named_in_headings_beneath_the_questions() -> None:
    text = (
        "Response\n\nI have now completed my review of our failure to respond to your request for:"
        f"\n\n1) {ASKED}\n\n2) All letters on the ferries\n\n3) All plans of the pier\n\n"
        "I am sorry for the delay. I can now reply.\n\nPart 1\nForty ferries crossed in 2019.\n\n"
        "Part 2 and Part 3\nWe do not hold these."
    )
    last = "We do not hold these."
    assert [answer for _, answer in pairs(text)] == ["Forty ferries crossed in 2019.", last, last]


def test_questions_and_response_under_one_heading() -> None:
    text = (
        "Harbour Trust\n\nOverview\n\nThank you for your request. We confirm that we hold this.\n\n"
        f"Questions and final response:\n\n{ASKED}\n\nWe have no record of ferries in that year."
    )
    assert pairs(text) == [(ASKED, "We have no record of ferries in that year.")]


OWNS, BURNS = (
    "Who owns the ferries on the loch?",
    "What fuel do the ferries burn in a year of full use?",
)


def test_a_list_said_again_in_part_and_a_new_decision_beneath_it() -> None:
    text = (
        f"Information requested\n\n1. {OWNS} 2. {BURNS}\n\nResponse\n\n"
        "I have now completed my review of our response to your request for\n\n"
        f"1. {OWNS}\n\n2. What fuel do the ferries burn\n\n"
        "I have concluded that a new decision should be substituted.\n\n"
        "The Harbour Trust owns all that sail on the loch.\n\n"
        "We do not record what fuel they burn, in whatever use."
    )
    owner = "The Harbour Trust owns all that sail on the loch."
    fuel = "We do not record what fuel they burn, in whatever use."
    assert pairs(text) == [(OWNS, owner), (BURNS, fuel)]


def test_what_a_review_finds_is_kept() -> None:
    told = "I have concluded that the original decision should be upheld."
    text = f"Request\n{ASKED}\nResponse\nThank you for your letter.\n{told}\n{TOLD}\n"
    assert pairs(text) == [(ASKED, f"{told} {TOLD}")]


def test_rows_of_a_table_and_a_sentence_on_the_other_question() -> None:
    one = "1. I would like the number of passengers carried by ferry, split by month."
    two = "2. I would like a copy of the timetable for the winter sailings."
    table = "The passengers carried by ferry were:\nYear |\nCarried |\n2018 |\n14 |"
    last = "Unfortunately no timetable for the winter sailings is held."
    found = pairs(f"Request\n{one}\n{two}\nResponse\nThank you for your letter.\n{table}\n{last}\n")
    assert [answer for _, answer in found] == [" ".join(table.split())[:-2], last]


def test_a_first_number_over_words_that_only_lead_to_a_list() -> None:
    text = (
        "Thank you for your request. Please see below the answer.\n\nQuestions and our response:\n"
        f"\nQuestion 1 - Can I please request the following information.\n\n1) {ASKED}\n\n"
        f"2) {OWNS}\n\nPlease see the attached sheet for some of this.\n\n"
        "We do not keep a list of owners.\n\n▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬\n\nData is published on our site."
    )
    told = "Please see the attached sheet for some of this. We do not keep a list of owners."
    assert pairs(text) == [(ASKED, told), (OWNS, told)]


def test_what_the_ask_is_limited_to_goes_with_it() -> None:
    text = f"{ASKED}\n\nThis should be limited to those with a bell.\n\n{OWNS}\n"
    assert [q.question for q in read_text(text).questions] == [
        f"{ASKED} This should be limited to those with a bell.",
        OWNS,
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "Further to your request of 3 May 2020, please find our response below.",
        "In response to your enquiry of 3 May we can now respond as follows:",
        "We have now completed our search for the information you requested.",
        "We acknowledge receipt of your letter dated 3 May.",
        "I am now in a position to respond to your request.",
        "Please accept our apologies for the late reply.",
        "Your letter has been passed to me for a response.",
        "Our Harbour Team has provided the following response:",
        "The Trust's response to your request is set out below.",
        "The information you have requested is provided below.",
        "I have been asked to reply on behalf of the Trust.",
        "The Act gives you two rights of access.",
        "Re: Ferries on the loch",
    ],
)
def test_what_only_leads_to_an_answer_is_no_part_of_it(opening: str) -> None:
    assert pairs(f"Request\n{ASKED}\nResponse\n{opening}\n\n{TOLD}\n") == [(ASKED, TOLD)]


@pytest.mark.parametrize(
    "told",
    [
        "Please find our reply attached with the figures below the line.",
        "We have received no letters on ferries.",
        "The Trust has responded to forty calls from ferries.",
        "We have been asked by two firms to count them.",
        "Our answer is that nobody counts them.",
    ],
)
def test_what_gives_something_is_an_answer(told: str) -> None:
    assert pairs(f"Request\n{ASKED}\nResponse\n{told}\n\n{TOLD}\n") == [(ASKED, f"{told} {TOLD}")]


@pytest.mark.parametrize(
    "ending",
    [
        "Please accept our apologies for the delay in writing to you.",
        "The Trust considers this to be a full disclosure of what was asked.",
        "Your request is now closed.",
        "Thank you once again for your letter.",
        "If we can be of any further assistance please write.",
        "Details of how to appeal are enclosed.",
        "What to do if you are unhappy with our reply",
        "A redacted copy of this response will be published on our pages.",
        "We would welcome your feedback on how we did.",
        "Most of the information we provide is subject to Crown copyright.",
        "Status: Closed",
        "Outcome: Full disclosure",
        "Date response sent: 3 May 2021",
        "Back to list",
    ],
)
def test_what_stands_beneath_the_last_answer(ending: str) -> None:
    text = f"Request\n\n{ASKED}\n\nResponse\n\n{TOLD}\n\n{ending}\n\nA tern flew by."
    assert pairs(text) == [(ASKED, TOLD)]


@pytest.mark.parametrize(
    "told",
    [
        "A copy of our complaints procedure is attached.",
        "Our reply to the harbour master will be sent next week.",
        "Status: Closed to sailings since May.",
        "We consider your request for their names to be about living people.",
    ],
)
def test_what_sounds_as_an_ending_may_be_the_answer(told: str) -> None:
    assert pairs(f"Request\n\n{ASKED}\n\nResponse\n\n{told}\n") == [(ASKED, told)]


@pytest.mark.parametrize("lead", ["Your original request was;", "You asked:", ""])
def test_the_head_of_a_letter_asks_nothing(lead: str) -> None:
    text = (
        "Ein cyf/Our ref: ATI-1\nEich cyf/Your ref:\n\n13 February 2020\n\nDear Ms Gull,\n\n"
        "I am writing in response to your review request of 21 January 2020.\n\n"
        f"{lead}\n\n{ASKED}\n\nWe hold no record of ferries.\n\nYours sincerely\n"
    )
    assert pairs(text) == [(ASKED, "We hold no record of ferries.")]


def test_a_sentence_that_begins_in_response_is_no_heading() -> None:
    told = "In response to your request, we hold no record of ferries."
    assert pairs(f"You asked:\n\n{ASKED}\n\n{told}\n\nYours sincerely\n") == [(ASKED, told)]
