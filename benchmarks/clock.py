"""How fast clocks are: one with its proof, and a million at once against numpy.busday_offset.

Run: python -m benchmarks.clock
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import date

import django
import numpy as np

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.website.settings")
django.setup()

from answerable.cases.clock import ClockEvent, clock  # noqa: E402 - after Django is set up
from answerable.cases.clock.bulk import bulk  # noqa: E402
from answerable.workdays.calendar import SHIPPED, UK_UNION  # noqa: E402

MANY = 1_000_000
EVENTS = [
    ClockEvent("fees_notice_given", date(2026, 6, 10)),
    ClockEvent("fee_received", date(2026, 6, 19)),
    ClockEvent("pit_extension_notice", date(2026, 6, 26)),
]


def best(work: Callable[[], object], times: int = 5) -> float:
    """Seconds of the fastest of `times` runs."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return min(taken)


def main() -> None:
    chance = np.random.default_rng(1)
    first = np.datetime64("2012-01-01", "D")
    received = first + chance.integers(0, 365 * 16, MANY)
    notice = received + chance.integers(0, 20, MANY)
    paid = notice + chance.integers(0, 60, MANY)
    longer = chance.random(MANY) < 0.2
    holidays = np.array(
        sorted({d for name in UK_UNION for d in SHIPPED.holidays[name]}), dtype="datetime64[D]"
    )
    yardstick = best(lambda: np.busday_offset(received, 20, roll="preceding", holidays=holidays))
    plain = best(lambda: bulk("FOIA", received, SHIPPED))
    eventful = best(
        lambda: bulk("FOIA", received, SHIPPED, extended=longer, skip_first=notice, skip_last=paid)
    )
    months = best(lambda: bulk("SAR", received, SHIPPED))
    rows = [
        ("numpy.busday_offset, 20 working days", yardstick),
        ("FOIA, nothing happened", plain),
        ("FOIA, a fee interval and some extended", eventful),
        ("SAR, one month and the roll", months),
    ]
    print(f"{'a million at once':<42}{'clocks/s':>14}{'x numpy':>10}")
    for name, seconds in rows:
        print(f"{name:<42}{MANY / seconds:>14,.0f}{yardstick / seconds:>10.2f}")
    one = best(lambda: clock("FOIA", date(2026, 6, 1), [], SHIPPED).proof, 200)
    three = best(lambda: clock("FOIA", date(2026, 6, 1), EVENTS, SHIPPED).proof, 200)
    print(
        f"\none clock with its proof: {one * 1e3:.3f} ms; with three events: {three * 1e3:.3f} ms"
    )


if __name__ == "__main__":
    main()
