"""A measure's values as a chart: by whose rules, with what decisions, and what it shows."""

from answerable.improvement.charting.changes import Change, changes
from answerable.improvement.charting.charted import (
    Charted,
    Mark,
    Valued,
    charted,
    of_rows,
    series_of,
    values_of,
)
from answerable.improvement.charting.rules import OFFERED, InForce, in_force, rules_by_chart
from answerable.improvement.charting.signals import (
    Signal,
    first_signal,
    held_days,
    improving,
    share_reached,
    sustained,
)

__all__ = [
    "OFFERED",
    "Change",
    "Charted",
    "InForce",
    "Mark",
    "Signal",
    "Valued",
    "changes",
    "charted",
    "first_signal",
    "held_days",
    "improving",
    "in_force",
    "of_rows",
    "rules_by_chart",
    "series_of",
    "share_reached",
    "sustained",
    "values_of",
]
