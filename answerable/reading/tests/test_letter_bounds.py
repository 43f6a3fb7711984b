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
