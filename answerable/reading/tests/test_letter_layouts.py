"""What a reader sees of a reply: figures and page numbers, fields, labels, and who is speaking."""

import pytest

from answerable.reading.letter import read_text
from answerable.reading.letter.body import REPLY_HEAD, REQUEST_HEAD, before_closing
from answerable.reading.letter.labels import lettered, segments, spread
from answerable.reading.letter.opening import opened
from answerable.reading.letter.pairs.bulleted import bulleted
from answerable.reading.letter.pairs.headed import below_title
from answerable.reading.letter.pairs.told import cut_off
from answerable.reading.letter.sections import by_heading, in_order
from answerable.reading.questions import ReadQuestion, split_questions
from answerable.reading.questions.markers import read_marker


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("Total\n12", "Total\n12"),
        ("Hill Top |\n4 |\nLane End |\n12 |", "Hill Top |\n4 |\nLane End |\n12 |"),
        ("82%", "82%"),
        ("Nothing is held before 2019.\n1", "Nothing is held before 2019."),
        ("Nine.\nPage 2 of 3\nTen.", "Nine.\nTen."),
        ("Nine.\nDOCUMENTS \nNone.", "Nine."),
        ("We hold it back under the exemptions below.\nSection 31(1) - crime",) * 2,
        ("Nine.\nReference number\n12\nDate request received\n4 May 2020", "Nine."),
        ("Nine.\nThe information we have supplied may contain intellectual property.", "Nine."),
        ("Nine.\nDue to the different ways of counting between forces, none compare.", "Nine."),
        ("Nine.\nResponded:\n4 May 2020\nTopic:", "Nine."),
        ("These exemptions apply:\nSection 30(1) - A\nSection 40(2) - B",) * 2,
        ("We refuse it.\nSection 12 (cost of compliance)", "We refuse it."),
        ("Nine.\nI am sorry for any trouble this causes.", "Nine."),
        ("Nine.\nIt may help to explain what the FOI Act is for.\nIt is wide.", "Nine."),
        ("Nine.\nIt is important to note\nAll are counted.", "Nine."),
        ("To find out whether we hold it costs too much.",) * 2,
        ("We can neither confirm nor deny that we have any of it, under\nsection 12(2) of the Act",)
        * 2,
        ("Nine.\nWhere an exemption applies, Section 17 makes us send a notice.", "Nine."),
    ],
)
def test_a_figure_is_kept_and_a_page_number_is_not(printed: str, kept: str) -> None:
    assert "\n".join(before_closing(printed.split("\n"))) == kept


@pytest.mark.parametrize(
    "before",
    [
        "Answered in part\n12/01/2021\n19/01/2021\nN/A\n",
        "We have now gone through your request and here is our answer.\n",
        "Our Front Office was asked and gave the reply below.\n",
        "We have now looked at your request below. ",
        "Section 1 of the Act lays two duties on a public body.\n",
        "Your request is in hand, but would you make this clearer:\n",
        "Thanks for asking about swans.\n",
        "Thanks very much for your email.\n",
        "Your request for information has now been considered.\n",
        "Thank you for getting in touch.\n",
        "Thank you for your patience while we looked into it.\n",
        "We are sorry for the delay in answering.\n",
        "I am pleased to provide the following response.\n",
        "It is dealt with under the Act.\n",
        "It falls under the Environmental Information Regulations.\n",
        "Our analysts were asked and have given us what answers your request.\n",
    ],
)
def test_what_stands_before_an_answer(before: str) -> None:
    assert opened(f"{before}Lost property is kept for 28 days.") == (
        "Lost property is kept for 28 days."
    )


@pytest.mark.parametrize(
    "line",
    [
        "Response",
        "Council's response:",
        "NHS England response",
        "Dover District Council response",
        "The Trust's response is as follows:",
        "Here is our answer",
        "Response text",
        "Response 30-07-2024",
        "Response (2 May 2019)",
        "Reply from the Council",
        "Response from Hill Parks Service:",
    ],
)
def test_a_heading_of_a_reply(line: str) -> None:
    assert REPLY_HEAD.match(line)


@pytest.mark.parametrize(
    "line", ["In my reply", "Number of answers", "We await your response", "please send your reply"]
)
def test_no_heading_of_a_reply(line: str) -> None:
    assert not REPLY_HEAD.match(line)


