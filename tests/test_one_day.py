"""What the tests wait for near midnight."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.one_day import seconds_left


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (datetime(2028, 2, 29, 23, 59, 30, tzinfo=UTC), 30),
        (datetime(2028, 3, 1, tzinfo=UTC), 24 * 3600),
        (datetime(2026, 12, 31, 12, tzinfo=UTC), 12 * 3600),
        (datetime(2026, 6, 30, 22, 59, 50, tzinfo=UTC), 10),  # in London; the clocks are an hour on
        (datetime(2026, 6, 30, 23, 59, 50, tzinfo=UTC), 10),
    ],
)
def test_the_next_midnight_is_londons_or_utcs(now: datetime, left: int) -> None:
    assert seconds_left(now) == left
