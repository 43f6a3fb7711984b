"""A long list of phrases finds what one pattern of any case finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.reading.questions.phrases.any_of import AnyOf, alternatives

PATTERN = (
    r"\b(?:tell|show) (?:me|us)\b|\b(?<!\bif )following [|:\]]|^\W*only (?:a|b)$|, and|"
    r"\b(?:x|(?:y|z) \w+)\W*$"
)
WORDS = [
    "Tell",
    "show me",
    "US",
    "if ",
    "Following :",
    "following |",
    "only a",
    "(",
    ", AND",
    "y x",
]


@given(st.lists(st.sampled_from([*WORDS, " ", "\n", "é", "Ω"]), max_size=8).map("".join))
def test_it_finds_what_one_pattern_finds(text: str) -> None:
    assert AnyOf(PATTERN).search(text) == bool(re.search(PATTERN, text, re.IGNORECASE))


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a", ["a"]),
        ("a|b", ["a", "b"]),
        (r"(?:a|b)|[|(]|\||\(", ["(?:a|b)", "[|(]", r"\|", r"\("]),
        (r"[^]|]|c", ["[^]|]", "c"]),
    ],
)
def test_outermost_alternatives(pattern: str, parts: list[str]) -> None:
    assert list(alternatives(pattern)) == parts
