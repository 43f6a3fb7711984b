"""The labels and signs that people set before what they ask. Every text is invented."""

import pytest

from answerable.reading.letter import read_text


def asked(source):
    return [" ".join(q.question.split()) for q in read_text(source).questions]


CASES = [
    pytest.param(
        "Please answer the questions below.\n\nSection A - Staff\n"
        "A1. How many nurses do you employ?\nA2. How many are part time?\n"
        "Section B - Beds\nB1. How many beds are open?\n"
        "B2. How many are closed, and why?",
        [
            "How many nurses do you employ?",
            "How many are part time?",
            "How many beds are open?",
            "How many are closed, and why?",
        ],
        id="letters and numbers under sections",
    ),
    pytest.param(
        "Information request 1: The weekly fee paid for a place in a nursery.\n"
        "Information request 2: The weekly fee paid for a place with a childminder.",
        [
            "The weekly fee paid for a place in a nursery.",
            "The weekly fee paid for a place with a childminder.",
        ],
        id="information request 1",
    ),
    pytest.param(
        "Point 1: how many trams ran late in May?\nPoint 2: how many were cancelled?",
        [
            "how many trams ran late in May?",
            "how many were cancelled?",
        ],
        id="point 1",
    ),
    pytest.param(
        "No. 1 How many trams ran late in May?\nNo. 2 How many were cancelled?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
        ],
        id="No. 1",
    ),
    pytest.param(
        "1st question: how many trams ran late in May?\n2nd question: how many were cancelled?",
        [
            "how many trams ran late in May?",
            "how many were cancelled?",
        ],
        id="1st",
    ),
    pytest.param(
        "Question A: How many trams ran late in May?\nQuestion B: How many were cancelled?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
        ],
        id="Question A",
    ),
    pytest.param(
        "1.) How many trams ran late in May?\n2.) How many were cancelled?\n3.) Why?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
            "Why?",
        ],
        id="stop and bracket",
    ),
    pytest.param(
        "1 . How many trams ran late in May?\n2 . How many were cancelled?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
        ],
        id="room before the stop",
    ),
    pytest.param(
        "1.How many trams ran late in May?\n2.How many were cancelled?\n3.What did it cost?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
            "What did it cost?",
        ],
        id="no room after the stop",
    ),
    pytest.param(
        "Q.1 How many trams ran late in May?\nQ.2 How many were cancelled?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
        ],
        id="Q.1",
    ),
    pytest.param(
        "Qu 1. How many trams ran late in May?\nQu 2. How many were cancelled?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
        ],
        id="Qu 1",
    ),
    pytest.param(
        "Ques.1) How many trams ran late in May?\nQues.2) How many were cancelled?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
        ],
        id="Ques.1)",
    ),
    pytest.param(
        "FOI 1: How many trams ran late in May?\nFOI 2: How many were cancelled?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
        ],
        id="FOI 1",
    ),
    pytest.param(
        "Q(i) How many trams ran late in May?\nQ(ii) How many were cancelled?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
        ],
        id="Q(i)",
    ),
    pytest.param(
        "i. How many trams ran late in May?\nii. How many were cancelled?\n"
        "iii. What did it cost?\niv. Who paid?\nv. Who decided?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
            "What did it cost?",
            "Who paid?",
            "Who decided?",
        ],
        id="roman numbers with stops",
    ),
    pytest.param(
        "-> How many trams ran late in May?\n-> How many were cancelled?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
        ],
        id="arrows",
    ),
    pytest.param(
        "✅ How many trams ran late in May?\n✅ How many were cancelled?",
        [
            "How many trams ran late in May?",
            "How many were cancelled?",
        ],
        id="signs of a telephone",
    ),
    pytest.param(
        "Please tell me (1) how many trams ran late in May, (2) how many were "
        "cancelled and (3) what it cost.",
        [
            "how many trams ran late in May,",
            "how many were cancelled",
            "what it cost.",
        ],
        id="numbers in brackets in a sentence, the last after and",
    ),
    pytest.param(
        "Please confirm the following: A. the number of trams; B. the number of "
        "drivers; C. the number of stops.",
        [
            "the number of trams;",
            "the number of drivers;",
            "the number of stops.",
        ],
        id="capital letters in a sentence",
    ),
    pytest.param(
        "1. How many trams are there?\n2. How many drivers are there?\n\n"
        "In addition, for 2020 only:\n\n3. How many trams were scrapped?\n"
        "4. What was paid for them?",
        [
            "How many trams are there?",
            "How many drivers are there?",
            "How many trams were scrapped?",
            "What was paid for them?",
        ],
        id="words between numbers that go on",
    ),
    pytest.param(
        "1. Please provide the following for each tram depot:\n- its address\n"
        "- the number of trams kept there\n- the number of staff\n"
        "2. Please provide the number of trams bought since 2015.",
        [
            "Please provide the following for each tram depot: - its address - the number "
            "of trams kept there - the number of staff",
            "Please provide the number of trams bought since 2015.",
        ],
        id="bullets under a number",
    ),
    pytest.param(
        "1. Number of trams - 2019:\n2. Number of trams - 2020:\n"
        "3. Number of drivers - 2019:\n4. Number of drivers - 2020:",
        [
            "Number of trams - 2019:",
            "Number of trams - 2020:",
            "Number of drivers - 2019:",
            "Number of drivers - 2020:",
        ],
        id="fields with years",
    ),
    pytest.param(
        "1.\n\nHow many trams are there?\n\n2.\n\nHow many drivers are there?",
        [
            "How many trams are there?",
            "How many drivers are there?",
        ],
        id="numbers on lines of their own",
    ),
    pytest.param(
        "1\nHow many trams are there?\n2\nHow many drivers are there?\n3\nHow many stops?",
        [
            "How many trams are there?",
            "How many drivers are there?",
            "How many stops?",
        ],
        id="bare numbers on lines of their own",
    ),
    pytest.param(
        "TRAMS\n1. How many trams are there?\n2. How many are in use?\n\nDRIVERS\n"
        "3. How many drivers are there?\n4. How many are women?\n\nSTOPS\n"
        "5. How many stops are there?",
        [
            "How many trams are there?",
            "How many are in use?",
            "How many drivers are there?",
            "How many are women?",
            "How many stops are there?",
        ],
        id="titles over numbers that go on",
    ),
    pytest.param(
        "Dear Sir or Madam,Under the Freedom of Information Act please send me the "
        "details below about benches in your parks:How many benches there are at "
        "present.The usual price of a new bench.The makers of the benches bought since "
        "2015.Whether any are rented out.Please send the information electronically.I "
        "look forward to hearing from you.",
        [
            "How many benches there are at present.",
            "The usual price of a new bench.",
            "The makers of the benches bought since 2015.",
            "Whether any are rented out.",
        ],
        id="lines lost between sentences",
    ),
    pytest.param(
        "Please send me:\n- The log of visitors to the depot in June 2021.\n"
        "- It should show the time of each visit.\n"
        "- The rota of guards for the same month.",
        [
            "The log of visitors to the depot in June 2021. - It should show the time of "
            "each visit.",
            "The rota of guards for the same month.",
        ],
        id="a remark in a bullet of its own",
    ),
    pytest.param(
        "Please release every report of a leak made by tenants of the blocks listed "
        "below from May 2018 to June 2019.\n* Ash House\n* Birch House\n"
        "* Cedar Court",
        [
            "Please release every report of a leak made by tenants of the blocks listed "
            "below from May 2018 to June 2019. * Ash House * Birch House * Cedar Court",
        ],
        id="those listed below, with a time",
    ),
    pytest.param(
        "Could you confirm that my message has reached you?\n> Please tell me:\n"
        "> 1) how many boats are moored at the quay.\n"
        "> 2) how many moorings are free.",
        [
            "how many boats are moored at the quay.",
            "how many moorings are free.",
        ],
        id="the request itself marked line by line",
    ),
    pytest.param(
        "a)\n1. How many boats are moored?\n2. How many are lived on?\nb)\n"
        "3. How many moorings are free?",
        [
            "How many boats are moored?",
            "How many are lived on?",
            "How many moorings are free?",
        ],
        id="a letter alone over numbers that go on",
    ),
    pytest.param(
        "We are students of the sea. It would be very kind if you could send us the "
        "height of the tide on each day of May 2015.",
        [
            "It would be very kind if you could send us the height of the tide on each day "
            "of May 2015.",
        ],
        id="it would be kind",
    ),
    pytest.param(
        "Boats have not called at the quay since June. You are asked to supply the "
        "following: Letters that passed between the harbour master and the ferry firm "
        "about the closing of the quay.",
        [
            "Letters that passed between the harbour master and the ferry firm about the "
            "closing of the quay.",
        ],
        id="asked to supply",
    ),
    pytest.param(
        "Please supply the rules of the harbour. Please add the reasons for each "
        "change to them since 2010.",
        [
            "Please supply the rules of the harbour.",
            "Please add the reasons for each change to them since 2010.",
        ],
        id="to be added",
    ),
]


