"""The worked examples of the law, one by one: this table is the specification of the clock."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from answerable.cases.clock import recounts
from answerable.cases.clock.casefile import as_json, case_clock
from answerable.workdays.calendar import SHIPPED

TABLE = json.loads((Path(__file__).parent / "clock" / "examples.json").read_text(encoding="utf-8"))
EXAMPLES = TABLE["examples"]
OTHER_DATES = {
    "original_due": "original_due",
    "notice_due": "notice_due",
    "fee_deadline_last_day": "fee_deadline",
    "conservative_target": "target",
    "max_guidance": "latest",
    "ico_application_by": "apply_by",
}


def test_the_table_is_whole():
    assert len(EXAMPLES) == 74


@pytest.mark.parametrize("example", EXAMPLES, ids=[e["id"] for e in EXAMPLES])
def test_a_worked_example(example):
    case = case_clock(example, SHIPPED)
    shown = as_json(example["id"], case)
    assert shown["due"] == example["due"]
    for key in ("status", "aggregable", "extension_allowed", "receipt_date"):
        if key in example:
            assert shown[key] == example[key]
    dates = shown["dates"]
    for theirs, ours in OTHER_DATES.items():
        if theirs in example:
            assert dates[ours] == example[theirs]
    result = case.deciding
    assert recounts(result)
    assert result.guidance is example.get("guidance_not_statute", False)
    if "working_days_inclusive" in example:
        assert result.working_days_inclusive == example["working_days_inclusive"]
    if result.due:
        assert f"{result.due:%A}" == example["due_weekday"]


@pytest.mark.parametrize(
    "example", [e for e in EXAMPLES if "same_dates_under_FOIA" in e], ids=lambda e: e["id"]
)
def test_the_same_dates_under_the_other_calendar(example):
    other = example["regime"].replace("FOISA", "FOIA")
    case = case_clock({**example, "regime": other, "events": []}, SHIPPED)
    assert case.due.isoformat() == example["same_dates_under_FOIA"]
