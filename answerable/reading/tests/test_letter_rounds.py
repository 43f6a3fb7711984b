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


def test_a_number_that_bears_its_first_part_is_that_part() -> None:
    found = told(
        "FOI Request - Barn\n\nRequest 1010\n\n1. We ask for the letter which the agents wrote.\n\n"
        "2. a) We also ask for all drawings of the barn.\n\nb) and ask to be told of all works.\n\n"
        "Response 22-01-2016\n\n1. It is here.\n\n2. a) Apply to the office.\n\nb) None is held.\n"
    )
    assert [(number, answer) for number, _, answer in found] == [
        ("1", "It is here."),
        ("2a", "Apply to the office."),
        ("2b", "None is held."),
    ]


def test_letters_named_together_after_their_number_share_an_answer() -> None:
    found = told(
        "Request 1010\n\n1. Barns\n\na) How many barns are there?\nb) How many are let?\n"
        "c) Who lets them?\n\nResponse 11-05-2026\n\n1. a) & b) The site has a page of figures.\n"
        "c) The estate office.\n"
    )
    page = "The site has a page of figures."
    assert [answer for _, _, answer in found] == [page, page, "The estate office."]


def test_a_label_that_the_text_cuts_off_labels_still() -> None:
    found = told(
        "You asked:\n\n1. How long do barns stand?\n\nOur response:\n\nA century.\n\n"
        "You asked:\n\n2. Who mends them?\n\nOur re"
    )
    assert [(number, answer) for number, _, answer in found] == [("1", "A century."), ("2", None)]


def test_an_answer_that_breaks_off_is_kept_to_its_end() -> None:
    found = told(
        "You asked\n\nPlease send the number of barns let.\n\nWe said\n\nNine barns are let.\n\n"
        "There has been no change since"
    )
    assert found[0][2] == "Nine barns are let.\n\nThere has been no change since"


def test_a_later_update_is_no_part_of_the_answer() -> None:
    found = told(
        "Request 1010\n\n1. Please send the barn report.\n\nResponse 08-12-2022\n\n"
        "1. It will be published.\n\nUpdate 20-02-2023:\n\nIt is now here.\n"
    )
    assert found[0][2] == "It will be published."


def test_who_complains_of_the_time_it_took_asks_nothing_anew() -> None:
    assert not told(
        "FOI Review 1010\n\nI am writing to request an internal review of the council's handling "
        "of my FOI request 'Barns'.\n\nNone came.\n\nResponse 05-07-2022\n\nFollowing your "
        "request for a review, we looked at it again. We are sorry for the delay.\n"
    )
