"""Lists as people type them. Every text is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.reading.questions import split_questions
from answerable.reading.questions.markers import read_marker, roman_value

ASKS = ("How many kettles do you own?", "What did they cost last year?", "Who looks after them?")


def texts(source):
    return [" ".join(q.question.split()) for q in split_questions(source)]


def numbers(source):
    return [q.number for q in split_questions(source)]


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("{}. ", "1 2 3"),
        ("{}) ", "1 2 3"),
        ("({}) ", "1 2 3"),
        ("{}- ", "1 2 3"),
        ("{} - ", "1 2 3"),
        ("{}/ ", "1 2 3"),
        ("{}: ", "1 2 3"),
        ("Q{} ", "1 2 3"),
        ("Q{}. ", "1 2 3"),
        ("Q{}) ", "1 2 3"),
        ("Question {}: ", "1 2 3"),
        ("Question {} - ", "1 2 3"),
        ("{} ", "1 2 3"),
        ("**{}.** ", "1 2 3"),
        ("- {}. ", "1 2 3"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_list_in_any_marker(style, shown, gap):
    body = gap.join(style.format(i) + ask for i, ask in enumerate(ASKS, 1))
    source = (
        f"Dear Sir,\n\nPlease answer the following questions:\n\n{body}\n\nYours faithfully,\nA"
    )
    assert texts(source) == list(ASKS)
    assert numbers(source) == shown.split()


@pytest.mark.parametrize(
    ("style", "labels"), [("{})", "abc"), ("({})", "abc"), ("{}.", ("i", "ii", "iii"))]
)
def test_letters_and_romans_at_the_top(style, labels):
    source = "\n".join(f"{style.format(n)} {ask}" for n, ask in zip(labels, ASKS, strict=True))
    assert texts(source) == list(ASKS)
    assert numbers(source) == list(labels)


@pytest.mark.parametrize("bullet", "-–•*·")
def test_bullets_are_questions_without_a_number(bullet):
    source = "I would like to know the following:\n" + "\n".join(f"{bullet} {ask}" for ask in ASKS)
    assert texts(source) == list(ASKS)
    assert numbers(source) == [None] * 3


def test_parts_stay_in_their_question_three_deep():
    source = (
        "1. For each kettle please give:\na) its make\nb) its age:\ni) in years\nii) "
        "in months\n2. Who buys them?"
    )
    first, second = split_questions(source)
    assert (
        first.question
        == "For each kettle please give:\na) its make\nb) its age:\ni) in years\nii) in months"
    )
    assert [part.number for part in first.parts] == ["a", "b"]
    assert [part.number for part in first.parts[1].parts] == ["i", "ii"]
    assert second.number == "2"


def test_parts_printed_with_their_parents_number_are_questions():
    source = (
        "1. How many kettles do you own?\n1a) If you can, split by floor.\n2. If so, "
        "please give:\n2.1 The number of lids.\n2.2 The cost of lids."
    )
    assert numbers(source) == ["1", "1a", "2.1", "2.2"]


def test_a_number_with_no_words_gives_it_to_its_letters():
    source = "1. Who buys kettles?\n2.\na) How many are bought?\nb) What do they cost?"
    assert numbers(source) == ["1", "2a", "2b"]


def test_markers_inside_one_line_and_doubled():
    source = (
        "Please provide details of; 1. How many kettles were bought. 2. How many "
        "broke. 3. What they cost."
    )
    assert texts(source) == ["How many kettles were bought.", "How many broke.", "What they cost."]
    assert numbers("1/ How many? 2/ The mean age? 2/ The mean age? 3/ The oldest?") == [
        "1",
        "2",
        "2",
        "3",
    ]


def test_years_are_parts_of_what_stands_above_them():
    source = (
        "How many kettles broke in:\n\n1) 2019-20\n2) 2020-21\n\nHow many were "
        "mended in:\n\n1) 2019-20\n2) 2020-21"
    )
    found = split_questions(source)
    assert [q.number for q in found] == [None, None]
    assert [part.number for part in found[0].parts] == ["1", "2"]


def test_a_lost_first_number_and_a_restarted_list():
    assert numbers("How many kettles do you own?\n\n2. Who buys them?\n3. What do they cost?") == [
        None,
        "2",
        "3",
    ]
    restarted = (
        "Kitchens\n1. How many kettles?\n2. What cost?\n\nOffices\n1. How many "
        "lamps?\n2. What cost?"
    )
    assert numbers(restarted) == ["1", "2", "1", "2"]


def test_a_question_goes_on_after_its_list():
    source = (
        "1. How many kettles were i) bought ii) sold? If any, for how much?\nPlease "
        "give this by year.\n2. Who decides?"
    )
    first = texts(source)[0]
    assert first.endswith("for how much? Please give this by year.")


def test_noun_phrases_and_prose():
    assert texts("1. The number of kettles\n2. The cost of kettles") == [
        "The number of kettles",
        "The cost of kettles",
    ]
    prose = (
        "I am a student of tea. Under the Freedom of Information Act, please could "
        "you tell me how many kettles you own? "
        "Please also provide a list of their makers. I would prefer the information "
        "by email. Thank you."
    )
    assert texts(prose) == [
        "please could you tell me how many kettles you own?",
        "Please also provide a list of their makers.",
    ]
    assert texts("A copy of the kettle policy.\n\nMany thanks") == ["A copy of the kettle policy."]


@pytest.mark.parametrize(
    "line",
    [
        "Please provide the information in an Excel spreadsheet.",
        "If this would exceed the cost limit, please tell me how to narrow it.",
        "Please acknowledge receipt of this request.",
        "Thank you for your help.",
        "I look forward to hearing from you.",
        "Please note: by 'kettle' I mean any vessel that boils.",
        "My name is A. Person and I am a student.",
        "I would be grateful if you could confirm in writing that you have received this request.",
    ],
)
def test_what_stands_around_the_asks_is_none(line):
    source = f"1. How many kettles do you own?\n2. What did they cost?\n\n{line}"
    assert texts(source) == ["How many kettles do you own?", "What did they cost?"]
    assert texts(line) == []


def test_lines_wrapped_by_a_mail_program_are_joined():
    source = (
        "1. How many kettles, urns and other vessels for the boiling of water\n"
        "did the organisation own on the last day of each of the last three\n"
        "years?\n2. Who is\nresponsible for them?"
    )
    assert texts(source)[0].endswith(
        "did the organisation own on the last day of each of the last three years?"
    )


@pytest.mark.parametrize(
    ("label", "value"), [("i", 1), ("iv", 4), ("ix", 9), ("xiv", 14), ("abc", None)]
)
def test_roman(label, value):
    assert roman_value(label) == value


@pytest.mark.parametrize(
    "line",
    [
        "2014 was a dry year",
        "12 months ago",
        "1.5 million",
        "A. B. Smith",
        "e.g. tea",
        "3rd of May",
    ],
)
def test_no_marker(line):
    assert read_marker(line) is None


@given(st.text(max_size=400))
def test_any_text_is_read(source):
    found = split_questions(source)
    assert all(q.question.strip() for q in found)
    assert all(part.question.strip() for q in found for part in q.parts)
    for place, question in enumerate(split_questions(source), 1):
        assert question.position == place
        assert question.question.strip()


_PIECES = st.sampled_from(
    [
        "1. ",
        "a) ",
        "- ",
        "(ii) ",
        "Q3: ",
        "\n",
        "\n\n",
        "How many? ",
        "2019/20",
        "please send ",
        ": ",
        "Dear A,\n",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_layout_is_read_and_no_word_invented(source):
    words = set(source.split())
    for question in split_questions(source):
        assert (
            set(question.question.split()) <= words | {w.strip() for w in words}
            or question.question in source.replace("\n", " ")
            or all(w in source for w in question.question.split())
        )


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (
            "The number of kettles on your waiting list in each year since 2010. Please send this "
            "in the form of an Excel attachment. Thank you.",
            ["The number of kettles on your waiting list in each year since 2010."],
        ),
        (
            "I now write to you formally requesting that you provide me with copies of the "
            "letters about the kettle.",
            [
                "I now write to you formally requesting that you provide me with copies of the "
                "letters about the kettle."
            ],
        ),
        (
            "I am grateful for your letter of 11 June. I would like to make a formal request to "
            "receive a copy of the report on kettles.",
            ["I would like to make a formal request to receive a copy of the report on kettles."],
        ),
        (
            "All minutes of the kettle committee of March",
            ["All minutes of the kettle committee of March"],
        ),
        (
            "I would be grateful for the following on the kettle of Ward 4: 1 Dates of all its "
            "tests 2 Details of its faults 3 The time taken to mend it",
            [
                "Dates of all its tests",
                "Details of its faults",
                "The time taken to mend it",
            ],
        ),
        (
            "We would like to know:- 1. The cost of the kettle. 2. The cost of its tea.",
            ["The cost of the kettle.", "The cost of its tea."],
        ),
        (
            "Please give these. _Dates of all its tests _Details of its faults",
            ["Dates of all its tests", "Details of its faults"],
        ),
        (
            "Questions are below.\n\nKind regards\n\nA. Person\n\n1. Which kettle is it?\n"
            "2. Whose kettle is it?",
            ["Which kettle is it?", "Whose kettle is it?"],
        ),
        (
            "Does the ward have its own kettle?\n\nWhat was it for?\n\nHow many were bought\n"
            "a)\tnew\nb)\tused\n\nWho drinks from it?",
            [
                "Does the ward have its own kettle?",
                "What was it for?",
                "How many were bought a) new b) used",
                "Who drinks from it?",
            ],
        ),
        (
            "What kettles you use on wards.\n\nIn addition, we would like to know where you buy "
            "them.",
            [
                "What kettles you use on wards.",
                "In addition, we would like to know where you buy them.",
            ],
        ),
        ("Thank you for your help.\n\nYours sincerely\nA. Person", []),
        ("Please find our request attached.", []),
    ],
)
def test_requests_that_keep_to_no_form(source, wanted):
    assert texts(source) == wanted


def test_a_marker_alone_is_no_part():
    (question,) = split_questions("1. How many kettles?\n\n(45)\n")
    assert question.parts == ()


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (
            "Please provide us with the following information:\nThe number of kettles bought by "
            "the ward\nThe number of cups bought by the ward",
            ["The number of kettles bought by the ward", "The number of cups bought by the ward"],
        ),
        (
            "We ask that you provide us with the following information:\nPlease indicate how many "
            "kettles are held.\nThis request is urgent. We would like it as soon as possible.",
            ["Please indicate how many kettles are held."],
        ),
        (
            "What does the ward spend on tea and who is it spent on\n- Who is in charge of tea\n"
            "- How do you choose the tea",
            [
                "What does the ward spend on tea and who is it spent on",
                "Who is in charge of tea",
                "How do you choose the tea",
            ],
        ),
        (
            "Can you please tell me.\n\nThe present reserves of tea\nThe least a ward must hold",
            ["The present reserves of tea", "The least a ward must hold"],
        ),
    ],
)
def test_a_lead_is_told_from_an_ask(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Please send:\n1. The rota of cooks\n2 The rota of porters", ["1", "2"]),
        ("Please send:\n3. The rota of cooks\n4 Rotas of the night staff", ["3", "4"]),
        ("Please send:\n1. The rota of cooks\n\n2 Rotas a month are made.", ["1"]),
        ("Please send:\n1. The rota of cooks\n3 Porters are named there", ["1"]),
    ],
)
def test_a_number_that_lacks_its_stop_is_one_straight_under_the_number_before(text, numbers):
    assert [question.number for question in split_questions(text)] == numbers
