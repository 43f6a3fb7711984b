"""When a record comes up for review. PURE: nothing is ever destroyed by a date alone.

Records Management Code of Practice (NHS England, August 2023), section 5: no record is destroyed
automatically. The periods are settings of the body; those shipped wait for its confirmation.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

_CODE = "Records Management Code, Appendix II, 2023 edition; to be confirmed by the body"


@dataclass(frozen=True, slots=True)
class Period:
    """months or days, never both; since: the day from which it holds."""

    months: int = 0
    days: int = 0
    source: str = _CODE
    since: date = date.min


SHIPPED: dict[str, Period] = {
    "request": Period(months=36),
    "reviewed": Period(months=36),
    "appealed": Period(months=72),
    "past": Period(months=36),
    "mail": Period(days=30, source="Shipped; to be confirmed by the body"),
    "backup": Period(days=35, source="Shipped; to be confirmed by the body"),
}


def review_on(ended: date, period: Period) -> date:
    """The first day on which the record may be looked at for destruction.

    A month that lacks the day ends on its last: 29 February of a common year is 28 February.
    """
    if period.days:
        return ended + timedelta(days=period.days)
    month = ended.month - 1 + period.months
    year, month = ended.year + month // 12, month % 12 + 1
    return date(year, month, min(ended.day, calendar.monthrange(year, month)[1]))


def kind_of(*, reviewed: bool, appealed: bool) -> str:
    """The longest-kept kind that a case is."""
    if appealed:
        return "appealed"
    return "reviewed" if reviewed else "request"
