"""Replies to questions that have lettered parts: each part on a line of its own is a question."""

import pytest

from answerable.reading.letter import read_text

FLAT = "How many flat roofs leaked?"
PITCHED = "How many pitched roofs leaked?"
YEARS = "Please split this by year"


def numbered(text: str) -> list[tuple[str | None, str, str | None]]:
    return [
        (q.number, " ".join(q.question.split()), " ".join(q.answer.split()) if q.answer else None)
        for q in read_text(text).questions
    ]


@pytest.mark.parametrize(
    ("asked", "told", "found"),
    [
        (  # one answer for the number: its parts share it
            f"1. Of our roofs:\na) {FLAT}\nb) {PITCHED}\n2. Who mended them?",
            "1. Six in all.\n2. Acme.",
            [("1a", FLAT, "Six in all."), ("1b", PITCHED, "Six in all."),
             ("2", "Who mended them?", "Acme.")],
        ),
        (  # what stands before the parts asks too
            f"1. {FLAT}\n   i. If any, when?\n2. {PITCHED}",
            "1. Nine\n2. None",
            [("1", FLAT, "Nine"), ("1i", "If any, when?", "Nine"), ("2", PITCHED, "None")],
        ),
        (  # the second label says its letter alone
            f"1. {FLAT}\na) {YEARS}\nb) Who mended them?\n2. {PITCHED}",
            "1a)\n2021 4\n2022 5\nb)\nAcme\n2. None",
            [("1", FLAT, "2021 4 2022 5"), ("1a", YEARS, "2021 4 2022 5"),
             ("1b", "Who mended them?", "Acme"), ("2", PITCHED, "None")],
        ),
        (  # a sentence that runs on into its parts
            "1. Who mended the roofs?\n2. Of those roofs, how many had leaked for\n"
            "a) under a month\nb) over a month",
            "1. Acme\n2. We keep no such count.",
            [("1", "Who mended the roofs?", "Acme"),
             ("2a", "under a month", "We keep no such count."),
             ("2b", "over a month", "We keep no such count.")],
        ),
        (  # parts in the line of a number with no words of its own
            f"1. Who mended them?\n2. (i) {FLAT} (ii) {PITCHED}",
            "1. Acme\n2. Not recorded.",
            [("1", "Who mended them?", "Acme"), ("2i", FLAT, "Not recorded."),
             ("2ii", PITCHED, "Not recorded.")],
        ),
        (  # years are no questions
            f"1. {FLAT[:-1]} in\ni) 2020\nii) 2021\n2. {PITCHED}",
            "1. Nine\n2. None",
            [("1", f"{FLAT[:-1]} in i) 2020 ii) 2021", "Nine"), ("2", PITCHED, "None")],
        ),
    ],
)  # fmt: skip
def test_parts_on_lines_of_their_own_are_questions(
    asked: str, told: str, found: list[tuple[str, str, str]]
) -> None:
    assert numbered(f"Request\n\n{asked}\n\nResponse 14-03-2019\n\n{told}") == found


def test_lettered_questions_under_a_heading_share_the_answer_beneath_them() -> None:
    text = (
        "You asked:\n1 – Flat roofs\na. How many leaked?\nb. Who mended them?\n"
        "Our response:\nSix, by Acme\nYou asked:\n2 – Pitched roofs\na. How many leaked?\n"
        "Our response:\nNone"
    )
    assert numbered(text) == [
        ("1a", "How many leaked?", "Six, by Acme"),
        ("1b", "Who mended them?", "Six, by Acme"),
        ("2a", "How many leaked?", "None"),
    ]


def test_parts_under_a_labelled_question_that_asks_stay_in_it() -> None:
    text = (
        "Question Number 1:\nDo you mend roofs? If so:\na) Which firm?\nb) At what cost?\n"
        "Answer To Question 1:\nYes, Acme, £40\n"
        f"Question Number 2:\n{PITCHED}\nAnswer To Question 2:\nNone"
    )
    assert [number for number, _, _ in numbered(text)] == ["1", "2"]


def test_a_single_letter_that_ends_a_wrapped_line_is_no_part() -> None:
    text = "Please give the number of roofs that were mended in\na) time or out of it."
    assert len(read_text(text).questions) == 1
