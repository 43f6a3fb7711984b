"""What a request's words suggest: of oneself yes, of numbers no."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.cases.intake.concerns import RULES, TITLES, concerns

SUGGESTS = {
    "distress": (
        "I cannot cope any more. Who can I speak to?",
        "I am desperate for an answer.",
        "I have wanted to kill myself since the ward closed.",
        "I want to die.",
        "I can’t go on like this",
        "I am at the end of my tether and nobody answers.",
        "Some days I don't want to be here any more.",
        "They would be better off without me.",
        "I feel utterly hopeless about it.",
        "My brother took his own life on your ward.",
    ),
    "safeguarding": (
        "My daughter was abused on the ward; what is your policy?",
        "I was assaulted by a member of staff.",
        "He threatened me in the car park.",
        "I am afraid of him.",
        "I wish to report the neglect of a patient.",
        "Her children are left alone every night.",
    ),
    "complaint": (
        "I wish to make a formal complaint about the delay.",
        "I want to complain about your reply.",
        "I am writing to formally complain.",
        "This is my complaint.",
        "When will my mum's complaint be answered?",
        "I am asking for an internal review of your decision.",
        "She waited for hours, and I want an apology.",
        "We would like this to be investigated.",
    ),
    "clinical": (
        "Why was my operation cancelled?",
        "My mother died on ward 4. How many staff were there?",
        "I was diagnosed in May.",
        "When will my test results be ready?",
        "My son’s treatment has stopped.",
    ),
    "own_records": (
        "Please send me my medical records.",
        "I should like a copy of all information you hold about me.",
        "This is a subject access request for my data.",
        "Copies of my late father's notes, please.",
        "My NHS number is given below.",
        "Please provide copies of all medical records of the late Mr Roe.",
        "We act in this matter and ask for our client's hospital notes.",
    ),
}
SUGGESTS_NOTHING = (
    "How many complaints did you receive in 2020, and how many were upheld?",
    "How many deaths by suicide were there among patients under your care?",
    "Please provide your safeguarding policy and the number of safeguarding referrals.",
    "How many medical records were lost in each of the last 3 years?",
    "How many subject access requests were answered in time?",
    "What is the number of patients waiting for an operation?",
    "How many staff were assaulted by patients?",
    "Please provide a copy of your complaints procedure.",
    "Please send a copy of the medical records policy and a copy of the health records strategy.",
    "How many patients were given an apology in 2025?",
    "I would like to request the number of scans, broken down by month.",
    "What does the Trust spend on mental health services for children at risk?",
    "Please acknowledge receipt of my request. My email address is below.",
    "How many cases of domestic abuse were reported by midwives?",
    "Number of employees who have raised a grievance against the Trust",
    "How many inpatients had thoughts of suicide recorded, and how many harmed themselves?",
    "How many patients took their own lives within 7 days of discharge?",
)


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in SUGGESTS.items() for text in texts]
)
def test_words_of_oneself_suggest_it(code, text) -> None:
    assert code in {concern.code for concern in concerns(text)}


@pytest.mark.parametrize("text", SUGGESTS_NOTHING)
def test_questions_for_numbers_and_papers_suggest_nothing(text) -> None:
    assert concerns(text) == ()


def test_every_concern_has_its_title_and_its_examples() -> None:
    assert set(TITLES) == set(SUGGESTS) == {rule.code for rule in RULES}


def test_few_real_requests_are_held_back(reference) -> None:
    """Of 2,494 real requests to a council, nearly all ask for figures and papers."""
    file = reference / "register" / "devon_2014_2016.csv"
    if not file.exists():
        pytest.skip("the register of real requests is not here")
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = [
            " ".join(value for value in row.values() if value) for row in csv.DictReader(opened)
        ]
    held = sum(1 for text in rows if concerns(text))
    assert len(rows) > 2000
    assert held / len(rows) < 0.02


@given(st.text(max_size=2000))
def test_never_raises_and_says_each_once(text) -> None:
    found = [concern.code for concern in concerns(text)]
    assert len(found) == len(set(found))
