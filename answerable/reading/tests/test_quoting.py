"""Where earlier words and notices begin, in the ways mail programs have of showing it."""

import pytest

from answerable.reading.message.split import split_text

OLD = "How many kettles?"
STARS = "*" * 40


@pytest.mark.parametrize(
    "heading",
    [
        "Date: 3 May 2022\nFrom: Jo\nTo: Al\nSubject: Kettles\n",
        "Date: 3 May 2022\nSubject: Kettles\nFrom: Jo <jo@post.example>\nTo: Al\n",
        "Date: 3 May 2022 From: jo@post.example To: Hill, Al Subject: Kettles\n",
        "Am Di., 3. Mai 2022 um 08:13 Uhr schrieb Jo Hill <\njo@post.example>:\n\n>",
        "Quoting jo@post.example:\n\n>",
        "2022/5/3 Jo Hill <jo@post.example>\n\n>",
        "Jo Hill <jo@post.example>\nSent by: Jo Hill <jo@post.example>\n03/05/22 10:00\n"
        "Please respond to\nJo Hill <jo@post.example>\n\n\nTo\nAl\ncc\n\nSubject\nKettles\n",
        "Jo Hill <jo@post.example>\n\n03/05/22 10:00\n\nTo\tAl\ncc\nSubject\tKettles\n",
    ],
)
def test_the_heading_of_an_earlier_message_goes_with_it(heading):
    found = split_text(f"Eleven.\n\n{heading} {OLD}")
    assert found.text == "Eleven."
    assert found.quoted == f"{heading} {OLD}"


@pytest.mark.parametrize(
    "letter",
    [
        "Date: 3 May 2022\nTo: the Trust\nFrom: Jo Hill\n\nHow many kettles?",
        "The clinic wrote <to us on 3 May 2022:\nHow many kettles?",
        "Quoting the Trust's own figure of 40: how many are kettles?",
    ],
)
def test_a_letter_that_opens_like_a_heading_is_new(letter):
    assert split_text(letter).text == letter


@pytest.mark.parametrize(
    ("text", "footer"),
    [
        (
            "See the file.\n\nYours ever,\n\nJo Hill",
            f"{STARS}\nVisit the Trust's pages.\n\nWe keep what you send.\n{STARS}\n\n"
            "References\n\nVisible links\n1. http://trust.example/",
        ),
        (
            "I am on leave.",
            f"{'* ' * 30}\nThis email is intended for the addressee only.\n{'* ' * 30}",
        ),
        ("See the file.", "The original of this email was scanned by the gateway."),
        ("Eleven.", "--Sent from my iPhone"),
    ],
)
def test_notices_beneath_are_footer(text, footer):
    found = split_text(f"{text}\n\n{footer}")
    assert (found.text, found.footer) == (text, footer.rstrip())


def test_words_framed_in_asterisks_above_the_name_are_new():
    body = f"{STARS}\nSend me the plans.\n{STARS}\n\nYours ever,\nJo"
    assert split_text(body).text == body


def test_a_file_named_beneath_the_name_stays():
    body = f"See below.\n\nKind regards\nJo Hill\n\n<<plans.doc>>\n\n{STARS}\nwww.trust.example\n"
    assert split_text(f"{body}{STARS}").text.endswith("<<plans.doc>>")
