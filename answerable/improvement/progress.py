"""A progress score suggested from evidence, 0.5 to 5.0.

PURE. The scale is that of the Institute for Healthcare Improvement's Assessment Scale for
Collaboratives (0.5 intent to participate ... 5.0 outstanding sustainable results); the wording and
the evidence asked for each step are our own.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SCALE: tuple[tuple[float, str | Promise], ...] = (
    (0.5, _("An aim is being formed")),
    (1.0, _("There is a team and a full aim")),
    (1.5, _("A driver diagram and measures are in place")),
    (2.0, _("Values are being collected, or a change is being tested")),
    (2.5, _("Changes are tested and values collected, no improvement yet")),
    (3.0, _("Some changes are tested through, with a first sign of improvement")),
    (3.5, _("Improvement: a signal in the wanted direction")),
    (4.0, _("Half of the aim is reached, with a signal")),
    (4.5, _("The aim is reached, with a sustained signal")),
    (5.0, _("The aim is reached and has been held for six months")),
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a project. `share`: of the way from baseline to target, 1.0 reached;
    None where no target or no baseline is known. `held_days`: how long since the target was met.
    """

    team: int = 0
    aim_complete: bool = False
    drivers: int = 0
    measures: int = 0
    observations: int = 0
    cycles_begun: int = 0
    cycles_done: int = 0
    improving: bool = False
    sustained: bool = False
    share: float | None = None
    held_days: int = 0


def suggested(evidence: Evidence) -> float:
    """The highest step whose evidence, and that of all below it, is there."""
    score = 0.5
    for step, there in _steps(evidence):
        if not there:
            break
        score = step
    return score


def _steps(e: Evidence) -> tuple[tuple[float, bool], ...]:
    share = e.share or 0.0
    return (
        (1.0, e.team > 1 and e.aim_complete),
        (1.5, e.drivers > 0 and e.measures > 0),
        (2.0, e.observations > 0 or e.cycles_begun > 0),
        (2.5, e.observations > 0 and e.cycles_begun > 0),
        (3.0, e.cycles_done > 0 and (e.improving or share > 0)),
        (3.5, e.improving),
        (4.0, share >= 0.5),
        (4.5, share >= 1.0 and e.sustained),
        (5.0, e.held_days >= 182),
    )


def meaning(score: float) -> str:
    """The words of a step of the scale; raises KeyError for a number that is none."""
    return str(dict(SCALE)[score])
