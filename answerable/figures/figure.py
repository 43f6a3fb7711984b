"""The figure: one value a register gives, with everything needed to stand behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from answerable.workdays.period import Period

Measure = Literal[
    "wte", "headcount", "gbp", "count", "share", "rate", "days", "name", "text", "date", "url"
]
Value = Decimal | int | str | date | bool | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of one fact.

    value: a number (money in pounds, share between 0 and 1), text, date or yes/no;
        None where it is suppressed.
    suppressed: withheld because it is small, or (`secondary`) because a small one could be
        worked out from it and the totals.
    breakdown: dimension to its value, such as {"role": "Coach"}; empty for a total.
    as_at: the day at which the register was asked.
    source: the public name of the register, never of a person or an internal system.
    """

    fact: str
    measure: Measure
    label: str
    value: Value
    as_at: date
    source: str
    breakdown: Mapping[str, str] = field(default_factory=dict)
    unit: str | None = None
    period: Period | None = None
    suppressed: bool = False
    illustrative: bool = False
    secondary: bool = False
