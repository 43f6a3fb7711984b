"""Lists that begin at 1 again, and questions said again in other signs."""

from __future__ import annotations

from answerable.reading.letter import read_text


def told(text: str) -> list[tuple[str | None, str, str | None]]:
    return [(q.number, q.question, q.answer) for q in read_text(text).questions]


TWO_LISTS = """FOI reference 4411

Your request:

Kettles

1. How many kettles does the library own?
2. Who mends them?

Lamps

1. How many lamps are there?
2. When were they last counted?

Our response:

Kettles

1. Fourteen
2. The porters

Lamps

1. 31
2. Not recorded
"""


def test_each_list_is_answered_by_its_own() -> None:
    assert told(TWO_LISTS) == [
        ("1", "How many kettles does the library own?", "Fourteen"),
        ("2", "Who mends them?", "The porters"),
        ("1", "How many lamps are there?", "31"),
        ("2", "When were they last counted?", "Not recorded"),
    ]


def test_lists_without_headings_lose_no_last_line() -> None:
    text = TWO_LISTS.replace("\nKettles\n", "").replace("\nLamps\n", "")
    assert [answer for _, _, answer in told(text)] == [
        "Fourteen", "The porters", "31", "Not recorded",
    ]  # fmt: skip


def test_a_question_is_said_again_with_another_sign_at_its_end() -> None:
    found = told(
        "You asked\n\nHow many geese are there?\n\nWho feeds them (please name them)?\n\n"
        "We said\n\nThank you for your request.\n\nHow many geese are there?\n\n"
        "There were nine in May.\n\nWho feeds them (please name them):\n\nThe rangers do.\n"
    )
    assert [answer for _, _, answer in found] == ["There were nine in May.", "The rangers do."]


def test_all_other_questions_are_the_rest() -> None:
    found = told(
        "You asked:\n\n1. How many gates are there?\n2. Who has the keys?\n3. Who made them?\n\n"
        "Our response:\n\n1. How many gates are there?\n\nTwelve.\n\n"
        "With regards to all other questions, we do not hold this information.\n"
    )
    rest = "With regards to all other questions, we do not hold this information."
    assert [answer for _, _, answer in found] == ["Twelve.", rest, rest]
