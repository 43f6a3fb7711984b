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


AT_ONCE = 100
"""One test for each pair would be a quarter of all tests, and cost more than what it tries."""


@pytest.mark.parametrize("start", range(0, len(KNOWN), AT_ONCE))
def test_the_gaps_an_answer_leaves(start: int) -> None:
    told = [differs(pair) for pair in KNOWN[start : start + AT_ONCE]]
    assert not any(told), "\n".join(filter(None, told))


def differs(pair: dict[str, Any]) -> str:
    """What is wrong with one pair; empty where nothing is."""
    found = gaps(pair["question"], pair["answer"], date.fromisoformat(pair["received"]))
    kinds = sorted(gap.kind for gap in found)
    return "" if kinds == pair["kinds"] else f"{pair['id']}: {pair['kinds']} wanted, {found} found"
