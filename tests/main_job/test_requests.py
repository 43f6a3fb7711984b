"""Requests in other words, layouts, encodings and days: read, dated and answered from facts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from answerable.cases.clock import clock
from answerable.reading.message import read_message
from answerable.reading.questions import split_questions
from answerable.registers.ask import match
from answerable.workdays.calendar import SHIPPED

HERE = Path(__file__).parent
EXPECTED: dict[str, dict[str, Any]] = json.loads((HERE / "expected.json").read_text("utf-8"))

RELATED = {
    "improvement.workforce.titles",
    "improvement.awards.count",
}  # asked for by the same words


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_request_is_split_and_asked_of_the_registers(name: str) -> None:
    wanted = EXPECTED[name]
    received = date.fromisoformat(wanted["received"])
    message = read_message((HERE / "requests" / name).read_bytes())
    assert "�" not in message.text
    questions = split_questions(message.text)
    assert [question.number for question in questions] == wanted["numbers"]
    found = [match(question.question, received, context=message.text) for question in questions]
    for place, (matches, facts) in enumerate(zip(found, wanted["facts"], strict=True)):
        if not matches and place in wanted.get("may_abstain", ()):
            continue  # what it is about stands in another question: better silent than wrong
        assert bool(matches) == bool(facts), [m.fact for m in matches]
        assert {m.fact for m in matches} <= {*facts, *RELATED}
        if facts:
            assert matches[0].fact in facts
    for position, starts in wanted["periods"].items():
        periods = found[int(position)][0].periods
        assert [period.start.isoformat() for period in periods] == starts


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_request_is_due_when_the_act_says(name: str) -> None:
    wanted = EXPECTED[name]
    result = clock("FOIA", date.fromisoformat(wanted["received"]), [], SHIPPED)
    assert result.due == date.fromisoformat(wanted["due"])
