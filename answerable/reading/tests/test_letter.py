from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.reading.letter import read_text
from answerable.reading.letter.heading import organisation_of, read_date, reference_of
from answerable.reading.letter.provisions import provisions

HEAD = "3 March 2023\n\nOur Ref: FOI/00417\n\nThank you for your request concerning kettles.\n\n"
TAIL = (
    "\n\nIf you are unhappy with this reply you may ask for an internal "
    "review.\n\nYours sincerely\n\nA. Officer"
)


def answers(source):
    return [q.answer for q in read_text(source).questions]


def test_each_question_with_its_answer_beneath():
    reading = read_text(
        HEAD
        + "1. How many kettles do you own?\n\nTwelve.\n\n2. Who buys them?\n\nThe steward."
        + TAIL
    )
    assert (reading.kind, reading.reference, reading.date) == (
        "response",
        "FOI/00417",
        date(2023, 3, 3),
    )
    assert [q.answer for q in reading.questions] == ["Twelve.", "The steward."]
    assert reading.outcome == "full"


def test_labels():
    source = (
        HEAD
        + (
            "Question 1: How many kettles?\nAnswer 1: Twelve.\nQuestion 2: Who buys "
            "them?\nAnswer 2: The steward."
        )
        + TAIL
    )
    assert answers(source) == ["Twelve.", "The steward."]
    source = (
        HEAD
        + (
            "You asked:\n1. How many kettles?\nOur response:\n12\nYou asked:\n2: Who "
            "buys them?\nOur response:\nThe steward."
        )
        + TAIL
    )
    assert answers(source) == ["12", "The steward."]


def test_answers_after_all_questions_by_number_or_by_order():
    asked = "Request\n\n1. How many kettles?\n2. Who buys them?\n\nResponse\n\n"
    assert answers(asked + "1. Twelve.\n2. The steward." + TAIL) == ["Twelve.", "The steward."]
    lettered = (
        "Request\n\n1. How many kettles?\n2.\na) Who buys them?\nb) Who mends "
        "them?\n\nResponse\n\n1. Twelve.\n2. The steward.\n3. Nobody."
    )
    assert answers(lettered) == ["Twelve.", "The steward.", "Nobody."]


def test_one_answer_for_all_and_for_two():
    whole = answers(
        (
            "Request\n\n1. How many kettles?\n2. Who buys them?\n\nResponse\n\nThe "
            "council does not hold this."
        )
        + TAIL
    )
    assert whole == ["The council does not hold this."] * 2
    two = answers(
        HEAD
        + (
            "1) How many kettles?\n\nTwelve.\n\n2) Who buys them?\n\n3) Who mends "
            "them?\n\nFor questions 2 and 3 please see the table below.\n\nBuys\tMends"
        )
        + TAIL
    )
    assert two[1] == two[2]
    assert two[1].startswith("For questions 2 and 3")


