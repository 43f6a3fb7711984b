"""Without registers nothing is answered."""

from __future__ import annotations

from datetime import date

from answerable.registers.ask import suggest

QUESTION = "What was the quality improvement budget in each of the last 3 years?"


def test_an_empty_installation_answers_nothing_and_says_so(db):
    found = suggest(QUESTION, date(2021, 5, 18))
    assert found.answer is None
    assert found.note == "No register holds this."