@pytest.mark.parametrize(
    "line",
    [
        "ORIGINAL REQUEST (593/25)",
        "Request 101002497125",
        "The information you requested",
        "Nature of request",
        "Question(s)",
        "You have asked",
    ],
)
def test_a_heading_of_a_request(line: str) -> None:
    assert REQUEST_HEAD.match(line)


def test_an_opening_that_gives_something_is_kept() -> None:
    text = "Your request has been considered and I attach what we hold."
    assert opened(text) == text


def test_one_answer_for_two_letters() -> None:
    asked = tuple(ReadQuestion(i, label, label) for i, label in enumerate("abc", start=1))
    found = lettered(asked, ["a) Eleven.", "b) and c) Not held."])
    assert found == [(["a"], ["Eleven."]), (["b", "c"], ["Not held."])]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Please give the number of vans.\nAsh Police can confirm that 41 were lost.", "response"),
        ("How many vans? 41\nHow many cars? None", "response"),
        ("How many vans? Please split by year.\nHow many cars? I mean since 2019.", "request"),
        ("1. How many vans? \nPlease split this by year.\n\n2019: 41\n2. How many cars?\nNone",
         "response"),
        ("1. Number of vans\nAbout 30.\n2. Number of cars\nNone.", "response"),
        ("1. Number of vans\n2. Number of cars", "request"),
    ],
)  # fmt: skip
def test_a_reply_is_told_from_a_request(text: str, kind: str) -> None:
    assert read_text(text).kind == kind


def test_a_date_alone_is_an_answer() -> None:
    assert opened("N/A") == "N/A"


@pytest.mark.parametrize(
    ("reply", "labels"),
    [
        ("1a - Forty.\n1b – 112.\n2a - None.", ["1a", "1b", "2a"]),
        ("A1. 9,410 in all\nQ2. 312\nA3A. No", ["1", "2", "3a"]),
        ("- Forty.\n- Nine.\n3. Not held.", ["1", "2", "3"]),
        ("- Forty.\n3. Not held.", ["3"]),
        ("Q1 & 2 The sheet shows this.\nQ3 Nine.", ["1", "2", "3"]),
        ("1.411\n2.12\n3.£40 and £2", ["1", "2", "3"]),
        ("1. A way.\n2. Another.\nQ1. Nine.\nQ1a. Ten.", ["1", "1a"]),
        ("1. and 2. Elsewhere.\n3. Nine.", ["1", "2", "3"]),
        ("1.- Nine\n2.-Ten", ["1", "2"]),
        ("1. Nine\n2. - 4. N/A", ["1", "2", "3", "4"]),
        ("Response 1, 2 & 3:\nNot held.", ["1", "2", "3"]),
        ("See [1]\n[1]https://a.example/\n[2]https://b.example/", []),
    ],
)
def test_the_labels_of_answers(reply: str, labels: list[str]) -> None:
    assert [one for each, _ in segments(spread(reply.split("\n"))) for one in each] == labels


def test_answers_labelled_and_named_together() -> None:
    reply = [
        "What you ask for in question 1 is on our site.",
        "Question 2 - Nine",
        "Question 3 - Ten",
    ]
    assert [labels for labels, _ in segments(reply, count=3)] == [["1"], ["2"], ["3"]]
    assert [labels for labels, _ in segments(reply)] == [["2"], ["3"]]


@pytest.mark.parametrize(
    ("line", "label", "rest"),
    [
        ("1b – Volunteers", "1b", "Volunteers"),
        ("2. a), b) and c) The same", "2", "a), b) and c) The same"),
        ("a.What share?", "a", "What share?"),
        ("2a) How many", "2a", "How many"),
    ],
)
def test_markers(line: str, label: str, rest: str) -> None:
    read = read_marker(line)
    assert read is not None
    assert (read[0].label, read[1]) == (label, rest)


