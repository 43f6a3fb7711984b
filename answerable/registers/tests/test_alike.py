"""Words that say the same make two wordings alike."""

from __future__ import annotations

import pytest

from answerable.registers.concepts.alike import GROUPS, groups
from answerable.registers.matching import fits


@pytest.mark.parametrize(
    ("one", "other", "group"),
    [
        ("unfilled posts", "empty chairs", "empty"),
        ("how many have quit", "leavers", "gone"),
        ("trophies and medals", "awards", "prize"),
        ("earmarked", "set aside", "set aside"),
        ("carries the can", "accountable", "answers for"),
        ("peer reviewed articles", "published papers", "printed"),
        ("completing", "completed", "finished"),
    ],
)
def test_words_that_say_the_same_share_a_group(one, other, group):
    assert group in groups(one)
    assert group in groups(other)


@pytest.mark.parametrize(
    "said",
    [
        "leaving salaries aside",
        "what is not for wages",
        "everything other than staff costs",
        "the allocation less pay",
        "once salaries are taken out",
        "with pay excluded",
    ],
)
def test_pay_that_is_left_out_is_no_pay(said):
    assert "other costs" in groups(said)
    assert "wages" not in groups(said)


def test_no_group_is_empty_and_a_poster_is_no_post():
    assert all(words.split("|")[0].split() for words in GROUPS.values())
    assert "job" not in groups("a poster")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Name of the QI hub, and how many people work in it?", "improvement.department"),
        ("How many people work in the QI team and what are their job titles?",
         "improvement.workforce.inside"),
        ("What are the job titles in the QI team, and how many people work in it?",
         "improvement.workforce.titles"),
    ],
)  # fmt: skip
def test_of_several_things_asked_the_first_goes_first(question, first):
    assert fits(question)[0].fact.key == first


@pytest.mark.parametrize("question", ["", "?", "QI", "Improvement.", "and how many"])
def test_a_question_of_a_word_or_none_is_read(question):
    assert isinstance(fits(question), list)
