"""The appropriate limit: FOIA s.12, Fees Regulations 2004 (SI 2004/3244) regs 3 and 4.

Pounds and hours. GBP 25 for each person for each hour (reg 4(4)).
"""

from __future__ import annotations

from decimal import Decimal

HOURLY = Decimal(25)
LIMITS = {"nhs_trust": Decimal(450), "department": Decimal(600)}
"""Reg 3: the bodies of Schedule 1 Part I (central government); every other body."""


def limit_of(body: str) -> Decimal:
    """The limit of a kind of body, in pounds; a kind not known here has the lower one."""
    return LIMITS.get(body, LIMITS["nhs_trust"])


def limit_hours(body: str) -> Decimal:
    return limit_of(body) / HOURLY


def exceeds(hours: Decimal, body: str) -> bool:
    """Whether an estimate is above the limit; exactly at the limit is within it."""
    return hours * HOURLY > limit_of(body)
