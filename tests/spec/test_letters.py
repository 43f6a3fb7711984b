"""Requests and replies in the layouts people use, and how each is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from answerable.reading.letter import read_text

LETTERS: list[dict[str, Any]] = [
    letter
    for letter in json.loads((Path(__file__).parent / "letters.json").read_text(encoding="utf-8"))
    if not letter.get("missed")
]
"""Letters marked as missed are kept for benchmarks/reading.py, which counts them."""


def squeeze(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["id"])
def test_the_questions_and_answers_of_a_letter(letter: dict[str, Any]) -> None:
    found = read_text(letter["record"]["text"])
    assert [(squeeze(q.question), squeeze(q.answer)) for q in found.questions] == [
        (squeeze(q["question"]), squeeze(q["answer"])) for q in letter["gold"]["questions"]
    ]
    assert sorted(found.provisions) == sorted(letter["gold"]["exemptions"])
    if letter["gold"].get("outcome"):
        assert found.outcome == letter["gold"]["outcome"]
