"""How long a requester who was asked something may be silent, and when they are warned. PURE.

FOIA s.1(3) sets no time: until they reply there is no duty, and no due date. The s.45 code and the
regulator expect a body to close such a request after a stated period, never to refuse it.
"""

from __future__ import annotations

from datetime import date, timedelta


def warned_on(asked: date, *, silence: int, warning: int) -> date:
    """The day from which a warning is owed. Days are calendar days."""
    return asked + timedelta(days=silence - warning)


def closed_on(asked: date, warned: date, *, silence: int, warning: int) -> date:
    """The first day it may be closed: never sooner after the warning than the warning says."""
    return max(asked + timedelta(days=silence), warned + timedelta(days=warning))