def test_the_reply_repeats_the_questions():
    source = (
        "Dear Trust,\n\nHow many kettles do you own?\n\nWho buys them?\n\nYours "
        "faithfully,\n\nA\n\nDear A,\n\nThank you for your request.\n\n"
        "How many kettles do you own?\n\nTwelve.\n\nWho buys them?\n\nThe steward.\n"
    )
    assert answers(source) == ["Twelve.", "The steward."]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The names are exempt under section 40(2) of the Freedom of Information Act 2000.",
            ("s.40(2)",),
        ),
        ("Sections 31(1)(a) and 43(2) apply to the rest.", ("s.31(1)(a)", "s.43(2)")),
        ("We hold that S21(1) applies; section 21 is absolute.", ("s.21(1)",)),
        (
            (
                "Section 1(1)(a) gives a right. Section 17 makes us send a notice. Section "
                "16 asks us to advise."
            ),
            (),
        ),
        ("The child was looked after under s.31 Children Act 1989.", ()),
        ("Names are exempt under section 40(2) of the Data Protection Act.", ("s.40(2)",)),
        ("In our earlier reply a section 36(2)(c) exemption was used.", ()),
        ("Section 43 does not apply here.", ()),
        (
            (
                "It is exempt under section 38(1)(b) of the Freedom of Information "
                "(Scotland) Act 2002."
            ),
            ("FOISA s.38(1)(b)",),
        ),
        (
            (
                "Under the Environmental Information Regulations 2004 the exception in "
                "regulation 12(5)(c) is engaged."
            ),
            ("EIR reg.12(5)(c)",),
        ),
        ("To find it would take 30 hours, so section 12(1) applies.", ("s.12(1)",)),
        (
            "Not kept, so section 17 of the Freedom of Information Scotland Act 2002 applies.",
            ("FOISA s.17",),
        ),
        (
            "Under the EIR the exceptions in regulation 12(5)e and regulation 12(4)(b) apply.",
            ("EIR reg.12(5)(e)", "EIR reg.12(4)(b)"),
        ),
        ("As we told you in May, section 12(2) lets us refuse all of it.", ("s.12(2)",)),
        ("In May we told you that section 12(2) applied; here is what we found since.", ()),
    ],
)
def test_provisions_relied_on(text, wanted):
    assert provisions(text) == wanted


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("3rd March 2023", date(2023, 3, 3)),
        ("03/04/2021", date(2021, 4, 3)),
        ("2021-06-16", date(2021, 6, 16)),
        ("31 February 2020", None),
        ("soon", None),
    ],
)
def test_dates(printed, wanted):
    assert read_date(printed) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Our Ref: FOI/03948", "FOI/03948"),
        ("Internal Reference Number: FOI_71", "FOI_71"),
        ("Case reference FOI2024/00389", "FOI2024/00389"),
        ("we refer 12 people", None),
    ],
)
def test_references(text, wanted):
    assert reference_of(text) == wanted


def test_kinds_and_organisation():
    assert read_text("Please tell me how many kettles you own.").kind == "request"
    assert (
        organisation_of("From: Little Puddle Borough Council, High Street")
        == "Little Puddle Borough Council"
    )
    assert read_text("").kind == "other"
    sure_alone = "Our Estates Department was asked and says that it had none."
    assert read_text(sure_alone).kind == "response", "no other sign beside it"


@given(st.text(max_size=400))
def test_any_text_is_read(source):
    assert read_text(source).kind
    assert read_text("Our response\n1. " + source + "\nAnswer: " + source).kind


@pytest.mark.parametrize(
    ("reply", "wanted"),
    [
        (
            "1. How many beds?\n\n  In all - 40 on 1 March 2024\n\n2. How many chairs?\n\n"
            "  In all - 80 on 1 March 2024\n\nTo meet your request would go over the limit in "
            "section 12 of the Act. We have given the totals above all the same.",
            "part",
        ),
        (
            "We need not supply what you asked for. One exemption applies: section 12. There are "
            "2,109 files to open, which would go past 18 hours.",
            "refused",
        ),
        (
            "We are unable to provide the information you asked for, as we do not hold it.",
            "not_held",
        ),
        (
            "1. How many letters were sent?\n\nEach is on our website. Section 21 applies, since "
            "you can reach them there.\n\n2. To whom?\n\nEach is on our website. Section 21 "
            "applies, since you can reach them there.",
            "refused",
        ),
    ],
)
def test_what_became_of_it_by_what_was_said_of_the_whole(reply, wanted):
    text = f"Your request and our response\n\nThank you for your request.\n\n{reply}"
    assert read_text(text).outcome == wanted


def test_the_end_of_a_wrapped_sentence_is_no_heading():
    text = (
        "Thank you for your request. We ask you to clarify it, and will then send a full\n"
        "response.\n\n1. How many beds do you have?\n\nForty.\n\n2. How many chairs?\n\nTen."
    )
    assert answers(HEAD + text + TAIL) == ["Forty.", "Ten."]
