"""Questions and answers of every kind a body is asked, with the kinds of gap they leave."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from answerable.reading.gaps import gaps

PAIRS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "gaps.json").read_text(encoding="utf-8")
)


KNOWN = [pair for pair in PAIRS if not pair.get("missed")]
"""Pairs marked as missed are kept for benchmarks/gaps.py, which counts them."""


@pytest.mark.parametrize("pair", KNOWN, ids=lambda pair: pair["id"])
def test_the_gaps_an_answer_leaves(pair: dict[str, Any]) -> None:
    received = date.fromisoformat(pair["received"])
    found = gaps(pair["question"], pair["answer"], received)
    assert sorted(gap.kind for gap in found) == pair["kinds"], found
