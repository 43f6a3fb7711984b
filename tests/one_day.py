"""A test begins and ends on one day, so that its `today` is that of the page it asks.

Close to midnight it waits for the next day. The days are those of the law, in London, and of UTC.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

ZONES = (UTC, ZoneInfo("Europe/London"))
SECONDS, SECONDS_OF_A_JOURNEY = 60, 300
"""What a test may take on a busy machine."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    needed = SECONDS_OF_A_JOURNEY if item.get_closest_marker("journey") else SECONDS
    left = seconds_left(datetime.now(UTC))
    if left < needed:
        time.sleep(left)


def seconds_left(now: datetime) -> float:
    """Until the next midnight of any of our zones."""
    return min(
        ((now.astimezone(zone) + timedelta(days=1)).replace(hour=0, minute=0, second=0) - now)
        / timedelta(seconds=1)
        for zone in ZONES
    )