ASKED = "How many boats sank?"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Please send:\n1. Plans\n2. Costs\nMay I have this for 2019 to 2021.", ["Plans", "Costs"]),
        ("Please send:\n1. Plans\n2. Costs\nI ask for totals only.", ["Plans", "Costs"]),
        ("a. Plans of the pier\n\nWould you then split each by:\n\nb. Year\nc. Place",
         ["Plans of the pier", "Year", "Place"]),
        ("1. In 2021/22:\n  1. How many boats?\n  2. What cost?\n2. The same for 2022/23",
         ["How many boats?", "What cost?", "The same for 2022/23"]),
        ("For 2023 please give:\n- On the north site:\n- How many plots are let\n- How many wait",
         ["How many plots are let", "How many wait"]),
        ("We are after details of rates paid twice.\n\nWe thus ask for a list of credits owed.",
         ["We thus ask for a list of credits owed."]),
        ("1. How many of these were stolen?\n\nLadders\n\nTools\n\nNumber plates\n\n2. Where?",
         ["How many of these were stolen? Ladders Tools Number plates", "Where?"]),
        (f"Would you answer this for May 2025.\n\n{ASKED} Why was that?", [ASKED, "Why was that?"]),
        ("2. Any letters sent to:\n2. Any letters sent to:\n- The police\n- A firm\n3. Why?",
         ["Any letters sent to: - The police - A firm", "Why?"]),
        ("I ask for what follows as it stood in August\n2023:\nThe number of papers on it",
         ["The number of papers on it"]),
        (f"In particular: {ASKED}", [ASKED]),
        (f"{ASKED}\nCLARIFICATION\nPlease say who saw it.", [ASKED, "Please say who saw it."]),
        ("I write to ask how many boats sank.", ["I write to ask how many boats sank."]),
        ("Our client has us ask for a copy of every note. We ask for this in good faith.",
         ["Our client has us ask for a copy of every note."]),
        (f"In the past two and a half years - month by month?\n1. {ASKED}\n2. Where?",
         [ASKED, "Where?"]),
        ("I ask how often a boat was called. Please give\n1) how many\n2) how many late",
         ["how many", "how many late"]),
        ("I want the rate of loss too, since\nPIP and UC came in. How many boats sank?",
         ["I want the rate of loss too, since PIP and UC came in.", ASKED]),
    ],
)  # fmt: skip
def test_questions(text: str, asked: list[str]) -> None:
    assert [" ".join(q.question.split()) for q in split_questions(text)] == asked


@pytest.mark.parametrize(
    ("block", "answered"),
    [
        ("• Yes", True),
        ("• Crawl – 40\n• Back stroke – 12", True),
        ("• Crawl\n• Back stroke", False),
        ("• Yes\n• No", False),
        ("• 2019\n• 2020", False),
        ("• How many left?", False),
    ],
)
def test_bullets_that_give_something_are_answers(block: str, answered: bool) -> None:
    lines = f"1. {ASKED}\n{block}\n\n2. Where?\n{block}".split("\n")
    found = bulleted(lines)
    assert (found is not None) == answered


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        ("FOI release\nStray cats\nCase reference FOI2024/1\nPublished 2 May 2024\nHow many?", 4),
        ("How many cats?\nPublished 2 May 2024\nNine.", 0),
        ("Stray cats\nHow many?", 0),
    ],
)
def test_a_pages_title_stands_above_its_reference_and_dates(lines: str, first: int) -> None:
    assert below_title(lines.split("\n")) == first


WHO = tuple(
    ReadQuestion(i, None, text)
    for i, text in enumerate(
        ["How many posts are there?", "How many posts are empty?", "How many readers came?"],
        start=1,
    )
)


@pytest.mark.parametrize(
    ("told", "answers"),
    [
        (
            ["There are 14 posts.", "Two posts are empty.", "310 readers came.", "By tally."],
            ["There are 14 posts.", "Two posts are empty.", "310 readers came. By tally."],
        ),
        (["There are 14 posts.", "310 readers came.", "Two posts are empty."], None),
        (["The posts are in the table below.", "Two posts are empty.", "310 readers."], None),
        (["There are 14 posts.", "Two posts are empty."], None),
        (["Posts are exempt under section 40.", "2 posts are empty.", "310 readers."], None),
    ],
)
def test_paragraphs_that_answer_in_order(told: list[str], answers: list[str] | None) -> None:
    found = in_order(WHO, told)
    assert (found and [" ".join((q.answer or "").split()) for q in found]) == answers


@pytest.mark.parametrize(
    ("reply", "answers"),
    [
        ("Posts\n\nFourteen.\n\nEmpty posts\n\nTwo.\n\nReaders\n\nMany.", True),
        ("Posts\n\nFourteen.\n\nReaders\n\nMany.", False),
        ("We say:\n\nPosts\n\nNine.\n\nEmpty\n\nTwo.\n\nReaders\n\nMany.", False),
        ("Ships\n\nFourteen.\n\nEmpty posts\n\nTwo.\n\nReaders\n\nMany.", False),
    ],
)
def test_headings_in_the_words_of_the_questions(reply: str, answers: bool) -> None:
    found = by_heading(WHO, reply.split("\n"))
    assert bool(found) == answers


