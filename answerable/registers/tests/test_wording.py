"""A new wording is like those it shares its rarer words with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.registers.wording import NOTHING, Phrasing, Wordings, features

KEPT = (
    ("what did thetopic cost last year", "spend"),
    ("how much was spent on thetopic", "spend"),
    ("what was laid out on thetopic in #num", "spend"),
    ("how many people work in the thetopic team", "people"),
    ("how big is the thetopic team", "people"),
    ("size of the thetopic team in wte", "people"),
    ("how many complaints were there about thetopic", NOTHING),
    ("what do thetopic managers earn", NOTHING),
)


@pytest.fixture(scope="module")
def wordings() -> Wordings:
    return Wordings([Phrasing(text, text, fact) for text, fact in KEPT])


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("how much did you spend on thetopic", "spend"),
        ("costs of thetopic", "spend"),
        ("the number of people working in thetopic", "people"),
        ("is the thetopic team big", "people"),
        ("complaint about thetopic managers", NOTHING),
    ],
)
def test_the_likest_wording_decides(wordings, text, fact):
    like = wordings.like(text)
    assert max(like.score, key=lambda k: like.score[k]) == fact


def test_the_nearest_phrasing_of_a_fact_is_told(wordings):
    near = wordings.like("how big is your thetopic team").nearest
    assert near["people"] == "how big is the thetopic team"


def test_a_phrasing_learnt_is_known_again_and_strange_words_are_like_none(wordings):
    known = wordings.like(KEPT[0][0]).score
    strange = wordings.like("zebra crossing lights").score
    assert known["spend"] > 0.5 > max(strange.values())
    assert wordings.like("").score.keys() == known.keys()


def test_numbers_and_endings_do_not_tell_wordings_apart():
    assert features("projects completed in 2021/22") == features("project completing in 2023")


@given(st.text(max_size=200))
def test_every_fact_has_a_finite_score_whatever_is_asked(wordings, text):
    like = wordings.like(text)
    assert set(like.score) == set(like.nearest) == {"spend", "people", NOTHING}
    assert all(-5 < v < 5 for v in like.score.values())
