"""Which projects surface, as a table."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from answerable.improvement.surfacing import Known, quiet, surfaced

TODAY = date(2026, 6, 15)


def ago(days):
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("known", "word"),
    [
        ((ago(10), None, None, None, None), ""),
        ((ago(42), None, None, None, None), ""),
        ((ago(43), None, None, None, None), "stalled"),
        ((ago(200), None, None, ago(42), None), ""),
        ((ago(200), None, None, ago(43), None), "stalled"),
        ((ago(200), None, None, ago(90), ago(5)), ""),
        ((ago(200), ago(1), "3.5", ago(5), None), "at_risk"),
        ((ago(200), TODAY, "3.5", ago(5), None), ""),
        ((ago(200), ago(-56), "2.5", ago(5), None), "at_risk"),
        ((ago(200), ago(-57), "2.5", ago(5), None), ""),
        ((ago(200), ago(-10), None, ago(5), None), "at_risk"),
        ((ago(200), ago(1), "4.5", ago(90), None), "ready"),
        ((ago(200), None, "4.0", ago(90), None), "stalled"),
    ],
)
def test_what_surfaces(known, word):
    started, by_when, score, value, cycle = known
    known = Known(started, by_when, Decimal(score) if score else None, value, cycle)
    assert surfaced(known, TODAY) == word


@pytest.mark.parametrize(
    ("contact", "started", "is_quiet"),
    [
        (None, ago(28), False),
        (None, ago(29), True),
        (ago(28), ago(99), False),
        (ago(29), ago(99), True),
    ],
)
def test_who_has_gone_quiet(contact, started, is_quiet):
    assert quiet(contact, started, TODAY) is is_quiet