def test_a_quotation_that_the_end_cuts_off_is_all_request() -> None:
    found = cut_off(f"Thanks. You\nwrote:\n“{ASKED}\nHow many did not?\nAnd".split("\n"))
    assert found is not None
    assert [q.question for q in found.questions] == [ASKED, "How many did not?"]
    assert cut_off(f"You wrote:\n“{ASKED}\nOur response\nNine.".split("\n")) is None


def test_what_the_body_asked_is_no_question_put_to_it() -> None:
    text = (
        f"You asked for “{ASKED}”.\nOn 4 May we asked you for “a fixed date and time frame”.\n\n"
        "Nine sank."
    )
    assert [q.question for q in read_text(text).questions] == [ASKED]


@pytest.mark.parametrize(
    ("beneath", "answers"),
    [
        ("For questions 2 and 3, please answer for 2022.", 0),
        ("We do not hold this.\n\nWe hold what came later.", 1),
    ],
)
def test_the_askers_own_words_are_no_answer(beneath: str, answers: int) -> None:
    text = f"Your request\n\n1. {ASKED}\n\n{beneath}\n\n2. Where?\n\n3. When?\n\n4. Why?"
    assert sum(q.answer is not None for q in read_text(text).questions) == answers


BOATS = "The harbour let nine moorings."


@pytest.mark.parametrize(
    ("text", "asked", "told"),
    [
        (f"Request\n{ASKED}\nResponse\nAs follows:", [ASKED], None),
        (f"Request\n{ASKED}\nOur response\nPart B", [ASKED], None),
        (
            f"You have asked us 'boats: how many sank\nin 2020'\n\nOur response\n{BOATS}",
            ["boats: how many sank in 2020"],
            BOATS,
        ),
        (
            f"Request\n{ASKED}\nCLARIFICATION\nHill Council: Which kind do you mean?\n"
            f"Applicant: I had thought all were alike.\nResponse\n{BOATS}",
            [ASKED],
            BOATS,
        ),
        (
            f"You asked:\nHow many boats sank in 2020. And were any of them ours.\n{BOATS}",
            ["How many boats sank in 2020.", "And were any of them ours."],
            BOATS,
        ),
        (
            f"{ASKED}\n\nHill Borough Council let 14 moorings in 2020.\n\nWe do not hold more.",
            [ASKED],
            "Hill Borough Council let 14 moorings in 2020. We do not hold more.",
        ),
        (
            f"Request\n{ASKED}\nResponse\nAn officer who was not involved in it has looked again "
            f"at your request. {BOATS}",
            [ASKED],
            BOATS,
        ),
        (
            f"Request\n{ASKED}\nResponse\nAbout your recent email, the boats were ours.",
            [ASKED],
            "the boats were ours.",
        ),
        (
            f"Request\n{ASKED}\nResponse\nSection 1 of the Act lays two duties on a body. The "
            "first at Section 1(1)(a) is to say.",
            [ASKED],
            None,
        ),
        (
            f"Request\n{ASKED}\nResponse\nThe boats were never ours.\n\nThe Club keeps the list of "
            "the boats; its clerk may tell you of each and",
            [ASKED],
            "The boats were never ours. The Club keeps the list of the boats; its clerk may tell "
            "you of each and",
        ),
        (
            f"Tell us what you think of this page and help us improve it.\n\nRequest\n{ASKED}\n"
            f"Response\n{BOATS}",
            [ASKED],
            BOATS,
        ),
        (
            f"Dear Hill Parks Service,\n\n{ASKED}\n\nYours faithfully,\n\nDear [requester],\n\n"
            "Thanks for your email.\n\nIt came to us on 3 May 2021 and",
            [ASKED],
            None,
        ),
    ],
)
def test_where_a_request_and_its_answer_end(text: str, asked: list[str], told: str | None) -> None:
    found = read_text(text).questions
    assert [" ".join(q.question.split()) for q in found] == asked
    assert {q.answer and " ".join(q.answer.split()) for q in found} == {told}
