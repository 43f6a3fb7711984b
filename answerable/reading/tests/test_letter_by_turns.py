"""Replies whose layout bears no label: asks and answers by turns, or as many of each."""

import pytest

from answerable.reading.letter import read_text
from answerable.reading.questions import split_questions


def pairs(text: str) -> list[tuple[str, str | None]]:
    return [
        (" ".join(q.question.split()), " ".join(q.answer.split()) if q.answer else None)
        for q in read_text(text).questions
    ]


MOORED = "Please say how many barges are moored in the lower basin."
SUNK = "I want to know how many barges sank while moored there in 2021."
FORTY = "In the lower basin forty barges are moored all year."
TWO = "Two barges sank in 2021 while moored by the lock."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FORTY, TWO),
        (f"{FORTY}\n\nIn winter another six barges come.", TWO),
        (FORTY.replace("In the lower", "Going by the count of 2022, in the lower"), TWO),
    ],
)
def test_asks_with_no_mark_have_their_answers_beneath_them(first: str, second: str) -> None:
    text = f"Barges\n\n{MOORED}\n\n{first}\n\n{SUNK}\n\n{second}"
    told = " ".join(first.split())
    assert pairs(text) == [(MOORED, told), (SUNK, second)]
    assert read_text(text).kind == "response"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("I counted 40 barges moored in the lower basin.", TWO),
        ("The basin is listed.", "The lock is older."),
        ("The town has 40 pubs.", "It had 52 in 1970."),
        (FORTY, "Please reply by 4 May."),
    ],
)
def test_what_one_who_asks_tells_between_asks_is_no_answer(first: str, second: str) -> None:
    text = f"Barges\n\n{MOORED}\n\n{first}\n\n{SUNK}\n\n{second}"
    assert read_text(text).kind == "request"


LOCK = "Who works the lock at night?"
KEYS = "How long do they keep the keys?"
TOLL = "Does anyone still pay a toll?"


@pytest.mark.parametrize("end", ["For a week at most", "For a week."])
def test_a_list_of_questions_again_with_statements_beneath(end: str) -> None:
    listed = f"{LOCK}\n\n{KEYS}\n\n{TOLL}"
    text = f"{listed}\n\n\n{LOCK}\n\nA keeper in the pay of the mill does.\n\n{KEYS}\n\n{end}"
    told = "A keeper in the pay of the mill does."
    assert pairs(text) == [(LOCK, told), (KEYS, end), (TOLL, None)]
    assert read_text(text).kind == "response"
    assert read_text(f"{listed}\n\n\n{listed}").kind == "request"


def test_whom_a_body_asked_for_the_answer_is_before_it() -> None:
    text = (
        "I would like to see the rules for mooring overnight.\n"
        "We consulted our harbour office, who supplied the following about your request.\n"
        "The rules are in the file sent with this letter, and they took effect long before the "
        "present basin was dug out or the upper lock was mended by the mill."
    )
    told = " ".join(text.split("\n")[2:])
    assert pairs(text) == [("I would like to see the rules for mooring overnight.", told)]


def test_a_row_of_a_table_is_no_heading_over_an_answer() -> None:
    text = (
        "Request\n\n1. What did cranes and moorings cost?\n2. Divide it by harbour crane.\n\n"
        "Response\n\nWhat moorings and cranes cost is below.\n\n            2019\n\n"
        "Upper moorings        £40\n\n"
        "Harbour crane hire        Nil\n\nTotal cost        £40\n\n"
        "To divide the harbour crane costs would take us past the limit of section 12."
    )
    first, second = pairs(text)
    assert first[1] is not None
    assert first[1].startswith("What moorings")
    assert first[1].endswith("Total cost £40")
    assert second[1] is not None
    assert second[1].startswith("To divide")


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("Nine\n\n**All of these are rough.**", "Nine **All of these are rough.**"),
        ("**Nine**", "Nine"),
        ("About **nine** of them.", "About nine of them."),
        (
            "Nine\n\n**These are rough.**\n**So are others.**",
            "Nine These are rough. So are others.",
        ),
    ],
)
def test_marks_that_set_off_a_remark_are_kept(printed: str, kept: str) -> None:
    text = f"Request\n\n1. {LOCK}\n2. {KEYS}\n\nResponse\n\n1. {printed}\n\n2. A week."
    assert pairs(text) == [(LOCK, kept), (KEYS, "A week.")]


def test_a_page_that_tells_of_a_request_in_other_words_asks_nothing() -> None:
    text = (
        "FOI release\n\nHow many cranes the harbour has.\n\nDetails\n\nSomeone asked how many "
        "cranes there are.\n\nWe refused this since section 12 applied to your request."
    )
    assert read_text(text).kind == "response_summary"
    assert pairs(text) == []


def test_a_bullet_under_years_in_a_line_is_read_once() -> None:
    text = "How many cranes were hired in: – 2020 – 2021 – 2022\n\n  • Count those hired twice."
    (only,) = split_questions(text)
    assert only.question.count("Count those") == 1
    assert pairs(f"You asked:\n\n{text}\n\nWe said:\n\nNine in all.")[0][1] == "Nine in all."


HIRED = "Which cranes hired since May came to more than £700?"
PAID = "What has crane hire for contractors come to since May?"
NONE_SO = "No crane hired since May came to more than £700.00."
IN_ALL = "In all, crane hire since May has come to £4,119 for contractors. It is paid monthly."


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        ((NONE_SO, IN_ALL), True),
        ((IN_ALL, NONE_SO), False),
        (("There are 4.", "There are 9."), False),
    ],
)
def test_two_paragraphs_nearer_each_to_its_own_of_two_bullets(told, apart) -> None:
    reply = "\n\n".join(told)
    found = pairs(f"You asked\n\n  • {HIRED}\n\n  • {PAID}\n\nWe said\n\n{reply}")
    whole = " ".join(told)
    assert [answer for _, answer in found] == (list(told) if apart else [whole, whole])


def test_what_stands_beneath_a_question_left_open_with_a_colon_answers_it() -> None:
    text = (
        "Road signs\n\n1. How many signs were mended in these months:\n\nMay, Jun 2020: 11\n"
        "Mar, Apr 2020: 23\n\n2. How many of them were lit in those months:\n\n"
        "To tell that is exempt under s.12 of the Freedom of Information Act 2000.\n"
    )
    assert [(q.question, q.answer) for q in read_text(text).questions] == [
        ("How many signs were mended in these months:", "May, Jun 2020: 11\nMar, Apr 2020: 23"),
        (
            "How many of them were lit in those months:",
            "To tell that is exempt under s.12 of the Freedom of Information Act 2000.",
        ),
    ]


def test_numbers_of_several_questions_on_a_line_of_their_own_answer_them() -> None:
    text = (
        "Request\n1. How many signs are there?\n2. How many are lit?\n3. Who mends them?\n\n"
        "Response\n\n1 and 2.\n\nWe keep no count of signs by kind.\n\n3. Our own staff do.\n"
    )
    shared = "We keep no count of signs by kind."
    assert [q.answer for q in read_text(text).questions] == [shared, shared, "Our own staff do."]