@pytest.mark.parametrize(("source", "wanted"), CASES)
def test_each_is_read_as_a_careful_reader_would(source, wanted):
    assert asked(source) == [" ".join(question.split()) for question in wanted]


@pytest.mark.parametrize("end", ["", ":"])
def test_letters_or_bullets_that_each_ask_under_a_numbered_heading(end):
    source = (
        f"1. Kettles of the north wards{end}\n- How many kettles did the ward buy?\n"
        "- In the last year, what did they cost?\n"
        f"2. Cups and their saucers{end}\na) Any list of the cups that were broken.\n"
        "b) Who sweeps them up? If so, send me their names."
    )
    assert [(q.number, q.question) for q in read_text(source).questions] == [
        ("1", "How many kettles did the ward buy?"),
        ("1", "In the last year, what did they cost?"),
        ("2a", "Any list of the cups that were broken."),
        ("2b", "Who sweeps them up? If so, send me their names."),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "1. In all, how many kettles were\na. Bought?\nb. Mended by the ward after they broke?",
        "1. Details of kettles:\na. How many did the ward buy?\nb. What did they cost?",
    ],
)
def test_letters_under_a_number_that_they_complete_or_that_is_wanted_itself(source):
    assert len(asked(source)) == 1


@pytest.mark.parametrize(
    "before",
    [
        "As so many people drink tea, ", "Because the ward is full, ", "Therefore ",
        "Furthermore, ", "To show how it has been kept since the move, ",
    ],
)  # fmt: skip
def test_why_it_is_asked_is_no_part_of_what_is(before):
    assert asked(f"{before}can you list the kettles of the ward?") == [
        "can you list the kettles of the ward?"
    ]


def test_an_ask_on_a_wrapped_line_begins_with_its_sentence():
    source = (
        "Thanks for your request of 2 May 2021. You\n"
        "Must every ward keep its own kettle i.e. with\n"
        "proof of its age?\nSection 1 of the Act gives a right to recorded information.\n"
        "We do not hold that for the kettles."
    )
    assert asked(source) == ["Must every ward keep its own kettle i.e. with proof of its age?"]


@pytest.mark.parametrize("label", ["RFI{}:", "RFI {}.", "Req{} -"])
def test_requests_numbered_by_what_they_are_called(label):
    marks = [label.format(number) for number in ("1", "1a", "2")]
    items = ["Please send the report on kettles.", "Please send its drafts.", "Who wrote it?"]
    lines = [f"{mark} {item}" for mark, item in zip(marks, items, strict=True)]
    found = read_text("\n\n".join(lines)).questions
    assert [(q.number, q.question) for q in found] == list(
        zip(["1", "1a", "2"], items, strict=True)
    )
